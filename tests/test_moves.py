"""Files that are renamed, moved into archives, packed or deleted over the years: their articles stay the same ones."""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.newsroom import call, call_json

TEXT = "The cranes of the harbour stood still, a spokesman said, as talks between the two sides went on all day."
MORE = "\nThe talks were called off at night, both sides said.\n"


def page(name: str) -> str:
    return f"Cranes stand still in {name}\n\n{TEXT} It was {name} that the talks were about.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "in" / "2001" / "03" / "05"
    here.mkdir(parents=True)
    for name in ("a", "b"):
        (here / f"{name}.txt").write_text(page(name), encoding="utf-8")
    return tmp_path / "in"


def ingest(folder: Path, *options: str) -> dict[str, object]:
    told = call_json("ingest", folder, "--db", folder.parent / "a.db", "--no-sync", *options)
    assert isinstance(told, dict)
    return told


def rows(folder: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder.parent / "a.db")) as connection:
        return connection.execute(statement).fetchall()


def articles(folder: Path) -> list[tuple[object, ...]]:
    return rows(folder, "SELECT id, title, published, missing FROM articles ORDER BY id")


def paths(folder: Path) -> set[str]:
    """Where the articles are, from the archive's folder on; the keys say the same."""
    found = rows(folder, "SELECT d.path, a.key FROM articles a JOIN documents d ON d.id = a.document_id")
    assert all(str(key).startswith(f"{path}#") for path, key in found)
    return {str(path).removeprefix(f"{folder}/") for path, _ in found}


def test_a_renamed_folder_is_followed(folder):
    """A file of it that was mended later brought its article a second time, beside the one at the path that is gone."""
    ingest(folder)
    before = articles(folder)
    assert [row[2] for row in before] == ["2001-03-05"] * 2
    (folder / "2001").rename(folder / "The Guardian")
    told = ingest(folder)
    assert (told["missing_files"], len(told["moved_files"])) == ([], 2)
    assert paths(folder) == {"The Guardian/03/05/a.txt", "The Guardian/03/05/b.txt"}
    again = ingest(folder)
    assert (again["files"]["unchanged"], again["moved_files"], again["missing_files"]) == (2, [], [])

    with (folder / "The Guardian" / "03" / "05" / "a.txt").open("a", encoding="utf-8") as file:
        file.write(MORE)
    assert ingest(folder)["articles"] == {"added": 0, "updated": 1, "unchanged": 0, "missing": 0}
    archive = folder.parent / "a.db"
    assert call_json("reparse", "--db", archive, "--all")["changed"] == 0
    assert articles(folder) == before, "the day that the folder told is not lost with its name"
    assert call("doctor", "--deep", "--db", archive).code == 0
    assert '"path": "' + str(folder / "The Guardian") in call("search", "cranes", "--db", archive, "--json").out


def test_files_that_went_into_a_zip_are_followed_and_back(folder):
    ingest(folder)
    before = articles(folder)
    packed = folder / "2001.zip"

    def pack(**texts: str) -> None:
        with zipfile.ZipFile(packed, "w") as file:
            for name, text in texts.items():
                file.writestr(f"{name}.txt", text)

    pack(a=page("a"), b=page("b"))
    shutil.rmtree(folder / "2001")
    assert len(ingest(folder)["moved_files"]) == 2
    pack(a=page("a"), b=page("b") + MORE, c=page("c"))
    assert ingest(folder)["articles"] == {"added": 1, "updated": 1, "unchanged": 0, "missing": 0}
    assert articles(folder)[:2] == before
    assert paths(folder) == {"2001.zip!a.txt", "2001.zip!b.txt", "2001.zip!c.txt"}

    pack(a=page("a"))  # the others are taken out again
    (folder / "b.txt").write_text(page("b") + MORE, encoding="utf-8")
    (folder / "c.txt").write_text(page("c"), encoding="utf-8")
    assert len(ingest(folder)["moved_files"]) == 2
    assert paths(folder) == {"2001.zip!a.txt", "b.txt", "c.txt"}
    assert articles(folder)[:2] == before
    assert len(articles(folder)) == 3


def test_a_file_that_was_packed_is_followed_and_back(folder):
    ingest(folder)
    before = articles(folder)
    plain = folder / "2001" / "03" / "05" / "a.txt"
    packed = plain.with_name("a.txt.gz")
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert ingest(folder)["files"]["duplicate"] == 1
    assert ingest(folder)["files"]["unchanged"] == 3
    plain.unlink()
    assert len(ingest(folder)["moved_files"]) == 1
    plain.write_bytes(gzip.decompress(packed.read_bytes()))
    assert ingest(folder)["files"]["duplicate"] == 1
    packed.unlink()
    assert len(ingest(folder)["moved_files"]) == 1
    assert articles(folder) == before
    assert ingest(folder, "--check")["files"]["unchanged"] == 2


