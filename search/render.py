"""The tree -> canonical query text in our own grammar. Parsing it again gives the same tree."""

from __future__ import annotations

import re

from search.query import (
    And,
    AnyOf,
    AtLeast,
    Boost,
    Dates,
    Everything,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Near,
    Node,
    Not,
    Nothing,
    Number,
    Or,
    Phrase,
    Scope,
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.query_dates import iso

_FIELD_NAMES = {"links": "link", "path": "file"}


def render(node: Node) -> str:  # noqa: PLR0911  # one return per kind of node
    """Canonical query text.

    Words of a phrase that are not exact have no notation: it is written with ``pre/1``, which finds the same.
    """
    match node:
        case And(parts):
            return " AND ".join(_operand(part) for part in parts)
        case Or(parts):
            return " OR ".join(_operand(part) for part in parts)
        case Not(part):
            return f"NOT {_operand(part)}"
        case Boost(part, factor):
            return f"({render(part)})^{factor:.4f}".rstrip("0").rstrip(".")
        case AtLeast(count, part):
            return f"atleast{count}({render(part)})"
        case Word() | Wildcard() | Fuzzy() | Phrase() | Near() | Within() | AnyOf():
            return _unit(node)
        case _:
            return _value(node)


def _operand(node: Node) -> str:
    """A part of AND, OR or NOT: in brackets where it joins others itself."""
    text = render(node)
    return f"({text})" if isinstance(node, And | Or) else text


def _value(node: Node) -> str:  # noqa: PLR0911  # one return per kind of node
    match node:
        case Number(name, low, high):
            if low == high and low is not None:
                return f"{name}:{low}"
            return f"{name}:{'' if low is None else low}..{'' if high is None else high}"
        case Dates(name, start, end):
            first = "" if start is None else iso(start)
            last = "" if end is None else iso(end - 1)
            return f"{'date' if name == 'published' else name}:{first}..{last}"
        case Keyword(name, value):
            escaped = re.sub(r'(["\\“”„‟«»＂])', r"\\\1", value)
            return f'{name}:"{escaped}"'
        case Is(flag):
            return f"is:{flag}"
        case Has(name):
            return f"has:{name}"
        case Everything():
            return "*"
        case Nothing():
            return "NOT *"
        case _:
            raise TypeError(type(node))


def _prefix(scope: Scope) -> str:
    return "" if scope == "text" else f"{_FIELD_NAMES.get(scope, scope)}:"


def _unit(unit: Unit) -> str:  # noqa: PLR0911  # one return per kind of node
    match unit:
        case Word(text, scope, exact, case):
            shown = f'"{text}"' if exact else _bare(text)
            return f"{_prefix(scope)}{case}({shown})" if case else f"{_prefix(scope)}{shown}"
        case Wildcard(pattern, scope):
            return f"{_prefix(scope)}{pattern}" if pattern.strip("*?") else f'{_prefix(scope)}"{pattern}"'
        case Fuzzy(text, distance, scope):
            return f"{_prefix(scope)}{text}~{distance}"
        case Phrase():
            return _phrase(unit)
        case AnyOf(parts):
            return "(" + " OR ".join(_unit(part) for part in parts) + ")"
        case Near(left, right, distance, ordered):
            return f"({_unit(left)} {'pre' if ordered else 'w'}/{distance} {_unit(right)})"
        case Within(left, right, kind):
            return f"({_unit(left)} w/{kind[0]} {_unit(right)})"


def _bare(text: str) -> str:
    """A word that would be read as something else gets a backslash; the rest cannot stand where it would."""
    return f"\\{text}" if text.startswith("atleast") else text


def _phrase(phrase: Phrase) -> str:
    parts, scope, slop = phrase.parts, phrase.scope, phrase.slop
    cases = {part.case for part in parts if isinstance(part, Word)}
    plain = all(not isinstance(part, Fuzzy) and getattr(part, "exact", True) for part in parts)
    case = next(iter(cases)) if len(cases) == 1 else ""
    if not plain or len(cases) > 1:
        text = _unit(parts[0])
        for part in parts[1:]:
            text = f"({text} pre/1 {_unit(part)})"
        return text
    inside = " ".join(part.pattern if isinstance(part, Wildcard) else part.text for part in parts)
    quoted = f'"{inside}"' + ("" if slop is None else f"~{slop}")
    return f"{_prefix(scope)}{case}({quoted})" if case else f"{_prefix(scope)}{quoted}"
