"""The day on which a page came out where its statements differ: time zones, changes, addresses, day and month."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

STAMP = '<meta property="article:published_time" content="{}">'


def dated(
    shown: str, *, head: str = "", url: str = "", tag: str = "<html lang=en>", captured: str = ""
) -> tuple[str, int | None]:
    """(value, minutes east of UTC) of a page that shows this below its headline; ("", None) where it has no date."""
    running = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
    body = f"<article><h1>Bridge to be rebuilt</h1>{shown}<p>{running}</p><p>Later {running}</p></article>"
    found = parse_html(
        f"{tag}<head><title>Bridge</title>{head}</head><body>{body}</body></html>", url=url, captured=captured
    )
    assert isinstance(found, Article)
    return (found.published.value, found.published.offset) if found.published else ("", None)


@pytest.mark.parametrize(
    ("stamp", "shown", "value", "offset"),
    [
        ("2019-11-20T04:31:13+00:00", "Ann Lee - Nov 19, 2019, 10:31 pm CST", "2019-11-19T22:31", -360),
        ("2019-11-20T04:31:13-06:00", "Ann Lee - Nov 19, 2019, 10:31 pm CST", "2019-11-19T22:31", -360),  # wrong zone
        ("2019-11-20T04:31:13Z", "Nov 19, 2019", "2019-11-19", None),
        ("2019-11-20T21:25:06Z", "21 November 2019", "2019-11-21", None),
        ("2019-11-20T21:25:06+10:00", "21 November 2019", "2019-11-20T21:25", 600),
        ("2019-11-20T04:31:13Z", "Nov 20, 2019", "2019-11-20T04:31", 0),
        ("2019-11-20T04:31:13Z", "18 November 2019", "2019-11-20T04:31", 0),
    ],
)
def test_the_readers_day_counts(stamp: str, shown: str, value: str, offset: int | None) -> None:
    assert dated(f'<div class="date">{shown}</div>', head=STAMP.format(stamp)) == (value, offset)


def test_a_change_on_the_next_day_is_no_publication() -> None:
    stamps = STAMP.format("2019-11-20T21:25:06Z") + (
        '<meta property="article:modified_time" content="2019-11-21T08:00:00Z">'
    )

    assert dated('<div class="date">21 November 2019</div>', head=stamps)[0] == "2019-11-20T21:25"


def test_the_time_zone_that_the_page_names() -> None:
    script = '<script>var site = {"timezone":{"short":"ET","long":"America\\/New_York"}}</script>'
    stamp = STAMP.format("2020-05-02T02:54:29.000Z")

    assert dated("", head=stamp + script) == ("2020-05-01T22:54", -240)
    assert dated("", head=stamp + script + '<i data-timezone="Asia/Tokyo"></i>') == ("2020-05-02T02:54", 0)
    assert dated('<div class="date">2 May 2020</div>', head=stamp + script) == ("2020-05-02T02:54", 0)
    assert dated("", head=stamp + '<script>var towns = ["America/New_York"]</script>') == ("2020-05-02T02:54", 0)


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ("Updated: 5 March 2020 | Published: 1 March 2020", "2020-03-01"),
        ("Published 1 March 2020, last updated 5 March 2020", "2020-03-01"),
        ("Zuletzt aktualisiert am 5. März 2020, veröffentlicht am 1. März 2020", "2020-03-01"),
        ("Updated: 5 March 2020", "2020-03-05"),  # better than nothing
        ("Stand: 25.03.2020 10:00 Uhr | Veröffentlicht: 21.03.2020", "2020-03-21"),
        ("آخر تحديث: 25-03-2020 نشر: 21-03-2020", "2020-03-21"),
        ("अपडेट किया गया: 05 मार्च, 2020 प्रकाशित: 01 मार्च, 2020", "2020-03-01"),
        ("Frissítve: 2020. március 5. | 2020. március 1.", "2020-03-01"),
        ("Deadline: March 5, 2020", ""),
        ("Retrieved March 5, 2020", ""),
        ("Valid until 5 March 2020", ""),
        ("Ann Lee (born 5 March 1956)", ""),
    ],
)
def test_changes_come_last(shown: str, value: str) -> None:
    assert dated(f'<div class="date-line">{shown}</div>')[0] == value


def test_a_date_far_from_the_address_is_another_articles() -> None:
    url = "https://example.com/2016/nov/03/bridge"
    shown = '<div class="date">12 May 2019</div>'

    assert dated(shown, url=url)[0] == "2016-11-03"
    assert dated(shown + '<div class="date">2 November 2016</div>', url=url)[0] == "2016-11-02"
    assert dated("", url="https://example.com/html/t20161103_4711.htm")[0] == "2016-11-03"
    assert dated("", url="https://example.com/story-20161399/")[0] == ""
    assert dated("", url="https://example.com/2019096-una-solucion-no-violenta")[0] == ""
    assert dated("", url="https://example.com/2016/11/3/bridge")[0] == "2016-11-03"


@pytest.mark.parametrize(
    ("url", "tag", "more", "value"),
    [
        ("https://example.co.uk/a", "<html lang=en>", "", "2020-04-03"),
        ("https://example.com/a", "<html lang=en-AU>", "", "2020-04-03"),
        ("https://example.gov/a", "<html lang=en>", "", "2020-03-04"),
        ("https://example.com/a", "<html lang=en-US>", "", ""),  # what software writes where nobody chose
        ("https://example.com/a", "<html lang=en>", "<p>See our report of 25/12/2019.</p>", "2020-04-03"),
        ("https://example.com/a", "<html lang=en>", "<p>See our report of 12/25/2019.</p>", "2020-03-04"),
        ("https://example.com/a", "<html lang=de>", "<p>See our report of 12/25/2019.</p>", "2020-04-03"),
        ("https://example.com/a", "<html lang=en>", "<p>Updated: 03/05/2020 03:00:44 AM PDT</p>", "2020-03-04"),
        ("https://example.com/a", "<html lang=en>", "<p>Updated: 03/05/2020 03:00:44 AM EST</p>", ""),
    ],
)
def test_order_of_day_and_month(url: str, tag: str, more: str, value: str) -> None:
    assert dated(f'<div class="date">03/04/2020</div>{more}', url=url, tag=tag)[0] == value


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ('<abbr class="published" title="2016-11-03T14:05:00+01:00">a while ago</abbr>', "2016-11-03T14:05"),
        ('<span class="date" data-timestamp="1478181900000">last week</span>', "2016-11-03T14:05"),
        ('<span class="time" data-time="1478181900">last week</span>', "2016-11-03T14:05"),
        ('<span class="date">۱۳ آبان ۱۳۹۵</span>', "2016-11-03"),
    ],
)
def test_other_ways_to_write_it(shown: str, value: str) -> None:
    assert dated(shown)[0] == value


def test_a_discussion_has_its_first_posts_date() -> None:
    posts = (
        '<div class="comment"><span>28.09.19</span><span>12:44</span></div><div class="comment">29.09.19 10:00</div>'
    )

    assert dated(posts, url="https://example.com/forum/47", tag="<html lang=de>")[0] == "2019-09-28T12:44"
    assert dated(posts, url="https://example.com/news/47", tag="<html lang=de>")[0] == ""


@pytest.mark.parametrize(
    ("above", "below", "value"),
    [
        ("Friday, December 9, 2016", "By Ann Lee - November 3, 2016", "2016-11-03"),  # today's date at the top
        ("Thursday, November 3, 2016", "By Ann Lee", "2016-11-03"),
        ("3 November 2016", "2 November 2016", "2016-11-03"),  # no weekday: the line may tell of another day
    ],
)
def test_todays_date_above_the_headline(above: str, below: str, value: str) -> None:
    running = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
    body = f'<div class="date">{above}</div><h1>Bridge</h1><div class="info">{below}</div>'
    found = parse_html(f"<html lang=en><body>{body}<p>{running}</p><p>{running}!</p></body></html>")

    assert isinstance(found, Article)
    assert found.published
    assert found.published.value == value


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ('<blockquote class="twitter-tweet">&mdash; Ann (@ann) <a href="#">September 27, 2020</a></blockquote>', ""),
        ('<div class="comments"><p>1 January 2017, Bob</p></div>', ""),
        ("<footer><p>Posted on <time>5 March 2016</time></p></footer>", "2016-03-05"),  # the article's own
        ('<div class="elementor-widget-container"><span class="date">5 March 2016</span></div>', "2016-03-05"),
        ('<div class="node-promoted"><span class="date">5 March 2016</span></div>', "2016-03-05"),
        ("<p>MILLFORD, Nov. 3, 2016 /PRNewswire/ -- The town said so.</p>", "2016-11-03"),
        ("<p>The bridge fell on Nov. 3, 2016. It was old - very old.</p>", ""),
        ('<div data-publish-date="2016-03-05"></div>', "2016-03-05"),
        ('<div class="info">Do 25.04.24 | 14:07 Uhr | Von Ann Lee</div>', "2024-04-25T14:07"),
        ('<div class="date">೩ ಮಾರ್ಚ್ 2016</div>', "2016-03-03"),
    ],
)
def test_dates_that_are_and_are_not_the_articles(shown: str, value: str) -> None:
    assert dated(shown)[0] == value


@pytest.mark.parametrize(
    "name", ["og:release_date", "prism.publicationDate", "citation_online_date", "article:create_at", "pub_date"]
)
def test_names_like_those_of_a_publication_date(name: str) -> None:
    assert dated("", head=f'<meta name="{name}" content="2016-11-03">')[0] == "2016-11-03"
    assert dated("", head=f'<meta name="last-{name}-updated" content="2016-11-03">')[0] == ""


@pytest.mark.parametrize(
    "stated",
    [
        '{"@type": "ItemList", "itemListElement": [{"item": {"@type": "NewsArticle", "datePublished": "2019-01-01"}}]}',
        '{"@type": "NewsArticle", "datePublished": "1970-01-01T00:00:00Z"}',  # no date was set
    ],
)
def test_a_stated_date_that_is_not_the_articles(stated: str) -> None:
    head = f'<script type="application/ld+json">{stated}</script>'

    assert dated("<time datetime=2016-11-03></time>", head=head)[0] == "2016-11-03"


def test_json_ld_with_comments_and_trailing_commas_is_repaired() -> None:
    for before, after in (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("", ";")):
        stated = f'{before}\n{{"@type": "NewsArticle", "datePublished": "2016-11-03",}}\n{after}'
        head = f'<script type="application/ld+json">{stated}</script>'

        assert dated("", head=head)[0] == "2016-11-03"


@pytest.mark.parametrize(
    ("shown", "language", "value"),
    [
        ("vor 3 Stunden", "de", "2016-11-02"),
        ("3 hours ago", "en", "2016-11-02"),
        ("yesterday", "en", "2016-11-02"),
        ("5 November 2016", "en", ""),
        ("4 November 2016", "en", "2016-11-04"),  # the readers' clocks may be ahead
    ],
)
def test_dates_and_the_time_of_capture(shown: str, language: str, value: str) -> None:
    tag = f"<html lang={language}>"

    assert dated(f'<div class="date">{shown}</div>', tag=tag, captured="2016-11-03T02:00:00Z")[0] == value
    assert dated('<div class="date">3 hours ago</div>')[0] == ""
    assert dated('<div class="date">3 hours ago</div>', captured="yesterday")[0] == ""


def test_a_planned_date_after_the_capture_gives_way() -> None:
    late = STAMP.format("2016-12-24T10:00:00Z")

    assert (
        dated('<div class="date">3 November 2016</div>', head=late, captured="2016-11-03T12:00:00Z")[0] == "2016-11-03"
    )


@pytest.mark.parametrize(
    "shown",
    [
        "<p>Updated <time datetime=2016-11-05>5 Nov</time>. Published <time datetime=2016-11-03>3 Nov</time></p>",
        "<dl><dt>Updated:</dt><dd class=date>5 November 2016</dd><dt>Issued:</dt><dd class=date>3 November 2016</dl>",
        "<b>Updated</b> <i class=date>5 November 2016</i> <b>Published</b> <i class=date>3 November 2016</i>",
        "<time class=updated datetime=2016-11-05>5 Nov</time><time class=published datetime=2016-11-03>3 Nov</time>",
        "<time class='entry-date published updated' datetime=2016-11-03>3 Nov</time>",
        "<abbr class=updated title=2016-11-03T10:00:00Z>a while ago</abbr>",
    ],
)
def test_labels_beside_the_elements_of_dates(shown: str) -> None:
    assert dated(shown)[0][:10] == "2016-11-03"


def test_what_is_years_ahead_is_no_publication() -> None:
    assert dated('<div class="date">6 September 2089</div>') == ("", None)


MOVED = '<meta name="datePublished" content="2015-12-07T17:16:53Z">'
FIRST = '<meta name="date" content="2015-04-29T09:34:00Z">'
DATELINE = "TAMPA, Fla., April 29, 2015 /PRNewswire/ -- "


def test_a_day_that_dateline_and_another_statement_confirm_beats_a_later_one() -> None:
    shown = f"<p>{DATELINE}The council of the town announced today that the bridge will be rebuilt.</p>"

    assert dated(shown, head=MOVED + FIRST)[0] == "2015-04-29T09:34"
    assert dated("<p>No day is printed here.</p>", head=MOVED + FIRST)[0] == "2015-12-07T17:16"
    assert dated('<div class="date">7 December 2015</div>' + shown, head=MOVED + FIRST)[0] == "2015-12-07T17:16"


def test_a_template_states_its_own_day() -> None:
    created = '<meta name="dc.created" content="2001-03-03">'

    assert dated('<div class="date">2 May 2014</div>', head=created)[0] == "2014-05-02"
    assert dated("", head=created)[0] == "2001-03-03"


def test_a_sentence_that_tells_of_a_day_does_not_date_the_page() -> None:
    caption = "<p>The Social Security Act was signed into law on August 14, 1935</p>"

    assert dated(caption) == ("", None)
    assert dated("<p>Posted by Ann Lee on August 14, 2010</p>")[0] == "2010-08-14"
