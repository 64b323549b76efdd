"""Records as news APIs, data sets and scrapers give them: what is of the source or of the crawl is no field."""

from __future__ import annotations

import io
import json

import pytest

from ingest.parsers import csv_records, json_records
from ingest.parsers.cell_values import printed
from ingest.parsers.contract import Context
from ingest.parsers.record_values import date_of, serial_day, text_value
from store.model import Article, Rejected

TEXT = "The council voted on Tuesday to close the bridge over the Aire for repairs that will last until spring."


def of_json(*records: object) -> list[Article | Rejected]:
    lines = "\n".join(json.dumps(record) for record in records) + "\n"
    return list(json_records.PARSER.parse(io.BytesIO(lines.encode()), Context(name="a.jsonl")))


def of_csv(text: str) -> list[Article | Rejected]:
    return list(csv_records.PARSER.parse(io.BytesIO(text.encode()), Context(name="a.csv")))


def article(found: list[Article | Rejected]) -> Article:
    (only,) = found
    assert isinstance(only, Article), only
    return only


def test_the_id_and_the_address_of_a_source_are_not_the_articles():
    """NewsAPI, GNews and Elasticsearch dumps of them: each article of one outlet had its id."""
    source = {"id": "bbc-news", "name": "BBC News", "url": "https://www.bbc.example", "title": "x"}
    first, second = (of_json({"source": source, "title": f"Bridge {n}", "content": TEXT}) for n in (1, 2))
    flat = "title,content,source.id,source.name\nBridge,It is closed.,bbc-news,BBC News\n"

    assert [(each.native_id, each.url, each.source) for each in map(article, (first, second, of_csv(flat)))] == [
        ("", "", "BBC News")
    ] * 3


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ({"domain": "leedspost.example", "paywall": False}, "leedspost.example"),
        ({"id": 7, "name": "Leeds Post", "domain": "leedspost.example"}, "Leeds Post"),
        ({"uri": "leedspost.example", "title": "Leeds Post"}, "Leeds Post"),
    ],
)
def test_the_outlet_that_an_object_names(source, expected):
    found = article(of_json({"title": "Bridge", "body": TEXT, "medium": "Article", "source": source}))

    assert (found.source, found.title) == (expected, "Bridge")


def test_an_address_among_links():
    links = {"permalink": "https://leedspost.example/1", "related_stories": "/related?id=1", "canonical": None}

    assert article(of_json({"title": "Bridge", "body": TEXT, "links": links})).url == "https://leedspost.example/1"


def test_keywords_that_say_their_kinds():
    kinds = {
        "subject": "Bridges",
        "persons": "Lee, Ann",
        "glocations": "Leeds (England)",
        "organizations": "Aire Board",
    }
    times = [{"name": kind, "value": value, "rank": 1} for kind, value in kinds.items()]
    facets = {"des_facet": ["Bridges"], "per_facet": ["Lee, Ann"], "org_facet": ["Aire Board"]}
    guardian = [
        {"id": "uk/leeds", "type": "keyword", "webTitle": "Leeds"},
        {"id": "profile/annlee", "type": "contributor", "webTitle": "Ann Lee"},
        {"id": "tone/news", "type": "tone", "webTitle": "News"},
    ]
    named = {"persons": [{"name": "ann lee", "sentiment": "none"}], "locations": [{"name": "leeds"}], "title": ["x"]}
    records = ({"keywords": times}, facets, {"tags": guardian}, {"entities": named})
    found = [article(of_json({"title": "Bridge", "text": TEXT, **each})) for each in records]

    assert [[(each.kind, each.name) for each in one.mentions] for one in found] == [
        [("TOPIC", "Bridges"), ("PERSON", "Lee, Ann"), ("PLACE", "Leeds (England)"), ("ORG", "Aire Board")],
        [("TOPIC", "Bridges"), ("PERSON", "Lee, Ann"), ("ORG", "Aire Board")],
        [("TOPIC", "Leeds")],
        [("PERSON", "ann lee"), ("PLACE", "leeds")],
    ]


