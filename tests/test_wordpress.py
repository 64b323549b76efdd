# ruff: noqa: E501 - exports as they come
"""Exports of WordPress: posts become articles, what is none says what it is, the story is without blocks and shortcodes."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Iterator

import pytest

from ingest import formats
from ingest.explained import FIELDS, explained
from ingest.limits import RECORD_BYTES, MiB
from ingest.parsers import wordpress, wordpress_body
from ingest.parsers.contract import Context
from ingest.parsers.post_markup import read_post
from store.model import Article, Link, Rejected
from tests.newsroom import call
from tests.test_xml_stream import Endless

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4.3" created="2024-03-01 09:12" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/{0}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/{0}/">
<channel><title>Harbour &amp; Gazette</title><link>https://gazette.example</link><language>en-GB</language><wp:wxr_version>{0}</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[mward]]></wp:author_login><wp:author_display_name><![CDATA[Miriam Ward]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>jroe</wp:author_login><wp:author_display_name/><wp:author_first_name>John</wp:author_first_name><wp:author_last_name>Roe</wp:author_last_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>port</wp:category_nicename><wp:cat_name><![CDATA[Port]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>ships</wp:category_nicename><wp:cat_name><![CDATA[Ships]]></wp:cat_name></wp:category>
"""
END = "</channel></rss>"
DATES = "<wp:post_date>2019-05-14 22:30:00</wp:post_date><wp:post_date_gmt>2019-05-14 21:30:00</wp:post_date_gmt>"


def item(body: str = "Some text.", more: str = "", title: str = "Dredger aground", number: int = 1) -> str:
    return (
        f"<item><title><![CDATA[{title}]]></title><link>https://gazette.example/2019/dredger/</link><dc:creator>mward</dc:creator>"
        f"<guid isPermaLink='false'>https://gazette.example/?p={number}</guid><content:encoded><![CDATA[{body}]]></content:encoded>"
        f"<wp:post_id>{number}</wp:post_id>{more}</item>\n"
    )


def read(*items: str, version: str = "1.2") -> list[Article | Rejected]:
    data = (HEAD.format(version) + "".join(items) + END).encode()
    found = formats.detect(data[:8192], "export.xml")
    assert found is wordpress.PARSER
    return list(found.parse(io.BytesIO(data), Context(name="export.xml")))


def one(*items: str) -> Article:
    *_, last = read(*items)
    assert isinstance(last, Article)
    return last


def body(content: str) -> str:
    return wordpress_body.text(wordpress_body.story(content))


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_field_of_a_post(version):
    more = (
        f"{DATES}<wp:post_modified>2019-05-15 08:00:00</wp:post_modified><wp:post_modified_gmt>2019-05-15 07:00:00</wp:post_modified_gmt>"
        "<excerpt:encoded><![CDATA[A ship &amp; a mole.]]></excerpt:encoded><wp:comment_status>open</wp:comment_status>"
        '<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="port"><![CDATA[Port]]></category>'
        '<category domain="post_tag" nicename="d"><![CDATA[dredging]]></category><category domain="tag" nicename="d"><![CDATA[dredging]]></category>'
        '<category><![CDATA[Port]]></category><category domain="people" nicename="a">Ann Lee</category>'
        "<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>"
        "<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>calm</wp:meta_value></wp:postmeta>"
    )
    (found,) = read(item('Text with <a href="/2018/mole">the old mole</a>.', more), version=version)

    assert isinstance(found, Article)
    assert (found.key, found.native_id, found.title) == ("1", "1", "Dredger aground")
    assert (found.subtitle, found.body) == ("A ship & a mole.", "Text with the old mole.")
    assert (found.byline, found.authors) == ("Miriam Ward", ("Miriam Ward",))
    assert (found.source, found.section, found.language) == ("Harbour & Gazette", "Port", "en")
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2019-05-14T22:30", 60)
    assert found.modified is not None
    assert (found.modified.value, found.modified.offset) == ("2019-05-15T08:00", 60)
    assert (found.url, found.retrieved) == ("https://gazette.example/2019/dredger/", "2024-03-01T09:12")
    assert found.comment_count == 0
    assert [(m.kind, m.name) for m in found.mentions] == [
        ("TOPIC", "Port"),
        ("TOPIC", "dredging"),
        ("PERSON", "Ann Lee"),
    ]
    assert found.links == (Link(kind="inline", title="the old mole", url="https://gazette.example/2018/mole"),)
    assert found.extra == {"guid": "https://gazette.example/?p=1", "creator": "mward", "mood": "calm"}
    reasons = {piece.field for piece in explained(found, "wordpress", wordpress.PARSER.rules).evidence}
    assert {name for name in FIELDS if getattr(found, name) not in (None, "")} <= reasons


