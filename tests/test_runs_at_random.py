"""Random folders, random mishaps, run after run: what the archive holds is what the folder holds, each text once.

The pool, the readers, the pipeline and the store are the real ones; only the worker's process is a thread here, so that
a run takes hundredths of a second, and its death an exception that nothing handles.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import shutil
import signal
import sqlite3
import tarfile
import tempfile
import zipfile
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import alarm, documents, formats, limits, pipeline, readers, worker, workers
from ingest.alarm import Clock
from ingest.events import Settings
from ingest.parsers.contract import Parser
from ingest.pipeline import Options, ingest
from ingest.progress import Quiet
from store.doctor import diagnose
from store.errors import ParseError
from store.model import Article, Rejected
from store.writer import Writer

DEATHS = {"abort": -signal.SIGABRT, "exit": 3, "killed": -signal.SIGKILL, "hang": next(iter(alarm.ENDED))}
GOES_ON = {"article", "record", "edit", "remove"}  #: words behind which more of a document is read
FAST = "/dev/shm" if Path("/dev/shm").is_dir() else None  #: a disk that syncs at once
EDITED = "article edited\n"


class Died(BaseException):
    """The end of a worker's process."""


class Folder:
    """Files that are written with times of their own: the system's clock is slower than this test."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.path.mkdir()
        self.writes = 0

    def write(self, name: str, data: bytes) -> None:
        (self.path / name).write_bytes(data)
        self.touch(name)

    def touch(self, name: str) -> None:
        self.writes += 1
        os.utime(self.path / name, (0, self.writes))

    def names(self) -> list[str]:
        return sorted(path.name for path in self.path.iterdir())

    def state(self) -> list[tuple[str, int]]:
        return [(name, (self.path / name).stat().st_mtime_ns) for name in self.names()]


FOLDERS: list[Folder] = []  #: the one that documents act upon


def parse(stream, context):
    """What each line says: an article, a record that is none, a mishap, or something done to a file meanwhile."""
    for number, line in enumerate(stream, 1):
        word, _, rest = line.decode().strip().partition(" ")
        if word == "article":
            yield Article(key=str(number), title=rest, body=f"Body of {rest}.")
        elif word == "record":
            yield Rejected(code="bad-record", reason=rest, record=number)
        elif word in DEATHS:
            raise Died(DEATHS[word])
        elif word == "error":
            raise ParseError("no good", ledger_code="bad-document")
        elif word in ("edit", "remove"):
            happen(word, rest)
        else:
            raise KeyError(word)


def happen(word, name):
    """Something happens to another file, or to this one, while a document is read."""
    folder = FOLDERS[-1]
    path = folder.path / name
    if not path.exists():
        return
    if word == "remove":
        path.unlink()
    elif name.endswith(".txt"):
        folder.write(name, EDITED.encode())


class Ended:
    """Stands for a worker's process."""

    def __init__(self, inbox: Connection, outbox: Connection) -> None:
        self.returncode = 0
        self._ends = (inbox, outbox)
        self._thread = Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            worker.serve(*self._ends, Clock())
        except Died as death:
            self.returncode = death.args[0]
        finally:
            for end in self._ends:
                end.close()

    def kill(self) -> None: ...

    def wait(self) -> None:
        self._thread.join()


class Pool(workers.Pool):
    """One worker, in a thread."""

    def __init__(self) -> None:
        super().__init__(1, Settings())

    def _start(self):
        (task_read, task_write), (event_read, event_write) = os.pipe(), os.pipe()
        process = Ended(Connection(task_read, writable=False), Connection(event_write, readable=False))
        ends = Connection(task_write, readable=False), Connection(event_read, writable=False)
        started = workers._Worker(process, *ends)
        started.tasks.send_bytes(worker.pickle.dumps(self._settings))
        self._workers.append(started)
        return started


@dataclass(frozen=True)
class Sizes:
    """Where the parts of a run end: with small ones a few files meet all ways through the pipeline."""

    files: int = 64  #: a task
    articles: int = 1000  #: a transaction
    batch: int = 100  #: articles an event
    message: int = 300  #: events
    held: int = limits.HELD_BYTES


