"""Outlets beside the firms that print them, the sections of their menus, and what a page says of its site."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source import self_named, site_names
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


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Waterwegen Vandaag Nu", "Waterwegen Vandaag Nu is een uitgave van Kielwater bv, Zwijndrecht"),
        ("The Dale Letter", "The Dale Letter is a reader-supported publication. To receive new posts, subscribe."),
        ("Undertow", "„Undertow“ ist ein unabhängiges Magazin aus Bremen."),
        ("Ceiba y Sal", "Ceiba y Sal es una publicación mensual de Ceiba Editores, A. C."),
        ("Lumière du Lac", "Lumière du Lac est un média indépendant, financé par ses lecteurs."),
        ("Páholy", "© Páholy Alapítvány 2004–2009. Támogatónk a Nemzeti Alap."),
        ("Ruimte", "© 2021 Stichting Ruimte"),
        ("Teatr Mały", "© 2021 Fundacja Teatr Mały"),
        ("Binnenvaart Nu", "De sluis was dicht. (Foto: Binnenvaart Nu/archief)"),
        ("Halászok", "Kép: Halászok"),
    ],
)
def test_a_page_says_whose_it_is_below_its_story(name: str, line: str) -> None:
    assert self_named.names_itself(name, f"contact\n{line}\n".casefold(), "")
    menu = "Techniek\nMachines & Markt\nVaarwegen\nBruggen\nSchepen\nHavens\nSluizen\nTarieven\n"
    assert article(f"{menu}{name}\nZoeken\n{HEAD}{BODY}\n{line}\n").source == name


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Sunderland", "Sunderland is a city of bridges"),
        ("Dale", "© 2021 Dale Regional Publishing"),
        ("Europe", "Europe, 3 May 2014"),
        ("Dale", "Photo: Ann Lee in Dale"),
    ],
)
def test_a_page_may_speak_of_a_section_too(name: str, line: str) -> None:
    assert not self_named.names_itself(name, line.casefold(), line.casefold())


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Kabarnusa.com", "Kabarnusa.com, 15 Mei 2024, 10:21 WIB"),
        ("Philippine Daily Sentinel", "Philippine Daily Sentinel / 05:02 AM April 19, 2023"),
        ("El Faro del Sur", "El Faro del Sur | 3 de mayo de 2014"),
    ],
)
def test_a_papers_name_stands_beside_the_day_of_its_story(name: str, line: str) -> None:
    assert self_named.names_itself(name, line.casefold(), line.casefold())
    menu = "GLOBAL NATION\nUSA & CANADA\nPOP\nSHIPS\nWEATHERS\nTIDES\nLOCKS\nBRIDGES\nFERRIES\nCREWS\nHARBOURS\n"
    page = f"{menu}{name.upper()}\nFerry stays on the river\nBy Ann Lee\n{line}\n{BODY}\n© 2017 Rift Interactive\n"
    assert (article(page).source or "").casefold() == name.casefold()


@pytest.mark.parametrize("line", ["Discover more from The Dale Letter", "Thanks for reading The Dale Letter"])
def test_what_asks_readers_to_come_back_names_the_outlet_and_not_its_writer(line: str) -> None:
    menu = "Subscribe\nSign in\nShare this post\nCopy link\nFacebook\nEmail\nNotes\nMore\n"
    top = f"The Dale Letter\n{menu}{line}\nOver 6,000 subscribers\n"
    found = article(f"{top}Ferry stays on the river\nTess Kavanagh\nAug 22, 2017\n{BODY}\n© 2017 Tess Kavanagh\n")
    assert (found.source, found.authors) == ("The Dale Letter", ("Tess Kavanagh",))


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("闽东晨报数字报", "闽东晨报"),
        ("南港日报电子版", "南港日报"),
        ("南港新聞デジタル", "南港新聞デジタル"),
        ("The Dale Post e-Paper", "The Dale Post"),
        ("La Voz del Río edición impresa", "La Voz del Río"),
        ("Corriere del Lago edizione digitale", "Corriere del Lago"),
    ],
)
def test_an_edition_is_not_part_of_a_papers_name(name: str, paper: str) -> None:
    assert site_names.without_web(name) == paper


@pytest.mark.parametrize(
    "line",
    [
        "Vakblad voor schipper, rederij en werf",
        "The student news site of Dale College",
        "Fachmagazin für den Schiffbau",
        "színházi magazin",
        "tidskrift för teater",
        "журнал о театре",
        "revista de letras e ideas",
    ],
)
def test_what_a_paper_says_it_is_under_its_name_is_no_headline(line: str) -> None:
    assert site_names.is_subtitle(line)
    menu = "Nieuws\nMachines\nMarkt\nTechniek\nAgenda\n"
    page = f"{menu}Dale Actueel\n{line}\n\nFerry stays on the river\n30 September 2017\n{BODY}\nDale Actueel\n© 2017\n"
    assert article(page).title == "Ferry stays on the river"


@pytest.mark.parametrize("line", ["Journal of Commerce", "Revista Ceiba", "Magazine de Vlieger", "Magazin"])
def test_a_name_is_no_line_of_that_kind(line: str) -> None:
    assert not site_names.is_subtitle(line)
