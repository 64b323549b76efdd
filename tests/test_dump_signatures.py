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
