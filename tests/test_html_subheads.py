"""Sub-heads of saved pages: bold lines, named lines and headings in wrappers, between paragraphs of the text."""

from __future__ import annotations

import pytest
from lxml import html

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.between import raised
from ingest.parsers.html_page.blocks import split
from store.model import Article

STORY = (
    "The council of Harrow voted on Monday to rebuild the old bridge over the river, officials of the town said.",
    "Work begins in June and will cost four million, most of which the county pays, the mayor told reporters.",
    "The ferry keeps running until the bridge opens, and nobody on the island has to drive around the lake again.",
    "Those who live on the far bank have waited for nine years, said the woman who sells the tickets for the boat.",
    "The builders of the new bridge want to keep two arches of the old one for those who fish there in the summer.",
    "A vote on the colour of the railing was put off until the autumn, as neither side had brought its paint along.",
)
HEAD = "Nine years of waiting"


def body(page: str) -> list[str]:
    found = parse_html(f"<html><head><title>Bridge of Harrow to be rebuilt</title></head><body>{page}</body></html>")
    assert isinstance(found, Article), found
    return found.body.split("\n\n")


def whole(head: str, paragraph: str = "<p>{}</p>", box: str = "<article><h1>Bridge of Harrow</h1>{}</article>") -> str:
    shown = [paragraph.format(text) for text in STORY]
    return box.format("".join((*shown[:3], head, *shown[3:])))


@pytest.mark.parametrize(
    "head",
    [
        f"<p><b>{HEAD}</b></p>",
        f"<p align=right class=txt><strong>{HEAD}</strong></p>",
        f"<p class=srodtytul><b>{HEAD}</b></p>",
        f"<p class=subtitle>{HEAD}</p>",
        f"<p class='zwischentitel'>{HEAD}</p>",
        f"<div class=crosshead>{HEAD}</div>",
        f"<p class=ladillo>{HEAD}</p>",
    ],
)
def test_one_short_line_between_two_paragraphs_is_a_sub_head(head: str) -> None:
    assert body(whole(head)) == [*STORY[:3], HEAD, *STORY[3:]]
    assert body(whole(head, box="<table><tr><td><h3>Bridge</h3>{}</td></tr></table>"))[3:5] == [HEAD, STORY[3]]


def test_a_heading_in_the_wrapper_of_each_paragraph_below_a_picture() -> None:
    wrapper = "<div class=paragraph><div class='block-ltr'>{}</div></div>"
    picture = (
        "<div class=image><img src=a.jpg><div class=caption><span>The bridge</span><i>(Photo: A. Lee)</i></div></div>"
    )
    page = whole(picture + wrapper.format(f"<h3>{HEAD}</h3>"), wrapper.replace("{}", "<span>{}</span>"))

    assert body(page) == [*STORY[:3], HEAD, *STORY[3:]]


def test_bold_lines_between_breaks_below_a_table_with_links() -> None:
    links = (
        "<table align=right width=180><tr><td bgcolor=#eee><font size=1><b>Earlier:</b><br>&raquo; <a href=/a/1>"
        "Bridge shut (10 June)</a><br>&raquo; <a href=/a/2>A ferry for Harrow (1 July)</a></font></td></tr></table>"
    )
    line = "{}<br><br>"
    page = whole(
        f"{links}<b>{HEAD}</b><br><br>", line, "<table><tr><td><font size=5>Bridge</font><br><br>{}</td></tr></table>"
    )

    found = body(page)

    assert found[-5:] == [STORY[2], HEAD, *STORY[3:]]
    assert not any("Earlier" in text for text in found)


@pytest.mark.parametrize(
    "line",
    [f"<p><b><a href=/x>{HEAD}</a></b></p>", f"<p><b>Read more: {HEAD}</b></p>", "<p><b>Anzeige</b></p>"],
)
def test_links_and_calls_in_bold_are_none(line: str) -> None:
    assert body(whole(line)) == [*STORY]


@pytest.mark.parametrize("head", [HEAD, "What does it cost?"])
@pytest.mark.parametrize("paragraph", ["<div style='text-align: justify'>{}</div><br />", "<div>{}</div>\n"])
def test_bold_lines_beside_paragraphs_in_boxes(head: str, paragraph: str) -> None:
    box = "<h3 class=post-title>Bridge of Harrow</h3><div class='post-body entry-content'>{}<div></div></div>"

    assert body(whole(f"<b>{head}</b><br /><br />", paragraph, box)) == [*STORY[:3], head, *STORY[3:]]


