"""What stands among a story and reads as one: newsletters, how the paper works, readers' posts."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.site_terms import tells_of_paper
from tests.ferry_page import FOOT, HEAD, STORY, article


def _body(at: int, *lines: str) -> list[str]:
    return article(HEAD + "\n\n".join([*STORY[:at], *lines, *STORY[at:], FOOT])).body.split("\n\n")


def test_a_story_on_a_newsletter_keeps_its_sentences():
    told = "The council will also send a newsletter to every household along the river before the summer."
    assert _body(3, told) == [*STORY[:3], told, STORY[3]]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Så jobbar vi med journalistik", True),
        ("Det vi publicerar ska vara sant och relevant. Ser du något som inte stämmer?", True),
        ("Så här jobbar Västerbladet med journalistik: uppgifter som publiceras ska vara korrekta.", True),
        ("So arbeitet unsere Redaktion: Journalismus nach Regeln", True),
        ("How we work: our rules for journalism", True),
        ("Journalismus lebt davon, dass jemand hinsieht.", False),
        ("Så jobbar de med korna på Norrgården.", False),
    ],
)
def test_notes_on_how_the_paper_works(line, told):
    assert tells_of_paper(line) is told


@pytest.mark.parametrize("label", ["Mehr zum Thema", "Lees ook", "Related", "À lire aussi", "Читайте также"])
def test_labels_glued_to_titles(label):
    found = article(HEAD + "\n\n".join([*STORY[:2], f"{label}Storm damage on the islands", *STORY[2:], FOOT]))
    assert found.body.split("\n\n") == STORY
    assert [link.title for link in found.links] == ["Storm damage on the islands"]


@pytest.mark.parametrize(
    "line",
    [
        "Підписуйтесь на наш канал у Telegram, щоб першими дізнаватися новини.",
        "Dołącz do naszego kanału na WhatsApp, aby nic nie przegapić.",
    ],
)
def test_channels_to_join_are_no_text(line):
    assert _body(4, line) == STORY


@pytest.mark.parametrize(
    ("heading", "post"),
    [
        ("Vos commentaires", "Le 2 mars 2020 à 18:22, par Henri B."),
        ("Ваши комментарии", "2 марта 2020, 18:22, Henri"),
        ("Dina kommentarer", "Henri, 2 mars 2020 kl. 18:22"),
    ],
)
def test_comments_below_a_list_are_no_text(heading, post):
    below = ["Related", "Storm damage on the islands", "Harbour wall to be rebuilt", heading, post]
    said = "The ferry of my own village is a store for bicycles, which is not so bad."
    assert _body(4, *below, said) == STORY


def test_when_a_post_was_edited_is_no_text():
    assert _body(4, "Last edited by pitch_pine on Wed Mar 03, 2021 7:55 am, edited 2 times in total.") == STORY
