"""What the newswire parsers share: XML without entities, DTDs or network, item by item; dates, kills, keys."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ingest.dates import read_date
from ingest.encoding import decode, head_text, note
from ingest.limits import RECORD_BYTES
from ingest.parsers.newsxml_text import every
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Evidence, Mention, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ENTITY = regex(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
#: A DTD named to be read from elsewhere, as NewsML does for NITF. None is ever read.
_OTHER_DTD = regex(
    rb"<!ENTITY\s+%\s+([\w.:-]{1,80})\s+(?:SYSTEM|PUBLIC\s+(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'))"
    rb"\s+(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}')\s*>"
)
_XML_ENTITIES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
#: NewsCodes "pubstatus" and what agencies write in its place.
_WITHDRAWN = frozenset(
    {"canceled", "cancelled", "withheld", "withdrawn", "withdraw", "killed", "kill", "delete", "deleted"}
)
_KILL = regex(
    r"\W*(?:"
    r"(?:(?:bulletin|mandatory|advisory|story|urgent|attention|editors|eds|correction)\W+){1,4}"
    r"(?:kill|withdraw(?:al|n)?|cancel(?:l?ed)?)\b"  # "BULLETIN KILL"
    r"|(?:kill|withdrawal|withdrawn|killed|cancel+ed|annul[eé]|annulation)\W*$"  # and nothing else
    r"|(?:kill|withdrawal|story\s+withdrawn)\s+(?:notice|mandatory)\b"
    r"|(?-i:KILL|WITHDRAW|WITHDRAWN|WITHDRAWAL|ANNULE|ANNULATION)\s*[-–—:/]"  # "WITHDRAWAL - headline"
    r")",
    re.IGNORECASE,
)
_DATELINE_END = regex(
    r"[\s,]+(?:\d{1,2}\.?\s+[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s+\d{1,2})(?:,?\s+\d{4})?(?:\s*\([^()]{1,30}\))?[\s–—-]*$"
    r"|[\s,]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s*\([^()]{1,30}\))?[\s–—-]*$"
    r"|\s*\([^()]{1,30}\)[\s–—-]*$|[\s–—-]+$"
)
_TIMESTAMP = regex(r"\s*(?:\d{4}-?\d\d-?\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d)")
_DAY = regex(r"[^\W\d_]{3,12}\.? \d{1,2}$|\d{1,2}\.? [^\W\d_]{3,12}\.?$")
_DECLARATION = regex(r"^\s*<\?xml[^>]*\?>")
_DECLARED = regex(rb"^\s*<\?xml[^>]*encoding=[\"']([\w.:-]+)[\"']")
_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE = regex(r"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+|&(?!#?\w{1,31};)")  #: the second part; the first is to be left alone
_NEXT_DOCUMENT = regex(rb"<\?xml[ \t]")
_QUOTED = b"<![CDATA["
_PROLOG = 8192  #: bytes in which a document type is declared


def root_of(head: bytes) -> str:
    """The local name of the first element in the first bytes of an XML document, "" if this is none."""
    text = head_text(head).lstrip("\ufeff \t\r\n")
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


def documents(stream: BinaryIO, *, rootless: bool = False) -> Iterator[tuple[int, Element] | Rejected]:
    """(line, root) of each XML document in a file; agencies write several after each other.

    A broken one among others is Rejected; a file that holds nothing else raises ParseError. ``rootless``: elements one
    behind the other without one around them get one.
    """
    data = stream.read(RECORD_BYTES + 1)
    if len(data) > RECORD_BYTES:
        raise ParseError("the XML document is larger than 64 MiB", ledger_code="too-large")
    starts = [found.start() for found in _NEXT_DOCUMENT.finditer(data) if not _is_quoted(data, found.start())]
    if len(starts) < 2:
        yield 1, _read_rootless(data) if rootless and not starts else read(data)
        return
    line, counted = 1, 0
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        line += data.count(b"\n", counted, start)
        counted = start
        try:
            root = read(data[start:end])
        except ParseError as error:
            yield Rejected(code=error.ledger_code, reason=error.what, record=number, line=line)
        else:
            yield line, root


def _read_rootless(data: bytes) -> Element:
    try:
        return read(data)
    except ParseError as error:
        if error.ledger_code != "bad-xml" or b"<!DOCTYPE" in data[:_PROLOG]:
            raise
        try:
            return read(b"<records>" + data + b"</records>")
        except ParseError:
            raise error from None


def _is_quoted(data: bytes, start: int) -> bool:
    """Whether a declaration stands right behind the opening of a CDATA section: of a document inside this one."""
    return data[max(0, start - len(_QUOTED) - 8) : start].rstrip().endswith(_QUOTED)


def items(stream: BinaryIO, *names: str) -> Iterator[tuple[Element, int, int] | Rejected]:
    """(element, number, line) of each element of these names in a file's documents."""
    number = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            number += 1
            yield found
            continue
        line, root = found
        for element in every(root, *names):
            number += 1
            yield element, number, line + int(element.sourceline or 1) - 1


