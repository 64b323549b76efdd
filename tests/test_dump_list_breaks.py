"""Page dumps: where a list of other articles ends, though what stands below looks like one more title."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import is_related, shows_films
from ingest.parsers.page_dump.lines.writer_boxes import heads_writer
from ingest.parsers.page_dump.lists.list_titles import is_item
from tests.ferry_page import BODY, article
from tests.test_dump_unmarked_captions import STORY

HEAD = "River Post\nFerry stays on the river\nBy Ann Lee\n30 September 2017\n\n"
TITLES = ["Counting the lamps of Torrin by night", "A ferry with one passenger and a goat"]


def related(foot):
    return [link.title for link in article(f"{HEAD}{BODY}\n{foot}").links]


@pytest.mark.parametrize(
    "below",
    [
        "About the Contributors\nDana Reed",
        "Über die Autorin\nDana Reed",
        "À propos de l'auteure\nDana Reed",
        "Об авторе\nДана Рид",
        "Never miss a story with our newsletter",
        "Odebírejte náš newsletter a nenechte si ujít žádný zápas!",
        "Alle anzeigen\nRiver Medien AG",
        "Pokaż więcej\nRiver Medien AG",
        "Watch Now: Related Video\nHow to keep your pipes from freezing",
        "التعليقات\nالمواقف والآراء الواردة تعبّر عن أصحابها وحدهم\nأبو يزن - 12 آذار 2025\nالله يعين أهل البادية كلهم",
    ],
)
def test_what_stands_below_is_no_title(below):
    assert related(f"Related stories\n{TITLES[0]}\n{TITLES[1]}\n{below}\n") == TITLES


def test_an_undated_short_line_heads_the_next_list():
    dated = "".join(f"{title}\n{day} January 2018\n" for title, day in zip(TITLES, (23, 9), strict=True))
    others = "Softball team sweeps both games\n3 January 2018\nDining hall workers join a union\n2 January 2018\n"
    assert "Around the town" not in related(f"Related stories\n{dated}Around the town\n{others}")


def test_a_button_below_a_list_heads_nothing():
    found = related(f"関連記事\n{TITLES[0]}\n{TITLES[1]}\nもっと見る\n新聞の購読と配達のお申し込み\n会社案内\n")
    assert found == TITLES


def test_a_heading_below_one_of_several_single_titles_is_the_storys():
    pointers = [f"Also read\n{title}" for title in TITLES]
    lines = [STORY[0], pointers[0], STORY[1], f"{pointers[1]}\nOne man from each house", *STORY[2:]]
    found = article(HEAD + "\n".join(lines) + "\n")
    assert [link.title for link in found.links] == TITLES
    assert "One man from each house" in found.body


@pytest.mark.parametrize("heading", ["Mais do Vale", "Más de Lindo", "Mer från Torrin", "Więcej od Anny"])
def test_more_of_one_place_heads_a_list(heading):
    assert is_related(heading)


@pytest.mark.parametrize("line", ["Mais de mil pessoas", "Más de cien personas", "Mais da metade"])
def test_more_than_a_number_heads_none(line):
    assert not is_related(line)


@pytest.mark.parametrize("heading", ["Watch Now: Related Video", "Vídeos relacionados", "More videos"])
def test_lists_of_films(heading):
    assert shows_films(heading)


@pytest.mark.parametrize("heading", ["Related stories", "Video: the ferry at night", "Video"])
def test_other_lists(heading):
    assert not shows_films(heading)


@pytest.mark.parametrize(
    "line",
    [
        "Substack newsletter sues a rival paper",
        "How a boletín from 1890 was found in a wall",
        "Der Newsletter wird zehn",
    ],
)
def test_a_title_may_tell_of_a_newsletter(line):
    assert is_item(line)


@pytest.mark.parametrize("line", ["लेखक के बारे में", "عن الكاتب", "筆者紹介", "기자 소개", "O autorze", "Yazar Hakkında"])
def test_headings_over_the_writer(line):
    assert heads_writer(line)


def test_a_question_over_its_answer_ends_a_list_in_an_interview():
    asked = ["Who rows the boat?", "Who pays for it all?", "When does it stop?"]
    lines = [x for pair in zip(asked, STORY, strict=False) for x in pair]
    lines = [*lines[:4], "Also read", *TITLES, *lines[4:], STORY[3]]
    found = article(HEAD + "\n".join(lines) + "\n")
    assert [link.title for link in found.links] == TITLES


def test_words_alone_between_paragraphs_in_a_script_without_capitals_are_a_heading():
    told = (
        "قبل شروق الشمس بساعة يقف أبو خالد في طابور من عشرين صهريجاً عند بئر حكومية شرق بلدة أم القطين في البادية.",
        "يقول الرجل وهو أب لتسعة أبناء إنه كان يسقي من عمق مئة متر ثم صار عند ثلاثمئة وبعدها خرج الرمل بدل الماء.",
        "ولم يتجاوز مجموع الأمطار في المنطقة هذا الموسم ثمانية وثلاثين مليمتراً أي أقل من ثلث المعدل العام في البلاد.",
    )
    head = "صحيفة الضفّة\nالرئيسية\nآبار المفرق تجفّ ومزارعو البادية يبيعون أغنامهم\nنشر في: 12/03/2025"
    text = "\n".join([head, told[0], told[1], "موسم بلا عشب", told[2]])
    assert article(text).body.split("\n\n")[2] == "موسم بلا عشب"
