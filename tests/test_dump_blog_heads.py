"""Heads of blogs and boxes under headlines: what a site says of itself, points in short, what readers are asked for."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source import masthead
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("slogan", "day"),
    [
        ("Keeping an eye on the 962 and its friends. Not affiliated with anybody.", "Sunday, 6 March 2011"),
        ("Notizen aus einem Garten, der zu groß für zwei Leute ist.", "6. März 2011"),
        ("Un vieux prof raconte ce qu'il voit de sa fenêtre.", "dimanche 6 mars 2011"),
    ],
)
def test_a_blog_says_what_it_is_over_day_and_headline(slogan: str, day: str) -> None:
    found = article(f"Wharf Watch\n{slogan}\n\n{day}\n\nFerry stays on the river – for now\n\n{BODY}")
    assert found.title == "Ferry stays on the river – for now"
    assert found.body == BODY.strip()


@pytest.mark.parametrize("heading", ["In Summary", "Das Wichtigste in Kürze", "L'essentiel", "Em resumo", "Коротко"])
def test_points_in_short_are_no_standfirst(heading: str) -> None:
    points = (
        "The council pays for a new engine and a crew.\nThe ferry has crossed the river since 1921 without a break."
    )
    head = f"River Post\n\nFerry stays on the river\n\n30 September 2017\n\n{heading}\n{points}\n\nBy Ann Lee\n\n"
    assert article(head + BODY).body == BODY.strip()


def test_a_request_over_a_story_is_none_of_it() -> None:
    box = (
        "Subscribe to listen\nAccess to Premium articles requires a subscription. Subscribe now to listen.\n"
        "Already a subscriber? Sign in here\nListening to articles is free for open-access content.\n"
    )
    head = f"River Post\n\nFerry stays on the river\n\nBy Ann Lee\n30 September 2017\n\n{box}\nSave\nShare\n\n"
    assert article(head + BODY).body == BODY.strip()


@pytest.mark.parametrize("behind", ["e-paper", "logo", "homepage"])
def test_what_is_read_out_behind_a_papers_name(behind: str) -> None:
    assert [name for name, _ in masthead._names_in(f"The Strait Chronicle {behind}")] == ["The Strait Chronicle"]


def test_months_of_an_archive_are_no_titles() -> None:
    foot = "\nBlog Archive\n▼  2011 (19)\n▼  March (4)\nA new shelter leaks\n►  February (7)\n►  January (8)\n"
    assert not article(f"River Post\nFerry stays on the river\nBy Ann Lee\n30 September 2017\n\n{BODY}{foot}").links


@pytest.mark.parametrize(
    "standfirst",
    [
        "Fines forgiven for the ferry, in four weeks: $41,882. One copy of the plan for the engine: $1,684.",
        "Nobody has asked the people of the two banks so far. Now they get a crew.",
    ],
)
def test_a_sentence_between_headline_and_date_is_the_standfirst(standfirst: str) -> None:
    found = article(f"River Post\n\nFerry stays on the river\n{standfirst}\n30 September 2017\n\n{BODY}")
    assert found.body == f"{standfirst}\n\n{BODY.strip()}"


@pytest.mark.parametrize(
    "heading", ["„Die Fähre ist unser ältestes Archiv“", "« Le doré, plus personne ne le répare »"]
)
def test_a_quotation_right_above_its_paragraph_is_a_heading_of_the_story(heading: str) -> None:
    first, *rest = BODY.strip().split("\n\n")
    told = f"{first}\n\n{heading}\n{rest[0]}\n\n{rest[1]}"
    found = article(f"River Post\n\nFerry stays on the river\n\n30 September 2017\n\n{told}\n")
    assert heading in found.body.split("\n\n")


def test_who_edited_a_story_stands_behind_its_last_paragraph() -> None:
    last = "Results of the vote on the ferry are expected this week, the council said. SFM/rga"
    listed = "Featured stories\nDam weeps as the sluice opens\nNight bus finds its driver again\n"
    found = article(
        f"River Post\nFerry stays on the river\n30 September 2017\n\n{BODY}\n{listed}\n{last}\n\nRead Next\n"
    )
    assert found.body.endswith(last)
