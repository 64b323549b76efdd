"""Factiva text exports, many articles to a file: the layout with field codes (HD PD LP TD AN) and the display one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from ingest import bylines
from ingest.dates import read_date
from ingest.encoding import head_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.exports import MAX_ARTICLE_LINES, language_in, lines_of, names_in, paragraphs_of
from ingest.parsers.newsxml import Keys, evidence_of, is_kill, mentions_in
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, PrintedDate, Rejected

_CODES = frozenset(
    "SE HD BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CT RF ART CLM CX CO IN NS RE IPC IPD PUB AN DE".split()  # noqa: SIM905
)
_OF_HEAD = frozenset("SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD".split())  # noqa: SIM905 - never below AN
_CODE = regex(r"^\s{0,4}([A-Z]{2,3})(?:\t|\s{1,6}|$)(.*)$")
#: Below the text begins a field's line with a code set apart or with codes and names: "IN 2016 the port" does not, nor
#: does French with its gap before a colon, "DE Paris à Lyon, un constat : les loyers".
_TOLD = regex(
    r"\s{0,4}[A-Z]{2,3}(?:\t|\s{2}|\s*$|\s[a-z0-9]{1,12} : |[^|.!?]{1,60} \| |\s+(?:Document[oe]?|Dokument) )"
)
_DOCUMENT = regex(r"^\s*(?:Document[oe]?|Dokument)\s+([A-Za-z]{1,10}[A-Za-z0-9]{12,40})\s*$")
_ACCESSION = regex(r"\s*(?:Document[oe]?|Dokument)\s")
_UNIT = r"(?:words|mots|Wörter|palabras|parole|woorden|palavras|слов)"
_WORDS = regex(rf"^\s*+[\d,.][\d,. ]{{0,8}}\s+{_UNIT}\s*$", re.IGNORECASE)
_COUNT_HINT = regex(rf"\n(?:[\d,.]|[^\S\n])++{_UNIT}", re.IGNORECASE)  #: is in a text that has such a line
_COPYRIGHT = regex(r"^\s*(?:\(c\)|©|copyright)", re.IGNORECASE)
_CLOCK = regex(r"^\s*\d{1,2}[:.]\d\d(?:\s?[AP]M)?(?:\s+[A-Z]{2,5})?\s*$")
_SOURCE_CODE = regex(r"^[A-Z][A-Z0-9]{1,9}$")
_BY = regex(r"(?:by|von|par|por|di|door|av|af)\s", re.IGNORECASE)
_AGENCY = regex(
    r"(?:Reuters|AFP|dpa|AP|UPI|EFE|ANSA|ANP|Belga|PTI|IANS|AAP|TASS|Xinhua|Kyodo|Bloomberg|(?:Agence France|Canadian"
    r"|The Canadian|Associated|The Associated|Press)[ -]Press[e]?|Press Association)$"
)
_WIDE = 100  #: characters that no line has in a file whose lines are broken
_WRAPPED = 50  #: characters of a line that was broken because it was full, there
_SECTION = 40  #: characters of a section's name at most
_KINDS = (("CO", "COMPANY"), ("IN", "TOPIC"), ("NS", "TOPIC"), ("RE", "PLACE"))


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above a displayed article."""

    title: str
    byline: str
    credit: str
    section: str
    rest: str


def sniff(head: bytes, name: str) -> bool:
    """A run of field codes, or a word count followed by a date, in the first bytes."""
    del name
    text = head_text(head).lstrip("\ufeff")
    if not ("HD" in text and "PD" in text) and not _COUNT_HINT.search("\n" + text):
        return False
    lines = text.split("\n")
    codes = [found[1] for line in lines[:80] if (found := _CODE.match(line)) and found[1] in _CODES]
    if "HD" in codes and "PD" in codes and {"SN", "WC", "LP", "TD"} & set(codes):
        return True
    for at, line in enumerate(lines[:40]):
        if _WORDS.match(line):
            following = [each.strip() for each in lines[at + 1 : at + 5]]
            return bool(following) and read_date(following[0]) is not None and any(map(_document_or_copyright, lines))
    return False


def _document_or_copyright(line: str) -> bool:
    return bool(_DOCUMENT.match(line) or _COPYRIGHT.match(line))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per document; the file's end without its accession number marks the last one as cut."""
    keys = Keys()
    number = 0
    for line, lines, accession in _documents(stream):
        fields = _fields(lines)
        number += 1
        if "HD" in fields or "LP" in fields or "TD" in fields:
            yield _coded(fields, keys, (number, line), context)
        else:
            yield _displayed(lines, accession, keys, (number, line), context)
    if number == 0:
        raise ParseError("no article in the export", ledger_code="no-records")


