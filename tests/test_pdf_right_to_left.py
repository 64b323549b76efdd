"""Arabic and Hebrew out of PDFs: letters and words in the order in which they are read."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parsers import pdf
from ingest.parsers.contract import Context
from ingest.parsers.pdf_right_to_left import in_reading_order, plain_letters, runs_from_right
from store.model import Article

PRINTED = Path(__file__).parent / "cases" / "office" / "right-to-left.pdf"


def boxes(places: list[float]) -> list[tuple[float, float] | None]:
    """Characters 8 points wide at these left edges; none at 0."""
    return [(left, left + 8) if left else None for left in places]


@pytest.mark.parametrize(
    ("given_text", "places", "wanted"),
    [
        ("رعش", [80, 88, 96], "شعر"),  # drawn from left to right
        ("شعر", [96, 88, 80], "شعر"),
        ("ירבע", [70, 78, 86, 94], "עברי"),
        ("ماعًا", [80, 90, 100, 75, 70], "عامًا"),  # in pieces: three letters, a mark, a letter
        ("رابخلأا", [40, 50, 60, 70, 80, 80, 90], "الأخبار"),  # lam and alef are one sign
        ("باب رعش", [40, 48, 56, 0, 80, 88, 96], "شعر باب"),  # the words as they are drawn
        ("شعر باب", [96, 88, 80, 0, 56, 48, 40], "شعر باب"),
    ],
)
def test_letters_and_words(given_text: str, places: list[float], wanted: str) -> None:
    assert runs_from_right(given_text)
    assert in_reading_order(given_text, boxes(places)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("منتج Men for Just لون", "منتج Just for Men لون"),
        ("الشركة Motor Lake", "الشركة Lake Motor"),
        ("بين 2018 و 2019 فقط", "بين 2018 و 2019 فقط"),
        ("بين 2018 - 2019 فقط", "بين 2018 - 2019 فقط"),
    ],
)
def test_other_words_in_such_a_line(text: str, wanted: str) -> None:
    assert in_reading_order(text, boxes([400.0 - 8 * at for at in range(len(text))])) == wanted


@pytest.mark.parametrize("text", ["A ferry stays for all time", "12.03.2021 10:00", "", "The word שלום is Hebrew"])
def test_other_lines_run_from_the_left(text: str) -> None:
    assert not runs_from_right(text)


def test_a_word_without_a_place_keeps_the_order_of_words() -> None:
    assert in_reading_order("باب رعش", boxes([0, 0, 0, 0, 80, 88, 96])) == "باب شعر"
    assert in_reading_order("رعش", boxes([80, 0, 96])) == "رعش"


def test_a_space_that_is_none_is_told_by_its_width() -> None:
    text = "كتاب قديم عن شع ر"
    places = [196, 188, 180, 172, 0, 160, 152, 144, 136, 0, 124, 116, 0, 104, 96, 0, 87]
    assert in_reading_order(text, boxes(list(map(float, places)))) == "كتاب قديم عن شعر"
    assert in_reading_order(text, boxes([*map(float, places[:-1]), 84.0])) == text


def test_forms_of_letters_are_letters() -> None:
    assert plain_letters("\ufeb3\ufecc\ufeae ½") == "سعر ½"


@given(st.text("ابتلاأع ًقفשלום abc12", max_size=30), st.lists(st.floats(0, 500), min_size=30, max_size=30))
def test_no_letter_is_lost(text: str, places: list[float]) -> None:
    read = in_reading_order(text, boxes(places)[: len(text)])
    assert sorted(read.replace(" ", "")) == sorted(text.replace(" ", ""))


def test_a_page_that_chromium_printed() -> None:
    (found,) = pdf.parse(io.BytesIO(PRINTED.read_bytes()), Context(name=PRINTED.name))
    assert isinstance(found, Article)
    assert found.title == "العبّارة باقية في البحيرة"
    assert found.body.split("\n\n")[0].startswith("قرّر مجلس الميناء يوم الاثنين")
    assert "أحدًا لم يسأله" in found.body
    assert "من شركة Lake Motor Works يعمل منذ عام 2018" in found.body
    assert "גם בעברית: המעבורת נשארת באגם" in found.body
    assert found.url == "http://post.example/2021/03/ferry"


def test_a_broken_title_of_a_document_loses_no_article() -> None:
    title = b"/Title <FEFF"
    broken = PRINTED.read_bytes().replace(title + b"0627", title + b"DC00")  # half of a pair of UTF-16
    (found,) = pdf.parse(io.BytesIO(broken), Context(name=PRINTED.name))
    assert isinstance(found, Article)
    assert found.title == "العبّارة باقية في البحيرة"
