"""Page dumps: titles with labels or writers in lists of other articles."""

from __future__ import annotations

import io

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article

STORY = """The council of Harrow agreed on Monday evening to buy a second ferry for the lake crossing.
Passengers had waited for up to two hours on summer weekends, and the old boat broke down four times in May.
The new vessel will carry forty cars and is to be delivered before the start of the next school holidays.
Fares stay as they are until the end of the year, the transport office said in a statement on Tuesday.""".splitlines()
TOP = ["The Harrow Post", "Second ferry for the lake crossing agreed by council", "By Ann Lee", "12 May 2021"]


def article(*lines: str) -> Article:
    found = next(iter(PARSER.parse(io.BytesIO("\n".join(lines).encode()), Context(name="page.txt"))))
    assert isinstance(found, Article), found
    return found


def related(*lines: str) -> list[str]:
    return [link.title for link in article(*TOP, *STORY, *lines).links]


def test_titles_with_a_figure_before_their_colon_are_no_posts():
    titles = ["Harrow R5: the lake race goes to the last mile", "The old pier: ten walks along the shore"]
    assert related("Related news", *titles, "Contact us", "© 2021 The Harrow Post") == titles


def test_writers_behind_titles():
    listed = ["Eighteen boats and one bridge, Tom Reed", "The mail that came by ferry, Mary O'Neill"]
    found = related("Also read:", *listed, "Comments (2)", "© 2021 The Harrow Post")
    assert found == ["Eighteen boats and one bridge", "The mail that came by ferry"]


def test_a_place_behind_one_of_the_titles_stays():
    listed = ["Eighteen boats and one bridge, Tom Reed", "Why the mail came late, again and again"]
    assert related("Also read:", *listed, "Comments (2)", "© 2021 The Harrow Post") == listed


def test_sections_behind_read_more_are_no_article():
    assert related("Read more : World News", "Comments (2)", "© 2021 The Harrow Post") == []
