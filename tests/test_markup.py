"""Markup of records as text: tables in figures, kept lines, lines of inline markup, signs that no reader reads."""

from __future__ import annotations

import time

import pytest

from ingest.markup import body_text

TABLE = '<figure class="wp-block-table"><table><tr><td>Pier</td><td>2</td></tr></table><figcaption>Fares</figcaption>'
GALLERY = "<figure><figure><img><figcaption>one</figcaption></figure><figcaption>all</figcaption></figure>"
TIMES = "Mon 9:00\nTue 8:00\n\nNo boats on Sunday"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<p>Fares rise.</p>{TABLE}</figure>", "Fares rise.\n\nPier 2"),  # as WordPress writes tables
        (f"{GALLERY}<p>End</p>", "End"),
        (f"<p>Times:</p><pre>{TIMES}</pre>", f"Times:\n\n{TIMES}"),
        ('<p>See <a title="a > b" href=x>the pier</a>.</p>', "See the pier."),
        ('<p>A <img alt="5" tall" src=x>pier</p>', "A pier"),
        ("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の港</p>", "東京の港"),
        ("<p>The deci&shy;sion of the coun\u00adcil</p>", "The decision of the council"),
        ("The deci\u00adsion", "The decision"),
        ("CO<sub>2</sub> rose.", "CO2 rose."),
        (
            "The <b>pier</b> is old.\n\nSo says\r\n\r\nthe <a\nhref=x>mayor</a>.",
            "The pier is old.\n\nSo says\n\nthe mayor.",
        ),
        ("The <b>pier</b> is old.\nIt will go.", "The pier is old.\n\nIt will go."),
        ("<p>The pier\nis old.</p>\n\n<p>It will go.</p>", "The pier is old.\n\nIt will go."),
    ],
)
def test_the_text_of_a_body(markup: str, text: str) -> None:
    assert body_text(markup) == text


@pytest.mark.parametrize("piece", ['<a b="', "<pre>\n", "<rt>", '<a "x" \'y ', "<figure><table>"])
def test_no_hang(piece: str) -> None:
    start = time.process_time()
    body_text(f"<p>x</p>{piece * 100_000}</ruby>")
    assert time.process_time() - start < 3