def test_a_copy_whose_file_stays_is_one_until_that_is_deleted(folder):
    ingest(folder)
    before = articles(folder)
    shutil.copytree(folder / "2001", folder / "copy")
    told = ingest(folder)
    assert (told["files"]["duplicate"], told["moved_files"]) == (2, [])
    shutil.rmtree(folder / "2001")
    assert len(ingest(folder)["moved_files"]) == 2
    shutil.copytree(folder / "copy", folder / "2001")  # back again
    assert ingest(folder)["files"] == {"ingested": 0, "unchanged": 2, "duplicate": 2, "rejected": 0, "skipped": 0}
    assert articles(folder) == before
    shutil.rmtree(folder / "copy")
    shutil.rmtree(folder / "2001")
    (folder / "2001").mkdir()
    assert len(ingest(folder)["missing_files"]) == 4  # told, kept
    assert articles(folder) == before


def test_a_table_that_moved_grows_in_its_new_place(tmp_path):
    """Without originals too, and read as it was said before it moved."""
    folder = tmp_path / "in"
    (folder / "new").mkdir(parents=True)
    table = [json.dumps({"hl": f"Cranes {n}", "x": f"{TEXT} {n}", "title": "Harbour"}) for n in range(3)]
    file = folder / "a.jsonl"
    file.write_text("\n".join(table[1:]) + "\n", encoding="utf-8")
    ingest(folder, "--map", "title=hl", "--source", "The Guardian", "--no-originals")
    before = articles(folder)
    file.rename(folder / "new" / "b.jsonl")
    assert len(ingest(folder)["moved_files"]) == 1
    (folder / "new" / "b.jsonl").write_text("\n".join(table) + "\n", encoding="utf-8")
    assert ingest(folder)["articles"] == {"added": 1, "updated": 0, "unchanged": 2, "missing": 0}
    assert articles(folder)[:2] == before
    assert rows(folder, "SELECT DISTINCT source FROM articles") == [("The Guardian",)]


def test_a_renamed_archive_is_followed_with_its_members(folder):
    """Its members stayed behind at its former name: told as missing, and brought a second time by its next change."""
    packed = folder / "2001" / "03" / "05" / "news.zip"
    _pack(packed, {f"{name}.txt": page(name) for name in "ab"})
    for name in "ab":
        (packed.parent / f"{name}.txt").unlink()
    ingest(folder)
    before = articles(folder)
    assert [row[2] for row in before] == ["2001-03-05"] * 2
    packed.rename(folder / "old.zip")
    told = ingest(folder)
    assert (told["missing_files"], len(told["moved_files"])) == ([], 1)
    assert paths(folder) == {"old.zip!a.txt", "old.zip!b.txt"}
    assert (ingest(folder)["missing_files"], articles(folder)) == ([], before)

    _pack(folder / "old.zip", {"a.txt": page("a") + MORE, "b.txt": page("b"), "c.txt": page("c")})
    assert ingest(folder)["articles"] == {"added": 1, "updated": 1, "unchanged": 0, "missing": 0}
    archive = folder.parent / "a.db"
    call("reparse", "--db", archive, "--all")
    assert articles(folder)[:2] == before, "the day that a folder told is not lost with it"
    assert call("doctor", "--deep", "--db", archive).code == 0


def test_a_member_goes_with_its_archive_though_a_copy_of_it_was_met_too(folder):
    """It became the copy, and the archive was without it in the ledger."""
    shutil.rmtree(folder / "2001")
    _pack(folder / "1.zip", {"a.txt": page("a")})
    ingest(folder)
    (folder / "1.zip").rename(folder / "2.zip")
    (folder / "0.txt").write_text(page("a"), encoding="utf-8")
    assert len(ingest(folder)["moved_files"]) == 1
    assert paths(folder) == {"2.zip!a.txt"}
    (folder / "0.txt").write_text(page("b"), encoding="utf-8")
    assert ingest(folder)["articles"]["added"] == 1
    assert paths(folder) == {"2.zip!a.txt", "0.txt"}


def test_an_archive_that_took_the_place_of_another_one(folder):
    """The articles of the one that is gone are told as missing, and those of the moved one go on."""
    shutil.rmtree(folder / "2001")
    _pack(folder / "1.zip", {"a.txt": page("a"), "b.txt": page("b")})
    _pack(folder / "2.zip", {"a.txt": page("c"), "d.txt": page("d")})
    ingest(folder)
    before = {title: number for number, title, *_ in articles(folder)}
    (folder / "1.zip").replace(folder / "2.zip")
    told = ingest(folder)
    assert {Path(path).name for path in told["missing_files"]} == {"1.zip!a.txt", "2.zip!d.txt"}
    wanted = "SELECT a.id, d.path FROM articles a JOIN documents d ON d.id = a.document_id"
    there = {number: Path(str(path)).name for number, path in rows(folder, wanted)}
    names = {"a": "2.zip!a.txt", "b": "2.zip!b.txt", "c": "1.zip!a.txt", "d": "2.zip!d.txt"}
    assert {name: there[before[f"Cranes stand still in {name}"]] for name in names} == names


def _pack(path: Path, texts: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w") as file:
        for name, text in texts.items():
            file.writestr(name, text)
