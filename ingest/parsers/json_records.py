"""JSON Lines, JSON arrays and JSON objects of articles, streamed; fields are found by their names or given by --map."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import BinaryIO, Final

from ingest.encoding import decode, head_text, note
from ingest.limits import RECORD_BYTES
from ingest.parsers.block_text import has_blocks
from ingest.parsers.contract import Context, Parser
from ingest.parsers.facebook_posts import post_of
from ingest.parsers.front_matter import is_front_matter
from ingest.parsers.json_shapes import below_names, heads_rows, rows_of
from ingest.parsers.json_text import FIRST_READ, Text, Value, resume, why
from ingest.parsers.record_names import bare_name, field_of, flatten
from ingest.parsers.record_values import cleaned
from ingest.parsers.records import Mapper
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_HEAD = regex(r"[\s\x1e]*(?:\[\s*)*\{\s*(?:\"|\})")
_BETWEEN = regex(r"[\s,\[\]\x1e]*")
_INNER_LIST = regex(r":\s*\[\s*(?=\{)")
_LARGE: Final = RECORD_BYTES // 4  #: code points of an object whose list is read without a look at it
_ROWS = 64  #: bytes within which a table of rows opens
_LOOK_AHEAD = 200  #: records looked at before the first is mapped, to learn the order of day and month
_MAX_BROKEN = 10_000  #: broken records of one document; a file with more is no JSON
_MAX_DEPTH = 6  #: levels that the list of articles may lie deep in an answer object

_TOO_DEEP: Final = "the record is nested too deep"
_TEXT = 100  #: code points of an article's text at least, beside a headline

#: Fields of ours whose lists are writers and topics of one article.
_NO_RECORDS = frozenset({"byline", "topics", "people", "orgs", "places", "companies"})
_TITLES = frozenset({"headline", "headlines", "heading", "title", "webtitle"})
_RECORDS = frozenset({"body", "text", "content", "url", "date", "published", "publishedat", "publishdate", "pubdate"})


def sniff(head: bytes, name: str) -> bool:
    """An object, an array of objects, or one of rows below the names of their columns, in any Unicode encoding."""
    del name
    text = head_text(head)[:2048].lstrip("\ufeff")
    return (_HEAD.match(text) is not None or heads_rows(text)) and not is_front_matter(head)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per record, wherever the list of records lies in the document."""
    mapper = Mapper(context, "json")
    records = _records(stream)
    ahead = list(islice(records, _LOOK_AHEAD))
    mapper.learn_order(each.value for each in ahead if isinstance(each.value, Mapping))
    number = 0
    for source in (iter(ahead), records):
        ahead = []
        for each in source:
            number += 1
            yield _article(mapper, each, number)
    if number == 0:
        raise ParseError("no record in it", ledger_code="no-records")


def _article(mapper: Mapper, each: Value, number: int) -> Article | Rejected:
    code, reason = each.code, each.reason
    if not code and isinstance(each.value, Mapping):
        return mapper.article(each.value, number, each.line)
    if not code:
        code, reason = "not-an-article", f"a {type(each.value).__name__}, not an object with fields"
    return Rejected(code=code, reason=reason, record=number, line=each.line)


def _records(stream: BinaryIO) -> Iterator[Value]:
    """The records of all values; an object that only carries a list of records stands for these."""
    for value in read_values(stream):
        try:
            inner = _records_in(value.value) if isinstance(value.value, Mapping) else None
        except RecursionError:
            yield Value(value.line, code="too-deep", reason=_TOO_DEEP)
            continue
        if inner is None:
            yield value
        else:
            yield from (Value(value.line, record) for record in inner)


def _records_in(value: Mapping[str, object]) -> list[object] | None:
    """The records that an object carries; None for one that is a record itself. RecursionError for a deep one."""
    post = post_of(value)
    if post is not None:
        return [post]
    inner = rows_of(value) or _inner(value)
    return None if inner is None else [each for record in inner for each in _deeper(record)]


