"""Documents of thousands of pieces of one kind, each of which once cost time for all before it, or a text its place."""

from __future__ import annotations

import io
import time

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.every_format import CASES, HTML_TEXT, LINES

PAGE = (
    "<html lang=en><head><title>Cranes move again</title></head><body><article><h1>Cranes move again</h1>"
    f"{{head}}{HTML_TEXT}</article>{{end}}</body></html>"
)


def read(text: str, name: str) -> tuple[list[Article | Rejected], float]:
    """What the parser of such a file makes of it, and the seconds of processor time that it took."""
    data = text.encode()
    parser = formats.detect(data[:8192], name)
    assert parser is not None
    begun = time.process_time()
    found = list(parser.parse(io.BytesIO(data), Context(name=name, size=len(data))))
    return found, time.process_time() - begun


def article(text: str, name: str, *, seconds: float) -> Article:
    found, took = read(text, name)
    assert isinstance(found[0], Article)
    assert took < seconds
    return found[0]


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="byline">By Ann Lee and Tom Reed</p>',
        '<p class="byline">By Ann {a}lee</p>',
    ],
)
def test_a_page_with_thousands_of_bylines(byline):
    letters = str.maketrans("0123456789", "abcdefghij")
    rows = "".join(byline.format(n=n, a=str(n).translate(letters).title()) for n in range(4000))
    found = article(PAGE.format(head='<p class="byline">By Marta Quill</p>', end=rows), "a.html", seconds=5)

    assert found.authors == ("Marta Quill",)
    assert found.body.startswith(LINES[0])


def test_white_space_behind_a_writer():
    blank = " \n" * 15_000
    byline = f'<p>By <a rel="author" href="/author/quill">Marta Quill</a>{blank}</p>'
    found = article(PAGE.format(head=byline, end=""), "a.html", seconds=2)

    assert found.authors == ("Marta Quill",)


def test_a_page_with_tens_of_thousands_of_words_in_italics_keeps_its_text():
    """A book, a forum or a day's live coverage: an extractor's time is quadratic in the pieces of its paragraphs."""
    lines = [
        f"<p>It was the <i>fine</i> day {n} of the voyage, <b>Tom</b> said, and they went.</p>" for n in range(11_000)
    ]
    found = article(PAGE.format(head="", end="".join(lines)), "a.html", seconds=5)

    assert LINES[2] in found.body


def test_a_paragraph_with_thousands_of_links():
    """An index of names, a cloud of words: an extractor's time grows with the third power of their number."""
    row = "".join(f'<a href="/{n}">Name {n}</a>, ' for n in range(8000))
    found = article(PAGE.format(head="", end=f"<p>{row}</p>"), "a.html", seconds=4)

    assert LINES[2] in found.body


def test_thousands_of_spaces_in_the_day_of_an_export():
    export = (CASES / "exports" / "nexis_uni.txt").read_text()
    day = next(line for line in export.split("\n") if line.startswith("Dienstag 7."))
    article(export.replace(day, day.replace(" ", " " * 15_000)), "a.txt", seconds=2)


def test_thousands_of_wire_stories_one_behind_the_other():
    one = (CASES / "newswire" / "nitf.xml").read_text()
    found, seconds = read(one + "\n" * 1_000_000 + f"{one}\n" * 2000, "a.xml")

    assert len([each for each in found if isinstance(each, Article)]) == 2001
    assert seconds < 8


def test_a_package_of_hundreds_of_stories():
    package = (CASES / "published" / "newsml_1_package.xml").read_text()
    start = package.index('<NewsComponent><Role FormalName="Main"/>')
    story = package[start : package.index("</NewsComponent>", start) + len("</NewsComponent>")]
    more = "".join(story.replace("main story", f"story {n}").replace("Main text", f"Text {n}") for n in range(400))
    found, seconds = read(package[:start] + more + package[start:], "a.xml")

    assert len([each for each in found if isinstance(each, Article)]) >= 400
    assert seconds < 5


def test_a_dateline_of_thousands_of_commas():
    record = (CASES / "newswire" / "reuters.sgm").read_text().replace("OSLO,", "OSLO" + ", " * 24_000 + "x,", 1)
    article(record, "a.sgm", seconds=2)


def test_a_json_record_with_a_headline_and_a_long_text_is_no_list_of_its_topics():
    """As a ninjs item whose text comes first: the names that tell the format stand behind it."""
    topics = '[{"code": "15000000", "name": "Harbour", "rel": "classifies"}]'
    text = f'"body_html5": "<article>{HTML_TEXT * 40}</article>"'
    record = f'{{{text}, "headline": "Cranes move again", "subject": {topics}}}'
    found = article(record, "a.json", seconds=2)

    assert (found.title, found.body[:40]) == ("Cranes move again", LINES[0][:40])


def test_an_export_whose_articles_are_never_closed():
    export = (CASES / "exports" / "factiva_display.html").read_text()
    opening = '<div id="lastArticle" class="article deArticle">'
    assert opening in export
    found, seconds = read(export.replace(opening, opening * 2000), "a.html")

    assert next(each.title for each in found if isinstance(each, Article)) == "Die neuen Kräne."
    assert seconds < 3


def test_saved_wire_stories_are_parted_in_linear_time():
    one = (CASES / "published" / "saved.7901").read_text().rstrip() + "\n"
    found, seconds = read(one + "\n" * 1_000_000 + one * 1000, "a.7901")

    assert len([each for each in found if isinstance(each, Article)]) >= 1001
    assert seconds < 5


def test_a_row_of_a_wire_table_with_thousands_of_spaces():
    table = (CASES / "published" / "ap_table.anpa").read_bytes().decode("latin-1")
    article(table.replace("Quay One", "Quay One" + " " * 5000, 1), "a.anpa", seconds=2)
