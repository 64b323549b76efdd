"""Bylines that the page's markup names: elements called the writer's, links to writers' pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from ingest.parsers.html_page import houses, reporters
from ingest.parsers.html_page.comments import begins
from ingest.parsers.html_page.facts import shown, shown_without
from ingest.parsers.html_page.names import names_of
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.persons import is_eastern, is_person
from ingest.parsers.html_page.titles import plain
from ingest.parsers.html_page.zone import boxes_around, headline_place, is_of_another, label
from ingest.parsers.page_dump.names import roles
from ingest.patterns import regex

_BYLINE = regex(
    r"by-?line|(?<![a-z-])poster(?![a-z-])|ljuser|author(?!i)|autor(?!i(?!us|ai))|avtor|penulis|tac-?gia|auteur|autore|writer|redakteur|verfasser|"
    r"creator|contributor|created-?by|columnist|muhabir|yazar|skribent|forfatter|kirjoittaja|szerz[oő]|journalist(?!i)|reporter|"
    r"wartawan|(?<![a-z])oleh(?![a-z])|reader-credits"
)
_NOT_BYLINE = regex(
    r"comment|(?<![a-z])more(?![a-z])|(?<![\w-])(?:categor(?:y|ies|[iíy]as?|ies?)|tags?|keywords?|topics?|rubrik|rubrique|rubro|tem[ao]s?)(?![\w-])|"
    r"avatar|follow|login|bio\b|box|form|social|share|caption|date|time|kicker|heading|label(?!-(?:hidden|above|inline))|title|"
    r"role|job|posi|prep|about|desc|image|badge|(?:photo|foto|bild|picture)[\s_-]?(?:by(?![a-z])|aut[oh]+r|credit)"
)
#: an element with the writer and the day, "author-timestamp", which has other words where it is called so
_WITH_DAY = regex(r"(?:by-?line|author|autor|auteur|writer)[\w-]{0,3}(?:time(?:stamp)?|date)(?![a-z])")
_JOB = regex(r"(?i)(?:^|[\s_-])(?:role|job|position|occupation|designation|beruf|function|funktion)(?:[\s_-]|$)")
#: an element with the place that a writer reports from, or lives in
_PLACE = regex(r"(?i)location|(?<![a-z])(?:place|lugar|ciudad|city|town|ort|lieu|luogo|local|plaats)(?![a-z])")
_PICTURED = regex(r"(?i)(?<![^\W\d_])(?:foto|photo|bild|picture|image|illustration|video)")
_SHOWN = regex(  # the job of who made the pictures
    r"(?i)(?<![^\W\d_])(?:foto|photo|bild(?!redakt)|picture|image|illustr|ilustr|video|kuva|zdję|imagen|imágenes|beeld|kamera|camera|görüntü"
    r"|snímk|фото|видео|відео|снимк|світлин|φωτο)"
)
_WRITTEN = regex(r"(?i)journalist|te[kx]s|testo|tekst|words|story|writ|report|ord\b|текст|κείμενο|文")
_WRAPS = frozenset({"button", "span", "div", "p"})  #: boxes of one name in a row of several
_BOXES = ("div", "span", "p", "em", "small", "li", "a")
_ONE = 2  #: elements of a box of one name: itself, a link
_LOUD = ("b", "strong", "i")  #: boxes of a name beside others
_LISTS = frozenset({"ul", "ol"})
_COMMENT_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_INNER = 12  #: boxes of a byline that are looked at
_BY = regex(r"(?<![^\W_])(?:By|Von|Par|Por|Di|Door|Av|Af)\s+[A-ZÀ-Þ]")
_LABEL = regex(r"(?i)(?:\s(?:by|von|par|por|di|da|door|av|af)|:)$")  #: what the next box goes with: "Edited by"
_CARD = 60  #: code points of a writer's box: name and job
_LEAST, _LONGEST = 3, 200  #: code points of a byline; agencies have two: "AP"
_MANY = 8  #: persons of one byline
_ROW = 100  #: names of siblings; more of them are a list of stories, each with its own writer
_PICTURES_BY = regex(r"(?i)[(\[/,–-]?\s*(?:fotos?|photos?|foto?gra[fp]\w*|photograph\w*|bilder)\s*[)\]]")


@lru_cache(maxsize=20_000)
def _names_writers(label: str) -> bool:
    """Whether an element is called a byline, and nothing beside one, with the day or not."""
    other = _WITH_DAY.sub("byline", label)
    return bool(_BYLINE.search(label)) and not _NOT_BYLINE.search(other) and not _PLACE.search(label)


def printed(top: Sequence[Element], title: str, sites: set[str]) -> list[tuple[str, list[str]]]:
    """Byline elements and the names in them, those below the headline first.

    Names in sibling elements of one kind are one byline.
    """
    found: list[tuple[str, list[str]]] = []
    groups: dict[tuple[object, str], list[str]] = {}
    start = headline_place(top, title)
    spine = boxes_around(top[start]) if start else ()
    for element in (*_above_comments(top[start:]), *top[:start]):  # over the headline: menus with names of columnists
        kind = label(element)
        if not (kind and _names_writers(kind)) and not (
            element.tag == "a" and reporters.AUTHOR_PAGE.search(element.get("href") or "")
        ):
            continue
        text = shown(element)
        short = len(text) < _LEAST and text.casefold() not in roles.AGENCIES
        if (
            short
            or len(text) > _LONGEST
            or _PICTURES_BY.match((element.tail or "").lstrip())
            or _makes_pictures(element)
        ):
            continue
        names = unique(
            name
            for name in (_listed(element, sites) or _without_others(element, sites) or names_of(text))
            if not any(plain(name).startswith(site) for site in sites if len(site) > 2)
        )
        if _WITH_DAY.search(kind) and not all(map(is_writer, names)):
            continue
        if not names or (spine and is_of_another(element, spine, title)):
            continue
        group = groups.setdefault((_row(element, text), kind), [])
        group.extend(names)
        if len(names) < len(group) <= _ROW:
            found.append((", ".join(unique(group)), unique(group)))
        found.append((text, names))
    return _without_outer(found)


def _above_comments(below: Sequence[Element]) -> Sequence[Element]:
    """What stands above the heading of readers' comments, whose names are called writers' too."""
    headings = (i for i, e in enumerate(below) if e.tag in _COMMENT_HEADINGS and begins(shown(e)))
    return below[: next(headings, len(below))]


def _without_others(element: Element, sites: set[str]) -> list[str]:
    """The names of a byline without its boxes for a job, an outlet or a place, "Reporting from Kyiv"; else [].

    Where the first box is a person's, those behind it of more words without a person are no names either. A list behind
    "By Ann Lee" holds none of the writers, but what they work for.
    """
    inner = [each for each in element.iter(*_BOXES) if each is not element] if len(element) else []
    others = [each for each in inner[:_INNER] if _is_other(each, sites)]
    said = any(_BY.match(shown(each)) for each in element if each.tag not in _LISTS) if inner else False
    others += [each for each in element if said and each.tag in _LISTS]
    others += [*_beside_first(element), *_of_pictures(element, inner)]
    names = names_of(shown_without(element, others, ", ")) if others else []
    return names if any(map(is_writer, names)) else []


def _is_other(element: Element, sites: set[str]) -> bool:
    """Whether a box inside a byline is called a job's, or has an outlet's name, a bureau's or a place."""
    if _is_job(element):
        return True
    text = shown(element)
    if _BY.search(text):
        return False
    house = houses.is_beside(text) or houses.is_house(text, sites) or (" " in text and houses.is_channel(text))
    return bool(text) and house


