"""Interviews of short questions and answers, of which the line model sees little: all of them belong to the text."""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.body.inner_headings import opens_as_heading
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_ASKS = "?？؟"
_ASKED, _ANSWERED = 160, 20  #: widths of a question at most, of an answer at least
_LEAST = 3  #: questions of an interview
_NEAR = 4  #: rows from the story's last known one to the first question; from an answer to the next question
_REACH = 80  #: rows that are looked at
_TOLD, _HEADING = 60, 4  #: width of another paragraph of an answer; spaces of a heading at most


def with_talk(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the questions from the body's first row on and what is said to them, where half of them are left out or the
    last ones are.
    """
    near = range(rows[0], min(len(page), rows[-1] + _REACH))
    asked = [r for r in near if page.text[r][-1] in _ASKS]
    if len(asked) < _LEAST:
        return rows
    talk: list[int] = []
    for row in asked:
        close = row - (talk[-1] + 1 if talk else rows[-1]) <= _NEAR + 1 or (not talk and row <= rows[-1])
        if close and _is_answered(page, row, taken):
            talk.append(row)
        elif talk:
            break
    if len(talk) < _LEAST:
        return rows
    if 2 * len(set(talk) & set(rows)) > len(talk):  # the model saw most of it, but for the first or the last ones
        talk = [row for row in talk if row > rows[-1] or row == talk[0]]
    between = [r for one, two in pairwise(talk) for r in range(one + 2, two) if r not in taken and _goes_on(page, r)]
    return sorted({*rows, *talk, *(row + 1 for row in talk), *between})


def _is_answered(page: Page, row: int, taken: frozenset[int]) -> bool:
    if row + 1 >= len(page) or row in taken or row + 1 in taken or width(page.text[row]) > _ASKED:
        return False
    told = page.text[row + 1]
    said = ending(told) == "." and told[-1] not in _ASKS and width(told) >= _ANSWERED
    return said and not (label_of(page.text[row]) or label_of(told) or speaks_to_readers(told))


def _goes_on(page: Page, row: int) -> bool:
    """Another paragraph of an answer, or a heading over the next question."""
    line = page.text[row]
    if label_of(line) or is_captioned(line) or speaks_to_readers(line):
        return False
    if ending(line) == ".":
        return width(line) >= _TOLD
    apart = page.gap[row] > 0 and row + 1 < len(page) and page.gap[row + 1] > 0
    return apart and line.count(" ") <= _HEADING and ending(line) == "" and opens_as_heading(line)
