"""The sentences between headline and text: a lead is text, a caption, a notice or a second headline is none."""

from __future__ import annotations

import pytest
from lxml import html

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.blocks import split
from ingest.parsers.html_page.body import judge
from ingest.parsers.html_page.features import hints
from store.model import Article

TITLE = "Village buys back its railway station"
LEAD = "For thirty years no train had stopped in Moorby. Then its people put their money together and built a platform."
H1 = f"<h1>{TITLE}</h1>"
UNSTOPPED = "Thirty years after the last train, four hundred people put their money together and built a platform"
TEXT = [
    "The last train that stopped in Moorby came on a Thursday in May at 22.14 and was twelve minutes late that night.",
    "Last autumn the village decided to end this, and each of its people paid into a box that the innkeeper kept.",
    "The parish bought the old station for one pound, painted it yellow and poured a platform in the frost of January.",
    "Since then fourteen people have stood there every morning, waving at drivers, who wave back and have yet to stop.",
    "A spokesman said that the request was complete and would be dealt with in its turn, behind two hundred others.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)


def article(head: str, description: str = "") -> Article:
    said = f'<meta name="description" content="{description}">' if description else ""
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9))
    found = parse_html(
        f'<html lang="en"><head><title>{TITLE}</title>{said}</head><body><nav><ul>{menu}</ul></nav><main><article>'
        f'{head}<div class="article-body">{PARAGRAPHS}</div></article></main><footer><p>All rights reserved.'
        "</p></footer></body></html>"
    )
    assert isinstance(found, Article)
    return found


def body(head: str, description: str = "") -> str:
    return article(head, description).body


@pytest.mark.parametrize(
    "head",
    [
        f'<div data-gu-name="headline">{H1}</div><div data-gu-name="standfirst"><div><p>{UNSTOPPED}</p></div></div>',
        f'<div class="story__header">{H1}<div class="story__summary">{UNSTOPPED}</div></div>',
        f'<header class="c-head"><div>{H1}<h2 class="c-head__sub">{LEAD}</h2></div></header>',
        f'<div class="Article_elementTitle__9q">{H1}</div><div class="Article_elementLead__N3">{LEAD}</div>',
        f'<header class="art-head">{H1}<div class="fs-4 lh-lg">{LEAD}</div><time>5 March 2024</time></header>',
        f'{H1}<p class="description">{LEAD}</p>',
        f'<div>{H1}</div><div class="teaser-text" itemprop="description"><p>{LEAD}</p></div>',
        f'<h2><span class="block">Railways</span> <span>{TITLE}</span></h2><div class="mb-8">{LEAD}</div>',
    ],
    ids=["data attribute", "summary", "sub-title", "module class", "no name", "description", "microdata", "rubric"],
)
def test_a_lead_is_text(head: str) -> None:
    paragraphs = body(head).split("\n\n")

    assert paragraphs[0] in {LEAD, UNSTOPPED}
    assert paragraphs[1:] == TEXT


def test_a_lead_without_a_name_is_told_by_the_description() -> None:
    head = f'<div class="head">{H1}<div class="fs-4">{UNSTOPPED}</div></div>'

    assert body(head, UNSTOPPED).split("\n\n") == [UNSTOPPED, *TEXT]


@pytest.mark.parametrize(
    "other",
    [
        f'<div class="photo"><img src="a.jpg"><div class="caption-text">{LEAD}</div></div>',
        f"<figure><img src='a.jpg'><figcaption>{LEAD}</figcaption></figure>",
        f'<aside class="related"><p>{LEAD}</p></aside>',
        f'<div class="teaser"><a href="/x">Goat found in the lift of the town hall</a><p>{LEAD}</p></div>',
        f'<div class="newsletter-box"><p>{LEAD}</p></div>',
        '<p class="entry-meta">By Ann Lee, our correspondent in the north, who writes on railways and villages.</p>',
        '<p class="strapline">The station that its people built with their own hands and money</p>',
    ],
    ids=["caption", "figure", "aside", "teaser", "newsletter", "byline", "strapline"],
)
def test_what_else_stands_there_is_no_lead(other: str) -> None:
    assert body(f'<header class="head">{H1}</header>{other}').split("\n\n") == TEXT


def test_a_caption_printed_twice_is_no_lead() -> None:
    twice = f'<figure><img src="a.jpg"><figcaption>{LEAD}</figcaption></figure><div><div>{LEAD}</div></div>'

    assert body(f"{H1}{twice}").split("\n\n") == TEXT


@pytest.mark.parametrize("deck", [f"<h2 class=a_st>{UNSTOPPED}</h2>", f'<h2 class="sub-title">{UNSTOPPED}</h2>'])
def test_a_second_headline_below_the_first_is_the_subtitle(deck: str) -> None:
    found = article(f'<header class="head"><div class="meta">{H1}{deck}</div><time>5 March 2024</time></header>')

    assert found.subtitle == UNSTOPPED
    assert found.body.split("\n\n") == TEXT


def test_a_lead_in_a_cell_of_the_table_that_holds_all_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "ingest.parsers.html_page.body.judge",
        lambda found, ballots, known: [0.3 if block.text == LEAD else float("." in block.text) for block in found],
    )
    cell = f"<td>{H1}<div class=chapo><b>{LEAD}</b></div><div class=texte>{PARAGRAPHS}</div></td>"
    found = parse_html(f"<html><body><table><tr>{cell}<td>Une route</td></tr></table></body></html>")
    assert isinstance(found, Article)
    assert found.body.startswith(LEAD)


def test_two_sentences_are_a_lead_without_the_last_full_stop() -> None:
    two = "No train had stopped here for thirty years. Then four hundred people put their money together and built"
    assert body(f'{H1}<div><h2 id="annotation">{two}</h2></div>').startswith(two)


def test_sentences_in_a_list_called_the_subtitle_are_a_lead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "ingest.parsers.html_page.body.judge",
        lambda found, ballots, known: [0.3 if block.place.tag == "li" else float("." in block.text) for block in found],
    )
    items = [LEAD, "The county sends four of its engineers this week to look at the platform from below."]
    listed = "".join(f"<li>{item}</li>" for item in items)
    assert body(f'{H1}<ul class="ft-mol-subtitles">{listed}</ul>').split("\n\n")[:2] == items
    assert LEAD not in body(f'{H1}<ul class="most-read">{listed}</ul>')


def test_a_caption_that_no_extractor_has_is_no_text() -> None:
    caption = "<figcaption><p>The platform in May.</p><span>Post – Ann Lee</span></figcaption>"
    page = f"<html><body>{H1}<p>{LEAD}</p><figure><img src=a.jpg>{caption}</figure>{PARAGRAPHS}</body></html>"
    found = split(html.fromstring(page))
    ballots = [[0.0, 0.0] if "figure" in block.place.tags else [1.0, 1.0] for block in found]
    assert judge(found, ballots, hints(TITLE, "", ""))[2:4] == [0.0, 0.0]
