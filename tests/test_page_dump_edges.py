"""What stands around a page dump's article: calendars of archives, alert bars, end marks, lists, notes."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.body import inside, trim, voices
from ingest.parsers.page_dump.lines import asides, labels, notices
from ingest.parsers.page_dump.lists import list_items, other_lines
from ingest.parsers.page_dump.names import byline_names, end_notes
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, FOOT, HEAD, STORY, article


def test_copyright_line_on_top_is_no_masthead():
    lines = "Copyright 2009 The River Post Publishing Co."
    found = article(
        f"{lines}\nAll Rights Reserved\nThe River Post\n\nHEADLINE: Ferry stays\n\nBYLINE: Ann Lee\n\n{BODY}"
    )
    assert found.source == "The River Post"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Monday, 17:05", "2019-09-09"),
        ("Posted Monday at 5:05 pm", "2019-09-09"),
        ("Thursday 08:00", "2019-09-12"),
        ("Thursday 11:00", "2019-09-05"),
    ],
)
def test_weekday_and_clock_are_counted_back_from_the_capture(stamp, day):
    head = f"Saved on Thursday 12 September 2019, 09:14\nRiver Post\nFerry stays on the river\nBy Ann Lee\n{stamp}\n"
    found = article(head + BODY).published
    assert found is not None
    assert found.value == day


def test_alert_bar_is_no_headline():
    head = "WKLD 9 News\nRight Now: Flood watch for Barlow County until 7 PM\nLocal News\nFerry stays on the river\n"
    assert (
        article(f"{head}Author: Ann Lee\nPublished: 6:42 PM CDT May 14, 2021\n{BODY}").title
        == "Ferry stays on the river"
    )


def test_address_spells_the_headline_and_a_calendar_is_no_outlet():
    head = "14 captures\n03 Dec 2008 - 22 Feb 2014    OCT   DEC   MAR    2008\n"
    head += "http://www.quarrylane.example/2008/11/19/who-keeps-the-ferry/\nQUARRY LANE DISPATCH\n"
    found = article(f"{head}Neighbourhood news\nFront page / Archive / About\nWho keeps the ferry?\nby Sol Lee\n{BODY}")
    assert (found.title, found.source == "OCT") == ("Who keeps the ferry?", False)


def test_scores_are_no_names_and_reporters_at_grounds_are():
    head = "Sports Weekly\nNorth Town 2-1 South Athletic\nNorth win at last in front of a small crowd\n"
    assert article(f"{head}Kit Lee at Mill Lane | 28/11/2015 18:04\n{BODY}").authors == ("Kit Lee",)


def test_who_helped_comes_after_who_wrote():
    head = "River Post\nFerry stays on the river\nFeb. 2, 2023 11:26 a.m.\n"
    head += "Ravi Menon @ravi_m  and  Jo-Ann Field @jofield\n"
    assert article(f"{head}{BODY}\nContributing: Nick Sorrell\n").authors == ("Ravi Menon", "Jo-Ann Field")


def test_month_that_two_languages_share():
    story = (
        "Strażacy przez cztery godziny zdejmowali z drzewa własnego komendanta, który wszedł tam po kota.\n\n"
        "Drabina stała w tym czasie w warsztacie, a zapasowa okazała się za krótka i nie można jej było użyć.\n\n"
        "Kot zszedł sam, gdy tylko zgasły reflektory, i jest już w domu.\n"
    )
    found = article(f"Głos\nKomendant na drzewie, kot w domu\nDodano: 21 listopada 2012, 13:40\n{story}").published
    assert found is not None
    assert found.value == "2012-11-21T13:40"


def test_notes_players_and_headings():
    assert end_notes.is_note("Isles Radio is not responsible for the content of external sites.")
    assert not end_notes.is_note("The council is not responsible for the state of the bridge.")
    assert end_notes.names_in_note("Mary Oduya is a retired ward sister and runs the Sock Circle.") == ("Mary Oduya",)
    assert asides.is_aside("Listen: Odile Farr plays the noon hymn (0:48)")
    assert not asides.is_aside("Listen: nobody came to the hall (and nobody left)")
    assert labels.is_related("Before You Leave, Check This Out")
    assert labels.is_related("Similar stories from 14 sources")


def test_outlets_behind_titles_and_addresses_in_lists():
    titles = [(1, "Cellist locked in hall (Borough News)"), (2, "Ring found in a carrot (Daily Plough)")]
    assert [t for _, t in list_items.without_behind(titles)] == ["Cellist locked in hall", "Ring found in a carrot"]
    assert other_lines.is_no_title("River Post, 14 Mill Street, Northport")
    assert not other_lines.is_no_title("In 1921, 14 ferries left Mill Street")


def test_what_a_release_says_of_its_sender_is_no_text():
    head = "PressLine\nSearch   Log-in\n\nFerry stays on the river\nNORTHPORT, Me., Feb. 11, 1998 (PressLine) -- "
    sender = "About the Northport Harbour Trust: The Trust has run the ferry since 1926 and employs 48 people."
    found = article(f"{head}{BODY}\n###\n\n{sender}\n\nCONTACT: Dennis Lee, 555-0187\n")
    assert found.body.endswith("voted against the plan.")


def test_text_goes_on_below_an_advertisement_and_a_question_of_the_contents():
    assert notices.interrupts("Advertisement - Story continues below")
    assert not notices.interrupts("Advertisement rates for members")
    page = read_page(
        f"Two mayors\nWho does what?\nWhat comes next?\n{BODY}\nWhat comes next?\n\nThe town has no rule.\n"
    )
    assert inside._is_heading(page, 6, spaced=True)
    assert not inside._is_heading(read_page(f"{BODY}\nWhat next?\n\nA guide\n\nWhat next?\n"), 3, spaced=True)


def test_words_of_somebody_with_a_word_of_boxes_are_text():
    said = "\u201cThe sign says two,\u201d Crane said, leaning on a shovel. \u201cBut it was 2:05.\u201d"
    assert not trim._is_box(said)
    assert trim._is_box("Sign up for our newsletter")


def test_running_heads_part_no_sentence():
    text = """\
                 THE RIVER POST
      No. 5,118      FRIDAY, MARCH 11, 1994      Price 28p

