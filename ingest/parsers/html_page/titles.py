"""The headline without the site's name, and the name of the site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import urlsplit

from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.facts import Facts, line
from store.model import Evidence

_SEPARATOR = re.compile(r"\s+[|–—·•»›:/-]+\s+|\s*[|»]\s*|\s*[-–—:]\s+(?=\S)|--")
_LETTERS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Letters and digits only, case and accents folded: what two spellings of one title share."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return _LETTERS.sub("", "".join(c for c in folded if not unicodedata.combining(c)))


def site_names(facts: Facts) -> list[str]:
    """Every name that the page gives its publication, best first."""
    publisher = jsonld.text(facts.article.get("publisher"))
    sites = [
        jsonld.text(n.get("name")) for n in facts.nodes if set(jsonld.types(n)) & {"WebSite", "NewsMediaOrganization"}
    ]
    names = [*facts.meta.get("og:site_name", ()), publisher, *sites, *facts.meta.get("application-name", ())]
    return list(dict.fromkeys(name for name in names if name))


def host_word(url: str) -> str:
    """The site's own part of a host name, letters only: "https://www.n-tv.de/x" -> "ntv"."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return plain(host.rsplit(".", 1)[0]) if "." in host else plain(host)


def strip_site(title: str, names: Sequence[str], url: str, others: Sequence[str] = ()) -> str:
    """Cut the site's name (or a rubric before it) off either end of a title.

    A tail goes if it is the site's name or host, or if what stays is another of the page's titles.
    """
    known = {plain(name) for name in names if name}
    host = host_word(url)
    rest = {plain(other) for other in others}
    cuts = [(m.start(), m.end()) for m in _SEPARATOR.finditer(title)]
    for start, end in cuts:
        head, tail = title[:start], title[end:]
        if plain(head) in rest and plain(head) and len(plain(head)) >= len(plain(tail)) / 2:
            return head.strip()
        if plain(tail) in rest and _is_site(head, known, host):
            return tail.strip()
    for start, end in reversed(cuts):
        if _is_site(title[end:], known, host) and plain(title[:start]):
            return strip_site(title[:start].strip(), names, url, others)
    for start, end in cuts:
        if _is_site(title[:start], known, host) and plain(title[end:]):
            return title[end:].strip()
    return title


def _is_site(text: str, known: set[str], host: str) -> bool:
    word = plain(text)
    if not word:
        return False
    if word in known or (
        host and (word == host or (len(word) > 3 and word.removesuffix("com").removesuffix("de") == host))
    ):
        return True
    return len(word) > 3 and (
        host.endswith(word) or any(name.startswith(word) or word.startswith(name) for name in known if len(name) > 3)
    )


def headline(facts: Facts) -> tuple[str, Evidence | None]:
    """The page's title and where it was read."""
    title_tag = line(facts.page.tree.findtext(".//title") or "")
    names = site_names(facts)
    og, twitter = facts.first("og:title")[1], facts.first("twitter:title", "dc.title", "dcterms.title")[1]
    stated = jsonld.text(facts.article.get("headline"))
    headings = list(facts.headings)
    everything = [og, twitter, stated, title_tag, *headings]
    candidates = [
        ("meta:og:title", og),
        ("json-ld:headline", stated),
        *((("h1", h)) for h in headings),
        ("meta:twitter:title", twitter),
        ("title", title_tag),
    ]
    cleaned = [
        (rule, strip_site(text, names, facts.url, [o for o in everything if o != text]))
        for rule, text in candidates
        if plain(text) and not _is_site(text, {plain(n) for n in names}, host_word(facts.url))
    ]
    if not cleaned:
        return "", None
    rule, text = cleaned[0]
    return text, Evidence(field="title", rule=f"html:{rule}", text=text[:300])


def source(facts: Facts, names: Sequence[str]) -> str:
    """The publication: the name that the page gives its site, else its host."""
    if names:
        return names[0]
    return (urlsplit(facts.url).hostname or "").removeprefix("www.")
