"""NewsML-G2: news items, alone or in a news message or package; text inline as NITF, XHTML or plain."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
from ingest.encoding import decode
from ingest.markup import body_text
from ingest.parsers import nitf
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
    root_of,
    told_kill,
    without_title,
)
from ingest.parsers.newsxml_text import LANGUAGE, attribute, body_of, children, every, first, line_of, name_of
from store.model import Article, Link, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROOTS = ("newsItem", "newsMessage", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem")
_OTHERS = frozenset({"packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem"})
_INITIALS = 5  #: "dw", "kris": letters in lower case that are no name
#: NewsCodes "cpnature", "spcpnature".
_KINDS = {
    "person": "PERSON",
    "organisation": "ORG",
    "team": "ORG",
    "geoarea": "PLACE",
    "poi": "PLACE",
    "event": "EVENT",
    "abstract": "TOPIC",
}


def sniff(head: bytes, name: str) -> bool:
    """One of the standard's root elements."""
    del name
    return root_of(head) in _ROOTS


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per newsItem with text; pictures, packages and concepts are named as what they are."""
    del context
    keys = Keys()
    for found in items(stream, "newsItem", *_OTHERS):
        if isinstance(found, Rejected):
            yield found
        elif name_of(found[0]) in _OTHERS:
            reason = f"a {name_of(found[0])}, no text of its own"
            yield Rejected(code="not-an-article", reason=reason, record=found[1], line=found[2])
        else:
            yield _article(*found, keys)


def _article(item: Element, number: int, line: int, keys: Keys) -> Article | Rejected:
    meta, content = first(item, "itemMeta"), first(item, "contentMeta")
    kind = _code(first(meta, "itemClass"))
    place, body = next((found for found in _texts(first(item, "contentSet")) if found[1]), ("", ""))
    inner = first(item, "contentSet", "nitf")
    title_from, title = _title(meta, content, inner)
    subtitle = _subtitle(content)
    body = without_title(without_title(body, title), subtitle)
    killed = told_kill("itemMeta/pubStatus", _code(first(meta, "pubStatus")), title)
    withdrawn = bool(killed[0])
    summary = "\n\n".join(filter(None, map(body_of, every(content, "description"))))
    if kind and kind not in ("text", "composite") and not body:
        return Rejected(code="not-an-article", reason=f"a news item of class {kind}", record=number, line=line)
    if not title and not body and not summary and not withdrawn:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    native_id = attribute(item, "guid")
    published, dated = date_in("newsml-g2", *_dates(item, meta, content))
    named = next(iter(_names(content, "infoSource")), "")
    source_from, source = first_told(("contentMeta/infoSource", named), ("itemMeta/provider", _provider(meta)))
    byline, authors = _byline(content, inner, source, line_of(first(item, "contentSet", "BYLINE")))
    names = {attribute(each, "qcode"): line_of(first(each, "name")) for each in children(item, "assert")}
    texts = {"title": (title_from, title), "byline": ("contentMeta/by", byline), "body": (place, body or summary)}
    texts |= {"source": (source_from, source), "withdrawn": killed}
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=subtitle if subtitle != title else "",
        body=body or summary,
        lead=summary if summary and body.startswith(f"{summary}\n") else "",
        byline=byline,
        authors=authors,
        source=source,
        section=next(iter(_names(content, "genre")), ""),
        dateline=_place(content, inner),
        credit=line_of(first(content, "creditline")),
        published=published,
        modified=_modified(meta, content, published),
        url=_address(item, meta),
        language=language_of(attribute(first(content, "language"), "tag"), attribute(item, LANGUAGE)),
        withdrawn=withdrawn,
        excerpt=bool(summary) and not body,
        mentions=mentions_in(chain(_tags(content, names), nitf.tags_of(inner) if inner is not None else ())),
        links=tuple(dict.fromkeys(_links(item, inner))),
        evidence=(*evidence_of("newsml-g2", **texts), *dated),
        extra=_extra(item, meta, content) | ({"description": summary} if body and summary else {}),
    )


def _title(meta: Element | None, content: Element | None, inner: Element | None) -> tuple[str, str]:
    headlines = sorted(every(content, "headline"), key=lambda each: ("sub" in _role(each), _rank(each)))
    main = next((each for each in headlines if _role(each).endswith("main")), headlines[0] if headlines else None)
    if line_of(main):
        return "contentMeta/headline", line_of(main)
    if inner is not None and nitf.title_of(inner)[1]:
        return "contentSet/nitf", nitf.title_of(inner)[1]
    return "itemMeta/title", line_of(first(meta, "title"))


def _subtitle(content: Element | None) -> str:
    return next((line_of(each) for each in every(content, "headline") if "sub" in _role(each)), "")


def _role(element: Element) -> str:
    return attribute(element, "role").lower()


def _rank(element: Element) -> int:
    """1 is the first; what has none is as good as that."""
    rank = attribute(element, "rank")
    return int(rank) if rank.isascii() and rank.isdigit() and len(rank) < 6 else 1


def _byline(content: Element | None, inner: Element | None, source: str, printed: str) -> tuple[str, tuple[str, ...]]:
    """``by``, else the creators that are not the agency itself, codes or initials, else the byline of the text."""
    by = line_of(first(content, "by"))
    if by and bylines.authors(by):
        return by, bylines.authors(by)
    creators = [
        name
        for name in _names(content, "creator")
        if name != source
        and not name.isupper()
        and not name.startswith("The ")
        and not (name.islower() and len(name) < _INITIALS)
    ]
    if by or creators:
        return by or ", ".join(creators), tuple(creators)
    return nitf.byline_of(inner) if inner is not None else (printed, bylines.authors(printed))


def _place(content: Element | None, inner: Element | None) -> str:
    """What the dateline names, else where the item says it is from, else the dateline of the text."""
    said = place_of(line_of(first(content, "dateline"))) or next(iter(_names(content, "located")), "")
    return said or nitf.place_in(inner)


def _texts(content: Element | None) -> Iterator[tuple[str, str]]:
    """Where text stands, and it: NITF or XHTML inside inlineXML, or inlineData; of encoded data only what is a text."""
    for element in every(content, "inlineXML", "inlineData"):
        if not element.get("encoding"):
            yield nitf.inner_text(element, name_of(element))
        elif attribute(element, "contenttype").startswith("text/"):
            yield f"{name_of(element)}@encoding", body_text(_decoded(element))


def _decoded(element: Element) -> str:
    """The text of base64; "" for what is none."""
    try:
        data = base64.b64decode("".join(map(str, element.itertext())), validate=False)
    except ValueError:
        return ""
    return decode(data).text


def _dates(item: Element, meta: Element | None, content: Element | None) -> Iterator[tuple[str, str]]:
    """VersionCreated may be years after the story, so it dates only a first version."""
    yield "contentMeta/contentCreated", line_of(first(content, "contentCreated"))
    yield "itemMeta/firstCreated", line_of(first(meta, "firstCreated"))
    if (item.get("version") or "1") == "1":
        yield "itemMeta/versionCreated", line_of(first(meta, "versionCreated"))


def _modified(meta: Element | None, content: Element | None, published: PrintedDate | None) -> PrintedDate | None:
    """When the content or this version was made, if that is not the publication itself."""
    places = ((content, "contentMeta", "contentModified"), (meta, "itemMeta", "versionCreated"))
    dates = ((f"{parent}/{name}", line_of(first(element, name))) for element, parent, name in places)
    found, _ = date_in("newsml-g2", *dates)
    return found if found and (published is None or found.value != published.value) else None


def _address(item: Element, meta: Element | None) -> str:
    """The page of the item: what it calls its canonical one, else its id if that is an address."""
    pages = (attribute(each, "href") for each in children(meta, "link") if attribute(each, "rel").endswith("canonical"))
    found = (each for each in (*pages, attribute(item, "guid")) if each.startswith(("http://", "https://")))
    return next(found, "")


def _tags(content: Element | None, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Subjects and keywords that have a name, their own or one that the item's assertions give to their code."""
    for subject in every(content, "subject"):
        named = line_of(first(subject, "name")) if children(subject, "name") else ""
        kind = attribute(subject, "type").rpartition(":")[2].lower()
        code = attribute(subject, "qcode")
        name = named or names.get(code, "") or ("" if code else attribute(subject, "literal"))
        coded = len(name) < _INITIALS and name == code.rpartition(":")[2]  # "f" of "apcategorycode:f" names nothing
        yield _KINDS.get(kind, "TOPIC"), "" if coded else name
    for keyword in every(content, "keyword"):
        yield "TOPIC", line_of(keyword)


