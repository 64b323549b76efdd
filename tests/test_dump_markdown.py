"""Whole pages that converters, crawlers and clippers turned to Markdown, saved as text or as Markdown: read alike."""

from __future__ import annotations

import io
import time

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from ingest.parsers.markdown_lines import page_rows
from ingest.parsers.page_dump.lists.list_ends import over_text
from ingest.parsers.page_dump.prepare.markdown import is_markdown, read_text
from store.model import Article
from tests.ferry_page import FOOT, HEAD, STORY

TITLE = "Ferry stays on the river although the town had wanted to sell it to a harbour"
#: html2text with its defaults: lines broken at 78 characters, in addresses and headings too; icons leave "__"
HTML2TEXT = f"""[ __](https://social.example/riverpost "Social") [
__](https://video.example/riverpost "Video")

  * [News](https://post.example/news)
  * [Sport](https://post.example/sport)
  * [Weather and
tides](https://post.example/weather-and-tides-of-the-river-and-the-sea-by-the-
hour "Weather and tides")

[ ![River Post](https://post.example/wp-
content/logo-300x152.png) ](https://post.example/)

# Ferry stays on the river although the town had wanted to sell it to a
harbour

By [Ann Lee](https://post.example/by/ann-lee)

12 March 2025

__12

[![](https://post.example/wp-content/ferry-(old).jpg)](https://post.example/wp-
content/ferry.jpg)

The council agreed on Monday to pay for [a new
engine](https://post.example/engine-of-the-old-
ferry) and for a crew of six on the **old** ferry.

{STORY[1]}

{STORY[2]}

{STORY[3]}

#### Related articles

[![](https://post.example/pier-218x150.jpeg)](https://post.example/2024/old-
pier-closes.html "Old pier closes for two winters")

### [Old pier closes for two
winters](https://post.example/2024/old-pier-closes.html "Old pier closes \\(again\\)")

### [Why gulls like ferries so much](https://post.example/gulls)

[Privacy](https://post.example/privacy) | [Terms](https://post.example/terms)

(C) 2025 River Post. All rights reserved.
"""
#: turndown with its defaults: a link around blocks, headings underlined
TURNDOWN = f"""*   [News](https://post.example/news)
*   [Sport](https://post.example/sport)
*   [Weather and tides](https://post.example/weather)

[

Share

](https://social.example/share?u=https%3A%2F%2Fpost.example)[

Mail

](mailto:?subject=Ferry stays&body=https://post.example/ferry)

{TITLE}
{"=" * len(TITLE)}

By [Ann Lee](https://post.example/by/ann-lee)

12 March 2025

The council agreed on Monday to pay for [a new engine](https://post.example/engine) and for a crew of six on the **old**
ferry.

{STORY[1]}

{STORY[2]}

{STORY[3]}

Related articles
----------------

[

### Old pier closes for two winters

](https://post.example/2024/old-pier-closes.html)

[

### Why gulls like ferries so much

](https://post.example/gulls)

[Privacy](https://post.example/privacy) | [Terms](https://post.example/terms)

© 2025 River Post. All rights reserved.
"""
#: pandoc -t markdown: divisions, spans and attributes
PANDOC = f"""::: {{#menu .top role="menu"
m="{{\\"i\\":2,\\"n\\":\\"menu\\"}}"}}
-   ::: {{#search m="{{\\"i\\":3}}"}}
    :::
-   [[News](https://post.example/news){{.item}}]{{#item-1}}
-   [[Sport](https://post.example/sport){{.item}}]{{#item-2}}
-   [[Weather and
    tides](https://post.example/weather){{.item
    target="_blank"}}]{{#item-3}}
:::

# {TITLE} {{#ferry .headline}}

::: byline
[By]{{.by}} [Ann Lee](https://post.example/by/ann-lee){{rel="author"}}
:::

::: day
12 March 2025
:::

The council agreed on Monday to pay for [a new
engine](https://post.example/engine) and for a crew of six on the
**old** ferry.

{STORY[1]}

{STORY[2]}

{STORY[3]}

## Related articles

[Old pier closes for two winters](https://post.example/2024/old-pier-closes.html)

[Why gulls like ferries so much](https://post.example/gulls){{.more}}

[Privacy](https://post.example/privacy) \\| [Terms](https://post.example/terms)

© 2025 River Post. All rights reserved.
"""
#: pandoc -t gfm: tags that Markdown has no marks for are left
GITHUB = f"""<div id="menu" class="top">

-   <span id="item-1">[News](https://post.example/news)</span>
-   <span
    id="item-2"><a href="https://post.example/sport" class="item">Sport</a></span>
-   <a href="https://post.example/weather" class="item"
    target="_blank">Weather and tides</a>

</div>

# {TITLE}

<div class="byline">

By <a href="https://post.example/by/ann-lee" rel="author">Ann Lee</a>

</div>

<div class="day">

12 March 2025

</div>

The council agreed on Monday to pay for [a new
engine](https://post.example/engine) and for a crew of six on the
**old** ferry.

{STORY[1]}

{STORY[2]}

{STORY[3]}

## Related articles

[Old pier closes for two winters](https://post.example/2024/old-pier-closes.html)

[Why gulls like ferries so much](https://post.example/gulls)

<a href="https://post.example/privacy" class="foot">Privacy</a> \\|
[Terms](https://post.example/terms)

© 2025 River Post. All rights reserved.
"""
#: html2text with inline_links off: where links lead stands at the end
REFERENCES = (
    HTML2TEXT.replace("[Ann Lee](https://post.example/by/ann-lee)", "[Ann Lee][1]").replace(
        "(https://post.example/gulls)", "[2]"
    )
    + "\n   [1]: https://post.example/by/ann-lee\n   [2]: https://post.example/gulls\n"
)
MADE = {"html2text": HTML2TEXT, "turndown": TURNDOWN, "pandoc": PANDOC, "gfm": GITHUB, "references": REFERENCES}


