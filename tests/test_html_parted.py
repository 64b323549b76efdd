"""Stories in several boxes, of which an extractor finds a part: all of the rest is kept, nothing else comes with it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Ferry that nobody steered crossed the strait twice"
DECK = "A passenger ferry ran its route on its own for most of a morning, and its owners noticed by chance"
TEXT = [
    "The morning ferry from Wickham Quay left eleven minutes early with two anglers and no captain on board.",
    "It crossed the strait, touched the pontoon at Ardle, waited for seven minutes, as demanded, and came back.",
    "« It was the smoothest crossing I have had in years, » said Peter Lund, one of the two. « I even waved. »",
    "An inquiry found that the autopilot had been switched on for a test, and that a launch had cut the mooring line.",
    "The software did what it had been asked to do, said Anne Marsh, who leads the inquiry of the harbour authority.",
    "By the time the captain arrived for his shift at eight, his ship was halfway through its second crossing.",
    "The company has since fitted a switch to the captain's chair, which stops the engine when nobody sits on it.",
]
HEADS = ["How the rope came loose", "What the owners say"]
STORY = [*TEXT[:3], HEADS[0], *TEXT[3:5], HEADS[1], *TEXT[5:]]
OTHERS = [
    "A goat that had been missing since the spring was found on Monday in the lift of the town hall, in good health.",
    "Nobody knows how it called the lift, the mayor said, and nobody wants to know which button it had been pressing.",
    "The goat's owner came with a bucket of oats, and the two of them walked home along the river in the evening sun.",
    "It is to be given a bell, and the lift is to be given a lock, the council decided by eleven votes against four.",
]


def ps(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def third(head: str) -> tuple[str, str]:
    """The second and the last third of the story, each below its heading."""
    return f"<{head}>{HEADS[0]}</{head}>{ps(TEXT[3:5])}", f"<{head}>{HEADS[1]}</{head}>{ps(TEXT[5:])}"


def rich_text() -> str:
    """The deck in the header in a box called as the text's, the text in several such boxes with links between."""
    box = '<div class="clear"><div class="RichText RichText--iconLinks md:mx-auto break-words">{}</div></div>'
    related = '<div><section class="bg"><article><a href="/x">Why gulls like ferries</a></article></section></div>'
    second, last = third("h3")
    return (
        f'<main id="Inhalt"><article aria-label="x"><header class="relative"><div class="mx-auto"><h2>{TITLE}</h2>'
        f'<div class="RichText RichText--sans">{DECK}. {DECK}.</div></div></header><div data-article-el="body">'
        f'<section class="relative">{box.format(ps(TEXT[:3]))}{related}{box.format(second)}{related}{box.format(last)}'
        "</section></div></article></main>"
    )


def paid() -> str:
    """A teaser, a call to subscribe, the rest in boxes of another name."""
    second, last = third("h3")
    return (
        f'<main><article class="atc"><header><h1>{TITLE}</h1></header><div class="atc-Text atc-Text--intro">'
        f'{ps(TEXT[:2])}</div><div class="gate"><p>Subscribe to read on.</p></div><div class="premium js-paid-content">'
        f'<div class="atc-Text">{ps(TEXT[2:3])}{second}</div><div class="ad"></div><div class="atc-Text">{last}</div>'
        "</div></article></main>"
    )


def grid() -> str:
    """Each third in a row and a column of a grid of its own."""
    row = (
        '<div class="GridWrapper grid-items-2"><div class="GridItem body article__body grid-layout__content">'
        '<div class="body__inner-container">{}</div></div><div class="GridItem grid-layout__aside"></div></div>'
    )
    second, last = third("h2")
    return (
        f'<article class="article main-content"><header class="split"><h1>{TITLE}</h1></header><div class="Chunks">'
        f'<div data-testid="BodyWrapper">{row.format(ps(TEXT[:3]))}{row.format(second)}{row.format(last)}</div></div>'
        "</article>"
    )


def hidden() -> str:
    """The rest in a box that the page hides from those who have not paid."""
    second, last = third("h3")
    return (
        f'<article class="story"><h1>{TITLE}</h1><div class="story-body">{ps(TEXT[:2])}</div><div class="meter"><h3>'
        'You have read your free stories</h3></div><div class="story-body story-body--locked" style="display: none">'
        f"{ps(TEXT[2:3])}{second}{last}</div></article>"
    )


def folded() -> str:
    """The rest in a box that a click opens."""
    second, last = third("h3")
    return (
        f'<div class="container"><h1>{TITLE}</h1><div class="news-detail-text">{ps(TEXT[:2])}</div>'
        '<a href="#more">More</a><div class="collapse" aria-hidden="true"><div class="news-detail-text">'
        f"{ps(TEXT[2:3])}{second}{last}</div>"
        "</div></div>"
    )


