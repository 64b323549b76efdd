"""Page dumps: parts of lists that are no titles: what is told below a day, offices of the site, its newest."""

from __future__ import annotations

import pytest

from tests.ferry_page import FOOT, HEAD, STORY, article

ABOVE = HEAD + "\n\n".join(STORY) + "\n\n"
DAM, BUS = "Dam weeps for the second year in a row", "Night buses start again on the coast"


def titles(below: str, top: str = ABOVE) -> list[str]:
    return [link.title for link in article(f"{top}{below}\n{FOOT}").links]


@pytest.mark.parametrize("section", ["News", "Wirtschaft", "Culture"])
@pytest.mark.parametrize(
    ("first", "second"),
    [("2018-03-16T10:05:00Z", "2018-02-02T08:41:00Z"), ("16 March 2018", "2 February 2018")],
)
def test_what_is_told_below_the_day_of_a_title_may_have_no_stop(section: str, first: str, second: str) -> None:
    records = f"{section}\n{DAM}\n{first}\nEngineers found nine new cracks on the northern side\n"
    records += f"{section}\n{BUS}\n{second}\nThe council pays for one hour more on all lines\n"
    assert titles(f"Related articles\n{records}") == [DAM, BUS]


def test_titles_below_days_are_titles() -> None:
    assert titles(f"Related articles\n16 March 2018\n{DAM}\n2 February 2018\n{BUS}\n") == [DAM, BUS]


@pytest.mark.parametrize(
    "heading",
    ["LATEST UPDATES", "Latest headlines", "Dernières mises à jour", "Últimas atualizações", "Son güncellemeler"],
)
def test_the_newest_of_the_site_are_not_related(heading: str) -> None:
    assert titles(f"Related\n{DAM}\n{heading}\n{BUS}\nMan wins the raffle for the third time\n") == [DAM]


def test_a_section_that_stands_over_each_title_is_none() -> None:
    lists = (
        f"RELATED\nSAUDI ARABIA\n{DAM}\nSAUDI ARABIA\n{BUS}\nLATEST UPDATES\nRiyadh metro test trains reach airport\n"
    )
    assert titles(lists) == [DAM, BUS]


@pytest.mark.parametrize(("site", "town"), [("Ö-Radio", "Vorarlberg"), ("NRF", "Nordmøre"), ("BRC", "North Shore")])
def test_the_sites_name_with_a_towns_is_none(site: str, town: str) -> None:
    top = ABOVE.replace("River Post\n", f"{site}\nTV   Radio   Meny\nNyheter\nSport\nKultur\n{town}\n", 1)
    below = f"More stories\n{DAM}\n{BUS}\n{site} {town}\n© {site} 2025"
    assert [link.title for link in article(f"{top}{below}\n").links] == [DAM, BUS]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("02 Dec 08 | Highlands and Islands", "19 Aug 08 | Country profiles"),
        ("02.03.2004 | Land und Leute", "11.02.2004 | Länderporträts und Karten"),
        ("02 mars 04 | Îles du Nord", "11 févr. 04 | Pays et territoires"),
        ("2 March 2004 · South and Central America", "11 Feb 2004 · Your view"),
    ],
)
def test_the_section_beside_the_day_of_a_title_may_have_several_words(first: str, second: str) -> None:
    assert titles(f"SEE ALSO:\n{DAM}\n{first}\n{BUS}\n{second}\nBack to top ^^") == [DAM, BUS]


@pytest.mark.parametrize(
    "line",
    [
        "Order prints: call the front counter, 555-0142",
        "Abzüge bestellen: 0511/960 3774",
        "Commander un tirage : 02 99 00 00 00",
        "Pedidos de fotos: (011) 4555-0142",
    ],
)
def test_where_to_call_is_no_title(line: str) -> None:
    assert titles(f"More photos\n{DAM}\n{BUS}\n{line}") == [DAM, BUS]


@pytest.mark.parametrize("title", ["How the strike of 1914-1918 ended", "Flight 370: 239 people and no trace"])
def test_years_and_numbers_of_a_title_are_no_telephone(title: str) -> None:
    assert titles(f"More photos\n{DAM}\n{title}") == [DAM, title]


@pytest.mark.parametrize(
    "note",
    [
        "The River Post is not responsible for the content of external sites",
        "Die Flusspost ist für den Inhalt fremder Seiten nicht verantwortlich",
        "Le Fleuve n'est pas responsable du contenu des sites externes",
    ],
)
@pytest.mark.parametrize("heading", ["LINKS ZUM THEMA:", "Related links"])
def test_links_for_which_the_house_does_not_answer_are_not_related(heading: str, note: str) -> None:
    assert titles(f"More stories\n{DAM}\n{heading}\nThe harbour board of Odda\n{note}") == [DAM]


@pytest.mark.parametrize(
    ("paper", "heading"), [("Küstenbote", "Auch im Küstenboten"), ("Kurier Nadmorski", "Także w Kurierze Nadmorskim")]
)
def test_what_else_the_paper_has_by_its_name(paper: str, heading: str) -> None:
    top = ABOVE.replace("River Post\n", f"{paper}\n", 1)
    assert [link.title for link in article(f"{top}{heading}\n{DAM}\n{BUS}\n© 2025 {paper}\n").links] == [DAM, BUS]


@pytest.mark.parametrize(
    "heading", ["Nächste Bilderstrecke", "Diaporama suivant", "Siguiente galería", "Nästa bildspel", "Następna galeria"]
)
def test_the_next_gallery(heading: str) -> None:
    assert titles(f"{heading}\n{DAM}") == [DAM]
