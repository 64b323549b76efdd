"""What pages print around a story, told from it by class: tools, pagers, notices, frames of archives, inner lines."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.byline import signatures
from ingest.parsers.page_dump.lines import greetings, notices, pagers
from ingest.parsers.page_dump.lists import list_items
from ingest.parsers.page_dump.prepare.wrappings import without_wrappings
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry."
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall."
LAST = "Nobody voted against the plan for the ferry, and the captain bought the round."
HEAD = "River Post\nHome | News | Sport\nFerry stays on the river\nBy Ann Lee\nMay 3, 2011\n"


@pytest.mark.parametrize(
    "line",
    [
        "Listen to this article",
        "🔊 Escuchar artículo",
        "Lesezeit: 3 Minuten",
        "Text size  A  A  A",
        "字号：大 中 小",
        "La suite après cette publicité",
        "« 1 2 3 »",
        "上一页 1 2 下一页",
        "Page 2 of 3",
        "≪ 前の記事",
    ],
)
def test_tools_and_pagers(line):
    assert notices.is_tool(line)


@pytest.mark.parametrize("line", ["Listen, said the mayor", "2019", "12 34", "Page turned by council", "Next year"])
def test_no_tools(line):
    assert not notices.is_tool(line)
    assert not pagers.is_pager(line)


@pytest.mark.parametrize(
    "line",
    [
        "This blog has now closed. New comments are no longer accepted.",
        "Les commentaires sont fermés pour cet article.",
        "CORRECTION (May 5): An earlier version gave the wrong year.",
        "By signing up, you agree to our Terms of Use.",
        "Altijd op de hoogte? Download de gratis app.",
        "Las opiniones expresadas son de sus autores.",
    ],
)
def test_notices(line):
    assert notices.is_notice(line)
    assert line not in article(f"{HEAD}{FIRST}\n\n{SECOND}\n\n{LAST}\n\n{line}\n").body


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Old mill moves (03.02.2014)", "Old mill moves"),
        ("25.08.2006: Dam weeps", "Dam weeps"),
        ("21:04 Divers find a bell", "Divers find a bell"),
        ("· 2019 was a wet year", "2019 was a wet year"),
        ("Seven ways to cook (and three not to)", "Seven ways to cook (and three not to)"),
    ],
)
def test_titles_of_lists_have_no_dates(line, title):
    assert list_items.item_title(line) == title


@pytest.mark.parametrize(
    "below",
    [
        "Most Popular Articles\n1. Airlines rediscover the sandwich\n2. Why chairs cost more",
        "Лента новостей\n21:04 Divers find a bell\n20:47 Flight is late by three hours",
        "Sponsored\nBorn before 1968? Do this today",
        "24小时点击排行\n1 Metro line opens next week\n2 Exams begin today",
    ],
)
def test_a_list_ends_where_another_begins(below):
    found = article(
        f"{HEAD}{FIRST}\n\n{SECOND}\n\n{LAST}\n\nRelated articles\nOld ferry sold\nBridge put off\n{below}\n"
    )
    assert [link.title for link in found.links] == ["Old ferry sold", "Bridge put off"]


@pytest.mark.parametrize(
    ("head", "captured"),
    [
        (
            "The Wayback Machine - https://web.archive.org/web/20110504101500/http://post.example/f\n12 captures\n",
            "05-04",
        ),
        ("archive.today webpage capture\nSaved from http://post.example/f\n4 May 2011 10:15:00 UTC\n", "05-04"),
        ("This is Google's cache of http://post.example/f. It appeared on 4 May 2011 05:14:22 GMT.\n", "05-04"),
    ],
)
def test_frames_of_archives_tell_the_capture_and_nothing_else(head, captured):
    found = article(f"{head}{HEAD.replace('May 3, 2011', 'Yesterday at 5:20 pm')}{FIRST}\n\n{SECOND}\n\n{LAST}\n")
    assert found.retrieved[:10] == f"2011-{captured}"
    assert found.published is not None
    assert found.published.value == "2011-05-03"
    assert found.title == "Ferry stays on the river"


def test_printed_sheets_are_one_text():
    page = read_page(
        f"1/5/2020, 9:04 AM        Ferry stays - River Post\n{HEAD}{FIRST}\nhttp://post.example/f      1/2\n"
        f"1/5/2020, 9:04 AM        Ferry stays - River Post\n{SECOND}\nhttp://post.example/f      2/2\n"
    )
    bare = without_wrappings(page)
    assert bare.captured == "2020-01-05"
    assert [line for line in bare.page.text if "://" in line or "AM" in line] == []


def test_numbers_of_links_are_no_text():
    page = read_page(f"   [1]Home\n   [2]News\n   {FIRST.replace('ferry', '[3]ferry')}\n   1. http://post.example/\n")
    assert article("\n".join(without_wrappings(page).page.text) + f"\n\n{SECOND}\n").body.startswith(FIRST)


@pytest.mark.parametrize(
    "inner",
    [
        "A plan in a tin",
        "What did the captain say?",
        "Under the plan the town must:\n\n- paint the hull\n- mend the bell",
        "How the wards voted:\nNorth Ward: for 212, against 12\nSouth Ward: for 180, against 44",
    ],
)
def test_inner_lines_belong_to_the_story(inner):
    body = article(f"{HEAD}{FIRST}\n\n{SECOND}\n\n{inner}\n\n{LAST}\n").body
    assert body == "\n\n".join([FIRST, SECOND, *filter(None, inner.split("\n")), LAST])


def test_a_quote_pulled_out_of_the_story_stands_once():
    body = article(f"{HEAD}{FIRST}\n\n{SECOND}\n\n“The ferry has crossed the river” — Ann Lee\n\n{LAST}\n").body
    assert body == f"{FIRST}\n\n{SECOND}\n\n{LAST}"


def test_a_first_half_over_a_list_is_kept():
    body = article(f"{HEAD}{FIRST}\n\nRead also:\nOld ferry sold\nBridge put off\n\n{SECOND}\n\n{LAST}\n").body
    assert body == f"{FIRST}\n\n{SECOND}\n\n{LAST}"


@pytest.mark.parametrize(
    ("last", "names"),
    [
        ("Lea Brand (lb)\nShare this:", ("Lea Brand",)),
        ("Антон Лещинский\nЧитайте также\nСтарый мост закрыли на ремонт", ("Антон Лещинский",)),
        ("HANNEKE VISSER\nMolenvaart\nCopyright 2011 River Post", ("Hanneke Visser",)),
        ("Old Harbour Ferry\nThe ferry is older than anybody in the town can remember.", ()),
    ],
)
def test_names_that_sign_a_story(last, names):
    page = read_page(f"{FIRST}\n{last}\n")
    assert signatures.signature(page, 1) == names


@pytest.mark.parametrize("line", ["Cara direttrice,", "Sehr geehrte Redaktion,", "Dear Sir,", "Geachte redactie,"])
def test_greetings(line):
    assert greetings.is_greeting(line)
