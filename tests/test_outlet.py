"""``--source`` names the publication of articles that name none; kept, explained, behind what documents say."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.newsroom import call, call_json

TEXT = "The cranes of the harbour stood still on Thursday, a spokesman said, as talks between the sides went on.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "guardian" / "2001"
    here.mkdir(parents=True)
    for name in ("a", "b"):
        (here / f"{name}.txt").write_text(f"Cranes stand still in {name}\n\n{TEXT}{name}\n", encoding="utf-8")
    (here / "c.md").write_text(f"---\ntitle: Own\npublication: The Daily\n---\n\n{TEXT}", encoding="utf-8")
    return tmp_path / "guardian"


def sources(archive: Path) -> dict[str, str]:
    with closing(sqlite3.connect(archive)) as connection:
        return dict(
            connection.execute("SELECT d.path, a.source FROM articles a JOIN documents d ON d.id = a.document_id")
        )


def by_name(archive: Path) -> dict[str, str]:
    return {path.rpartition("/")[2]: source for path, source in sources(archive).items()}


def ingest(archive: Path, *arguments: object) -> dict[str, dict[str, int]]:
    told = call_json("ingest", *arguments, "--db", archive, "--no-sync")
    assert isinstance(told, dict)
    return told


def test_articles_that_name_no_publication_get_it_and_it_is_explained(folder, tmp_path):
    archive = tmp_path / "a.db"
    ingest(archive, folder, "--source", " The  Guardian ")
    assert by_name(archive) == {"a.txt": "The Guardian", "b.txt": "The Guardian", "c.md": "The Daily"}
    shown = call("show", 1, "--evidence", "--db", archive).out
    assert "source: user:source  'The Guardian'  (given by the user on the command line)" in shown
    assert call("search", "source:guardian", "--db", archive, "--json").out.count('"id"') == 2


def test_it_is_kept_until_another_one_is_given(folder, tmp_path):
    archive = tmp_path / "a.db"
    ingest(archive, folder, "--source", "The Guardian")
    assert ingest(archive, folder)["files"]["unchanged"] == 3
    assert ingest(archive, folder, "--source", "The Guardian")["files"]["unchanged"] == 3
    text = folder / "2001" / "a.txt"
    text.write_text(text.read_text() + "\nThe talks were called off at night, both sides said.\n")
    assert ingest(archive, folder)["articles"]["updated"] == 1
    assert by_name(archive)["a.txt"] == "The Guardian"
    assert call_json("reparse", "--db", archive, "--all")["changed"] == 0
    assert by_name(archive)["b.txt"] == "The Guardian"

    assert ingest(archive, folder, "--source", "The Observer")["articles"]["updated"] == 2
    assert by_name(archive) == {"a.txt": "The Observer", "b.txt": "The Observer", "c.md": "The Daily"}
    ingest(archive, folder, "--source", "")
    assert by_name(archive) == {"a.txt": "", "b.txt": "", "c.md": "The Daily"}


def test_it_comes_to_documents_that_are_in_the_archive_already(folder, tmp_path):
    archive = tmp_path / "a.db"
    ingest(archive, folder)
    assert ingest(archive, folder, "--source", "The Guardian")["articles"] == {
        "added": 0, "updated": 2, "unchanged": 1, "missing": 0,
    }  # fmt: skip


def test_an_archive_file_that_grew_keeps_it(tmp_path):
    archive, packed = tmp_path / "a.db", tmp_path / "guardian.zip"

    def pack(*names: str) -> None:
        with zipfile.ZipFile(packed, "w") as file:
            for name in names:
                file.writestr(f"{name}.txt", f"Cranes stand still in {name}\n\n{TEXT}{name}\n")

    pack("a", "b")
    ingest(archive, packed, "--source", "The Guardian")
    assert ingest(archive, packed, "--source", "The Guardian")["files"] == {
        "ingested": 0, "unchanged": 1, "duplicate": 0, "rejected": 0, "skipped": 0,
    }  # fmt: skip
    pack("a", "b", "c")
    assert ingest(archive, packed)["articles"]["added"] == 1
    assert set(sources(archive).values()) == {"The Guardian"}


def test_a_mapping_holds_for_a_table_that_grew(tmp_path):
    """A run that did not repeat --map read the whole table otherwise, and changed every article."""
    archive, file = tmp_path / "a.db", tmp_path / "a.jsonl"
    rows = [{"title": f"No headline {n}", "hl": f"Cranes {n}", "text": f"{TEXT} {n}", "zz": f"K{n}"} for n in range(4)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows[1:]), encoding="utf-8")
    ingest(archive, file, "--map", "title=hl", "--map", "native_id=zz")
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert ingest(archive, file)["articles"] == {"added": 1, "updated": 0, "unchanged": 3, "missing": 0}
    with closing(sqlite3.connect(archive)) as connection:
        found = connection.execute("SELECT title, native_id FROM articles ORDER BY title").fetchall()
    assert found == [(f"Cranes {n}", f"K{n}") for n in range(4)]
