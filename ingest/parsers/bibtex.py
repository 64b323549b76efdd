"""BibTeX and BibLaTeX: entries with an abstract are excerpts of articles; those that only cite a text are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Final

from ingest.encoding import decode, head_text, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.library import other_kind
from ingest.parsers.records import Mapper
from ingest.parsers.tex_text import LONGEST, address_of, closed, text_of
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_START = regex(r"@([A-Za-z]{2,30})[ \t]*[{(]")
_SNIFFED = regex(
    r"\s*(?:%[^\n]*\n\s*|@(?:comment|preamble|string)[ \t]*[{(][^\n]{0,500}\n\s*){0,50}"
    r"@(?!comment|preamble|string)[A-Za-z]{2,30}[ \t]*[{(][^\s,{}()]{0,200}\s*,\s*[A-Za-z][\w-]{0,40}\s*=\s*[{\"\d\w]",
    re.IGNORECASE,
)
_NAME = regex(r"\s*,?\s*([A-Za-z][\w:.+-]{0,60})\s*=\s*")
_BARE = regex(r"\s*([^\s,{}\"#=()]{1,100})")
_NEXT = regex(r"\s*#\s*")
_QUOTE = regex(r'(?<!\\)[{}"]')
_END = regex(r"\s*,?\s*[})]")
_MOST_FIELDS: Final = 500
_MOST_BROKEN: Final = 100  #: entries of one file that are never closed; one with more is none
_LONGEST_KEY: Final = 300
_MOST_PARTS: Final = 50  #: that a value is joined of
_LONGEST_STRING: Final = 1_000  #: characters of an abbreviation, which can be made of others
_MONTH_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS: Final = {name: f"{at:02}" for at, name in enumerate(_MONTH_NAMES, 1)}
#: BibTeX's field -> the name by which tables of records know it.
_NAMES: Final = {
    "journaltitle": "journal",
    "booktitle": "journal",
    "langid": "language",
    "urldate": "accessed",
    "annote": "note",
    "number": "issue",
    "note": "annotation",
    "chapter": "section",  # of a paper: books and their parts are none of news
}
_ADDRESSES: Final = frozenset({"url", "doi"})
_ADDRESS = regex(r"https?://[^\s{}]{1,2000}")
_SECTION = regex(r"Section: (\S[^\n]{0,100})")  #: in a note of Zotero's
_AND = regex(r"\s+and\s+")
_LANGUAGES: Final = {"american": "english", "british": "english", "ngerman": "german", "naustrian": "german"}


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    key: str
    fields: Mapping[str, str]
    line: int
    problem: str = ""


def sniff(head: bytes, name: str) -> bool:
    """A first entry: "@article{key, field = ..."."""
    del name
    if b"@" not in head[:4096] or b"=" not in head:
        return False
    return _SNIFFED.match(head_text(head).lstrip("\ufeff")) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article an entry with an abstract; other entries with the reason why they are none."""
    text = plain(decode(stream.read()).text)
    mapper = Mapper(context, "bibtex")
    number = 0
    for entry in _entries(text):
        number += 1
        if number % 200 == 0:
            context.tick()
        reason = entry.problem or other_kind(entry.kind)
        if reason:
            code = "bad-record" if entry.problem else "not-an-article"
            yield Rejected(code=code, reason=reason, record=number, line=entry.line)
            continue
        yield mapper.article(_record(entry), number, entry.line)
    if not number:
        raise ParseError("no entry in it", ledger_code="no-records")


def _record(entry: _Entry) -> dict[str, object]:
    """An entry under names that tables of records have."""
    record: dict[str, object] = {"id": entry.key, "type": entry.kind.lower(), "citationkey": entry.key}
    for name, value in entry.fields.items():
        record.setdefault(_NAMES.get(name, name), address_of(value) if name in _ADDRESSES else text_of(value))
    for name in ("author", "editor"):
        if name in entry.fields:
            people = list(_people(entry.fields[name]))[:100]
            record[name] = [turned for each in people if (turned := _turned(each)) and turned != "others"]
    language = str(record.get("language", "")).lower()
    record["language"] = _LANGUAGES.get(language, language)
    if "date" not in record and "year" in record:
        record["date"] = _day(str(record.pop("year")), str(record.get("month", "")), str(record.get("day", "")))
    if not record.get("url") and (address := _ADDRESS.search(entry.fields.get("howpublished", ""))):
        record["url"] = address_of(address[0])
    if not record.get("section") and (section := _SECTION.match(entry.fields.get("note", ""))):
        record["section"] = text_of(section[1])
    return {name: value for name, value in record.items() if value}


