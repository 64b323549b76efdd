"""Files in, archive out: every input ends in exactly one state, articles are stored in the walk's order."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from ingest import formats, limits
from ingest.events import Batch, Earlier, Event, Finished, Original, Settings, Started, Task, reads_alike
from ingest.looks import again
from ingest.readers import ARCHIVES
from ingest.walk import STDIN, Found, check_roots, walk
from ingest.workers import Pool, StoppedError
from store.keys import path_text
from store.model import Document, Rejected, State
from store.rows import Whole

if TYPE_CHECKING:
    from store.batch import Saved
    from store.ledger import Known
    from store.stories.keeper import Stories
    from store.writer import Writer

STATES: tuple[State, ...] = ("ingested", "unchanged", "duplicate", "rejected", "skipped")

_TASK_FILES = 64  #: small files go to a worker together ...
_TASK_BYTES = 2 * limits.MiB  #: ... up to about this much
_COMMIT_ARTICLES = 1_000
_COMMIT_SECONDS = 1.0
_LOOKS = 3  #: at what was passed over


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a run is done."""

    settings: Settings = field(default_factory=Settings)
    jobs: int = 0  #: worker processes; 0 = one for each processor
    check: bool = False  #: read files whose size and times are unchanged as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One line of the list of what was left out: a whole document, or one record of it."""

    path: str
    state: Literal["rejected", "skipped"]
    code: str
    reason: str
    record: int | None = None  #: 1-based; None = the whole document
    line: int | None = None


@dataclass(slots=True)
class Report:
    """What a run did. Grows while it runs; ``on_event`` sees it after every document."""

    run_id: int = 0
    status: Literal["finished", "interrupted"] = "finished"
    files: Counter[str] = field(default_factory=Counter)  #: documents and archive members by state
    added: int = 0
    updated: int = 0
    unchanged: int = 0  #: articles of changed files that are as they were
    missing: int = 0  #: articles that their changed document no longer has
    problems: list[Problem] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)  #: former and present path of files that were moved
    missing_files: list[str] = field(default_factory=list)
    seconds: float = 0.0
    bytes_done: int = 0  #: of the files given, for a progress bar
    columns: Counter[tuple[tuple[str, str], ...]] = field(default_factory=Counter)  #: files by how theirs were read
    mapped: Mapping[str, str] = field(default_factory=dict)  #: our field -> column, as the user said
    column_paths: dict[tuple[tuple[str, str], ...], str] = field(default_factory=dict)  #: the first of them
    dated: int = 0  #: articles whose day and month the outlet's other pages told apart
    stories: Stories | None = None  #: the archive in stories; None: not grouped, for the run was interrupted

    @property
    def articles(self) -> int:
        """Articles read in this run."""
        return self.added + self.updated + self.unchanged

    @property
    def exit_code(self) -> int:
        """0, or 1 if something was rejected, could not be read, or nothing was taken at all."""
        if self.files["rejected"] or any(p.state == "rejected" or p.code in _UNREAD for p in self.problems):
            return 1
        taken = self.files["ingested"] + self.files["unchanged"] + self.files["duplicate"]
        return 1 if self.files["skipped"] and not taken else 0


_UNREAD = frozenset({"unreadable", "vanished"})


class Watcher(Protocol):
    """What a run tells while it goes on."""

    def on_progress(self, report: Report, path: str) -> None:
        """A document is done."""
        ...

    def on_commit(self) -> None:
        """Something new is in the archive for good."""
        ...


def ingest(
    paths: Sequence[str],
    writer: Writer,
    options: Options,
    watcher: Watcher,
    stopped: Callable[[], bool] = lambda: False,
    pool: Pool | None = None,
) -> Report:
    """Bring files and folders into the archive. ``pool``: one that was started before; None = start one.

    ``stopped`` is asked often; when it turns true, what is whole is committed and the report says "interrupted".
    Raises UsageError for paths that do not exist, StorageError when the archive cannot be written.
    """
    check_roots(paths)
    began = time.monotonic()
    roots = [path if path == STDIN else os.path.abspath(path) for path in paths]  # noqa: PTH100 - links stay as given
    with new_pool(options) if pool is None else nullcontext(pool) as readers:
        run = _Run(writer, options, watcher, roots)
        try:
            for tasks in (run.tasks(roots), *(run.second_look() for _ in range(_LOOKS))):
                for events in readers.run(tasks, stopped):
                    run.take(events)
        except StoppedError:
            run.report.status = "interrupted"
    return run.close(roots, began, stopped)


def new_pool(options: Options) -> Pool:
    """The worker processes of a run."""
    return Pool(options.jobs or len(os.sched_getaffinity(0)), options.settings)


