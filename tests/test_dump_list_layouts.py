"""Lists told by their layout: sections over titles, teasers below them, headings that no table holds."""

from __future__ import annotations

import pytest

from tests.test_dump_lists import article, related

DAM, BUS, MILL = "Dam weeps as the sluice opens", "Night bus finds its driver again", "Mill wheel stops after a century"
TITLES = [DAM, BUS, MILL]


@pytest.mark.parametrize(
    "record",
    [
        "Bodetal\n{}\n",
        "Energy & water\n{}\n2 hours ago\n",
        "{}\nYesterday\n233\n",
        "14 March 2011\n{}\n",
        "{}\nWhat {who} saw at noon, and why nobody spoke of it.\n",
        "\nHarbour\n{}\nWhat {who} saw at noon, and why nobody spoke of it.\n",
        "{}\nWhat {who} saw at noon, and why nobody spoke of it.\n3 May 2011\n12 comments\n",
    ],
)
@pytest.mark.parametrize("heading", ["Related stories", "The Dunmore papers"])
def test_lines_that_repeat_around_titles_are_none_and_end_no_list(record, heading):
    who = ["the lock keeper", "a girl with a kite", "Mr Reed of Mill Lane"]
    listed = "".join(record.format(title, who=name) for title, name in zip(TITLES, who, strict=True))
    found = article(below=f"{heading}\n{listed}© River Post\n")
    assert related(found) == TITLES
    assert found.body.count("\n\n") == 2


@pytest.mark.parametrize("mark", ["", "• ", "- ", "1. "])
def test_titles_below_an_unknown_heading_are_related(mark):
    marks = [mark.replace("1", str(k)) for k in (1, 2, 3)]
    listed = "\n".join(m + title for m, title in zip(marks, TITLES, strict=True))
    assert related(article(below=f"The Dunmore papers\n{listed}\n\nRiver Post Ltd\n")) == TITLES


@pytest.mark.parametrize(
    "below",
    [
        "Just in\n08:20 No trains around Northport\n07:55 Frost holds, skaters hope\n07:10 Bread is dear again\n",
        "Your reactions\nGeorge - 03/05 20:11\nMine works rather better\nSend this page to a friend you have\n",
        "About\nOur people\nOur history\nOur office\n",
        "3 comments\nWhat a fine old boat it is\nMy father worked on it for years\nLet us hope it stays here\n",
    ],
)
def test_tickers_comments_and_menus_are_no_list(below):
    assert related(article(below=below)) == []


def test_a_paragraph_below_a_list_is_no_teaser():
    listed = f"Read also\nCity desk\n{DAM}\nCity desk\n{BUS}\n"
    found = article(inside=listed)
    assert related(found) == [DAM, BUS]
    assert found.body.count("\n\n") == 2


def test_a_short_line_over_a_box_ends_the_list():
    found = article(below=f"Related\n{DAM}\n{BUS}\n{MILL}\nBlog archive\n► 2011 (12)\n► 2010 (31)\n")
    assert related(found) == TITLES


def test_a_title_behind_an_arrow_between_paragraphs_is_related():
    found = article(inside=f"» {DAM}\n» {BUS}\n\n")
    assert related(found) == [DAM, BUS]
    assert "Dam" not in found.body


def test_how_much_alike_documents_are_is_no_part_of_their_titles():
    listed = "\n".join(f"{k}. {t} (River Post, {k} May 2010) 9{k}%" for k, t in enumerate(TITLES, 1))
    assert related(article(below=f"Similar documents\n{listed}\n")) == TITLES
