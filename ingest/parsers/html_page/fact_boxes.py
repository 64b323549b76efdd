"""Boxes of facts between the paragraphs of a text: called so, or headed so in a box of their own ("Fakta: Älgar").

They are none of it, as in page dumps: readers of the text alone would take them for its next sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.parsers.page_dump.body.boxes import names_box
from ingest.patterns import regex

_CALLED = regex(
    r"(?<![a-z])(?:facts?[-_]?(?:box|file|sheet|panel)|info[-_]?(?:box|kasten|boks|ruta|rute|kader)|fakt(?:en|a)?[-_]?(?:box|boks|kasten|ruta|rute)"
    r"|fakten|faktaramme|tietolaatikko|fakta-?laatikko|recuadro|despiece|encadre|riquadro|box[-_]?(?:info|fakta|fakten|facts)"
    r"|ramka|ficha[-_]?(?:tecnica|datos)?|spravka|bilgi[-_]?kutusu|kader(?:tekst)?|tekstkader|kutu|steckbrief|fakta)(?![a-z])"
)
_BOXES = frozenset({"div", "section", "aside", "blockquote", "figure", "table", "ul", "dl", "details"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HEADING = 10  #: words of a heading
_SHARE = 3  #: times that the text beside the boxes has their words
_RUNNING = 12  #: words of a paragraph
_DEEP = 4  #: boxes around a paragraph, of which one is that


def without(found: Sequence[Block], kept: Sequence[Block], spine: Collection[int]) -> list[Block]:
    """The text without such boxes below its first paragraph. ``spine``: the numbers of the text's boxes.

    A box told by its heading alone is none where the text has others of its name: they are the text's sections.
    """
    begun = next((block.order for block in kept if words(block) >= _RUNNING), len(found))
    named: dict[str, set[int]] = {}
    boxes = {block.order: _own(block, spine) for block in kept if block.order > begun}
    for box in (box for own in boxes.values() for box in own):
        named.setdefault(box.label, set()).add(box.chain[0])
    known: dict[int, bool] = {}
    gone = {
        order
        for order, own in boxes.items()
        if any(_is_called(box) or (len(named[box.label]) == 1 and _is_headed(box, found, known)) for box in own)
    }
    rest = [block for block in kept if block.order not in gone]
    few = sum(words(block) for block in kept if block.order in gone) * _SHARE <= sum(map(words, rest))
    return rest if gone and few else list(kept)


def _own(block: Block, spine: Collection[int]) -> list[Place]:
    """The boxes around a paragraph that the text does not stand in, the nearest first."""
    return [box for box in _around(block.place) if box.chain[0] not in spine and box.tag in _BOXES and box.label]


def _around(place: Place) -> Iterator[Place]:
    box: Place | None = place
    for _ in range(_DEEP):
        if box is None:
            return
        yield box
        box = box.parent


def _is_called(box: Place) -> bool:
    return _CALLED.search(box.label.lower()) is not None


def _is_headed(box: Place, found: Sequence[Block], known: dict[int, bool]) -> bool:
    """Whether the first line in a box is a heading that says so. ``known``: what is told."""
    number = box.chain[0]
    if number not in known:
        first = next((block for block in found if number in block.place.chain), None)
        known[number] = first is not None and len(first.tokens) <= _HEADING and _heads(first)
    return known[number]


def _heads(block: Block) -> bool:
    marked = block.place.tag in _HEADINGS or block.emphasised * 10 >= 9 * len(block.text)
    return marked and names_box(block.text)
