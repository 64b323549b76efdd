"""Page dumps: offers between the titles of a list, boxes of pictures, stars of reviews, days of the visit."""

from __future__ import annotations

import pytest

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.credit_lines import credits_picture
from ingest.parsers.page_dump.lines.contacts import gives_contact
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.picture_labels import heads_pictures
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.staff_lines import is_staff_line
from ingest.parsers.page_dump.source.site_names import is_subtitle
from tests.ferry_page import BODY, FOOT, HEAD, article

TITLES = ["Harbour wall gets a second gate", "Why the herons came back to the marsh"]


@pytest.mark.parametrize(
    "offer",
    [
        "Advertisement",
        "Reklama",
        "Ads by Plaza",
        "Six weeks of the River Post for £6. Click here for the offer.",
        "Jetzt 4 Wochen für 1 Euro testen. Hier klicken!",
        "3 mois de La Gazette pour 9 euros : cliquez ici",
        "Acht weken De Bode voor 12 euro. Klik hier en lees mee.",
        "Subscribe to the Post for $5 a month.",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_list_goes_on_below_an_offer(offer: str, gap: str) -> None:
    rows = gap.join(["Read also:", TITLES[0], offer, TITLES[1]])
    found = article(f"{HEAD}{BODY}\n{rows}\n\n{FOOT}")
    assert [link.title for link in found.links] == TITLES


@pytest.mark.parametrize("below", ["About us", "Stay in the loop", "The Post is printed in Barlow by Lee and Sons."])
def test_what_stands_below_the_last_advertisement_is_no_title(below: str) -> None:
    rows = "\n".join(["Read also:", *TITLES, "Advertisement", below])
    found = article(f"{HEAD}{BODY}\n{rows}\n\n{FOOT}")
    assert [link.title for link in found.links] == TITLES


@pytest.mark.parametrize(
    "line",
    [
        "Tips oss! Send en sms til 2 40 50",
        "Tipsa oss! Skicka bilder till 72 500",
        "Got a story? Text NEWS to 80 800",
        "Hast du einen Tipp? SMS an 0900 44",
        "Du har et tip? Sms til 1240",
        "Text corrected by 12 volunteers",
        "Last corrected on 4 March 2012 by ferryman",
        "Texte corrigé par 4 lecteurs",
        "Tekst poprawiony przez 2 czytelników",
        "Unlimited reading: €2 for 6 weeks",
        "Unbegrenzt lesen: 1 € für 3 Monate",
        "Request desktop site",
        "Solicitar versión de escritorio",
    ],
)
def test_what_is_no_title_of_a_list(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize("line", ["Photos of the flood sell for up to 2000", "Number of news vendors falls to 1400"])
def test_what_sends_no_message(line: str) -> None:
    assert not gives_contact(line)


@pytest.mark.parametrize(
    "line", ["FOTO GALERİ", "PHOTO ESSAY", "Foto del día", "Photo of the week", "Bilder des Tages", "FOTO GALERIA"]
)
def test_box_of_pictures_credits_nobody(line: str) -> None:
    assert heads_pictures(line)
    assert not credits_picture(line)


@pytest.mark.parametrize("line", ["FOTO ANSA", "Photo Ann Lee", "FOTO DEL PIERO", "Foto Gale Storm"])
def test_credit_of_a_picture(line: str) -> None:
    assert credits_picture(line)


def test_short_paragraph_over_a_box_of_pictures_stays() -> None:
    short = "The crew of six had worked on it for a year, mostly by night."
    found = article(f"{HEAD}{BODY}\n{short}\n\nPHOTO GALLERY\nThe ferry in the mist\n\n{BODY}\n{FOOT}")
    assert short in found.body


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("The Ferryman's Daughter ★★★★☆", "The Ferryman's Daughter"),
        ("Salt and Other Friends: ⭐⭐⭐", "Salt and Other Friends"),
        ("★★☆☆☆ A Night in the Lock House", "A Night in the Lock House"),
    ],
)
def test_stars_beside_the_title_of_a_review(line: str, title: str) -> None:
    assert item_title(line) == title


def test_stars_alone_are_no_title() -> None:
    assert not is_item(item_title("★★★☆☆ (12 votes)"))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Sun 3rd Mar '19", "2019-03-03"),
        ("21st November '08", "2008-11-21"),
        ("14. Okt. '12", "2012-10-14"),
        ("Mar 3rd, '19", "2019-03-03"),
    ],
)
def test_ordinal_before_a_short_year(line: str, day: str) -> None:
    assert [found.date.value for found in find_dates(line)] == [day]


@pytest.mark.parametrize("line", ["on the 5th May 12 people came", "the 3rd May 68 poster"])
def test_ordinal_before_a_number_is_no_day(line: str) -> None:
    assert not find_dates(line)


def test_day_beside_the_weather_is_of_the_visit() -> None:
    top = "Mon 6 January 2025   Port Hollin 4°C, sleet\nhttps://www.post.example/2013/08/19/ferry-stays.html\n"
    head = HEAD.replace("12 March 2025\n", "")
    assert article(f"{top}{head}{BODY}\n{FOOT}").published.value == "2013-08-19"  # type: ignore[union-attr]


def test_day_beside_the_weather_dates_a_page_that_has_no_other() -> None:
    top = "Mon 6 January 2025   Port Hollin 4°C, sleet\n"
    head = HEAD.replace("12 March 2025\n", "")
    assert article(f"{top}{head}{BODY}\n{FOOT}").published.value == "2025-01-06"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "line",
    [
        "(From our own Correspondent.)",
        "[FROM OUR CORRESPONDENT.]",
        "(Från vår egen korrespondent.)",
        "(Von unserem Korrespondenten.)",
        "(De notre correspondant)",
    ],
)
def test_staff_line_in_brackets(line: str) -> None:
    assert is_staff_line(line)


def test_correspondent_in_brackets_is_no_text() -> None:
    found = article(f"{HEAD.replace('By Ann Lee', '(From our own Correspondent.)')}{BODY}\n{FOOT}")
    assert found.body.startswith("The council agreed")


@pytest.mark.parametrize(
    "line",
    ["A blog about old ferries", "Ein Blog über Brücken", "Un blog sur la Loire", "En blogg om Vänern", "Блог о реках"],
)
def test_what_a_blog_says_of_itself(line: str) -> None:
    assert is_subtitle(line)


@pytest.mark.parametrize("line", ["Blog post wins a prize", "Blogger jailed for a year"])
def test_headline_about_a_blog(line: str) -> None:
    assert not is_subtitle(line)


def test_label_of_advertisements_in_portuguese_papers() -> None:
    assert label_of("PUB") == "furniture"
    found = article(f"{HEAD}{BODY}\nPUB\n\n{BODY.replace('council', 'harbour board')}\n{FOOT}")
    assert "PUB" not in found.body
