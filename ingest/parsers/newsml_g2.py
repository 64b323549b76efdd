"""NewsML-G2: news items, alone or in a news message or package; text inline as NITF, XHTML or plain."""

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

_ROOTS = ("newsItem", "newsMessage", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem")
_OTHERS = frozenset({"packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem"})
#: NewsCodes "cpnature" and "pubstatus".
_KINDS = {
    "person": "PERSON",
    "organisation": "ORG",
    "geoarea": "PLACE",
    "poi": "PLACE",
    "event": "EVENT",
    "abstract": "TOPIC",
}
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def sniff(head: bytes, name: str) -> bool:
    """One of the standard's root elements."""
    del name
    return root_of(head) in _ROOTS


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per newsItem with text; pictures, packages and concepts are named as what they are."""
    del context
    keys = Keys()
    number = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            number += 1
            yield found
            continue
        line, root = found
        for element in every(root, "newsItem", *_OTHERS):
            number += 1
            at = line + int(element.sourceline or 1) - 1
            if name_of(element) in _OTHERS:
                reason = f"a {name_of(element)}, no text of its own"
                yield Rejected(code="not-an-article", reason=reason, record=number, line=at)
            else:
                yield _article(element, keys, number, at)


def _article(item: Element, keys: Keys, number: int, line: int) -> Article | Rejected:
    meta, content = first(item, "itemMeta"), first(item, "contentMeta")
    kind = _code(first(meta, "itemClass"))
    place, body = _body(first(item, "contentSet"))
    inner = first(item, "contentSet", "nitf")
    title_from, title = _title(meta, content, inner)
    withdrawn = _code(first(meta, "pubStatus")) in _WITHDRAWN
    summary = "" if body else "\n\n".join(filter(None, map(body_of, every(content, "description"))))
    if kind and kind not in ("text", "composite") and not body:
        return Rejected(code="not-an-article", reason=f"a news item of class {kind}", record=number, line=line)
    if not title and not body and not summary and not withdrawn:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    native_id = item.get("guid") or ""
    published, dated = date_in("newsml-g2", *_dates(item, meta, content))
    modified, _ = date_in("newsml-g2", ("contentModified", line_of(first(content, "contentModified"))))
    byline = line_of(first(content, "by")) or ", ".join(_names(content, "creator"))
    if not byline and inner is not None:
        byline = line_of(first(inner, "byline"))
    texts = {"title": (title_from, title), "byline": ("contentMeta/by", byline), "body": (place, body or summary)}
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=_subtitle(content),
        body=body or summary,
        byline=byline,
        authors=bylines.authors(byline) or tuple(_names(content, "creator")),
        source=next(iter(_names(content, "infoSource")), "") or next(iter(_names(meta, "provider")), ""),
        section=next(iter(_names(content, "genre")), ""),
        dateline=place_of(line_of(first(content, "dateline"))) or next(iter(_names(content, "located")), ""),
        credit=line_of(first(content, "creditline")),
        published=published,
        modified=modified,
        language=language_of(_attribute(first(content, "language"), "tag"), item.get(_LANGUAGE) or ""),
        withdrawn=withdrawn,
        excerpt=bool(summary) and not body,
        mentions=mentions_in(_tags(content)),
        links=tuple(dict.fromkeys(_links(item, inner))),
        evidence=(*evidence_of("newsml-g2", **texts), *dated),
        extra=_extra(item, meta, content),
    )


def _title(meta: Element | None, content: Element | None, inner: Element | None) -> tuple[str, str]:
    headlines = list(every(content, "headline"))
    main = next((each for each in headlines if (each.get("role") or "").endswith("main")), None)
    if main is None and headlines:
        main = headlines[0]
    if line_of(main):
        return "contentMeta/headline", line_of(main)
    if inner is not None and nitf.title_of(inner)[1]:
        return "contentSet/nitf", nitf.title_of(inner)[1]
    return "itemMeta/title", line_of(first(meta, "title"))


def _subtitle(content: Element | None) -> str:
    return next((line_of(each) for each in every(content, "headline") if "sub" in (each.get("role") or "").lower()), "")


def _body(content: Element | None) -> tuple[str, str]:
    """Where the text stands, and it: NITF or XHTML inside inlineXML, or inlineData. The first that has any."""
    for element in every(content, "inlineXML", "inlineData"):
        inner = first(element, "nitf")
        if inner is not None:
            place, text = nitf.text_of(inner)
            place = f"inlineXML/nitf/{place}"
        elif name_of(element) == "inlineData":
            if element.get("encoding"):
                continue
            place, text = "inlineData", body_text("".join(map(str, element.itertext())))
        else:
            body = first(element, "body")
            place, text = "inlineXML", body_of(body if body is not None else element)
        if text:
            return place, text
    return "", ""


def _dates(item: Element, meta: Element | None, content: Element | None) -> Iterator[tuple[str, str]]:
    """VersionCreated may be years after the story, so it dates only a first version."""
    yield "contentMeta/contentCreated", line_of(first(content, "contentCreated"))
    yield "itemMeta/firstCreated", line_of(first(meta, "firstCreated"))
    if (item.get("version") or "1") == "1":
        yield "itemMeta/versionCreated", line_of(first(meta, "versionCreated"))


def _tags(content: Element | None) -> Iterator[tuple[str, str]]:
    for subject in every(content, "subject"):
        name = next((line_of(each) for each in every(subject, "name")), "") or subject.get("literal") or ""
        kind = (subject.get("type") or "").rpartition(":")[2].lower()
        yield _KINDS.get(kind, "TOPIC"), name or (subject.get("qcode") or "")
    for keyword in every(content, "keyword"):
        yield "TOPIC", line_of(keyword)


def _links(item: Element, inner: Element | None) -> Iterator[Link]:
    for link in every(first(item, "itemMeta"), "link"):
        kind = (link.get("rel") or "related").rpartition(":")[2].rpartition("/")[2]
        title = next((line_of(each) for each in every(link, "title", "headline", "name")), "")
        target = Link(kind=_snake(kind), title=title, url=link.get("href") or "", native_id=link.get("residref") or "")
        if target.url or target.native_id or title:
            yield target
    content = first(item, "contentSet")
    yield from nitf.links_of(first(inner, "body.content") if inner is not None else content)


def _snake(word: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() and at else c.lower() for at, c in enumerate(word) if c.isalnum())


def _names(element: Element | None, tag: str) -> list[str]:
    found = []
    for each in every(element, tag):
        name = next((line_of(child) for child in every(each, "name")), "")
        found.append(name or each.get("literal") or line_of(each))
    return [name for name in found if name]


def _extra(item: Element, meta: Element | None, content: Element | None) -> dict[str, object]:
    extra: dict[str, object] = {}
    for name in ("version", "standardversion", "conformance"):
        if item.get(name):
            extra[name] = item.get(name)
    for parent, names in ((meta, ("versionCreated", "embargoed", "edNote")), (content, ("slugline", "urgency"))):
        for name in names:
            text = line_of(first(parent, name))
            if text:
                extra[name] = text
    for name in ("pubStatus", "signal", "provider"):
        code = _attribute(first(meta, name), "qcode") or _attribute(first(meta, name), "literal")
        if code:
            extra[name] = code
    return extra


def _code(element: Element | None) -> str:
    return _attribute(element, "qcode").rpartition(":")[2].lower()


def _attribute(element: Element | None, name: str) -> str:
    return (element.get(name) or "").strip() if element is not None else ""


PARSER = Parser(name="newsml-g2", version=1, suffixes=(".xml",), sniff=sniff, parse=parse)
