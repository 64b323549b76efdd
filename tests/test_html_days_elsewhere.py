"""The day of an article that neither its head nor its top line says: scripts, addresses, columns, attributes."""

from __future__ import annotations

import time

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Bridge to be rebuilt"
RUNNING = "The council voted to rebuild the old bridge over the river, officials of the town said after the vote. " * 5


def day(
    shown: str = "", *, head: str = "", above: str = "", below: str = "", captured: str = "", lang: str = "en"
) -> str:
    """The day of a page, "" where it has none."""
    article = f"<article><h1>{TITLE}</h1>{shown}<p>{RUNNING}</p><p>Later {RUNNING}</p></article>"
    found = parse_html(
        f"<html lang={lang}><head><title>{TITLE}</title>{head}</head><body>{above}{article}{below}</body></html>",
        captured=captured,
    )
    assert isinstance(found, Article)
    return found.published.value[:10] if found.published else ""


@pytest.mark.parametrize(
    "script",
    [
        'push({page_type: "article", article_publication_date: "Sun, 07 Jun 2020 18:06:00 +0300"})',
        "var pageData = {section: 'news', publishDate: '2020-06-07T18:06:00+03:00'};",
        'utag_data.publish_date = "2020-06-07";',
        'self.__next_f.push([1,"{\\"slug\\":\\"bridge\\",\\"publishedAt\\":\\"2020-06-07T10:00:00Z\\"}"])',
        'var dataLayer_content = {"pagePostType":"post","pagePostDate":"7. Juni 2020","pagePostDateYear":2020};',
        'var dataLayer_content = {"pagePostDate":"7 ao\\u00fbt 2019","publishedAt":"x"};',
        'var a = {"Naslov":"Most","PublishDate":"\\/Date(1591538400000+0200)\\/"};',
        'window.__STATE__ = {"published_at": 1591538400000, "updated_at": 1599999999000}',
        '{"related":[{"title":"Other","publishedAt":"2019-01-02T10:00:00Z"}],"pad":"' + "x" * 3000 + '",'
        f'"story":{{"title":"{TITLE}","publishedAt":"2020-06-07T10:00:00Z"}}}}',
        '{"pageFirstPublished":1584626400,"pagePublished":1591538400}',
    ],
)
def test_the_day_that_scripts_know(script: str) -> None:
    expected = "2019-08-07" if "2019" in script and "ao" in script else "2020-06-07"

    assert day(head=f"<script>{script}</script>", lang="fr" if "ao" in script else "de") == expected


@pytest.mark.parametrize(
    "script",
    [
        'var player = {videoPublishDate: "2020-06-07"};',
        'publishDate: "YYYY-MM-DD"',
        'var unpublishedAt = "2020-06-07";',
        'var publisher = "2020-06-07 Ltd";',
        'push({"commentPublishedAt":1591538400})',
    ],
)
def test_days_of_scripts_that_are_none_of_the_article(script: str) -> None:
    assert day(head=f"<script>{script}</script>") == ""


@pytest.mark.parametrize(
    ("top", "published", "value"),
    [
        ("Thu, 26 Mar 2020 11:20 AM (IST)", "2020-03-24", "2020-03-24"),  # today's
        ("26.03.2020", "2020-03-24", "2020-03-24"),
        ("26.03.2020", "2020-03-28", "2020-03-26"),  # a planned one
    ],
)
def test_todays_date_at_the_top_and_an_earlier_one_in_a_script(top: str, published: str, value: str) -> None:
    script = f"<script>var page = {{publishDate: '{published}T20:34:00+05:30'}}</script>"

    assert day(head=script, above=f'<div class="topdate">{top}</div>') == value


PATH = "//town.example/news/2019/08/24/670291/bridge.html"


