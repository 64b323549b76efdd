"""Notes that a printed text goes on elsewhere part no story."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.prepare.continued import is_continued
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    "line",
    [
        "(Continued on Page 6, Col. 2)",
        "(Continued from Page One)",
        "See GOATS, page A6",
        "Continued on next page",
        "Fortsetzung auf Seite 3",
        "Suite en page 12",
        "Segue a pagina 12",
        "Continúa en la página 8",
        "Vervolg van pagina 1",
        "Ciąg dalszy na str. 4",
        "Окончание на стр. 5",
        "Devamı 4. sayfada",
        "（下转4版）",
        "3面に続く",
    ],
)
def test_notes_that_the_text_goes_on(line):
    assert is_continued(line)


@pytest.mark.parametrize(
    "line", ["Continued", "From here on it was easy", "See you in May", "(下の写真)", "3面のテレビ"]
)
def test_other_lines(line):
    assert not is_continued(line)


@pytest.mark.parametrize(
    ("jump", "key", "note"),
    [
        ("See FERRY, Page A9", "FERRY", "Continued from Page A1"),
        ("See Ferry, Page 4", "Ferry", "From Page 1"),
        ("Siehe FÄHRE, Seite 3", "FÄHRE", "Fortsetzung von Seite 1"),
        ("", "OLD FERRY", "(Continued from page 1)"),
    ],
)
def test_the_word_that_a_text_is_found_again_by_is_no_text(jump, key, note):
    first, rest = BODY.split("\n\n", 1)
    found = article(f"River Post\nFerry stays on the river\nBy Ann Lee\n\n{first}\n\n{jump}\n{key}\n{note}\n\n{rest}")
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    ("heading", "dots", "number"),
    [("INSIDE", " .... ", "B1"), ("Im Innenteil", "........", "Seite 5"), ("Dans ce numéro", " … ", "p. 7")],
)
def test_titles_that_dots_lead_to_their_pages_from(heading, dots, number):
    foot = f"{heading}\nCouncil balks at sewer bond{dots}{number}\nPanthers drop opener in 12 innings{dots}12\n"
    found = article(f"River Post\nFerry stays on the river\nBy Ann Lee\n\n{BODY}\n{foot}")
    assert [link.title for link in found.links] == ["Council balks at sewer bond", "Panthers drop opener in 12 innings"]
    assert found.body == BODY.strip()