@dataclass(frozen=True)
class File:
    """A file of the folder: one text, plain or packed, or some in an archive, cut off behind a part of its bytes."""

    kind: str
    texts: tuple[str, ...]
    left: float = 1.0

    def data(self) -> bytes:
        whole = PACKED[self.kind]([text.encode() for text in self.texts])
        return whole[: int(len(whole) * self.left)]


def _zip(texts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number, text in enumerate(texts):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), text)
    return buffer.getvalue()


def _tar(texts):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for number, text in enumerate(texts):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text))
    return buffer.getvalue()


PACKED = {
    ".txt": lambda texts: texts[0] if texts else b"",
    ".txt.gz": lambda texts: gzip.compress(texts[0] if texts else b"", mtime=0),
    ".zip": _zip,
    ".tar": _tar,
    ".tgz": lambda texts: gzip.compress(_tar(texts), mtime=0),
}
ARCHIVES = (".zip", ".tar", ".tgz")


@dataclass(frozen=True)
class Step:
    """What happens between two runs."""

    act: str  #: write, remove, move, copy, touch, upgrade
    number: int = 0
    file: File = field(default_factory=lambda: File(".txt", ("article a\n",)))
    to: int = 0


STORIES = [f"article {name}" for name in "abcdef"]
MISHAPS = ["record broken", "error", "what", *DEATHS]
CHANGES = [*(f"edit {n}.txt" for n in range(4)), "remove 1.txt", "remove 2.zip"]


def texts_of(lines):
    return st.lists(st.sampled_from(lines), max_size=4).map(lambda found: "".join(f"{line}\n" for line in found))


TEXTS, CALM = texts_of([*STORIES * 3, *MISHAPS, *CHANGES]), texts_of([*STORIES * 3, *MISHAPS])


@st.composite
def histories(draw, *, calm=False):
    """Files, and steps behind each run: made of few texts, so that there are copies. ``calm``: none changes files."""
    texts = draw(st.lists(CALM if calm else TEXTS, min_size=1, max_size=3))
    kinds = st.sampled_from([".txt"] * 4 + [*PACKED])
    whole = st.sampled_from([1.0] * 6 + [0.8, 0.3])
    files = st.builds(File, kinds, st.lists(st.sampled_from(texts), max_size=3).map(tuple), whole)
    acts = st.sampled_from(["write", "write", "write", "remove", "move", "copy", "copy", "touch", "upgrade"])
    steps = st.lists(st.builds(Step, acts, st.integers(0, 3), files, st.integers(0, 3)), max_size=3)
    return draw(st.lists(files, min_size=1, max_size=4)), draw(st.lists(st.tuples(st.booleans(), steps), max_size=3))


SIZES = st.builds(
    Sizes, files=st.sampled_from([1, 2, 64]), articles=st.sampled_from([1, 3, 1000]), batch=st.sampled_from([1, 100]),
    message=st.sampled_from([1, 2, 300]), held=st.sampled_from([8, limits.HELD_BYTES]),
)  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """An archive without anything: making one anew takes longer than a run."""
    path = tmp_path_factory.mktemp("empty") / "a.db"
    Writer.open(path).close()
    return path


FAULTS = ("before-commit", "after-commit", "between-parts-and-articles", "before-settled")


