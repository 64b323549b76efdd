"""Reuters-21578 and files of its kind: SGML records ``<REUTERS ...>``, many to a file, with control characters.

No XML reader takes these files: they have no root, refer to characters that XML forbids (``&#2;`` ``&#5;``) and one of
them is not UTF-8. The tags are few and flat, so records are cut out by their tags and a broken one spoils no other.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import BinaryIO

from ingest.encoding import decode, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.sgml_records import records
from ingest.patterns import regex
from store.model import Article, Evidence, Mention, PrintedDate, Rejected

_CLOSE = "</REUTERS>"
_ATTRIBUTE = regex(r'([A-Z]+)="([^"<>]*)"')
_HEAD = regex(r"<REUTERS([^<>]*)>")
_DATE = regex(r"<DATE>([^<]*)")
_PRINTED = regex(r"\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})(?:\s+(\d{1,2}):(\d\d)(?!\d))?")
_NAMES = regex(r"<(TOPICS|PLACES|PEOPLE|ORGS|EXCHANGES|COMPANIES)>((?:<D>[^<]*</D>\s*)+)")
_NAME = regex(r"<D>([^<]*)")
_TEXT = regex(r'<TEXT(?:\s+TYPE="(\w+)")?[^>]*>')
_PARTS = MappingProxyType({tag: regex(rf"<{tag}>([^<]*)(?:</{tag}>)?") for tag in ("TITLE", "AUTHOR", "DATELINE")})
_NOTES = regex(r"<(UNKNOWN|MKNOTE)>([^<]*)")
_TAG = regex(r"</?[A-Z]++[^<>]*>")
_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_SIGN_OFF = regex(r"(?:\s*\breuters?\b[\s.]{0,12})+$", re.IGNORECASE)
_FILLER = regex(r"\s*blah blah blah\.?\s*", re.IGNORECASE)
_DATELINE_DATE = regex(
    r",?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:\s*,?\s*\d{4})?[\s-]*$|(?<![\s,-])[\s,-]+$",
    re.IGNORECASE,
)
_BY = regex(r"^\s*by\s+", re.IGNORECASE)
_EMPLOYER = regex(r",?\s*\breuters?\b.*$", re.IGNORECASE)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "TOPICS": "TOPIC",
        "PLACES": "PLACE",
        "PEOPLE": "PERSON",
        "ORGS": "ORG",
        "EXCHANGES": "EXCHANGE",
        "COMPANIES": "COMPANY",
    }
)


def sniff(head: bytes, name: str) -> bool:
    """The document type "lewis", or a record with the attributes that only this collection has."""
    del name
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:14].lower() == b"<!doctype lewi":
        return True
    return start.startswith(b"<REUTERS") and b"NEWID=" in start[:400]


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per record; a record without readable text or id is rejected with its number and line."""
    del context
    seen: dict[str, int] = {}
    for number, (line, raw) in enumerate(records(stream, "REUTERS"), 1):
        if raw is None:
            yield Rejected(code="too-large", reason="the record is larger than 64 MiB", record=number, line=line)
            continue
        text = raw.decode("ascii") if raw.isascii() else decode(raw, "iso-8859-1").text
        head = _HEAD.match(text)
        body = _TEXT.search(text)
        if not head or not body:
            missing = "its REUTERS tag" if not head else "a TEXT element"
            yield Rejected(code="bad-record", reason=f"the record lacks {missing}", record=number, line=line)
            continue
        yield _article(text, head, body, number, seen)


def _article(
    text: str, head: re.Match[str], opened: re.Match[str], number: int, seen: dict[str, int]
) -> Article | Rejected:
    attributes = dict(_ATTRIBUTE.findall(head[1]))
    native_id = attributes.pop("NEWID", "")
    closed = text.find("</TEXT>", opened.end())
    end = closed if closed >= 0 else text.find(_CLOSE, opened.end()) % (len(text) + 1)
    inside = text[opened.end() : end]
    parts = {tag: pattern.search(inside) for tag, pattern in _PARTS.items()}
    kind = opened[1] or "NORM"
    start, body = _body(inside, kind, parts)
    title = _line(parts["TITLE"])
    if not title and not body and not native_id:
        return Rejected(code="not-an-article", reason="neither a number nor a title nor a text", record=number)
    published = _published(text)
    byline = _line(parts["AUTHOR"])
    dateline = _line(parts["DATELINE"])
    evidence = [
        *_evidence("title", "TITLE", parts["TITLE"], opened.end()),
        *_evidence("byline", "AUTHOR", parts["AUTHOR"], opened.end()),
        *_evidence("dateline", "DATELINE", parts["DATELINE"], opened.end()),
    ]
    if published:
        evidence.append(Evidence(field="published", rule=published.rule, text=published.text))
    if body:
        rule = "reuters-sgml:" + ("BODY" if kind == "NORM" else f"TEXT-{kind}")
        evidence.append(Evidence(field="body", rule=rule, start=opened.end() + start, end=end, text=body[:80]))
    key = native_id or f"record-{number}"
    seen[key] = seen.get(key, 0) + 1
    return Article(
        key=key if seen[key] == 1 else f"{key}~{seen[key]}",
        native_id=native_id,
        title=title,
        body=body,
        byline=byline,
        authors=_authors(byline),
        source="Reuters",
        dateline=_DATELINE_DATE.sub("", dateline).strip(),
        published=published,
        language="en",
        truncated=closed < 0,
        mentions=_mentions(text),
        evidence=tuple(evidence),
        extra=_extra(text, attributes, kind, dateline),
    )


