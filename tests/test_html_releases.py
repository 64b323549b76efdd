"""What offices print around their releases, and ways to a page of one sign: no text of it."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Harbour office closes the north pier to anglers"
TEXT = [
    "The harbour office closes the north pier to anglers from Monday, after divers found that its piles move.",
    "Anglers may use the south pier, which is open from six in the morning until dusk except in May.",
    "The office counted four hundred anglers on the pier on a Sunday in March, more than ever before.",
    "Work on the piles begins in June and takes until the autumn, said the engineer who looks after them.",
]


def article(end: str = "", head: str = "", above: str = "") -> Article:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    found = parse_html(
        f"<html lang=en><head><meta charset=utf-8><title>{TITLE}</title></head><body>{above}"
        f"<article>{head or f'<h1>{TITLE}</h1>'}<div class=body>{text}{end}</div></article></body></html>"
    )
    assert isinstance(found, Article)
    return found


CRUMB = "<ol class=breadcrumb><li><a href='/'>Home</a></li><li>News release</li></ol>"


@pytest.mark.parametrize(
    "end",
    [
        "<p>The Ottery Harbour Office is the state agency responsible for keeping piers, quays and buoys.</p>",
        "<p>The Ottery Harbour Office works to preserve the piers and quays of the county.</p>",
        "<p>The mission of the Ottery Harbour Office is to keep what the sea would take.</p>",
        "<p>Das Hafenamt Ottery ist die Landesbehörde, die für Molen und Bojen zuständig ist.</p>",
        "<p>L’Office du port est l’établissement public chargé des jetées, des quais et des bouées.</p>",
        "<p>La Oficina del Puerto es el organismo encargado de los muelles y las boyas.</p>",
        "<p>L’Ufficio del porto è l’ente incaricato dei moli e delle boe.</p>",
        "<p>The Ottery Harbour Office is an equal opportunity employer.</p>",
        "<p>To receive this information in an alternative format, call the office at 555-0142.</p>",
        "<p>Persons who need reasonable accommodations may contact the office at 555-0142 or ada@harbour.example.</p>",
    ],
)
def test_what_an_office_says_of_itself_below_a_release_is_no_text(end: str) -> None:
    assert article(end, above=CRUMB).body.split("\n\n") == TEXT


def test_what_an_office_is_for_goes_from_a_story_only_where_it_stands_out() -> None:
    mission = "The Ottery Harbour Office is the state agency responsible for keeping piers, quays and buoys."

    assert article(f"<p>{mission}</p>").body.endswith(mission)
    assert article(f"<p><em>{mission}</em></p>").body.split("\n\n") == TEXT


@pytest.mark.parametrize(
    "end",
    [
        "<p>The engineer’s book on piles was translated into other languages and sold well until 1998.</p>",
        "<p>“The Harbour Office is the agency responsible for this,” the engineer said of the piles that move.</p>",
    ],
)
def test_other_last_paragraphs_of_a_release_stay(end: str) -> None:
    assert len(article(end, above=CRUMB).body.split("\n\n")) == len(TEXT) + 1


@pytest.mark.parametrize(
    "way",
    [
        "<a href=index.htm>Front Page</a> &gt; <a href=port.htm>Harbour News</a>",
        "<a href=/>Home</a> » Harbour News",
        "<a href=http://ottery.example/>Start</a> › Hafen",
    ],
)
def test_a_way_to_the_page_in_two_steps_is_no_text(way: str) -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    cell = f"<font size=1>{way}</font><br><br><font size=5><b>{TITLE}</b></font><br><font size=2>{text}</font>"
    found = parse_html(
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td>{cell}</td></tr></table></body></html>"
    )
    assert isinstance(found, Article)

    assert found.body.split("\n\n") == TEXT


@pytest.mark.parametrize(
    "deck",
    [
        "낚시꾼 4백 명, 남쪽 방파제로 옮겨",
        "釣り人４００人、南の桟橋へ移動を求められる",
        "四百名钓客改去南码头 秋天前完工",
    ],
)
def test_the_subtitle_below_a_headline_in_a_lesser_heading(deck: str) -> None:
    head = f"<h3 class=heading>{TITLE}</h3><div class='sub_title subheading'>{deck}</div>"

    assert article(head=head).subtitle == deck


@pytest.mark.parametrize(
    "line", ["Reading time: about 3 minutes", "Anglers on the pier on Sunday. Photo: Ann Lee/Ottery Post"]
)
def test_lines_of_the_page_are_no_subtitle(line: str) -> None:
    assert article(head=f"<h1>{TITLE}</h1><div class=subtitle>{line}</div>").subtitle == ""
