"""Europresse's exports in HTML: paper, header, headline, writers and text of each document in elements of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ingest import bylines
from ingest.dates import FoundDate, find_dates, read_date
from ingest.explained import explained
from ingest.markup import text_of
from ingest.parsers.html_page.page import load
from ingest.parsers.newsxml import Keys
from ingest.patterns import regex
from store.model import Article, PrintedDate, Rejected

Marked = Mapping[str, Sequence[Any]]  #: class -> the elements of a document that have it
_SIGNS: Final = (b"DocPublicationName", b"titreArticle")
_PAPER: Final = "DocPublicationName"
_HEADLINE: Final = "titreArticle"  #: the box of the headline, with what stands over and below it
#: our field -> the classes of its element, the surest first
_CLASSES: Final = (
    ("source", (_PAPER,)),
    ("header", ("DocHeader",)),
    ("title", ("titreArticleVisu", "grandTitre", _HEADLINE)),
    ("subtitle", ("rdp__subtitle",)),
    ("byline", ("docAuthors",)),
    ("id", ("publiC-lblNodoc",)),
)
_BESIDE: Final = "sm-margin-bottomNews"  #: in the headline's box a line over it, below that the writers
_BELOW_SECTION: Final = "DocTitreSousSection"  #: above the header in papers that have no element for it
_TEXTS: Final = ("docOcurrContainer", "DocText")
_DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_BETWEEN: Final = " ,;-–—•·"
_ISSUE = regex(r",?\s+(?:no|n°|vol)\.?\s*\d.*$", re.IGNORECASE)  #: "Le Figaro, no. 24024"
_STAMP = regex(r"·(\d{4})(\d\d)(\d\d)·")
_RULES: Final = {
    **{ours: names[0] for ours, names in _CLASSES},
    "native_id": "publiC-lblNodoc",
    "section": "DocHeader",
}


def is_export(data: bytes) -> bool:
    return all(sign in data for sign in _SIGNS)


def documents(data: bytes) -> Iterator[Article | Rejected]:
    """One article a document."""
    tree = load(data).tree
    articles = () if tree is None else map(_marked, tree.iter("article"))
    found = [each for each in articles if any(sign in each for sign in (_PAPER, *_TEXTS))]
    if not found and tree is not None:
        found = [_marked(tree)]
    keys = Keys()
    for number, each in enumerate(found, 1):
        yield _article(each, keys, number)


def _marked(article: Any) -> Marked:
    """Its elements without those of others inside it: a file cut into loses the tags that close one."""
    from lxml import etree  # noqa: PLC0415

    found: dict[str, list[Any]] = defaultdict(list)
    walk = etree.iterwalk(article, events=("start",))
    for _, element in walk:
        if element is not article and element.tag == "article":
            walk.skip_subtree()
        else:
            for name in (element.get("class") or "").split():
                found[name].append(element)
    return found


def _article(marked: Marked, keys: Keys, number: int) -> Article | Rejected:
    said = {ours: next(filter(None, (_line(_first(marked, name)) for name in names)), "") for ours, names in _CLASSES}
    texts = (_first(marked, name) for name in _TEXTS)
    body = next(filter(None, (_text(each) for each in texts if each is not None)), "")
    if not said["title"] and not body:
        return Rejected(code="not-an-article", reason="a document without headline and text", record=number)
    over, writers = _beside(marked)
    byline = said["byline"] or writers
    header = said["header"] or _below_section(marked)
    dates = [each for each in find_dates(header[:300], language="fr") if not each.ambiguous]
    section = header[: dates[0].start].strip(_BETWEEN) if dates else ""
    found = Article(
        key=keys.next(said["id"], number),
        native_id=said["id"],
        title=said["title"],
        subtitle=said["subtitle"],
        body=body,
        byline=byline,
        authors=bylines.authors(byline),
        source=_ISSUE.sub("", said["source"]),
        section=section.rpartition(",")[0].strip() if section.endswith(_DAYS) and "," in section else section,
        published=_published(header, dates, said["id"]),
        extra={name: text for name, text in (("header", header), ("kicker", over)) if text},
    )
    return explained(found, "europresse", _RULES | ({} if said["byline"] else {"byline": _BESIDE}))


def _published(header: str, dates: Sequence[FoundDate], number: str) -> PrintedDate | None:
    """The day in the header, else the one in the document's number."""
    if dates:
        day = dates[0].date
        return PrintedDate(value=day.value, text=header[:300], rule="europresse:DocHeader", offset=day.offset)
    stamp = _STAMP.search(number)
    found = read_date("-".join(stamp.groups())) if stamp else None
    return PrintedDate(value=found.value, text=number, rule="europresse:publiC-lblNodoc") if found else None


def _beside(marked: Marked) -> tuple[str, str]:
    """The line over the headline, and the writers below it."""
    box = _first(marked, _HEADLINE)
    inside = set(box.iter()) if box is not None else set()
    lines = marked.get(_BESIDE, [])
    over = next((_line(each) for each in lines if each in inside), "")
    return over, next((_line(each) for each in reversed(lines) if each not in inside), "")


def _below_section(marked: Marked) -> str:
    section = _first(marked, _BELOW_SECTION)
    return "" if section is None else next(filter(None, map(_line, section.itersiblings("span"))), "")


def _first(marked: Marked, name: str) -> Any:
    return next(iter(marked.get(name, ())), None)


def _line(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _text(element: Any) -> str:
    from lxml import html  # noqa: PLC0415

    return text_of(str(html.tostring(element, encoding="unicode", with_tail=False)))
