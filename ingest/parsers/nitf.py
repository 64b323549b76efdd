"""NITF 3.x (News Industry Text Format): one or more ``<nitf>`` documents in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import (
    Keys,
    date_in,
    evidence_of,
    first_told,
    items,
    language_of,
    mentions_in,
    place_of,
    read,
    root_of,
    told_kill,
    without_title,
)
from ingest.parsers.newsxml_text import (
    LANGUAGE,
    anchors,
    attribute,
    body_of,
    children,
    every,
    first,
    line_of,
    name_of,
    wire_text,
)
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Link, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS = {
    "person": "PERSON",
    "org": "ORG",
    "location": "PLACE",
    "city": "PLACE",
    "country": "PLACE",
    "object.title": "WORK",
}
_ONLINE, _NORMALIZED = "online_headline", "normalized_byline"  #: classes of The New York Times' corpus
_MIDNIGHT = regex(r"T0000(?:00)?$")  #: of a printed paper's day, where it has no time
_DOCUMENT = 2000  #: characters in which a document in a string begins
#: An element of another standard that holds none of these holds data (events, results), not a story.
_STORY = ("p", "P", "div", "section", "article", "body", "element")


def sniff(head: bytes, name: str) -> bool:
    """The root element is nitf."""
    del name
    return root_of(head) == "nitf"


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per nitf element."""
    del context
    keys = Keys()
    for found in items(stream, "nitf"):
        yield found if isinstance(found, Rejected) else _article(*found, keys)


def _article(nitf: Element, number: int, line: int, keys: Keys) -> Article | Rejected:
    docdata, top = first(nitf, "docdata"), first(nitf, "body.head")
    title_from, title = title_of(nitf)
    body_from, body = text_of(nitf)
    body = without_title(body, title)
    abstract = body_of(first(top, "abstract"))
    native_id = attribute(first(docdata, "doc-id"), "id-string")
    killed = told_kill("docdata@management-status", attribute(docdata, "management-status"), title)
    withdrawn = bool(killed[0])
    if not title and not body and not abstract and not (withdrawn and native_id):
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    published, dated = date_in("nitf", *_dates(nitf, docdata))
    byline, authors = byline_of(nitf)
    publication = first(nitf, "pubdata")
    source = _source(nitf, docdata)
    texts = {"title": (title_from, title), "byline": ("byline", byline), "source": source, "withdrawn": killed}
    texts["body"] = (body_from, body) if body else ("body.head/abstract", abstract)
    subtitle, online = _decks(top)
    lead = abstract if abstract and body.startswith(f"{abstract}\n") else _lead(nitf, body)
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=subtitle if subtitle != title else "",
        body=body or abstract,
        lead=lead,
        byline=byline,
        authors=authors,
        source=source[1],
        section=attribute(publication, "position.section"),
        dateline=place_in(nitf),
        credit=line_of(first(top, "distributor")),
        published=published,
        url=attribute(publication, "ex-ref"),
        language=language_of(
            attribute(nitf, LANGUAGE), attribute(nitf, "baselang"), attribute(first(nitf, "body"), LANGUAGE)
        ),
        withdrawn=withdrawn,
        excerpt=not body and bool(abstract),
        mentions=mentions_in(tags_of(nitf)),
        links=tuple(dict.fromkeys(links_of(_content(nitf)))),
        evidence=(*evidence_of("nitf", **texts), *dated),
        extra=_extra(nitf, docdata, abstract if body and abstract != lead else "")
        | ({"online_headline": online} if online and online != title else {}),
    )


def title_of(nitf: Element) -> tuple[str, str]:
    """Where the headline stands and its text."""
    for place in (("body.head", "hl1"), ("hedline",), ("head", "title")):
        text = line_of(first(nitf, *place))
        if text:
            return "/".join(place), text
    return "", ""


def _decks(top: Element | None) -> tuple[str, str]:
    """The lines below the headline, and the headline on the web that The New York Times keeps among them."""
    lines = [(each.get("class") == _ONLINE, line_of(each)) for each in every(top, "hl2")]
    decks = dict.fromkeys(text for online, text in lines if text and not online)
    return " / ".join(decks), next((text for online, text in lines if online), "")


def byline_of(nitf: Element) -> tuple[str, tuple[str, ...]]:
    """The bylines and their authors: the persons that are marked, else the names outside the titles."""
    top = first(nitf, "body.head")
    found = [each for each in every(top, "byline") if each.get("class") != _NORMALIZED]
    found = found or list(every(nitf, "byline"))[:1]
    named: list[str] = []
    for each in found:
        people = tuple(filter(None, map(line_of, every(each, "person"))))
        named.extend(people or bylines.authors(line_of(each, without="byttl")))
    return "; ".join(filter(None, map(line_of, found))), tuple(dict.fromkeys(named))


def text_of(nitf: Element) -> tuple[str, str]:
    """Where the body stands and its text. Archives that hold a lead block and the full text mean the latter."""
    full = [block for block in every(nitf, "block") if block.get("class") == "full_text"]
    if full:
        return "block[@class=full_text]", "\n\n".join(filter(None, map(body_of, full)))
    content = _content(nitf)
    if content is None:  # without its element: the body but its head
        return "body", body_of(first(nitf, "body"))
    inside = [name_of(child) for child in content if name_of(child)]
    return "body.content", body_of(
        content, keep_lines=inside in (["pre"], ["block"]) and first(content, "pre") is not None
    )


