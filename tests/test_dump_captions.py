"""Page dumps: captions that are told by a credit behind their sentence, and headlines that look like them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body import kicked
from ingest.parsers.page_dump.names import captions
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article


@pytest.mark.parametrize(
    "line",
    [
        "Luc Morel et son drone, baptisé Gaston. CDC, Ch. Molinié",
        "Ο φάρος το βράδυ της Πέμπτης. Φωτ.: Σπύρος Γκέκας / ΝΚ",
        "Die Brücke am Morgen nach dem Sturm. Foto: Jan Vogel",
        "Маяк в посёлке на закате. Фото: Иван Петров / Вестник",
        "La alcaldesa saluda a los vecinos en 2014. EFE / J. Ruiz",
        "Most w nocy, widok od rzeki. Fot. Jan Kowalski / AG",
        "Ladná loď v přístavu. ČTK - J. Novák",
        "Çocuklar deniz fenerinin önünde. Fotoğraf: Ali Kaya",
    ],
)
def test_a_credit_behind_the_sentence_makes_a_caption(line):
    assert captions.is_credited(line)


@pytest.mark.parametrize(
    "line",
    [
        "Millau. Le viaduc fermé une heure pour un sanglier",
        "It's over. UK, France Sign Deal",
        "Three Dead. Police: No Threat",
        "Wir haben gewonnen. Merkel: Das reicht nicht",
        "El alcalde dimite. PP y PSOE pactan",
        "He said the bridge would stay. AFP",
        "La fin d'un monde très ancien. Par Luc Morel",
    ],
)
def test_a_second_sentence_makes_none(line):
    assert not captions.is_credited(line)


def test_a_caption_without_credit_below_stamps_and_buttons_is_no_headline():
    found = article(
        "Le Courrier du Port\nLe berger du causse a adopté un drone pour Noël\nPublié le 23/10/2016 à 06:05\n"
        "Écouter cet article\nRéagir\nPartager\nLuc Morel et son drone, baptisé Gaston\n\n"
        "À 63 ans, Luc Morel surveille toujours ses 280 brebis sur le causse, mais il le fait assis sur une pierre.\n\n"
        "Gaston est un drone de 1,3 kg, offert par ses filles après une mauvaise chute dans les rochers.\n\n"
        "Sylvie Garrigue\nVoir les commentaires\n"
    )
    assert (found.title, found.authors) == ("Le berger du causse a adopté un drone pour Noël", ("Sylvie Garrigue",))


def test_captions_with_a_catchword_are_told_where_pictures_are_counted():
    story = [f"The ferry crosses the river at {hour}, and the crew waits." for hour in range(5)]
    lines = [*story[:3], "Waiting game: The ferry lies at the quay on Dyer Street on Tuesday", *story[3:]]
    assert kicked.captions(read_page("\n".join(lines)), range(6)) == frozenset()
    assert kicked.captions(read_page("\n".join([*lines[:5], "+4", lines[5]])), [0, 1, 2, 3, 4, 6]) == {3}