def hidden_paragraphs() -> str:
    """The rest as hidden paragraphs beside those shown."""
    locked = "".join(f'<p class="locked" style="display:none">{text}</p>' for text in TEXT[2:])
    return f'<article class="story"><h1>{TITLE}</h1><div class="story-body">{ps(TEXT[:2])}{locked}</div></article>'


def rubric() -> str:
    """A rubric in the headline's heading; the first of the text's boxes has more names than the others."""
    box = '<div data-pos="{}"{}><div class="RichText{}">{}</div></div>'
    related = '<div data-area="box"><aside><h3>More on it</h3><a href="/x">Why gulls like ferries</a></aside></div>'
    second, last = third("h3")
    first = box.format(1, ' class="word-wrap"', " RichText--iconLinks lg:w-8/12", ps(TEXT[:3]))
    return (
        f'<main><article aria-label="x"><header data-area="intro"><div class="w-full"><h2><span class="block">Ships'
        f'</span> <span class="align-middle">{TITLE}</span></h2><div class="RichText RichText--sans mb-8">{DECK}. '
        f'{DECK}.</div></div></header><section data-area="body"><div class="clearfix">{first}{related}'
        f'{box.format(3, "", "", second)}<div class="adtile">Advert</div>{box.format(5, "", "", last)}</div>'
        "</section></article></main>"
    )


def page(body: str, head: str = "") -> str:
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9))
    stated = json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-03-05"})
    script = head or f'<script type="application/ld+json">{stated}</script>'
    return (
        f'<html lang="en"><head><title>{TITLE}</title><meta property="og:title" content="{TITLE}">{script}</head><body>'
        f'<nav><ul>{menu}</ul></nav>{body}<footer class="site-footer"><p>All rights reserved.</p></footer></body>'
        "</html>"
    )


def paragraphs(source: str) -> list[str]:
    found = parse_html(source)
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize("layout", [rich_text, paid, grid, hidden, folded, rubric])
def test_no_part_of_the_story_is_lost(layout: Callable[[], str]) -> None:
    found = paragraphs(page(layout()))

    assert found[-len(STORY) :] == STORY
    assert found[: -len(STORY)] in ([], [f"{DECK}. {DECK}."])


def test_hidden_paragraphs_of_the_story_are_its_text() -> None:
    assert paragraphs(page(hidden_paragraphs())) == TEXT


def second_story() -> str:
    body = '<article class="story"><h1>{}</h1><div class="story-body">{}</div></article>'
    return body.format(TITLE, ps(TEXT[:2])) + body.format("Goat found in the lift", ps(OTHERS))


def second_story_below_a_smaller_heading() -> str:
    return second_story().replace("<h1>Goat found in the lift</h1>", "<h2>Goat found in the lift</h2>")


def readers() -> str:
    rows = "".join(f'<div class="kommentar"><b>Reader {n}</b><p>{text}</p></div>' for n, text in enumerate(OTHERS))
    return f'<div><h1>{TITLE}</h1><div class="article-text">{ps(TEXT[:2])}</div><div class="bottom">{rows}</div></div>'


def teasers() -> str:
    rows = "".join(
        f'<div class="views-row"><div class="views-field"><a href="/{n}">Story of the day number {n}</a></div><div>Tue'
        f'sday</div><a href="/c">Town</a><div class="pic"><a href="/{n}">See</a></div><div class="item">{text}</div>'
        "</div>"
        for n, text in enumerate(OTHERS)
    )
    return f'<div><h1>{TITLE}</h1><div class="article-text">{ps(TEXT[:2])}</div><div class="view">{rows}</div></div>'


@pytest.mark.parametrize("layout", [second_story, second_story_below_a_smaller_heading, readers, teasers])
def test_other_texts_do_not_come_with_it(layout: Callable[[], str]) -> None:
    assert paragraphs(page(layout())) == TEXT[:2]


def test_a_teaser_gives_way_to_the_text_that_the_page_states() -> None:
    crossings = [
        f"On its crossing number {n} the ferry carried {n + 12} people, and one of them asked for tea."
        for n in range(20)
    ]
    stated = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2024-03-05",
        "articleBody": "\n".join(TEXT + crossings),
    }
    head = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    teaser = f'<article class="story"><h1>{TITLE}</h1><div class="body">{ps(TEXT)}</div></article>'

    assert paragraphs(page(teaser, head)) == TEXT + crossings
