"""An index follows its archive through crashes, damage, locks, restored backups and other settings."""

from __future__ import annotations

import fcntl
import importlib
import os
import random
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from search import generations
from search import sync as sync_module
from search.engine import Engine, index_folder, open_engine
from search.find import find
from search.query import Everything, Request, Word
from search.sync import lag, sync
from store.errors import EngineError, UsageError
from tests import generate
from tests.archives import MemoryArchive, stored

ROOT = Path(__file__).parents[1]
OWN_INDEX = ("tantivy", "whoosh")
EVERYTHING = Request(node=Everything(), sort="newest", limit=1000)
POINTS = ("before-index-commit", "after-index-commit", "before-publish")


class CrashError(Exception):
    """Stands for the end of the process."""


def opened(name: str, archive: MemoryArchive, folder: Path, crash_at: str = "") -> Engine:
    def fault(point: str) -> None:
        if point == crash_at:
            raise CrashError(point)

    module = {"tantivy": "tantivy_dir", "whoosh": "whoosh_dir"}[name]
    engine: Engine = importlib.import_module(f"search.engines.{module}").open_engine(archive, folder, fault=fault)
    return engine


def documents(count: int):
    rng = random.Random(3)
    return [doc._replace(body="rebels " + doc.body) for doc in generate.documents(rng, count)]


def ids(engine: Engine) -> set[int]:
    page = engine.search(EVERYTHING)
    found = {hit.id for hit in page.hits}
    assert page.total == len(found)
    return found


@pytest.fixture(params=OWN_INDEX)
def name(request):
    return request.param


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("rebuilding", [False, True])
def test_a_crash_anywhere_leaves_an_index_that_is_merely_behind(name, point, rebuilding, tmp_path):
    archive = MemoryArchive(documents(30), tmp_path / "a.db")
    engine = opened(name, archive, tmp_path / "index")
    sync(archive, engine, batch=10)
    engine.close()
    archive.put(archive.docs[7]._replace(title="altered"))
    archive.drop(8)

    engine = opened(name, archive, tmp_path / "index", crash_at=point)
    if rebuilding:
        engine.reset()
    if rebuilding or point != "before-publish":  # nothing to publish when an index goes on
        with pytest.raises(CrashError):
            sync(archive, engine, batch=10)
    engine.close()

    engine = opened(name, archive, tmp_path / "index")
    assert ids(engine) == set(archive.docs), "what the index lacks is looked at by hand"
    sync(archive, engine)
    assert engine.cursor() == archive.head()
    assert ids(engine) == set(archive.docs)
    assert engine.search(Request(node=Word("altered", scope="title"))).total == 1
    engine.close()
    left = [path.name for path in (tmp_path / "index").glob("g-*")]
    assert len(left) == 1 or point == "before-publish"


