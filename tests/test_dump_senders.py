"""Page dumps: who sends a release is no headline, and its portrait no text; sources of pictures, mottos and publishers
are no outlets, photographers above the headline no writers.
"""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

TITLE = "Ferry stays on the river for one more year"


@pytest.mark.parametrize(
    ("sender", "label", "the", "portrait"),
    [
        ("Dunmore Water Board", "Press Release", "The", "is the keeper of the river. Visit www.water.example."),
        ("Harbour Trust of Dunmore", "FOR IMMEDIATE RELEASE", "The", "serves nine towns. Write to trust@dunmore.org."),
        ("Wasserwerk Dünmoor", "Pressemitteilung", "Das", "ist für neun Orte da. Mehr auf www.wasser.example."),
        ("Port de Dunmore", "Communiqué de presse", "Le", "est au service de neuf villes : www.port.example."),
    ],
)
def test_who_sends_a_release(sender: str, label: str, the: str, portrait: str) -> None:
    told = BODY.replace("The council", f"{the} {sender} said that the council", 1).strip()
    page = (
        f"An official site\n{sender}\nHome » News » Releases\n{label}\n12 March 2025\n{TITLE}\n{told}\n\n"
        f"{the} {sender} {portrait}\nRecent releases\nBridge closes for a week in May\n{sender} | Weir Road | Terms\n"
    )
    found = article(page)
    assert (found.title, found.source, found.body) == (TITLE, sender, told)


def test_a_headline_over_the_label_of_a_release_stays() -> None:
    found = article(
        f"Dunmore Water Board\n{TITLE}\nPress Release\n12 March 2025\n\n{BODY}\n{TITLE} - Dunmore Water Board\n"
    )
    assert (found.title, found.body) == (TITLE, BODY.strip())


def test_a_last_paragraph_of_what_the_sender_does_stays() -> None:
    told = f"{BODY.strip()}\n\nThe Dunmore Water Board is the keeper of the old ferry and pays its crew of six."
    assert article(f"Dunmore Water Board\nPress Release\n12 March 2025\n{TITLE}\n\n{told}\n").body == told


@pytest.mark.parametrize(
    "source", ["Source: Alamo Stock", "Quelle: Bildwerk Nord", "Fuente: Foto Sur", "Bron: Beeld Noord"]
)
def test_a_source_between_two_lines_of_a_picture_is_none_of_the_text(source: str) -> None:
    head = f"The Dairyman\nNews\nPrices\n{TITLE}\nBy Ann Lee\n12 March 2025\n\n"
    page = f"{head}Old ferry\n{source}\nThe ferry at its pier\n{BODY}"
    assert article(f"{page}\n© Dairyman Press 2025\n").source in {"The Dairyman", "Dairyman Press"}
    assert article(f"{TITLE}\n12 March 2025\n{source}\n\n{BODY}").source == source.partition(": ")[2]


@pytest.mark.parametrize(
    "motto", ["THE COLLEGE DAILY SINCE 1884", "Tageszeitung seit 1871", "Le quotidien depuis 1902"]
)
def test_a_motto_with_its_year_is_no_outlet(motto: str) -> None:
    page = f"{motto}\nThe Dunmore Lantern\nNEWS\nOPINION\nNews\n{TITLE}\nBy Ann Lee\n12 March 2025\n\n{BODY}"
    assert article(f"{page}\nCopyright © 2025 The Dunmore Lantern, Inc.\n").source == "The Dunmore Lantern"


@pytest.mark.parametrize(
    "firm", ["Meadow Business Media Ltd", "Meadow Publishing Group", "Meadow Communications Network"]
)
def test_a_name_with_its_article_goes_before_a_publishers(firm: str) -> None:
    top = "Skip to main content\nMast navigation\nRegister\nSign In\nSubscribe\nSite navigation\nThe Dairyman\nNews\n"
    page = f"{top}Prices\nProducts\nPeople\nJobs\n{TITLE}\nBy Ann Lee\n12 March 2025\n\n{BODY}\n"
    assert article(f"{page}© {firm} 2025. Registered in England.\n").source == "The Dairyman"


@pytest.mark.parametrize("role", ["redacteur Noord", "Reporter", "Redakteurin", "journaliste"])
def test_a_photographer_over_the_headline_is_no_writer(role: str) -> None:
    top = "ORN Nieuws\nNieuws\nSport\n\nBob Ray / ORN\nORN Nieuws•12 March 2025, 10:15\n\n"
    assert article(f"{top}{TITLE}\n\nAnn Lee\n{role}\n\n{BODY}").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "label", ["Short Url", "Kurzlink", "Lien court", "Enlace corto", "Korte link", "Короткая ссылка"]
)
def test_a_short_address_has_no_writers_name(label: str) -> None:
    head = f"River Post\n{TITLE}\n{label}\nhttps://river.example/9kx2w\nUpdated 12 March 2025\n"
    found = article(f"{head}ANN LEE\nMarch 12, 2025\n\n{BODY}")
    assert (found.authors, found.body) == (("ANN LEE",), BODY.strip())
