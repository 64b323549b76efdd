"""Lists told by their layout: sections over titles, teasers below them, headings that no table holds."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from tests.test_dump_lists import STORY, article, related

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


@pytest.mark.parametrize("age", ["2 hours ago", "Há 2 horas — Em Bodetal", "14 March 2011"])
def test_decks_over_the_days_of_titles_are_none(age):
    decks = ["Lock keeper saw it at noon", "Girl with a kite waved", "Mr Reed of Mill Lane grieves"]
    listed = "".join(f"{title}\n{deck}\n{age}\n" for title, deck in zip(TITLES, decks, strict=True))
    assert related(article(below=f"Related stories\n{listed}© River Post\n")) == TITLES
    kicked = "".join(
        f"The {at} town\n{title}, the council says\n{age}\n" for at, title in zip("abc", TITLES, strict=True)
    )
    found = related(article(below=f"Related stories\n{kicked}© River Post\n"))
    assert found == [f"{title}, the council says" for title in TITLES]
    bare = "".join(f"{title}\n{age}\n" for title in TITLES)
    assert related(article(below=f"Related stories\n{bare}© River Post\n")) == TITLES


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
        "Follow\nFollow River Post on Facebook\nFollow River Post on Twitter\nFollow River Post on Instagram\n",
        "© River Post\nPartners\nThe best loans of this year compared\nCheap cars for young drivers now\nBeds\n",
        "Service\nTerms of trade\nAdvertising here\nService\nHouse rules here\nLetters and mail\n",
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


@pytest.mark.parametrize(
    ("record", "heading"),
    [
        ("Subscribers only\n{}\n3 min read\n", "Related"),
        ("{}\nAnn Lee\nRead\n", "The Dunmore papers"),
        ("(Dunmore, Sept. {k}) {}\n", "See more from this reporter"),
        ("{k}) {} - Harbor Times\n", "Further coverage:"),
        ("199{k}\n{}\n", "From the archive"),
    ],
)
def test_what_a_list_repeats_at_each_title_is_none(record, heading):
    listed = "".join(record.format(title, k=k) for k, title in enumerate(TITLES, 1))
    assert related(article(below=f"{heading}\n{listed}Contact us\n")) == TITLES


@pytest.mark.parametrize(
    "heading",
    [
        *("Weitere Artikel aus Northport", "Les autres articles de Ann Lee", "Otros reportajes de la serie"),
        *("Dello stesso autore", "Notícias da mesma editoria", "Fler artiklar från Northport", "W tym cyklu"),
        *("Другие материалы автора", "Yazarın diğer yazıları", "Meer verhalen van Ann Lee", "この著者の他の記事"),
    ],
)
def test_more_by_one_writer_or_of_one_series_is_related(heading):
    assert related(article(below=f"{heading}\n{DAM}\n{BUS}\n")) == [DAM, BUS]


def test_below_the_legal_line_nothing_points_at_an_article():
    assert related(article(below="© River Post\nDon't miss: the weather at ten\n")) == []


def test_kinds_of_articles_before_a_colon_point_at_one():
    assert related(article(inside=f"Background: {DAM}\n\n")) == [DAM]
    assert (
        "Background" in article(inside="Background: the dam was built in 1911 and has wept ever since it was.\n\n").body
    )


@pytest.mark.parametrize("between", ["\t", "   "])
def test_lists_side_by_side_are_read_apart(between):
    rows = [("Related stories", "Most read"), (DAM, "Man wins the raffle twice"), (BUS, "Frost holds, skaters hope")]
    below = "\n".join(between.join(cells) for cells in rows) + "\nContact us\tSubscribe\n"
    assert related(article(below=below)) == [DAM, BUS]


def test_the_heading_of_a_list_between_paragraphs_is_no_text():
    found = article(inside=f"What to know about the old ferry\n{DAM}\n{BUS}\n{MILL}\n")
    assert related(found) == TITLES
    assert "What to know" not in found.body


@pytest.mark.parametrize(
    "below",
    [
        "What became of the keeper's dog and of the bell he rang for ...",
        "Ann Lee, Staff Writer",
        "Hace 2 horas",
        "Was it the weir, or the man who was paid to look after it?",
    ],
)
def test_what_stands_below_titles_and_looks_like_one_is_none(below):
    first = "The keeper rang the bell for an hour, and nobody came." if below.endswith("?") else below
    listed = "".join(f"{title}\n{below if k else first}\n" for k, title in enumerate(TITLES))
    assert related(article(below=f"More in the valley\n{listed}Contact us\n")) == TITLES


def test_read_more_under_each_title_heads_no_list():
    listed = "".join(
        f"{title}\nWhat {title.split()[0].lower()} did at noon, and what became of it.\nRead more\n" for title in TITLES
    )
    assert related(article(below=f"Around the valley\n{listed}Contact us\n")) == TITLES


def test_arrows_behind_all_titles_are_none_of_them():
    assert related(article(below="Recommended\n" + "".join(f"{t} →\n" for t in TITLES))) == TITLES


@pytest.mark.parametrize(("heading", "titles"), [("The ferry files", TITLES), ("Key points:", []), ("In short", [])])
def test_an_unknown_list_beside_the_byline_is_related_and_a_summary_is_not(heading, titles):
    text = STORY.format(inside="").replace("4 May 2011\n", f"4 May 2011\n{heading}\n" + "\n".join(TITLES) + "\n")
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert related(found) == titles


@pytest.mark.parametrize(
    "records",
    [
        "Energy\n{}\nAnn Lee\n, 26 February 2021\n",
        "Local\n{}\nThe artist says that {who} has run out of farmers.\nRead more\n",
    ],
)
def test_writers_over_days_and_buttons_below_titles(records):
    who = ["the lock keeper", "a girl with a kite", "Mr Reed of Mill Lane"]
    listed = "".join(records.format(title, who=name) for title, name in zip(TITLES, who, strict=True))
    assert related(article(below=f"Related stories\n{listed}© River Post\n")) == TITLES


def test_a_button_for_more_closes_a_list_of_two():
    listed = f"\nThe Dunmore papers\n{DAM}\n{BUS}\nVoir plus d'actualités sur Dunmore\n\nRiver Post Ltd\n"
    assert related(article(below=listed)) == [DAM, BUS]


@pytest.mark.parametrize("between", ["Related stories", "External links", "Enlaces", "Články"])
@pytest.mark.parametrize(
    "days",
    [
        ("12 OCTOBER 2011", "30 SEPTEMBER 2011"),
        ("12. Oktober 2011", "30. September 2011"),
        ("12 de octubre de 2011", "30 de septiembre de 2011"),
        ("2011-10-12 14:05", "2011-09-30 09:10"),
    ],
)
def test_the_day_over_a_list_s_first_title_is_none_below_a_second_heading(between, days):
    listed = "".join(f"{day}\n{title}\n" for day, title in zip(days, TITLES, strict=False))
    found = article(below=f"More on this story\n{between}\n{listed}Related Internet links\nLock Museum\n© River Post\n")
    assert related(found)[:2] == TITLES[:2]
    assert not any(day in related(found) for day in days)
