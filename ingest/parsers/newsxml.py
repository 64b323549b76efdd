"""What the XML parsers share: reading XML without entities, DTDs or network, and the text inside elements."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ingest.dates import read_date
from ingest.encoding import decode, plain
from ingest.limits import RECORD_BYTES
from ingest.markup import paragraphs
from store.errors import ParseError
from store.model import Evidence, Mention, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLOCKS = frozenset(
    {"p", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "block", "div", "bq", "pq", "pre", "tr"}
    | {
        "nitf-table",
        "section",
        "blockquote",
        "dl",
        "dd",
        "dt",
        "note",
        "body.content",
        "body",
        "hr",
        "paragraph",
        "para",
    }
)
#: Not the story: pictures and their captions, footers, code.
_SKIPPED = frozenset({"media", "script", "style", "head", "body.head", "body.end", "figure", "ed-msg", "object", "nav"})
_APART = frozenset({"byttl", "person", "location", "story.date", "name", "td", "th"})  #: never glued to what is before
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML_ENTITIES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_DATELINE_END = re.compile(
    r"[\s,]+(?:\d{1,2}\.?\s+[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s+\d{1,2})(?:,?\s+\d{4})?(?:\s*\([^()]{1,30}\))?[\s–—-]*$"
    r"|\s*\([^()]{1,30}\)[\s–—-]*$|[\s–—-]+$"
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*encoding=[\"']([\w.:-]+)[\"']")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NEXT_DOCUMENT = re.compile(rb"<\?xml[ \t]")
_LINE = re.compile(r",? line \d+, column \d+.*$")


def root_of(head: bytes) -> str:
    """The local name of the first element in the first bytes of an XML document, "" if this is none."""
    text = decode(head[: len(head) // 4 * 4]).text.lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        return ""
    position = 0
    while True:
        found = re.compile(r"<(\?|!--|!DOCTYPE|[A-Za-z_])", re.IGNORECASE).search(text, position)
        if not found:
            return ""
        if found[1] == "?":
            position = text.find("?>", found.end())
        elif found[1] == "!--":
            position = text.find("-->", found.end())
        elif found[1][0] == "!":
            stop = re.compile(r"\]\s*>|(?<!\])>").search(text, found.end())
            bracket = text.find("[", found.end())
            if stop and 0 <= bracket < stop.start():
                stop = re.compile(r"\]\s*>").search(text, bracket)
            position = stop.end() if stop else -1
        else:
            name = re.compile(r"[\w.:-]+").match(text, found.end() - 1)
            return name[0].rpartition(":")[2] if name else ""
        if position < 0:
            return ""


def documents(stream: BinaryIO) -> Iterator[tuple[int, Element] | Rejected]:
    """(line, root) of each XML document in a file; agencies write several after each other.

    A broken one among others is Rejected; a file that holds nothing else raises ParseError.
    """
    data = stream.read(RECORD_BYTES + 1)
    if len(data) > RECORD_BYTES:
        raise ParseError("the XML document is larger than 64 MiB", ledger_code="too-large")
    starts = [found.start() for found in _NEXT_DOCUMENT.finditer(data)]
    if len(starts) < 2:
        yield 1, read(data)
        return
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        line = data.count(b"\n", 0, start) + 1
        try:
            root = read(data[start:end])
        except ParseError as error:
            yield Rejected(code=error.ledger_code, reason=error.what, record=number, line=line)
        else:
            yield line, root


def read(data: bytes) -> Element:
    """The root element. Entities of the document's own are refused, so that no expansion can happen."""
    from lxml import etree  # noqa: PLC0415 - 15 ms, for XML documents only

    subset = data[: data.find(b">", data.find(b"]>") if b"]>" in data[:65_536] else 0) + 1]
    if b"<!ENTITY" in data[:65_536] or b"<!ENTITY" in subset or "<!ENTITY" in decode(data[:4096]).text:
        raise ParseError("the document defines entities of its own", ledger_code="xml-entities")
    data = _ENTITY.sub(_numbered, data)
    problem = ""
    for huge, again in ((False, False), (True, False), (False, True), (True, True)):
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=huge, recover=False, remove_pis=True
        )
        try:
            root = etree.fromstring(_mended(data) if again else data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            problem = problem or str(error)
            if not huge and "huge" not in str(error).lower() and "excessive" not in str(error).lower() and not again:
                continue
        else:
            return root
    raise ParseError(f"not well-formed XML: {problem[:200]}", ledger_code="bad-xml")


def _numbered(entity: re.Match[bytes]) -> bytes:
    """HTML's names as numbers: documents use them whether their DTD defines them or not."""
    if entity[1] in _XML_ENTITIES:
        return entity[0]
    characters = html.unescape(entity[0].decode("ascii"))
    if characters.startswith("&"):
        return b"&amp;" + entity[0][1:]
    return "".join(f"&#{ord(c)};" for c in characters).encode("ascii")


def _mended(data: bytes) -> bytes:
    """The document as UTF-8 whatever it says of itself, without the characters that XML forbids."""
    declared = _DECLARED.match(data)
    text = decode(data, declared[1].decode() if declared else "").text
    return _FORBIDDEN.sub("", _DECLARATION.sub("", text.lstrip("\ufeff"))).strip().encode()


def name_of(element: Element) -> str:
    """The element's name without namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def every(element: Element | None, *names: str) -> Iterator[Element]:
    """All elements of these local names inside, in document order."""
    if element is None:
        return
    for child in element.iter():
        if name_of(child) in names:
            yield child


def first(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of local names, each anywhere inside the one before."""
    for name in path:
        element = next((child for child in every(element, name) if child is not element), None)
        if element is None:
            return None
    return element


def line_of(element: Element | None) -> str:
    """All text inside on one line."""
    return " ".join(_text(element, frozenset()).split()) if element is not None else ""


def body_of(element: Element | None, *, keep_lines: bool = False) -> str:
    """The text inside as paragraphs, without pictures, captions and scripts."""
    if element is None:
        return ""
    text = _text(element, _SKIPPED)
    if keep_lines:
        return "\n".join(line.rstrip() for line in plain(text).strip("\n").split("\n")).strip()
    return paragraphs(plain(text))


def _text(element: Element, skipped: frozenset[str]) -> str:
    """Text with blank lines around blocks; depth costs no stack, line breaks inside a block are spaces."""
    from lxml import etree  # noqa: PLC0415

    parts: list[str] = []
    silent = verbatim = 0
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        name = name_of(node)
        opens = event == "start"
        if node is not element and name in skipped and event in ("start", "end"):
            silent += 1 if opens else -1
        if name == "pre":
            verbatim += 1 if opens else -1
        if name in _BLOCKS:
            parts.append("\n\n")
        elif name == "br" and opens:
            parts.append("\n")
        elif name in _APART and opens:
            parts.append(" ")
        piece = node.text if opens else node.tail if node is not element else ""
        if piece and not silent:
            parts.append(piece if verbatim else re.sub(r"\s+", " ", piece))
    return "".join(parts)


def date_in(rule: str, *candidates: tuple[str, str]) -> tuple[PrintedDate | None, list[Evidence]]:
    """The first candidate (place, text) that is a date; those before it are evidence of what was turned down."""
    evidence: list[Evidence] = []
    for place, text in candidates:
        if not text.strip():
            continue
        found = read_date(text.strip())
        if found is not None:
            value = PrintedDate(value=found.value, text=text.strip(), rule=f"{rule}:{place}", offset=found.offset)
            evidence.append(Evidence(field="published", rule=value.rule, text=value.text))
            return value, evidence
        evidence.append(
            Evidence(
                field="published", rule=f"{rule}:{place}", text=text[:300], accepted=False, reason="no date can be read"
            )
        )
    return None, evidence


def evidence_of(parser: str, **fields: tuple[str, str]) -> Iterator[Evidence]:
    """Evidence for each field that has a value: field=(place, text)."""
    for field, (place, text) in fields.items():
        if text:
            yield Evidence(field=field, rule=f"{parser}:{place}", text=text[:80] if field == "body" else text[:300])


def mentions_in(found: Iterator[tuple[str, str]]) -> tuple[Mention, ...]:
    """(kind, name) pairs as mentions, each once."""
    return tuple(
        dict.fromkeys(Mention(kind=kind, name=" ".join(name.split())[:200]) for kind, name in found if name.strip())
    )


def place_of(dateline: str) -> str:
    """The place of a printed dateline: "PARIS, 3 nov (AFP) -" is PARIS."""
    return _DATELINE_END.sub("", dateline).strip(" ,-–—")


def language_of(*candidates: str) -> str:
    """The first two-letter language code among the candidates."""
    for text in candidates:
        found = re.match(r"([A-Za-z]{2})(?:$|[-_])", text.strip())
        if found:
            return found[1].lower()
    return ""


class Keys:
    """Keys that are unique in a document, the source's own ids where it has them."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def next(self, native_id: str, number: int) -> str:
        key = native_id or str(number)
        if key in self._seen:
            key = f"{key}~{number}"
        self._seen.add(key)
        return key
