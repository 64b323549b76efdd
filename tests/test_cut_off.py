"""Packed files that are cut off or damaged: what came before is kept, once, and the damage is told."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.newsroom import call, call_json
from tests.test_warc import page, response

LINES = 400
PACK = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


def lines() -> bytes:
    chance = random.Random(2)
    words = ["harbour", "board", "channel", "ferry", "pilot", "vote", "Monday", "strike", "water", "crane"]
    rows = (
        {"title": f"Report {number}", "body": " ".join(chance.choices(words, k=60)), "id": f"r{number}"}
        for number in range(LINES)
    )
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def ingested(path: Path) -> tuple[dict[str, object], list[dict[str, object]]]:
    """What the run says, and the articles; a second run changes nothing."""
    archive = path.with_name("a.db")
    done = call("ingest", path, "--db", archive, "--json")
    assert done.code == 1
    again = json.loads(call("ingest", path, "--db", archive, "--json").out)
    assert again["articles"]["added"] == 0
    return json.loads(done.out), call_json(
        "sql", "SELECT title, native_id, truncated FROM articles ORDER BY id", "--db", archive
    )


@pytest.mark.parametrize("suffix", PACK)
def test_lines_before_the_cut_are_kept(tmp_path: Path, suffix: str) -> None:
    packed = PACK[suffix](lines())
    path = tmp_path / f"in.jsonl.{suffix}"
    path.write_bytes(packed[: len(packed) * 3 // 4])
    if suffix == "bz2":  # packed in blocks of 900 kB, of which one that is not whole holds nothing
        path.write_bytes(packed + packed[: len(packed) // 2])
    said, articles = ingested(path)

    assert [article["native_id"] for article in articles] == [f"r{number}" for number in range(len(articles))]
    assert len(articles) > LINES // 2
    assert not any(article["truncated"] for article in articles)
    assert "damaged" in [each["code"] for each in said["rejected"]]


def test_a_large_file_is_read_as_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)
    rows = [{"title": f"Report {n}", "body": "".join(chance.choices("abcdef ", k=60_000))} for n in range(200)]
    packed = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode(), 1)
    (tmp_path / "in.jsonl.gz").write_bytes(packed[: len(packed) * 9 // 10])
    said, articles = ingested(tmp_path / "in.jsonl.gz")

    assert [article["title"] for article in articles] == [f"Report {number}" for number in range(len(articles))]
    assert 170 <= len(articles) < 200
    assert "damaged" in [each["code"] for each in said["rejected"]]


def test_pages_of_a_web_archive_packed_as_a_whole(tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(response(f"https://x.example/{n}", "200 OK", page(n)) for n in range(12)))
    (tmp_path / "in.warc.gz").write_bytes(packed[: len(packed) * 3 // 4])
    _, articles = ingested(tmp_path / "in.warc.gz")

    assert [article["title"] for article in articles] == [f"Strike, day {number}" for number in range(len(articles))]
    assert articles


def test_a_single_page_is_marked_as_cut_off(tmp_path: Path) -> None:
    chance = random.Random(5)
    text = "".join(f"<p>{' '.join(chance.choices(lines().decode().split(), k=60))}.</p>" for _ in range(60))
    packed = gzip.compress(f"<html lang=en><body><h1>Harbour votes</h1>{text}</body></html>".encode())
    (tmp_path / "page.html.gz").write_bytes(packed[: len(packed) * 3 // 4])
    _, (article,) = ingested(tmp_path / "page.html.gz")

    assert article["truncated"] == 1
    why = call_json("sql", "SELECT rule, reason FROM evidence WHERE field = 'truncated'", "--db", tmp_path / "a.db")
    assert [each["rule"] for each in why] == ["damaged-file"]
    assert "end-of-stream" in why[0]["reason"]


def test_what_holds_nothing_before_the_damage_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(lines())[:9])
    said, articles = ingested(path)

    assert articles == []
    assert [each["code"] for each in said["rejected"]] == ["damaged"]


def test_a_member_of_an_archive_that_was_cut_off(tmp_path: Path) -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        for name in ("a.jsonl", "b.jsonl"):
            data = lines().replace(b"Report", name.encode())
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    data = held.getvalue()
    (tmp_path / "in.tgz").write_bytes(data[: len(data) * 3 // 4])
    _, articles = ingested(tmp_path / "in.tgz")

    assert sum("a.jsonl" in str(article["title"]) for article in articles) == LINES
    assert 0 < sum("b.jsonl" in str(article["title"]) for article in articles) < LINES


def test_a_member_whose_checksum_is_wrong_is_told(tmp_path: Path) -> None:
    path = tmp_path / "in.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("in.jsonl", lines())
    data = path.read_bytes()
    at = data.index(b"Report 7")
    path.write_bytes(data[:at] + b"Retort 7" + data[at + 8 :])
    said, articles = ingested(path)

    assert 100 < len(articles) <= LINES  # the part that the checksum was found wrong in is lost
    assert "damaged" in [each["code"] for each in said["rejected"]]
