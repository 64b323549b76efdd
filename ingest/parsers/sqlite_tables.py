"""SQLite data bases that people keep articles in (sqlite-utils, Datasette, Newsboat, scrapers), table by table."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import quote

from ingest.limits import RECORD_BYTES
from ingest.parsers.contract import Context, Parser
from ingest.parsers.in_place import held_or_path
from ingest.parsers.record_bytes import text_of_bytes
from ingest.parsers.record_names import field_of, guess
from ingest.parsers.record_pages import is_page_column
from ingest.parsers.records import Mapper
from ingest.patterns import regex
from ingest.sqlite_head import is_archive, is_sqlite
from store.errors import ParseError
from store.model import Article, Rejected

_HEAD: Final = 100  #: bytes of the header: https://www.sqlite.org/fileformat2.html, 1.3
_JOURNAL: Final = slice(18, 20)  #: of the header: whether it is written through a journal beside it
_STEPS: Final = 1_000_000  #: of SQLite's machine between two signs of life
_BROKEN: Final = 4  #: one in so many signs at most is none
_ROWS: Final = 200  #: read at once
_LOOKS: Final = 50  #: rows that settle the order of day and month
_POINTS = regex(r"_?(?:id|fk|key)$", re.IGNORECASE)  #: behind what a column that points to another table is of
_LABELS: Final = ("name", "title", "label", "value", "username")  #: columns of such a table that name its rows
_NAMED: Final = frozenset({"byline", "source", "section", "language", "topics"})  #: fields that are told so
_MOST_NAMED: Final = 100_000  #: rows of it
_SHOWN: Final = 8  #: tables that are named where none has articles
#: tables of programs' own and of what stands beside articles
_BESIDE = regex(
    r"(?:^|_)(?:comments?|commentmeta|revisions?|history|logs?|drafts?|users?|authors?|tags?|settings?|options|sessions?"
    r"|migrations?|queue|cache|trash|templates?|menus?|backup)(?:_|$)|_fts|^fts",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: Sequence[str]
    named: Mapping[str, tuple[str, Mapping[object, object]]] = field(default_factory=dict)
    """Column that points to another table -> what its values are called, and the names that they stand for."""


def sniff(head: bytes, name: str) -> bool:
    return is_sqlite(head)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per row of each table with columns of headlines and texts, or of those that the user names.

    The file is opened read-only; no view, trigger or virtual table of it is asked. Rows that stand only in a journal
    beside it (``-wal``) are not read, and that is told.
    """
    head = stream.read(_HEAD)
    if is_archive(head):
        yield Rejected(
            code="not-an-article", reason="an archive of this program; its documents are read where they are"
        )
        return
    journal = Path(f"{context.path}-wal")
    if journal.is_file() and journal.stat().st_size:
        reason = "its latest rows are in its journal (-wal) and not read: close the program that writes it first"
        yield Rejected(code="open-journal", reason=reason)
    try:
        connection, size = _opened(head, stream, context)
        with closing(connection):
            yield from _articles(connection, size, context)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # what it says of a broken schema may be no UTF-8
        raise ParseError(f"not a data base that can be read: {error}", ledger_code="bad-document") from error


def _opened(head: bytes, stream: BinaryIO, context: Context) -> tuple[sqlite3.Connection, int]:
    """The data base, and its size in bytes: in memory; a larger plain file where it is."""
    found = held_or_path(stream, context, "a data base", head)
    if isinstance(found, Path):
        size = found.stat().st_size
        connection = sqlite3.connect(f"file:{quote(str(found))}?mode=ro&immutable=1", uri=True)
    else:
        size = len(found)
        data = bytearray(found)
        data[_JOURNAL] = b"\1\1"  # a journal of its own cannot be in memory
        connection = sqlite3.connect(":memory:")
        connection.deserialize(bytes(data))
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, RECORD_BYTES)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.set_progress_handler(context.tick, _STEPS)
    return connection, size


