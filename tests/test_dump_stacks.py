"""Page dumps, the lines over a story: section, kicker, headline, deck, who wrote it and when it was put there."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

DECK = "The council has paid for an engine and for a crew of six on the old ferry, and nobody in the town will cross"
STAMPS = ["Ann Lee\n@annlee_post\n", "Ann Lee\n", "By Ann Lee\n"]


@pytest.mark.parametrize("signed", STAMPS)
@pytest.mark.parametrize(
    ("section", "title"),
    [
        ("Opinion › Guest columns", "Give us back our ramp"),
        ("News > Letters to us", "Let us have the horn back"),
        ("Meinung › Gastbeiträge", "Gebt uns die Rampe zurück"),
        ("Opinión › Columnistas", "Que nos devuelvan la rampa"),
    ],
)
def test_a_short_headline_between_its_section_and_a_long_deck(section: str, title: str, signed: str) -> None:
    head = f"The River Post\nNews   Opinion   Sport   Jobs\n{section}\n{title}\n{DECK}\n{signed}"
    words = title.split()
    text = f"Nobody asked for the {words[-1]} or the {words[-2]}. {BODY}"
    found = article(f"{head}Monday 5 September 2016 06.30 BST\nShares 318   Comments 57\n{text}")
    assert found.title == title
    assert found.authors == ("Ann Lee",)
    assert found.body.startswith(DECK)


@pytest.mark.parametrize(
    ("kicker", "title", "deck", "byline"),
    [
        (
            "Der Beschluss des Rates nach zwei Jahren Streit",
            "Die alte Fähre fährt wieder über den Fluss am Markt",
            "Am Montag legt das Boot um sieben Uhr ab. Die Karte kostet künftig vierzig Cent mehr",
            "Von Ute Reiß und Jan Kos",
        ),
        (
            "La decisión del concejo tras dos años de protestas",
            "El viejo ferry vuelve a cruzar el río frente al mercado",
            "El lunes zarpa el barco de las siete. El billete costará cuarenta céntimos más.",
            "Por Ana Ruiz",
        ),
        (
            "La décision du conseil après deux ans de colère",
            "Le vieux bac traverse de nouveau la rivière au marché",
            "Lundi, le bateau part à sept heures. Le billet coûtera quarante centimes de plus",
            "Par Luc Marin",
        ),
    ],
)
def test_a_headline_between_its_kicker_and_a_deck_of_sentences(kicker: str, title: str, deck: str, byline: str) -> None:
    text = f"{title.split()[1]} {title.split()[2]} {kicker.split()[1]} {BODY}"
    found = article(f"River Post\nHome  News  Sport\n{kicker}\n{title}\n{deck}\n{byline}\n21.05.2015, 06:50\n{text}")
    assert found.title == title
    assert found.body.startswith(deck)


def test_a_headline_over_a_subhead_and_a_deck_of_sentences() -> None:
    title = "Old ferry to cross the river with a new engine"
    subhead = "Mayor says the crew of six will be paid by the council"
    deck = "The plan was not opposed by anybody. The first crossing is in May."
    found = article(
        f"River Post\nHome  News  Sport\n{title}\n{subhead}\n{deck}\nBy Ann Lee\n21 May 2015, 06:50\n{BODY}"
    )
    assert found.title == title


@pytest.mark.parametrize(
    ("day", "stamp"),
    [
        ("Thursday 1 March 2018", "Ann Lee   Yesterday, 17:22   2 min read"),
        ("Donnerstag, 1. März 2018", "Ute Reiß   Gestern, 17:22 Uhr   Lesezeit: 2 Minuten"),
        ("jeudi 1er mars 2018", "Luc Marin   Hier à 17:22   2 minutes"),
        ("jueves 1 de marzo de 2018", "Ana Ruiz / Ayer, 17:22 / 2 minutos"),
        ("torsdag 1 mars 2018", "Åsa Lind   I går 17:22   Lästid: 2 minuter"),
        ("Thursday 1 March 2018", "Ann Lee Yesterday 17:22"),
        ("Donnerstag, 1. März 2018", "Ute Reiß Gestern, 17:22 Uhr"),
        ("donderdag 1 maart 2018", "Door Marit Blom   gisteren 17:22 uur"),
    ],
)
def test_yesterday_beside_the_writer_under_the_pages_own_day(day: str, stamp: str) -> None:
    found = article(
        f"{day}\nLog in   Subscribe\nThe River Post\nNews | Sport\nFerry stays on the river\n{stamp}\n{BODY}"
    )
    assert found.published is not None
    assert found.published.value[:10] == "2018-02-28"


@pytest.mark.parametrize(
    ("loud", "name"),
    [
        ("DALE FERRIES LTD.", "Dale Ferries"),
        ("DALE FERRIES GMBH", "Dale Ferries"),
        ("DALE FERRIES, INC.", "Dale Ferries"),
        ("DALE FERRIES S.A.", "Dale Ferries"),
    ],
)
def test_a_firm_in_capitals_is_called_as_it_writes_itself(loud: str, name: str) -> None:
    head = f"{loud}\nNEWS RELEASE\nFOR IMMEDIATE RELEASE\nDale Ferries to Let Musicians Sail for Free This Winter\n"
    found = article(
        f"{head}DALE, Oct. 7, 2014 -- {BODY}\n###\nAbout {name}\nFounded in 1926, {name} has three ships.\n"
    )
    assert found.source == name