def test_a_subject_beside_a_title_is_a_topic():
    both, alone = (
        of_csv("title,text,subject\nBridge,It is closed.,News\n"),
        of_csv("subject,text\nBridge,It is closed.\n"),
    )

    assert [(each.title, [m.name for m in each.mentions]) for each in map(article, (both, alone))] == [
        ("Bridge", ["News"]),
        ("Bridge", []),
    ]


def test_what_wordpress_embeds_names_section_and_tags():
    terms = [
        [{"id": 4, "name": "Local", "taxonomy": "category"}],
        [{"id": 9, "name": "bridges", "taxonomy": "post_tag"}],
    ]
    post = {"title": {"rendered": "Bridge"}, "content": {"rendered": TEXT}, "categories": [4], "tags": [9]}
    found = article(of_json(post | {"_embedded": {"wp:term": terms}}))

    assert (found.section, [each.name for each in found.mentions]) == ("Local", ["bridges"])


def test_objects_that_pandas_printed_into_cells():
    """As a table of NewsAPI's or the New York Times's answers has them."""
    header = "headline,byline,source,keywords,lead_paragraph\n"
    values = (
        '"{\'main\': ""Bridge\'s end"", \'kicker\': None}"',
        "\"{'original': 'By Ann Lee', 'person': []}\"",
        "\"{'id': 'x', 'name': 'Leeds Post'}\"",
        "\"[{'name': 'persons', 'value': 'Lee, Ann', 'rank': 1}]\"",
        '"It is closed."',
    )
    found = article(of_csv(header + ",".join(values) + "\n"))

    assert (found.title, found.authors, found.source) == ("Bridge's end", ("Ann Lee",), "Leeds Post")
    assert [(each.kind, each.name) for each in found.mentions] == [("PERSON", "Lee, Ann")]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('{"name": "Leeds Post"}', {"name": "Leeds Post"}),
        ("('Ann Lee', 'Bo Ray')", ["Ann Lee", "Bo Ray"]),
        ("{'b', 'a'}", ["a", "b"]),
        ("('Ann Lee'", "('Ann Lee'"),
        ("('a' + 'b')", "('a' + 'b')"),
        ("{'a': " * 9_000 + "1" + "}" * 9_000, "{'a': " * 9_000 + "1" + "}" * 9_000),
        ("(Reuters)", "(Reuters)"),
        ('{"id": ObjectId("5")}', '{"id": ObjectId("5")}'),
    ],
)
def test_what_a_cell_prints(cell, value):
    assert printed(cell) == value


def test_notes_in_the_place_of_a_text_are_none():
    removed = of_json(
        {"title": "[Removed]", "description": "[Removed]", "content": "[Removed]", "url": "https://removed.com"}
    )
    post = article(
        of_json({"title": "Bridge", "selftext": "[removed]", "author": "[deleted]", "url": "https://a.example/1"})
    )
    unpaid = article(of_json({"title": "Bridge", "description": TEXT, "content": "ONLY AVAILABLE IN PAID PLANS"}))

    assert [(each.code, each.reason[:10]) for each in removed if isinstance(each, Rejected)] == [
        ("not-an-article", "taken down")
    ]
    assert (post.title, post.body, post.byline, unpaid.body, unpaid.excerpt) == ("Bridge", "", "", TEXT, True)


def test_the_clock_of_a_crawl_is_no_day_of_publication():
    """C4 and its kin, FineWeb, GDELT, Media Cloud, RealNews."""
    moment = "2019-04-25T12:57:54Z"
    records = (
        {"text": TEXT, "timestamp": moment, "url": "https://a.example/1"},
        {
            "text": TEXT,
            "id": "1",
            "dump": "CC-MAIN-2019-18",
            "url": "https://a.example/1",
            "date": moment,
            "file_path": "s3",
        },
        {"title": "Bridge", "url": "https://a.example/1", "seendate": "20190425T125754Z"},
        {"title": "Bridge", "url": "https://a.example/1", "indexed_date": moment},
        {"title": "Bridge", "text": TEXT, "warc_date": moment},
    )
    found = [article(of_json(each)) for each in records]

    assert [(each.published, each.retrieved) for each in found] == [(None, "2019-04-25T12:57")] * 5
    assert article(of_json({"title": "Bridge", **records[0]})).published is not None


