"""Every kind of drift is planted, found by the doctor with exit code 5, and mended by the command that it names."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from search.engine import index_folder
from search.engines import tantivy_dir
from search.generations import current
from store.ddl import TRIGGERS
from store.reader import Reader
from tests.newsroom import ARTICLES, build, call, call_json

ENGINES = ("tantivy", "whoosh", "fts5")


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    """A sound archive with an index of each engine."""
    path = build(tmp_path_factory.mktemp("doctor") / "articles.db")
    for engine in ENGINES:
        assert call("search", "wheat", "--engine", engine, "--db", path).code == 0
    return path


@pytest.fixture
def archive(master, tmp_path):
    path = tmp_path / "articles.db"
    shutil.copy(master, path)
    shutil.copytree(f"{master}.index", f"{path}.index")
    return path


def by_hand(path, *statements: str) -> None:
    """What another program, or a person, does to the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = ON")
        for statement in statements:
            connection.execute(statement)


def examined(path, *options: str) -> tuple[int, list[str], str]:
    """Exit code, codes of the findings that are damage, everything printed."""
    answer = call("doctor", *options, "--db", path)
    damage = [line.split("[")[1].split("]")[0] for line in answer.out.splitlines() if line.startswith("damage[")]
    return answer.code, damage, answer.out


def found(path, word: str) -> dict[str, list[int]]:
    """Ids per engine."""
    return {
        engine: sorted(hit["id"] for hit in call_json("search", word, "--engine", engine, "--db", path)["hits"])
        for engine in ENGINES
    }


def on_all(ids: list[int]) -> dict[str, list[int]]:
    return dict.fromkeys(ENGINES, ids)


FTS_OFF = "INSERT INTO articles_fts (articles_fts, rowid, title, subtitle, body)"
WITHOUT_TRIGGERS = tuple(f"DROP TRIGGER {name}" for name in TRIGGERS)
TRIGGERS_BACK = tuple(TRIGGERS.values())
PLANTED = {
    "missing full-text row": (
        (f"{FTS_OFF} SELECT 'delete', id, title, subtitle, body FROM articles WHERE id = 2",),
        False,
        ["full-text-rows"],
    ),
    "stale full-text row": (
        (
            *WITHOUT_TRIGGERS,
            "UPDATE articles SET title = '', body = 'Barley.', content_hash = '' WHERE id = 2",
            *TRIGGERS_BACK,
        ),
        True,
        ["full-text-words"],
    ),
    "full-text row without article": (
        ("INSERT INTO articles_fts (rowid, title, subtitle, body) VALUES (99, 'wheat', '', 'wheat')",),
        False,
        ["full-text-rows"],
    ),
    "dropped trigger": (("DROP TRIGGER articles_ai",), False, ["trigger-missing"]),
    "dropped log trigger": (("DROP TRIGGER articles_log_update",), False, ["trigger-missing"]),
    "changed trigger": (
        ("DROP TRIGGER articles_ad", "CREATE TRIGGER articles_ad AFTER DELETE ON articles BEGIN SELECT 1; END"),
        False,
        ["trigger-changed"],
    ),
    "left-over batch row": (("INSERT INTO meta (name, value) VALUES ('batch', '1')",), False, ["batch-left"]),
    "articles without a log entry": (
        (*WITHOUT_TRIGGERS, "DELETE FROM change WHERE article_id < 3", *TRIGGERS_BACK),
        False,
        ["change-log"],
    ),
}


def test_a_sound_archive_is_sound(archive):
    for options in ((), ("--deep",)):
        for engine in ENGINES:
            assert examined(archive, "--engine", engine, *options)[:2] == (0, [])


@pytest.mark.parametrize("planted", PLANTED)
def test_drift_is_found_and_reindex_mends_it(archive, planted):
    statements, deep, codes = PLANTED[planted]
    by_hand(archive, *statements)

    code, damage, printed = examined(archive, *(["--deep"] if deep else []))
    assert code == 5
    assert set(codes) <= set(damage)
    assert "backfile reindex" in printed
    for engine in ENGINES:
        assert call("reindex", "--engine", engine, "--db", archive).code == 0
        assert examined(archive, "--deep", "--engine", engine)[:2] == (0, [])
    expected = {"stale full-text row": [4]}.get(planted, [2, 4])
    assert found(archive, "wheat") == on_all(expected)


