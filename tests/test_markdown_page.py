"""Whole pages as Markdown, as converters, reader services and crawlers leave them, with their menus and lists."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import formats
from ingest.parsers import json_records, markdown_doc
from ingest.parsers.contract import Context
from ingest.parsers.markdown_blocks import read_blocks
from ingest.parsers.markdown_lines import page_rows
from ingest.parsers.markdown_page import is_page
from store.model import Article, Rejected

URL = "https://post.example/2021/03/04/ferry-stays"
PARAGRAPHS = (
    "The ferry that crosses the lake twice a day will stay, the harbour board decided on Monday after a long meeting.",
    "Its captain, who has steered it since 1998, told reporters that nobody had asked him what he thought of the plan.",
    "The board had wanted to sell [the boat](https://boats.example/42) to a town in the north with no bridge at all.",
    "Work on the second pier begins in March, and until then passengers board by the fish market on the south side.",
)
MENU = "\n".join(f"  * [{name}](/{name.lower()})" for name in ("News", "Sport", "Culture", "Weather", "Jobs", "Shop"))
PAGE = f"""[ The Post ](/)

{MENU}

[![The Post](/logo.png)](/)

# Ferry stays on the lake

By Ann Reed

4 March 2021

{PARAGRAPHS[0]}

{PARAGRAPHS[1]}

{PARAGRAPHS[2]}

{PARAGRAPHS[3]}

