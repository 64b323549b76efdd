"""Page dumps: reading times and counters, players' notices, days with their label below lists, words of courts."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.counters import is_counter
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lists.list_titles import is_item
from tests.ferry_page import STORY, article

TOLD = "\n\n".join(STORY) + "\n"
HEAD = "River Post\nNews | Sport\nFerry stays on the river\nBy Ann Lee\nMonday 18 March 2013\n"


@pytest.mark.parametrize(
    "line",
    [
        "3 minutos de leitura",
        "4 Minuten Lesezeit",
        "2 мин. чтения",
        "5 min read",
        "Переглядів: 312",
        "Aufrufe: 1.204",
        "1,204 views",
        "Wyświetleń: 87",
    ],
)
def test_counters_over_a_story_are_no_text(line: str) -> None:
    assert is_counter(line)
    assert label_of(line) == "furniture"
    assert article(f"{HEAD}{line}\n{TOLD}").body.split("\n\n") == STORY


@pytest.mark.parametrize("line", ["View from 1842", "Three views of the river", "12 minutes in the dark"])
def test_titles_with_numbers_are_no_counters(line: str) -> None:
    assert not is_counter(line)


@pytest.mark.parametrize(
    "notice",
    [
        "This audio could not be played",
        "Cette vidéo ne peut être lue sur cet appareil",
        "Este vídeo no está disponible en su país",
        "See this article in its original context",
    ],
)
def test_what_a_player_cannot_do_is_no_text(notice: str) -> None:
    assert is_notice(notice)
    told = "\n\n".join([*STORY[:2], notice, *STORY[2:]])
    assert article(f"{HEAD}\n{told}\n").body.split("\n\n") == STORY


def test_a_court_ends_no_list() -> None:
    assert is_item("Il gallo di Valpiana vince in tribunale")
    assert not is_item("Testata registrata presso il Tribunale di Garbo n. 12/2009")


def test_the_day_below_a_list_dates_the_story() -> None:
    head = HEAD.replace("Monday 18 March 2013", "Last modified on Tue 9 Apr 2019 12.41 BST")
    page = f"{head}\n{TOLD}\nRelated stories\nHedgehog tunnels to be widened\nThe night shift at the otter hospital\n"
    found = article(f"{page}First published on Fri 5 Apr 2019 06.00 BST\nBack to top\n")
    assert found.published is not None
    assert found.published.value.startswith("2019-04-05")
    assert len(found.links) == 2


def test_a_paragraph_over_a_picture_whose_caption_stands_below() -> None:
    told = [*STORY[:2], "The line cost four million, after engineers found a canal under the pier.", *STORY[2:]]
    picture = "IMAGE SOURCE, CITY ARCHIVE\n\nIMAGE CAPTION, The pier in 1921"
    page = f"{HEAD}\n" + "\n\n".join([*told[:3], picture, *told[3:]]) + "\n"
    assert article(page).body.split("\n\n") == told


def test_the_last_short_answer_of_an_interview() -> None:
    asked = ["How many clocks are here?", "Do people come back for them?", "What do you do at four o'clock?"]
    said = [
        "Ninety, perhaps. I stopped counting when I could no longer hear the kettle over them.",
        "By the second year, no. One man waited eleven years and then asked whether I would mind keeping it.",
        "I go outside. You would too.",
    ]
    talk = [line for pair in zip(asked, said, strict=True) for line in pair]
    picture = "Edith Sorrell at the bench that was her father's. Picture: Stefan Ivory"
    page = "\n\n".join([HEAD + STORY[0], *talk[:4], picture, *talk[4:], "Subscribe to River Post from £28 a year"])
    assert article(f"{page}\nKeep reading\nThe last rope walk\n").body.split("\n\n") == [STORY[0], *talk]