def _links(item: Element, inner: Element | None) -> Iterator[Link]:
    for link in children(first(item, "itemMeta"), "link"):
        kind = (link.get("rel") or "related").rpartition(":")[2].rpartition("/")[2]
        title = next((line_of(each) for each in every(link, "title", "headline", "name")), "")
        native_id = attribute(link, "residref") or attribute(link, "guidref")
        if native_id == attribute(item, "guid") or attribute(link, "rel").endswith("canonical"):
            continue  # an earlier version of the item itself, or its own page
        target = Link(kind=_snake(kind), title=title, url=attribute(link, "href"), native_id=native_id)
        if target.url or target.native_id or title:
            yield target
    if inner is not None:
        yield from nitf.links_of(first(inner, "body.content"))
        return
    for element in every(first(item, "contentSet"), "inlineXML", "inlineData"):
        yield from nitf.links_of(element)


def _snake(word: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() and at else c.lower() for at, c in enumerate(word) if c.isalnum())


def _names(element: Element | None, tag: str) -> list[str]:
    found = []
    for each in every(element, tag):
        named = children(each, "name")
        found.append(line_of(named[0]) if named else attribute(each, "literal") or line_of(each))
    return [name for name in found if name]


def _provider(meta: Element | None) -> str:
    """The provider's name, else its code without the list: "nprov:REUTERS"."""
    named = next(iter(_names(meta, "provider")), "")
    return named or attribute(first(meta, "provider"), "qcode").rpartition(":")[2]


def _extra(item: Element, meta: Element | None, content: Element | None) -> dict[str, object]:
    extra: dict[str, object] = {
        name: item.get(name) for name in ("version", "standardversion", "conformance") if item.get(name)
    }
    for parent, names in ((meta, ("versionCreated", "embargoed", "edNote")), (content, ("slugline", "urgency"))):
        extra |= {name: text[:1000] for name in names if (text := line_of(first(parent, name)))}
    for name in ("pubStatus", "signal", "provider"):
        code = attribute(first(meta, name), "qcode") or attribute(first(meta, name), "literal")
        if code:
            extra[name] = code
    codes = list(dict.fromkeys(code for each in every(content, "subject") if (code := attribute(each, "qcode"))))
    return extra | ({"subjects": codes} if codes else {})


def _code(element: Element | None) -> str:
    return attribute(element, "qcode").rpartition(":")[2].lower()


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": "contentMeta/headline",
        "section": "contentMeta/genre",
        "dateline": "contentMeta/dateline",
        "credit": "contentMeta/creditline",
        "language": "contentMeta/language",
        "url": "itemMeta/link",
    }
)
PARSER = Parser(name="newsml-g2", version=7, suffixes=(".xml",), sniff=sniff, parse=parse, rules=_RULES)
