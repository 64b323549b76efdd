"""HTTP archives (HAR 1.2) that browsers' developer tools save: the pages among the answers, with address and moment."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO, Final

from ingest.dates import read_date
from ingest.encoding import head_text
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.html_page import VERSION, parse_html
from ingest.parsers.html_page import sniff as is_html
from ingest.parsers.json_nested import nested
from ingest.parsers.newsxml import Keys
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, Rejected

_LOG = regex(r"""\ufeff?\s*\{\s*"log"\s*:\s*\{""")
_PARTS = regex(r'"(?:entries|creator|pages|version)"\s*:')
_CHARSET = regex(r"charset\s*=\s*[\"']?([\w:.-]{1,40})", re.IGNORECASE)
_PAGES: Final = ("text/html", "application/xhtml+xml")
_ENTRIES: Final = ("log", "entries")
#: statuses of answers that bring what was asked for; of 304 browsers write down the page that they had
_GOOD: Final = frozenset(map(str, (*range(200, 300), 304)))
_UNKNOWN: Final = ("", "x-unknown")  #: what Chrome calls the kind of an answer that names none


def sniff(head: bytes, name: str) -> bool:
    """An object whose one member is a log with the parts of an HTTP archive."""
    del name
    text = head_text(head)
    return _LOG.match(text) is not None and _PARTS.search(text) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per page that an answer brought; scripts, pictures and the like are no loss."""
    keys, number, read, pages = Keys(), 0, 0, 0
    problems: list[Rejected] = []
    for item in nested(stream, {("log",)}):
        context.tick()
        number += item.path == _ENTRIES
        if item.value.code:
            problems.append(Rejected(code=item.value.code, reason=item.value.reason, line=item.value.line))
            continue
        read += item.path == _ENTRIES
        entry = item.value.value
        if item.path != _ENTRIES or not isinstance(entry, Mapping) or (page := _page(entry)) is None:
            continue
        pages += 1
        if isinstance(page, Rejected):
            yield replace(page, record=number)
            continue
        url, captured = _text(_inner(entry, "request").get("url")), _moment(entry)
        told = _CHARSET.search(_text(_inner(_inner(entry, "response"), "content").get("mimeType")))
        declared, key = told[1] if told else "", keys.next(url, number)
        found = parse_html(page, url=url, declared=declared, captured=captured, key=key, fast=context.fast)
        yield replace(found, record=number) if isinstance(found, Rejected) else _captured(found, entry, captured)
    if problems and not read:
        raise ParseError(f"not an HTTP archive that can be read: {problems[0].reason}")
    yield from problems
    if not pages and not problems:
        yield Rejected(code="not-an-article", reason="no page among the answers in it, or browsers left out its text")


def _page(entry: Mapping[str, object]) -> str | bytes | Rejected | None:
    """The page that an answer brought, or why there is none of it; None for any other answer. Text is as the browser
    decoded it.
    """
    response = _inner(entry, "response")
    content = _inner(response, "content")
    text, url = _text(content.get("text")), _text(_inner(entry, "request").get("url"))[:300]
    kind = _text(content.get("mimeType")).partition(";")[0].strip().lower()
    named = kind in _PAGES or (kind in _UNKNOWN and is_html(text[:HEAD_SIZE].encode("utf-8", "replace"), ""))
    if not named or str(response.get("status")) not in _GOOD:
        return None
    if not text.strip():
        told = content.get("size")
        reason = f"{url}: the browser left out the page's text"
        return Rejected(code="empty-record", reason=reason) if isinstance(told, int) and told > 0 else None
    if content.get("encoding") != "base64":
        return text
    try:
        return base64.b64decode(text[: len(text) // 4 * 4])
    except (binascii.Error, ValueError) as error:
        return Rejected(code="bad-record", reason=f"{url}: not base64: {error}")


def _captured(found: Article, entry: Mapping[str, object], captured: str) -> Article:
    printed = _text(entry.get("startedDateTime"))
    seen = Evidence(field="retrieved", rule="har:startedDateTime", text=printed[:300])
    return replace(found, retrieved=captured, evidence=(*found.evidence, *((seen,) if captured else ())))


def _moment(entry: Mapping[str, object]) -> str:
    found = read_date(_text(entry.get("startedDateTime")))
    return found.value if found else ""


def _inner(value: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = value.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


PARSER = Parser(name="har", version=5 + VERSION, suffixes=(".har",), sniff=sniff, parse=parse)
