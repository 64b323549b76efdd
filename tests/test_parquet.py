"""Parquet tables, as news corpora are published: each row is an article, and no broken table ends a run.

``cases/parquet`` was written by pyarrow 26, not by the library that reads it: zstd and brotli, three row groups, zones,
dictionaries, large strings, lists and groups of values.
"""

from __future__ import annotations

import io
import resource
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from arro3.core import Array, DataType, Table
from arro3.io import write_parquet

from ingest import formats
from ingest.parsers import in_place, parquet
from ingest.parsers.contract import Context
from ingest.parsers.parquet import PARSER
from store.errors import ParseError
from store.model import Article, Rejected
from tests.mutate import mutations
from tests.newsroom import call, call_json

CASES = Path(__file__).parent / "cases" / "parquet"
NEWS = (CASES / "pyarrow.parquet").read_bytes()
TEXT = "Dock workers agreed on Tuesday night to return to their cranes, ending a walkout."


def read(data: bytes, **known: object) -> list[Article | Rejected]:
    return list(PARSER.parse(io.BytesIO(data), Context(name="a.parquet", **known)))  # type: ignore[arg-type]


def articles(data: bytes, **known: object) -> list[Article]:
    found = read(data, **known)
    assert all(isinstance(each, Article) for each in found), found
    return [each for each in found if isinstance(each, Article)]


def made(rows: int = 1, group: int = 1 << 20, **columns: Sequence[object]) -> bytes:
    """A table of texts, numbers or bytes, so many times one below the other."""
    kinds: Mapping[type, DataType] = {str: DataType.utf8(), int: DataType.int64(), bytes: DataType.binary()}
    arrays = {name: Array([*values] * rows, type=kinds[type(values[0])]) for name, values in columns.items()}
    out = io.BytesIO()
    write_parquet(Table.from_pydict(arrays), out, max_row_group_size=group)
    return out.getvalue()


def test_a_row_is_an_article_with_its_lists_groups_and_zones():
    shown: list[tuple[tuple[str, str], ...]] = []
    first, second, third, fourth, fifth = articles(NEWS, told=shown.append)

    assert formats.detect(NEWS[:8192], "train-00000-of-00001") is PARSER
    assert (first.title, first.body, first.url) == ("Cranes move again", f"{TEXT} One.", "https://post.example/0")
    assert first.authors == ("Ann Lee", "Bo Reed")
    assert (first.source, first.language) == ("post.example", "en")
    assert first.published
    assert (first.published.value, first.published.offset) == ("2016-11-03T00:30", 60)
    assert first.published.rule == "parquet:date_publish"
    assert first.extra == {"meta.words": 13, "score": 0.5, "picture": {"bytes": None, "path": "a.png"}}
    assert second.body == f"{TEXT}\n\nTwo."
    assert (third.title, third.authors, third.published, third.language) == ("", (), None, "")
    assert (fourth.title, fourth.body) == ("Pier closes", "")
    assert [each.key for each in (first, fifth)] == ["1", "5"]
    assert ("body", "maintext") in shown[0]


def test_old_moments_and_those_that_python_has_none_of():
    (found,) = articles((CASES / "int96.parquet").read_bytes())

    assert found.published
    assert (found.published.value, found.published.offset) == ("2016-11-03T08:05", None)
    assert found.extra == {"day": "2016-11-03", "far": "+148108-07-06T14:00:27.387904"}


def test_a_day_that_pandas_has_as_a_midnight():
    moments = Array(["2016-11-03T00:00:00", "2016-11-03T08:05:00"], type=DataType.utf8()).cast(DataType.timestamp("us"))
    texts = Array(["A", "B"], type=DataType.utf8())
    out = io.BytesIO()
    write_parquet(Table.from_pydict({"title": texts, "text": texts, "date": moments}), out)

    assert [each.published and each.published.value for each in articles(out.getvalue())] == [
        "2016-11-03",
        "2016-11-03T08:05",
    ]


