"""Exports of databases: labels that stand in a text, and who wrote what in those that print no label for it."""

from __future__ import annotations

import io

import pytest

from ingest.parsers import database_export
from ingest.parsers.contract import Context
from store.model import Article

RULE = "_" * 60
PROQUEST = f"""{RULE}

Document 1 of 1

The week's events

https://www.proquest.example/docview/900000001

Full text: The week's events are listed here.

{{text}}

Subject: Theater; Concerts

Company / organization: Name: Crane Works Ltd; NAICS: 333923

Location: Norrland

Title: The week's events

Publication title: The Harbour Post; Marrena, N.L.

Publication year: 2012

Publication date: Mar 7, 2012

ProQuest document ID: 900000001

Database: Northern Newsstream

{RULE}
"""
NEWSBANK = """Cranes move again
Harbour Post, The (Marrena, NL) - Wednesday, March 7, 2012
Author: ANN LEE
Section: Local

Dock workers went back on Tuesday, and that was that.

{text}

Record Number: 120307001
Copyright (c) 2012 The Harbour Post. All rights reserved.
"""
WISO = """Die Kräne stehen still

In Marrena ruht der Hafen, und das bleibt so, sagte die Gewerkschaft am Dienstag.

{text}

Quelle: Hafener Rundschau vom 07.03.2012, S. 12
Ressort: Wirtschaft
Dokumentnummer: HR20120307-1
Dauerhafte Adresse des Dokuments: https://www.wiso-net.example/document/HR__20120307-1
© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
"""
EUROPRESSE = """Le Quai
Économie, mercredi 7 mars 2012, p. ECO4

Les grues dorment

{above}Le port de Marrena ne bouge plus, et cela va durer, a dit le syndicat mardi soir à la mairie.

{text}

© 2012 SA Le Quai. Tous droits réservés.

news·20120307·LQ·5237291
"""


def only(text: str) -> Article:
    (found,) = database_export.PARSER.parse(io.BytesIO(text.encode()), Context(name="x.txt"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("export", "text"),
    [
        (
            PROQUEST,
            "Title: Hamlet\n\nLocation: Town Hall\n\nTitle: Macbeth\n\nLocation: The Old Vic\n\nThe doors open.",
        ),
        (PROQUEST, "Location: the old quay, where nobody was.\n\nIt rained on all of them.\n\nThen it was over."),
        (PROQUEST, "Issue: what to do.\n\nMany wrote of it.\n\nColumn: that is what it was.\n\nThen it was over."),
        (NEWSBANK, "Author: Mr. Roe of Dallas wrote the book.\n\nTitle: none was given.\n\nThat was all."),
        (WISO, "Thema: der Streik und was er kostet, sagt Lee.\n\nVon Anfang an war das klar."),
        (EUROPRESSE, "Note : ceci est dans le texte.\n\nSection : deux de la loi.\n\nFin du texte."),
    ],
)
def test_labels_in_a_text_are_its_own(export: str, text: str) -> None:
    bare, found = only(export.format(text="", above="")), only(export.format(text=text, above=""))

    assert found.body == f"{bare.body}\n\n{text}"
    assert (found.title, found.byline, found.section, found.mentions) == (
        *(bare.title, bare.byline, bare.section, bare.mentions),
    )


@pytest.mark.parametrize(
    ("above", "deck", "authors"),
    [
        ("", "", ()),
        ("Jeanne Dupont\n\n", "", ("Jeanne Dupont",)),
        ("Un syndicat en colère\n\nJeanne Dupont et Marie Durand\n\n", "Un syndicat en colère", None),
        ("Dupont, Jeanne\n\n", "", ("Jeanne Dupont",)),
    ],
)
def test_deck_and_writers_of_europresse(above: str, deck: str, authors: tuple[str, ...] | None) -> None:
    found = only(EUROPRESSE.format(above=above, text="Rien de plus, a-t-il dit."))

    assert (found.subtitle, found.section) == (deck, "Économie")
    assert found.authors == (("Jeanne Dupont", "Marie Durand") if authors is None else authors)
    assert found.body.startswith("Le port de Marrena")


def test_the_byline_below_gales_label_of_the_text() -> None:
    found = only(
        "Cranes climb\nDate: Nov. 3, 2016\nFrom: The Harbour Times(Vol. 166, Issue 57405)\nDocument Type: Article\n\n"
        "Full Text: \nByline: ANN LEE\n\nMARRENA -- Cranes climbed on Thursday.\n\nThen they fell.\n\n"
        "Copyright: COPYRIGHT 2016 The Harbour Times Company\nSource Citation   (MLA 9th Edition)\n"
        '"Cranes climb." Harbour Times, 3 Nov. 2016, p. B1.\n\nGale Document Number: GALE|A468000001\n'
    )

    assert (found.byline, found.body) == (*("ANN LEE", "MARRENA -- Cranes climbed on Thursday.\n\nThen they fell."),)


def test_a_keyword_with_a_colon_is_one() -> None:
    text = "TY  - NEWS\nTI  - Cranes\nT2  - The Harbour Post\nAB  - Cranes climbed.\nKW  - Ports: history\nER  - \n"

    assert [each.name for each in only(text).mentions] == ["Ports: history"]
