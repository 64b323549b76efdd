"""Cookies, apps and newsletters that a page offers, against sentences that tell of such things; days before titles."""

import pytest

from ingest.parsers.page_dump.lines.house_calls import offers
from ingest.parsers.page_dump.lines.related_headings import may_interest
from ingest.parsers.page_dump.lists.dated_titles import without_days_before
from tests.ferry_page import FOOT, HEAD, STORY, article


@pytest.mark.parametrize(
    "line",
    [
        "This site uses cookies. Find out more. OK, got it",
        "Wir verwenden Cookies, um unser Angebot zu verbessern.",
        "Sitemizde çerez kullanıyoruz. Ayrıntılı bilgi. Tamam",
        "हमारा ऐप डाउनलोड करें और हर खबर सबसे पहले पाएँ",
        "アプリをダウンロードして最新ニュースを受け取ろう",
        "Enjoying this story? Get the Fenside Five in your inbox at 7am. Enter your email address.",
        "¿Te gusta lo que lees? Recibe cada mañana nuestro boletín en tu correo. Apúntate gratis.",
    ],
)
def test_offers(line):
    assert offers(line)


@pytest.mark.parametrize(
    "line",
    [
        "Girl scouts sell record number of cookies outside the bank",
        "The regulator fined the firm because its site set cookies before readers had agreed to any of them.",
        "“We use cookies to remember you,” the baker said. OK",
        "ऐप डाउनलोड पर रोक",
        "The council said the app had been downloaded four hundred times in its first week.",
        "The newsletter that the parish sends to every inbox in the valley has a new editor, the third this year.",
        "Hundreds of letters filled her inbox. The mayor answered each of them in green ink.",
    ],
)
def test_tells_of_them(line):
    assert not offers(line)


@pytest.mark.parametrize(
    ("titles", "bare"),
    [
        (
            ["2 Apr 2011 - Water butt painted", "18 Mar 2011 - Slug count begins"],
            ["Water butt painted", "Slug count begins"],
        ),
        (["Za 2 apr: Ramen dicht op de kade", "Wo 23 mrt: Tuba blijft"], ["Ramen dicht op de kade", "Tuba blijft"]),
        (["3月2日 住民が船を板で修理", "2月20日 川沿いの客が過去最多"], ["住民が船を板で修理", "川沿いの客が過去最多"]),
        (["12 dead branches felled", "40 years of the engine"], ["12 dead branches felled", "40 years of the engine"]),
        (["May 1 marchers get lost", "Slug count begins"], ["May 1 marchers get lost", "Slug count begins"]),
    ],
)
def test_days_before_titles(titles, bare):
    assert [title for _, title in without_days_before(list(enumerate(titles)))] == bare


@pytest.mark.parametrize(
    ("heading", "told"),
    [("if you liked this", True), ("si vous avez aimé", True), ("we recommend", True), ("she liked this", False)],
)
def test_headings_of_interest(heading, told):
    assert may_interest(heading.split()) is told


@pytest.mark.parametrize(
    "line",
    [
        "Buy The Fog for £16.50 from the River shop. Free delivery over £20.",
        "To order a copy for £14.99 go to the River Bookshop or call 0330 333 6846.",
        "Jetzt bestellen: Das Buch zum Fluss, 22 Euro, im Shop des Anzeigers.",
        "Commander ce livre sur la boutique du Phare : 19,90 € port compris.",
        "Compre este libro por 18 € en la tienda del diario.",
        "Koop dit boek voor € 22,50 in onze winkel.",
        "Köp boken för 229 kr i tidningens butik. Fri frakt.",
        "Kup książkę za 39 zł w naszym sklepie.",
        "Купить книгу за 490 руб. можно в магазине журнала.",
    ],
)
def test_what_the_house_sells_below_a_review(line):
    story = "\n\n".join(STORY)
    assert article(f"{HEAD}{story}\n\n{line}\nYou might also enjoy\nA life in lighthouses on the coast\n").body == story


@pytest.mark.parametrize(
    "line",
    [
        "The shop sold 300 copies for £16 each.",
        "Tickets, £5, are available from the museum shop.",
        "Buyers paid £30 at the shop by the quay.",
        "Buy early and save, the mayor said.",
    ],
)
def test_a_story_may_tell_of_shops_and_prices(line):
    story = "\n\n".join([*STORY, line])
    assert article(f"{HEAD}{story}\n\n{FOOT}").body == story