CHANGES = (
    "UPDATE articles SET title = replace(title, 'rise', 'rize') WHERE id = 2",
    "UPDATE articles SET url = url || 'x' WHERE id = 1",
    "UPDATE articles SET published_from = '2016-11-04' WHERE id = 1",
    "UPDATE entities SET name = 'Alepp0' WHERE name = 'Aleppo'",
    "UPDATE related_links SET title = 'Rice prices rise'",
    "UPDATE evidence SET text = 'Rebel' WHERE text = 'Rebels'",
    "UPDATE documents SET path = '/news/b.txt'",
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_silent_change_of_any_value_is_seen_by_the_deep_look(archive, change):
    """As a damaged disk makes it. Who changed an article on purpose says so by an empty content_hash."""
    by_hand(archive, change)

    code, damage, printed = examined(archive, "--deep")
    assert (code, damage) == (5, ["content"])
    assert "content_hash" in printed
    by_hand(archive, "UPDATE articles SET content_hash = ''")
    call("search", "x", "--db", archive)
    assert examined(archive, "--deep")[:2] == (0, [])


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_an_index_that_is_behind_is_no_damage(archive, engine):
    by_hand(archive, "UPDATE articles SET body = 'Barley.', content_hash = '' WHERE id = 2")

    code, damage, printed = examined(archive, "--deep", "--engine", engine)
    assert (code, damage) == (0, [])
    assert "index-behind" in printed
    assert found(archive, "barley") == on_all([2])
    assert "index-behind" not in examined(archive, "--engine", engine)[2]


def of_another_archive(path) -> None:
    other = build(path.with_name("other.db"), ARTICLES[:2], name="/other")
    shutil.rmtree(f"{path}.index")
    for engine in ENGINES:
        call("search", "wheat", "--engine", engine, "--db", other)
    shutil.copytree(f"{other}.index", f"{path}.index")


def of_a_later_state(path) -> None:
    """The archive is put back to a backup, its index is not."""
    copy = path.with_name("backup.db")
    assert call("backup", copy, "--db", path).code == 0
    by_hand(path, "UPDATE articles SET title = 'Barley' WHERE id > 1")
    for engine in ENGINES:
        call("search", "wheat", "--engine", engine, "--db", path)
    copy.replace(path)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
@pytest.mark.parametrize("plant", [of_another_archive, of_a_later_state])
@pytest.mark.parametrize("mend", ["reindex", "search"])
def test_an_index_that_does_not_belong_here_is_found_and_never_believed(archive, engine, plant, mend):
    plant(archive)

    code, damage, printed = examined(archive, "--engine", engine)
    assert (code, damage) == (5, ["index-foreign"])
    assert "backfile reindex" in printed
    call(*(["reindex"] if mend == "reindex" else ["search", "x"]), "--engine", engine, "--db", archive)
    assert examined(archive, "--deep", "--engine", engine)[:2] == (0, [])
    assert found(archive, "wheat") == on_all([2, 4])
    assert found(archive, "barley") == on_all([])


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_what_a_crash_left_over_is_named_with_its_size(archive, engine):
    with Reader(archive) as reader:
        folder = index_folder(reader, engine)
    stray = folder / "g-0123456789abcdef"
    stray.mkdir()
    (stray / "orphan").write_bytes(b"x" * 5000)

    code, damage, printed = examined(archive, "--engine", engine)
    assert (code, damage) == (0, [])
    assert "index-leftover" in printed
    assert "5,000 bytes" in printed
    assert call("reindex", "--engine", engine, "--db", archive).code == 0
    assert [path for path in folder.glob("g-*") if path != current(folder)] == []


def test_reindex_waits_for_no_writer_that_stays(archive, monkeypatch):
    monkeypatch.setattr("store.repair.WAIT", 0.1)
    from store.writer import Writer  # noqa: PLC0415  only here

    with Writer.open(archive):
        answer = call("reindex", "--db", archive)
    assert answer.code == 3
    assert "another ingest is writing" in answer.err


def test_an_index_of_another_version_is_no_damage(archive, monkeypatch):
    """After an update of Backfile the index is made anew by the first search; till then nothing is broken."""
    assert call("search", "wheat", "--db", archive).code == 0
    monkeypatch.setattr(tantivy_dir.TantivyLibrary, "settings", lambda _: "a newer version")
    code, damage, printed = examined(archive)
    assert (code, damage) == (0, [])
    assert "made by another version: the next search builds it again" in printed
    assert found(archive, "wheat") == on_all([2, 4])
    assert "another version" not in examined(archive)[2]
