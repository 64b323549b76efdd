"""The pieces that a query is cut into, and the reading of their backslashes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from search.fields import Field

Kind = Literal["word", "phrase", "open", "close", "field", "and", "or", "not", "prox", "atleast", "case", "date", "end"]


class Token:
    """One piece of a query. Plain, because a long query makes thousands."""

    __slots__ = ("at", "boost", "field", "kind", "number", "op", "slop", "text")

    def __init__(self, kind: Kind, at: int, text: str = "", field: Field | None = None, op: str = "") -> None:
        self.kind = kind
        self.at = at  #: where it starts, code points into the query
        self.text = text  #: as typed, without quotes; ``unescape`` and ``plain`` take the backslashes out
        self.field = field
        self.op = op  #: field: the sign; date: from, after, ...; prox: any, ordered, sentence, paragraph, field
        self.number = 0  #: prox: distance; atleast: count
        self.slop: int | None = None  #: phrase: from ``"..."~3``
        self.boost = ""  #: the number after ``^``

    def numbered(self, number: int) -> Token:
        self.number = number
        return self


Notes = Callable[[str, str, int], None]
"""Takes code, text and place of a note."""

_ESCAPED = re.compile(r"\\(.?)", re.DOTALL)


def unescape(text: str) -> str:
    """Text of words without backslashes; an escaped sign becomes NUL, which separates words."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda match: match[1] if match[1].isalnum() else "\x00", text)


def plain(text: str) -> str:
    """Text of a value without backslashes."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
