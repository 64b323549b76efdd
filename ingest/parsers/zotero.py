"""Zotero's RDF exports: items of news with their abstract, or with the text in a note; why others are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.encoding import head_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.library import NO_TEXT, is_text, other_kind
from ingest.parsers.newsxml import documents
from ingest.parsers.newsxml_text import children, every, first, line_of, name_of
from ingest.parsers.records import Mapper
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SIGN: Final = "zotero.org/namespaces/export"
_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_RESOURCE: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
_NOT_ITEMS: Final = frozenset({"attachment", "note", "annotation"})
_AROUND: Final = 3  #: a section of a paper, the paper, and one to spare
#: Elements of an item with one line each -> the names by which tables of records know them.
_LINES: Final = {
    "abstract": "abstract",
    "date": "date",
    "language": "language",
    "section": "section",
    "pages": "pages",
    "dateSubmitted": "accessdate",
    "shortTitle": "shorttitle",
    "description": "extra",
}


def sniff(head: bytes, name: str) -> bool:
    """RDF with Zotero's own names."""
    del name
    text = head_text(head)[:4096]
    return "<rdf:RDF" in text and _SIGN in text


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per item of news with an abstract or a text in a note."""
    mapper = Mapper(context, "zotero")
    number = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            yield found
            continue
        _, root = found
        named = {str(each.get(_ABOUT)): each for each in root if each.get(_ABOUT)}
        linked = {each.get(_RESOURCE) for each in every(root, "isReferencedBy")}
        for item in root:
            kind = line_of(first(item, "itemType"))
            if name_of(item) == "Memo" and item.get(_ABOUT) not in linked:
                reason = "a note of one's own, which belongs to no item"
                yield Rejected(code="not-an-article", reason=reason, line=int(item.sourceline or 1))
            if not kind or kind in _NOT_ITEMS or name_of(item) in ("Memo", "Collection", "Attachment"):
                continue
            number += 1
            context.tick()
            line = int(item.sourceline or 1)
            reason = other_kind(kind)
            record = {} if reason else _record(item, kind, named)
            if not reason and not (record.get("abstract") or record.get("text")):
                reason = NO_TEXT
            if reason:
                yield Rejected(code="not-an-article", reason=reason, record=number, line=line)
            else:
                yield mapper.article(record, number, line)
    if not number:
        yield Rejected(code="not-an-article", reason="a library without items")


def _record(item: Element, kind: str, named: Mapping[str, Element]) -> dict[str, object]:
    record: dict[str, object] = {"title": _own(item, "title"), "type": kind}
    record |= {ours: _own(item, name) for name, ours in _LINES.items()}
    outlet, section = _outlet(item, named)
    record["publicationtitle"] = outlet or line_of(first(item, "publisher", "Organization", "name"))
    record["section"] = record["section"] or section
    record["author"] = [_person(each) for each in every(first(item, "authors"), "Person")]
    subjects = (each for each in children(item, "subject") if first(each, "LCC") is None)  # that is a shelf mark
    record["keywords"] = [line_of(each) for each in subjects]
    about = str(item.get(_ABOUT) or "")
    record["id"] = "" if about.startswith("#") else about  # those are counted anew in each export
    addresses = [line_of(each) for each in every(first(item, "identifier"), "value")]
    record["url"] = next((each for each in (*addresses, about) if each.startswith(("http://", "https://"))), "")
    linked = (named.get(str(each.get(_RESOURCE))) for each in children(item, "isReferencedBy"))
    texts = [text for each in linked if each is not None and (text := _note(each))]
    longest = max(texts, key=len, default="")
    if is_text(longest, str(record["abstract"])):
        record["text"] = longest
        texts.remove(longest)
    record["notes"] = texts
    return {name: value for name, value in record.items() if value}


def _outlet(item: Element, named: Mapping[str, Element]) -> tuple[str, str]:
    """Title of the paper that an item is part of, and of the section between them. The first item of a paper with an
    ISSN has only the address of the paper, which stands apart.
    """
    section, inner = "", item
    for _ in range(_AROUND):
        links = children(inner, "isPartOf")
        found = (named.get(str(link.get(_RESOURCE))) if len(link) == 0 else link[0] for link in links)
        around = next((each for each in found if each is not None and name_of(each) != "Series"), None)
        if around is None:
            break
        if name_of(around) != "Part":
            return _own(around, "title"), section
        section, inner = _own(around, "title"), around
    return "", section


def _own(item: Element, name: str) -> str:
    """The line of a child of an item, not of what is inside of others."""
    return next((line_of(each) for each in item if name_of(each) == name), "")


def _person(element: Element) -> str:
    given = next(every(element, "givenName", "givenname"), None)  # as newer and older versions write it
    return f"{line_of(given)} {line_of(first(element, 'surname'))}".strip()


def _note(memo: Element) -> str:
    """A note's text; it is HTML."""
    value = first(memo, "value")
    return strip_tags(value.text or "") if value is not None else ""


PARSER = Parser(name="zotero", version=2, suffixes=(".rdf",), sniff=sniff, parse=parse, named=True)