@pytest.mark.parametrize(
    ("kind", "status", "reason"),
    [
        ("attachment", "inherit", "a picture or another file"),
        ("nav_menu_item", "publish", "a part of a menu"),
        ("revision", "inherit", "an earlier state"),
        ("custom_css", "publish", "a setting"),
        ("wp_template", "publish", "a template"),
        ("wp_navigation", "publish", "a part of a menu"),
        ("page", "publish", "a page of the site"),
        ("post", "draft", "not published: a draft"),
        ("post", "auto-draft", "not published: a draft"),
        ("post", "pending", "not published: waiting"),
        ("post", "future", "not published: set for"),
        ("post", "private", "not published: private"),
        ("post", "trash", "not published: in the trash"),
        ("post", "pitch", "not published: its status is pitch"),
    ],
)
def test_what_is_no_published_post_says_what_it_is(kind, status, reason):
    more = f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>"

    found, after = read(item(more=more), item(number=2))

    assert isinstance(found, Rejected)
    assert (found.code, found.record, found.line) == ("not-an-article", 1, 10)
    assert reason in found.reason
    assert isinstance(after, Article)


def test_protected_posts_and_empty_ones():
    protected, empty = read(item(more="<wp:post_password>quay</wp:post_password>"), item("", title=""))

    assert isinstance(protected, Rejected)
    assert "password" in protected.reason
    assert isinstance(empty, Rejected)
    assert empty.code == "empty-record"


def test_types_of_a_sites_own_are_posts_unless_nobody_can_visit_them():
    story = item(more="<wp:post_type>story</wp:post_type><wp:status>publish</wp:status>")
    form = story.replace("/2019/dredger/", "/?post_type=story&amp;p=9")

    shown, hidden = read(story, form)

    assert isinstance(shown, Article)
    assert shown.extra["post_type"] == "story"
    assert isinstance(hidden, Rejected)


@pytest.mark.parametrize(
    ("dates", "value", "offset", "rule"),
    [
        ("<wp:post_date>2019-05-14 22:30:00</wp:post_date>", "2019-05-14T22:30", None, "wp:post_date"),
        ("<wp:post_date_gmt>2019-05-14 21:30:00</wp:post_date_gmt>", "2019-05-14T21:30", 0, "wp:post_date_gmt"),
        (
            "<wp:post_date>0000-00-00 00:00:00</wp:post_date><pubDate>Tue, 14 May 2019 21:30:00 +0000</pubDate>",
            "2019-05-14T21:30",
            0,
            "pubDate",
        ),
        (DATES.replace("21:30", "16:45"), "2019-05-14T22:30", 345, "wp:post_date"),
        (DATES.replace("21:30", "22:29"), "2019-05-14T22:30", None, "wp:post_date"),
        ("<wp:post_date>2019-05-14</wp:post_date>", "2019-05-14", None, "wp:post_date"),
        ("<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>", None, None, ""),
        ("", None, None, ""),
    ],
)
def test_dates(dates, value, offset, rule):
    found = one(item(more=dates))

    if value is None:
        assert found.published is None
    else:
        assert found.published is not None
        assert (found.published.value, found.published.offset) == (value, offset)
        assert found.published.rule == f"wordpress:{rule}"


@pytest.mark.parametrize("modified", ["2019-05-14 22:30:00", "2019-05-13 10:00:00", "0000-00-00 00:00:00", ""])
def test_what_was_not_changed_after_its_publication_is_not_modified(modified):
    assert one(item(more=f"{DATES}<wp:post_modified>{modified}</wp:post_modified>")).modified is None