def _people(names: str) -> Iterator[str]:
    """The names between "and"; one in braces, such as an agency's, may have that word inside."""
    start = depth = counted = 0
    for found in _AND.finditer(names):
        depth += names.count("{", counted, found.start()) - names.count("}", counted, found.start())
        counted = found.start()
        if not depth:
            yield names[start : found.start()]
            start = found.end()
    yield names[start:]


def _turned(name: str) -> str:
    """A name with the surname first turned round, "King, Jr., Martin" too; one in braces is as it is."""
    if name.startswith("{") and name.endswith("}"):
        return text_of(name)
    last, *more = text_of(name).split(",")
    return " ".join(" ".join((*more[-1:], last, *more[:-1])).split())


def _day(year: str, month: str, day: str) -> str:
    """ISO 8601 as far as it is told; a month that has its day beside it as it stands, "5 mar 2019"."""
    if not month.isdecimal() and any(map(str.isdecimal, month)):
        return f"{month} {year}"
    number = _MONTHS.get(month.lower()[:3], month.zfill(2) if month.isdecimal() else "")
    return "-".join(filter(None, [year, number, day.zfill(2) if day.isdecimal() and number else ""]))


def _entries(text: str) -> Iterator[_Entry]:
    """All entries; what stands between them is a comment. After too many broken ones the rest is left."""
    strings: dict[str, str] = {}
    position, line, counted, broken = 0, 1, 0, 0
    while start := _START.search(text, position):
        line += text.count("\n", counted, start.start())
        counted = start.start()
        kind = start[1].lower()
        key, at = "", start.end()
        if broken == _MOST_BROKEN:
            reason = f"more than {_MOST_BROKEN} entries that are never closed; the rest of the file is left"
            yield _Entry(kind, key, {}, line, reason)
            return
        if kind in ("comment", "preamble"):
            end = closed(text, at)
            broken += end < 0
            position = max(end, at)
            continue
        if kind != "string":
            comma = text.find(",", at, at + _LONGEST_KEY)
            key, at = (text[at:comma].strip(), comma) if comma >= 0 else ("", at)
        fields, end, whole = _fields(text, at, strings)
        broken += not whole
        if kind == "string":
            strings |= {name: value[:_LONGEST_STRING] for name, value in fields.items()}
        elif key or fields:
            yield _Entry(kind, key, fields, line, "" if whole else "an entry that is never closed")
        position = max(end, start.end()) if key or fields else start.end()


def _fields(text: str, at: int, strings: Mapping[str, str]) -> tuple[dict[str, str], int, bool]:
    """The fields from here, where they end, and whether the entry is closed there."""
    fields: dict[str, str] = {}
    while len(fields) < _MOST_FIELDS and (name := _NAME.match(text, at)):
        value, end = _value(text, name.end(), strings)
        if end < 0:
            return fields, name.end(), False
        fields.setdefault(name[1].lower(), value)
        at = end
    rest = _END.match(text, at)
    return fields, rest.end() if rest else at, rest is not None


def _value(text: str, at: int, strings: Mapping[str, str]) -> tuple[str, int]:
    """A value of pieces joined by "#", and where it ends; -1 where it never does."""
    parts: list[str] = []
    while True:
        if text.startswith("{", at):
            end = closed(text, at + 1)
            if end < 0:
                return "", -1
            parts.append(text[at + 1 : end - 1])
        elif text.startswith('"', at):
            end = _quoted(text, at + 1)
            if end < 0:
                return "", -1
            parts.append(text[at + 1 : end - 1])
        elif bare := _BARE.match(text, at):
            parts.append(strings.get(bare[1].lower(), bare[1])[:_LONGEST_STRING])
            end = bare.end()
        else:
            return "", -1
        more = _NEXT.match(text, end)
        if not more or len(parts) > _MOST_PARTS:
            return "".join(parts), end
        at = more.end()


def _quoted(text: str, at: int) -> int:
    """Behind the quote that ends a value; one inside of braces ends nothing. -1 if none does."""
    depth = 0
    for mark in _QUOTE.finditer(text, at, at + LONGEST):
        if mark[0] == '"' and depth <= 0:
            return mark.end()
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
    return -1


PARSER = Parser(name="bibtex", version=2, suffixes=(".bib",), sniff=sniff, parse=parse, named=True)
