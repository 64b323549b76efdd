"""Buttons for the page, links that last, names of houses below lists, days in Chinese numerals on pages."""

from __future__ import annotations

import io

import pytest

from ingest.dates import find_dates
from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lines.holdings import is_read_by_machine
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_ends import is_imprint
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article


@pytest.mark.parametrize(
    "line",
    [
        "Εκτύπωση σελίδας",
        "Print this story",
        "Diese Seite ausdrucken",
        "Imprimer cet article",
        "Stampa questo articolo",
        "Wydrukuj stronę",
        "Распечатать статью",
        "Haberi yazdır",
        "طباعة الصفحة",
        "Download PDF",
        "Permanent link to this item",
        "Постоянная ссылка на статью",
        "Trvalý odkaz",
        "固定リンク",
    ],
)
def test_buttons_for_the_page(line):
    assert label_of(line) == "furniture"


STORY = [
    "On the old road to Gemlik the sea is lost for a moment, and a silver hillside takes its place behind the bend.",
    "Last week a sign was set up at the foot of that hillside, with a smiling family and the number of the new flats.",
    "The council dealt with the plan on the twenty-first of February, as the nineteenth item, in about six minutes.",
    "A geologist's report of 2016 allowed no more than two storeys there because the ground slides in wet winters.",
    "The law on olive groves is from 1939, and every year lawyers find another way around its twentieth article.",
]


@pytest.mark.parametrize(
    "button",
    ["Tüm Yazıları", "Yazarın Tüm Yazıları", "جميع المقالات", "לכל הכתבות", "기사 더보기", "Wszystkie teksty autora"],
)
def test_a_button_to_all_that_somebody_wrote_is_no_writer(button):
    head = ["Marmara Postası", button, "Zeytinin hafızası, imarın iştahı", "09.03.2025"]
    found = next(iter(PARSER.parse(io.BytesIO("\n".join(head + STORY).encode()), Context(name="a.txt"))))

    assert isinstance(found, Article)
    assert (found.title, found.authors) == (head[2], ())
    assert label_of(button) == "furniture"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Nilgün Erdemir", "nilgun.erdemir@marmarapostasi.example"),
        ("Tomáš Dvořák", "dvorak@listy.example"),
        ("Ann Kowalska", "a.kowalska@kurier.example"),
    ],
)
def test_a_name_over_its_address_above_the_headline_is_the_writer(name, address):
    top = ["Marmara Postası", "Home", name, address, "View profile", "The memory of olive trees", "10 March 2025"]
    found = next(iter(PARSER.parse(io.BytesIO("\n".join(top + STORY).encode()), Context(name="a.txt"))))

    assert isinstance(found, Article)
    assert (found.title, found.authors) == ("The memory of olive trees", (name,))


@pytest.mark.parametrize(
    "line",
    [
        "Print is not dead",
        "Save the village pump",
        "Печать времени",
        "Page turned on the old bridge",
        "Link road to open",
    ],
)
def test_headlines_with_their_words(line):
    assert label_of(line) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昭和三十七年五月十七日（木曜日）", "1962-05-17"),
        ("平成元年一月八日", "1989-01-08"),
        ("民國五十一年五月十七日", "1962-05-17"),
        ("民國一百零三年三月一日", "2014-03-01"),
        ("民国五一年五月十七日", "1962-05-17"),
        ("令和三年9月7日", "2021-09-07"),
    ],
)
def test_days_of_eras_in_numerals(text, day):
    assert [found.date.value for found in find_dates(text)] == [day]


@pytest.mark.parametrize("text", ["昭和百年十月二日", "民国十二年二月三十一日", "昭和九十年一月一日"])
def test_impossible_days_of_eras(text):
    assert find_dates(text) == []


def test_a_day_in_numerals_counts_as_figures():
    assert read_page("港町新聞\n昭和三十七年五月十七日\n渡船場の猫に辞令\n三年目の桜が咲いた。\n").digits == [
        False,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Deze tekst is automatisch gemaakt en kan fouten bevatten.",
        "This article text was automatically generated and may include errors.",
        "Текст распознан автоматически и может содержать ошибки.",
        "このテキストは自動生成されたもので、誤りを含む場合があります。",
    ],
)
def test_text_that_a_machine_read(line):
    assert is_read_by_machine(line)


@pytest.mark.parametrize(
    ("title", "last", "imprint"),
    [
        ("待合室に新しい長椅子", "港町図書館", True),
        ("Ferry to cost less from next month", "Port Calder Public Library", True),
        ("Ferry to cost less from next month", "Library opens on Sundays", False),
        ("Ferry to cost less from next month", "Museum to close at four", False),
    ],
)
def test_a_house_below_a_list(title, last, imprint):
    assert is_imprint(read_page(f"A town's paper\nThe ferry is late.\n{title}\n{last}\n"), 3, 2) == imprint
