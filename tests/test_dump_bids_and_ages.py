"""Page dumps: bids and texts of pictures between paragraphs, links below them, ages and numbers in lists, tabs."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.captions import without_alt_texts
from ingest.parsers.page_dump.body.house_lines import without_bids
from ingest.parsers.page_dump.headline.by_place import titles
from ingest.parsers.page_dump.lists.ages import is_age
from ingest.parsers.page_dump.lists.list_forms import goes_on, without_numbers
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry."
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall."
THIRD = "Two sisters who sell eels on the landing said that they had not slept since the spring of last year."
LAST = "Nobody voted against the plan for the ferry, and the captain bought the round."


def kept(line: str, *, above: str = SECOND, below: str = THIRD) -> bool:
    page = read_page(f"{FIRST}\n\n{above}\n\n{line}\n\n{below}\n\n{LAST}")
    return 2 in without_bids(page, [0, 1, 2, 3, 4])


@pytest.mark.parametrize(
    "line",
    [
        "Don't miss out - get the Herald delivered, call 01632 960 871",
        "Bestellen Sie das Tagblatt frei Haus: Telefon 07121 960 114",
        "Reciba El Faro en casa cada mañana: llame al 956 960 114",
        "Zamów prenumeratę z dostawą do domu: tel. 71 960 11 14",
        "Оформите подписку с доставкой на дом: тел. 8 (342) 960-11-14",
    ],
)
def test_a_bid_to_call_between_sentences_is_no_text(line: str) -> None:
    assert not kept(line)


@pytest.mark.parametrize(
    "line", ["Back to the river", "From 2010-2014 to 2015", "The first 1 200 days", "Call 999 at once."]
)
def test_headings_and_sentences_stay(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Veja os vídeos mais assistidos do Norte de Minas", False),
        ("Smotrite drugie video o nashem gorode", False),
        ("The crew: Ann Lee, Bob Ray", True),
        ("Ferries sail daily until 31 October", True),
    ],
)
def test_a_link_below_the_last_sentence(line: str, *, stays: bool) -> None:
    page = read_page(f"{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n{line}")
    assert (4 in without_bids(page, [0, 1, 2, 3, 4])) is stays


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("A woman in waders lifts a basket from the water.", False),
        ("Zwei Kinder stehen auf einem alten Steg im Nebel.", False),
        ("Un homme en ciré répare un filet sur le quai.", False),
        ("A spokesman for the owners declined to comment.", True),
        ("The captain lifts a basket from the water.", True),
        ("Two crews said they would rather walk.", True),
    ],
)
def test_texts_of_pictures_over_captions(line: str, *, stays: bool) -> None:
    caption = "Bec Lanyon has thrown out no stock so far. (Supplied: Ferry Co-op)"
    page = read_page(f"{FIRST}\n{SECOND}\n{line}\n{caption}\n{THIRD}\n{LAST}")
    assert (2 in without_alt_texts(page, [0, 1, 2, 4, 5])) is stays


@pytest.mark.parametrize(
    "line",
    [
        "Há 3 horas — Em Norte de Minas",
        "15m ago",
        "vor 2 Std.",
        "il y a 2 h",
        "3 uur geleden - in Regio",
        "3 godz. temu",
        "3 часа назад — Общество",
        "3時間前",
    ],
)
def test_ages(line: str) -> None:
    assert is_age(line)


@pytest.mark.parametrize(
    "line", ["3 dead", "Two held 3 hours ago", "vor 3 Jahren begann der Streit um den Hafen von Ho"]
)
def test_no_ages(line: str) -> None:
    assert not is_age(line)


def test_numbers_before_titles_count_from_one() -> None:
    assert goes_on("2 Brexit: ferry firm", 1)
    assert without_numbers([(1, "1 Dam weeps again"), (2, "2 Two resign at last")]) == [
        (1, "Dam weeps again"),
        (2, "Two resign at last"),
    ]
    assert (
        without_numbers([(1, "3 dead in fire at mill"), (2, "2 Two resign at last")])[0][1] == "3 dead in fire at mill"
    )


def test_the_headline_is_no_title_of_a_numbered_list_above_it() -> None:
    top = "River Post\nTrending\n01 Monsoon reaches the coast\n02 World Cup: where to watch it\nHome > News > Harbour\n"
    head = "Old ferry to go on crossing the river"
    assert article(f"{top}{head}\nBy Ann Lee\n3 May 2011\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n").title == head


@pytest.mark.parametrize("between", ["The captain. (Provided by Ann Lee)", "Get the Post at home: 01632 960 871"])
def test_the_story_goes_on_below_captions_and_numbers_to_call(between: str) -> None:
    text = f"River Post\nOld ferry goes on\nBy Ann Lee\n3 May 2011\n{FIRST}\n{SECOND}\n{THIRD}\n{between}\n{LAST}\n"
    assert article(f"{text}Most read\nDam weeps over the valley\n").body.endswith(LAST)


def test_two_writers_with_job_and_address_each() -> None:
    names = "Ann Lee\nStaff Writer\nalee@post.example\nBob Ray\nRegional Reporter\nJan 19, 2024\n"
    text = f"River Post\nOld ferry goes on crossing the river\n{names}{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n"
    assert article(text).authors == ("Ann Lee", "Bob Ray")


def test_the_text_of_the_first_picture_is_no_standfirst() -> None:
    first = "Un quai de bois avec un bateau de pêche rouge.\nLe quai sous la neige. (Photo: Ann Lee)"
    inner = "Trois enfants courent sur un quai enneigé.\nL'école y va le vendredi. (Gracieuseté de l'école Mécatina)"
    one = "Le quai de bois du village a été sauvé par les pêcheurs de crabe et par leurs voisins, a dit le maire."
    two = "Le bateau de pêche rouge restera au quai jusqu'en juin, et le village a pris cela pour un compliment."
    three = "Les deux inspecteurs du ministère sont repartis lundi avec un chandail, un crabe et un long rapport."
    head = "Le village a sauvé son quai de bois"
    page = f"La Côte en direct\n{head}\nPar Luc Roy\nPublié le 30 mars 2021\n{first}\n{one}\n{two}\n{inner}\n{three}\n"
    assert article(f"{page}{one[:-1]} hier.\n").body.startswith(one)


def test_the_browsers_title_names_the_headline() -> None:
    top = "Skip to content\nFerry's 19-hour wait ‘a disgrace’, captain says | River Post\nRiver Post\n"
    shown = titles(read_page(top))
    assert shown
    assert shown.name("Ferry’s 19-hour wait ‘a disgrace’, captain says")
    assert not shown.name("Crew of six may sleep at last")


def test_a_title_that_the_browser_cuts_off() -> None:
    head = "Ferry captains’ strike enters fourth day as landing falls silent"
    top = "Ferry captains' strike enters fourth day as landing fal... | The River Post\nThe River Post\nHome   News\n"
    text = f"{top}{head}\nBy Ann Lee\n3 May 2011\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n"
    assert article(text).title == head


def test_a_deck_without_a_full_stop_is_not_the_headline() -> None:
    head, deck = (
        "Ferry’s 19-hour wait ‘a disgrace’, captain says",
        "Council pays for new engine and a crew of six by Monday",
    )
    tab = "Ferry's 19-hour wait ‘a disgrace’, captain says | The River Post"
    text = (
        f"{tab}\nThe River Post\nNews\n{head}\n{deck}\nWed, Feb 13, 2019, 01:00\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n"
    )
    assert article(text).title == head


@pytest.mark.parametrize(
    "deck",
    [
        "Engine and crew of six are paid for until spring",
        "Mayor tells packed hall that the engine of 1921 may rest",
    ],
)
def test_a_short_deck_over_a_byline(deck: str) -> None:
    head = "Old ferry may go on crossing the river for another century"
    page = f"River Post\n\nNews\n\n{head}\n{deck}\nBy Ann Lee\n3 May 2011\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"
    assert article(page).title == head
