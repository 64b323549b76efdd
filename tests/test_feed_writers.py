# ruff: noqa: E501 - feeds as they come
"""Writers of feeds: in RSS with mail addresses, several in one field or in one field each, those of the whole feed."""

from __future__ import annotations

import io
import json

import pytest

from ingest.parsers import feed
from ingest.parsers.contract import Context
from store.model import Article

RSS = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title>'
    "<item><title>Cranes</title>{}</item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><author><name>{}</name></author>'
    "<entry><title>Cranes</title><id>1</id>{}</entry></feed>"
)


def one(text: str) -> Article:
    (found,) = feed.parse(io.BytesIO(text.encode()), Context(name="x"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("fields", "byline", "names"),
    [
        ("<dc:creator>Ann Lee, Ada Roux</dc:creator>", "Ann Lee, Ada Roux", ("Ann Lee", "Ada Roux")),
        ("<dc:creator>By Ann Lee, Staff Writer</dc:creator>", "By Ann Lee, Staff Writer", ("Ann Lee",)),
        ("<dc:creator>Ann Lee</dc:creator><dc:creator>Ada Roux</dc:creator>", "Ann Lee, Ada Roux", ("Ann Lee", "Ada Roux")),
        ("<author>ann@quay.media (Ann Lee)</author>", "Ann Lee", ("Ann Lee",)),
        ("<author>ann@quay.com (Ann Lee)</author>", "Ann Lee", ("Ann Lee",)),
        ("<author>Ann Lee &lt;ann@quay.example&gt;</author>", "Ann Lee", ("Ann Lee",)),
        ("<author>ann@quay.media</author>", "ann@quay.media", ()),
        ("<author>ann@quay.media (Ann Lee)</author><dc:creator>Ann Lee</dc:creator>", "Ann Lee", ("Ann Lee",)),
        ("<dc:creator>Reuters</dc:creator>", "Reuters", ("Reuters",)),
        ("", "", ()),
    ],
)  # fmt: skip
def test_writers_of_an_entry(fields, byline, names):
    found = one(RSS.format(fields))

    assert (found.byline, found.authors) == (byline, names)


@pytest.mark.parametrize(
    ("feeds", "own", "names"),
    [
        ("Ann Lee", "", ("Ann Lee",)),
        ("Ann Lee", "<author><name>Ada Roux</name></author>", ("Ada Roux",)),
        ("Harbour Post", "", ()),
        ("Ann Lee", "<source><title>Other Post</title></source>", ()),
    ],
)
def test_writers_of_a_feed_are_those_of_entries_that_name_none(feeds, own, names):
    assert one(ATOM.format(feeds, own)).authors == names


@pytest.mark.parametrize(
    ("item", "byline", "names"),
    [
        ({}, "Ann Lee and Ada Roux", ("Ann Lee", "Ada Roux")),
        ({"authors": [{"name": "Jo Hale"}, {"url": "https://x.example"}]}, "Jo Hale", ("Jo Hale",)),
        ({"author": {"name": "Jo Hale"}}, "Jo Hale", ("Jo Hale",)),
        ({"authors": "Jo Hale"}, "Ann Lee and Ada Roux", ("Ann Lee", "Ada Roux")),
    ],
)
def test_writers_of_json_feeds(item, byline, names):
    version = "https://jsonfeed.org/version/1.1"
    item = {"id": "1", "title": "Cranes &amp; ships", **item}
    text = {"version": version, "title": "Post", "authors": [{"name": "Ann Lee and Ada Roux"}], "items": [item]}

    found = one(json.dumps(text))

    assert (found.title, found.byline, found.authors) == ("Cranes & ships", byline, names)
