"""Page dumps as papers print them: who the outlet is, names in capitals, days of sign-offs, appeals to the readers."""

from __future__ import annotations

import textwrap

import pytest

from ingest.parsers.page_dump.lines import appeals
from tests.ferry_page import BODY, article

HEAD = "The River Post\nFerry stays on the river after all\n"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("08.05.09 - J. M. SORIANO | VILLAR DEL POZO", ("J. M. Soriano",)),
        ("ANA RUIZ | LIMA | 12/08/2009", ("Ana Ruiz",)),
        ("VARENNA - 07.02.02 - G. RATTI", ("G. Ratti",)),
        ("12/08/2009 | ANA RUIZ | LIMA", ("Ana Ruiz",)),
        ("12/08/2009 | SAN PEDRO", ()),
        ("SOCIEDAD | VALLE DEL SUR | 12/08/2009", ()),
    ],
)
def test_names_in_capitals_beside_a_day(line, names):
    assert article(f"{HEAD}{line}\n\n{BODY}").authors == names


@pytest.mark.parametrize(
    ("top", "foot", "source"),
    [
        (
            "Home | Kingdom | Middle East | World | Economy",
            "MORE IN KINGDOM\nCopyright: Red Sea Post © 2013",
            "Red Sea Post",
        ),
        (
            "Hemeroteca | lavozdealmirra.example\nEstás en: La Voz de Almirra > Hemeroteca > Provincia",
            "",
            "La Voz de Almirra",
        ),
        (
            "Home | Towns | Farming | Letters\nFARMING",
            "MORE IN FARMING\nCopyright of the Tweed Post 2009.",
            "Tweed Post",
        ),
        ("You are here: Harbour Post » News » Ferries", "", "Harbour Post"),
    ],
)
def test_the_outlet_is_no_item_of_the_menu(top, foot, source):
    assert article(f"{top}\n\nFerry stays on the river after all\nBy Ann Lee\n\n{BODY}\n{foot}\n").source == source


@pytest.mark.parametrize(
    "line",
    [
        "(03 dicembre 2010) © RIPRODUZIONE RISERVATA",
        "© The River Post, 3 December 2010",
        "Lima, 3 December 2010",
        "Tykocin, 3 grudnia 2010 r.",
        "3 December 2010",
    ],
)
def test_the_day_that_closes_a_story_is_its_date(line):
    found = article(f"{HEAD}By Ann Lee\n\n{BODY}\n{line}\nRelated articles\nFerry engine is too old for the river\n")
    assert found.published is not None
    assert found.published.value == "2010-12-03"


def test_years_of_rights_at_the_foot_date_nothing():
    assert (
        article(f"{HEAD}By Ann Lee\n\n{BODY}\nPrivacy\nContact\nAbout\nTerms\n© 2013 The River Post\n").published
        is None
    )


def test_lines_broken_by_hand_are_joined_below_and_above_longer_menus():
    menu = "Front page   Local   Province   Sport   Economy   More news   People and television   Leisure   Letters"
    told = (
        BODY
        + "\nThe engine of the old ferry was built in 1964 and has been mended eleven times since, said its crew.\n"
    )
    wrapped = "\n\n".join(textwrap.fill(part, 46) for part in told.split("\n\n"))
    assert article(f"{menu}\n{HEAD}By Ann Lee\n\n{wrapped}\n\nContact\n{menu}\nLegal\n").body == told.strip()


@pytest.mark.parametrize(
    "line",
    [
        "… we have a small favour to ask. Millions of readers like you support the Post, an independent newspaper.",
        "Unabhängiger Journalismus kostet Geld: Bitte unterstützen Sie unsere Redaktion mit einer Spende.",
        "Notre rédaction est indépendante : grâce à vos dons, nos lecteurs lisent sans payer. Soutenez-nous.",
        "El periodismo independiente necesita a sus lectores. Hazte socia y apoya nuestra redacción.",
        "Поддержите нас: независимая журналистика живёт на пожертвования, и наши читатели это знают.",
        "Bağımsız gazetecilik okurların desteği ile yaşar. Bize destek olun.",
    ],
)
def test_appeals_are_no_text(line):
    assert line not in article(f"{HEAD}By Ann Lee\n\n{BODY}\n{line}\n").body


@pytest.mark.parametrize(
    "line",
    [
        "The readers of the paper support the plan, the mayor said, and donations will pay for the crew.",
        "“You must support our independent newspaper,” the editor told us.",
        "We will support the ferry with a donation of our own, said the director of the museum.",
    ],
)
def test_what_a_story_says_of_support_is_text(line):
    assert not appeals.is_appeal(line)


def test_the_day_on_top_is_the_pages_where_the_story_closes_with_an_earlier_one():
    head = "The River Post\n11 March 2016, Friday\nHome | News | Sport\n\nFerry stays on the river\nBy Ann Lee\n\n"
    found = article(f"{head}{BODY}\nLima, 22 April 2009\nRelated articles\nFerry engine is too old for the river\n")
    assert found.published is not None
    assert (found.published.value, found.retrieved) == ("2009-04-22", "2016-03-11")


def test_an_appeal_of_two_paragraphs_is_no_text():
    worth = "Independent journalism takes time, and our readers know it."
    appeal = f"{worth}\n\nPlease support us with a donation: readers pay for the Post.\n"
    assert article(f"{HEAD}By Ann Lee\n\n{BODY}\n{appeal}").body == BODY.strip()


def test_a_story_goes_on_below_a_button_that_closes_a_list():
    box = "Related articles\nPrevious\n1 / 2\nNext\nFive ferries that never came\nA bridge too many\nSHARE\n"
    more = "The new engine is built in Ulm and reaches the river in spring, where a crew of six waits for it.\n"
    story = BODY.replace("\n\n", "\n")
    assert more.strip() in article(f"{HEAD}By Ann Lee\n\n{story}{box}{more}Comments (4)\n").body
