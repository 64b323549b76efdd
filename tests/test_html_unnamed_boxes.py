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
