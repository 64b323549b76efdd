"""Pieces set into a text or below it that are none of it: pull quotes, headings of links, who else contributed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice, pairwise

from ingest.parsers.html_page import (
    fact_boxes,
    features,
    made_by,
    page_lines,
    pointed,
    pulled,
    reader_calls,
    under_pictures,
)
from ingest.parsers.html_page.about_writers import is_about_writer
from ingest.parsers.html_page.blocks import Block, Place
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.inline_captions import INLINE, is_of_picture
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.parted import around
from ingest.parsers.html_page.persons import is_person
from ingest.parsers.html_page.pulled import is_apart, near
from ingest.parsers.html_page.zone import is_card, label
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.requests import asks
from ingest.patterns import regex

_SHORTEST, _LONGEST = 5, 60  #: words of a pull quote, or of another article's teaser
_CREDIT = regex(
    r"credit|copyright|by-?line|photographer|fotogra[fp]|urheber|(?<![a-z])(?:source|quelle|autor|author)(?![a-z])"
)
_LINKED = 0.9  #: share of a line that is a link
_RUNNING = 12  #: words of a paragraph
_CAPITALS = 4  #: words of such a line at least
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HEADING = 6  #: words of a heading of links at most
_CARDS = 2  #: boxes of other articles in a text; more of a kind are a list that the text is
_ASIDES = frozenset({"div", "section", "aside", "article", "form", "figure"})
_FORM = 500  #: code points of a box with a field to write into
_CLOCK = regex(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
_NAME = (2, 3, 4)  #: words of a person's name
_HEADED = 2  #: blocks up to the next one of the text: a link and that one
_OUT = 4  #: boxes around a heading of which one holds its links
_SOURCES = regex(
    r"(?:(?:unsere|our|nos|nuestras|onze|le nostre|as nossas|våre|våra|vores)\s)?"
    r"(?:quellen|sources|fuentes|bronnen|fonti|fontes|kilder|källor|źródła|zdroje|források|источники)\s?:?",
    re.IGNORECASE,
)
_SOURCE = 6  #: words of a source: "Ruhrverband", "WDR-Reporter vor Ort"
_PRINTED = 20  #: words of a caption in the picture's own paragraph
_CUTLINE = regex(
    r"(?<![a-z])(?:photo-?_?)?cut-?line(?![a-z])|(?<![a-z])img-?_?cap(?:tion)?(?![a-z])|bildunterschrift|foto-?onderschrift|bildtext"
    r"|(?:image|img|photo|picture|foto)[-_]?(?:field[-_])?(?:caption|legend)(?![a-z])"
)
_LOUD = regex(r"[A-ZÀ-Þ][A-ZÀ-Þ /&'’-]{3,40}\s[-–—]\s")
_DAY_BEHIND = regex(r"\(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\)\.?$")  #: behind a caption
_ABOUT = 40  #: code points of a heading over a note on the writer
_NAMED_ABOVE = 2  #: blocks above a note on the writer: the heading of all notes, the writer's name
_BIOS = 2  #: times that a text has the words of such notes
_BOXES = frozenset({"article", "div", "section", "td"})
_INNER = 200  #: inner elements looked at
_TOOL = 4  #: words of a button
_TOOLS = regex(
    r"(?<![a-z])(?:shar(?:e|ing)|social|sns)|share-?(?:tool|icon|list|bar|button)|teilen|partage|compartir|condividi"
)
_SMALL_PRINT = frozenset({"span", "em", "i", "small", "font"})
_ENDS = ".!?:…\"”“»’'"
_BULLETS = frozenset("-–—•·*»›>▪►■→")


def without(found: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """The blocks of a text without such pieces; all of them where nothing would be left. ``found``: all of the page."""
    orders = [block.order for block in kept]
    follows = dict(pairwise((*orders, len(found))))
    spine = max(kept, key=lambda block: len(block.tokens)).place.chain if kept else ()
    unpulled = pulled.without(kept)
    left = {block.order for block in unpulled}
    captions = _inline_captions(unpulled) | under_pictures.captions(unpulled)
    plugs = _plugs(unpulled) | _pointers(unpulled) | _cards(found, unpulled) | _boxes_beside(unpulled, set(spine))
    rest = [
        block
        for block in unpulled
        if not (
            _names_speaker(block, found[block.order - 1] if block.order else None, left)
            or _is_capital_link(block)
            or _heads_left_out(block, left)
            or pointed.points(block)
            or _has_credit(block)
            or _is_offer(block, spine)
            or block.order in captions
            or _is_tool(block)
            or block.order in plugs
            or _heads_links(block, found[block.order + 1 : follows[block.order] + 1])
        )
    ]
    twice = _captions_told_twice(found)
    rest = [
        b for b in rest if not (b.text in twice or _is_below_picture(b) or _is_in_cutline(b) or _is_loud_caption(b))
    ]
    rest = _without_told(found, _without_writers(found, _without_sources(rest)), set(spine))
    rest = fact_boxes.without(found, rest, set(spine))
    rest = made_by.without_last_run(made_by.without_machines(found, rest))
    while len(rest) > 1 and (
        made_by.is_note(rest[-1].text) or _leads_to_links(rest[-1], found) or _is_last_word(rest[-1])
    ):
        rest.pop()
    return rest or list(kept)


def _names_speaker(block: Block, above: Block | None, orders: Collection[int]) -> bool:
    """Whether a short line is what is left of a pull quote: who said it. ``above``: the page's block above it."""
    if above is None or above.order in orders or not len(block.tokens) < _SHORTEST <= len(above.tokens):
        return False
    boxes = {box.chain[0] for box in (above.place, above.place.parent) if box is not None and is_apart(box)}
    return not boxes.isdisjoint(block.place.chain)


