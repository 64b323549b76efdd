"""The default engine: a tantivy index in a folder beside the archive, or in memory."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from search import generations
from search.engines import tantivy_answer
from search.engines.tantivy_schema import MARK, Writer, build_schema, mark_document, read_mark, register
from search.settings import analysis_version
from search.tail import MOST, answer_with_tail
from store.errors import BackfileError, EngineError, StorageError

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Page, Request
    from store.model import Change

HEAP = 80_000_000  # bytes that the writer fills before it writes a segment
LOCK_WAIT = 1.0  # seconds that a writer waits for another one; whoever comes later finds the work done


@dataclass(slots=True)
class Opened:
    """An index open for searching."""

    index: tantivy.Index
    generation: Path | None  #: None = in memory
    held: int | None  #: descriptor that keeps the generation from being removed
    schema: tantivy.Schema

    def close(self) -> None:
        if self.held is not None:
            os.close(self.held)
            self.held = None


@dataclass(slots=True)
class Writing:
    """A generation being written, under the lock."""

    opened: Opened
    writer: tantivy.IndexWriter
    lock: int | None
    seq: int
    last_id: int  #: no article above it is in the index: a new one needs no deletion


def open_engine(archive: Archive, folder: Path | None) -> TantivyEngine:
    return TantivyEngine(archive, folder)


class TantivyEngine:
    """See ``search.engine.Engine``. Not for several threads at once."""

    def __init__(self, archive: Archive, folder: Path | None, *, fault: Callable[[str], None] | None = None) -> None:
        self._archive = archive
        self._folder = folder
        self._fault = fault or _no_fault
        self._documents = Writer()
        self._serving: Opened | None = None
        self._writing: Writing | None = None
        self._forgotten = False

    def cursor(self) -> int:
        if self._writing is not None:
            return self._writing.seq
        return 0 if self._forgotten else self._seq_of(self._served())

    def apply(self, changes: Sequence[Change]) -> None:
        """Take the changes in. No changes at all = the caller is done: let other processes write."""
        if not changes:
            self._release()
            return
        with _translated(self._folder):
            expected = self.cursor()
            writing = self._writing or self._begin()
            if writing.seq < expected:  # another process started over: these changes do not join on
                return
            fresh = [change for change in changes if change.seq > writing.seq]
            if fresh:
                self._write(writing, fresh)

    def search(self, request: Request) -> Page:
        with _translated(self._folder):
            opened = self._served()
            seq = self._seq_of(opened)
            if opened is None or seq == 0:
                return self._without_index(request)
            ask = _asker(opened, self._archive)
            if seq == self._archive.head():
                return ask(request)
            missing = self._archive.changes(seq, MOST + 1)
            few = 0 < len(missing) <= MOST
            return answer_with_tail(ask, self._archive, missing, request) if few else ask(request)

    def _without_index(self, request: Request) -> Page:
        """There is no index, and it could not be built now: the full-text table in the file answers."""
        if self._archive.head() == 0 or not self._archive.path.exists():
            return tantivy_answer.nothing(request)
        from search.engines.fts5 import Fts5Engine  # noqa: PLC0415  # seldom needed

        with contextlib.closing(Fts5Engine(self._archive)) as table:
            return table.search(request)

    def reset(self) -> None:
        self._release()
        self._forgotten = True

    def close(self) -> None:
        self._release()
        if self._serving is not None:
            self._serving.close()
            self._serving = None

    def contents(self) -> Iterator[tuple[int, int]]:
        """(id, ``tantivy_schema.hash_number`` of the content) of every article in the index, by id; twice if it is
        there twice.
        """
        opened = self._served()
        return iter(()) if opened is None else tantivy_answer.contents(opened.schema, opened.index.searcher())

    def _served(self) -> Opened | None:
        """The index that answers: the one being written if no other is complete, else the one CURRENT names."""
        if self._folder is None:
            return self._serving
        path = generations.current(self._folder)
        if self._serving is not None and self._serving.generation == path:
            self._serving.index.reload()
            return self._serving
        if self._serving is not None and (self._writing is None or self._writing.opened is not self._serving):
            self._serving.close()
        self._serving = None if path is None else self._writing_at(path) or _open(path)
        return self._serving

    def _writing_at(self, path: Path) -> Opened | None:
        return self._writing.opened if self._writing and self._writing.opened.generation == path else None

    def _seq_of(self, opened: Opened | None) -> int:
        """The cursor inside an index; 0 if it is not an index of this archive as it is now."""
        if opened is None:
            return 0
        try:
            mark = read_mark(opened.schema, opened.index.searcher())
        except ValueError:
            return 0
        if mark is None or mark.get("settings") != _settings() or mark.get("archive") != self._archive.archive_id:
            return 0
        seq = mark.get("seq")
        if not isinstance(seq, int) or seq > self._archive.head():
            return 0
        return seq if mark.get("lineage") == self._archive.lineage(seq) else 0

    def _begin(self) -> Writing:
        lock = None
        if self._folder is not None:
            lock = generations.take_lock(self._folder, LOCK_WAIT)
        try:
            self._writing = self._resumed(lock) or self._started(lock)
        except BaseException:
            if lock is not None:
                os.close(lock)
            raise
        return self._writing

    def _resumed(self, lock: int | None) -> Writing | None:
        """Go on with the index that serves."""
        if self._forgotten:
            return None
        opened = self._served()
        seq = self._seq_of(opened)
        if opened is None or seq == 0:
            return None
        mark = read_mark(opened.schema, opened.index.searcher()) or {}
        last = mark.get("last_id")
        last_id = last if isinstance(last, int) else (1 << 62)
        return Writing(opened, opened.index.writer(HEAP, 1), lock, seq, last_id)

    def _started(self, lock: int | None) -> Writing:
        """A new generation."""
        if self._folder is None:
            opened = _in_memory()
        else:
            path = generations.begin(self._folder)
            opened = _create(path)
        return Writing(opened, opened.index.writer(HEAP, 1), lock, 0, 0)

    def _write(self, writing: Writing, changes: Sequence[Change]) -> None:
        writer, last_id = writing.writer, writing.last_id
        for change in changes:
            if change.article_id <= last_id:
                writer.delete_documents_by_term("id", change.article_id)
            else:
                last_id = change.article_id
            if change.doc is not None:
                writer.add_document(self._documents.document(change.doc))
        seq = changes[-1].seq
        writer.delete_documents_by_term("mark", MARK)
        writer.add_document(
            mark_document(
                {
                    "archive": self._archive.archive_id,
                    "seq": seq,
                    "lineage": self._archive.lineage(seq),
                    "settings": _settings(),
                    "last_id": last_id,
                }
            )
        )
        self._fault("before-index-commit")
        writer.commit()
        self._fault("after-index-commit")
        writing.opened.index.reload()
        writing.seq, writing.last_id = seq, last_id
        self._publish(writing)

    def _publish(self, writing: Writing) -> None:
        """Let a new generation serve: at once where no other can, else when it has caught up."""
        path = writing.opened.generation
        if self._folder is None or path is None:
            self._serving, self._forgotten = writing.opened, False
            return
        if generations.current(self._folder) == path:
            return
        useful = self._forgotten and self._seq_of(self._served()) > 0
        if useful and writing.seq < self._archive.head():
            return
        self._fault("before-publish")
        if self._serving is not None and self._serving is not writing.opened:
            self._serving.close()
        self._serving, self._forgotten = writing.opened, False
        generations.publish(self._folder, path)

    def _release(self) -> None:
        writing, self._writing = self._writing, None
        if writing is None:
            return
        try:
            writing.writer.wait_merging_threads()
            writing.opened.index.reload()
        finally:
            if writing.opened is not self._serving:
                writing.opened.close()
            if writing.lock is not None:
                os.close(writing.lock)


def _asker(opened: Opened, archive: Archive) -> Callable[[Request], Page]:
    return lambda request: tantivy_answer.answer(opened.schema, opened.index.searcher(), archive, request)


def _no_fault(point: str) -> None:
    """Tests put a crash here."""


def _settings() -> str:
    version = getattr(tantivy, "__version__", "")  # the library's type stub leaves it out
    return f"{version} {analysis_version()} {tantivy_answer.SETTINGS}"


def _open(path: Path) -> Opened | None:
    """The index in a generation; None if it is damaged or of another shape (it is then built anew)."""
    try:
        held = generations.hold(path)
    except OSError:
        return None
    try:
        index = tantivy.Index.open(str(path))
        register(index)
        index.reload()
        read_mark(index.schema, index.searcher())
    except (ValueError, OSError, BaseException) as error:
        os.close(held)
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            return None
        raise
    return Opened(index, path, held, index.schema)


def _create(path: Path) -> Opened:
    index = tantivy.Index(build_schema(), str(path), reuse=False)
    register(index)
    return Opened(index, path, generations.hold(path), index.schema)


def _in_memory() -> Opened:
    index = tantivy.Index(build_schema())
    register(index)
    return Opened(index, None, None, index.schema)


@contextlib.contextmanager
def _translated(folder: Path | None) -> Iterator[None]:
    """The library's and the system's errors as ours."""
    where = "" if folder is None else str(folder)
    try:
        yield
    except BackfileError:
        raise
    except OSError as error:
        if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
            raise EngineError(f"the index cannot be written ({error.strerror})", where=where) from error
        raise StorageError(f"the index cannot be written ({error})", where=where) from error
    except ValueError as error:
        if "No space left" in str(error) or "os error 28" in str(error):
            raise StorageError(
                "the disk is full", where=where, next_step="free some space, then backfile reindex"
            ) from error
        raise EngineError(f"the index failed ({error})", where=where, next_step="backfile reindex") from error
