"""Page dumps: captions that are told by a credit behind their sentence, and headlines that look like them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.captions import is_caption_over, kicked
from ingest.parsers.page_dump.body.credit_lines import credits_picture
from ingest.parsers.page_dump.lines import captions
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, STORY, article


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
    assert kicked(read_page("\n".join(lines)), range(6)) == frozenset()
    assert kicked(read_page("\n".join([*lines[:5], "+4", lines[5]])), [0, 1, 2, 3, 4, 6]) == {3}


@pytest.mark.parametrize(
    "credit",
    ["© Foto Ella Tuin", "Ray Stoltz / Record-Sentinel", "Photo by Ann Lee", "Foto: Jan Roth", "Fotoğraf: Ali Kaya"],
)
def test_a_sentence_over_the_credit_of_its_picture_is_a_caption(credit: str) -> None:
    page = read_page(f"Barricades block the road to the bridge on Monday.\n{credit}\n\nThe bridge was closed.")
    assert is_caption_over(page, 0)
    page = read_page(f"Barricades block the road to the bridge on Monday.\n\n{credit}")
    assert not is_caption_over(page, 0)


@pytest.mark.parametrize("line", ["Ann Lee", "The bridge was closed.", "Yes / No", "© 2016 River Post", "photo by me"])
def test_what_credits_no_picture(line: str) -> None:
    assert not credits_picture(line)


@pytest.mark.parametrize(
    "caption",
    [
        "Walter Eddings at his post behind the church in Ansel, Tennessee. OWEN HALE",
        "The elevator was built in 1926 and last took grain in 1998. (Submitted by Megan Wiebe)",
        "Das Becken war am Montag noch leer. (Eingesandt von Jana Roth)",
        "La salle était pleine dès sept heures. (Gracieuseté de Luc Morel)",
    ],
)
def test_captions_with_who_gave_the_picture(caption: str) -> None:
    assert captions.is_credited(caption) or is_labelled_caption(caption)


@pytest.mark.parametrize(
    "line",
    [
        "He had worked for years for NASA and then for the BBC. He left.",
        "They signed it. (It was submitted by two.)",
    ],
)
def test_sentences_that_end_like_captions(line: str) -> None:
    assert not captions.is_credited(line)
    assert not is_labelled_caption(line)


@pytest.mark.parametrize(
    "line", ["【写真】待合室に並ぶ本棚", "［画像２］開館した図書室", "【图】码头上的渔船", "【사진】 등대의 아침"]
)
def test_a_bracketed_label_before_an_east_asian_caption(line: str) -> None:
    assert is_labelled_caption(line)
    assert not is_labelled_caption(line.replace(line[1], "速", 1))


@pytest.mark.parametrize(
    "credit",
    [
        "Photo credit: Jared Kipruto | Rift Courier",
        "Courtesy of Nandi County",
        "Gentileza Municipalidad de Tres Lagunas",
        "Cortesía: Ana Ruiz",
        "Crédito foto: Ana Ruiz",
        "Foto cortesía",
        "Ph : A. D.",
        "Ph. Anna Rossi",
        "Gracieuseté de la mairie",
        "Divulgação/Prefeitura de Itambacuri",
        "Arquivo pessoal",
        "Archivfoto: Jan Vogel",
        "Per gentile concessione del Comune",
    ],
)
def test_who_gave_a_picture_below_its_caption(credit: str) -> None:
    assert credits_picture(credit)
    caption = "The old ferry at its pier in Nandi Hills on Tuesday morning"
    for before, behind in (
        (f"\n{caption}.\n{credit}\nBy Ann Lee\n", "\n"),
        (f"By Ann Lee\nShare\n{caption}\n{credit}\n", "\n"),
    ):
        found = article(f"River Post\nFerry stays on the river\n5 June 2021\n{before}{behind}{BODY}")
        assert found.body == BODY.strip()


def test_a_caption_between_paragraphs_goes_with_who_gave_it() -> None:
    first, _, rest = BODY.partition("\n\n")
    caption = "La vieja balsa, en el muelle de Tres Lagunas, dejó de cruzar el 31 de julio\nGentileza Ana Ruiz"
    found = article(f"River Post\nFerry stays on the river\nBy Ann Lee\n5 June 2021\n\n{first}\n\n{caption}\n\n{rest}")
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    "line", ["Ph: 02 9555 1234", "Pictures of war: what we know", "Gentileza", "Courtesy costs nothing"]
)
def test_what_begins_like_a_credit(line: str) -> None:
    assert not credits_picture(line)


@pytest.mark.parametrize(
    "caption",
    [
        "Des femmes du groupement Kasumay sur une digue remise en état, lundi. Ph : A. D.",
        "Vecinos de Tres Lagunas en el muelle. Gentileza Ana Ruiz",
        "Os alunos usam coletes na travessia do rio. Arquivo pessoal",
        "Le vieux bac au quai de la commune. Gracieuseté de la mairie",
    ],
)
def test_who_gave_a_picture_behind_its_caption(caption: str) -> None:
    assert captions.is_credited(caption) or is_labelled_caption(caption)


@pytest.mark.parametrize(
    "credit", ["Foto: Jan Vogel", "© Ella Tuin / River Post", "Photographie : Luc Morel", "Φωτ.: Ν. Γκέκας"]
)
def test_a_sentence_right_below_the_credit_is_the_caption(credit):
    head = "River Post\n\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\n"
    caption = "The old ferry waits at the northern pier before its last trip."
    found = article(f"{head}{credit}\n{caption}\n\n" + "\n\n".join(STORY))
    assert found.body == "\n\n".join(STORY)


def test_a_first_sentence_that_a_blank_line_parts_from_the_credit_stays():
    head = "River Post\n\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\nPhoto: Jan Vogel\n\n"
    assert article(head + "\n\n".join(STORY)).body == "\n\n".join(STORY)