@pytest.mark.parametrize(
    "link",
    [
        f'<a href="https://www.facebook.com/sharer/sharer.php?u=https:{PATH}">Share</a>',
        '<a href="https://twitter.com/intent/tweet?text=B&amp;url=https%3A%2F%2Ftown.example%2F2019%2F08%2F24%2Fb">T</a>',
        f'<button data-href="https://t.me/share/url?url=https:{PATH}">T</button>',
        f'<a href="https://www.linkedin.com/shareArticle?mini=true&amp;url=https:{PATH}">in</a>',
        f'<link rel="amphtml" href="https:{PATH}">',
    ],
)
def test_the_address_that_is_offered_to_others(link: str) -> None:
    assert day(link) == "2019-08-24"


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/2019/08/24/stories/20190824048.htm">Printer friendly page</a>',
        '<a href="/print/2019/08/24/bridge.html">Print</a>',
        '<a href="/2019/08/24/druck/bridge.html"><img src=p.gif alt="Drucken"></a>',
        '<a href="/2019/08/24/bridge,print.html">Wersja do druku</a>',
        '<a href="/2019/0824/print.html">打印</a>',
    ],
)
def test_the_address_of_the_version_to_print(link: str) -> None:
    assert day(below=f"<p>{link} <a href=mailto:?subject=x>Send this article to friends</a></p>") == "2019-08-24"
    assert day(below=f'<p>{link}</p><a href="/2019/08/23/print/other.html">Print</a>') == ""


@pytest.mark.parametrize(
    ("masthead", "start", "wanted"),
    [
        ("Online edition<br><b>Wednesday, Jul 16, 2003</b>", "MILLFORD, JULY 15. ", "2003-07-16"),
        ("Thursday, January 1, 2004", "MILLFORD, Dec 31: ", "2004-01-01"),
        ("16 July 2003 | Edition no. 1992", "Millford, 16 July - ", "2003-07-16"),
        ("Friday, Jul 18, 2003", "MILLFORD, JULY 5. ", ""),
        ("Wednesday, Jul 16, 2003", "MILLFORD. ", ""),
    ],
)
def test_the_issues_day_that_the_dateline_confirms(masthead: str, start: str, wanted: str) -> None:
    menu = "".join(
        f"<tr><td><a href=/{name}/>{name}</a></td></tr>" for name in ("News", "Sport", "Towns", "Farms", "Jobs")
    )
    top = f"<table><tr><td><img src=logo.gif alt='The Post'></td><td>{masthead}</td></tr>{menu}</table><hr>"
    page = f"{top}<table><tr><td><h1>{TITLE}</h1><p>By Ann Lee<p>{start}{RUNNING}<p>Later {RUNNING}</td></tr></table>"
    found = parse_html(f"<html lang=en><title>{TITLE}</title><body>{page}</body></html>")

    assert isinstance(found, Article)
    assert (found.published.value if found.published else "") == wanted


def test_addresses_of_several_days_are_those_of_a_list() -> None:
    sharer = '<a href="https://www.facebook.com/sharer/sharer.php?u=https://town.example/2019/08/{}/a.html">Share</a>'

    assert day(sharer.format(23) + sharer.format(24)) == ""
    assert day(f'<a href="https:{PATH}">An older story of the bridge</a>') == ""


SIDEBAR = '<aside class="sidebar {}">{}</aside>'


@pytest.mark.parametrize(
    "aside",
    [
        SIDEBAR.format("", '<div class="post-info"><span class="post-date">09.11.17</span></div>'),
        SIDEBAR.format("sticky", '<div class="writtenby"><div class="date">9 November 2017 9:02 Uhr</div></div>'),
        SIDEBAR.format("", '<time class="entry-date published" datetime="2017-11-09T10:00:00+01:00">heute</time>'),
        '<footer class="colophon"><p class="entry-meta"><span class="date">9. November 2017</span></p></footer>',
    ],
)
def test_the_articles_own_day_in_a_column_beside_it(aside: str) -> None:
    assert day(below=aside, lang="de") == "2017-11-09"


