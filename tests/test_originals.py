"""The bytes of documents come back exactly, and reading them again says what changed."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from ingest import limits, readers
from ingest.originals import Keeper
from ingest.parsers import page_dump
from store import originals
from store.errors import StorageError
from tests.newsroom import call, call_json

PAGE = "{source}\n\nWorld\n\n{title}\n\nBy Ann Smith\n\nNov 3, 2016\n\nBEIRUT: {text}\n"
TEXT = "Syrian rebels rejected an offer to leave Aleppo on Thursday, a spokesman said, as talks went on in the city."
NEXIS = Path(__file__).parent / "cases" / "newswire" / "nexis_old.txt"


def page(title: str) -> bytes:
    return PAGE.format(source="The Daily Star", title=title, text=f"{TEXT} {title} was the subject.").encode()


def ingest(folder: Path, *options: str) -> Path:
    archive = folder.parent / "articles.db"
    assert call("ingest", folder, "--db", archive, "--no-sync", *options).code in {0, 1}
    return archive


def rows(archive: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute(statement).fetchall()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same kinds of documents plain, packed and in an archive."""
    here = tmp_path / "in"
    here.mkdir()
    (here / "one.txt").write_bytes(page("Rebels reject an offer to leave Aleppo"))
    (here / "two.txt.gz").write_bytes(gzip.compress(page("Wheat prices rise in a dry spring")))
    with zipfile.ZipFile(here / "three.zip", "w") as packed:
        packed.writestr("a/three.txt", page("Dockers end their strike in Beirut"))
        packed.write(NEXIS, "export.txt")
    return here


def original(archive: Path, article_id: int, target: Path) -> bytes:
    done = call("original", article_id, "--db", archive, "-o", target)
    assert done.code == 0, done.err
    return target.read_bytes()


def test_bytes_come_back_exactly(folder, tmp_path):
    archive = ingest(folder)
    expected = {
        "one.txt": page("Rebels reject an offer to leave Aleppo"),
        "two.txt.gz": page("Wheat prices rise in a dry spring"),
        "three.txt": page("Dockers end their strike in Beirut"),
        "export.txt": NEXIS.read_bytes(),
    }
    found = rows(
        archive, "SELECT min(a.id), d.path FROM articles a JOIN documents d ON d.id = a.document_id GROUP BY 2"
    )
    assert {Path(path.split("!")[-1]).name for _, path in found} == expected.keys()
    for article_id, path in found:
        assert original(archive, article_id, tmp_path / "out") == expected[Path(path.split("!")[-1]).name]
    assert call("doctor", "--deep", "--db", archive).code == 0


def test_the_same_bytes_are_kept_once(folder):
    shutil.copy(folder / "one.txt", folder / "again.txt")
    (folder / "packed.txt.gz").write_bytes(gzip.compress((folder / "one.txt").read_bytes()))
    archive = ingest(folder)
    key = hashlib.sha256((folder / "one.txt").read_bytes()).hexdigest()
    assert rows(archive, f"SELECT count(*) FROM originals WHERE sha256 = '{key}'") == [(1,)]
    assert rows(archive, "SELECT count(*) FROM originals WHERE sha256 LIKE 'document:%'") == [(0,)]


def test_without_originals_nothing_is_kept_and_the_command_says_so(folder):
    archive = ingest(folder, "--no-originals")
    assert rows(archive, "SELECT count(*) FROM originals") == [(0,)]
    done = call("original", 1, "--db", archive)
    assert done.code == 2
    assert "not kept" in done.err
    assert call_json("reparse", "--db", archive, "--all")["without_original"] == 4


