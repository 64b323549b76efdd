"""The headline and the writers of a page where its statements differ, or where nothing says who wrote it."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5


def page(inside: str, *, head: str = "", stated: dict[str, object] | None = None, url: str = "") -> Article:
    """A page with this between its headline and its text."""
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>' if stated else ""
    body = f"{inside}<p>{RUNNING}</p><p>Later {RUNNING}</p>"
    found = parse_html(f"<html lang=en><head>{head}{script}</head><body>{body}</body></html>", url=url)
    assert isinstance(found, Article)
    return found


def headline(*, stated: str, shared: str, heading: str, tag: str, tweet: str = "") -> str:
    head = f'<title>{tag}</title><meta property="og:title" content="{shared}">'
    head += f'<meta name="twitter:title" content="{tweet}">' if tweet else ""
    article = {"@type": "NewsArticle", "headline": stated}
    return page(f"<article><h1>{heading}</h1>", head=head, stated=article).title


SEARCH = "Old bridge in Millford: cost, dates and pictures"
OWN = "The bridge that nobody wanted to rebuild"
SHARING = "You will not believe what this bridge costs"


@pytest.mark.parametrize(
    ("stated", "shared", "heading", "tag", "tweet", "wanted"),
    [
        (SEARCH, OWN, OWN, SEARCH, "", OWN),  # JSON-LD goes with the search engines' title
        (OWN, SEARCH, SEARCH, SEARCH, SEARCH, OWN),  # only JSON-LD does not
        (SEARCH, OWN, SEARCH, SEARCH, SEARCH, OWN),  # only og:title does not
        (OWN, SHARING, OWN, OWN, SHARING, OWN),  # what Twitter gets too is for sharing
        (SEARCH, "All the news", SEARCH, SEARCH, "", SEARCH),  # a slogan
        (f"Millford: {OWN}", f"Old bridge: {OWN}", f"Town council - {OWN}", SEARCH, "", OWN),  # rubrics differ
        (OWN, f"Millford / {OWN}", f"Millford {OWN}", SEARCH, "", f"Millford / {OWN}"),  # two show the rubric
        (OWN, f"Millford | {OWN}", OWN, f"Millford | {OWN}", "", OWN),  # one does
    ],
)
def test_headline_of_several(stated: str, shared: str, heading: str, tag: str, tweet: str, wanted: str) -> None:
    assert headline(stated=stated, shared=shared, heading=heading, tag=tag, tweet=tweet) == wanted
