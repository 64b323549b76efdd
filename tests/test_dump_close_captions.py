"""Page dumps: captions set close over a paragraph, quotations in another order, boxes with fields, small foot lines."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.forms import above_form
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.house_calls import asks_of_text
from ingest.parsers.page_dump.lines.paywalls import prices_access
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, STORY, article

TOP = "River Post\nNews | Sport\n\nFerry stays on the river\nBy Ann Lee\n3 May 2011\n\n"


@pytest.mark.parametrize(
    "caption",
    [
        "A foreman watches the old ferry from his crane near Selnes",
        "Der alte Motor steht seit Mai in einem Schuppen am Hafen",
    ],
)
def test_a_clause_close_over_a_paragraph_is_a_caption(caption: str) -> None:
    told = "\n\n".join([STORY[0], f"{caption}\n{STORY[1]}", STORY[2], STORY[3]])
    assert article(f"{TOP}{told}\n\nRelated stories\nMill opens again after the flood\n").body.split("\n\n") == STORY


def test_a_short_heading_close_over_a_paragraph_stays() -> None:
    heading = "What the crew thinks"
    told = "\n\n".join([STORY[0], f"{heading}\n{STORY[1]}", STORY[2], STORY[3]])
    assert heading in article(f"{TOP}{told}\n\nRelated stories\nMill opens again after the flood\n").body


def test_a_quotation_of_which_a_paragraph_has_all_words() -> None:
    said = "“Nobody can run towards a beep with any dignity”"
    whole = "A bell can be heard in the bakery. Towards a beep nobody can run with any dignity at all."
    page = f"{TOP}{STORY[0]}\n\n{STORY[1]}\n\n{said}\n\n{whole}\n\n{STORY[2]}\n"
    assert article(page).body.split("\n\n") == [STORY[0], STORY[1], whole, STORY[2]]


@pytest.mark.parametrize(("gap", "kept"), [("\n", True), ("", False)])
def test_the_last_section_is_no_box_of_a_field_apart(gap: str, kept: bool) -> None:
    last = "What the sheep think\nThey gather at the lowest note. Nobody knows why, and she has stopped asking."
    page = read_page(f"{BODY}\n{last}\n{gap}Subscribe now and get four issues for the price of three\n")
    rows = list(range(len(page) - 1))
    assert (above_form(page, rows) == rows) is kept


@pytest.mark.parametrize(
    ("line", "priced"),
    [
        ("Les alt for 29 kr i måneden", True),
        ("Read every article for £1 a week", True),
        ("Six issues a year for GH¢30", True),
        ("From this week cameras read the plates of all cars and send the owners a bill of 60p.", False),
        ("Les infirmières touchent 1 900 euros par mois.", False),
    ],
)
def test_what_it_costs_to_read(line: str, priced: bool) -> None:
    assert prices_access(line) is priced


@pytest.mark.parametrize(
    "line",
    [
        "[ Back to Local ]",
        "You are visitor number 004127",
        "Besucher: 4127",
        "Vous êtes le visiteur n° 4127",
        "Follow @riverpost for line-ups and results",
        "Suivez @lefleuve pour les résultats du jour",
        "Subscribe: six issues for £30",
    ],
)
def test_small_lines_are_no_titles(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize("line", ["Back to the land: farming after the flood", "Follow that ferry: a day on the river"])
def test_titles_that_begin_alike(line: str) -> None:
    assert is_item(line)
    assert not is_foot(line)


def test_labels_of_pictures_in_east_asia() -> None:
    assert is_captioned("写真：校庭に集まった卒業生たち（北浜町で）")
    assert not is_captioned("写真は語る、町の百年")


@pytest.mark.parametrize("sign", ["   ", " | "])
def test_who_asked_beside_who_drew(sign: str) -> None:
    line = f"Interview: Oona Hale{sign}Portrait: Jim Struth"
    assert byline_of(line)[1] == ("Oona Hale",)
    found = article(
        f"River Review\nFeatures | Food\n“You learn to listen”\n{line}\nSaturday, October 22nd, 2011\n{BODY}"
    )
    assert found.authors == ("Oona Hale",)


def test_an_update_after_the_day_of_the_address() -> None:
    top = "http://www.post.example/2009/11/23/city/ferry.html\nRiver Post\nNEWS  SPORTS\nFerry stays on the river\n"
    found = article(f"{top}ANN LEE\n{BODY}\nThis article was amended on November 26, 2009. It gave the wrong pier.\n")
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.value, found.modified.value) == ("2009-11-23", "2009-11-26")


@pytest.mark.parametrize(
    "life", ["Born 2 January 1897, died 6 May 1987", "Geboren am 2. Januar 1897, gestorben am 6. Mai 1987"]
)
def test_days_of_a_life_date_no_obituary(life: str) -> None:
    top = "THE DALE WEEKLY NEWS\nVol. 112, No. 20     Thursday, 14th May 1987     Price 18p\nObituary\n"
    found = article(f"{top}Winifred Tuckett, postwoman of the farms\n{life}\n{BODY}")
    assert found.published is not None
    assert found.published.value == "1987-05-14"


def test_a_name_between_blank_lines_signs_the_story() -> None:
    foot = "See other pages from this issue\nReport a problem with this scan\n"
    found = article(f"River Post\nObituaries\nEdda Marsh, bookbinder\n\n{BODY}\nAlfred Tarrant\n\n{foot}")
    assert (found.authors, found.body) == (("Alfred Tarrant",), BODY.strip())


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Like what you are reading? The Review lives on gifts from its readers.", True),
        ("Gefällt Ihnen, was Sie lesen? Das Heft lebt von den Spenden seiner Leser.", True),
        ("Did you like to read as a child?", False),
    ],
)
def test_how_readers_like_what_they_read(line: str, asked: bool) -> None:
    assert asks_of_text(line) is asked
