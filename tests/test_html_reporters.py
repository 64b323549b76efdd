"""Reporters whom a page prints where its data name the house, the editor or who entered it; whose a release is."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
HEADLINE = "<h1>The bridge that nobody wanted to rebuild</h1>"


MORE = f"<p>Later {RUNNING}</p>"


def read(inside: str, *, author: object = None, site: str = "Millford Courier", more: str = MORE) -> Article:
    """An article whose JSON-LD states this author."""
    node = {"@type": "NewsArticle", "headline": "The bridge that nobody wanted to rebuild", "author": author}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>' if author else ""
    head = f'<meta charset=utf-8><meta property="og:site_name" content="{site}">{script}'
    found = parse_html(f"<html><head>{head}</head><body><article>{HEADLINE}{inside}{more}</article></body></html>")
    assert isinstance(found, Article)
    return found


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def house(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


TEXT = f"<p>{RUNNING}</p>"


@pytest.mark.parametrize(
    ("author", "site", "inside", "names"),
    [
        (
            person("Legal Courier Online"),
            "Legal Courier Online",
            "<p class=author>von Hanno Wiesner, 11.05.2020</p>",
            0,
        ),
        (person("Harbour Gazette"), "Harbour Gazette News", '<p class="byline">By Hanno Wiesner</p>', 0),
        (person("Harbour Gazette Media"), "Harbour Gazette", "<div class=autor>Por Hanno Wiesner</div>", 0),
        (house("Courier News Service"), "Courier", "<p><b>Hanno Wiesner</b></p><p><b>Courier News Service</b></p>", 0),
        (
            house("Millford Courier"),
            "Millford Courier",
            "<p><b>Hanno Wiesner</b></p><p>Express News Service</p><p>Millford, October 12</p>",
            0,
        ),
        (house("Courier"), "Courier", "<p><strong>Hanno Wiesner</strong></p><p>Our Correspondent</p>", 0),
        (person("Bob Roy"), "Courier", "<p><strong>By Hanno Wiesner, Ilorin</strong></p>", 0),  # who entered it
        (person("Bob Roy"), "Courier", "<p>Von Hanno Wiesner</p>", 0),
        (person("Bob Roy"), "Courier", "<p>By Hanno Wiesner</p><p>Posted by Bob Roy</p>", "Bob Roy"),
        (person("Bob Roy"), "Courier", "<p>Traders count their losses</p>", "Bob Roy"),
        (
            person("Bob Roy"),
            "Courier",
            "<div id=penulis>Penulis: <a>Hanno Wiesner</a> | Editor: <a>Bob Roy</a></div>",
            0,
        ),
        (person("Bob Roy"), "Courier", "<p class=author>Text: Hanno Wiesner, Redaktion: Bob Roy</p>", 0),
        (
            person("Bob Roy"),
            "Courier",
            "<span class=author>Muhabir: Hanno Wiesner</span> <span class=ed>Editör: Bob Roy</span>",
            0,
        ),
        (person("Bob Roy"), "Courier", "<div class=block><a href=/author/hw/>Hanno Wiesner</a><i>BIRN</i></div>", 0),
        (
            person("Bob Roy"),
            "Courier",
            "<div class=block><a href=/tag/hw/>Hanno Wiesner</a><i>BIRN</i></div>",
            "Bob Roy",
        ),
        (person("Bob Roy"), "Courier", "<div id=penulis>Editor: <a>Bob Roy</a></div>", "Bob Roy"),
        (person("Ann Lee"), "Ann Lee Media", "<p class=byline>Ann Lee</p><p>By Bob Roy</p>", "Ann Lee"),
    ],
)
def test_the_reporter_is_the_writer(author: object, site: str, inside: str, names: object) -> None:
    assert read(inside + TEXT, author=author, site=site).authors == (names or "Hanno Wiesner",)


@pytest.mark.parametrize(
    "byline",
    [
        "<a>Lorena Vasquez</a><span>, <span>Harbour Staff</span></span><div><span>Verified Staff Badge</span></div>",
        "<a>Lorena Vasquez</a> <i>Verified Contributor</i>",
        "<a>Lorena Vasquez</a><span>Courier Staff</span>",
        "By Lorena Vasquez | Verificado",
    ],
)
def test_badges_beside_a_writer_are_no_persons(byline: str) -> None:
    assert read(f"<div class=byline>{byline}</div>{TEXT}", author=person("Lorena Vasquez")).authors == (
        "Lorena Vasquez",
    )
    assert read(f"<div class=byline>{byline}</div>{TEXT}").authors == ("Lorena Vasquez",)


@pytest.mark.parametrize(
    "line",
    [
        "Pressemitteilung von: <a>Spree Technik GmbH</a>",
        "Pressemeldung der Firma Spree Technik GmbH",
        "News provided by Spree Technik GmbH",
        "Communiqué de presse de Spree Technik GmbH",
        "Comunicato stampa a cura di Spree Technik GmbH",
    ],
)
def test_a_firm_that_issued_a_release_is_no_writer(line: str) -> None:
    for inside in (f"<div>{line}</div>{TEXT}", f"{TEXT}<div>{line}</div>"):
        for author in (None, house("Spree Technik GmbH"), person("Spree Technik")):
            found = read(inside, author=author, site="Release portal")
            assert found.authors == ()
            assert "Spree Technik GmbH" in found.byline
    assert read(f"<div>{line}</div>{TEXT}", author=person("Ann Lee"), site="Release portal").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "line",
    [
        "<div class=byline>29.5.2024 09:00 | <a>River Forest Trust</a> | Tiedote</div>",
        "<div class=byline><b>29 May 2024, 4:28 pm</b><br><b>Press Release:</b> <a>River Forest Trust</a></div>",
        "<p>Pressemeddelelse · <a>River Forest Trust</a> · 29.5.2024</p>",
    ],
)
def test_who_issued_a_release_stands_beside_the_word_for_it(line: str) -> None:
    assert read(f"{line}{TEXT}", site="Release portal").authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "Translated by Bob Roy",
        "Aus dem Englischen von Bob Roy",
        "Traduit de l'anglais par Bob Roy",
        "Edited by Bob Roy",
        "Photos by Bob Roy",
        "A film by Bob Roy",
    ],
)
def test_who_translated_or_edited_a_text_is_not_its_writer(line: str) -> None:
    assert read(f"<p>{line}</p>{TEXT}", author=person("Ann Lee")).authors == ("Ann Lee",)
    assert read(f"<p>{line}</p>{TEXT}").authors == ()


@pytest.mark.parametrize("line", ["Pressemitteilung vom 3. Mai 2019", "Press release of 3 May 2019"])
def test_the_day_of_a_release_is_no_firm(line: str) -> None:
    assert read(f"<p>{line}</p>{TEXT}", site="Release portal").authors == ()


def test_a_portal_names_the_firm_below_the_text() -> None:
    line = "Original-Content von: Spree Technik AG, übermittelt durch news aktuell"

    found = read(f"{TEXT}<p>Pressekontakt:</p><p>Spree Technik AG, Am Hafen 11</p><p>{line}</p>", site="Release portal")

    assert (found.authors, found.byline) == ((), line)


@pytest.mark.parametrize(
    ("above", "start", "below"),
    [
        ("<p><b>News provided by</b></p><p><a href=/news/spree>Spree Technik, Inc.</a></p>", "", ""),
        ("", "BERLIN, May 3, 2019 /PRNewswire/ -- ", ""),
        ("", "BERLIN--(BUSINESS WIRE)--", ""),
        ("", "<i>Berlin (ots/PRNewswire)</i> - ", ""),
        ("", "", "<p>SOURCE Spree Technik</p>"),
        ("<p>Pressemitteilung von:<br>Spree Technik GmbH</p>", "", ""),
        ("", "<i>Wien (OTS)</i> - ", ""),
        ("", "BERLIN, May 3, 2019 /EINPresswire.com/ -- ", ""),
    ],
)
def test_a_wires_release_is_by_nobody(above: str, start: str, below: str) -> None:
    inside = f"{above}<p>{start}{TEXT.removeprefix('<p>')}{below}"

    assert read(inside, author=house("Spree Technik"), site="Release wire").authors == ()
    assert read(inside, author=person("Ann Lee"), site="Release wire").authors == ("Ann Lee",)


def test_the_head_and_the_end_of_a_release_are_no_text() -> None:
    head = "<p align=right>7 August 2019<br>MEDIA RELEASE<br><i>For immediate release</i></p>"
    assert read(f"{head}{TEXT}<p>ENDS</p>").body == read(TEXT).body


def test_the_name_of_a_firm_below_its_label_is_no_text() -> None:
    head = "<p>News Provided By</p><p><a href=/n>Spree Technik</a></p><p>May 3, 2019, 09:00 GMT</p>"

    assert read(f"{head}{TEXT}", site="Release wire").body.startswith("The council")


@pytest.mark.parametrize("author", ["Spree Technik GmbH", "Millford Bridges LLC"])
def test_a_firm_is_no_writer_of_a_wires_release_even_where_it_is_stated_as_a_person(author: str) -> None:
    assert read(f"<p>(lifePR) (Berlin, 05.10.22) {TEXT.removeprefix('<p>')}", author=person(author)).authors == ()


@pytest.mark.parametrize("firm", ["株式会社井桁屋醸造", "Spree Technik GmbH", "㈜한강소재"])
def test_a_firm_of_which_the_text_tells_is_no_writer(firm: str) -> None:
    start = f"<p>{firm}（本社：上田市）は蔵を開業いたします。"

    assert read(f"{start}{TEXT}", author=house(firm), site="Release portal").authors == ()


@pytest.mark.parametrize(
    "note",
    [
        "Ann Lee is a reporter at the Courier and lives in Millford with two goats.",
        "Korrespondentin Ann Lee ist beim Kurier für die Brücken des Landes zuständig.",
        "Ann Lee, a diver herself, covers the rivers of the county for the Courier.",
        "Ann Lee est journaliste et couvre les ponts du pays depuis dix ans pour le Courrier.",
    ],
)
def test_notes_on_the_writer_are_no_text(note: str) -> None:
    assert read(f"{TEXT}{TEXT}<p>And {RUNNING}</p><p>{note}</p>", author=person("Ann Lee"), more="").body.endswith(
        "said."
    )
    assert note in read(f"{TEXT}<p>{note}</p><p>And {RUNNING}</p>", author=person("Ann Lee")).body


@pytest.mark.parametrize(
    "line",
    [
        "Bob Roy is a diver at the county's office for bridges and found the first crack.",
        "Later Ann Lee and the others is what the town calls those who found the crack.",
    ],
)
def test_what_is_told_of_others_stays(line: str) -> None:
    assert line in read(f"{TEXT}{TEXT}<p>{line}</p>", author=person("Ann Lee"), more="").body


@pytest.mark.parametrize(
    "inner", ["<button><em class=journalist_name>{}</em></button>", "<span class=reporter>{}</span>"]
)
@pytest.mark.parametrize(
    ("outlet", "names"),
    [("강산일보", ("남궁현주 기자", "서태민 기자")), ("潇湘晨报", ("刘建勇", "田小满")), ("川崎新聞社", ("松岡大地",))],
)
def test_reporters_without_a_space_in_their_names_go_before_an_outlet(
    inner: str, outlet: str, names: tuple[str, ...]
) -> None:
    row = "".join(map(inner.format, names))
    head = f'<meta charset=utf-8><meta property="og:article:author" content="{outlet} | 네이버">'
    found = parse_html(
        f"<html><head>{head}</head><body>{HEADLINE}<div class=info>{row}</div>{TEXT}{MORE}</body></html>"
    )

    assert isinstance(found, Article)
    assert found.authors == tuple(name.removesuffix(" 기자") for name in names)


@pytest.mark.parametrize(
    "label",
    [
        *("Publicada por", "Publicado por", "Postado por", "Publié par", "Pubblicato da", "Eingestellt von"),
        *("Gepost door", "Diposting oleh", "Upplagd av", "Lagt inn av", "Posted by", "Opublikowane przez"),
    ],
)
def test_what_a_blog_says_before_its_writer_is_no_name(label: str) -> None:
    row = f"<div class=post-footer><span class='post-author vcard'>{label} <span class=fn>Ann Lee</span></span></div>"

    assert read(TEXT, more=f"{MORE}{row}").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("desk", "end", "name"),
    [
        ("Redaksi Kabar Muara", "Penulis: Sri Wahyuni<br>Editor: Joko Santoso", "Sri Wahyuni"),
        ("Ban Biên Tập Sông", "Tác giả: Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("A Folyó Szerkesztősége", "Szerző: Kiss Anna", "Kiss Anna"),
        ("Redacția Râul", "Autor: Ana Popescu", "Ana Popescu"),
        ("Uredništvo Reke", "Piše: Ana Kovač", "Ana Kovač"),
    ],
)
def test_a_desk_that_posted_a_story_did_not_write_it(desk: str, end: str, name: str) -> None:
    posted = f"<div class=post-footer><span class='post-author vcard'>{desk}</span></div>"

    assert read(TEXT, more=f"{MORE}<p><i>{end}</i></p>{posted}").authors == (name,)


@pytest.mark.parametrize("label", ["Story by", "Words:", "Text:", "Texte :", "Von"])
@pytest.mark.parametrize("stated", ["meta", "json-ld"])
def test_who_is_shown_only_below_the_text_entered_it_where_another_stands_above(label: str, stated: str) -> None:
    box = "<div class=about><span class=author-name>Kim Oduya</span><p>Publisher and web person of the paper.</p></div>"
    inside = f"<p><em>{label} Tamsin Roux<br>Photographs by Lyle Brandt</em></p>{TEXT}"
    author = person("Kim Oduya") if stated == "json-ld" else None
    head = "<meta name=author content='Kim Oduya'>" if stated == "meta" else ""

    assert read(head + inside, author=author, more=MORE + box).authors == ("Tamsin Roux",)


def test_who_is_shown_above_the_text_wrote_it() -> None:
    inside = f"<p class=byline>Kim Oduya</p><p>Interview by Tamsin Roux</p>{TEXT}"

    assert read(inside, author=person("Kim Oduya")).authors == ("Kim Oduya",)


@pytest.mark.parametrize("deck", ["<p class=chapeau>{}</p>", "<h2>{}</h2>", "<p><b>{}</b></p>"])
@pytest.mark.parametrize(
    "line",
    [
        *("Propos recueillis par <b>Solène Roux</b>.", "Interjú: Solène Roux", "Интервью: Solène Roux"),
        *("Söyleşi: Solène Roux", "As told to Solène Roux"),
    ],
)
def test_who_asked_the_questions_is_found_below_a_long_deck(deck: str, line: str) -> None:
    long = "Automated since 1997, the old light at the point gets a keeper again, and 740 people want to be it, says "
    inside = f"{deck.format(long + 'the mayor of the town, who explains why.')}<div>{line}</div>{TEXT}"

    assert read(inside, author=house("Millford Courier")).authors == ("Solène Roux",)


def test_writers_each_in_a_small_box_with_a_picture() -> None:
    cards = "".join(
        f"<div><img src={slug}.jpg><a href=/auteur/{slug}>{name}</a><span>Verslaggever</span></div>"
        for slug, name in (("jildou-roux", "Jildou Roux"), ("sander-vis", "Sander Vis"))
    )

    assert read(f"<div><span>Geschreven door</span>{cards}</div>{TEXT}").authors == ("Jildou Roux", "Sander Vis")


def test_who_posted_and_whose_the_facts_are_is_no_pair() -> None:
    boxes = "<span>Publicado por <a href=/autores/ana-ruiz>Ana Ruiz</a></span>"
    boxes += "<span>La información es de <a href=/autores/leo-paz>Leo Paz</a></span>"

    assert read(f"<div>{boxes}</div>{TEXT}", author=person("Ana Ruiz")).authors == ("Ana Ruiz",)


def test_a_labelled_byline_below_a_long_deck_without_a_name() -> None:
    deck = "<p>Automated since 1997, the old light gets a keeper again, and 740 people want to be it, says the mayor "
    deck += "of the town, who explains why it is worth the money.</p>"
    inside = f"{deck}<div>Propos recueillis par Solène Roux.</div><div>Publié le 07/02/2024</div>{TEXT}"

    assert read(inside, author=house("Millford Courier")).authors == ("Solène Roux",)
