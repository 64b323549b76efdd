"""Archives of digitised papers: whose issue a record or a line is of, and what stands beside it."""

from __future__ import annotations

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.parser import read_article
from ingest.parsers.page_dump.source.cited import issue_of
from ingest.parsers.page_dump.source.owners import without_day_behind
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

_STORY = """The last passenger train over the Wenlow Moor branch left yesterday evening, nineteen minutes late.

Driver Albert Copley, who had worked the line since 1931, said that he had never seen so many passengers upon it.

From Monday the journey will be made by omnibus, and will take fifty minutes longer."""


@pytest.mark.parametrize(
    ("record", "source"),
    [
        ("Title: The Northgate Mercury\nEdition: 17 May 1962\nPage: 5   Columns: 2-3", "The Northgate Mercury"),
        ("Titel: Leeuwer Courant\nEditie: 17 mei 1962\nPagina: 5", "Leeuwer Courant"),
        ("Titre : Le Petit Phare\nDate d'édition : 17 mai 1962\nPage : 2", "Le Petit Phare"),
        ("Título: El Faro\nEdición: 17 de mayo de 1962\nPágina: 2", "El Faro"),
        ("Tytuł: Kurjer Brzeski\nWydanie: 17 maja 1962\nStrona: 4", "Kurjer Brzeski"),
        ("Název: Hlas Kraje\nVydání: 17. května 1962\nStrana: 4", "Hlas Kraje"),
    ],
)
def test_title_of_an_issue_is_its_papers(record, source):
    page = f"District Digital Archive\n{record}\n[Zoom in] [Zoom out]\nFAREWELL TO THE MOOR TRAIN\n{_STORY}\n"
    found = read_article(read_page(page), Context(name="x"))
    assert isinstance(found, Article)
    assert (found.title, found.source) == ("FAREWELL TO THE MOOR TRAIN", source)


def test_title_of_a_record_that_names_its_source_is_the_headlines():
    record = (
        "Title: Farewell To The Moor Train\nSource: The Northgate Mercury\nDate: 17 May 1962\nPage: 5\nEdition: Late"
    )
    found = read_article(read_page(f"{record}\n\n{_STORY}\n"), Context(name="x"))
    assert isinstance(found, Article)
    assert (found.title, found.source) == ("Farewell To The Moor Train", "The Northgate Mercury")


def test_a_title_above_the_headlines_label_is_the_papers():
    record = "Title: The Northgate Mercury\nDate: 17 May 1962\nPage: 5\nHeadline: Farewell to the Moor Train"
    found = read_article(read_page(f"{record}\n\n{_STORY}\n"), Context(name="x"))
    assert isinstance(found, Article)
    assert (found.title, found.source) == ("Farewell to the Moor Train", "The Northgate Mercury")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Waipuna Guardian, Volume XLII, Issue 6120, 3 July 1926, Page 4", "Waipuna Guardian"),
        (
            "The Barrier Telegraph (Mulga Creek, NSW : 1888 - 1954)   Tue 14 Feb 1911   Page 6",
            "The Barrier Telegraph",
        ),
        ("Nordmärkische Nachrichten, 9. Juni 1933, S. 3", "Nordmärkische Nachrichten"),
        ("La Gaceta del Sur, 9 de junio de 1933, pág. 3", "La Gaceta del Sur"),
        ("17 May 1962, The Northgate Mercury, page 5", "The Northgate Mercury"),
        ("From The Northgate Mercury, 17 May 1962, p. 5", "The Northgate Mercury"),
        ("Ann Lee, 17 May 1962, page 5", ""),
        ("The Northgate Mercury, 17 May 1962", ""),
        ("A version of this article appears in print on Sept. 12, 2021, Section D, Page 4 of the Post", ""),
    ],
)
def test_line_that_cites_an_issue(line, name):
    assert issue_of(line) == name


def test_volume_and_place_beside_the_paper_are_no_writers():
    line = "Waipuna Guardian, Volume XLII, Issue 6120, 3 July 1926, Page 4"
    found = read_article(
        read_page(f"Southern Papers Online\nBrowse   Search   Help\nFAREWELL TO THE TRAIN\n{line}\n\n{_STORY}"),
        Context(name="x"),
    )
    assert isinstance(found, Article)
    assert (found.source, found.authors) == ("Waipuna Guardian", ())


def test_day_behind_a_writers_outlet():
    assert without_day_behind("by Ann Lee, Harbour News, 3 May 2004") == "by Ann Lee, Harbour News"
    assert without_day_behind("by Ann Lee, 3 May 2004, Harbour News") == "by Ann Lee, 3 May 2004, Harbour News"
