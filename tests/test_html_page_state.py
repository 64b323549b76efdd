"""Pages whose text is in the data of their scripts only, and such data as attacks."""

from __future__ import annotations

import json
import time

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article, Rejected

SENTENCES = [
    "The harbour council voted on Monday to rebuild the old ferry pier before winter, officials of the town said.",
    "Fishermen had asked for the pier to be mended since the storm of last February tore away half of its planks.",
    "The work will cost two million and take until autumn, the harbour master told those who had come to listen.",
    "Nobody spoke against the plan, and the mayor called it the best news of the year for a town that lives by boats.",
]
TITLE = "Ferry pier to be rebuilt before winter"
FIELDS = {"publishedAt": "2023-09-06T08:05:00Z", "authors": [{"name": "Ann Lee", "role": "Reporter"}]}
MENU = "<nav>" + "".join(f"<a href='/{n}'>Section {n}</a>" for n in range(20)) + "</nav>"
MARKUP = f"<p>{'</p><p>'.join(SENTENCES)}</p>"
NODES = [
    {"type": "paragraph", "content": [{"type": "text", "text": text[:20]}, {"type": "text", "text": text[20:]}]}
    for text in SENTENCES
]


def shell(script: str, shown: str = "") -> Article | Rejected:
    head = "<html lang=en><head><title>Harbour Weekly</title></head>"
    return parse_html(f"{head}<body><div id=root>{MENU}{shown}</div>{script}</body></html>")


def next_data(story: object) -> str:
    teasers = [{"headline": f"Story {n}", "summary": "Short."} for n in range(5)]
    data = {"props": {"pageProps": {"config": {"on": True}, "top": teasers, "page": story}}}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "script",
    [
        next_data({"headline": TITLE, **FIELDS, "body": [{"type": "paragraph", "html": text} for text in SENTENCES]}),
        next_data(
            {"title": {"rendered": TITLE}, **FIELDS, "content": {"rendered": f"<p>{'</p><p>'.join(SENTENCES)}</p>"}}
        ),
        next_data(
            {"title": TITLE, **FIELDS, "body": {"type": "doc", "content": [{"type": "image", "text": "x"}, *NODES]}}
        ),
        "<script>window.__INITIAL_STATE__ = "
        + json.dumps({"story": {"headline": TITLE, **FIELDS, "text": "\n\n".join(SENTENCES)}})
        + ";window.other = {}</script>",
        "<script>window.__PRELOADED_STATE__ = JSON.parse("
        + json.dumps(json.dumps({"headlines": {"basic": TITLE}, **FIELDS, "paragraphs": SENTENCES, "name": TITLE}))
        + ")</script>",
    ],
)
def test_the_article_in_a_scripts_data(script: str) -> None:
    found = shell(script)

    assert isinstance(found, Article)
    assert found.title == TITLE
    assert found.authors == ("Ann Lee",)
    assert found.published
    assert found.published.value.startswith("2023-09-06")
    assert found.body.split("\n\n") == SENTENCES


def test_what_a_page_shows_comes_first() -> None:
    shown = f"<article><h1>{TITLE}</h1><p>{'</p><p>'.join(SENTENCES * 2)}</p></article>"
    other = next_data({"headline": "Another story altogether", "body": ["Quite another text of some length. " * 60]})

    found = shell(other, shown)

    assert isinstance(found, Article)
    assert found.title == TITLE
    assert "another text" not in found.body


@pytest.mark.parametrize(
    "data",
    [
        '{"a":' * 200_000,
        '{"a":[' * 900 + "1" + "]}" * 900,
        '{"title":"x","body":' * 500 + '"y"' + "}" * 500,
        json.dumps([{"title": "x", "body": "word " * 30, "n": n} for n in range(20_000)]),
        json.dumps({"title": "x", "body": [[[{"text": "a b " * 5}]] * 50] * 500}),
        '{"title":"' + "<" * 500_000 + '","body":"' + "<a" * 500_000 + '"}',
        "{" * 1_000_000,
        "var a = {" * 100_000,
    ],
    ids=["open", "deep", "nested", "many", "wide", "angles", "braces", "assignments"],
)
def test_data_as_an_attack(data: str) -> None:
    start = time.process_time()

    shell(f'<script id="__NEXT_DATA__" type="application/json">{data}</script><script>window.x = {data}</script>')

    assert time.process_time() - start < 5