def _articles(connection: sqlite3.Connection, size: int, context: Context) -> Iterator[Article | Rejected]:
    if said := _damage(connection, size):
        yield Rejected(code="damaged", reason=f"damaged, what can be read is taken: {said}")
    tables = list(_tables(connection))
    chosen = [table for table in tables if _has_articles(table, context)]
    if not chosen:
        names = ", ".join(table.name[:40] for table in tables[:_SHOWN]) or "none"
        yield Rejected(
            code="not-an-article", reason=f"no table has columns of headlines and texts; its tables: {names}"
        )
        return
    number = 0
    for table in chosen:
        mapper = Mapper(context, "sqlite")
        table = replace(table, named=dict(_named(connection, table)))  # noqa: PLW2901 - now that it is read
        mapper.learn_order(_records(connection, table, _LOOKS))
        for row, record in enumerate(_records(connection, table), 1):
            number += 1
            if any(map(_is_broken, record.values())):
                yield Rejected(code="damaged", reason=f"row {row} of {table.name[:60]!r} is damaged", record=number)
                continue
            found = mapper.article(record, number, None)
            if isinstance(found, Article) and len(chosen) > 1:
                found = replace(found, key=f"{table.name}/{found.native_id or row}")
            yield found


def _damage(connection: sqlite3.Connection, size: int) -> str:
    """What is wrong with the file; "" if nothing is found. It is a row of pages, one behind the other."""
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    if size % page:
        return f"its size is no multiple of its pages' ({page} bytes)"
    state = connection.execute("PRAGMA quick_check(1)").fetchone()
    return "" if state == ("ok",) else " ".join(str(state[0] if state else "").split())[:200]


def _tables(connection: sqlite3.Connection) -> Iterator[_Table]:
    """Ordinary tables with their columns; not SQLite's own, nor those behind a full-text index."""
    listed = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
    virtual = [name for name, sql in listed if str(sql or "").lower().startswith("create virtual")]
    others = ("sqlite_", *(f"{name}_" for name in virtual))
    for name, _ in listed:
        if name in virtual or name.startswith(others):
            continue
        told = connection.execute(f"PRAGMA table_xinfo({_quoted(name)})")  # with generated columns, as "*" has them
        yield _Table(name, [column for _, column, *_, hidden in told if hidden != 1])


def _has_articles(table: _Table, context: Context) -> bool:
    plan = guess(tuple(table.columns), {k: v for k, v in context.columns.items() if v in table.columns})
    named = not set(context.columns.values()).isdisjoint(table.columns)
    pages = any(map(is_page_column, plan["body"]))  # which have titles of their own
    told = plan["title"] or (plan["url"] and (plan["published"] or pages))
    return bool(told and plan["body"]) and (named or _BESIDE.search(table.name) is None)


def _records(connection: sqlite3.Connection, table: _Table, limit: int = -1) -> Iterator[dict[str, object]]:
    cursor = connection.execute(f"SELECT * FROM {_quoted(table.name)} LIMIT ?", (limit,))
    while rows := cursor.fetchmany(_ROWS):
        for row in rows:
            record = {name: _value(value) for name, value in zip(table.columns, row, strict=True)}
            for column, (called, names) in table.named.items():
                record[called] = names.get(record[column], record.get(called))
            yield record


def _named(connection: sqlite3.Connection, table: _Table) -> Iterator[tuple[str, tuple[str, Mapping[object, object]]]]:
    """Of columns that point to rows with a name, as "author_id" does to those of authors: what the rows are called."""
    columns = {each.name: each.columns for each in _tables(connection)}
    keys = connection.execute(f"PRAGMA foreign_key_list({_quoted(table.name)})").fetchall()
    for _, _, other, column, key, *_ in keys:
        called = _POINTS.sub("", str(column)) or column
        label = next((name for name in _LABELS if name in columns.get(other, ())), "")
        if (
            label
            and column in table.columns
            and field_of(called) in _NAMED
            and called not in {*table.columns} - {column}
        ):
            asked = f"SELECT {_quoted(key or 'rowid')}, {_quoted(label)} FROM {_quoted(other)} LIMIT {_MOST_NAMED}"
            yield column, (called, dict(connection.execute(asked).fetchall()))


def _value(value: object) -> object:
    """Texts that a program stored as bytes are texts; other bytes (pictures) are left out."""
    return text_of_bytes(value) if isinstance(value, bytes) else value


def _is_broken(value: object) -> bool:
    """A text that is hardly any, as SQLite reads one from a damaged row."""
    return isinstance(value, str) and (value.count("\ufffd") + value.count("\0")) * _BROKEN > len(value)


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))


PARSER = Parser(name="sqlite", version=2, suffixes=(".db", ".sqlite", ".sqlite3"), sniff=sniff, parse=parse, named=True)
"""The parser of the table of formats."""