CLOCK PUT FORWARD FOR PUNCTUAL VISITOR
                     By R. J. Cotter
   The town clock was put forward by twenty minutes on Friday
so that the visitor from the city should not be late.
   Mr Giles was due at noon to open the drinking fountain on
the square. At ten minutes to twelve, with no sign of his
motor-car, the clerk sent a boy up
THE RIVER POST, MARCH 11, 1994                   Page 4
   the tower with instructions to move the hands back; the
boy, who is left-handed, moved them the other way.
   The visitor arrived at four minutes to twelve by his own
watch and was told that he had missed the ceremony. He was
photographed with a dog.

Transcribed by volunteers of the Harbour Society, 2011.
"""
    found = article(text)
    assert "sent a boy up the tower with instructions" in found.body
    assert found.body.endswith("photographed with a dog.")


def test_sentence_pulled_out_of_the_story_stands_once():
    first, last = (
        "I have run the cake table and the ponies. The ponies made a loss.",
        "I have already written the cheque.",
    )
    page = read_page(f"{first}\n\nThe ponies made a loss\n\n{last}\n")
    assert voices.pull_quotes(page, [0, 1, 2]) == {1}
    assert not voices.pull_quotes(
        read_page(f"{first}\n\nThe ponies made a\n\nThe ponies made\n\n{last}\n"), [0, 1, 2, 3]
    )


def test_marks_that_nobody_sees_are_neither_text_nor_lines():
    body = BODY.replace("ferry", "fer\x1fry", 1).replace("\n\n", "\n\x03\n", 1)
    found = article(f"\x02Ferry stays on the river\n\nBy Ann Lee\n12 September 2019\n\n{body}\n\x03\x04\n\x1a\n")
    assert found.title == "Ferry stays on the river"
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    "heading",
    ["Broken promises", "Promesa incumplida", "Wie klaagt, staat achteraan", "账本贴在墙上", "לא כולם משוכנעים",
     "الغبار هو التحدي الأكبر"],
)  # fmt: skip
def test_only_heading_right_above_its_paragraph_is_of_the_story(heading):
    story = f"{STORY[0]}\n\n{STORY[1]}\n\n{heading}\n{STORY[2]}\n\n{STORY[3]}\n"
    assert article(f"{HEAD}{story}\n{FOOT}").body.split("\n\n") == [*STORY[:2], heading, *STORY[2:]]


@pytest.mark.parametrize("line", ["Advertisement", "Ann Lee", "Photo: Ann Lee"])
def test_what_else_stands_right_above_a_paragraph_is_no_heading(line):
    story = f"{STORY[0]}\n\n{STORY[1]}\n\n{line}\n{STORY[2]}\n\n{STORY[3]}\n"
    assert line not in article(f"{HEAD}{story}\n{FOOT}").body


def test_speaker_below_a_pulled_quotation_may_have_a_first_name_alone():
    said = 'She said "I have counted every one of the crossings since" and smiled at the crew of the ferry.'
    pulled = '"I have counted every one of the crossings since"\nNoor, student of history'
    found = article(f"{HEAD}{STORY[0]}\n\n{said}\n\n{pulled}\n\n{STORY[2]}\n\n{STORY[3]}\n\n{FOOT}")
    assert found.body.split("\n\n") == [STORY[0], said, *STORY[2:]]


@pytest.mark.parametrize("line", ["14:32, 03.07.22", "03.07.2022, 14:32", "9:05 3/7/22"])
def test_moment_is_no_pager(line):
    assert labels.label_of(line) == ""


@pytest.mark.parametrize("line", ["记者看到，收支每天写在红纸上。", "記者採訪，老李說好。"])
def test_sentence_about_the_reporter_names_nobody(line):
    assert byline_names.byline_of(line)[1] == ()


def test_letters_that_set_the_size_of_the_text_are_no_name():
    assert article(f"{HEAD.replace('By Ann Lee', 'A A A')}{BODY}\n{FOOT}").authors == ()


def test_last_title_of_a_list_may_be_short_where_the_next_list_begins():
    titles = [
        "Two brothers drown in the Barlow canal",
        "Swimming lessons reach 14 towns, then money ends",
        "What it costs",
    ]
    lists = "\n".join(["Related news", *titles, "Recommended", "Gas crisis hits the kitchens of Barlow again"])
    found = article(f"{HEAD}{BODY}\n{lists}\n\n{FOOT}")
    assert [link.title for link in found.links if link.kind == "related_news"] == titles


def test_button_in_the_capitals_of_its_list_heads_no_list():
    lists = "ÚLTIMAS NOTICIAS\nCuatro equipos pasan de fase en Barlow\nIncautan contrabando en el puerto viejo\nVER MÁS"
    found = article(f"{HEAD}{BODY}\n{lists}\nDirector general: Tom Reed del Río Largo\n{FOOT}")
    assert not [link for link in found.links if "Reed" in link.title]


@pytest.mark.parametrize(
    "text",
    [
        # two lines of rights, the second taken for the headline, and a credit that ends the page
        "(c) Gazeta 2008. Kopiowanie bez zgody wydawcy zabronione.\n" * 2 + "Fot. Ewa Lis",
        # the best line is no candidate of the model's where a deck stands in the middle of the story
        (
            "Il tuo profilo   Edicola digitale   Abbònati\nIl mercato del pesce cambia casa\n"
            "Giovedì si riunisce il consiglio. La seduta comincerà alle nove, al suono della campana.\n"
            "di Elena Sartirana\n"
            "2 minuti di lettura\nLa campana suona di notte, il paese si divide\n"
            "Il gallo di Valpiana vince in tribunale\n"
            "MONTEFOSCO. Sono centoquaranta i rintocchi che ogni notte scendono dal campanile di San Biagio, e da "
            "martedì qualcuno li conta con un avvocato accanto.\n"
            "Cronaca   Politica   Economia   Cultura   Sport\nArgomenti\n"
            "«Se la campana tace, mio padre si sveglia», racconta Gino Perani, che abita dall'altra parte della "
            "piazza. Il sindaco ha proposto una prova di due settimane con un panno di feltro.\n"
            "La signora Teresa Olivotti, arrivata da Milano in autunno, ha chiesto al sindaco di fermare il martello "
            "nelle ore del sonno. In tre giorni quattrocento abitanti hanno firmato perché tutto resti com'è."
        ),
    ],
)
def test_shuffled_pages_are_read(text: str) -> None:
    """Found by reading the cases cut, joined and shuffled."""
    assert list(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt")))
