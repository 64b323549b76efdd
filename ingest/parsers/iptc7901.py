"""IPTC 7901 and ANPA 1312 wire copy: a header after SOH, the story between STX and ETX, a time behind it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, dropwhile
from types import MappingProxyType
from typing import BinaryIO

from ingest import bylines
from ingest.dates import read_date
from ingest.encoding import decode, plain
from ingest.limits import RECORD_BYTES
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import Keys, is_kill
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate, Rejected

_SOH, _STX, _ETX = b"\x01", b"\x02", b"\x03"
_CHUNK = 1 << 20
_IPTC_HEADER = regex(r"([A-Za-z]{1,6})\s?(\d{1,6})\s+(\d)\s+([A-Za-z]{1,4})\s+(\d{1,6})\s*(.*)", re.DOTALL)
_PLAIN_HEADER = regex(rb"^[a-z]{2,4}\d{3,6} [1-9] [a-z]{1,3} \d{1,5} {1,8}[^\W\d_][^\n]{0,60}$", re.MULTILINE)
_ANPA_HEADER = regex(
    r"([A-Za-z])(\d{4})\x1f?(\S*)\s+([a-z])\s([a-z])[\s\x11-\x14]+(\S.*?)(?:\s+(\d{1,2}-\d{1,2})(?:\s+(\d{1,5}))?)?\s*$",
    re.DOTALL,
)
_IPTC_TIME = regex(r"\b(\d\d)(\d\d)(\d\d)\s*([A-Z]{3,4})?\s+([A-Za-zäé]{3})[a-z]*\.?\s+(\d{4}|\d\d)\b")
_ANPA_TIME = regex(r"\b[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)\s?([A-Z]{3})?<?")
_ROW = ("\x08", "\x10")
_SIGN_OFF = regex(r"[a-zäöü]{2,6}(?: [a-z0-9äöü/+-]{1,6}){2,7}")
_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BY = regex(r"^\s*(?:by|von|par|por|di)\s+\S.{0,80}$", re.IGNORECASE)
_FLAG = regex(r"\(.*\)$|[A-Z0-9 ]{3,30}$")  #: "(Achtung)", "REFILE", "1ST LEAD" above a headline
_KEYWORDS = regex(r"(?:[A-Z]{2}-|\S+--).*|.*,\s?\d{1,5}$")  #: "BC-LT--Cranes,466": a story's name
_EDITORS = regex(r"(?:eds|editors?|editor's note|an:|ap photo|with (?:ap )?photos?)\b", re.IGNORECASE)
#: Where what is for editors begins: dpa's notebook, and what is not to be printed.
_NOTES = regex(
    r"#\s+(?:Notebook|Notizblock)\s*$|(?:\*\s*){3,}$|The following information is not (?:intended )?for publication",
    re.IGNORECASE,
)
_DATELINE = regex(
    r"^([A-Z](?:[^\W\d]|[ .,'/()-]){1,60}?)(?:,\s+\w+\.?\s+\d{1,2})?"
    r"(?:\s*(?:\([A-Za-z/ ]+\))?\s+(?:--?|–|—|_)\s|\s+\([a-z]{2,10}(?:/[a-z]{2,10})?\)\s+(?=[A-Z«\"“]))"
)
_DATELINE_END = 200  #: code points in which a dateline ends
_SUMMARY = 80  #: code points: a longer line above the story is a summary, not a name


@dataclass(frozen=True, slots=True)
class _Story:
    """What stands between start and end of text."""

    title: str = ""
    byline: str = ""
    body: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


def sniff(head: bytes, name: str) -> bool:
    """A start of header in the first bytes, a header as one of the two standards has it, then a start of text; or a
    first line that is such a header, of a text that was saved without the controls.
    """
    del name
    if _PLAIN_HEADER.match(head.removeprefix(BOM_UTF8).lstrip()):
        return True
    start = head.find(_SOH, 0, 64)
    end = head.find(_STX, start, start + 600) if start >= 0 else -1
    if end < 0 or head[:start].removeprefix(BOM_UTF8).strip(b"\x00\x16\x7f\r\n \x05").strip():
        return False
    header = head[start + 1 : end].decode("latin-1").strip()
    return bool(_IPTC_HEADER.match(header) or _ANPA_HEADER.match(header))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per transmission."""
    del context
    keys = Keys()
    for number, (line, raw) in enumerate(_transmissions(stream), 1):
        if raw is None:
            yield Rejected(code="too-large", reason="the transmission is larger than 64 MiB", record=number, line=line)
            continue
        header, start, rest = raw.partition(_STX)
        if not start:
            yield Rejected(code="bad-record", reason="no start of text after the header", record=number, line=line)
            continue
        body, closed, trailer = rest.partition(_ETX)
        texts = [plain(decode(part, "iso-8859-1").text) for part in (header, body, trailer)]
        yield _article(texts, keys, (number, line), closed=bool(closed))


