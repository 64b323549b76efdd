"""Page dumps: houses behind papers, releases, desks' letters, prices and buttons, days in two calendars, last words."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.dates.dating import is_labelled_day
from ingest.parsers.page_dump.headline.no_headline import presents_site
from ingest.parsers.page_dump.lines.labels import is_related, key
from ingest.parsers.page_dump.lines.paywalls import prices_access
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.source.site_names import without_web
from ingest.parsers.page_dump.source.site_tools import without_tool
from tests.ferry_page import BODY, FOOT, HEAD, article

NO_NAME = HEAD.replace("River Post\nHome | News | Sport\n\n", "Search   Sign in\n\n")


@pytest.mark.parametrize(
    ("rights", "address", "outlet"),
    [
        ("© 2025 The Dunmore Lantern Association", "letters@dunmorelantern.example", "The Dunmore Lantern"),
        ("© 2025 Vale Bugle Society", "write to desk@valebugle.example", "Vale Bugle"),
        ("© 2025 Harbour Trust", "desk@otherhouse.example", "Harbour Trust"),
    ],
)
def test_paper_inside_its_owners_name(rights: str, address: str, outlet: str) -> None:
    found = article(f"{NO_NAME}{BODY}\nLetters to the editor: {address}\n{rights}\n")
    assert found.source == outlet


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("The Dale Times Archives", "The Dale Times"),
        ("River Herald Digital Archive", "River Herald"),
        ("The National Archives", "The National Archives"),
        ("State Archives", "State Archives"),
    ],
)
def test_archive_of_a_paper_is_its_paper(name: str, paper: str) -> None:
    assert without_web(name) == paper


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Read faster in the Bracken Star app   OPEN   x", "Bracken Star"),
        ("Schneller lesen in der Bergpost-App", "Bergpost"),
        ("Continue in the Vale Bugle app", "Vale Bugle"),
        ("Lisez mieux dans l'application La Gazette", "La Gazette"),
    ],
)
def test_app_that_reads_better_names_the_outlet(line: str, name: str) -> None:
    assert without_tool(line) == name


@pytest.mark.parametrize(
    "line",
    ["Police ask for help in the app row", "Fast food in the mobile app age", "Apple growers with the Dale Board"],
)
def test_sentence_about_an_app_names_none(line: str) -> None:
    assert without_tool(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "Lake Osgood Water Board - Press Room",
        "Stadtwerke Dale | Presseportal",
        "Ville de Tarn - Espace presse",
        "Ayuntamiento de Sol – Sala de prensa",
        "Comune di Rocca - Sala stampa",
    ],
)
def test_pages_for_newspapers_are_no_headline(line: str) -> None:
    assert presents_site(line)


@pytest.mark.parametrize(
    "line", ["Minister walks out of press room", "No news is good news - media centre to close doors"]
)
def test_headline_about_a_press_room(line: str) -> None:
    assert not presents_site(line)


def test_headline_over_deck_and_day_of_a_release() -> None:
    head = (
        "Dale Water Board - Press Room\nReleases | Image library | Contacts\nFOR IMMEDIATE RELEASE\n"
        "Reservoir to be drained for the first time since 1931\n"
        "Residents invited to walk the floor of the lake before repairs begin\nFebruary 29, 2016\n"
    )
    lead = "DALE, Feb. 29, 2016 - The board announced today that the lake will be lowered by sixty feet in five weeks."
    found = article(f"{head}{lead}\n\n{BODY}\n###\nMedia contact: Hal Ibsen, 555-0142\n")
    assert found.title == "Reservoir to be drained for the first time since 1931"
    assert found.source == "Dale Water Board"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ewa Bielska, oprac. mk", "Ewa Bielska"),
        ("Jan Nowak (oprac. tw)", "Jan Nowak"),
        ("Petr Novák, red. jh", "Petr Novák"),
        ("Иван Петров, ред. мк", "Иван Петров"),
    ],
)
def test_letters_of_who_edited_behind_the_writer(line: str, name: str) -> None:
    assert bare_names(line) == (name,)


@pytest.mark.parametrize("line", ["Five Cents", "Ten Kopecks", "Cinquante Centimes", "Cinco Centavos"])
def test_price_of_an_issue_is_nobody(line: str) -> None:
    assert bare_names(line) == ()


@pytest.mark.parametrize("line", ["Read more v", "Weiterlesen v", "Lire aussi v"])
def test_small_letter_for_an_arrow(line: str) -> None:
    assert is_related(line)
    assert not key(line).endswith(" v")


@pytest.mark.parametrize(
    "line",
    [
        "Lubisz nas czytać? Prenumerata cyfrowa już od 12,50 zł miesięcznie.",
        "Digitales Abo ab 4,90 € monatlich",
        "Abbonamento digitale: 5 euro mensili",
        "Předplatné za 99 Kč měsíčně",
    ],
)
def test_price_with_an_adverb_of_time(line: str) -> None:
    assert prices_access(line)


@pytest.mark.parametrize(
    "line",
    [
        "الأربعاء ١٢ شعبان ١٤٣٥ هـ - ١١ يونيو ٢٠١٤ م",
        "١٢ شعبان ١٤٣٥هـ الموافق ١١ يونيو ٢٠١٤",
        "12 شعبان 1435 هـ / 11 يونيو 2014",
    ],
)
def test_day_in_two_calendars_is_no_text(line: str) -> None:
    assert is_labelled_day(line)


@pytest.mark.parametrize(
    "last",
    ["Keep your bridge. I shall be on the ferry.", "Drive if you must. I will walk.", "Write to your mayor; I have."],
)
def test_last_words_of_a_columnist_stay(last: str) -> None:
    found = article(f"{HEAD}{BODY}\n{last}\n\nAnn Lee is a retired midwife. She lives at Upper Tarn.\n{FOOT}")
    assert found.body.endswith(last)


@pytest.mark.parametrize("last", ["Manage your account.", "Choose your newsletters."])
def test_button_below_a_column_is_no_text(last: str) -> None:
    found = article(f"{HEAD}{BODY}\n{last}\n\nAnn Lee is a retired midwife. She lives at Upper Tarn.\n{FOOT}")
    assert not found.body.endswith(last)
