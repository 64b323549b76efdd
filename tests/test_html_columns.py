"""Pages of tables: bars and lists of links, captions below pictures, in scripts that set no words apart too."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

ENGLISH = (
    "The council of Harrow voted on Monday to rebuild the old bridge over the river, officials of the town said.",
    "Work begins in June and will cost four million, most of which the county pays, the mayor told reporters.",
    "The ferry keeps running until the bridge opens, and nobody on the island has to drive around the lake again.",
)
CHINESE = (
    "昨日上午，县里的老桥翻修工程正式开工，来自附近三个村的近百名居民赶到河边观看。这座石桥建于一百二十年前，去年夏天的洪水冲走了两个桥墩。",
    "负责施工的工程师介绍，新桥将沿用原来的石料，工期为十八个月。施工期间，渡船每天往返十二次，学生和老人可以免费乘坐，货车需要绕行三十公里。",
    "工程总投资为四百二十万元，其中六十万元由居民和商户自愿捐助。镇长表示，桥面将比原来加宽一米，两侧增设护栏，方便行人夜间通行。",
)


def body(page: str) -> list[str]:
    found = parse_html(f"<html><head><title>x</title></head><body>{page}</body></html>")
    assert isinstance(found, Article), found
    return found.body.split("\n\n")


def paragraphs(story: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in story)


def test_bars_and_columns_of_a_chinese_page_are_no_text() -> None:
    words = ["晨报首页", "新闻", "体育", "娱乐", "财经", "科技", "博客", "邮箱", "短信", "导航"]
    bar = " | ".join(f"<a href=/{n}>{word}</a>" for n, word in enumerate(words))
    side = "".join(f"<tr><td class=f12>·<a href=/{n}>台风登陆广东沿海{n}地</a></td></tr>" for n in range(4))
    way = "<td class=f12>&nbsp;<a href=/>新闻中心</a> &gt; <a href=/society/>社会新闻</a> &gt; 正文</td>"
    day = "<hr size=1>http://www.example.cn <font>2006年05月19日07:42</font> <font><a href=http://p.example>晨报</a></font>"
    text = "".join(f"<p>\u3000\u3000{line}</p>" for line in CHINESE)
    story = (
        f"<table width=540><tr><th class=f24>老桥翻修工程昨日正式开工</th></tr><tr><td align=center>{day}</td></tr>"
        f"<tr><td class=l17><font class=f14>{text}</font></td></tr></table>"
    )
    page = (
        f"<center><table><tr><td><img src=a.gif></td><td class=f12>{bar}</td></tr></table><table><tr>{way}</tr>"
        f"</table><table><tr><td width=560>{story}</td><td width=190><table>{side}</table></td></tr></table></center>"
    )

    assert body(page) == [*CHINESE]


@pytest.mark.parametrize(
    "inner",
    [
        "<tr><td><img src=a.jpg></td></tr><tr><td align=center><font size=2>The bridge in May</font></td></tr>",
        "<tr><td><img src=a.jpg><br><font size=1>The bridge in May</font></td></tr>",
        "<tr><td><b>Earlier:</b><br>&raquo; <a href=/1>Bridge shut</a><br>&raquo; <a href=/2>A ferry</a></td></tr>",
    ],
)
def test_a_picture_or_links_in_a_table_within_the_text(inner: str) -> None:
    first, *rest = ENGLISH
    table = f"<table align=left width=160>{inner}</table>"
    text = f"{first}<br><br>{table}{'<br><br>'.join(rest)}"
    page = f"<table><tr><td><font size=5>Bridge</font><br><br>{text}</td></tr></table>"

    assert body(page)[-3:] == [*ENGLISH]


def test_a_caption_of_sentences_below_its_picture_with_a_credit() -> None:
    caption = "Fot. Ann Lee / AG<br>The bridge in May. Nobody crosses."
    picture = f"<div class=zdjecie><img src=a.jpg><br><small>{caption}</small></div>"
    address = "<p class=adr>http://www.harrow.example/news/1,35612.html</p>"

    assert body(f"<div>{address}<h1>Bridge</h1>{picture}{paragraphs(ENGLISH)}</div>") == [*ENGLISH]


def test_a_place_that_a_style_sets_apart() -> None:
    place = f"<p class=description><span class=location-stamp>Harrow</span>{ENGLISH[0]}</p>"

    for name in ("Harrow", "HARROW"):
        shown = place.replace("Harrow</span>", f"{name}</span>")
        assert body(f"<article><h1>Bridge</h1>{shown}{paragraphs(ENGLISH[1:])}</article>")[0] == f"{name} {ENGLISH[0]}"
    caps = place.replace("Harrow</span>", "NEX</span>").replace("location-stamp", "caps")
    assert body(f"<article><h1>Bridge</h1>{caps}{paragraphs(ENGLISH[1:])}</article>")[0] == f"NEX{ENGLISH[0]}"


MORE = [
    f"In the {n}th year of the ferry the boats carried more people than in any year before it." for n in range(21, 30)
]
COMING = (
    "<B>COMING UP</B><BR><BR>May 8 - Fish fry at the fire hall<BR><BR>May 11 - School board, 7 p.m. in the gymnasium"
    "<BR><BR>May 22 - Cleanup day in all the county. Gloves and bags at the courthouse, 8 a.m.<BR><BR>"
    "<B>ADS WORK</B><BR>Reach 4,100 homes every week. Call June at 555-0142 by noon Monday."
)


def old_page(inner: str = "", *, wide: str = "", beside: str = "") -> list[str]:
    story = "".join(f"<P>{text}</P>" for text in (*ENGLISH, *MORE))
    head = "<FONT SIZE=5><B>Harrow bridge to be rebuilt</B></FONT><BR>By ANN LEE<BR>Thursday, May 6, 2004"
    found = parse_html(
        "<HTML><HEAD><TITLE>Harrow bridge to be rebuilt - Observer</TITLE></HEAD><BODY><TABLE WIDTH=760>"
        "<TR><TD COLSPAN=2>The Observer</TD></TR>"
        f"<TR><TD {wide}>{head}{story}{inner}</TD>{beside}</TR></TABLE></BODY></HTML>"
    )
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("WIDTH=480", "WIDTH=150"),
        ('WIDTH="75%"', 'WIDTH="25%"'),
        ("style='width:480px'", "style='width:150px'"),
        ("", "BGCOLOR=#EEEEDD"),
    ],
)
def test_a_narrow_column_is_none_of_the_text_however_much_it_says(wide: str, narrow: str) -> None:
    assert old_page(wide=wide, beside=f"<TD {narrow}>{COMING}</TD>") == [*ENGLISH, *MORE]


@pytest.mark.parametrize(
    "table",
    [
        "<TABLE WIDTH='100%' BGCOLOR=#EEEEDD><TR><TD>{}</TD></TR></TABLE>",
        "<TABLE BORDER=1><TR><TD>{}</TD></TR></TABLE>",
        "<TABLE ALIGN=RIGHT WIDTH=180><TR><TD>{}</TD></TR></TABLE>",
    ],
)
@pytest.mark.parametrize(
    "inside",
    [
        "<B>Where to give</B><BR>Gifts for the bridge may be mailed to Bridge Fund, c/o Harbour Bank, Box 9, Harrow.",
        "<P><B>Where to give</B></P><P>Gifts for the bridge may be mailed to Bridge Fund, Box 9, Harrow.</P>",
        "<H3>If you go</H3><UL><LI>The ferry leaves at nine from the old quay.<LI>A seat costs two pounds.</UL>",
    ],
)
def test_a_coloured_or_framed_table_under_a_heading_is_none_of_the_text(table: str, inside: str) -> None:
    assert old_page(table.format(inside)) == [*ENGLISH, *MORE]


def test_a_coloured_table_without_a_heading_may_be_the_texts() -> None:
    last = "The <b>old</b> bridge was opened by the queen in the summer of 1911, when nobody had a car in Harrow."
    assert old_page(f"<TABLE BGCOLOR=#EEEEDD><TR><TD><P>{last}</P></TD></TR></TABLE>")[-1] == last.replace(
        "<b>old</b>", "old"
    )