def read_values(stream: BinaryIO) -> Iterator[Value]:
    """Every value of the document as it stands, in order."""
    first = stream.readline(FIRST_READ)
    if b"[" in first[:_ROWS] and heads_rows(head_text(first)):
        first += stream.read(RECORD_BYTES)
        rows = below_names(decode(first).text)
        if rows is not None:
            return (Value(1, row) for row in rows)
    return _lines(stream, first) if _is_line(first) else _values(Text(stream, first))


def _is_line(first: bytes) -> bool:
    """Whether the first line is a whole JSON object, so that the lines can be read one by one."""
    if not first.endswith(b"\n") or not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return first.rstrip().endswith(b"}")


def _lines(stream: BinaryIO, first: bytes) -> Iterator[Value]:
    """JSON Lines: a broken line is one broken record, a line over the limit too."""
    number = 0
    raw = first
    while raw:
        number += 1
        if len(raw) >= RECORD_BYTES and not raw.endswith(b"\n"):
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(FIRST_READ)
            yield Value(number, code="too-large", reason="the line is longer than 64 MiB")
        elif raw.strip(b"\x1e \t\r\n,[]"):
            yield _line(raw, number)
        raw = stream.readline(RECORD_BYTES)


def _line(raw: bytes, number: int) -> Value:
    try:
        try:
            value = json.loads(raw)
            note("utf-8", len(raw))
        except UnicodeDecodeError:
            value = json.loads(decode(raw).text)
        except ValueError:
            value = json.loads(decode(raw.strip().strip(b"\x1e,")).text, strict=False)
        if b"\\u" in raw or b"\0" in raw:
            value = cleaned(value)
    except RecursionError:
        return Value(number, code="too-deep", reason=_TOO_DEEP)
    except ValueError as error:
        return Value(number, code="bad-record", reason=why(error))
    return Value(number, value)


def _values(text: Text) -> Iterator[Value]:
    """Values one after the other, inside an array or not. After a broken one it goes on where an object starts."""
    decoder = json.JSONDecoder(strict=False)
    position = 0
    around: Value | None = None  #: why the object around the list that is read cannot be read whole
    broken = 0
    while True:
        between = _BETWEEN.match(text.buffer, position)
        position = text.settle(between.end() if between else position)
        ended = position >= len(text.buffer)
        if ended or (around and text.buffer[position] in '}"'):  # or the rest around a list
            position = -1 if ended or around is None or around.code else _further_list(text, position)
            if position >= 0:
                continue
            yield from _unfinished(text.line, around, ended=ended) if around and not broken else ()
            return
        try:
            value, end = decoder.raw_decode(text.buffer, position)
            escaped = any(text.buffer.find(mark, position, end) >= 0 for mark in ("\\u", "\0"))
            value = cleaned(value) if escaped else value
        except RecursionError:
            yield Value(text.line, code="too-deep", reason=_TOO_DEEP)
        except ValueError as error:
            inner = _open_list(text.buffer, position)
            if inner:  # an object too big to hold, or broken: its list of records is read one by one
                large = len(text.buffer) >= _LARGE
                around = Value(1) if large else Value(1, code="bad-record", reason=why(error))
                position = inner
                continue
            yield Value(text.line, code="bad-record", reason=why(error))
        else:
            yield Value(text.line, value)
            position = end
            continue
        broken += 1
        if broken >= _MAX_BROKEN:
            yield Value(
                text.line, code="bad-record", reason=f"more than {_MAX_BROKEN} broken records; the rest is left"
            )
            return
        position = text.shorten(resume(text, position))
        if position < 0:
            return


def _unfinished(line: int, around: Value, *, ended: bool) -> Iterator[Value]:
    """What is said at the end of a list that was read without the object around it."""
    if ended or around.code:
        yield Value(line, code="bad-record", reason=around.reason or "the document is cut off in its list")


def _further_list(text: Text, position: int) -> int:
    """Where the next list of articles starts behind one in an object that is too big to hold, -1 for none. Lists of
    anything else are passed over: which of all lists is the longest is not known here.
    """
    decoder = json.JSONDecoder(strict=False)
    while True:
        for opening in _INNER_LIST.finditer(text.buffer, position):
            with suppress(ValueError, RecursionError):
                first, _ = decoder.raw_decode(text.buffer, opening.end())
                if _rank([first])[0] and _has_text(first):
                    return text.settle(opening.end())
        if not text.more():
            return -1
        position = max(position, len(text.buffer) - (32 << 20))
        text.drop(position)
        position = 0


