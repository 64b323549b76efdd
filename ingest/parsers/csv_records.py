"""CSV and TSV: dialect found from the header, fields by their names, by --map or by what they hold; rows streamed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import BinaryIO, Literal

from ingest.encoding import codec_of, decode, head_text
from ingest.limits import RECORD_BYTES
from ingest.parsers import gdelt
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.csv_quotes import DOUBLE, SINGLE, is_open, quote_of
from ingest.parsers.record_names import field_of
from ingest.parsers.records import Mapper
from ingest.parsers.table_columns import (
    HEADER_AGAIN,
    delimiter_of,
    guessed,
    is_header,
    record,
    repeats_header,
    unique,
    unnamed,
)
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_DELIMITERS = (",", "\t", ";", "|")
_MAX_NAME = 60  #: code points of a column's name; longer cells are text
_MAX_LINES = 5_000  #: lines one quoted field may run over before its quote counts as never closed
_LOOK_AHEAD = 200
_QUOTED = 256 * 1024  #: characters by which the quote of a table is found
_ESCAPED = '\\"'  #: a quote in a text, as databases and pandas write it with a backslash
_FIRST_LINES = 20  #: by which the delimiter of a table without a header is found
_SEPARATOR = regex(r"\ufeff?sep=[,;|\t]?\s*$")  #: which Excel and monitors write above a table
_SURE = 3  #: names that are known, of a header row below other lines
_SUFFIXES = (".csv", ".tsv", ".tab")


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: tuple[str, ...] = ()
    code: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    """What is known of a table once its first rows were seen."""

    names: tuple[str, ...]  #: of the columns
    ahead: list[_Row]  #: the first rows
    rows: Iterator[_Row]  #: those that follow
    guessed: Mapping[str, str] = field(default_factory=dict)  #: our field -> its column, where no header names it


def sniff(head: bytes, name: str) -> bool:
    """A header row with a column for the title or the text and one more known; with the suffix any header, or none."""
    text = _with_newlines(head_text(head))
    if text[:1] in "<{[":
        return False
    suffixed = name.lower().endswith(_SUFFIXES)
    text = text[_above(text) if suffixed or _SEPARATOR.match(text.partition("\n")[0]) else 0 :]
    first, delimiter = header(text)
    known = [field for cell in first if (field := field_of(cell))]
    named = len(set(known)) >= 2 and not {"title", "body"}.isdisjoint(known) and len(known) * 3 >= len(first)
    if not named and not suffixed:
        return False
    if not delimiter or not is_header(first):
        return suffixed and (delimiter_of(text, _DELIMITERS) != "" or _of_gdelt(text) != "")
    second = text.split("\n", 2)[1:2]
    return named or (bool(second) and second[0].count(delimiter) >= len(first) - 1)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per row. A row with other columns than the header's is rejected with its line."""
    lines = _Lines(stream)
    if kind := _of_gdelt(lines.peek()):
        yield from _read_gdelt(lines, kind, context)
        return
    table = _opened(lines)
    mapper = Mapper(replace(context, columns={**table.guessed, **context.columns}), "csv")
    mapper.learn_order(record(table.names, row.cells) for row in table.ahead if not row.code)
    number = 0
    for source in (iter(table.ahead), table.rows):
        for row in source:
            number += 1
            yield _read(mapper, table.names, row, number)


def records(stream: BinaryIO) -> Iterator[Mapping[str, object]]:
    """The rows that can be read, each under the names of its columns; none of what is no table."""
    try:
        table = _opened(_Lines(stream))
    except ParseError:
        return
    yield from (record(table.names, row.cells) for row in chain(table.ahead, table.rows) if not row.code)


def _opened(lines: _Lines) -> _Table:
    """The names of the columns, given by the first row or by what the columns hold, and the rows."""
    csv.field_size_limit(RECORD_BYTES)  # the module's default of 128 KiB is less than a long article
    lines.skip(_above(lines.ahead(_FIRST_LINES)))
    first, delimiter = header(lines.peek())
    if delimiter and is_header(first):
        rows = _rows(lines, delimiter, quote_of(lines.ahead(_LOOK_AHEAD, _QUOTED), delimiter))
        names = unique(next(rows, _Row(1, first)).cells or first)
        return _Table(names, list(islice(rows, _LOOK_AHEAD)), rows)
    delimiter = delimiter_of(lines.ahead(_FIRST_LINES), _DELIMITERS) or delimiter
    if not delimiter:
        raise ParseError("no header row with at least two columns", ledger_code="no-header")
    rows = _rows(lines, delimiter, quote_of(lines.ahead(_LOOK_AHEAD, _QUOTED), delimiter))
    ahead = list(islice(rows, _LOOK_AHEAD))
    names = unnamed(max((len(row.cells) for row in ahead), default=0))
    return _Table(names, ahead, rows, guessed(names, [row.cells for row in ahead]))


