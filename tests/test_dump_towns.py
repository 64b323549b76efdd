"""Names beside a writer's: towns, second writers, brackets of Japanese papers."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names.cjk_names import alone
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("byline", "sentence", "authors"),
    [
        ("By Ann Lee, White Rock", "The ferry has its berth in White Rock.", ("Ann Lee",)),
        ("By Ann Lee, White Rock", "White Rock and his crew are known to all.", ("Ann Lee", "White Rock")),
        ("By Ann Lee and Bob Ray", "They met in Bob Ray, a bar on the river.", ("Ann Lee", "Bob Ray")),
        ("By Ann Lee, Bob Ray", "Photo of Bob Ray.", ("Ann Lee", "Bob Ray")),
        ("Por Ana Reis, Pedra Branca", "A balsa de Pedra Branca pode parar no rio.", ("Ana Reis",)),
        ("Von Jana Roth, Neu Wulmstorf", "Die Fähre liegt seit Jahren in Neu Wulmstorf.", ("Jana Roth",)),
        ("Марина Ветрова, Новый Порт", "Паром стоит в Новом Порту у причала.", ("Марина Ветрова",)),
        ("Ali Kaya, Pınar Başı", "Vapur yıllardır Pınar Başı'nda duruyor.", ("Ali Kaya",)),
        ("Ann Lee - White Rock", "The ferry is the pride of White Rock, and White Rock pays.", ("Ann Lee",)),
        ("Ann Lee (White Rock)", "The ferry has its berth in White Rock.", ("Ann Lee",)),
        ("Ann Lee - North Shore", "They met in a bar on the river.", ("Ann Lee",)),
        ("Ann Lee\nWHITE ROCK", "The ferry has its berth in White Rock.", ("Ann Lee",)),
    ],
)
def test_towns_behind_the_writer(byline, sentence, authors):
    found = article(
        f"River Post\n\nFerry stays on the river after all\n{byline}\n12 August 2019\n\n{BODY}\n{sentence}\n"
    )
    assert found.authors == authors


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("【佐伯真理子】", "佐伯真理子"),
        ("佐藤ゆかり（文化部）", "佐藤ゆかり"),
        ("［文・佐伯真理子］", "佐伯真理子"),
        ("（李若楠）", "李若楠"),
        ("【写真特集】", ""),
        ("【北浜支局】", ""),
        ("読者から", ""),
        ("北浜市", ""),
    ],
)
def test_names_in_brackets(line, name):
    assert alone(line) == name


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Por Rui Sá, Lagoa Funda", ("Rui Sá",)),
        ("Por Ana Ruiz, Cerro Alto", ("Ana Ruiz",)),
        ("Di Anna Neri, Castel Sereno", ("Anna Neri",)),
        ("Par Anne Roux, Pont Sainte Marie", ("Anne Roux",)),
        ("Door Anna Bos, Nieuw Dorp", ("Anna Bos",)),
        ("Av Anna Ek, Norra Skär", ("Anna Ek",)),
        ("By Ann Lee, Newton upon Tweed", ("Ann Lee",)),
        ("By ANN LEE, MOUNT DALE", ("ANN LEE",)),
        ("Por Ana Lima, Vale Alto, e Rui Sá, Serra Negra", ("Ana Lima", "Rui Sá")),
        ("Por Ana Lima, João Serra", ("Ana Lima", "João Serra")),
        ("Por Ana Lima e Paulo Ponte", ("Ana Lima", "Paulo Ponte")),
    ],
)
def test_a_town_told_by_its_first_word_or_its_river(byline: str, authors: tuple[str, ...]) -> None:
    page = f"River Post\n\nFerry stays on the river after all\n{byline}\n12 August 2019\n\n{BODY}\n"
    assert article(page).authors == authors