def _documents(stream: BinaryIO) -> Iterator[tuple[int, list[str], str]]:
    """(line, lines, accession number) of each document: it ends after its AN field or "Document ..." line."""
    held: list[str] = []
    start, ended = 1, False
    for at, line in enumerate(lines_of(stream), 1):
        shown = _DOCUMENT.match(line)
        coded = _CODE.match(line) if ended or line[:1] in "SHA " else None
        code = coded[1] if coded else ""
        opens = (ended and code in _OF_HEAD) or (code in ("SE", "HD") and _has_ended(held, code))
        ended = (ended and not opens) or (code == "AN" and coded is not None and _ACCESSION.match(coded[2]) is not None)
        if shown and not any((found := _CODE.match(each)) and found[1] == "AN" for each in held[-3:]):
            held.append(line)
            yield start, held, shown[1]
            held, start, ended = [], at + 1, False
            continue
        if opens or len(held) >= MAX_ARTICLE_LINES:
            yield start, held, ""
            held, start = [], at
        held.append(line)
    if len([line for line in held if line.strip()]) > 2:
        yield start, held, ""


def _has_ended(held: list[str], code: str) -> bool:
    """Whether the lines held are a whole coded article, so that this code opens the next one."""
    codes = {found[1] for line in held[:40] + held[-40:] if (found := _CODE.match(line))}
    return ("HD" in codes and code == "HD") or ("AN" in codes and code == "SE")


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """Field code -> its lines."""
    fields: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines:
        found = _CODE.match(line)
        told = found is not None and (not {"LP", "TD"} & fields.keys() or _TOLD.match(line) is not None)
        if found and told and found[1] in _CODES and found[1] not in fields:
            current = fields.setdefault(found[1], [found[2]])
        elif current is not None:
            current.append(line)
    known = "HD" in fields or (fields.keys() >= {"PD", "SN"} and not fields.keys().isdisjoint({"LP", "TD"}))
    return fields if known and len(fields) > 3 else {}


def _coded(fields: dict[str, list[str]], keys: Keys, place: tuple[int, int], context: Context) -> Article | Rejected:
    flat = {code: " ".join(" ".join(lines).split()) for code, lines in fields.items()}
    title = flat.get("HD", "")
    opens, goes_on = fields.get("LP", []), fields.get("TD", [])
    lead = paragraphs_of(opens, goes_on)
    body = "\n\n".join(filter(None, (lead, paragraphs_of(goes_on, opens))))
    if not title and not body:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=place[0], line=place[1])
    accession = re.sub(r"^(?:Document[oe]?|Dokument)\s+", "", flat.get("AN", ""))
    printed = flat.get("PD", "")
    text = f"{printed} {flat['ET']}" if _CLOCK.match(flat.get("ET", "")) else printed
    published = _date(text, "factiva:PD", context) or _date(printed, "factiva:PD", context)
    evidence = [
        Evidence(field="title", rule="factiva:HD", text=title[:300]),
        Evidence(field="body", rule="factiva:LP+TD", text=body[:80]),
    ]
    if printed:
        known = published is not None
        reason = "" if known else "no date can be read"
        evidence.append(Evidence(field="published", rule="factiva:PD", text=printed, accepted=known, reason=reason))
    tags = ((kind, name) for code, kind in _KINDS for name in _terms(flat.get(code, "")))
    return Article(
        key=keys.next(accession, place[0]),
        native_id=accession,
        title=title,
        body=body,
        lead=lead if lead and lead != body else "",
        byline=flat.get("BY", ""),
        authors=bylines.authors(flat.get("BY", "")),
        source=flat.get("SN", ""),
        section=flat.get("SE", ""),
        credit=flat.get("CR", ""),
        published=published,
        language=language_in(flat.get("LA", "")),
        withdrawn=is_kill("", title),
        truncated="AN" not in flat,
        mentions=mentions_in(tags),
        evidence=tuple(evidence),
        extra={code: text for code, text in flat.items() if code in _CODES - {"HD", "LP", "TD", "BY", "AN"} and text},
    )


