"""Page dumps: the outlet of long pages, by what the site calls itself where it speaks to its readers."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source.own_domain import is_of_firm
from tests.ferry_page import BODY, article

MENU = "News\nSport\nBusiness\nOpinion\nCulture\nTravel\nWeather\nHealth\nScience\nEducation\nFood\nJobs\n" * 2
HEAD = f"{MENU}\nFerry stays on the river for one more year\n\n12 March 2025\n\n{BODY}\n"
LIST = "\n".join(f"Boat number {number} is sold to a dealer from the coast" for number in range(12))


@pytest.mark.parametrize(
    ("line", "again", "name"),
    [
        ("Sections on Umlambo", "Umlambo", "Umlambo"),
        ("Get the Riverling newsletter", "Riverling uses cookies to count its readers.", "Riverling"),
        ("Advertise with The Quayside", "The Quayside, 4 Dock Road", "The Quayside"),
        ("Back to BoatWire", "Send BoatWire feedback", "BoatWire"),
        ("Kontakt Fjordposten", "Fjordpostens fond", "Fjordposten"),
        ("Folgst du schon Uferblick auf WhatsApp?", "Uferblick am Morgen und zum Feierabend", "Uferblick"),
        ("Lo más leído en Ribera", "Términos de Ribera", "Ribera"),
        ("Download WaterNow app", "WaterNow India", "WaterNow"),
    ],
)
def test_the_name_in_what_a_site_says_to_its_readers(line: str, again: str, name: str) -> None:
    for foot in ("", "© 2025 Arena Holdings (Pty) Ltd\n"):
        assert article(f"{HEAD}{LIST}\n{line}\n{again}\n{foot}").source == name


@pytest.mark.parametrize(
    "line",
    [
        "About Petra Omondi",
        "Click to share",
        "Get the latest photos",
        "Back to top",
        "Contact us",
        "Welcome to Boat Week",
    ],
)
def test_what_else_is_said_there_names_none(line: str) -> None:
    assert not article(f"{HEAD}{LIST}\n{line}\nMore of it\n").source


def test_a_paper_that_has_the_rights_keeps_them() -> None:
    foot = "Advertise with Harbour Deals\nHarbour Deals of the day\n© 2025 The River Post\n"
    assert article(f"{HEAD}{LIST}\n{foot}").source == "The River Post"


@pytest.mark.parametrize("owner", ["Gannett", "Axel Springer", "Penske", "Boone Newspapers Inc", "Limner Media Group"])
def test_groups_that_own_papers(owner: str) -> None:
    assert is_of_firm(owner)
