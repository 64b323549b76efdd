"""Lists of a story whose items all stand apart by blank lines, as paragraphs do: what it takes, key figures, demands.

Items are told from titles of other stories by what an item begins or ends with, or by the colon that announces them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.page_dump.body import boxes
from ingest.parsers.page_dump.body.inside import may_be_own
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_MOST, _FEWEST = 20, 3  #: items between two paragraphs at most; that no colon announces at least
_HEADING, _ITEM, _PARAGRAPH = 45, 120, 80  #: widths at most, at most, at least
_ANNOUNCES = 3  #: spaces before the colon at least: with fewer it is a label
_SIGN = re.compile(r"(?:[-–—•*·▪■●◦‣✓]\s*|\(?\d{1,2}[.)]\s+)\S|(?!\d\d?[:.]\d\d\D)\d|[½¼¾]|[^:.!?]{2,40}:.{0,40}\d")


def with_spread_lists(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The rows with the items between their paragraphs, and with those below the last that a paragraph follows."""
    found = set(rows)
    for above, below in pairwise(rows):
        hole = range(above + 1, below)
        if 0 < len(hole) <= _MOST and page.gap[below] and _are_items(page, hole, taken) and _is_list(page, above, hole):
            found.update(hole)
    return sorted(found | _below_last(page, rows, taken))


def _below_last(page: Page, rows: list[int], taken: frozenset[int]) -> set[int]:
    """More of a list that a colon announces and the last row begins or stands over, and the paragraph below it."""
    last = rows[-1]
    if len(rows) < _FEWEST or width(page.text[last]) > _ITEM or not _is_announced(page, last):
        return set()
    row = last + 1
    while row < len(page) and row - last <= _MOST and not _is_paragraph(page.text[row]):
        row += 1
    hole = range(last + 1, row)
    if row in taken or row == len(page) or not hole or not page.gap[row] or not _is_paragraph(page.text[row]):
        return set()
    told = stems(" ".join(page.text[r] for r in rows[:40])[:6000])
    sound = not (asks(page.text[row]) or is_notice(page.text[row])) and not told.isdisjoint(stems(page.text[row]))
    small = all(page.text[r][0].islower() or _SIGN.match(page.text[r]) for r in hole)
    return {*hole, row} if sound and small and _are_items(page, hole, taken) else set()


def _is_paragraph(line: str) -> bool:
    return width(line) >= _PARAGRAPH and ending(line) == "."


def _are_items(page: Page, hole: range, taken: frozenset[int]) -> bool:
    return all(
        r not in taken
        and page.gap[r] > 0
        and width(page.text[r]) <= _ITEM
        and not ("." in page.text[r][-2:] and width(page.text[r]) > _HEADING)
        and may_be_own(page.text[r])
        and not is_aside(page.text[r])
        and not byline_of(page.text[r])[0]
        for r in hole
    )


def _is_announced(page: Page, row: int) -> bool:
    """The row ends with a colon, or is an item below one that does."""
    for at in range(row, max(-1, row - _MOST), -1):
        line = page.text[at]
        if ending(line) == ":":
            return line.count(" ") >= _ANNOUNCES and "|" not in line and not (asks(line) or label_of(line))
        if width(line) > _ITEM or ending(line) == "." or not page.gap[at]:
            return False
    return False


def _is_list(page: Page, above: int, hole: range) -> bool:
    """Announced, or most items have an item's sign: all of them, or those below a first line that heads them."""
    lines = [page.text[r] for r in hole]
    if _is_announced(page, above):
        return True
    head = lines[0]
    if boxes.names_box(head):
        return False
    over = len(lines) > _FEWEST and width(head) <= _HEADING and head[0].isupper() and not _has_sign(head)
    items: Sequence[str] = lines[1:] if over else lines
    fewest = 1 if _has_sign(page.text[above]) and width(page.text[above]) <= _ITEM else _FEWEST
    return len(items) >= fewest and 3 * sum(map(_has_sign, items)) >= 2 * len(items)


def _has_sign(line: str) -> bool:
    return line[0].islower() or line[-1] in ";," or _SIGN.match(line) is not None
