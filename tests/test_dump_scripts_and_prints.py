"""Scripts with marks of their own, what editing systems print over a page, lines that bring in a text, files."""

from __future__ import annotations

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.byline.beside import beside_site
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.copy_notes import is_print_note
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import byline_of, is_name
from ingest.parsers.page_dump.parser import read_article
from ingest.parsers.page_dump.source.cited import introduces
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

_STORY = """The county courthouse was closed on Friday because an owl had settled on the bench and would not be moved.

The judge heard two motions from the doorway, and both were denied, she said, and the owl concurred with her.

A game warden was expected on Monday, and until then the owl has been given a mouse."""


def _read(text: str) -> Article:
    found = read_article(read_page(f"{text}\n"), Context(name="x"))
    assert isinstance(found, Article)
    return found


def test_an_armenian_full_stop_ends_a_sentence():
    assert ending("Աշակերտները գոհ են։") == "."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ავტორი: ნინო გელაშვილი", "ნინო გელაშვილი"),
        ("Հեղինակ՝ Անի Սարգսյան", "Անի Սարգսյան"),
        ("Пише: Милица Јовановић", "Милица Јовановић"),
    ],
)
def test_writers_behind_labels(line, name):
    assert byline_of(line)[1] == (name,)


def test_georgian_names_have_no_capitals_and_others_do():
    assert is_name("ნინო გელაშვილი")
    assert not is_name("ann lee")


def test_a_writer_beside_the_last_word_of_the_papers_name():
    page = read_page("صحيفة المرفأ\nقطة الميناء\nهالة منصور - المرفأ\n")
    assert beside_site(page, "هالة منصور - المرفأ") == ("هالة منصور",)
    assert beside_site(page, "صحيفة المرفأ - المرفأ") == ()


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Published on The Dunmore Dispatch (http://www.dunmoredispatch.example)", "The Dunmore Dispatch"),
        ("Publié sur L'Écho de la Baie (https://echo.example/)", "L'Écho de la Baie"),
        ("Veröffentlicht auf Hümmlinger Bote (http://bote.example)", "Hümmlinger Bote"),
    ],
)
def test_what_editing_systems_print_on_top(line, source):
    assert _read(f"{line}\nOwl holds up court\nBy Walt Kimmel\n\n{_STORY}").source == source


@pytest.mark.parametrize(
    ("line", "brings"),
    [
        ("From the Sagebrush Sentinel of September 19, 2004:", True),
        ("Aus dem Boten vom 19. September 2004:", True),
        ("Owl holds up court:", False),
        ("Owl holds up court on September 19, 2004", False),
    ],
)
def test_a_line_that_brings_in_a_text_is_no_headline(line, brings):
    assert introduces(line) == brings


def test_rows_of_files_are_buttons():
    assert label_of("Zobrazit JPG   Zobrazit PDF   Textový přepis") == "furniture"
    assert label_of("Lataa PDF   Lataa teksti TXT") == "furniture"
    assert label_of("Owl holds up court   PDF of the motion that was denied   Second day") == ""


def test_a_short_headline_below_the_labels_of_a_record():
    record = "Digitální knihovna\nPeriodikum: Polabské listy\nDatum vydání: 03.07.1929\nČíslo: 78\nStrana: 3"
    found = _read(f"{record}\nZobrazit JPG   Zobrazit PDF   Textový přepis\nČáp\n{_STORY}")
    assert (found.title, found.source) == ("Čáp", "Polabské listy")


@pytest.mark.parametrize(
    "label", ["Data wydruku:", "Datum tisku:", "Дата печати:", "Druckdatum:", "Utskriftsdatum:", "Yazdırma tarihi:"]
)
def test_days_of_printing(label):
    assert role_of(label) == "retrieved"


def test_the_address_that_a_page_was_printed_from_is_no_text():
    assert is_print_note("Wydruk ze strony: www.glospojezierza.example")
    assert not is_print_note("Print is not dead, says the owner of the press.")
