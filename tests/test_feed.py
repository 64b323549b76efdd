# ruff: noqa: E501 - messages and feeds as they come
"""Feeds: RSS, Atom and JSON Feed become one article an entry."""

from __future__ import annotations

import io
import json
from xml.sax.saxutils import escape

import pytest

from ingest.parsers import feed, feed_parts
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>Cranes stand still &amp; wait</title><link>https://harbour.example/cranes</link><guid>post-1</guid>
<dc:creator>Ann Lee</dc:creator><category>Strikes</category><category>Ports</category>
<pubDate>Tue, 01 Nov 2016 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>First paragraph.</p><script>x()</script><p>Second &amp; last.</p>]]></content:encoded></item>
<item><title>Only a summary</title><guid>post-1</guid><description>&lt;b&gt;Teaser&lt;/b&gt; text</description>
<pubDate>not a date</pubDate></item>
<item><description></description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Phare</title>
<entry><id>tag:phare.example,2018:1</id><title>La mer monte</title><link href="https://phare.example/1"/>
<link rel="related" href="https://phare.example/0" title="Avant"/><author><name>Ada Roux</name></author>
<updated>2018-03-02T08:15:00+01:00</updated><content type="html">&lt;p&gt;Un.&lt;/p&gt;&lt;p&gt;Deux.&lt;/p&gt;</content></entry></feed>"""


def read(text: str | bytes) -> list[Article | Rejected]:
    data = text.encode() if isinstance(text, str) else text
    assert feed.sniff(data[:8192], "x")
    return list(feed.parse(io.BytesIO(data), Context(name="x")))


def test_rss_entry() -> None:
    first, second, empty = read(RSS)

    assert isinstance(first, Article)
    assert (first.key, first.native_id, first.title) == ("post-1", "post-1", "Cranes stand still & wait")
    assert first.body == "First paragraph.\n\nSecond & last."
    assert first.authors == ("Ann Lee",)
    assert first.source == "The Harbour Post"
    assert first.language == "en"
    assert first.published is not None
    assert first.published.value[:10] == "2016-11-01", "the printed local day, not the UTC one"
    assert first.published.offset == -300
    assert [mention.name for mention in first.mentions] == ["Strikes", "Ports"]
    assert not first.excerpt
    assert isinstance(second, Article)
    assert (second.key, second.body, second.excerpt, second.published) == ("post-1#2", "Teaser text", True, None)
    assert second.evidence[0].text == "not a date"
    assert not second.evidence[0].accepted
    assert empty == Rejected(code="empty-record", reason="An entry without title and text.", record=3)


def test_atom_entry() -> None:
    (found,) = read(ATOM)

    assert isinstance(found, Article)
    assert found.body == "Un.\n\nDeux."
    assert found.published is not None
    assert (found.published.value, found.published.rule) == ("2018-03-02T08:15", "feed:updated")
    assert found.modified is None
    assert [(link.kind, link.url, link.title) for link in found.links] == [
        ("related", "https://phare.example/0", "Avant")
    ]


@pytest.mark.parametrize(
    ("fields", "body", "subtitle", "excerpt"),
    [
        (
            "<description>The lead.</description><media:description type='plain'>Cranes at the quay, seen from afar</media:description>",
            "The lead.",
            "",
            True,
        ),
        (
            "<media:content url='x'><media:description>Cranes</media:description></media:content><description>The lead.</description>",
            "The lead.",
            "",
            True,
        ),
        (
            "<media:group><media:description>All there is of a film.</media:description></media:group>",
            "All there is of a film.",
            "",
            True,
        ),
        (
            "<description>The whole story.</description><content:encoded>&lt;img src='x'/&gt;</content:encoded>",
            "The whole story.",
            "",
            True,
        ),
        (
            "<description>The whole story. It is long.</description><content:encoded>&lt;p&gt;Short.&lt;/p&gt;</content:encoded>",
            "The whole story. It is long.",
            "Short.",
            True,
        ),
        (
            "<description>Lead.</description><content:encoded>&lt;p&gt;The whole story.&lt;/p&gt;</content:encoded>",
            "The whole story.",
            "Lead.",
            False,
        ),
    ],
)
def test_which_of_its_texts_is_an_entrys(fields, body, subtitle, excerpt):
    names = "xmlns:media='http://search.yahoo.com/mrss/' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    (found,) = read(
        f"<rss version='2.0' {names}><channel><title>P</title><item><title>T</title>{fields}</item></channel></rss>"
    )

    assert isinstance(found, Article)
    assert (found.body, found.subtitle, found.excerpt) == (body, subtitle, excerpt)


@pytest.mark.parametrize(
    ("told", "code"),
    [("en-gb", "en"), ("pt_BR", "pt"), ("spa", "es"), ("German", "de"), ("zh-Hans-CN", "zh"), ("xyz", "")],
)
def test_languages_are_told_by_their_code(told, code):
    item = f"<language>{told}</language><item><title>T</title></item>"
    (found,) = read(f"<rss version='2.0'><channel><title>P</title>{item}</channel></rss>")

    assert isinstance(found, Article)
    assert found.language == code


def test_entries_of_google_news_have_their_own_headline_and_no_list_for_a_text():
    cells = [("1", "Cranes move", "Harbour Post"), ("2", "Cranes stand", "Quay News")]
    rows = "".join(
        f'<li><a href="https://n.example/{at}">{title}</a>&nbsp;&nbsp;<font color="#6f6f6f">{outlet}</font></li>'
        for at, title, outlet in cells
    )
    source = "<source url='https://hp.example'>Harbour Post</source>"
    item = f"<item><title>Cranes move - Harbour Post</title><description>{escape(f'<ol>{rows}</ol>')}</description>{source}</item>"
    other = f"<item><title>Cranes move - Harbour Post</title><description>They move again.</description>{source}</item>"
    first, second = read(f"<rss version='2.0'><channel><title>Google News</title>{item}{other}</channel></rss>")

    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.source, first.body) == ("Cranes move", "Harbour Post", "")
    assert [(link.kind, link.title, link.url) for link in first.links] == [
        ("related", "Cranes stand", "https://n.example/2")
    ]
    assert (second.title, second.body) == ("Cranes move", "They move again.")


def test_json_feed() -> None:
    text = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Notes",
            "language": "en",
            "items": [
                {"id": "7", "title": "T", "content_html": "<p>A</p><p>B</p>", "date_published": "2019-05-06T07:08:09Z"},
                "broken",
                {"id": "8"},
            ],
        }
    )

    found, broken, empty = read(text)

    assert isinstance(found, Article)
    assert (found.key, found.body, found.source) == ("7", "A\n\nB", "Notes")
    assert found.published is not None
    assert found.published.value == "2019-05-06T07:08"
    assert isinstance(broken, Rejected)
    assert isinstance(empty, Rejected)


ITEMS = [{"id": str(number), "title": "T", "content_text": "The cranes move."} for number in range(4)]
JSON_FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": ITEMS})


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (JSON_FEED[: JSON_FEED.rindex("content_text")], "012"),
        (JSON_FEED.replace('"id": "1"', '"id": "1', 1), "023"),
        (JSON_FEED.replace("cranes", "cra\x03nes\t"), "0123"),
    ],
    ids=["cut off", "one item", "control marks"],
)
def test_of_a_damaged_json_feed_the_other_items_are_read(text, kept):
    found = read(text)
    articles = [item for item in found if isinstance(item, Article)]

    assert [article.native_id for article in articles] == list(kept)
    assert {article.source for article in articles} == {"Notes"}
    assert {item.code for item in found if isinstance(item, Rejected)} == ({"bad-record"} if kept != "0123" else set())


def test_a_cut_feed_keeps_its_entries_and_says_so() -> None:
    found = read(RSS[: RSS.index("<item><title>Only")])

    assert [type(item) for item in found] == [Article, Rejected]
    assert isinstance(found[1], Rejected)
    assert found[1].code == "bad-record"


@pytest.mark.parametrize("size", [0, feed_parts.WHOLE], ids=["small", "in parts"])
def test_signs_of_html_and_lone_ampersands_are_no_damage(size: int) -> None:
    item = (
        "<item><title>Smith & Sons pay &pound;5&nbsp;m</title><link>https://e.org/{}?a=1&b=2</link>"
        "<description><![CDATA[<p>AT&T met the R&amp;D team&nbsp;&mdash; twice.</p>]]>{}</description></item>"
    )
    items = "".join(item.format(number, " The hall was full." * (size // 36)) for number in range(2))
    found = read(f"<rss version='2.0'><channel><title>Q&A</title><!-- a & b -->{items}</channel></rss>")

    assert [type(each) for each in found] == [Article, Article]
    for number, each in enumerate(found):
        assert isinstance(each, Article)
        assert (each.title, each.source, each.url) == (
            "Smith & Sons pay £5 m",
            "Q&A",
            f"https://e.org/{number}?a=1&b=2",
        )
        assert each.body.startswith("AT&T met the R&D team — twice.")


def test_an_encoding_whose_name_is_broken() -> None:
    (found,) = read(b"<?xml version='1.0' encoding='\xf1TF-8'?>" + ATOM.encode())

    assert isinstance(found, Article)
    assert found.body == "Un.\n\nDeux."


def test_what_the_library_stumbles_over_is_no_crash() -> None:
    with pytest.raises(ParseError):
        read(ATOM.replace("<title>Le", "<a:b xmlns:a='one\u00a0two'/><title>Le"))


def test_own_entities_are_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>'

    with pytest.raises(ParseError) as caught:
        read(bomb)

    assert caught.value.ledger_code == "xml-entities"


@pytest.mark.parametrize("head", [b"<html><body><rss></rss>", b"{}", b'{"version": "1"}', b"plain text <rss>", b""])
def test_other_kinds_are_left_alone(head: bytes) -> None:
    assert not feed.sniff(head, "feed.xml")


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title></channel></rss>',
        b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title></feed>',
        b'<RDF:RDF xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><RDF:Description about="urn:root"/></RDF:RDF>',
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "The Post", "items": []}',
    ],
)
def test_a_feed_without_entries_is_no_loss(data):
    found = list(feed.PARSER.parse(io.BytesIO(data), Context(name="a")))

    assert found == [Rejected(code="not-an-article", reason="a feed without entries")]