@pytest.mark.parametrize(
    ("header", "cells", "day"),
    [
        ("year,month,day", "2020,4,30", "2020-04-30"),
        ("Day,Month,Year", "30,April,2020", "2020-04-30"),
        ("year,month", "2020.0,12.0", "2020-12"),
        ("year,month,time", "2020,4,08:15", "2020-04"),
        ("year,issue", "2020,4", "2020"),
        ("date,year,month", "2020-05-01,2020,4", "2020-05-01"),
        ("date", "43951", "2020-04-30"),
        ("date", "43951.34375", "2020-04-30T08:15"),
    ],
)
def test_days_in_several_columns_and_as_numbers_of_excel(header, cells, day):
    found = article(of_csv(f"title,text,{header}\nBridge,It is closed.,{cells}\n"))

    assert found.published is not None
    assert found.published.value == day


def test_numbers_that_are_no_days_of_a_table():
    assert [serial_day(value, rule="csv:date") for value in ("18382", "2020", "60000", "43951x", True)] == [None] * 5
    assert date_of(43951, rule="json:date") is None
    (found,) = of_csv("title,text,time\nBridge,It is closed.,43951\n")
    assert isinstance(found, Article)
    assert found.published is None


def test_dates_of_mongodb_in_its_canonical_form():
    found = date_of({"$date": {"$numberLong": "1588234500000"}}, rule="json:date")

    assert found is not None
    assert (found.value, found.offset) == ("2020-04-30T08:15", 0)


def test_roles_that_newspaper3k_takes_for_writers():
    found = of_json({"title": "Bridge", "text": TEXT, "authors": ["Ann Lee", "Staff Writer", "Political Editor"]})
    house = of_json({"title": "Bridge", "text": TEXT, "authors": ["Reuters Staff"]})

    assert [article(each).authors for each in (found, house)] == [("Ann Lee",), ("Reuters Staff",)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (
            ["The council voted on ", "Tuesday", " to close it.", "It said so."],
            "The council voted on Tuesday to close it.\n\nIt said so.",
        ),
        (["Close the ", "Aire", ", it said."], "Close the Aire, it said."),
        (["One. ", "Two. ", " Three."], "One.\n\nTwo.\n\nThree."),
        (["Heading ", "A sentence."], "Heading\n\nA sentence."),
        (["apples", "pears"], "apples\n\npears"),
        ("One.\\n\\nTwo,\\nthree.", "One.\n\nTwo,\nthree."),
        ("Saved in C:\\news\\new today.", "Saved in C:\\news\\new today."),
    ],
)
def test_paragraphs_out_of_text_nodes_and_written_line_ends(value, text):
    assert text_value(value) == text


def test_the_names_of_the_columns_once_more_are_no_article():
    table = "title,date,text\nBridge,2020-04-30,It is closed.\n"
    found = of_csv(table * 2)

    assert [each.title if isinstance(each, Article) else (each.code, each.line) for each in found] == [
        "Bridge",
        ("not-an-article", 3),
        "Bridge",
    ]


def test_a_text_that_fills_a_cell_of_excel_was_cut():
    full, less = ("word " * 10_000)[:32_767], ("word " * 10_000)[:32_760]

    assert [article(of_csv(f"title,text\nBridge,{text}\n")).truncated for text in (full, less)] == [True, False]


def test_a_section_of_several():
    values = ("News;Local", "Section A; Page 1", "News")

    assert [article(of_json({"title": "B", "text": TEXT, "categories": each})).section for each in values] == [
        "News",
        "Section A; Page 1",
        "News",
    ]
