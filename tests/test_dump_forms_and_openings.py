"""Page dumps: fields of forms inside a story, its short first line below the head, blank lines that part nothing."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.form_fields import FORM_FIELDS
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from tests.ferry_page import STORY, article

BODY = "\n\n".join(STORY)
TOP = "River Post\nHome  News  Sport\nFerry stays on the river\n3 May 2017\n"
SHORT = "It took the crew less than ten minutes."


@pytest.mark.parametrize(
    ("asked", "field", "button"),
    [
        ("Meld je aan voor onze nieuwsbrief", "E-mailadres", "Aanmelden"),
        ("Assine nossa newsletter", "Seu e-mail", "Assinar"),
        ("Zapisz się do newslettera", "Twój adres e-mail", "Zapisuję się"),
        ("Iratkozzon fel hírlevelünkre", "E-mail cím", "Feliratkozom"),
        ("Suscríbete a nuestro boletín", "Introduce tu email", "Suscribirme"),
    ],
)
def test_a_form_between_paragraphs_is_no_list_of_the_story(asked: str, field: str, button: str) -> None:
    first, _, rest = BODY.partition("\n\n")
    text = (
        f"River Post\n\nFerry stays on the river\n\nBy Ann Lee\n\n{first}\n\n{asked}\n\n{field}\n\n{button}\n\n{rest}\n"
    )
    body = article(text).body.split("\n\n")
    assert body == BODY.split("\n\n")


@pytest.mark.parametrize(
    "line", ["Ihre E-Mail-Adresse", "Το email σας", "メールアドレス", "Je m'abonne:", "SUBSCRIBE NOW"]
)
def test_fields_and_their_buttons_are_furniture(line: str) -> None:
    assert label_of(line) == "furniture"


def test_the_table_of_fields_is_folded() -> None:
    assert all(label_of(line) == "furniture" for line in FORM_FIELDS)


@pytest.mark.parametrize(
    "over",
    [
        "By Ann Lee",
        "Ann Lee",
        "3 May 2017, 9:15",
        "The ferry at its landing on Tuesday night. (Photo: Tom Reed / River Post)",
    ],
)
def test_a_short_sentence_right_below_the_head_begins_the_story(over: str) -> None:
    text = TOP + f"{over}\n{SHORT}\n{BODY}\n\n© 2017 River Post"
    assert article(text).body.split("\n\n")[0] == SHORT


@pytest.mark.parametrize("over", ["Photo: Tom Reed", "Share", "Listen to this article"])
def test_below_a_credit_alone_or_a_button_it_may_be_a_caption(over: str) -> None:
    text = TOP + f"{over}\n{SHORT}\n{BODY}\n\n© 2017 River Post"
    assert not article(text).body.startswith(SHORT)


def test_whose_project_a_story_belongs_to_is_a_note() -> None:
    assert is_notice("This story is part of Dry Ground, a project on who owns the water under the plains.")
    assert is_notice("This story is part of a series on the river.")
    assert not is_notice("This story is part of every child's education in the valley.")


HEAD = ["River Post", "Ferry stays on the river", "By Ann Lee", "3 May 2017"]
FOOT = ["Related stories", "Skipper wins court order over creels", "Old limit drawn with a ruler, says historian"]


@pytest.mark.parametrize("blank", [1, 2, 3])
def test_blank_lines_above_every_line_end_no_list(blank: int) -> None:
    lines = [*HEAD, *BODY.split("\n\n"), *FOOT]
    found = article(("\n" * (blank + 1)).join(lines) + "\n")
    assert [link.title for link in found.links] == FOOT[1:]
    assert found.body == BODY


def test_where_blank_lines_were_doubled_the_wider_gaps_part_paragraphs() -> None:
    once = "\n".join([*HEAD, "", BODY, "", *FOOT, ""])
    found, doubled = article(once), article(once.replace("\n", "\n\n"))
    assert (doubled.title, doubled.authors, doubled.body) == (found.title, found.authors, found.body)
    assert [link.title for link in doubled.links] == [link.title for link in found.links] == FOOT[1:]