def test_a_document_that_is_rejected_leaves_no_bytes(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bad.xml").write_bytes(b'<?xml version="1.0"?><nitf><body>' + b"<p>" * 50)
    archive = ingest(folder)
    assert rows(archive, "SELECT count(*) FROM originals") == [(0,)]


def test_a_large_document_goes_by_in_parts(monkeypatch, tmp_path):
    """A member larger than what is held in memory is streamed; its hash is known only at its end."""
    lines = [
        json.dumps({"id": n, "title": f"Title {n}", "body": f"{TEXT} {os.urandom(400).hex()}"}) for n in range(9_000)
    ]
    data = "\n".join(lines).encode()
    assert len(data) > 2 * originals.PART_BYTES
    folder = tmp_path / "in"
    folder.mkdir()
    monkeypatch.setattr(limits, "HELD_BYTES", 1024)
    leaf = readers.Leaf(io.BytesIO(data), 65_536)
    held = readers.hold(leaf)
    keeper = Keeper(held, "")
    kept: list[originals.Part] = []
    while held.stream.read(1_000_000):
        kept.extend(keeper.ready())
        assert not list(keeper.ready())
    assert held.rest()[0] == hashlib.sha256(data).hexdigest()
    kept.extend(keeper.rest())
    assert [part.number for part in kept] == list(range(1, len(kept) + 1))
    assert max(part.size for part in kept) == originals.PART_BYTES
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE originals (sha256, part, size, data)")
        key = held.rest()[0]
        connection.executemany(
            "INSERT INTO originals VALUES (?, ?, ?, ?)", [(key, p.number, p.size, p.data) for p in kept]
        )
        assert b"".join(originals.verified(connection, key)) == data
        assert io.BufferedReader(originals.Stream(connection, key)).read() == data


def test_a_streamed_member_of_an_archive(tmp_path):
    """17 MiB of records in a zip: beyond what is held, through the whole command."""
    folder = tmp_path / "in"
    folder.mkdir()
    data = b"".join(
        json.dumps({"id": n, "title": f"Title {n}", "body": f"{TEXT} {n} {os.urandom(6_000).hex()}"}).encode() + b"\n"
        for n in range(1_450)
    )
    assert len(data) > limits.HELD_BYTES
    with zipfile.ZipFile(folder / "big.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("big.jsonl", data)
    archive = ingest(folder)
    assert rows(archive, "SELECT count(DISTINCT sha256), count(*) > 4, sum(size) FROM originals") == [(1, 1, len(data))]
    assert original(archive, 1_000, tmp_path / "out") == data
    done = call_json("reparse", "--db", archive, "--all")
    assert (done["documents"], done["articles"], done["changed"]) == (1, 1_450, 0)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE originals SET data = x'00' WHERE part = 1",
        "UPDATE originals SET size = size - 1",
        "DELETE FROM originals",
        "UPDATE originals SET sha256 = 'ab' || sha256; UPDATE documents SET original = 'ab' || original",
    ],
)
def test_damage_is_found(folder, tmp_path, damage):
    archive = ingest(folder)
    with closing(sqlite3.connect(archive)) as connection:
        connection.executescript(damage)
    done = call("original", 1, "--db", archive, "-o", tmp_path / "out")
    assert done.code == StorageError.exit_code
    assert not (tmp_path / "out").exists()
    found = call("doctor", "--deep", "--db", archive)
    assert found.code == 5
    assert "damage[originals]" in found.out


def test_reparse_with_a_newer_parser(folder, monkeypatch):
    archive = ingest(folder)
    before = rows(archive, "SELECT id, title, body FROM articles ORDER BY id")
    with closing(sqlite3.connect(archive)) as connection:
        connection.executescript(
            "UPDATE documents SET parser = 'page-dump/0' WHERE format = 'page-dump';"
            "UPDATE articles SET title = 'Old reading', record_hash = 'old', content_hash = 'old' WHERE id = 1"
        )
    tried = call_json("reparse", "--db", archive, "--dry-run")
    assert (tried["documents"], tried["changed"], tried["fields"]) == (3, 1, {"title": 1})
    assert rows(archive, "SELECT title FROM articles WHERE id = 1") == [("Old reading",)]
    done = call("reparse", "--db", archive, "--verbose")
    assert done.code == 0, done.err
    assert "changed: 1 articles" in done.out
    assert "id 1: title: Rebels reject" in done.out
    assert rows(archive, "SELECT id, title, body FROM articles ORDER BY id") == before
    assert rows(archive, "SELECT article_id, title FROM article_versions") == [(1, "Old reading")]
    assert rows(archive, "SELECT count(*) FROM documents WHERE parser = 'page-dump/0'") == [(0,)]
    assert page_dump.PARSER.name == "page-dump"
    assert call_json("reparse", "--db", archive)["documents"] == 0


def test_reparse_of_one_source_or_format(folder):
    archive = ingest(folder)
    assert call_json("reparse", "--db", archive, "--all", "--format", "nexis")["documents"] == 1
    assert call_json("reparse", "--db", archive, "--all", "--source", "Nobody")["documents"] == 0
    assert call("reparse", "--db", archive, "--format", "wordstar").code == 2
    assert call("reparse", "--db", folder / "none.db").code == 4


def test_columns_that_were_given_are_given_again(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "t.csv").write_text(f"kop,tekst,body\nFirst story,{TEXT.replace(',', '')},x\n", encoding="utf-8")
    archive = ingest(folder, "--map", "title=kop", "--map", "body=tekst")
    assert rows(archive, "SELECT title, body = 'x' FROM articles") == [("First story", 0)]
    assert call_json("reparse", "--db", archive, "--all")["changed"] == 0


def test_an_archive_of_an_older_schema_gets_the_tables(tmp_path):
    fixture = Path(__file__).parent / "cases" / "store" / "schema-1.sql"
    archive = tmp_path / "old.db"
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("PRAGMA trusted_schema = ON")
        connection.executescript(fixture.read_text(encoding="utf-8"))
    done = call_json("reparse", "--db", archive, "--all")
    assert done["documents"] == 0
    assert done["without_original"] > 0
    fresh = ingest_nothing(tmp_path)
    for table in ("documents", "originals", "boilerplate"):
        columns = f"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{table}')"
        assert rows(archive, columns) == rows(fresh, columns)


def ingest_nothing(tmp_path: Path) -> Path:
    folder = tmp_path / "none"
    folder.mkdir()
    return ingest_to(folder, tmp_path / "fresh.db")


def ingest_to(folder: Path, archive: Path) -> Path:
    assert call("ingest", folder, "--db", archive, "--no-sync").code == 0
    return archive
