"""An engine with an index of its own: generations on the disk, the cursor in the index, one writer, rebuilding."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from search import generations
from search.query import Page
from search.tail import MOST, answer_with_tail
from store.errors import BackfileError, EngineError, StorageError

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Request
    from store.indexed import Change

LOCK_WAIT = 1.0  # seconds that a writer waits for another one; whoever comes later finds the work done

Mark = Mapping[str, object]
"""The watermark in an index: archive, seq, lineage, settings, last_id."""


class Index(Protocol):
    """One generation, open."""

    def mark(self) -> Mark | None:
        """As it was at the last commit that is seen; None if there is none."""
        ...

    def reload(self) -> None:
        """See what other processes have committed."""
        ...

    def write(self, changes: Sequence[Change], mark: Mark, last_id: int) -> None:
        """Take in changes and the new mark in one durable commit. No article above ``last_id`` is in the index yet."""
        ...

    def finish(self) -> None:
        """Let go of the writer."""
        ...

    def answer(self, archive: Archive, request: Request) -> Page: ...

    def contents(self) -> Iterator[tuple[int, int]]:
        """(id, ``hash_number`` of its content) of every article in the index, by id; twice if it is there twice."""
        ...

    def close(self) -> None: ...


class Library(Protocol):
    """How one library makes and opens an index."""

    def settings(self) -> str:
        """What answers depend on: another value, and an index is built anew."""
        ...

    def create(self, path: Path | None) -> Index:
        """A new index; ``path`` None = in memory."""
        ...

    def open(self, path: Path) -> Index | None:
        """None if it is damaged or of another shape."""
        ...


@dataclass(slots=True)
class _Opened:
    index: Index
    path: Path | None  #: None = in memory
    held: int | None  #: descriptor that keeps the generation from being removed

    def close(self) -> None:
        self.index.close()
        if self.held is not None:
            os.close(self.held)
            self.held = None


@dataclass(slots=True)
class _Writing:
    """A generation being written, under the lock."""

    opened: _Opened
    lock: int | None
    seq: int
    last_id: int  #: no article above it is in the index: a new one needs no deletion


class GenerationalEngine:
    """See ``search.engine.Engine``. Not for several threads at once."""

    def __init__(
        self, archive: Archive, folder: Path | None, library: Library, *, fault: Callable[[str], None] | None = None
    ) -> None:
        self._archive = archive
        self._folder = folder
        self._library = library
        self._fault = fault or _no_fault
        self._serving: _Opened | None = None
        self._writing: _Writing | None = None
        self._forgotten = False

    def cursor(self) -> int:
        with translated(self._folder):
            if self._writing is not None:
                return self._writing.seq
            return 0 if self._forgotten else self._seq_of(self._served())

    def apply(self, changes: Sequence[Change]) -> None:
        """Take the changes in. No changes at all = the caller is done: let other processes write."""
        with translated(self._folder):
            if not changes:
                self._release()
                return
            expected = self.cursor()
            writing = self._writing or self._begin()
            if writing.seq < expected:  # another process started over: these changes do not join on
                return
            fresh = [change for change in changes if change.seq > writing.seq]
            if fresh:
                self._write(writing, fresh)

    def search(self, request: Request) -> Page:
        with translated(self._folder):
            opened = self._served()
            seq = self._seq_of(opened)
            if opened is None or seq == 0:
                return self._without_index(request)
            ask = _asker(opened.index, self._archive)
            if seq == self._archive.head():
                return ask(request)
            missing = self._archive.changes(seq, MOST + 1)
            few = 0 < len(missing) <= MOST
            return answer_with_tail(ask, self._archive, missing, request) if few else ask(request)

    def reset(self) -> None:
        with translated(self._folder):
            self._release()
        self._forgotten = True

    def close(self) -> None:
        with translated(self._folder):
            self._release()
        if self._serving is not None:
            self._serving.close()
            self._serving = None

    def contents(self) -> Iterator[tuple[int, int]]:
        """(id, ``hash_number`` of its content) of every article in the index, by id."""
        opened = self._served()
        return iter(()) if opened is None else opened.index.contents()

    def outdated(self) -> bool:
        """Whether the index is this archive's, but made by another version: the next search builds it anew."""
        with translated(self._folder):
            opened = self._served()
            mark = opened.index.mark() if opened is not None else None
            own = mark is not None and mark.get("archive") == self._archive.archive_id
            return own and mark is not None and mark.get("settings") != self._library.settings()

    def folder(self) -> Path | None:
        return self._folder

    def _without_index(self, request: Request) -> Page:
        """There is no index, and it could not be built now: the full-text table in the file answers."""
        if self._archive.head() == 0 or not self._archive.path.exists():
            return Page(total=0, hits=(), facets=dict.fromkeys(request.facets, ()))
        from search.engines.fts5 import Fts5Engine  # noqa: PLC0415  # seldom needed

        with contextlib.closing(Fts5Engine(self._archive)) as table:
            return table.search(request)

    def _served(self) -> _Opened | None:
        """The index that CURRENT names, as it is now."""
        if self._folder is None:
            return self._serving
        path = generations.current(self._folder)
        if self._serving is not None and self._serving.path == path:
            self._serving.index.reload()
            return self._serving
        if self._serving is not None and (self._writing is None or self._writing.opened is not self._serving):
            self._serving.close()
        self._serving = None if path is None else self._open(path)
        return self._serving

    def _open(self, path: Path) -> _Opened | None:
        if self._writing is not None and self._writing.opened.path == path:
            return self._writing.opened
        try:
            held = generations.hold(path)
        except OSError:
            return None
        index = self._library.open(path)
        if index is None:
            os.close(held)
            return None
        return _Opened(index, path, held)

    def _seq_of(self, opened: _Opened | None) -> int:
        """The cursor inside an index; 0 if it is not an index of this archive as it is now."""
        mark = None if opened is None else opened.index.mark()
        if mark is None or mark.get("settings") != self._library.settings():
            return 0
        seq = mark.get("seq")
        if mark.get("archive") != self._archive.archive_id or not isinstance(seq, int) or seq > self._archive.head():
            return 0
        return seq if mark.get("lineage") == self._archive.lineage(seq) else 0

    def _begin(self) -> _Writing:
        lock = None if self._folder is None else generations.take_lock(self._folder, LOCK_WAIT)
        try:
            if self._folder is not None:
                generations.sweep(self._folder)
            self._writing = self._resumed(lock) or self._started(lock)
        except BaseException:
            if lock is not None:
                os.close(lock)
            raise
        return self._writing

    def _resumed(self, lock: int | None) -> _Writing | None:
        """Go on with the index that serves."""
        opened = None if self._forgotten else self._served()
        seq = self._seq_of(opened)
        if opened is None or seq == 0:
            return None
        last = (opened.index.mark() or {}).get("last_id")
        return _Writing(opened, lock, seq, last if isinstance(last, int) else (1 << 62))

    def _started(self, lock: int | None) -> _Writing:
        """A new generation."""
        if self._folder is None:
            return _Writing(_Opened(self._library.create(None), None, None), lock, 0, 0)
        path = generations.begin(self._folder)
        held = generations.hold(path)
        return _Writing(_Opened(self._library.create(path), path, held), lock, 0, 0)

    def _write(self, writing: _Writing, changes: Sequence[Change]) -> None:
        seq = changes[-1].seq
        last_id = max(writing.last_id, *(change.article_id for change in changes))
        mark = {
            "archive": self._archive.archive_id,
            "seq": seq,
            "lineage": self._archive.lineage(seq),
            "settings": self._library.settings(),
            "last_id": last_id,
        }
        self._fault("before-index-commit")
        writing.opened.index.write(changes, mark, writing.last_id)
        self._fault("after-index-commit")
        writing.seq, writing.last_id = seq, last_id
        self._publish(writing)

    def _publish(self, writing: _Writing) -> None:
        """Let a new generation serve: at once where no other can, else when it has caught up."""
        path = writing.opened.path
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
            writing.opened.index.finish()
        finally:
            if writing.opened is not self._serving:
                writing.opened.close()
            if writing.lock is not None:
                os.close(writing.lock)


def _no_fault(point: str) -> None:
    """Tests put a crash here."""


def _asker(index: Index, archive: Archive) -> Callable[[Request], Page]:
    return lambda request: index.answer(archive, request)


@contextlib.contextmanager
def translated(folder: Path | None) -> Iterator[None]:
    """A library's and the system's errors as ours."""
    where = "" if folder is None else str(folder)
    try:
        yield
    except BackfileError:
        raise
    except OSError as error:
        if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
            raise EngineError(f"the index cannot be written ({error.strerror})", where=where) from error
        raise StorageError(f"the index cannot be read or written ({error})", where=where) from error
    except ValueError as error:  # what tantivy raises for everything
        if "No space left" in str(error) or "os error 28" in str(error):
            next_step = "free some space, then backfile reindex"
            raise StorageError("the disk is full", where=where, next_step=next_step) from error
        raise EngineError(f"the index failed ({error})", where=where, next_step="backfile reindex") from error
