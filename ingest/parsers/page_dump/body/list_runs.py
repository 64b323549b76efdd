"""Lists inside a story that the line model took in part or not: what a colon announces, bullets, numbers that go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice, is_tool
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.page import Page

_MOST, _LEAST = 15, 2  #: items between two lines of the story
_SHORTEST, _LONGEST = 8, 300  #: characters of an item
_ANNOUNCES = 4  #: words before the colon at least: fewer are a heading
_BULLETS = frozenset("-+*•–—·▪►●■◦‣")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s")


def with_items(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The rows and the items that belong between and right below them; ``taken``: rows known to be something else."""
    if not rows:
        return rows
    found = set(rows)
    for above, below in pairwise(rows):
        if below - above > _LEAST and (items := _announced(page, above, below, taken)):
            found.update(items)
    for row in rows:
        for step in (1, -1):
            at = row
            while _goes_on(page, at, at + step, taken):
                at += step
                found.add(at)
    return sorted(found)


def _announced(page: Page, above: int, below: int, taken: frozenset[int]) -> Sequence[int]:
    """The lines between, where the first of them or the line above it ends with a colon."""
    for first in (above, above + 1):
        line = page.text[first]
        spoken = line[-1] in ":：" and "|" not in line and line.count(" ") >= _ANNOUNCES
        if spoken and first not in taken and not asks(line):
            items = range(first + 1, below)
            sound = _LEAST <= len(items) <= _MOST and all(_is_item(page, r) and r not in taken for r in items)
            return range(above + 1, below) if sound else ()
    return ()


def _goes_on(page: Page, row: int, other: int, taken: frozenset[int]) -> bool:
    """Whether the other line begins with the same bullet, or with the next number."""
    if not 0 <= other < len(page) or other in taken:
        return False
    line, beside = page.text[row], page.text[other]
    if line[0] in _BULLETS and line[1:2] == " ":
        return beside[0] == line[0] and beside[1:2] == " " and _is_item(page, other)
    if not (line[0].isdigit() and beside[0].isdigit()):
        return False
    here, there = _NUMBER.match(line), _NUMBER.match(beside)
    counted = here is not None and there is not None and int(there[1]) - int(here[1]) == other - row
    return counted and _is_item(page, other)


def _is_item(page: Page, row: int) -> bool:
    line = page.text[row]
    if not _SHORTEST <= len(line) <= _LONGEST or label_of(line) or "://" in line or is_moment(line):
        return False
    if is_captioned(line) or is_notice(line) or is_tool(line):
        return False
    return not (asks(line) or byline_of(line)[0])
