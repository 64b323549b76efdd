"""Exports of what people save to read: the page's own day, writers and outlet, and the moment of the saving apart."""

from __future__ import annotations

import io
import json

import pytest

from ingest.parsers import csv_records, json_records
from ingest.parsers.contract import Context
from store.model import Article, Rejected

WALLABAG = {
    "is_archived": 0,
    "is_starred": 0,
    "tags": ["port"],
    "id": 3,
    "title": "Dredger aground",
    "url": "https://gazette.example/2019/05/dredger",
    "given_url": "https://gazette.example/2019/05/dredger",
    "content": "<p>It ran aground.</p><p>No one was hurt.</p>",
    "created_at": "2019-06-01T09:00:00+00:00",
    "updated_at": "2019-06-02T09:00:00+00:00",
    "published_at": "2019-05-14T21:30:00+00:00",
    "published_by": ["Miriam Ward", "Jo Hale"],
    "annotations": [{"text": "mine", "quote": "aground"}],
    "language": "en",
    "domain_name": "gazette.example",
}


def one(parser, data: str) -> Article:
    assert parser.sniff(data.encode(), "x.csv")
    (found,) = parser.parse(io.BytesIO(data.encode()), Context(name="x"))
    assert isinstance(found, Article)
    return found


def test_wallabag():
    found = one(json_records.PARSER, json.dumps([WALLABAG]))

    assert (found.title, found.body) == ("Dredger aground", "It ran aground.\n\nNo one was hurt.")
    assert (found.authors, found.source) == (("Miriam Ward", "Jo Hale"), "gazette.example")
    assert found.published is not None
    assert (found.published.value, found.modified, found.retrieved) == ("2019-05-14T21:30", None, "2019-06-01T09:00")
    assert [mention.name for mention in found.mentions] == ["port"]
    assert found.extra["annotations"] == WALLABAG["annotations"]
    rules = {piece.field: piece.rule for piece in found.evidence}
    assert (rules["byline"], rules["source"]) == ("json:published_by", "json:domain_name")
    assert (rules["published"], rules["retrieved"]) == ("json:published_at", "json:created_at")


def test_a_page_without_a_day_does_not_get_that_of_its_saving():
    found = one(json_records.PARSER, json.dumps([{**WALLABAG, "published_at": None}]))

    assert (found.published, found.retrieved) == (None, "2019-06-01T09:00")


def test_a_record_of_no_reading_list_keeps_its_days():
    record = {
        "title": "T",
        "text": "x",
        "created_at": "2019-06-01",
        "updated_at": "2019-06-02",
        "published_by": "Gazette",
    }

    found = one(json_records.PARSER, json.dumps([record]))

    assert found.published is not None
    assert found.modified is not None
    assert (found.published.value, found.modified.value, found.byline) == ("2019-06-01", "2019-06-02", "")


SELECTED = (
    "URL,Title,Selection,Folder,Timestamp\nhttps://a.example/x,Dredger aground,It ran aground.,Unread,1559379600\n"
)


def test_what_somebody_selected_of_a_page_is_an_excerpt_of_it():
    found = one(csv_records.PARSER, SELECTED)

    assert (found.body, found.excerpt, found.published) == ("It ran aground.", True, None)
    assert found.retrieved == "2019-06-01T09:00"


@pytest.mark.parametrize(
    "table",
    [
        "title,url,time_added,tags,status\nDredger aground,https://a.example/x,1559379600,port|sea,unread\n",
        SELECTED.replace("It ran aground.", ""),
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nDredger,https://a.example,1,,2024,0.3,new,1\n",
    ],
)
def test_bookmarks_without_a_text_are_no_articles(table):
    (found,) = csv_records.PARSER.parse(io.BytesIO(table.encode()), Context(name="x"))

    assert isinstance(found, Rejected)
    assert (found.code, found.reason.partition(" in ")[0]) == ("not-an-article", "a bookmark")


def test_omnivore():
    record = {
        "slug": "s",
        "title": "T",
        "content": "x",
        "readingProgress": 3,
        "savedAt": "2023-05-02T10:00:00Z",
        "publishedAt": "2023-05-01T10:00:00Z",
        "updatedAt": "2023-06-01T10:00:00Z",
        "labels": ["port"],
    }

    found = one(json_records.PARSER, json.dumps([record]))

    assert found.published is not None
    assert (found.published.value, found.modified, found.retrieved) == ("2023-05-01T10:00", None, "2023-05-02T10:00")
    assert [mention.name for mention in found.mentions] == ["port"]


def test_the_starred_entries_of_a_feed_reader():
    """As Google Reader had them, and Inoreader, FreshRSS, The Old Reader have since."""
    text = "<p>The ferry stays, said the board on Monday.</p><p>Nobody had asked its captain.</p>"
    entry = {
        "id": "tag:google.com,2005:reader/item/1",
        "title": "Ferry stays",
        "published": 1614816000,
        "canonical": [{"href": "https://post.example/ferry"}],
        "alternate": [{"href": "https://post.example/ferry?from=rss", "type": "text/html"}],
        "summary": {"direction": "ltr", "content": text},
        "author": "Ann Reed",
        "origin": {"streamId": "feed/https://post.example/rss", "title": "The Post", "htmlUrl": "https://post.example"},
    }
    for held in (entry, {name: value for name, value in entry.items() if name != "canonical"}):
        data = json.dumps({"id": "user/1/state/com.google/starred", "title": "Starred", "items": [held]}).encode()
        (found,) = json_records.parse(io.BytesIO(data), Context(name="starred.json"))
        assert isinstance(found, Article)
        assert (found.title, found.source, found.authors) == ("Ferry stays", "The Post", ("Ann Reed",))
        assert found.url.startswith("https://post.example/ferry")
        assert not found.excerpt
        assert found.body == "The ferry stays, said the board on Monday.\n\nNobody had asked its captain."
