"""Captions in the text's own box, with a break behind them or none."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Ferry pier to be rebuilt before winter"
TEXT = [
    "The harbour council voted on Monday to rebuild the old ferry pier before winter, officials of the town said.",
    "Fishermen had asked for the pier to be mended since the storm of last February tore away half of its planks.",
    "The work will cost two million and take until autumn, the harbour master told those who had come to listen.",
]
CAPTION = "Fishermen mend the pier on Sunday. Ann Lee, Courier"


def body(first: str) -> list[str]:
    text = "<br><br>".join((f"{first}{TEXT[0]}", *TEXT[1:]))
    found = parse_html(
        f"<html lang=en><head><meta charset=utf-8><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>"
        f"<article id=story class=body>{text}</article></main></body></html>"
    )
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize(
    "picture",
    [
        "<span class=photo_org><img src=/1.jpg><em class=img_desc>{}</em></span>",
        "<span><a href=/1.jpg><img src=/1.jpg></a><span class=photo-caption>{}</span></span>",
        "<img src=/1.jpg><br><small class=bildtext>{}</small>",
        "<img src=/1.jpg><i class='pie-de-foto'>{}</i> ",
        "<span class=end_photo_org><img src=/1.jpg>{}</span>",
        "<span class=pic><img src=/1.jpg><strong class=legende>{}</strong></span>",
    ],
)
def test_a_caption_that_the_text_runs_on_behind(picture: str) -> None:
    assert body(picture.format(CAPTION)) == TEXT


@pytest.mark.parametrize(
    "words", ["<em>The pier. </em>", "<em class=lead>The pier. </em>", "<em class=img_desc>The pier. </em>"]
)
def test_words_set_apart_without_a_picture_stay(words: str) -> None:
    assert body(words)[0] == f"The pier. {TEXT[0]}"


def test_a_small_picture_within_a_sentence_parts_nothing() -> None:
    flag = "A crew from <span class=img><img src=/no.png> Norway</span> won the race of the old boats. "

    assert body(flag)[0].startswith("A crew from Norway won the race")
