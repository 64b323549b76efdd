"""Page dumps: writers with their day in a second sentence, at a ground, behind their house or before a town."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.prepare.signed_days import with_signed_days_apart
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article

TOP = "River Post\nHome | News | Sport\n\nFerry stays on the river\n"


@pytest.mark.parametrize(
    ("line", "names", "day"),
    [
        ("Carl Brand, Herald staff writer. Posted 9/24/99.", ("Carl Brand",), "1999-09-24"),
        ("Petra Ohm, Redakteurin. Veröffentlicht am 3. Mai 2011.", ("Petra Ohm",), "2011-05-03"),
        ("María Ruiz. Publicado el 3 de mayo de 2011", ("María Ruiz",), "2011-05-03"),
    ],
)
def test_a_sign_off_with_its_day(line: str, names: tuple[str, ...], day: str) -> None:
    found = article(f"{TOP}\n{BODY}\n{line}\nOther stories in this section:\nMill opens again after the flood\n")
    assert found.published is not None
    assert (found.authors, found.published.value, found.body) == (names, day, BODY.strip())


@pytest.mark.parametrize(
    "line", ["He left in May. Posted to Rome in 1911.", "Ann Lee, who left. Published 3 May 2011", "Up. 3 May 2011"]
)
def test_a_sentence_with_a_day_stays_whole(line: str) -> None:
    page = read_page(f"{line}\nThe rest of it.\n")
    assert with_signed_days_apart(page) is page


@pytest.mark.parametrize(
    "line",
    [
        "Gareth Pugh at the Quarry Lane Arena",
        "Gareth Pugh  gareth.pugh@riverpost.example  @garethpugh",
        "River Broadcasting   By Gareth Pugh in Dale",
    ],
)
@pytest.mark.parametrize("stamp", ["Posted 2013-11-23T23:48-06:00", "First published on Sat 23 Nov 2013 22.05 GMT"])
def test_a_writer_between_headline_and_day(line: str, stamp: str) -> None:
    note = "Gareth Pugh covers the river for River Post."
    found = article(f"{TOP}{line}\n{stamp}\n{BODY}\n{note}\nRELATED\nMill opens again after the flood\n")
    assert (found.authors, found.body) == (("Gareth Pugh",), BODY.strip())


@pytest.mark.parametrize("line", ["Na Asha Juma, Tanga", "Di Asha Juma, Lecco", "Ni Asha Juma, Cebu"])
def test_by_and_a_town_behind_a_comma(line: str) -> None:
    assert byline_of(line) == (line, ("Asha Juma",))


def test_two_writers_and_no_town() -> None:
    assert byline_of("Di Anna Neri, Ugo Villa")[1] == ("Anna Neri", "Ugo Villa")


def test_a_day_with_short_year_behind_a_label() -> None:
    found = article(f"{TOP}Posted: 5/23/97\n{BODY}")
    assert found.published is not None
    assert found.published.value == "1997-05-23"
