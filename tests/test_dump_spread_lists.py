"""Lists of a story whose items stand apart by blank lines, and lists of other stories that stand there so."""

from __future__ import annotations

import pytest

from tests.ferry_page import article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\n"
FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry."
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall."
LAST = "Nobody voted against the plan, and the first crossing with the new engine is set for a day in May."
FOOT = "Share this page\n\n© 2025 River Post\n"


def _page(*lines: str) -> str:
    return HEAD + "\n\n".join([FIRST, SECOND, *lines, LAST, FOOT])


@pytest.mark.parametrize(
    "lines",
    [
        ["Key figures", "Length overall: 38.4 m", "Capacity: 42 cars", "Service speed: 9.5 knots", "Crew: 4"],
        ["Zutaten", "350 g Mehl", "eine Kartoffel", "10 g Hefe", "ein Löffel Honig, Salz"],
        ["Ingrédients", "350 g de farine", "une pomme de terre", "10 g de levure", "du sel"],
        ["As part of the plan the council will also:", "move the old pier", "plant four trees", "paint the ferry red"],
        ["Rada zapłaci także za następujące prace:", "przesunięcie pomostu", "cztery nowe drzewa", "farbę na prom"],
        ["Was am Schiff schon gemacht worden ist:", "Düse ausgebaut", "Pumpe neu abgedichtet", "Leitungen gereinigt"],
    ],
)
def test_items_apart_are_of_the_story(lines):
    assert article(_page(*lines)).body.split("\n\n") == [FIRST, SECOND, *lines, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ["Read more", "Storm damage on the islands put at £3m", "Harbour wall to be rebuilt by the autumn"],
    ],
)
def test_titles_apart_are_none_of_the_story(lines):
    assert article(_page(*lines)).body.split("\n\n") == [FIRST, SECOND, LAST]
