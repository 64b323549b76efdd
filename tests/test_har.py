"""HTTP archives of browsers: the pages among the answers are articles, with address and moment of visiting."""

from __future__ import annotations

import base64
import io
import json

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from ingest.parsers.har import PARSER
from store.errors import ParseError
from store.model import Article, Rejected
from tests.every_format import har

PAGE = "<html><head><title>Cranes</title></head><body><h1>Cranes</h1><p>3 May 2016</p>{text}</body></html>"
TEXT = "<p>Dock workers in the southern port of Marrena agreed on Tuesday night to return to their cranes.</p>"


def read(data: bytes) -> list[Article | Rejected]:
    return list(PARSER.parse(io.BytesIO(data), Context(name="a.har")))


def test_the_pages_among_the_answers():
    page = PAGE.format(text=TEXT)
    packed = {"mimeType": "text/html", "encoding": "base64", "text": base64.b64encode(page.encode()).decode()}
    data = har(
        ("https://harbour.example/a", 200, {"mimeType": "text/html; charset=utf-8", "text": page}),
        ("https://harbour.example/a.js", 200, {"mimeType": "application/javascript", "text": "a = 1"}),
        ("https://harbour.example/b", 200, packed),
        ("https://harbour.example/loaded-again", 304, {"mimeType": "text/html", "text": page}),
        ("https://harbour.example/c", 404, {"mimeType": "text/html", "text": page}),
        ("https://harbour.example/d", 200, {"mimeType": "text/html", "size": 4000}),
    )
    found = [each for each in read(data) if isinstance(each, Article)]

    assert [(each.url, each.title) for each in found] == [
        ("https://harbour.example/a", "Cranes"),
        ("https://harbour.example/b", "Cranes"),
        ("https://harbour.example/loaded-again", "Cranes"),
    ]
    assert [(e.text, e.rule) for e in found[0].evidence if e.field == "retrieved"] == [
        ("2019-05-15T10:00:00.000+02:00", "har:startedDateTime")
    ]
    assert found[0].retrieved == "2019-05-15T10:00"
    assert found[0].published is not None
    assert found[0].published.value == "2016-05-03"


def test_a_packed_page_is_read_in_the_encoding_that_its_answer_named():
    page = PAGE.format(text=TEXT.replace("Marrena", "Mařena")).encode("iso-8859-2")
    content = {"encoding": "base64", "text": base64.b64encode(page).decode()}
    [found] = read(har(("https://harbour.example/a", 200, {"mimeType": "text/html; charset=ISO-8859-2", **content})))

    assert isinstance(found, Article)
    assert "port of Mařena agreed" in found.body


@pytest.mark.parametrize(
    "data",
    [
        har(("https://harbour.example/a.js", 200, {"mimeType": "application/javascript", "text": "a"})),
        har(),
        b'{"log": {"version": "1.2"}}',
        b'{"log": []}',
    ],
)
def test_an_archive_without_pages_is_no_loss(data):
    [found] = read(data)

    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"


@pytest.mark.parametrize("data", [b'{"log": {"version": "1.2"', b'{"log": {"entries": [', b'{"log": ['])
def test_what_cannot_be_read_says_so(data):
    with pytest.raises(ParseError):
        read(data)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (har(), "har"),
        (b'{"log": {"text": "a", "title": "b"}}', "json"),
        (json.dumps([{"title": "log", "text": "entries"}]).encode(), "json"),
    ],
)
def test_archives_are_told_by_content(data, name):
    found = formats.detect(data[:8192], "a")

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("cut", [b'"startedDateTime"', b'"mimeType"'])
def test_what_came_before_the_place_where_an_archive_is_cut_off_is_read(cut):
    page = {"mimeType": "text/html", "text": PAGE.format(text=TEXT)}
    data = har(*[(f"https://harbour.example/{number}", 200, page) for number in range(4)])
    found = read(data[: data.rindex(cut)])

    assert [each.url for each in found if isinstance(each, Article)] == [
        f"https://harbour.example/{number}" for number in range(3)
    ]
    assert "bad-record" in [each.code for each in found if isinstance(each, Rejected)]


def test_a_broken_answer_costs_itself():
    page = {"mimeType": "text/html", "text": PAGE.format(text=TEXT)}
    data = har(*[(f"https://harbour.example/{number}", 200, page) for number in range(4)])
    found = read(data.replace(b'"https://harbour.example/1"', b'"https://harbour.example/1', 1))

    assert [each.url[-1] for each in found if isinstance(each, Article)] == ["0", "2", "3"]
    assert [each.code for each in found if isinstance(each, Rejected)] == ["bad-record"]


def test_pages_whose_text_is_not_there_are_told_beside_others():
    """Browsers drop the text of large answers; nothing said so where another answer was a page."""
    page = PAGE.format(text=TEXT)
    packed = base64.b64encode(page.encode()).decode()
    data = har(
        ("https://harbour.example/a", 200, {"mimeType": "text/html", "size": 51_000}),
        ("https://harbour.example/frame", 200, {"mimeType": "text/html", "size": 0}),
        ("https://harbour.example/b", 200, {"mimeType": "text/html", "encoding": "base64", "text": packed + "A"}),
        ("https://harbour.example/c", 200, {"mimeType": "x-unknown", "text": f"<!DOCTYPE html>{page}"}),
        ("https://harbour.example/d", 200, {"mimeType": "x-unknown", "text": '{"html": 1}'}),
    ).replace(
        b'"status": 200, "content": {"mimeType": "x-unknown"', b'"status": "200", "content": {"mimeType": "x-unknown"'
    )
    told, *found = read(data)

    assert [each.url for each in found if isinstance(each, Article)] == [
        "https://harbour.example/b",
        "https://harbour.example/c",
    ]
    assert isinstance(told, Rejected)
    assert (told.code, told.record, told.reason) == (
        "empty-record",
        1,
        "https://harbour.example/a: the browser left out the page's text",
    )
