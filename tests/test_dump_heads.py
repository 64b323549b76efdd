"""Page dumps, the head of the page: headlines over several lines, notes on who posted it and where it stood first."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lines.captions import speaks_of_picture
from ingest.parsers.page_dump.lines.navigation import steps
from ingest.parsers.page_dump.lines.results import is_result
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.cjk_names import reporters
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.prepare import broken_headline, forum, newsletter
from ingest.parsers.page_dump.source.masthead import dated_name
from ingest.parsers.page_dump.source.outlet import _stood_before
from ingest.parsers.page_dump.source.outlet_notes import as_written, without_imprint
from ingest.parsers.page_dump.source.paper_words import is_publisher
from ingest.parsers.page_dump.source.wires import of_dateline
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article
from tests.ferry_page import BODY, article

STORY = "The ramp that was built in 1957 will stay shut until the spring, the council said on Monday night in the hall."


@pytest.mark.parametrize(
    ("head", "joined"),
    [
        (["The Post", "NEWS", "Islanders told to share", "one ramp until spring", "By Ann Lee"], True),
        (["The Post", "NEWS", "Streit um Glocken", "Gericht verbietet das", "Läuten", "Von Ute Reiß"], True),
        (["The Post", "NEWS", "Council gives way to the", "Friends of the Pier", "By Ann Lee", "4 May 2012"], True),
        (["The Post", "all the county every morning", "Monday, 4 May 2012", "Ramp stays shut", "By Ann Lee"], False),
        (["The Post", "NEWS", "Ramp stays shut", "Ann Lee", "staff writer", "4 May 2012"], False),
        (["The Post", "NEWS", "Ramp stays shut", "about 6 hours ago", "By Ann Lee"], False),
        (["The Post", "NEWS", "Ramp stays shut", "By Ann Lee and", "Bob Ray", "4 May 2012"], False),
    ],
)
def test_broken_headlines(head: list[str], joined: bool) -> None:
    page = broken_headline.joined(read_page("\n".join([*head, STORY])))
    assert (len(page) < len(head) + 1) == joined


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Originally published in The Hobart Tribune, 30 September 2012", "Hobart Tribune"),
        ("This article was first published by The Inland Post on 2 May 2007.", "Inland Post"),
        ("Her first book was published by Harbour Press in 2010.", ""),
        ("Ballots will be used for the first time in November.", ""),
    ],
)
def test_where_it_stood_first(line: str, name: str) -> None:
    assert _stood_before(line).removeprefix("The ") == name


def test_names_of_several_writers() -> None:
    assert bare_names("Jonas Weidlich, Petra Ohm sowie Jörg Wittich") == ("Jonas Weidlich", "Petra Ohm", "Jörg Wittich")
    assert bare_names("Тимур Бадмаев, корреспондент; Инна Щукина, обозреватель") == ("Тимур Бадмаев", "Инна Щукина")
    assert reporters("记者 吴晓波 陈立 摄影 许宁 台北报道") == ("吴晓波", "陈立")


@pytest.mark.parametrize(
    "line",
    [
        "This entry was posted on Tuesday, March 6th, 2012 at 4:10 pm and is filed under News.",
        "Questa voce è stata pubblicata in Cronaca il 6 marzo 2012.",
        "Freelance contributor Ann Sorley assisted with this report.",
    ],
)
def test_notes_below_the_story(line: str) -> None:
    assert is_note(line)
    assert not is_note("The Coast Guard assisted the crew, and the mayor helped with the report to the ministry.")


def test_paper_named_in_quotation_marks() -> None:
    page = read_page("Газета «Голос Залесья»")
    assert as_written(page, "Газета «Голос Залесья", "ru") == "Голос Залесья"


def test_sender_of_a_newsletter() -> None:
    mail = "From: {0} <a@post.example>\nSubject: Tonight\nDate: 5 December 2019\nTo: b@c.example\n\nHead\n{1}\n\n{2}"
    sent = newsletter.with_sender(read_page(mail.format('"The Harbour News"', STORY, "Harbour News, 1 Quay Street")))
    assert sent.text[:3] == ("The Harbour News", "5 December 2019", "Head")
    person = newsletter.with_sender(read_page(mail.format("Ann Lee", STORY, "Ann Lee, 1 Quay Street")))
    assert person.text[0] == "Head"


THREAD = """Ferry Forum > Routes > News
Thread: look at this
05-05-2011, 09:12 AM   #1
deckhand
Senior Member
Posts: 2,114
From The Forth Packet, Wednesday 4 May 2011:
Retired ferry becomes a henhouse
By Isla Gemmell
The Maid, which carried cars across the firth for 34 years, has been fitted with perches for six hundred hens.
The ship's horn still works, and is blown at dusk by the farmer's daughter, who has never been to sea at all.

