"""ARC files, the web archives of before WARC: every capture is read, damage costs only itself."""

from __future__ import annotations

import gzip
import io
import random

import pytest

from ingest.parsers import warc
from ingest.parsers.contract import Context
from ingest.web_archives import packed_by_record
from store.model import Article, Rejected
from tests.newsroom import call, call_json
from tests.test_warc import page

TWO = " 200 - - 0 x.arc"  #: the words that version 2 has before the length


def capture(url: str, block: bytes, kind: str = "text/html", more: str = "") -> bytes:
    return f"{url} 192.0.2.7 20240314101112 {kind}{more} {len(block)}\n".encode() + block + b"\n"


def captures(count: int, more: str = "") -> list[bytes]:
    about = b"1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n"
    found = [
        capture("filedesc://IAH-20080314101112-00000-crawl12.arc", about, "text/plain", more),
        capture("dns:harbour.example", b"20080314101112\nharbour.example. 3600 IN A 192.0.2.7\n", "text/dns", more),
    ]
    for number in range(count):
        url = f"http://harbour.example/{number}"
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(number)
        none = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no"
        found += [capture(url, answer, more=more), capture(f"{url}/no", none, more=more)]
    return found


def archive(count: int, *, packed: bool, more: str = "") -> bytes:
    return b"".join(gzip.compress(each, mtime=0) if packed else each for each in captures(count, more))


def read(data: bytes) -> tuple[list[Article], list[Rejected]]:
    found = list(warc.parse(io.BytesIO(data), Context(name="x.arc")))
    return [a for a in found if isinstance(a, Article)], [
        r for r in found if isinstance(r, Rejected) and r.code != "not-an-article"
    ]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("more", ["", TWO])
def test_each_page_with_its_address_and_the_moment_of_its_capture(packed, more):
    data = archive(3, packed=packed, more=more)
    assert warc.sniff(data[:8192], "x.arc")
    assert packed_by_record(data[:65_536]) is packed

    articles, rejected = read(data)

    assert not rejected
    assert [(a.title, a.url, a.retrieved) for a in articles] == [
        (f"Strike, day {n}", f"http://harbour.example/{n}", "2024-03-14T10:11:12Z") for n in range(3)
    ]
    assert {a.published.value[:10] for a in articles if a.published} == {"2016-11-03"}


def test_a_page_kept_without_the_headers_of_its_answer():
    articles, _ = read(captures(0)[0] + capture("http://harbour.example/1", page(1)))

    assert [(a.title, a.url) for a in articles] == [("Strike, day 1", "http://harbour.example/1")]


@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_capture_in_the_middle_costs_only_itself(packed):
    parts = captures(3)
    parts[4] = parts[4].replace(b" text/html ", b" text/html 9")  # a length that lies
    data = b"".join(gzip.compress(each, mtime=0) if packed else each for each in parts)

    articles, rejected = read(data)

    assert [a.title for a in articles] == ["Strike, day 0", "Strike, day 2"]
    assert [r.code for r in rejected] == ["bad-record"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_keeps_what_came_before(packed):
    data = archive(3, packed=packed)
    for part in range(1, 20):
        articles, _ = read(data[: len(data) * part // 20])
        assert [a.title for a in articles] == [f"Strike, day {n}" for n in range(len(articles))]


def test_random_damage_never_raises():
    rng = random.Random(7)
    for packed in (False, True):
        data = bytearray(archive(3, packed=packed))
        for _ in range(12):
            broken = bytearray(data)
            for _ in range(rng.randint(1, 9)):
                broken[rng.randrange(len(broken))] = rng.randrange(256)
            read(bytes(broken))


@pytest.mark.parametrize("suffix", ["arc", "arc.gz"])
def test_from_a_folder(tmp_path, suffix):
    (tmp_path / "in").mkdir()
    (tmp_path / f"in/IAH-1.{suffix}").write_bytes(archive(2, packed=suffix.endswith("gz")))
    call("ingest", tmp_path / "in", "--db", tmp_path / "a.db")

    assert call_json("sql", "--db", tmp_path / "a.db", "SELECT title, retrieved FROM articles ORDER BY id") == [
        {"title": f"Strike, day {n}", "retrieved": "2024-03-14T10:11:12Z"} for n in range(2)
    ]