def _heads_left_out(block: Block, orders: Collection[int]) -> bool:
    """Whether a line such as "Read more" or "Skip the advertisement" stands alone: what it heads was left out."""
    if len(block.tokens) > _HEADING or block.text[-1] in ":：" or label_of(block.text) == "":
        return False
    return block.order + 1 not in orders


def _is_offer(block: Block, spine: Collection[int]) -> bool:
    """Whether a paragraph offers the paper, in a box called so that is none of the text's own (``spine``)."""
    boxes: list[str] = []
    box: Place | None = block.place
    while box is not None and len(boxes) <= _OUT and box.chain[0] not in spine:
        boxes.append(box.label)
        box = box.parent
    return page_lines.is_offer(block.text, " ".join(boxes).lower())


def _has_credit(block: Block) -> bool:
    """Whether a picture's or a film's caption has an element for who made it."""
    if "figcaption" not in block.place.tags:
        return False
    return any(_CREDIT.search(label(inner)) for inner in islice(block.place.element.iterdescendants(), _OUT * 2))


def _is_capital_link(block: Block) -> bool:
    """Whether a paragraph is nothing but a link in capitals: "MAN ARRESTED FOR RIDING A MANATEE"."""
    return (
        block.place.tag == "p"
        and len(block.tokens) >= _CAPITALS
        and block.linked >= _LINKED * len(block.text)
        and block.text.isupper()
    )


def _heads_links(block: Block, below: Sequence[Block]) -> bool:
    """Whether a short heading stands in a box with links that were left out, and the text goes on outside of it."""
    if block.place.tag not in _HEADINGS or len(block.tokens) > _HEADING or len(below) < _HEADED:
        return False
    link, after = below[0], below[-1]
    if link.linked < _LINKED * len(link.text) and (link.linked * 2 < len(link.text) or features.ends(link.text)):
        return False
    return bool(set(block.place.chain[1:_OUT]) & set(link.place.chain) - set(after.place.chain))


def _pointers(kept: Sequence[Block]) -> set[int]:
    """The orders of paragraphs that are another article's headline, a link, alone or in a row between paragraphs."""
    titles = {block.order for block in kept if _is_linked_title(block)}
    rows = [block for block in kept if block.order not in titles]
    gone: set[int] = set()
    for above, below in pairwise(rows) if titles else ():
        between = [block for block in kept if above.order < block.order < below.order]
        run = len(above.tokens) >= _RUNNING and len(below.tokens) >= _RUNNING and above.text[-1] not in ":："
        if between and run and all(b.place.chain[1:2] == above.place.chain[1:2] for b in (*between, below)):
            gone.update(block.order for block in between)
    return gone if len(gone) * 2 <= len(rows) else set()


def _cards(found: Sequence[Block], kept: Sequence[Block]) -> set[int]:
    """The orders of sentences below a link in a box of their own between two paragraphs: another article's teaser."""
    gone: set[int] = set()
    for above, block, below in zip(kept, kept[1:], kept[2:], strict=False):
        title = found[block.order - 1]
        if title is above or len(block.tokens) > _LONGEST or title.linked < _LINKED * len(title.text):
            continue
        own = set(block.place.chain[1:]) & set(title.place.chain) - set(above.place.chain) - set(below.place.chain)
        if own and above.place.chain[1:2] == below.place.chain[1:2] and len(title.tokens) >= _CAPITALS:
            gone.add(block.order)
    return gone


