"""Is the archive sound? Reads only; each finding says what is wrong and what helps. Repairing is never done here."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from store.ddl import FTS_COLUMNS, TRIGGERS, VIEWS
from store.errors import BackfileError, DriftError, StorageError
from store.locking import WriterLock
from store.originals import verified
from store.settings import check_is_archive, connect_readonly, network_file_system, translate, uri
from store.version import SCHEMA_VERSION

Level = Literal["note", "warning", "damage"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found. ``damage`` makes the command end with exit code 5, the others do not."""

    level: Level
    code: str  #: kebab-case, stays the same between releases
    text: str  #: one sentence
    next_step: str = ""


Check = Callable[[sqlite3.Connection, Path], Iterator[Finding]]
"""A check of the file on a read-only connection."""
ExtraCheck = Callable[[Path, bool], Iterator[Finding]]
"""A check of what stands beside it (an index): gets the archive's path and whether to look deep."""

_REINDEX: Final = "backfile reindex"
_RESTORE: Final = "restore a backup, or save what can be read: backfile backup --salvage FILE"
#: Fixed in these releases and later: two connections that write or checkpoint at once could lose a commit. One writer
#: under a lock cannot meet it; other programs that write to the file can.
_WAL_FIXED: Final = ((3, 44, 6), (3, 50, 7), (3, 51, 3))


def diagnose(path: Path | str, *, deep: bool = False, extra: Sequence[ExtraCheck] = ()) -> list[Finding]:
    """Every finding, in the order of the checks. ``OpenError`` if there is no archive of ours to look at."""
    place = Path(path)
    findings: list[Finding] = []
    try:
        opened = connect_readonly(place)
    except DriftError as error:
        return [_unreadable(error)]
    with closing(opened) as connection:
        if check_is_archive(connection, place) < SCHEMA_VERSION:
            checks = (_library, _older, *(_ANY_SCHEMA if deep else ()))
            return [finding for check in checks for finding in _run(check, connection, place)]
        for check in (*_FAST, *(_DEEP if deep else ())):
            findings.extend(_run(check, connection, place))
    if deep:
        findings.extend(_full_text_words(place))
    for outer in extra:
        findings.extend(outer(place, deep))
    return findings


