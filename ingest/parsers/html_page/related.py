"""A page's lists of related articles: under a heading that says so, in boxes named so, in pointers within the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ingest.parsers.html_page.anchors import best_title, may_be_article, target
from ingest.parsers.html_page.blocks import Block, Place
from ingest.parsers.page_dump.lines.labels import is_related, is_site_heading
from ingest.patterns import regex
from store.model import Link

#: opens a line that points at one article
_ALSO = regex(
    r"[\W_]*(?:also read|read also|read next|read more|see also|see more|more on this|don.t miss|leggi anche"
    r"|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leer también|lea también|lees ook"
    r"|czytaj (?:też|także|więcej)|les også|læs også|läs även|leia (?:mais|também)|baca juga|читайте также"
    r"|auch interessant|siehe auch)",
    re.IGNORECASE,
)
#: how boxes of related articles are named, in lower case
_RELATED = regex(
    r"related|recommend|more-?(?:on|from|stories|news)|read-?(?:more|also|next)|also-?read|recirc|similar|"
    r"see-?also|weitere|verwandt|zum-?thema|relacionad|mas-?noticias|lire-?aussi|correlat"
)
#: headings of such lists besides those that page dumps know
_HEADING = regex(
    r"[\W_]*(?:related|recommended|more (?:on|from|stories|news)|read (?:more|next|also)"
    r"|you (?:may|might) (?:also )?like|see also|also in|mehr zum thema|zum thema|weitere (?:artikel|themen|meldungen)"
    r"|verwandte|lesen sie|das könnte sie|auch interessant|à lire aussi|lire aussi|sur le même (?:sujet|thème)"
    r"|articles? liés?|noticias relacionadas|relacionad|te puede interesar|también te|leggi anche|articoli correlati"
    r"|potrebbe interessarti|lees ook|meer over|gerelateerd|leia (?:mais|também)|notícias relacionadas|czytaj"
    r"|zobacz też|powiązane|les også|læs også|läs (?:mer|även)|читайте также|материалы по теме"
    r"|関連記事|相关阅读|相關新聞)",
    re.IGNORECASE,
)
_LONGEST = 60  #: code points of a heading
_REACH = 25  #: blocks that a heading governs at most
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_NO_LEVEL = 2  #: of a heading that is marked as none
_DEEPEST = 60  #: boxes around a block that are looked at
_CARD = 4  #: boxes up from a heading within a teaser to the anchor around it
_BUTTON_WORDS = 3  #: of the text on a button beside titles, at most


@dataclass(slots=True)
class _Entry:
    """One address of a list, and the best of the texts that lead there."""

    kind: str
    title: str = ""
    rank: int = 0


@dataclass(slots=True)
class _Heading:
    """A heading of related articles; its list ends with the box around both, or with the next heading of its level."""

    block: Block
    left: int = _REACH  #: blocks
    box: int = 0  #: number of the box around the heading and the first title; 0 before that is known

    def governs(self, block: Block) -> bool:
        self.left -= 1
        boxes = _boxes(block.place)
        if self.left < 0 or (self.box and self.box not in boxes):
            return False
        if not self.box and block.links:
            self.box = next((number for number in _boxes(self.block.place) if number in boxes), 0)
        return True


def _boxes(place: Place) -> list[int]:
    """Numbers of the boxes around, the nearest first."""
    found: list[int] = []
    around: Place | None = place
    while around and len(found) < _DEEPEST:
        found.append(around.chain[0])
        around = around.parent
    return found


def related(blocks: Sequence[Block], inside: Collection[int], base: str) -> Iterator[Link]:
    """In the order of the page. ``inside``: ids of the article's own blocks; ``base``: the page's address.

    A teaser's picture, section, headline and button lead to one address: the best of their texts is its title.
    """
    found: dict[str, _Entry] = {}
    for block, kind in _listed(blocks, inside):
        for anchor in block.links:
            if url := target(anchor, base):
                entry = found.setdefault(url, _Entry(kind))
                title, rank = best_title(anchor)
                if rank > entry.rank:
                    entry.title, entry.rank = title, rank
    marked = any(entry.rank > 1 for entry in found.values())
    for url, entry in found.items():
        button = marked and entry.rank == 1 and len(entry.title.split()) <= _BUTTON_WORDS and entry.title.isascii()
        if entry.rank and not button and may_be_article(entry.title, url):
            yield Link(kind=entry.kind, title=entry.title, url=url)


def _listed(blocks: Sequence[Block], inside: Collection[int]) -> Iterator[tuple[Block, str]]:
    """Blocks with links that stand in a list of related articles, and the kind of the list."""
    heading: _Heading | None = None
    for block in blocks:
        if id(block) in inside:
            heading = None
            continue
        also = _ALSO.match(block.text) is not None and any(best_title(anchor)[1] for anchor in block.links)
        if len(block.text) < _LONGEST and not also:
            if _heads_related(block):
                heading = _Heading(block)
                continue
            if heading and _ends(block, heading.block):
                heading = None
        if heading and not heading.governs(block):
            heading = None
        if not block.links or {"nav", "footer"} & block.place.tags:
            continue
        labels = f"{block.place.path} {block.place.label} {block.place.parent.label if block.place.parent else ''}"
        if heading or also or _is_named(labels):
            yield block, "related_also_read" if also else "related_articles"


def _heads_related(block: Block) -> bool:
    """A short text over a list of related articles; what leads to a page is a button, unless marked as a heading."""
    if block.place.tag not in _LEVELS and not _is_tab(block):
        return False
    return (_HEADING.match(block.text) is not None or is_related(block.text)) and not is_site_heading(block.text)


def _is_tab(block: Block) -> bool:
    """Whether its links lead nowhere but to another part of the page; true of a text without links."""
    return all((anchor.get("href") or "#").lstrip().startswith(("#", "javascript:")) for anchor in block.links)


def _ends(block: Block, heading: Block) -> bool:
    """Whether the block heads something else, no deeper in the page's outline; headings within teasers do not."""
    level = _LEVELS.get(block.place.tag)
    if level is None:
        return block.place.tag != "li" and not block.links and is_site_heading(block.text)
    if block.links or level > _LEVELS.get(heading.place.tag, _NO_LEVEL):
        return False
    around = islice(block.place.element.iterancestors(), _CARD)
    return not any(outer.tag in {"a", "li", "article"} for outer in around)


@lru_cache(maxsize=10_000)
def _is_named(labels: str) -> bool:
    return bool(_RELATED.search(labels.lower()))
