"""What a site offers on top of its pages is not its name, and its last lines name it where nothing above does."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.source.foot_names import outlet
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.site_tools import without_tool
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

STORY = """Ferry to Vessmark stops for the winter

By Ann Lee
3 November 2016

The ferry to Vessmark will not sail until April, the council decided on Monday after a long debate in the town hall.

The company had asked for a higher grant and got none, although the islanders had collected nine hundred signatures.

A rowing boat costs less than a ticket, said Tom Reed, and it leaves whenever one likes, in any weather but a storm.
"""


def source_of(text: str) -> str | None:
    found = next(iter(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))))
    assert isinstance(found, Article)
    return found.source


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Havel-Stimme-Logo", "Havel-Stimme"),
        ("Печорский маяк логотип", "Печорский маяк"),
        ("شعار صحيفة المرفأ", "صحيفة المرفأ"),
        ("岬新聞ロゴ", "岬新聞"),
        ("下载松江晨报客户端", "松江晨报"),
        ("岬新聞アプリをダウンロード", "岬新聞"),
        ("Скачайте приложение Печорский маяк", "Печорский маяк"),
        ("Download de app van De Waterbode", "De Waterbode"),
        ("Jetzt die Havel-Stimme-App laden", "Havel-Stimme"),
        ("Ladda ner Fjällbladets app", "Fjällbladet"),
        ("Kıyı Postası uygulamasını indirin", "Kıyı Postası"),
        ("حمّل تطبيق صحيفة المرفأ", "صحيفة المرفأ"),
        ("Appleton Logbook", "Appleton Logbook"),
    ],
)
def test_the_name_stands_in_the_offer_of_an_app_and_beside_a_word_for_logos(line: str, name: str) -> None:
    assert without_tool(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "Меню",
        "メニュー",
        "E-tidning",
        "تفعيل الإشعارات",
        "Включить уведомления",
        "我知道了",
        "（日）",
        "Özel Haber",
        "Non ora",
    ],
)
def test_tools_of_a_page_are_no_names(line: str) -> None:
    assert not could_be_name(line)
    assert could_be_name("Havel-Stimme")


@pytest.mark.parametrize(
    "item", ["Gossip", "Press Kit", "En continu", "Empresas", "Programmi TV", "Wydarzenia", "Alle Themen", "Афиша"]
)
def test_items_that_menus_of_many_sites_have_are_no_names(item: str) -> None:
    assert not could_be_name(item)
    assert not could_be_name(item.upper())


@pytest.mark.parametrize("name", ["Die Presse", "Training & Conditioning", "The Movie Times", "La Empresa"])
def test_names_with_such_words_are_names(name: str) -> None:
    assert could_be_name(name)


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Havel-Stimme-Logo\nNews  Sport  Culture  Weather", "Havel-Stimme"),
        ("松江晨报_关注身边事", "松江晨报"),
        ("Меню\nПоиск\nПечорский маяк\nВойти\nПодписаться", "Печорский маяк"),
        ("Il Faro Ligure\nScarica l'app di Il Faro Ligure", "Il Faro Ligure"),
    ],
)
def test_a_page_is_called_by_the_name_among_its_tools(top: str, name: str) -> None:
    assert source_of(f"{top}\n\n{STORY}") == name


def test_a_title_joined_by_a_line_is_the_headline_and_the_outlet() -> None:
    text = (
        "渡船停航至四月 岛民征集九百签名_松江晨报\n新闻  体育  文化\n渡船停航至四月 岛民征集九百签名\n2016年11月3日\n"
    )
    body = "市政厅经过长时间辩论后决定，渡船在四月之前不再开航，岛上居民对此表示十分失望。\n" * 3
    assert source_of(text + body) == "松江晨报"


def test_a_breadcrumb_on_top_names_a_section_not_the_outlet() -> None:
    crumb = "Home » Transport » Ferry to Vessmark stops for the winter"
    assert source_of(f"Harbour Post\n{crumb}\n{STORY}\n© 2016 Harbour Post") == "Harbour Post"


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Impressum | Datenschutz | AGB | Havel-Stimme", "Havel-Stimme"),
        ("О нас | Контакты | Реклама | Печорский маяк", "Печорский маяк"),
        ("Chi siamo\nIl Faro Ligure\nRedazione\nPubblicità", "Il Faro Ligure"),
        ("Algemene voorwaarden  Privacy  Colofon\nDe Waterbode", "De Waterbode"),
        ("Uitgever: De Waterbode NV", "De Waterbode"),
        ("Fjällbladet är en del av Nordmedia AB", "Fjällbladet"),
        ("Учредитель: ООО «Печорский маяк». 16+", "Печорский маяк"),
        ("Tutti i diritti riservati - Il Faro Ligure Editore", "Il Faro Ligure"),
        ("This project is part of a larger plan", None),
        ("Contact us today | Sports | Weather", None),
    ],
)
def test_the_foot_names_the_outlet(foot: str, name: str | None) -> None:
    page = read_page(f"{STORY}\n{foot}")
    last = next(row for row, line in enumerate(page.text) if line.startswith("A rowing boat"))
    found = outlet(page, last, frozenset())
    assert (found and found[1]) == name
