"""Tables of figures in a text are its own, a line a row; boxes of facts and what is laid out by tables are none."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

ABOVE = [
    "The council of Millford voted on Tuesday evening to close the old pool, as repairs would cost too much for it.",
    "Residents who had gathered outside the hall said that they would fight the decision with all that they had.",
]
BELOW = [
    "The board of the swimmers' union said on Wednesday that the sums were wrong and that it would show the town why.",
    "The mayor, Ann Roe, told reporters that no other way was open after the cuts that had been made in the winter.",
]
ROWS = "<tr><td>Old pool</td><td>2m</td></tr><tr><td>New pool</td><td>5m</td></tr>"


def body(table: str) -> list[str]:
    text = "".join(f"<p>{each}</p>" for each in ABOVE), "".join(f"<p>{each}</p>" for each in BELOW)
    page = f"<html lang=en><body><article><h1>Council closes pool</h1>{text[0]}{table}{text[1]}</article></body></html>"
    found = parse_html(page)
    assert isinstance(found, Article), found
    return found.body.split("\n\n")


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (f"<table><tr><th>Pool</th><th>Cost</th></tr>{ROWS}</table>", "Pool\tCost\nOld pool\t2m\nNew pool\t5m"),
        (
            f"<figure><table><thead><tr><th>A</th><th>B</th></thead><tbody>{ROWS}</table></figure>",
            "A\tB\nOld pool\t2m\nNew pool\t5m",
        ),
        ("<table><tr><td>A<td>1<td>2<tr><td>B<td>3<td>4</table>", "A\t1\t2\nB\t3\t4"),
    ],
)
def test_a_table_between_paragraphs_is_text(table: str, lines: str) -> None:
    assert body(table) == [*ABOVE, lines, *BELOW]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Name</th><td>Old pool</td></tr><tr><th>Hours</th><td>10 to 5</td></tr></table>",
        f"<aside class=related><table><tr><th>Pool</th><th>Cost</th></tr>{ROWS}</table></aside>",
        "<table>" + "<tr><td><a href=/1>One</a><td><a href=/2>Two</a><td><a href=/3>Three</a></tr>" * 3 + "</table>",
    ],
)
def test_facts_and_links_are_none(table: str) -> None:
    assert body(table) == [*ABOVE, *BELOW]
