"""Exports of Nexis and Factiva in every form that their users have: text, HTML, RTF, Word (cases/exports/README)."""

from __future__ import annotations

import io
import json
import re
import time
from pathlib import Path

import docx
import pytest

from ingest import formats
from ingest.parsers import rtf
from ingest.parsers.contract import AHEAD_SIZE, Context
from ingest.parsers.exports import names_in
from store.errors import ParseError
from store.model import Article, Rejected

CASES = Path(__file__).parent / "cases" / "exports"
EXPECTED = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))  #: a field that is not named is empty


def parsed(name: str, data: bytes) -> tuple[str, list[Article | Rejected]]:
    parser = formats.detect(data[:AHEAD_SIZE], name)
    assert parser is not None
    return parser.name, list(parser.parse(io.BytesIO(data), Context(name=name)))


def shown(found: Article) -> dict[str, object]:
    values = {
        "title": found.title,
        "authors": "; ".join(found.authors),
        "source": found.source,
        "section": found.section,
        "published": found.published.value if found.published else "",
        "language": found.language,
        "edition": found.extra.get("edition", ""),
        "native_id": found.native_id,
        "body": found.body,
    }
    return {name: value for name, value in values.items() if value}


@pytest.mark.parametrize("name", sorted({row["file"] for row in EXPECTED}))
def test_every_article_and_field(name):
    form, found = parsed(name, (CASES / name).read_bytes())
    stories = [each for each in found if isinstance(each, Article)]
    rows = [{"file": name, "format": form, "article": at, **shown(each)} for at, each in enumerate(stories)]

    assert rows == [row for row in EXPECTED if row["file"] == name]


def in_capitals(page: str) -> str:
    """The page as Internet Explorer saves it: names of tags in capitals, values of one word without quotes."""
    tags = re.sub(r"<(/?)([a-z]\w*)", lambda tag: f"<{tag[1]}{tag[2].upper()}", page)
    return re.sub(r"(<[A-Z][^<>]*? \w+=)\"([\w-]+)\"", r"\1\2", tags)


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.html")))
def test_an_export_that_internet_explorer_saved(name):
    page = (CASES / name).read_text("utf-8")
    _, found = parsed(name, page.encode())
    _, again = parsed(name, in_capitals(page).encode())

    assert [shown(each) for each in again if isinstance(each, Article)] == [
        shown(each) for each in found if isinstance(each, Article)
    ]


def test_factiva_xml_keeps_names_and_codes_and_counts_its_documents():
    whole, cut, short = parsed("x.xml", (CASES / "factiva.xml").read_bytes())[1]

    assert isinstance(whole, Article)
    assert isinstance(cut, Article)
    assert (whole.lead, whole.truncated, cut.truncated) == ("MARRENA, Nov 3 - The cranes move.", False, True)
    assert {(each.kind, each.name) for each in whole.mentions} == {
        *(("COMPANY", "Crane Works Ltd"), ("PLACE", "Marrena"), ("PLACE", "Europe"), ("TOPIC", "Output"))
    }
    assert (whole.extra["region_codes"], whole.extra["descField"]) == (["mar", "eur"], "PORT SHP")
    assert isinstance(short, Rejected)
    assert (short.code, short.reason) == ("count-mismatch", "the export says 3 documents, 2 are in the file")


def test_corrections_and_graphics_stand_apart_from_the_text():
    found = parsed("x.html", (CASES / "nexis_editions.html").read_bytes())[1][0]

    assert isinstance(found, Article)
    assert (found.extra["correction"], found.extra["graphic"]) == (
        "There are nine quays.",
        'Map: "The quays" (Source: Port)',
    )


def test_nexis_uni_in_word():
    document = docx.Document()
    for line in (CASES / "nexis_uni.txt").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    form, found = parsed("x.docx", out.getvalue())
    expected = [row for row in EXPECTED if row["file"] == "nexis_uni.txt"]

    assert form == "docx"
    for each, row in zip(found, expected, strict=True):
        assert {**shown(each), "edition": ""} == {**{k: row[k] for k in shown(each)}, "edition": ""}
        assert each.body == row["body"]


