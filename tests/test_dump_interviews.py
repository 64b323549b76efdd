"""Page dumps: what an interviewer asks, decks whose second clause goes without its full stop."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.books import tells_publisher
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.line_kinds import is_comments
from tests.ferry_page import BODY, article

HEAD = "Le Quotidien du Fleuve\nAccueil\nLe bac restera sur le fleuve\n9 janvier 2025\nPar Marc Sarr\n\n"
TALK = [
    "Que vous reste-t-il de votre enfance au bord du fleuve ?",
    "La cloche. Mon père la sonnait à cinq heures chaque matin et plus personne ne dormait après cela.",
    "Était-il courant d'envoyer les filles au lycée ?",
    "Non, et mes oncles le lui ont dit. Ils disaient qu'il arrosait le champ d'un autre et le regretterait.",
    "Comment êtes-vous venue à l'enseignement ?",
    "Après mon certificat, le directeur m'a confié une classe pour un mois car le maître était absent.",
    "Avez-vous des regrets ?",
    "Un seul. Je n'ai jamais appris à nager, et j'ai vécu toute ma vie au bord du fleuve, ce qui les fait rire.",
    "Que doit faire le gouvernement ?",
    "Publier ce que chaque école reçoit et ce qu'elle dépense, chaque trimestre, sur une seule feuille de papier.",
]
BOX = "Lire aussi\nPourquoi j'ai quitté la banque pour élever des escargots\nÀ 76 ans, elle corrige encore des copies"


@pytest.mark.parametrize("at", [0, 2, 4, 6])
def test_a_question_below_a_list_belongs_to_the_interview(at: int) -> None:
    found = article(HEAD + "\n\n".join([*TALK[:at], BOX, *TALK[at:]]) + "\n")
    assert found.body.split("\n\n") == TALK


@pytest.mark.parametrize(
    "line", ["Comment êtes-vous venue là ?", "Comment la ville va payer le pont", "Comment l'eau est revenue"]
)
def test_how_in_french_heads_no_comments(line: str) -> None:
    assert not is_comments(line)


@pytest.mark.parametrize("line", ["Comment", "Comments (3)", "Comment on this story", "3 commentaires"])
def test_what_heads_comments(line: str) -> None:
    assert is_comments(line)


@pytest.mark.parametrize(
    "deck",
    [
        "Council to pay for engine and crew of six on the river; opponents say a bridge would have cost less",
        "Crew of six to be paid from the spring; harbour master's daughter chooses the horn that will be heard",
        "The ferry has crossed since 1921 ; the council will pay for a new engine and for a crew of six",
    ],
)
@pytest.mark.parametrize(
    "stamp", ["By Ann Lee\n5 June 2021\n", "Updated 6 June 2021\nPublished 5 June 2021\nBy Ann Lee\n"]
)
def test_the_second_clause_of_a_deck_may_go_without_its_stop(deck: str, stamp: str) -> None:
    found = article(
        f"River Post\nHome\nNews\nFerry stays on the river after long council vote\n{deck}\n{stamp}Share\n\n{BODY}"
    )
    assert found.body.split("\n\n")[0] == deck


@pytest.mark.parametrize(
    "bid",
    [
        "Cela vous plaît ? Quatre numéros par an, par la poste, pour 40 €.",
        "Le gusta lo que lee? Seis números al año por 30 euros.",
        "Gefällt Ihnen das? Sechs Hefte im Jahr für 48 Euro, frei Haus.",
        "Six issues a year, by post, from £24.",
    ],
)
def test_what_a_magazine_costs_is_no_answer(bid: str) -> None:
    found = article(HEAD + "\n\n".join([*TALK[:6], bid, *TALK[6:]]) + "\n")
    assert found.body.split("\n\n") == TALK


@pytest.mark.parametrize(
    "heading",
    [
        "More interviews",
        "More book reviews",
        "Weitere Gespräche",
        "D'autres entretiens",
        "Más entrevistas",
        "Altre interviste",
        "Meer portretten",
        "Fler intervjuer",
        "Więcej wywiadów",
        "Další rozhovory",
        "Другие интервью",
    ],
)
def test_more_of_the_kind_below_readers_comments(heading: str) -> None:
    titles = ["The man who paints the signs from memory", "Fifty years at the same weighing machine"]
    below = "Commentaires\nA. Diop, 12 janvier 2025\nLe chien de la chapelle s'appelle Rex.\n"
    found = article(HEAD + "\n\n".join(TALK) + f"\n\n{below}{heading}\n" + "\n".join(titles) + "\n")
    assert [link.title for link in found.links] == titles


@pytest.mark.parametrize("heading", ["Other ferries of the river", "Weitere Leute", "Otras orillas"])
def test_more_of_something_heads_no_articles(heading: str) -> None:
    assert not is_related(heading)


ASKED = [
    "Tove Lind has mended weathervanes on forty churches and has fallen off none. We met her under one.",
    "How did you come to this trade?",
    "I went up a ladder to fetch a kite and stayed there for the afternoon. Nobody asked me to come down.",
    "What is the strangest thing you have found up there?",
    "A sandwich in a tin, with a date on it. I did not open it, because the date was my birthday.",
    "Do you fly kites at home?",
    "Never again. I keep hens. They always know which way the wind is, and they never say.",
]


@pytest.mark.parametrize(
    "note",
    [
        "Tove Lind's first book, North by East, is out now from Larkfoot, £14.99.",
        "North by East by Tove Lind (Larkfoot, £14.99) is out on 2 May.",
        "Tove Lind’s album Slow Brass is released on Quay Records on 2 May.",
        "Tove Lind: North by East is at the Mill Gallery, Brandsea, until 2 June.",
        "Tove Linds Buch „Nordnordost“ ist im Lerchenfuß Verlag erschienen.",
        "Le livre de Tove Lind, Nord-nord-est, est publié chez Larkfoot.",
        "Il libro di Tove Lind, Vento, è pubblicato da Larkfoot.",
    ],
)
def test_the_last_answer_stands_over_a_note_on_the_book(note: str) -> None:
    talk = "\n\n".join(ASKED)
    head = "Lantern Quarterly\nFeatures   Reviews   Shop\n‘A weathervane is a slow kind of clock’\n"
    found = article(
        f"{head}Interview by Bo Ekman\n14 April 2013\n{talk}\n\n{note}\nRead next\nNine pianos and a flood out at sea\n"
    )
    assert found.body.split("\n\n") == ASKED


def test_that_a_book_comes_out_is_news_where_no_house_is_named() -> None:
    assert not tells_publisher("The Long Quay by Ann Lee is published next month.")
    assert not tells_publisher("Her first novel was published by Quay Press in 2009.")


@pytest.mark.parametrize(
    "short",
    [
        ["Et vos frères ?", "Ils ont suivi."],
        ["Vous en parliez ?", "Jamais à table.", "Et le dimanche ?", "Le dimanche on chantait."],
    ],
)
@pytest.mark.parametrize("at", [4, 6])
def test_short_answers_between_long_ones(short: list[str], at: int) -> None:
    talk = [*TALK[:at], *short, *TALK[at:]]
    assert article(HEAD + "\n\n".join(talk) + "\n").body.split("\n\n") == talk


@pytest.mark.parametrize(
    "call", ["Get Lantern in your inbox\nEnter your email   Sign me up", "Subscribe to our letter\nSign up"]
)
def test_short_answers_below_calls_to_readers(call: str) -> None:
    first = "Who was your first patient?\n\nA black gentleman's model with a broken rib. He paid me in eggs.\n\n"
    more = [
        "Is rain good for business?\n\nWind is. Rain only wets them. In a gale I hear them break from my bed.\n\n",
        "Have you ever turned one away?\n\nOnce. It was a sunshade. I told the lady we all have our principles.\n\n",
    ]
    top = "Lantern Monthly\nPeople\n“I have repaired every umbrella twice”\nInterview: Owen Tal\nWed 05/04/2017\n"
    found = article(f"{top}{first}{more[0]}{call}\n\n{more[1]}Read next\nThe man who winds the town\n")
    assert found.body == "".join([first, *more]).strip()


@pytest.mark.parametrize(
    "pulled",
    [
        "“Hens always know the wind”\nTove Lind",
        "« Les poules savent d'où vient le vent »\nTove Lind, restauratrice",
        "„Hühner kennen den Wind“\n– Tove Lind",
        "”Höns vet alltid varifrån det blåser”",
    ],
)
def test_the_last_answer_below_a_quotation_pulled_out(pulled: str) -> None:
    head = "Lantern Quarterly\nFeatures   Reviews   Shop\nA weathervane is a slow kind of clock\n"
    text = "\n\n".join([*ASKED[:5], pulled, *ASKED[5:]])
    below = "Related interviews\nNine pianos and a flood out at sea\nThe man who paints the signs from memory\n"
    found = article(f"{head}Interview by Bo Ekman\n14 April 2013\n{text}\n\n{below}")
    assert found.body.split("\n\n") == ASKED


@pytest.mark.parametrize(
    "heading",
    [
        "Related interviews",
        "Similar recipes",
        "Verwandte Gespräche",
        "Ähnliche Rezepte",
        "Entretiens similaires",
        "Entrevistas relacionadas",
        "Interviste correlate",
        "Gerelateerde interviews",
        "Relaterade intervjuer",
        "Podobne wywiady",
        "Související rozhovory",
        "Похожие рецензии",
        "Benzer röportajlar",
    ],
)
def test_pieces_of_the_same_kind_head_a_list(heading: str) -> None:
    assert is_related(heading)


@pytest.mark.parametrize("heading", ["Similar ferries", "Vies parallèles", "Vidas relacionadas con el río"])
def test_what_is_alike_heads_no_articles(heading: str) -> None:
    assert not is_related(heading)