@pytest.mark.parametrize(
    ("creator", "terms", "byline", "authors"),
    [
        ("mward", "", "Miriam Ward", ("Miriam Ward",)),
        ("jroe", "", "John Roe", ("John Roe",)),
        ("Ann Lee", "", "Ann Lee", ("Ann Lee",)),
        ("", "", "", ()),
        ("mward", ["cap-mward mward", "cap-jroe jroe"], "Miriam Ward, John Roe", ("Miriam Ward", "John Roe")),
        ("mward", ["cap-guest guest"], "Gail Est", ("Gail Est",)),
        ("mward", ["cap-x Ada Roux"], "Ada Roux", ("Ada Roux",)),
        ("mward", ["cap-unknown unknown"], "Miriam Ward", ("Miriam Ward",)),
    ],
)
def test_writers(creator, terms, byline, authors):
    guest = item(
        more="<wp:post_type>guest-author</wp:post_type><wp:postmeta><wp:meta_key>cap-user_login</wp:meta_key><wp:meta_value>guest</wp:meta_value>"
        "</wp:postmeta><wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Gail Est</wp:meta_value></wp:postmeta>"
    )
    pairs = (term.split(" ", 1) for term in terms)
    more = "".join(f'<category domain="author" nicename="{slug}">{name}</category>' for slug, name in pairs)

    found = one(guest, item(more=more).replace("mward", creator, 1))

    assert (found.byline, found.authors) == (byline, authors)
    assert not [m for m in found.mentions if m.kind == "TOPIC"]


def test_section():
    terms = '<category domain="category" nicename="ships">Ships</category><category domain="category" nicename="port">Port</category>'
    primary = "<wp:postmeta><wp:meta_key>_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta>"
    none = '<category domain="category" nicename="non-classe"><![CDATA[Non classé]]></category>'

    assert one(item(more=terms)).section == "Ships"
    assert one(item(more=terms + primary)).section == "Port"
    assert (one(item(more=none)).section, one(item(more=none)).mentions) == ("", ())
    assert one(item(more=none + terms)).section == "Ships"


def test_subtitles_and_excerpts():
    excerpt = "<excerpt:encoded><![CDATA[{}]]></excerpt:encoded>"
    meta = (
        "<wp:postmeta><wp:meta_key>wps_subtitle</wp:meta_key><wp:meta_value>A plug-in's</wp:meta_value></wp:postmeta>"
    )

    assert one(item("Some text. More.", excerpt.format("Some text."))).subtitle == ""
    assert one(item("Some text. More.", excerpt.format("Own words."))).subtitle == "Own words."
    both = one(item("Some text. More.", excerpt.format("Own words.") + meta))
    assert (both.subtitle, both.extra["excerpt"]) == ("A plug-in's", "Own words.")
    alone = one(item("", excerpt.format("All there is.")))
    assert (alone.body, alone.excerpt, alone.subtitle) == ("All there is.", True, "")


def test_comments():
    def comment(approved: str, kind: str = "") -> str:
        return f"<wp:comment><wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type></wp:comment>"

    counted = comment("1") + comment("1", "comment")
    other = "".join(map(comment, ("0", "spam", "trash"))) + comment("1", "pingback") + comment("1", "trackback")

    assert one(item(more=counted + other)).comment_count == 2
    assert one(item(more=other)).comment_count == 0
    assert one(item()).comment_count is None


def test_xml_comments_stand_anywhere():
    head = (
        HEAD.format("1.2")
        .replace("<wp:author_login>jroe", "<!-- a --><wp:author_login>jroe")
        .replace("<title>", "<!-- b --><title>")
    )
    text = item(more="<!-- c --><wp:comment><!-- d --></wp:comment>").replace("mward", "jroe")
    (found,) = wordpress.parse(io.BytesIO(f"{head}{text}{END}".encode()), Context(name="x"))

    assert isinstance(found, Article)
    assert (found.byline, found.source, found.comment_count) == ("John Roe", "Harbour & Gazette", 1)


def test_the_language_of_a_post():
    assert one(item(more='<category domain="language" nicename="de">Deutsch</category>')).language == "de"


def test_other_programs_exports():
    """Without types, states, comments on the file, declared prefixes or CDATA."""
    data = """<rss xmlns:wp="http://wordpress.org/export/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<item><title>Guests</title><link>https://b.example/1</link><content:encoded>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content:encoded>
<dsq:thread_identifier>1</dsq:thread_identifier><wp:post_date_gmt>2010-09-20 09:13:44</wp:post_date_gmt>
<wp:comment><wp:comment_id>5</wp:comment_id></wp:comment></item>
<item><title>Unquoted</title><content:encoded><p>One <b>bold</b>.</p><p>Two.</p></content:encoded></item>
<item><title>Described</title><description>Only here.</description></item></channel></rss>"""
    found = [
        each for each in wordpress.parse(io.BytesIO(data.encode()), Context(name="x")) if isinstance(each, Article)
    ]

    assert [each.body for each in found] == ["One.\n\nTwo.", "One bold.\n\nTwo.", "Only here."]
    assert [each.key for each in found] == ["1", "2", "3"]
    assert (found[0].comment_count, found[0].published and found[0].published.offset) == (1, 0)


