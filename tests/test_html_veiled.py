"""Saved pages: texts in noscript elements, for readers without scripts."""

from __future__ import annotations

import json

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.veiled import unveiled
from store.model import Article

STORY = " ".join(f"word{k}" for k in range(70))


def test_a_long_text_is_set_free_and_a_request_is_not() -> None:
    page = f'<p>a</p><noscript class="x"><p>{STORY}</p></noscript><noscript>Switch on JavaScript</noscript><i>b</i>'
    assert unveiled(page) == (
        f'<p>a</p><noscript class="x"></noscript><div><p>{STORY}</p></div>'
        "<noscript>Switch on JavaScript</noscript><i>b</i>"
    )


def test_a_page_without_long_ones_is_left() -> None:
    assert unveiled("<noscript>Switch on JavaScript</noscript>") == ""
    assert unveiled(f"<p>{STORY}</p>") == ""


def test_open_elements_by_the_hundred_thousand_are_read_once() -> None:
    """Each sought its end through the whole page: this took a quarter of an hour."""
    assert unveiled("<noscript>&lt;p&gt;" * 100_000) == ""
    assert unveiled("<noscript>" * 100_000 + "</noscript>" * 100_000) == ""


def test_a_stated_name_with_many_spaces_is_cut() -> None:
    """Its line ends were sought from each space anew."""
    person = {"@type": "Person", "name": f"Ann Lee{' ' * 100_000}<b>x</b>"}
    said = json.dumps({"@type": "NewsArticle", "headline": "Ferry stays on", "author": person})
    page = f'<html><head><script type="application/ld+json">{said}</script></head><body><h1>Ferry stays on</h1>'
    found = parse_html(f"{page}<p>{STORY}</p><p>{STORY}.</p></body></html>".encode())
    assert isinstance(found, Article)
    assert found.authors == ("Ann Lee",)
