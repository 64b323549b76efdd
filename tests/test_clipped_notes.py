"""Pages clipped to Markdown: the page's address, writer and day, the moment of clipping, nothing of the program."""

from __future__ import annotations

import io
import time

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.markdown_doc import PARSER
from store.model import Article, Rejected

TEXT = "Dock workers agreed on Tuesday night to return to their cranes.\n\nThe union said: seven percent."
URL = "https://harbour.example/2016/cranes"
OBSIDIAN = f"""---
title: "Cranes move again"
source: "{URL}"
author:
  - "[[Ann Lee]]"
  - "[[people/jon|Jon Roe]]"
published: 2016-11-03
created: 2024-03-01
tags:
  - "clippings"
---
{TEXT}
"""
MARKDOWNLOAD = f"""---
created: 2024-03-01T09:12:44 (UTC +00:00)
tags: []
source: {URL}
author: Ann Lee
---

# Cranes move again

> ## Excerpt
> The port breathes
> again

---
{TEXT}
"""
JOPLIN = f"""Cranes move again

{TEXT}

id: 0b1c2d3e4f5061728394a5b6c7d8e9f0
parent_id: 1b1c2d3e4f5061728394a5b6c7d8e9f0
created_time: 2024-03-01T09:12:44.000Z
is_conflict: 0
author: Ann Lee
source_url: {URL}
type_: 1
"""
NOTION = (
    f"# Cranes move again\n\nAuthor: Ann Lee, Jon Roe\nPublished: November 3, 2016\nURL: {URL}\nTags: port\n\n{TEXT}\n"
)


def read(text: str) -> Article | Rejected:
    [found] = list(PARSER.parse(io.BytesIO(text.encode()), Context(name="a.md")))
    return found


@pytest.mark.parametrize(
    ("text", "writers", "day", "saved", "deck"),
    [
        (OBSIDIAN, ("Ann Lee", "Jon Roe"), "2016-11-03", "2024-03-01", ""),
        (MARKDOWNLOAD, ("Ann Lee",), "", "2024-03-01T09:12", "The port breathes again"),
        (JOPLIN, ("Ann Lee",), "", "2024-03-01T09:12", ""),
        (NOTION, ("Ann Lee", "Jon Roe"), "2016-11-03", "", ""),
    ],
)
def test_what_clippers_write(text, writers, day, saved, deck):
    found = read(text)

    assert isinstance(found, Article)
    assert (found.title, found.url, found.source, found.body) == ("Cranes move again", URL, "", TEXT)
    assert (found.authors, found.published.value if found.published else "") == (writers, day)
    assert (found.retrieved, found.subtitle) == (saved, deck)


def test_a_note_of_ones_own_is_of_the_day_on_which_it_was_created():
    found = read(f"---\ntitle: A\ncreated: 2016-11-03\n---\n{TEXT}\n")

    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.published.value, found.retrieved) == ("2016-11-03", "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\ntitle: A\ndraft: true\n---\nText.\n", "a draft, not published"),
        ("---\ntitle: A\npublished: false\n---\nText.\n", "a draft, not published"),
        ('+++\ntitle = "A"\ndraft = true\n+++\nText.\n', "a draft, not published"),
        (JOPLIN.replace("type_: 1", "type_: 2"), "a folder, tag or attachment of a note program"),
    ],
)
def test_drafts_and_folders_are_no_articles(text, reason):
    assert read(text) == Rejected(code="not-an-article", reason=reason)


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nAuthor: Ann Lee wrote this.\n\nMore.\n",  # one line with a colon
        "# A\n\nNote: this is so.\nMind: that too.\n\nMore.\n",  # no names of a page's fields
        "# A\n\nAuthor: Ann Lee\nTitle: B\nand a sentence.\n\nMore.\n",  # running on
        "# A\n\nid: 0b1c2d3e4f5061728394a5b6c7d8e9f0\n\nMore.\n",
    ],
)
def test_lines_with_colons_are_text(text):
    found = read(text)

    assert isinstance(found, Article)
    assert found.body.endswith("More.")
    assert ":" in found.body
    assert not found.authors


@pytest.mark.parametrize("piece", ["a: b\n", "> ## Excerpt\n", "id: " + "0" * 32 + "\na_b: c\n", "[[", "# A\n\nA: b\n"])
def test_time_grows_with_the_text_and_no_more(piece):
    start = time.process_time()
    read("# A\n\n" + piece * 20_000)

    assert time.process_time() - start < 5
