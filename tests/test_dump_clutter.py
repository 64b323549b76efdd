"""What real pages set among their story as text: players' controls, bars of buttons, galleries, a blog's next posts."""

from __future__ import annotations

import pytest

from tests.ferry_page import article

STORY = [
    f"The ferry number {n} crossed the river on Monday with {n}0 people on it, and captain {word} told the council so."
    for n, word in enumerate("Adams Bennett Carter Dawson Ellis Fisher Grant Harris".split(), 1)  # noqa: SIM905
]
HEAD = "River Post\n\nFerries stay on the river for another year\n\nBy Ann Lee\n4 May 2011\n\n"
FOOT = "\n\n© 2011 River Post\n"
PLAYER = """Play Video\nPlay\nMute\nCurrent Time 0:00\n/\nDuration Time 0:00\nLoaded: 0%\nProgress: 0%
Stream TypeLIVE\nRemaining Time -0:00\nPlayback Rate\n1x\nChapters\nDescriptions\ndescriptions off, selected
Subtitles\nsubtitles off, selected\ncaptions settings, opens captions settings dialog\nFullscreen
This is a modal window.\nForeground\nFont Size\nDone\nThis is a modal window. Press Escape to close it."""
BAR = "Facebook\n\nTwitter\n\nreddit\n\nEmail\n\nPrint"


def text(lines: list[str]) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize("place", [1, 4, 7])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_controls_of_a_player_part_no_story(place: int, gap: str) -> None:
    shown = text([*STORY[:place], PLAYER.replace("\n", gap), *STORY[place:]])

    assert article(HEAD + shown + FOOT).body == text(STORY)


def test_a_story_that_speaks_of_players_keeps_its_lines() -> None:
    told = [*STORY[:4], "Press “Mute”, then “Playback Rate”: so says the manual of the new ferry.", *STORY[4:]]

    assert article(HEAD + text(told) + FOOT).body == text(told)


def test_a_bar_between_two_paragraphs_ends_nothing() -> None:
    page = f"{HEAD}{BAR}\n\n{text(STORY[:6])}\n\n{BAR}\n\n{text(STORY[6:])}\n\n{BAR}{FOOT}"

    assert article(page).body == text(STORY)


def test_the_next_post_of_a_blog_is_another_article() -> None:
    first = f"Dam Lab\n\nOctober 18, 2015\nby Ann Lee Leave a comment\n\nWhat ferries cost\n\n{text(STORY[:6])}"
    second = f"October 4, 2015\nby Ann Lee 4 Comments\n\nBrand or business, which comes first?\n\n{text(STORY[6:])}"
    page = f"{first}\n\nCategories: River | Tags: ferry | Permalink.\n\n{second}\n"

    assert article(page).body == text(STORY[:6])


@pytest.mark.parametrize(
    "above",
    [
        "Media caption The captain says that ferries number five and six cross the river",
        "(L-R) Captain Adams, Captain Bennett and Captain Carter on the ferry",
    ],
)
def test_captions_right_above_a_story_are_no_headline(above: str) -> None:
    found = article(f"River Post\n\nNews\n\nFerries stay on the river\n\n4 May 2011\n\n{above}\n\n{text(STORY)}{FOOT}")

    assert found.title == "Ferries stay on the river"
    assert found.body == text(STORY)


def test_a_tool_over_the_headline_is_no_headline_over_its_deck() -> None:
    tools = "\n\n".join(f"External link, opens the page of our paper on {name}" for name in ("X", "Y", "Z"))
    head = "Ferry captains tell council what the river crossed on Monday"
    found = article(f"River Post\n\nNews\n\n{tools}\n\n{head}\n\n4 May 2011\n\n{text(STORY)}{FOOT}")

    assert found.title == head


def test_a_day_and_a_dash_before_the_first_sentence_date_the_story() -> None:
    told = [f"Feb. 23, 2015 -- {STORY[0]}", *STORY[1:]]

    found = article(f"River Post\n\nFerries stay on the river\n\nBy Ann Lee\n\n{text(told)}{FOOT}")

    assert found.published is not None
    assert found.published.value == "2015-02-23"


def test_a_gallery_counts_its_own_pictures() -> None:
    pictures = text(
        [f"{n}/12 Ship number {n}\n\nThe ship {n} was built in the yards of Marrena and sailed." for n in range(1, 13)]
    )
    story = text([*STORY, *(line.replace("ferry", "barge") for line in STORY)])

    assert article(f"{HEAD}{story}\n\nShips in pictures\n\n{pictures}{FOOT}").body == story


def test_the_headline_that_a_browsers_title_begins_with_is_no_item_of_a_list_above_it() -> None:
    head = "Ferries stay on the river for another year"
    lists = "Also in the news\n\nDam weeps again in the hills\n\nSluice to be painted in autumn"
    found = article(f"{head} - River Post\n\n{lists}\n\n{head}\n\n24 July 2015\n\n{text(STORY)}{FOOT}")

    assert found.title == head
    assert [link.title for link in found.links] == ["Dam weeps again in the hills", "Sluice to be painted in autumn"]
