# ruff: noqa: E501 - exports as they come
"""Blogger's exports, both forms, and what plain feeds say of comments: what is no published article, what is counted."""

from __future__ import annotations

import io

import pytest

from ingest.parsers import feed, html_page
from ingest.parsers.contract import Context
from store.model import Article, Rejected

ATOM = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:app='http://purl.org/atom/app#'"
OLD = ATOM + "><title>Notes</title>{}</feed>"
TAKEOUT = ATOM + " xmlns:blogger='http://schemas.google.com/blogger/2018'><title>Notes</title>{}</feed>"
RSS = (
    "<rss version='2.0' xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:thr='http://purl.org/syndication/thread/1.0'"
    " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The Post</title>{}</channel></rss>"
)
DAY = "<published>2012-06-03T10:15:00.001+02:00</published>"
POST = "tag:blogger.com,1999:blog-7.post-1"


def old(kind: str, number: int = 1, more: str = "") -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-7.post-{number}</id>{DAY}"
        f"<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>"
        f"<category scheme='http://www.blogger.com/atom/ns#' term='cranes'/><title type='text'>Crane</title>"
        f"<content type='html'>&lt;p&gt;Lit on Sunday.&lt;/p&gt;</content>{more}</entry>"
    )


def new(kind: str, number: int = 1, status: str = "LIVE", more: str = "") -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-7.post-{number}</id><blogger:type>{kind}</blogger:type><blogger:status>{status}</blogger:status>"
        f"<author><name>Ann Lee</name><blogger:type>BLOGGER</blogger:type></author><title>Crane</title>{DAY}"
        f"<content type='html'>&lt;p&gt;Lit on Sunday.&lt;/p&gt;</content><link/><blogger:filename>/2012/06/crane.html</blogger:filename>{more}</entry>"
    )


def read(text: str) -> list[Article | Rejected]:
    assert feed.sniff(text.encode()[:8192], "feed.atom")
    return list(feed.parse(io.BytesIO(text.encode()), Context(name="feed.atom")))


def one(text: str) -> Article:
    (found,) = (each for each in read(text) if isinstance(each, Article))
    return found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (OLD.format(old("template")), "template"),
        (OLD.format(old("settings")), "setting"),
        (OLD.format(old("page")), "page of the site"),
        (OLD.format(old("comment")), "comment"),
        (OLD.format(old("post", more="<app:control><app:draft>yes</app:draft></app:control>")), "a draft"),
        (TAKEOUT.format(new("PAGE")), "page of the site"),
        (TAKEOUT.format(new("COMMENT")), "comment"),
        (TAKEOUT.format(new("POST", status="DRAFT")), "a draft"),
        (TAKEOUT.format(new("POST", status="SCHEDULED")), "a later day"),
        (TAKEOUT.format(new("POST", status="SOFT_TRASHED")), "its status is soft_trashed"),
        (RSS.format("<item><title>Re: Crane</title><link>https://p.example/crane#comment-12</link></item>"), "comment"),
        (RSS.format(f"<item><title>Re: Crane</title><thr:in-reply-to ref='{POST}'/></item>"), "comment"),
    ],
)
def test_what_is_no_article(text, reason):
    (found,) = read(text)

    assert isinstance(found, Rejected)
    assert (found.code, found.record) == ("not-an-article", 1)
    assert reason in found.reason


def test_a_post_of_the_older_export():
    reply = old("comment", 2, f"<thr:in-reply-to ref='{POST}' href='https://n.example/crane.html'/>")
    more = "<link rel='alternate' type='text/html' href='https://n.example/crane.html'/><thr:total>3</thr:total>"
    found = one(OLD.format(old("post", more=more) + reply))

    assert (found.comment_count, found.url, found.native_id) == (3, "https://n.example/crane.html", POST)
    assert [mention.name for mention in found.mentions] == ["cranes"]
    assert [e.rule for e in found.evidence if e.field == "comment_count"] == ["feed:thr:total"]
    assert found.extra == {}


@pytest.mark.parametrize("first", [True, False])
def test_comments_of_takeout_are_counted_wherever_they_stand(first):
    parent = f"<blogger:parent>{POST}</blogger:parent><blogger:inReplyTo/>"
    comments = [new("COMMENT", 2, more=parent), new("COMMENT", 3, more=parent), new("COMMENT", 4, "SPAM", parent)]
    post = new("POST", more="<updated>2012-06-03T08:15:00Z</updated>")
    found = one(TAKEOUT.format("".join([*comments, post] if first else [post, *comments])))

    assert (found.comment_count, found.byline, found.url, found.modified) == (2, "Ann Lee", "", None)
    assert found.extra == {"blogger_filename": "/2012/06/crane.html"}
    assert one(TAKEOUT.format(post)).comment_count == 0


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("<slash:comments>4</slash:comments>", 4),
        ("<thr:total>0</thr:total>", 0),
        ("<slash:comments>many</slash:comments>", None),
        ("<comments>https://p.example/crane#comments</comments>", None),
        ("", None),
    ],
)
def test_comments_of_plain_feeds(more, count):
    assert (
        one(RSS.format(f"<item><title>Crane</title><description>Lit.</description>{more}</item>")).comment_count
        == count
    )


def test_pictures_and_notes_on_the_source_are_no_text():
    content = (
        "<table class='tr-caption-container'><tr><td><img src='a'></td></tr><tr><td class='tr-caption'>The crane</td></tr></table>"
        "<p>Lit on <a href='https://n.example/sunday'>Sunday</a>.<br><br>Again.</p><figure><figure><img></figure><figcaption>Two</figcaption></figure>"
        "<div class='wp-caption'><img><p>Three</p></div><p>The post <a href='c'>Crane &amp; rum</a> appeared first on <a href='/'>The Post</a>.</p>"
    )
    text = f"<item><title>Crane &amp;amp; rum</title><content:encoded><![CDATA[{content}]]></content:encoded></item>"
    found = one(RSS.format(text))

    assert found.body == "Lit on Sunday.\n\nAgain."
    assert [(link.kind, link.title, link.url) for link in found.links] == [
        ("inline", "Sunday", "https://n.example/sunday")
    ]


def test_plain_text_keeps_its_lines_and_mail_addresses_are_no_bylines():
    item = "<item><title>A</title><author>noreply@blogger.com (Ann Lee)</author><description>One.\nTwo.</description></item>"
    found = one(RSS.format(item))

    assert (found.body, found.byline, found.authors) == ("One.\n\nTwo.", "Ann Lee", ("Ann Lee",))


@pytest.mark.parametrize(
    "template",
    [
        "<html><head><title><$BlogPageTitle$></title></head><body><h3><$BlogItemTitle$></h3><p><$BlogItemBody$></p></body></html>",
        (
            "<?xml version='1.0'?><!DOCTYPE html><html xmlns:b='http://www.google.com/2005/gml/b'><body><b:section id='main'>"
            "<b:includable id='main'><p>This blog has reported from the quay since the year 2010, every day.</p></b:includable></b:section></body></html>"
        ),
    ],
)
def test_the_templates_beside_an_export(template):
    (found,) = html_page.parse(io.BytesIO(template.encode()), Context(name="theme.html"))

    assert isinstance(found, Rejected)
    assert (found.code, "template" in found.reason) == ("not-an-article", True)