def test_a_cover_page_announces_its_documents():
    data = (CASES / "nexis_uni.txt").read_bytes().replace(b"Documents (2)", b"Documents (3)")

    assert parsed("x.txt", data)[1][-1].reason == "the export says 3 documents, 2 are in the file"


def test_a_contents_list_without_the_line_that_ends_a_cover():
    data = (CASES / "nexis_uni.txt").read_bytes()
    line = next(each for each in data.split(b"\n") if b"About LexisNexis" in each)
    found = parsed("x.txt", data.replace(line, b""))[1]

    assert [each.title for each in found] == ["Veldslag om kranen", "Strom aus der Tiefe"]


def test_rtf_that_is_no_export():
    data = rb"{\rtf1\ansi{\info{\title Port news}}\pard Port workers end strike\par By Ann Lee\par 4 March 2015\par "
    data += rb"Dock workers in the southern port of Marrena agreed on Tuesday night to return to their cranes.\par "
    data += (
        rb"The union said its members would get a rise of seven percent over two years, half of what they asked.\par }"
    )
    form, found = parsed("x.rtf", data)

    assert form == "rtf"
    assert "Dock workers in the southern port" in found[0].body
    assert any(each.rule == "rtf:text" for each in found[0].evidence)


@pytest.mark.parametrize("data", [rb"{\rtf1 {\*\unclosed text", rb"{\rtf1 }", rb"{\rtf1\u"])
def test_rtf_without_text_is_refused(data):
    with pytest.raises(ParseError):
        list(rtf.PARSER.parse(io.BytesIO(data), Context(name="x.rtf")))


UNI = """{name} floods again
The Guardian (London)
November 3, 2016 Thursday

Copyright 2016 Guardian Newspapers Limited All Rights Reserved

Section: UK NEWS; Pg. 4
Length: 345 words
Byline: Jane Doe

Body

It rained all week in {name}, officials said on Thursday.

Load-Date: November 4, 2016


End of Document
"""
CODED = """HD  {name} floods again
BY  By Jane Doe
WC  345 words
PD  3 November 2016
SN  Reuters News
LA  English
LP
It rained all week in {name}, officials said on Thursday.

TD
More rain came.

AN  Document LBA0000020161103ecb3000a{number}

"""


@pytest.mark.parametrize(
    ("layout", "mark", "broken"),
    [(UNI, "End of Document", "End of Docu"), (UNI, "End of Document\n", ""), (CODED, "HD  ", "DH  ")],
    ids=["Nexis mark", "Nexis line", "Factiva headline"],
)
def test_a_document_whose_mark_is_damaged_does_not_take_the_next_with_it(layout, mark, broken):
    texts = [layout.format(name=name, number=at) for at, name in enumerate(("Abbey", "Barlow", "Cleve", "Drum"))]
    texts[1] = texts[1].replace(mark, broken, 1)
    _, found = parsed("x", "".join(texts).encode())

    assert [each.body.split(",")[0] for each in found if isinstance(each, Article)] == [
        f"It rained all week in {name}" for name in ("Abbey", "Barlow", "Cleve", "Drum")
    ]


@pytest.mark.parametrize(("sign", "other"), [(b"<div", b"<dvi"), (b">", b"")])
def test_a_saved_export_whose_tags_are_broken_is_read_as_a_page(sign, other):
    page = (CASES / "factiva_display.html").read_bytes()
    _, found = parsed("a.html", page.replace(sign, other))

    assert found
    assert other == b"" or any("MARRENA (dpa)" in each.body for each in found if isinstance(each, Article))


def test_index_terms_with_a_gap_are_read_in_linear_time():
    begun = time.process_time()

    assert names_in("FLOODS (90%) ; RAIN" + " " * 60_000 + "(78%)|" + " " * 60_000 + "USA") == ["FLOODS", "RAIN", "USA"]
    assert time.process_time() - begun < 1