def _of_pictures(element: Element, inner: Sequence[Element]) -> list[Element]:
    """The boxes of a byline for who made its pictures, as a box called a job says: "Text Ann Lee", "Photo Bob Roy"."""
    boxes = dict.fromkeys(box for job in inner[:_INNER] if _is_pictures(job) and (box := job.getparent()) is not None)
    return [box for box in boxes if box is not element] + _pictured(element)


def _pictured(row: Element) -> list[Element]:
    """The names of a row that a job's box before or behind them says to be of who made the pictures."""
    boxes = [each for each in row if shown(each)] if 1 < len(row) <= _INNER else []
    ahead = bool(boxes) and _is_job(boxes[0])
    gone: list[Element] = []
    out = False
    for box in boxes if ahead else reversed(boxes):
        if _is_job(box):
            out = _is_pictures(box)
        elif out:
            gone.append(box)
    return gone


def _makes_pictures(element: Element) -> bool:
    """Whether a name stands in such a row, or in a box of its own with that job."""
    row = element.getparent()
    return row is not None and any(map(_is_job, islice(row, _INNER))) and element in _pictured(row)


def _is_job(element: Element) -> bool:
    return _JOB.search(element.get("class") or "") is not None


def _is_pictures(element: Element) -> bool:
    """Whether a box called a job says who made the pictures, and not the text as well."""
    said = shown(element) if _is_job(element) else ""
    return _SHOWN.search(said) is not None and _WRITTEN.search(said) is None