def _transmissions(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """(line, bytes) from each SOH to the next; what stands before the first counts if it is text."""
    buffer, line, lost = b"", 1, False
    chunks = iter(lambda: stream.read(_CHUNK), b"")
    opening = next(chunks, b"").removeprefix(BOM_UTF8)
    if _SOH not in opening and _PLAIN_HEADER.search(opening):
        yield from _uncontrolled(opening, chunks)
        return
    for chunk in chain((opening,), chunks):
        *whole, buffer = (buffer + chunk).split(_SOH)
        for raw in whole:
            if not lost and raw.strip(b"\x00\x04\x16\x7f\r\n \x05"):
                yield line, raw
            line, lost = line + raw.count(b"\n"), False
        if len(buffer) > RECORD_BYTES:
            if not lost:
                yield line, None
            line, buffer, lost = line + buffer.count(b"\n"), b"", True
    if not lost and buffer.strip(b"\x00\x04\x16\x7f\r\n \x05"):
        yield line, buffer


def _uncontrolled(opening: bytes, chunks: Iterator[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Transmissions whose controls are lost, with them: from each header to its time."""
    data = opening
    for chunk in chunks:
        data += chunk
        if len(data) > RECORD_BYTES:
            yield 1, None
            return
    data = data.replace(b"\r\n", b"\n")
    starts = [found.start() for found in _PLAIN_HEADER.finditer(data)]
    line, counted = 1, 0
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        header, _, text = data[start:end].partition(b"\n")
        text, _, filed = text.rstrip().rpartition(b"\n")
        closed = _IPTC_TIME.search(filed.decode("latin-1")) is not None
        rest = text + _ETX + filed if closed else text + b"\n" + filed
        line += data.count(b"\n", counted, start)
        counted = start
        yield line, header + _STX + rest


def _article(texts: list[str], keys: Keys, place: tuple[int, int], *, closed: bool) -> Article | Rejected:
    header, text, trailer = texts
    # a row of a table, which one of two controls opens, is a line of its own
    lines = [_CONTROL.sub("", f"\t{line}" if line.startswith(_ROW) else line).rstrip() for line in text.split("\n")]
    filed = trailer if trailer.strip() else "\n".join(lines[-4:])
    lines = [line for line in lines if not _ANPA_TIME.fullmatch(line.strip())]
    lines = list(dropwhile(lambda line: not line.strip(" =^<-"), lines))
    if not lines:
        return Rejected(code="not-an-article", reason="a transmission without text", record=place[0], line=place[1])
    lines, notes = _without_notes(_without_sign_off(lines))
    story = _carets(lines) if lines and lines[0].startswith("^") else _titled(lines)
    extra, number = _header(_CONTROL.sub(" ", header.strip("\x16\x00 \n")), header)
    published, evidence = _published(filed, header)
    dateline = _DATELINE.match(story.body[:_DATELINE_END])
    day = published.value[:10] if published else str(extra.get("day", ""))  # numbers begin anew every day
    return Article(
        key=keys.next(number, place[0]),
        native_id=f"{number}/{day}" if number and day else "",
        title=story.title,
        body=story.body,
        byline=story.byline,
        authors=bylines.authors(story.byline),
        dateline=dateline[1].strip(" ,") if dateline else "",
        credit=str(story.extra.get("credit", "")),
        published=published,
        withdrawn=is_kill("", story.title),
        truncated=not closed,
        evidence=(
            Evidence(field="title", rule="iptc7901:first-line", text=story.title[:300]),
            Evidence(field="body", rule="iptc7901:STX-ETX", text=story.body[:80]),
            *evidence,
        ),
        extra=extra | {k: v for k, v in story.extra.items() if k != "credit"} | ({"ednote": notes} if notes else {}),
    )


def _carets(lines: list[str]) -> _Story:
    """ANPA: lines with a caret before the story: keywords, headline, photos, notes, summary, byline, agency."""
    heads: list[str] = []
    while lines and (lines[0].startswith("^") or (heads and not lines[0].strip())):
        line = lines.pop(0).strip(" ^=<")
        if line:
            heads.append(line)
    extra: dict[str, object] = {}
    if len(heads) > 1 and _KEYWORDS.match(heads[0]):
        extra["keywords"] = heads.pop(0)
    title = heads.pop(0) if heads else str(extra.get("keywords", ""))
    by = next((at for at, line in enumerate(heads) if _BY.match(line)), None)
    byline = heads.pop(by) if by is not None else ""
    for at, line in enumerate(heads):
        agency = at == by and len(line) < _SUMMARY and bool(bylines.authors(byline))
        name = "ednote" if _EDITORS.match(line) else "credit" if agency else "summary"
        extra[name] = f"{extra[name]} {line}" if name in extra else line
    body = _paragraphs(lines)
    if not body:  # a story told in its heads alone
        body = str(extra.pop("summary", ""))
    return _Story(title, byline, body, extra)


def _titled(lines: list[str]) -> _Story:
    """IPTC 7901: the headline on the first line; dpa closes headline and byline with a sign, flags stand above."""
    extra: dict[str, object] = {}
    if lines[0].endswith("/") and len(lines) > 1:
        extra["slugline"] = lines.pop(0).strip("/ ")
    closing = next((at for at, line in enumerate(lines[:8]) if line.endswith("=")), None)
    if closing and closing > 1 and not lines[1].strip() and all(map(str.strip, lines[2:closing])):  # a name, set apart
        extra["slugline"] = lines[0].strip()
        lines, closing = lines[2:], closing - 2
    if closing is not None and any(not line.strip() for line in lines[: closing + 1]):
        closing = None
    block = [line.strip(" =^<") for line in lines[: (closing or 0) + 1]]
    lines = [line.rstrip("<^") for line in lines[len(block) :]]
    byline = block.pop() if len(block) > 1 and _BY.match(block[-1]) else ""
    flags = [line for line in block[:-1] if _FLAG.fullmatch(line)]
    if flags:
        extra["flags"] = " ".join(flags)
        block = [line for line in block if line not in flags]
    if not byline:
        byline = next((line.strip(" =") for line in lines[:4] if _BY.match(line)), "")
        lines = [line for line in lines if not byline or line.strip(" =") != byline]
    return _Story(" ".join(block), byline, _paragraphs(lines), extra)


def _without_sign_off(lines: list[str]) -> list[str]:
    """The story without the codes of those who wrote and passed it on: "dpa xy yyzz n1 kt"."""
    at = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].strip()), 0)
    return lines[:at] if at and not lines[at - 1].strip() and _SIGN_OFF.fullmatch(lines[at].strip()) else lines


def _without_notes(lines: list[str]) -> tuple[list[str], str]:
    """The story, and what is for editors below it."""
    at = next((at for at, line in enumerate(lines) if at and _NOTES.match(line.strip())), len(lines))
    return lines[:at], "\n".join(lines[at:]).strip()[:2000]


def _header(header: str, raw: str) -> tuple[dict[str, object], str]:
    """The parts of the header that have no column, and the service's id and number as the story's id."""
    iptc = _IPTC_HEADER.match(header.strip())
    if iptc:
        names = ("service", "number", "urgency", "category", "words", "slugline")
        values = (" ".join(text.split()).rstrip("/") for text in iptc.groups())
        return {name: text for name, text in zip(names, values, strict=True) if text}, f"{iptc[1]}{iptc[2]}"
    anpa = _ANPA_HEADER.match(raw.strip("\x16\x00 \n\r"))
    if anpa:
        parts = ("service", "number", "selector", "priority", "category", "slugline", "day", "words")
        found = zip(parts, anpa.groups(), strict=True)
        return {name: _CONTROL.sub(" ", text).strip() for name, text in found if text}, f"{anpa[1]}{anpa[2]}"
    return {"header": " ".join(header.split())[:500]}, ""


def _published(filed: str, header: str) -> tuple[PrintedDate | None, list[Evidence]]:
    """The transmission time behind the story. The header of ANPA has month and day only: no date, but evidence."""
    iptc = _IPTC_TIME.search(filed[-200:]) or _IPTC_TIME.search(header[-100:])
    anpa = _ANPA_TIME.search(filed[-200:])
    if anpa:
        month, day, year, hour, minute, zone = anpa.groups()
        found = read_date(f"{month}/{day}/{year} {hour}:{minute} {zone or ''}".strip(), order="MDY")
        text, rule = anpa[0].rstrip("<"), "iptc7901:anpa-time"
    elif iptc:
        day, hour, minute, zone, month, year = iptc.groups()
        found = read_date(f"{day} {month} {year} {hour}:{minute} {zone or ''}".strip())
        text, rule = iptc[0], "iptc7901:filing-time"
    else:
        head = _ANPA_HEADER.match(header.strip("\x16\x00 \n\r"))
        if head is None or not head[7]:
            return None, []
        reason = "month and day without a year"
        rule = "iptc7901:anpa-header"
        return None, [Evidence(field="published", rule=rule, text=head[7], accepted=False, reason=reason)]
    if found is None:
        return None, [Evidence(field="published", rule=rule, text=text, accepted=False, reason="no date can be read")]
    value = PrintedDate(value=found.value, text=text, rule=rule, offset=found.offset)
    return value, [Evidence(field="published", rule=rule, text=text)]


def _paragraphs(lines: list[str]) -> str:
    """Indented lines, headings and lines after a blank or a closed one open a paragraph, the others are wrapped."""
    paragraphs: list[list[str]] = []
    fresh = True
    for line in lines:
        bare = line.strip(" \t^=<")
        if not bare:
            fresh = True
            continue
        if fresh or line.startswith(("  ", "\t", "^")):
            paragraphs.append([bare])
        else:
            paragraphs[-1].append(bare)
        fresh = line.startswith("^") or line.rstrip().endswith(("<", "="))
    return "\n\n".join(" ".join(each) for each in paragraphs)


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType({"byline": "by-line", "dateline": "body-start", "credit": "below-byline"})
PARSER = Parser(name="iptc7901", version=7, suffixes=(".7901", ".txt", ".anpa"), sniff=sniff, parse=parse, rules=_RULES)
