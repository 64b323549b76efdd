"""Boxes of facts between the paragraphs of a text are none of it; sections of the text with such headings are."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "A bridge in Millford is open again"
TEXT = [
    "The town of Millford rebuilt its old bridge over the river Wend on Monday, after two years of work and one flood.",
    "Masons from three villages cut the stones by hand, and the carpenter of the mill made the railing of oak.",
    "The mayor said that the bridge would be open to carts, bicycles and cattle from the first of the month.",
    "It had been closed since a lorry broke through its planks and fell into the water below in the spring.",
]
FACT = "The river Wend is 41 kilometres long and has nine bridges."


def body(middle: str) -> list[str]:
    told = [f"<p>{text}</p>" for text in TEXT]
    found = parse_html(
        f"<html lang=en><head><meta charset=utf-8><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
        f"<div class=text>{told[0]}{told[1]}{middle}{told[2]}{told[3]}</div></article></body></html>"
    )
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=faktaboks><h3>Broer</h3><p>{FACT}</p></div>",
        f"<div class=q7><h4>Fakten: Die Wend</h4><p>{FACT}</p></div>",
        f"<aside class=q7><h4>Repères</h4><p>{FACT}</p></aside>",
        f"<div class=q7><p><strong>Zur Sache</strong></p><p>{FACT}</p></div>",
        f"<div class=recuadro><p>{FACT}</p></div>",
        f"<div class=q7><h3>Справка</h3><p>{FACT}</p></div>",
        f"<blockquote class=fact-box><p>{FACT}</p></blockquote>",
        f"<div class=encadre><h3>Le fleuve</h3><ul><li>{FACT}</li><li>It has no ferry.</li></ul></div>",
    ],
)
def test_a_box_of_facts_is_none_of_the_text(box: str) -> None:
    assert body(box) == TEXT


@pytest.mark.parametrize("box", [f"<div class=q7><p>{FACT}</p></div>", f"<h3>Facts</h3><p>{FACT}</p>"])
def test_other_boxes_and_sub_heads_stay(box: str) -> None:
    assert FACT in body(box)


def test_sections_of_a_text_stay() -> None:
    heads = ("Timeline", "The facts", "Details")
    sections = "".join(
        f"<section class=part><h2>{head}</h2><p>{text}</p></section>"
        for head, text in zip(heads, (FACT, "A ferry ran until last May.", "Nobody fell into the water."), strict=True)
    )
    assert FACT in body(sections)
