"""NewsML 1.x: news items with components, the text as NITF, XHTML or plain in DataContent; agencies differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
from ingest.parsers import nitf
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import (
    Keys,
    date_in,
    evidence_of,
    is_kill,
    items,
    language_of,
    mentions_in,
    place_of,
    root_of,
    without_title,
)
from ingest.parsers.newsxml_text import LANGUAGE, attribute, every, first, line_of, name_of
from store.model import Article, Link, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS = {"keyword": "TOPIC", "person": "PERSON", "organisation": "ORG", "company": "COMPANY"}
_PLACES = frozenset({"country", "city", "countryarea"})
_PLACE_PARENTS = frozenset({"Location", "DescriptiveMetadata"})


def sniff(head: bytes, name: str) -> bool:
    """The root element is NewsML."""
    del name
    return root_of(head) == "NewsML"


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per NewsItem."""
    del context
    keys = Keys()
    for found in items(stream, "NewsItem"):
        yield found if isinstance(found, Rejected) else _article(*found, keys)


def _article(item: Element, number: int, line: int, keys: Keys) -> Article | Rejected:
    identity, management = first(item, "Identification"), first(item, "NewsManagement")
    inner = first(item, "DataContent", "nitf")
    place, body = next((found for found in _texts(item) if found[1]), ("", ""))
    title_from, title = _title(item, inner, body)
    body = without_title(body, title)
    status = [_formal(first(management, name)) for name in ("Status", "Instruction")]
    withdrawn = any(is_kill(each, title) for each in status)
    native_id = line_of(first(identity, "NewsItemId")) or line_of(first(identity, "PublicIdentifier"))
    if not title and not body and not (withdrawn and native_id):
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    created = line_of(first(management, "FirstCreated"))
    published, dated = date_in("newsml-1", *_dates(item, identity, management))
    revised = line_of(first(management, "ThisRevisionCreated"))
    modified, _ = date_in("newsml-1", ("NewsManagement/ThisRevisionCreated", revised if revised != created else ""))
    byline = line_of(first(item, "ByLine"))
    authors = bylines.authors(byline)
    if not byline and inner is not None:
        byline, authors = nitf.byline_of(inner)
    language = language_of(*_languages(item, inner))
    texts = {"title": (title_from, title), "byline": ("NewsLines/ByLine", byline), "body": (place, body)}
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=line_of(first(item, "SubHeadLine")),
        body=body,
        byline=byline,
        authors=authors,
        source=_party(item, "Source") or _party(item, "Provider"),
        dateline=place_of(line_of(first(item, "DateLine"))),
        credit=line_of(first(item, "CreditLine")),
        published=published,
        modified=modified,
        language=language,
        withdrawn=withdrawn,
        mentions=mentions_in((kind, name) for kind, name in _tags(item, language) if not name.isdigit()),
        links=tuple(dict.fromkeys(_links(item))),
        evidence=(*evidence_of("newsml-1", **texts), *dated),
        extra=_extra(item, identity, management),
    )


def _texts(item: Element) -> Iterator[tuple[str, str]]:
    return (nitf.inner_text(content, "DataContent") for content in every(item, "DataContent"))


def _title(item: Element, inner: Element | None, body: str) -> tuple[str, str]:
    title = line_of(first(item, "NewsLines", "HeadLine")) or line_of(first(item, "HeadLine"))
    if title:
        return "NewsLines/HeadLine", title
    if inner is not None and nitf.title_of(inner)[1]:
        return nitf.title_of(inner)
    return "NewsLines/SlugLine", line_of(first(item, "SlugLine")) if body else ""


def _dates(item: Element, identity: Element | None, management: Element | None) -> Iterator[tuple[str, str]]:
    yield "NewsManagement/FirstCreated", line_of(first(management, "FirstCreated"))
    yield "Identification/DateId", line_of(first(identity, "DateId"))
    yield "NewsLines/DateLine", line_of(first(item, "DateLine"))


def _languages(item: Element, inner: Element | None) -> Iterator[str]:
    yield from (_formal(element) for element in every(item, "Language"))
    yield attribute(item, LANGUAGE)
    yield from (attribute(component, LANGUAGE) for component in every(item, "NewsComponent"))
    yield attribute(inner, LANGUAGE)


def _tags(item: Element, language: str) -> Iterator[tuple[str, str]]:
    """(kind, name); a name that is digits only is a code of a list."""
    for keyword in every(item, "KeywordLine"):
        yield from (("TOPIC", word) for word in line_of(keyword).replace(";", ",").split(","))
    for element in every(item, "SubjectCode"):
        for part in every(element, "Subject", "SubjectMatter", "SubjectDetail"):
            yield "TOPIC", _formal(part)
    for element in every(item, "Property"):
        name, value = _formal(element).lower(), attribute(element, "Value")
        parent = element.getparent()
        if name in _KINDS:
            yield _KINDS[name], value
        elif name in _PLACES and parent is not None and name_of(parent) in _PLACE_PARENTS:
            yield "PLACE", value
    for topic in every(first(item, "TopicSet"), "Topic"):
        kinds = {_formal(each).lower() for each in every(topic, "TopicType")}
        kind = "PERSON" if "person" in kinds else "ORG" if {"organisation", "company"} & kinds else "TOPIC"
        yield kind, _description(topic, language)


def _description(topic: Element, language: str) -> str:
    """A topic's name in the item's language, else in English, else the first; mnemonics last."""

    def rank(each: Element) -> tuple[bool, bool, bool]:
        tongue = language_of(attribute(each, LANGUAGE))
        return (attribute(each, "Variant") not in ("", "Name"), tongue != language, tongue != "en")

    return next(map(line_of, sorted(every(topic, "Description"), key=rank)), "")


def _links(item: Element) -> Iterator[Link]:
    for element in every(item, "AssociatedWith", "DerivedFrom"):
        target = attribute(element, "NewsItem")
        kind = "derived_from" if name_of(element) == "DerivedFrom" else "related"
        if target:
            address = target if target.startswith("http") else ""
            yield Link(kind=kind, title=line_of(element), url=address, native_id="" if address else target)


def _extra(item: Element, identity: Element | None, management: Element | None) -> dict[str, object]:
    extra: dict[str, object] = {}
    places = (
        (identity, ("ProviderId", "DateId", "RevisionId", "PublicIdentifier", "NameLabel")),
        (management, ("FirstCreated", "ThisRevisionCreated")),
        (item, ("SlugLine", "CopyrightLine", "NewsLineText")),
    )
    for parent, names in places:
        extra |= {name: text for name in names if (text := line_of(first(parent, name)))}
    codes = ("Status", "Urgency", "NewsItemType", "Instruction")
    extra |= {name: code for name in codes if (code := _formal(first(management, name)))}
    parts = (part for each in every(item, "SubjectCode") for part in each)
    subjects = list(dict.fromkeys(code for part in parts if (code := _formal(part)).isdigit()))
    return extra | ({"SubjectCode": subjects} if subjects else {})


def _party(item: Element, name: str) -> str:
    return next((_formal(party) for party in every(first(item, name), "Party") if _formal(party)), "")


def _formal(element: Element | None) -> str:
    return attribute(element, "FormalName")


PARSER = Parser(name="newsml-1", version=2, suffixes=(".xml",), sniff=sniff, parse=parse)
