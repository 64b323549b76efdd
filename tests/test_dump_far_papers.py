"""Page dumps of papers between Seoul and Cape Town, told by class: writers, places and marks on their lines."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.navigation import is_here
from ingest.parsers.page_dump.source.site_names import is_subtitle
from tests.ferry_page import article

FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry."
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall."
THIRD = "Two sisters who sell eels on the landing said that they had not slept since the spring of last year."
LAST = "Nobody voted against the plan for the ferry, and the captain bought the round."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"
HEAD = "Ferry stays on the river"
MENU = "News | Towns | Sport | Letters | Surat Pembaca | Cybernews"


@pytest.mark.parametrize(
    "line", ["您现在的位置：首页 >> 本地新闻 >> 沿江镇", "当前位置：首页 > 社会", "所在位置：新闻 > 本地"]
)
def test_breadcrumbs(line):
    assert is_here(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("de Adrian Moldovan | tipărește | trimite unui prieten", ("Adrian Moldovan",)),
        ("Info postée par : Valérie Rossion le 11-02-2009 à 17:22", ("Valérie Rossion",)),
        ("Beitrag eingestellt von: Anke Drews am 3.5.2009", ("Anke Drews",)),
    ],
)
def test_writers_beside_buttons_and_days(line, names):
    assert article(f"River Post\n\n{HEAD}\n\n{line}\n\n{STORY}").authors == names


def test_korean_writers_behind_their_town():
    text = "전남 신안군의 작은 섬 소악도에 하나뿐인 이발소가 21년 만에 다시 문을 열었다고 군이 밝혔다.\n\n"
    more = "이발소는 폐교된 분교의 숙직실을 고쳐 만들었고 의자는 목포의 한 미용실이 기증한 것이라고 한다.\n\n"
    top = "남도일보\n\n21년 만에 문 연 이발소\n\n입력 : 2003.05.12 18:20\n"
    page = f"{top}{text}{more}/신안=박정호 기자 jhpark@namdo.example\n"
    assert article(page).authors == ("박정호",)


def test_menus_are_no_writers():
    assert article(f"River Post\nMay 3, 2005\n\n{MENU}\n\n{HEAD}\n\n{STORY}").authors == ()


def test_codes_behind_the_last_sentence_are_apart():
    assert article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{STORY.strip()} (G12-71)\n").body == STORY.strip()


def test_captions_with_who_took_the_picture_below():
    shown = f"{FIRST}\n\n{SECOND}\n\nThe ferry on Sunday morning.\nPhoto: Supplied\n\n{THIRD}\n\n{LAST}\n"
    assert article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{shown}").body == STORY.strip()


def test_days_in_a_head_of_cells():
    found = article(
        f"Die Karoo Tydings / The Karoo Times      16 May 2003      5\n____\n\n{HEAD}\n\nAnn Lee\n\n{STORY}"
    )
    assert found.published.value == "2003-05-16"


@pytest.mark.parametrize("name", ["Innherreds Folkeblad på nett", "Innherreds Folkeblad on the web"])
def test_papers_on_the_web(name):
    menu = "NYHETER   SPORT   KULTUR   MENINGER   ANNONSER"
    assert article(f"{name}\n{menu}\n\n{HEAD}\n\nMay 3, 2005\n\n{STORY}").source == "Innherreds Folkeblad"


@pytest.mark.parametrize(
    "line", ["Das Portal der Südostschweiz", "Le portail de la vallée", "Nachrichtenportal für Chur"]
)
def test_what_portals_say_of_themselves(line):
    assert is_subtitle(line)


def test_subjects_of_mails_give_way_to_their_headline():
    mail = f"   * To: dateline@post.example\n   * Subject: DATELINE: {HEAD}\n   * From: editor@post.example\n"
    top = f"{mail}\nSoftware Dateline\n\n"
    assert article(f"{top}Ferry Stays on the River\nBy Ann Lee\n\n{STORY}").title == "Ferry Stays on the River"


def test_bullets_and_days_before_titles():
    listed = "Other news\n. Dam weeps again at night\n. Two resign over the bridge\n"
    found = article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{STORY}\n{listed}")
    assert [link.title for link in found.links] == ["Dam weeps again at night", "Two resign over the bridge"]


@pytest.mark.parametrize("heading", ["Още от Новини", "Ещё из раздела", "Više iz rubrike", "Więcej z regionu"])
def test_more_of_a_section(heading):
    assert is_related(heading)


@pytest.mark.parametrize("line", ["Clique aqui para ler mais notícias de Cotidiano", "Cliquez ici pour la suite"])
def test_clicks_are_no_titles(line):
    found = article(f"River Post\n\n{HEAD}\nMay 3, 2005\n\n{STORY}\nOther news\nDam weeps again at night\n{line}\n")
    assert [link.title for link in found.links] == ["Dam weeps again at night"]


def test_labels_of_codes_are_no_writers():
    assert article(f"River Post\nHaber Kodu: 060503-117\nTarih: 03.05.2006 14:52\n{HEAD}\n{STORY}").authors == ()


def test_a_long_paper_on_the_web_beside_its_town():
    top = "EL HERALDO DE LA MIXTECA en línea\nLunes 13 de agosto de 2001                  Tehuacán, Puebla\n"
    found = article(
        f"{top}Ciudad | Estado | Nacional | Deportes | Cultura\n\n{HEAD}\n\nAna Ruiz, corresponsal\n\n{STORY}"
    )
    assert found.source.casefold() == "el heraldo de la mixteca"
