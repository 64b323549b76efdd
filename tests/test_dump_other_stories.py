"""Other stories inside one and below it: boxes with their day, a lone title, subjects that are no stories."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lists.pointers import is_of_another
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import FOOT, HEAD, STORY, article


def titles(box: str) -> list[str]:
    """The other articles of a page with the box between the second and the third paragraph; none of it is text."""
    found = article(HEAD + "\n\n".join([*STORY[:2], box, *STORY[2:]]) + "\n\n" + FOOT)
    assert found.body == "\n\n".join(STORY)
    return [link.title for link in found.links]


@pytest.mark.parametrize(
    ("box", "title"),
    [
        ("Hintergrund\n16.11.2022\nWarum Hänge im Herbst rutschen\nStarkregen macht den Bergen zu schaffen.", ""),
        (
            "interview\n3 May 2021\nWhat the lighthouse keeper saw that night",
            "What the lighthouse keeper saw that night",
        ),
        ("Analyse\nPourquoi les digues cèdent au printemps\n3 mai 2021", "Pourquoi les digues cèdent au printemps"),
        (
            "video\n03/05/2021\nVeja como a ponte foi içada\nO guindaste levou seis horas.",
            "Veja como a ponte foi içada",
        ),
    ],
)
def test_boxes_with_what_they_are_and_their_day(box: str, title: str) -> None:
    assert titles(box) == [title or "Warum Hänge im Herbst rutschen"]


def test_a_day_of_the_storys_own_diary_stays() -> None:
    entry = "Monday\n3 May 2021\nThe engine stops\nThe crew rowed the old ferry back to the landing in the dark."
    found = article(HEAD + "\n\n".join([*STORY[:2], entry, *STORY[2:]]) + "\n\n" + FOOT)
    assert "The crew rowed the old ferry back to the landing in the dark." in found.body
    assert found.links == ()


def test_a_title_alone_that_has_no_word_of_the_story() -> None:
    assert titles("Missing Alton woman found safe in Kentucky") == ["Missing Alton woman found safe in Kentucky"]
    assert titles("Un detenido por robar cuadros en Alcalá de Henares")


@pytest.mark.parametrize(
    "line",
    [
        "What the crew of the Maid of Alton wants now",
        "A word that none of the others has said",
        "Get the Alton Post in your inbox from Monday",
    ],
)
def test_lines_that_are_no_titles_of_others(line: str) -> None:
    page = read_page("\n\n".join([*STORY[:2], line, *STORY[2:]]))
    assert not is_of_another(page, 2, (0, 1, 3, 4))


@pytest.mark.parametrize(
    "subjects",
    [
        "Explore more on these topics\n\nClimate crisis\nExtinction Rebellion\nUnited Kingdom\nReuse this content",
        "Explore more on these topics\nCanals / Heritage / Yorkshire / news\nReuse this content",
        "Mehr Themen\nDeutsche Bank\nAufsichtsräte\nFrankfurter Börse",
        "Plus sur :   Port de Brest   Traversées   Petites entreprises",
        "Voir tous les sujets\nPort de Brest\nPetites entreprises",
    ],
)
def test_subjects_below_a_story(subjects: str) -> None:
    assert article(HEAD + "\n\n".join(STORY) + "\n\n" + subjects + "\n\n" + FOOT).links == ()


def test_titles_of_few_words_below_a_heading_for_one_subject() -> None:
    found = article(HEAD + "\n\n".join(STORY) + "\n\nMehr zum Thema\nStreit um Fähre\nNeue Fähre kommt\n\n" + FOOT)
    assert [link.title for link in found.links] == ["Streit um Fähre", "Neue Fähre kommt"]


def test_a_last_title_behind_its_column() -> None:
    found = article(
        HEAD + "\n\n".join(STORY) + "\n\nRead next\nShipyards have fewer orders than ever\nLex: a boat for two\n"
    )
    assert found.links[-1].title == "Lex: a boat for two"


def test_a_heading_below_a_picture_and_its_credit() -> None:
    picture = "A red boat on a grey river\nThe boat has lain at the landing since the autumn. (Supplied: Kerrie Wood)"
    body = "\n\n".join([*STORY[:2], picture, "Winter brings hope", *STORY[2:]])
    assert "Winter brings hope" in article(HEAD + body + "\n\n" + FOOT).body.split("\n\n")
