"""Lists of other articles: days beside the titles, writers below them, headings without accents, what ends them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines import labels
from ingest.parsers.page_dump.lists import list_items, list_titles
from tests.ferry_page import BODY, article

HEAD = "River Post\nFerry stays on the river\nBy Ann Lee\n30 September 2017\n\n"


def related(foot):
    return [link.title for link in article(f"{HEAD}{BODY}\n{foot}").links]


@pytest.mark.parametrize(
    ("heading", "behind", "foot"),
    [
        ("You might also enjoy", "\nAdeyemi Cole", ""),
        ("MORE RURAL NEWS", " (11 June 2020)", "Have your say! Send a letter to the editor\n"),
        ("More on this story", "", "Today's best video\nWatch a whale follow a kayak\n"),
        (
            "Recommended",
            "",
            "Printable version | Aug 12, 2014 4:05:18 pm | http://www.riverpost.example/article6290.ece\n",
        ),
        ("Related", " 2016-09-06", ""),
        ("Weitere Artikel", " - 06.09.2016", "Leserbrief schreiben und gewinnen\n"),
    ],
)
def test_two_titles_and_nothing_else(heading, behind, foot):
    found = related(f"{heading}\nCounting the lamps of Torrin{behind}\nA ferry with one passenger{behind}\n{foot}")
    assert found == ["Counting the lamps of Torrin", "A ferry with one passenger"]


def test_marks_and_times_before_titles():
    titles = ["Counting the lamps of Torrin", "A ferry with one passenger"]
    assert related(f"À lire également\n> {titles[0]}\n> {titles[1]}\nVotre opinion\n") == titles
    assert related(f"ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ\n12:05 {titles[0]}\n09:40 {titles[1]}\nΣχόλια (4)\n") == titles


def test_titles_with_capitals_are_no_names():
    titles = ["Mayor Resigns Today", "Harbour Wall Fails", "Old Ferry Sinks"]
    assert related("More news\n" + "\n".join(titles) + "\n") == titles


def test_days_behind_bars():
    titles = ["Bells ring again at last", "Who pays the square", "The night train moves"]
    assert related("Read also\n" + "".join(f"{title} | 12.05.2014\n" for title in titles)) == titles


def test_days_behind_short_chinese_titles():
    foot = "相关新闻\n江滨新站十日启用　2016-09-06\n老站钟楼拟列入保护名录　2016-08-21\n"
    assert related(foot) == ["江滨新站十日启用", "老站钟楼拟列入保护名录"]


@pytest.mark.parametrize(
    "heading",
    [
        "MAS NOTICIAS",
        "LEIA TAMBEM",
        "SUR LE MEME SUJET",
        "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ",
        "ΣΧΕΤΙΚΑ ΑΡΘΡΑ",
        "CTETE TAKE",
        "ILGILI HABERLER",
    ],
)
def test_headings_in_capitals_without_accents(heading):
    assert labels.is_related(heading)


def test_days_are_no_telephone_numbers():
    assert not list_titles.ends_lists("Two resign 2016-09-06")
    assert not list_titles.ends_lists("Two resign 14/04/2014")
    assert list_titles.ends_lists("Call 555 123 4567")


def test_a_label_with_a_day_is_a_moment_and_a_title_with_one_is_not():
    assert list_items.is_moment("最終更新日時 2016-09-06")
    assert not list_items.is_moment("江滨新站十日启用 2016-09-06")


def test_a_page_in_columns():
    head = "River Post\tNews\tSport\tLetters\nYou are here:\tNews\tRadio\nFerry stays on the river\n"
    meta = "Author:\tAnn Lee\nPosted:\t2017-09-30\nViewed:\t3,418 times\n"
    foot = "Tags:\tferry\triver\nSee also\tDate\nCounting the lamps of Torrin\t2012-08-30\n"
    foot += "A ferry with one passenger\t2010-03-11\nTerms of use\tPrivacy\tBack to top\n"
    found = article(head + meta + BODY.replace("\n\n", "\n") + foot)
    assert (found.title, found.source, found.authors) == ("Ferry stays on the river", "River Post", ("Ann Lee",))
    assert [link.title for link in found.links] == ["Counting the lamps of Torrin", "A ferry with one passenger"]
    assert found.body.endswith("voted against the plan.")


@pytest.mark.parametrize(
    "row",
    [
        "30.08.2012   Counting the lamps of Torrin",
        "Counting the lamps of Torrin   Sport   30.08.2012",
        "30 Aug 2012   News   Counting the lamps of Torrin   12",
    ],
)
def test_titles_in_rows_of_tables(row):
    assert list_items.item_title(row) == "Counting the lamps of Torrin"


@pytest.mark.parametrize("before", ["2016/03/15 ", "15.03.2016 - ", "10h15 - ", "10:15 ", "2016-03-15　"])
def test_days_and_times_before_titles(before):
    assert list_items.item_title(f"{before}橋の完成まで半年") == "橋の完成まで半年"