def test_pictures_and_drafts_are_passed_over(tmp_path):
    draft = item("Draft.", "<wp:status>draft</wp:status>", number=2)
    broken = item("Broken.", "<wp:status>publish</wp:post>", number=3)
    for name, more, code in (("good.xml", draft, 0), ("broken.xml", broken, 1)):
        (tmp_path / name).write_text(HEAD.format("1.2") + item() + more + END, encoding="utf-8")
        done = call("ingest", tmp_path / name, "--db", tmp_path / f"{name}.db", "--no-sync", "--json")
        report = json.loads(done.out)
        assert (done.code, report["articles"]["added"]) == (code, 1)
        assert [each["code"] for each in report["skipped" if code == 0 else "rejected"]] == [
            "not-an-article" if code == 0 else "bad-xml"
        ]


@pytest.mark.parametrize(
    "head",
    [
        b'<rss version="2.0"><channel><title>xmlns:wp="http://wordpress.org/export/1.2/"</title>',
        b'<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><generator>https://wordpress.org/?v=6</generator>',
        b'<feed xmlns:wp="http://wordpress.org/export/1.2/">',
        b'<html xmlns:wp="http://wordpress.org/export/1.2/">',
        b"",
    ],
)
def test_feeds_and_pages_are_none(head):
    assert not wordpress.sniff(head, "wordpress.xml")


BLOCKS = """<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">First
line &amp; more.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":9} -->
<figure class="wp-block-image"><img src="x.jpg" alt="A dredger"/><figcaption>Caption</figcaption></figure>
<!-- /wp:image -->

<!-- wp:more -->
<!--more-->
<!-- /wp:more -->

<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image --><figure><img/><figcaption>One</figcaption></figure><!-- /wp:image -->
<figcaption class="blocks-gallery-caption">All</figcaption></figure><!-- /wp:gallery -->

<!-- wp:heading --><h2>Sub-head</h2><!-- /wp:heading -->
<!-- wp:list --><ul><!-- wp:list-item --><li>one</li><!-- /wp:list-item -->
<!-- wp:list-item --><li>two</li><!-- /wp:list-item --></ul><!-- /wp:list -->
<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>Berth</td><td>7</td></tr></tbody></table><figcaption>Berths</figcaption></figure><!-- /wp:table -->
<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>First line &amp; more</p><cite>Ann</cite></blockquote></figure><!-- /wp:pullquote -->
<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Said only here.</p></blockquote></figure><!-- /wp:pullquote -->
<!-- wp:embed {"url":"https://youtu.be/abc"} --><figure class="wp-block-embed"><div>
https://youtu.be/abc
</div></figure><!-- /wp:embed -->
<!-- wp:buttons --><div><!-- wp:button --><div><a href="/s">Subscribe</a></div><!-- /wp:button --></div><!-- /wp:buttons -->
<!-- wp:latest-posts {"postsToShow":3} /-->
<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>In a column.</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->
Classic part, first.

Classic part, second."""


def test_marks_of_footnotes_are_not_glued_to_words():
    mark = '<sup data-fn="a1b2" class="fn"><a href="#a1b2" id="a1b2-link">1</a></sup>'
    text = f"<!-- wp:paragraph --><p>The dredger{mark} left.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->"

    assert body(text) == "The dredger left."
    assert read_post(f"<p>The dredger{mark} left.</p>").text == "The dredger left."


