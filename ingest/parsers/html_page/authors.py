"""Who wrote it: names without "By", roles and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.parsers.html_page import jsonld, nearby
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import Facts, line, shown
from ingest.parsers.html_page.names import is_address, is_person, names_of
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.titles import host_word, plain
from ingest.parsers.html_page.zone import label
from store.model import Evidence

_META = (
    *(
        "author",
        "parsely-author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
    ),
    *(
        "cxenseparse:author",
        "dcsext.author",
        "byl",
        "byline",
        "article:byline",
        "og:author",
        "article.author",
        "authors",
    ),
)
_BYLINE = re.compile(r"by-?line|author(?!i)|autor(?!i)|auteur|autore|writer|redakteur|verfasser|creator|contributor")
_NOT_BYLINE = re.compile(
    r"comment|avatar|follow|login|bio\b|box|form|social|share|caption|date|time|kicker|heading|label|title|"
    r"role|job|posi|prep|about|desc|image"
)
_AUTHOR_PAGE = re.compile(r"(?i)/(?:authors?|autore?n?|auteurs?|profil)/[^/?#]+")  #: where a name links to
_WRITTEN_BY = re.compile(
    r"(?i)^\W*(?:written|verfasst|geschrieben|escrito|écrit|scritto|geschreven|napisane|author|autor)"
)


def authors(
    facts: Facts, top: Sequence[Element], blocks: Sequence[Block] = (), title: str = ""
) -> tuple[tuple[str, ...], str, Evidence | None]:
    """(names, byline as printed, evidence). ``top`` are the elements that may hold a byline, in page order."""
    names, byline, evidence = _found(facts, top, blocks, title)
    return _without_outlet(names, {plain(name) for name in facts.names} | {host_word(facts.url)}), byline, evidence


def _without_outlet(names: tuple[str, ...], sites: set[str]) -> tuple[str, ...]:
    """The names without the outlet's own beside a person: "Ann Lee, CNN", "Ann Lee, USA" of USA Today."""
    houses = [n for n in names if any(plain(n) == site or (len(n) > 2 and site.startswith(plain(n))) for site in sites)]
    kept = tuple(name for name in names if name not in houses)
    return kept if any(len(name.split()) > 1 for name in kept) else names


def _found(
    facts: Facts, top: Sequence[Element], blocks: Sequence[Block], title: str
) -> tuple[tuple[str, ...], str, Evidence | None]:
    people, bodies = _stated(facts)
    printed = _printed(top, {plain(name) for name in facts.names})
    if people:
        wider = _wider(people, printed)
        byline = next((text for text, names in printed if _keys(names) & _keys(people)), "")
        if wider:
            return _answer(wider, byline, "byline", byline)
        return _answer(people, byline, "json-ld:author", "; ".join(people))
    rule, stated = _tagged(facts)
    persons = [(text, names) for text, names in printed if is_person(names[0])]
    doubted = rule == "meta:author" and not _is_printed(stated, top)  # often the owner's or the designer's
    beside = None if stated and not doubted else nearby.beside_title(blocks, top, title)
    if stated and not (doubted and (persons or beside)):
        byline = next((text for text, names in printed if _keys(names) & _keys(stated)), "")
        return _answer(_wider(stated, printed) or stated, byline, rule, "; ".join(stated))
    shown = persons or ([] if bodies or beside else printed)
    if shown:
        return _answer(shown[0][1], shown[0][0], "byline", shown[0][0])
    if bodies and not (beside and any(map(is_person, beside[1]))):
        return _answer(bodies, "", "json-ld:author", "; ".join(bodies))
    return _unmarked(facts, top, blocks, title, beside)


def _unmarked(
    facts: Facts, top: Sequence[Element], blocks: Sequence[Block], title: str, beside: nearby.Byline | None
) -> tuple[tuple[str, ...], str, Evidence | None]:
    """What stands near the headline without markup for it."""
    for rule, found in (("near-title", beside), ("near-title", nearby.lone_name(blocks, title))):
        if found:
            return _answer(found[1], found[0], rule, found[0])
    found = nearby.first_poster(facts)
    if found:
        return _answer(found[1], found[0], "first-post", found[0])
    found = nearby.labelled(top) or nearby.in_comments(facts)
    return _answer(found[1], found[0], "byline", found[0]) if found else ((), "", None)


