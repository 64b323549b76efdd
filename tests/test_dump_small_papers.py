"""Page dumps of small papers, portals and press reviews, told by class: heads, days without years, notes of owners."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines import remarks
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.source.paper_words import quoted_paper
from ingest.parsers.page_dump.source.rights import copyright_name
from tests.ferry_page import article

FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry."
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall."
THIRD = "Two sisters who sell eels on the landing said that they had not slept since the spring of last year."
LAST = "Nobody voted against the plan for the ferry, and the captain bought the round."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"
HEAD = "Ferry stays on the river"


def test_centred_headlines_over_decks():
    text = "\n\n".join(f"   {line}" for line in STORY.strip().split("\n\n"))
    deck = "Two sisters and a crew of six may sleep at last"
    top = f"   River Post\n\n   1999-08-26\n\n                 {HEAD}\n\n   {deck}"
    assert article(f"{top}\n\n{text}\n").title == HEAD


@pytest.mark.parametrize(
    ("day", "foot", "published"),
    [
        ("Wednesday April 14 11:02 PM ET", "Copyright 1999 Coastal News Wire", "1999-04-14"),
        ("Mercredi 14 avril", "© 1999 Le Courrier", "1999-04-14"),
        ("Thursday April 14 11:02 PM ET", "Copyright 1999 Coastal News Wire", None),
        ("Wednesday April 14 11:02 PM ET", "Coastal News Wire", None),
    ],
)
def test_days_whose_year_the_rights_tell(day, foot, published):
    found = article(f"River Post\n\n{day}\n\n{HEAD}\n\nBy Ann Lee\n\n{STORY}\n{foot}\n").published
    assert (found.value[:10] if found else None) == published


def test_the_papers_day_before_the_webs():
    days = "14 March 2007\nPosted to the web 15 March 2007"
    page = f"AfriWire.example - news, every day\n\n{HEAD}\n\nThe River Post (Kano)\n\n{days}\n\n"
    found = article(f"{page}By Ann Lee\n\n{STORY}\n\nCopyright © 2007 The River Post. All rights reserved.\n")
    assert (found.title, found.source, found.published.value) == (HEAD, "The River Post", "2007-03-14")
    assert found.body == STORY.strip()


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("© Lužecký zpravodaj, s. r. o. Jakékoliv šíření je zakázáno.", "Lužecký zpravodaj"),
        ("Copyright Głos Rzeki sp. z o. o. 2005", "Głos Rzeki"),
        ("© 2004 Riječki glas d. o. o.", "Riječki glas"),
    ],
)
def test_forms_of_companies_with_spaces(line, owner):
    assert copyright_name(line) == owner


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('"ЗАВОЛЖСКИЕ НОВОСТИ", общественно-политическая газета района', "ЗАВОЛЖСКИЕ НОВОСТИ"),
        ("«Голос реки» – независимая газета", "Голос реки"),
        ("“The river is ours”, says the mayor of the old town", ""),
        ("«Голос реки», газета, которую читают все.", ""),
    ],
)
def test_papers_named_in_quotation_marks(line, name):
    assert quoted_paper(line) == name


def test_issues_on_top_are_no_text():
    top = "«Голос реки», районная газета\n№ 34 (10412) от 25 августа 2006 г.\n\n"
    text = "В селе Малые Ключи открылась баня, которую жители строили четырнадцать лет подряд.\n\n"
    more = "Первый пар в субботу поддавал глава администрации Николай Ефимович Рогов при всём народе.\n\n"
    found = article(f"{top}БАНЯ НА СОРОК СЕМЬ ФАМИЛИЙ\n\n{text}{more}Ольга СИНИЦЫНА.\nс. Малые Ключи.\nФото автора.\n")
    assert (found.title, found.source, found.published.value) == (
        "БАНЯ НА СОРОК СЕМЬ ФАМИЛИЙ",
        "Голос реки",
        "2006-08-25",
    )
    assert found.authors == ("Ольга СИНИЦЫНА",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By LARS TILLOTSON Coastal News Writer", ("LARS TILLOTSON",)),
        ("By JEAN LE GOFF", ("JEAN LE GOFF",)),
        ("Par LE GOFF Yann", ("LE GOFF Yann",)),
    ],
)
def test_names_in_capitals_before_their_wire(line, names):
    assert byline_names.byline_of(line)[1] == names


@pytest.mark.parametrize(
    "line", ["The captain is responsible for the old ferry.", "Der Kran ist für den Hafen verantwortlich, sagte er."]
)
def test_other_responsibilities(line):
    assert not remarks.is_remark(line)


def test_quotations_with_who_said_them_below():
    quoted = f'{FIRST}\n\n{SECOND}\n\n"The cherries floated."\n- Denise Hruska\n\n{THIRD}\n\n{LAST}\n'
    assert article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{quoted}").body == STORY.strip()


def test_days_with_points_before_titles():
    listed = "Kapcsolódó cikkek:\n2008.07.30. Elbontják a régi kompot\n2008.06.12. Nyugdíjasklub ladikot épít\n"
    titles = ["Elbontják a régi kompot", "Nyugdíjasklub ladikot épít"]
    assert [link.title for link in article(f"River Post\n{HEAD}\nMay 3, 2005\n{STORY}\n{listed}").links] == titles


def test_a_page_day_with_a_dateline_of_its_eve():
    top = (
        "Online edition of The River Post\nSaturday, Mar 13, 2004\n\nNews: Front Page | National | Opinion | Sport\n\n"
    )
    found = article(f"{top}{HEAD}\n\nBy Our Staff Reporter\n\nKOCHI, MARCH 12. {STORY}")
    assert (found.source, found.published.value) == ("The River Post", "2004-03-13")
    found = article(f"{top}{HEAD}\n\nBy Our Staff Reporter\n\nKOCHI, MARCH 2. {STORY}")
    assert found.published.value == "2004-03-02"


@pytest.mark.parametrize("line", ["(jk)", "[hs/mb]", "« powrót   drukuj   wyślij znajomemu", "Zavřít okno"])
def test_initials_and_ways_back_below_stories(line):
    assert article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{STORY}\n{line}\n").body == STORY.strip()


def test_titles_behind_days_with_points():
    listed = "Ostatnio w Tygodniku:\n17.05.2001 Kto zabrał przystanek z Borku\n10.05.2001 Bocian na dachu urzędu\n"
    found = article(f"Tygodnik\n{HEAD}\nMay 24, 2001\n\n{STORY}\n{listed}3.05.2001 Orkiestra zagra bez tuby\n")
    titles = ["Kto zabrał przystanek z Borku", "Bocian na dachu urzędu", "Orkiestra zagra bez tuby"]
    assert [link.title for link in found.links] == titles


@pytest.mark.parametrize(
    "over",
    [
        "Current Conditions: Dunmore Lake 4°F Light Snow",
        "News and views from Upper Tadwick, Lower Tadwick and Nempnett Bottom",
        "[logo] River Post",
    ],
)
def test_what_stands_over_headlines(over):
    menu = "Home  What's On  Village Hall  Parish Council  Small Ads  Photo Album  Links"
    assert (
        article(f"River Post\n{over}\n{menu}\n\n*{HEAD}*\nPosted by Ann Lee on 12/05/08 at 18:40\n\n{STORY}").title
        == HEAD
    )


def test_short_years_behind_who_posted():
    comments = "3 comments\nBob said: I used it. 13/05/08\nAmy said: Good. 14/05/08\n"
    found = article(f"River Post\n\n{HEAD}\nPosted by Ann Lee on 12/05/08 at 18:40\n\n{STORY}\n{comments}")
    assert found.published.value[:10] == "2008-05-12"


def test_headings_in_capitals_that_another_language_has_with_accents():
    listed = "OTRAS NOTICIAS DE VIZCAYA\n· Cortado el puerto por una vaca\n· Lekeitio estrena lonja\n"
    found = article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{STORY}\n{listed}")
    assert [link.title for link in found.links] == ["Cortado el puerto por una vaca", "Lekeitio estrena lonja"]
