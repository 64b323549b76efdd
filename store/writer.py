"""The only read-write connection to an archive: batches of articles in, one transaction each."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from sqlalchemy import Connection, Engine, create_engine, event, exc, insert
from sqlalchemy.pool import StaticPool

from store import schema
from store.batch import Batch, Saved
from store.errors import BackfileError, OpenError
from store.keeping import Keeping
from store.keys import now, path_text
from store.ledger import Ledger
from store.locking import WriterLock
from store.migrations import migrate
from store.settings import (
    WRITER_PRAGMAS,
    check_is_archive,
    network_file_system,
    translate,
    translated,
    uri,
)

if TYPE_CHECKING:
    from store.model import Article, Document
    from store.rows import Prepared
    from store.stories.keeper import Stories

__all__ = ["FinishedCounts", "Saved", "Writer"]

Fault = Callable[[str], None]  #: called with the name of a point of the work; tests stop the process there

_UPSERT_DOCUMENT: Final = """
INSERT INTO documents (path, sha256, size, format, parser, encoding, mtime_ns, ctime_ns, status, error, reason,
    duplicate_of, original, options)
VALUES (:path, :sha256, :size, :format, :parser, :encoding, :mtime_ns, :ctime_ns, :status, :error, :reason,
    :duplicate_of, :original, :options)
ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, size = excluded.size, format = excluded.format,
    parser = excluded.parser, encoding = excluded.encoding, mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns,
    status = excluded.status, error = excluded.error, reason = excluded.reason, duplicate_of = excluded.duplicate_of,
    original = excluded.original, options = excluded.options
