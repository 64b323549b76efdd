"""Parquet tables of articles, as news corpora come from Hugging Face, pandas, Spark and DuckDB; by arro3 (arrow-rs)."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.encoding import clean
from ingest.parsers.contract import Context, Parser
from ingest.parsers.in_place import held_or_path
from ingest.parsers.record_bytes import text_of_bytes
from ingest.parsers.record_names import Record, flatten, guess
from ingest.parsers.records import Mapper
from ingest.parsers.table_columns import unique
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from arro3.core import Array

_SIGNATURE: Final = b"PAR1"
_SAID: Final = regex(r'"([^"]{1,200})')  #: the reason inside of what a Rust error says
_ROWS: Final = 32  #: read at once: what is in memory beside a page of each column
_LOOKS: Final = 50  #: rows that settle the order of day and month, and which fields there are
_SHOWN: Final = 12  #: columns that are named where none has articles


class _DamageError(Exception):
    """Rows that cannot be read; nothing behind them can."""


def sniff(head: bytes, name: str) -> bool:
    return head.startswith(_SIGNATURE)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per row of a table with a column of texts, or of headlines beside a day, an address or a summary.

    Lists and groups of values are read as those of JSON. What follows damaged rows is lost, and that is told.
    """
    found = held_or_path(stream, context, "a Parquet table")
    with found.open("rb") if isinstance(found, Path) else io.BytesIO(found) as source:
        if not _is_whole(source):
            reason = "its end is missing, which says what is in it: copy or download it again"
            raise ParseError(reason, ledger_code="damaged", next_step="copy or download it again")
        rows = _rows(source)
        try:
            ahead = list(islice(rows, _LOOKS))
        except _DamageError as error:
            raise ParseError(f"not a Parquet table that can be read: {error}") from error
        if not ahead:
            raise ParseError("a table without rows", ledger_code="empty-document")
        if not _has_articles(ahead, context):
            yield Rejected(code="not-an-article", reason=f"no column of texts; its columns: {_named(ahead[0])}")
            return
        mapper = Mapper(context, "parquet")
        mapper.learn_order(ahead)
        yield from _articles(mapper, ahead, rows)


def _is_whole(source: BinaryIO) -> bool:
    """Whether it ends as it begins, and is left at its beginning."""
    size = source.seek(0, os.SEEK_END)
    source.seek(max(0, size - len(_SIGNATURE)))
    end = source.read()
    source.seek(0)
    return size > 2 * len(_SIGNATURE) and end == _SIGNATURE


def _articles(mapper: Mapper, ahead: list[Record], rows: Iterator[Record]) -> Iterator[Article | Rejected]:
    number = 0
    try:
        for source in (iter(ahead), rows):
            for record in source:
                number += 1
                yield mapper.article(record, number, None)
    except _DamageError as error:
        yield Rejected(code="damaged", reason=f"damaged behind row {number}, the rest is lost: {error}")


def _rows(source: BinaryIO) -> Iterator[Record]:
    """The rows, a few at a time. _DamageError where no more can be read."""
    from arro3.io import read_parquet  # noqa: PLC0415 - 3 ms, for such files only

    try:
        for batch in read_parquet(source, batch_size=_ROWS):
            names = unique([clean(name)[0] for name in batch.column_names])
            for row in zip(*map(_values, batch.columns), strict=True):
                yield {name: _value(value) for name, value in zip(names, row, strict=True)}
    except (MemoryError, RecursionError):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":  # of Rust, no Exception
            raise
        said = _SAID.search(str(error))
        raise _DamageError(said[1] if said else str(error)[:200]) from error


def _values(column: Array) -> Sequence[object]:
    """A column's values; as texts where Python has none like them: days beyond its years, zones that it cannot find."""
    try:
        return list(column.to_pylist())
    except Exception:  # noqa: BLE001 - the library raises no other
        from arro3.core import DataType  # noqa: PLC0415

        return list(column.cast(DataType.utf8()).to_pylist())


def _value(value: object) -> object:
    """A value as JSON has it. Bytes that are no text (pictures) are left out, moments keep their zone's offset."""
    if isinstance(value, str):
        return clean(value)[0]
    if isinstance(value, date):
        midnight = isinstance(value, datetime) and value.time() == time() and value.tzinfo is None
        return value.isoformat()[:10] if midnight else value.isoformat()  # pandas has days as midnights only
    if isinstance(value, bytes):
        return text_of_bytes(value)
    if isinstance(value, Mapping):
        return {str(name): _value(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return dict(_pairs(value)) if _is_map(value) else [_value(inner) for inner in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _is_map(value: list[object]) -> bool:
    return bool(value) and all(isinstance(inner, tuple) and len(inner) == 2 for inner in value)


def _pairs(value: Iterable[tuple[object, object]]) -> Iterator[tuple[str, object]]:
    return ((str(_value(name)), _value(inner)) for name, inner in value)


def _has_articles(rows: list[Record], context: Context) -> bool:
    """Whether columns are named as those of articles are, or by the user."""
    names = tuple(dict.fromkeys(name for row in rows for name in flatten(row)))
    plan = guess(names, {ours: name for ours, name in context.columns.items() if name in names})
    return bool(plan["body"]) or (bool(plan["title"]) and any(plan[ours] for ours in ("published", "url", "summary")))


def _named(row: Record) -> str:
    return ", ".join(name[:40] for name in list(row)[:_SHOWN])


PARSER = Parser(name="parquet", version=3, suffixes=(".parquet", ".pq"), sniff=sniff, parse=parse, named=True)