def _answer(names: Sequence[str], byline: str, rule: str, text: str) -> tuple[tuple[str, ...], str, Evidence]:
    return tuple(names), byline, Evidence(field="authors", rule=f"html:{rule}", text=text[:300])


def _tagged(facts: Facts) -> tuple[str, list[str]]:
    """Names in the meta tags: not the site's own, no addresses."""
    sites = {plain(name) for name in facts.names} | {host_word(facts.url)}
    for name in _META:
        contents = [c for c in facts.meta.get(name, ()) if not is_address(c) and not c.startswith("(")]
        contents = [c for c in contents if plain(c) not in sites and plain(c.rsplit(".", 1)[0]) not in sites]
        flip = name.startswith("dc")
        found = _unique(n for c in contents for n in ([_flip(c)] if flip and "," in c else names_of(c)))
        if found:
            return f"meta:{name}", found
    for number in "12":
        if _WRITTEN_BY.search(facts.first(f"twitter:label{number}")[1]):
            found = names_of(facts.first(f"twitter:data{number}")[1])
            if found and plain(found[0]) not in sites:
                return f"meta:twitter:data{number}", found
    return "", []


def _wider(people: Sequence[str], printed: Sequence[tuple[str, list[str]]]) -> list[str]:
    """A printed byline that has all the stated names and more persons."""
    for _, names in printed:
        if _keys(people) < _keys(names) and all(is_person(name) for name in names):
            return names
    return []


def _keys(names: Iterable[str]) -> set[str]:
    return {plain(name) for name in names}


def _is_printed(names: Sequence[str], top: Sequence[Element]) -> bool:
    """Whether the page shows the first of these names anywhere near the article."""
    wanted, start = plain(names[0]), names[0][:1].casefold()
    pieces = (piece for element in top for piece in (element.text, element.tail) if piece)
    return any(start in piece.casefold() and wanted in plain(piece) for piece in pieces if not piece.isspace())


def _flip(name: str) -> str:
    """Dublin Core's "Brazil, Rachel" -> "Rachel Brazil"."""
    last, _, first = name.partition(",")
    return line(f"{first} {last}")


def _stated(facts: Facts) -> tuple[list[str], list[str]]:
    """JSON-LD's authors: people, and organisations."""
    by_id = {node["@id"]: node for node in facts.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    people: list[str] = []
    bodies: list[str] = []
    pages = (node for node in facts.nodes if "WebPage" in jsonld.types(node))
    holders = [facts.article, *pages]
    for item in _flat(next((value for node in holders if (value := node.get("author") or node.get("creator"))), None)):
        node = by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else {"name": item}
        raw = jsonld.text(node.get("name")) or " ".join(jsonld.texts([node.get("givenName"), node.get("familyName")]))
        (bodies if "Organization" in "".join(jsonld.types(node)) else people).extend(names_of(raw))
    return _unique(people), _unique(bodies)


def _flat(value: object) -> Iterable[object]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif value:
        yield value


def _unique(names: Iterable[str]) -> list[str]:
    return list({plain(name): name for name in reversed(list(names)) if plain(name)}.values())[::-1]


def _printed(top: Sequence[Element], sites: set[str]) -> list[tuple[str, list[str]]]:
    """Byline elements and the names in them, those below the headline first.

    Names in sibling elements of one kind are one byline.
    """
    found: list[tuple[str, list[str]]] = []
    groups: dict[tuple[object, str], list[str]] = {}
    start = next((i for i, element in enumerate(top) if element.tag == "h1"), 0)
    for element in (*top[start:], *top[:start]):  # above the headline stand menus with the names of columnists
        kind = label(element)
        named = kind and _BYLINE.search(kind) and not _NOT_BYLINE.search(kind)
        if not named and not (element.tag == "a" and _AUTHOR_PAGE.search(element.get("href") or "")):
            continue
        text = shown(element)
        if not 2 < len(text) <= 200:
            continue
        names = _unique(
            name for name in names_of(text) if not any(plain(name).startswith(site) for site in sites if len(site) > 2)
        )
        if not names:
            continue
        group = groups.setdefault((element.getparent(), kind), [])
        group.extend(names)
        if len(group) > len(names):
            found.append((", ".join(_unique(group)), _unique(group)))
        found.append((text, names))
    return found
