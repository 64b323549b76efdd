"""Lines over a headline that are none: which issue it was in, whose site it is, what a station has on, sunset."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.headline.no_headline import names_site
from ingest.parsers.page_dump.lines.greetings import welcomes
from ingest.parsers.page_dump.source.cited import issue_of
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("Газета «Голос Залесья» №12 от 3 мая 2019 г., стр. 5", "Голос Залесья"),
        ("Der Ostseebote Nr. 46 vom 15. März 2019, Seite 5", "Der Ostseebote"),
        ("El Diario del Sur, núm. 46 de 15 de marzo de 2019, página 5", "El Diario del Sur"),
        ("Waipuna Guardian, Volume XLII, 3 July 1926, Page 4", "Waipuna Guardian"),
        ("Bus No. 12 returns on 15 March 2019 with page 5", ""),
    ],
)
def test_the_issue_that_a_text_was_in(line: str, paper: str) -> None:
    assert issue_of(line) == paper


@pytest.mark.parametrize(
    "line",
    [
        "Dale Council - official website",
        "Official website of the Municipality of Dale",
        "Stadt Ulm: Offizielle Homepage",
        "Site officiel de la ville de Brest",
        "Comune di Brezza | Sito ufficiale",
        "Официальный сайт администрации города Энска",
        "北浜市公式ホームページ",
    ],
)
def test_whose_site_it_is(line: str) -> None:
    assert names_site(line)


@pytest.mark.parametrize(
    "line", ["Hackers take down official website", "Official website of census hacked by teens", "Pravda o officiálu"]
)
def test_headlines_on_sites(line: str) -> None:
    assert not names_site(line)


@pytest.mark.parametrize(
    "top",
    [
        "Stadt Fährdorf – Offizielle Internetseite\nFerry   Council   Contact",
        "River Post\nOn air: Breakfast on the ferry with Tom Reed",
        "River Post\nMonday, 10 March 2025   Sunset over the ferry: 6.14 pm",
        "The River Post No. 61, 11 March 2025, page 3",
    ],
)
def test_lines_over_a_headline(top: str) -> None:
    assert article(f"{top}\n\nOld boat is kept\nBy Ann Lee\n12 March 2025\n\n{BODY}").title == "Old boat is kept"


def test_a_headline_that_plays_with_words_over_its_deck_below_the_section() -> None:
    deck = "Town hall sells a century of crossings with its timetable, crew and mayor"
    head = f"River Post\n\nRegionen\n\nThe last round goes to the house\n{deck}"
    found = article(f"{head}\n\n12 March 2025, 10:05\n\n{BODY}")
    assert found.title == "The last round goes to the house"


def test_a_warning_over_the_head_of_the_page() -> None:
    alerts = "NOW: Watch WRVR 9 News at Noon\nFlood watch: the river is high in 3 counties, click for more of it."
    days = "Posted: Mar 12, 2025 / 06:12 AM\nUpdated: Mar 13, 2025 / 07:10 AM"
    head = f"LOCAL NEWS\nFerry stays on the river\nby: Ann Lee\n{days}"
    found = article(f"WRVR 9 News\n{alerts}\n\n{head}\n\nSHARE\n{BODY}")
    assert (found.title, found.authors) == ("Ferry stays on the river", ("Ann Lee",))
    assert found.published
    assert found.published.value[:10] == "2025-03-12"


@pytest.mark.parametrize(
    "line",
    [
        "Welcome to the official website of Dale Council",
        "Welcome to River Post!",
        "Herzlich willkommen auf der Seite der Gemeinde Torrin",
        "Bienvenue sur le site du Courrier",
        "Bienvenidos a La Voz del Río",
        "Benvenuti sul sito del Comune di Torrino",
        "Benvinguts al web de La Riera",
        "Velkommen til Fjordposten",
        "Witamy na stronie Gminy Torrin",
        "Добро пожаловать на официальный сайт Администрации",
        "Добре дошли в сайта на Община Вейка",
        "Καλώς ήρθατε στο Ποτάμι",
        "Vadi Haber'e hoş geldiniz",
        "Selamat datang di Harian Suara",
        "Chào mừng bạn đến với Báo Sông Hậu",
        "مرحبا بكم في موقع النهر",
        "河川新聞へようこそ",
    ],
)
def test_a_site_welcomes(line: str) -> None:
    assert welcomes(line)


@pytest.mark.parametrize(
    "line",
    [
        "Welcome to the jungle: zoo opens",
        "Welcome to the town that banned cars",
        "Willkommen im Dorf, das keiner kennt",
        "Bienvenue dans le village qui a banni les voitures",
        "The mayor bids you welcome to Dale",
    ],
)
def test_headlines_that_welcome(line: str) -> None:
    assert not welcomes(line)


@pytest.mark.parametrize("over", ["Welcome to the Harbour Trust", "Tervetuloa Jokilehteen", "Welkom bij De Bode"])
def test_a_welcome_is_no_headline(over: str) -> None:
    page = f"Skip to content\n{over}\nHome  News  Sport  About us\n\nFerry stays on the river\n3 May 2011\n{BODY}\n"
    assert article(page).title == "Ferry stays on the river"
