"""Saved pages copied as text: headlines below lists of other titles, captions and stamps glued to their neighbours."""

from io import BytesIO

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.parser import parse
from ingest.parsers.page_dump.prepare.glued import with_dates_apart
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

TITLE = "Traders at the harbour market ask for a new roof"
STORY = [
    (
        "More than 80 traders at the harbour market in Tannhaven say they will stop paying for their stalls next month "
        "if the town council does not replace the roof that the storm of March blew off."
    ),
    (
        "The traders, most of whom sell cooked food and vegetables, pay between 120 and 350 crowns a month for a "
        "stall. They met on Tuesday and wrote a letter to the council."
    ),
    (
        '"Last year it was the toilets, this year it is the taps," said their speaker, Ruth Aldermann. "We are tired '
        'of waiting for the council to look at the market."'
    ),
    "The council said that a firm had been chosen and that the work on the roof would begin before the rains.",
]


def read(*lines: str) -> Article:
    record = next(parse(BytesIO("\n\n".join(lines).encode()), Context(name="page.txt")))
    assert isinstance(record, Article)
    return record


def signed(*lines: str) -> tuple[str, ...]:
    return read("Tannhaven Courier", "News", "Sport", "Weather", TITLE, *lines, *STORY, "Share").authors


MENU = ("Tannhaven Courier", "Home", "News", "Sport", "Business", "Weather")
LISTED = ("Trending now", "Fuel prices stay as they are", "Rovers lose their fourth match in a row")


@pytest.mark.parametrize(
    "head",
    [
        ("October 26, 2022", "By Selma Vandoorn"),
        ("By Selma Vandoorn", "Published: October 26, 2022"),
        ("Their roof was blown off by the storm of March", "By Selma Vandoorn", "October 26, 2022"),
    ],
)
def test_headline_below_a_list_of_other_titles(head):
    record = read(*MENU, *LISTED, TITLE, *head, *STORY, "Facebook", "Twitter")
    assert (record.title, record.authors) == (TITLE, ("Selma Vandoorn",))
    assert record.published is not None
    assert record.published.value[:10] == "2022-10-26"


def test_titles_of_a_list_below_the_headline_stay_in_it():
    related = ("Related articles", "Council plans a new harbour road", "Market day moved to Thursday")
    record = read(*MENU, TITLE, *related, "October 26, 2022", "By Selma Vandoorn", *STORY, "Facebook")
    assert record.title == TITLE
    assert [link.title for link in record.links] == list(related[1:])


@pytest.mark.parametrize(
    "caption",
    [
        "The market will get a roof of about 140 sheets.CT PHOTO: JASON LIM",
        "Kategorien: Hafen, Markt",
        "Zum Inhalt springen",
    ],
)
def test_credits_behind_captions_and_labels_are_no_headlines(caption):
    assert burden(read_page("\n\n".join([*MENU, caption, *STORY])), len(MENU)) > 0


@pytest.mark.parametrize(
    "title",
    [
        "St. Gallen wins at last",
        "Council v. Market | The long quarrel",
        "Photo: how a picture moved a town",
        "U.S. Senate votes",
    ],
)
def test_headlines_that_look_a_little_like_those(title):
    page = read_page("\n\n".join([*MENU, title, *STORY]))
    assert burden(page, len(MENU)) == (6.0 if title.startswith("Photo") else 0.0)


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("佐藤亜希子2023年12月5日 17時30分", "佐藤亜希子 2023年12月5日 17時30分"),
        (
            "UPDATEDJUL 16, 2023, 9:10 PMPUBLISHEDJUL 15, 2023, 5:30 PM",
            "UPDATED JUL 16, 2023, 9:10 PM | PUBLISHED JUL 15, 2023, 5:30 PM",
        ),
        ("Anne FOUQUETPublié le 06/12/2023 à 18h05", "Anne FOUQUET | Publié le 06/12/2023 à 18h05"),
        ("農作物が大きな被害2012年08月12日 17:20", "農作物が大きな被害2012年08月12日 17:20"),
    ],
)
def test_stamps_glued_to_names_and_to_each_other(line, apart):
    assert with_dates_apart(read_page(f"{line}\n\nMore.")).text[0] == apart


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Teresa Galvão Brito (texto) e Duarte Semedo (fotografia)", "Teresa Galvão Brito"),
        ("Hakim Ramdhani - detikNews", "Hakim Ramdhani"),
        ("12. März 2019 Kategorie: Mobile, geschrieben von: Tjark Wibbeling 7 Kommentare", "Tjark Wibbeling"),
    ],
)
def test_writers_as_sites_print_them(line, name):
    assert signed(line) == (name,)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lotta Wiklanderlotta.wiklander@courier.example", ("Lotta Wiklander",)),
        ("Simon Åhssimon.ahs@courier.example", ("Simon Åhs",)),
        ("Ruth Leer.lee@courier.example", ("Ruth Lee",)),
        ("Ruth Aldermannraldermann@courier.example", ("Ruth Aldermann",)),
        ("By TOM HALVERSEN and AMY BRIGHT EAGLE", ("TOM HALVERSEN", "AMY BRIGHT EAGLE")),
    ],
)
def test_names_that_an_address_follows_and_names_in_capitals(line, names):
    assert signed(line, "October 26, 2022") == names


