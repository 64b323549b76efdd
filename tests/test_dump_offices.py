"""The outlet of a page that names it in its last lines alone, and days with short years between dashes."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.source.outlet_notes import name_before_office
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.source.tops import of_picture
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Wychmere Packet, 11 Sheep Street, Wychmere WY1 4AA. Registered in England.", "The Wychmere Packet"),
        ("Talbote GmbH, Ringstraße 3, 12345 Talheim", "Talbote"),
        ("La Gazette du Val - 12, rue des Tanneurs - 01000 Valmy", "La Gazette du Val"),
        ("El Heraldo de Lodosa, Calle Mayor, 14, Lodosa", "El Heraldo de Lodosa"),
        ("Il Corriere di Sarna, via Roma 22, Sarna (BN)", "Il Corriere di Sarna"),
        ("De Kreekbode | Dorpsstraat 8 | Oosterkreek", "De Kreekbode"),
        ("Głos Nadwarciański, ul. Młyńska 4, Warta", "Głos Nadwarciański"),
        ("Газета «Речной вестник», ул. Садовая, 9", "Газета «Речной вестник»"),
        ("Речной вестник, ул. Садовая, 9", "Речной вестник"),
        ("Post office on 12 Mill Street closes", ""),
        ("Courier, 34, found on High Street", ""),
        ("The Mercury, Venus and Mars line up on 12 May", ""),
    ],
)
def test_office(line, name):
    assert name_before_office(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2022 The Ridge Dispatch, a project of Ridge Public Media", "The Ridge Dispatch"),
        ("© 2022 Talbote, ein Angebot der Tal Medien GmbH", "Talbote"),
        ("© 2015 La Voz del Sur, un diario de Medios Sur", "La Voz del Sur"),
        ("© 2021 De Bode is een uitgave van Rivier Media", "De Bode"),
        ("© 2015 Газета «Речной вестник». Свидетельство о регистрации СМИ", "Речной вестник"),
        ("© Part of Life Magazine 2016", "Part of Life Magazine"),
    ],
)
def test_owner_of_rights(line, name):
    assert copyright_name(line) == name


def test_paper_named_at_its_office_alone():
    page = f"News   Sport   Farming\nFerry stays on the river\nBy Ann Lee\n5 June 2021\n\n{BODY}"
    assert article(f"{page}\nThe Wychmere Packet, 11 Sheep Street, Wychmere WY1 4AA.\n").source == "The Wychmere Packet"


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("Ansvarig utgivare för Blekebladet: Per Ling\nann.lee@blekebladet.example", "Blekebladet"),
        ("Siga a Folha do Norte no Twitter\nredacao@folhadonorte.example", "Folha do Norte"),
        (
            "Diario del Páramo. Todos los derechos reservados. Aviso legal.\nwww.diariodelparamo.example",
            "Diario del Páramo",
        ),
    ],
)
def test_paper_named_at_the_foot(foot, source):
    page = f"Portada   Cultura   Deportes\nFerry stays on the river\nBy Ann Lee\n5 June 2021\n\n{BODY}"
    assert article(f"{page}\nPrint  Email\n{foot}\n").source == source


def test_short_year_between_dashes():
    text = (
        "De Kreekbode\nVeerman vaart al weken staand naar de overkant\n22-01-21, 17:48\n\n"
        "Wie in Oosterkreek het voetveer neemt, moet even wachten tot de zeehond is opgeschoven.\n\n"
        "Volgens de opvang is het een gezond vrouwtje van een jaar of twee, dat elke ochtend op de boot klimt.\n\n"
        "De gemeente heeft een tweede stoel beloofd, maar die laat op zich wachten.\n"
    )
    found = article(text).published
    assert found is not None
    assert found.value.startswith("2021-01-22")


def test_town_and_land_over_the_story_are_no_writer():
    head = "The Clarion\nFerry stays on the river\nPORT MORESBY, Leeward, Tuesday September 17, 2013, CNW\n"
    assert article(f"{head}\n{BODY}").authors == ()


def test_issue_and_writer_over_the_headline():
    top = "From the October 18, 2006 issue of The Duluth Lantern\nNews\nFerry stays on the river\nBy Ann Lee\n\n"
    assert article(f"{top}{BODY}").source == "The Duluth Lantern"
    top = "River Post > Harrow > People\nAnn Lee\n30 July 2021, 12:00\nFerry stays on the river for a while\n\n"
    found = article(f"{top}{BODY}\n© River Post 2021 | Contact\n")
    assert (found.source, found.authors) == ("River Post", ("Ann Lee",))


def test_word_over_the_first_title():
    found = article(
        f"River Post\nFerry stays on the river\n5 June 2021\n\n{BODY}\nRelated\nStork\nMice stop play at club\n"
    )
    assert [link.title for link in found.links] == ["Mice stop play at club"]


def test_tags_below_a_heading_for_a_subject():
    story = f"De Bode\nFerry stays on the river\n5 June 2021\n\n{BODY}"
    found = article(f"{story}\nMeer over dit onderwerp:\nKERSTMIS ILPENMEER GEMEENTE\nDeel dit artikel:\n")
    assert found.links == ()


def test_headings_with_here_and_on_it():
    for line in ("Lesen Sie dazu auch", "Lees hierover ook", "Lire aussi ici", "Leggi anche qui", "Čtěte k tomu také"):
        assert is_related(line)


@pytest.mark.parametrize(
    "line",
    [
        "Logo Voce di Montalto",
        "Logo der Voce di Montalto",
    ],
)
def test_logo_without_a_colon(line):
    assert of_picture(line) == "Voce di Montalto"


def test_paper_that_a_portal_got_the_story_from():
    story = "北浜市の除雪車に今月、差出人のない手紙がたびたび貼られている。文面はどれも同じ一言だ。\n\n" * 3
    top = "ニュースポータル\n主要 国内 経済 スポーツ\n除雪車に恋文、返事を雪に書く\n2/14(月) 18:32配信"
    assert article(f"{top}\n北浜タイムス\n\n{story}").source == "北浜タイムス"


def test_desk_below_a_headline_is_no_part_of_it():
    for desk in ("di Redazione", "door onze redactie", "by our staff"):
        found = article(f"River Post\n\nFerry stays on the river for a while\n{desk}\n5 June 2021\n\n{BODY}")
        assert found.title == "Ferry stays on the river for a while"


def test_titles_with_a_kicker_like_a_request():
    assert is_item("Can a parrot lie? - Bird Fancier")
    assert is_item("Envie sua foto: festa junina reúne 4 mil pessoas")
    assert not is_item("Send us your photos: pictures of the flood in the town")
    assert not is_item("Newsletter: Das Wichtigste aus der Region, jeden Morgen um sechs in Ihrem Postfach")