def read(data: bytes) -> Element:
    """The root element. Entities of the document's own are refused, so that no expansion can happen."""
    data = _without_other_dtds(data)
    subset = data[: data.find(b">", data.find(b"]>") if b"]>" in data[:65_536] else 0) + 1]
    if b"<!ENTITY" in data[:65_536] or b"<!ENTITY" in subset or "<!ENTITY" in decode(data[:4096]).text:
        raise ParseError("the document defines entities of its own", ledger_code="xml-entities")
    return read_part(data)


def read_part(data: bytes) -> Element:
    """The root element of what was cut out of a document, without its DTD: where it says <!ENTITY, it quotes."""
    from lxml import etree  # noqa: PLC0415 - 15 ms, for XML documents only

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
            note(str(root.getroottree().docinfo.encoding or "utf-8").lower(), len(data) + 1)
            return root
    raise ParseError(f"not well-formed XML: {problem[:200]}", ledger_code="bad-xml")


def _without_other_dtds(data: bytes) -> bytes:
    """The document with blanks where it names DTDs to be read from elsewhere: its length and lines stay."""
    prolog = data[:_PROLOG]
    for found in list(_OTHER_DTD.finditer(prolog)):
        for part in (found[0], b"%" + found[1] + b";"):
            prolog = prolog.replace(part, re.sub(rb"[^\r\n]", b" ", part), 1)
    return prolog + data[_PROLOG:]


def _numbered(entity: re.Match[bytes]) -> bytes:
    """HTML's names as numbers: documents use them whether their DTD defines them or not."""
    if entity[1] in _XML_ENTITIES:
        return entity[0]
    characters = html.unescape(entity[0].decode("ascii"))
    if characters.startswith("&"):
        return b"&amp;" + entity[0][1:]
    return "".join(f"&#{ord(c)};" for c in characters).encode("ascii")


def declared_encoding(data: bytes) -> str:
    """What the XML declaration at the start of a document says, "" if nothing."""
    found = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    return found[1].decode() if found else ""


def _mended(data: bytes) -> bytes:
    """The document as UTF-8 whatever it says of itself, without the characters that XML forbids, and with the "&" of
    "Smith & Sons" written as XML has it.
    """
    text = decode(data, declared_encoding(data)).text
    text = _FORBIDDEN.sub("", _DECLARATION.sub("", text.lstrip("\ufeff"))).strip()
    return _BARE.sub(lambda found: "&amp;" if found[0] == "&" else found[0], text).encode()


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


def is_kill(status: str, title: str) -> bool:
    """A status of the standard, or a headline that tells editors to kill or withdraw a story."""
    return status.rpartition(":")[2].strip().lower() in _WITHDRAWN or _KILL.match(title) is not None


def told_kill(place: str, status: str, title: str) -> tuple[str, str]:
    """(where it is said, the words) of what makes an article a kill notice; ("", "") if it is none."""
    if is_kill(status, ""):
        return place, status
    return ("the headline", title) if is_kill("", title) else ("", "")


def first_told(*places: tuple[str, str]) -> tuple[str, str]:
    """The first (place, text) that has a text; ("", "") if none has."""
    return next((each for each in places if each[1]), ("", ""))


def without_title(body: str, title: str) -> str:
    """Agencies repeat the headline as the first paragraph of a body."""
    opening, _, rest = body.partition("\n\n")
    return rest if rest and title and opening.strip() == title else body


def place_of(dateline: str) -> str:
    """The place of a printed dateline: "PARIS, 3 nov (AFP) -" is PARIS; "" where it is a date only."""
    if _TIMESTAMP.match(dateline):
        return ""
    place = _DATELINE_END.sub("", dateline).strip(" ,-–—")
    if place == dateline and _DAY.match(dateline) and read_date(f"{dateline}, 2000"):
        return ""
    return place if any(map(str.isalpha, place)) else ""


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
        self._again: dict[str, int] = {}  #: key that was given before -> how often its record asked for it again

    def next(self, native_id: str, number: int) -> str:
        key = first = native_id or str(number)
        repeated = f"{first}~{number}"
        again = self._again.get(repeated, 1)
        while key in self._seen:  # of one record there may be several: files of one name attached to one mail
            key = repeated if again == 1 else f"{repeated}.{again}"
            again += 1
        self._seen.add(key)
        if again > 1:
            self._again[repeated] = again
        return key
