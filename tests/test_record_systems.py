"""Records as content systems and networks export them: trees of blocks, markup with widgets, posts, linked tables."""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.parsers import csv_records, json_records, sqlite_tables
from ingest.parsers.block_text import blocks_text, has_blocks
from ingest.parsers.contract import Context
from ingest.parsers.record_values import date_of
from store.model import Article, Link, Rejected

TEXT = "The council voted on Tuesday to close the bridge over the Aire for repairs that will last until spring."


def of_json(document: object) -> list[Article | Rejected]:
    data = json.dumps(document, indent=1).encode()
    return list(json_records.PARSER.parse(io.BytesIO(data), Context(name="a.json")))


def article(found: list[Article | Rejected]) -> Article:
    (only,) = found
    assert isinstance(only, Article), only
    return only


def test_lists_quotations_and_tables_of_arcs_texts():
    """Their texts are called as the words of a line are elsewhere: all items of lists were lost."""
    items = [{"type": "text", "content": "First"}, {"type": "text", "content": "Second"}]
    blocks = [
        {"type": "text", "content": "A paragraph."},
        {"type": "list", "list_type": "unordered", "items": items},
        {"type": "quote", "content_elements": [{"type": "text", "content": "It is closed."}]},
        {
            "type": "table",
            "header": [],
            "rows": [[{"type": "text", "content": "Leeds"}, {"type": "text", "content": "3"}]],
        },
    ]

    assert blocks_text(blocks) == "A paragraph.\n\nFirst\n\nSecond\n\nIt is closed.\n\nLeeds\t3"


def test_the_guardians_blocks_are_its_text():
    live = {"id": "5", "title": "Update", "published": True, "bodyHtml": "<p>One.</p>", "bodyTextSummary": "One."}
    blocks = {
        "main": {"id": "4", "bodyHtml": "<figure>x</figure>"},
        "body": [live, {**live, "bodyHtml": "<p>Two.</p>"}],
    }
    found = article(of_json({"response": {"results": [{"webTitle": "Bridge", "webUrl": "x", "blocks": blocks}]}}))

    assert (found.title, found.body) == ("Bridge", "One.\n\nTwo.")
    assert not has_blocks([{"title": "a", "date": "2020-04-30"}])


def test_cards_of_other_stories_are_no_text_and_links_inside_are_links():
    card = '<aside class="element element-rich-link"><p><span>Related: </span><a href="https://p.example/other">Other</a></p></aside>'
    body = f'<p>One <a href="/aire">river</a>.</p>{card}<p class="last">Two.</p>'
    found = article(of_json({"title": "Bridge", "body": body, "url": "https://p.example/bridge"}))

    assert (found.body, found.links) == (
        "One river.\n\nTwo.",
        (Link(kind="inline", title="river", url="https://p.example/aire"),),
    )


def test_answers_of_graphql_and_strapi():
    node = {
        "title": "Bridge",
        "content": TEXT,
        "author": {"node": {"name": "Ann Lee"}},
        "categories": {"nodes": [{"name": "Local"}, {"name": "Roads"}]},
        "tags": {"nodes": [{"name": "bridges"}]},
    }
    writer = {"data": {"id": 2, "attributes": {"name": "Ann Lee"}}}
    strapi = {
        "title": "Bridge",
        "content": TEXT,
        "author": writer,
        "category": {"data": {"attributes": {"name": "Local"}}},
    }
    relay = {"data": {"posts": {"edges": [{"cursor": "x", "node": node}]}}}
    documents = (relay, {"data": {"posts": {"nodes": [node]}}}, {"data": [{"id": 1, "attributes": strapi}], "meta": {}})

    assert [(each.title, each.authors, each.section) for each in map(article, map(of_json, documents))] == [
        ("Bridge", ("Ann Lee",), "Local")
    ] * 3


def test_what_no_field_could_be_read_from_stays_as_it_came():
    reference = {"_ref": "person-1", "_type": "reference"}
    found = article(of_json({"title": "Bridge", "body": TEXT, "author": reference, "tags": [{"_ref": "tag-1"}]}))

    assert (found.byline, found.extra) == ("", {"author": reference, "tags": [{"_ref": "tag-1"}]})


def test_posts_of_facebook_keep_their_moment_and_their_letters():
    post = {
        "timestamp": 1609459200,
        "attachments": [{"data": [{"external_context": {"name": "Br\u00c3\u00bccke", "url": "https://p.example/1"}}]}],
        "data": [{"post": "The caf\u00c3\u00a9 is closed."}, {"update_timestamp": 1609459201}],
        "title": "Leeds Post shared a link.",
    }
    found, other = of_json([post, {**post, "data": []}])

    assert isinstance(found, Article)
    assert (found.body, found.published and found.published.value) == ("The caf\u00e9 is closed.", "2021-01-01T00:00")
    assert found.links == (Link(kind="related", title="Br\u00fccke", url="https://p.example/1"),)
    assert isinstance(other, Rejected)