def test_a_killed_process_loses_nothing(name, tmp_path):
    """Kill -9 while the index is built; the next one finishes, without a lock in its way."""
    archive = stored(tmp_path / "a.db", documents(60))
    code = f"""
        import sys
        from pathlib import Path
        from search.engine import open_engine
        from search.sync import sync
        from store.reader import Reader
        archive = Reader(Path({str(tmp_path / "a.db")!r}))
        engine = open_engine({name!r}, archive)
        sync(archive, engine, batch=5, on_progress=lambda done, head: print(done, flush=True))
    """
    child = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    engine = open_engine(name, archive)
    assert ids(engine) == set(archive.all_ids())
    sync(archive, engine)
    assert engine.cursor() == archive.head()
    assert ids(engine) == set(archive.all_ids())
    engine.close()
    archive.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # Whoosh leaves files open where it fails to open an index
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("how", ["cut", "gone", "empty"])
def test_a_damaged_index_is_built_again(name, how, tmp_path):
    """Each file of it, one after the other; never a traceback, never a wrong answer."""
    archive = MemoryArchive(documents(20), tmp_path / "a.db")
    folder = tmp_path / "index"
    engine = opened(name, archive, folder)
    sync(archive, engine)
    engine.close()
    suffixes = {path.suffix or path.name for path in folder.rglob("*") if path.is_file() and path.stat().st_size}

    for suffix in sorted(suffixes - {"lock", ".lock"}):
        path = next(path for path in folder.rglob("*") if path.is_file() and suffix in (path.suffix, path.name))
        if how == "gone":
            path.unlink()
        else:
            damaged = path.read_bytes()[: path.stat().st_size // 2 if how == "cut" else 0]
            path.unlink()  # a file of its own: no process has the former one mapped
            path.write_bytes(damaged)
        engine = opened(name, archive, folder)
        sync(archive, engine)
        assert ids(engine) == set(archive.docs), suffix
        assert engine.search(Request(node=Word("rebels"))).total == len(archive.docs), suffix
        engine.close()


@pytest.mark.parametrize(
    "change",
    [
        lambda archive: setattr(archive, "archive_id", "another"),
        lambda archive: setattr(archive, "number", 1),
        lambda archive: setattr(archive, "lineage", lambda seq: f"restored-{seq}"),
    ],
    ids=["foreign", "newer", "restored backup"],
)
def test_an_index_of_another_history_is_not_believed(name, change, tmp_path):
    archive = MemoryArchive(documents(20), tmp_path / "a.db")
    engine = opened(name, archive, tmp_path / "index")
    sync(archive, engine)
    engine.close()

    change(archive)
    archive.docs = {1: archive.docs[1]}
    archive.log = {1: 1}
    engine = opened(name, archive, tmp_path / "index")
    assert engine.cursor() == 0
    sync(archive, engine)
    assert ids(engine) == {1}
    engine.close()


def test_other_settings_build_it_again(name, tmp_path, monkeypatch):
    archive = MemoryArchive(documents(5), tmp_path / "a.db")
    engine = opened(name, archive, tmp_path / "index")
    sync(archive, engine)
    engine.close()
    module = {"tantivy": "tantivy_dir", "whoosh": "whoosh_dir"}[name]

    monkeypatch.setattr(f"search.engines.{module}.analysis_version", lambda: "a later one")

    engine = opened(name, archive, tmp_path / "index")
    assert engine.cursor() == 0
    assert sync(archive, engine) == 5
    engine.close()


def test_beside_another_writer_a_search_is_exact(name, tmp_path, monkeypatch):
    monkeypatch.setattr("search.engines.generational.LOCK_WAIT", 0.05)
    archive = MemoryArchive(documents(20), tmp_path / "a.db")
    engine = opened(name, archive, tmp_path / "index")
    sync(archive, engine)
    archive.drop(3)
    archive.put(archive.docs[4]._replace(title="altered"))
    holder = os.open(tmp_path / "index" / "lock", os.O_RDWR)
    fcntl.flock(holder, fcntl.LOCK_EX)

    assert sync(archive, engine) == 0
    assert lag(archive, engine) == 2
    assert ids(engine) == set(archive.docs)
    request = Request(node=Word("altered", scope="title"), facets=("source",), timeline="year")
    page = engine.search(request)
    assert [hit.id for hit in page.hits] == [4]
    assert sum(count for _, count in page.timeline) == 1

    os.close(holder)
    assert sync(archive, engine) == 2
    assert engine.search(request).facets == page.facets
    engine.close()


def test_without_an_index_the_table_in_the_file_answers(name, tmp_path, monkeypatch):
    monkeypatch.setattr("search.engines.generational.LOCK_WAIT", 0.05)
    archive = stored(tmp_path / "a.db", documents(30))
    folder = generations.take_lock(tmp_path / "a.db.index" / name, 0)

    engine = open_engine(name, archive)
    sync(archive, engine)

    assert engine.cursor() == 0
    assert ids(engine) == set(archive.all_ids())
    os.close(folder)
    engine.close()
    archive.close()


def test_the_former_generation_goes_when_nobody_has_it_open(name, tmp_path):
    archive = MemoryArchive(documents(10), tmp_path / "a.db")
    folder = tmp_path / "index"
    first = opened(name, archive, folder)
    sync(archive, first)
    second = opened(name, archive, folder)
    second.reset()
    sync(archive, second, batch=3)

    assert len(list(folder.glob("g-*"))) == 2
    assert ids(first) == set(archive.docs), "follows CURRENT"
    second.reset()
    sync(archive, second)
    assert len(list(folder.glob("g-*"))) <= 2
    first.close()
    second.close()


def test_an_index_does_not_grow_with_its_commits(tmp_path):
    archive = MemoryArchive(documents(40), tmp_path / "a.db")
    engine = opened("tantivy", archive, tmp_path / "index")
    sync(archive, engine)
    size = generations.tree_size(tmp_path / "index")

    for number in range(60):
        archive.put(archive.docs[1 + number % 40])
        sync(archive, engine)

    assert generations.tree_size(tmp_path / "index") < 4 * size + 200_000
    engine.close()


def test_batches_follow_the_size_of_the_articles(tmp_path):
    doc = documents(1)[0]
    archive = MemoryArchive([doc._replace(id=number, body="x" * 50_000) for number in range(1, 30)])

    assert sync_module._next_size(archive.changes(0, 29), 29, 1000) == 1000
    assert sync_module._next_size(archive.changes(0, 29), 29, 10) == 58
    small = MemoryArchive([doc._replace(id=number, body="x") for number in range(1, 30)])
    assert sync_module._next_size(small.changes(0, 29), 29, 10) == 58


def test_unknown_engine_and_missing_library(tmp_path, monkeypatch):
    archive = MemoryArchive(path=tmp_path / "a.db")
    with pytest.raises(UsageError, match="no engine 'lucene'"):
        open_engine("lucene", archive)

    for module in [name for name in sys.modules if name.startswith(("whoosh", "search.engines.whoosh"))]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "whoosh", None)
    with pytest.raises(EngineError, match="pip install whoosh"):
        open_engine("whoosh", archive)


def test_an_index_too_far_behind_to_be_made_up_for_is_named_in_the_answer(tmp_path, monkeypatch):
    monkeypatch.setattr("search.find.MOST", 5)
    monkeypatch.setattr("search.engines.generational.MOST", 5)
    archive = stored(tmp_path / "a.db", documents(30))
    engine = open_engine("tantivy", archive)
    engine.apply(archive.changes(0, 10))
    engine.apply(())
    held = generations.take_lock(index_folder(archive, "tantivy"), 0)
    late = find(archive, engine, "rebels")
    os.close(held)
    assert "index-behind" in {note.code for note in late.notes}
    after = find(archive, engine, "rebels")
    assert "index-behind" not in {note.code for note in after.notes}
    assert (late.total, after.total) == (10, 30)
    engine.close()
    archive.close()
