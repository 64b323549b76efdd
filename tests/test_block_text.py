"""Articles whose text is a list or tree of blocks: Arc, Apple News, Sanity, Contentful, Editor.js, crawlers."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parsers.block_text import blocks_text, has_blocks
from ingest.parsers.contract import Context
from ingest.parsers.json_records import PARSER
from store.model import Article, Rejected

ONE, TWO, THREE = "The board closed the old pier.", "Nobody asked the fishermen.", "The vote was nine to two."
TEXT = f"{ONE}\n\n{TWO}\n\n{THREE}"
PARTS = (ONE, TWO, THREE)
TITLE = "Old ferry pier closes"


def read(*records: object) -> list[Article | Rejected]:
    data = "\n".join(json.dumps(record) for record in records).encode()
    return list(PARSER.parse(io.BytesIO(data), Context(name="export.json")))


@pytest.mark.parametrize(
    "value",
    [
        [
            {"type": "text", "content": ONE},
            {"type": "text", "content": f"<p>{TWO}</p>"},
            {"type": "text", "content": THREE},
        ],
        [{"role": "title", "text": TITLE}, {"role": "body", "format": "html", "text": f"<p>{ONE}<p>{TWO}<p>{THREE}"}],
        [{"role": "body", "format": "markdown", "text": f"{ONE}\n\n*{TWO}*\n\n{THREE}"}],
        [{"_type": "block", "children": [{"_type": "span", "text": part}]} for part in (ONE, TWO, THREE)],
        [
            {
                "_type": "block",
                "children": [{"text": "The board "}, {"text": "closed", "bold": True}, {"text": ONE[16:]}],
            },
            {"_type": "image", "caption": "The pier"},
            {"type": "paragraph", "children": [{"text": TWO}]},
            {"type": "interstitial_link", "content": "Read more"},
            {"type": "paragraph", "children": [{"text": THREE}]},
        ],
        {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": part}} for part in (ONE, TWO, THREE)]},
        {"blocks": [{"type": "paragraph", "data": {"text": ONE}}, {"type": "list", "data": {"items": [TWO, THREE]}}]},
        {
            "nodeType": "document",
            "content": [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": part}]}
                for part in (ONE, TWO, THREE)
            ],
        },
        {
            "type": "doc",
            "content": [{"type": "paragraph", "content": [{"type": "text", "text": t}]} for t in PARTS],
        },
        {
            "root": {
                "children": [
                    {"type": "paragraph", "children": [{"type": "text", "text": t}]} for t in (ONE, TWO, THREE)
                ]
            }
        },
        {
            "summary": [ONE],
            "sections": [{"headline": [], "paragraphs": [TWO]}, {"headline": [], "paragraphs": [THREE]}],
        },
    ],
)
def test_blocks(value: object) -> None:
    assert has_blocks(value)
    assert blocks_text(value) == TEXT


@pytest.mark.parametrize(
    "value",
    [
        "text",
        [],
        [ONE, TWO],
        ["Politics", "Local"],
        {"rendered": ONE},
        [{"type": "article", "title": TITLE, "url": "/a", "text": ONE}],  # records of their own
        [{"name": "Ann Lee"}],
    ],
)
def test_no_blocks(value: object) -> None:
    assert not has_blocks(value)


def test_record_of_arc() -> None:
    (found,) = read(
        {
            "_id": "A1",
            "type": "story",
            "headlines": {"basic": TITLE},
            "subheadlines": {"basic": TWO},
            "first_publish_date": "2021-03-04T09:12:00Z",
            "last_updated_date": "2021-03-05T10:00:00Z",
            "credits": {"by": [{"type": "author", "name": "Tom Reed"}]},
            "distributor": {"name": "The Harbour Post"},
            "taxonomy": {"primary_section": {"name": "Local"}},
            "content_elements": [{"type": "text", "content": part} for part in (ONE, TWO, THREE)],
            "related_content": {"basic": [{"headlines": {"basic": "Two boats collide"}, "canonical_url": "/b"}]},
        }
    )

    assert isinstance(found, Article)
    assert (found.title, found.body, found.authors, found.source) == (TITLE, TEXT, ("Tom Reed",), "The Harbour Post")
    assert (found.subtitle, found.section, found.native_id) == (TWO, "Local", "A1")
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.value, found.modified.value) == ("2021-03-04T09:12", "2021-03-05T10:00")
    assert [(link.title, link.url) for link in found.links] == [("Two boats collide", "/b")]


def test_values_in_several_languages_and_more_pictures_than_articles() -> None:
    fields = {
        "title": {"en-US": TITLE, "de-DE": "Anleger"},
        "body": {"en-US": TEXT},
        "publishDate": {"en-US": "2021-03-04"},
    }
    pictures = [{"sys": {"id": str(n)}, "fields": {"title": {"en-US": "Pier"}, "file": {}}} for n in range(5)]
    (found,) = read({"assets": pictures, "entries": [{"sys": {"id": "e"}, "fields": fields}]})

    assert isinstance(found, Article)
    assert (found.title, found.body) == (TITLE, TEXT)


def test_a_column_of_sections_is_no_text() -> None:
    (found,) = read({"title": TITLE, "url": "https://post.example/a", "sections": ["Politics", "Local"]})

    assert isinstance(found, Article)
    assert found.body == ""


def test_a_text_that_its_source_cut_is_flagged() -> None:
    (found,) = read({"title": TITLE, "content": f"{ONE} {TWO[:12]}… [+1834 chars]", "publishedAt": "2021-03-04"})

    assert isinstance(found, Article)
    assert found.truncated
    assert found.body == f"{ONE} {TWO[:12]}…"


@pytest.mark.parametrize("end", ["[+ chars]", "[+many chars]", "of 12 chars]"])
def test_no_mark_of_a_cut(end: str) -> None:
    (found,) = read({"title": TITLE, "content": f"{ONE} {end}"})

    assert isinstance(found, Article)
    assert (found.body, found.truncated) == (f"{ONE} {end}", False)


def test_records_beside_the_articles_are_none() -> None:
    found = read({"_type": "post", "title": TITLE, "body": TEXT}, {"_type": "author", "name": "Tom Reed"})

    assert [type(each) for each in found] == [Article, Rejected]


TREES = st.recursive(
    st.one_of(st.none(), st.integers(), st.text(max_size=5), st.just("block"), st.just("span")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["type", "text", "children", "content", "blocks", "data"]), inner, max_size=4),
    ),
    max_leaves=30,
)


@given(TREES)
def test_any_tree_is_read(value: object) -> None:
    assert has_blocks(value) in {True, False}
    assert isinstance(blocks_text(value), str)


@pytest.mark.parametrize("opening", ['{"content":', '{"type":"block","children":['])
def test_a_record_nested_too_deep_costs_itself(opening: str) -> None:
    """Its words are there, or it says why not; the next record is read."""
    closing = "]}" if opening[-1] == "[" else "}"
    for depth in (100, 700, 1400, 2400):
        tree = opening * depth + json.dumps(ONE) + closing * depth
        lines = f'{{"title": "{TITLE}", "body": {tree}}}\n{json.dumps({"title": TITLE, "body": TWO})}\n'
        first, second = PARSER.parse(io.BytesIO(lines.encode()), Context(name="export.json"))

        assert isinstance(second, Article)
        assert second.body == TWO
        if isinstance(first, Article):
            assert first.body == ONE
        else:
            assert first.code == "too-deep"
            assert depth > 100
