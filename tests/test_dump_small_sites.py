"""Page dumps: blogs' names, scores over headlines, picture stories, records of libraries and databases, empty lists."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import speaks_of_picture
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.results import is_result
from ingest.parsers.page_dump.lists.list_titles import is_item
from tests.ferry_page import BODY, STORY, article

TOP = "River Post\nNews | Sport\n\nFerry stays on the river\nBy Ann Lee\n3 May 2011\n\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Newer Post  Home  Older Post\nSubscribe to: Posts (Atom)\n",
        "Kommentar veröffentlichen\nÄlterer Post\n",
        "Article plus récent\nArchives du blog\n",
    ],
)
def test_a_blog_is_called_by_its_first_line(foot: str) -> None:
    top = "Notes from a Signal Box\nForty levers and a view of the marsh\nSunday, February 25, 2007\n"
    found = article(f"{top}A lamp and the slow train\n{BODY}\nPosted by Agnes Thorley at 7:52 PM\n{foot}")
    assert (found.source, found.title) == ("Notes from a Signal Box", "A lamp and the slow train")


def test_other_pages_are_not_called_by_their_first_line() -> None:
    assert article(f"Notes from a Signal Box\n\nA lamp and the slow train\n3 May 2011\n{BODY}").source == ""


@pytest.mark.parametrize("stage", ["Full time: ", "Endstand: ", "Final: ", "Résultat final : ", "Счёт: ", ""])
def test_a_score_over_the_headline(stage: str) -> None:
    assert is_result(f"{stage}Skelby Town 2 - 1 Marrick Athletic")
    top = f"TOUCHLINE NORTH\nHome » Football » County Cup\n{stage}Skelby Town 2 - 1 Marrick Athletic\n"
    title = "Ten-man Skelby knock out the holders with the last kick"
    assert article(f"{top}{title}\nBy Ann Lee\n3 May 2011, 18:20\n{BODY}").title == title


@pytest.mark.parametrize(
    "title", ["In pictures: the longest walk for a cup of sugar", "In Bildern: Der lange Weg zur Fähre"]
)
def test_the_headline_of_a_picture_story(title: str) -> None:
    assert speaks_of_picture(title)
    top = f"Isle & Mainland\nStories  Pictures  Shop\nPictures\n{title}\nWords by Lena Strand\nPosted 19/08/16\n"
    assert article(f"{top}View full screen   Swipe to continue\n{BODY}").title == title


def test_the_title_of_a_librarys_record_is_its_papers() -> None:
    top = (
        "COUNTY LIBRARY OF DALE - HISTORIC NEWSPAPERS\nTitle: The Dale Advertiser\nIssue: Tuesday, September 22, 1908\n"
    )
    found = article(f"{top}Page 5, Column 3\n\nTHE OLD FERRY AND ITS ENGINE\n(From our own Correspondent.)\n\n{BODY}")
    assert (found.source, found.title) == ("The Dale Advertiser", "THE OLD FERRY AND ITS ENGINE")


@pytest.mark.parametrize("label", ["BODY", "FULL TEXT"])
def test_the_label_of_a_records_text_is_none_of_it(label: str) -> None:
    top = "The Dale Examiner\n\nSeptember 5, 2008 Friday\n\nHEADLINE: Ferry stays on the river\n\nBYLINE: Ann Lee\n"
    found = article(f"{top}\nLENGTH: 91 words\n\n{label}: {BODY}\nLOAD-DATE: September 9, 2008\n")
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "No related articles",
        "Keine verwandten Artikel",
        "No hay artículos relacionados",
        "Order prints from the shop",
        "Bilder bestellen",
        "При цитировании ссылка на сайт обязательна. 12+",
    ],
)
def test_what_stands_in_empty_lists_and_at_a_foot(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize(
    "line", ["Order in the court: judge bans phones", "No related deaths, says coroner after the flood"]
)
def test_titles_that_begin_alike(line: str) -> None:
    assert is_item(line)


@pytest.mark.parametrize("heading", ["Other lives", "More lives", "Weitere Nachrufe"])
def test_headings_over_other_lives(heading: str) -> None:
    assert label_of(heading) == "related"


def test_entries_of_a_live_page_that_an_editor_marked() -> None:
    hours = ["09:45", "10:20\nKEY EVENT", "11:05", "12:30\nKEY EVENT"]
    entries = "".join(f"{hour}\n{text}\n\n" for hour, text in zip(hours, STORY, strict=True))
    top = (
        "Channel Nine\nNews  Weather\nRaft race: as it happened\nReporting by Ann Lee | Sunday 28 June 2015\nShare\n\n"
    )
    assert article(f"{top}{entries}Back to top\n").body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "note",
    ["Interview by Theo Marsh. It has been condensed and edited.", "Interview: Theo Marsh. Gekürzt und redigiert."],
)
def test_who_asked_before_a_note_on_editing(note: str) -> None:
    found = article(
        f"River Review\nHome / Interviews\n“A dent is only a story”\nSaturday, 4th May 2019\n{BODY}\n{note}\n"
    )
    assert (found.authors, found.body) == (("Theo Marsh",), BODY.strip())
