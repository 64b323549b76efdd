"""TEI's header: where and when a text was printed goes before where and when the corpus was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.parsers.newsxml_text import every, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OF_PAPERS = frozenset({"j", "m", "s"})  #: levels of titles: journal, monograph, series


def settle(root: Element) -> None:
    """Leave in each header what its source says, where that has a day or a paper; in place."""
    for header in every(root, "teiHeader"):
        source = next(iter(every(header, "sourceDesc")), None)
        if source is None:
            continue
        dates = (str(each.get("when") or each.text or "").strip() for each in every(source, "date"))
        day = next(filter(None, dates), "")
        titles = (title for title in every(source, "title") if title.get("level") in _OF_PAPERS)
        paper = next(filter(None, ((title.text or "").strip() for title in titles)), "")
        for published in every(header, "publicationStmt"):
            _say(published, "date", ("date",), day)
            _say(published, "newspaper", ("publisher", "distributor", "authority"), paper)


def _say(element: Element, name: str, others: tuple[str, ...], value: str) -> None:
    """Put a child of this name and text in the place of others."""
    if not value:
        return
    for other in [each for each in element.iter() if each is not element and name_of(each) in others]:
        other.clear()
    child = element.makeelement(name, {})
    child.text = value
    element.append(child)