def _of_gdelt(text: str) -> str:
    """Which of GDELT's tables a text with tabs begins, "" for any other."""
    return gdelt.kind_of(text.partition("\n")[0].rstrip("\r").split("\t")) if "\t" in text else ""


def _read_gdelt(lines: _Lines, kind: str, context: Context) -> Iterator[Article | Rejected]:
    if kind != gdelt.GRAPH:
        yield Rejected(code="not-an-article", reason=f"a table of GDELT's {kind}, which have no titles or texts")
        return
    mapper = Mapper(context, "gdelt")
    number = 0
    while line := lines.next():
        number += 1
        cells = line.rstrip("\r\n").split("\t")
        if gdelt.kind_of(cells) == kind:
            yield mapper.article(gdelt.record_of(cells), number, lines.number)
        elif line.strip():
            reason = f"no row of GDELT's {kind}: {len(cells)} cells"
            yield Rejected(code="bad-record", reason=reason, record=number, line=lines.number)


def _read(mapper: Mapper, names: tuple[str, ...], row: _Row, number: int) -> Article | Rejected:
    if row.code:
        return Rejected(code=row.code, reason=row.reason, record=number, line=row.line)
    if len(row.cells) > len(names) and any(row.cells[len(names) :]):
        reason = f"{len(row.cells)} cells under {len(names)} column names"
        return Rejected(code="bad-record", reason=reason, record=number, line=row.line)
    if repeats_header(row.cells, names):
        return Rejected(code="not-an-article", reason=HEADER_AGAIN, record=number, line=row.line)
    return mapper.article(record(names, row.cells), number, row.line)


def _above(text: str) -> int:
    """Characters of what stands above the header row: "sep=;", the title of a report and what it was asked."""
    lines = text.splitlines(keepends=True)[:_FIRST_LINES]
    if lines and _SEPARATOR.match(lines[0]):
        return len(lines[0])
    if not lines or len(_known(lines[0])) > 1:
        return 0
    at = 0
    for line in lines:
        known = _known(line)
        if len(known) >= _SURE and not {"title", "body"}.isdisjoint(known):
            return at
        at += len(line)
    return 0


def _known(line: str) -> set[str]:
    """Our fields that the cells of a line name, as a header does."""
    cells, delimiter = header(line)
    return {field for cell in cells if (field := field_of(cell))} if delimiter and is_header(cells) else set()


def _with_newlines(text: str) -> str:
    """The text with the line ends that all systems have, where it has those of old Macs alone."""
    return text if "\n" in text else text.replace("\r", "\n")


def header(text: str) -> tuple[tuple[str, ...], str]:
    """The first row and its delimiter: the one that gives most known names, then most names; "" if none does."""
    first = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    best: tuple[tuple[int, int], tuple[str, ...], str] = ((0, 0), (), "")
    for delimiter in _DELIMITERS:
        if delimiter not in first or len(first) > HEAD_SIZE:
            continue
        try:
            cells = tuple(next(csv.reader([first], delimiter=delimiter), ()))
        except csv.Error:
            continue
        if len(cells) < 2 or any(len(cell) > _MAX_NAME for cell in cells):
            continue
        score = (sum(bool(field_of(cell)) for cell in cells), len(cells))
        if score > best[0]:
            best = (score, cells, delimiter)
    return best[1], best[2]