def inner_text(content: Element, place: str) -> tuple[str, str]:
    """Where the text stands, and it, in an element of another standard: NITF, XHTML, bare paragraphs or plain text."""
    inner = first(content, "nitf")
    if inner is not None:
        where, text = text_of(inner)
        return f"{place}/nitf/{where}", text
    if not any(name_of(child) for child in content):
        text = "".join(map(str, content.itertext()))
        where, found = text_in(text)
        return (f"{place}/{where}", found) if found else (place, wire_text(text))
    body = first(content, "body.content")
    body = first(content, "body") if body is None else body
    if body is None and next(every(content, *_STORY), None) is None:
        return place, ""
    return place, body_of(body if body is not None else content)


def text_in(markup: str) -> tuple[str, str]:
    """Where the text stands, and it, in a string that is an NITF document; empty if it is none."""
    if "<nitf" not in markup[:_DOCUMENT]:
        return "", ""
    try:
        root = read(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).strip().encode("utf-8", "replace"))
    except ParseError:
        return "", ""
    inner = next(every(root, "nitf"), None)
    where, text = text_of(inner) if inner is not None else ("", "")
    return (f"nitf/{where}", text) if text else ("", "")


def links_of(content: Element | None) -> Iterator[Link]:
    """Links in the text."""
    found = [(anchor.get("href") or "", line_of(anchor)) for anchor in every(content, "a")]
    if not found and content is not None and not any(name_of(child) for child in content):
        found = list(anchors("".join(map(str, content.itertext()))))
    yield from links_to(found)


def links_to(found: Iterable[tuple[str, str]]) -> Iterator[Link]:
    """(address, words) as links, without those inside a page and to mail."""
    for href, title in found:
        if href and not href.startswith(("#", "javascript:", "mailto:")):
            yield Link(kind="inline", title=title, url=href)


def _content(nitf: Element) -> Element | None:
    """The body's own content; notes in its head have such an element as well."""
    own = children(first(nitf, "body"), "body.content")
    return own[0] if own else first(nitf, "body.content")


def _lead(nitf: Element, body: str) -> str:
    """The first paragraph where it is marked as the lead."""
    opening = next(every(_content(nitf), "p"), None)
    marked = opening is not None and any(opening.get(name) in ("true", "lead") for name in ("lede", "lead", "class"))
    lead = body_of(opening) if marked else ""
    return lead if lead and body.startswith(f"{lead}\n") else ""


def place_in(nitf: Element | None) -> str:
    """The place in the dateline of its head."""
    dateline = first(nitf, "body.head", "dateline")
    return place_of(line_of(first(dateline, "location")) or line_of(dateline, without="story.date"))


def _source(nitf: Element, docdata: Element | None) -> tuple[str, str]:
    """Where the publication is named, and its name."""
    return first_told(
        ("pubdata@name", attribute(first(nitf, "pubdata"), "name")),
        ("doc.copyright@holder", attribute(first(docdata, "doc.copyright"), "holder")),
        ("body.head/rights.owner", line_of(first(nitf, "body.head", "rights.owner"))),
        ("body.head/distributor", line_of(first(nitf, "body.head", "distributor"))),
    )


def _dates(nitf: Element, docdata: Element | None) -> Iterator[tuple[str, str]]:
    yield "docdata/date.issue", attribute(first(docdata, "date.issue"), "norm")
    yield "dateline/story.date", attribute(first(nitf, "dateline", "story.date"), "norm")
    yield "pubdata", _MIDNIGHT.sub("", attribute(first(nitf, "pubdata"), "date.publication"))
    yield "docdata/date.release", attribute(first(docdata, "date.release"), "norm")
    yield "dateline/story.date text", line_of(first(nitf, "dateline", "story.date"))


def tags_of(nitf: Element) -> Iterator[tuple[str, str]]:
    """(kind, name) of keywords, subjects, places and names that are marked."""
    for keyword in every(nitf, "keyword"):
        yield "TOPIC", attribute(keyword, "key") or line_of(keyword)
    for subject in every(nitf, "tobject.subject"):
        names = (attribute(subject, f"tobject.subject.{part}") for part in ("detail", "matter", "type"))
        yield "TOPIC", next(filter(None, names), "")
    for place in every(first(nitf, "docdata"), "evloc"):
        yield (
            "PLACE",
            next(filter(None, (attribute(place, part) for part in ("city", "county-dist", "state-prov"))), ""),
        )
    for element in every(nitf, "identified-content"):
        for tag in element:  # the value is a code of a list where there is a name beside it
            yield _KINDS.get(name_of(tag), "TOPIC"), line_of(tag) or attribute(tag, "value")
    for element in every(_content(nitf), "person", "org", "location"):
        yield _KINDS[name_of(element)], line_of(element) or attribute(element, "value")


def _extra(nitf: Element, docdata: Element | None, abstract: str) -> dict[str, object]:
    extra: dict[str, object] = {"abstract": abstract} if abstract else {}
    for meta in every(first(nitf, "head"), "meta"):
        if meta.get("name") and meta.get("content"):
            extra[meta.get("name") or ""] = meta.get("content")
    for element in docdata if docdata is not None else ():
        values = {str(key).rpartition("}")[2]: value for key, value in element.attrib.items()}
        if name_of(element) and values:
            extra.setdefault(name_of(element), values)
    status = attribute(docdata, "management-status")
    if status:
        extra["management-status"] = status
    for place, name in ((("body.head", "note"), "note"), (("body.end",), "body.end")):
        text = line_of(first(nitf, *place))
        if text:
            extra[name] = text[:1000]
    return extra


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": "hl2",
        "section": "pubdata@position.section",
        "dateline": "body.head/dateline",
        "credit": "body.head/distributor",
        "language": "nitf@xml:lang",
        "url": "pubdata@ex-ref",
    }
)
PARSER = Parser(name="nitf", version=9, suffixes=(".xml", ".nitf"), sniff=sniff, parse=parse, rules=_RULES)
