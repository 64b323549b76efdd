"""The headline and the writers of a page where its statements differ, or where nothing says who wrote it."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5


def page(inside: str, *, head: str = "", stated: dict[str, object] | None = None, url: str = "") -> Article:
    """A page with this between its headline and its text."""
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>' if stated else ""
    body = f"{inside}<p>{RUNNING}</p><p>Later {RUNNING}</p>"
    found = parse_html(f"<html lang=en><head>{head}{script}</head><body>{body}</body></html>", url=url)
    assert isinstance(found, Article)
    return found


def headline(*, stated: str, shared: str, heading: str, tag: str, tweet: str = "") -> str:
    head = f'<title>{tag}</title><meta property="og:title" content="{shared}">'
    head += f'<meta name="twitter:title" content="{tweet}">' if tweet else ""
    article = {"@type": "NewsArticle", "headline": stated}
    return page(f"<article><h1>{heading}</h1>", head=head, stated=article).title


SEARCH = "Old bridge in Millford: cost, dates and pictures"
OWN = "The bridge that nobody wanted to rebuild"
SHARING = "You will not believe what this bridge costs"


@pytest.mark.parametrize(
    ("stated", "shared", "heading", "tag", "tweet", "wanted"),
    [
        (SEARCH, OWN, OWN, SEARCH, "", OWN),  # JSON-LD goes with the search engines' title
        (OWN, SEARCH, SEARCH, SEARCH, SEARCH, OWN),  # only JSON-LD does not
        (SEARCH, OWN, SEARCH, SEARCH, SEARCH, OWN),  # only og:title does not
        (OWN, SHARING, OWN, OWN, SHARING, OWN),  # what Twitter gets too is for sharing
        (SEARCH, "All the news", SEARCH, SEARCH, "", SEARCH),  # a slogan
        (f"Millford: {OWN}", f"Old bridge: {OWN}", f"Town council - {OWN}", SEARCH, "", OWN),  # rubrics differ
        (OWN, f"Millford / {OWN}", f"Millford {OWN}", SEARCH, "", f"Millford / {OWN}"),  # two show the rubric
        (OWN, f"Millford | {OWN}", OWN, f"Millford | {OWN}", "", OWN),  # one does
    ],
)
def test_headline_of_several(stated: str, shared: str, heading: str, tag: str, tweet: str, wanted: str) -> None:
    assert headline(stated=stated, shared=shared, heading=heading, tag=tag, tweet=tweet) == wanted


@pytest.mark.parametrize(
    "end", [" Halaman all", " - Page 2 of 3", " (Seite 2)", " | Page 2", " (2/3)", ", página 2", " 2ページ目"]
)
def test_the_number_of_a_storys_page_is_none_of_its_headline(end: str) -> None:
    def titled(heading: str) -> str:
        return headline(stated=OWN + end, shared=OWN + end, heading=heading, tag=f"{OWN}{end} - Courier")

    assert titled(OWN) == OWN
    assert titled(OWN + end) == OWN + end


@pytest.mark.parametrize("tag", ["{} | Economy | Courier", "{}", "{} - Courier"])
@pytest.mark.parametrize("sign", [": ", " – ", " - "])
def test_a_headline_that_og_title_cuts_short_at_a_mark(tag: str, sign: str) -> None:
    whole = f"{OWN}{sign}42 people a day and a promise of 600 millions"

    assert headline(stated=whole, shared=OWN, heading=whole, tag=tag.format(whole)) == whole


@pytest.mark.parametrize("source", [" (Millford Courier)", "（かながわ臨海新聞）", " [AFP]"])
def test_whose_a_story_is_in_brackets_behind_a_portals_title(source: str) -> None:
    title = f"{OWN}{source}"

    assert headline(stated=title, shared=f"{title} - Portal", heading=OWN, tag=f"{title} - Portal") == OWN
    assert headline(stated=title, shared=title, heading=title, tag=title) == title


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        (f"<h2><span>Old bridges</span><i> </i><span>{OWN}</span></h2>", OWN),  # for readers, and for searches
        (f"<h2><span>Millford</span> <span>{OWN}</span></h2>", f"Millford: {OWN}"),
        (f"<h1>Millford: {OWN}</h1>", f"Millford: {OWN}"),
        ("<h2>Old bridges</h2>", f"Millford: {OWN}"),
    ],
)
def test_a_rubric_for_search_engines_is_no_headline(heading: str, wanted: str) -> None:
    stated = {"@type": "NewsArticle", "headline": f"Millford: {OWN}"}

    assert page(f"<article>{heading}", head=f"<title>Millford: {OWN}</title>", stated=stated).title == wanted


PAPER = "Millford Courier"


@pytest.mark.parametrize(
    ("tag", "inside"),
    [
        (f"{PAPER}: {OWN}", f"<h1>{OWN}</h1>"),
        (f"{PAPER} - {OWN}", f"<h1><a href='/'>{PAPER}</a></h1><div>{OWN}</div>"),
        (f"{PAPER} » Archive » {OWN}", f"<h1>{PAPER}</h1><h2>{OWN}</h2>"),
        (f"{PAPER}: {OWN}", f"<h1>My page</h1><h3>{OWN}</h3>"),
        (f"{OWN} | {PAPER}", f"<h1>Politics</h1><h2>{OWN}</h2>"),
        (OWN, f"<h1 class='logo'>{PAPER}</h1><h2>{OWN}</h2>"),
        (OWN.upper(), f"<h1>{OWN}</h1>"),
        (f"{OWN} - Courier", f"<a href='/'><h1>The Millford</h1></a><div>{OWN}</div>"),
        (OWN, f"<meta property='og:site_name' content='{OWN}'><h1>{OWN}</h1><h2>news</h2>"),
        ("", f"<h2>{OWN}</h2>"),
    ],
)
def test_the_sites_name_in_headings_and_title_tag(tag: str, inside: str) -> None:
    assert page(inside, head=f"<title>{tag}</title>").title == OWN


def test_marks_behind_a_rubric_of_its_own() -> None:
    assert (
        page("<h1><span>Bridges</span><span>:</span> <b>Nobody wants them</b></h1>").title
        == "Bridges: Nobody wants them"
    )


@pytest.mark.parametrize(
    ("inside", "names"),
    [
        ("<h1>Bridge to be rebuilt</h1><p>Blog Beitrag von Olga Berg</p>", ("Olga Berg",)),
        (
            "<h1>Bridge to be rebuilt</h1><p>Von: Ann Lee, Bob MCROY und Cy Dorn</p>",
            ("Ann Lee", "Bob MCROY", "Cy Dorn"),
        ),
        ("<h1>Bridge to be rebuilt</h1><h2>Towns <span>06.11.2023 13:30 von Olga</span> <i>Photo</i></h2>", ("Olga",)),
        ('<h1>Bridge to be rebuilt</h1><div class="teaser author"><div>Ann Lee</div>More</div>', ("Ann Lee",)),
        ("<h1>Bridge to be rebuilt</h1><div>Ann Lee</div>", ()),  # may be anybody
        (
            '<div class="widget"><h3>Bridge</h3><div class="post-author">Eingestellt von <b>der Michel</b></div></div>',
            ("der Michel",),
        ),
    ],
)
def test_writers_without_markup(inside: str, names: tuple[str, ...]) -> None:
    assert page(inside, head="<title>Bridge</title>").authors == names


def test_a_printed_writer_beats_a_meta_tag_that_is_not_printed() -> None:
    tag = '<meta name="author" content="Matt Webb Design">'
    byline = "<h1>Bridge to be rebuilt</h1><p>Written by Fabian on 6 May 2014</p>"

    assert page(byline, head=tag).authors == ("Fabian",)
    assert page("<h1>Bridge to be rebuilt</h1>", head=tag).authors == ("Matt Webb Design",)


def test_the_writer_of_a_discussion_is_the_first_posts() -> None:
    posts = '<h1>Bridge</h1><a class="username">r23</a><p>Hello</p><a class="username">ann</a>'

    assert page(posts, url="https://example.com/forum/viewtopic.php?t=1").authors == ("r23",)
    assert page(posts, url="https://example.com/news/1").authors == ()


def test_writers_in_the_graph_and_in_twitters_labels() -> None:
    graph = [
        {"@type": "WebPage", "author": {"@id": "#ann"}},
        {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
    ]
    labels = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Bob Roy">'

    assert page("<h1>Bridge</h1>", stated={"@graph": graph}).authors == ("Ann Lee",)
    assert page("<h1>Bridge</h1>", head=labels).authors == ("Bob Roy",)


def test_a_byline_that_is_one_description() -> None:
    assert names_of("By Staff and news service reports") == ["Staff and news service reports"]
    assert names_of("Ann Lee and staff") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Von Jörg Weiß, Berlin", ["Jörg Weiß"]),
        ("Von Jörg Weiß, dpa", ["Jörg Weiß", "dpa"]),
        ("Par Luc Petit (Berlin, correspondant) et Zoé Blanc avec AFP", ["Luc Petit", "Zoé Blanc", "AFP"]),
        ("Por María López, enviada especial", ["María López"]),
        ("Tekst: Ola Nordmann Foto: Kari Nordmann", ["Ola Nordmann"]),
        ("Ann Lee (Text), Bob Roy (Fotos)", ["Ann Lee"]),
        ("Foto: Bob Roy", []),
        ("Medically reviewed by Bob Roy", []),
        ("文/张三", ["张三"]),
        ("記者 山田太郎", ["山田太郎"]),
        ("홍길동 기자", ["홍길동"]),
        ("بقلم أحمد محمد", ["أحمد محمد"]),
        ("लेखक: राहुल शर्मा", ["राहुल शर्मा"]),
        ("Автор: Иван Петров, корреспондент", ["Иван Петров"]),
        ("Political Editor Ann Lee and Bob Roy of The Associated Press", ["Ann Lee", "Bob Roy"]),
        ("Holger Weiß Leitender Wirtschaftsredakteur", ["Holger Weiß"]),
        ("Ann Lee, PhD, Special to The Courier", ["Ann Lee"]),
        ("Ann Lee Published: 3 Nov 2016", ["Ann Lee"]),
        ("Ann Lee ann.lee@example.com", ["Ann Lee"]),
        ("Ann Lee/Bob Roy", ["Ann Lee", "Bob Roy"]),
        ("Ann Lee is a freelance journalist in London, UK.", ["Ann Lee"]),
        ("Ann Marie May", ["Ann Marie May"]),
        ("María José García de la Torre", ["María José García de la Torre"]),
        ("Ann Lee News Reporter Bob Roy Chief Reporter", ["Ann Lee", "Bob Roy"]),
        ("News Ann Lee Deputy Content Hub Director", ["Ann Lee"]),
        ("Von Ann Lee, MDR THÜRINGEN", ["Ann Lee"]),
        ("Ann Lee Feb 3, 2022", ["Ann Lee"]),
        ("by Jeff Foust Monday, November 18, 2019", ["Jeff Foust"]),
        ("Tom Davies Associated Press", ["Tom Davies"]),
        ("Steve Peoples, AP National Politics Writer", ["Steve Peoples"]),
        ("HILLEL ITALIE, AP National Writer", ["HILLEL ITALIE"]),
        ("Ben Silverman Games Editor", ["Ben Silverman"]),
        ("Written by Rob Ewart Edited by Betsy Beyer", ["Rob Ewart"]),
        ("James Akin • 8h", ["James Akin"]),
        ("8h", []),
        ("By DAVID LEE, Executive Editor", ["DAVID LEE"]),
        ("Rachel Lee, Product Marketing Manager", ["Rachel Lee"]),
        ("Robert Roy, Special for USA TODAY", ["Robert Roy"]),
        ("By AVIANNE TAN Close Follow on Twitter More from Avianne", ["AVIANNE TAN"]),
        ("Follow on Twitter", []),
        ("B.R.", ["B.R."]),
        ("Dana Lee, James Roy, and Tom Watkins", ["Dana Lee", "James Roy", "Tom Watkins"]),
        ("By Our Foreign Staff", ["Our Foreign Staff"]),
        ("By Our Staff Reporter", []),
        ("By A Special Correspondent", []),
        ("From Our Correspondent in Delhi", []),
        ("Von unserem Korrespondenten", []),
        ("De notre envoyée spéciale", []),
        ("By Our Political Editor Ann Lee", ["Ann Lee"]),
        ("记者 张三丰 通讯员 李四光", ["张三丰", "李四光"]),
        ("文/图 本报记者 张三丰", ["张三丰"]),
        ("Contributors to Wikimedia projects", ["Contributors to Wikimedia projects"]),
        ("Montag", []),
        ("Energy / Solar / Wind / Storage", []),
    ],
)
def test_names_without_roles_places_pictures_and_dates(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


def test_a_writers_box_with_a_picture_and_a_comment_of_the_writer() -> None:
    box = '<h1>Bridge</h1><div class="author-info_wrapper-image"><p class="author__name">Ann Lee</p></div>'
    comment = '<li class="comment bypostauthor"><cite class="fn">ann313</cite> Thank you!</li>'

    assert page(box).authors == ("Ann Lee",)
    assert page(f"<h1>Bridge</h1><p>{RUNNING}!</p><ul>{comment}</ul>").authors == ("ann313",)
    assert page(f"<h1>Bridge</h1><p>{RUNNING}!</p><ul>{comment.replace('bypostauthor', '')}</ul>").authors == ()


@pytest.mark.parametrize("kind", ["author__location", "byline-ort", "author lugar"])
def test_the_place_that_a_writer_reports_from_is_no_writer(kind: str) -> None:
    names = f'<p class="author__name"><a>Pilar Mata</a></p><p class="{kind}">Valle de Cameros (Soria)</p>'
    stated = '<meta name="author" content="Pilar Mata">'

    found = page(f'<h1>Bridge</h1><div class="author__info">{names}</div>', head=stated)

    assert found.authors == ("Pilar Mata",)


def test_scripts_in_a_byline_are_not_read() -> None:
    byline = '<h1>Bridge</h1><div class="byline"><script>push(function(){})</script>By <b>Ann Lee</b></div>'

    assert page(byline).authors == ("Ann Lee",)


def test_a_person_beside_the_headline_beats_an_account() -> None:
    lines = "<h1>Bridge</h1><p>Submitted by admin4 on 7 July 2019</p><p>By Ann Lee</p>"

    assert page(lines).authors == ("Ann Lee",)
    assert page(lines.replace("<p>By Ann Lee</p>", "")).authors == ("admin4",)


def test_fast_mode_reads_what_stands_behind_the_heading() -> None:
    byline = '<script>var h = "<h1>no</h1>"</script><span class="byline">By Ann Lee</span><time>3 November 2016</time>'
    found = parse_html(f"<html><body><h1>Bridge to be rebuilt</h1>{byline}<p>{RUNNING}</p></body></html>", fast=True)

    assert isinstance(found, Article)
    assert found.authors == ("Ann Lee",)
    assert found.published
    assert found.published.value == "2016-11-03"


FRONT = '<a href="http://www.lefleuve.net"><img src="/i/top.jpg" alt="leFleuve.net"></a>'
RIVER, LIMBURG = "The River Times Inc.", "Het Belang van Limburg"
PUBLISHER_OF = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", "publisher": '
    '{"@type": "Organization", "name": "'
    f'{RIVER}"}}}}</script>'
)
HOST_AND_PUBLISHER = (
    '<meta property="og:site_name" content="www.daily.example"><script type="application/ld+json">'
    '{"@type":"NewsArticle","headline":"Ferry","publisher":{"@type":"Organization","name":"المصري اليوم"}}</script>'
)
FEED = '<link rel="alternate" type="application/rss+xml" title="{}">'


@pytest.mark.parametrize(
    ("head", "inside", "url", "wanted"),
    [
        ('<meta property="og:site_name" content="Stated Post">', "", "", "Stated Post"),
        ('<title>Ferry | River Post</title><meta property="og:site_name" content="riverpost">', "", "", "River Post"),
        ('<title>Ferry | River Post</title><meta property="og:site_name" content="RiverPost">', "", "", "RiverPost"),
        ('<title>Ferry | Post</title><meta property="og:site_name" content="riverpost">', "", "", "riverpost"),
        ("<title>Ferry stays | The Post</title>", '<a href="/">The Post</a>', "", "The Post"),
        ("<title>Ferry stays - Millford Post</title>", "", "https://www.millfordpost.example/a", "Millford Post"),
        (
            "<title>Ferry stays</title>" + FEED.format("Millford Post &raquo; Feed"),
            "",
            "https://millfordpost.example/",
            "Millford Post",
        ),
        (
            FEED.format("Post RSS"),
            '<a href="https://x.example/"><img alt="Post Logo"></a>',
            "https://x.example/a",
            "Post",
        ),
        ("<title>Ferry stays | The Post</title>", '<a href="/">Home</a>', "https://www.x.example/a", "x.example"),
        ("<title>Home</title>" + FEED.format("Home"), '<a href="/">Home</a>', "https://x.example/a", "x.example"),
        ("<title>Ferry stays | Sport</title>", '<a href="/sport/">Sport</a>', "https://x.example/a", "x.example"),
        (
            '<title>Ferry stays - River Post</title><meta property="og:site_name" content="www.riverpost.example">',
            "",
            "",
            "River Post",
        ),
        ("<title>River Post - Towns</title>", '<img src="/images/postlogo.gif" alt="River Post">', "", "River Post"),
        (
            f"<title>جسر | المصري اليوم</title>{HOST_AND_PUBLISHER}",
            '<img src="/images/logo.png" alt="المصري اليوم">',
            "",
            "المصري اليوم",
        ),
        (f"<title>Ferry stays</title>{HOST_AND_PUBLISHER}", "", "", "www.daily.example"),
        ("<title>Ferry stays - Towns - river.example</title>", "", "", "river.example"),
        ("<title>River - Towns</title>", '<img src="/images/river.gif" alt="River">', "", ""),
        ("<title>River Post - Ferry</title>", '<img src="/i/river_post_print.gif" alt="River Post">', "", "River Post"),
        ("<title>River Post - Ferry</title>", '<img src="/i/river_post.jpg" alt="River Post">', "", ""),
        ("<title>Ferry - Ny kommun</title>", '<a href="/"><img alt="Ny kommun, logotyp"></a>', "", "Ny kommun"),
        ("<title>River Post - Towns</title>", "<p>&copy; 1998-2004 River Post, Millford.</p>", "", "River Post"),
        ("<title>Ferry stays - Post</title>", "<p>&copy; 1998-2004 River Post Group.</p>", "", ""),
        ("<title>Ferry stays - Post.pl</title>", "<p>From Post.pl - www.post.pl &copy; Rivers Ltd</p>", "", "Post.pl"),
        (
            "<title>渡船续航_新闻中心_新浪网</title>",
            "<p>Copyright &copy; 2006 <a>版权所有 新浪网</a></p>",
            "",
            "新浪网",
        ),
        ("<title>Ferry | ...</title>", '<a href="/">...</a>', "", ""),
        (
            "<title>渡船续航</title>",
            '<a href="/">大江网重庆频道</a> <a href="/n">新闻</a><p>All Rights Reserved.　大江网重庆频道 版权所有</p>',
            "",
            "大江网重庆频道",
        ),
        ("<title>Le bac - leFleuve.net, toute l'actualité du pays sur le net</title>", FRONT, "", "leFleuve.net"),
        (
            '<meta property="og:site_name" content="Release and news delivery No.1｜River Times">' + PUBLISHER_OF,
            "",
            "",
            "River Times",
        ),
        (
            "<title>River Post Online - Ferry</title>",
            '<img src="/t/logo.gif" alt="Welcome to River Post Online">',
            "",
            "River Post Online",
        ),
        (
            "<title>Мост :: Новости :: Газета «Причал»</title>",
            '<a href="/"><img alt="Газета «Причал»"></a>',
            "",
            "Газета «Причал»",
        ),
        (
            "<title>Printer-friendly article page</title>",
            '<img src="/p_logo.gif" alt="River Post logo"><a href="http://www.riverpost.example">www.riverpost.example</a>',
            "",
            "River Post",
        ),
        (
            "<title>River Post Web Edition Vol. 5 Num 341</title>",
            '<img src="/images/masthead.gif" alt="River Post">',
            "http://www.riverpost.example/2005/05/12/d5.htm",
            "River Post",
        ),
        (
            f'<meta property="og:site_name" content="hbvl.example">{PUBLISHER_OF.replace(RIVER, LIMBURG)}',
            "",
            "",
            LIMBURG,
        ),
    ],
)
def test_the_publication_is_a_name_that_two_places_give(head: str, inside: str, url: str, wanted: str) -> None:
    assert page(f"{inside}<h1>Ferry stays</h1>", head=head, url=url).source == wanted


def test_columnists_in_a_menu_above_the_headline_wrote_nothing_here() -> None:
    menu = "".join(f'<li><a href="/author/{n}">{n.title()} Smith</a></li>' for n in ("andy", "rick", "sam"))
    byline = '<div class="author"><a class="author-link" href="/author/ben-lee">Ben Lee</a></div>'

    assert page(f"<ul>{menu}</ul><h1>Bridge to be rebuilt</h1>{byline}").authors == ("Ben Lee",)


def test_an_encyclopedias_summary_is_no_headline() -> None:
    stated = {"@type": "Article", "name": "New Sealand", "headline": "constitutional monarchy in Oceania"}

    assert page("<h1>New Sealand</h1>", stated=stated).title == "New Sealand"


def test_a_lesser_heading_that_is_the_whole_title_tag() -> None:
    inside = "<h1>Allergies Health Center</h1><h2>Tools</h2><h2>Babies who eat peanuts early stay well</h2>"

    title = "Babies who eat peanuts early stay well"

    assert page(inside, head=f"<title>{title}</title>").title == title


@pytest.mark.parametrize(
    ("printed", "names"),
    [("By Ann Lee, USA TODAY", ("Ann Lee",)), ("USA TODAY", ()), ("By Ann Lee, AFP", ("Ann Lee", "AFP"))],
)
def test_the_outlets_name_beside_a_writers(printed: str, names: tuple[str, ...]) -> None:
    head = '<meta property="og:site_name" content="USA TODAY">'

    assert page(f'<h1>Bridge to be rebuilt</h1><div class="byline">{printed}</div>', head=head).authors == names


def test_a_site_behind_a_title_by_its_address() -> None:
    head = '<title>Bridge to be rebuilt - CNN.com</title><meta property="og:site_name" content="CNN">'

    assert page("<p>Monday</p>", head=head).title == "Bridge to be rebuilt"


def test_a_writer_in_capitals_goes_before_a_login() -> None:
    login = '<meta name="author" content="webmaster">'
    inside = '<article><h1>Farms turn to biogas</h1><div class="field-byline"><p>By MERCY CHEROTICH</p></div>'

    assert page(inside, head=login).authors == ("MERCY CHEROTICH",)


def test_a_shared_title_that_is_the_sites_name_is_no_headline() -> None:
    site = "KDRH 98.7 FM / 1340 AM"
    head = f'<title>County board delays its vote | {site}</title><meta property="og:title" content="{site}">'

    assert page('<h2 class="entry-title">County board delays its vote</h2>', head=head).title == (
        "County board delays its vote"
    )


def test_who_opened_a_thread_is_told_by_its_data() -> None:
    post = '<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><h1>A dinghy under a hedge</h1>'
    post += '<span class="creator" itemprop="author"><a href="/u/hedgewright"><span>hedgewright</span></a></span>'

    assert page(post, head='<meta name="generator" content="Discourse 3.1">').authors == ("hedgewright",)
