"""GDELT's tables: titles of its knowledge graph are articles, places and codes of its events are none."""

from __future__ import annotations

import io

import pytest

from ingest.formats import detect
from ingest.parsers.contract import Context
from ingest.parsers.csv_records import PARSER
from ingest.parsers.table_columns import delimiter_of
from store.model import Article, Rejected

PLACE = "4#Leeds, Leeds, United Kingdom#UK#UKH3#53.8#-1.58#-2608"
EXTRAS = (
    "<PAGE_LINKS>https://p.example/2</PAGE_LINKS><PAGE_AUTHORS>Ann Lee;Bo Ray</PAGE_AUTHORS>"
    "<PAGE_PRECISEPUBTIMESTAMP>20200430080000</PAGE_PRECISEPUBTIMESTAMP>"
    "<PAGE_TITLE>Bridge to close &#x2013; and reopen</PAGE_TITLE>"
)


def row(width: int, **cells: str) -> str:
    known = {int(name[1:]): value for name, value in cells.items()}
    return "\t".join(known.get(at, "") for at in range(width))


def graph(number: int, extras: str = EXTRAS) -> str:
    return row(
        27,
        c0=f"20200430081500-T{number}",
        c1="20200430081500",
        c2="1",
        c3="post.example",
        c4=f"https://post.example/{number}",
        c9=PLACE,
        c11="ann lee;bo ray",
        c13="aire board",
        c23='said "never", he said, and so on',
        c26=extras,
    )


def event(width: int) -> str:
    place = "Leeds, Leeds, United Kingdom of Great Britain"
    return row(width, c0="410412347", c1="20200430", c2="202004", c3="2020", c36=place) + "\thttps://post.example/1"


MENTION = row(16, c0="410412347", c1="20200430081500", c2="20200430081500", c3="1", c4="post.example")


def read(text: str, name: str = "20200430081500.gkg.csv") -> list[Article | Rejected]:
    data = text.encode()
    found = detect(data, name)
    assert found is not None
    assert found.name == "csv"
    return list(PARSER.parse(io.BytesIO(data), Context(name=name)))


def test_the_pages_of_the_knowledge_graph():
    first, second, broken = read("\n".join((graph(1), graph(2, ""), "20200430\tx", "")))

    assert isinstance(first, Article)
    assert (first.title, first.authors, first.source, first.url, first.retrieved) == (
        "Bridge to close – and reopen",
        ("Ann Lee", "Bo Ray"),
        "post.example",
        "https://post.example/1",
        "2020-04-30T08:15",
    )
    assert first.published is not None
    assert (first.published.value, first.published.rule) == ("2020-04-30T08:00", "gdelt:published")
    assert [(each.kind, each.name) for each in first.mentions][2:] == [("ORG", "aire board")]
    assert [(each.code, each.line) for each in (second, broken) if isinstance(each, Rejected)] == [
        ("not-an-article", 2),
        ("bad-record", 3),
    ]


@pytest.mark.parametrize("line", [event(60), event(57), MENTION])
def test_tables_without_titles_are_told_once(line):
    (found,) = read(f"{line}\n" * 20, "20200430081500.export.CSV")

    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"
    assert found.reason.startswith("a table of GDELT's ")


def test_the_delimiter_is_the_one_that_makes_most_columns():
    """Commas inside the cells of a table with tabs cut it into rows of as many cells too."""
    line = "7\t20200430\tLeeds, Leeds, United Kingdom, where the bridge closes\thttps://post.example/1"

    assert delimiter_of(f"{line}\n" * 5, (",", "\t", ";", "|")) == "\t"
