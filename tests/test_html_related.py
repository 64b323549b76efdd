"""Which links of a saved page are its related articles, and what each of them is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.anchors import best_title, may_be_article
from ingest.parsers.html_page.blocks import split
from ingest.parsers.html_page.cards import cards
from store.model import Article

URL = "https://post.example/2021/03/04/ferry-stays"
STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry that crosses the lake twice a day will stay, the harbour board decided on Monday after a meeting.",
        "Its captain, who has steered it since 1998, told reporters that nobody had asked him what he thought.",
        "The board had wanted to sell the boat to a town in the north, which has no bridge and three thousand people.",
        "Work on the second pier begins in March, and until then passengers board by the fish market to the south.",
    )
)


def related(below: str, above: str = "") -> list[str]:
    """Titles of the related articles of a page with these boxes around its story."""
    page = (
        f"<html><head><title>Ferry stays on the lake | The Post</title><link rel=canonical href='{URL}'></head><body>"
        f"<nav><a href='/news/politics-of-the-day'>Politics of the whole day</a></nav>{above}"
        f"<article><h1>Ferry stays on the lake</h1>{STORY}</article>{below}"
        "<footer><a href='/terms-of-the-house'>Terms of the whole house</a></footer></body></html>"
    )
    found = parse_html(page.encode(), url=URL)
    assert isinstance(found, Article)
    assert found.body.count("\n\n") == 3
    return [link.title for link in found.links if link.kind.startswith("related")]


def teaser(title: str, url: str, inner: str = "{}") -> str:
    return f'<li><a href="{url}">{inner.format(title)}</a></li>'


PIER = teaser("Old pier closes for two winters", "/2021/pier-closes")
GULLS = teaser("Why gulls like ferries so much", "/2021/gulls-and-ferries")


@pytest.mark.parametrize(
    "inner",
    [
        '<span class="time">11:05</span> <span class="teaser__title">{}</span> <p class="teaser-text">It rained.</p>',
        '<p class="kicker">Harbour life in the north</p><h3>{}</h3><time>3 March 2021</time>',
        '<h3><span class="dachzeile">Erie County</span> – <span class="headline">{}</span></h3>',
        '<img alt="A pier"><div>12.03.2021</div><h4>{}</h4><p>Nobody asked the fishermen, says one of them.</p>',
        "<strong>{}</strong>",
    ],
)
def test_a_teaser_is_called_by_its_headline(inner: str) -> None:
    below = (
        f"<section><h2>Related</h2><ul>{teaser('Old pier closes for two winters', '/2021/pier', inner)}</ul></section>"
    )
    assert related(below) == ["Old pier closes for two winters"]


def test_of_several_links_to_an_article_the_headline_counts() -> None:
    card = (
        '<a href="/a/1-pier"><img alt="The pier in winter light"></a><a href="/a/1-pier">Harbour and lake news</a>'
        '<h3><a href="/a/1-pier">Old pier closes for two winters</a></h3><a href="/a/1-pier">Read the story</a>'
    )
    assert related(f'<div class="related">{card}</div>') == ["Old pier closes for two winters"]


def test_a_title_that_is_cut_off_is_taken_from_its_tool_tip() -> None:
    link = '<a href="/a/1" title="Old pier closes for two winters, says board">Old pier closes for two …</a>'
    assert related(f"<h3>Related</h3><p>{link}</p>") == ["Old pier closes for two winters, says board"]


@pytest.mark.parametrize(
    "text",
    [
        "13. Dezember 2022",
        "Sign up for our newsletter",
        "Datenschutzerklärung",
        "See more speed reads",
        "Elena Panagiotidis",
        "Kommentarübersicht",
        "Read more stories",
        "Alle Meldungen zum Nahverkehr",
    ],
)
def test_days_buttons_and_names_are_no_articles(text: str) -> None:
    assert related(f"<h2>Related articles</h2><ul>{PIER}{teaser(text, '/x/12')}</ul>") == [
        "Old pier closes for two winters"
    ]


@pytest.mark.parametrize(
    ("title", "path", "wanted"),
    [
        ("Champions League", "/all-about/champions-league", False),
        ("Élections régionales", "/dossiers/elections-regionales", False),
        ("Shopping Essentials", "/category/shopping", False),
        ("Angst im Tal", "/a/angst-im-tal-a-12345", True),
        ("Old pier closes for two winters", "/pier", True),
        ("The Post online", "/", False),
        ("旧桟橋が冬季閉鎖へ", "/article/1", True),
        ("Old pier closes for two winters", "/tag/pier", False),
    ],
)
def test_subjects_and_front_pages_are_no_articles(title: str, path: str, wanted: bool) -> None:
    assert may_be_article(title, f"https://post.example{path}") is wanted


def test_a_list_ends_with_its_box() -> None:
    below = f"<aside><div><h3>Related</h3></div><ul>{PIER}</ul></aside><div><p>{GULLS}</p></div>"
    assert related(below) == ["Old pier closes for two winters"]


@pytest.mark.parametrize("heading", ["<h2>Most read</h2>", "<h2>Sport</h2>", "<p>Most popular</p>"])
def test_a_list_ends_with_the_next_heading(heading: str) -> None:
    assert related(f"<div><h2>More on this</h2>{PIER}{heading}{GULLS}</div>") == ["Old pier closes for two winters"]


def test_headings_within_teasers_end_no_list() -> None:
    cards = "".join(
        f'<article><h3>{kicker}</h3><h2><a href="/{kicker}-7-days">{title}</a></h2></article>'
        for kicker, title in (("Tennis", "Rodesch wins his second round"), ("Horses", "Fit for the races of spring"))
    )
    assert related(f"<div>You may also like</div><div>{cards}</div>") == [
        "Rodesch wins his second round",
        "Fit for the races of spring",
    ]


@pytest.mark.parametrize("href", ["#", "javascript:void(0)", "#tab-2"])
def test_a_tab_heads_a_list_and_a_button_does_not(href: str) -> None:
    tabs = f'<ul><li><a href="{href}">Noticias relacionadas</a></li></ul>'
    titles = ["Old pier closes for two winters", "Why gulls like ferries so much"]
    assert related(f"<div>{tabs}<div><ul>{PIER}{GULLS}</ul></div></div>") == titles
    button = '<div><a href="/2021/pier-closes">Continue reading...</a></div>'
    assert related(f"<div><h2>Latest news</h2>{PIER}{button}{GULLS}</div>") == []


def test_a_pointer_between_paragraphs_is_related() -> None:
    pointer = '<p class="x">À lire aussi <a href="/2021/pier-closes">Old pier closes for two winters</a></p>'
    assert related(pointer) == ["Old pier closes for two winters"]


def test_the_page_itself_is_none_of_its_related_articles() -> None:
    own = teaser("Ferry stays on the lake", URL)
    assert related(f"<h2>Related</h2><ul>{own}{PIER}</ul>") == ["Old pier closes for two winters"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_gives_a_title_or_none(text: str, tip: str) -> None:
    anchor = html.Element("a", href="/x")
    try:
        anchor.text, anchor.attrib["title"] = text, tip
    except ValueError:  # control characters, which no parsed page has
        return
    title, rank = best_title(anchor)
    assert bool(title) == bool(rank)
    assert len(title) <= 300


META = "<div class=meta><a href='/w'>Juan Carlos</a><time>27/08/2024</time></div>"
CARD = (
    f"<div class=item><span>{{section}}</span><h3><a href='/{{n}}'>{{title}}</a></h3><p>{{said}}</p>{META}</div>",
    "<div class=sub><a href='/{n}'><img src=a.jpg><span>{section}</span><h3>{title}</h3></a><div>{said}</div></div>",
    f"<div><span>{{section}}</span><p><a href='/{{n}}'>{{title}}</a></p><p>{{said}}</p>{META}</div>",
    "<article><a href='/{n}'>{title}</a> 27/08/2024<div>{said}</div></article>",
)
CARDS = (
    ("Opinion", "The sea is not a parking lot", "We should stop treating the lake as spare land, writes the paper."),
    ("Community", "Band club marks ninety years", "A procession and a new march by the old conductor of the band."),
    ("Economy", "Ferry operator posts a profit", "Passenger numbers crossed six million for the first time."),
    ("World", "Hauliers block the road again", "Food is short in the capital, and so is the fuel for the lorries."),
)


@pytest.mark.parametrize("card", CARD)
@pytest.mark.parametrize("many", [3, 16])
def test_cards_of_other_stories_are_no_text(card: str, many: int) -> None:
    shown = "".join(
        card.format(n=n, section=part, title=f"{title} {n}", said=f"{said} {n}")
        for n, (part, title, said) in enumerate(CARDS * 4)
        if n < many
    )
    row = f"<div class=list><h4>Más noticias de hoy</h4>{shown}</div>"
    page = f"<html><body><div><h1>Ferry stays on the lake</h1><section>{STORY}</section></div>{row}</body></html>"
    found = parse_html(page)
    assert isinstance(found, Article)
    assert found.body == "\n\n".join(html.fromstring(f"<div>{STORY}</div>").xpath("p/text()"))


def test_links_of_a_list_within_a_story_are_text() -> None:
    links = "".join(f"<li><a href='/{n}'>{title}</a>: {said}</li>" for n, (_, title, said) in enumerate(CARDS))
    told = (
        f"{STORY}<p>Four things were said about it:</p><ul>{links}</ul><p>{'Nobody else spoke that evening. ' * 6}</p>"
    )
    found = parse_html(f"<html><body><h1>Ferry stays on the lake</h1><div>{told}</div></body></html>")
    assert isinstance(found, Article)
    assert all(said in found.body for _, _, said in CARDS)


def test_things_to_buy_with_what_they_have_are_text() -> None:
    boat = "<p><a href='/{n}'>Rowing boat number {n} (latest model)</a></p><ul><li>Oak hull</li></ul>"
    things = "".join(f"<div class=thing>{boat.format(n=n)}</div>" for n in range(50, 54))
    found = split(html.fromstring(f"<html><body><article><h1>Ferry stays</h1>{STORY}{things}</article></body></html>"))
    assert cards(found, [[1.0, 1.0]] * len(found)) == set()


def test_entries_of_a_list_with_linked_headings_are_text() -> None:
    said = "Built in the harbour, it carries {n} people. " + "It is old and slow. " * 9
    boat = f"<div class=thing><h3><a href='/{{n}}'>Boat number {{n}}</a></h3><p>{said}</p></div>"
    things = "".join(boat.format(n=n) for n in range(50, 54))
    found = parse_html(f"<html><body><article><h1>Ferry stays on the lake</h1>{STORY}{things}</article></body></html>")
    assert isinstance(found, Article)
    assert "it carries 53 people" in found.body
