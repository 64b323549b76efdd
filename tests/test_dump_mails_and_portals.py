"""Newsletters with their subject as headline, portals that say what day it is, firms with their street, small ads."""

from __future__ import annotations

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.tag_lines import is_labelled
from ingest.parsers.page_dump.lists.list_ends import before_small
from ingest.parsers.page_dump.names.staff_lines import is_staff_line
from ingest.parsers.page_dump.parser import read_article
from ingest.parsers.page_dump.prepare.unwrap import unwrapped
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.source.site_names import is_cell_of
from ingest.parsers.page_dump.source.tops import says_today
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

STORY = """The parish clock at Orlestone struck thirteen on Sunday, and forty people in the churchyard counted aloud.

Maurice Febrey has wound it since 1969. He climbs fifty-one steps twice a week with a torch in his teeth.

“It only does it when there's a crowd,” he said at the top, where the pigeons have learned to leave at five to."""


def _article(sender: str, subject: str) -> Article:
    head = f"From: {sender} <letter@mail.example>\nSubject: {subject}\nDate: Wed, 8 Mar 2023 09:15:44 +0000\n"
    top = (
        "To: me@clippings.example\nTower and Weir\nA clock that strikes thirteen\nMaurice Febrey climbs at Orlestone\n"
    )
    found = read_article(read_page(f"{head}{top}Clare Oddie\nMar 8\nShare\n\n{STORY}\n"), Context(name="x"))
    assert isinstance(found, Article)
    return found


def test_subject_that_the_page_prints_is_the_headline() -> None:
    found = _article("Clare Oddie from Tower and Weir", "Fwd: A clock that strikes thirteen")
    assert found.title == "A clock that strikes thirteen"
    assert found.published is not None
    assert found.published.value[:10] == "2023-03-08"
    assert _article("Clare Oddie", "Tower and Weir, no. 12").title != "Tower and Weir, no. 12"


@pytest.mark.parametrize(
    "line", ["Today is", "Heute ist", "Nous sommes le", "Hoy es", "Oggi è", "Hoje é", "Vandaag is het", "Dziś jest"]
)
def test_words_before_the_day_are_no_paper(line: str) -> None:
    assert says_today(line.split())


def test_papers_called_by_such_words() -> None:
    for name in ("Today Extra", "Oggi Milano", "Hoy Digital", "It Times", "Now Magazine"):
        assert not says_today(name.split())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Copyright © 2004 Volta Graphic Ltd., P. O. Box 1142, Ho", "Volta Graphic"),
        ("© The Barrow Champion Ltd, Tullow Street, Carlow", "The Barrow Champion"),
        ("© 2002 Talbote Rundschau GmbH, Ring 3, Talau", "Talbote Rundschau"),
        ("© 2011 Elva Nyheter, Box 12, Elva", "Elva Nyheter"),
        ("© 2010 Mill, Weir and Tower", "Mill, Weir and Tower"),
    ],
)
def test_firms_without_their_office(line: str, name: str) -> None:
    assert copyright_name(line) == name


def test_cells_of_menus_that_a_name_repeats() -> None:
    assert is_cell_of("Radio", "Norrlands Radio Nyheter")
    assert not is_cell_of("Radio", "Radio Norrland")
    assert not is_cell_of("The Post", "Evening The Post")


def test_small_ads_are_asked_for() -> None:
    for line in ("Place your family notice online", "Traueranzeige aufgeben", "Publiez votre avis de décès"):
        assert asks(line)
    for line in ("Place in the sun for parish notices", "Book fair posts record", "Publica el juez su aviso"):
        assert not asks(line)


def test_labels_end_lists() -> None:
    titles = [(1, "Seca reduz o rebanho"), (2, "Banda grava disco"), (3, "salvo como: Economia, Feiras")]
    assert before_small(titles) == 2
    assert before_small([(1, "iPad: five tips"), (2, "eBay: what sells")]) == 2
    assert is_labelled("registrado em: Economia solidária, Feiras")


def test_heading_right_below_a_full_row_of_buttons() -> None:
    lines = [
        "The industry said on Tuesday that sales more than doubled last month",
        "as people far from any city prepared for trouble that most of them",
        "say they do not expect, and that the makers had run out of copper.",
        "",
        "Dealers sold about a hundred thousand units in September, which was",
        "twice as many as the year before, and had to turn customers away on",
        "most days.",
        "",
        "Email this story - View most popular | Printer-friendly format here",
        "Earlier Stories",
        "- Factory Orders Slip Again in August",
    ]
    assert "Earlier Stories" in unwrapped(read_page("\n".join(lines))).text


def test_newsletters_in_other_languages() -> None:
    mail = "差出人: 川べり通信 <letter@kawaberi.example>\n件名: 渡し舟、一年後に戻る町\n日時: 2019年10月8日 7:00\n"
    story = "昨年の台風で流された渡し舟が、きのう朝、下流の橋の下で見つかった。船底に穴はなく、櫓も残っていた。"
    page = (
        f"{mail}宛先: a@b.example\n川べり通信\n渡し舟、一年後に戻る町\n文・西田かおる\n10月8日\n\n{story}\n\n{story}\n"
    )
    found = read_article(read_page(page), Context(name="x"))
    assert isinstance(found, Article)
    assert (found.title, found.source) == ("渡し舟、一年後に戻る町", "川べり通信")
    assert found.published is not None
    assert found.published.value[:10] == "2019-10-08"


def test_day_with_two_figures_for_each_part_is_no_number() -> None:
    page = f"HOY Digital\nLocal\nLa cabra que va sola al mercado\n05.06.09 - Berta Molina\n\n{STORY}\n"
    found = read_article(read_page(page), Context(name="x"))
    assert isinstance(found, Article)
    assert found.authors == ("Berta Molina",)


def test_rights_of_the_writer_name_no_outlet() -> None:
    head = "Carnets de la côte\nAccueil | Archives\nSoixante gardiens au mur\npar Solenn Riou\nle 4 juillet 2014\n"
    found = read_article(read_page(f"{head}\n{STORY}\n\n© 2014 Solenn Riou\n"), Context(name="x"))
    assert isinstance(found, Article)
    assert (found.source, found.authors) == ("Carnets de la côte", ("Solenn Riou",))


@pytest.mark.parametrize(
    "line",
    [
        "Staff Correspondent, Chandpur",
        "নিজস্ব প্রতিবেদক, চাঁদপুর",
        "विशेष संवाददाता, पटना",
        "Dal nostro inviato",
        "From our correspondent in Lima",
        "Special to The River Post",
        "Van onze verslaggever in Delft",
    ],
)
def test_lines_of_the_papers_own_are_no_headlines(line: str) -> None:
    assert is_staff_line(line)
    assert not is_staff_line(f"{line} wins the prize of the year")


def test_town_between_writer_and_day() -> None:
    head = (
        "La Gaceta\nAragón\nLa cabina que suena sola\nPilar Escartín\nCastejón de la Sierra - 24 FEB 2019 - 09:30 CET\n"
    )
    found = read_article(read_page(f"{head}En Castejón de la Sierra queda una cabina.\n\n{STORY}\n"), Context(name="x"))
    assert isinstance(found, Article)
    assert found.authors == ("Pilar Escartín",)
