"""Words, wildcards, phrases and values of a query -> leaves of the tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import cast

from search.dialects import Dialect
from search.fields import FLAGS, LANGUAGES, Field, has_name
from search.query import (
    And,
    AnyOf,
    Boost,
    Case,
    Dates,
    Everything,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Near,
    Node,
    Not,
    Number,
    Or,
    Phrase,
    Scope,
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.query_dates import bounds
from search.text import MAX_WORD, words
from search.tokens import Notes, plain, unescape
from search.value import replace

Part = Word | Wildcard | Fuzzy

MAX_CHAIN = 32  # words side by side that need a pair each: the tree grows one higher with each

LEFT_OUT = Is("left out")
"""Stands in the tree, compared with ``is``, for a part that cannot be searched here until ``kept`` takes it out."""

_DIRECTION = dict.fromkeys((0x61C, *range(0x2066, 0x206A)))
_STAR, _MARK = "\U0010fffd", "\U0010fffc"  # stand in for * and ? while words are split; both count as letters
_BOTH = {ord("*"): _STAR, ord("?"): _MARK}
_BACK = {ord(_STAR): "*", ord(_MARK): "?"}


def text_parts(text: str, scope: Scope, *, exact: bool) -> list[Part]:
    """The words and wildcards of a text in order; ``text`` unescaped."""
    if "*" not in text and "?" not in text:
        return [Word(word, scope, exact) for word in words(_composed(text))]
    found: list[Part] = []
    for token in words(_composed(text).translate(_BOTH)):
        pattern = token.translate(_BACK)
        found.append(
            Wildcard(_tidy(pattern), scope) if "*" in pattern or "?" in pattern else Word(pattern, scope, exact)
        )
    return found


def _composed(text: str) -> str:
    """NFC without marks of direction, as the store keeps its texts (``store.keys.clean``)."""
    if text.isascii():
        return text
    from unicodedata import normalize  # noqa: PLC0415  # most queries are ASCII

    return normalize("NFC", text.translate(_DIRECTION))


def _tidy(pattern: str) -> str:
    """One ``*`` for several, and ``?`` before it, so that equal patterns look equal."""
    return re.sub(r"[*?]{2,}", lambda run: "?" * run[0].count("?") + "*" * ("*" in run[0]), pattern)


def joined(parts: Sequence[Part], scope: Scope, slop: int | None = None) -> Unit | None:
    """One part as it is, several as a phrase; None for none."""
    if not parts:
        return None
    return Phrase(tuple(parts), scope, slop) if len(parts) > 1 else parts[0]


def word_unit(raw: str, scope: Scope, dialect: Dialect, note: Notes, at: int) -> Node | None:
    """An unquoted word as typed: word, wildcard, fuzzy word, or the phrase of its pieces. None: nothing in it."""
    fuzzy = re.search(r"(?<=[^~])~([0-9]?)$", raw) if "~" in raw else None
    text = unescape(raw[: fuzzy.start()] if fuzzy else raw)
    if dialect.truncation != "own":
        return _cut(text, scope, dialect, note, at)
    if "*" in text and text.strip("*:") == "":
        return Everything()
    if text.endswith("?") and "*" not in text and text.count("?") == 1 and len(text) > 1:
        note("question-mark", f'"?" stands for one more character: leave it out to find "{text[:-1]}" itself', at)
    parts = text_parts(text, scope, exact=False)
    if len(parts) > 1:
        parts = [part for i, part in enumerate(parts) if 0 < i < len(parts) - 1 or not _bare(part)] or parts
    if len(parts) == 1 and isinstance(parts[0], Wildcard) and parts[0].pattern.strip("?") == "":
        return None
    if fuzzy:
        return _fuzzy(parts, int(fuzzy[1] or 2), scope, note, at)
    if parts and text[-1] in "+#" and re.search(r"\w[+#]+$", text):
        note("signs-dropped", f'only letters and digits are searched: "{text[:30]}" is read as {_shown(parts)}', at)
    return joined([_exactly(part) for part in parts] if len(parts) > 1 else parts, scope)


def _bare(part: Part) -> bool:
    return isinstance(part, Wildcard) and part.pattern == "*"


def _exactly(part: Part) -> Part:
    return Word(part.text, part.scope, exact=True) if isinstance(part, Word) else part


def _shown(parts: Sequence[Part]) -> str:
    return '"' + " ".join(part.pattern if isinstance(part, Wildcard) else part.text for part in parts) + '"'


def _fuzzy(parts: Sequence[Part], distance: int, scope: Scope, note: Notes, at: int) -> Unit | None:
    if len(parts) != 1 or not isinstance(parts[0], Word):
        if parts:
            note("fuzzy-ignored", "~ takes one word without wildcards: it is left out here", at)
        return joined([_exactly(part) for part in parts] if len(parts) > 1 else parts, scope)
    if distance > 2:
        note("fuzzy-distance", "a fuzzy word may differ in 1 or 2 letters: 2 is taken", at)
    return Fuzzy(parts[0].text, min(distance, 2), scope) if distance else replace(parts[0], exact=True)


def _cut(text: str, scope: Scope, dialect: Dialect, note: Notes, at: int) -> Node | None:
    """Factiva: ``$`` or ``*`` ends a word, ``$3`` adds at most three characters, ``?`` is one, ``%`` is any word.

    Nexis: ``!`` ends a word, ``*`` is one character, at the end of a word none or one.
    """
    if dialect.truncation == "factiva":
        ending = re.search(r"(?<=\w)\$([1-9])$", text)
        if ending and len(parts := text_parts(text[: ending.start()], scope, exact=dialect.exact)) == 1:
            return _endings(parts[0], scope, int(ending[1]))
        if ending or re.search(r"\w\$[0-9]", text):
            note("truncation", "the number after $ is left out: any ending matches", at)
        pattern = "*" if text == "%" else re.sub(r"(?<=\w)\$[0-9]?", "*", text)
        return joined(text_parts(pattern, scope, exact=dialect.exact), scope)
    stars = len(text) - len(text.rstrip("*"))
    stem = re.sub(r"(?<=\w)!", "\x01", text.rstrip("*").replace("?", " ")).replace("*", "?").replace("\x01", "*")
    parts = text_parts(stem, scope, exact=dialect.exact)
    if not stars or len(parts) != 1:
        return joined(parts, scope)
    return _endings(parts[0], scope, min(stars, 9))


def _endings(first: Part, scope: Scope, most: int) -> Unit:
    """The word with no to ``most`` more characters."""
    base = first.pattern if isinstance(first, Wildcard) else getattr(first, "text", "")
    return AnyOf((_exactly(first), *(Wildcard(_tidy(base + "?" * count), scope) for count in range(1, most + 1))))


def phrase_unit(raw: str, scope: Scope, slop: int | None) -> Unit | None:
    """A quoted text: exact words, wildcards allowed."""
    return joined(text_parts(unescape(raw), scope, exact=True), scope, slop)


def side_by_side(found: Sequence[Node], scope: Scope) -> Node | None:
    """Words and phrases one after the other, where that is what a space means; None if they cannot be that."""
    if len(found) < 2 or any(isinstance(part, Phrase) and part.slop is not None for part in found):
        return None
    parts = [piece for part in found for piece in (part.parts if isinstance(part, Phrase) else (part,))]
    if all(isinstance(part, Part) for part in parts):
        return Phrase(tuple(cast("list[Part]", parts)), scope)
    if not all(isinstance(part, Part | AnyOf) for part in parts) or len(parts) > MAX_CHAIN:
        return None
    whole = cast("Unit", parts[0])
    for part in parts[1:]:
        whole = Near(whole, cast("Unit", part), 1, ordered=True)
    return whole


def kept(node: Node) -> Node | None:
    """The tree without what is ``LEFT_OUT``; None if nothing remains."""
    match node:
        case And(parts) | Or(parts):
            rest = [part for part in map(kept, parts) if part is not None]
            return type(node)(tuple(rest)) if len(rest) > 1 else (rest[0] if rest else None)
        case Not(part) | Boost(part, _):
            inner = kept(part)
            return None if inner is None else replace(node, part=inner)
        case _:
            return None if node is LEFT_OUT else node


def too_long(unit: Node) -> bool:
    """True if a word of it is longer than any that the index can match."""
    parts = unit.parts if isinstance(unit, Phrase) else (unit,)
    return any(len(getattr(part, "text", "")) > MAX_WORD for part in parts)


def with_case(unit: Node, case: Case) -> Node:  # noqa: PLR0911  # one return per kind of node
    """``caps(...)`` of a unit: every word of it; wildcards stay as they are."""
    match unit:
        case Word():
            return replace(unit, case=case)
        case Phrase(parts):
            return replace(unit, parts=tuple(cast("Part", with_case(part, case)) for part in parts))
        case AnyOf(parts):
            return replace(unit, parts=tuple(cast("Unit", with_case(part, case)) for part in parts))
        case Or(parts):
            return Or(tuple(with_case(part, case) for part in parts))
        case And(parts):
            return And(tuple(with_case(part, case) for part in parts))
        case Not(part):
            return Not(with_case(part, case))
        case Near() | Within():
            left, right = (cast("Unit", with_case(side, case)) for side in (unit.left, unit.right))
            return replace(unit, left=left, right=right)
        case _:
            return unit


def as_unit(node: Node) -> Unit | None:
    """A node as an operand of proximity: units as they are, OR of units as ``AnyOf``; None if it cannot be one."""
    if isinstance(node, Unit):
        return node
    if isinstance(node, Or):
        parts = [as_unit(part) for part in node.parts]
        flat: list[Unit] = []
        for part in parts:
            if part is None:
                return None
            flat.extend(part.parts if isinstance(part, AnyOf) else (part,))
        return AnyOf(tuple(flat))
    return None


def value(field: Field, op: str, raw: str, today: date, order: str) -> Node | str:
    """A value of a field that is not text: the leaf, or what is wrong with it. Raises ``DateError``."""
    text = plain(raw).strip()
    match field.kind:
        case "keyword":
            return Keyword(field.target, _keyword(field.name, text))  # type: ignore[arg-type]  # a literal of the table
        case "is":
            flag = FLAGS.get(text.lower(), "")
            return (
                Is(flag)
                if flag
                else f'"is:{text[:30]}" is not known: is: takes {", ".join(sorted(set(FLAGS.values())))}'
            )
        case "has":
            name = has_name(text.lower())
            return Has(name) if name else f'"has:{text[:30]}" is not known: has: takes title, byline, link, date, ...'
        case "date":
            return dates(field, op, text, today, order)
        case _:
            return _number(field, op, text)


def _keyword(name: str, text: str) -> str:
    if name == "language":
        lowered = text.lower()
        return LANGUAGES.get(lowered) or re.sub(r"^([a-z]{2})[-_][a-z]{2,4}$", r"\1", lowered)  # en-us: English
    if name == "site":
        return re.sub(r"^(?:https?:)?//", "", text, flags=re.IGNORECASE).partition("/")[0].lstrip("*.") or text
    return text


def _number(field: Field, op: str, text: str) -> Node | str:
    name = "id" if field.kind == "id" else "words"
    if match := re.fullmatch(r"(>=|<=|>|<|=)\s*(.*)", text):
        op, text = match[1], match[2]
    if text[:1] in "[{":
        text = re.sub(r"\s+to\s+", "..", text.strip("[]{} "), flags=re.IGNORECASE).replace("*", "")
    if match := re.fullmatch(r"([0-9]{0,15})\s*(?:\.\.\.?|…|(?<=[0-9])[-–](?=[0-9]))\s*([0-9]{0,15})", text):
        return Number(name, int(match[1]) if match[1] else None, int(match[2]) if match[2] else None)  # type: ignore[arg-type]
    if name == "id" and re.fullmatch(r"[0-9]{1,15}(?:,[0-9]{1,15})+", text):
        several = tuple(Number("id", int(part), int(part)) for part in dict.fromkeys(text.split(",")))
        return Or(several) if len(several) > 1 else several[0]
    digits = re.sub(r"(?<=[0-9])[,_](?=[0-9]{3}(?![0-9]))", "", text)
    if not re.fullmatch(r"[0-9]{1,15}", digits):
        if name == "id" and text and op in (":", "="):
            return Keyword("native_id", text)
        return f'"{text[:30]}" is not a number: write {field.name}>800, {field.name}:100..200'
    number = int(digits)
    low, high = {
        ">": (number + 1, None),
        ">=": (number, None),
        "<": (None, number - 1),
        "<=": (None, number),
    }.get(op, (number, number))
    return Number(name, low, high)  # type: ignore[arg-type]


def dates(field: Field, op: str, text: str, today: date, order: str) -> Node:
    """Dates of ``date:`` and its relatives. Raises ``DateError``."""
    if match := re.fullmatch(r"(>=|<=|>|<|=)\s*(.*)", text):
        op, text = match[1], match[2]
    start, end = bounds(text, today, order)
    signs = {">=": "since", "<=": "until", ">": "later", "<": "before"}
    role = signs.get(op, op) if field.target in ("date", "added") else field.target
    if role in ("since", "after"):
        end = None
    elif role == "later":
        start, end = end, None
    elif role == "until":
        start = None
    elif role == "before":
        start, end = None, start
    return Dates("added" if field.target == "added" else "published", start, end)
