"""ninjs 1.x to 3.x (IPTC's news in JSON): one item, an array of items, or JSON Lines of items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO

from ingest import bylines
from ingest.markup import body_text, text_of
from ingest.parsers import nitf
from ingest.parsers.contract import Context, Parser
from ingest.parsers.json_records import read_values
from ingest.parsers.json_records import sniff as is_json
from ingest.parsers.json_text import Value
from ingest.parsers.newsxml import (
    Keys,
    date_in,
    evidence_of,
    first_told,
    language_of,
    mentions_in,
    told_kill,
    without_title,
)
from ingest.parsers.newsxml_text import anchors
from ingest.parsers.record_values import one_line
from ingest.patterns import regex
from store.model import Article, Link, Rejected

_URI = regex(rb'"uri"\s*:\s*"')
_GUID = regex(rb'"guid"\s*:\s*"')  #: of Superdesk's ninjs, with which go dates and a status of the standard
_STATES = regex(rb'"(?:versioncreated|firstcreated|pubstatus)"\s*:')
_OWN = frozenset({"uri", "guid", "headline", "headlines", "bodies", "versioncreated", "versionCreated"})
_DEPTH = 4  #: levels of a message around its items
_MARKS = regex(
    rb'"(?:versioncreated|versionCreated|firstcreated|firstCreated|contentcreated|contentCreated|pubstatus|pubStatus'
    rb'|body_x?html|body_text|bodies|headlines|usageterms|usageTerms|representationtype)"\s*:'
)
_SHORT = 3  #: a name that repeats its code and is shorter says nothing: "s"
_HTML = 0  #: the best rank of a body
_BESIDE = regex(r"<(div|p) class=\"(?:byline|dat|dateline)\">(?:(?!</?\1\b).){0,500}</\1>", re.DOTALL)
_BODY_TAG = regex(r"<body(?:\s[^<>]*)?>", re.IGNORECASE)
#: Version 1 and 2 and later name the same lists differently.
_LISTS: Mapping[str, str] = MappingProxyType(
    {
        "subject": "TOPIC",
        "subjects": "TOPIC",
        "person": "PERSON",
        "people": "PERSON",
        "organisation": "ORG",
        "organisations": "ORG",
        "place": "PLACE",
        "places": "PLACE",
        "event": "EVENT",
        "events": "EVENT",
        "object": "OBJECT",
        "objects": "OBJECT",
        "keywords": "TOPIC",
    }
)
_USED = frozenset(_LISTS) | frozenset(
    {"uri", "guid", "byline", "by", "language", "associations", "bodies", "body", "headlines"}
)
_SECTIONS = ("service", "genres", "genre")  #: Superdesk's services are a newsroom's desks
_SHORTER = regex(r"summary|abstract|teaser|caption|intro|social|push")  #: roles of bodies that are not all of it
_DESK = regex(r"edit|photo|producer", re.IGNORECASE)  #: roles of people who did not write
Item = Mapping[str, object]


def sniff(head: bytes, name: str) -> bool:
    """JSON with an id and a property that ninjs has and others do not."""
    if not is_json(head, name):
        return False
    return bool(_URI.search(head) and _MARKS.search(head)) or bool(_GUID.search(head) and _STATES.search(head))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per item with text; pictures, events and the like are named as what they are."""
    del context
    keys = Keys()
    number = 0
    for value in read_values(stream):
        for item in _items(value):
            number += 1
            if isinstance(item, Mapping):
                yield _article(item, keys, number, value.line)
            else:
                code, reason = value.code or "not-an-article", value.reason or "not an object"
                yield Rejected(code=code, reason=reason, record=number, line=value.line)


def _items(value: Value) -> list[object]:
    """The value, or the items that the message around them holds."""
    return list(_inside(value.value, _DEPTH)) or [value.value]


def _inside(value: object, depth: int) -> Iterator[object]:
    within: list[object] = []
    if isinstance(value, Mapping):
        if _is_item(value):
            yield value
            return
        within = list(value.values())
    elif isinstance(value, list):
        if any(map(_is_item, value)):
            yield from value
            return
        within = value
    for each in within if depth else ():
        yield from _inside(each, depth - 1)


