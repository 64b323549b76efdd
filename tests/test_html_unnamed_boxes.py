"""A page reads the same with a box in it that is no part of the story, though nothing names the box as what it is."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Village buys back its railway station"
TEXT = [
    "The last train that stopped in Moorby came on a Thursday in May at 22.14 and was twelve minutes late that night.",
    "“We did not ask, we asked whether it was forbidden,” said the mayor, “which differs.”",
    "The parish bought the old station for one pound, painted it yellow and poured a platform in the frost of January.",
    "Since then fourteen people have stood there every morning, waving at drivers, who wave back and have yet to stop.",
    "A spokesman said that the request was complete and would be dealt with in its turn, behind two hundred others.",
]
CARD = (
    '<div class="c4f1"><a href="/news/41-story"><h3>Council votes to close two libraries</h3></a>'
    '<p class="card-author">By Karen Whitlock <time datetime="2015-03-12">12 March 2015</time></p></div>'
)
ROW = "".join(
    f'<li><a href="/news/{n}-story">{title}</a> <time datetime="201{n}-05-03">3 May 201{n}</time></li>'
    for n, title in enumerate(("Council votes to close libraries", "Ferry cancels winter trips", "Butter gets dearer"))
)


def read(*, top: str = "", head: str = "", middle: str = "", end: str = "", byline: str = "") -> Article:
    above, below = ("".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:3], TEXT[3:]))
    found = parse_html(
        f'<html lang="en"><head><title>{TITLE}</title></head><body>{top}<div><h1>{TITLE}</h1>{byline}'
        f'<div class="c1">{head}{above}{middle}{below}{end}</div></div></body></html>'
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("byline", ["", "<p>Posted by Ann Lee on 4 June 2019</p>", "<div>4 June 2019</div>"])
def test_name_and_day_of_a_card_of_another_story_are_not_the_pages(byline: str) -> None:
    plain, found = read(byline=byline), read(byline=byline, middle=CARD)

    assert found.authors == plain.authors
    assert found.published == plain.published
    assert found.body.split("\n\n") == TEXT


def test_days_of_a_list_of_stories_above_the_headline_are_not_the_pages() -> None:
    found = read(top=f'<div class="c2"><h2>Most read</h2><ol>{ROW}</ol></div>', byline="<span>4 June 2019</span>")

    assert found.published
    assert found.published.value == "2019-06-04"


@pytest.mark.parametrize(
    "box",
    [
        # what the story says, once more
        f'<div class="c7d2">{TEXT[3][TEXT[3].index(" fourteen") + 1 :]}</div>',
        # a letter to subscribe to
        "<div class=c3><h3>News by mail</h3><p>All that was said today, each morning.</p><form><input></form></div>",
        # another story, whether its teaser is a sentence or not
        "<div class=c5><b>More</b><div><a href=/x><h3>Council to close two libraries</h3></a><p>So.</p></div></div>",
        # the clocks of a film
        '<div class="c8"><video src="/v.mp4"></video><div>00:00</div><div>02:31</div></div>',
    ],
)
def test_a_box_between_two_paragraphs_is_told_by_what_it_holds(box: str) -> None:
    assert read(middle=box).body.split("\n\n") == TEXT


@pytest.mark.parametrize("note", ["", "<p><i>Additional reporting by Bob Roy.</i></p>"])
def test_a_note_on_a_writer_below_the_story(note: str) -> None:
    box = (
        '<div class="c9"><img src="/a.jpg"><h4><a href="/w/9">Karen Whitlock</a></h4>'
        "<p>Karen Whitlock is a columnist who has covered politics since 2003. She lives in Leeds.</p></div>"
    )
    assert "columnist" not in read(end=box + note, byline="<p>By Ann Lee</p>").body


def test_boxes_of_the_story_itself_stay() -> None:
    items = "".join(
        f"<div class=c5><h3>The {name} station of the county</h3><p>It was closed in {n} and has had no train since,"
        f" but {n - 1900} people met there every Sunday morning to sweep the platform.</p></div>"
        for n, name in ((1961, "first"), (1962, "second"), (1963, "third"))
    )
    found = read(middle=items).body
    assert found.count("no train since") == 3


@pytest.mark.parametrize(
    "line", ["Updated 3 hours ago", "Aktualisiert vor 3 Stunden", "Mis à jour il y a 3 heures", "hace 2 horas"]
)
def test_a_line_that_counts_back_is_none_of_the_story(line: str) -> None:
    assert read(head=f"<p>{line}</p>").body.split("\n\n") == TEXT


def test_a_deck_beside_a_form_stays() -> None:
    deck = "Fourteen people wave at the drivers each morning, and no train has stopped so far."
    form = "<form action=/n><label>Save this story</label><input type=email></form>"
    found = read(byline=f"<div class=c6><div class=c7>{form}</div><p>{deck}</p></div><p>By Ann Lee</p>")
    assert found.body.split("\n\n") == [deck, *TEXT]
