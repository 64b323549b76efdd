"""Readers' comments are no part of a story."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.comments import is_button
from ingest.parsers.page_dump.lines.comment_headings import comment_count
from tests.ferry_page import article

HEAD = "River Post\nHome | News | Sport\nFerry stays on the river\nBy Ann Lee\nMay 3, 2011\n"
STORY = [
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.",
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.",
    "Nobody voted against the plan for the ferry, and the captain bought the round.",
    "The engine will be built in Wren and set into the hull before the summer is over.",
]
COMMENT = "My father was its captain for thirty years and never once was it late in the morning."
ANSWER = "The council should have bought a bridge. They found the money for a fountain in the park."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "below",
    [
        f"COMMENTS\n3 of 3 comments\nreed61: {COMMENT}\nReport abuse\nguest_4: {ANSWER}\nReport abuse\n",
        f"Kommentare\nHein\n{COMMENT}\nAntworten   Melden\nGast\n{ANSWER}\nAntworten   Melden\n",
        f"lili.b\n{COMMENT}\nRépondre   Alerter\nmarc83\n{ANSWER}\nRépondre   Alerter\n",
        f"Contact Ann Lee at 555-0143.\nPrint   Email\nComments\nreed61\n{COMMENT}\nReply\nguest\n{ANSWER}\nReply\n",
    ],
)
def test_comments_end_a_story(gap, below):
    assert article(HEAD + gap.join(STORY) + "\n" + below).body == "\n\n".join(STORY)


def test_the_button_of_a_live_page_is_none_of_comments():
    entries = "\nShare\n".join(STORY)
    assert article(f"{HEAD}{entries}\nShare\n").body.endswith(STORY[-1])


@pytest.mark.parametrize(
    ("line", "number"), [("3 of 3 comments", 3), ("1-3 of 12 comments", 12), ("2 von 8 Kommentaren", None)]
)
def test_how_many_of_the_comments_are_shown(line, number):
    assert comment_count(line) == number


@pytest.mark.parametrize("line", ["Reply   Report abuse", "Répondre | Signaler", "Zgłoś nadużycie", "返信"])
def test_buttons(line):
    assert is_button(line)


@pytest.mark.parametrize("line", ["Share", "Reply to the council came late", "Report: ferry was late"])
def test_no_buttons(line):
    assert not is_button(line)


def test_a_heading_of_the_story_called_discussion_ends_nothing():
    parted = f"{HEAD}" + "\n\n".join([*STORY, "Discussion", *STORY[:2]]) + "\n\nUpdated 3 May 2011 12:30\n"
    assert article(parted).body.endswith(STORY[1])


def test_a_last_paragraph_far_apart_over_a_day_stays():
    text = HEAD + "\n\n".join(STORY[:-1]) + f"\n\n* * *\n\n{STORY[-1]}\nLast updated: 3 May 2011 10:15\n"
    assert article(text).body.endswith(STORY[-1])


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("共 3 則留言", 3),
        ("共有 3 条评论", 3),
        ("留言 (3)", 3),
        ("২টি মন্তব্য", 2),
        ("टिप्पणियां (4)", 4),
        ("კომენტარები (2)", 2),
        ("Մեկնաբանություններ (3)", 3),
        ("ความคิดเห็น (2)", 2),
        ("共 3 頁", None),
        ("3 則新聞", None),
    ],
)
def test_numbers_of_comments(line, number):
    assert comment_count(line) == number
