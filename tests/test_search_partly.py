"""A search between dates counts the articles of a month or a year that lies partly inside, by every engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.newsroom import call, call_json

ENGINES = ("tantivy", "whoosh", "fts5")
DATES = ("1998-11-05", "1998-11", "1998", "1999-02", "")
NOTE = "dated only to a month or year"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    rows = [
        {"title": f"Ferry {number}", "body": f"The ferry sailed at dawn, for the {number}th time.", "date": date}
        for number, date in enumerate(DATES)
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert call("ingest", tmp_path / "in.jsonl", "--db", tmp_path / "a.db").code == 0
    return tmp_path / "a.db"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("query", "shown", "partly"),
    [
        ("ferry date:1998-11-01..1998-11-30", 2, 1),  # the year
        ("ferry date:1998-11-05", 1, 2),
        ("ferry date:1998-12", 0, 1),
        ("ferry date:1998", 3, 0),
        ("ferry since:1998-11-20", 1, 2),
        ("ferry until:1998-11-05", 1, 2),
        ("ferry date:1999-02-10..2001", 0, 1),
        ("ferry date:2001", 0, 0),
        ("ferry -date:1998-11-05", 4, 0),
        ("(ferry date:1998-11-05) OR title:2", 2, 1),
        ("dawn date:1997..1998-06 ferry", 0, 1),
        ("boat date:1998-11-05", 0, 0),
    ],
)
def test_how_many_lie_partly_inside(archive: Path, engine: str, query: str, shown: int, partly: int) -> None:
    answer = call_json("search", query, "--engine", engine, "--db", archive)
    notes = [note["text"] for note in answer["notes"] if note["code"] == "partly-inside"]

    assert answer["total"] == shown
    assert [int(note.split()[0]) for note in notes] == [partly] * (partly > 0)
    assert all(NOTE in note for note in notes)


def test_every_view_says_so(archive: Path) -> None:
    between = ["ferry", "--from", "1998-11-05", "--to", "1998-11-05", "--db", archive]

    assert NOTE in call("search", *between).out
    assert NOTE in call("search", *between, "--timeline", "year").err
    assert NOTE in call("search", *between, "--kwic").err
    assert NOTE in call("export", *between).err


def test_a_kept_search_says_so(archive: Path) -> None:
    call("save", "ferries", "ferry", "--from", "1998-11-05", "--to", "1998-11-05", "--db", archive)
    call("save", "all", "ferry", "--db", archive)

    notes = call_json("new", "ferries", "--db", archive)["notes"]

    assert [note.split()[0] for note in notes if NOTE in note] == ["2"]
    assert any("undated" in note for note in notes)
    assert NOTE in call("run", "ferries", "--db", archive).out
    assert call_json("run", "all", "--db", archive)["notes"] == []