@pytest.mark.parametrize(
    "aside",
    [
        SIDEBAR.format("recent-posts", '<span class="post-date">09.11.17</span>'),
        SIDEBAR.format("", '<div class="comments"><span class="post-date">09.11.17</span></div>'),
        SIDEBAR.format("", '<p class="post-date">09.11.17</p><p class="post-date">10.11.17</p>'),
        SIDEBAR.format("", '<div class="events"><span class="post-date">09.11.17</span></div>'),
    ],
)
def test_days_of_others_in_a_column(aside: str) -> None:
    assert day(below=aside, lang="de") == ""


@pytest.mark.parametrize(
    ("element", "value"),
    [
        ('<span class="art-time" data-unixtime="1613034600">dziś, 10:10</span>', "2021-02-11"),
        ('<span class="timeago" data-livestamp="1613034600"></span>', "2021-02-11"),
        ('<div class="date" data-created-datetime="2021-02-11T10:10:00+01:00">10:10</div>', "2021-02-11"),
        ('<div class="date" data-expire-time="1613034600">10:10</div>', ""),
        ('<div class="event-time" data-start-time="1613034600">10:10</div>', ""),
        ('<div class="date" data-last-update-time="1613034600">10:10</div>', ""),
    ],
)
def test_attributes_that_scripts_make_words_from(element: str, value: str) -> None:
    assert day(element, lang="pl") == value


NOTES = (
    "<!-- Cached page generated by WP-Super-Cache on 2020-08-19 21:03:17 -->",
    "<!-- WP Fastest Cache file was created in 0.549 seconds, on 19-08-20 9:03:17 -->",
    "<!-- This website is like a Rocket, isn't it? - Debug: cached@1597870997 -->",
    "<!-- Page generated by LiteSpeed Cache 4.4.4 on 2020-08-19 21:03:17 -->",
    "<!-- Cached page generated 19-08-20 21:03. Expires 20-08-20 21:03 -->",
    "<!--\nServed from: town.example @ 2020-08-19 21:03:17 by W3 Total Cache\n-->",
    "<!-- Cache Enabler by KeyCDN @ Wed, 19 Aug 2020 21:03:17 GMT (html) -->",
)


@pytest.mark.parametrize("note", NOTES)
def test_days_ago_are_counted_from_the_making_of_the_page(note: str) -> None:
    ago = '<div class="entry-meta"><span class="posted-on">2 days ago</span></div>'

    assert day(ago, below=note) == "2020-08-17"
    assert day(ago) == ""
    assert day(ago, above=note, below="<p>" + "x" * 3000 + "</p>") == ""  # quoted in a text, or that of a part
    assert day(ago, below=note, captured="2020-08-30T10:00") == "2020-08-28"


def test_a_note_that_is_no_date_counts_nothing() -> None:
    assert day('<i class="date">2 days ago</i>', below=NOTES[0].replace("-08-19", "-18-39")) == ""


def test_a_live_blog_begins_with_its_coverage() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Bridge to be rebuilt",'
        '"coverageStartTime":"2022-09-08T23:40:00+01:00","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Now",'
        '"datePublished":"2022-09-09T10:40:00+01:00"}]}</script>'
    )

    assert day('<time datetime="2022-09-09T09:40:00Z">10.40am</time>', head=script) == "2022-09-08"


