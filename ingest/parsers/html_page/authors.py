"""Who wrote it: names without "By", roles and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.facts import Facts, line
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.titles import plain, site_names
from store.model import Evidence

_META = (
    "author", "parsely-author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "sailthru.author",
    "cxenseparse:author", "dcsext.author", "byl", "byline", "article:byline", "og:author", "article.author", "authors",
)  # fmt: skip
_BYLINE = re.compile(
    r"(?i)(?:^|[\s_-])(?:by-?line|author|autor|auteur|autore|writer|redakteur|verfasser|auth)s?(?:[\s_-]|$|name|line|link|list)"
)
_NOT_BYLINE = re.compile(
    r"(?i)comment|related|teaser|recommend|recirc|image|caption|photo|credit|bild|avatar|follow|login|bio\b|box|widget|sidebar|footer|form|quote|preview|live-event|social|share"
)
_PREFIX = re.compile(
    r"(?i)^(?:(?:written|posted|published|reported|words|story|text|analysis|opinion|review|kommentar|geschrieben|verfasst|"
    r"eingestellt|veröffentlicht|beitrag|publicado|escrito|ein\s+\w+|eine\s+\w+)\s+)?(?:by|von|vom|par|por|di|door|av|af|autor(?:in)?|author|"
    r"auteur|text|redaktion)\s*:?\s+|^(?:by|von|par|autor(?:in)?|author|text)\s*:\s*"
)
_SPLIT = re.compile(r"(?i)\s*[,;|•·]\s*|\s+(?:and|und|et|y|e|og|och|en|i)\s+|\s*&\s*|\s+/\s+")
_ROLE = re.compile(r"(?i)\s+[-–—/|]\s+.*$|\s*\(.*?\)\s*$|\s*\[.*?\]\s*$")
_URL = re.compile(r"(?i)^https?://|^www\.|@|^\d+$|\.(?:com|html)\b")
_DATE = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}")
_MAX_WORDS = 6


def names_of(text: str) -> list[str]:
    """One byline -> names: "By Ann Lee and Bob Roy (Berlin)" -> ["Ann Lee", "Bob Roy"]."""
    text = line(text)
    previous = None
    while previous != text:
        previous, text = text, _PREFIX.sub("", text)
    found = []
    for part in _SPLIT.split(text):
        name = _ROLE.sub("", part).strip(" .,:;-–—|/•·")
        name = _PREFIX.sub("", name)
        if (
            name
            and not _URL.search(name)
            and not _DATE.search(name)
            and len(name.split()) <= _MAX_WORDS
            and any(c.isalpha() for c in name)
        ):
            found.append(name)
    return found


def authors(facts: Facts, top: Sequence[Element]) -> tuple[tuple[str, ...], str, Evidence | None]:
    """(names, byline as printed, evidence). ``top`` are the elements that may hold a byline, in page order."""
    people, bodies = _stated(facts)
    printed = _printed(top)
    if people:
        for text, names in printed:
            if set(map(plain, people)) < set(map(plain, names)):
                return tuple(names), text, Evidence(field="authors", rule="html:byline", text=text[:300])
        byline = next((text for text, names in printed if set(map(plain, names)) & set(map(plain, people))), "")
        return (
            tuple(people),
            byline,
            Evidence(field="authors", rule="html:json-ld:author", text="; ".join(people)[:300]),
        )
    sites = {plain(name) for name in site_names(facts)}
    for name in _META:
        contents = [c for c in facts.meta.get(name, ()) if not _URL.search(c) and plain(c) not in sites]
        flip = name.startswith("dc")
        found = _unique(n for c in contents for n in ([_flip(c)] if flip and "," in c else names_of(c)))
        if found:
            return tuple(found), "", Evidence(field="authors", rule=f"html:meta:{name}", text="; ".join(contents)[:300])
    for text, names in printed:
        return tuple(names), text, Evidence(field="authors", rule="html:byline", text=text[:300])
    if bodies:
        return tuple(bodies), "", Evidence(field="authors", rule="html:json-ld:author", text="; ".join(bodies)[:300])
    return (), "", None


def _flip(name: str) -> str:
    """Dublin Core's "Brazil, Rachel" -> "Rachel Brazil"."""
    last, _, first = name.partition(",")
    return line(f"{first} {last}")


def _stated(facts: Facts) -> tuple[list[str], list[str]]:
    """JSON-LD's authors: people, and organisations."""
    by_id = {node["@id"]: node for node in facts.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    people, bodies = [], []
    for item in _flat(facts.article.get("author") or facts.article.get("creator")):
        node = by_id.get(item.get("@id"), item) if isinstance(item, dict) else {"name": item}
        raw = jsonld.text(node.get("name")) or jsonld.text([node.get("givenName"), node.get("familyName")])
        names = names_of(raw)
        (bodies if "Organization" in "".join(jsonld.types(node)) else people).extend(names)
    return _unique(people), _unique(bodies)


def _flat(value: object) -> Iterable[object]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif value:
        yield value


def _unique(names: Iterable[str]) -> list[str]:
    return list({plain(name): name for name in reversed(list(names)) if plain(name)}.values())[::-1]


def _printed(top: Sequence[Element]) -> list[tuple[str, list[str]]]:
    """Byline elements and the names in them."""
    found = []
    for element in top:
        label = " ".join(
            filter(None, (element.get("class"), element.get("itemprop"), element.get("rel"), element.get("id")))
        )
        if not label or not _BYLINE.search(label) or _NOT_BYLINE.search(label):
            continue
        text = line(" ".join(element.itertext()))
        if 2 < len(text) <= 200 and (names := _unique(names_of(text))):
            found.append((text, names))
    return found
