"""A paper inside its firm's name, writers in capitals with their town, days later than the last update, signatures."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.source.firms import holds_name, named_inside
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.text.mail_head import is_signed
from ingest.parsers.page_dump.text.page import read_page


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("Coastline 24 Media", "COASTLINE 24"),
        ("Editora Costa 5", "Costa 5"),
        ("Prairie Sentinel Publishing", "The Prairie Sentinel"),
        ("Kurier Talbote Medien", "Kurier Talbote"),
    ],
)
def test_the_owner_is_the_paper_and_words_of_firms(owner: str, name: str) -> None:
    assert holds_name(owner, name)


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("Lode Valley Press", "Lode Valley"),  # a region, and the paper's name in full
        ("Costa Media", "Costa"),  # one word may be a section
        ("Coastline 24", "COASTLINE 24"),
        ("Coastline 24 Harbour Authority", "Coastline 24"),
    ],
)
def test_the_owner_is_called_otherwise(owner: str, name: str) -> None:
    assert not holds_name(owner, name)


@pytest.mark.parametrize("form", ["DAC", "Pvt. Ltd.", "Sdn Bhd", "Lda.", "GmbH & Co. KG", "Sp. z o.o.", "LLP", "ASA"])
def test_forms_of_firms_are_no_part_of_a_name(form: str) -> None:
    assert copyright_name(f"© 2020 Coastline {form}") == "Coastline"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Copyright 2024 - SA EL LITORAL DEL PLATA | Todos los derechos reservados.", "EL LITORAL DEL PLATA"),
        ("© 2024 S.A. El Litoral del Plata. Todos los derechos reservados.", "El Litoral del Plata"),
        ("© 2025 SARL Le Quotidien du Fleuve. Tous droits réservés.", "Le Quotidien du Fleuve"),
        ("© 2024 S.p.A. Il Corriere del Fiume - Tutti i diritti riservati", "Il Corriere del Fiume"),
        ("Copyright (c) 2024 PT. Rift Courier", "Rift Courier"),
        ("© 2024 S/A Jornal do Vale. Todos os direitos reservados.", "Jornal do Vale"),
        ("© 2024 SA Rugby Post. All rights reserved", "SA Rugby Post"),  # South Africa's
    ],
)
def test_forms_of_firms_stand_before_names_too(line: str, name: str) -> None:
    assert copyright_name(line) == name


def test_writers_in_capitals_with_their_town() -> None:
    assert bare_names("GARTH NOWAK IN FLAXTON") == ("GARTH NOWAK",)
    assert bare_names("LUCÍA FERRER EN LA PAZ") == ("LUCÍA FERRER",)
    assert byline_of("BY OLEK DRYDEN AND JUNE HART IN SWIFT HOLLOW")[1] == ("OLEK DRYDEN", "JUNE HART")


def test_capitals_that_name_no_town() -> None:
    assert bare_names("GEORGE W MARSH") == ("GEORGE W MARSH",)
    assert bare_names("TEN PUPILS WIN PRIZES IN LAKE CITY") == ()


def test_two_dashes_open_a_signature() -> None:
    assert is_signed("-- ")
    assert not is_signed("-- Ann Lee")
    assert not is_signed("-")


@pytest.mark.parametrize(
    ("top", "below", "owner", "name"),
    [
        ("LANTERN", "Published in Lantern, May 3rd, 2018", "Lantern Media", "Lantern"),
        ("ЗОРА", "Снимка: архив „Зора“", "Зора Медия", "Зора"),
        ("Kompas", "Pišite za Kompas: post@kompas.example", "Kompas mediji", "Kompas"),
        ("ჰორიზონტი", "ფოტო: ჰორიზონტი", "ჰორიზონტი მედია", "ჰორიზონტი"),
        ("Sport", "Sport below the fold", "Sport Media", ""),  # a section, in no quotes
        ("ХРОНИКА", "Хроника за деня", "Хроника Медия", ""),
        ("LANTERN", "Tips and letters", "Lantern Media", ""),  # called so nowhere else
        ("The river", "Published in Lantern, May 3rd, 2018", "Lantern Media", ""),
    ],
)
def test_a_paper_of_one_word_in_its_firm(top: str, below: str, owner: str, name: str) -> None:
    page = read_page(f"Home  Latest  Opinion\n{top}\nFerry at Torrin to stop\n\n{below}\n© 2018 {owner} Ltd\n")
    assert named_inside(page, owner, ()) == name
