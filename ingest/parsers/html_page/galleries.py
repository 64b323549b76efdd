"""Galleries set into a story: numbered captions ("1/50 Harbour opens", "2/50 ...") that tell of other things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.page_dump.lines.picture_numbers import counted

_STEP = 4  #: blocks from one number to the next at most: number, heading, caption, credit
_STORY = 250  #: words that the rest must have, or the pictures are the story


def without(found: Sequence[Block], scores: Sequence[float], title: str) -> list[float]:
    """The scores, those of a gallery's blocks put to 0 where enough of the story is left."""
    rows = counted((i, block.text) for i, block in enumerate(found))
    if not rows or re.search(rf"(?<!\d){len(rows)}(?!\d)", title):
        return list(scores)
    inside = {row for k, first in enumerate(rows) for row in range(first, _end(found, rows, k, first))}
    left = sum(len(b.tokens) for i, b in enumerate(found) if i not in inside and scores[i] > 0.5)
    return [0.0 if i in inside and left >= _STORY else score for i, score in enumerate(scores)]


def _end(found: Sequence[Block], rows: Sequence[int], k: int, first: int) -> int:
    """The end of a picture's blocks: the next number, or for the last one as many as the one before has."""
    if k + 1 < len(rows):
        return min(rows[k + 1], first + _STEP)
    return min(len(found), first + min(rows[k] - rows[k - 1], _STEP))
