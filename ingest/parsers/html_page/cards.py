"""Cards of other stories: boxes of one kind in a row, each with a linked headline and hardly more than a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from copy import deepcopy

from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.parsers.html_page.page import Element

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LINKED = 0.9  #: share of a card's headline that is a link
_LEAST = 3  #: cards of a row
_LONGEST = 40  #: words of a card; what has more is an entry of a blog, or of a list of things
_DEEP = 4  #: boxes from a headline to the one around its card
_RUBRIC = 6  #: words of a heading over a row of cards
_RUNNING = 12  #: words of a paragraph
_STORY = 80  #: words of paragraphs beside the cards, without which they may be what the page is for
_BLIND = 0.1  #: share of the paragraphs of which an extractor has no more where it took cards for the article

_Kind = tuple[int, str, str]  #: number of the box around cards, tag and label of theirs


def cards(found: Sequence[Block], ballots: Sequence[Sequence[float]]) -> set[int]:
    """The places of the blocks in rows of cards beside a story, a rubric over each row among them."""
    rows = _rows(found)
    story = [words(block) for i, block in enumerate(found) if rows and i not in rows and max(ballots[i], default=0.0)]
    return rows if sum(size for size in story if size >= _RUNNING) >= _STORY else set()


def is_misled(found: Sequence[Block], votes: Sequence[float], row: Collection[int]) -> bool:
    """Whether an extractor has cards and nothing of the paragraphs. ``votes``: what it has of each block."""
    story = [i for i, block in enumerate(found) if i not in row and words(block) >= _RUNNING]
    return any(votes[i] for i in row) and sum(votes[i] for i in story) <= _BLIND * len(story)


def without(tree: Element, found: Sequence[Block], row: Collection[int]) -> Element:
    """A copy of a page's tree without the elements of these blocks."""
    root = tree.getroottree()
    paths = [root.getpath(found[i].place.element) for i in row]
    copied = deepcopy(tree)
    elements = [element for path in paths for element in copied.xpath(path)]
    for element in elements:
        if element.getparent() is not None:
            element.drop_tree()
    return copied


def _rows(found: Sequence[Block]) -> set[int]:
    """The places of the blocks in rows of cards, a rubric over each row among them."""
    heads = [block for block in found if block.place.tag in _HEADINGS and _is_linked(block)]
    if len(heads) < _LEAST:
        return set()
    rows: dict[_Kind, Counter[int]] = defaultdict(Counter)
    for head in heads:
        for box in _around(head.place):
            if box.parent is not None:
                rows[(box.parent.chain[0], box.tag, box.label)][box.chain[0]] += 1
    sizes: Counter[int] = Counter()
    for block in found:
        for number in block.place.chain:
            sizes[number] += words(block)
    boxes: set[int] = set()
    outer: set[int] = set()
    for (around, _, _), counts in rows.items():
        if len(counts) >= _LEAST and max(counts.values()) == 1 and max(sizes[number] for number in counts) <= _LONGEST:
            boxes |= counts.keys()
            outer.add(around)
    gone = {i for i, block in enumerate(found) if not boxes.isdisjoint(block.place.chain)}
    return gone | {i - 1 for i in gone if i and _heads(found[i - 1], outer)}


def _heads(block: Block, outer: set[int]) -> bool:
    """Whether a short line without a link stands in the box around cards, as their rubric."""
    return not block.linked and len(block.tokens) <= _RUBRIC and not outer.isdisjoint(block.place.chain)


def _around(place: Place) -> Sequence[Place]:
    """The boxes around a headline, which may each be its card, nearest first."""
    boxes: list[Place] = []
    box = place.parent
    while box is not None and len(boxes) < _DEEP:
        boxes.append(box)
        box = box.parent
    return boxes


def _is_linked(block: Block) -> bool:
    return block.linked >= _LINKED * len(block.text)
