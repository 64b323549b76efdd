"""Page dumps: what clippings of old papers and press releases print over their headline."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article

COLUMN = """\
The harbor board of Milltown voted
on Tuesday to dredge the northern
channel, a project that officials said
would take three years and cost 41
thousand dollars.

Opponents argued that the plan would
damage the eelgrass beds on which the
town's small fishing fleet depends.
"""
CLIPPING = (
    "The Milltown Gazette (Milltown, Ohio) · 14 May 1931, Thu · Page 3\nDownloaded on Mar 3, 2021\n\n{}\n\n" + COLUMN
)
RELEASE = """\
{}

Milltown Harbour Holdings to Dredge Northern Channel

{}
Nov 03, 2021, 08:00 ET

Milltown Harbour Holdings announced today that it will dredge the northern channel, which will take three years.

"We are pleased with the progress of the project," said Ruth Calloway, who leads the firm. "It serves the whole town."
"""


def read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="a.txt"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("headline", ["HARBOR BOARD\nVOTES TO DREDGE", "HARBOR BOARD\nVOTES TO DREDGE\nTHE CHANNEL"])
def test_a_headline_in_capitals_over_lines_of_a_column(headline):
    found = read(CLIPPING.format(headline))

    assert found.title == headline.replace("\n", " ")
    assert (found.source, found.published and found.published.value) == ("The Milltown Gazette", "1931-05-14")


@pytest.mark.parametrize("below", ["ANN LEE", "BY ANN LEE", "14 MAY 1931"])
def test_names_and_days_below_it_are_none_of_it(below):
    assert read(CLIPPING.format(f"BOARD VOTES TO DREDGE\n{below}")).title == "BOARD VOTES TO DREDGE"


@pytest.mark.parametrize(
    "label", ["NEWS PROVIDED BY", "News Release", "PRESS RELEASE", "Pressemitteilung", "Communiqué de presse"]
)
def test_the_label_of_a_release_is_no_outlet(label):
    assert read(RELEASE.format(label, "")).source != label
    assert read(RELEASE.format("", label)).source != label