_________________
All who wander
05-05-2011, 10:40 AM   #2
purser
My first kiss was on that boat, poor old girl, and I have never told anybody about it until this very evening.
"""


def test_first_post_of_a_thread() -> None:
    post = forum.first_post(read_page(THREAD))
    assert post.text[0].startswith("From The Forth Packet")
    assert post.text[-1].startswith("The ship's horn")
    ranks = read_page("Top stories\n#1 in 2011: the ferry\nRamp opens\nPosts: 4\nLocation: Forth\n" + STORY)
    assert forum.first_post(ranks) is ranks


def test_subject_is_the_headline_where_the_mail_prints_no_other() -> None:
    head = "From: cb@list.example (C. Banda)\nSubject: Re: [zm] Copper town gets its cinema back\nDate: 17 Jun 2004\n\n"
    text = f"The Kitwe Times\nJune 15, 2004\nBy Mutale Bwalya\n\n{STORY}\n\nThe town has waited for it since 1993.\n"
    (found,) = PARSER.parse(io.BytesIO((head + text).encode()), Context(name="x.txt"))
    assert isinstance(found, Article)
    assert (found.title, found.authors) == ("Copper town gets its cinema back", ("Mutale Bwalya",))
    printed = text.replace("June 15", "Town has its cinema again\nJune 15")
    (found,) = PARSER.parse(io.BytesIO((head + printed).encode()), Context(name="x.txt"))
    assert isinstance(found, Article)
    assert found.title == "Town has its cinema again"


def test_imprint_below_the_story() -> None:
    rows = [0, 1, 2]
    page = read_page(f"{STORY}\n{STORY}\nSlow Harbour is published by Oakes & Daughters.")
    assert without_imprint(page, rows, "slowharbour.example") == [0, 1]
    assert without_imprint(page, rows, "The Post") == rows


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mina Castellanos, News Editor, and Otis Brandt, Staff Writer", ("Mina Castellanos", "Otis Brandt")),
        ("Ann Lee, Chief Reporter", ("Ann Lee",)),
        ("Redacción | Ramiro Quispe, corresponsal", ("Ramiro Quispe",)),
        ("Web Desk | Ann Lee", ("Ann Lee",)),
        ("News Desk | World News", ()),
        ("Ann Lee, and Bob Ray", ("Ann Lee", "Bob Ray")),
    ],
)
def test_roles_and_desks_beside_names(line: str, names: tuple[str, ...]) -> None:
    assert bare_names(line) == names


def test_town_before_the_day_over_a_headline_is_no_author() -> None:
    head = "El Vigía\nSanta Ana, jueves 21 de agosto de 2014\nCiudad\nLe devuelven la campana al colegio"
    text = f"{head}\n{STORY}\n{STORY}"
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="x.txt"))
    assert isinstance(found, Article)
    assert found.authors == ()
    assert found.published
    assert found.published.value == "2014-08-21"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Presented by Hollis Lifts", ()),
        ("Präsentiert von Anna Neri", ()),
        ("Reportage von Anna Neri", ("Anna Neri",)),
        ("Director: Paul Vance. Starring: Nell Archer, Tobias Kray. Cert 15, 104 mins.", ()),
    ],
)
def test_who_paid_or_played_is_no_author(line: str, names: tuple[str, ...]) -> None:
    assert byline_of(line)[1] == names


def test_what_an_editor_covers_is_no_part_of_the_name() -> None:
    assert bare_names("Helen Garside Scotland editor") == ("Helen Garside",)
    assert bare_names("Mary Ann Lee editor") == ("Mary Ann Lee",)
    assert bare_names("Jill Ireland") == ("Jill Ireland",)


def test_site_and_steps_behind_you_are_here() -> None:
    assert steps("You are here: Harbour Post > News") == "Harbour Post > News"
    assert steps("Vous êtes ici : Accueil > Sport") == "Accueil > Sport"
    assert steps("You are here to help, said the mayor.") == ""


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("LOWER ADDICK, Ohio, Oct. 8, 2019 /NewsDispatch/ -- Tarrow Bearings today", "NewsDispatch"),
        ("LIMA, June 9 (Northwire) - Workers", "Northwire"),
        ("The either/or choice - a matter of taste", ""),
    ],
)
def test_agency_of_a_dateline(line: str, agency: str) -> None:
    assert of_dateline(line) == agency


def test_title_with_a_paper_word_and_a_day_is_no_paper() -> None:
    assert dated_name("How to store a shellac record 2009-12-02") == ""
    assert dated_name("Nordmarker Tageblatt, 8. Juni 2011") == "Nordmarker Tageblatt"


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("Museum gets its picture back after 60 years", True),
        ("What my neighbor's ladder taught me about credit", True),
        ("Lost Photo of the Queen Found", True),
        ("Reuters photographer wins prize", True),
        ("A foto que ninguém tirou volta à parede", True),
        ("The pier in May. Photo Ann Lee", False),
        ("Crowds at the pier Getty Images", False),
        ("Boats, courtesy of Harbour Trust", False),
        ("Foto Ann Lee", False),
        ("PROVINCIA | COMERCIO", False),
    ],
)
def test_headlines_that_speak_of_a_picture(line: str, spoken: bool) -> None:
    assert speaks_of_picture(line) == spoken


def test_headline_that_speaks_of_a_picture_is_read() -> None:
    text = f"The Post\nNews\nLost photo of the ramp found in a bakery\nBy Ann Lee\n4 May 2012\n{STORY}\n{STORY}"
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="x.txt"))
    assert isinstance(found, Article)
    assert found.title == "Lost photo of the ramp found in a bakery"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Rédaction en ligne, Luc Morel", ("Luc Morel",)),
        ("Lenka Vaňková, ČTZ", ("Lenka Vaňková",)),
        ("THE BACK STEP", ()),
        ("News, Sport", ()),
    ],
)
def test_desks_agencies_and_columns(line: str, names: tuple[str, ...]) -> None:
    assert bare_names(line) == names


def test_pictures_behind_words_without_a_mark() -> None:
    assert byline_of("Texto Madalena Quintas Fotografia Rui Beirão")[1] == ("Madalena Quintas",)


def test_group_over_its_paper() -> None:
    assert is_publisher("Thames Group Newspapers")
    assert not is_publisher("The Marlow Advertiser")


def test_a_browsers_tab_over_the_sites_name_is_no_breadcrumb() -> None:
    page = "Ferry stays on the river | KRVN 6 News\nKRVN 6 News\nWATCH LIVE\nFerry stays on the river\nBy Ann Lee\n"
    assert article(f"News\nSports\n{page}Nov 18, 2016 6:04 PM\n\n{BODY}").title == "Ferry stays on the river"
    trail = "News > Harbour > Ferry stays on the river\nFerry stays on the river\nBy Ann Lee\n"
    assert article(f"River Post\n{trail}Nov 18, 2016 6:04 PM\n\n{BODY}").title == "Ferry stays on the river"


@pytest.mark.parametrize(
    "result",
    [
        "Corcaghan 1-14 Latton Rovers 0-13",
        "Arsenal 2-1 Chelsea",
        "Bayern – Dortmund 2:1",
        "Slavia – Sparta 3:0 (1:0)",
        "Flamengo 2 x 1 Vasco",
        "Real Madrid 3, Barcelona 1",
        "Спартак – Зенит 2:1",
    ],
)
def test_the_result_of_a_match_beside_the_headline_is_none(result: str) -> None:
    headline = "Late Duffy goal sends hosts into first final since 1998"
    story = (
        "Shane Duffy palmed the ball to the net in the 61st minute to send the hosts into their first final.\n\n"
        "The visitors looked to have weathered the storm when Niall Sherry curled over a free near the end.\n\n"
        "The hosts will meet the winners of Sunday's second semi-final in a fortnight, and Duffy will be there.\n"
    )
    for top in (f"{result}\n{headline}\n", f"{headline}\n{result}\n"):
        found = article(f"Drumlin Post\nNews\nSport\n{top}By Ann Lee\n5 June 2021\nShare\n\n{story}")
        assert found.title == headline
    found = article(f"Drumlin Post\nNews\nSport\nArsenal 2-1 Chelsea\nBy Ann Lee\n5 June 2021\n\n{story}")
    assert found.title == "Arsenal 2-1 Chelsea"


@pytest.mark.parametrize("line", ["Two die in crash on M6", "World Cup 2018", "5-1 for the hosts"])
def test_what_is_no_result(line: str) -> None:
    assert not is_result(line)