def _is_item(value: object) -> bool:
    """Not a message around items: it has an id or what is told of one item only."""
    return isinstance(value, Mapping) and any(name in _OWN or name.startswith("body_") for name in value)


def _article(item: Item, keys: Keys, number: int, line: int) -> Article | Rejected:
    kind = one_line(item.get("type"))
    title_from, title = _text(item, "headline")
    body_from, body = _body(item)
    body = without_title(body, title)
    killed = told_kill("pubstatus", one_line(item.get("pubstatus") or item.get("pubStatus")), title)
    withdrawn = bool(killed[0])
    excerpt = False
    if kind not in ("", "text", "composite") and not body:
        return Rejected(code="not-an-article", reason=f"a ninjs item of type {kind[:40]}", record=number, line=line)
    if not body:
        body_from, body = _text(item, "description")
        excerpt = bool(body)
    if not title and not body and not withdrawn:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    uri = one_line(item.get("uri") or item.get("guid"))
    dates = ("firstpublished", "contentcreated", "firstcreated", "versioncreated")
    published, dated = date_in("ninjs", *_dates(item, dates))
    modified, _ = date_in("ninjs", *_dates(item, ("contentmodified", "versioncreated")))
    byline = one_line(item.get("byline") or item.get("by"))
    source_from, source = _source(item)
    texts = {"title": (title_from, title), "byline": ("byline", byline), "body": (body_from, body)}
    texts |= {"source": (source_from, source), "withdrawn": killed}
    return Article(
        key=keys.next(uri, number),
        native_id=uri,
        title=title,
        subtitle=_text(item, "subheadline")[1] or _role(item.get("headlines"), "sub"),
        body=body,
        byline=byline,
        authors=_authors(item, byline, source),
        source=source,
        section=next((one_line(each) for name in _SECTIONS for each in _list(item.get(name))), ""),
        dateline=one_line(item.get("located") or item.get("dateline")),
        credit=one_line(item.get("creditline") or item.get("creditLine")),
        published=published,
        modified=modified if modified and (not published or modified.value != published.value) else None,
        url=uri if uri.startswith(("http://", "https://")) else "",
        language=language_of(one_line(item.get("language"))),
        withdrawn=withdrawn,
        excerpt=excerpt,
        mentions=mentions_in(_tags(item)),
        links=tuple(dict.fromkeys((*_links(item.get("associations")), *nitf.links_to(anchors(_markup(item)))))),
        evidence=(*evidence_of("ninjs", **texts), *dated),
        extra={
            name: value
            for name, value in item.items()
            if name not in _USED and not name.startswith(("body_", "headline"))
        },
    )


def _authors(item: Item, byline: str, source: str) -> tuple[str, ...]:
    if byline:
        return bylines.authors(byline) if byline != source else ()
    people = (each for each in _list(item.get("authors")) if isinstance(each, Mapping))
    writers = (one_line(each.get("name")) for each in people if not _DESK.search(one_line(each.get("role"))))
    return tuple(filter(None, dict.fromkeys(writers)))


def _source(item: Item) -> tuple[str, str]:
    """Where the publication is named, and its name."""
    named = [("infosources", one_line(each)) for each in _list(item.get("infosources") or item.get("infoSources"))]
    others = ("source", "provider", "copyrightholder", "copyrightHolder")
    return first_told(*named, *((name, one_line(item.get(name))) for name in others))


def _text(item: Item, name: str) -> tuple[str, str]:
    """A text property: "headline", "headline_main", or the main one of "headlines"."""
    for key in (name, f"{name}_text", f"{name}_main", f"{name}_html"):
        value = item.get(key)
        text = "" if isinstance(value, list) else one_line(value)
        if text:
            return key, text
    for key in (f"{name}s", name):  # the plain name in drafts of version 2
        text = _role(item.get(key), "main")
        if text:
            return f"{key}[role=main]", text
    key = next((key for key in item if key.startswith(f"{name}_") and isinstance(item[key], str)), "")
    return key, one_line(item.get(key)) if key else ""