#: html2text without links, pictures and bold type
PLAIN = f"""Skip to content

  * Home
  * News
  * Ferry and river

Log in

# {TITLE}

By Ann Lee

12 March 2025

Share this article

{STORY[0]}

It has:

  * a new engine that is to be built in spring,
  * a crew of six.

{STORY[1]}

{STORY[2]}

{STORY[3]}

Related articles

  * Old pier closes for two winters
  * Why gulls like ferries so much

© 2025 River Post. All rights reserved.
"""


def read(text: str, name: str) -> Article:
    parser = formats.detect(text.encode()[:65536], name)
    assert parser is not None
    (found,) = parser.parse(io.BytesIO(text.encode()), Context(name=name))
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page"])
@pytest.mark.parametrize("maker", MADE)
def test_a_page_is_read_whoever_made_markdown_of_it(maker: str, name: str) -> None:
    found = read(MADE[maker], name)
    assert found.title == TITLE
    assert found.body.split("\n\n") == STORY
    assert (found.authors, found.published and found.published.value) == (("Ann Lee",), "2025-03-12")
    assert [link.title for link in found.links if link.kind == "related_articles"] == [
        "Old pier closes for two winters",
        "Why gulls like ferries so much",
    ]


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
def test_a_page_without_marks_of_links(name: str) -> None:
    found = read(PLAIN, name)
    items = "* a new engine that is to be built in spring,\n* a crew of six."
    assert (found.title, found.authors) == (TITLE, ("Ann Lee",))
    assert found.body.replace("\n\n*", "\n*").split("\n\n") == [STORY[0], f"It has:\n{items}", *STORY[1:]]
    assert [link.title for link in found.links] == ["Old pier closes for two winters", "Why gulls like ferries so much"]


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
@pytest.mark.parametrize("maker", MADE)
def test_evidence_stands_where_it_says(maker: str, name: str) -> None:
    text = MADE[maker]
    for piece in read(text, name).evidence:
        if piece.field in {"title", "byline", "published"}:
            assert piece.start is not None
            told = text[piece.start : piece.end]
            assert any(word in told for word in ("Ferry stays", "Ann Lee", "12 March 2025")), piece


def test_links_know_where_they_lead() -> None:
    rows = page_rows(HTML2TEXT)
    by_text = {row.text: row for row in rows}
    pier = by_text["Old pier closes for two winters"]
    assert (pier.level, pier.linked) == (3, len(pier.text))
    assert [link.url for link in pier.links] == ["https://post.example/2024/old-pier-closes.html"]
    assert by_text["Weather and tides"].item
    assert not any("__" in row.text or "](" in row.text for row in rows)


def test_days_at_the_start_of_a_line_are_no_items_of_a_list() -> None:
    assert [row.text for row in page_rows("12. March 2025\n\nFerry stays\n\n1. One\n2. Two\n")] == [
        "12. March 2025",
        "Ferry stays",
        "One",
        "Two",
    ]


def test_a_table_of_figures_keeps_its_rows() -> None:
    text = "Boat | Crew\n---|---\nFerry | 6\nTug | 2\n"
    assert [row.text for row in page_rows(text)] == ["Boat   Crew", "Ferry   6", "Tug   2"]


def test_copied_pages_are_no_markdown() -> None:
    text = HEAD + "\n\n".join(STORY) + "\n\n" + FOOT
    assert not is_markdown(text)
    assert not is_markdown(text + "#ferry [1](see below)\n# 12\n")
    assert read_text(text).text[0] == "River Post"


def test_html_with_a_link_in_markdown_is_html() -> None:
    text = f"<div><p>{STORY[0]}</p>\n<p>[so](https://a.example) [it](https://b.example)</p></div>"
    assert formats.detect(text.encode(), "page.txt") is formats.parser("html")


BROKEN = (
    "[",
    "![",
    "[a](",
    "](",
    "](<",
    "[](a",
    '](a "',
    "<a ",
    "<a href=x>",
    "<!--",
    "]{.a",
    "1. ",
    "# a\n",
    "[\n\n",
    '{#a "',
    ']{a "x',
)


@pytest.mark.parametrize("piece", BROKEN)
def test_broken_markdown_takes_no_time(piece: str) -> None:
    began = time.perf_counter()
    page_rows("[a](https://a.example) " * 3 + piece * 5_000)
    assert time.perf_counter() - began < 10


def test_a_heading_above_no_title_is_no_list() -> None:
    assert not over_text(read_text("Read more\n"), (), frozenset())