def test_writers_with_their_addresses_below_the_standfirst():
    lines = ("Lotta Wiklanderlotta.wiklander@courier.example", "Simon Åhssimon.ahs@courier.example")
    record = read(*MENU, TITLE, STORY[0], *lines, "Publicerad: 26 mars 2025 04:30", *STORY[1:], "Dela")
    assert record.authors == ("Lotta Wiklander", "Simon Åhs")
    assert record.body == "\n\n".join(STORY)


@pytest.mark.parametrize("back", ["Trở lại Thời sự", "Back to News", "Zurück zur Übersicht", "← Terug naar Nieuws"])
def test_name_below_the_story_over_the_way_back(back):
    caption = "The market on Tuesday. Foto: Ann Berg"
    record = read(*MENU, TITLE, "October 26, 2022", *STORY, caption, "Selma Vandoorn", back, "Share")
    assert record.authors == ("Selma Vandoorn",)


def test_writer_in_the_first_sentence():
    lead = f"Tannhaven - Von Heike Rosenbrock. {STORY[0]}"
    record = read("Kreisblatt", "Lokales", "Sport", TITLE, "14.03.2013", lead, *STORY[1:], "Drucken")
    assert record.authors == ("Heike Rosenbrock",)


def test_account_in_the_foot_of_a_post():
    foot = "Geschrieben von bernd in Linux um 23:14 | Kommentare (2) | Trackbacks (0)"
    record = read("Bernds Blog", "Home", "Archiv", "Montag, 19. April 2010", TITLE, *STORY, foot, "Trackbacks")
    assert record.authors == ("bernd",)


def test_size_of_the_text_is_no_writer():
    assert signed("Text Size A+ A- | Print | Email", "By Rona T. Villa", "Wednesday, March 20, 2013") == (
        "Rona T. Villa",
    )


@pytest.mark.parametrize(
    "line", ["21 May 2024 Updated at 19:44 2 minutes to read", "12. März 2019 Kategorie: Mobile, Hafen und Markt"]
)
def test_day_that_leads_a_line_of_other_things(line):
    record = read(*MENU, TITLE, line, *STORY, "Facebook")
    assert record.published is not None
    assert record.published.value[:10] in {"2024-05-21", "2019-03-12"}


def test_name_over_the_headline_is_no_headline():
    record = read(*MENU, "Marlene Osterkamp", TITLE, "23.05.2012 | 9 Kommentare | Medien", *STORY, "Tweet")
    assert record.title == TITLE


def test_day_and_section_below_the_story():
    record = read(*MENU, TITLE, *STORY, "Text: Selma Vandoorn", "25. September 2015 · Stadtgespräch", "facebook")
    assert record.published is not None
    assert record.published.value == "2015-09-25"


def test_name_and_outlet_below_the_story():
    record = read(*MENU, TITLE, "12. Aug 2021 | Lokales", *STORY, "Jana Kettler, Radio Volmetal", "Foto: Stadt Volm")
    assert record.authors == ("Jana Kettler",)


@pytest.mark.parametrize("label", ["Anzeige", "Pubblicità", "ADVERTISEMENT", "Publicidad"])
def test_heading_below_the_word_over_an_advertisement(label):
    heading = "Four new taps for all"
    record = read(*MENU, TITLE, "October 26, 2022", *STORY[:2], label, heading, *STORY[2:], "Facebook")
    assert record.body == "\n\n".join([*STORY[:2], heading, *STORY[2:]])