class _Lines:
    """The document's lines, with a way to put some back. Up to 64 MiB the encoding is found from all of it."""

    def __init__(self, stream: BinaryIO) -> None:
        data = stream.read(RECORD_BYTES)
        self.number = 0  #: lines handed out so far
        self._back: list[str] = []
        self._rest = stream
        self._encoding = "utf-8"
        if len(data) < RECORD_BYTES:
            self._head = io.BytesIO(_with_newlines(decode(data).text).encode())
            return
        self._head = io.BytesIO(data.removeprefix(b"\xef\xbb\xbf"))
        self._encoding = codec_of(decode(data[: 1 << 20]).encoding) or "utf-8"
        if self._encoding.startswith(("utf-16", "utf-32")):
            raise ParseError("a table of more than 64 MiB in UTF-16 or UTF-32", next_step="convert it to UTF-8")

    def peek(self) -> str:
        line = self.next()
        self.put_back([line] if line else [])
        return line.lstrip("\ufeff")

    def ahead(self, count: int, characters: int = HEAD_SIZE) -> str:
        """The next lines, not consumed; no more than a first look needs."""
        held: list[str] = []
        size = 0
        while len(held) < count and size < characters and (line := self.next()):
            held.append(line)
            size += len(line)
        self.put_back(held)
        return "".join(held).lstrip("\ufeff")

    def skip(self, characters: int) -> None:
        """Pass whole lines of so many characters together."""
        while characters > 0 and (line := self.next()):
            characters -= len(line.lstrip("\ufeff") if self.number == 1 else line)

    def next(self) -> str:
        """The next line with its end, "" after the last; at most 64 MiB of it."""
        if self._back:
            self.number += 1
            return self._back.pop()
        raw = self._head.readline(RECORD_BYTES)
        if not raw.endswith(b"\n") and len(raw) < RECORD_BYTES:
            raw += self._rest.readline(RECORD_BYTES)
        self.number += bool(raw)
        return raw.decode(self._encoding, "replace").replace("\0", "\ufffd")

    def put_back(self, lines: list[str]) -> None:
        self._back.extend(reversed(lines))
        self.number -= len(lines)


def _rows(lines: _Lines, delimiter: str, quote: str) -> Iterator[_Row]:
    """Rows, with quoted fields over several lines. A quote that is never closed costs its own line only."""
    while line := lines.next():
        start = lines.number
        if not line.strip():
            continue
        if quote not in line or (line[0] != quote and f"{delimiter}{quote}" not in line):  # 5" disk: quotes nothing
            yield _cells(line, delimiter, start, quote, quoting=csv.QUOTE_NONE)
            continue
        held, odd = _quoted(lines, line, delimiter, quote)
        row = _cells("".join(held), delimiter, start, quote)
        if (odd or row.code) and _ESCAPED in line and quote == DOUBLE:
            lines.put_back(held[1:])
            held, odd = _quoted(lines, line, delimiter, _ESCAPED)
            row = _cells("".join(held), delimiter, start, quote, escape="\\")
        if len(held) > 1 and (odd or row.code):
            lines.put_back(held[1:])
            yield _Row(start, code="bad-record", reason="a quoted field that is never closed")
            continue
        yield row


def _quoted(lines: _Lines, line: str, delimiter: str, quote: str) -> tuple[list[str], bool]:
    """The lines up to where the quotes pair up, those behind a backslash left out, and whether they never did."""
    held, size = [line], len(line)
    odd = _odd(line, delimiter, quote, inside=False)
    while odd and len(held) < _MAX_LINES and size < RECORD_BYTES and (line := lines.next()):
        held.append(line)
        size += len(line)
        odd = _odd(line, delimiter, quote, inside=odd)
    return held, odd


def _odd(line: str, delimiter: str, quote: str, *, inside: bool) -> bool:
    """Whether a quoted cell is open behind a line. Double quotes are counted; single ones are apostrophes too."""
    if quote == SINGLE:
        return is_open(line.rstrip("\r\n"), delimiter, quote, inside=inside)
    count = line.count(DOUBLE) - (line.replace("\\\\", "").count(_ESCAPED) if quote == _ESCAPED else 0)
    return inside ^ (count % 2 == 1)


def _cells(
    text: str, delimiter: str, line: int, quote: str, quoting: Literal[0, 3] = csv.QUOTE_MINIMAL, escape: str = ""
) -> _Row:
    if len(text) >= RECORD_BYTES:
        return _Row(line, code="too-large", reason="the row is longer than 64 MiB")
    try:
        rows = list(
            csv.reader(
                io.StringIO(text, newline=""),
                delimiter=delimiter,
                quotechar=quote,
                quoting=quoting,
                escapechar=escape or None,
                doublequote=not escape,
                strict=True,
            )
        )
    except csv.Error as error:
        return _Row(line, code="bad-record", reason=f"not CSV: {error}")
    if len(rows) != 1:
        return _Row(line, code="bad-record", reason="a quote in the wrong place")
    return _Row(line, tuple(rows[0]))


PARSER = Parser(name="csv", version=12, suffixes=_SUFFIXES, sniff=sniff, parse=parse, named=True)