def test_the_text_of_blocks():
    assert body(BLOCKS).split("\n\n") == [
        "First line & more.",
        "Sub-head",
        "one\ntwo",
        "Berth 7",
        "Said only here.",
        "In a column.",
        "Classic part, first.",
        "Classic part, second.",
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("One\nline two <em>and</em>\nline three.\n\n\n\nTwo.", "One\nline two and\nline three.\n\nTwo."),
        ("One.\r\n \r\nTwo.", "One.\n\nTwo."),
        ("<h2>Head</h2>\nText.\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\nEnd.", "Head\n\nText.\n\na\nb\n\nEnd."),
        ('A <a\nhref="x">link</a>.', "A link."),
        ("Poem:\n<pre>one\n  two\n\nthree</pre>", "Poem:\n\none\ntwo\n\nthree"),
        ("Intro.<!--more-->Rest.\n\n<!--nextpage-->\n\nEnd.", "Intro. Rest.\n\nEnd."),
        ("One.\n\n&nbsp;\n\nTwo.", "One.\n\nTwo."),
        ("<script>\nx()\n\n</script>One.", "One."),
        (
            "Watch.\n\nhttps://www.youtube.com/watch?v=abc\n\nRead https://youtu.be/abc too.",
            "Watch.\n\nRead https://youtu.be/abc too.",
        ),
        ("See\n\nhttps://other.example/report.pdf", "See\n\nhttps://other.example/report.pdf"),
        ("5 < 6 and\n\n7 > 3", "5 < 6 and\n\n7 > 3"),
        ("", ""),
    ],
)
def test_lines_of_the_classic_editor(content, expected):
    assert body(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('[caption id="a_9" width="300"]<img src="x.jpg" /> The dredger[/caption]\n\nText.', "Text."),
        ("Text.\n\n[gallery]\n\nMore.", "Text.\n\nMore."),
        ('Text [gallery ids="1,2"] more.', "Text\n\nmore."),
        ("[embed]https://x.example/v[/embed]Text.", "Text."),
        ('[audio mp3="a.mp3"][/audio][video src="b.mp4"]Text.', "Text."),
        ("[youtube=https://youtu.be/abc]Text.", "Text."),
        ("[youtube https://youtu.be/abc]\nText.", "Text."),
        ("[dropcap]T[/dropcap]he port.", "The port."),
        ('[foo bar="x"]Kept[/foo] text.', "Kept text."),
        (
            "[vc_row][vc_column width='1/2'][vc_column_text]One.[/vc_column_text][/vc_column][vc_column]Two.[/vc_column][/vc_row]",
            "One.\n\nTwo.",
        ),
        ("[vc_raw_html]JTNDc2NyaXB0[/vc_raw_html]Text.", "Text."),
        ("[caption id=1]<img> [unclosed] text.", "[unclosed] text."),
        ("He said [sic] it [the port] was [...] shut [1]. [Editor's note: open now] [and/or] [co-owner]", None),
        ("The code is [[gallery]] and [[caption]x[/caption]].", "The code is [gallery] and [caption]x[/caption]."),
        ("[quote]Said.[/quote] [b]Bold[/b]", "Said. Bold"),
        ("[toc]Text.\n\n[ad]\n\nMore [ad] words.", "Text.\n\nMore [ad] words."),
        ("The [map of the port] and a [video of it] show [p=0.05] and [r=.45, p=.02] to [facebook].", None),
        ("[vimeo 123456789 w=640]Text.[tweet https://twitter.com/a/status/1]", "Text."),
        ("[img]https://x.example/a.jpg[/img]Text.", "Text."),
        ("[su_note note_color='#fff']Boxed.[/su_note]After.", "Boxed.\n\nAfter."),
        ("An array[0] and [a] list [x, y].", None),
    ],
)
def test_shortcodes(content, expected):
    assert body(content) == (content if expected is None else expected)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "[",
            "]",
            "[[",
            "[a",
            "[a ",
            "[caption]",
            "[/caption]",
            "[caption][/caption]",
            "<figure>",
            "</figure>",
            "<!-- wp:a -->",
        ),
        *(
            "<!-- /wp:a -->",
            "<!-- wp:",
            "<!--",
            "<",
            "\n",
            "\n \n",
            "<pre>",
            "<a href='",
            "[a b=",
            "<figure><table>",
            "[[caption]",
        ),
        "<figure><blockquote>a</blockquote></figure>",
    ],
)
def test_hostile_posts_take_linear_time(unit):
    started = time.process_time()
    body(unit * (MiB // 4 // len(unit)))
    assert time.process_time() - started < 4


def posts(count: int, waste: str) -> Iterator[bytes]:
    yield HEAD.format("1.2").encode()
    for number in range(1, count + 1):
        yield item(f"Post {number}.", number=number).encode()
        yield item(waste, "<wp:post_type>attachment</wp:post_type>", number=number + count).encode()
    yield END.encode()


def test_an_export_over_the_limit_is_read_in_little_memory():
    stream = Endless(posts(100, "Words <b>of</b> a picture's story. " * 20_000))
    ticks: list[None] = []
    context = Context(name="a.xml", tick=lambda: ticks.append(None))
    articles = others = 0
    tracemalloc.start()
    try:
        for found in wordpress.parse(io.BufferedReader(stream), context):  # type: ignore[arg-type]
            articles += isinstance(found, Article)
            others += isinstance(found, Rejected) and found.code == "not-an-article"
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert stream.size > RECORD_BYTES
    assert (articles, others) == (100, 100)
    assert peak < 16 * MiB
    assert len(ticks) * MiB > RECORD_BYTES
