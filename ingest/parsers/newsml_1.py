"""NewsML 1.x: news items with components, the text as NITF, XHTML or plain in DataContent; agencies differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
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
from ingest.patterns import regex
from store.model import Article, Link, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS = {"keyword": "TOPIC", "topic": "TOPIC", "person": "PERSON", "organisation": "ORG", "company": "COMPANY"}
_PLACES = frozenset({"country", "city", "countryarea"})
_PLACE_PARENTS = frozenset({"Location", "DescriptiveMetadata"})
_OFFICE = "AdministrativeMetadata"  #: what is a topic there is an agency's service
_PARTS = frozenset({"lead", "intro", "introduction", "body"})  #: roles of components that are one text together
_NO_STORY = frozenset({"title", "headline", "caption", "slugline", "byline"})
_TEXTS = frozenset({"", "text", "complexdata"})  #: media types of texts; the others are pictures, sound, video
_WHOLE_URN = 4  #: colons of "urn:newsml:provider:date:item"
_REVISION = regex(r":\d+[NUA]?$")


@dataclass(frozen=True, slots=True)
class _Content:
    """One text of a news item."""

    element: Element  #: its DataContent
    components: tuple[Element, ...]  #: the news components around it, the outermost first
    role: str  #: of the innermost component that has one, lower case


def sniff(head: bytes, name: str) -> bool:
    """The root element is NewsML."""
    del name
    return root_of(head) == "NewsML"


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per NewsItem with text, and one per further text in it that has a headline of its own; pictures with
    their captions are named as what they are.
    """
    del context
    keys = Keys()
    for found in items(stream, "NewsItem"):
        if isinstance(found, Rejected):
            yield found
        else:
            yield from _articles(*found, keys)


def _articles(item: Element, number: int, line: int, keys: Keys) -> Iterator[Article | Rejected]:
    stories = _stories(item) or [[]]
    seen: list[Article] = []
    for at, story in enumerate(stories):
        around = story[0].components if story else tuple(every(item, "NewsComponent"))
        if at and not _newsline(around[1:], "HeadLine"):
            continue  # the same text in another form
        found = _article(item, story, around if len(stories) == 1 else around[::-1], (number, line, at))
        if not isinstance(found, Article):
            yield found
            return
        if not any(_same(each, found) for each in seen):
            seen.append(found)
            own = f"{found.native_id or number}#{at + 1}" if at else found.native_id
            yield replace(found, key=keys.next(own, number))


def _same(one: Article, other: Article) -> bool:
    """The same text again: a headline stands over one text in each language."""
    return (one.title == other.title and one.language == other.language) or other.body in one.body


def _article(
    item: Element, chosen: list[_Content], around: Sequence[Element], place: tuple[int, int, int]
) -> Article | Rejected:
    """``around``: the components whose lines count, the first first. ``place``: number, line, which of its texts."""
    identity, management = first(item, "Identification"), first(item, "NewsManagement")
    media = sorted(_media(item))
    inner = first(chosen[0].element, "nitf") if chosen else None
    found = [nitf.inner_text(each.element, "DataContent") for each in chosen]
    body_from, body = "+".join(dict.fromkeys(each for each, _ in found)), "\n\n".join(text for _, text in found)
    title_from, title = _title(item, around, inner, body)
    body = without_title(body, title)
    killed = _killed(management, title)
    withdrawn = bool(killed[0])
    native_id = _identity(identity)
    if media and not body and not withdrawn:
        return Rejected(code="not-an-article", reason=f"a news item of {media[0]}", record=place[0], line=place[1])
    if not title and not body and not (withdrawn and native_id):
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=place[0], line=place[1])
    published, dated = date_in("newsml-1", *_dates(item, identity, management))
    source = _source(around, identity)
    byline, authors = _byline(around, inner, source[1])
    language = language_of(*_languages(item, chosen, inner))
    abstract = body_of(first(inner, "body.head", "abstract")) if inner is not None else ""
    lead = found[0][1] if len(found) > 1 else abstract
    tags = (*_tags(item, language), *(nitf.tags_of(inner) if inner is not None else ()))
    texts = {"title": (title_from, title), "byline": ("NewsLines/ByLine", byline), "body": (body_from, body)}
    texts |= {"source": source, "withdrawn": killed}
    return Article(
        key=native_id,
        native_id=native_id,
        title=title,
        subtitle=_newsline(around, "SubHeadLine"),
        body=body,
        lead=lead if lead and body.startswith(f"{lead}\n") else "",
        byline=byline,
        authors=authors,
        source=source[1],
        dateline=place_of(_newsline(around, "DateLine")) or _city(around) or nitf.place_in(inner),
        credit=_newsline(around, "CreditLine"),
        published=published,
        modified=_modified(management, published),
        url=_address(chosen),
        language=language,
        withdrawn=withdrawn,
        mentions=mentions_in((kind, name) for kind, name in tags if not name.isdigit()),
        links=tuple(dict.fromkeys(_links(item, chosen))),
        evidence=(*evidence_of("newsml-1", **texts), *dated),
        extra=_extra(item, identity, management) | ({"abstract": abstract} if abstract and abstract != lead else {}),
    )


