"""Page dumps: who asked the questions, who of the house wrote, how a writer in capitals is reached below a story."""

from __future__ import annotations

import pytest

from ingest import formats
from ingest.parsers.page_dump.names.introduced import introduced
from ingest.parsers.page_dump.names.staff_lines import is_staff_line
from tests.ferry_page import BODY, STORY, article

TEXT = "\n\n".join(STORY)
MILL = "River Post\nHome > News > Holm\nThu 14 Mar 2013, 06:15\nMill turns for the first time, the wrong way\n"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("S hodinářem Zdeňkem Krkem rozmlouvala Hana Vlková", ("Hana Vlková",)),
        ("S Petrom Krkom, hodinárom, sa zhovárala Jana Vlková.", ("Jana Vlková",)),
        ("O zegarach z Janem Kosem rozmawiają Ewa Bies i Adam Nowak", ("Ewa Bies", "Adam Nowak")),
        ("Mit Anna Kos, Uhrmacherin in Zabern, sprach Jan Roth", ("Jan Roth",)),
        ("Das Gespräch mit Anna Kos führte Jan Roth", ("Jan Roth",)),
        ("С часовщиком Иваном Петровым беседовала Анна Котова", ("Анна Котова",)),
        ("З майстром Іваном Петренком спілкувалася Ганна Котова", ("Ганна Котова",)),
        ("S urarom Ivanom Kosom razgovarala Ana Vuk", ("Ana Vuk",)),
        ("Entretien avec l'horlogère Anne Cosse, par Luc Morel", ("Luc Morel",)),
        ("Entrevista con la relojera Ana Cos, por Juan Salas", ("Juan Salas",)),
        ("Intervista con Anna Cossi, di Mario Neri", ("Mario Neri",)),
        ("An interview with the clockmaker Anna Cole, by Bob Ray", ("Bob Ray",)),
        ("Anna Cole, a clockmaker, was talking to Bob Ray", ("Bob Ray",)),
    ],
)
def test_the_second_of_two_names_asked_the_first(line: str, names: tuple[str, ...]) -> None:
    assert introduced(line) == names
    found = article(
        f"River Post\nHome | People | Talks\nThe town clock does not like Thursdays\n{line}\n8.11.2011\n{TEXT}\n"
    )
    assert found.authors == names
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Mit großer Freude sprach Anna Kos",
        "The mayor spoke to Ann Lee",
        "Anna Cole spoke to the council about it",
        "S Marií Novou mluvil Petr Kos o životě",
        "С трибуны говорил Иван Петров.",
    ],
)
def test_lines_that_tell_of_talk(line: str) -> None:
    assert introduced(line) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Van onze correspondent Jan Bos", ("Jan Bos",)),
        ("Van onze verslaggevers Jan Bos en Eva Vos", ("Jan Bos", "Eva Vos")),
        ("De notre envoyée spéciale Luce Morel", ("Luce Morel",)),
        ("Dal nostro inviato Mario Neri", ("Mario Neri",)),
        ("De nuestra corresponsal Ana Salas", ("Ana Salas",)),
        ("Do nosso correspondente João Reis", ("João Reis",)),
        ("Fra vår medarbeider Lars Berg", ("Lars Berg",)),
        ("From our own correspondent Ann Lee", ("Ann Lee",)),
    ],
)
def test_one_of_the_house_is_a_writer_and_no_headline(line: str, names: tuple[str, ...]) -> None:
    found = article(f"{MILL}{line}\nHOLM - {TEXT}\n")
    assert (found.title, found.authors) == ("Mill turns for the first time, the wrong way", names)


@pytest.mark.parametrize(
    "line", ["Door een onzer redacteuren", "Van onze redactie", "Dalla nostra redazione", "Par notre correspondant"]
)
def test_who_of_the_house_is_not_named_is_no_headline_and_no_text(line: str) -> None:
    assert is_staff_line(line)
    found = article(f"{MILL}{line}\nHOLM - {TEXT}\n")
    assert (found.title, found.authors) == ("Mill turns for the first time, the wrong way", ())
    assert found.body.startswith("HOLM - ")


@pytest.mark.parametrize(
    "reached",
    [
        "marlene@post.example, Tel. 0555-010 22",
        "marlene.lind@post.example 01632 960 122 @marlenelind",
        "0555 010 22 | marlene@post.example",
        "E-post: marlene@post.example",
    ],
)
def test_a_writer_in_capitals_over_how_she_is_reached(reached: str) -> None:
    page = f"Ferry stays on the river\nRiver Post, 2014-08-19\nPage 12. Local.\n\n{BODY}\nCaption: The new ferry.\n"
    assert article(f"{page}MARLENE LIND\n{reached}\n\n© River Post\n").authors == ("Marlene Lind",)


def test_a_paper_behind_an_article_is_no_person() -> None:
    page = f"Ferry stays on the river\nLa Brise du Littoral, 19 August 2014\nPage 12\n\n{BODY}\nMARIE LINDON\n"
    found = article(f"{page}m.lindon@brise.example\n\n© La Brise du Littoral\n")
    assert (found.source, found.authors) == ("La Brise du Littoral", ("Marie Lindon",))


@pytest.mark.parametrize(
    "credit",
    [
        "Tekst Eva Vos   Tekeningen Ned Zaaier",
        "Texte Luce Morel | Dessins Ned Semeur",
        "Text Jana Roth   Zeichnungen Ned Sauer",
    ],
)
def test_who_drew_is_no_writer(credit: str) -> None:
    found = article(f"River Post\nHome | News | Sport\nFerry stays on the river\n{credit}\n12 March 2025\n\n{BODY}")
    assert len(found.authors) == 1
    assert found.authors[0] in credit


@pytest.mark.parametrize("hit", ["Träff 3 av 27", "Treff 3 av 27", "Hit 3 of 27"])
def test_a_printed_hit_of_a_database_is_a_page(hit: str) -> None:
    page = f"Ferry stays on the river\nKustposten, 2014-08-19\nPublicerat i print. Sida 12.\n\n{BODY}\nMAJA LIND\n"
    export = formats.detect(page.encode(), "page.txt")
    printed = formats.detect(
        f"Pressdatabasen  Sökning: färja  {hit}\nUtskrivet 2019-03-04\n\n{page}".encode(), "page.txt"
    )
    assert export
    assert printed
    assert (export.name, printed.name) == ("database-export", "page-dump")