FACTIVA_PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<div class="article enArticle">{inside}</div></body></html>"""
DISPLAYED = """<p><div id="hd"><span class="enHeadline">Cranes climb</span></div><div class="author">By Ann Lee</div>
<div>345 words</div><div>3 November 2016</div><div>Harbour Newswires</div><div>HRBN</div><div>English</div>
<div>Copyright (c) 2016</div></p><p class="articleParagraph enarticleParagraph">Cranes climbed on Thursday.</p>
<pre class="articleParagraph enarticleParagraph">
Marrena    50.1   +0.2
Port Olaf  49.2   -0.1
</pre><p class="articleParagraph enarticleParagraph">AN end is near.</p><p>Document HRBN000020161103ecb30000a</p>"""
CODED = """<table><tr><td><b>HD</b></td><td>Cranes climb</td></tr><tr><td><b>BY</b></td><td>By Ann Lee</td></tr>
<tr><td><b>PD</b></td><td>3 November 2016</td></tr><tr><td><b>SN</b></td><td>Harbour Newswires</td></tr>
<tr><td><b>LP</b></td><td><p>Cranes climbed on Thursday.</p></td></tr><tr><td><b>TD</b></td><td>
<table><tr><td>MRN</td><td>50.1</td><td>+0.2</td></tr><tr><td>OLF</td><td>49.2</td><td>-0.1</td></tr></table>
<p>AN end is near.</p></td></tr><tr><td><b>CO</b></td><td>crnw : Crane Works | olaf : Port Olaf</td></tr>
<tr><td><b>AN</b></td><td>Document HRBN000020161103ecb30000a</td></tr></table>"""


@pytest.mark.parametrize(
    ("inside", "rows"),
    [(DISPLAYED, "Marrena 50.1 +0.2\n\nPort Olaf 49.2 -0.1"), (CODED, "MRN 50.1 +0.2\n\nOLF 49.2 -0.1")],
)
def test_tables_of_prices_in_factivas_pages(inside: str, rows: str):
    (found,) = parsed("x.html", FACTIVA_PAGE.format(inside=inside).encode())[1]

    assert isinstance(found, Article)
    assert found.body == f"Cranes climbed on Thursday.\n\n{rows}\n\nAN end is near."
    assert (found.title, found.native_id, found.truncated) == ("Cranes climb", "HRBN000020161103ecb30000a", False)


def test_a_paragraph_of_factivas_french_text_that_begins_with_a_code():
    head = "HD\tImmobilier : la hausse\nPD\t3 novembre 2016\nSN\tLe Quai\nLA\tFrançais\nLP\n"
    first = "DE Marrena à Olaf, le constat est le même : les loyers montent encore."
    text = f"{head}{first}\n\nTD\nIN fine, dit-il : la hausse est là.\n\nLe marché reste tendu.\n\n"
    foot = "CO\tcrnw : Crane Works\nIN\ti1 : Energy | i2 : Ports\nRE marr : Marrena\n"
    foot += "AN\tDocument LQ00000020161103ecb30000a\n"
    (found,) = parsed("x.txt", (text + foot).encode())[1]

    assert isinstance(found, Article)
    assert found.body == f"{first}\n\nIN fine, dit-il : la hausse est là.\n\nLe marché reste tendu."
    assert [each.name for each in found.mentions] == ["Crane Works", "Energy", "Ports", "Marrena"]


def test_two_lines_of_figures_and_the_day_of_a_change_in_factivas_xml():
    data = (CASES / "factiva.xml").read_bytes()
    data = data.replace(b"\nSouth      2</paragraph>", b"</paragraph>")
    changed = b"<modificationDate><date>2016-11-09</date></modificationDate>"
    found = parsed("x.xml", data.replace(b"<wordCount>12<", changed + b"<wordCount>12<"))[1]
    undated = parsed("x.xml", data.replace(b"publicationDate>", b"modificationDate>"))[1]

    assert isinstance(found[0], Article)
    assert found[0].body.endswith("Quay   Ships\nNorth      7")
    assert found[0].modified is not None
    assert found[0].modified.value == "2016-11-09"
    assert isinstance(undated[0], Article)
    assert undated[0].published is None
    assert undated[0].modified is not None