def test_many_row_groups_are_read_a_few_rows_at_a_time(tmp_path, monkeypatch):
    data = made(4_000, group=100, title=["A"], text=[f"{TEXT} " * 200])
    rest = parquet.parse(io.BytesIO(data), Context(name="a"))
    next(rest)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in rest) == 3_999
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000  # KiB; the texts are 65 MB

    monkeypatch.setattr(in_place, "HELD", 4096)
    path = tmp_path / "a.parquet"
    path.write_bytes(data)
    assert len(read(data, path=str(path), size=len(data))) == 4_000
    with pytest.raises(ParseError, match="unpack it first"):
        read(data, path=str(path), size=len(data) + 1)


def test_columns_can_be_given_and_tables_of_other_things_are_told():
    data = made(kopf=["Cranes move again"], inhalt=[TEXT], n=[1])
    (found,) = articles(data, columns={"title": "kopf"})
    assert (found.title, found.body) == ("Cranes move again", TEXT)

    data = made(name=["Ann Lee"], wage=[7])
    (left,) = read(data)
    assert left == Rejected(code="not-an-article", reason="no column of texts; its columns: name, wage")
    (found,) = articles(data, columns={"body": "name"})
    assert found.body == "Ann Lee"


def test_texts_that_are_stored_as_bytes():
    (found,) = articles(made(title=["A\0"], content=[TEXT.encode()], raw=[b"\xff\xfe\x00"]))
    assert (found.title, found.body, found.extra) == ("A\ufffd", TEXT, {})


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (NEWS[:-1], "damaged", "its end is missing"),
        (NEWS[:5000], "damaged", "copy or download it again"),
        (b"PAR1PAR1", "damaged", "its end is missing"),
        (b"PAR1" + bytes(60) + b"PAR1", "bad-document", "not a Parquet table that can be read"),
        (NEWS[:-8] + b"\xff\xff\xff\x7fPAR1", "bad-document", "not a Parquet table that can be read"),
        (made(0, title=["A"], text=[TEXT]), "empty-document", "without rows"),
    ],
)
def test_what_cannot_be_read_says_why(data, code, words):
    with pytest.raises(ParseError, match=words) as caught:
        read(data)
    assert caught.value.ledger_code == code


def test_rows_before_damaged_ones_are_kept():
    columns = {"title": [f"Story {n}" for n in range(500)], "text": [f"{TEXT} {n}" for n in range(500)]}
    data = bytearray(made(group=100, **columns))
    at = data.index(b"Story 399") - 3000
    data[at : at + 2000] = bytes(2000)
    *found, told = read(bytes(data))

    assert 64 <= len(found) < 500
    assert [each.title for each in found if isinstance(each, Article)] == columns["title"][: len(found)]
    assert isinstance(told, Rejected)
    assert (told.code, told.reason.split(",")[0]) == ("damaged", f"damaged behind row {len(found)}")


def test_broken_tables_each_have_a_row_with_a_reason(tmp_path):
    """Rust ends its process over some of them: that is a worker's, and costs one document."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "0.parquet").write_bytes(NEWS)
    footer = len(NEWS) - 3000
    for number, broken in enumerate(mutations(NEWS[footer:], 12), 1):
        (folder / f"{number}.parquet").write_bytes(NEWS[:footer] + broken[:-4] + b"PAR1")
    for number, broken in enumerate(mutations(NEWS, 12), 13):
        (folder / f"{number}.parquet").write_bytes(b"PAR1" + broken[4:])

    call("ingest", folder, "--db", tmp_path / "a.db", "--no-sync")
    rows = call_json("sql", "SELECT path, status, reason FROM documents ORDER BY id", "--db", tmp_path / "a.db")
    assert len(rows) == 25
    assert next(row for row in rows if row["path"].endswith("/0.parquet"))["status"] == "ingested"
    assert all(row["reason"] for row in rows if row["status"] != "ingested")


def test_from_the_command_line(tmp_path):
    (tmp_path / "news.parquet").write_bytes(NEWS)
    done = call("ingest", tmp_path / "news.parquet", "--db", tmp_path / "a.db")
    assert "title=title body=maintext" in done.out + done.err
    assert call_json("search", "cranes", "--db", tmp_path / "a.db")["total"] >= 4
    again = call("ingest", tmp_path / "news.parquet", "--db", tmp_path / "a.db", "--map", "title=url")
    assert "title=url" in again.out + again.err
