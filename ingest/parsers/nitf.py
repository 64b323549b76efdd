"""NITF 3.x (News Industry Text Format): one or more ``<nitf>`` documents in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import (
    Keys,
    body_of,
    date_in,
    documents,
    every,
    evidence_of,
    first,
    language_of,
    line_of,
    mentions_in,
    name_of,
    root_of,
)
from store.model import Article, Link, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WITHDRAWN = frozenset({"killed", "kill", "canceled", "cancelled", "withdrawn", "withheld"})
_KINDS = {
    "person": "PERSON",
    "org": "ORG",
    "location": "PLACE",
    "city": "PLACE",
    "country": "PLACE",
    "object.title": "WORK",
}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def sniff(head: bytes, name: str) -> bool:
    """The root element is nitf."""
    del name
    return root_of(head) == "nitf"


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per nitf element."""
    del context
    keys = Keys()
    number = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            number += 1
            yield found
            continue
        line, root = found
        for element in every(root, "nitf"):
            number += 1
            yield article(element, keys, number, line)


def article(nitf: Element, keys: Keys, number: int, line: int) -> Article | Rejected:
    """One nitf element as an article; Rejected if it holds neither a headline nor a text."""
    docdata, top = first(nitf, "docdata"), first(nitf, "body.head")
    title_from, title = title_of(nitf)
    body_from, body = text_of(nitf)
    status = (docdata.get("management-status") or "").lower() if docdata is not None else ""
    native_id = _attribute(first(docdata, "doc-id"), "id-string")
    withdrawn = status in _WITHDRAWN
    if not title and not body and not (withdrawn and native_id):
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    published, dated = date_in("nitf", *_dates(nitf, docdata))
    byline = line_of(first(top, "byline")) or line_of(first(nitf, "byline"))
    publication = first(nitf, "pubdata")
    people = [line_of(person) for person in every(first(top, "byline"), "person")]
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=line_of(first(top, "hl2")),
        body=body,
        byline=byline,
        authors=tuple(filter(None, people)) or bylines.authors(byline),
        source=_attribute(publication, "name") or _attribute(first(docdata, "doc.copyright"), "holder"),
        section=_attribute(publication, "position.section"),
        dateline=line_of(first(top, "dateline", "location")),
        credit=line_of(first(top, "distributor")),
        published=published,
        url=_attribute(publication, "ex-ref"),
        language=language_of(nitf.get(_LANGUAGE) or "", _attribute(first(nitf, "body"), _LANGUAGE)),
        withdrawn=withdrawn,
        mentions=mentions_in(_tags(nitf)),
        links=tuple(dict.fromkeys(links_of(first(nitf, "body.content")))),
        evidence=(
            *evidence_of("nitf", title=(title_from, title), byline=("byline", byline), body=(body_from, body)),
            *dated,
        ),
        extra=_extra(nitf, docdata),
    )


def title_of(nitf: Element) -> tuple[str, str]:
    """Where the headline stands and its text."""
    for place in (("body.head", "hl1"), ("hedline",), ("head", "title")):
        text = line_of(first(nitf, *place))
        if text:
            return "/".join(place), text
    return "", ""


def text_of(nitf: Element) -> tuple[str, str]:
    """Where the body stands and its text. Archives that hold a lead block and the full text mean the latter."""
    full = [block for block in every(nitf, "block") if block.get("class") == "full_text"]
    if full:
        return "block[@class=full_text]", "\n\n".join(filter(None, map(body_of, full)))
    content = first(nitf, "body.content")
    if content is None:  # without its element: the body but its head
        return "body", body_of(first(nitf, "body"))
    children = [name_of(child) for child in content if name_of(child)]
    return "body.content", body_of(
        content, keep_lines=children in (["pre"], ["block"]) and first(content, "pre") is not None
    )


def links_of(content: Element | None) -> Iterator[Link]:
    """Links in the text."""
    for anchor in every(content, "a"):
        href = anchor.get("href") or ""
        if href and not href.startswith(("#", "javascript:", "mailto:")):
            yield Link(kind="inline", title=line_of(anchor), url=href)


def _dates(nitf: Element, docdata: Element | None) -> Iterator[tuple[str, str]]:
    yield "docdata/date.issue", _attribute(first(docdata, "date.issue"), "norm")
    yield "dateline/story.date", _attribute(first(nitf, "dateline", "story.date"), "norm")
    yield "pubdata", _attribute(first(nitf, "pubdata"), "date.publication")
    yield "docdata/date.release", _attribute(first(docdata, "date.release"), "norm")
    yield "dateline/story.date text", line_of(first(nitf, "dateline", "story.date"))


def _tags(nitf: Element) -> Iterator[tuple[str, str]]:
    for keyword in every(nitf, "keyword"):
        yield "TOPIC", keyword.get("key") or line_of(keyword)
    for subject in every(nitf, "tobject.subject"):
        names = (subject.get(f"tobject.subject.{part}") for part in ("detail", "matter", "type"))
        yield "TOPIC", next(filter(None, names), "")
    for element in every(nitf, "identified-content"):
        for tag in element:
            kind = _KINDS.get(name_of(tag), "TOPIC")
            yield kind, tag.get("value") or line_of(tag)
    for element in every(first(nitf, "body.content"), "person", "org"):
        yield _KINDS[name_of(element)], element.get("value") or line_of(element)


def _extra(nitf: Element, docdata: Element | None) -> dict[str, object]:
    extra: dict[str, object] = {}
    for meta in every(first(nitf, "head"), "meta"):
        if meta.get("name") and meta.get("content"):
            extra[meta.get("name") or ""] = meta.get("content")
    for element in docdata if docdata is not None else ():
        values = {str(key).rpartition("}")[2]: value for key, value in element.attrib.items()}
        if name_of(element) and values:
            extra.setdefault(name_of(element), values)
    status = docdata.get("management-status") if docdata is not None else None
    if status:
        extra["management-status"] = status
    tagline = line_of(first(nitf, "body.end"))
    if tagline:
        extra["body.end"] = tagline[:1000]
    return extra


def _attribute(element: Element | None, name: str) -> str:
    return " ".join((element.get(name) or "").split()) if element is not None else ""


PARSER = Parser(name="nitf", version=2, suffixes=(".xml", ".nitf"), sniff=sniff, parse=parse)
