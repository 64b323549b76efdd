"""Page dumps: "Ann Lee, of the Post, in Dale" names one writer; a house over its day names none; what the writer's line
calls the outlet says more than the line of rights.
"""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee, of the Harbour Post, in Dale", ("Ann Lee",)),
        ("Elena Duarte, de La Gaceta, en Valdecierzo", ("Elena Duarte",)),
        ("Pilar Soto, de la agencia EFE, en Teruel", ("Pilar Soto",)),
        ("Luc Morel, du Courrier, à Brémont", ("Luc Morel",)),
        ("Anna Neri, della Gazzetta del Porto, a Lecco", ("Anna Neri",)),
        ("Jana Roth, von der Hafenpost, aus Husum", ("Jana Roth",)),
        ("Eva Vos, van De Havenbode, in Vlissingen", ("Eva Vos",)),
        ("Bia Reis e Rui Costa, da Folha do Vale, em São José dos Campos", ("Bia Reis", "Rui Costa")),
        ("Lucas Tavares, do Correio da Serra em Porto Claro", ("Lucas Tavares",)),
        ("Иван Петров, для «Вечернего порта», в Мурманске", ("Иван Петров",)),
    ],
)
def test_a_paper_and_a_town_behind_the_name(line: str, names: tuple[str, ...]) -> None:
    assert bare_names(line) == names


def test_the_same_behind_by() -> None:
    assert byline_of("Por Bia Reis, da Folha do Vale, em Tomar")[1] == ("Bia Reis",)


@pytest.mark.parametrize(
    ("house", "line", "name"),
    [
        ("Harbour Echo", "Elena Duarte, of the Harbour Echo, in Dale", "Elena Duarte"),
        ("Gazeta do Vale", "Bia Reis, Gazeta do Vale, Tomar", "Bia Reis"),
        ("Wiesenauer Bote", "Jana Roth, vom Wiesenauer Boten, in Wiesenau", "Jana Roth"),
    ],
)
def test_the_house_over_its_day_is_no_writer(house: str, line: str, name: str) -> None:
    head = f"Menu   Search   Sign in\n{house}\n12/03/2014 18:05 - 13/03/2014 08:40\nFerry stays on the river\n"
    found = article(f"{head}{line}\nFacebook   Twitter\n\n{BODY}\n\n© 2000-2014 {house}\n")
    assert found.authors == (name,)
    assert found.source == house


@pytest.mark.parametrize(
    "writer",
    [
        "By Ann Lee\nTransport reporter, Moor Radio News",
        "By Ann Lee\nMoor Radio News, Dale",
        "Ann Lee, Moor Radio News",
    ],
)
def test_the_outlet_as_the_writers_line_has_it(writer: str) -> None:
    head = (
        "Skip to content   Mobile\nMoor Radio News\nNews  Sport  Weather\n1 February 2013\nFerry stays on the river\n"
    )
    found = article(f"{head}{writer}\n\n{BODY}\n\nMoor Radio is not responsible for other sites\nMoor Radio © 2013\n")
    assert found.source == "Moor Radio News"


def test_in_a_sentence_with_qui_nobody_is_addressed() -> None:
    first = "Le bac de Brémont traverse de nouveau la rivière, onze ans après la dernière panne de son moteur."
    second = "La pièce manquante a été retrouvée dans le tiroir d'une quincaillerie du quai, selon la mairie."
    last = "La réparation a été payée par une tombola et par ce qui restait de la fête."
    found = article(
        f"Le Courrier\nAccueil\nLe bac repart\nPar Luc Morel\n5 juin 2021\n\n{first}\n\n{second}\n\nÀ LIRE AUSSI\n"
        f"La gare perd son dernier train\nLe maire cherche deux cloches\n\n{last}\n\nThèmes : Bacs, Brémont\n"
    )
    assert found.body.split("\n\n") == [first, second, last]
