"""Sub-heads and paragraphs that stand between paragraphs of the article in one box with them are the article's too."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page import features
from ingest.parsers.html_page.blocks import Block, words

_KEPT = 0.5  #: the score above which a block is the article's
_VOTED = 0.9  #: share of a block that an extractor has, where it takes the block for the article's
_SURE = 0.9  #: the score of the paragraphs around it
_RUNNING = 12  #: words of a paragraph
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_GAP = 6  #: blocks from a paragraph to a sub-head, with a list of links or a picture between
_LONGEST = 12  #: words of a sub-head


def raised(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, those of such blocks raised that an extractor has, that are no links and no calls to read or buy."""
    result = list(scores)
    bolds = {_box(b) for b, score in zip(found, scores, strict=True) if score > _KEPT and _is_bold_line(b)}
    last = -1  #: the article's last block above
    for i, block in enumerate(found[:-1]):
        if scores[i] > _KEPT:
            last = i
            continue
        voted = (max if last == i - 1 else min)(ballots[i], default=0.0)  # behind something left out both must have it
        if last >= 0 and i - last <= _GAP and voted >= _VOTED and _heads_box(found, scores, last, i):
            result[i] = 1.0
        if last < 0 or scores[last] < _SURE or i - last > _GAP or block.linked or not block.tokens:
            continue
        bold = _box(block) in bolds and _is_bold_line(block)
        heading = (block.place.tag in _HEADINGS and len(block.tokens) <= _LONGEST) or bold
        if not (heading or _is_paragraph(block)) or max(ballots[i], default=0.0) < _VOTED:
            continue
        after = i + 1 if heading else _next_in_box(found, i)
        above, below = found[last], found[after]
        if scores[after] < _SURE or not (_is_paragraph(above) and _is_paragraph(below)):
            continue
        if not _box(above) == _box(block) == _box(below) or features.is_furniture(block.text):
            continue
        if heading or above.place.path == block.place.path == below.place.path:
            result[i] = 1.0
    return result


def _next_in_box(found: Sequence[Block], i: int) -> int:
    """The next block of the same box, with a few of inner boxes between at most; the next one where there is none."""
    return next((k for k in range(i + 1, min(len(found), i + 1 + _GAP)) if _box(found[k]) == _box(found[i])), i + 1)


def _heads_box(found: Sequence[Block], scores: Sequence[float], last: int, i: int) -> bool:
    """Whether a heading stands alone in its box, as page builders put it, between two boxes of one kind with text.

    ``last``: the text's block above it.
    """
    above, block, below = found[last], found[i], found[i + 1]
    if block.place.tag not in _HEADINGS or block.linked or len(block.tokens) > _LONGEST or scores[i + 1] <= _KEPT:
        return False
    boxes = {_box(above), _box(block), _box(below)}
    return (
        len(boxes) == len((above, block, below))
        and above.place.path == below.place.path
        and _is_paragraph(above)
        and _is_paragraph(below)
        and not features.is_furniture(block.text)
    )


def _is_bold_line(block: Block) -> bool:
    """Whether a paragraph is one short line in bold, as old editors set sub-heads."""
    short = block.place.tag == "p" and 0 < len(block.tokens) <= _LONGEST and not block.linked
    return short and block.emphasised * 10 >= 9 * len(block.text) and not features.ends(block.text)


def _is_paragraph(block: Block) -> bool:
    return words(block) >= _RUNNING


def _box(block: Block) -> int:
    return block.place.chain[1] if len(block.place.chain) > 1 else -1