def _terms(text: str) -> list[str]:
    """The names in "gflood : Floods | gcat : News"."""
    return [name.partition(" : ")[2] or name for name in names_in(text)]


def _displayed(
    lines: list[str], accession: str, keys: Keys, place: tuple[int, int], context: Context
) -> Article | Rejected:
    """Title, byline, word count, date, time, source, code, language, copyright, text."""
    counted = next((at for at, line in enumerate(lines[:60]) if _WORDS.match(line)), -1)
    if counted < 0:
        return Rejected(code="not-an-article", reason="no word count, so no article", record=place[0], line=place[1])
    full = _WRAPPED if max(map(len, lines)) <= _WIDE else _WIDE
    above = _above([line.strip() for line in lines[:counted] if line.strip()], full)
    title, byline = above.title, above.byline
    block, at = _below(lines, counted + 1)
    rest = [line for line in lines[at:] if not _DOCUMENT.match(line)]
    body = paragraphs_of(rest)
    if not title and not body:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=place[0], line=place[1])
    dated = next((line for line in block if _date(line, "", context)), "")
    clock = next((line for line in block if _CLOCK.match(line)), "")
    published = _date(f"{dated} {clock}".strip(), "factiva:date-line", context) if dated else None
    names = [line for line in block if line not in (dated, clock) and not _COPYRIGHT.match(line)]
    language = next((code for line in names if (code := language_in(line))), "")
    source = next((line for line in names if not _SOURCE_CODE.match(line) and not language_in(line)), "")
    return Article(
        key=keys.next(accession, place[0]),
        native_id=accession,
        title=title,
        body=body,
        byline=byline,
        authors=bylines.authors(byline),
        source=source,
        section=above.section,
        credit=above.credit,
        published=published,
        language=language,
        withdrawn=is_kill("", title),
        truncated=not accession,
        evidence=(
            Evidence(field="title", rule="factiva:above-word-count", text=title[:300]),
            Evidence(field="body", rule="factiva:below-copyright", text=body[:80]),
            *((Evidence(field="published", rule="factiva:date-line", text=dated),) if dated else ()),
            *evidence_of(
                "factiva",
                byline=("above-word-count", byline),
                source=("below-word-count", source),
                section=("above-word-count", above.section),
                credit=("above-word-count", above.credit),
                language=("below-word-count", language),
            ),
        ),
        extra=({"head": names} if names else {}) | ({"above": above.rest} if above.rest else {}),
    )


def _below(lines: list[str], at: int) -> tuple[list[str], int]:
    """The lines below the word count as far as the copyright, and where the text begins."""
    block: list[str] = []
    while at < len(lines) and len(block) < 12:
        line = lines[at].strip()
        if (not line and len(block) >= 2) or len(line) > 120:
            break
        if line:
            block.append(line)
        at += 1
        if _COPYRIGHT.match(line):
            break
    return block, at


def _above(lines: list[str], full: int) -> _Head:
    """The lines above the word count, from below: who sent it, who wrote it, the headline, the section. Lines of
    ``full`` characters and more were broken.
    """
    left = list(lines)
    credit = left.pop() if len(left) > 1 and _AGENCY.match(left[-1]) else ""
    byline = left.pop() if len(left) > 1 and _is_byline(left[-1], left[-2], full) else ""
    title = left.pop() if left else ""
    for _ in range(2):
        if left and len(left[-1]) >= full:
            title = f"{left.pop()} {title}"
    section = left.pop() if left and len(left[-1]) <= _SECTION else ""
    return _Head(title=title, byline=byline, credit=credit, section=section, rest="\n".join(left))


def _is_byline(line: str, before: str, full: int) -> bool:
    """Marked as one; or a name below a headline that is no name and was not broken."""
    if _BY.match(line) or len(before) >= full:
        return _BY.match(line) is not None
    from ingest.parsers.page_dump.names.byline_names import is_name  # noqa: PLC0415  0.1 s, and every text is sniffed

    return is_name(line) and not is_name(before)


def _date(text: str, rule: str, context: Context) -> PrintedDate | None:
    found = read_date(text, order=context.date_order)
    return None if found is None else PrintedDate(value=found.value, text=text, rule=rule, offset=found.offset)


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {"byline": "BY", "source": "SN", "section": "SE", "credit": "CR", "language": "LA"}
)
PARSER = Parser(name="factiva", version=6, suffixes=(".txt",), sniff=sniff, parse=parse, rules=_RULES)
