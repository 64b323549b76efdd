"""Changed bytes and cut files, of the archive, its log and its index: no crash, no file lost, no wrong answer unseen.

BACKFILE_FLIPS (default 20) is the number of places for each kind of file, BACKFILE_SEED (default 1) where they lie.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from backfile.index_check import index_check
from search.engine import open_engine
from search.query import Request, Word
from search.session import opened
from search.sync import sync
from store.backup import backup
from store.doctor import diagnose
from store.errors import BackfileError, DriftError, OpenError
from store.reader import Reader
from store.repair import rebuild_full_text
from store.writer import Writer
from tests import generate
from tests.archives import stored
from tests.newsroom import call

FLIPS = int(os.environ.get("BACKFILE_FLIPS", "20"))
SEED = int(os.environ.get("BACKFILE_SEED", "1"))
ARTICLES = 120
WORDS = ("the", "aleppo", "rebels", "ceasefire", "wheat", "ab")


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    path = tmp_path_factory.mktemp("corruption") / "a.db"
    stored(path, generate.documents(random.Random(SEED), ARTICLES)).close()
    for engine in ("tantivy", "whoosh"):
        with opened(str(path), engine) as session:
            sync(session.archive, session.engine)
    return path


@pytest.fixture
def archive(master, tmp_path):
    return copied(master, tmp_path)


def copied(master: Path, folder: Path) -> Path:
    path = folder / "a.db"
    for suffix in ("", "-wal"):
        if Path(f"{master}{suffix}").exists():
            shutil.copy(f"{master}{suffix}", f"{path}{suffix}")
    Path(f"{path}-shm").unlink(missing_ok=True)
    if Path(f"{master}.index").exists():
        shutil.copytree(f"{master}.index", f"{path}.index", dirs_exist_ok=True)
    return path


def answers(path: Path, engine: str = "fts5") -> object:
    """What readers and searches get: every value of every article that its document gave, and the ids for some words.
    Left out is what nothing can be compared with: times of the ingest, and which article a link was found to lead to.
    """
    with Reader(path) as reader:
        ids = reader.all_ids()
        articles = []
        for full in map(reader.article, ids):
            assert full is not None
            values = {name: value for name, value in full.columns.items() if "ingested" not in name}
            links = [replace(link, target_id=None, target_rule=None) for link in full.links]
            articles.append((values, full.mentions, links, full.evidence, full.document["path"]))
        counts = reader.counts()
        with closing(open_engine(engine, reader)) as index:
            sync(reader, index)
            found = [index.search(Request(node=Word(word), limit=200)).hits for word in WORDS]
    return articles, counts, [sorted(hit.id for hit in hits) for hits in found]


def flip(path: Path, chance: random.Random, low: int = 0) -> int:
    """Change one byte; where."""
    place = chance.randrange(low, path.stat().st_size)
    with path.open("r+b") as stream:
        stream.seek(place)
        former = stream.read(1)[0]
        stream.seek(place)
        stream.write(bytes([former ^ chance.randrange(1, 256)]))
    return place


def outcome(path: Path, expected: object) -> str:
    """same, error or wrong: what a user gets to see. Anything else than an error of ours is raised."""
    try:
        return "same" if answers(path) == expected else "wrong"
    except (DriftError, OpenError):
        return "error"


def verdict(path: Path) -> str:
    try:
        findings = diagnose(path, deep=True)
    except OpenError:
        return "refused"
    return "damage" if any(finding.level == "damage" for finding in findings) else "sound"


def unchanged_names(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir() if not file.name.endswith(("-shm", "-wal", ".lock"))}


@pytest.mark.parametrize("number", range(FLIPS))
def test_a_changed_byte_of_the_archive_is_found_or_changes_nothing(master, archive, number):
    place = flip(archive, random.Random(f"{SEED} archive {number}"))
    before, names = archive.read_bytes(), unchanged_names(archive)

    seen, told = outcome(archive, answers(master)), verdict(archive)
    assert (seen, told) in {("same", "sound"), ("same", "damage"), ("same", "refused"), ("wrong", "damage")} | {
        ("error", "damage"),
        ("error", "refused"),
    }, f"byte {place}"
    assert archive.read_bytes() == before
    assert unchanged_names(archive) == names


@pytest.mark.parametrize("number", range(max(1, FLIPS // 4)))
def test_a_cut_archive_is_found(master, archive, number):
    length = random.Random(f"{SEED} cut {number}").randrange(1, archive.stat().st_size)
    with archive.open("r+b") as stream:
        stream.truncate(length)

    # the last page holds the planner's statistics, which no answer needs: then only the doctor tells
    assert outcome(archive, answers(master)) in ("error", "same"), length
    assert verdict(archive) in ("damage", "refused"), length
    assert archive.stat().st_size == length


def test_a_damaged_archive_is_never_taken_for_a_backup(archive):
    with archive.open("r+b") as stream:
        stream.seek(archive.stat().st_size * 4 // 5 // 4096 * 4096)
        stream.write(b"\xff" * 4096)

    with pytest.raises(DriftError):
        backup(archive, archive.with_name("copy.db"))
    assert not list(archive.parent.glob("copy.db*"))


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_what_can_still_be_read_can_be_saved(archive, part):
    """A page is gone: the hint of the doctor brings out all other articles, as a sound archive."""
    with archive.open("r+b") as stream:
        stream.seek(int(archive.stat().st_size * part) // 4096 * 4096)
        stream.write(b"\xff" * 4096)
    before = archive.read_bytes()

    hints = [finding.next_step for finding in diagnose(archive, deep=True) if finding.level == "damage"]
    assert any("backfile backup --salvage" in hint for hint in hints)
    target = archive.with_name("saved.db")
    assert call("backup", "--salvage", target, "--db", archive).code == 0
    with Reader(target) as reader:
        assert ARTICLES * 3 // 4 <= len(reader.all_ids()) <= ARTICLES
        assert len(reader.articles(reader.all_ids())) == len(reader.all_ids())
    left = {finding.code for finding in diagnose(target, deep=True) if finding.level == "damage"}
    assert left <= {"content"}  # an article that lost a mention or a link says so
    assert archive.read_bytes() == before


def logged(master: Path, folder: Path) -> tuple[Path, list[object]]:
    """An archive with three commits in its log and none of them in the file, and what it answers after 0 to 3."""
    work, states = folder / "work.db", []
    shutil.copy(master, work)
    with closing(sqlite3.connect(work, isolation_level=None)) as connection:
        for pragma in ("trusted_schema = ON", "journal_mode = WAL", "wal_autocheckpoint = 0"):
            connection.execute(f"PRAGMA {pragma}")
        states.append(answers(work))
        for number in range(3):
            connection.execute(
                f"UPDATE articles SET title = 'Commit {number}', content_hash = '' WHERE id % 5 = {number}"
            )
            states.append(answers(work))
        path = folder / "a.db"
        for suffix in ("", "-wal"):
            shutil.copy(f"{work}{suffix}", f"{path}{suffix}")
    return path, states


def test_a_changed_or_cut_log_leaves_a_state_that_was_committed(master, tmp_path):
    """SQLite's log has checksums: what follows the damage does not count."""
    path, states = logged(master, tmp_path)
    file, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    chance = random.Random(f"{SEED} log")
    met = set()
    for number in range(FLIPS):
        path.write_bytes(file)
        damaged = Path(f"{path}-wal")
        damaged.write_bytes(log)
        Path(f"{path}-shm").unlink(missing_ok=True)
        if number % 2:
            flip(damaged, chance)
        else:
            damaged.write_bytes(log[: chance.randrange(len(log))])
        seen = answers(path)
        assert seen in states, number
        met.add(states.index(seen))
        assert verdict(path) == "sound", number
    assert len(met) > 1


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # Whoosh leaves files open where it fails to open an index
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_a_damaged_index_is_found_and_reindex_makes_it_equal(master, archive, engine):
    expected = answers(master, engine)
    whole = {path: path.read_bytes() for path in Path(f"{archive}.index", engine).rglob("*") if path.is_file()}
    places = sorted(path for path, data in whole.items() if data)
    chance = random.Random(f"{SEED} {engine}")
    for number in range(max(1, FLIPS // 2)):
        shutil.rmtree(f"{archive}.index")
        for path, data in whole.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        victim = chance.choice(places)
        flip(victim, chance)
        found = [f for f in diagnose(archive, deep=True, extra=[index_check(engine)]) if f.level == "damage"]
        seen = outcome_of_search(archive, engine, expected)
        assert found or seen == "same", (number, victim.name)
        with opened(str(archive), engine) as session:
            session.engine.reset()
            sync(session.archive, session.engine)
        assert answers(archive, engine) == expected, (number, victim.name)
        left = diagnose(archive, deep=True, extra=[index_check(engine)])
        assert [finding for finding in left if finding.level == "damage"] == [], (number, victim.name)


def outcome_of_search(path: Path, engine: str, expected: object) -> str:
    try:
        return "same" if answers(path, engine) == expected else "wrong"
    except BackfileError:
        return "error"


def test_a_scribbled_full_text_table_is_found_and_rebuilt(master, archive):
    chance = random.Random(f"{SEED} full text")
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        blocks = connection.execute("SELECT id, block FROM articles_fts_data WHERE id > 10").fetchall()
        for number, block in chance.sample(blocks, min(5, len(blocks))):
            data = bytearray(block)
            for _ in range(8):
                data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
            connection.execute("UPDATE articles_fts_data SET block = ? WHERE id = ?", (bytes(data), number))

    assert verdict(archive) == "damage"
    rebuild_full_text(archive)
    assert verdict(archive) == "sound"
    assert answers(archive) == answers(master)


def test_the_writer_says_what_is_wrong_with_a_damaged_archive(archive):
    with archive.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xff" * (archive.stat().st_size - 4096))
    before = archive.read_bytes()
    with pytest.raises((DriftError, OpenError)), Writer.open(archive) as writer:
        writer.begin_run(["/n"])
    assert archive.read_bytes() == before
