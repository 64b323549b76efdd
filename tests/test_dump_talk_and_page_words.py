"""Page dumps: interviews of short questions, lines of page words alone, more lists and stacks of headlines."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.page_words import speaks_of_page
from tests.ferry_page import STORY, article

TOLD = "\n\n".join(STORY) + "\n"
TOP = "River Post\nNews | Sport\nFerry stays on the river\nBy Ann Lee\nMonday 18 March 2013\n\n"
ANSWERS = [
    "By rowing it for a week. Then one hears which plank is tired.",
    "Every day. The river keeps what it is given.",
    "I sleep. Nobody rings on a Sunday.",
    "It would be like a cook keeping a cow.",
]
QUESTIONS = [
    "How does one mend a ferry?",
    "Does it surprise you?",
    "What do you do on Sundays?",
    "And why no boat at home?",
]


@pytest.mark.parametrize("between", ["", "“It hears the river”\n- Bruna Salvi\n\n"])
def test_an_interview_of_short_questions_and_answers(between: str) -> None:
    lead = "For thirty years Bruna Salvi has mended the ferries of other towns. She tells us why she never owned one."
    pairs = [f"{asked}\n\n{said}\n\n" for asked, said in zip(QUESTIONS, ANSWERS, strict=True)]
    page = (
        f"The Lantern Quarterly\nShop   Subscribe\nPeople\n“A ferry is a slow bridge”\n{lead}\nWords: Lena Orr\n"
        f"Monday 5th December 2022\n{pairs[0]}{between}{''.join(pairs[1:])}You might also enjoy\nThe last button\n"
    )
    said = [line for pair in zip(QUESTIONS, ANSWERS, strict=True) for line in pair]
    assert article(page).body.split("\n\n") == [lead, *said]


def test_questions_without_answers_are_no_interview() -> None:
    asked = "".join(f"{line}\n\n" for line in QUESTIONS)
    assert article(f"{TOP}{TOLD}\nReaders ask\n{asked}").body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Tap to open comments",
        "Signed-in readers can vote on this report",
        "Seite zuletzt geändert am 6. Mai 2011",
        "Regarder la vidéo",
        "Contacta con la redacción",
        "Guarda tutte le foto",
        "Прочитать все комментарии",
        "You have read 2 of your 5 free articles this month",
    ],
)
def test_lines_of_page_words_alone_are_no_titles(line: str) -> None:
    assert speaks_of_page(line)
    assert is_notice(line)
    page = f"{TOP}{TOLD}\nRelated stories\nPier reopens after eight months\nHarbour town counts its eels\n{line}\n"
    assert [link.title for link in article(page).links] == [
        "Pier reopens after eight months",
        "Harbour town counts its eels",
    ]


@pytest.mark.parametrize("line", ["Readers save the river page by page", "Leser melden Funde am Fluss", "Vier Seiten"])
def test_titles_with_such_words_are_titles(line: str) -> None:
    assert not speaks_of_page(line)


@pytest.mark.parametrize("heading", ["More County Cup", "Mehr Landesliga Nord", "Más Copa Regional"])
def test_a_word_for_more_before_a_name_heads_two_titles(heading: str) -> None:
    page = f"{TOP}{TOLD}\n{heading}\nHolders go out on a penalty\nLinesman loses his dog\nSwitch to desktop site\n"
    assert [link.title for link in article(page).links] == [
        "Holders go out on a penalty",
        "Linesman loses his dog",
    ]


@pytest.mark.parametrize("heading", ["From our back issues", "Aus früheren Heften", "Dai numeri precedenti"])
def test_lists_of_earlier_issues(heading: str) -> None:
    assert is_related(heading)


def test_an_editorial_below_other_titles_is_one() -> None:
    page = (
        f"{TOP}{TOLD}\nRelated opinion\nAnn Lee: Whose ferry is it anyway?\nEditorial: Lights out at ten\n"
        "Contents copyright River Post\n"
    )
    assert [link.title for link in article(page).links] == [
        "Ann Lee: Whose ferry is it anyway?",
        "Editorial: Lights out at ten",
    ]


def test_a_tab_with_the_section_between_headline_and_site() -> None:
    page = (
        "Let the high street be ugly | Opinion | The Wex Review\nThe Wex Review\nNews  Opinion  Arts\nOpinion\n"
        f"Let the high street be ugly\nPriya Nandakumar\nThursday 18 February 2021 06.00 GMT\n{TOLD}"
    )
    found = article(page)
    assert (found.title, found.source) == ("Let the high street be ugly", "The Wex Review")


def test_the_headline_of_a_release_stands_over_its_deck() -> None:
    title, deck = (
        "Oldest working ferry to carry wheelchairs from June",
        "Third set of cabins keeps the bells of 1896",
    )
    page = (
        f"Releasepoint - news from its makers\nHome   Browse   Send a release\nFOR IMMEDIATE RELEASE\n{title}\n{deck}\n"
        f"TELBURY, 3 May 2019 - {STORY[0]}\n\n{STORY[1]}\n\n{STORY[2]}\n\n###\n"
    )
    assert article(page).title == title
