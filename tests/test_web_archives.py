"""WARC files stay packed for their parser, and a WACZ gives its pages once, checked against its own hashes."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from ingest.parsers import warc
from ingest.parsers.contract import Context
from tests.newsroom import call, call_json
from tests.test_warc import web_archive


def wacz(pages: int, *, spoil: str = "", whole: bool = False) -> bytes:
    """A WACZ as the standard lays it out. ``spoil`` names a member whose hash is made wrong in the package."""
    packed = web_archive(pages, packed=True)
    lines = [json.dumps({"format": "json-pages-1.0", "id": "pages", "title": "All Pages"})]
    lines += [
        json.dumps({"url": f"https://harbour.example/{n}", "ts": "2024-04-26T10:00:00Z", "title": f"Strike, day {n}"})
        for n in range(pages)
    ]
    members = {
        "archive/data.warc.gz": gzip.compress(web_archive(pages, packed=False)) if whole else packed,
        "indexes/index.cdx.gz": gzip.compress(b"com,example)/ 2024 {}\n"),
        "pages/pages.jsonl": "\n".join(lines).encode(),
    }
    resources = [
        {
            "name": name.rpartition("/")[2],
            "path": name,
            "hash": "sha256:" + ("0" * 64 if name == spoil else hashlib.sha256(data).hexdigest()),
            "bytes": len(data),
        }
        for name, data in members.items()
    ]
    package = {"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        archive.writestr("datapackage.json", json.dumps(package))
        archive.writestr("datapackage-digest.json", "{}")
    return out.getvalue()


def take(tmp_path: Path, name: str, data: bytes) -> tuple[dict[str, object], list[tuple[str, str]]]:
    """What ingest says of a file, and (title, retrieved) of its articles."""
    (tmp_path / name).write_bytes(data)
    archive = tmp_path / "a.db"
    done = call("ingest", tmp_path / name, "--db", archive, "--no-sync", "--json")
    with closing(sqlite3.connect(archive)) as connection:
        return json.loads(done.out), connection.execute("SELECT title, retrieved FROM articles ORDER BY id").fetchall()


@pytest.mark.parametrize("whole", [False, True], ids=["by record", "as a whole"])
def test_a_wacz_gives_its_pages_once(tmp_path, whole):
    report, articles = take(tmp_path, "site.wacz", wacz(4, whole=whole))
    assert articles == [(f"Strike, day {n}", "2024-04-26T10:00:00Z") for n in range(4)]
    assert report["rejected"] == []
    parts = ("indexes/index.cdx.gz", "pages/pages.jsonl", "datapackage.json", "datapackage-digest.json")
    told = {p["path"].rpartition("!")[2]: p["code"] for p in report["skipped"]}
    assert told == {**dict.fromkeys(parts, "web-archive-part"), "archive/data.warc.gz": "not-an-article"}
    assert report["files"]["ingested"] == 2  # the package and its WARC


@pytest.mark.parametrize("member", ["archive/data.warc.gz", "pages/pages.jsonl"])
def test_a_hash_that_does_not_fit_is_reported_and_pages_are_kept(tmp_path, member):
    report, articles = take(tmp_path, "site.wacz", wacz(3, spoil=member))
    assert len(articles) == 3
    assert [(p["path"].rpartition("!")[2], p["code"]) for p in report["rejected"]] == [(member, "hash-mismatch")]


@pytest.mark.parametrize(
    "description", [b"{", b"[]", b'{"resources": [1]}', b'{"resources": {"path": 3}}', b"\xff" * 10]
)
def test_a_description_that_cannot_be_read_costs_nothing(tmp_path, description):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/a.warc.gz", web_archive(2, packed=True))
        archive.writestr("datapackage.json", description)
    report, articles = take(tmp_path, "site.wacz", out.getvalue())
    assert len(articles) == 2
    assert report["rejected"] == []


def test_another_zip_with_such_names_is_read_as_any_zip(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("pages/pages.jsonl", json.dumps({"title": "A title", "body": "The body of it."}) + "\n")
    _, articles = take(tmp_path, "x.zip", out.getvalue())
    assert [title for title, _ in articles] == ["A title"]


def test_a_damaged_member_of_a_warc_costs_only_itself(tmp_path):
    """Through the whole command: the file is not unpacked before its parser sees it."""
    data = bytearray(web_archive(5, packed=True))
    places = [n for n in range(len(data)) if data[n : n + 3] == b"\x1f\x8b\x08"]
    middle = places[5]  # warcinfo, then two records a page: the third page
    data[middle + 40 : middle + 60] = bytes(20)
    report, articles = take(tmp_path, "crawl.warc.gz", bytes(data))
    assert [title for title, _ in articles] == [f"Strike, day {n}" for n in (0, 1, 3, 4)]
    assert [p["code"] for p in report["rejected"]] == ["bad-record"]
    assert call_json("reparse", "--db", tmp_path / "a.db", "--all")["changed"] == 0


def test_a_warc_packed_as_a_whole_is_unpacked_first(tmp_path):
    report, articles = take(tmp_path, "crawl.warc.gz", gzip.compress(web_archive(5, packed=False)))
    assert len(articles) == 5
    assert report["rejected"] == []


def test_pages_side_by_side_are_stored_as_one_after_the_other(tmp_path):
    """Two workers' children share one archive's pages: order, keys and what is refused stay the same."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.warc.gz").write_bytes(web_archive(30, packed=True) + b"\x1f\x8b\x08damage")
    archives = []
    for jobs in ("1", "2"):
        call("ingest", tmp_path / "in", "--db", tmp_path / f"{jobs}.db", "--no-sync", "--jobs", jobs)
        select = "SELECT key, title, body, retrieved FROM articles ORDER BY id"
        rejects = "SELECT record, code, reason FROM rejected_records"
        archives.append([call_json("sql", "--db", tmp_path / f"{jobs}.db", each) for each in (select, rejects)])

    assert (len(archives[0][0]), [each["code"] for each in archives[0][1]]) == (30, ["bad-record", "not-an-article"])
    assert archives[0] == archives[1]


def test_a_page_that_cannot_be_read_is_named_by_its_address(monkeypatch):
    monkeypatch.setattr(warc, "_page", lambda raw, fast: os.abort())
    found = warc.parse(io.BytesIO(web_archive(1, packed=False)), Context(name="a.warc", children=1))
    named = [(lost.code, lost.reason.partition(": ")[0]) for lost in found]
    assert ("crashed", "https://harbour.example/0") in named