@dataclass
class World:
    """A folder and an archive that it is ingested into."""

    folder: Folder
    db: Path
    sizes: Sizes
    version: int = 1

    def run(self, stop_after: int | None = None, fault: tuple[str, int] = ("", 0), **options):
        """One ingest, interrupted when that many documents are done, or killed where a point comes that often."""
        parser = Parser(name="acting", version=self.version, suffixes=(), sniff=lambda head, name: True, parse=parse)
        told = Counter()

        def at(point):
            told[point] += 1
            if (point, told[point] - 1) == fault:
                raise Killed

        class Watcher(Quiet):
            def on_progress(self, report, path):
                told["documents"] += 1

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(formats, "FORMATS", (("acting", "acting"),))
            patch.setattr(formats, "parser", lambda name: parser)
            patch.setattr(pipeline, "_TASK_FILES", self.sizes.files)
            patch.setattr(pipeline, "_COMMIT_ARTICLES", self.sizes.articles)
            patch.setattr(pipeline, "_COMMIT_SECONDS", 1e9)
            patch.setattr(documents, "_BATCH", self.sizes.batch)
            patch.setattr(worker, "_MESSAGE_EVENTS", self.sizes.message)
            patch.setattr(limits, "HELD_BYTES", self.sizes.held)
            patch.setattr(readers, "_SMALL", min(self.sizes.held, readers._SMALL))
            FOLDERS.append(self.folder)
            try:
                with Writer.open(self.db, fast=True, fault=at) as writer, Pool() as pool:
                    stopped = (lambda: False) if stop_after is None else (lambda: told["documents"] >= stop_after)
                    watcher = Watcher(lambda: None)
                    return ingest([str(self.folder.path)], writer, Options(**options), watcher, stopped, pool)
            finally:
                FOLDERS.pop()

    def rows(self, statement, *values):
        with closing(sqlite3.connect(self.db)) as connection:
            return connection.execute(statement, values).fetchall()

    def do(self, step: Step) -> None:
        """Do one step to the folder."""
        names = [name for name in self.folder.names() if name.startswith(str(step.number))]
        if step.act == "upgrade":
            self.version += 1
        elif step.act == "write":
            self.folder.write(f"{step.number}{step.file.kind}", step.file.data())
        for name in names[:1] if step.act in ("remove", "move", "copy", "touch") else ():
            there = f"{step.to}{name[1:]}"
            if step.act == "remove":
                (self.folder.path / name).unlink()
            elif step.act == "touch":
                self.folder.touch(name)
            elif there != name and step.act == "move":
                (self.folder.path / name).rename(self.folder.path / there)
            elif there != name:
                self.folder.write(there, (self.folder.path / name).read_bytes())

    def checked(self, **options):
        """A run, whose report says what the tables say."""
        before = dict(self.rows("SELECT id, missing FROM articles"))
        report = self.run(**options)
        log = self.rows("SELECT state FROM ingest_log WHERE run_id = ?", report.run_id)
        assert {k: n for k, n in report.files.items() if n} == Counter(state for (state,) in log)
        after = dict(self.rows("SELECT id, missing FROM articles"))
        assert report.added == len(after.keys() - before.keys())
        assert before.keys() <= after.keys()
        refused = self.rows("SELECT count(*) FROM ingest_log WHERE run_id = ? AND code <> ''", report.run_id)
        assert sum(p.record is None and p.code != "" for p in report.problems) >= refused[0][0]
        return report

    def seen(self):
        """What a user sees of the archive, without numbers that depend on the order of things."""
        articles = "SELECT key, title, body, missing FROM articles ORDER BY key, missing, title"
        inputs = (
            "SELECT d.path, d.status, d.error, d.sha256, o.path FROM documents d"
            " LEFT JOIN documents o ON o.id = d.duplicate_of ORDER BY d.path"
        )
        return self.rows(articles), self.rows(inputs)


def read(text: bytes):
    """What a parser makes of a text: its state, and the titles of its articles."""
    titles, refused = [], False
    for line in text.decode().splitlines():
        word, _, rest = line.partition(" ")
        if word not in GOES_ON:
            return "rejected", titles
        titles += [rest] if word == "article" else []
        refused = refused or word == "record"
    return ("skipped" if not text else "ingested" if titles else "rejected"), titles


def inputs(folder: Folder):
    """All documents in the files of a folder that are whole: path -> text."""
    found = {}
    for name in folder.names():
        path, data = str(folder.path / name), (folder.path / name).read_bytes()
        try:
            if name.endswith(".gz"):
                data = gzip.decompress(data)
            if name.endswith((".txt", ".txt.gz")):
                found[path] = data
            elif name.endswith(".zip"):
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    found.update({f"{path}!{each}": archive.read(each) for each in archive.namelist()})
            else:
                data = gzip.decompress(data) if name.endswith(".tgz") else data
                with tarfile.open(fileobj=io.BytesIO(data)) as archive:
                    members = {f"{path}!{each.name}": archive.extractfile(each).read() for each in archive}
                if data.endswith(bytes(1024)):
                    found.update(members)
        except (EOFError, OSError, zipfile.BadZipFile, tarfile.TarError):
            pass
    return found


