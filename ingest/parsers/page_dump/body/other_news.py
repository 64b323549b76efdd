"""News of the site below a story that the line model takes for more of it, under several headings."""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_STORY = 400  #: width of a story that something else can follow
_HEADINGS, _BETWEEN = 2, 3  #: headings of lists between two lines of the text that end it, lines there at least
_TEASERS, _OVER = 3, 8  #: lines of a list that seem the story's first; rows over them that its heading stands in


def before_headings(page: Page, rows: list[int]) -> list[int]:
    """The rows above two headings of lists or more ("Related coverage", "Latest news"), if less follows."""
    for k, (above, below) in enumerate(pairwise(rows), start=1):
        if below - above <= _BETWEEN:
            continue
        headings = sum(label_of(line) == "related" for line in page.text[above + 1 : below])
        if headings >= _HEADINGS:
            told = _width(page, rows[:k])
            return rows[:k] if told >= _STORY and _width(page, rows[k:]) < told else rows
    return rows


def from_dateline(page: Page, rows: list[int]) -> list[int]:
    """The rows from the one that opens with a place, "BUFFALO, N.Y. — Hours before ...", where a list stands over it.

    Its teasers may seem the story's first lines.
    """
    for k, row in enumerate(rows[: _TEASERS + 1]):
        if dateline_of(page.text[row]):
            listed = k and any(label_of(page.text[r]) == "related" for r in range(max(0, rows[0] - _OVER), row))
            return rows[k:] if listed else rows
    return rows


def _width(page: Page, rows: list[int]) -> int:
    return sum(width(page.text[r]) for r in rows)
