"""Pages that go on with the next story as one scrolls: each stands in a box of the same kind, with headline and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.titles import plain
from ingest.parsers.html_page.zone import label
from ingest.patterns import regex

_TITLE = 3  #: words of another story's headline
_RUNNING = 12  #: words of a paragraph
_SIGNED = regex(r"by-?line|author|autor|date|time|publi")
_INNER = 300  #: elements of a story's box in which its day or writer is looked for
_MOST = 50  #: headings looked at


def without_others(found: Sequence[Block], kept: Sequence[Block], title: str) -> list[Block]:
    """The blocks of a text without those of other stories; where all are another's, the own story's paragraphs."""
    heads = [block for block in found if block.place.tag == "h1"][:_MOST]
    own = next((block for block in heads if plain(block.text) == plain(title)), None)
    stories = [pair for head in heads if (pair := _stories(head, own))] if own is not None and len(heads) > 1 else []
    others = {other for _, other in stories}
    rest = [block for block in kept if others.isdisjoint(_numbers(block.place))] if others else list(kept)
    if rest or not stories:
        return rest
    mine = stories[0][0]
    return [block for block in found if _reads_as_text(block) and mine in _numbers(block.place)] or list(kept)


def _stories(head: Block, own: Block) -> tuple[int, int] | None:
    """The numbers of this story's box and of another's, which ``head`` begins; None where it is a part of this one."""
    if plain(head.text) == plain(own.text) or len(head.tokens) < _TITLE:
        return None
    spine = set(_numbers(own.place))
    theirs = [box for box in _around(head.place) if box.chain[0] not in spine]
    mine = _child_towards(own.place, theirs[-1].parent) if theirs else None
    if mine is None or mine.tag == "h1" or theirs[-1].tag == "h1":
        return None
    alike = (mine.tag, mine.element.get("class")) == (theirs[-1].tag, theirs[-1].element.get("class"))
    stories = mine.tag == "article" or (_is_signed(mine.element) and _is_signed(theirs[-1].element))
    return (mine.chain[0], theirs[-1].chain[0]) if alike and stories else None


def _reads_as_text(block: Block) -> bool:
    return words(block) >= _RUNNING and block.linked * 3 < len(block.text)


def _child_towards(place: Place, outer: Place | None) -> Place | None:
    """The box right inside ``outer`` that holds a place."""
    return next((box for box in _around(place) if box.parent is outer), None)


def _is_signed(box: Element) -> bool:
    """Whether a box has an element for a day or a writer."""
    return any(each.tag == "time" or _SIGNED.search(label(each)) for each in islice(box.iterdescendants(), _INNER))


def _numbers(place: Place) -> list[int]:
    return [box.chain[0] for box in _around(place)]


def _around(place: Place) -> Iterator[Place]:
    """A box and those around it."""
    box: Place | None = place
    while box is not None:
        yield box
        box = box.parent
