"""Articles saved as text with nothing of a page around them keep every paragraph, however short its lines are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.parsers.page_dump.body.body import body_rows
from ingest.parsers.page_dump.story_alone import rows_of_text
from ingest.parsers.page_dump.text.page import read_page
from tests.test_page_dump import BENCH, SETS, article

CASES = Path(__file__).parent / "cases" / "plain_articles"
STORY = """Council votes to move the lighthouse inland

By Ann Lee

12 May 2016

The council voted on Tuesday night to move the old lighthouse two hundred metres inland before the storms arrive.

The cost

The work will cost four million crowns and take two summers, the engineer told the meeting.

"We have moved churches before," said Mayor Tom Reddish, who has led the town since 1999.

Work begins in June, and the lamp will be dark for a year.
"""


def case(path: Path) -> tuple[str, list[str]]:
    """The head of a case and the lines of its body."""
    head, body = path.read_text("utf-8").split("\n~\n")
    return head, [line for line in body.split("\n") if line]


def text_of(page: str) -> list[str]:
    """The lines of a page that are expected to be text, whatever the line model says of each."""
    lines = read_page(page)
    return [lines.text[row] for row in rows_of_text(lines, body_rows(lines))]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_lines_of_plain_articles_are_kept(between: str, fast: bool) -> None:
    size, lost = 0, []
    for path in sorted(CASES.glob("*.txt")):
        head, lines = case(path)
        kept = article(f"{head}\n\n{between.join(lines)}\n", fast=fast).body.split("\n\n")
        lost += [(path.stem, line) for line in lines if line not in kept]
        size += len(lines)

    assert len(lost) <= 0.02 * size, lost


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_their_heads_are_no_text(path: Path) -> None:
    head, lines = case(path)
    found = article(f"{head}\n\n" + "\n\n".join(lines))
    above = set(filter(None, head.split("\n")))

    assert re.sub(r"\s+", " ", head.split("\n")[0]) == found.title
    assert found.published is not None
    assert not above & set(found.body.split("\n\n"))
    assert not found.links


@pytest.mark.parametrize(
    "around",
    [
        "Share this article",
        "Related stories\n\nSheep stuck in phone box\n\nFerry late again for the ninth time",
        "© 2016 The Harbour Post. All rights reserved.",
    ],
)
def test_what_a_page_has_around_its_story_leaves_every_line_to_the_model(around: str) -> None:
    assert text_of(STORY)
    assert not text_of(STORY + "\n" + around)


def test_a_list_within_the_story_is_no_sign_of_a_page() -> None:
    first, rest = STORY.split("The cost\n")
    page = (
        first + "Read more: Sheep stuck in phone box for a second night\n\nThe cost\n" + rest + "\n" + "And so on. " * 9
    )

    assert "The cost" in text_of(page + "\n\n" + "The ferry runs as before, the owner said. " * 3)
    assert "Read more: Sheep stuck in phone box for a second night" not in article(page).body


def test_who_passes_an_article_on_writes_no_text_of_it() -> None:
    page = (
        "Lighthouse to move\n\nSaw this in the paper today, thought that some of you should know.\n\n"
        "http://harbourpost.example/lighthouse\n\n" + STORY
    )

    assert text_of(page) == []
    assert "Saw this" not in article(page).body


def test_a_headline_below_the_day_of_the_paper_is_no_text() -> None:
    page = "The Harbour Post\n12 May 2016\n\nCouncil votes to move the lighthouse\n\n" + STORY.split("2016\n\n")[1]

    assert text_of(page)[0].startswith("The council voted")


def test_titles_below_a_heading_that_nobody_knows_are_still_a_list() -> None:
    titles = [
        "Shule ya Nungwi yapata paa jipya",
        "Bei ya karafuu yapanda tena mwezi huu",
        "Wavuvi wakataa bandari mpya",
    ]
    page = STORY + "\n".join(["", "Habari nyingine", *titles, ""])

    assert article(page).body == article(STORY).body
    assert [link.title for link in article(page).links] == titles


def test_a_headline_that_ends_as_a_sentence_does_is_no_text() -> None:
    page = STORY.replace(
        "Council votes to move the lighthouse inland", "Will the council move the old lighthouse inland?"
    )

    assert text_of(page) == text_of(STORY)
    assert article(page).title == "Will the council move the old lighthouse inland?"


def test_no_item_of_a_plain_article_is_its_headline() -> None:
    first = "A low over the sea sends showers to the coast. In between the sun shows itself, above all on Monday."
    items = "Tuesday: showers, 9 degrees\n\nWednesday: fair and dry, 12 degrees\n\nThursday: rain, 8 degrees"
    page = f"The weather stays moody\n\nBy Jan Uhl\n\n4 April 2017\n\n{first}\n\n{items}\n\nThe wind turns on Friday.\n"

    assert article(page).title == "The weather stays moody"
    assert article(page).body == f"{first}\n\n{items}\n\nThe wind turns on Friday."


def test_last_lines_are_text_where_the_article_has_such_lines_all_over() -> None:
    short = STORY + "\nFor whom\n\nFor boats\n\nFor gulls\n\nFor the mayor, he says, and for the sake of it.\n\n"

    assert text_of(short + "What is left\n\nA ring of stones\n")[-1] == "A ring of stones"
    assert text_of(STORY + "\nSheep stuck in phone box\n\nFerry late again\n")[-1].startswith("Work begins")


def test_what_a_printer_sets_at_the_edge_is_no_text_and_a_table_is() -> None:
    first, rest = STORY.split("The cost\n")
    edge = "14                        The Harbour Post"
    table = "Oak           12 m\n\nAsh           9 m\n\nElm           8 m"

    assert edge not in text_of(f"{first}{edge}\n\n{rest}")
    assert set(table.split("\n\n")) < set(text_of(f"{first}{table}\n\n{rest}"))


#: source -> the largest share of its lines that may be lost, without and with --fast. Lowered, never raised.
MOST_LOST = {
    "html": (0.04, 0.034),
    "news": (0.0075, 0.007),
    "hhs_press": (0.063, 0.049),
    "wikinews_fr100": (0.003, 0.003),
}


@pytest.mark.skipif(not (SETS / "newswire").is_dir(), reason="the measurement sets are not beside this checkout")
@pytest.mark.parametrize("fast", [False, True])
def test_floors(fast: bool) -> None:
    command = [sys.executable, str(BENCH / "plain_articles.py"), str(SETS), *MOST_LOST, *["--fast"][:fast]]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lost = {name: float(share) for name, share in re.findall(r"^(\w+) .* lost=([\d.]+)", lines, re.MULTILINE)}

    assert lost.keys() == MOST_LOST.keys()
    assert {name: share for name, share in lost.items() if share > MOST_LOST[name][fast]} == {}