def _beside_first(element: Element) -> list[Element]:
    """The boxes of a byline behind its first, a person's, that hold more words and no person."""
    boxes = element.iter(*_BOXES, *_LOUD) if len(element) and not (element.text or "").strip() else ()
    first, *rest = [each for each in islice(boxes, _INNER) if each is not element] or [None]
    if first is None or sum(1 for _ in first.iter()) > _ONE:
        return []
    name = shown(first)
    alone = names_of(name) == [name] and is_writer(name)
    return [each for each in rest if alone and " " in shown(each) and _has_no_writer(each)]


def _has_no_writer(element: Element) -> bool:
    """Whether a box would give names, none of which is a person's: "Press and Communications"."""
    text = shown(element)
    names = [] if _LABEL.search(text) or _PICTURED.search(text) else names_of(text)
    return bool(names) and not any(map(is_writer, names))


def _row(element: Element, text: str) -> Element | None:
    """The box of a byline and its siblings: the one around, or where that holds nothing else, the next one out."""
    box = element.getparent()
    alone = box is not None and len(box) == 1 and box.tag in _WRAPS and shown(box) == text
    return box.getparent() if box is not None and (alone or _is_card(element, box)) else box


def _is_card(element: Element, box: Element) -> bool:
    """Whether a link to a writer's page stands in a small box, a picture or a job beside it, as others do there."""
    row = box.getparent()
    if element.tag != "a" or row is None or box.tag not in _WRAPS or len(row) > _MANY or len(shown(box)) > _CARD:
        return False
    cards = [each for each in row if each.tag == box.tag and 0 < len(shown(each)) <= _CARD]
    links = [(each, next(each.iter("a"), None)) for each in cards]
    told = [link is not None and shown(each).startswith(shown(link)) and _leads_to_writer(link) for each, link in links]
    return len(told) > 1 and all(told)


def _leads_to_writer(link: Element) -> bool:
    return reporters.AUTHOR_PAGE.search(link.get("href") or "") is not None


def _listed(element: Element, sites: set[str]) -> list[str]:
    """The persons of a byline with an inner element for each and nothing else: a list, links in a row."""
    inner = [shown(each) for each in element if not _PLACE.search(label(each))] if 1 < len(element) <= _MANY else []
    if (
        not all(inner)
        or any(map(_PICTURED.search, inner))
        or (element.text or "").strip()
        or any(map(str.isalnum, "".join(e.tail or "" for e in element)))
    ):
        return []
    found = [names_of(text) for text in inner if not (houses.is_house(text, sites) or houses.is_beside(text))]
    return [names[0] for names in found] if all(len(n) == 1 and is_writer(n[0]) for n in found) else []


def is_writer(name: str) -> bool:
    """Whether a name is a person's, in East Asian signs too, and no house's."""
    return (is_person(name) or is_eastern(name)) and not houses.is_house(name, set())


def _beginnings(name: str) -> Iterator[str]:
    """What stands before each space: "Ann Lee Walks" -> Ann, Ann Lee."""
    words = name.split(" ")
    return (" ".join(words[:count]) for count in range(1, len(words)))


def _without_outer(found: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """The bylines without boxes that hold another's name and go on: "Ann Lee Walks for a living" around "Ann Lee".

    A box of several names becomes all of them: "Ann Lee Bob Roy".
    """
    people = dict.fromkeys(name for _, names in found for name in names if is_person(name))
    kept: list[tuple[str, list[str]]] = []
    for text, names in found:
        if people.keys().isdisjoint(_beginnings(names[0])):
            kept.append((text, names))
            continue
        inner = [name for name in people if name != names[0] and name in names[0]]
        if sum(map(len, inner)) + len(inner) - 1 == len(names[0]):
            kept.append((text, sorted(inner, key=names[0].index)))
    return kept


def unique(names: Iterable[str]) -> list[str]:
    """The names as first spelt, each once by its letters."""
    return list({plain(name): name for name in reversed(list(names)) if plain(name)}.values())[::-1]
