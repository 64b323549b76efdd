"""Lists of one form that a story holds: numbered advice, days and what is on, "Chile: Fox Sports and Star+".

The line model judges each line by itself, and loses some of a long list: one that is longer than the others, or all
behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_NUMBERED = regex(r"[(\[]?(\d{1,3})[.)\]:]\s+\S")
_DATED = regex(r"\d{1,2}[./]\s?\d{1,2}[./]?(?:\d{2,4})?\s*[-–—:|]\s*\S")
_NAMED = regex(r"[^\W\d_][^:：]{1,40}[:：]\s?\S")  #: "Chile: Fox Sports and Star+"
_LONGEST = 140  #: width of such a line
_LEAST = 3  #: lines of the form that the body has
_APART = 8  #: rows from one number to the next
_WHOLE = 4  #: numbered sentences that are no ranking of titles
_NEVER = frozenset(["legal", "bio", "photo", "signup", "comment"])


def with_series(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The body's rows with those between and behind them that carry on a list of which it has three lines or more."""
    found = {*_runs(page, rows, taken), *_numbered(page, rows, taken)}
    return sorted({*rows, *found}) if found else rows


def _runs(page: Page, rows: Sequence[int], taken: frozenset[int]) -> Iterator[int]:
    """Of lines of one form with no other line between them, those that the body lacks."""
    if sum(_form(page.text[row]) != "" for row in rows) < _LEAST:
        return
    kept = frozenset(rows)
    near = range(rows[0] + 1, min(len(page), rows[-1] + _longest_run(page, rows[-1])))
    for form, lines in groupby(near, key=lambda row: _form(page.text[row])):
        run = list(lines)
        if form and len(kept.intersection(run)) >= _LEAST:
            yield from (row for row in run if row not in kept and row not in taken and _may_belong(page.text[row]))


def _longest_run(page: Page, last: int) -> int:
    """How many rows from the body's last on have its form."""
    form, row = _form(page.text[last]), last + 1
    while form and row < len(page) and _form(page.text[row]) == form:
        row += 1
    return row - last


def _form(line: str) -> str:
    """What lines of a list open with: a day, a number or a name and a colon; "" for any other line."""
    first = line[0]
    if first.isdigit() and _DATED.match(line):
        return "day"
    if (first.isdigit() or first in "([") and _NUMBERED.match(line):
        return "number"
    return "name" if (":" in line or "：" in line) and width(line) <= _LONGEST and _NAMED.match(line) else ""


def _numbered(page: Page, rows: Sequence[int], taken: frozenset[int]) -> Iterator[int]:
    """The numbers that the body lacks between two of its own, and those that follow its last one."""
    numbers = {row: number for row in rows if (number := _number(page.text[row]))}
    first = min(numbers) if len(numbers) >= _LEAST else _told_below(page, rows[-1] + 1)
    if first < 0:
        return
    last, wanted = (first, 1) if first not in numbers else (-_APART, 0)
    for row in range(first, len(page)):
        if row - last > _APART and row > rows[-1]:
            return
        number = numbers.get(row) or (_number(page.text[row]) if row not in taken else 0)
        if row in numbers:
            last, wanted = row, number + 1
        elif number and number == wanted and row - last <= _APART and _may_belong(page.text[row]):
            yield row
            last, wanted = row, number + 1


def _told_below(page: Page, first: int) -> int:
    """The row right below the body, if a list of sentences begins there with the number 1; else -1."""
    told = 0
    for row, line in enumerate(page.text[first : first + _WHOLE], first):
        if _number(line) != row - first + 1:
            break
        told += ending(line) == "."
    return first if told == _WHOLE else -1


def _number(line: str) -> int:
    found = _NUMBERED.match(line) if line[0].isdigit() or line[0] in "([" else None
    return int(found[1]) if found else 0


def _may_belong(line: str) -> bool:
    """Nothing that names writers, pictures or rights."""
    if label_of(line) or is_tag_line(line) or is_labelled_caption(line) or byline_of(line)[0]:
        return False
    return _NEVER.isdisjoint(cue_classes(line)) or _NUMBERED.match(line) is not None
