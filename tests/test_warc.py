"""Web archives: every good page is kept, every damaged record is counted with its place."""

from __future__ import annotations

import gzip
import io
import random
import uuid
import zlib

import brotli
import pytest
import zstandard

from ingest.limits import RECORD_BYTES
from ingest.parsers import warc
from ingest.parsers.contract import Context
from store.model import Article, Rejected

PARAGRAPH = "The dock workers of the southern port walked out on day {n} after a night of talks without any result. "


MEDIA = {"response": "application/http; msgtype=response", "resource": "text/html", "conversion": "text/plain"}


def page(number: int) -> bytes:
    text = "".join(f"<p>{PARAGRAPH.format(n=number) * 2}</p>" for _ in range(1))
    more = "<p>Forty ships are waiting outside the harbour, and perishable cargo will be unloaded first, it said.</p>"
    meta = '<meta property="article:published_time" content="2016-11-03">'
    head = f"<html lang=en><head><title>Strike, day {number}</title>{meta}</head>"
    return f"{head}<body><article><h1>Strike, day {number}</h1>{text}{more}</article></body></html>".encode()


def record(kind: str, url: str, block: bytes) -> bytes:
    name = f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, url + kind)}>"
    media = MEDIA.get(kind, "application/warc-fields")
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: {name}",
        "WARC-Date: 2024-04-26T10:00:00Z",
        f"WARC-Target-URI: {url}",
        f"Content-Type: {media}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def response(url: str, status: str, body: bytes) -> bytes:
    return record("response", url, f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n".encode() + body)


def web_archive(count: int, *, packed: bool) -> bytes:
    records = [record("warcinfo", "x", b"software: test\r\n")]
    for number in range(count):
        url = f"https://harbour.example/{number}"
        records += [response(url, "200 OK", page(number)), response(url + "/no", "404 Not Found", b"<p>no")]
    return b"".join(gzip.compress(item, mtime=0) if packed else item for item in records)


def read(data: bytes) -> tuple[list[Article], list[Rejected]]:
    found = list(warc.parse(io.BytesIO(data), Context(name="x.warc")))
    return [a for a in found if isinstance(a, Article)], [r for r in found if isinstance(r, Rejected)]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_read_and_the_capture_time_is_no_date(packed: bool) -> None:
    data = web_archive(3, packed=packed)
    assert warc.sniff(data[:8192], "x")

    articles, rejected = read(data)

    assert [article.title for article in articles] == [f"Strike, day {n}" for n in range(3)]
    assert [each.reason for each in rejected] == ["4 records without a page: status 404 (3), warcinfo (1)"]
    first = articles[0]
    assert (first.url, first.retrieved) == ("https://harbour.example/0", "2024-04-26T10:00:00Z")
    assert first.published is not None
    assert first.published.value[:10] == "2016-11-03"
    assert first.key.startswith("urn:uuid:")


def test_pages_archived_without_headers_and_as_text() -> None:
    """As page savers write them (resource), and as Common Crawl's WET files hold them (conversion)."""
    head = "Harbour Post\nNews Sport Jobs\nDock workers walk out again\nNov 3, 2016"
    text = f"{head}\n\n{PARAGRAPH.format(n=1) * 2}\n\n{PARAGRAPH * 2}\n"
    url = "https://harbour.example/"
    data = record("resource", f"{url}0", page(0)) + record("conversion", f"{url}1", text.encode())

    articles, rejected = read(data + record("metadata", f"{url}2", b"outlink: conversion"))

    assert [(article.title, article.url) for article in articles] == [
        ("Strike, day 0", f"{url}0"),
        ("Dock workers walk out again", f"{url}1"),
    ]
    assert {article.retrieved for article in articles} == {"2024-04-26T10:00:00Z"}
    assert articles[1].body.count("walked out") == 4
    assert len({article.key for article in articles}) == 2
    assert [each.reason for each in rejected] == ["1 record without a page: metadata (1)"]


@pytest.mark.parametrize("children", [0, 2])
def test_records_without_a_page_are_counted_by_kind(children: int) -> None:
    url = "https://harbour.example/"
    asked = b"GET / HTTP/1.1\r\nAccept: text/html\r\n\r\n"
    image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    data = [
        record("warcinfo", "x", b"software: test\r\n"),
        record("response", "dns:harbour.example", b"20240426100000\nharbour.example. 60 IN A 192.0.2.1\n"),
        record("response", "whois://whois.example/harbour.example", b"Domain Name: HARBOUR.EXAMPLE"),
        record("resource", "screenshot:https://harbour.example/", b"html").replace(b"text/html", b"image/png"),
        *(record("request", url, asked) for _ in range(3)),
        *(record("response", f"{url}{n}.png", image) for n in range(2)),
        record("response", f"{url}old", b"HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<html>"),
        record("revisit", f"{url}same", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
        record("metadata", url, b"outlink: x.html"),
        response(f"{url}0", "200 OK", page(0)),
    ]

    found = list(warc.parse(io.BytesIO(b"".join(data)), Context(name="x.warc", children=children)))

    assert [one.title for one in found if isinstance(one, Article)] == ["Strike, day 0"]
    assert isinstance(found[-1], Rejected)
    assert found[-1].code == "not-an-article"
    kinds = "request (3), image (2), dns (1), metadata (1), revisit (1), screenshot (1), status 301 (1), warcinfo (1)"
    assert found[-1].reason == f"12 records without a page: {kinds}, others (1)"


@pytest.mark.parametrize(
    "target", ["ftp://ftp.harbour.example/1.html", "urn:uuid:7d4f", "URN:x", "<ftp://x.example/1>"]
)
@pytest.mark.parametrize("headers", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"])
def test_pages_of_any_address_are_read(target: str, headers: bytes) -> None:
    data = record("response", target, headers + page(1))
    if not headers:
        data = data.replace(b"application/http; msgtype=response", b"text/html")

    articles, rejected = read(data)

    assert [(article.title, article.url) for article in articles] == [("Strike, day 1", target.strip("<>"))]
    assert "HTTP" not in articles[0].body
    assert not rejected


def test_a_whole_file_packed_at_once_is_read_too() -> None:
    articles, rejected = read(gzip.compress(web_archive(3, packed=False)))

    assert len(articles) == 3
    assert {each.code for each in rejected} == {"not-an-article"}


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_at_any_place_keeps_what_came_before(packed: bool) -> None:
    data = web_archive(4, packed=packed)
    for cut in range(1024, len(data) - 1, max(1024, len(data) // 12)):
        articles, rejected = read(data[:cut])

        whole = [n for n in range(4) if articles and n < len(articles)]
        assert [article.title for article in articles] == [f"Strike, day {n}" for n in whole]
        assert len([each for each in rejected if each.code != "not-an-article"]) <= 1


@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_record_in_the_middle_costs_only_itself(packed: bool) -> None:
    data = bytearray(web_archive(5, packed=packed))
    middle = len(data) // 2 if packed else data.index(b"Content-Length", len(data) // 2)
    data[middle : middle + 16] = b"\x00" * 16

    articles, rejected = read(bytes(data))

    titles = [article.title for article in articles]
    assert len(titles) >= 4
    assert titles[0] == "Strike, day 0"
    assert titles[-1] == "Strike, day 4"
    assert rejected
    assert "At byte" in rejected[0].reason


def test_a_length_that_lies_does_not_swallow_the_next_record() -> None:
    data = web_archive(3, packed=False)
    place = data.index(b"Content-Length:", data.index(b"harbour.example/1"))
    end = data.index(b"\r\n", place)
    lied = data[:place] + b"Content-Length: 99999" + data[end:]

    articles, rejected = read(lied)

    assert [article.title for article in articles][-1] == "Strike, day 2"
    assert rejected


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("place", [b"WARC-Record-ID", b"Content-Length", b"</article>"])
def test_after_a_crash_in_mid_record_the_next_one_is_read(place, packed) -> None:
    """What a crawler that was started again appends begins where the file ended, in the middle of a line."""
    records = [response(f"https://harbour.example/{number}", "200 OK", page(number)) for number in range(4)]
    records[1] = records[1][: records[1].index(place) + 4]
    data = b"".join(records)
    articles, rejected = read(gzip.compress(data) if packed else data)

    assert [article.title for article in articles] == ["Strike, day 0", "Strike, day 2", "Strike, day 3"]
    assert rejected


def test_a_record_with_a_broken_head_does_not_take_the_one_before() -> None:
    records = [response(f"https://harbour.example/{number}", "200 OK", page(number)) for number in range(4)]
    articles, rejected = read(b"".join([records[0], records[1].replace(b"WARC/1.0", b"WXRC/1.0"), *records[2:]]))

    assert [article.title for article in articles] == ["Strike, day 0", "Strike, day 2", "Strike, day 3"]
    assert len(rejected) == 1


def test_random_damage_never_raises() -> None:
    rng = random.Random(7)
    for _ in range(60):
        data = bytearray(web_archive(2, packed=rng.random() < 0.5))
        for _ in range(rng.randint(1, 20)):
            data[rng.randrange(len(data))] = rng.randrange(256)

        read(bytes(data))


DEFLATE = zlib.compressobj(wbits=-15)
CODED = {
    "br": brotli.compress(page(1)),
    "zstd": zstandard.compress(page(1)),
    "gzip, br": brotli.compress(gzip.compress(page(1))),
    "deflate": zlib.compress(page(1)),
    "DEFLATE": DEFLATE.compress(page(1)) + DEFLATE.flush(),
    "x-gzip": gzip.compress(page(1)),
    "identity": page(1),
    "utf-8": page(1),
}


def coded(coding: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\n\r\n"
    return record("response", "https://harbour.example/1", head.encode() + body)


@pytest.mark.parametrize("coding", CODED)
def test_pages_are_read_in_whatever_coding_the_server_sent_them(coding):
    """As recorders keep them; some unpack the page and leave the header."""
    packed, plain = read(coded(coding, CODED[coding]))[0], read(coded(coding, page(1)))[0]

    assert [each.title for each in (*packed, *plain)] == ["Strike, day 1"] * 2


@pytest.mark.parametrize(
    ("coding", "body", "reason"),
    [
        ("dcb", brotli.compress(page(1)), "a content coding that is not known: dcb"),
        ("br", b"\0" + random.Random(1).randbytes(500), "a content coding that is damaged: br"),
        ("zstd", zstandard.compress(bytes(RECORD_BYTES + 1)), "a page of more than 64 MiB"),
        ("br", brotli.compress(bytes(RECORD_BYTES + 1), quality=1), "a page of more than 64 MiB"),
        ("gzip", gzip.compress(bytes(RECORD_BYTES + 1), 1), "a page of more than 64 MiB"),
    ],
)
def test_what_cannot_be_unpacked_is_told_and_no_text(coding, body, reason):
    articles, rejected = read(coded(coding, body))

    assert (articles, [(each.code, each.reason) for each in rejected]) == (
        [],
        [("bad-record", f"At byte 0: {reason}.")],
    )


def sent(body: bytes, *headers: str, status: str = "200 OK", own: str = "") -> tuple[list[Article], list[Rejected]]:
    head = "\r\n".join((f"HTTP/1.1 {status}", *headers, "", ""))
    data = record("response", "https://harbour.example/1", head.encode() + body)
    return read(data.replace(b"WARC/1.0\r\n", f"WARC/1.0\r\n{own}".encode(), 1))


HTML = "Content-Type: text/html"


@pytest.mark.parametrize(
    "headers",
    [
        ("Content-Type: text/html, text/html; charset=utf-8",),
        ("Server: old",),
        (HTML, "Transfer-Encoding: gzip, chunked"),
        (HTML, "Content-Encoding: gzip"),
    ],
)
def test_answers_as_odd_servers_send_them(headers):
    """A kind told twice or not at all, a coding of the transfer, a page packed in several members."""
    body = gzip.compress(page(1)[:300]) + gzip.compress(page(1)[300:]) if "gzip" in headers[-1] else page(1)
    if headers[-1].endswith("chunked"):
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    whole, _ = sent(page(1), HTML)
    articles, _ = sent(body, *headers)

    assert [(each.title, each.body, each.truncated) for each in articles] == [("Strike, day 1", whole[0].body, False)]


def test_an_answer_changed_by_a_proxy_is_a_page_and_one_of_no_kind_is_none():
    assert [each.title for each in sent(page(1), HTML, status="203 Non-Authoritative Information")[0]] == [
        "Strike, day 1"
    ]
    assert [each.reason for each in sent(b'{"html": 1}', "Server: old")[1]] == ["1 record without a page: response (1)"]


CUT = page(1)[:-40]


@pytest.mark.parametrize(
    ("body", "headers", "own", "cut"),
    [
        (CUT, (), "WARC-Truncated: length\r\n", True),
        (page(1), (), "WARC-Truncated: length\r\n", False),
        (CUT, ("Content-Length: 9999",), "", True),
        (CUT, ("Content-Length: 10",), "", False),
        (CUT, (), "", False),
        (gzip.compress(page(1))[:-30], ("Content-Encoding: gzip",), "", True),
        (zlib.compress(page(1))[:-30], ("Content-Encoding: deflate",), "", True),
    ],
)
def test_pages_that_were_not_archived_to_their_end_say_so(body, headers, own, cut):
    (found,), _ = sent(body, HTML, *headers, own=own)

    assert (found.truncated, [each.rule for each in found.evidence if each.field == "truncated"]) == (
        cut,
        ["warc:cut-answer"] * cut,
    )
