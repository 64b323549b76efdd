"""An archive of the first schema is used with every command as one of today; a newer or foreign file stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.version import APPLICATION_ID, SCHEMA_VERSION
from store.writer import Writer
from tests.newsroom import call, call_json

FIXTURES = sorted((Path(__file__).parent / "cases" / "store").glob("schema-*.sql"))


@pytest.fixture(params=FIXTURES, ids=lambda path: path.stem)
def older(request, tmp_path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA trusted_schema = ON")
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return path


def page(folder: Path) -> Path:
    place = folder / "news"
    place.mkdir()
    (place / "a.jsonl").write_text('{"title": "New truce", "body": "Signed in Homs.", "date": "2016-12-01"}\n')
    return place


COMMANDS = {
    "search": lambda path: call("search", "truce", "--db", path),
    "sql": lambda path: call("sql", "select count(*) from articles", "--db", path),
    "show": lambda path: call("show", "1", "--db", path),
    "doctor": lambda path: call("doctor", "--deep", "--db", path),
    "reindex": lambda path: call("reindex", "--db", path),
    "backup": lambda path: call("backup", path.with_name("copy.db"), "--db", path),
    "ingest": lambda path: call("ingest", page(path.parent), "--jobs", "1", "--db", path),
}


@pytest.mark.parametrize("first", COMMANDS)
def test_any_command_may_be_the_first_on_an_older_archive(older, first):
    done = COMMANDS[first](older)
    assert done.code == 0, (done.out, done.err)

    more = [1] if first == "ingest" else []
    found = call_json("search", "truce", "--db", older)
    assert found["total"] == 1 + len(more)
    if first != "ingest":
        assert COMMANDS["ingest"](older).code == 0
    assert call_json("search", "homs", "--db", older)["total"] == 1
    assert call_json("search", "aleppo", "--db", older)["hits"][0]["id"] == 1
    assert call_json("sql", "select target_id from related_links", "--db", older) == [{"target_id": 2}]
    for options in ((), ("--engine", "fts5"), ("--engine", "whoosh")):
        done = call("doctor", "--deep", *options, "--db", older)
        assert done.code == 0, done.out


def layout(path: Path) -> set[tuple[str, str, str]]:
    """Tables with their columns, indexes, triggers and views."""
    with closing(sqlite3.connect(path)) as connection:
        objects = connection.execute("SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'")
        found = {(kind, name, table) for kind, name, table in objects}
        for kind, name, _ in list(found):
            if kind == "table":
                for column in connection.execute(f'PRAGMA table_info("{name}")'):
                    found.add((name, column[1], f"{column[2]} {column[3]} {column[4]} {column[5]}"))
        return found


def test_a_migrated_archive_has_the_layout_of_a_new_one(older, tmp_path):
    Writer.open(older).close()
    Writer.open(tmp_path / "new.db").close()
    assert layout(older) == layout(tmp_path / "new.db")


@pytest.mark.parametrize("kind", ["newer", "foreign"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_not_for_this_version_stays_as_it_is(tmp_path, kind, command):
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT)")
        if kind == "newer":
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()

    done = COMMANDS[command](path)
    assert done.code == 4, (done.out, done.err)
    assert ("newer version" if kind == "newer" else "not a Backfile archive") in done.err
    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} <= {"x.db", "news"}
