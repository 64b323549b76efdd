"""Page dumps: outlets' names with marks, kinds and years around them, slogans and tools that are none."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source import masthead
from ingest.parsers.page_dump.source.paper_words import without_kind
from ingest.parsers.page_dump.source.rights import copyright_name
from tests.ferry_page import BODY, article

REST = f"\nFerry stays on the river for one more year\n12 March 2025\n\n{BODY}"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ИА «Речной вестник»", "ИА «Речной вестник»"),
        ("Agence « Presse du Fleuve »", "Agence « Presse du Fleuve »"),
        ("«Речной вестник»", "Речной вестник"),
        ("Le Courrier du Fleuve_12-03-2013", "Le Courrier du Fleuve"),
    ],
)
def test_marks_of_names(line: str, name: str) -> None:
    assert [found for found, _ in masthead._names_in(line)] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("River Valley Times (weekly)", "River Valley Times"),
        ("El Faro [diario]", "El Faro"),
        ("The Post (Harbour)", "The Post (Harbour)"),
    ],
)
def test_kinds_of_papers_behind_their_names(line: str, name: str) -> None:
    assert without_kind(line) == name
    assert article(f"Publication: {line}{REST}").source == name


def test_what_stands_behind_name_and_year_is_not_the_owners() -> None:
    assert copyright_name("(C) Copyright rivertimes24.example, 2016 Privacy Policy") == "rivertimes24.example"
    assert copyright_name("© 2016 River Times, all rights reserved") == "River Times"


@pytest.mark.parametrize("top", ["River News. River Views. River Voices.", "← Back to my list", "Reading list"])
def test_slogans_and_tools_over_an_address(top: str) -> None:
    assert article(f"{top}\nriverpost.example{REST}").source == "riverpost.example"


def test_jobs_of_two_writers_are_no_outlet() -> None:
    head = "The Student News Site of Lake High School\nThe Heron Call\nHOME  NEWS  SPORTS  OPINION  STAFF\n\n"
    names = "Maya Roy and Theo Brandt, News Editor and Staff Reporter"
    found = article(f"{head}Ferry stays on the river for one more year\n{names}\n12 March 2025\n\n{BODY}")
    assert found.title == "Ferry stays on the river for one more year"
    assert found.source == "The Heron Call"


def test_the_number_of_a_picture_that_a_text_browser_names() -> None:
    page = f"[1][post.gif] The River Post On-Line\n[2]Home\n[3]News\n[4]Sport\n[5]Tides\n{REST}\nReferences\n"
    assert article(page + "".join(f"{n}. http://post.example/{n}\n" for n in range(1, 6))).source == "The River Post"


def test_who_is_followed_names_the_paper() -> None:
    assert article(f"News{REST}\nFollow the Courier on Twitter\n").source == "Courier"


def test_the_logo_of_a_page_saved_as_markdown_names_its_site() -> None:
    logo = "[ ![The River Post](https://cdn.riverpost.example/logo.svg) ](https://www.riverpost.example/)\n\n"
    menu = "  * [News](/news)\n  * [Sport](/sport)\n  * [Weather](/weather)\n\n"
    menu += "# Ferry stays on the river for one more year\n\n"
    assert (
        article(f"{logo}{menu}12 March 2025\n\n{BODY}\nCopyright 2025, Coastal Publications Ltd.\n").source
        == "The River Post"
    )
    partner = "\n\n![Harbour Bank](/img/partner-logo.png)\n"
    assert "Harbour Bank" not in article(f"{logo}{menu}12 March 2025\n\n{BODY * 9}{partner}").body


@pytest.mark.parametrize(
    "button", ["Tutte le news", "Voir tout le fil info", "Alle Meldungen", "Zobacz wszystkie wiadomości"]
)
def test_buttons_for_all_the_news_are_no_titles(button: str) -> None:
    titles = "Boat number nine is sold to a dealer\nThe engine of the old ferry is rusty\n"
    found = article(f"The River Post{REST}\nRelated\n{titles}{button}\n\n© 2025 The River Post\n")
    assert [link.title for link in found.links] == titles.splitlines()
