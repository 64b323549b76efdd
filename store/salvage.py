"""A new archive from the rows of a damaged one that can still be read. The damaged file is only read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from store.build import create_archive
from store.errors import OpenError, UsageError
from store.repair import fill_derived
from store.schema import METADATA
from store.settings import check_is_archive, translated, uri

_OWN: Final = frozenset({"meta", "change", "marks"})  #: the new archive has its own id and history
_FAR: Final = 1 << 40  #: a gap as wide as this is the end of the table
_LOST_DOCUMENT: Final = (
    "INSERT INTO documents (id, path, sha256, size, status, reason)"
    " SELECT DISTINCT document_id, '(lost document ' || document_id || ')', '', 0, 'partial', 'lost in a damaged file'"
    " FROM articles WHERE document_id NOT IN (SELECT id FROM documents)"
)


def salvage(path: Path | str, target: Path | str) -> Mapping[str, int]:
    """Rows saved per table. ``UsageError`` if there is something at ``target``, ``OpenError`` or ``DriftError`` if not
    even the list of tables can be read.
    """
    source, goal = Path(path), Path(target)
    if not source.is_file():
        raise OpenError("there is no archive", where=str(source), next_step="give its file with --db")
    if goal.exists():
        raise UsageError("there is a file of this name", where=str(goal), next_step="give a new name")
    draft = goal.with_name(f"{goal.name}.part-{os.getpid()}")
    try:
        with translated(source), closing(sqlite3.connect(uri(source, "mode=ro"), uri=True)) as damaged:
            damaged.text_factory = lambda data: data.decode("utf-8", "replace")
            check_is_archive(damaged, source)
            damaged.execute("SELECT count(*) FROM sqlite_master").fetchone()
            with translated(goal):
                create_archive(draft)
                with closing(sqlite3.connect(draft, isolation_level=None)) as fresh:
                    saved = _copy(damaged, fresh)
        draft.replace(goal)
    finally:
        draft.unlink(missing_ok=True)
    return saved


def _copy(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> Mapping[str, int]:
    fresh.execute("PRAGMA trusted_schema = ON")
    fresh.execute("BEGIN")
    for (name,) in fresh.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        fresh.execute(f'DROP TRIGGER "{name}"')  # fill_derived makes them again
    saved = {}
    for table in METADATA.sorted_tables:
        if table.name in _OWN:
            continue
        saved[table.name] = 0
        for names, row in _rows(damaged, table.name, {column.name for column in table.columns}):
            marks = ", ".join("?" * len(row))
            try:
                fresh.execute(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', row)
            except (sqlite3.Error, OverflowError):
                continue  # a damaged value: not of its column's type, or a key for the second time
            saved[table.name] += 1
    fresh.execute(_LOST_DOCUMENT)
    while broken := fresh.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, *_ in broken:
            fresh.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))
    fill_derived(fresh)
    fresh.execute("COMMIT")
    return saved


def _rows(damaged: sqlite3.Connection, table: str, wanted: set[str]) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Every row that can be read, by its number; over unreadable ones in steps that grow."""
    try:
        there = [str(row[1]) for row in damaged.execute(f'PRAGMA table_info("{table}")') if row[1] in wanted]
    except sqlite3.Error:
        return
    if not there:
        return  # an older archive has no such table
    names = ", ".join(f'"{name}"' for name in there)
    after, step = -1, 1
    while step < _FAR:
        try:
            for number, *row in damaged.execute(
                f'SELECT rowid, {names} FROM "{table}" NOT INDEXED WHERE rowid > ? ORDER BY rowid', (after,)
            ):
                yield names, tuple(row)
                after, step = number, 1
        except (sqlite3.Error, UnicodeDecodeError):
            after, step = after + step, step * 2
        else:
            return
