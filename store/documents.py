"""What a writer does with documents: stored as they are read or many together, or noted where they bring nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert

from store import schema
from store.batch import Batch, Saved, insert_sql
from store.bulk import store_whole
from store.identity import Reading, former_of, formers
from store.keys import now, path_text
from store.moves import HOLDERS, members
from store.rows import DOCUMENT_COLUMNS, document_row

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from store.model import Article, Document
    from store.rows import Prepared, Whole

_SAVE: Final = (
    f"{insert_sql('documents', ('path', *DOCUMENT_COLUMNS))} ON CONFLICT (path) DO UPDATE SET"
    f" {', '.join(f'{name} = excluded.{name}' for name in DOCUMENT_COLUMNS)} RETURNING id"
)
_LOG: Final = (
    "INSERT INTO ingest_log (run_id, document_id, state, code, reason) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (run_id, document_id) DO UPDATE SET state = excluded.state, code = excluded.code,"
    " reason = excluded.reason"
)
_MET: Final = (
    "SELECT d.id, d.path, l.state FROM documents d JOIN ingest_log l ON l.run_id = ? AND l.document_id = d.id"
    " WHERE d.path = ? OR (d.path >= ? AND d.path < ?)"
)
_COPIES_IN: Final = "SELECT EXISTS (SELECT 1 FROM documents WHERE path >= ? AND path < ? AND status = 'duplicate')"
_GONE: Final = (
    "UPDATE documents SET status = 'skipped', error = 'gone', reason = 'no longer in the archive', duplicate_of = NULL"
    " WHERE path >= ? AND path < ? AND status = 'duplicate'"
    " AND NOT EXISTS (SELECT 1 FROM ingest_log l WHERE l.run_id = ? AND l.document_id = documents.id)"
)
_UNMEET: Final = "DELETE FROM ingest_log WHERE run_id = ? AND document_id = ?"
_TOUCH: Final = "UPDATE documents SET mtime_ns = ?, ctime_ns = ? WHERE id = ? AND (mtime_ns, ctime_ns) IS NOT (?, ?)"
_TIMES: Final = "UPDATE documents SET ingested_at = ?, first_ingested_at = coalesce(first_ingested_at, ?) WHERE id = ?"
_FLAG_ALL: Final = "UPDATE articles SET missing = 1 WHERE document_id = ? AND missing = 0"
_FLAG_MISSING: Final = _FLAG_ALL + " AND id NOT IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class FinishedCounts:
    """What the end of a document brought."""

    articles: int  #: records of the document that are in the archive now
    missing: int  #: articles newly flagged: the document no longer has them
    rejected: int  #: records left out
    saved: Saved  #: of records that waited for the end


@dataclass(frozen=True, slots=True)
class Stored:
    """What whole documents brought."""

    saved: Saved
    missing: int  #: articles newly flagged


@dataclass(slots=True)
class _Open:
    """A document between start_document and finish_document."""

    run_id: int
    reading: Reading


class Documents:
    """Part of a ``Writer``."""

    _readings: dict[int, _Open]  #: by document id
    _log: list[tuple[int, int, str, str, str]]  #: rows of ingest_log, written with the commit

    if TYPE_CHECKING:  # what the writer has
        _connection: Connection
        _driver: sqlite3.Connection
        _batch: Batch

        def _guarded(self) -> AbstractContextManager[None]: ...

        def _settle_original(self, document_id: int, document: Document) -> None: ...

        def _document_id(self, path: str) -> int | None: ...

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

    def store(self, run_id: int, documents: Sequence[Whole]) -> Stored:
        """Documents that were read to their end, of different paths: what start_document, add, keep and
        finish_document do one after the other, in a few statements for all of them.
        """
        if not documents:
            return Stored(Saved(0, 0, 0), 0)
        with self._guarded():
            self._batch.begin()
            readings, saved, missing = store_whole(self._connection, self._batch, documents)
        self._log.extend((run_id, reading.document_id, "ingested", "", "") for reading in readings)
        return Stored(saved, missing)

    def unmeet(self, run_id: int, path: str) -> dict[str, str]:
        """Take out of a run's ledger the file at ``path`` and what is in it, after a commit, for it is read once more:
        path -> state of those that were met.
        """
        with self._guarded():
            self._batch.begin()
            label = path_text(path)
            rows = self._connection.exec_driver_sql(_MET, (run_id, label, *members(label))).all()
            self._connection.exec_driver_sql(_UNMEET, [(run_id, row[0]) for row in rows])
        return {row[1]: row[2] for row in rows}

    def start_document(self, run_id: int, document: Document) -> int:
        """Begin to store a document's articles; its id. It is "partial" until ``finish_document``."""
        path = path_text(document.path)
        with self._guarded():
            former = former_of(formers(self._connection, [path]).get(path), document)
            document_id = self._save_document(document, "partial")
        self._readings[document_id] = _Open(run_id, Reading(document_id, path, former))
        return document_id

    def add(self, document_id: int, articles: Sequence[Article | Prepared]) -> Saved:
        """Store articles of a started document: new ones, changed ones (the former text goes to article_versions),
        unchanged ones (nothing is written). ``store.rows.prepare`` does part of the work and can run elsewhere.
        Of a document that is read again, those whose former article is not sure wait for ``finish_document``.
        """
        reading = self._readings[document_id].reading
        with self._guarded():
            return self._batch.add([(reading, articles)])

    def finish_document(self, document_id: int, document: Document) -> FinishedCounts:
        """The document is read to its end: note its final state, and flag the articles that it no longer has."""
        current = self._readings[document_id]
        seen = current.reading.seen
        with self._guarded():
            self._batch.begin()
            saved = self._batch.add_rest(current.reading, whole=document.state == "ingested")
            run = self._connection.exec_driver_sql
            missing = 0
            if document.state == "ingested":
                missing = run(_FLAG_MISSING, (document_id, json.dumps(list(seen)))).rowcount
            self._save_document(replace(document, path=current.reading.path), document.state)
            self._settle_original(document_id, document)
            run(_TIMES, (now(), now(), document_id))
            run("DELETE FROM rejected_records WHERE document_id = ?", (document_id,))
            if document.rejects:
                rows = [
                    {"document_id": document_id, "record": r.record, "line": r.line, "code": r.code, "reason": r.reason}
                    for r in document.rejects
                ]
                self._connection.execute(insert(schema.rejected_records), rows)
            self._log.append((current.run_id, document_id, document.state, document.code, document.reason))
            if document.state == "ingested":
                self._forget_copies(current.run_id, current.reading.path)
        del self._readings[document_id]
        return FinishedCounts(len(seen), missing, len(document.rejects), saved)

    def _forget_copies(self, run_id: int, path: str) -> None:
        """Of an archive that was read to its end: a copy that is not in it any more is none, whatever happens to what
        it was a copy of. Members with articles stay as they are, and are reported.
        """
        inside = members(path)
        if self._connection.exec_driver_sql(_COPIES_IN, inside).scalar_one():
            self._write_log()
            self._connection.exec_driver_sql(_GONE, (*inside, run_id))

    def _write_log(self) -> None:
        if self._log:
            self._connection.exec_driver_sql(_LOG, self._log)
            self._log.clear()

    def _touch(self, document: Document, document_id: int) -> None:
        """A file that was touched but not changed: with its new times, the next run need not read it."""
        times = (document.mtime_ns, document.ctime_ns)
        probe = "SELECT (mtime_ns, ctime_ns) IS NOT (?, ?) FROM documents WHERE id = ?"
        if self._driver.execute(probe, (*times, document_id)).fetchone()[0]:
            self._connection.exec_driver_sql(_TOUCH, (*times, document_id, *times))

    def _save_document(self, document: Document, status: str) -> int:
        self._batch.begin()
        path = path_text(document.path)
        original = None
        if status == "duplicate":
            wanted = [each for each in (document.sha256, document.unpacked) if each]
            rows = self._connection.exec_driver_sql(HOLDERS, (json.dumps(wanted),)).all()
            others = sorted((row for row in rows if row[1] != path), key=lambda row: row[0] != document.sha256)
            original = others[0][2] if others else None
        values = (path, *document_row(document, status, original))
        return int(self._connection.exec_driver_sql(_SAVE, values).scalar_one())
