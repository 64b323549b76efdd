"""Polls, messages of networks and pictures' credits set into a story are none of its text."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lines import embeds
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from store.model import Article

HEAD = "River Post\n\nFerry stays on the river for another year\n\nBy Ann Lee\n4 May 2011\n\n"
FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.\n\n"
LAST = "The ferry will cost the council 1,150 a week, and nobody voted against the plan on Monday.\n\n"
FOOT = "Most read\nDam weeps again\nSluice to be painted\n© 2011 River Post\n"


@pytest.mark.parametrize(
    "set_in",
    [
        "Poll: Should the ferry stay?\nYes (2412)\nNo (388)\n\n",
        "Umfrage: Soll die Fähre bleiben?\nJa 61 %\nNein 39 %\n\n",
        "@ferryfan: Never has a boat been loved like this one. 8:02 PM - 4 May 2011\n\n",
        "The ferry lies at the quay on Monday. (Supplied: Tom Reed)\n\n",
        "Continue reading the main story\n\n",
    ],
)
def test_what_is_set_into_a_story_is_left_out_and_the_rest_is_kept(set_in):
    text = HEAD + FIRST + SECOND + set_in + LAST + FOOT
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    assert found.body == (FIRST + SECOND + LAST).strip()


@pytest.mark.parametrize("line", ["Is this the end of the ferry?", "The vote: who wanted the ferry and why."])
def test_questions_of_the_story_are_no_polls(line):
    assert not embeds.is_poll(line)


def test_words_in_brackets_behind_a_sentence_are_no_credit():
    assert not is_labelled_caption("He signed the letter. (The mayor did not.)")
    assert is_labelled_caption("The ferry at the quay. (River News: Tom Reed)")
