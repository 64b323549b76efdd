"""Issues of papers in TEI, one to a file: their articles, which are divisions of one text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ingest.parsers.newsxml_text import children, every, first, line_of, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ARTICLES: Final = frozenset({"article", "jarticle", "artikel", "newsarticle", "newsitem", "news", "story"})  #: types
_SEVERAL: Final = 2
_LOOKED: Final = 4  #: of which one at least has a heading
_HEADINGS: Final = ("head", "h2")
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


def settle(root: Element) -> None:
    """In place: records of what is marked as an article, and one of what stands around them."""
    for tei in list(every(root, "TEI", "TEI.2")):
        text = next(iter(children(tei, "text")), None)
        divisions = list(_divisions(text)) if text is not None else []
        headed = any(_heading(each) is not None for each in divisions[:_LOOKED])
        if text is not None and len(divisions) >= _SEVERAL and headed:
            _part(tei, text, divisions)


def _divisions(text: Element) -> Iterator[Element]:
    """Those marked as articles that stand in no other."""
    from lxml import etree  # noqa: PLC0415

    walk = etree.iterwalk(text, events=("start",))
    for _, element in walk:
        if name_of(element).startswith("div") and str(element.get("type") or "").lower() in _ARTICLES:
            yield element
            walk.skip_subtree()


def _heading(division: Element) -> Element | None:
    return next((each for name in _HEADINGS for each in children(division, name) if line_of(each)), None)


def _part(tei: Element, text: Element, divisions: list[Element]) -> None:
    """Put the articles, and before them what is left of the text, into an issue that says what the header does."""
    header = first(tei, "teiHeader")
    about = first(header, "publicationStmt")
    issue = tei.makeelement("issue", {})
    for field, name in (("date", "date"), ("source", "newspaper")):
        issue.set(field, next(filter(None, map(line_of, every(about, name))), ""))
    for division in divisions:
        article = tei.makeelement("article", {"id": str(division.get(_ID) or "")})
        heading = _heading(division)
        byline = next(iter(children(division, "byline")), None)
        for name, element in (("title", heading), ("byline", byline)):
            if element is not None:
                element.tag = name
                article.append(element)
        held = tei.makeelement("text", {})
        held.append(division)
        article.append(held)
        issue.append(article)
    if "".join(text.itertext()).strip():
        rest = tei.makeelement("article", {})
        title = tei.makeelement("title", {})
        title.text = line_of(first(header, "titleStmt", "title"))
        rest.extend((title, text))
        issue.insert(0, rest)
    else:
        tei.remove(text)
    tei.append(issue)
