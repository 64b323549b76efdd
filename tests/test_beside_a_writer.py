"""Readers, backups and restored backups beside a writer: committed batches and nothing else, no error, no stale hit.

BACKFILE_READING (default 3) is for how many seconds the readers run.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from search.query import Request, Word
from search.session import opened
from search.sync import lag, sync
from store.backup import backup
from store.doctor import diagnose
from store.model import Article, Document
from store.reader import Reader
from store.writer import Writer
from tests.newsroom import ROOT

SECONDS = float(os.environ.get("BACKFILE_READING", "3"))
BATCH = 20
READERS = 8
WRITE = """
import sys
from pathlib import Path
from tests.test_beside_a_writer import write
write(Path(sys.argv[1]), sys.stdin)
"""
READ = """
import sys
from tests.test_beside_a_writer import read
read(sys.argv[1], float(sys.argv[2]), sys.argv[3])
"""
COPY = """
import sys
import store.backup
store.backup._PAGES = 1
print("start", flush=True)
store.backup.backup(sys.argv[1], sys.argv[2])
"""


def batch(number: int) -> list[Article]:
    return [
        Article(key=f"{number}-{n}", title=f"Batch b{number}", body=f"wheat all{number} " + "filler " * 200)
        for n in range(BATCH)
    ]


def write(path: Path, stop: object = None, batches: int = 1_000_000) -> None:
    """Commit batches of one size until told to stop."""
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        for number in range(batches):
            document = Document(path=f"/n/{time.time_ns()}", sha256=str(time.time_ns()), size=1)
            document_id = writer.start_document(run, document)
            writer.add(document_id, batch(number))
            writer.finish_document(document_id, document)
            writer.commit()
            if number == 0:
                sys.stdout.write("first\n")
                sys.stdout.flush()
        writer.finish_run(run, "done")
    assert stop is None or stop


def read(path: str, seconds: float, engine: str) -> None:
    """Whole batches in every answer, each hit with its row; prints how many answers, and the slowest in ms."""
    end, count, slowest = time.monotonic() + seconds, 0, 0.0
    with opened(path, engine) as session:
        while time.monotonic() < end:
            start = time.monotonic()
            page = session.engine.search(Request(node=Word("wheat"), limit=50))
            rows = session.archive.articles([hit.id for hit in page.hits])
            assert len(rows) == len(page.hits), "a hit without row"
            assert page.total % BATCH == 0, f"torn: {page.total}"
            assert session.archive.counts()["articles"] % BATCH == 0, "torn count"
            changes = session.archive.changes(0, 1_000_000)
            assert len(changes) % BATCH == 0, "torn log"
            assert all(change.doc is not None for change in changes)
            count, slowest = count + 1, max(slowest, time.monotonic() - start)
    sys.stdout.write(f"{count} {slowest * 1000:.0f}\n")


def child(code: str, *arguments: object) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


@contextmanager
def writing(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that commits batches, the first of them already there; killed at the end."""
    process = child(WRITE, path)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "first\n", process.stderr and process.stderr.read()
        yield process
    finally:
        process.kill()
        process.communicate()


def damage(path: Path) -> list[str]:
    return [finding.text for finding in diagnose(path, deep=True) if finding.level == "damage"]


def test_readers_beside_a_writer_see_whole_batches(tmp_path):
    path = tmp_path / "a.db"
    with writing(path) as writer:
        readers = [child(READ, path, SECONDS, ("fts5", "tantivy")[n % 2]) for n in range(READERS)]
        ends = [(reader.communicate(timeout=120), reader.returncode) for reader in readers]
        assert writer.poll() is None
    for (out, err), code in ends:
        assert (code, err) == (0, ""), err
        assert int(out.split()[0]) > 0
    assert Path(f"{path}-wal").stat().st_size <= 64 * 2**20
    with Reader(path) as reader:
        assert reader.counts()["articles"] % BATCH == 0
    assert damage(path) == []


def test_a_backup_during_an_ingest_is_a_state_that_was_committed(tmp_path):
    path = tmp_path / "a.db"
    with writing(path):
        for number in range(3):
            copy = tmp_path / f"copy{number}.db"
            assert backup(path, copy) == copy.stat().st_size
            with Reader(copy) as reader:
                assert reader.counts()["articles"] % BATCH == 0
                assert reader.counts()["articles"] > 0
            assert damage(copy) == []
    assert not list(tmp_path.glob("*.part-*"))


def test_a_killed_backup_leaves_the_former_one(tmp_path):
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    write(path, batches=40)
    backup(path, copy)
    former = copy.read_bytes()
    write(path, batches=40)
    chance = random.Random(1)
    unfinished = 0
    for _ in range(6):
        process = child(COPY, path, copy)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.06))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if copy.read_bytes() == former:
            unfinished += 1
        else:
            assert damage(copy) == []
            shutil.copy(path.with_name("copy.db"), tmp_path / "newer.db")
            copy.write_bytes(former)
    assert unfinished > 0
    backup(path, copy)
    with Reader(copy) as reader, Reader(path) as source:
        assert reader.counts() == source.counts()


@pytest.mark.parametrize("engine", ["tantivy", "whoosh", "fts5"])
def test_a_restored_backup_beside_a_newer_index_never_gives_stale_hits(tmp_path, engine):
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    write(path, batches=2)
    backup(path, copy)
    write(path, batches=3)  # batches 0 to 2 once more
    with opened(str(path), engine) as session:
        sync(session.archive, session.engine)
        assert session.engine.search(Request(node=Word("all2"), limit=0)).total == BATCH
    copy.replace(path)
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)

    def total(word: str) -> int:
        with opened(str(path), engine) as session:
            page = session.engine.search(Request(node=Word(word), limit=1000))
            assert len(session.archive.articles([hit.id for hit in page.hits])) == len(page.hits) == page.total
            return page.total

    assert (total("all2"), total("all1"), total("wheat")) == (0, BATCH, 2 * BATCH)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:  # past the index's cursor, another way
        connection.execute("PRAGMA trusted_schema = ON")
        for number in range(5):
            connection.execute(f"UPDATE articles SET title = 'Other o{number}', content_hash = ''")
    assert (total("all2"), total("o4"), total("o3")) == (0, 2 * BATCH, 0)
    with opened(str(path), engine) as session:
        sync(session.archive, session.engine)
        assert lag(session.archive, session.engine) == 0
    assert (total("all2"), total("o4"), total("o3")) == (0, 2 * BATCH, 0)
