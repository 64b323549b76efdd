"""Page dumps of records of data bases, whose labels say more than one thing each."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.record_labels import imprint_of, with_plain_labels
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

STORY = (
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.\n\n"
    "Nobody voted against the plan for the ferry, and the captain bought the round.\n"
)


@pytest.mark.parametrize(
    ("value", "parted"),
    [
        ("The River Herald [Lima, Pa] 22 Oct 1999: B1.", ("The River Herald", "22 Oct 1999")),
        ("River Herald, The (Lima, PA), October 22, 1999, p. 3", ("The River Herald", "October 22, 1999")),
        ("El Correo del Río, 22 de octubre de 1999, pág. 4", ("El Correo del Río", "22 de octubre de 1999")),
        ("a study of 1999", None),
    ],
)
def test_imprints(value, parted):
    assert imprint_of(value) == parted


@pytest.mark.parametrize(
    "head",
    [
        (
            "Ferry stays on the river\n\nAuthor: Lee, Ann; Ray, Bob\n\n"
            "Publication info: The River Herald [Lima, Pa] 22 Oct 1999: B1."
        ),
        (
            "Title: Ferry stays on the river\nAuthors: Lee, Ann; Ray, Bob\n"
            "Source: River Herald, The (Lima, PA), October 22, 1999"
        ),
    ],
)
def test_records_with_one_label_for_where_and_when(head):
    foot = "Illustration caption: Photo: The ferry.\n\nSubject: Ferries\n\nISSN: 10780000\n\nDatabase: NewsQuarry"
    top = "Report from NewsQuarry\n30 January 2012 14:07\n\nDocument 1 of 1\n\n"
    page = f"{top}{head}\n\nAbstract: None available.\n\nFull text:\n"
    found = article(f"{page}{STORY}\n{foot}\n")
    assert (found.title, found.source) == ("Ferry stays on the river", "The River Herald")
    assert (found.published.value, found.authors) == ("1999-10-22", ("Ann Lee", "Bob Ray"))
    assert found.body == STORY.strip()


def test_sources_of_other_lines_stay():
    text = "Source: Reuters, 22 October 1999\nPhoto: Ann Lee\n\n" + STORY
    assert with_plain_labels(read_page(text)).text == read_page(text).text
