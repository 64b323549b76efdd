"""Page dumps: outlets named in a mail's note, as an archive, by a part of their name; blogs between other posts."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.last_notes import is_last_note
from ingest.parsers.page_dump.lines.pagers import turned_pair
from ingest.parsers.page_dump.source.site_names import is_archive, without_web
from tests.ferry_page import BODY, article

FERRY = "Ferry stays on the river"


@pytest.mark.parametrize(
    ("note", "name"),
    [
        (
            "You are receiving this because you signed up for alerts on the website of The Haven Post, Haven.",
            "The Haven Post",
        ),
        ("This article was sent to you by a friend via The Haven Post, 12 Mill Lane.", "The Haven Post"),
        (
            "Sie erhalten diese E-Mail, weil ein Freund die Website des Haldener Tagblatts genutzt hat.",
            "Haldener Tagblatt",
        ),
        ("Vous recevez ce message parce qu'un ami lit le site du Courrier de Haldane, Haldane.", "Courrier de Haldane"),
        ("Ha recibido este correo porque un amigo lee la web de El Diario de Haldana.", "El Diario de Haldana"),
    ],
)
def test_the_outlet_of_a_page_that_came_by_mail(note: str, name: str) -> None:
    head = "From: Gwen Tarry\nSent: 03 February 2010 09:12\nTo: Allotment list\nSubject: FW: " + FERRY
    head += f"\nTold you so. Gwen\n-----------------------------\n{FERRY}\nAnn Lee | 29 January 2010 | 17:55\n"
    found = article(f"{head}{BODY}\n{note}\nUnsubscribe: http://mailer.example/u?id=5\n")
    assert (found.source, found.authors) == (name, ("Ann Lee",))
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Pour vous désabonner : http://mail.haldane.example/u?id=5", True),
        ("Je ontvangt deze mail omdat een vriend het artikel heeft doorgestuurd.", True),
        ("This story was sent to a lab in the capital, where it was read by four people.", False),
        ("You received a ferry and gave a bridge, said the mayor to the hall.", False),
    ],
)
def test_notes_of_mails(line: str, told: bool) -> None:
    assert is_last_note(line) is told


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The archives of The Haven Post", "The Haven Post"),
        ("Hemeroteca de El Diario de Haldana", "El Diario de Haldana"),
        ("Archivio storico de La Voce di Haldana", "La Voce di Haldana"),
        ("Digitaal archief van De Haldense Bode", "De Haldense Bode"),
        ("Архив газеты «Голос»", "«Голос»"),
        ("Archives of Internal Medicine", "Archives of Internal Medicine"),
        ("National Archives of Norway", "National Archives of Norway"),
    ],
)
def test_the_archive_of_a_paper_is_that_paper(line: str, name: str) -> None:
    assert without_web(line) == name


def test_a_headline_on_an_archive_is_no_paper() -> None:
    assert is_archive("Historical Archive of the Haven Post")
    assert not is_archive("Archives of the Post found in the attic of a school")


@pytest.mark.parametrize(
    ("top", "note", "name"),
    [
        ("The Haven Post", "First published in the Post on Tuesday 12 May 2009", "The Haven Post"),
        ("Haldener Tagblatt", "Zuerst erschienen im Tagblatt vom 12. Mai 2009", "Haldener Tagblatt"),
        ("The Haven Post", "This article first appeared in the Lowmoor Gazette on 12 May 2009.", "Lowmoor Gazette"),
    ],
)
def test_a_part_of_the_papers_name_in_a_note(top: str, note: str, name: str) -> None:
    assert article(f"{top}\nNews  Sport  Obituaries\n{FERRY}\n{BODY}\nAnn Lee\n{note}\n").source == name


@pytest.mark.parametrize(
    "pair",
    [
        "« Fog and I\nA duck on the roof »",
        "← Was der Nebel macht\nDie Ente und der Zaun →",
        "« Le brouillard et moi | Le canard sur le toit »",
        "Anterior: La niebla y yo\nSiguiente: Un pato en el tejado",
    ],
)
def test_posts_before_and_after_one_name_no_outlet(pair: str) -> None:
    head = f"Carnet du quai\nLa vie au bord de l'eau\nAccueil   À propos   Archives\n{pair}\nThe ferry stays\n"
    posts = "Recent Posts\nFog and I\nWas der Nebel macht\nLe brouillard et moi\n"
    found = article(f"{head}Posted on March 9, 2008 by Ann Lee\n{BODY}\nLeave a Reply\n{posts}")
    assert (found.source, found.title, found.authors) == ("Carnet du quai", "The ferry stays", ("Ann Lee",))


def test_quotations_and_breadcrumbs_are_no_pair_of_posts() -> None:
    assert not turned_pair(["« Le bac reste »", "Politique »"])
    assert not turned_pair(["Home »", "News »", FERRY])


@pytest.mark.parametrize("said", ["They did sulk.", "What a boat!"])
def test_what_a_reader_says_over_links_is_no_outlet(said: str) -> None:
    foot = f"2 Responses\nWalt says:\n{said}\nLeave a Reply\nRecent Posts\n"
    page = f"{FERRY}\nPosted on March 9, 2008 by Ann Lee\n{BODY}\n{foot}"
    assert article(page).source != said.rstrip(".!")
