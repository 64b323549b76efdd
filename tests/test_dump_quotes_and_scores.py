"""Page dumps: boxes of matches, quotes among answers, numbers of notes, decks, days and dashes of lists."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import is_caption
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.results import is_of_box, is_result
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.source.site_names import is_generic
from ingest.parsers.page_dump.text.measure import ending
from tests.ferry_page import BODY, article

HEAD = "River Post\nNews   Sport   Culture\n"


@pytest.mark.parametrize(
    "line",
    ["McVey 23', Adeyemi 88'", "Baird 61' (pen)", "Att: 1,874", "FT", "Zuschauer: 1.200", "Árbitro: Soto", "45+2'"],
)
def test_lines_of_a_match_s_box(line: str) -> None:
    assert is_of_box(line)


@pytest.mark.parametrize(
    "line", ["Attendance falls at the ground", "Full time work for all", "Rovers' night", "Referee tells why"]
)
def test_headlines_are_none(line: str) -> None:
    assert not is_of_box(line)


def test_a_result_in_columns() -> None:
    assert is_result("Carrick Rovers  2 - 1  Inverlochar Thistle")


def test_the_headline_below_the_box_and_its_tabs() -> None:
    box = "Torrin Rovers  2 - 1  Oban Thistle\nMcVey 23', Adeyemi 88'\nBaird 61' (pen)\nAtt: 1,874\n"
    box += "Report   Line-ups   Stats\n"
    found = article(f"{HEAD}{box}Late header sends Rovers third\nSat 9 Dec 2023, 17:22\n\n{BODY}")
    assert found.title == "Late header sends Rovers third"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Official Website of Carrick Rovers FC", "Carrick Rovers FC"),
        ("Offizielle Website des SV Hallgarten", "SV Hallgarten"),
    ],
)
def test_whose_official_site(printed: str, name: str) -> None:
    found = article(f"{printed}\nNews   Teams   Shop\nFerry wins the night for Torrin\n9 December 2023\n\n{BODY}")
    assert found.source == name


@pytest.mark.parametrize("line", ["Post a Listing", "Place an Ad", "Plaats een advertentie", "Publica tu anuncio"])
def test_buttons_are_no_paper(line: str) -> None:
    assert is_generic(line)


@pytest.mark.parametrize("line", ["Post and Courier", "The Post", "Report Mainz"])
def test_papers_are_no_buttons(line: str) -> None:
    assert not is_generic(line)


ANSWERS = (
    "How did it all begin?\nWith a paper of 1868. A farmer opened a sluice at night because his wheat was "
    "dying, and they fined him more than he earned in a year.\nAnd who was he?\nHe was called Ramon and could "
    "not read. The judge made him sign with a cross. His great-grandson presides over the water board "
    "today.\nWhat do you mean by losing the river?\nPeople used to go there. They fished, they bathed. When "
    "all the water went to the canal the river became a backyard and we threw everything in it.\n{}\nWhat "
    "would you tell a young farmer?\nTo keep the bills, because some day they will be history. And that water "
    "belongs to whoever leaves it clean for the next.\nRELATED NEWS\nFishers ask for a new crane\n"
)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("The canal made us rich and took our river: we threw everything in it", False),
        ("The river became a backyard and we threw everything in it", False),
        ("How the board works and what the new law says of wells", True),
    ],
)
def test_quotes_put_together_among_answers(line: str, *, stays: bool) -> None:
    lead = "Ida Roth has mended nets on the quay for forty years and has written down what she heard there."
    top = f"{HEAD}“The canal made us rich and took our river”\nAnn Lee\n8 February 2021\n{lead}\n"
    assert (line in article(top + ANSWERS.format(line)).body) is stays


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Health boards have said that they had no choice because their posts were vacant.2", "."),
        ("The number of births has doubled in the north, a national audit has shown.1,4-6", "."),
        ("“We are asking women to accept a risk that nobody measured beforehand at all.”3", "."),
        ("He said to us that the version they had been using all the time was release v2.1", ""),
        ("Minutes of the meeting of the harbour board on a wet Monday in May, volume no.2", ""),
        ("It was vacant.2", ""),
    ],
)
def test_numbers_of_notes_behind_sentences(line: str, end: str) -> None:
    assert ending(line) == end


def test_a_headline_over_a_deck_of_sentences() -> None:
    deck = "For 16 days the islanders have been without a boat. Now the army flies in milk and medicine."
    found = article(
        f"{HEAD}News\nFor subscribers\nWaiting for ferry in vain\n{deck}\n\nAnn Lee\n21 February 2024\n\n{BODY}"
    )
    assert found.title == "Waiting for ferry in vain"


@pytest.mark.parametrize("line", ["AUGUST 13, 2019   0", "3 May 2021 · 12", "12.03.2020   4"])
def test_a_day_and_a_count_of_comments(line: str) -> None:
    assert is_moment(line)


def test_titles_below_days_with_counts() -> None:
    below = "RELATED POSTS\nAUGUST 13, 2019   0\nNurses go three months without pay\n"
    below += "AUGUST 11, 2019   0\nOwners divided over mine\n"
    found = article(
        f"{HEAD}Ferry wins the night for Torrin\n9 December 2023\n\n{BODY}\n{below}LEAVE A REPLY\nYour Name\n"
    )
    assert [link.title for link in found.links] == ["Nurses go three months without pay", "Owners divided over mine"]


def test_dashes_of_speech_stay_where_other_titles_have_none() -> None:
    below = "Les også\nButikken reddet for ett år til\n– Jeg trodde motoren skulle gå i lufta\n"
    found = article(
        f"{HEAD}Ferry wins the night for Torrin\n9 December 2023\n\n{BODY}\n{below}Mest lest\nSolgte hytta\n"
    )
    assert "– Jeg trodde motoren skulle gå i lufta" in [link.title for link in found.links]


def test_dashes_of_items_go() -> None:
    below = "Les også\n– Butikken reddet for ett år til\n– Fylket vil kutte ni avganger i uka\n"
    found = article(f"{HEAD}Ferry wins the night for Torrin\n9 December 2023\n\n{BODY}\n{below}")
    assert [link.title for link in found.links] == [
        "Butikken reddet for ett år til",
        "Fylket vil kutte ni avganger i uka",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Así estaba ayer el tramo a la altura del kilómetro 31. Gentileza de pobladores.",
        "A ponte ficou debaixo de água na madrugada de ontem. Cortesia de moradores.",
        "The bridge on the morning after the storm had gone. Courtesy of residents.",
        "La piazza allagata ieri mattina dopo il temporale. Inviata da lettori.",
    ],
)
def test_captions_that_people_of_the_place_gave(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", ["Lea más:", "Leé más:", "Además:", "Читать далее:"])
def test_pointers(line: str) -> None:
    assert label_of(line) == "related"
