"""Page dumps: wire copy in takes, with its moments, and headlines in capitals over two lines."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.dates.odd_dates import find as odd_dates
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import STORY, article

HEAD = "GLOBAL PRESS / HARBOR DESK\n"
FIRST = (
    "   PORT ELM, May 3 (GP) - The council agreed on Monday to pay\n"
    "for a new engine and for a crew of six on the old ferry.\n\n"
)
CUT = (
    "   The crew said that the old engine had failed on nine days of\n"
    "the winter and would, the mayor said on Monday, have to be\n"
)
REST = (
    "taken out of the boat before the summer of next year begins.\n\n"
    "   Nobody voted against the plan, and the crew was glad of it.\n"
)
WHOLE = (
    "The crew said that the old engine had failed on nine days of the winter and would, the mayor said on Monday, "
    "have to be taken out of the boat before the summer of next year begins."
)


@pytest.mark.parametrize(
    "cut",
    [
        "(MORE)\nGPA0418  FERRY  PAGE 2\n",
        "--more--\nFERRY 1st add\n",
        "(more)\n\nGPA0418 FERRY 2nd take\n\n",
        "[SUITE]\nBAC - PAGE 2\n",
    ],
)
def test_a_sentence_goes_on_in_the_next_take(cut: str) -> None:
    found = article(f"{HEAD}OLD FERRY STAYS ON THE RIVER\nBY ANN LEE\n{FIRST}{CUT}{cut}{REST}NNNN\n")
    assert found.body.split("\n\n")[1] == WHOLE


def test_more_in_brackets_alone_parts_no_takes() -> None:
    page = f"River Post\n\nFerry stays\n\nBy Ann Lee\n\n{STORY[0]}\n\n(more)\n\n{STORY[1]}\n\n{STORY[2]}\n"
    assert article(page).body.startswith(STORY[0])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("R I  041530Z SEP 97", "1997-09-04T15:30"),
        ("041530Z SEP 97", "1997-09-04T15:30"),
        ("U 120815 GMT MAI 03", "2003-05-12T08:15"),
        ("171502 Mai 12", "2012-05-17T15:02"),
    ],
)
def test_moments_of_wires(line: str, day: str) -> None:
    (found,) = odd_dates(read_page(f"{line}\nFerry stays\n"), [0], ("", ""), "", "en")
    assert found.date is not None
    assert found.date.value == day


@pytest.mark.parametrize("line", ["Model 041530Z SEP 97", "R I 441530Z SEP 97", "R I 041530Z SUP 97"])
def test_what_looks_like_a_moment(line: str) -> None:
    assert odd_dates(read_page(f"{line}\nFerry stays\n"), [0], ("", ""), "", "en") == []


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("OLD FERRY LOST FOR TWO DAYS FOUND", "WITH CREW STILL ASLEEP ON BOARD"),
        ("ALTE FÄHRE BLEIBT BIS ZUM MAI", "UND BEKOMMT EINEN NEUEN MOTOR"),
    ],
)
def test_a_headline_in_capitals_goes_on(above: str, line: str) -> None:
    assert article(f"{HEAD}{above}\n{line}\nBY ANN LEE\n{FIRST}{CUT}{REST}").title == f"{above} {line}"


def test_a_masthead_in_capitals_is_no_headline() -> None:
    found = article(f"THE HARBOR GAZETTE\nWITH THE FERRY TO THE FAR SIDE\nBY ANN LEE\n{FIRST}{CUT}{REST}")
    assert found.title == "WITH THE FERRY TO THE FAR SIDE"
