"""NewsML 1.x: news items with components, the text as NITF, XHTML or plain in DataContent; agencies differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
from ingest.markup import body_text
from ingest.parsers import nitf
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
    place_of,
    root_of,
)
from store.model import Article, Link, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "withdrawn", "killed", "delete"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def sniff(head: bytes, name: str) -> bool:
    """The root element is NewsML."""
    del name
    return root_of(head) == "NewsML"


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per NewsItem."""
    del context
    keys = Keys()
    number = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            number += 1
            yield found
            continue
        line, root = found
        for element in every(root, "NewsItem"):
            number += 1
            yield _article(element, keys, number, line + int(element.sourceline or 1) - 1)


def _article(item: Element, keys: Keys, number: int, line: int) -> Article | Rejected:
    identity, management = first(item, "Identification"), first(item, "NewsManagement")
    place, body = _body(item)
    inner = first(item, "DataContent", "nitf")
    title = line_of(first(item, "NewsLines", "HeadLine")) or line_of(first(item, "HeadLine"))
    title_from = "NewsLines/HeadLine"
    if not title and inner is not None:
        title_from, title = nitf.title_of(inner)
    if not title:
        title_from, title = "NewsLines/SlugLine", line_of(first(item, "SlugLine")) if body else ""
    status = {_formal(first(management, name)).lower() for name in ("Status", "Instruction")}
    withdrawn = bool(status & _WITHDRAWN)
    native_id = line_of(first(identity, "NewsItemId")) or line_of(first(identity, "PublicIdentifier"))
    if not title and not body and not (withdrawn and native_id):
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    published, dated = date_in("newsml-1", *_dates(item, identity, management))
    byline = line_of(first(item, "ByLine")) or (line_of(first(inner, "byline")) if inner is not None else "")
    texts = {"title": (title_from, title), "byline": ("NewsLines/ByLine", byline), "body": (place, body)}
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=line_of(first(item, "SubHeadLine")),
        body=body,
        byline=byline,
        authors=bylines.authors(byline),
        source=_party(item, "Source") or _party(item, "Provider"),
        dateline=place_of(line_of(first(item, "DateLine"))),
        credit=line_of(first(item, "CreditLine")),
        published=published,
        language=language_of(*_languages(item, inner)),
        withdrawn=withdrawn,
        mentions=mentions_in(_tags(item)),
        links=tuple(dict.fromkeys(_links(item))),
        evidence=(*evidence_of("newsml-1", **texts), *dated),
        extra=_extra(item, identity, management),
    )


def _body(item: Element) -> tuple[str, str]:
    for content in every(item, "DataContent"):
        inner = first(content, "nitf")
        if inner is not None:
            place, text = nitf.text_of(inner)
            place = f"DataContent/nitf/{place}"
        elif any(name_of(child) for child in content):
            body = first(content, "body.content")
            body = first(content, "body") if body is None else body
            place, text = "DataContent", body_of(body if body is not None else content)
        else:
            place, text = "DataContent", body_text("".join(map(str, content.itertext())))
        if text:
            return place, text
    return "", ""


def _dates(item: Element, identity: Element | None, management: Element | None) -> Iterator[tuple[str, str]]:
    yield "NewsManagement/FirstCreated", line_of(first(management, "FirstCreated"))
    yield "Identification/DateId", line_of(first(identity, "DateId"))
    yield "NewsLines/DateLine", line_of(first(item, "DateLine"))


def _languages(item: Element, inner: Element | None) -> Iterator[str]:
    yield from (_formal(element) for element in every(item, "Language"))
    yield item.get(_LANGUAGE) or ""
    yield from (component.get(_LANGUAGE) or "" for component in every(item, "NewsComponent"))
    if inner is not None:
        yield inner.get(_LANGUAGE) or ""


def _tags(item: Element) -> Iterator[tuple[str, str]]:
    for keyword in every(item, "KeywordLine"):
        yield from (("TOPIC", word) for word in line_of(keyword).replace(";", ",").split(","))
    for element in every(item, "SubjectCode"):
        for part in every(element, "Subject", "SubjectMatter", "SubjectDetail"):
            yield "TOPIC", _formal(part)
    for element in every(item, "Property"):
        kind = {"keyword": "TOPIC", "person": "PERSON", "organisation": "ORG", "company": "COMPANY"}
        name, value = _formal(element).lower(), element.get("Value") or ""
        if name in kind and value:
            yield kind[name], value
        elif name in ("country", "city", "countryarea") and value and _inside_location(element):
            yield "PLACE", value
    for topic in every(first(item, "TopicSet"), "Topic"):
        kinds = {_formal(each).lower() for each in every(topic, "TopicType")}
        text = line_of(first(topic, "Description"))
        yield "PERSON" if "person" in kinds else "ORG" if {"organisation", "company"} & kinds else "TOPIC", text


def _inside_location(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and name_of(parent) == "Location"


def _links(item: Element) -> Iterator[Link]:
    for element in every(item, "AssociatedWith", "DerivedFrom"):
        target = element.get("NewsItem") or ""
        kind = "derived_from" if name_of(element) == "DerivedFrom" else "related"
        if target:
            address = target if target.startswith("http") else ""
            yield Link(kind=kind, title=line_of(element), url=address, native_id="" if address else target)


def _extra(item: Element, identity: Element | None, management: Element | None) -> dict[str, object]:
    extra: dict[str, object] = {}
    places = (
        (identity, ("ProviderId", "DateId", "RevisionId", "PublicIdentifier")),
        (management, ("FirstCreated", "ThisRevisionCreated")),
        (item, ("SlugLine", "CopyrightLine", "NewsLineText")),
    )
    for parent, names in places:
        for name in names:
            text = line_of(first(parent, name))
            if text:
                extra[name] = text
    for name in ("Status", "Urgency", "NewsItemType", "Instruction"):
        code = _formal(first(management, name))
        if code:
            extra[name] = code
    return extra


def _party(item: Element, name: str) -> str:
    return next((_formal(party) for party in every(first(item, name), "Party") if _formal(party)), "")


def _formal(element: Element | None) -> str:
    return (element.get("FormalName") or "").strip() if element is not None else ""


PARSER = Parser(name="newsml-1", version=1, suffixes=(".xml",), sniff=sniff, parse=parse)
