"""Bylines with the page's words around the names: who may read, whose the pictures are, accounts that offices share."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from ingest.parsers.html_page.shared_accounts import is_account
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
TITLE = "The bridge that nobody wanted to rebuild"


def read(inside: str, *, head: str = "", author: object = None, lead: str = "") -> Article:
    node = {"@type": "NewsArticle", "headline": TITLE, "author": author}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>' if author else ""
    found = parse_html(
        f"<html><head><meta charset=utf-8><title>{TITLE}</title>{head}{script}</head><body><article><h1>{TITLE}</h1>"
        f"{inside}{lead}<p>{RUNNING}</p><p>Later {RUNNING}</p></article></body></html>"
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("有料会員記事　森田恵、山本健太", ["森田恵", "山本健太"]),
        ("会員限定　森田恵", ["森田恵"]),
        ("【無料】 森田恵", ["森田恵"]),
        ("独自　森田恵", ["森田恵"]),
        ("付费 王小红", ["王小红"]),
        ("유료기사 김영희 기자", ["김영희"]),
        ("Réservé aux abonnés Anne Roux", ["Anne Roux"]),
        ("Article réservé aux abonnés Par Anne Roux", ["Anne Roux"]),
        ("Nur für Abonnenten | Von Hanna Weber", ["Hanna Weber"]),
        ("Subscriber-only By Ann Lee", ["Ann Lee"]),
        ("Premium Hanna Weber", ["Hanna Weber"]),
        ("Solo suscriptores Ana Ruiz", ["Ana Ruiz"]),
        ("Exclusivo para assinantes Ana Souza", ["Ana Souza"]),
        ("För prenumeranter Anna Berg", ["Anna Berg"]),
        ("Tylko dla prenumeratorów Jan Kowalski", ["Jan Kowalski"]),
        ("Для подписчиков Анна Петрова", ["Анна Петрова"]),
        # names of outlets that begin so
        ("Premium Times", ["Premium Times"]),
        ("Plus Media", ["Plus Media"]),
    ],
)
def test_who_may_read_an_article_is_no_part_of_its_writers_name(byline: str, names: list[str]) -> None:
    assert names_of(byline) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Анна Петрова, наш собкор. Фото Павла Сидорова", ["Анна Петрова"]),
        ("Анна Петрова. Фото автора", ["Анна Петрова"]),
        ("Олена Коваль, власкор. Світлини Ігоря Бойка", ["Олена Коваль"]),
        ("Jan Kowalski. Fot. Adam Nowak", ["Jan Kowalski"]),
        ("Petr Malý. Foto: Jan Novák", ["Petr Malý"]),
        ("Anne Roux. Photos Luc Petit", ["Anne Roux"]),
        ("Ann Lee. Photos by Bob Roy", ["Ann Lee"]),
        ("Hanna Weber. Fotos: Karl Otto", ["Hanna Weber"]),
        ("Hanna Weber Fotos Karl Otto", ["Hanna Weber"]),
        ("Eva Nagy. Fotó: Béla Kis", ["Eva Nagy"]),
        ("Μαρία Παππά. Φωτογραφίες: Νίκος Δήμου", ["Μαρία Παππά"]),
        ("A. Lee and B. Roy", ["A. Lee", "B. Roy"]),
    ],
)
def test_whose_the_pictures_are_behind_a_full_stop(byline: str, names: list[str]) -> None:
    assert names_of(byline) == names


@pytest.mark.parametrize("name", ["Super User", "Super Utilisateur", "super-user", "webteam_doh", "council.editor"])
def test_accounts_that_many_share(name: str) -> None:
    assert is_account(name)
    assert read("<p class=x>Monday</p>", head=f'<meta name="author" content="{name}">').authors == ()


@pytest.mark.parametrize("name", ["Redaktion", "admin4", "jsmith2", "Webster", "Editor.ro", "Superman", "Ann Lee"])
def test_names_that_are_no_such_account(name: str) -> None:
    assert not is_account(name)


def test_a_printed_byline_goes_before_the_account_of_joomla() -> None:
    lead = '<p style="text-align:right"><strong>Του Νίκου Δήμου</strong></p>'
    found = read("", head='<meta name="author" content="Super User">', lead=lead)

    assert found.authors == ("Νίκου Δήμου",)
    assert not found.body.startswith("Του")


OUTLET = {"@type": "Organization", "name": "Millford Courier"}


@pytest.mark.parametrize(
    ("byline", "author", "names"),
    [
        ('<div class="author"><a href="/profile/agency/">ANI</a></div>', OUTLET, ("ANI",)),
        ('<div class="author">AP</div>', OUTLET, ("AP",)),
        ('<div class="author">PTI | New Delhi</div>', OUTLET, ("PTI",)),
        ('<span class="byline">By Press Trust of India</span>', OUTLET, ("Press Trust of India",)),
        ('<div class="autor">EFE</div>', {"@type": "Person", "name": "Millford Courier"}, ("EFE",)),
        # what a box calls the source is none
        ('<div class="author"><p>von</p><div class="author-source">APA</div></div>', OUTLET, ("Millford Courier",)),
        ('<div class="author"><a href="/u">PTI</a></div>', {"@type": "Person", "name": "Ann Lee"}, ("Ann Lee",)),
    ],
)
def test_a_printed_agency_goes_before_the_outlet_that_the_data_name(
    byline: str, author: dict[str, str], names: tuple[str, ...]
) -> None:
    head = '<meta property="og:site_name" content="Millford Courier">'
    assert read(byline, head=head, author=author).authors == names


@pytest.mark.parametrize(
    "byline",
    [
        "<ul class=byline><li><span>Text</span> Anna Berg</li><li><span>Foto</span> Jonas Ek</li></ul>",
        "<div class=byline><span>Tekst</span> <a>Anna Berg</a> <span>Bilder</span> <a>Jonas Ek</a></div>",
        "<div class=byline><a>Anna Berg</a> <span>tekst</span> <a>Jonas Ek</a> <span>foto</span></div>",
        "<div><span>Texte</span><p class=author>Anna Berg</p><span>Photos</span><p class=author>Jonas Ek</p></div>",
        "<div class=byline><p><span>Teksti</span> Anna Berg</p><p><span>Kuvat</span> Jonas Ek</p></div>",
    ],
)
def test_who_made_the_pictures_by_the_box_of_the_job(byline: str) -> None:
    assert read(byline.replace("<span>", "<span class=author-role>")).authors == ("Anna Berg",)


def test_who_made_text_and_pictures_is_the_writer() -> None:
    assert read("<ul class=byline><li><span class=role>Text och foto</span> Anna Berg</li></ul>").authors == (
        "Anna Berg",
    )


def test_who_may_read_an_article_in_a_box_of_its_own_is_no_writer() -> None:
    assert read("<p class=author><span>有料記事</span><span>森田恵</span></p>").authors == ("森田恵",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<strong>Madrid - Ana Ruiz y Marta Gil</strong>", ("Ana Ruiz", "Marta Gil")),
        ("<strong>LYON / Anne Roux</strong>", ("Anne Roux",)),
        ("<i>Иван Носов. Фото автора</i>", ("Иван Носов",)),
        ("<strong>Anne Roux - Paul Weber</strong>", ("Anne Roux", "Paul Weber")),
        ("<strong>Madrid - The bridge is closed</strong>", ()),
    ],
)
def test_the_writers_behind_the_town_in_bold_where_a_shared_account_is_stated(
    line: str, names: tuple[str, ...]
) -> None:
    assert read("", head='<meta name="author" content="Super User">', lead=f"<p>{line}</p>").authors == names