def _byline(around: Sequence[Element], inner: Element | None, source: str) -> tuple[str, tuple[str, ...]]:
    byline = _newsline(around, "ByLine")
    if not byline and inner is not None:
        return nitf.byline_of(inner)
    return byline, bylines.authors(byline) if byline != source else ()


def _identity(identity: Element | None) -> str:
    """The public identifier without its revision: an id of its own is unique for one provider and day only."""
    public, own = line_of(first(identity, "PublicIdentifier")), line_of(first(identity, "NewsItemId"))
    if public.startswith("urn:newsml:") and public.count(":") < _WHOLE_URN:
        return f"{public}:{own}" if own else ""  # the provider alone
    revision = line_of(first(identity, "RevisionId"))
    if public.startswith("urn:newsml:") and public.count(":") == _WHOLE_URN:
        return public
    public = public.removesuffix(f":{revision}") if revision else public
    return _REVISION.sub("", public) or own


def _contents(item: Element) -> Iterator[_Content]:
    """The texts in document order, each with what stands around it."""
    for content in every(item, "DataContent"):
        above = list(content.iterancestors())
        holder = next((each for each in above if name_of(each) == "ContentItem"), None)
        around = tuple(each for each in above if name_of(each) == "NewsComponent")  # the innermost first
        role = next((_formal(role) for each in around for role in children(each, "Role")), "").lower()
        if _formal(first(holder, "MediaType")).lower() in _TEXTS:
            yield _Content(content, around[::-1], role)


def _stories(item: Element) -> list[list[_Content]]:
    """The texts, the main one first, each with its parts; what stands beside pictures comes last. A caption is a text
    only where there is neither another nor a picture.
    """
    texts = [each for each in _contents(item) if nitf.inner_text(each.element, "")[1]]
    found = [each for each in texts if each.role not in _NO_STORY]
    if not found and not _media(item):
        found = [each for each in texts if each.role == "caption"]
    groups: dict[tuple[Element, ...] | _Content, list[_Content]] = {}
    for each in found:
        groups.setdefault(each.components[:-1] if each.role in _PARTS else each, []).append(each)
    beside = {key: any(map(_media, group[0].components[1:])) for key, group in groups.items()}
    ranked = sorted(groups.items(), key=lambda pair: (beside[pair[0]], pair[1][0].role != "main"))
    return [group for at, (key, group) in enumerate(ranked) if at == 0 or not beside[key]]


def _media(element: Element) -> set[str]:
    """The kinds of pictures, sound and video inside."""
    return {kind for each in every(element, "MediaType") if (kind := _formal(each)).lower() not in _TEXTS}


def _newsline(components: Sequence[Element], name: str) -> str:
    """A line of a component around the text, the outermost first; pictures beside it have lines of their own."""
    lines = (first(each, name) for component in components for each in children(component, "NewsLines"))
    return next(filter(None, map(line_of, lines)), "")


def _title(item: Element, around: Sequence[Element], inner: Element | None, body: str) -> tuple[str, str]:
    title = _newsline(around, "HeadLine") or line_of(first(item, "HeadLine"))
    if title:
        return "NewsLines/HeadLine", title
    if inner is not None and nitf.title_of(inner)[1]:
        return nitf.title_of(inner)
    named = next((line_of(each.element) for each in _contents(item) if each.role in ("title", "headline")), "")
    if named:
        return "Role=Title", named
    slug = _newsline(around, "SlugLine")
    if slug or not body:
        return "NewsLines/SlugLine", slug if body else ""
    return "Identification/NameLabel", line_of(first(item, "Identification", "NameLabel"))