def test_headings_where_one_extractor_took_the_comments_for_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "The ferry of our village does the same, for the record, and nobody there has ever seen a bridge at all."
    comments = f"<div class=notes><div><a>Tom</a><p>{said}</p></div><div><a>Eve</a><p>So true.</p></div></div>"
    monkeypatch.setattr("ingest.parsers.html_page.body.plain_text", lambda source: f"{said}\nSo true.")

    assert body(whole(f"<h2 class=anchor>{HEAD}</h2>") + comments) == [*STORY[:3], HEAD, *STORY[3:]]


QUESTIONS = ("How long have you looked for a bridge?", "Did none of them fit the river?", "What will the ferry do?")


@pytest.mark.parametrize("box", ["<div class=text>{}<br></div>", "<div class=text><p>{}</p></div>"])
def test_the_first_question_of_an_interview_below_a_picture(box: str) -> None:
    picture = "<figure><img src=a.jpg><figcaption>The mayor on the bank. Photo Ann Lee</figcaption></figure>"
    parts = [picture, box.format(f"<strong>{QUESTIONS[0]}</strong>"), f"<div class=text><p>{STORY[1]}</p></div>"]
    for asked, said in zip(QUESTIONS[1:], STORY[2:], strict=False):
        parts += [
            "<div class=ad>Publicité</div>",
            f"<div class=text><p><strong>{asked}</strong></p><p>{said}</p></div>",
        ]
    page = f"<article><h1>Bridge of Harrow</h1><div class=chapo><p>{STORY[0]}</p></div>{''.join(parts)}</article>"
    assert body(page) == [STORY[0], QUESTIONS[0], STORY[1], QUESTIONS[1], STORY[2], QUESTIONS[2], STORY[3]]


def test_a_paragraph_between_a_list_and_a_sub_head_that_one_extractor_has() -> None:
    parts = (f"<p>{STORY[0]}</p><ul><li>It is long.</li></ul><p>{STORY[1]}</p>", f"<h3>{HEAD}</h3><p>{STORY[2]}</p>")
    found = split(html.fromstring(f"<html><body><div>{''.join(parts)}</div></body></html>"))
    scores = [0.9, 0.9, 0.4, 0.3, 0.9]
    assert raised(found, [[1.0, 0.0]] * len(found), scores) == [0.9, 0.9, 1.0, 1.0, 0.9]


@pytest.mark.parametrize("box", ["<ul><li>{}</li></ul>", "<blockquote><p>{}</p></blockquote>"])
@pytest.mark.parametrize("head", ["", f"<h3>{HEAD}</h3>", f"<p><b>{HEAD}</b></p>"])
def test_a_paragraph_in_a_list_or_quote_between_paragraphs_that_one_extractor_has(box: str, head: str) -> None:
    page = f"<p>{STORY[0]}</p>{head}{box.format(STORY[1])}<p>{STORY[2]}</p><p>{STORY[3]}</p>"
    found = split(html.fromstring(f"<html><body><div>{page}</div></body></html>"))
    scores = [0.95, *([0.8] if head else []), 0.3, 0.95, 0.95]

    assert all(score > 0.5 for score in raised(found, [[1.0, 0.0]] * len(found), scores))
    assert min(raised(found, [[0.2, 0.0]] * len(found), scores)) == 0.3  # which no extractor has


@pytest.mark.parametrize("head", [f"<h3>{HEAD}</h3>", f"<p><b>{HEAD}</b></p>"])
def test_a_heading_beside_paragraphs_each_in_a_box_of_its_own_name(head: str) -> None:
    boxes = "".join(f"<div class=c{n}x><p>{text}</p></div>{head if n == 2 else ''}" for n, text in enumerate(STORY))
    found = split(html.fromstring(f"<html><body><div>{boxes}</div></body></html>"))
    scores = [0.95] * 3 + [0.3] + [0.95] * 3

    assert raised(found, [[0.0, 1.0]] * len(found), scores)[3] == 1.0
