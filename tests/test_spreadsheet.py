"""Workbooks of Excel and LibreOffice: each row of a table of articles is one, whatever stands above and beside it."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from ingest import archives, formats
from ingest.parsers.contract import Context
from ingest.parsers.spreadsheet import PARSER
from store.errors import ParseError
from store.model import Article, Rejected
from tests.every_format import ODF, workbook, zipped

TEXT = "Dock workers agreed on Tuesday night to return to their cranes, ending a walkout of three weeks."
HEADER = ("Headline", "Date", "Source", "Author", "Full Text", "Reach")


def ods(rows: list[tuple[object, ...]]) -> bytes:
    """The least that an OpenDocument spreadsheet has."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    sheet = f"<office:spreadsheet><table:table table:name='S'>{cells}</table:table></office:spreadsheet>"
    content = f"<office:document-content {ODF}><office:body>{sheet}</office:body></office:document-content>"
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"content.xml": content, "META-INF/manifest.xml": manifest}, kind)


def read(data: bytes, **columns: str) -> list[Article | Rejected]:
    return list(PARSER.parse(io.BytesIO(data), Context(name="a.xlsx", columns=columns)))


def fields(found: Article | Rejected) -> tuple[str, ...]:
    assert isinstance(found, Article)
    day = found.published.value if found.published else ""
    return (found.title, day, found.source, "; ".join(found.authors), found.body)


def test_a_row_is_an_article_below_what_an_export_has_above_its_header():
    rows = [
        ("Media monitor: harbour",),
        ("2 results", date(2016, 11, 20)),
        (),
        HEADER,
        ("Cranes move again", datetime.fromisoformat("2016-11-03T14:05"), "The Harbour Post", "Ann Lee", TEXT, 12000),
        (),
        ("Ferry fares rise", date(2016, 11, 4), "The Harbour Post", None, f"{TEXT}\nSecond.", 7.5),
    ]
    first, second = read(workbook(Results=rows))

    assert fields(first) == ("Cranes move again", "2016-11-03T14:05", "The Harbour Post", "Ann Lee", TEXT)
    assert fields(second) == ("Ferry fares rise", "2016-11-04", "The Harbour Post", "", f"{TEXT}\n\nSecond.")
    assert isinstance(first, Article)
    assert first.extra == {"Reach": "12000"}
    assert {"spreadsheet:Headline", "spreadsheet:Full Text"} <= {piece.rule for piece in first.evidence}


def test_sheets_without_articles_are_told_and_empty_ones_are_nothing():
    book = workbook(
        Totals=[("Month", "Count"), ("November", 2)],
        Articles=[HEADER, ("A", "2016-11-03", "P", "", TEXT, 1)],
        Sheet3=[],
        More=[HEADER, ("B", "2016-11-04", "P", "", TEXT, 1)],
    )
    totals, *found = read(book)

    assert totals == Rejected(code="not-an-article", reason="the sheet 'Totals' has no column of headlines or texts")
    assert [fields(each)[0] for each in found] == ["A", "B"]
    assert len({each.key for each in found if isinstance(each, Article)}) == 2


def test_columns_that_the_user_names_and_columns_without_names():
    named = workbook(S=[("Kopf", "Inhalt"), ("A", TEXT)])
    unnamed = workbook(
        S=[("Cranes move again tonight", TEXT, date(2016, 11, 3)), ("Ferry fares rise", TEXT, "2016-11-04")]
    )

    assert [fields(each) for each in read(named, title="Kopf", body="Inhalt")] == [("A", "", "", "", TEXT)]
    assert [fields(each)[:2] for each in read(unnamed)] == [
        ("Cranes move again tonight", "2016-11-03"),
        ("Ferry fares rise", "2016-11-04"),
    ]


def test_the_order_of_day_and_month_is_settled_by_the_tables_other_days():
    rows = [HEADER, ("A", "03/04/2016", "", "", TEXT, 1), ("B", "25/04/2016", "", "", TEXT, 1)]

    assert [fields(each)[1] for each in read(workbook(S=rows))] == ["2016-04-03", "2016-04-25"]


def test_workbooks_are_told_by_content():
    book = workbook(S=[HEADER, ("A", "2016-11-03", "P", "", TEXT, 1)])

    for data, name in ((book, "x"), (ods([HEADER, ("A", "2016-11-03", "P", "", TEXT, "1")]), "x")):
        found = formats.detect(data[:8192], name)
        assert found is PARSER
        assert archives.archive(data[:8192]) == ""
        assert [fields(each)[0] for each in read(data)] == ["A"]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<x/>")
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (65 << 20))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (workbook(S=[("Month", "Count"), ("November", 2)])[:-200], "bad-document"),
        (b"PK\x03\x04" + bytes(400), "bad-document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), "bad-document"),
        (workbook(S=[]), "empty-document"),
        (bomb(), "bomb"),
    ],
)
def test_what_cannot_be_read_says_why(data, code):
    with pytest.raises(ParseError) as caught:
        read(data)

    assert caught.value.ledger_code == code


def test_each_sheet_has_its_own_columns():
    named = [("Headline", "Date", "Full Text"), ("Crane stopped", "2021-05-04", TEXT)]
    bare = [(f"The {n}. crane of the harbour", f"2021-05-0{n}", f"{TEXT} {n}") for n in (5, 6, 7)]
    expected = {("Crane stopped", "2021-05-04")} | {
        (f"The {n}. crane of the harbour", f"2021-05-0{n}") for n in (5, 6, 7)
    }

    for sheets in ({"A": named, "B": bare}, {"A": bare, "B": named}):
        assert {fields(each)[:2] for each in read(workbook(**sheets))} == expected


def test_merged_cells_and_a_header_that_comes_again():
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (HEADER[:3], ("A", 44320, "Post"), ("B", 44321.5, None), HEADER[:3], ("C", 44322, None)):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    out = io.BytesIO()
    book.save(out)
    found = read(out.getvalue())

    assert [fields(each)[:3] if isinstance(each, Article) else each.line for each in found] == [
        ("A", "2021-05-04", "Post"),
        ("B", "2021-05-05T12:00", "Post"),
        4,
        ("C", "2021-05-06", ""),
    ]


def test_a_text_that_fills_its_cell_was_cut():
    texts = [("word " * 10_000)[:size] for size in (32_767, 32_766)]
    found = read(workbook(A=[("Headline", "Full Text"), *(("Crane", text) for text in texts)]))

    assert [each.truncated for each in found if isinstance(each, Article)] == [True, False]
