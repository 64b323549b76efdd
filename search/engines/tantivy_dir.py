"""The default engine: a tantivy index in a folder beside the archive, or in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from search.engines import tantivy_answer
from search.engines.generational import GenerationalEngine, Mark
from search.engines.tantivy_schema import Writer, build_schema, mark_document, read_mark, register
from search.settings import analysis_version

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Page, Request
    from store.indexed import Change

HEAP = 80_000_000  # bytes that the writer fills before it writes a segment
COMMITS = "meta.json"  # tantivy's list of segments: each commit and each merge puts a new file in its place


def open_engine(
    archive: Archive, folder: Path | None, *, fault: Callable[[str], None] | None = None
) -> GenerationalEngine:
    return GenerationalEngine(archive, folder, TantivyLibrary(), fault=fault)


class TantivyLibrary:
    """See ``generational.Library``."""

    def settings(self) -> str:
        version = getattr(tantivy, "__version__", "")  # the library's type stub leaves it out
        return f"{version} {analysis_version()} {tantivy_answer.SETTINGS}"

    def create(self, path: Path | None) -> TantivyIndex:
        schema = build_schema()
        index = tantivy.Index(schema) if path is None else tantivy.Index(schema, str(path), reuse=False)
        return TantivyIndex(index, path)

    def open(self, path: Path) -> TantivyIndex | None:
        try:
            opened = TantivyIndex(tantivy.Index.open(str(path)), path)
            opened.reload()
            opened.mark()
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is built anew
            return None
        except BaseException as error:
            if type(error).__name__ == "PanicException":  # a panic in Rust is no Exception in Python
                return None
            raise
        return opened


class TantivyIndex:
    """See ``generational.Index``."""

    def __init__(self, index: tantivy.Index, path: Path | None) -> None:
        register(index)
        self._index = index
        self._commits = None if path is None else path / COMMITS
        self._commit: object = None  # the state of that file when the index was last loaded
        self._schema = index.schema
        self._writer: tantivy.IndexWriter | None = None
        self._documents = Writer()
        self._state = tantivy_answer.State()
        self._mark: Mark | None = None

    def mark(self) -> Mark | None:
        if self._mark is None:
            self._mark = found = read_mark(self._schema, self._index.searcher())
            if found is not None:
                self._state = tantivy_answer.State(changed=bool(found.get("changed", True)))
        return self._mark

    def reload(self) -> None:
        """Take in what was committed since, here or by another process."""
        commit = self._last_commit()
        if commit is None or commit != self._commit:
            self._index.reload()
            self._commit, self._mark = commit, None

    def _last_commit(self) -> object:
        """What tells two commits apart without reading either; None where that cannot be known."""
        if self._commits is None:
            return None
        try:
            found = self._commits.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def write(self, changes: Sequence[Change], mark: Mark, last_id: int) -> None:
        if self._writer is None:
            self._writer = self._index.writer(HEAP, 1)
        writer = self._writer
        before = self.mark()
        changed = before is not None and self._state.changed
        for change in changes:
            if change.article_id <= last_id:
                changed = True
                writer.delete_documents_by_term("id", change.article_id)
            last_id = max(last_id, change.article_id)
            if change.doc is not None:
                writer.add_document(self._documents.document(change.doc))
        writer.add_document(mark_document({**mark, "changed": changed}))
        writer.commit()
        self.reload()

    def finish(self) -> None:
        """Wait for merges too, so that segments stay few."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.wait_merging_threads()
            self.reload()

    def answer(self, archive: Archive, request: Request) -> Page:
        return tantivy_answer.answer(self._schema, self._index.searcher(), archive, request, self._state)

    def contents(self) -> Iterator[tuple[int, int]]:
        return tantivy_answer.contents(self._schema, self._index.searcher())

    def close(self) -> None:
        """Nothing is held open: the files are closed with the object."""
