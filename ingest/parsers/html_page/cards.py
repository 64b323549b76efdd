"""Cards of other stories: boxes of one kind in a row, each with a linked headline and hardly more than a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy

from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.parsers.html_page.page import Element

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LINKED = 0.9  #: share of a card's headline that is a link
_MOST = 0.6  #: the same of one that is no heading, where its day or rubric stands beside it
_WORDS = 4  #: of one that is no heading at least
_TITLES = 2  #: of one card, where no heading tells them: its headline, and its writer with the day
_BOXES = frozenset({"div", "article", "section"})
_LEAST = 3  #: cards of a row
_LONGEST = 40  #: words of a card; what has more is an entry of a blog, or of a list of things
_DEEP = 4  #: boxes from a headline to the one around its card
_RUBRIC = 6  #: words of a heading over a row of cards
_RUNNING = 12  #: words of a paragraph
_STORY = 80  #: words of paragraphs beside the cards, without which they may be what the page is for
_BLIND = 0.1  #: share of the paragraphs of which an extractor has no more where it took cards for the article


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
    headed = [block for block in found if block.place.tag in _HEADINGS and block.linked >= _LINKED * len(block.text)]
    linked = [block for block in found if _is_title(block)]
    if max(len(headed), len(linked)) < _LEAST:
        return set()
    rows = [(around, counts) for around, counts in _in_rows(headed) if max(counts.values()) == 1]
    rows += [(around, counts) for around, counts in _in_rows(linked) if max(counts.values()) <= _TITLES]
    wanted = {number for _, counts in rows for number in counts}
    sizes: Counter[int] = Counter()
    listed: set[int] = set()  # boxes with a list of their own: things to buy, and what they have
    for block in found if wanted else ():
        size = words(block)
        for number in wanted.intersection(block.place.chain):
            sizes[number] += size
        if block.place.tag == "li":
            listed |= wanted.intersection(block.place.chain[1:])
    boxes: set[int] = set()
    firsts: dict[int, int] = {}  # the first card of each row, and the box around the row
    for around, counts in rows:
        if max(sizes[number] for number in counts) <= _LONGEST and listed.isdisjoint(counts):
            boxes |= counts.keys()
            firsts[min(counts)] = around
    gone = {i for i, block in enumerate(found) if not boxes.isdisjoint(block.place.chain)}
    seen: set[int] = set()
    for i in sorted(gone):
        new = {number for number in firsts.keys() & set(found[i].place.chain) if number not in seen}
        seen |= new
        if i and any(_heads(found[i - 1], firsts[number]) for number in new):
            gone.add(i - 1)
    return gone


def _in_rows(heads: Sequence[Block]) -> Iterator[tuple[int, Counter[int]]]:
    """The number of a box around boxes of one kind, and how many of these headlines each of them has."""
    rows: dict[tuple[int, str, str], Counter[int]] = defaultdict(Counter)
    for head in heads:
        for box in _around(head.place):
            if box.parent is not None:
                rows[(box.parent.chain[0], box.tag, box.label)][box.chain[0]] += 1
    yield from ((around, counts) for (around, _, _), counts in rows.items() if len(counts) >= _LEAST)


def _heads(block: Block, around: int) -> bool:
    """Whether a short line without a link stands in the box around cards, as their rubric."""
    fits = not block.linked and len(block.tokens) <= _RUBRIC and block.place.tag != "li"
    return fits and around in block.place.chain


def _around(place: Place) -> Sequence[Place]:
    """The boxes around a headline, which may each be its card, nearest first; its own where that is no paragraph's."""
    boxes: list[Place] = [place] if place.tag in _BOXES else []
    box = place.parent
    while box is not None and len(boxes) < _DEEP:
        boxes.append(box)
        box = box.parent
    return boxes


def _is_title(block: Block) -> bool:
    """Whether a block that is no heading is a link of several words, beside no more than a day or rubric."""
    marked = block.place.tag in _BOXES or block.place.tag == "p"
    return marked and _WORDS <= len(block.tokens) <= _LONGEST and block.linked >= _MOST * len(block.text)
