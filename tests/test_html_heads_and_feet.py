"""What stands over and below a text in its own box: rows of tools, rubric and headline, a heading of what is out."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.page_lines import is_pages_own
from store.model import Article

TITLE = "A bridge that is on no map"
RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 3
DECK = "The people of a village have been building it for six years, and are in court for it."
QUOTE = "“Nobody milks a cow there any more.”"


def paragraphs(page: str) -> list[str]:
    found = parse_html(f"<html><head><meta charset=utf-8><title>{TITLE}</title></head><body>{page}</body></html>")
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Printer Friendly Page Send this Article to a Friend", True),
        ("Print this story E-mail this story", True),
        ("Artikel drucken Artikel versenden", True),
        ("Imprimer cet article Envoyer à un ami", True),
        ("Imprimir esta nota Enviar a un amigo", True),
        ("Send this page to print", True),
        ("Print and mail in the age of the web", False),  # a subhead
        ("Send the mail.", False),
        ("The friend of the page", False),
    ],
)
def test_rows_of_tools(line: str, own: bool) -> None:
    assert is_pages_own(line) is own


@pytest.mark.parametrize("rubric", ["", "<font size=1><b>PROVINCE</b></font><br>"])
def test_rubric_and_headline_over_the_deck(rubric: str) -> None:
    head = f"{rubric}<font size=5><b>{TITLE}</b></font><br><b>{DECK}</b>"
    text = "".join(f"<p align=justify>{number} {RUNNING.replace('Monday', f'day {number}')}" for number in range(6))
    side = "<td width=150><b>In this issue:</b><br><a href=1>Budget between the lines</a></td>"

    assert paragraphs(f"<table><tr>{side}<td>{head}{text}</td></tr></table>")[0] == DECK


@pytest.mark.parametrize(
    ("quote", "kept"),
    [
        (f"<blockquote>{QUOTE}<cite>Enno Haver, farmer</cite></blockquote>", False),
        (f"<blockquote><p>{QUOTE} — Enno Haver</p></blockquote>", False),
        ("<blockquote>“Quite another word of it.”<cite>Enno Haver, farmer</cite></blockquote>", True),
    ],
)
def test_a_quote_with_its_speaker_set_apart(quote: str, kept: bool) -> None:
    text = f"<p>{RUNNING}</p><p>“It is water for years,” says Haver. {QUOTE}</p>{quote}<p>2 {RUNNING}</p>"
    found = paragraphs(f"<h1>{TITLE}</h1><article>{text}</article>")

    assert any("Enno" in each for each in found) is kept
    assert any(QUOTE in each for each in found)


def test_a_last_heading_with_a_colon_heads_what_is_left_out() -> None:
    contact = "<hr><h4>Scientific contact:</h4><p>Dr. Ann Lee | Phone +49 531 2155-000 | ann.lee@river.example</p>"
    text = f"<div class=text><p>{RUNNING}</p><h2>A pilot plant</h2><p>2 {RUNNING}</p></div>"
    found = paragraphs(f"<div id=content><h1>{TITLE}</h1>{text}{contact}</div>")

    assert "Scientific contact:" not in found
    assert "A pilot plant" in found
