"""Page dumps: hours of live pages, decks of releases, pointers over a story, quoted titles, small buttons."""

from __future__ import annotations

import pytest

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.pagers import turned_to
from ingest.parsers.page_dump.lists.list_items import is_moment
from tests.ferry_page import BODY, STORY, article


@pytest.mark.parametrize("form", ["{}:{}", "{}.{}", "{}:{} EAT", "{}.{} Uhr"])
def test_hours_over_the_entries_of_a_live_page_are_no_text(form: str) -> None:
    hours = [form.format(hour, "15") for hour in (17, 15, 13, 10)]
    entries = "".join(f"{hour}\n{text}\n\n" for hour, text in zip(hours, STORY, strict=True))
    found = article(
        f"River Post\nNews | Sport\nFerry day: as it happened\nBy Ann Lee\nMonday 18 March 2013\n\n{entries}"
    )
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("PORT ELM, Ore., Sept. 22, 2016 /WideRelease/ -- ", "PORT ELM, Ore."),
        ("BERLIN, 3. März 2016 /Wire/ -- ", "BERLIN"),
        ("LIMA, June 9 (Northwire) - ", "LIMA"),
    ],
)
def test_datelines_of_releases(opening: str, places: str) -> None:
    assert dateline_of(f"{opening}{STORY[0]}") == places


def test_the_deck_of_a_release_stands_right_over_its_dateline() -> None:
    deck = "Passengers may keep their bells for the first time since 1931"
    first = f"PORT ELM, Ore., Sept. 22, 2016 /WideRelease/ -- {STORY[0]}"
    page = (
        f"WideRelease\nFOR IMMEDIATE RELEASE\nRiver Trust Keeps the Old Ferry\n{deck}\n\n{first}\n\n{STORY[1]}\n\n###\n"
    )
    assert article(page).body.split("\n\n")[:2] == [deck, first]


@pytest.mark.parametrize(
    "pointer", ["Related Story: Ferry off until further notice", "Lesen Sie auch: Fähre fällt aus"]
)
def test_a_pointer_between_day_and_story(pointer: str) -> None:
    page = f"River Post\nNews | Sport\nFerry stays\nBy Ann Lee\nUpdated 6 Mar 2015, 9:40am\n{pointer}\n{BODY}"
    assert [link.title for link in article(page).links] == [pointer.partition(": ")[2]]


def test_a_tab_with_a_kicker_over_the_headline() -> None:
    title = "A ferry musical with the brakes off"
    top = (
        f"REVIEW: {title} | The River Mirror\nThe River Mirror\nARTS\nREVIEW\n{title}\nby Ann Lee\nPosted on June 14, "
    )
    top += "2011"
    found = article(f"{top}\n{BODY}\nCopyright 2011 The River Mirror Publishing Co.\n")
    assert (found.title, found.source) == (title, "The River Mirror")


def test_titles_in_quotation_marks_are_titles() -> None:
    page = f"River Review\n\nFerry stays\n\nBy Ann Lee\n3 May 2011\n\n{BODY}\nRelated stories\n"
    page += "“A map is a polite sort of lie”\n"
    page += "The piano tuner of Salter's Quay\nNewer: The piano tuner of Salter's Quay\nISSN 0000-0000 | Masthead\n"
    titles = ["“A map is a polite sort of lie”", "The piano tuner of Salter's Quay"]
    assert list(dict.fromkeys(link.title for link in article(page).links)) == titles
    assert is_moment("«Культура и спорт»")
    assert not is_moment("“A map is a polite lie”")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Older: The piano tuner of the quay", "The piano tuner of the quay"),
        ("Suivant : Le bac reste à quai", "Le bac reste à quai"),
        ("Next: the vote of the council on Monday.", ""),
    ],
)
def test_one_word_before_the_next_title(line: str, title: str) -> None:
    assert turned_to(line) == title


@pytest.mark.parametrize(
    "line",
    [
        "印刷する メールで送る",
        "ツイート シェアする",
        "友善列印",
        "Podziel się: Facebook, Twitter, Wykop",
        "Teilen: Facebook, Twitter, Schüler-VZ",
        "Switch to desktop site",
        "Ver versión de escritorio",
        "Полная версия сайта",
        "PC版で見る",
    ],
)
def test_small_buttons(line: str) -> None:
    assert label_of(line) == "furniture"


@pytest.mark.parametrize("line", ["Share: the bank that nobody wants", "Teilen: Was Kinder davon lernen"])
def test_a_title_is_no_row_of_buttons(line: str) -> None:
    assert label_of(line) == ""


@pytest.mark.parametrize(
    "text",
    ["2018年（平成30年）5月7日", "平成30年（2018年）5月7日", "2018（平成30）年5月7日", "2018年（民國107年）5月7日"],
)
def test_two_calendars_in_one_day(text: str) -> None:
    assert [hit.date.value for hit in find_dates(text)] == ["2018-05-07"]


def test_a_question_behind_a_pulled_quotation_belongs_to_the_talk() -> None:
    asked = ["How did it begin?", "Will you make more of them?", "And the money?"]
    talk = f"{STORY[3]}\n\n{asked[0]}\n\n{STORY[0]}\n\n“{STORY[0]}”\n— Efua Mensah\n\n{asked[1]}\n\n{STORY[1]}\n\n"
    talk += f"{asked[2]}\n\n{STORY[2]}\n"
    found = article(f"River Review\n\n“I make pots that fall”\nInterview by Ann Lee\n4 April 2009\n\n{talk}")
    assert [line for line in found.body.split("\n\n") if line.endswith("?")] == asked


def test_a_title_over_a_pointer_names_no_outlet() -> None:
    menu = "The Touchline | Football | Cricket | Rugby | Racing\n"
    links = "More on this story\nTwo keepers, one collision: an unlucky Wednesday\nDale sell top scorer to Elm\n"
    foot = "Read more Touchline football here\nShare on Facebook   Share on Twitter\n"
    found = article(f"{menu}Third Division\nFerry stays on the river\nBy Ann Lee\n3 May 2013\n\n{BODY}\n{links}{foot}")
    assert found.source == "The Touchline"
    assert len(found.links) == 2
