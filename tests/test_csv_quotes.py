"""Tables whose cells stand between single quotes, or have backslashes before quotes."""

from __future__ import annotations

import csv
import io
import json
import time

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from ingest.parsers.csv_quotes import is_open, quote_of
from ingest.parsers.csv_records import PARSER
from store.model import Article, Rejected
from tests.every_format import TEXT

LINE = TEXT.replace("\n\n", " ")


def table(rows: list[list[str]], delimiter: str = ",", quote: str = "'", **more: object) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quotechar=quote, **more).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue().encode()


def read(data: bytes, name: str = "x.csv") -> list[Article | Rejected]:
    assert formats.detect(data[:8192], name) is PARSER
    return list(PARSER.parse(io.BytesIO(data), Context(name=name)))


def bodies(data: bytes) -> list[str]:
    found = read(data)
    assert all(isinstance(each, Article) for each in found), found
    return [each.body for each in found if isinstance(each, Article)]


def test_labels_and_texts_with_single_quotes_where_they_are_needed():
    texts = [
        f"Plain; with a semicolon: {LINE}",
        f"It's plain. {LINE[:90]}",
        f"Nothing in it, or, well, {LINE[20:200]}",
        f'Some "said" so. {LINE}',
    ]
    data = table([["Etat", text] for text in texts * 3], ";")

    assert b"It''s plain" in data
    assert bodies(data) == texts * 3


def test_all_cells_quoted_and_text_over_several_lines():
    rows = [["title", "date", "body"], ["Strike ends", "2016-11-03", f"It's 'over', \"they\" said.\n{LINE}"]]
    rows.append(["Boats", "2016-11-04", f"Forty fewer, {LINE}"])
    first, second = read(table(rows, quoting=csv.QUOTE_ALL))

    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.body) == ("Strike ends", f"It's 'over', \"they\" said.\n\n{LINE}")
    assert (second.title, second.body) == ("Boats", f"Forty fewer, {LINE}")
    assert second.published is not None
    assert second.published.value == "2016-11-04"


def test_apostrophes_are_no_quotes():
    rows = [
        ["title", "body"],
        ["'Monster' wave", f"'Twas. {LINE}"],
        ["It's 'over'", LINE],
        ["Boats", f"'So', he said. {LINE}"],
    ]
    data = "\n".join("|".join(row) for row in rows).encode()

    assert [each.title for each in read(data) if isinstance(each, Article)] == [
        "'Monster' wave",
        "It's 'over'",
        "Boats",
    ]
    assert quote_of("title,body\n'a','b'\n\"c\",\"d\"\n", ",") == '"'


def test_backslashes_before_quotes():
    rows = [["title", "body"], ['Strike "ends"', f'He said "no", and left.\n{LINE}'], ["Boats", f'5" more. {LINE}']]
    data = table(rows, quote='"', escapechar="\\", doublequote=False)
    assert b'\\"no\\", and' in data

    assert [(each.title, each.body) for each in read(data) if isinstance(each, Article)] == [
        ('Strike "ends"', f'He said "no", and left.\n\n{LINE}'),
        ("Boats", f'5" more. {LINE}'),
    ]


def test_a_backslash_at_the_end_of_a_cell_is_none_before_a_quote():
    data = f'title,body\n"C:\\",{LINE.replace(",", "")}\n"D:\\dir\\","{LINE}"\n'.encode()
    assert [each.title for each in read(data) if isinstance(each, Article)] == ["C:\\", "D:\\dir\\"]


def test_a_single_quote_that_is_never_closed_costs_its_own_row():
    rows = table([["title", "body"], ["One", LINE], ["Two", LINE], ["Three", LINE]], quoting=csv.QUOTE_ALL)
    broken = rows.replace(b"'Two'", b"'Two")
    found = read(broken)
    assert [each.title for each in found if isinstance(each, Article)] == ["One", "Three"]
    assert [each.code for each in found if isinstance(each, Rejected)] == ["bad-record"]


@pytest.mark.parametrize(
    ("line", "inside", "expected"),
    [
        ("'a','b'", False, False),
        ("'a','b", False, True),
        ("'it''s',b", False, False),
        ("it's,b", False, False),
        ("end',b", True, False),
        ("still '' in", True, True),
        ("", False, False),
        ("", True, True),
        ("a,'", False, True),
    ],
)
def test_open_cells(line, inside, expected):
    assert is_open(line, ",", "'", inside=inside) is expected


@pytest.mark.parametrize("piece", ["'", "';", ";'", "'a';", '\\"', '"\\"', "',\n'", '"a\\"\n'])
def test_hostile_quotes_take_no_time(piece):
    begun = time.process_time()
    data = b"title;body\n" + (piece * 30_000).encode() + b"\nx;y\n" + (piece + "\n").encode() * 10_000
    assert list(PARSER.parse(io.BytesIO(data), Context(name="x.csv")))
    assert time.process_time() - begun < 10.0


def test_json_beside_is_no_table():
    assert formats.detect(json.dumps({"title": "'a','b'"}).encode(), "x.csv") is not PARSER
