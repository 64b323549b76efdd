"""Files that are packed anew, otherwise or not any more, under another name: their articles stay the same ones."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
import zipfile
from pathlib import Path

import pytest
import zstandard

from tests.newsroom import call
from tests.test_moves import TEXT, articles, ingest, paths, rows
from tests.test_warc import record, web_archive

LARGE = 17 * 1024 * 1024  #: bytes; what is above 16 MiB is parsed as it streams by


def table(count: int, *, large: bool) -> bytes:
    """Lines of JSON: so many articles, the large ones with a field of numbers."""
    weight = random.Random(1).randbytes(LARGE // 2 // count).hex() if large else ""
    lines = [{"id": f"K{n}", "title": f"Cranes {n}", "text": f"{TEXT} {n}", "weight": weight} for n in range(count)]
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def crawl(*, packed: bool, large: bool) -> bytes:
    """A web archive, large ones with pictures in it."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"
    pictures = [record("response", f"https://harbour.example/{n}.png", answer + random.Random(n).randbytes(1 << 20))
                for n in range(17 if large else 0)]  # fmt: skip
    more = b"".join(gzip.compress(each, 1, mtime=0) if packed else each for each in pictures)
    return web_archive(3, packed=packed) + more


def zipped(data: bytes, path: Path) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr("inner.jsonl", data)
    return path.read_bytes()


PACKINGS = {
    "": lambda data: data,
    ".gz": lambda data: gzip.compress(data, 1),
    ".bz2": lambda data: bz2.compress(data, 1),
    ".xz": lambda data: lzma.compress(data, preset=0),
    ".zst": zstandard.ZstdCompressor().compress,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.mark.parametrize(
    ("first", "then", "large", "options"),
    [
        *((".gz", "", False, ()), ("", ".gz", False, ("--no-originals",)), (".xz", ".bz2", False, ())),
        *((".gz", ".zst", True, ()), ("", ".gz", True, ("--no-originals",)), (".zst", "", True, ("--no-originals",))),
    ],
)
def test_a_table_that_is_packed_otherwise(folder, first, then, large, options):
    (folder / f"a.jsonl{first}").write_bytes(PACKINGS[first](table(20, large=large)))
    assert ingest(folder, *options)["articles"]["added"] == 20
    before = articles(folder)
    (folder / f"a.jsonl{first}").unlink()
    (folder / f"b.jsonl{then}").write_bytes(PACKINGS[then](table(20, large=large)))

    told = ingest(folder, *options)

    assert (told["articles"]["added"], told["missing_files"], len(told["moved_files"])) == (0, [], 1)
    assert articles(folder) == before
    assert paths(folder) == {f"b.jsonl{then}"}
    again = ingest(folder, "--check", *options)
    assert (again["files"]["unchanged"], again["missing_files"]) == (1, [])
    (folder / f"b.jsonl{then}").write_bytes(PACKINGS[then](table(21, large=False)))
    grown = ingest(folder, *options)["articles"]
    assert (grown["added"], grown["missing"]) == (1, 0)
    assert articles(folder)[:20] == before


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_that_is_packed_otherwise(folder, packed, large):
    names = {False: "site.warc", True: "site.warc.gz"}
    (folder / names[packed]).write_bytes(crawl(packed=packed, large=large))
    assert ingest(folder)["articles"]["added"] == 3
    before = articles(folder)
    (folder / names[packed]).unlink()
    (folder / f"moved-{names[not packed]}").write_bytes(crawl(packed=not packed, large=large))

    told = ingest(folder)

    assert (told["articles"]["added"], told["missing_files"], len(told["moved_files"])) == (0, [], 1)
    assert articles(folder) == before
    assert paths(folder) == {f"moved-{names[not packed]}"}
    assert ingest(folder, "--check")["files"]["unchanged"] == 1


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", ["a.jsonl", "a.warc"])
def test_both_beside_each_other_are_one(folder, name, large):
    """As ``gzip --keep`` leaves them."""
    kinds = {"a.jsonl": (table(20, large=large), gzip.compress(table(20, large=large), 1))}
    kinds["a.warc"] = (crawl(packed=False, large=large), crawl(packed=True, large=large))
    for suffix, data in zip(("", ".gz"), kinds[name], strict=True):
        (folder / f"{name}{suffix}").write_bytes(data)

    told = ingest(folder)

    assert (told["files"]["ingested"], told["files"]["duplicate"]) == (1, 1)
    assert len(articles(folder)) == told["articles"]["added"]
    assert ingest(folder)["files"]["unchanged"] == 2


@pytest.mark.parametrize("large", [False, True])
def test_into_a_zip(folder, large):
    (folder / "a.jsonl").write_bytes(table(20, large=large))
    ingest(folder)
    before = articles(folder)
    (folder / "a.zip").write_bytes(zipped(table(20, large=large), folder / "a.zip"))
    (folder / "a.jsonl").unlink()

    assert len(ingest(folder)["moved_files"]) == 1
    assert articles(folder) == before
    assert paths(folder) == {"a.zip!inner.jsonl"}


def test_other_files_that_begin_alike_are_read(folder):
    """An export that grew, kept under both days' names."""
    for day in "ab":
        more = json.dumps({"title": f"More of {day}", "text": TEXT}) + "\n"
        (folder / f"{day}.jsonl.gz").write_bytes(gzip.compress(table(20, large=True) + more.encode(), 1))
        ingest(folder)

    assert {row[0] for row in rows(folder, "SELECT status FROM documents")} == {"ingested"}


def test_a_damaged_web_archive_has_no_hash(folder):
    data = crawl(packed=True, large=False)
    (folder / "a.warc.gz").write_bytes(data[:-40])

    assert call("ingest", folder, "--db", folder.parent / "a.db", "--no-sync").code == 1
    assert rows(folder, "SELECT unpacked FROM documents") == [("",)]
