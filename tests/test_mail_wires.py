"""Mail: stories that wires post to newsgroups."""

from __future__ import annotations

import pytest

from tests.test_mail_bodies import read

FIRST = "WICK, Dec. 4 (NWP) -- The council agreed on Monday to pay for a new\nengine and a crew of six."
NEXT = "The ferry has crossed the river since 1921 and will not stop now,\nthe mayor told the hall."
LAST = "Nobody voted against the plan."
WHOLE = "\n\n".join(part.replace("\n", " ") for part in (FIRST, NEXT, LAST))


@pytest.mark.parametrize("indent", ["  ", "    ", "     "])
def test_an_indent_opens_a_paragraph(indent: str) -> None:
    assert read(f"\n{indent}{FIRST}\n{indent}{NEXT}\n{indent}{LAST}\n").body == WHOLE


def test_what_is_set_in_whole_opens_none() -> None:
    verse = "He said:\n    The river is wide,\n    The ferry is slow,\n    The engine is old."
    assert read(f"\n{verse}\n").body == verse


@pytest.mark.parametrize("rights", ["Copyright 1995 Northwire Press. All rights\nreserved.", "(c) 1995 NWP", "© NWP"])
def test_rights_below_a_rule_are_no_text(rights: str) -> None:
    assert read(f"\n    {FIRST}\n    {NEXT}\n    {LAST}\n\n      ---\n      {rights}\n\n").body == WHOLE
    told = f"{LAST}\n\n---\n{rights}\n\n{LAST}"
    assert read(f"\n{told}\n").body == told


@pytest.mark.parametrize(
    ("sender", "names"),
    [
        ("desk@nwp.example (NWP / ANN TILLER)", ("ANN TILLER",)),
        ('"AFP / Rosa Achebe" <desk@nwp.example>', ("Rosa Achebe",)),
        ("desk@nwp.example (Port / Harbour)", ("Port / Harbour",)),
    ],
)
def test_the_writer_behind_the_agency(sender: str, names: tuple[str, ...]) -> None:
    assert read(f"\n{LAST}\n", sender=sender).authors == names
