"""Several writers of one page, and what they write about, which is no part of a name."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.byline import several
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Rosalind Achebe Transport correspondent", "Rosalind Achebe"),
        ("Tom Reed Social affairs correspondent", "Tom Reed"),
        ("Tom Reed Social affairs editor", "Tom Reed"),
        ("Ann Lee South Yorkshire correspondent", "Ann Lee"),
        ("Mary Ann Lee editor", "Mary Ann Lee"),
        ("Mary Ann Lee staff writer", "Mary Ann Lee"),
        ("Juan Carlos Pérez corresponsal", "Juan Carlos Pérez"),
        ("Ludwig van Beek correspondent", "Ludwig van Beek"),
    ],
)
def test_the_subject_before_a_job_is_no_name(line: str, name: str) -> None:
    assert bare_names(line) == (name,)


def test_by_on_several_lines() -> None:
    page = read_page("By ANN LEE\nMore by this Author\nBy TOM REED\nStaff writer\nBy Ida Holm\n\nThe story.")
    assert several.with_further(page, 0, len(page) - 1, ("ANN LEE",)) == ("ANN LEE", "TOM REED", "Ida Holm")
    page = read_page("Written by: Ann Lee\nEdited by: Tom Reed\n\nThe story.")
    assert several.with_further(page, 0, len(page) - 1, ("Ann Lee",)) == ("Ann Lee",)


def test_names_with_and_on_a_line_between() -> None:
    page = read_page("A headline\nTan Li Wen\nand\nMuhammad Faisal\nFeb 18, 2025")
    assert several.beside(page, 3, ["and"]) == (1, 4)


@pytest.mark.parametrize(
    "byline",
    [
        "River Public Voice | By Ann Lee, Bob Reed\n3 March 2021",
        "Ann Lee\nand\nBob Reed\n3 March 2021",
        "By Ann Lee\nFollow\nBy Bob Reed\n3 March 2021",
        "Anna LEEN.\nBob REED.\n3 March 2021",
    ],
)
def test_two_writers_of_one_story(byline: str) -> None:
    found = article(f"River Public Voice\n\nFerry stays on the river\n\n{byline}\n\n{BODY}")
    assert [name.title() for name in found.authors] in (["Ann Lee", "Bob Reed"], ["Anna Leen", "Bob Reed"])


def test_the_papers_name_over_the_date_is_no_writer() -> None:
    head = "The Wimmera Courier-Mail\n\nFerry stays on the river\n\nAnn Papas\n@AnnPapas\nless than 3 min read\n"
    found = article(f"{head}29 April 2022\nWimmera Courier-Mail\n\n{BODY}\nMore Coverage\nAnn Papas\n")
    assert found.authors == ("Ann Papas",)


@pytest.mark.parametrize(
    "block",
    [
        "By  Ann Lee\nCorrespondent\nRiver Post\nBy  Bob Reed\nReporter\nRiver Post\n5 June 2021",
        "5 June 2021\nAnn Lee\nCorrespondent\nRiver Post\nBob Reed\nReporter\nRiver Post",
        "Ann Lee\nRiver Post\nBob Reed\nRiver Post\n5 June 2021",
        "By Ann Lee\nReporter\nRiver Post\nFollow\nBy Bob Reed\nReporter\nRiver Post\nFollow\n5 June 2021",
    ],
)
def test_each_writer_stands_over_his_paper(block: str) -> None:
    found = article(f"River Post\n\nFerry stays on the river\n\n{block}\nShare\n\n{BODY}")
    assert found.authors == ("Ann Lee", "Bob Reed")


@pytest.mark.parametrize(
    "paper",
    [
        "PARA EL LITORAL",
        "ESPECIAL PARA LA NACION",
        "LA NACION",
        "Pour Le Quotidien",
        "Für den Flussboten",
        "FOR THE POST",
    ],
)
def test_the_paper_below_its_writer_is_none(paper: str) -> None:
    head = "River Post\n\nFerry stays on the river\n"
    for block in (f"5 June 2021\nAna Ruiz\n{paper}\nShare\n", f"Ana Ruiz\n{paper}\n5 June 2021\n"):
        assert article(f"{head}{block}\n{BODY}").authors == ("Ana Ruiz",)


@pytest.mark.parametrize(
    "byline",
    [
        "Radio Riverside / By Ann Lee",
        "RBC Upper Valley – By Ann Lee",
        "Ann Lee FOR THE RIVER POST",
        "Ann Lee PARA THE RIVER POST",
        "Ann Lee Special to The River Post",
    ],
)
def test_the_outlet_beside_its_writer(byline: str) -> None:
    assert article(f"The River Post\n\nFerry stays on the river\n{byline}\n12 March 2025\n\n{BODY}").authors == (
        "Ann Lee",
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Von Jana Roth, WDR", "Jana Roth"),
        ("Por Ana Ruiz, RTVN", "Ana Ruiz"),
        ("Text: Ute Reiß, Presseamt Ulm", "Ute Reiß"),
        ("Tekst: Jan Smit, Afdeling Communicatie", "Jan Smit"),
        ("By Ann Lee, Communications Department", "Ann Lee"),
        ("Text: Eva Nová, Tiskové Oddělení", "Eva Nová"),
        ("Автор: Иван Петров, Отдел Информации", "Иван Петров"),
    ],
)
def test_the_office_that_a_writer_works_for(line: str, name: str) -> None:
    assert byline_of(line)[1] == (name,)


def test_a_town_that_the_story_tells_the_kind_of_is_no_second_writer() -> None:
    story = BODY.replace("the old ferry", "the old ferry of the town of Lower Dale", 1)
    found = article(
        f"River Post\n\nFerry stays on the river\n12 March 2025\n\n{story}\nAnn Reed, Lower Dale\n\nSee also\n"
    )
    assert found.authors == ("Ann Reed",)


@pytest.mark.parametrize(
    "label",
    [
        "Bericht",
        "Articolo di",
        "Krönika av",
        "Artikkel av",
        "Kirjoittanut",
        "Připravila",
        "Tudósító",
        "A consemnat",
        "Текст і фото",
        "Besedilo in foto",
        "Γράφουν",
        "Kaleme alan",
        "ראיינה",
        "الكاتب",
        "به قلم",
        "Bài và ảnh",
        "Rakstīja",
        "Escrit per",
    ],
)
def test_labels_of_writers_in_more_languages(label: str) -> None:
    assert byline_of(f"{label}: Karin Holm")[1] == ("Karin Holm",)


@pytest.mark.parametrize("line", ["Bericht: Brand in Kaserne", "Firma: Müller Transporte GmbH", "Derleyen"])
def test_other_lines_with_such_labels_name_nobody(line: str) -> None:
    assert byline_of(line) == ("", ())


@pytest.mark.parametrize("name", ["Lim Hui Min", "Ng Jun Sen", "Chen Jun", "Nguyen Thi Mai", "Park Sun"])
def test_given_names_of_asia_that_are_months_elsewhere(name: str) -> None:
    assert bare_names(name) == (name,)
    assert article(f"River Post\n\nFerry stays on the river\n{name}\n12 Feb 2020 10:21AM\n\n{BODY}").authors == (name,)


@pytest.mark.parametrize("line", ["Tan 12 Jun", "Lim, 3 Mai"])
def test_days_are_none(line: str) -> None:
    assert bare_names(line) == ()
