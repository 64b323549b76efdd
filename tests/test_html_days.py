"""The day of publication among others: today's, a change's, other articles'; written by scripts or below the text."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
FILLER = "<p>So said the mayor of the town on Monday evening.</p>" * 40


def day(body: str, language: str = "en") -> str:
    found = parse_html(f"<html lang={language}><head><meta charset=utf-8></head><body>{body}</body></html>")
    assert isinstance(found, Article)
    return found.published.value[:10] if found.published else ""


def page(above: str = "", inside: str = "", below: str = "") -> str:
    return (
        f"{above}<h1>Bridge to be rebuilt</h1>{inside}<div class=text><p>{RUNNING}</p><p>So {RUNNING}</p></div>{below}"
    )


CHANGED = '<div class="info">Updated: 12 March 2014</div>'
LATEST = (
    "<ul class=stories>"
    '<li><a href="/a">Two held after fire at the old mill</a> <span class="date">{0} March 2014</span></li>'
    '<li><a href="/b">New head of school</a> <span class="date">{1} March 2014</span></li></ul>'
)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # only a change is dated at the headline: nothing else on the page is later than it and this article's
        (page(above='<div class="date">13 March 2014</div>', inside=CHANGED), 12),
        (page(inside=CHANGED, below='<b class="date">13 March 2014</b>'), 12),
        (page(inside=CHANGED, below=FILLER + '<b class="date">9 March 2014</b>'), 12),
        (page(inside=CHANGED, below='<b class="date">9 March 2014</b>'), 9),
        # other articles below: list items with a title, table rows, the boxes of a portal
        (page(below=LATEST.format(13, 14)), 0),
        (page(below=LATEST.format(13, 14) + '<span class="date">12 March 2014</span>'), 12),
        (page(inside='<ul><li><a href="/u/ann">Ann Lee</a></li><li class="date">12 March 2014</li></ul>'), 12),
        (
            page(
                below='<ol><li><a href="/a">New head of the school</a> <time datetime="2014-03-14">today</time></li>'
                '<li><a href="/b">Elk</a> <time datetime="2014-03-14">today</time></li></ol>'
            ),
            0,
        ),
        (
            page(below=FILLER + '<b class="date">14 March 2014</b><script>a = {"publishDate": "2014-03-12"}</script>'),
            12,
        ),
        # at the text's foot
        (
            page(below="<div><p>Ann Lee, 021-199000</p><p>Published: 2014-03-12 19:30 | Updated: 2014-03-13</p></div>"),
            12,
        ),
        # written by a script
        (
            page(
                inside="""<p>Posted: <span class=date><script>wnRender('Wednesday, March 12, 2014 5:14 PM EDT',
            '')</script></span> Updated: <span class=date><script>wnRender('Thursday, March 13, 2014 6:20 AM EDT')
            </script></span></p>"""
            ),
            12,
        ),
        (page(inside="""<p class=date><script>document.write(fmt("2014-03-12T17:14"));</script></p>"""), 12),
        (page(inside="""<p class=date>12 March 2014<script>setExpiry('2014-03-19')</script></p>"""), 12),
    ],
)
def test_the_articles_day_among_others(body: str, wanted: int) -> None:
    assert day(body) == (f"2014-03-{wanted:02}" if wanted else "")


@pytest.mark.parametrize(
    "line",
    [
        "Publicerad: 12 mars 2014",
        "Veröffentlicht am 12.03.2014",
        "Publié le 12 mars 2014",
        "Data publikacji: 12 marca 2014",
        "Опубликовано 12 марта 2014",
        "פורסם: 12.03.2014",
        "發布時間：2014年3月12日",
    ],
)
def test_lines_below_the_text_that_say_when_it_came_out(line: str) -> None:
    assert day(page(below=f"<div>{line}</div>"), "sv") == "2014-03-12"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("२०७२ फागुन ५ गते १६:१४ मा प्रकाशित", "2016-02-17"),
        ("५ फागुन २०७२, बुधबार", "2016-02-17"),
        ("फागुन ५, २०७२", "2016-02-17"),
        ("२०७५ असार ३२ गते", "2018-07-16"),
        ("२०७५ असार ३३ गते", ""),
    ],
)
def test_days_of_nepals_calendar(line: str, wanted: str) -> None:
    assert day(page(inside=f'<div class="date">{line}</div>'), "ne") == wanted


@pytest.mark.parametrize(
    ("above", "near", "wanted"),
    [
        ("Chủ nhật, 15/3/2009, 08:10 GMT+7", "Thứ Năm, 12/03/2009, 10:22 (GMT+7)", "2009-03-12"),  # both above
        ("Sunday, March 15, 2009", "Thursday, March 12, 2009", "2009-03-12"),
        ("Sunday, March 15, 2009", "12/03/09 - 10h21 - Atualizado em 13/03/09 - 11h03", "2009-03-12"),
    ],
)
def test_of_two_days_above_the_headline_the_nearer(above: str, near: str, wanted: str) -> None:
    links = "<p><a href=#>World</a> <a href=#>Sport</a></p>" * 4
    language = "vi" if "GMT" in near else "pt"

    assert day(page(above=f"<div class=date>{above}</div>{links}<p class=pdate>{near}</p>"), language) == wanted


@pytest.mark.parametrize(
    ("top", "byline", "wanted"),
    [
        ("Montag, 16. März 2009", "Von Ann Lee, 12.03.09, 17:42h, aktualisiert 13.03.09, 09:33h", "2009-03-12"),
        ("Montag, 16. März 2009", "Von Ann Lee", "2009-03-16"),
        ("Köln", "Von Ann Lee, 12.03.09, 17:42h", "2009-03-16"),  # nothing says that the tag's day is today's
    ],
)
def test_a_tag_that_says_todays_date(top: str, byline: str, wanted: str) -> None:
    tag = '<meta name="date" content="2009-03-16T02:10:00">'
    menu = "<p><a href=#>Region</a> <a href=#>Sport</a></p>" * 4
    text = f"{tag}<div class=date>{top}</div>{menu}<h1>Bridge</h1><div class=autor>{byline}</div><p>{RUNNING}</p>"

    assert day(f"{text}<p>So {RUNNING}</p>", "de") == wanted


BYLINE = "<p>By <b>Philippa Hart and Geoff Mall</b>, Horsham<br>{}</p>"
FOUND_AT = (
    "<p><font size=1>This story was found at: http://www.post.example/articles/2004/07/18/1090089.html</font></p>"
)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (page(inside=BYLINE.format("July 19, 2004"), below=FOUND_AT), "2004-07-19"),  # filed on the evening before
        (page(inside=BYLINE.format("19 July 2004"), below=FOUND_AT), "2004-07-19"),
        (page(inside="<p>July 17, 2004</p>", below=FOUND_AT), "2004-07-17"),
        (page(inside=BYLINE.format("July 29, 2004"), below=FOUND_AT), "2004-07-18"),  # of something else
        (page(above="<p>Monday, July 19, 2004</p>", below=FOUND_AT), "2004-07-18"),  # today's
        (page(inside="<p>July 18, 2004 10:14 AM</p>", below=FOUND_AT), "2004-07-18"),
    ],
)
def test_the_day_at_the_headline_goes_before_the_one_of_the_address_next_to_it(body: str, wanted: str) -> None:
    assert day(body) == wanted


JAPANESE = (
    "市議会は月曜日、川に架かる古い橋を再建することを決めたと、市の職員が明らかにした。工事は来春に始まる予定だという。"
    * 3
)


@pytest.mark.parametrize(
    "shown",
    [
        "<div class=article_date><span>2024年3月9日 6:00</span><span>（最終更新：2024年3月9日 14:35）</span></div>",
        "<p class=date>2024年3月9日 6時00分（最終更新 3月9日 14時35分）</p>",
        "<div class=entry-date>2024年3月9日 | 最終更新: 2024年3月12日</div>",
    ],
)
def test_the_day_before_the_one_of_a_revision(shown: str) -> None:
    top = "<div class=header_date>2024年3月10日（日）</div>"
    told = "<p>市内の工場は2011年3月11日の津波で失われた。同店は1934年に創業した。</p>"
    story = f"<h1>古い橋を再建へ</h1>{shown}<div class=body>{told}<p>{JAPANESE}</p><p>{JAPANESE}</p></div>"

    assert day(f"{top}{story}", "ja") == "2024-03-09"
    assert day(f"{story.replace(shown, '')}", "ja") == ""  # a sentence tells of a day


@pytest.mark.parametrize(
    "ticker",
    [
        '<div class="breaking-news"><span>Breaking:</span> Hornets advance to final – March 14, 2019</div>',
        '<div class="news-flash-date">Hornets advance to final, March 14, 2019</div>',
        '<div class="breaking_news_bar breakingnews">Hornets advance to final (March 14, 2019)</div>',
    ],
)
def test_a_ticker_of_other_news_above_the_headline(ticker: str) -> None:
    byline = '<p class=byline>Ann Lee<br><span class="storydate">March 12, 2019</span></p>'

    assert day(page(above=ticker, inside=byline)) == "2019-03-12"


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Breaking", "Swing bridge to close for six nights"),
        ("JUST IN:", "Swing bridge to close for six nights"),
        ("+++ Eilmeldung +++", "Drehbrücke sechs Nächte lang gesperrt"),
        ("Dernière minute :", "Le pont tournant fermé six nuits"),
        ("Última hora", "El puente giratorio cerrará seis noches"),
        ("Срочно", "Разводной мост закроют на шесть ночей"),
        ("速報", "旋回橋が六夜通行止めに"),
    ],
)
@pytest.mark.parametrize(
    "strip",
    [
        "<div class=x9><span>{0}</span><a href=/n/1>{1}</a>{2}</div>",
        "<a href=/n/1><div class=x9><b>{0}</b> <span>{1}</span> {2}</div></a>",
        "<ul class=x9><li>{0} <a href=/n/1>{1}</a> {2}</li></ul>",
        "<div class=x9><b>{0}</b> <a href=/n/1>{1}</a> {2} <a href=/n/2>{1}</a> {2}</div>",
    ],
)
def test_a_strip_that_only_its_label_tells_has_the_day_of_other_news(label: str, title: str, strip: str) -> None:
    stamped = "<time datetime='2019-03-14T05:00:00Z'>2 hours ago</time>"
    above = strip.format(label, title, stamped)
    byline = "<div class=k3><div>Ann Lee</div><time datetime='2019-03-12T18:47:00Z'>2 days ago</time></div>"

    assert day(page(above=above, inside=byline)) == "2019-03-12"
    # the article's own rubric and writer above the headline
    assert day(page(above=f"<div>{label} <a href=/authors/ann-lee>Ann Lee</a> {stamped}</div>")) == "2019-03-14"


@pytest.mark.parametrize(
    "logo",
    [
        '<h1 class="logo"><a href="/index.php" title="Island News"><span>Island News</span></a></h1>',
        '<h1><a href="/"><img src="/logo.gif" alt=""></a></h1>',
        '<div id="logo"><h1>Island News</h1></div>',
    ],
)
def test_todays_date_behind_a_logo_that_is_a_heading(logo: str) -> None:
    top = f'{logo}<div class="date">Wednesday, 09 Nov 2011</div><p><a href=/a>News</a> <a href=/b>Sport</a></p>'
    head = '<table><tr><td class="contentheading">Bridge to be rebuilt next year</td></tr></table>'
    made = '<table><tr><td class="createdate">Tuesday, 08 November 2011 09:37</td></tr>'
    story = f"{made}<tr><td><p>{RUNNING}</p><p>So {RUNNING}</p></td></tr></table>"

    assert day(f"<title>Bridge to be rebuilt next year</title>{top}{head}{story}") == "2011-11-08"


ISSUES = (
    ("Issue 12/15, July 18 - 31, 2003", "2003-07-18", "en"),
    ("18 - 24 July 2003 (Issue No. 647)", "2003-07-18", "en"),
    ("Issue No. 623, 30 Jan. - 5 Feb. 2003", "2003-01-30", "en"),
    ("Vol. 5 No. 3 | December 28 - January 3, 2003", "2002-12-28", "en"),
    ("Nr. 12, 18.–31. Juli 2003", "2003-07-18", "de"),
    ("N° 1245 du 18 au 24 juillet 2003", "2003-07-18", "fr"),
    ("Número 88, del 18 al 24 de julio de 2003", "2003-07-18", "es"),
    ("№ 29, 18–24 июля 2003 г.", "2003-07-18", "ru"),
    ("July 18 - 31, 2003: films in town", "", "en"),
)


@pytest.mark.parametrize(("issue", "wanted", "language"), ISSUES)
@pytest.mark.parametrize("place", ["top", "foot"])
def test_the_first_day_of_the_issue_that_the_page_is_of(issue: str, wanted: str, language: str, place: str) -> None:
    menu = " | ".join(f"<a href={n}.htm>{n}</a>" for n in ("Front", "Jobs", "Towns", "Farms"))
    line = f"<table><tr><td><font size=1>{issue} | {menu}</font></td></tr></table>" if place == "top" else ""
    foot = f"<hr><font size=1>Mekong Post, {issue}<br>All rights reserved.</font>" if place == "foot" else ""
    story = f"<b>Bridge to be rebuilt</b><br><i>By Ann Lee</i><p>{RUNNING}<p>So {RUNNING}<p>Then {RUNNING}"

    assert day(f"<title>Mekong Post</title>{line}<table><tr><td>{story}{foot}</td></tr></table>", language) == wanted