def test_posts_of_other_networks():
    tweet = {
        "created_at": "Sat Dec 31 23:00:00 +0000 2022",
        "text": "The council has closed the bridge over the Aire at \u2026",
        "extended_tweet": {"full_text": "The council has closed the bridge over the Aire at last, and it stays so."},
        "source": '<a href="https://client.example">Client for Web</a>',
        "user": {"name": "Leeds Post", "screen_name": "leedspost"},
        "entities": {"hashtags": [{"text": "Leeds"}], "urls": []},
    }
    note = {
        "type": "Note",
        "content": f"<p>{TEXT}</p>",
        "published": "2022-12-31T23:00:00Z",
        "url": "https://m.example/1",
    }
    skeet = {"author": {"displayName": "Leeds Post"}, "record": {"text": TEXT, "createdAt": "2022-12-31T23:00:00Z"}}
    found = [article(of_json(each)) for each in (tweet, {"type": "Create", "object": note}, skeet)]

    assert [(each.body, each.byline, each.source, each.published and each.published.value) for each in found] == [
        (tweet["extended_tweet"]["full_text"], "Leeds Post", "", "2022-12-31T23:00"),  # type: ignore[index]
        (TEXT, "", "m.example", "2022-12-31T23:00"),
        (TEXT, "Leeds Post", "", "2022-12-31T23:00"),
    ]
    assert [each.name for each in found[0].mentions] == ["Leeds"]


@pytest.mark.parametrize("text", ["2020-04-30 00:00:00", "2020-04-30T00:00:00", "2020-04-30T00:00:00.000"])
def test_a_day_that_was_printed_as_a_midnight(text):
    zoned = date_of(f"{text}Z", rule="r")
    found = date_of(text, rule="r")

    assert found is not None
    assert zoned is not None
    assert (found.value, found.text, zoned.value) == ("2020-04-30", text, "2020-04-30T00:00")


def test_a_cell_that_is_nested_too_deep_costs_its_row():
    deep = '{""text"": [' * 900 + "1" + "]}" * 900
    data = f'title,content\nBridge,"{deep}"\nRoad,It is open.\n'.encode()
    found = list(csv_records.PARSER.parse(io.BytesIO(data), Context(name="a.csv")))

    assert [each.code if isinstance(each, Rejected) else each.title for each in found][1:] == ["Road"]


def test_names_in_other_tables_are_the_articles(tmp_path: Path):
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE authors (id integer PRIMARY KEY, name text); INSERT INTO authors VALUES (3, 'Ann Lee');"
            "CREATE TABLE papers (id integer PRIMARY KEY, value text); INSERT INTO papers VALUES (7, 'Leeds Post');"
            "CREATE TABLE articles (title text, body text, author_id integer REFERENCES authors,"
            " source integer REFERENCES papers (id), story_id integer REFERENCES stories (id), gone integer);"
            f"INSERT INTO articles VALUES ('Bridge', '{TEXT}', 3, 7, 1, NULL);"
            "INSERT INTO articles VALUES ('Road', 'It is open.', 4, NULL, 1, NULL);"
        )
    found = list(sqlite_tables.parse(io.BytesIO(path.read_bytes()), Context(name="a.db")))

    assert [(each.title, each.byline, each.source) for each in found if isinstance(each, Article)] == [
        ("Bridge", "Ann Lee", "Leeds Post"),
        ("Road", "", ""),
    ]


@pytest.mark.parametrize("between", ["\n", ",\n"])
@pytest.mark.parametrize("note", ["cafe", "caf\\u00e9"])
@pytest.mark.parametrize("depth", [300, 700, 950])
def test_a_record_that_is_nested_deep_costs_itself(between, note, depth):
    """What looked for a text in its blocks ended the reading of the whole document."""
    deep = f'{{"title": "Deep", "note": "{note}", "data": ' + '{"data": ' * depth + "1" + "}" * depth + "}"
    good = '{"title": "Good", "text": "The council met on Tuesday.", "url": "https://p.example/%d"}'
    text = between.join((good % 1, deep, good % 2))
    data = f"[{text}]" if between == ",\n" else f"{text}\n"
    found = list(json_records.PARSER.parse(io.BytesIO(data.encode()), Context(name="a.json")))
    titles = [each.title for each in found if isinstance(each, Article)]

    assert [title for title in titles if title != "Deep"] == ["Good", "Good"]
    assert len(found) == 3
