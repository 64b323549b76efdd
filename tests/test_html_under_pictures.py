"""Captions that only their place tells: right below a picture, set otherwise than the text."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Ferry pier to be rebuilt before winter"
SENTENCES = [
    "The harbour council voted on Monday to rebuild the old ferry pier before winter, officials of the town said.",
    "Fishermen had asked for the pier to be mended since the storm of last February tore away half of its planks.",
    "The work will cost two million and take until autumn, the harbour master told those who had come to listen.",
    "Nobody spoke against the plan, and the mayor called it the best news of the year for a town that lives by boats.",
]


def body(*, top: str = "", middle: str = "", tag: str = "p") -> list[str]:
    told = [f"<{tag}>{sentence}</{tag}>" for sentence in SENTENCES]
    text = "".join((*told[:2], middle, *told[2:]))
    found = parse_html(
        f"<html lang=en><head><meta charset=utf-8><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>{top}"
        f"<div class=txt>{text}</div></main></body></html>"
    )
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize("name", ["img-descr", "photo_opis", "dida", "kuvateksti", "piefoto", "k27"])
@pytest.mark.parametrize(
    "caption",
    [
        "The ferry at the left bank. Summer 2023",
        "Ann Lee mends a net on her boat.",
        "Паром у левого берега. 2023 год",
        "網を直す漁師＝9月24日",
    ],
)
@pytest.mark.parametrize(
    "picture",
    [
        "<img src=/a.jpg><div class='{0}'>{1}</div>",
        "<a href=/a.jpg><img src=/a.jpg></a><div class='{0}'>{1}</div>",
        "<div class=i><img src=/a.jpg></div><p class='{0}'>{1}</p>",
        "<div class=q><img src=/a.jpg><div><div class='{0}'>{1}</div></div></div>",
    ],
)
def test_a_line_right_below_a_picture_is_its_caption(name: str, caption: str, picture: str) -> None:
    shown = picture.format(name, caption)

    assert body(top=shown) == SENTENCES
    assert body(middle=shown) == SENTENCES


def test_what_the_text_says_below_its_pictures_stays() -> None:
    deck = "The old pier will be gone by the end of the year, and a new one of steel takes its place at once."
    assert body(top=f"<img src=/a.jpg><div class=lead>{deck}</div>")[0] == deck  # a deck below the picture

    steps = ["Open the menu at the left side", "Choose the second line of it", "Wait until the lamp is green"]
    shown = "".join(f"<img src=/{n}.jpg><div class=k27>{step}</div>" for n, step in enumerate(steps))
    assert [step for step in steps if step in body(middle=shown)] == steps  # pictures that a text explains

    picture = f"<p>{SENTENCES[0]}</p><img src=/a.jpg><p>It cost two million.</p>"
    assert "It cost two million." in body(middle=picture.replace(SENTENCES[0], f"So {SENTENCES[0]}"))
