"""Pages that state little or the wrong thing: old layouts, statements of plug-ins, forums, dates of templates."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TEXT = (
    "The harbour council voted on Monday to rebuild the old ferry pier before winter, officials of the town said.",
    "Fishermen had asked for the pier to be mended since the storm of last February tore away half of its planks.",
    "The work will cost two million and take until autumn, the harbour master told those who had come to listen.",
)


def paragraphs(*more: str) -> str:
    return "".join(f"<p>{text} {text.replace('The', 'A second')}</p>" for text in (*TEXT, *more))


def article(page: str, **known: str) -> Article:
    found = parse_html(page, **known)  # type: ignore[arg-type]
    assert isinstance(found, Article), found
    return found


def modern(head: str, shown: str, text: str = "") -> Article:
    return article(f"<html><head>{head}</head><body><article>{shown}{text or paragraphs()}</article></body></html>")


FONTS = (
    "<table width=760><tr><td colspan=2><img src=top.gif alt='Harbour Weekly'></td></tr><tr><td width=130>"
    "<a href=a.htm>News</a><br><a href=b.htm>Sports</a></td><td><font size=1>Home &gt; News</font><br><br>"
    "<font size=5><b>Ferry pier to be rebuilt before winter</b></font><br><font size=2>By <b>ANN LEE</b><br>"
    "<i>Staff Writer</i></font><br><font size=1>Posted 3/9/05</font>{text}</td></tr></table>"
)
LINES = (
    "<table><tr><td width=130>NEXT MEETING<br>Tues. 10th March 2005<br>Slides of the canal</td><td><font class=txt>"
    "<a href=/>Home</a></font><br><br><span class=hd>Ferry pier to be rebuilt before winter</span><br><font class=txt>"
    "<b>By Ann Lee</b><br>Posted: 9 March 2005</font><table align=right><tr><td><img src=a.jpg><br>The pier in May, "
    "before the storm took it away.</td></tr></table>{text}<br><br><font><a href=p>Print this</a> | <a href=m>Mail"
    " it on</a></font></td></tr></table>"
)
KICKER = (
    "<table><tr><td><font size=1>The Coast</font><br><font size=5><b>Ferry pier to be rebuilt before winter</b></font>"
    "<br><br><i>A standfirst for those of the town who fish or row there in the morning.</i><br><br><font size=1><b>By "
    "Ann Lee</b><br>Harbour Weekly<br>9 March 2005<br>The Coast, page 2</font><br><br>{text}</td></tr></table>"
)
LOGO = (
    "<div id=header><h1 class=site-title><a href='/'>Harbour Weekly</a></h1><i class=date>Friday 11 March 2005</i>"
    "</div><h2 class=contentheading>Ferry pier to be rebuilt before winter</h2><p class=info><span class=createdby>"
    "Written by Ann Lee</span> <span class=createdate>Wednesday 9 March 2005 10:12</span></p>{text}"
)
FORM = (
    "<form id=aspnetForm method=post><span id=ctl00_date>11 March 2005 Friday</span><ul>{menu}</ul><div>"
    "<span id=ctl00_lblTitle class=title>Ferry pier to be rebuilt before winter</span><br><span class=tarih>"
    "9 March 2005 Wednesday 10:12</span><div class=text>{text}</div><div class=reporter><b>REPORT: Ann Lee</b></div>"
    "</div></form>"
)
NAMED = (
    "<header><a href='/'>Ports Agency</a><h1>Press Service</h1></header><main><h1 class=title>Ferry pier to be rebuilt "
    "before winter</h1><p>By Ann Lee</p><span class=date>9 March 2005</span>{text}</main>"
)


@pytest.mark.parametrize("layout", [FONTS, LINES, KICKER, LOGO, FORM, NAMED])
def test_the_headline_of_the_page_where_its_title_is_the_sites(layout: str) -> None:
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(80))
    body = layout.format(text=paragraphs(), menu=menu)
    head = "<html lang=en><head><title>Harbour Weekly - Press Service</title></head><body>"
    found = article(f"{head}{body}<p>March 10, 2005</p></body></html>")

    assert found.title == "Ferry pier to be rebuilt before winter"
    assert [name.title() for name in found.authors] == ["Ann Lee"]
    assert found.published
    assert found.published.value[:10] == "2005-03-09"
    assert found.title not in found.body
    assert "Posted" not in found.body
    assert "page 2" not in found.body
    assert "storm took" not in found.body
    assert "Print this" not in found.body


LD = '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{}"}}</script>'


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        ("<title>Pier row</title>", "<h1>Pier row</h1><b>What the harbour council voted on Monday</b>", "Pier row"),
        (
            "<title>Opening bell 11.18.19</title>",
            "<h1>Opening bell 11.18.19</h1><h3>PIER COUNCIL VOTED</h3>",
            "Opening",
        ),
        (
            "<title>Pier saved as row rumbles on - Weekly</title><meta property='og:title' content='Pier saved as row "
            "rumbles on'>" + LD.format("Pier saved"),
            "<h1>Pier saved as row rumbles on</h1>",
            "Pier saved as row rumbles on",
        ),
        (
            "<title>In Hill, the library moves to the pier for good</title><meta property='og:title' content='The "
            "library moves to the pier'>" + LD.format("In Hill, the library moves to the pier for good"),
            "<h1>In Hill, the library moves to the pier for good</h1>",
            "In Hill, the library",
        ),
        (
            (
                "<title>First electric boat | Hill Marine</title><meta property='og:title' content='First electric "
                "boat | Hill Marine'>"
            ),
            "<h1>Electric ferry handed over to the port of Hill</h1>",
            "Electric ferry",
        ),
        (
            "<title>Hill pier plant to reopen in May</title>" + LD.format("Hill pier plant to reopen in May"),
            "<h1>Common plant at Hill’s long pier is to reopen in May, with meters on pipes</h1>",
            "Common plant",
        ),
        (
            "<title>Pier reopens today</title><meta property='og:title' content='Pier reopens today'>",
            "<h1>Your paper for all things local</h1>",
            "Pier reopens today",
        ),
        (
            (
                "<title>Ports: new study | Weekly</title><script type='application/ld+json'>"
                '{"@type":"NewsArticle","headline":"Ports: new study"}</script>'
            ),
            "<h1>Harbours silt up faster where rivers are straightened</h1>",
            "Harbours silt",
        ),
        (
            (
                "<title>New pier planned in Hill | Weekly</title><script type='application/ld+json'>"
                '{"@type":"NewsArticle","headline":"New pier planned in Hill"}</script>'
            ),
            "<h1>New pier is planned in Hill, council says</h1>",
            "New pier planned in Hill",
        ),
        (
            "<title>Ice on the pier - Weekly</title><meta property='og:title' content='Ice on the pier'>",
            "<h1>Ice on the pier of Hill – now the council wants heaters there</h1>",
            "Ice on the pier of Hill",
        ),
        (
            (
                "<title>Boats - Motor will not start | Forum</title>"
                "<meta property='og:title' content='Boats - Motor will not start'>"
            ),
            "<h1><span class='label label--blue'>Boats</span> Motor will not start</h1>",
            "Motor will not start",
        ),
    ],
)
def test_headlines_for_readers_and_for_machines(head: str, shown: str, title: str) -> None:
    assert modern(head, shown).title.startswith(title)


PERSON = (
    '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Ferry pier to be rebuilt","author":'
    '{{"@type":"Person","name":"{}"}}}}</script>'
)
META = "<meta name=author content='{}'>"


@pytest.mark.parametrize(
    ("head", "shown", "below", "names"),
    [
        (PERSON.format("webteam"), "<span class=writer>Story by Dana Hill</span>", "", ["Dana Hill"]),
        (META.format("Verlag Hafen GmbH &amp; Co. KG"), "<span class=autor>Von Ralf Berg</span>", "", ["Ralf Berg"]),
        (META.format("Verlag Hafen GmbH &amp; Co. KG"), "", "", ["Verlag Hafen GmbH & Co. KG"]),
        (META.format("Administrator"), "<p>Scritto da Luca Riva</p>", "", ["Luca Riva"]),
        (META.format("newsdesk"), "", "<p>Tekst: Ola Dahl Foto: Kari Lund</p>", ["Ola Dahl"]),
        ("", "", "<div><b>HABER: Ali Demir</b></div>", ["Ali Demir"]),
        ("", "", "<div class=src>Анна Петрова, «Вести»</div>", ["Анна Петрова"]),
        ("", "", "<p>윤지호 기자 yun@example.kr</p>", ["윤지호"]),
        ("", "", "<p>（文・写真／河合真理）</p>", ["河合真理"]),
        (PERSON.format("Tom Ray"), "<span class=writer>Story by Dana Hill</span>", "", ["Tom Ray"]),
        (META.format("Redaktion"), "", "<p>Das Neueste vom Tage</p>", ["Redaktion"]),
        ("", "<i>Ingediend door Wies Hoek op ma, 2006-11-13 20:15.</i>", "", ["Wies Hoek"]),
        ("", "", "<p>Posted by Marcy at October 19, 2004 11:47 PM | TrackBack</p>", ["Marcy"]),
        ("", "", "<p>Related Stories</p>", []),
    ],
)
def test_writers_that_statements_hide(head: str, shown: str, below: str, names: list[str]) -> None:
    found = modern(
        f"<title>Ferry pier to be rebuilt</title>{head}",
        f"<h1>Ferry pier to be rebuilt</h1>{shown}",
        paragraphs() + below,
    )

    assert list(found.authors) == names


@pytest.mark.parametrize(
    ("head", "shown", "more", "day"),
    [
        ("<meta name=date content='2014-03-02'>", "<i class=date>12 June 2017, 18:40</i>", "", "2017-06-12"),
        ("<meta name=date content='2014-03-02'>", "<p>Text</p>", "", "2014-03-02"),
        ("<meta name=date content='2017-06-12'>", "<i class=date>2 March 2014, 18:40</i>", "", "2017-06-12"),
        ("", "<p>Posted 10/8/04</p>", "<p>Next issue: November 4, 2004</p>", "2004-10-08"),
        ("", "<p>Posted 10/8/04</p>", "<p>Next issue: 4 November 2004</p>", "2004-08-10"),
    ],
)
def test_days_of_templates_and_days_of_few_figures(head: str, shown: str, more: str, day: str) -> None:
    body = f"<body><h1>Ferry pier</h1>{shown}{paragraphs()}{more}</body>"

    found = article(f"<html lang=en><head><title>Pier</title>{head}</head>{body}</html>")

    assert found.published
    assert found.published.value[:10] == day


VBULLETIN = (
    "<meta name=generator content='vBulletin 3.7'></head><body><div id=posts>",
    (
        "<table id=post{0}><tr><td>{1}-11-2008, 21:14</td></tr><tr><td><a class=bigusername href=x>{2}</a></td><td>"
        "<div id=post_message_{0}>{3}</div><div>__________<br>Fair winds</div></td></tr></table>"
    ),
)
XENFORO = (
    "</head><body class='template-thread_view' id=forum-threads><div>",
    (
        "<article class=message><a class=username-member_name>{2}</a><time>{1} November 2008 at 21:14</time>"
        "<div class=message-content><div class=bbWrapper>{3}</div></div></article>"
    ),
)
PHPBB = (
    "</head><body class='section-viewtopic'><div>",
    (
        "<div id=p{0} class=post><div class=inner><dl class=postprofile><dt><a class=username>{2}</a></dt></dl>"
        "<div class=postbody><p class=author>{1} Nov 2008, 21:14</p><div class=content>{3}</div></div></div></div>"
    ),
)


@pytest.mark.parametrize(("start", "post"), [VBULLETIN, XENFORO, PHPBB], ids=["vbulletin", "xenforo", "phpbb"])
def test_the_first_post_of_a_thread_is_the_article(start: str, post: str) -> None:
    answer = "Thanks for telling us, we were going to moor there over the holidays so that is that then."
    posts = post.format(1, 23, "Skipper", paragraphs()) + post.format(2, 24, "Mate", answer)

    found = article(f"<html lang=en><head><title>Pier shut - Boat Forum</title>{start}{posts}</div></body></html>")

    assert found.body.startswith(TEXT[0])
    assert "Thanks" not in found.body
    assert "Fair winds" not in found.body


def test_furniture_of_old_pages_is_no_text() -> None:
    comments = (
        "<b>Comments (2)</b><div><b>Bob</b> 13.08.2011 11:02<br>A fine plan, and about time too if you ask me.</div>"
    )
    cells = "<td><b>This week</b><br>Fri. 11/5 Bean supper at the hall<br>Sat. 11/6 Sale</td>"
    page = (
        "<html lang=en><head><title>Ferry pier to be rebuilt</title></head><body><marquee>Storm warning *** Cup final"
        f"</marquee><table><tr><td><h1>Ferry pier to be rebuilt</h1>{paragraphs()}<p>Last updated: 5th May 2021</p>"
        "<div>Article continues below video</div><p>&lt; Prev Next &gt;</p><p>Press contact: Ann Lee, tel. 555 0142</p>"
        f"<div class=forum>{comments}</div></td>{cells}</tr></table></body></html>"
    )

    body = article(page).body

    assert all(f"{text} " in body for text in TEXT)
    for absent in ("Storm", "updated", "continues", "Prev", "contact", "fine plan", "supper"):
        assert absent not in body, absent


def test_text_in_several_boxes_and_its_sub_heads() -> None:
    def box(text: str) -> str:
        return f'<div class="text"><div class="cmp-text">{text}</div></div>'

    later = "".join(
        f"<p>{text.replace('harbour', 'market')} Nobody spoke against {n} of it.</p>" for n, text in enumerate(TEXT)
    )
    teaser = '<div class="teaser"><p>Related story</p><h2><a href="/x">Floods peak at Hill</a></h2></div>'
    shown = f"<main><h1>Ferry pier</h1>{box(paragraphs())}{teaser}{box('<h2>Stalls in demand</h2>' + later)}</main>"

    body = article(f"<html><head><title>Ferry pier</title></head><body>{shown}</body></html>").body

    assert "Stalls in demand" in body
    assert "Nobody spoke against 2" in body
    assert "Floods peak" not in body


def test_a_sub_head_below_a_list_of_links_and_an_embedded_post() -> None:
    more = "".join(f"<p>{text.replace('harbour', 'market')} {text.replace('pier', 'hall')}</p>" for text in TEXT)
    aside = "<ul><li><a href='/x'>Floods peak at Hill after the storm</a></li></ul>"
    embedded = "<blockquote class='wp-embedded-content'><a href='/y'>Market hall gets a new roof</a></blockquote>"

    body = modern(
        "<title>Pier</title>", "<h1>Pier</h1>", f"{paragraphs()}{aside}<h2>Stalls in demand</h2>{more}{embedded}{more}"
    ).body

    assert "Stalls in demand" in body
    assert "Floods" not in body
    assert "new roof" not in body


def test_the_byline_above_and_answers_below_a_text_are_none_of_it() -> None:
    head = "<div>Wed, 12 Mar, 2025 - 06:00Niamh Hill</div>"
    answers = "<table><tr><td><b>Re: Pier</b><br>von Max am 13. Februar 2003<br>Glad to hear it.</td></tr></table>"

    body = modern(
        "<title>Pier</title>", f"<h1>Pier</h1><p>A standfirst of the town of Hill.</p>{head}", paragraphs() + answers
    ).body

    assert "Niamh" not in body
    assert "Glad" not in body


def test_a_papers_section_that_is_called_its_forum_is_no_thread() -> None:
    comment = "<div class=comment-content><p>Well said, and I hope that the council of our town reads it too.</p></div>"
    stated = '<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Save the pier"}</script>'

    for head in (stated, ""):
        found = article(
            f"<html><head><title>Save the pier</title>{head}</head><body><main><h1>Save the pier</h1>{paragraphs()}"
            f"</main><div class=comments>{comment}{comment.replace('Well', 'Twice')}</div></body></html>",
            url="https://weekly.example/forum/save-the-pier",
        )

        assert all(text in found.body for text in TEXT)


ROWED = (
    "<table width=900><tr valign=top><td width=150><b>Most read</b><br>1. <a href=a>Snow on the hills</a></td>"
    "<td width=560><table width=540><tr><td><font size=2>Life</font></td></tr><tr><td><font size=5><b>The last mill of"
    " the valley</b></font></td></tr><tr><td><table width=100%><tr><td>By Ann Lee</td><td align=right>2005-01-28 09:14"
    "</td></tr></table></td></tr><tr><td class=article><font size=3><table align={side}><tr><td><img src=m.jpg></td>"
    "</tr><tr><td>The miller at work on Tuesday<br>(c) Ann Lee</td></tr></table>{text}</font></td></tr>"
    "<tr><td align=right>2005-01-28 09:14<br>(c) 2005 River Post</td></tr><tr><td><b>[Related]</b><br>- <a href=b>The "
    "smith</a> (Bob Roy, 2005-01-14)</td></tr><tr><td><table><tr><td><b>Readers (2)</b></td></tr><tr><td>bob (2005-01-"
    "28 12:03)<br>What a fine story that is.</td></tr><tr><td>joe (2005-01-29 12:03)<br>I bought flour there.</td></tr>"
    "</table></td></tr></table></td></tr></table>"
)


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("between", ["<br><br>", "<p>"])
def test_a_cell_with_the_text_and_a_picture_among_rows_of_a_table_is_the_story(side: str, between: str) -> None:
    """Rows hold rubric, byline, day, related stories and answers; a picture and its caption are a table in the text."""
    text = between.join(TEXT)
    found = article(
        f"<html><head><title>The last mill of the valley</title></head>{ROWED.format(side=side, text=text)}"
    )

    assert found.body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    ("head", "deck", "title"),
    [
        ("<span class=hdr>{}</span>", "<font size=3><b>{}</b></font>", 0),
        ("<div class=hed>{}</div>", "<div class=deck>{}</div>", 0),
        ("<font size=5><b>{}</b></font>", "<font size=4>{}</font>", 0),
        ("<font size=2>{}</font>", "<font size=5>{}</font>", 1),  # a rubric over the headline
    ],
)
def test_a_headline_that_the_title_tag_has_with_its_second_line(head: str, deck: str, title: int) -> None:
    lines = ("Harbour council men of the town circle the pier", "Old ferry pier to be rebuilt before the winter")
    byline = "<font size=2><a href=mailto:a@x.example>Ann Lee</a>, Weekly Staff Writer</font><br>March 18, 2004<p>"
    shown = f"<td>{head.format(lines[0])}<br>{deck.format(lines[1])}<br>{byline}{paragraphs()}</td>"
    page = f"<head><title>{' / '.join(lines)}</title></head><body><table><tr>{shown}</tr></table></body>"

    found = article(f"<html lang=en>{page}</html>")

    assert (found.title, found.authors) == (lines[title], ("Ann Lee",))


@pytest.mark.parametrize(
    ("tag", "above"),
    [
        ("Harbour Weekly: {}", "<font size=5><b>{}</b></font><br>"),
        ("Harbour Weekly", "<font size=5><b>{}</b></font><br>"),
        ("Harbour Weekly", "<span class=tit>{}</span><br><span class=autor>Ann Lee</span><br>"),
        ("Harbour Weekly > News > {}", "<b>{}</b><br>By Ann Lee<br>9 March 2005<br>"),
        (
            "Harbour Weekly",
            "COAST<br><font size=2>Close vote in the council</font><br><font size=5>{}</font><br>It took until two.<p>",
        ),
    ],
)
def test_a_headline_with_one_break_to_the_text(tag: str, above: str) -> None:
    title = "Ferry pier to be rebuilt before winter"
    menu = "<td width=120><a href=a>News</a><br><a href=b>Sport</a><br><a href=c>Towns</a></td>"
    logo = "<table width=640><tr><td><img src=logo.gif alt='Harbour Weekly'></td></tr></table>"
    page = f"{logo}<table width=640><tr>{menu}<td>{above.format(title)}{'<p>'.join(TEXT)}</td></tr></table>"

    found = article(f"<html lang=en><head><title>{tag.format(title)}</title></head><body>{page}</body></html>")

    assert (found.title, found.body.split("\n\n")) == (title, list(TEXT))


@pytest.mark.parametrize("tag", ["<title>{}</title>", "<meta property=og:title content='{}'><title>Pier</title>"])
def test_the_line_that_a_title_has_before_a_sites_name(tag: str) -> None:
    headline = "Ferry pier to be rebuilt before winter"
    shown = f"<div class=a1>The Tern Gazette</div><div class=b2>{headline}</div><div class=c3>9 March 2005</div>"
    assert modern(tag.format(f"{headline} - The Tern Gazette"), shown).title == headline


def test_the_line_that_a_chinese_title_has_before_section_and_site() -> None:
    headline = "黄土坡上办起“背包图书馆”"
    text = "".join(
        f"<p>{'今天他要走的是去石沟村的十四里山路，书装进帆布背包，用秤称了称二十一斤。' * 3}</p>" for _ in range(3)
    )
    shown = f"<div class=a1>首页 | 时政 | 社会</div><div class=b2>{headline}</div>"
    assert modern(f"<title>{headline}--社会--人民日报</title>", shown, text).title == headline


def test_a_headline_in_two_parts_is_one() -> None:
    headline = "Ferry pier to be rebuilt - Fishermen ask for more"
    shown = "<div class=b2>Ferry pier to be rebuilt</div><div class=b2>Fishermen ask for more</div>"
    assert modern(f"<meta property=og:title content='{headline}'>", shown).title == headline
