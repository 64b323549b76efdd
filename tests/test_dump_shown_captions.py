"""Page dumps: captions that read like sentences of a story, told by credits, buttons and prints beside them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.set_pictures import without_set_pictures
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, FOOT, HEAD, STORY, article

CAPTION = "The old ferry at its pier on Sunday after the last crossing."


def among(block: str, gap: str = "\n\n") -> list[str]:
    """The paragraphs of the story with the block set into it."""
    return article(f"{HEAD}{gap.join([*STORY[:2], block, *STORY[2:]])}\n\n{FOOT}").body.split("\n\n")


@pytest.mark.parametrize(
    "behind",
    [
        " | Photo Credit: S. RAO",
        " | RIVER POST",
        " © Bob Ray",
        " (Foto: Bob Ray)",
        "CREDIT:BOB RAY",
        " Photograph: Bob Ray",
        " / River Post",
    ],
)
def test_a_sentence_said_again_below_with_its_credit_is_a_caption(behind: str) -> None:
    assert among(f"{CAPTION}\n{CAPTION}{behind}") == STORY
    found = article(f"{HEAD}{CAPTION}\n{CAPTION}{behind}\n\n{BODY}")
    assert (found.title, found.body) == ("Ferry stays on the river", BODY.strip())


def test_a_headline_said_again_with_the_papers_name_stays() -> None:
    head = "Ferry stays on the river"
    found = article(f"River Post\n{head}\n{head} | River Post\nBy Ann Lee\n12 March 2025\n\n{BODY}")
    assert (found.title, found.body) == (head, BODY.strip())


@pytest.mark.parametrize(
    "line",
    [
        "The tank at the depot on Friday. | Photo Credit: S. RAO",
        "Det gamle skib ved kajen | Foto: B. Ray",
        "Le bac à quai | Crédit photo : Bob Ray",
    ],
)
def test_a_word_for_pictures_behind_a_bar_credits(line: str) -> None:
    assert is_captioned(line)


@pytest.mark.parametrize("line", ["River Post | Price: 2 euros", "Ferry stays | The council: no"])
def test_other_words_behind_a_bar_do_not(line: str) -> None:
    assert not is_captioned(line)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("who", ["POST STAFF", "Bob Ray/River Post", "Bob Ray, River Post", "USA TODAY"])
@pytest.mark.parametrize(
    "buttons",
    [
        ("Show Caption", "Hide Caption"),
        ("hide caption", "toggle caption"),
        ("Bildunterschrift einblenden", "Bildunterschrift ausblenden"),
        ("Afficher la légende", "Masquer la légende"),
        ("Mostrar leyenda", "Ocultar leyenda"),
        ("Vis bildetekst", "Skjul bildetekst"),
    ],
)
def test_buttons_that_show_captions_stand_below_or_over_one(buttons: tuple[str, str], who: str, gap: str) -> None:
    assert among(gap.join([CAPTION, who, *buttons]), gap) == STORY
    assert among(gap.join([*buttons, "Watch: the last crossing", CAPTION, who]), gap) == STORY
    assert among(gap.join(buttons), gap) == STORY


@pytest.mark.parametrize(
    "who", ["Photo by Bob Ray", "Foto: Bob Ray", "Photo courtesy of the River Trust", "Foto di Bob Ray"]
)
def test_a_credit_and_the_sentence_below_it_are_of_a_picture_where_blank_lines_set_both_apart(who: str) -> None:
    assert among(f"{who}\n{CAPTION}") == STORY
    assert article(f"{HEAD}{who}\n{CAPTION}\n\n{BODY}").body == BODY.strip()


def test_below_a_credit_a_question_and_a_paragraph_apart_are_none() -> None:
    assert STORY[2] in among("Foto: Bob Ray")
    asked = "What will the ferry cost the two towns in a year of storms?"
    assert asked in among(f"{STORY[2]}\n\nFoto: Bob Ray\n\n{asked}")


@pytest.mark.parametrize("who", ["By Bob Ray", "By Bob L. Ray", "Von Bernd Rau", "Par Jean Roux", "Por Luis Rojas"])
def test_a_sentence_with_another_name_than_the_writers_behind_is_a_caption(who: str) -> None:
    assert among(f"{CAPTION} {who}") == STORY
    assert (
        article(f"{HEAD.replace('By Ann Lee', f'{CAPTION} {who}' + chr(10) + 'By Ann Lee')}{BODY}").body == BODY.strip()
    )


def test_the_writers_own_name_and_those_of_reviews_are_none() -> None:
    assert f"{CAPTION} By Ann Lee" in among(f"{CAPTION} By Ann Lee")
    whos = ("Bob Ray", "Cy Dow", "Eve Fox", "Gus Hay")
    page = read_page(HEAD + "\n".join(f"{line} By {who}" for line, who in zip(STORY, whos, strict=True)))
    assert without_set_pictures(page) is page
