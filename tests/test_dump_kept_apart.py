"""What must not be taken for what stands beside it: labels of days, captions, headlines under lists."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.headline.title_order import never_headline
from ingest.parsers.page_dump.lines import captions
from ingest.parsers.page_dump.names.dated_line import dated_names
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

STORY = (
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.\n\n"
    "Nobody voted against the plan, and the band played until the last passenger had gone home.\n\n"
)


@pytest.mark.parametrize("label", ["Giriş Tarihi", "Data Wprowadzenia", "Eklenme Zamanı", "Datum Objave"])
def test_a_label_right_before_a_day_is_no_name(label: str) -> None:
    assert dated_names(f"{label}: 03.05.2018 09:41") == ((), False)


@pytest.mark.parametrize("line", ["Ann Lee, 3 May 2018", "Ann Lee | Published: 3 May 2018", "By Ann Lee: 3 May 2018"])
def test_a_name_beside_a_day_stays(line: str) -> None:
    assert dated_names(line)[0] == ("Ann Lee",)


@pytest.mark.parametrize("line", ["老裁缝用碎布拼出一张城市地图", "市政府公布新区发展蓝图", "被災者に弁当を無料で提供"])
def test_headlines_end_as_captions_do(line: str) -> None:
    assert not captions.is_labelled_caption(line)


@pytest.mark.parametrize(
    "line", ["救援人员在现场。受访者供图", "港口的清晨 李明摄", "港の朝、大西由紀撮影", "（共同通信社提供）"]
)
def test_captions_stay_captions(line: str) -> None:
    assert captions.is_labelled_caption(line)


def test_the_headline_below_a_list_on_top_is_no_item_of_it() -> None:
    top = "Slow Coast\nWalks  Food  Weather  Shop\nRelated stories\nAn inn with no clock\nThe man who draws fog\n"
    found = article(f"{top}A new engine for the old ferry at last\n{STORY}")
    assert found.title == "A new engine for the old ferry at last"
    assert [link.title for link in found.links] == ["An inn with no clock", "The man who draws fog"]


def test_a_longer_list_below_keeps_its_titles() -> None:
    first = "Related stories\nAn inn with no clock\nThe man who draws fog\n"
    more = "A bench for the quiet\nTwo geese on the late bus\n"
    found = article(
        f"Slow Coast\n{first}\nA new engine for the old ferry\nBy Ann Lee\n4 May 2011\n\n{STORY}{first}{more}"
    )
    assert "Two geese on the late bus" in [link.title for link in found.links]


def test_titles_that_begin_with_a_day_are_not_joined() -> None:
    text = (
        "River Post\n\nA new engine for the old ferry\nBy Ann Lee\n4 May 2011\n\n"
        "The council agreed on Monday to pay for a new engine and for\n"
        "a crew of six on the old ferry, which is painted\ngreen and white.\n\n"
        "The ferry has crossed the river since 1921 and will not stop\n"
        "now, the mayor told the hall, and the band played until\neverybody had gone home.\n\nRelated news\n"
        "27-02-2011  Dam weeps as the sluice opens to a crowd\n14-01-2011  Two geese board the late bus once a week\n"
    )
    assert [link.title for link in article(text).links] == [
        "Dam weeps as the sluice opens to a crowd",
        "Two geese board the late bus once a week",
    ]


def test_a_headline_of_few_characters_is_read_over_its_day() -> None:
    found = article(
        "トップ　地域　経済　文化　天気　会員登録\n港の灯り\n2012年9月9日 8時00分\n"
        "港の街灯が一本だけ、昼も点いたままになっている。町は消し方を知る人を探している。\n\n"
        "設置した業者は十年前に廃業した。\n\n住民は「昼の灯りも悪くない」と話している。\n"
    )
    assert found.title == "港の灯り"


@pytest.mark.parametrize(
    ("line", "menu"), [("首页 新闻 财经 文化 视频 登录", True), ("首相 補正予算案 早期成立へ 協力要請", False)]
)
def test_menus_of_short_words_are_no_headlines(line: str, menu: bool) -> None:
    page = read_page(f"{line}\n港の街灯が一本だけ、昼も点いたままになっている。\n")
    assert never_headline(page, 0) == menu
