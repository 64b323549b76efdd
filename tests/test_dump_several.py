"""Text files in which whole articles stand one behind the other; a page with rules inside is never cut."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.parser import _several
from store.model import Article

CASES = Path(__file__).parent / "cases" / "page_dump"
ONE = """Port workers end strike after night of talks

By Ann Lee
The Harbour Post, March 4, 2015

Dock workers in the southern port of Marrena agreed on Tuesday night to return to their cranes, ending a walkout.

The union said its members would get a raise of seven percent over two years, half of what they had asked for.

Officials expect the backlog to be cleared within nine days, and perishable cargo is to be unloaded first.
"""
TWO = """A town counts its boats and finds ten too few

By Kim Poe
The Harbour Post, March 6, 2015

There are forty boats in the harbour of Marrena this spring, ten fewer than a year ago, the port office said on Friday.

"Nobody knows where the others went," said its head, who has counted them every spring since he came to the town.

The owners of the moorings have been asked to write, but only three of them had done so by the end of the week.
"""
THREE = """Ferry fares to rise by two crowns from May

Jon Roe
Published: 9 March 2015

The ferry company will ask for two crowns more for each crossing from May, it said in a letter to the council on Monday.

The council did not answer the letter, which the paper has seen, and will meet again when the mayor is back in town.

Children, dogs and bicycles will go on crossing for nothing, as they have done since the first boat went over.
"""
ALL = (ONE, TWO, THREE)
TITLES = [each.split("\n", 1)[0] for each in ALL]
DAYS = ["2015-03-04", "2015-03-06", "2015-03-09"]


def read(text: str) -> list[Article]:
    found = list(PARSER.parse(io.BytesIO(text.encode()), Context(name="x.txt")))
    assert all(isinstance(each, Article) for each in found)
    return found


@pytest.mark.parametrize("rule", ["_" * 40, "=" * 10, "*" * 78, "#" * 20, "-" * 30, "  ----------------  "])
def test_rules_part_articles(rule):
    found = read(f"\n{rule}\n\n".join(ALL))

    assert [(each.key, each.title, each.published.value) for each in found] == [
        (str(at), title, day) for at, (title, day) in enumerate(zip(TITLES, DAYS, strict=True), 1)
    ]
    assert [each.authors for each in found] == [("Ann Lee",), ("Kim Poe",), ("Jon Roe",)]
    for each, text in zip(found, ALL, strict=True):
        assert each.body.split("\n\n") == [line for line in text.split("\n") if len(line) > 80]


def test_form_feeds_part_articles():
    assert [each.title for each in read("\f".join(ALL))] == TITLES
    assert [each.title for each in read("\f\n".join(ALL).replace("\n", "\r\n"))] == TITLES


def test_a_short_head_and_foot_of_the_file_are_no_articles():
    rule = "\n" + "=" * 60 + "\n"
    text = rule.join((f"{rule}My clippings\nMarch 2015", *ALL, "3 articles, printed on 10 March 2015\n"))

    assert [each.title for each in read(text)] == TITLES


def test_other_rules_inside_the_articles_stay():
    parts = [text.replace("\n\nBy", "\n----------------\nBy") for text in ALL]

    assert [each.title for each in read(("\n" + "_" * 60 + "\n").join(parts))] == TITLES


@pytest.mark.parametrize(
    "parts",
    [
        (ONE, TWO.replace("March 6, 2015", "")),  # one has no date
        (ONE, TWO.split("\n", 1)[1]),  # one has no headline
        (ONE, "Related\nA town counts its boats\nFerry fares to rise\nMarch 6, 2015\n" * 6),
        (ONE, f"Re: {ONE}"),  # a thread
        (ONE, ONE),
        ("Home\nNews\nSport\nMarrena\nPort\nShips\nBoats\nCranes\nWeather\nLetters\n" * 3, ONE, TWO),  # a page's menu
        (ONE, f"Comments\n\nBoatman\nMarch 5, 2015\n\n{' '.join(TWO.split(chr(10))[5:])}"),
        (ONE, f"Kim Poe\nMarch 5, 2015 at 9:12 pm\n\n{' '.join(TWO.split(chr(10))[5:])}"),
        (ONE, "About us: since 1950.\n" * 20),
        ("In brief\nThe harbour light has been out since the new year, the port office said on Monday.\n", ONE, TWO),
    ],
)
def test_a_page_with_rules_inside_is_read_as_one(parts):
    for between in ("\n" + "-" * 40 + "\n", "\f"):
        assert len(read(between.join(parts))) == 1


def test_pages_of_one_article_are_not_parted():
    half = ONE.split("\n\n")
    head = "The Harbour Post          March 4, 2015\n\n"
    pages = (head + "\n\n".join((*half, *half[2:])), head + "\n\n".join(TWO.split("\n\n")[2:]))

    assert len(read("\f".join(pages))) == 1


def test_none_of_the_pages_of_the_cases_is_cut():
    for path in sorted(CASES.glob("*.txt")):
        assert _several(path.read_text(encoding="utf-8", errors="replace"), Context(name=path.name)) == [], path.name
