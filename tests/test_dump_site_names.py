"""Outlets beside the firms that print them, the sections of their menus, and what a page says of its site."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source import site_names
from tests.ferry_page import BODY, article

HEAD = "Ferry stays on the river\nBy Ann Lee\n30 September 2017\n\n"


def test_sections_stand_in_menu_and_breadcrumb() -> None:
    lines = ["Tynebridge", "Menu", "News", "North East News", "Sport", "More On", "News", "North East News"]
    assert site_names.sections(lines) == {"News", "North East News"}
    assert site_names.sections(["River Post", "Menu", "River Post", "Sport"]) == frozenset()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Follow TynebridgeLive", "TynebridgeLive"),
        ("Follow the River Post", "River Post"),
        ("Suivez La Gazette", "Gazette"),
        ("Folge Landbote", "Landbote"),
    ],
)
def test_whom_readers_follow(line: str, name: str) -> None:
    assert site_names.followed([line]) == [name]


@pytest.mark.parametrize(
    ("top", "legal"),
    [
        ("EL MERIDIANO", "© EDICIONES EL MERIDIANO S.L."),
        ("Вятский край онлайн\nНовости Кирова и области", "© 2008–2017 ООО «Вятка-Медиа». 16+"),
    ],
)
def test_the_firm_that_prints_a_paper_is_not_the_paper(top: str, legal: str) -> None:
    found = article(f"{top}\nРегистрация\n\n{HEAD}{BODY}\n{legal}\n")
    assert found.source == top.split("\n", 1)[0]


def test_menu_and_breadcrumb_are_not_the_paper() -> None:
    menu = "TynebridgeLive\nNews\nNorth East News\nParks\nSport\nMore On\nNews\nNorth East News\nParks\n\n"
    found = article(f"{menu}{HEAD}{BODY}\nFollow TynebridgeLive\nFacebook\n© 2024 Reachway Regionals Ltd\n")
    assert found.source == "TynebridgeLive"


@pytest.mark.parametrize("link", ["Accessibility Help", "Help Centre", "Barrierefreiheit"])
def test_a_link_of_service_is_no_outlet(link: str) -> None:
    assert site_names.is_generic(link)
    assert not site_names.is_generic("Help Centre Herald")


@pytest.mark.parametrize(
    ("byline", "source"),
    [
        ("By Ann Lee, RNC News", "RNC News"),
        ("By Ann Lee, Harbour Gazette", "Harbour Gazette"),
        ("By Ann Lee, Dover", ""),
        ("By Ann Lee, Ledger staff", ""),
    ],
)
def test_whom_a_writer_works_for_is_the_outlet_of_a_page_that_says_nothing_else(byline: str, source: str) -> None:
    found = article(f"Ferry stays on the river\n{byline}\n30 September 2017\n\n{BODY}")
    assert (found.source or "") == source
