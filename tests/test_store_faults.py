"""Kills, full disks, other writers, files that are not ours: what was committed stays, the error says what helps."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from store.doctor import diagnose
from store.errors import BusyError, DriftError, OpenError, StorageError
from store.migrations import migrate
from store.model import Article, Document, Link, Mention
from store.reader import Reader
from store.settings import network_file_system
from store.version import APPLICATION_ID, SCHEMA_VERSION
from store.writer import Writer

ROOT = Path(__file__).parents[1]
FIXTURE = Path(__file__).parent / "cases" / "store" / "schema-1.sql"
BATCHES, SIZE = 6, 20
WRITE = f"""
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from tests_batches import write
left = int(sys.argv[2])
def fault(point):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
write(Path(sys.argv[1]), fault)
"""


def write(path, fault=lambda _: None) -> None:
    """Six batches of one document, each acknowledged on standard output after its commit."""
    document = Document(path="/n/doc", sha256="a", size=1)
    with Writer.open(path, fault=fault) as writer:
        run = writer.begin_run(["/n"])
        document_id = writer.start_document(run, document)
        for batch in range(BATCHES):
            articles = [
                Article(
                    key=f"{batch}-{n}",
                    title=f"Title {n} of {batch}",
                    body="aleppo " * n,
                    mentions=(Mention(kind="TOPIC", name=f"t{n}"),),
                    links=(Link(kind="k", title=f"Title {n} of {batch + 1}"),),
                )
                for n in range(SIZE)
            ]
            writer.add(document_id, articles)
            writer.commit()
            sys.stdout.write(f"{batch}\n")
            sys.stdout.flush()
        writer.finish_document(document_id, document)
        writer.finish_run(run, "done")


def contents(path) -> list[tuple[object, ...]]:
    with Reader(path) as reader:
        docs = reader.index_docs(reader.all_ids())
    return [(d.title, d.body, d.entities, d.link_titles, d.link_targets, d.content_hash) for d in docs]


def damage(path) -> list[str]:
    return [finding.code for finding in diagnose(path, deep=True) if finding.level == "damage"]


@pytest.mark.parametrize("point", [1, 2, 3, 4, 5, 7, 10, 13, 16, 19, 22, 25])
def test_killed_writer_leaves_whole_batches_and_a_rerun_completes(tmp_path, point):
    path, whole = tmp_path / "a.db", tmp_path / "whole.db"
    write(whole)
    shutil.copy(__file__, tmp_path / "tests_batches.py")
    command = [sys.executable, "-c", WRITE, str(path), str(point)]
    child = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)

    assert child.returncode == -signal.SIGKILL, child.stderr
    acknowledged = len(child.stdout.split())
    with Reader(path) as reader:
        stored = reader.counts()["articles"]
    assert stored % SIZE == 0
    assert acknowledged <= stored // SIZE <= acknowledged + 1
    assert damage(path) == []
    write(path)
    assert contents(path) == contents(whole)
    assert damage(path) == []


def test_full_disk_drops_the_batch_and_keeps_the_others(tmp_path):
    path = tmp_path / "a.db"
    write(path)
    before = contents(path)
    document = Document(path="/n/big", sha256="b", size=1)
    writer = Writer.open(path)
    pages = writer._driver.execute("PRAGMA page_count").fetchone()[0]
    writer._driver.execute(f"PRAGMA max_page_count = {pages + 4}")
    run = writer.begin_run(["/n"])
    document_id = writer.start_document(run, document)
    with pytest.raises(StorageError, match=r"disk full.*free space"):
        writer.add(document_id, [Article(key=str(n), body=os.urandom(4000).hex()) for n in range(50)])
    writer.close()

    assert contents(path) == before
    assert damage(path) == []


def test_file_size_limit_is_a_storage_error(tmp_path):
    path = tmp_path / "a.db"
    write(path)
    before = contents(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    writer = Writer.open(path)
    document_id = writer.start_document(writer.begin_run(["/n"]), Document(path="/n/big", sha256="b", size=1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        with pytest.raises(StorageError):  # noqa: PT012  which of the two fails is the disk's choice
            writer.add(document_id, [Article(key=str(n), body=os.urandom(9000).hex()) for n in range(50)])
            writer.commit()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        writer.close()
    assert contents(path) == before


def test_second_writer_is_told_who_is_writing(tmp_path):
    path = tmp_path / "a.db"
    with Writer.open(path), pytest.raises(BusyError, match=rf"process {os.getpid()} on .* since .*--wait"):
        Writer.open(path, wait=0.1)
    Writer.open(path, wait=0).close()


def test_reader_beside_a_writer_sees_committed_batches_only(tmp_path):
    path = tmp_path / "a.db"
    document = Document(path="/n/doc", sha256="a", size=1)
    with Writer.open(path) as writer, Reader(path) as reader:
        document_id = writer.start_document(writer.begin_run([]), document)
        writer.add(document_id, [Article(key="1")])
        assert reader.all_ids() == []
        writer.commit()
        assert reader.all_ids() == [1]


def file_of(tmp_path, kind: str) -> Path:
    path = tmp_path / "x.db"
    if kind == "text":
        path.write_text("Dear diary. " * 100)
    elif kind == "short":
        path.write_bytes(b"\0")
    else:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE theirs (x)")
            if kind == "newer":
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.close()
    return path


@pytest.mark.parametrize("kind", ["text", "short", "foreign", "newer"])
@pytest.mark.parametrize("opened", [Writer.open, Reader, diagnose])
def test_files_that_are_not_ours_are_left_alone(tmp_path, kind, opened):
    path = file_of(tmp_path, kind)
    before = path.read_bytes()
    with pytest.raises(OpenError):
        opened(path)
    assert path.read_bytes() == before
    assert [f.name for f in tmp_path.iterdir()] == ["x.db"]


def test_missing_places_are_open_errors(tmp_path):
    for opened in (Reader, diagnose):
        with pytest.raises(OpenError, match="backfile ingest"):
            opened(tmp_path / "none.db")
    with pytest.raises(OpenError, match="folder"):
        Writer.open(tmp_path / "no" / "a.db")
    assert list(tmp_path.iterdir()) == []


def test_truncated_file_is_drift_and_stays(tmp_path):
    path = tmp_path / "a.db"
    write(path)
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size // 2)
    size = path.stat().st_size
    assert damage(path)
    with pytest.raises(DriftError), Reader(path) as reader:
        reader.index_docs(reader.all_ids())
    assert path.stat().st_size == size


def test_archive_of_the_first_schema_opens_in_this_version(tmp_path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA trusted_schema = ON")
        connection.executescript(FIXTURE.read_text(encoding="utf-8"))
    connection.close()
    Writer.open(path).close()
    with Reader(path) as reader:
        assert [doc.title for doc in reader.index_docs(reader.all_ids())] == ["Truce in Aleppo", "Talks"]
        assert reader.index_docs([1])[0].link_targets == (2,)
    assert damage(path) == []
    write(path)


def test_migration_that_fails_leaves_the_version_before_it():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA user_version = 1")

    def good(db):
        db.execute("CREATE TABLE added (x)")

    def bad(db):
        db.execute("CREATE TABLE half (x)")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        migrate(connection, (good, bad))
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("added",)]
    connection.close()


def test_network_file_systems_are_told_by_their_mount(tmp_path):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda rw\n2 1 0:5 / /mnt/my\\040share rw - cifs //host/x rw\n"
        "3 2 8:2 / /mnt/my\\040share/disk rw - xfs /dev/sdb rw\n"
    )
    assert network_file_system(Path("/mnt/my share/a.db"), mounts) == "cifs"
    assert network_file_system(Path("/mnt/my share/disk/a.db"), mounts) == ""
    assert network_file_system(Path("/home/a.db"), mounts) == ""
