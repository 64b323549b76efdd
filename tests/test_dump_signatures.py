"""Who signs a page dump's story below its last line, with the day above or under the name."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Ann Lee\nPublished 30 September 2017\nShare on Facebook  Share on Twitter  Copy link\n",
        "30 September 2017\nAnn Lee\nShare on Facebook  Share on Twitter  Copy link\n",
        "Ann Lee\n30. September 2017\nMehr zum Thema\nHafen wird teurer als geplant\n",
        "Ann Lee, contributing editor\n30 September 2017\nTweet   Share   Email\n",
        "Ann Lee\nNorthport\n30.09.2017\n© 2017 River Post\n",
    ],
)
def test_name_with_a_day_below_the_story(foot):
    found = article(f"{HEAD}{BODY}\n{foot}")
    assert found.authors == ("Ann Lee",)
    assert found.body.endswith("voted against the plan.")
    assert found.published is not None
    assert found.published.value == "2017-09-30"


def test_a_reader_with_a_day_signs_nothing():
    foot = "Ann Lee\n30 September 2017\nI took that ferry to school for years and it was never on time once.\n"
    assert article(f"{HEAD}{BODY}\n{foot}").authors == ()


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Ann-Sofie Hedlund\n\nann-sofie.hedlund@posten.example\n\n0951-555 20\n\nGillaTwittra\n", "Ann-Sofie Hedlund"),
        (
            "Share this:\n\nTagged ferries\n\nWritten by Hetty Marchbank\n\nHetty has had a boat in Hull since 2010.\n",
            "Hetty Marchbank",
        ),
    ],
)
def test_name_over_what_reaches_the_writer_or_counts_readers(foot, name):
    found = article(f"{HEAD}12 March 2025\n\n{BODY}\n{foot}")
    assert found.authors == (name,)
    assert found.body.endswith("voted against the plan.")


def test_who_opened_a_thread_wrote_it():
    head = "Canal Talk\n\nThread: Ferry stays on the river\n\n23-11-2008, 21:14 #1\n\nTowpathTom\n\nSenior Member\n\n"
    profile = "Join Date: Mar 2006\nLocation: On the river\nPosts: 1,202\n\nFerry stays on the river\n\n"
    reply = "\n23-11-2008, 22:02 #2\n\nMucky Duck\n\nMember\n\nGood news, that.\n"
    found = article(f"{head}{profile}{BODY}{reply}")
    assert found.authors == ("TowpathTom",)
    assert found.published is not None
    assert found.published.value[:10] == "2008-11-23"


def test_a_short_year_before_the_papers_name():
    found = article(f"River Post\n\nNews\n\nSport\n\n30/8/18 River Post\n\nFerry stays on the river\n\n{BODY}")
    assert found.published is not None
    assert found.published.value == "2018-08-30"
