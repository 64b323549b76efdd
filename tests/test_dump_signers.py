"""Page dumps of letters and opinion pieces that several people sign, each with a job below the name or behind it."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names.signers import signers
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article

HEAD = "River Post\n\nDo not let an app decide who gets help\n\n3 May 2019\n\n"


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("Karen Lund\nchair of the Homework Cafés\nPeter Newman\nteacher and author", ("Karen Lund", "Peter Newman")),
        ("Karen Lund\nchair of the Cafés\n\nPeter Newman\nteacher, Northport", ("Karen Lund", "Peter Newman")),
        (
            "Gunilla Fransson Hjorth\nverksamhetschef, Bildningsförbundet\nPeder Stålnacke\nlärare och ordförande",
            ("Gunilla Fransson Hjorth", "Peder Stålnacke"),
        ),
        ("Liv Moen, leder i Foreldreutvalget\nPer Nygaard, rektor ved Fjord skole", ("Liv Moen", "Per Nygaard")),
        ("Karin Lund, Vorsitzende des Elternrats\nPeter Neumann, Lehrer", ("Karin Lund", "Peter Neumann")),
        ("Anna de Wit, voorzitter van de ouderraad\nPiet Bos, leraar", ("Anna de Wit", "Piet Bos")),
        ("Claire Morel, présidente des parents\nLuc Petit, maire de Vaux", ("Claire Morel", "Luc Petit")),
    ],
)
def test_who_signs(signed: str, names: tuple[str, ...]) -> None:
    found = article(f"{HEAD}{BODY}\n{signed}\n\nShare this article\n\n© River Post\n")

    assert found.authors == names
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    "lines",
    [
        "Jan Petersen\nWho gets the money is what I want to know",
        "Ferry stays until spring\nriver post, page 4",
        "Karen Lund\nPeter Newman",
        "karen lund\nteacher",
        "Karen Lund\nteacher of the year retires after a long life at school.",
    ],
)
def test_who_does_not(lines: str) -> None:
    assert signers(read_page(lines), 0) == ((), 0)


def test_a_name_in_capitals_below_itself_is_one_writer() -> None:
    head = "The River Post\n\nFerry keeps its engine\n\nMay 3, 2019\n\nR. Vasudevan\nR. VASUDEVAN\n\n"
    assert article(head + BODY).authors == ("R. Vasudevan",)