def _dates(item: Element, identity: Element | None, management: Element | None) -> Iterator[tuple[str, str]]:
    yield "NewsManagement/FirstPublished", line_of(first(management, "FirstPublished"))
    yield "NewsManagement/FirstCreated", line_of(first(management, "FirstCreated"))
    yield "Identification/DateId", line_of(first(identity, "DateId"))
    yield "NewsLines/DateLine", line_of(first(item, "DateLine"))


def _modified(management: Element | None, published: PrintedDate | None) -> PrintedDate | None:
    found, _ = date_in(
        "newsml-1", ("NewsManagement/ThisRevisionCreated", line_of(first(management, "ThisRevisionCreated")))
    )
    return found if found and (published is None or found.value != published.value) else None


def _city(components: Sequence[Element]) -> str:
    """The city that a story comes from, where its place is not told to be something else's."""
    for component in components:
        for place in every(next(iter(children(component, "DescriptiveMetadata")), None), "Location"):
            city = next((attribute(each, "Value") for each in place if _formal(each).lower() == "city"), "")
            if city and attribute(place, "HowPresent") in ("", "Origin"):
                return city
    return ""


def _address(chosen: list[_Content]) -> str:
    """Where the text itself is on the web."""
    holders = (each.element.getparent() for each in chosen)
    addresses = (attribute(holder, "Href") for holder in holders)
    return next((address for address in addresses if address.startswith(("http://", "https://"))), "")


def _languages(item: Element, chosen: list[_Content], inner: Element | None) -> Iterator[str]:
    for component in chosen[0].components[::-1] if chosen else ():
        for meta in children(component, "DescriptiveMetadata"):
            yield from map(_formal, children(meta, "Language"))
    if len({attribute(each, LANGUAGE) for each in every(item, "NewsComponent")} - {""}) > 1:  # a text in each
        yield from (attribute(component, LANGUAGE) for component in (chosen[0].components[::-1] if chosen else ()))
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
        if name in _KINDS and not (name == "topic" and parent is not None and name_of(parent) == _OFFICE):
            yield from ((_KINDS[name], each) for each in value.split(";"))
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


def _links(item: Element, chosen: list[_Content]) -> Iterator[Link]:
    for element in every(item, "AssociatedWith", "DerivedFrom"):
        target = attribute(element, "NewsItem")
        kind = "derived_from" if name_of(element) == "DerivedFrom" else "related"
        if target:
            address = target if target.startswith("http") else ""
            target = _REVISION.sub("", target) if target.startswith("urn:newsml:") and target.count(":") > 4 else target
            yield Link(kind=kind, title=line_of(element), url=address, native_id="" if address else target)
    for each in chosen:
        content = first(each.element, "body.content")
        yield from nitf.links_of(content if content is not None else each.element)


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


def _killed(management: Element | None, title: str) -> tuple[str, str]:
    status = ((name, _formal(first(management, name))) for name in ("Status", "Instruction"))
    return first_told(*(told_kill(f"NewsManagement/{name}", told, title) for name, told in status))


def _source(around: Sequence[Element], identity: Element | None) -> tuple[str, str]:
    """Where the publication is named, and its name."""
    return first_told(
        *((f"{_OFFICE}/{name}", _party(around, name)) for name in ("Source", "Provider")),
        ("NewsIdentifier/ProviderId", line_of(first(identity, "ProviderId"))),
    )


def _party(components: Sequence[Element], name: str) -> str:
    metas = (meta for component in components for meta in children(component, _OFFICE))
    parties = (_formal(party) for meta in metas for each in children(meta, name) for party in every(each, "Party"))
    return next(filter(None, parties), "")


def _formal(element: Element | None) -> str:
    return attribute(element, "FormalName")


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": "NewsLines/SubHeadLine",
        "dateline": "NewsLines/DateLine",
        "credit": "NewsLines/CreditLine",
        "language": "DescriptiveMetadata/Language",
        "url": "NewsComponent/Href",
    }
)
PARSER = Parser(name="newsml-1", version=7, suffixes=(".xml",), sniff=sniff, parse=parse, rules=_RULES)
