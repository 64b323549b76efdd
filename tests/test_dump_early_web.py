"""Page dumps of the web before 2012, told by class: text browsers, data bases, print, mastheads."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.contacts import gives_contact
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.prepare import broken_words
from ingest.parsers.page_dump.prepare.field_codes import without_codes
from ingest.parsers.page_dump.prepare.links import without_link_numbers
from ingest.parsers.page_dump.prepare.wrappings import without_wrappings
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry."
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall."
THIRD = "Two sisters who sell eels on the landing said that they had not slept since the spring of last year."
LAST = "Nobody voted against the plan for the ferry, and the captain bought the round."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"


@pytest.mark.parametrize(
    "line",
    [
        "Record photo by Sue Amdahl. The scale house will be torn down in April.",
        "Foto: Ellen Bosman / BN",
        "Photos courtesy of the River Trust.",
        "Foto von Anke Drews",
        "Rose Bonafos dans son atelier de la rue du Four (photo B.C.)",
        "Der Kran am Hafen (Foto: Anke Drews)",
        "Fig. 1 Simplified flow from vat to boiler. Source: Barrow Vale",
        "Abb. 3: Das Werk von oben",
        "Рис. 2. Схема порта",
        "図2 釣り場の位置",
        "Figure 4: The tower at dusk.",
    ],
)
def test_captions(line):
    assert is_labelled_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photos by Ann Lee are on show at the museum until May.",
        "Figure 1 shows how the whey runs to the boiler.",
        "Figure 8 Restaurant opened its doors on Monday.",
        "The picture by Vermeer was found in an attic.",
        "He kept the photo (taken in 1931) in his wallet.",
        "Images of the flood were seen by the whole world.",
    ],
)
def test_no_captions(line):
    assert not is_labelled_caption(line)


def test_menus_of_text_browsers_stay_menus():
    page = read_page(
        "[2]Главная [3]Политика [4]Экономика [5]Общество\n\n[6]See [7]how the [8]ferry, it was said, ran.\n\n[9]Top\n"
    )
    assert without_link_numbers(page).text[0] == "Главная  Политика  Экономика  Общество"
    assert without_link_numbers(page).text[1] == "See how the ferry, it was said, ran."


@pytest.mark.parametrize("space", [" ", "  "])
def test_field_codes(space):
    rows = ["SE Companies", f"HD{space}Ferry stays", f"BY{space}Ann Lee", f"WC{space}288 words", f"PD{space}9 May 2005"]
    rows += [f"SN{space}The River Post", "LP", FIRST, "TD", SECOND, f"RE{space}uk : United Kingdom", f"AN{space}X1"]
    found = without_codes(read_page("\n\n".join(rows))).text
    assert found == (
        "Headline: Ferry stays",
        "Byline: Ann Lee",
        "Published: 9 May 2005",
        "Source: The River Post",
        FIRST,
        SECOND,
    )


def test_capitals_are_no_codes():
    text = "TD Bank opens\n\nCO Springs wins\n\nIN brief\n\nRE the ferry\n\nNS rails\n\n" + STORY
    assert without_codes(read_page(text)).text == read_page(text).text


@pytest.mark.parametrize(
    ("above", "line", "whole"),
    [
        ("an engine to gener-", "ate power", "an engine to generate power"),
        ("a self-", "sustaining farm", "a self-sustaining farm"),
        ("the river-", "bank was wet", "the river-bank was wet"),
        ("her mother-", "in-law came", "her mother-in-law came"),
        ("die Nord-", "und die Ostsee", "die Nord- und die Ostsee"),
    ],
)
def test_words_cut_at_the_end_of_a_line(above, line, whole):
    assert broken_words.glued(above, line, frozenset(["river", "the", "was"])) == whole


def test_toolbar_without_the_archives_address():
    top = "http://www.post.example/a.html Go\nFEB MAR APR\n17\n2002 2003 2005\n6 captures\n17 Mar 2003 - 2 Nov 2007\n"
    found = without_wrappings(read_page(f"{top}About this capture\nTIMESTAMPS\n\nRiver Post\n\n{STORY}"))
    assert (found.page.text[0], found.captured) == ("River Post", "2003-03-17")


MENU = "Front Page\nMetro\nProvinces\nBusiness\nOpinion\nSports\nLifestyle\nShowbiz\nTravel\n"


@pytest.mark.parametrize(
    ("top", "published"),
    [
        (f"THE RIVER MIRROR\nThe daily since 1946\nWednesday, June 14, 2000\n{MENU}", "2000-06-14"),
        (
            f"La Voz del Río | Edición\nDomingo 6 de abril de 2008 | Actualizado 09:15 hrs.\n{MENU}",
            "2008-04-06",
        ),
        (f"Now: Wednesday, June 14, 2000, 14:02\nThe River Mirror\n{MENU}", None),
    ],
)
def test_the_day_of_the_issue_over_a_column_of_links(top, published):
    found = article(f"{top}Ferry stays on the river\nBy Ann Lee\n{STORY}").published
    assert (found.value[:10] if found else None) == published


def test_the_datelines_day_before_the_pages_own():
    top = f"River Information Service (RIS) - news from the delta\n{MENU}Tuesday 9 May 2006\nAdvanced search\n"
    found = article(f"{top}Ferry stays on the river\nTAHOUA, 3 May 2006 (RIS) - {STORY}")
    assert found.published.value == "2006-05-03"
    assert found.source == "River Information Service"


@pytest.mark.parametrize(
    ("head", "foot", "source"),
    [
        ("Nordland Online - Druckversion", "© Nordland Verlag GmbH 2005", "Nordland Online"),
        (
            "NetLedger Daily: News of the Internet",
            "Copyright (c) 1998 Ledger Media Inc.",
            "NetLedger Daily",
        ),
        ("北浜日報 KITAHAMA NIPPO", "Copyright (C) 2008 北浜日報社", "北浜日報"),
    ],
)
def test_outlets_beside_their_firms(head, foot, source):
    assert (
        article(f"{head}\n{MENU}\nFerry stays on the river\nBy Ann Lee\nMay 3, 2005\n{STORY}\n{foot}\n").source
        == source
    )


@pytest.mark.parametrize(
    "line",
    [
        "Further information: Barrow Vale Creamery, tel. 01632 960 377",
        "Weitere Informationen: www.faehre.example",
        "Renseignements : 05 61 00 00 00",
        "Más información: info@balsa.example",
        "Lisätietoja: Anna Virtanen, puh. 09 555 0100",
        "Подробности: 8 (8000) 55-01-40",
        "Text your views to 53976. Texts cost 30c.",
        "Envoyez FERRY par SMS au 81212",
    ],
)
def test_contacts_below_stories(line):
    assert gives_contact(line)


@pytest.mark.parametrize(
    "line",
    [
        "Information: it is what the ferry lives on, said the captain.",
        "Text of the treaty was sent to 27 capitals.",
        "Details: the new engine has 180 horsepower and weighs 2.4 tonnes.",
        "Send in the clowns, she said to 400 people.",
    ],
)
def test_no_contacts(line):
    assert not gives_contact(line)


@pytest.mark.parametrize(
    "heading",
    [
        "Inne wiadomości z powiatu",
        "Dans le même canton :",
        "Другие новости района",
        "Další zprávy z okresu",
        "Diğer Yaşam Haberleri",
        "Im selben Kreis",
        "In the same county",
        "Alte știri din județ",
    ],
)
def test_headings_of_lists(heading):
    assert is_related(heading)


TITLES = ["Dam weeps again at night", "Two resign over the bridge"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Dam weeps again at night, 2/May/06", "Two resign over the bridge, 27/Apr/06"],
        [*TITLES, "Web hosting by IslandNet"],
        [*TITLES, "Yazılım: EgeNet"],
        [*TITLES, "Comentarios de los lectores (3)", "ana_p: Muy bien, que siga."],
    ],
)
def test_titles(lines):
    listed = "\n".join(["Other stories", *lines])
    found = article(f"River Post\nFerry stays on the river\nMay 3, 2005\n{STORY}\n{listed}\n")
    assert [link.title for link in found.links] == TITLES


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Sevgi Karaduman / ALAŞAHAN", ("Sevgi Karaduman",)),
        ("LIMA / Ana Ruiz", ("Ana Ruiz",)),
    ],
)
def test_writers_beside_towns_in_capitals(line, names):
    assert article(f"River Post\n{MENU}\nFerry stays on the river\n{line}\nMay 3, 2005\n{STORY}").authors == names


@pytest.mark.parametrize(
    "foot",
    [
        "Hintergrund: Fähren in Zahlen\nLänge: 34 Meter\nBesatzung: sechs (nach Angaben der Stadt)\n",
        "Reageer op dit artikel | Stuur door | Print\nMarktprijzen week 12: Aal 0,38 - Zander 0,21\n",
        "Further information: River Trust, tel. 01632 960 377\n",
    ],
)
def test_what_stands_below_the_story(foot):
    assert article(f"River Post\n\nFerry stays on the river\nMay 3, 2005\n\n{STORY}\n{foot}").body == STORY.strip()