def _role(entries: object, role: str) -> str:
    found = [each for each in _list(entries) if isinstance(each, Mapping)]
    chosen = [each for each in found if role in _role_of(each)] or (found if role == "main" else [])
    return one_line(chosen[0].get("value") or chosen[0].get("text")) if chosen else ""


def _role_of(entry: Item) -> str:
    return one_line(entry.get("role") or entry.get("name")).lower()


def _body(item: Item) -> tuple[str, str]:
    """The first body with text that is not told to be less than it, the marked-up ones first: they know paragraphs."""
    keys = ["body_xhtml", "body_html", "body_text", "body_main", *(key for key in item if key.startswith("body_"))]
    for key in keys:
        value = item.get(key)
        text = (_html(value) if "html" in key else body_text(value)) if isinstance(value, str) else ""
        if text:
            return key, text
    bodies = [each for each in _list(item.get("bodies") or item.get("body")) if isinstance(each, Mapping)]
    for each in sorted(bodies, key=lambda each: (_SHORTER.search(_role_of(each)) is not None, _rank(each))):
        value = each.get("value")
        if isinstance(value, str) and value.strip():
            where, text = nitf.text_in(value)
            text = text or (_html(value) if _rank(each) == _HTML else body_text(value))
            if text:
                return f"bodies[role={_role_of(each)[:40]}]{where and '/'}{where}", text
    return "", ""


def _rank(body: Item) -> int:
    """HTML first, for its paragraphs; then NITF; then plain text; other XML in a string last."""
    kind = one_line(body.get("contenttype") or body.get("contentType")).lower() or _role_of(body)
    return _HTML if "html" in kind else 1 if kind.endswith("nitf") else 3 if "xml" in kind else 2


def _markup(item: Item) -> str:
    """The text as it is marked up, for the links in it."""
    plain = (value for name, value in item.items() if name.startswith("body_") and "html" in name)
    bodies = (each for each in _list(item.get("bodies")) if isinstance(each, Mapping) and _rank(each) == _HTML)
    return next((str(each) for each in (*plain, *(body.get("value") for body in bodies)) if each), "")


def _html(markup: str) -> str:
    """The text of an HTML body, without a document's head and what an agency sets above and below its story."""
    found = _BODY_TAG.search(markup)
    return text_of(_BESIDE.sub("", markup[found.end() :] if found else markup))


def _dates(item: Item, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    lower = {key.lower(): key for key in item}
    for name in names:
        if name in lower:
            yield lower[name], one_line(item[lower[name]])


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    for name, kind in _LISTS.items():
        for each in _list(item.get(name)):
            named = one_line(each)
            coded = isinstance(each, Mapping) and named == each.get("code") and len(named) < _SHORT
            yield kind, "" if coded else named


def _links(associations: object) -> Iterator[Link]:
    """A dict of items in version 1, a list of items with a name since version 2."""
    named = associations.items() if isinstance(associations, Mapping) else ()
    pairs = [*named, *((one_line(each.get("name")), each) for each in _list(associations) if isinstance(each, Mapping))]
    for name, each in pairs if isinstance(associations, Mapping | list) else ():
        if not isinstance(each, Mapping) or (isinstance(associations, Mapping) and each is associations):
            continue
        uri = one_line(each.get("uri") or each.get("guid"))
        kind = re.sub(r"\W+", "_", str(name).lower()).strip("_") or one_line(each.get("type")) or "association"
        title = _text(each, "headline")[1]
        if uri or title:
            yield Link(kind=kind, title=title, url=uri if uri.startswith("http") else "", native_id=uri)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": "subheadline",
        "section": "section",
        "dateline": "located",
        "credit": "creditline",
        "language": "language",
        "url": "uri",
    }
)
PARSER = Parser(name="ninjs", version=8, suffixes=(".json",), sniff=sniff, parse=parse, rules=_RULES)
