"""The outlet's name on pages that do not state it: pages for printing, mastheads, front pages of one language; and the
headline that a page states as another one.
"""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "The old bridge over the river"
RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
TEXT = f"<h1>{TITLE}</h1><p>{RUNNING}</p><p>2. {RUNNING}</p>"
LSM = '<link rel=canonical href="https://www.lsm.example/a/b">'


def read(above: str = "", below: str = "", *, title: str = TITLE, head: str = "", language: str = "en") -> Article:
    head = f"<meta charset=utf-8><title>{title}</title>{head}"
    found = parse_html(f"<html lang={language}><head>{head}</head><body>{above}{TEXT}{below}</body></html>")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("name", "source"),
    [("The Post", "The Post"), ("ประชาไท River.example", "ประชาไท"), ("River.example", "River.example")],
)
def test_drupals_page_for_printing(name: str, source: str) -> None:
    site = f"<div class='print-site_name'>Published on <em>{name}</em> (<a href='http://river.example'>x</a>)</div>"

    assert read(site).source == source


@pytest.mark.parametrize(
    ("title", "address", "source"),
    [
        (f"Print Article: River Post - {TITLE} - News - Monday | November 26", "river-post.example", "River Post"),
        (f"Druckversion: River Post | {TITLE}", "riverpost.example", "River Post"),
        (f"Opinion: {TITLE}", "riverpost.example", "riverpost.example"),
    ],
)
def test_a_name_behind_the_word_for_printing(title: str, address: str, source: str) -> None:
    assert read(title=title, head=f'<link rel=canonical href="http://{address}/a/b">').source == source


@pytest.mark.parametrize(
    ("picture", "title", "source"),
    [
        ("<img src=/img/fejlec.gif alt='Hírlap Online'>", f"Hírlap Online: {TITLE}", "Hírlap Online"),
        ("<img src=/gfx/header.gif alt='The Courier'>", f"The Courier: {TITLE}", "The Courier"),
        ("<img src=/gfx/header.gif alt='The river in spring'>", TITLE, ""),
    ],
)
def test_a_masthead_and_the_name_before_the_headline(picture: str, title: str, source: str) -> None:
    assert read(picture, title=title).source == source


def test_a_front_page_of_one_language() -> None:
    logo = "<a href='/de/'><img src=/l.png alt='rwd - Rheinwissen Dienst'></a>"

    assert read(logo, "<p>© 1995-2020 rwd | Impressum</p>", language="de").source == "rwd"


@pytest.mark.parametrize(("logo", "source"), [("LSM<span>.example</span>", "LSM.example"), ("Home", "lsm.example")])
def test_a_host_as_its_logo_spells_it(logo: str, source: str) -> None:
    assert read(f"<a class=logo href='/'>{logo}</a>", head=LSM).source == source


def test_the_heading_that_is_stated_as_the_other_headline() -> None:
    """A kicker of the desk in the one that searches find, the words for readers in the other."""
    searched, shown = "Dykes on the coast: a town quarrels over clay", "When the dyke is low: a town quarrels over clay"
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": searched}
    head = f'<title>{searched}</title><meta property="og:title" content="{searched}">'
    stated = json.dumps(node | {"alternativeHeadline": shown})
    page = f'{head}<script type="application/ld+json">{stated}</script><body>{TEXT.replace(TITLE, shown)}'
    found = parse_html(page)
    assert isinstance(found, Article)

    assert found.title == shown