## Related articles

  * [Old pier closes for two winters](https://post.example/pier)
  * [Why gulls like ferries so much](https://post.example/gulls)

[Privacy policy](/privacy) | [Terms](/terms)

© 2021 The Post. All rights reserved.
"""
SERVED = f"""Title: Ferry stays on the lake | The Post

URL Source: {URL}

Published Time: 2021-03-04T08:00:00+01:00

Markdown Content:
"""


def read(text: str, name: str = "page.md") -> Article:
    (found,) = markdown_doc.parse(io.BytesIO(text.encode()), Context(name=name))
    assert isinstance(found, Article), found
    return found


def plain(paragraph: str) -> str:
    return paragraph.replace("[the boat](https://boats.example/42)", "the boat")


def test_the_article_is_read_without_menus_and_lists() -> None:
    found = read(PAGE)
    assert found.title == "Ferry stays on the lake"
    assert found.body.split("\n\n") == list(map(plain, PARAGRAPHS))
    assert (found.authors, found.published.value if found.published else "") == (("Ann Reed",), "2021-03-04")
    assert [(link.kind, link.title, link.url) for link in found.links] == [
        ("related_articles", "Old pier closes for two winters", "https://post.example/pier"),
        ("related_articles", "Why gulls like ferries so much", "https://post.example/gulls"),
        ("inline", "the boat", "https://boats.example/42"),
    ]


def test_what_a_reader_service_says_of_the_page() -> None:
    for text in (SERVED + PAGE, SERVED + "\n\n".join(PARAGRAPHS)):  # with its menus or without
        assert formats.detect(text.encode(), "answer.txt") is markdown_doc.PARSER
        found = read(text, "answer.txt")
        assert found.title.startswith("Ferry stays on the lake")
        assert (found.url, found.published.value if found.published else "") == (URL, "2021-03-04T08:00")
        assert found.body.split("\n\n") == list(map(plain, PARAGRAPHS))


def test_a_converters_leftovers_of_html_are_markdown() -> None:
    text = f'<div id="app">\n\n<div class="header">\n\n{PAGE}\n\n</div>\n\n</div>\n'
    assert formats.detect(text.encode(), "page.md") is markdown_doc.PARSER
    assert read(text).body.split("\n\n") == list(map(plain, PARAGRAPHS))
    whole = f"<!DOCTYPE html><html><body>{text}</body></html>".encode()
    assert formats.detect(whole, "page.md") is formats.parser("html")


@pytest.mark.parametrize(
    "text",
    [
        "# Ferry stays\n\n" + "\n\n".join(PARAGRAPHS * 5),
        "# Ferry\n\n" + "\n".join(f"- [Part {n}](#part-{n})" for n in range(9)) + "\n\n" + "\n\n".join(PARAGRAPHS * 3),
        "# Ferry\n\n" + "\n\n".join(PARAGRAPHS * 4) + "\n\n- [One](https://a.example)\n- [Two](https://b.example)\n",
        "",
    ],
)
def test_an_article_alone_is_no_page(text: str) -> None:
    assert not is_page(page_rows(text))


def test_text_below_a_front_matter_is_its_authors_own() -> None:
    found = read("---\ntitle: Links of the week\ndate: 2021-03-04\n---\n\n" + PAGE)
    assert found.title == "Links of the week"
    assert "Old pier closes for two winters" in found.body


def test_a_page_of_links_is_no_article() -> None:
    links = "\n\n".join(f"### [Story number {n} of the day](https://post.example/{n})\n\nRead more" for n in range(30))
    (found,) = markdown_doc.parse(io.BytesIO(f"{MENU}\n\n{links}".encode()), Context(name="front.md"))
    assert isinstance(found, Rejected)


def crawled(record: dict[str, object]) -> Article:
    (found,) = json_records.parse(io.BytesIO(json.dumps(record).encode()), Context(name="crawl.jsonl"))
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize(
    "record",
    [
        {"markdown": PAGE, "metadata": {"title": "Ferry stays on the lake | The Post", "sourceURL": URL}},
        {"url": URL, "metadata": {"title": "Ferry stays on the lake"}, "markdown": PAGE},
        {"url": URL, "success": True, "cleaned_html": "", "markdown": {"raw_markdown": PAGE, "fit_markdown": ""}},
        {"url": URL, "title": "Ferry stays on the lake", "raw_markdown": PAGE},
    ],
)
def test_crawlers_records_with_a_page_in_markdown(record: dict[str, object]) -> None:
    found = crawled(record)
    assert found.title == "Ferry stays on the lake"
    assert (found.url, found.authors) == (URL, ("Ann Reed",))
    assert found.body.split("\n\n") == list(map(plain, PARAGRAPHS))


def test_a_record_with_an_article_in_markdown_loses_its_marks_only() -> None:
    found = crawled({"title": "Ferry stays", "body_markdown": "**Now** then.\n\n" + "\n\n".join(PARAGRAPHS)})
    assert found.body.split("\n\n") == ["Now then.", *map(plain, PARAGRAPHS)]


@pytest.mark.parametrize("name", ["html", "rawHtml", "content"])
def test_a_record_with_a_page_in_html_is_read_as_a_page(name: str) -> None:
    text = "".join(f"<p>{plain(paragraph)}</p>" for paragraph in PARAGRAPHS)
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9))
    html = (
        "<!DOCTYPE html>\n<html><head><meta property='article:published_time' content='2021-03-04T08:00:00Z'></head>"
        f"<body><ul>{menu}</ul><article><h1>Ferry stays on the lake</h1><p>By Ann Reed</p>{text}</article></body>"
    )
    found = crawled({"url": URL, "title": "Ferry stays | The Post", "site": "The Post", name: html})
    assert (found.title, found.source) == ("Ferry stays on the lake", "The Post")
    assert (found.authors, found.published.value if found.published else "") == (("Ann Reed",), "2021-03-04T08:00")
    assert found.body.split("\n\n") == list(map(plain, PARAGRAPHS))


@given(st.text(max_size=200))
def test_any_text_gives_blocks_with_text(text: str) -> None:
    assert all(block.text for block in read_blocks(text))


def test_rows_of_tables_are_lines_and_marks_of_notes_no_text():
    text = (
        "The dredger left[^1] in the night.\n\n| Ship | Tons |\n|---|---|\n| Anna | 4 |\n| | 5 |\n\n"
        "| [Home](https://a.b/) | [News](https://a.b/n) |\n|---|---|\n\n[^1]: Said the port office.\n[^2]: And Ann."
    )

    assert [block.text for block in read_blocks(text)] == [
        "The dredger left in the night.",
        "Ship\tTons",
        "Anna\t4",
        "\t5",
        "Home",
        "News",
        "Said the port office.",
        "And Ann.",
    ]
