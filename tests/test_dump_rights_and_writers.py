"""Page dumps: names behind "Author of the article", before a label with a full stop, below a job; lines of rights."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.byline.several import with_further
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.names.dated_line import dated_names
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.text.page import read_page


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Author of the article: Joel Arsenault", "Joel Arsenault"),
        ("Autorin des Beitrags: Petra Ohm", "Petra Ohm"),
        ("Auteur de l'article : Claire Montaigu", "Claire Montaigu"),
        ("Autora de la nota: Marta Lledó", "Marta Lledó"),
        ("Autor do artigo: João Pires", "João Pires"),
        ("Autore dell'articolo: Matteo Locatelli", "Matteo Locatelli"),
        ("Auteur van dit artikel: Hilde Eleveld", "Hilde Eleveld"),
        ("Autor artykułu: Jan Nowak", "Jan Nowak"),
        ("Автор статьи: Иван Петров", "Иван Петров"),
        ("A cikk szerzője: Kovács Anna", "Kovács Anna"),
    ],
)
def test_author_of_the_article(line: str, name: str) -> None:
    assert byline_of(line)[1] == (name,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Par Grégoire Pittet. Mis en ligne le 03.05.2011 à 17:58", "Grégoire Pittet"),
        ("Por Juan Pérez. Publicado el 3 de mayo de 2011 a las 17:58", "Juan Pérez"),
        ("Autor: Jan Nowak. Data publikacji: 3.05.2011", "Jan Nowak"),
        ("Yazan: Ali Demir. Yayın tarihi: 3 Mayıs 2011", "Ali Demir"),
        ("Petra Ohm. Stand: 3. Mai 2011, 17:58", "Petra Ohm"),
        ("By Ann J. Lee. First published 3 May 2011", "Ann J. Lee"),
    ],
)
def test_a_full_stop_ends_the_name_before_a_date(line: str, name: str) -> None:
    assert dated_names(line)[0] == (name,)


def test_a_second_writer_stands_below_the_job_of_the_first() -> None:
    page = read_page("By Ann Lee\nLocal Democracy Reporter\nBob Ray\n17:42, 9 NOV 2023\nThe ferry is old.\n")
    assert with_further(page, 0, 4, ("Ann Lee",)) == ("Ann Lee", "Bob Ray")


def test_a_name_that_the_story_speaks_of_is_no_second_writer() -> None:
    page = read_page("By Ann Lee\nStaff Writer\nBob Ray\n9 NOV 2023\nThe captain, Mr Ray, is old.\n")
    assert with_further(page, 0, 4, ("Ann Lee",)) == ("Ann Lee",)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("© Copyright 2011-2016 - ValserraOggi plurisettimanale telematico reg. tribunale n. 14/2011", "ValserraOggi"),
        ("Copyright © 2003 | Il Corriere della Valle | Tutti i diritti riservati", "Il Corriere della Valle"),
        ("Copyright 2016 — Todos los derechos reservados — La Voz", "La Voz"),
        ("© 2012 Nowiny tygodnik regionalny", "Nowiny"),
        ("Der Bote © 2011. Alle Rechte vorbehalten", "Der Bote"),
        ("© 2016 · La Voz del Valle · Contacto", "La Voz del Valle"),
        ("© 2011 | Impressum | Datenschutz", ""),
        ("Photo: Ann Lee © 2011", ""),
    ],
)
def test_owners_of_rights(line: str, owner: str) -> None:
    assert copyright_name(line) == owner
