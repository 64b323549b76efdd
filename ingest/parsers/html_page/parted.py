"""Stories of which an extractor took a part only: a teaser above a paywall, the first of several sections, the deck.

Where more of a story was left out than was taken, the one extractor that has the rest is believed, but only below the
start of what was taken, in the same article, in boxes that are called no worse: comments and other stories are not so.
What a page hides (style, attribute) no extractor has: it counts where its box is called as the first part's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from ingest.parsers.html_page import features
from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.patterns import regex

Judge = Callable[[Sequence[Block], Sequence[Sequence[float]], features.Hints], list[float]]

_KEPT = 0.5  #: the score above which a block is the article's
_VOTED = 0.9  #: share of a block that somebody has, where he takes the block for the article's
_RUNNING = 12  #: words of a paragraph
_LEAST = 300  #: code points that must be lost
_LOST = 0.5  #: how many times what was taken is lost
_NEAR = 4  #: blocks from one paragraph to the next: a sub-head, a picture's caption and its credit stand between
_NEUTRAL = frozenset({"p", "div", "section", "main", "article", "blockquote", "h2", "h3", "h4"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
#: labels of what stands beside a story; fewer than the features', for a story's rest stands in boxes called "paywall"
_BESIDE = regex(
    r"comment|komment|disqus|replies|reply|discussion|related|relacionad|verwandt|promo|advert|sponsor|newsletter|subscri|sign-?up"
    r"|foot(?:er|note)?(?![a-z])|sidebar|widget|recommend|empfehl|popular|trending|most-?read|teaser|recirc|outbrain|taboola"
    r"|author|autor|(?<![a-z])bio(?![a-z])|disclaimer|copyright|cookie|consent|login|register|lightbox|gallery|fact-?box|infobox"
    r"|correction|(?<![a-z])menu|(?<![a-z])nav"
)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Where the paragraphs that were taken stand."""

    articles: frozenset[int]  #: numbers of the article elements around them, 0 for none
    tags: frozenset[str]
    beside: int  #: the most boxes around one that are called as parts beside a story
    boxes: frozenset[int]  #: numbers of all boxes around them
    names: frozenset[str]  #: names of the boxes around them, and "parent's number>p" of paragraphs


def with_rest(
    found: Sequence[Block],
    ballots: Sequence[Sequence[float]],
    scores: Sequence[float],
    known: features.Hints,
    judge: Judge,
) -> list[float]:
    """The scores, those of the lost part of a story raised. ``judge``: how likely blocks are the article's."""
    rows = [i for i, block in enumerate(found) if scores[i] > _KEPT and _is_prose(block)]
    length = _size(found, rows)
    if not rows or _size(found, _open(found, ballots, scores, known, rows[0])) < _LOST * length:
        return list(scores)
    taken = _taken([found[i].place for i in rows])
    voices = [_loudest(block, ballot, known, taken) for block, ballot in zip(found, ballots, strict=True)]
    heads = (i for i, block in enumerate(found) if block.place.tag == "h1" and block.key != known.title)
    other = next((i for i in heads if i > rows[0]), len(found))
    lost = [i for i in _open(found, ballots, scores, known, rows[0]) if i < other and voices[i] >= _VOTED]
    lost = _running([i for i in lost if _belongs(found[i].place, taken)], rows)
    if _size(found, lost) < max(_LEAST, _LOST * length):
        return list(scores)
    again = judge(found, [[voice] * len(ballot) for voice, ballot in zip(voices, ballots, strict=True)], known)
    raised = list(scores)
    for i in lost:
        raised[i] = max(raised[i], again[i])
    kinds = {(_box(found[i]), found[i].place.path) for i in lost}
    for i in range(rows[0] + 1, other - 1):
        block, below = found[i], found[i + 1]
        if block.linked or voices[i] < _VOTED:
            continue
        if block.place.tag in _HEADINGS and _box(block) == _box(below) and raised[i + 1] > scores[i + 1]:
            raised[i] = max(raised[i], raised[i + 1])
        elif (
            lost[0] < i < lost[-1]
            and (_box(block), block.place.path) in kinds
            and not features.is_furniture(block.text)
        ):
            raised[i] = 1.0
    return raised


def _open(
    found: Sequence[Block],
    ballots: Sequence[Sequence[float]],
    scores: Sequence[float],
    known: features.Hints,
    first: int,
) -> list[int]:
    """The paragraphs below the first one taken that were left out although somebody has them or none can see them."""
    return [
        i
        for i in range(first + 1, len(found))
        if scores[i] <= _KEPT
        and (max(ballots[i], default=0.0) >= _VOTED or known.stated or found[i].place.folded)
        and _is_prose(found[i])
    ]


def _running(lost: Sequence[int], rows: Sequence[int]) -> list[int]:
    """Those near another paragraph; alone among links stands what leads to another story."""
    running = sorted((*lost, *rows))
    near = {i for above, i in pairwise(running) if i - above <= _NEAR for i in (above, i)}
    return [i for i in lost if i in near]


def _size(found: Sequence[Block], rows: Sequence[int]) -> int:
    return sum(len(found[i].text) for i in rows)


def _taken(places: Sequence[Place]) -> _Taken:
    return _Taken(
        frozenset(place.article for place in places),
        frozenset().union(*(place.tags for place in places)),
        max(map(beside, places)),
        frozenset(box.chain[0] for place in places for box in around(place)),
        frozenset(name for place in places for box in (place, *around(place)[:3]) for name in _names(box)),
    )


def _belongs(place: Place, taken: _Taken) -> bool:
    tags = place.tags <= taken.tags | _NEUTRAL
    return tags and place.article in taken.articles and beside(place) <= taken.beside


def _loudest(block: Block, ballot: Sequence[float], known: features.Hints, taken: _Taken) -> float:
    """The share of a block that an extractor or the page's data have, 1 for what is hidden in a box of the story."""
    share = max(*ballot, features.agreement(block, known.stated) if known.stated else 0.0)
    return 1.0 if share < _VOTED and _is_hidden_rest(block.place, taken) else share


def _is_hidden_rest(place: Place, taken: _Taken) -> bool:
    """Whether the outermost hidden box around stands beside one of the story's, and one in it is called like it."""
    boxes = list(takewhile(lambda box: box.folded, (place, *around(place))))
    outer = boxes[-1].parent if boxes else None
    inside = outer is not None and outer.chain[0] in taken.boxes
    return inside and any(not taken.names.isdisjoint(_names(box)) for box in boxes)


def _names(box: Place) -> list[str]:
    kind = [f"{box.parent.chain[0]}>{box.tag}"] if box.parent and box.tag == "p" else []
    return [*kind, *box.label.split()]


def beside(place: Place) -> int:
    """How many boxes around, itself included, are called as parts beside a story."""
    return sum(_sounds_beside(box.label) for box in (place, *around(place)))


@lru_cache(maxsize=20_000)
def _sounds_beside(label: str) -> bool:
    return bool(label) and _BESIDE.search(label.lower()) is not None


def around(place: Place) -> list[Place]:
    """The boxes around, nearest first."""
    boxes = []
    box = place.parent
    while box is not None:
        boxes.append(box)
        box = box.parent
    return boxes


def _is_prose(block: Block) -> bool:
    return words(block) >= _RUNNING and block.linked * 3 < len(block.text) and features.ends(block.text)


def _box(block: Block) -> int:
    return block.place.chain[1] if len(block.place.chain) > 1 else -1