RETURNING id
"""
_LOG: Final = (
    "INSERT INTO ingest_log (run_id, document_id, state, code, reason) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (run_id, document_id) DO UPDATE SET state = excluded.state, code = excluded.code,"
    " reason = excluded.reason"
)
_TOUCH: Final = "UPDATE documents SET mtime_ns = ?, ctime_ns = ? WHERE id = ? AND (mtime_ns, ctime_ns) IS NOT (?, ?)"
_FLAG_ALL: Final = "UPDATE articles SET missing = 1 WHERE document_id = ? AND missing = 0"
_FLAG_MISSING: Final = _FLAG_ALL + " AND id NOT IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class FinishedCounts:
    """What the end of a document brought."""

    articles: int  #: records of the document that are in the archive now
    missing: int  #: articles newly flagged: the document no longer has them
    rejected: int  #: records left out


@dataclass(slots=True)
class _Pass:
    """One reading of one document, from start_document to finish_document."""

    run_id: int
    path: str
    seen: set[int]  #: ids of its articles met in this reading
    repeats: dict[str, int]  #: key that several records have -> how many so far


class Writer(Keeping, Ledger):
    """An archive open for writing. One at a time: a kernel lock sees to it.

    Work is done in batches: everything between two ``commit`` calls is one transaction, which starts with the first
    write. ``rollback`` drops the batch; documents that were started in it have to be started again.
    """

    def __init__(self, path: Path, engine: Engine, lock: WriterLock, fault: Fault) -> None:
        self.path = path
        self._lock = lock
        self._engine = engine
        self._connection: Connection = engine.connect()
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101  the engine was made on one
        self._driver = driver
        self._fault = fault
        self._document_ids = {}
        self._passes: dict[int, _Pass] = {}
        self._log: list[tuple[int, int, str, str, str]] = []
        self._batch = Batch(self._connection, fault)

    @classmethod
    def open(cls, path: Path, *, wait: float = 30.0, fast: bool = False, fault: Fault = lambda _: None) -> Writer:
        """Open the archive, made new where there is none, and migrated where it is older.

        ``wait``: seconds to wait for another writer (then ``BusyError``). ``fast``: a power cut may lose the last
        batches, never the file. ``OpenError``: not ours, newer, or the folder cannot be written; nothing is changed.
        """
        path = Path(os.path.realpath(path))
        if not path.parent.is_dir():
            raise OpenError("the folder for the archive is missing", where=str(path.parent), next_step="create it")
        if path.is_dir():
            raise OpenError(
                "the archive's name is that of a folder", where=str(path), next_step="give a file with --db"
            )
        if path.exists() and path.stat().st_size:
            _check_existing(path)
        lock = WriterLock(path)
        lock.acquire(wait)
        try:
            if not path.exists() or not path.stat().st_size:
                from store.build import create_archive  # noqa: PLC0415  sqlite-utils, which only a new one needs

                with _errors(path):
                    create_archive(path)
            return cls(path, _engine(path, fast=fast), lock, fault)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commits what is done after a good block, drops the open batch after an error, closes in both cases."""
        try:
            if kind is None:
                self.commit()
        finally:
            self.close()

    def begin_run(self, inputs: Sequence[str]) -> int:
        """Open a run in the ledger, committed at once."""
        with self._guarded():
            values = {"started_at": now(), "status": "running", "inputs": json.dumps([path_text(p) for p in inputs])}
            key = self._connection.execute(insert(schema.ingest_runs).values(**values)).inserted_primary_key
            self._commit()
        assert key is not None  # noqa: S101  an insert of one row has one
        return int(key[0])

    def record(self, run_id: int, document: Document) -> None:
        """Note an input that brings no articles: unchanged, duplicate, rejected or skipped.

        A document whose articles are stored stays as it was when it cannot be read this time. One that became a copy
        of another has lost its own articles: they are flagged missing.
        """
        path = path_text(document.path)
        if document.state == "unchanged" and (known := self._document_id(path)) is not None:
            self._log.append((run_id, known, "unchanged", "", ""))
            if document.mtime_ns is not None:
                with self._guarded():
                    self._touch(document, known)
            return
        with self._guarded():
            former = self._driver.execute("SELECT id, status FROM documents WHERE path = ?", (path,)).fetchone()
            if (
                former is not None
                and former[1] in ("ingested", "partial")
                and document.state in ("rejected", "skipped")
            ):
                document_id = int(former[0])
            else:
                status = "skipped" if document.state == "unchanged" else document.state
                document_id = self._save_document(document, status)
                if former is not None and document.state == "duplicate":
                    self._connection.exec_driver_sql(_FLAG_ALL, (document_id,))
            self._log.append((run_id, document_id, document.state, document.code, document.reason))

    def start_document(self, run_id: int, document: Document) -> int:
        """Begin to store a document's articles; its id. It is "partial" until ``finish_document``."""
        with self._guarded():
            document_id = self._save_document(document, "partial")
        self._passes[document_id] = _Pass(run_id, path_text(document.path), set(), {})
        return document_id

    def add(self, document_id: int, articles: Sequence[Article | Prepared]) -> Saved:
        """Store articles of a started document: new ones, changed ones (the former text goes to article_versions),
        unchanged ones (nothing is written). ``store.rows.prepare`` does part of the work and can run elsewhere.
        """
        current = self._passes[document_id]
        with self._guarded():
            return self._batch.add(document_id, current.path, articles, current.seen, current.repeats)

    def finish_document(self, document_id: int, document: Document) -> FinishedCounts:
        """The document is read to its end: note its final state, and flag the articles that it no longer has."""
        current = self._passes[document_id]
        with self._guarded():
            missing = 0
            if document.state == "ingested":
                seen = json.dumps(list(current.seen))
                missing = self._connection.exec_driver_sql(_FLAG_MISSING, (document_id, seen)).rowcount
            self._save_document(replace(document, path=current.path), document.state)
            self._settle_original(document_id, document)
            times = (
                "UPDATE documents SET ingested_at = ?, first_ingested_at = coalesce(first_ingested_at, ?) WHERE id = ?"
            )
            self._connection.exec_driver_sql(times, (now(), now(), document_id))
            self._connection.exec_driver_sql("DELETE FROM rejected_records WHERE document_id = ?", (document_id,))
            if document.rejects:
                rows = [
                    {"document_id": document_id, "record": r.record, "line": r.line, "code": r.code, "reason": r.reason}
                    for r in document.rejects
                ]
                self._connection.execute(insert(schema.rejected_records), rows)
            self._log.append((current.run_id, document_id, document.state, document.code, document.reason))
        del self._passes[document_id]
        return FinishedCounts(len(current.seen), missing, len(document.rejects))

    def commit(self) -> None:
        """End the batch: related links find their articles, then everything since the last commit is durable."""
        with self._guarded():
            self._commit()

    def rollback(self) -> None:
        """Drop everything since the last commit."""
        self._log.clear()
        self._passes.clear()
        self._document_ids.clear()
        self._batch.forget()
        try:
            self._connection.rollback()
        except exc.DBAPIError as error:
            raise translate(error.orig or error, self.path) from error

    def group_stories(self, level: float | None = None) -> Stories:
        """Find which articles tell the same story (``store.stories``), after a commit. ``level``: similarity from which
        they do, kept for the next times; None = as last time.
        """
        from store.stories.keeper import Keeper  # noqa: PLC0415  only at the end of a run

        with self._guarded():
            return Keeper(self._driver, self._batch.begin, self._commit).update(level)

    def finish_run(self, run_id: int, status: str) -> None:
        """Close a run in the ledger, and put the file in order (statistics, log written back)."""
        with self._guarded():
            finished = "UPDATE ingest_runs SET finished_at = ?, status = ? WHERE id = ?"
            self._connection.exec_driver_sql(finished, (now(), status, run_id))
            self._commit()
        with translated(self.path):
            self._driver.execute("PRAGMA optimize")
            self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Drop an open batch and let the next writer in."""
        try:
            self._connection.close()
            self._driver.close()
            self._engine.dispose()
        finally:
            self._lock.release()

    def _commit(self) -> None:
        if self._log:
            self._connection.exec_driver_sql(_LOG, self._log)
            self._log.clear()
        self._batch.settle()
        self._fault("before-commit")
        self._connection.commit()
        self._fault("after-commit")
        self._document_ids.clear()

    def _document_id(self, path: str) -> int | None:
        if path not in self._document_ids and self.known(path) is None:
            return None
        return self._document_ids[path]

    def _touch(self, document: Document, document_id: int) -> None:
        """A file that was touched but not changed: with its new times, the next run need not read it."""
        times = (document.mtime_ns, document.ctime_ns)
        probe = "SELECT (mtime_ns, ctime_ns) IS NOT (?, ?) FROM documents WHERE id = ?"
        if self._driver.execute(probe, (*times, document_id)).fetchone()[0]:
            self._connection.exec_driver_sql(_TOUCH, (*times, document_id, *times))

    def _save_document(self, document: Document, status: str) -> int:
        self._batch.begin()
        values: dict[str, Any] = {
            "path": path_text(document.path),
            "sha256": document.sha256,
            "size": document.size,
            "format": document.format,
            "parser": document.parser,
            "encoding": document.encoding,
            "mtime_ns": document.mtime_ns,
            "ctime_ns": document.ctime_ns,
            "status": status,
            "error": document.code,
            "reason": document.reason,
            "duplicate_of": None,
            "original": "" if status == "partial" else document.original,
            "options": document.options,
        }
        if status == "duplicate":
            original = (
                "SELECT id FROM documents WHERE sha256 = ? AND status = 'ingested' AND path <> ? ORDER BY id LIMIT 1"
            )
            row = self._connection.exec_driver_sql(original, (document.sha256, values["path"])).fetchone()
            values["duplicate_of"] = None if row is None else row[0]
        return int(self._connection.exec_driver_sql(_UPSERT_DOCUMENT, values).scalar_one())

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """An error of the database drops the batch and comes out as one of ours."""
        try:
            with _errors(self.path):
                yield
        except BaseException:
            self._drop_quietly()
            raise

    def _drop_quietly(self) -> None:
        with suppress(BackfileError):  # the first error is the one to report
            self.rollback()


@contextmanager
def _errors(path: Path) -> Iterator[None]:
    try:
        with translated(path):
            yield
    except (exc.OperationalError, exc.DatabaseError) as error:
        if isinstance(error, (exc.IntegrityError, exc.ProgrammingError, exc.InterfaceError, exc.DataError)):
            raise
        raise translate(error.orig or error, path) from error
    except OSError as error:
        raise translate(error, path) from error


def _check_existing(path: Path) -> None:
    """Look at a file before anything near it is touched."""
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        message = f"cannot write to the archive ({error.strerror})"
        raise OpenError(message, where=str(path), next_step="check the file's permissions") from error
    with translated(path):
        connection = sqlite3.connect(uri(path, "mode=ro"), uri=True)
    try:
        check_is_archive(connection, path)
    finally:
        connection.close()


def _engine(path: Path, *, fast: bool) -> Engine:
    """An engine on the one connection, with explicit BEGIN IMMEDIATE: the read-then-write upgrade that SQLite refuses
    at once, whatever the time-out, never happens.
    """
    with translated(path):
        driver = sqlite3.connect(uri(path, "mode=rw"), uri=True, isolation_level=None, check_same_thread=False)
        try:
            check_is_archive(driver, path)
            for pragma in WRITER_PRAGMAS:
                driver.execute(f"PRAGMA {pragma}")
            if network_file_system(path):
                driver.execute("PRAGMA locking_mode = EXCLUSIVE")
                driver.execute("PRAGMA journal_mode = DELETE")
            else:
                driver.execute("PRAGMA journal_mode = WAL")
            driver.execute(f"PRAGMA synchronous = {'NORMAL' if fast else 'FULL'}")
            migrate(driver)
        except BaseException:
            driver.close()
            raise
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
