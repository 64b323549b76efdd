"""Paragraphs that speak of the story's people in words that sites use about themselves too."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.subjects import is_of_story
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

HEAD = "The Wexmoor Advertiser\n\nFerry stays on the river\nBy Ann Lee\n19 May 2005\n\n"
STORY = (
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
    "The ferry has crossed the river since 1921 and will not stop now, Morag Tait told the packed hall.\n\n"
    "Nobody voted against the plan, said the mayor, Alec Trundle, who has crossed it every day since 1970.\n\n"
)
FOOT = "\nShare this story\n(c) Wexmoor Newspapers 2005\n"


@pytest.mark.parametrize(
    "last",
    [
        "Miss Tait said she would hold the ladder.",
        "The plan will leave by registered mail on Monday. Mr Trundle has paid for the stamp himself.",
        "Trundle never posted a comment on the plan.",
    ],
)
def test_last_words_on_somebody_of_the_story_stay(last):
    assert article(f"{HEAD}{STORY}{last}\n{FOOT}").body.endswith(last)


@pytest.mark.parametrize(
    "last",
    [
        "Sign up here and the best of Wexmoor comes to you by mail.",
        "Please email Morag Tait to share your comment with us.",
        "This entry was posted in Wexmoor and tagged Morag Tait, ferry. Bookmark the permalink.",
    ],
)
def test_what_the_site_says_does_not(last):
    assert last not in article(f"{HEAD}{STORY}{last}\n{FOOT}").body


def test_nouns_with_capitals_name_nobody():
    page = read_page("Der Rat stimmte am Montag für einen neuen Motor der Fähre, sagte die Stimme im Saal der Stadt.")
    line = "Jeden Montag das Beste aus der Stadt und vom Fluss mit einem Abonnement lesen."
    assert not is_of_story(page, [0], line, cue_classes(line))


def test_a_caption_with_a_label_is_not_of_the_story_whomever_it_names():
    line = "GRAPHIC: Photo: Morag Tait in front of her cottage on the Strand Head road this week."
    page = read_page(STORY)
    assert not is_of_story(page, range(len(page)), line, cue_classes(line))
