"""An archive that cannot be written, by its permissions: it is searched all the same; an ingest says why it cannot."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from store.reader import Reader
from store.settings import readonly_uri
from tests.newsroom import ROOT, build, call, process

AS_ROOT = os.geteuid() == 0
PR_CAPBSET_DROP = 24  # prctl(2)
OVERRIDES = (1, 2)  # capabilities(7): CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which root ignores permissions


def bound() -> None:
    """Called between fork and exec: from the exec on, permissions hold for root too."""
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in OVERRIDES:
        if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "prctl")


def as_another(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command as somebody for whom permissions hold."""
    return process(*arguments, cwd="/", preexec_fn=bound if AS_ROOT else None)


@pytest.fixture(scope="module", autouse=True)
def permissions():
    try:
        as_another("--version")
    except subprocess.SubprocessError:
        pytest.skip("root cannot give up its rights here")


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "place"
    folder.mkdir()
    yield folder
    for path in (folder, *folder.rglob("*")):  # so that it can be removed
        path.chmod(0o755)


def locked(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)


def listing(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def with_log(path: Path) -> None:
    """Leave a write-ahead log behind that holds an article which the file itself has not: a copy made meanwhile."""
    kept = path.with_name("kept.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA trusted_schema = ON")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE articles SET title = 'Barley' WHERE id = 2")
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{kept}{suffix}")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    for suffix in ("", "-wal"):
        Path(f"{kept}{suffix}").replace(f"{path}{suffix}")


READING = [
    ("search", "wheat"),
    ("search", "wheat", "--engine", "fts5"),
    ("search", "wheat", "--engine", "whoosh"),
    ("show", "2"),
    ("sql", "select count(*) from articles"),
    ("sql", "select rowid from articles_fts where articles_fts match 'wheat'"),
    ("doctor",),
    ("doctor", "--deep"),
    ("export", "wheat", "--format", "csv"),
]


@pytest.mark.parametrize("indexed", [True, False])
def test_reading_works_and_writes_nothing(place, indexed):
    path = build(place / "articles.db")
    if indexed:
        for engine in ("tantivy", "whoosh"):
            assert call("search", "wheat", "--engine", engine, "--db", path).code == 0
    locked(place)
    before = listing(place)

    for arguments in READING:
        done = as_another(*arguments, "--db", path)
        assert done.returncode == 0, (arguments, done.stderr)
        assert "Traceback" not in done.stderr
    hits = json.loads(as_another("search", "wheat", "--json", "--db", path).stdout)["hits"]
    assert sorted(hit["id"] for hit in hits) == [2, 4]
    assert listing(place) == before


@pytest.mark.parametrize("arguments", [("ingest", ROOT / "data"), ("reindex",)])
def test_writing_is_refused_with_a_reason(place, arguments):
    path = build(place / "articles.db")
    locked(place)
    before = listing(place)

    done = as_another(*arguments, "--db", path)
    assert done.returncode == 4, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "permission" in done.stderr.lower()
    assert listing(place) == before


def test_a_new_archive_in_a_locked_folder_is_refused(place):
    locked(place)
    done = as_another("ingest", ROOT / "data", "--db", place / "articles.db")
    assert (done.returncode, list(place.iterdir())) == (4, []), done.stderr


def test_a_locked_folder_with_a_log_is_never_taken_as_immutable(place):
    """SQLite cannot read a log without its shared memory: an error with a next step, not the state before the log."""
    path = build(place / "articles.db")
    with_log(path)
    locked(place)
    before = listing(place)

    assert "immutable" not in readonly_uri(path)
    done = as_another("sql", "select title from articles where id = 2", "--db", path)
    assert "Wheat" not in done.stdout
    assert ("Barley" in done.stdout) == (done.returncode == 0)
    if done.returncode:
        assert done.returncode == 4, done.stderr
        assert "next: " in done.stderr
    assert listing(place) == before


def test_an_empty_log_does_not_count(place):
    path = build(place / "articles.db")
    Path(f"{path}-wal").touch()
    locked(place)

    done = as_another("search", "wheat", "--db", path)
    assert done.returncode == 0, done.stderr


def test_with_rights_to_write_the_log_is_read(place):
    path = build(place / "articles.db")
    with_log(path)
    with Reader(path) as reader:
        assert reader.articles([2])[0].title == "Barley"


def test_an_unreadable_archive_is_an_open_error(place):
    path = build(place / "articles.db")
    path.chmod(0)
    for arguments in (("search", "x"), ("sql", "select 1"), ("doctor",), ("ingest", ROOT / "data")):
        done = as_another(*arguments, "--db", path)
        assert done.returncode == 4, (arguments, done.stderr)
        assert "ermission" in done.stderr
