"""Lines of the house among a story's paragraphs, told by whom they speak to and by having nothing of the story."""

from __future__ import annotations

import pytest

from tests.ferry_page import article

STORY = (
    "The council of Harrow voted on Monday to rebuild the old bridge over the river, officials of the town said.",
    "Work begins in June and will cost four million, most of which the county pays, the mayor told reporters.",
    "The ferry keeps running until the bridge opens, and nobody on the island has to drive around the lake again.",
    "Fishermen fear for the pike that live between the old piers, which will be moved before the first pile is set.",
)
HEAD = "The Harrow Post\n\nOld bridge to be rebuilt\n\nBy Ann Lee\n\n3 November 2016\n\n"


def body(*lines: str) -> str:
    return article(HEAD + "\n\n".join(lines) + "\n\nCopyright 2016 The Harrow Post\n").body


@pytest.mark.parametrize(
    "line",
    [
        "Selling a tractor, a table or a trampoline? Small ads from €5 at our Market.",
        "The day's headlines, before your first coffee.",
        "Enjoying this? Six printed issues a year for £24, posted to any door.",
        "Planning a wedding? Our photographers have a free Saturday.",
        "Zin in een dagje uit? Onze lezers kregen de beste tips van het land.",
        "Unsere Leser kennen die schönsten Biergärten zwischen Alpen und Nordsee.",
        "Vos plus belles photos de vacances ont leur place chez nous.",
    ],
)
def test_the_house_speaks_between_paragraphs(line):
    assert body(*STORY[:2], line, *STORY[2:]) == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "line",
    [
        'Lee has read "Know Your Fish" and "Our Lakes" three times, her sister said with a laugh.',
        "A clerk named Ernest Wool found Know Your Canals in a drawer and took it to the archive.",
        "The rest is up to your own bridge and ferry, the mayor added.",  # words of the story
        "Hij telde onze als elf, zei een Fransman.",
    ],
)
def test_paragraphs_with_such_words_stay(line):
    assert line in body(*STORY[:2], line, *STORY[2:])


@pytest.mark.parametrize(
    "mine", ["I have crossed it since my childhood.", "We call it the new one, at table and in church."]
)
def test_a_story_that_speaks_so_keeps_all_of_it(mine):
    line = "A second cup of coffee is on your neighbour, as everybody knows."

    assert line in body(*STORY[:2], mine, line, *STORY[2:])
