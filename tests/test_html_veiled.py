"""Saved pages: texts in noscript elements, for readers without scripts."""

from __future__ import annotations

from ingest.parsers.html_page.veiled import unveiled

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
    """Each sought its end through the whole page: this took half an hour."""
    assert unveiled("<noscript>&lt;p&gt;" * 100_000) == ""
    assert unveiled("<noscript>" * 100_000 + "</noscript>" * 100_000) == ""
