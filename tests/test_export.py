"""Exports: what is written comes back through other programs' readers."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from contextlib import closing

import bibtexparser
import bibtexparser.middlewares
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from backfile.commands_export import FORMATS
from backfile.export_rows import COLUMNS
from search.tables import cell, csv_line
from store.model import Article
from store.reader import Reader
from store.records import records
from store.settings import connect_readonly
from tests.newsroom import ARTICLES, build, call


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("export") / "articles.db")


def exported(archive, kind, *arguments):
    done = call("export", *arguments, "--format", kind, "--db", archive)
    assert done.code == 0, done.err
    return done.out


def test_csv_raw_round_trips_every_field(archive):
    rows = list(csv.DictReader(io.StringIO(exported(archive, "csv", "--raw"), newline="")))

    assert [row["id"] for row in rows] == ["1", "2", "3", "4"]
    assert list(rows[0])[: len(COLUMNS)] == list(COLUMNS)
    stored = json.loads(call("show", 4, "--json", "--db", archive).out)
    for name in ("title", "body", "source", "key", "published", "language"):
        assert rows[3][name] == stored[name]
    assert json.loads(rows[0]["authors"]) == list(ARTICLES[0].authors)
    assert [link["title"] for link in json.loads(rows[0]["links"])] == ["Wheat prices rise"]


def test_csv_is_safe_to_open_in_a_spreadsheet(archive):
    rows = list(csv.DictReader(io.StringIO(exported(archive, "csv"), newline="")))

    assert rows[3]["title"].startswith("'=HYPERLINK")
    assert rows[3]["body"].startswith("'-1+1")
    assert rows[0]["authors"] == "Ann Smith; Reuters, Staff"


@pytest.mark.parametrize(
    ("value", "safe"),
    [("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "'\ra"),
     ("-12.5", "-12.5"), ("+3e8", "+3e8"), (-5, "-5"), (None, ""),
     ("'=1", "''=1"), ("'quoted'", "'quoted'"), ("plain", "plain")],
)  # fmt: skip
def test_cells(value, safe):
    assert cell(value) == safe
    assert cell(value, raw=True) == ("" if value is None else str(value))


def test_bibtex_is_read_back(archive):
    library = bibtexparser.parse_string(
        exported(archive, "bibtex"), append_middleware=[bibtexparser.middlewares.LatexDecodingMiddleware()]
    )

    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [f"backfile-{n}" for n in (1, 2, 3, 4)]
    first = library.entries[0].fields_dict
    assert first["title"].value.strip("{}") == ARTICLES[0].title
    assert first["journal"].value == "The Daily Star"
    assert first["date"].value == "2016-11-03"
    assert first["author"].value.replace("{", "").replace("}", "") == "Ann Smith and Reuters, Staff"
    assert "month" in library.entries[1].fields_dict
    assert "date" not in library.entries[2].fields_dict


def test_bibtex_special_characters_come_back(tmp_path):
    title = r"100% of $5 & #1_a {b} ~c^ \d"
    path = build(tmp_path / "articles.db", (Article(key="1", title=title, body="b", source=title),))
    library = bibtexparser.parse_string(
        exported(path, "bibtex"), append_middleware=[bibtexparser.middlewares.LatexDecodingMiddleware()]
    )

    assert library.failed_blocks == []
    # This reader gives TeX's circumflex accent for the sign itself.
    assert library.entries[0].fields_dict["journal"].value.replace("ˆ", "^") == title


def test_ris_is_read_back(archive):
    entries = rispy.loads(exported(archive, "ris"))

    assert [entry["id"] for entry in entries] == [f"backfile-{n}" for n in (1, 2, 3, 4)]
    first = entries[0]
    assert first["type_of_reference"] == "NEWS"
    assert first["title"] == ARTICLES[0].title
    assert first["authors"] == list(ARTICLES[0].authors)
    assert first["date"] == "2016/11/03/"
    assert first["accession_number"] == "N1"
    assert sorted(first["keywords"]) == ["Aleppo", "R&D 100% {Group}"]
    assert entries[1]["date"] == "2016/12//"
    assert "year" not in entries[2]


def test_citations_say_what_was_withdrawn(tmp_path):
    """A citation outlives the archive: a killed story would be quoted from the list of references."""
    articles = [Article(key=str(n), title=f"Bank {n}", body="The bank is closed.", withdrawn=n == 1) for n in (1, 2)]
    path = build(tmp_path / "articles.db", tuple(articles))
    ris, killed = rispy.loads(exported(path, "ris")), "Withdrawn: its source took it back"
    bibtex = [entry.fields_dict for entry in bibtexparser.parse_string(exported(path, "bibtex")).entries]
    csl = json.loads(exported(path, "csl-json"))

    assert [(one.get("notes"), one.get("keywords")) for one in ris] == [([killed], ["withdrawn"]), (None, None)]
    assert [one["note"].value for one in bibtex] == [f"Backfile article 1. {killed}", "Backfile article 2"]
    assert [one["keywords"].value for one in bibtex if "keywords" in one] == ["withdrawn"]
    assert [(one.get("note"), one.get("keyword")) for one in csl] == [(killed, "withdrawn"), (None, None)]
    assert "id 1, withdrawn, " in exported(path, "txt")
    assert "id 2, withdrawn" not in exported(path, "txt")


def test_csl_json(archive):
    items = json.loads(exported(archive, "csl-json"))

    assert items[0]["issued"] == {"date-parts": [[2016, 11, 3]]}
    assert items[0]["container-title"] == "The Daily Star"
    assert items[0]["author"] == [{"literal": "Ann Smith"}, {"literal": "Reuters, Staff"}]
    assert items[1]["issued"] == {"date-parts": [[2016, 12]]}
    assert "issued" not in items[2]


def test_json_and_json_lines_have_the_same_records(archive):
    records = json.loads(exported(archive, "json"))

    assert [json.loads(line) for line in exported(archive, "jsonl").splitlines()] == records
    assert records[0]["authors"] == ["Ann Smith", "Reuters, Staff"]
    assert records[3]["title"] == json.loads(call("show", 4, "--json", "--db", archive).out)["title"]


def test_text_has_titles_and_bodies(archive):
    text = exported(archive, "txt", "wheat")

    assert "Wheat prices rise" in text
    assert "Rebels reject" not in text


@pytest.mark.parametrize("kind", list(FORMATS))
def test_file_appears_whole_or_not_at_all(archive, tmp_path, kind):
    target = tmp_path / "out"
    done = call("export", "--format", kind, "--output", target, "--db", archive)

    assert done.code == 0
    assert target.read_bytes().decode() == exported(archive, kind)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert call("export", "--output", tmp_path / "no" / "out", "--db", archive).code == 4


def test_export_finds_what_search_finds(archive):
    for query in ("wheat", "aleppo OR blé", "NOT wheat", ""):
        ids = [json.loads(line)["id"] for line in exported(archive, "jsonl", query).splitlines()]
        found = json.loads(call("search", query, "--json", "--db", archive).out)
        assert sorted(hit["id"] for hit in found["hits"]) == ids


def test_ordered_export_with_limit(archive):
    lines = exported(archive, "jsonl", "--sort", "newest", "--limit", "2").splitlines()

    assert [json.loads(line)["id"] for line in lines] == [2, 1]


CELLS = st.lists(st.text() | st.text("=+-@'\t\r\n,\"\x00 1a", max_size=8), min_size=1, max_size=6)


@given(st.lists(CELLS, min_size=1, max_size=4))
def test_raw_csv_is_read_back_as_it_was(rows):
    text = "".join(csv_line(row, raw=True) for row in rows)
    assert list(csv.reader(io.StringIO(text, newline=""))) == rows


@given(st.lists(CELLS, min_size=1, max_size=4))
def test_guarded_csv_loses_nothing_and_computes_nothing(rows):
    text = "".join(csv_line(row) for row in rows)
    for row, written in zip(rows, csv.reader(io.StringIO(text, newline="")), strict=True):
        for value, shown in zip(row, written, strict=True):
            assert value in (shown, shown.removeprefix("'"))
            assert shown[:1] not in ("=", "@", "\t", "\r")


def test_limit_without_an_order_takes_the_first_ids(archive):
    assert [json.loads(line)["id"] for line in exported(archive, "jsonl", "--limit", "2").splitlines()] == [1, 2]


def test_records_are_what_the_archive_has_on_each_article(archive):
    with Reader(archive) as reader, closing(connect_readonly(archive)) as connection:
        for record in records(connection, [3, 99, 1, 4, 2]):
            full = reader.article(record.id)
            assert record == (full.id, full.columns, full.document, full.mentions, full.links)
        assert [record.id for record in records(connection, [3, 99, 1])] == [3, 1]


def test_an_export_of_three_times_the_articles_takes_the_same_memory(tmp_path):
    body = "A sentence of the article. " * 80
    many = tuple(Article(key=str(number), title=f"Title {number}", body=body + str(number)) for number in range(1200))
    path = build(tmp_path / "articles.db", many)

    def peak(limit):
        tracemalloc.start()
        done = call("export", "--format", "jsonl", "--limit", limit, "--output", tmp_path / "out", "--db", path)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert done.err.startswith(f"{limit:,} article")
        return size

    peak(1)  # imports
    assert peak(1200) < 1.3 * peak(400)