def calm(world: World):
    """Runs until none changes the folder; then the archive holds what the folder holds."""
    for _ in range(6):
        before = world.folder.state()
        world.checked()
        if world.folder.state() == before:
            break
    else:
        return
    check(world)
    seen, head = world.seen(), world.rows("SELECT max(seq) FROM change")
    report = world.checked()
    assert (report.added, report.updated, report.missing) == (0, 0, 0)
    assert report.files["ingested"] == 0 or world.version > 1  # what moved is read by the new parser one run later
    assert (world.seen(), world.rows("SELECT max(seq) FROM change")) == (seen, head)


def check(world: World):
    """Every whole document is in the archive, and its articles once."""
    columns = "SELECT d.path, d.id, d.status, o.status FROM documents d LEFT JOIN documents o ON o.id = d.duplicate_of"
    stored = {path: row for path, *row in world.rows(columns)}
    copied = {path for path, row in stored.items() if row[1] != "ingested"}
    for path, text in inputs(world.folder).items():
        if path.partition("!")[0] in copied and "!" in path:
            continue
        state, titles = read(text)
        assert path in stored, path
        number, status, held_by = stored[path]
        live = world.rows("SELECT title FROM articles WHERE document_id = ? AND missing = 0 ORDER BY id", number)
        if state != "ingested":
            assert status in (state, "ingested"), path  # what could not be read this time stays
            continue
        assert status in ("ingested", "duplicate"), (path, status)
        if status == "ingested":
            assert sorted(title for (title,) in live) == sorted(titles), path
        else:
            assert (held_by, live) == ("ingested", []), path
        digest = hashlib.sha256(text).hexdigest()
        holders = world.rows("SELECT path FROM documents WHERE status = 'ingested' AND ? IN (sha256, unpacked)", digest)
        assert len(holders) == 1 or (world.sizes.held < 100 and holders), (path, holders)
    damage = [finding for finding in diagnose(world.db, deep=True) if finding.level == "damage"]
    assert damage == []


class Killed(BaseException):
    """The end of the ingesting process."""


SETTINGS = settings(
    max_examples=int(os.environ.get("RUNS_AT_RANDOM", "50")),
    deadline=None,
    derandomize="RUNS_AT_RANDOM" not in os.environ,  # one set of histories, unless more are asked for
    suppress_health_check=list(HealthCheck),
)


def started(empty, place, sizes, files):
    """A folder of these files and an empty archive."""
    world = World(Folder(Path(place) / "news"), Path(place) / "a.db", sizes)
    shutil.copy(empty, world.db)
    for number, file in enumerate(files):
        world.folder.write(f"{number}{file.kind}", file.data())
    return world


@given(SIZES, histories())
@SETTINGS
def test_the_archive_holds_what_the_folder_holds(empty, sizes, history):
    files, rounds = history
    with tempfile.TemporaryDirectory(dir=FAST) as place:
        world = started(empty, place, sizes, files)
        for again, steps in rounds:
            world.checked(check=again)
            for step in steps:
                world.do(step)
        calm(world)


ENDS = st.lists(st.tuples(st.sampled_from(["stop", *FAULTS]), st.integers(0, 8)), max_size=3)


@given(SIZES, histories(calm=True), ENDS)
@SETTINGS
def test_an_interrupted_run_is_made_good_by_the_next_one(empty, sizes, history, ends):
    files, rounds = history
    with tempfile.TemporaryDirectory(dir=FAST) as place:
        world = started(empty, place, sizes, files)
        for again, steps in rounds:
            world.run(check=again)
            for step in steps:
                world.do(step)
        other = replace(world, db=Path(place) / "b.db")
        shutil.copy(world.db, other.db)
        for kind, number in ends:
            if kind == "stop":
                world.run(stop_after=number)
            else:
                with suppress(Killed):
                    world.run(fault=(kind, number))
        for each in (world, other):
            each.checked()
            check(each)
        assert world.seen() == other.seen()
