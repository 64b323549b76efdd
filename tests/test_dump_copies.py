"""What those who copy a page add to it or leave of its frame: mail headers, stamps, menus, links of the site."""

import pytest

from ingest.parsers.page_dump.body.captions import kicked
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.headline.title_order import never_headline
from ingest.parsers.page_dump.lines.labels import is_site_heading
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.text import mail_head
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

STORY = """The ferry has crossed the river for ninety years, and most of its passengers have never paid for a ticket.

On Tuesday the council decided to ask for forty cents, to be put into a tin that hangs beside the steering wheel.

"They may pay in eggs," said the ferryman, who had not been asked and who keeps no change on board at any time.

The first passenger of the new era, a heron, refused and was carried over to the other bank all the same."""


@pytest.mark.parametrize(
    "head",
    [
        "From: Alan Petrie\nTo: allotments\nDate: Sat, 3 Mar 2007 19:22:08 +0000\nSubject: Fwd: the ferry",
        "Von: Petra Lang\nGesendet: Samstag, 3. März 2007 19:22\nAn: Team\nBetreff: WG: die Fähre",
        "Od: Jan Nowak\nWysłano: 3 marca 2007\nDo: lista\nTemat: prom",
        "From: petrie@a.example (Alan Petrie)\nSubject: ferry\nOrganization: A\nLines: 9\nNNTP-Posting-Host: a.example",
        "差出人: 田中\n日時: 2007年3月3日\n宛先: 友の会\n件名: 渡し船",
    ],
)
def test_headers_of_a_mail_without_addresses(head: str) -> None:
    page = f"The Tarn Courier\n\nFerry asks for forty cents\n\nBy Morag Sillars\nMonday 26 February 2007\n\n{STORY}\n"
    quoted = f"{head}\n\nSee below. It was in the paper.\n" + "".join(f"> {line}\n" for line in page.splitlines())
    for text in (f"{head}\n\n{page}", quoted):
        found = article(text)
        assert (found.title, found.published and found.published.value) == ("Ferry asks for forty cents", "2007-02-26")


def test_headers_below_those_of_who_passed_the_mail_on() -> None:
    lines = [
        "From: a@b.example",
        "Subject: look",
        "read this",
        "-----Original Message-----",
        "From: Ann",
        "Sent: Monday",
    ]
    assert mail_head.end_of([*lines, "The Post", STORY], [0] * 8, 0) == 6
    assert mail_head.end_of([*lines[:3], "-----", "The Post", STORY], [0] * 6, 0) == 2


def test_labels_of_a_record_are_no_mail() -> None:
    record = ["Source: The Post", "Date: 3 May 2011", "Subject: ferries", "Ferry stays", STORY]
    assert mail_head.end_of(record, [0] * 5, 0) == 0


@pytest.mark.parametrize(
    "stamp",
    ["Ausgedruckt am 17.08.2012 um 14:05 Uhr", "Εκτυπώθηκε στις 17/08/2012 14:05", "طبع بتاريخ 17/08/2012 14:05"],
)
def test_moment_of_a_copy_by_its_word(stamp: str) -> None:
    assert role_of(stamp[: stamp.index("17")]) == "retrieved"


def test_moment_of_a_copy_by_its_place() -> None:
    page = "\nThe Tarn Courier\nNews   Sport   Letters\nFerry asks for forty cents\nBy Morag Sillars\n" + STORY
    found = article("Kopisto tehty 17.08.2012 14:05" + page)
    assert (found.published, found.retrieved[:10]) == (None, "2012-08-17")
    dated = article("The Tarn Courier\nFerry asks for forty cents\nKopisto tehty 17.08.2012 14:05\n" + STORY)
    assert dated.published is not None


def test_captions_with_a_catchword_in_capitals() -> None:
    story = [f"The ferry crosses the river at {hour}, and the crew waits." for hour in range(5)]
    lines = [*story[:3], "LAID UP: The ferry lies at the quay on Dyer Street on Tuesday", *story[3:]]
    assert kicked(read_page("\n".join(lines)), range(6)) == {3}
    voices = [line for text in story for line in (text, "ANN LEE: The ferry lies at the quay on Dyer Street")]
    assert kicked(read_page("\n".join([*voices, story[0]])), range(11)) == frozenset()


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("Coastwide", "Contact Coastwide"),
        ("Fähre heute", "Do Not Sell My Info"),
        ("Tarn", "Om Tarn"),
        ("THE TARN", "About The Tarn"),
    ],
)
def test_links_of_the_site_below_the_last_title(name: str, link: str) -> None:
    titles = ("Grey nomads asked to bring their own water", "Shire runs out of letter Es")
    page = f"{name}\nFerry asks for forty cents\nBy Morag Sillars\n3 May 2011\n{STORY}\n\nRelated stories\n"
    found = article(page + "\n".join([*titles, link, "© 2011 the owners"]))
    assert tuple(one.title for one in found.links) == titles
    kept = article(page + "\n".join([*titles, f"{name} wins the cup", "© 2011 the owners"]))
    assert len(kept.links) == 3


def test_menus_between_hyphens_are_no_headline() -> None:
    page = read_page(
        "Le Petit Port\nUne - Communes - Mer - Loisirs - Annonces\nParis - Rome - Berlin by train in a day\n"
    )
    assert never_headline(page, 1)
    assert not never_headline(page, 2)


@pytest.mark.parametrize("heading", ["Τελευταία νέα", "Legfrissebb hírek", "Ultimele știri", "Berita terkini"])
def test_latest_news_is_no_outlet(heading: str) -> None:
    assert is_site_heading(heading)
    assert not could_be_name(heading)


def test_latest_news_end_over_the_day_of_the_story() -> None:
    top = "Home   Sport   Letters\nThe Tarn Courier\nLatest news\nRoad to Lowe is closed\n"
    day = "\nFriday 6 June 2014 - 18:30\n"
    found = article(
        f"{top}Firemen look for hoses{day}Council asks ferry passengers for forty cents\nPrint   Send\n{STORY}"
    )
    assert found.title == "Council asks ferry passengers for forty cents"
    decked = article(
        f"{top}Council asks ferry passengers for forty cents{day}A tin at the wheel is not enough\n{STORY}"
    )
    assert decked.title == "Council asks ferry passengers for forty cents"


def test_links_on_the_last_line_of_the_page() -> None:
    titles = ("Carp have a new mayor", "Dam to be mended in autumn")
    page = f"The Tarn Courier\nFerry asks for forty cents\nBy Morag Sillars\n3 May 2011\n{STORY}\n\nRelated stories\n"
    for last in ("Podmínky užití - Kontakt", "Ehdot / Yhteys"):
        assert tuple(one.title for one in article(page + "\n".join([*titles, last])).links) == titles
    kept = article(page + "\n".join([*titles, "Tarn Rovers - Lowe United 4 to 2 after extra time"]))
    assert len(kept.links) == 3


@pytest.mark.parametrize(
    ("line", "title"), [("Free ferry", "Free ferry"), ("Ninety years", "Ninety years"), ("Good morning", "")]
)
def test_the_short_line_over_a_plain_text_is_its_headline(line: str, title: str) -> None:
    assert article(f"{line}\n\n{STORY}\n").title == title
