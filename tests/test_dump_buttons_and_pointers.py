"""Page dumps: buttons below lists, pointers and notes inside stories, jobs over a release, headings below own lists."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.comment_headings import asks_for_comment, names_comments
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.source.masthead import could_be_name
from tests.ferry_page import BODY, STORY, article

TOLD = "\n\n".join(STORY) + "\n"
TOP = "River Post\nNews | Sport\nFerry stays on the river\nBy Ann Lee\nMonday 18 March 2013\n\n"


@pytest.mark.parametrize("button", ["Artikel kommentieren", "Komentovat článek", "Haberi yorumla"])
def test_a_button_to_comment_on_a_piece(button: str) -> None:
    assert asks_for_comment(button)
    assert not asks_for_comment(f"{button} 2013 Wien")
    page = f"{TOP}{BODY}\nRelated articles\nPier reopens after eight months\n{button}\n"
    assert [link.title for link in article(page).links] == ["Pier reopens after eight months"]


@pytest.mark.parametrize("button", ["Alle 12 Kommentare anzeigen", "Mostra tutti i 4 commenti"])
def test_a_button_for_all_comments(button: str) -> None:
    assert names_comments(button)


def test_what_commentators_show_is_no_button() -> None:
    assert not names_comments("Show comments of the minister on 4 ferries")


@pytest.mark.parametrize("heading", ["Gesponserte Artikel", "Articoli sponsorizzati", "Sponsrade artiklar"])
def test_sponsored_lists_are_not_related(heading: str) -> None:
    assert is_related(heading)
    page = f"{TOP}{BODY}\nRelated articles\nPier reopens after eight months\n{heading}\nSeven windows for your home\n"
    assert [link.title for link in article(page).links] == ["Pier reopens after eight months"]


@pytest.mark.parametrize("heading", ["Earlier interviews", "Poprzednie wywiady", "Critiques précédentes"])
def test_lists_of_earlier_pieces_of_the_kind(heading: str) -> None:
    assert is_related(heading)


@pytest.mark.parametrize(
    "pointer",
    [
        "View the complete standings",
        "Voir le classement complet",
        "Zobacz pełną tabelę",
        "Note: These links open in a new browser window",
        "Les liens s’ouvrent dans une nouvelle fenêtre",
        "Für mehr Nachrichten folgen Sie uns auf Facebook.",
        "Per altre notizie, segui Il Faro sui social.",
        "Keep up with the news of the valley by following the Post on Instagram.",
    ],
)
def test_pointers_inside_a_story_are_no_text(pointer: str) -> None:
    assert is_notice(pointer)
    told = "\n\n".join([*STORY[:2], pointer, *STORY[2:]])
    assert article(f"{TOP}{told}\n").body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "call",
    [
        "Enjoying these stories? Four issues for the price of three",
        "Gefällt Ihnen dieser Beitrag? Vier Hefte zum Preis von drei",
        "¿Le gustó este artículo? Cuatro números por el precio de tres",
    ],
)
def test_an_offer_behind_a_question_is_no_text(call: str) -> None:
    told = "\n\n".join([*STORY[:2], call, *STORY[2:]])
    assert article(f"{TOP}{told}\n").body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "View the table that the joiner built for the king",
        "Note: This story will open old wounds in the valley",
        "More news is read on Facebook than in print, readers say.",
    ],
)
def test_sentences_with_such_words_are_text(line: str) -> None:
    assert not is_notice(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("From Correspondent Bea Holm", ("Bea Holm",)),
        ("From NWN Correspondent Bea Holm", ("Bea Holm",)),
        ("From Staff Writer Bea Holm", ("Bea Holm",)),
        ("Do correspondente Rui Alves", ("Rui Alves",)),
        ("From Correspondent to Editor", ()),
    ],
)
def test_what_writers_are_before_their_names(line: str, names: tuple[str, ...]) -> None:
    assert byline_of(line)[1] == names


@pytest.mark.parametrize(
    "job",
    ["Press Officer", "Pressesprecherin", "Jefe de Prensa", "Ann Lee, Head of Communications", "Attachée de presse"],
)
def test_whom_to_ask_is_no_outlet(job: str) -> None:
    assert not could_be_name(job)


@pytest.mark.parametrize("kind", ["Trust", "Council", "Museum"])
def test_the_kind_of_a_house_belongs_to_the_name_that_its_address_spells(kind: str) -> None:
    first = f"SKELBY, 20 October 2016 - The Elm Valley {kind} says: {STORY[0]}"
    page = (
        f"FOR IMMEDIATE RELEASE\n\nMedia contact:\nBea Holm, communications manager\npress@elmvalley.example\n\n"
        f"Weir at Skelby to go\n\n{first}\n\n{STORY[1]}\n\n###\n\nAbout the Elm Valley {kind}\nFounded in 1974.\n"
    )
    assert article(page).source == f"Elm Valley {kind}"


@pytest.mark.parametrize("note", ["Note to editors: pictures can be had.", "Hinweis für Redaktionen: Bilder gibt es."])
def test_a_note_to_editors_on_one_line_ends_a_release(note: str) -> None:
    page = f"Elm Trust\nPress release\nWeir at Skelby to go\n20 October 2016\n\n{TOLD}\n{note}\n"
    assert article(page).body.split("\n\n") == STORY


def test_three_hashes_end_a_release() -> None:
    page = f"Elm Trust\nPress release\nWeir at Skelby to go\n20 October 2016\n\n{TOLD}\n# # #\n\nTickets cost £4.\n"
    assert article(page).body.split("\n\n") == STORY


@pytest.mark.parametrize("line", ["The Post is printed on recycled paper", "Gedruckt auf Recyclingpapier"])
def test_what_the_paper_is_printed_on(line: str) -> None:
    assert is_foot(line)


def test_the_edition_for_screens_is_the_paper() -> None:
    page = f"岬新報 デジタル版\nトップ｜社会｜経済｜文化\nFerry stays on the river\n2016年5月9日 14時05分\n{TOLD}"
    assert article(page).source == "岬新報"


def test_a_day_of_the_week_that_is_until_elsewhere() -> None:
    """Dutch "do" for Thursday, over a reviewed play until in Polish."""
    page = f"De Bode\nNieuws  Sport\nPont blijft op de rivier\nDoor: Anneke Terpstra\ndo 12 mei '11, 07:45\n{BODY}"
    assert article(page).authors == ("Anneke Terpstra",)


@pytest.mark.parametrize(
    "deck",
    [
        "Each autumn a village sells its bells for next to nothing and a great deal of noise.",
        "Nobody counted the eels.",
    ],
)
def test_a_deck_over_its_writer(deck: str) -> None:
    page = f"River Post\nNews | Sport\nFerry stays on the river\n{deck}\nBy Ann Lee\nMonday 18 March 2013\n\n{TOLD}"
    assert article(page).body.split("\n\n") == [deck, *STORY]


def test_a_heading_below_a_list_of_the_story() -> None:
    parts = [STORY[0], "The trust will pay for:", "- a bell\n- two ropes and a boat", "‘Unheard of’", *STORY[1:]]
    body = article(f"{TOP}" + "\n\n".join(parts) + "\n").body
    assert "‘Unheard of’" in body.split("\n\n")
    assert "- a bell" in body


def test_a_part_of_a_story_over_an_offer() -> None:
    """Nothing parts the last section from the form below but its own heading."""
    told = f"{STORY[0]}\nThe bell\n{STORY[1]}\nThe rope\n{STORY[2]}\n{STORY[3]}\n"
    page = f"River Post\nNews | Sport\nFerry stays on the river\nAnn Lee\n18 March 2013\n{told}Subscribe: free bell\n"
    assert article(page).body.split("\n\n") == [STORY[0], "The bell", STORY[1], "The rope", STORY[2], STORY[3]]
