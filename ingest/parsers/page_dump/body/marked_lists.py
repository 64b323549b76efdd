"""Lists that a story has of its own: lines with a mark or a number in front, amounts, what semicolons part."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import ending, width
from ingest.patterns import regex

_MARKED = regex(r"(?:[-–—•*·▪■●◦‣○□+✓✔]\s*|\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)\S")
_AMOUNT = regex(r"(?!\d\d?[:.]\d\d\D)\d|[^:]{2,60}:.{0,60}\d")  #: "500 g of flour", "Upper Wells: 301 for, 12 against"


def is_list(lines: list[str], headed: str = ":") -> bool:
    """Most lines are marked or are amounts, and none is long; ``headed``: the line above them."""
    items = sum(is_marked(t) or t.endswith((";", ",", "; and", "; or")) or _AMOUNT.match(t) is not None for t in lines)
    short = all(width(line) <= 80 or is_marked(line) for line in lines)
    return len(lines) > 1 and short and items * 3 >= 2 * len(lines) and ending(headed) == ":"


def holds_list(lines: list[str]) -> bool:
    """The lines are a list, or one below a heading."""
    return len(lines) > 1 and (ending(lines[0]) == ":" or is_list(lines) or is_list(lines[1:]))


def is_marked(line: str) -> bool:
    may_be = not line[:1].isalpha() or line[1:2] in {".", ")"}  # most lines begin otherwise
    return may_be and _MARKED.match(line) is not None
