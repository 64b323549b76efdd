"""Texts cut into several boxes of one kind, as page builders make them: extractors often take the first one only."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block, words

_KEPT = 0.5  #: the score above which a block is the article's
_VOTED = 0.9  #: share of a block that an extractor has, where it takes the block for the article's
_RUNNING = 12  #: words of a paragraph
_LEAST = 2  #: paragraphs of a kind that are the article's beyond doubt
_SURE = 0.9  #: their score
_ENOUGH = 40  #: words of such a box's paragraphs
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_BOXES_OUT = 3  #: boxes from a paragraph to the one that holds all boxes of the kind


def with_twins(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, those of paragraphs and headings raised that stand in boxes like those of the article's paragraphs.

    Alike are boxes that are called the same, class names among them, in one box; an extractor has them.
    """
    kinds: dict[tuple[str, int], int] = {}
    for block, score in zip(found, scores, strict=True):
        if score >= _SURE and words(block) >= _RUNNING and _is_named(block):
            kinds[_kind(block)] = kinds.get(_kind(block), 0) + 1
    sure = {kind for kind, count in kinds.items() if count >= _LEAST}
    if not sure:
        return list(scores)
    raised = list(scores)
    for rows in _other_boxes(found, ballots, scores, sure).values():
        if sum(words(found[i]) for i in rows) >= _ENOUGH:
            for i in rows:
                raised[i] = 1.0
    begun = False
    for i, block in enumerate(found[:-1]):
        below = found[i + 1]
        if block.place.tag in _HEADINGS and begun and raised[i] <= _KEPT < raised[i + 1] and not block.linked:
            opens = _box(block) == _box(below) != _box(found[i - 1]) and max(ballots[i], default=0.0) >= _VOTED
            raised[i] = 1.0 if opens and words(below) >= _RUNNING and _kind(below) in sure else raised[i]
        begun = begun or (raised[i] > _KEPT and _kind(block) in sure)
    return raised


def _other_boxes(
    found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float], sure: set[tuple[str, int]]
) -> dict[int, list[int]]:
    """Box -> its paragraphs of a sure kind that are not kept, for boxes that have no sure paragraph of the article."""
    held = {_box(block) for block, score in zip(found, scores, strict=True) if score >= _SURE}
    rows: dict[int, list[int]] = {}
    for i, block in enumerate(found):
        if words(block) < _RUNNING or scores[i] > _KEPT or max(ballots[i], default=0.0) < _VOTED:
            continue
        if block.linked * 3 < len(block.text) and _kind(block) in sure and _box(block) not in held:
            rows.setdefault(_box(block), []).append(i)
    return rows


def _box(block: Block) -> int:
    return block.place.chain[1] if len(block.place.chain) > 1 else -1


def _kind(block: Block) -> tuple[str, int]:
    """What the boxes around a paragraph are called, and the box of all boxes; the first word of a name is enough."""
    chain = block.place.chain
    parts = block.place.path.split(">")[-2:]
    named = not parts[0].endswith(".")
    path = ">".join("".join(part.split(None, 1)[:1]) for part in parts) if named else block.place.path
    return path, chain[_BOXES_OUT] if len(chain) > _BOXES_OUT else -1


def _is_named(block: Block) -> bool:
    """Whether the boxes around a paragraph have names of their own: "div.text>div.cmp-text>p"."""
    return any(not part.endswith(".") for part in block.place.path.split(">")[:2])
