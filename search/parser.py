"""Tokens -> tree.

    query  := or            or := and ("OR" and)*          and := not (["AND"] not)*
    not    := ["NOT" | "-"]* prox                           prox := unit (PROX unit)*
    unit   := [field] (word | phrase | "(" or ")" | atleastN unit | caps "(" or ")")

and for the Nexis dialect, where OR binds first:

    query  := and ("AND NOT" and)*    and := prox ("AND" prox)*    prox := or (PROX or)*    or := unit ("OR" unit)*

Nothing raises here but dates (``QueryError``): what cannot be used is left out or read in another way, with a note.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from search.leaves import Leaves, Setting, Where
from search.query import (
    And,
    AtLeast,
    Boost,
    Case,
    Everything,
    Near,
    Node,
    Not,
    Nothing,
    Or,
    Unit,
    Within,
)
from search.tokens import Token
from search.units import LEFT_OUT, as_unit, kept, phrase_unit, side_by_side, with_case

MAX_DEPTH = 32  # brackets inside brackets: the engines and this parser recurse over the tree
MAX_PROXIMITY = 128  # proximity operators in one query: each can make the tree one higher


def build(tokens: list[Token], setting: Setting) -> Node | None:
    """The tree; None if nothing in the query can be searched."""
    parser = _Parser(tokens, setting)
    parts = []
    while True:
        part = parser.query(Where())
        if part is not None:
            parts.append(part)
        if parser.token.kind == "end":
            break
        setting.note("stray-bracket", "this bracket closes nothing: it is left out", parser.token.at)
        parser.step()
    whole = parser.all_of(parts)
    if whole is None or not parser.left_out:
        return whole
    rest = kept(whole)
    if rest is None:
        setting.note("nothing-left", "nothing is left to search for", 0)
    return rest or Nothing()


class _Parser:
    def __init__(self, tokens: list[Token], setting: Setting) -> None:
        self.tokens = tokens
        self.setting = setting
        self.note = setting.note
        self.index = 0
        self.token = tokens[0]
        self.depth = 0
        self.flattened = 0  # brackets opened beyond MAX_DEPTH and left out
        self.proximities = 0
        self.leaves = Leaves(setting)
        self.left_out = False  # a part of the tree is LEFT_OUT

    def step(self) -> Token:
        """Takes the token and moves on; "end" stays."""
        taken = self.token
        if taken.kind != "end":
            self.index += 1
            self.token = self.tokens[self.index]
        return taken

    def query(self, where: Where) -> Node | None:
        return self._and_not(where) if self.setting.dialect.or_first else self._or(where)

    def all_of(self, parts: list[Node]) -> Node | None:
        flat: list[Node] = []
        for part in parts:
            flat.extend(part.parts if isinstance(part, And) else (part,))
        if len(flat) < 2:
            return flat[0] if flat else None
        self.leaves.refuse_contradiction(flat)
        return And(tuple(flat))

    def _or(self, where: Where) -> Node | None:
        parts: list[Node] = []
        mixed = False
        first = self.token.at
        while True:
            part, several = self._and(where)
            mixed = mixed or several
            if part is not None:
                parts.extend(part.parts if isinstance(part, Or) else (part,))
            if self.token.kind != "or":
                break
            operator = self.step()
            if part is None or self.token.kind in ("or", "and", "close", "end"):
                self._dangling(operator)
        if len(parts) < 2:
            return parts[0] if parts else None
        if mixed:
            self.note("mixed-and-or", "AND binds before OR here; brackets make it plain", first)
        return Or(tuple(parts))

    def _dangling(self, operator: Token) -> None:
        self.note("dangling-operator", f'"{operator.text}" has nothing to join: it is left out', operator.at)

    def _and(self, where: Where) -> tuple[Node | None, bool]:
        """The conjunction, and whether it joins several parts."""
        parts: list[Node] = []
        while True:
            kind = self.token.kind
            if kind == "and":
                operator = self.step()
                if not parts or self.token.kind in ("and", "or", "close", "end"):
                    self._dangling(operator)
                continue
            if kind == "close" and self.flattened:
                self.flattened -= 1
                self.step()
                continue
            if kind in ("or", "close", "end"):
                break
            before = self.index
            part = self._not(where)
            if part is not None:
                parts.append(part)
            elif self.index == before:
                self._dangling(self.step())
        return self.all_of(parts), len(parts) > 1

    def _not(self, where: Where) -> Node | None:
        negated = False
        operator = None
        while self.token.kind == "not":
            operator = self.step()
            negated = not negated
        part = self._prox(where)
        if part is None:
            if operator:
                self._dangling(operator)
            return None
        return negation(part) if negated else part

    def _prox(self, where: Where) -> Node | None:
        return self._chain(where, self._unit)

    def _chain(self, where: Where, operand: Callable[[Where], Node | None]) -> Node | None:
        left = operand(where)
        extra: list[Node] = []
        while self.token.kind == "prox" or (self.token.kind == "not" and self.tokens[self.index + 1].kind == "prox"):
            refused = self.token.kind == "not"
            if refused:
                self.step()
            operator = self.step()
            right = operand(where)
            if left is None or right is None:
                self._dangling(operator)
                left = left or right
                continue
            pair = self._near(left, right, operator)
            if pair is None:
                extra.append(left)
                left = right
            elif refused:
                self.note("not-near", f'"NOT {operator.text}" leaves out every article that has the pair', operator.at)
                extra.append(Not(pair))
            else:
                left = pair
        return self.all_of([*extra, left]) if extra and left is not None else left

    def _near(self, left: Node, right: Node, operator: Token) -> Unit | None:
        """The pair; None, with a note, where one side cannot be an operand."""
        sides = [as_unit(side.part if isinstance(side, Boost) else side) for side in (left, right)]
        self.proximities += 1
        if sides[0] is None or sides[1] is None or operator.op == "field" or self.proximities > MAX_PROXIMITY:
            reason = "takes words, phrases and OR-groups"
            if operator.op == "field":
                reason = "is not known here"
            elif self.proximities > MAX_PROXIMITY:
                reason = f"comes too often, {MAX_PROXIMITY} are taken"
            self.note("not-an-operand", f'"{operator.text}" {reason}: it is read as AND', operator.at)
            return None
        if operator.op in ("sentence", "paragraph"):
            return Within(sides[0], sides[1], operator.op)  # type: ignore[arg-type]  # one of the two literals
        if not operator.number:
            self.note("distance-zero", f'"{operator.text}": the smallest distance is 1, side by side', operator.at)
        return Near(sides[0], sides[1], max(operator.number, 1), operator.op == "ordered")

    def _unit(self, where: Where) -> Node | None:
        field_token = None
        while self.token.kind == "field":
            if field_token:
                self._empty_field(field_token)
            field_token = self.step()
            where = Where(field_token.field, field_token.op)
        if field_token and field_token.field is None:
            return self._code(field_token)
        wide = field_token and self.setting.dialect.wide and field_token.field and field_token.field.kind == "text"
        part = self._pair(where) if wide else self._operand(where)
        if part is None and field_token:
            self._empty_field(field_token)
        return part

    def _empty_field(self, token: Token) -> None:
        self.note("empty-field", f'"{token.text}{token.op}" has no value: it is left out', token.at)

    def _pair(self, where: Where) -> Node | None:
        """An operand with the proximity operators behind it: Factiva's fields and atleast bind after these."""
        self.depth += 1
        part = self._chain(where, self._unit if self.depth <= MAX_DEPTH else self._operand)
        self.depth -= 1
        return part

    def _code(self, token: Token) -> Node:
        """A field that articles here do not have: left out with its value."""
        self.note("codes", f'"{token.text}" is a field that articles here do not have: left out', token.at)
        self.depth += 1
        if self.depth <= MAX_DEPTH:
            quiet, self.note = self.note, lambda _code, _text, _at: None
            self._operand(Where())
            self.note = quiet
        self.depth -= 1
        self.left_out = True
        return LEFT_OUT

    def _operand(self, where: Where) -> Node | None:  # one return per kind of token
        while self.token.kind == "open" and self.depth >= MAX_DEPTH:
            self.note("too-deep", f"brackets deeper than {MAX_DEPTH} are left out", self.token.at)
            self.flattened += 1
            self.step()
        match self.token.kind:
            case "open":
                return self._group(where)
            case "word" | "phrase":
                return self._boosted(self._words(where), self.tokens[self.index - 1].boost, self.token.at)
            case "atleast":
                return self._atleast(where)
            case "case":
                return self._case(where)
            case "date":
                return self.leaves.date(self.step())
            case _:
                return None

    def _group(self, where: Where) -> Node | None:
        opened = self.step()
        self.depth += 1
        part = self.query(where)
        self.depth -= 1
        boost = ""
        if self.token.kind == "close":
            boost = self.step().boost
        else:
            self.note("closed-bracket", "the bracket that was opened here is closed at the end", opened.at)
        return self._boosted(part, boost, opened.at)

    def _boosted(self, part: Node | None, boost: str, at: int) -> Node | None:
        if part is None or not boost:
            return part
        if float(boost) <= 0:
            self.note("boost-zero", "a boost is larger than 0: it is left out", at)
            return part
        return Boost(part, float(boost))

    def _hint_or(self) -> None:
        sides = ("word", "phrase", "open", "close", "field")
        if self.token.text != "or" or self.token.kind != "word" or not self.index:
            return
        if self.tokens[self.index - 1].kind in sides and self.tokens[self.index + 1].kind in sides:
            text = '"or" is searched as a word; OR in capitals means either'
            self.note("lower-case-operator", text, self.token.at)

    def _words(self, where: Where) -> Node | None:
        """One word or phrase; in a dialect where words side by side are a phrase, as many as there are."""
        self._hint_or()
        first = self.leaves.word(self.step(), where)
        if not self.setting.dialect.phrases or (where.field and where.field.kind != "text"):
            return first
        found = [first] if first is not None else []
        while self.token.kind in ("word", "phrase") and not self.tokens[self.index - 1].boost:
            part = self.leaves.word(self.step(), where)
            if part is not None:
                found.append(part)
        return side_by_side(found, where.scope) or self.all_of(found)

    def _atleast(self, where: Where) -> Node | None:
        token = self.step()
        self.depth += 1
        operand = self._pair if self.setting.dialect.wide else self._operand
        part = operand(where) if self.depth <= MAX_DEPTH else None
        self.depth -= 1
        if part is None:
            return phrase_unit(token.text, where.scope, None)
        if token.number < 1:
            self.note("atleast-zero", f'"{token.text}": the smallest number is 1', token.at)
        return self._counted(part, max(token.number, 1), token)

    def _counted(self, part: Node, count: int, token: Token) -> Node:
        part = part.part if isinstance(part, Boost) else part
        unit = as_unit(part)
        if unit is not None:
            return AtLeast(count, unit)
        if isinstance(part, And):
            self.note("atleast-and", f'"{token.text}" is asked of each part that AND joins', token.at)
            return And(tuple(self._counted(inner, count, token) for inner in part.parts))
        self.note("atleast-operand", f'"{token.text}" takes words, phrases and OR-groups: it is left out', token.at)
        return part

    def _case(self, where: Where) -> Node | None:
        token = self.step()
        self.depth += 1
        part = self._operand(where) if self.depth <= MAX_DEPTH else None
        self.depth -= 1
        return None if part is None else with_case(part, cast("Case", token.text))

    def _and_not(self, where: Where) -> Node | None:
        """The Nexis order: AND NOT last, then AND, proximity, OR."""
        parts: list[Node] = []
        negated = False
        while True:
            part = self._and_first(where)
            if part is not None:
                parts.append(negation(part) if negated else part)
            if self.token.kind == "and" and self.tokens[self.index + 1].kind == "not":
                self.step()
            if self.token.kind == "not":
                self.step()
                negated = True
                continue
            if part is None or self.token.kind in ("close", "end"):
                break
        return self.all_of(parts)

    def _and_first(self, where: Where) -> Node | None:
        parts: list[Node] = []
        while True:
            if self.token.kind == "close" and self.flattened:
                self.flattened -= 1
                self.step()
                continue
            part = self._chain(where, self._or_first)
            if part is not None:
                parts.append(part)
            if self.token.kind == "and" and self.tokens[self.index + 1].kind != "not":
                operator = self.step()
                if part is None or self.token.kind in ("and", "close", "end"):
                    self._dangling(operator)
            elif self.token.kind in ("and", "not", "close", "end"):
                if self.token.kind == "close" and self.flattened:
                    continue
                break
            elif part is None:
                self._dangling(self.step())
        return self.all_of(parts)

    def _or_first(self, where: Where) -> Node | None:
        parts: list[Node] = []
        while True:
            part = self._unit(where)
            if part is not None:
                parts.extend(part.parts if isinstance(part, Or) else (part,))
            if self.token.kind != "or":
                break
            operator = self.step()
            if part is None:
                self._dangling(operator)
        return Or(tuple(parts)) if len(parts) > 1 else (parts[0] if parts else None)


def negation(part: Node) -> Node:
    """NOT, with double ones taken out."""
    match part:
        case Not(inner):
            return inner
        case Everything():
            return Nothing()
        case Nothing():
            return Everything()
        case _:
            return Not(part)