class _Run:
    """One run: decides what is read, stores what comes back, commits."""

    def __init__(self, writer: Writer, options: Options, watcher: Watcher, roots: Sequence[str]) -> None:
        self.report = Report(run_id=writer.begin_run(roots), mapped=options.settings.columns or {})
        self._writer = writer
        self._options = options
        self._watcher = watcher
        self._open: dict[str, int] = {}  # path -> id of the documents that were started
        self._current = 0  # id of the one that batches belong to
        self._copy = ""  # path of a document or archive that is passed over: its bytes are in the archive
        self._begins = writer.beginnings()
        self._tried: set[str] = set()  # paths of documents without an article whose other forms were looked for
        self._since_commit = 0
        self._committed = time.monotonic()

    def tasks(self, roots: Sequence[str]) -> Iterator[Task]:
        """Files to read, in bundles; what needs no reading is noted at once."""
        follow = self._options.settings.follow
        return self._bundles(walk(roots, follow=follow, leave_out=Path(self._writer.path)))

    def second_look(self) -> Iterator[Task]:
        """When all is read: what turned out to be needed after all."""
        self._commit()
        yield from self._bundles(again(self._writer, self.report, self._tried))

    def _bundles(self, entries: Iterable[Found]) -> Iterator[Task]:
        files: list[Found] = []
        earlier: dict[str, Earlier] = {}
        said: dict[str, str] = {}
        size = 0
        for found in entries:
            alone = found.path == STDIN
            if files and (alone or len(files) == _TASK_FILES or size >= _TASK_BYTES):
                yield Task(files=tuple(files), earlier=earlier, said=said, begins=frozenset(self._begins))
                files, earlier, said, size = [], {}, {}, 0
            if alone:
                yield Task(files=(found,), careful=True, once=True)
            elif self._needs_reading(found, earlier, said):
                files.append(found)
                size += found.size
        if files:
            yield Task(files=tuple(files), earlier=earlier, said=said, begins=frozenset(self._begins))

    def take(self, events: Sequence[Event]) -> None:
        """Store what a worker found: small documents together, larger ones piece by piece."""
        together: dict[str, Whole] = {}
        for event in events:
            if isinstance(event, Started | Whole) and event.document.path == self._copy:
                self._copy = ""  # begun again, for it changed while it was read: it may be no copy any more
            if not isinstance(event, Whole):
                self._store(together)
                self._piece(event)
            elif not self._copy:
                if event.document.path in together:  # two members can come out with one name
                    self._store(together)
                together[event.document.path] = event
        self._store(together)

    def _store(self, together: dict[str, Whole]) -> None:
        """Store whole documents, by path, and forget them here."""
        if not together:
            return
        documents = list(together.values())
        together.clear()
        met = [whole.document for whole in documents]
        repeats = self._writer.copies([(each.path, each.sha256, each.unpacked) for each in met])
        new = [whole for whole, repeat in zip(documents, repeats, strict=True) if not repeat]
        stored = self._writer.store(self.report.run_id, new)
        self._add(stored.saved, sum([len(whole.articles) for whole in new]))
        self.report.missing += stored.missing
        for whole, repeat in zip(documents, repeats, strict=True):
            if repeat:
                self._note(_duplicate(whole.document))
            else:
                self._count(whole.document)
        self._commit_if_due()

    def _piece(self, event: Batch | Original | Started | Finished) -> None:
        if isinstance(event, Batch):
            if not self._copy:
                self._add(self._writer.add(self._current, event.articles), len(event.articles))
                self._commit_if_due()
        elif isinstance(event, Original):
            if not self._copy:
                self._writer.keep(self._current, event.part)
        elif isinstance(event, Started):
            self._start(event.document, event.inside)
        else:
            self._finish(event.document)
            self._commit_if_due()

    def _add(self, saved: Saved, articles: int) -> None:
        self.report.added += saved.added
        self.report.updated += saved.updated
        self.report.unchanged += saved.unchanged
        self._since_commit += articles

    def close(self, roots: Sequence[str], began: float, stopped: Callable[[], bool]) -> Report:
        """Commit the rest and end the run in the ledger."""
        report = self.report
        if report.status == "finished":
            folders = [path_text(root) for root in roots if root != STDIN]
            self._commit()
            report.moved, followed = self._writer.follow_moves(report.run_id)
            report.dated = self._writer.settle_dates() if report.added or report.updated else 0
            self._group(stopped)
            report.missing_files = self._writer.missing_files(report.run_id, folders, followed)
        self._commit()
        self._writer.finish_run(report.run_id, report.status)
        report.seconds = time.monotonic() - began
        return report

    def _group(self, stopped: Callable[[], bool]) -> None:
        """The archive in stories; an interrupt leaves that to the next run."""
        from store.stories.keeper import StoppedError as StoppedGroupingError  # noqa: PLC0415 - at the end of a run

        self._watcher.on_progress(self.report, "looking for copies")
        try:
            self.report.stories = self._writer.group_stories(stopped=stopped)
        except StoppedGroupingError:
            self.report.status = "interrupted"
        if self.report.dated or (self.report.stories and self.report.stories.changed):
            self._watcher.on_commit()

    def _needs_reading(self, found: Found, earlier: dict[str, Earlier], said: dict[str, str]) -> bool:
        """Whether a file is to be read; if so, what is known of it and of its members is noted."""
        document = Document(
            path=found.label, sha256="", size=found.size, mtime_ns=found.mtime_ns, ctime_ns=found.ctime_ns
        )
        if found.code:
            self._note(replace(document, state="skipped", code=found.code, reason=found.reason))
            return False
        known = self._writer.known(found.label)
        if known is None:
            return True
        settled = self._is_settled(known)
        if settled and not self._options.check and _same_file(found, known):
            self._note(replace(document, state="unchanged", sha256=known.sha256, parser=known.parser))
            return False
        if settled:
            earlier[found.label] = Earlier(sha256=known.sha256, parser=known.parser)
        members = self._writer.known_members(found.label)
        said.update((each.path, each.options) for each in (known, *members) if each.options)
        for member in members:
            if self._is_settled(member):
                earlier[member.path] = Earlier(sha256=member.sha256, parser=member.parser)
        return True

    def _is_settled(self, known: Known) -> bool:
        """Read whole by the present version of its parser; a rejected document is tried again each time."""
        if known.state == "duplicate" and known.duplicate_of:
            original = self._writer.known(known.duplicate_of)
            hashes = {known.sha256, known.inside} - {""}
            return original is not None and not hashes.isdisjoint((original.sha256, original.inside))
        if known.state != "ingested" or not known.complete:
            return False
        if not _is_archive(known):
            return self._is_read_so(known)
        members = self._writer.known_members(known.path)
        read = (each for each in members if each.state == "ingested" and not _is_archive(each))
        copies = (each for each in members if each.state == "duplicate" and each.duplicate_of)
        return all(self._is_read_so(each) for each in read) and all(self._is_settled(each) for each in copies)

    def _is_read_so(self, known: Known) -> bool:
        """Whether a document was read by the parser that would read it now, and as the user says."""
        settings = self._options.settings
        name = known.parser.partition("/")[0]
        if formats.version(name) != known.parser or (settings.format and settings.format != name):
            return False
        return reads_alike(settings, known.options, named=formats.parser(name).named)

    def _start(self, document: Document, inside: str) -> None:
        if self._copy:
            return
        if document.begins:
            self._begins.add(document.begins)
        if document.sha256 or inside:
            path = self._writer.same_bytes(document.sha256, inside)
            if path not in (None, document.path):
                self._copy = document.path
                return
        self._current = self._open[document.path] = self._writer.start_document(self.report.run_id, document)

    def _finish(self, document: Document) -> None:
        if self._copy:
            if self._copy == document.path:
                self._copy = ""
                self._note(document if document.code == "changed" else _duplicate(document))
            return
        document_id = self._open.pop(document.path, None)
        if document_id is None:
            self._note(document)
            return
        counts = self._writer.finish_document(document_id, document)
        self._add(counts.saved, 0)
        self.report.missing += counts.missing
        self._count(document)

    def _note(self, document: Document) -> None:
        """An input without articles of its own."""
        self._writer.record(self.report.run_id, document)
        self._count(document)

    def _count(self, document: Document) -> None:
        report = self.report
        report.files[document.state] += 1
        if document.columns:
            report.columns[document.columns] += 1
            report.column_paths.setdefault(document.columns, document.path)
        report.bytes_done += document.size if "!" not in document.path else 0
        if document.state in {"rejected", "skipped"}:
            report.problems.append(
                Problem(path=document.path, state=document.state, code=document.code, reason=document.reason)
            )
        else:
            report.problems.extend(
                Problem(path=document.path, state=_left(r), code=r.code, reason=r.reason, record=r.record, line=r.line)
                for r in document.rejects
            )
        self._watcher.on_progress(report, document.path)

    def _commit_if_due(self) -> None:
        due = time.monotonic() - self._committed >= _COMMIT_SECONDS
        if self._since_commit >= _COMMIT_ARTICLES or due:
            self._commit()

    def _commit(self) -> None:
        self._writer.commit()
        if self._since_commit:
            self._watcher.on_commit()
        self._since_commit = 0
        self._committed = time.monotonic()


def _left(record: Rejected) -> Literal["rejected", "skipped"]:
    """What is no article was understood and left out, as a document without any is."""
    return "skipped" if record.code == "not-an-article" else "rejected"


def _duplicate(document: Document) -> Document:
    return replace(document, state="duplicate", code="", reason="", rejects=())


def _is_archive(known: Known) -> bool:
    return known.parser.partition("/")[0] in ARCHIVES


def _same_file(found: Found, known: Known) -> bool:
    return (found.size, found.mtime_ns, found.ctime_ns) == (known.size, known.mtime_ns, known.ctime_ns)
