"""How often a text was read, lists of before and of a section, a reader's account beside the paper's name."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.labels import is_related
from tests.ferry_page import article

STORY = [
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.",
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.",
    "The crew said that the old engine had failed on nine days of the winter and twice in the spring.",
    "Nobody voted against the plan, and the first crossing with the new engine is set for a day in May.",
]
HEAD = "Ferry stays on the river\nBy Ann Lee\n12 March 2025\n"


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("Bu haber 1204 defa okunmuştur.", True),
        ("This article has been read 1204 times.", True),
        ("Cet article a été lu 1204 fois", True),
        ("Dieser Artikel wurde 1204 mal gelesen.", True),
        ("Прочитано 1204 раза", True),
        ("The letter was read 12 times in the hall.", False),
        ("She read the book and saw it 12 times on the stage.", False),
    ],
)
def test_how_often_a_text_was_read(line, counted):
    assert is_aside(line) == counted


@pytest.mark.parametrize(
    "line",
    [
        "Previously on The Gannet:",
        "DESTACADOS",
        "Lue lisää aiheesta",
        "Περισσότερα στην κατηγορία",
        "Más en Comarca",
        "Plus dans Bretagne",
        "Ещё в рубрике Город",
    ],
)
def test_headings_of_lists(line):
    assert is_related(line)


def test_an_account_is_not_the_paper():
    top = "Menu\nMijn Grensbode\nRegio Sport Cultuur Agenda\nDe Grensbode\n"
    assert article(top + HEAD + "\n".join(STORY)).source == "De Grensbode"


def test_a_word_of_a_sentence_at_the_foot_is_no_masthead():
    top = "LANTERN & LOOM\nStories | Issues | Shop\nPLACES / 12 March 2025\nFerry stays on the river\nBy Ann Lee\n"
    note = "Bo Ray writes about small places.\nKEEP READING\nA census of one-lane bridges\n"
    assert article(top + "\n".join([*STORY, note])).source == "Lantern & Loom".upper()


def test_a_caption_with_initials_in_brackets_opens_no_story():
    caption = "Yann Cariou and his boat, on Tuesday, in the harbour of Kerlaz. (Photo N. L. G.)"
    assert article("River Post\n" + HEAD + "\n".join([caption, *STORY])).body.split("\n\n") == STORY


def test_a_reporter_behind_the_paper_in_one_line():
    line = "2015-06-12 08:30　来源：临江晚报　记者 陈立　【字号：大 中 小】"
    story = "临江市解放路的裁缝周师傅免费为环卫工人改衣服，两年来已经改了三百多件，街坊都叫他好人。\n"
    found = article(
        f"临江网 > 新闻中心 > 社会\n老裁缝免费为环卫工人改衣三百件\n{line}\n" + story + story.replace("周", "李") * 2
    )
    assert found.authors == ("陈立",)


@pytest.mark.parametrize(
    "line",
    [
        "RELATED ARTICLES  MORE FROM AUTHOR",
        "ARTICOLI CORRELATI ALTRO DALL'AUTORE",
        "ÄHNLICHE ARTIKEL  MEHR VOM AUTOR",
        "POWIĄZANE ARTYKUŁY  WIĘCEJ OD AUTORA",
        "Meest gereageerd",
        "Lo más comentado",
        "Самое обсуждаемое",
    ],
)
def test_tabs_of_lists_and_what_readers_discuss(line):
    assert is_related(line)


def test_a_network_of_comments_is_no_title():
    below = "Related articles\nBridge over the river opens in spring\nPupils grow a lemon\nComments via Facebook\n"
    found = article("River Post\n" + HEAD + "\n".join([*STORY, below]))
    assert [link.title for link in found.links] == ["Bridge over the river opens in spring", "Pupils grow a lemon"]
