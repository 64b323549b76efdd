"""Lists with the newest of a section, lists with days where readers or teasers stand under some titles, the weather."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines import labels
from tests.ferry_page import BODY, article

HEAD = "River Post\nFerry stays on the river\nBy Ann Lee\n30 September 2017\n\n"
DAM, BUS, MILL = "Dam weeps as the sluice opens", "Night bus finds its driver again", "Mill wheel stops after a century"


def related(foot: str) -> list[str]:
    return [link.title for link in article(f"{HEAD}{BODY}\n{foot}").links]


@pytest.mark.parametrize(
    "heading",
    [
        "Latest from Rural business",
        "Latest Local Stories",
        "Latest Headlines - Namibia",
        "Recent stories in Local",
        "Neues aus Tirol",
        "Neueste Meldungen aus Landeck",
        "Dernières infos de Namur",
        "Últimas noticias de Sevilla",
        "Ultime notizie da Bologna",
        "Últimas de Política",
        "Laatste nieuws uit Purmerend",
        "Senaste nytt från Skövde",
        "Najnowsze wiadomości z Olsztyna",
        "Последние новости из Самары",
        "Mais do Agreste Hoje",
        "Check Also",
    ],
)
def test_the_newest_of_a_section_goes_with_the_article(heading: str) -> None:
    assert related(f"{heading}\n{DAM}\n{BUS}\n\n© River Post\n") == [DAM, BUS]


@pytest.mark.parametrize("heading", ["Latest news", "Latest from the region", "Latest from our partners", "The latest"])
def test_the_newest_of_all_the_site_does_not(heading: str) -> None:
    assert labels.is_site_heading(heading) or not labels.is_related(heading)


@pytest.mark.parametrize(
    "listed",
    [
        f"{DAM}\n2 Feb 2017\n\n{BUS}\n18 Dec 2016\n241 comments\n\n{MILL}\n11 Jul 2016\n",
        f"{DAM}\n18 Jun 04:30 PM\nThe lock keeper saw it first.\n{BUS}\n18 Jun 06:00 AM\n{MILL}\n17 Jun 05:00 PM\n",
        f"{DAM}\nThe lock keeper saw it first.\n4 out 2016 — 19h20\n{BUS}\n4 out 2016 — 15h02\n{MILL}\n3 out 2016\n",
    ],
)
def test_what_stands_under_some_titles_of_a_list_with_days(listed: str) -> None:
    assert related(f"More on this story\n\n{listed}\n© River Post\n") == [DAM, BUS, MILL]


@pytest.mark.parametrize("button", ["View all", "Close", "Alle anzeigen", "Tout voir", "Показать все", "もっと見る"])
def test_a_button_between_a_heading_and_its_titles(button: str) -> None:
    assert related(f"Related articles\n{button}\n{DAM}\n{BUS}\n\n© River Post\n") == [DAM, BUS]


def test_the_weather_below_a_list_is_none_of_its_titles() -> None:
    foot = f"Also in News\n{DAM}\n{BUS}\nWeather\nGalway 12°C, rain later\nClifden 11°C, showers\n"
    assert related(foot) == [DAM, BUS]
    assert related(f"Also in News\n{DAM}\nSeville hits 46°C, hottest day of the year\n") == [
        DAM,
        "Seville hits 46°C, hottest day of the year",
    ]
