"""Galleries set into a story: numbered captions ("1/50 Harbour opens", "2/50 ...") that tell of other things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block

_NUMBERED = re.compile(r"(\d{1,3})\s?(?:/|of|von|sur|de|di)\s?(\d{1,3})(?!\d|/)\s*")
_LEAST = 5  #: pictures of a gallery; a story may count its own few parts
_STEP = 4  #: blocks from one number to the next at most: number, heading, caption, credit
_STORY = 250  #: words that the rest must have, or the pictures are the story


def without(found: Sequence[Block], scores: Sequence[float], title: str) -> list[float]:
    """The scores, those of a gallery's blocks put to 0 where enough of the story is left."""
    places = _numbered(found)
    if len(places) < _LEAST or re.search(rf"(?<!\d){places[0][1]}(?!\d)", title):
        return list(scores)
    rows = [row for row, _ in places]
    inside = {row for k, first in enumerate(rows) for row in range(first, _end(found, rows, k, first))}
    left = sum(len(b.tokens) for i, b in enumerate(found) if i not in inside and scores[i] > 0.5)
    return [0.0 if i in inside and left >= _STORY else score for i, score in enumerate(scores)]


def _numbered(found: Sequence[Block]) -> list[tuple[int, str]]:
    """(block, total) of each picture's number, where they count up to one total without a gap."""
    places: list[tuple[int, str]] = []
    for row, block in enumerate(found):
        match = _NUMBERED.match(block.text)
        if not match:
            continue
        if int(match[1]) == 1 and len(places) < _LEAST:
            places = [(row, match[2])]
        elif places and match[2] == places[0][1] and int(match[1]) == len(places) + 1:
            places.append((row, match[2]))
    return places if places and len(places) == int(places[0][1]) else []


def _end(found: Sequence[Block], rows: Sequence[int], k: int, first: int) -> int:
    """The end of a picture's blocks: the next number, or for the last one as many as the one before has."""
    if k + 1 < len(rows):
        return min(rows[k + 1], first + _STEP)
    return min(len(found), first + min(rows[k] - rows[k - 1], _STEP))
