"""Page dumps: the outlet of long pages, from what the site offers under its name, and lines of rights of more kinds."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source.rights import copyright_name
from tests.ferry_page import STORY, article

MENU = [f"{word} {number}" for number in range(1, 14) for word in ("Orte", "Karten", "Fragen", "Wege")]


def page(top: list[str], foot: list[str], menu: int = 52) -> str:
    head = ["Karriere", *top, *MENU[:menu], "Ferry stays on the river", "12 March 2025"]
    return "\n".join([*head, *STORY, *foot, *[f"Ort {number}" for number in range(20)]]) + "\n"


@pytest.mark.parametrize(
    ("name", "top", "foot"),
    [
        ("Flussbote", ["Flussbote-Shop", "Flussbote Abo"], ["Über Flussbote", "Flussbote-Newsletter"]),
        ("La Ribera", ["Eventos La Ribera", "La Ribera Premium"], ["Gourmet La Ribera", "La Ribera"]),
        ("The Citizen", ["Jobs at The Citizen"], ["About The Citizen", "The Citizen Podcasts", "The Citizen App"]),
        ("fluss.de", ["fluss.de Fonds", "fluss.de Zertifikate"], ["fluss.de Podcasts", "Mein fluss.de"]),
    ],
)
def test_what_a_site_offers_tells_its_name(name: str, top: list[str], foot: list[str]) -> None:
    found = article(page(top, foot))
    assert found.source == name
    assert {piece.rule for piece in found.evidence if piece.field == "source"} == {"dump:own-offers"}


def test_the_paper_is_named_over_the_firm_that_has_the_rights() -> None:
    offers = ["Flussbote-Shop", "Flussbote Abo", "Flussbote-Newsletter"]
    assert article(page(offers, ["© 2025 Talland Mediengruppe GmbH"])).source == "Flussbote"
    assert article(page([], ["© 2025 Talland Mediengruppe GmbH"])).source == "Talland Mediengruppe"


def test_what_the_headline_names_is_no_outlet() -> None:
    topic = ["Ferry app", "Ferry tickets", "Ferry Club", "About Ferry"]
    assert article(page(topic, ["© 2025 The River Post"])).source == "The River Post"


def test_months_and_buttons_are_no_outlet() -> None:
    dates = ["March Newsletter", "March Events", "March Podcast", "Click App", "Click Store", "Click Live"]
    assert article(page(dates, ["© 2025 The River Post"])).source == "The River Post"


def test_a_section_over_a_very_long_menu_is_no_outlet() -> None:
    assert article(page([], [])).source == ""


def test_who_writes_the_page_alone_is_no_outlet() -> None:
    text = page(["Ann Lee Podcast", "Ann Lee Shop", "Ann Lee Club"], ["© 2025 The River Post"])
    assert article(text.replace("12 March 2025", "By Ann Lee\n12 March 2025")).source == "The River Post"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Copyright 2019. River Examiner. All Rights Reserved.", "River Examiner"),
        ("2025 The River Citizen. All Rights Reserved.", "The River Citizen"),
        ("River Maverick © All rights reserved", "River Maverick"),
        (
            "All rights reserved © 2019 The River Deal is a registered Trademark of Hill Publishing Inc.",
            "The River Deal",
        ),
        ("© The River News, a Digital Hill Media Newspaper", "The River News"),
        ("©2024 a Hill plc subsidiary", ""),
        ("© 2025 River Online and affiliated companies. All rights reserved.", "River Online"),
        ("Copyright @ 2019 The New River.", "The New River"),
        ("@ 1997 - 2025 Flusser Nachrichten Medien GmbH & Co. KG", "Flusser Nachrichten Medien"),
        ("Privacy - Updated TermsCopyrightDigital Ad RegistryFAQSitemapContact us", ""),
        ("This site is protected by wp-copyrightpro.com", ""),
        ("© 2000 - 2019 Al Nahr (www.alnahr.com)", "Al Nahr"),
        ("© ℗ Wszystkie prawa zastrzeżone", ""),
        ("© 2024, Haki Zote Zimehifadhiwa", ""),
        ("©Copyright 2001-2019. This site is part of Hill Publishing – A Vale Company.", ""),
        ("River Tribune (c) 2016. Powered by Hill Media Group.", "River Tribune"),
    ],
)
def test_lines_of_rights(line: str, name: str) -> None:
    assert copyright_name(line) == name


def test_a_possessive_alone_is_no_word() -> None:
    assert article(page(["The Citizen 's App", "’s Shop", "'s"], ["© 2025 The River Post"])).source == "The River Post"
