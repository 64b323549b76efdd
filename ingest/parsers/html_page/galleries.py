"""Galleries: those set into a story, whose numbered captions tell of other things, and pages that are nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.titles import plain
from ingest.parsers.page_dump.lines.embeds import counted

_STEP = 4  #: blocks from one number to the next at most: number, heading, caption, credit
_CAPTIONS, _TOLD = 2, 120  #: captions, and code points in them, that tell something where there is no other text
_AROUND, _CREDIT = 3, 80  #: boxes around a caption of which one has the picture; code points of what else that says
_WHOLE = frozenset({"body", "main", "article", "td"})
_STORY = 250  #: words that the rest must have, or the pictures are the story


def alone(tree: Any, text: str, headings: Iterable[str]) -> str:
    """The captions of a page's pictures, each once, as paragraphs, where its text is nothing but some of them or a
    heading; "" where there is other text, or they are too few or too short to tell something.
    """
    told = dict.fromkeys(filter(None, map(shown, tree.iter("figcaption"))))
    known = {plain(line) for line in (*told, *headings)} | {""}
    many = len(told) >= _CAPTIONS and sum(map(len, told)) >= _TOLD
    return "\n\n".join(told) if many and known.issuperset(map(plain, text.split("\n\n"))) else ""


def is_pictures(block: Block) -> bool:
    """Whether a paragraph stands in a small box with a picture, or beside the picture's: its caption."""
    box = block.place.element
    for _ in range(_AROUND):
        box = box.getparent()
        if box is None or box.tag in _WHOLE or len(shown(box)) > len(block.text) + _CREDIT:
            return False
        if next(box.iter("img", "picture", "video", "amp-img"), None) is not None:
            return True
    return False


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
