"""XML of no standard: articles as elements whose children are their fields, told by the names that records go by."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.encoding import head_text
from ingest.limits import RECORD_BYTES, MiB
from ingest.markup import HTML_ELEMENTS
from ingest.parsers import gale_issue, tei_header, tei_issue, tei_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import documents, root_of
from ingest.parsers.newsxml_text import body_of, children, every, line_of, name_of
from ingest.parsers.record_names import field_of, guess
from ingest.parsers.record_values import one_line, text_value
from ingest.parsers.records import Mapper
from ingest.parsers.xml_pieces import Shape
from ingest.parsers.xml_stream import Record, records
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

#: Roots of documents that hold no articles, whatever their elements are called -> what they are.
_OTHERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "opml": "a list of feeds",
        "urlset": "a site map, a list of addresses",
        "sitemapindex": "a list of site maps",
        "plist": "settings or a link kept by macOS",
        "svg": "a drawing",
        "math": "a formula",
        "kml": "a map",
        "gpx": "a track",
        "package": "the contents of a book",
        "ncx": "the contents of a book",
        "container": "the contents of a book",
        "mets": "the list of a scanned issue's pages, whose text is in files of its own",
        "stylesheet": "a style sheet",
        "schema": "a schema",
    }
)
#: Elements of HTML that XML of no standard calls its root or its records.
_OF_BOTH: Final = frozenset(
    {"article", "data", "link", "main", "map", "menu", "object", "output", "search", "section", "source", "summary"}
)
_NAME = regex(r"<([A-Za-z_][\w:.]{0,60})[\s/>]")
#: A first element without a declaration, its attributes in quotes as XML has them.
_FIRST_ELEMENT = regex(r"""<([A-Za-z_][\w:.-]{0,60})(?:\s+[\w:.-]{1,60}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*>""")
#: Children that are the markup of a text, not fields.
_MARKUP: Final = frozenset(
    {"p", "para", "paragraph", "br", "lb", "b", "i", "em", "strong", "a", "span", "div", "u", "q", "sub", "sup", "hi"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "section", "pre", "body", "line"}
)
_PARAGRAPHS: Final = frozenset({"p", "para", "paragraph"})
#: What stands in an article and has a title and a text of its own.
_BESIDE: Final = frozenset(
    {"image", "picture", "photo", "media", "video", "ad", "advertisement", "advert", "comment", "link", "related"}
    | {"images"}
)
#: Elements that are records where a text stands in them.
_TEXTS: Final = frozenset(
    {"article", "doc", "document", "text", "story", "item", "news", "newsitem", "post", "entry", "record", "letter"}
)
_TITLES: Final = frozenset({"title", "headline", "heading", "head", "hl1", "titel", "titre", "titulo"})
_FIELDS: Final = frozenset({"field", "str", "date", "arr", "property", "column", "meta", "attribute", "cell", "data"})
_DIVISIONS: Final = frozenset({"div", "div1", "div2", "body", "section"})
_VALUES: Final = frozenset({"name", "main", "original", "rendered", "text", "value"})
_ISSUES: Final = frozenset({"issue", "edition", "number", "day"})  #: their day is the day of what is in them
_DEPTH: Final = 3  #: levels of fields inside fields
_LOOKED_AT: Final = 4 * MiB  #: of a document that cannot be read whole, to find out what its records are
_SEVERAL: Final = 2  #: records at least, which are read apart
_LEARNT: Final = 200  #: records whose dates tell the order of day and month
_LOOKS: Final = 5  #: elements of one name that are looked at, to find which are the articles
Fields = dict[str, str | list[str]]


def sniff(head: bytes, name: str) -> bool:
    """An XML declaration and a root element that is no page's; without one, elements that are no page's."""
    del name
    start = head_text(head).lstrip("\ufeff \t\r\n")
    if start.startswith("<?xml"):
        return root_of(head).lower() not in {"html", ""}
    found = _FIRST_ELEMENT.match(start)
    if found is None or "</" not in start or "-" in found[1]:
        return False
    root = found[1].lower()
    return root not in HTML_ELEMENTS or (root in _OF_BOTH and _has_own_names(start))


def _has_own_names(start: str) -> bool:
    """Whether at least one element name in three is none of HTML's."""
    names = {found.lower() for found in _NAME.findall(start)}
    return len(names - HTML_ELEMENTS) * 3 >= len(names)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per element that has a title and a text among its fields, and per element of the same name.

    A document that is broken somewhere, or too large to be held, is read record by record.
    """
    mapper = Mapper(context, "xml")
    data = stream.read(RECORD_BYTES + 1)
    try:
        yield from _whole(data, mapper)
    except ParseError as error:
        sample = _sample(data[:_LOOKED_AT], context.columns) if error.ledger_code in ("bad-xml", "too-large") else []
        name = name_of(sample[0]) if sample else ""
        if not name or len(re.findall(rb"<" + name.encode() + rb"[\s/>]", data)) < _SEVERAL:
            raise
        mapper.learn_order(map(fields_of, sample[:_LEARNT]))
        yield from _apart(records(stream, Shape(name), context.tick, data), mapper)


def _sample(data: bytes, columns: Mapping[str, str]) -> list[Element]:
    """The records in the beginning of a document that cannot be read, as far as a forgiving reader sees them."""
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return []
    found = _records(root, columns) if root is not None else []
    return [] if not found or found[0] is root or found[0].prefix else found


def _apart(found_ones: Iterator[Record | Rejected], mapper: Mapper) -> Iterator[Article | Rejected]:
    """The articles of records that are read one by one; of what stands around them only the root is known."""
    around = _Around()
    head: Element | None = None
    for found in found_ones:
        if isinstance(found, Rejected):
            yield found
        elif not found.number:
            head = found.element
        else:
            above = found.element.getparent()
            said = around.said(head) if above is not None and above.getparent() is None else {}
            yield _article(found.element, said, mapper, (found.number, found.line))


def _whole(data: bytes, mapper: Mapper) -> Iterator[Article | Rejected]:
    context = mapper.context
    number = 0
    for found in documents(io.BytesIO(data), rootless=True):
        if isinstance(found, Rejected):
            yield found
            continue
        line, root = found
        if other := _OTHERS.get(name_of(root).lower()):
            yield Rejected(code="not-an-article", reason=other, record=number + 1, line=line)
            continue
        for heading in every(root, "head"):
            above = heading.getparent()
            if above is not None and name_of(above) in _DIVISIONS:
                heading.tag = "h2"  # of a part of a text, not of a page
        if next(every(root, "teiHeader"), None) is not None:
            tei_header.settle(root)
            tei_text.settle(root)
            tei_issue.settle(root)
        gale_issue.settle(root)
        found_ones = _records(root, context.columns)
        if not found_ones:
            reason = "no element has a title and a text of its own"
            yield Rejected(code="not-an-article", reason=reason, record=number + 1, line=line)
            continue
        around = _Around()
        mapper.learn_order(map(fields_of, found_ones[:_LEARNT]))
        for element in found_ones:
            number += 1
            place = (number, line + int(element.sourceline or 1) - 1)
            yield _article(element, around.said(element.getparent()), mapper, place)


def _article(element: Element, around: Mapping[str, str], mapper: Mapper, place: tuple[int, int]) -> Article | Rejected:
    """``around``: what is said of all records; ``place``: number and line."""
    fields = _own_first(fields_of(element), mapper.context.columns)
    own = set(map(field_of, fields))
    said = {name: value for name, value in around.items() if field_of(name) not in own}
    return mapper.article({**said, **fields}, *place)


def fields_of(element: Element, depth: int = _DEPTH) -> Fields:
    """Attributes and children by name; what is inside of children as "outer.inner"; what is repeated as a list."""
    fields: Fields = {}
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        if str(value).strip() and name != "nil" and not (name == "id" and not any(map(str.isdigit, str(value)))):
            _add(fields, name, str(value))
    heading = children(element, "heading")
    prose = _prose_of(element)
    for child in element:
        if prose and name_of(child).lower() in _MARKUP:
            continue
        if heading and name_of(child) == "title" and child.get("id"):  # Trove's: the paper's, which has a number
            _add(fields, "newspaper", line_of(child))
            continue
        for name, value in _inside(child, depth) if name_of(child) else ():
            _add(fields, name, value)
    if "troveUrl" in fields:  # the other one is of its program
        fields["url"] = fields.pop("troveUrl")
    if prose:
        _add(fields, "text", prose)
    return fields


def _prose_of(element: Element) -> str:
    """The text of a record that stands in itself, beside what says its title and the like: "<article title=...>It
    rained.</article>"; "" where none does, or an element of its own has the text.
    """
    inside = [name.lower() for child in element if (name := name_of(child))]
    beside = {field_of(name) for name in inside if name not in _MARKUP}
    if not _has_prose(element) or "body" in beside or not ("title" in beside or name_of(element).lower() in _TEXTS):
        return ""
    alone = deepcopy(element)
    for child in alone:
        if (name := name_of(child)) and name.lower() not in _MARKUP:
            child.clear(keep_tail=True)
    return body_of(alone) if inside else (element.text or "").strip()


def _has_prose(element: Element) -> bool:
    """Whether text stands in the element and not in those inside only."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def _inside(child: Element, depth: int) -> Iterator[tuple[str, str]]:
    """What an element gives to the one around it: its text, or what is inside of it."""
    name, named = name_of(child), _named(child)
    inside = [each for each in map(name_of, child) if each]
    text = (child.text or "").strip()
    names = {each.lower() for each in inside}
    if named:
        yield named
    elif inside and (text or names <= _MARKUP or (_TITLES.isdisjoint(names) and _has_prose(child))):
        yield name, body_of(child)
    elif text and not inside:
        yield "paragraphs" if name.lower() in _PARAGRAPHS else name, text
    elif depth:
        alone = len(inside) > 1 and len(set(inside)) == 1 and not child.attrib  # <tags><tag/><tag/></tags>
        for inner, value in fields_of(child, depth - 1).items():
            for each in value if isinstance(value, list) else [value]:
                yield name if alone and inner == inside[0] else f"{name}.{inner}", each


def _named(element: Element) -> tuple[str, str] | None:
    """Name and value of ``<field name="title">..</field>`` and ``<dc element="dc.title" value=".."/>``."""
    given = (str(element.get(key) or "") for key in ("name", "element", "key", "property"))
    name = next(filter(None, given), "").rpartition(".")[2].rpartition(":")[2].strip()
    if not name:
        return None
    value = str(element.get("value") or element.get("content") or "")
    if not value and name_of(element).lower() in _FIELDS:
        value = body_of(element) if len(element) else (element.text or "")
    return (name, value.strip()) if value.strip() else None


def _own_first(fields: Fields, columns: Mapping[str, str]) -> Fields:
    """An inner field is not taken for one that the element has itself, nor any of a picture and the like."""
    own = {field_of(name) for name in fields if "." not in name} - {""}
    kept: Fields = {}
    for name, value in fields.items():
        outer, _, inner = name.rpartition(".")
        meant = outer.rpartition(".")[2] if inner.lower() in _VALUES else inner  # source.name is a source
        inside = bool(outer) and (field_of(meant) in own or not _BESIDE.isdisjoint(outer.lower().split(".")))
        kept[name.replace(".", "/") if inside and name not in columns.values() else name] = value
    return kept


def _add(fields: Fields, name: str, value: str) -> None:
    before = fields.get(name)
    if before is None:
        fields[name] = [value] if name == "paragraphs" else value
    elif isinstance(before, list):
        before.append(value)
    else:
        fields[name] = [before, value]


def _records(root: Element, columns: Mapping[str, str]) -> list[Element]:
    """The elements that are articles: the first with title and text, all of its name, and those beside them that have
    both as well; else a root with a text.
    """
    for strict in (True, False):
        looked: Counter[str] = Counter()
        for element in root.iter():
            name = name_of(element)
            looked[name] += 1
            if not name or name.lower() in _BESIDE or looked[name] > _LOOKS:
                continue
            if _is_record(_own_first(fields_of(element), columns), columns, strict=strict):
                return list(_outermost(root, {str(element.tag), *_tags_beside(root, element, columns)}))
    plan = guess(tuple(name for name in fields_of(root) if "." not in name), columns)
    return [root] if plan["body"] or (plan["title"] and plan["published"]) else []


def _is_record(fields: Fields, columns: Mapping[str, str], *, strict: bool) -> bool:
    """``strict``: title and text are its own, not those of an element inside."""
    names = tuple(name for name in fields if not strict or "." not in name or name in columns.values())
    plan = guess(names, columns)
    title = next((fields[name] for name in plan["title"]), "")
    body = next((fields[name] for name in plan["body"] if isinstance(fields[name], str) or name == "paragraphs"), "")
    return bool(isinstance(title, str) and one_line(title) and text_value(body))


def _outermost(root: Element, tags: set[str]) -> Iterator[Element]:
    """The elements of these tags that stand in no other of them."""
    from lxml import etree  # noqa: PLC0415

    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element.tag in tags:
            yield element
            walk.skip_subtree()


def _tags_beside(root: Element, first: Element, columns: Mapping[str, str]) -> Iterator[str]:
    """Tags of the other articles of a paper: a lead, letters and briefs among its stories."""
    looked: Counter[str] = Counter()
    met = {each.getparent(): None for each in root.iter(first.tag)}
    for element in (each for around in met if around is not None for each in around):
        name = name_of(element)
        looked[name] += 1
        if not name or element.tag == first.tag or name.lower() in _BESIDE or looked[name] > _LOOKS:
            continue
        holds_one = next(element.iter(first.tag), None) is not None
        if not holds_one and _is_record(_own_first(fields_of(element), columns), columns, strict=True):
            yield str(element.tag)


class _Around:
    """What the elements around articles say of all of them: source and language; an issue its day."""

    def __init__(self) -> None:
        self._known: dict[Element, dict[str, str]] = {}

    def said(self, above: Element | None) -> dict[str, str]:
        """What an element and those around it say of the articles inside."""
        if above is None:
            return {}
        if above not in self._known:
            own = {"source", "language", *(("published",) if name_of(above).lower() in _ISSUES else ())}
            said = {str(key).rpartition("}")[2]: str(value) for key, value in above.attrib.items()}
            said |= {name_of(child): (child.text or "").strip() for child in above if not len(child)}
            if field_of(name_of(above)) == "source":  # <newspaper name="...">
                said["source"] = next((value for name, value in said.items() if field_of(name) == "title"), "")
            kept = {name: value for name, value in said.items() if value and field_of(name) in own}
            self._known[above] = self.said(above.getparent()) | kept
        return self._known[above]


PARSER = Parser(name="xml", version=7, suffixes=(".xml",), sniff=sniff, parse=parse, named=True)
