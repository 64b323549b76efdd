"""Threads of a forum: the first post is the article, what others answered is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block, Place
from ingest.patterns import regex

_TEXT = regex(
    r"(?:^|[\s_-])(?:post_?message(?:_?\d+)?|post-?_?(?:content|text|entry)\d*|bb-?wrapper|message-?_?(?:body|content|text)|"
    r"messagetext|messagecontent|msg(?:text|_\d+|body)|cooked|ipscomment_content|comment-?content|forum-?text)(?:[\s_-]|$)"
)
_POST = regex(r"(?:^|[\s_-])(?:post-?body|post-?_?\d+|forum-?post|message-?\d+|post)(?:[\s_-]|$)")
_RULE = regex(r"^[_\W]{5,}")  #: what stands over a signature
_KEPT = 0.5  #: the score above which a block is the article's
_LEAST = 15  #: words of a post; what has less may be the poster's profile, so it is taken only where no box has more


def first(found: Sequence[Block], judged: Sequence[float]) -> list[float] | None:
    """A score for each block: 1 for the first post's, up to its signature; None where no box is called a post's.

    None too where no block of such boxes is the article's by what was ``judged`` of it: they are comments.
    """
    boxes = [_box(block.place, _TEXT) for block in found]
    if not any(boxes):
        boxes = [_box(block.place, _POST) for block in found]
    if not any(box and score > _KEPT for box, score in zip(boxes, judged, strict=True)):
        return None
    words: dict[int, int] = {}
    for block, box in zip(found, boxes, strict=True):
        if box:
            words[box] = words.get(box, 0) + len(block.tokens)
    post = next((box for least in (_LEAST, 1) for box, count in words.items() if count >= least), 0)
    if not post:
        return None
    scores = []
    signed = False
    for block, box in zip(found, boxes, strict=True):
        signed = signed or (box == post and bool(_RULE.match(block.text)))
        scores.append(1.0 if box == post and not signed else 0.0)
    return scores


def _box(place: Place, name: re.Pattern[str]) -> int:
    """The number of the nearest box around a block that is called a post's, 0 if there is none."""
    box: Place | None = place
    while box is not None:
        outer = box.parent.label.lower() if box.parent else ""
        inner = box.label == "content" and "post" in outer
        if inner or (box.label and name.search(box.label.lower())):
            return box.chain[0]
        box = box.parent
    return 0
