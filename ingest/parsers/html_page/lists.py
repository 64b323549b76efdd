"""Lists that are the story: round-ups print headings with nothing but list items between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsers.html_page.blocks import Block, words

_KEPT = 0.5  #: the score above which a block is the article's
_VOTED = 0.9  #: share of an item that an extractor has, where it takes the item for the article's
_NEXT, _POINT = 2, 3  #: blocks behind a list of which one is the story's, words of its points
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def with_headed(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, those of whole lists raised that the article leads to.

    A list counts where some extractor has all of its items and few of its words are links.
    """
    raised = list(scores)
    for first, end in _runs(found):
        items = range(first, end)
        if not _is_announced(found, scores, first, end) or all(scores[i] > _KEPT for i in items):
            continue
        voted = min(max(ballots[i]) for i in items) >= _VOTED
        linked = sum(found[i].linked for i in items) * 2 > sum(len(found[i].text) for i in items)
        if voted and not linked:
            for i in items:
                raised[i] = max(scores[i], 1.0)
    return raised


def _is_announced(found: Sequence[Block], scores: Sequence[float], first: int, end: int) -> bool:
    """Whether the article leads to the list: by a colon, or by a heading with more of the article below the list."""
    above = found[first - 1] if first and scores[first - 1] > _KEPT else None
    if above is None:
        return False
    goes_on = end < len(found) and scores[end] > _KEPT
    return (
        above.text.endswith((":", "：")) or (above.place.tag in _HEADINGS and goes_on) or _is_inside(found, first, end)
    )


def _is_inside(found: Sequence[Block], first: int, end: int) -> bool:
    """Whether a list of points, each some words long, stands between two paragraphs of its own box."""
    own = found[first].place.chain[2:3]
    below = next((block for block in found[end : end + _NEXT] if block.place.tag == "p"), None)
    if below is None or not own or found[first - 1].place.chain[1:2] != own or below.place.chain[1:2] != own:
        return False
    return end - first > 1 and all(words(block) >= _POINT and not block.links for block in found[first:end])


def _runs(found: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """(first, end) of each stretch of blocks inside list items."""
    first = -1
    for i, block in enumerate(found):
        inside = "li" in block.place.tags
        if inside and first < 0:
            first = i
        elif not inside and first >= 0:
            yield first, i
            first = -1
    if first >= 0:
        yield first, len(found)