def _body(inside: str, kind: str, parts: Mapping[str, re.Match[str] | None]) -> tuple[int, str]:
    """Where the body starts and its text, sign-off and filler gone."""
    start = inside.find("<BODY>")
    if start >= 0:
        start += 6
        raw = inside[start : inside.find("</BODY>", start) % (len(inside) + 1)]
    else:
        start = max((found.end() for found in parts.values() if found), default=0)
        raw = inside[start:]
    raw = _clean(_TAG.sub("", raw) if "<" in raw else raw)
    raw = raw.rstrip()
    raw = raw[:-80] + _SIGN_OFF.sub("", raw[-80:])
    if kind == "BRIEF" and _FILLER.fullmatch(raw):
        return start, ""
    if kind == "UNPROC":  # tables and wire copy: the lines are the layout
        return start, "\n".join(line.rstrip() for line in raw.strip("\n").split("\n")).strip()
    return start, _paragraphs(raw)


def _paragraphs(raw: str) -> str:
    """Lines indented by four open a paragraph; wrapped lines are joined, indented or spaced-out ones are a table."""
    paragraphs: list[list[str]] = []
    for line in raw.split("\n"):
        bare = line.strip()
        if not bare:
            continue
        if not paragraphs or line.startswith("   "):
            paragraphs.append([bare])
        elif line[0] == " " or "   " in bare or ".." in bare:
            paragraphs[-1].append("\n" + line.rstrip().lstrip(" "))
        else:
            paragraphs[-1].append(" " + bare)
    return "\n\n".join("".join(lines) for lines in paragraphs)


def _clean(text: str) -> str:
    if "&" in text:
        text = html.unescape(text.replace("&#22;", "").replace("&#31;", " "))
    return _CONTROL.sub("", plain(text.replace("^M", "")))


def _line(found: re.Match[str] | None) -> str:
    return " ".join(_clean(found[1]).split()) if found else ""


def _evidence(field: str, tag: str, found: re.Match[str] | None, base: int) -> Iterator[Evidence]:
    if found:
        start, end = found.span(1)
        yield Evidence(field=field, rule=f"reuters-sgml:{tag}", start=base + start, end=base + end, text=found[1][:300])


def _published(text: str) -> PrintedDate | None:
    """``26-FEB-1987 15:01:01.79`` and noise behind it. An impossible time (605:12) leaves the day."""
    element = _DATE.search(text)
    found = _PRINTED.match(element[1]) if element else None
    if not element or not found or found[2].upper() not in _MONTHS:
        return None
    try:
        value = date(int(found[3]), _MONTHS.index(found[2].upper()) + 1, int(found[1])).isoformat()
    except ValueError:
        return None
    if found[4] and int(found[4]) < 24 and int(found[5]) < 60:
        value = f"{value}T{int(found[4]):02}:{found[5]}"
    return PrintedDate(value=value, text=_clean(element[1]).strip()[:300], rule="reuters-sgml:DATE")


def _authors(byline: str) -> tuple[str, ...]:
    names = _EMPLOYER.sub("", _BY.sub("", byline)).strip(" ,.")
    return tuple(name.strip() for name in re.split(r"\s+and\s+|\s*,\s*", names, flags=re.IGNORECASE) if name.strip())


def _mentions(text: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(kind=_KINDS[element[1]], name=" ".join(_clean(name).split()))
        for element in _NAMES.finditer(text)
        for name in _NAME.findall(element[2])
        if name.strip()
    )


def _extra(text: str, attributes: Mapping[str, str], kind: str, dateline: str) -> dict[str, object]:
    extra: dict[str, object] = {name.lower(): value for name, value in attributes.items()}
    extra["type"] = kind
    if dateline:
        extra["dateline"] = dateline
    for tag, note in _NOTES.findall(text):
        words = " ".join(_CONTROL.sub(" ", html.unescape(re.sub(r"&#\d+;", " ", note))).split())
        if words:
            extra[tag.lower()] = words
    return extra


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType({"source": "corpus", "language": "corpus"})
PARSER = Parser(name="reuters-sgml", version=3, suffixes=(".sgm", ".sgml"), sniff=sniff, parse=parse, rules=_RULES)
