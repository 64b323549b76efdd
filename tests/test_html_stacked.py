"""Pages that went on with the next story as one scrolled: the body is the one whose headline the page has."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

POOL = [
    "The council of Millford voted on Tuesday evening to close the old pool, as repairs would cost too much for it.",
    "Residents who had gathered outside the hall said that they would fight the decision with all that they had.",
    "The mayor, Ann Roe, told reporters that no other way was open after the cuts that had been made in the winter.",
]
PIER = [
    "The harbour board said on Monday that the ferry pier would be rebuilt before the storms of the winter begin.",
    "Fishermen had asked for that since last February, when the sea tore away half of the old planks and a crane.",
    "The work is to cost four million and take until autumn, the harbour master told those who had come to hear.",
]
TITLES = "Council votes to close the old pool", "Ferry pier is to be rebuilt"


def box(tag: str, title: str, text: list[str], *, day: str = "<time datetime=2020-03-04>4 March 2020</time>") -> str:
    return f"<{tag}><h1>{title}</h1>{day}<p>{'</p><p>'.join(text)}</p></{tag.split(maxsplit=1)[0]}>"


def read(*boxes: str, title: str = TITLES[0]) -> list[str]:
    found = parse_html(
        f"<html lang=en><head><title>{title}</title></head><body><main>{''.join(boxes)}</main></body></html>"
    )
    assert isinstance(found, Article), found
    assert found.title == title
    return found.body.split("\n\n")


@pytest.mark.parametrize("tag", ["article", "div class=article-body", "section class='story story-1'"])
def test_the_next_story_is_left_out(tag: str) -> None:
    both = box(tag, TITLES[0], POOL), box(tag, TITLES[1], PIER)

    assert read(*both) == POOL
    assert read(*both, title=TITLES[1]) == PIER


def test_parts_of_one_story_with_headings_of_the_first_rank_stay() -> None:
    parts = box("section", TITLES[0], POOL, day=""), box("section", "What comes next now", PIER, day="")
    flat = f"<h1>{TITLES[0]}</h1><p>{'</p><p>'.join(POOL)}</p><h1>What comes next now</h1><p>{'</p><p>'.join(PIER)}</p>"

    for page in (parts, [flat]):
        assert [line for line in read(*page) if line != "What comes next now"] == [*POOL, *PIER]