def _run(check: Check, connection: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    """A check that the damage itself stops is a finding too."""
    try:
        yield from check(connection, path)
    except sqlite3.Error as error:
        yield _unreadable(translate(error, path))
    except UnicodeDecodeError:  # sqlite3 cannot decode its own message on a damaged schema
        yield _unreadable(DriftError("text in it is no text"))
    except BackfileError as error:
        yield _unreadable(error)


def _unreadable(error: BackfileError) -> Finding:
    return Finding("damage", "unreadable", f"the file cannot be read: {error.what}", _RESTORE)


def _library(_connection: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    version = sqlite3.sqlite_version_info
    if not (version >= _WAL_FIXED[-1] or any(fix <= version < (fix[0], fix[1] + 1, 0) for fix in _WAL_FIXED)):
        text = f"SQLite {sqlite3.sqlite_version} has the WAL-reset bug: write to the archive with one program at a time"
        yield Finding("note", "sqlite-version", text)
    if kind := network_file_system(path):
        yield Finding(
            "warning", "network-disk", f"the archive is on a network file system ({kind})", "keep it on a local disk"
        )


def _older(_connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    text = "the archive is of an older version; its tables were not compared with those of today"
    yield Finding("note", "older-schema", text, "any search brings it up to date; then run doctor again")


def _schema(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    """Tools that rebuild tables drop triggers silently."""
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    for name, statement in TRIGGERS.items():
        if name not in found:
            yield Finding("damage", "trigger-missing", f"the trigger {name} is missing", _REINDEX)
        elif _squeezed(found[name]) != _squeezed(statement):
            yield Finding("damage", "trigger-changed", f"the trigger {name} is not as it was made", _REINDEX)
    for name in found.keys() - TRIGGERS.keys():
        yield Finding("note", "trigger-foreign", f"the trigger {name} is not Backfile's")
    views = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    for name in VIEWS.keys() - views:
        yield Finding("warning", "view-missing", f"the view {name} is missing")


def _squeezed(statement: str) -> str:
    return " ".join(statement.split())


def _full_text_rows(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    """SQLite's own check of an external-content index reads the articles, not the index: count its real rows."""
    articles = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    indexed = connection.execute("SELECT count(*) FROM articles_fts_docsize").fetchone()[0]
    if articles != indexed:
        text = f"the full-text table has {indexed:,} rows for {articles:,} articles"
        yield Finding("damage", "full-text-rows", text, _REINDEX)


def _log(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    count = connection.execute(
        "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.article_id = a.id)"
    ).fetchone()[0]
    if count:
        yield Finding("damage", "change-log", f"{count:,} articles are not in the change log", _REINDEX)
    if connection.execute("SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'batch')").fetchone()[0]:
        text = "meta has a row 'batch' that only an open transaction may have: triggers are off"
        yield Finding("damage", "batch-left", text, "delete that row, then " + _REINDEX)


def _unfinished(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    partial = connection.execute("SELECT count(*) FROM documents WHERE status = 'partial'").fetchone()[0]
    if partial:
        text = f"{partial:,} documents were cut off while being read"
        yield Finding("warning", "partial-documents", text, "run the same ingest again")
    missing = connection.execute("SELECT count(*) FROM articles WHERE missing = 1").fetchone()[0]
    if missing:
        yield Finding(
            "note", "missing-articles", f"{missing:,} articles are no longer in their documents (view missing_articles)"
        )


def _pages(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    for (verdict,) in connection.execute("PRAGMA integrity_check(20)"):
        if verdict != "ok":
            yield Finding("damage", "pages", f"SQLite's integrity check: {verdict}", _RESTORE)


def _references(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    broken = {str(row[0]) for row in connection.execute("PRAGMA foreign_key_check").fetchmany(1000)}
    for table in sorted(broken):
        yield Finding("damage", "references", f"rows of {table} point to rows that are not there", _RESTORE)


def _json_columns(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    wrong = connection.execute(
        "SELECT count(*) FROM articles WHERE NOT json_valid(authors) OR NOT json_valid(extra)"
    ).fetchone()[0]
    if wrong:
        yield Finding(
            "damage", "json", f"{wrong:,} articles have authors or extra that is no JSON", "correct them by SQL"
        )


def _leads(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    wrong = connection.execute("SELECT count(*) FROM articles WHERE substr(body, 1, length(lead)) <> lead").fetchone()[
        0
    ]
    if wrong:
        yield Finding("warning", "leads", f"the lead of {wrong:,} articles is not the start of their body")


def _rows(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    """Reads every row: text that is no UTF-8 any more stops here (``_run`` reports it)."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " AND name NOT LIKE 'articles_fts%' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    for (table,) in tables:
        for _ in connection.execute(f'SELECT * FROM "{table}"'):
            pass
    yield from ()


def _content(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    """The only check that sees a changed byte inside a text: SQLite keeps no checksums of its pages."""
    from store.content import altered  # noqa: PLC0415  # only when looking deep

    ids = list(altered(connection))
    if ids:
        few = ", ".join(map(str, ids[:3])) + (" ..." if len(ids) > 3 else "")
        text = f"{len(ids):,} articles are not as they were stored ({few}): a damaged disk, or changed by hand"
        yield Finding("damage", "content", text, "restore a backup; where it was you, set their content_hash to ''")


def _full_text_words(path: Path) -> Iterator[Finding]:
    """Compare the full-text table with the articles, word by word. SQLite has it as a command of writing form that
    changes nothing; so it runs under the writer's lock, in a transaction that is rolled back.
    """
    lock = WriterLock(path)
    try:
        lock.acquire(0)
    except BackfileError as error:
        yield Finding("warning", "full-text-unchecked", f"the full-text table was not compared: {error.what}")
        return
    try:
        with closing(sqlite3.connect(uri(path, "mode=rw"), uri=True, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            try:
                connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
            finally:
                connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith("SQLITE_CORRUPT") or "malformed" in str(error):
            text = f"the words in the full-text table ({', '.join(FTS_COLUMNS)}) are not those of the articles"
            yield Finding("damage", "full-text-words", text, _REINDEX)
        else:
            yield Finding("warning", "full-text-unchecked", f"the full-text table was not compared: {error}")
    finally:
        lock.release()


def _stories(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    """A copy points to an original, never to another copy. Edits by hand are mended by the next grouping."""
    wrong = connection.execute(
        "SELECT count(*) FROM articles a JOIN articles o ON o.id = a.duplicate_of WHERE o.duplicate_of IS NOT NULL"
    ).fetchone()[0]
    if wrong:
        yield Finding("warning", "stories", f"{wrong:,} copies point to an article that is a copy", "backfile stories")


def _originals(connection: sqlite3.Connection, _path: Path) -> Iterator[Finding]:
    """Every original is unpacked and hashed; one that a document names has to be there."""
    damaged = 0
    for (key,) in connection.execute(
        "SELECT original FROM documents WHERE original <> '' UNION"
        " SELECT sha256 FROM originals WHERE sha256 NOT LIKE 'document:%' ORDER BY 1"
    ).fetchall():
        try:
            for _ in verified(connection, key):
                pass
        except StorageError:
            damaged += 1
    if damaged:
        yield Finding(
            "damage", "originals", f"{damaged:,} originals are not whole, or not what their hash says", _RESTORE
        )


_FAST: Final[tuple[Check, ...]] = (_library, _schema, _full_text_rows, _log, _unfinished)
_ANY_SCHEMA: Final[tuple[Check, ...]] = (_pages, _references, _rows)
_DEEP: Final[tuple[Check, ...]] = (*_ANY_SCHEMA, _json_columns, _leads, _content, _stories, _originals)
