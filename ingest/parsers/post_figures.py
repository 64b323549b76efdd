"""Markup without its pictures and what their captions say; tables and quotations in figures stay."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from ingest.markup import text_of
from ingest.patterns import regex

_FIGURE = regex(r"<(/?)(figure)\b[^<>]*>", re.IGNORECASE)
_CAPTION = regex(r"<(/?)(figcaption)\b[^<>]*>", re.IGNORECASE)
_CITE = regex(r"<(/?)(cite)\b[^<>]*>", re.IGNORECASE)
_WORD = regex(r"\w+")
_QUOTATIONS = 100  #: that are compared with all of the text
#: (start, end, name, is the end of what is named so)
Mark = tuple[int, int, str, bool]


def without_figures(markup: str) -> str:
    """A figure with a table is the table, one with a quotation is the quotation if nothing else tells it."""
    if "<figure" not in markup and "<FIGURE" not in markup:
        return markup
    return without(markup, marks_of(_FIGURE, markup), _figures(markup))


def without(markup: str, marks: Iterable[Mark], replaced: Callable[[str, str], str | None]) -> str:
    """Each outermost element replaced: ``replaced`` is given its name and its inside; None leaves the inside as it is.

    Marks without their counterpart go.
    """
    found = list(marks)
    ends = _ends(found)
    kept, last, at = [], 0, 0
    while at < len(found):
        start, stop, name, _ = found[at]
        kept.append(markup[last:start])
        last = stop
        if at in ends:
            inside = replaced(name, markup[stop : found[ends[at]][0]])
            if inside is not None:
                kept.append(inside)
                last, at = found[ends[at]][1], ends[at]
        at += 1
    kept.append(markup[last:])
    return "".join(kept)


def _ends(marks: list[Mark]) -> dict[int, int]:
    """Number of an opening mark -> that of its closing one."""
    waiting: dict[str, list[int]] = defaultdict(list)
    ends: dict[int, int] = {}
    for number, (_, _, name, closes) in enumerate(marks):
        if not closes:
            waiting[name].append(number)
        elif waiting[name]:
            ends[waiting[name].pop()] = number
    return ends


def _figures(markup: str) -> Callable[[str, str], str]:
    """A table's figure is the table, a quotation's is the quotation if nothing else tells it; others are pictures."""
    told: list[str] = []
    compared = 0

    def replaced(name: str, inside: str) -> str:
        nonlocal compared
        del name
        lower = inside.lower()
        kept = ""
        if "<table" in lower:
            kept = without(inside, marks_of(_CAPTION, inside), lambda *_: "")
        elif "<blockquote" in lower:
            compared += 1
            told[:] = told or [_words(text_of(markup))]
            quoted = _words(text_of(without(inside, marks_of(_CITE, inside), lambda *_: "")))
            kept = "" if compared <= _QUOTATIONS and quoted in told[0] else inside
        return f"\n\n{kept}\n\n"

    return replaced


def marks_of(pattern: re.Pattern[str], markup: str) -> Iterator[Mark]:
    for found in pattern.finditer(markup):
        yield found.start(), found.end(), found[2].lower(), bool(found[1])


def _words(told: str) -> str:
    return " ".join(_WORD.findall(told.casefold()))
