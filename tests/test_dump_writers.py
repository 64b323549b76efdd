"""Several writers of one page, and what they write about, which is no part of a name."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.byline import several
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.page import read_page


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
