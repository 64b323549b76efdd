"""What archives of the web put above the pages they show, in the forms of several years and tools."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.prepare.archive_bars import without_bars
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article

PAGE = f"The River Post\nNews  Sport  Weather\nFerry stays on the river\nBy Ann Lee\n\n{BODY}"
ADDRESS = "http://www.post.example/a.html"
COLLECTED = """About this capture
COLLECTED BY
Organization: Dale Crawls
It gives its data away.
Collection: Dale
TIMESTAMPS
"""


WAYBACK = f"The Wayback Machine - https://web.archive.org/web/20120614083211/{ADDRESS}\n"
OF_2012 = f"7 captures\n14 Jun 2012 - 03 Sep 2015\n{COLLECTED}"
ONE_LINE = (
    f"{ADDRESS}\nGo\nMAY\tJUN\tJUL\nPrevious capture\t14\tNext capture\n2011\t2012\t2013\nsuccess\nfail\n{OF_2012}"
)
CELLS = f"{ADDRESS}\nGo\nMAY\nJUN\nJUL\nPrevious capture\n14\nNext capture\n2011\n2012\n2013\nsuccess\nfail\n{OF_2012}"
OF_2011 = f"""INTERNET ARCHIVE
{ADDRESS} Go
MAY JUN JUL
Close
14
2011 2012 2013
12 captures
4 Mar 03 - 3 Feb 13
sparkline
Close Help
"""
WITH_ADDRESS = f"""https://web.archive.org/web/20120614083211/{ADDRESS}
Go
\tMAY\tJUN\tJUL
\t14
\t2011\t2012\t2013
\t7 captures
14 Jun 2012 - 3 Sep 2015
About this capture
"""
OF_2023 = f"""{ADDRESS}   Go
7 captures   14 Jun 2012 - 3 Sep 2015
June 14, 2012   08:32:11   About this capture
"""
ARROWS = "MAY\tJUN\tJUL\nPrevious capture\t14\tNext capture\n2011\t2012\t2013\n"
COLLEGE = """You are viewing an archived web page, collected at the request of Dale College using Archive-It. This \
page was captured on 14:22:03 Jun 14, 2012.
Loading media information
hide
"""
STATE = """This snapshot, taken on 14/06/2012, shows web content acquired for preservation by The National Archives.
External links, forms and search may not work in archived websites.
More about the Web Archive
"""
GERMAN = "Sie sehen eine archivierte Webseite vom 14. Juni 2012 aus dem Webarchiv.\nAlle Versionen\n"
FRENCH = "Vous consultez une page archivée, collectée le 14 juin 2012.\nToutes les versions\n"


@pytest.mark.parametrize(
    ("bar", "captured"),
    [
        (ONE_LINE + WAYBACK, "2012-06-14T08:32"),
        (WITH_ADDRESS, "2012-06-14T08:32"),
        (OF_2023, "2012-06-14T08:32"),
        *((bar, "2012-06-14") for bar in (ONE_LINE, CELLS, OF_2011, ARROWS, COLLEGE, STATE, GERMAN, FRENCH)),
    ],
)
def test_a_frame_is_taken_off(bar: str, captured: str) -> None:
    page, when = without_bars(read_page(bar + PAGE))
    assert (page.text[0], when) == ("The River Post", captured)
    assert article(bar + PAGE).source == "The River Post"


@pytest.mark.parametrize(
    "top",
    ["14 prisoners\nclose\nThe River Post\n", "2011 2012 2013\nMAY JUN JUL\nThe River Post\n", "Archived\nHelp\n"],
)
def test_what_looks_like_a_frame_stays(top: str) -> None:
    page = read_page(top + PAGE)
    assert without_bars(page) == (page, "")


PRINTED = "http://www.post.example/river/2012/05/30/ferry-stays.html"
BY_MONTH = "https://www.post.example/river/2012/may/30/ferry-stays"


@pytest.mark.parametrize("address", [PRINTED, BY_MONTH])
@pytest.mark.parametrize(
    "bar",
    [
        "{0}\n12 captures\n14 Jun 2012 - 3 Sep 2015\nAbout this capture\n",
        "INTERNET ARCHIVE\n{0} Go\nMAY JUN JUL\nClose\n14\n2011 2012 2013\n12 captures\n4 Mar 03 - 3 Feb 13\n",
        "The Wayback Machine - https://web.archive.org/web/20120614083211/{0}\n",
        "archive.today\nwebpage capture\nSaved from {0} on Jun 14, 2012\nno other snapshots\n",
        "This is Google's cache of {0}. It is a snapshot of the page as it appeared on 14 Jun 2012 08:32:11 GMT.\n",
    ],
)
def test_the_day_in_the_address_that_a_frame_prints_is_the_story_s(bar: str, address: str) -> None:
    found = article(bar.format(address) + PAGE)
    assert found.published is not None
    assert found.published.value == "2012-05-30"


def test_a_day_that_the_page_prints_goes_before_that_in_the_frame_s_address() -> None:
    page = PAGE.replace("By Ann Lee", "By Ann Lee\nPublished 29 May 2012")
    found = article(f"{PRINTED}\n12 captures\n14 Jun 2012 - 3 Sep 2015\nAbout this capture\n{page}")
    assert found.published is not None
    assert found.published.value == "2012-05-29"


def test_the_day_in_the_address_at_the_foot_of_printed_sheets() -> None:
    page = f"6/14/2012 8:32 AM   Ferry stays on the river\n{PAGE}\n{PRINTED}   1/1\n"
    found = article(page)
    assert found.published is not None
    assert found.published.value == "2012-05-30"