def _boxes_beside(kept: Sequence[Block], spine: set[int]) -> set[int]:
    """The orders of blocks below the text's first paragraph in boxes that no paragraph of it shares: one or two with
    the linked headline of another article, those with a field to write into, the clocks of a player.
    """
    cards: dict[int, set[int]] = {}
    gone: set[int] = set()
    begun = False
    for block in kept:
        boxes = [box for box in around(block.place) if box.chain[0] not in spine and box.tag in _ASIDES]
        boxes = boxes if begun else []  # above are the headline's, which hold its deck
        card = next((box for box in boxes if is_card(box.element, "")), None)
        begun = begun or len(block.tokens) >= _RUNNING
        field = next((box for box in boxes if _has_field(box.element) or _is_picture(box, block)), None)
        if card is not None and _is_only_in(card, block, kept):
            cards.setdefault(card.chain[0], set()).add(block.order)
        elif (field is not None and _is_only_in(field, block, kept)) or _is_clock(block):
            gone.add(block.order)
    return gone.union(*cards.values()) if len(cards) <= _CARDS else gone


def _is_picture(box: Place, block: Block) -> bool:
    """Whether a small box has a picture and hardly more than these words, which are its caption."""
    if len(block.tokens) > _PRINTED or block.place.tag in _HEADINGS or block.linked:
        return False
    if (
        next(box.element.iter("img", "picture"), None) is None
        or next(islice(box.element.iter(), _INNER, None), None) is not None
    ):
        return False
    return (
        next(block.place.element.iter("img", "picture"), None) is None
        and len(shown(box.element)) <= len(block.text) + _ABOUT
    )


def _is_only_in(box: Place, block: Block, kept: Sequence[Block]) -> bool:
    """Whether a text has paragraphs of a block's kind in this box alone."""
    return all(box.chain[0] in b.place.chain for b in kept if b.place.path == block.place.path)


def _has_field(box: Element) -> bool:
    """Whether a small box has a field to write into: a form to subscribe, to search or to ask."""
    if next(box.iter("input"), None) is None or next(islice(box.iter(), _INNER, None), None) is not None:
        return False
    fields = (field.get("type", "text").lower() for field in box.iter("input"))
    return any(kind in {"text", "email", "tel", "search"} for kind in fields) and len(shown(box)) <= _FORM


def _is_clock(block: Block) -> bool:
    """Whether a line is how long a film or a recording is, which stands in the box around: "02:31"."""
    outer = block.place.parent
    if len(block.text) > len("00:00:00") or outer is None or _CLOCK.fullmatch(block.text) is None:
        return False
    return next(outer.element.iter("audio", "video", "iframe"), None) is not None


def _without_told(found: Sequence[Block], kept: list[Block], spine: set[int]) -> list[Block]:
    """Without what stands at the end in a box of its own below a name, which it begins with: who a writer is."""
    told = [block.order for block in kept[1:][-_OUT:] if _tells_of_name(found, block, spine)]
    return [block for block in kept if block.order not in told] if len(told) <= _CARDS else kept


def _tells_of_name(found: Sequence[Block], block: Block, spine: set[int]) -> bool:
    name = found[block.order - 1] if block.order else block
    own = set(block.place.chain[1:]) & set(name.place.chain) - spine
    told = bool(own) and len(name.text.split()) in _NAME and block.text.startswith(f"{name.text} ")
    return told and is_person(name.text)


def _is_linked_title(block: Block) -> bool:
    bare = pointed.behind_label(block).lstrip("".join(_BULLETS) + " ")
    return (
        block.place.tag == "p"
        and len(block.tokens) >= _CAPITALS
        and block.linked >= _LINKED * len(bare)
        and len(block.links) == 1
        and bare[-1] not in ".:…;,"
    )


def _plugs(kept: Sequence[Block]) -> set[int]:
    """The orders of a short heading and a link to another article that a box between two paragraphs has for itself."""
    gone: set[int] = set()
    for i in range(1, len(kept) - 2):
        head, link = kept[i], kept[i + 1]
        if head.place.tag not in _HEADINGS or len(head.tokens) > _HEADING or link.linked * 2 < len(link.text):
            continue
        inner = set(head.place.chain[1:]) & set(link.place.chain)
        own = inner - set(kept[i - 1].place.chain) - set(kept[i + 2].place.chain)
        if own and link.text[-1] not in _ENDS and len(link.tokens) <= _LONGEST:
            gone |= {head.order, link.order}
    return gone


def _leads_to_links(block: Block, found: Sequence[Block]) -> bool:
    """Whether a text's last line leads with its colon to a list of links that is none of it: "Articles like this:"."""
    lead = block.text[-1] in ":：" and len(block.tokens) <= _HEADING
    below = found[block.order + 1] if lead and block.order + 1 < len(found) else None
    return below is not None and below.linked >= _LINKED * len(below.text)


def _is_last_word(block: Block) -> bool:
    """Whether a text's last paragraph asks the readers to write, in italics or bold or by name, or lists links."""
    calls = block.emphasised * 10 >= 9 * len(block.text) or not features.ends(block.text)
    asking = (calls and block.text[-1] not in ":：" and asks(block.text)) or reader_calls.asks_to_write(block)
    return asking or _lists_links(block)


