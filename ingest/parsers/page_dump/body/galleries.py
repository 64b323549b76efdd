"""Galleries set into a story: numbered captions ("1/50 Harbour opens", "2/50 ...") that tell of other things."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_NUMBERED = re.compile(r"(\d{1,3})\s?/\s?(\d{1,3})(?![\d/.])")
_LEAST = 5  #: pictures of a gallery; a story may count its own few parts
_STEP = 4  #: lines from one number to the next at most: number, heading, caption, credit
_STORY = 1500  #: width of the story that is left, or the pictures are the story


def set_in(page: Page, rows: list[int]) -> frozenset[int]:
    """The rows of a gallery that counts from 1 up to its own total, where enough of the story is left without it."""
    places = _numbered(page) if rows and "/" in page.whole else []
    if not places:
        return frozenset()
    last = places[-1] + min(places[-1] - places[-2], _STEP)
    inside = frozenset(row for a, b in pairwise([*places, last]) for row in range(a, min(b, a + _STEP)))
    left = sum(width(page.text[r]) for r in rows if r not in inside)
    return inside if left >= _STORY else frozenset()


def _numbered(page: Page) -> list[int]:
    """The rows of the numbers 1/N to N/N, in order; none where one is missing or there are few."""
    places: list[int] = []
    total = ""
    for row in page.rows_with(("/",)):
        match = _NUMBERED.match(page.text[row])
        if not match:
            continue
        if match[1] == "1" and len(places) < _LEAST:
            places, total = [row], match[2]
        elif places and match[2] == total and int(match[1]) == len(places) + 1:
            places.append(row)
    return places if len(places) >= _LEAST and len(places) == int(total) else []
