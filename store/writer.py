"""The only read-write connection to an archive: batches of articles in, one transaction each."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine, create_engine, event, exc, insert
from sqlalchemy.pool import StaticPool

from store import moves, schema
from store.batch import Batch, Saved
from store.documents import Documents, FinishedCounts, Stored
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
    from store.stories.keeper import Stories

__all__ = ["FinishedCounts", "Saved", "Stored", "Writer"]

Fault = Callable[[str], None]  #: called with the name of a point of the work; tests stop the process there


class Writer(Documents, Keeping, Ledger):
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
        self._readings = {}
        self._log = []
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

    def commit(self) -> None:
        """End the batch: related links find their articles, then everything since the last commit is durable."""
        with self._guarded():
            self._commit()

    def rollback(self) -> None:
        """Drop everything since the last commit."""
        self._log.clear()
        self._readings.clear()
        self._document_ids.clear()
        self._batch.forget()
        try:
            self._connection.rollback()
        except exc.DBAPIError as error:
            raise translate(error.orig or error, self.path) from error

    def group_stories(self, level: float | None = None, stopped: Callable[[], bool] = lambda: False) -> Stories:
        """Find which articles tell the same story (``store.stories``), after a commit. ``level``: similarity from which
        they do, kept for the next times; None = as last time. Raises ``store.stories.keeper.StoppedError`` when
        ``stopped`` turns true: then the next time does what was left.
        """
        from store.stories.keeper import Keeper  # noqa: PLC0415  only at the end of a run

        with self._guarded():
            return Keeper(self._driver, self._batch.begin, self._commit, stopped).update(level)

    def settle_dates(self) -> int:
        """Date the articles whose day and month the outlet's other pages tell apart, after a commit; how many."""
        from store import open_dates  # noqa: PLC0415  only at the end of a run

        with self._guarded():
            found = open_dates.find(self._connection)
            if found:
                self._batch.begin()
                open_dates.settle(self._connection, found)
            self._commit()
        return len(found)

    def follow_moves(self, run_id: int) -> tuple[list[tuple[str, str]], set[int]]:
        """After a commit at a run's end: documents whose files are gone go on where their bytes were met
        (``store.moves``). Their former and present paths, and the ids of all that went along.
        """
        followed: set[int] = set()
        with self._guarded():
            found = moves.find(self._connection, run_id)
            for each in found:
                self._batch.begin()
                followed.update(moves.follow(self._connection, run_id, each))
            self._commit()
        return [(each.path, each.there) for each in found], followed

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
        self._write_log()
        self._batch.settle()
        self._fault("before-commit")
        self._connection.commit()
        self._fault("after-commit")
        self._document_ids.clear()

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
