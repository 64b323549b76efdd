"""Europresse's exports in HTML: paper, header, headline, writers and text of each document in elements of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ingest import bylines
from ingest.dates import find_dates
from ingest.explained import explained
from ingest.markup import text_of
from ingest.parsers.html_page.page import load
from ingest.parsers.newsxml import Keys
from store.model import Article, PrintedDate, Rejected

_SIGNS: Final = (b"DocPublicationName", b"titreArticle")
#: our field -> the class of its element
_CLASSES: Final = (
    ("source", "DocPublicationName"),
    ("header", "DocHeader"),
    ("title", "titreArticleVisu"),
    ("subtitle", "rdp__subtitle"),
    ("byline", "sm-margin-bottomNews"),
    ("id", "publiC-lblNodoc"),
)
_TEXTS: Final = ("docOcurrContainer", "DocText")
_DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_BETWEEN: Final = " ,;-–—•·"
_RULES: Final = {"native_id": "publiC-lblNodoc", "section": "DocHeader"} | dict(_CLASSES)


def is_export(data: bytes) -> bool:
    return all(sign in data for sign in _SIGNS)


def documents(data: bytes) -> Iterator[Article | Rejected]:
    """One article a document."""
    tree = load(data).tree
    articles = () if tree is None else tree.iter("article")
    found = [each for each in articles if _of_class(each, "titreArticleVisu") is not None]
    if not found and tree is not None:
        found = [tree]
    keys = Keys()
    for number, each in enumerate(found, 1):
        yield _article(each, keys, number)


def _article(element: Any, keys: Keys, number: int) -> Article | Rejected:
    said = {ours: _line(_of_class(element, name)) for ours, name in _CLASSES}
    texts = (_of_class(element, name) for name in _TEXTS)
    body = next(filter(None, (_text(each) for each in texts if each is not None)), "")
    if not said["title"] and not body:
        return Rejected(code="not-an-article", reason="a document without headline and text", record=number)
    header = said["header"]
    dates = [each for each in find_dates(header[:300], language="fr") if not each.ambiguous]
    day = dates[0].date if dates else None
    rule = "europresse:DocHeader"
    published = PrintedDate(value=day.value, text=header[:300], rule=rule) if day else None
    section = header[: dates[0].start].strip(_BETWEEN) if dates else ""
    found = Article(
        key=keys.next(said["id"], number),
        native_id=said["id"],
        title=said["title"],
        subtitle=said["subtitle"],
        body=body,
        byline=said["byline"],
        authors=bylines.authors(said["byline"]),
        source=said["source"],
        section=section.rpartition(",")[0].strip() if section.endswith(_DAYS) and "," in section else section,
        published=published,
        extra={"header": header} if header else {},
    )
    return explained(found, "europresse", _RULES)


def _of_class(element: Any, name: str) -> Any:
    return next((each for each in element.iter() if name in (each.get("class") or "").split()), None)


def _line(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _text(element: Any) -> str:
    from lxml import html  # noqa: PLC0415

    return text_of(str(html.tostring(element, encoding="unicode", with_tail=False)))
