"""Links of a page: those inside the text, and its lists of related articles, kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from ingest.encoding import plain as clean
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.page import Element
from store.model import Link

_ALSO = re.compile(
    r"(?i)^[\W_]*(?:also read|read also|read next|read more|see also|see more|more on this|don.t miss|leggi "
    r"anche|lesen sie auch|mehr zum thema|"
    r"lire aussi|à lire aussi|leer también|lea también|lees ook|czytaj (?:też|także|więcej)|les også|læs også|"
    r"läs även|leia (?:mais|também)|"
    r"baca juga|читайте также|auch interessant|siehe auch)"
)
_RELATED = re.compile(
    r"related|recommend|more-?(?:on|from|stories|news)|read-?(?:more|also|next)|also-?read|recirc|similar|"
    r"see-?also|weitere|verwandt|zum-?thema|relacionad|mas-?noticias|lire-?aussi|correlat"
)
_HEADING = re.compile(
    r"(?i)^[\W_]*(?:related|recommended|more (?:on|from|stories|news)|read (?:more|next|also)|you (?:may|might) "
    r"(?:also )?like|see also|also in|"
    r"mehr zum thema|zum thema|weitere (?:artikel|themen|meldungen)|verwandte|lesen sie|das könnte sie|auch "
    r"interessant|"
    r"à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? liés?|noticias relacionadas|relacionad|te "
    r"puede interesar|también te|"
    r"leggi anche|articoli correlati|potrebbe interessarti|lees ook|meer over|gerelateerd|leia (?:mais|também)|"
    r"notícias relacionadas|"
    r"czytaj|zobacz też|powiązane|les også|læs også|läs (?:mer|även)|читайте также|материалы по теме|"
    r"関連記事|相关阅读|相關新聞)"
)
_NOT_PAGES = re.compile(
    r"(?i)/(?:share|sharer|intent|login|signin|subscribe|newsletter|privacy|terms|author|authors|autor|tag|tags|"
    r"topic|topics)(?:[/?.]|$)|facebook\.com|twitter\.com/(?:share|intent)|whatsapp|pinterest|mailto:"
)
_TITLE_LEAST = 15  #: code points; a related article's title is longer, a menu's word is not
_REACH = 25  #: blocks that a heading "Related" governs at most
MAX_LINKS = 200


def links(chosen: Chosen, base: str) -> tuple[Link, ...]:
    """In the order of the page: related lists first, then the links inside the text."""
    inside = {id(block) for block in chosen.kept}
    related = list(_related(chosen, inside, base))
    taken = {link.url for link in related}
    inline = [link for link in _inline(chosen.kept, base) if link.url not in taken]
    return tuple((related + inline)[:MAX_LINKS])


def _inline(kept: Iterable[Block], base: str) -> Iterable[Link]:
    seen: set[str] = set()
    for block in kept:
        for element in block.links:
            link = _link(element, base, "inline")
            if link and link.title and link.title in line(block.text) and link.url not in seen:
                seen.add(link.url)
                yield link


def _related(chosen: Chosen, inside: set[int], base: str) -> Iterable[Link]:
    seen: set[str] = set()
    governed = 0
    for block in chosen.blocks:
        if id(block) in inside:
            governed = 0
            continue
        if len(block.text) < 60 and _HEADING.search(block.text):
            governed = _REACH
        if not block.links:
            governed -= governed > 0
            continue
        labels = f"{block.place.path} {block.place.label} {block.place.parent.label if block.place.parent else ''}"
        also = bool(_ALSO.search(block.text))
        named = _is_related(labels)
        if not (governed or also or named) or {"nav", "footer"} & block.place.tags:
            governed -= governed > 0
            continue
        governed -= governed > 0
        for element in block.links:
            link = _link(element, base, "related_also_read" if also else "related_articles")
            if link and len(link.title) >= _TITLE_LEAST and link.url not in seen and not _NOT_PAGES.search(link.url):
                seen.add(link.url)
                yield link


@lru_cache(maxsize=10_000)
def _is_related(labels: str) -> bool:
    return bool(_RELATED.search(labels.lower()))


def _link(element: Element, base: str, kind: str) -> Link | None:
    """An http(s) link with its text; None for anchors of the same page, scripts and mail addresses."""
    href = (element.get("href") or "").strip()
    if not href or href.startswith("#"):
        return None
    try:
        url = urljoin(base, href)
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} and not (href.startswith("/") and not base):
        return None
    if parts.fragment and base and url.split("#")[0] == base.split("#", maxsplit=1)[0]:
        return None
    return Link(kind=kind, title=clean(line(" ".join(element.itertext())))[:300], url=clean(url)[:2000])