def _open_list(buffer: str, position: int) -> int:
    """Where the list of records starts in an object that cannot be read, or held, whole; 0 if this is none."""
    if position > 0:
        return 0
    found = _INNER_LIST.search(buffer, 0, 1 << 20)
    return found.end() if found and (len(buffer) >= _LARGE or _is_list(buffer, found)) else 0


def _is_list(buffer: str, opening: re.Match[str]) -> bool:
    """Whether the list that opens there holds articles, and what stands before it says that it is in none."""
    before = buffer[: opening.start()]
    closed = ": null" + "}" * (before.count("{") - before.count("}"))
    try:
        around = json.loads(before + closed, strict=False)
        first, _ = json.JSONDecoder(strict=False).raw_decode(buffer, opening.end())
        return _looks_like_article(first) and not any(map(_looks_like_article, _objects(around)))
    except (ValueError, RecursionError):
        return False


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    """An object and those that it holds by name."""
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from _objects(inner)


def _inner(value: Mapping[str, object], depth: int = 0) -> list[object] | None:
    """The objects in the lists of an object that is no article itself (an API's answer, an export): of those whose
    first one has a headline and a text, all that call them the same; else of the longest whose first one reads like an
    article, else of the longest.
    """
    if depth == 0 and _looks_like_article(value):
        return None
    lists: list[list[object]] = []
    for name, child in value.items():
        if field_of(name) in _NO_RECORDS:
            continue
        found: list[object] | None = None
        if isinstance(child, list) and child and isinstance(child[0], Mapping):
            found = child
        elif isinstance(child, Mapping) and depth < _MAX_DEPTH and not _looks_like_article(child):
            found = _inner(child, depth + 1)
        if found:
            lists.append(found)
    if len(lists) < 2:
        return lists[0] if lists else None
    best = max(lists, key=lambda each: (bool(_fields(each)), *_rank(each)))
    if not _fields(best):
        return best
    alike = [record for each in lists if each is best or _fields(each) == _fields(best) for record in each]
    return list({repr(record): record for record in alike}.values())  # the latest ones stand in two lists


def _fields(records: list[object]) -> set[str]:
    """What the headline and the text of a list's first article are called; nothing for what is no article with both."""
    first = records[0]
    names = flatten(first) if isinstance(first, Mapping) and _rank(records)[0] and _has_text(first) else {}
    return {name for name in names if field_of(name.rpartition(".")[2]) in ("title", "body")}


def _deeper(record: object) -> list[object]:
    """The articles in a list's item that only groups them (a category, a feed), else the item itself."""
    if not isinstance(record, Mapping) or _rank([record])[0] or _has_text(record):
        return [record]
    inner = _inner(record)
    return inner if inner and _rank(inner)[0] and _has_text(inner[0]) else [record]


def _has_text(record: object) -> bool:
    """Whether one of the fields is called what texts are called."""
    return isinstance(record, Mapping) and any(
        isinstance(value, str) and field_of(name.rpartition(".")[2]) == "body"
        for name, value in flatten(record).items()
    )


def _rank(records: list[object]) -> tuple[bool, int]:
    first = records[0]
    named = {bare_name(name) for name in flatten(first)} if isinstance(first, Mapping) else set()
    return bool(named & _TITLES and named & _RECORDS), len(records)


def _looks_like_article(value: Mapping[str, object]) -> bool:
    names = {name.lower() for name in value}
    texts = names & {
        "body",
        "text",
        "content",
        "articlebody",
        "body_html",
        "body_text",
        "fulltext",
        "maintext",
        "_source",
    }
    if texts or (names & _TITLES and names & {"date", "published", "datepublished", "url"}):
        return True
    return bool(names & _TITLES) and any(has_blocks(each) or _is_text(name, each) for name, each in value.items())


def _is_text(name: str, value: object) -> bool:
    return isinstance(value, str) and len(value) >= _TEXT and field_of(name) == "body"


PARSER = Parser(name="json", version=13, suffixes=(".json", ".jsonl", ".ndjson"), sniff=sniff, parse=parse, named=True)
