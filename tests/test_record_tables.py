"""Tables as pandas, R, APIs and researchers' data sets write them: names of columns, lists in cells, tables in JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats import detect
from ingest.parsers import csv_records, json_records
from ingest.parsers.cell_values import is_file_name, of_cell
from ingest.parsers.contract import Context
from ingest.parsers.json_shapes import rows_of
from ingest.parsers.record_names import field_of
from ingest.parsers.record_values import date_of, language_code
from store.model import Article, Rejected
from tests.mutate import read
from tests.newsroom import call

JSON, CSV = json_records.PARSER, csv_records.PARSER
HARBOUR = "The harbour board of Milltown voted on Tuesday to dredge the northern channel, which will take three years."
LIBRARY = "Council members in Ashby agreed late on Monday to close the two smallest branches of the public library."
ROWS = [
    {"title": "Harbour", "text": HARBOUR, "date": "2019-03-05"},
    {"title": "Library", "text": LIBRARY, "date": "2019-03-06"},
]


def rows(header: str, *lines: str) -> list[Article]:
    found = read(CSV, "\n".join((header, *lines)).encode())
    assert all(isinstance(each, Article) for each in found), found
    return [each for each in found if isinstance(each, Article)]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("publish_date,headline_text", "20030219,Harbour board votes", ("Harbour board votes", "", "", "2003-02-19")),
        (
            "publish_date,headline_category,headline_text",
            "20010102,city.ashby,Library closes",
            ("Library closes", "", "city.ashby", "2001-01-02"),
        ),
        (
            "Article,Date,Heading,NewsType",
            '"KARACHI: It rained.",1/25/2015,rain in the city,business',
            ("rain in the city", "", "business", "2015-01-25"),
        ),
        (
            "Title,Newspaper Title,Publication Date,Page Number,Snippet",
            "HARBOUR BOARD,Western Daily Press,4 October 1913,5,the board voted",
            ("HARBOUR BOARD", "Western Daily Press", "", "1913-10-04"),
        ),
        (
            "Date,Headline,URL,Opening Text,Source,Influencer",
            "05-Mar-2021 09:00AM,Votes,https://m.example/a,It rained.,Milltown Times,Ruth Ives",
            ("Votes", "Milltown Times", "", "2021-03-05T09:00"),
        ),
        (
            "datetimestamp,id,author,heading,content,origin,publisher",
            "2021-03-05,DNYT-1,Ruth Ives,Votes,It rained.,The New York Times,NYT",
            ("Votes", "The New York Times", "", "2021-03-05"),
        ),
    ],
)
def test_names_of_columns_in_data_sets_and_monitors_exports(header, row, expected):
    (found,) = rows(header, row)

    assert found.published is not None
    assert (found.title, found.source, found.section, found.published.value) == expected


def test_lists_and_missing_values_as_pandas_writes_them():
    first, second = rows(
        "title,authors,date,text,keywords",
        """Harbour,"['Ruth Ives', ""Peter O'Neil""]",2019-03-05,It rained.,['harbour']""",
        f"Library,nan,NaT,{LIBRARY},[]",
    )

    assert first.authors == ("Ruth Ives", "Peter O'Neil")
    assert [each.name for each in first.mentions] == ["harbour"]
    assert (second.authors, second.published, second.mentions) == ((), None, ())
    assert second.extra == {}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("['a', 'b']", ["a", "b"]),
        ("['a' 'b']", ["a", "b"]),  # numpy
        (r"['It\'s', 'x\n\xa0\u2019y']", ["It's", "x\n\u00a0\u2019y"]),
        ('["one", None, "two"]', ["one", "two"]),
        ("[MILLTOWN] It rained. [sic]", "[MILLTOWN] It rained. [sic]"),
        ("['Tis the season] to be [jolly]", "['Tis the season] to be [jolly]"),
        ("['a'] and more ['b']", "['a'] and more ['b']"),
        ("NaN", None),
        (float("nan"), None),
        ("Nan", "Nan"),
        (0, 0),
    ],
)
def test_cells(cell, value):
    assert of_cell(cell) == value


@given(st.lists(st.text(min_size=1), min_size=1))
def test_any_list_that_python_prints_comes_back(items):
    printed = [item.encode("utf-8", "surrogatepass").decode("utf-8", "replace") for item in items]

    assert of_cell(str(printed)) == printed or any(not item for item in printed)


def test_a_cell_that_names_a_file_is_no_text():
    (found,) = rows("title,date,text,snippet", "HARBOUR BOARD.,1913-10-04,text/19131004-11-1.txt,the board")

    assert (found.body, found.excerpt) == ("the board", True)
    assert not is_file_name("He wrote readme.txt.")


def test_the_outlet_behind_a_title_goes_where_the_record_names_it():
    both = "title,publication,text", f'Harbour Votes - The New York Times,New York Times,"{HARBOUR}"'
    assert rows(*both)[0].title == "Harbour Votes"
    other = "title,publication,text", f'Harbour Votes - A Town Decides,New York Times,"{HARBOUR}"'
    assert rows(*other)[0].title == "Harbour Votes - A Town Decides"


def test_the_outlet_of_a_record_that_names_none_is_its_addresss_site():
    first, second = rows(
        "title,url,text,domain",
        f'Harbour,https://www.milltown.example/a,"{HARBOUR}",',
        f'Library,https://www.ashby.example/b,"{LIBRARY}",www.ashby.example',
    )

    assert (first.source, second.source) == ("milltown.example", "ashby.example")
    assert any(each.field == "source" and each.rule == "csv:url" for each in first.evidence)


def test_headlines_with_addresses_and_no_header_row():
    data = (
        b"1\tFed official says weak data caused by weather\thttp://www.latimes.example/a\tLA Times\t1394470370698\n"
        b"2\tFed's Plosser sees high bar for change in pace\thttp://www.livemint.example/b\tLivemint\t1394470371207\n"
    )
    parser = detect(data, "newsCorpora.csv")
    assert parser is not None
    first, second = read(parser, data)

    assert isinstance(first, Article)
    assert first.title == "Fed official says weak data caused by weather"
    assert first.published is not None
    assert first.published.value == "2014-03-10T16:52"
    assert isinstance(second, Article)
    assert second.url == "http://www.livemint.example/b"


@pytest.mark.parametrize(
    "document",
    [
        {name: {str(at): row[name] for at, row in enumerate(ROWS)} for name in ROWS[0]},
        {name: [row[name] for row in ROWS] for name in ROWS[0]},
        {"columns": list(ROWS[0]), "index": [0, 1], "data": [list(row.values()) for row in ROWS]},
        {str(at): row for at, row in enumerate(ROWS)},
        {"features": [{"name": "title", "text": {}}], "rows": [{"row_idx": 0, "row": row} for row in ROWS]},
        {"category": [{"name": "Newspapers", "code": "x", "records": {"n": 2, "article": ROWS}}]},
    ],
)
def test_tables_written_as_one_object(document):
    found = read(JSON, json.dumps(document).encode())

    assert [(each.title, each.body) for each in found] == [("Harbour", HARBOUR), ("Library", LIBRARY)]


def test_records_by_their_addresses():
    found = read(JSON, json.dumps({f"https://x.example/{at}": row for at, row in enumerate(ROWS)}).encode())

    assert [each.url for each in found] == ["https://x.example/0", "https://x.example/1"]


@pytest.mark.parametrize(
    "record",
    [
        {"title": {"en-US": "A", "de-DE": "B"}, "body": {"en-US": "x", "de-DE": "y"}},
        {"title": {"rendered": "A"}, "content": {"rendered": "x"}},
        {"title": "A", "text": "b", "links": [{"title": "C", "url": "http://x.example", "text": "d"}]},
        {},
    ],
)
def test_objects_that_are_no_tables(record):
    assert rows_of(record) is None


def test_troves_records_name_the_paper_by_title():
    paper = {"id": "11", "title": "The Mercury (Hobart, Tas. : 1860 - 1954)"}
    article = {"id": "18", "heading": "HARBOUR BOARD.", "title": paper, "date": "1913-10-04", "articleText": HARBOUR}
    document = {"category": [{"name": "Newspapers & Gazettes", "records": {"total": 1, "article": [article]}}]}
    (found,) = read(JSON, json.dumps(document).encode())

    assert isinstance(found, Article)
    assert (found.title, found.source, found.body) == ("HARBOUR BOARD.", paper["title"], HARBOUR)


def test_csl_dates_languages_of_three_letters_and_cut_texts():
    record = {"title": "Votes", "container-title": "The Milltown Times", "source": "www.milltown.example"}
    record |= {"issued": {"date-parts": [["2019", 3, 5]]}, "language": "eng", "text": "It rained... [1234 chars]"}
    (found,) = read(JSON, json.dumps([record]).encode())

    assert isinstance(found, Article)
    assert (found.source, found.language, found.body, found.truncated) == (
        "The Milltown Times",
        "en",
        "It rained...",
        True,
    )
    assert found.published is not None
    assert found.published.value == "2019-03-05"
    assert date_of({"date-parts": [["spring"]]}, rule="x") is None
    assert date_of({"date-parts": []}, rule="x") is None
    assert language_code("deu") == "de"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"FEA1" + bytes(60), "Feather"),
        (b"\x89HDF\r\n\x1a\n" + bytes(60), "HDF5"),
        (b"\x80\x04\x95\x12\0\0\0\0\0\0\0\x8c\x11pandas.core.frame\x94.", "pickle"),
        (b"RDX3\nX\n\0\0\0\3" + bytes(60), "of R"),
        (b"<stata_dta><header><release>118</release>" + b"\0\1\2" * 60, "Stata"),
    ],
)
def test_data_of_statistics_programs_say_what_they_are(tmp_path: Path, head, kind):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "articles.data").write_bytes(head)
    done = call("ingest", tmp_path / "in", "--db", tmp_path / "a.db", "--json")
    (skipped,) = json.loads(done.out)["skipped"]

    assert skipped["code"] == "binary"
    assert kind in skipped["reason"]


@pytest.mark.parametrize(
    "above",
    [
        "sep=,\n",
        "Report:,Bulk Mentions Download\nBrand:,x\nFrom:,Mon Mar 01 00:00:00 UTC 2021\n\n",
        "Search results for harbour\n\n",
    ],
)
def test_what_stands_above_the_header_row(above):
    data = (above + f'Date,Title,Full Text,Author\n2019-03-05,Harbour,"{HARBOUR}",Ruth Ives\n').encode()
    parser = detect(data, "mentions.csv")
    assert parser is CSV
    (found,) = read(CSV, data)

    assert isinstance(found, Article)
    assert (found.title, found.body, found.authors) == ("Harbour", HARBOUR, ("Ruth Ives",))


def test_a_row_of_names_inside_a_text_makes_no_table_of_it():
    assert detect(f"{HARBOUR}\n\nTitle\tAuthor\tDate\nA\tB\t2019\n".encode(), "page.txt") is not CSV


def test_lines_that_end_as_on_old_macs():
    data = f'title,date,text\rHarbour,2019-03-05,"{HARBOUR}"\rLibrary,2019-03-06,"{LIBRARY}"\r'.encode()

    assert detect(data, "x.csv") is CSV
    assert [each.title for each in read(CSV, data)] == ["Harbour", "Library"]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Headline of article", "title"),
        ("Title of story", "title"),
        ("Text_of_the_article", "body"),
        ("Cuerpo de la noticia", "body"),
        ("Titre de l'article", "title"),
        ("Name of newspaper", "source"),
        ("Link to article", "url"),
        ("Date of the post", "published"),
        ("Type of article", ""),
        ("of article", ""),
    ],
)
def test_names_of_columns_in_words(header, field):
    assert field_of(header) == field


def test_json_of_rows_below_the_names_of_their_columns() -> None:
    """It was one article of brackets."""
    rows = [
        ["title", "text", "date"],
        ["Floods", "The river rose.", "2019-03-05"],
        ["Ferry", "It stays.", "2019-03-06"],
    ]
    data = json.dumps(rows).encode()
    assert json_records.sniff(data, "a.json")
    found = list(json_records.parse(io.BytesIO(data), Context(name="a.json")))
    assert [each.title for each in found if isinstance(each, Article)] == ["Floods", "Ferry"]
    broken = list(json_records.parse(io.BytesIO(data[:-20]), Context(name="a.json")))
    assert all(isinstance(each, Rejected) for each in broken)
    assert not json_records.sniff(b'[["urlkey","timestamp"],["example,news)/a","2019"]]', "cdx.json")
