"""Galleries set into a story: numbered captions ("1/50 Harbour opens", "2/50 ...") that tell of other things."""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.lines.picture_numbers import counted
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_STEP = 4  #: lines from one number to the next at most: number, heading, caption, credit
_STORY = 1500  #: width of the story that is left, or the pictures are the story


def set_in(page: Page, rows: list[int]) -> frozenset[int]:
    """The rows of a gallery that counts from 1 up to its own total, where enough of the story is left without it."""
    places = counted((r, page.text[r]) for r in page.rows_with(("/",))) if rows else []
    if not places:
        return frozenset()
    last = places[-1] + min(places[-1] - places[-2], _STEP)
    inside = frozenset(row for a, b in pairwise([*places, last]) for row in range(a, min(b, a + _STEP)))
    left = sum(width(page.text[r]) for r in rows if r not in inside)
    return inside if left >= _STORY else frozenset()