def _lists_links(block: Block) -> bool:
    """Whether a paragraph is a label and below it lines that are a link each, or have one behind a bullet."""
    label, *lines = block.text.split("\n")
    if not lines or len(block.links) < len(lines) or len(label) > _ABOUT:
        return False
    links = [shown(link) for link in block.links]
    whole = len(lines) > 1 and all(text in links for text in filter(None, lines))
    return whole or all(text[0] in _BULLETS and any(link in text for link in links) for text in filter(None, lines))


def _is_loud_caption(block: Block) -> bool:
    """Whether a line in a small box with a picture begins with its subject in capitals and closes with its day.

    "KILN - Ann Lee stacks pots in her yard, Saturday (21/11/2026)."
    """
    box = block.place.parent
    if box is None or block.text[0] == "(" or _DAY_BEHIND.search(block.text[-_HEADING * 3 :]) is None:
        return False
    few = next(islice(box.element.iter(), _OUT * 3, None), None) is None and _LOUD.match(block.text) is not None
    return few and next(box.element.iter("img", "picture"), None) is not None


def _is_in_cutline(block: Block) -> bool:
    """Whether a paragraph stands in a box called a cutline, what American papers call a picture's caption."""
    return _CUTLINE.search(near(block)) is not None


def _inline_captions(kept: Sequence[Block]) -> set[int]:
    """The orders of lines of texts with line breaks that are one inner element called a picture's: class=img_desc."""
    told: dict[Element, set[str]] = {}
    gone = set()
    for block in kept:
        box = block.place.element
        if box.tag not in _BOXES or len(block.tokens) > _LONGEST:
            continue
        if box not in told:
            inner = (each for each in islice(box.iterdescendants(*INLINE), _INNER) if is_of_picture(each))
            told[box] = {" ".join("".join(each.itertext()).split()) for each in inner}
        if (
            told[box]
            and " ".join(block.text.split()) in told[box]
            and next(box.iter("img", "picture"), None) is not None
        ):
            gone.add(block.order)
    return gone


def _is_tool(block: Block) -> bool:
    """Whether a short item stands in a list of what a reader can do with the text: "Share", "Print"."""
    place = block.place
    if place.tag != "li" or len(block.tokens) > _TOOL or place.parent is None or place.parent.parent is None:
        return False
    return _TOOLS.search(f"{near(block)} {place.parent.parent.label}".lower()) is not None


def _captions_told_twice(found: Sequence[Block]) -> set[str]:
    """The captions that a page has once more outside of the figure: for its full screen, in a list."""
    captions = {block.text for block in found if "figcaption" in block.place.tags}
    return {block.text for block in found if block.text in captions and "figcaption" not in block.place.tags}


def _is_below_picture(block: Block) -> bool:
    """Whether a paragraph is a picture and one small line below it that is no sentence."""
    element = block.place.element
    parts = list(element) if element.tag in {"p", "div", "center"} else []
    credited = any(map(is_captioned, block.text.split("\n")))
    if not 1 < len(parts) <= _OUT or len(block.tokens) > _PRINTED or (block.text[-1] in _ENDS and not credited):
        return False
    picture = parts[0].tag == "img" or (parts[0].tag == "a" and len(parts[0]) == 1 and parts[0][0].tag == "img")
    loose = any((piece or "").strip() for piece in (element.text, *(part.tail for part in parts)))
    return picture and not loose and parts[-1].tag in _SMALL_PRINT and all(part.tag == "br" for part in parts[1:-1])


def _without_sources(kept: list[Block]) -> list[Block]:
    """Without a heading such as "Our sources" at the end and the short items below it."""
    last = len(kept)
    while last and kept[last - 1].place.tag == "li" and len(kept[last - 1].tokens) <= _SOURCE:
        last -= 1
    head = kept[last - 1] if 1 < last < len(kept) else None
    named = head is not None and head.place.tag in _HEADINGS and _SOURCES.fullmatch(head.text.strip()) is not None
    return kept[: last - 1] if named else kept


def _without_writers(found: Sequence[Block], kept: list[Block]) -> list[Block]:
    """Without a line such as "About the authors" and the short biographies below it."""
    heads = (i for i, block in enumerate(kept) if i and any(map(_heads_writers, _and_above(found, block, kept[i - 1]))))
    head = next(heads, len(kept))
    above, below = kept[:head], kept[head:]
    return above if _BIOS * sum(len(b.tokens) for b in below) <= sum(len(b.tokens) for b in above) else kept


def _and_above(found: Sequence[Block], block: Block, above: Block) -> Sequence[Block]:
    """A block and those right above it down from the text's last: a heading, the writer's name."""
    return found[max(above.order + 1, block.order - _NAMED_ABOVE) : block.order + 1]


def _heads_writers(block: Block) -> bool:
    return len(block.text) <= _ABOUT and is_about_writer(block.text)