@pytest.mark.parametrize(
    ("shown", "language", "value"),
    [
        ("Publicerad 24 mars 14.05", "sv", "2020-03-24"),
        ("24 марта, 14:05", "ru", "2020-03-24"),
        ("Mar 4", "en", "2020-03-04"),
        ("Tuesday, March 24", "en", "2020-03-24"),
        ("3月24日 14:05", "ja", "2020-03-24"),
        ("03-24 14:05", "zh", "2020-03-24"),
        ("24.03. 14:05", "de", "2020-03-24"),
        ("30 de diciembre", "es", "2019-12-30"),
        ("Monday, March 24", "en", ""),  # of another year
        ("03-24 14:05", "en", ""),
        ("Uppdaterad 24 mars 14.05", "sv", ""),
        ("until 24 March", "en", ""),
        ("24 mars och 25 mars", "sv", ""),
        ("Page 24 Mark", "en", ""),
    ],
)
def test_a_day_without_its_year_is_the_last_before_the_page_was_taken(shown: str, language: str, value: str) -> None:
    line = f'<div class="date">{shown}</div>'

    assert day(line, lang=language, captured="2020-03-30T10:00") == value
    assert day(line, lang=language) == ""
    assert day(line + "<p>Posted 1 May 2015</p>", lang=language, captured="2020-03-30T10:00") in ("2015-05-01", "")


def test_a_drafts_day_and_that_of_its_publication() -> None:
    joomla = (
        '<dl class="article-info"><dd class="create"><time datetime="2020-03-20T09:00:00+01:00">Erstellt: 20. März 2020'
        "</time></dd><dd class=published><time datetime='2020-03-24T00:05:00+01:00'>{}: 24. März 2020</time></dd></dl>"
    )

    assert day(joomla.format("Veröffentlicht"), lang="de") == "2020-03-24"
    assert day(joomla.format("Termin"), lang="de") == "2020-03-20"
    assert day("<p class=date>Created: 20 March 2020</p><p class=date>Published: 14 March 2020</p>") == "2020-03-20"


def test_a_dated_element_is_no_label_of_the_next() -> None:
    changed = '<abbr class="updated" title="2008-04-01T10:00:00-0500">updated last week</abbr>'
    published = '<abbr class="published" title="2008-03-24T14:05:00-0500">a while ago</abbr>'

    assert day(f"<p>{changed} {published}</p>") == "2008-03-24"


def test_the_label_of_one_day_is_not_that_of_the_next() -> None:
    line = "<span>Cập nhật lúc 09:00, 25/03/2020</span> <span>Đăng lúc 14:05, Thứ Ba 24/03/2020 (GMT+7)</span>"

    assert day(f"<p>{line}</p>", lang="vi") == "2020-03-24"


@pytest.mark.parametrize(
    "stamp",
    [
        "Tue Mar 24 2020 14:05:00 GMT+0100 (Central European Standard Time)",
        "2020-03-24T14:05:00+01:00[Europe/Paris]",
        "2020-03-24T14:05:00 01:00",
        "/Date(1585058700000+0100)/",
        "1585058700.123",
        "2020-03-24T14:05:00Z Europe/Berlin",
    ],
)
def test_stamps_of_other_programs(stamp: str) -> None:
    assert day(head=f'<meta property="article:published_time" content="{stamp}">') == "2020-03-24"
    assert day(f'<time datetime="{stamp}"></time>') == "2020-03-24"


@pytest.mark.parametrize("stamp", ["2020-03-24/2020-03-27", "2020-03-24 - 2020-03-27", "-001-11-30T00:00:00+00:00"])
def test_stamps_that_are_none(stamp: str) -> None:
    assert day(head=f'<meta property="article:published_time" content="{stamp}">') == ""


def test_a_page_of_the_first_year_is_read() -> None:
    """A broken clock's capture: nothing lies three days before it."""
    assert day('<p class="date">3 days ago</p>', captured="0001-01-02T00:00") == ""


def test_many_days_in_deep_boxes_take_no_longer_than_in_flat_ones() -> None:
    spans = '<span class="post-date">soon</span>' * 4_000

    def seconds(depth: int) -> float:
        start = time.process_time()
        assert day(below='<div class="a">' * depth + spans + "</div>" * depth) == ""
        return time.process_time() - start

    seconds(5)
    assert min(seconds(240), seconds(240)) < 4 * seconds(5) + 0.2
