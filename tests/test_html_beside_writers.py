"""What stands beside writers in a byline and is none: another paper, a bureau, a programme, a job, a place."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from store.model import Article

TITLE = "The bridge that nobody wanted to rebuild"
RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 3
PROGRAMMES = "<ul><li><a>Pacific Beat</a></li><li><a>Background Briefing</a></li></ul></div>"


def read(inside: str, *, author: object = None, site: str = "Courier", behind: str = "") -> Article:
    node = {"@type": "NewsArticle", "headline": TITLE, "author": author}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>' if author else ""
    head = f'<meta charset=utf-8><meta property="og:site_name" content="{site}">{script}'
    text = f"<p>{RUNNING}</p><p>2. {RUNNING}</p>"
    page = f"<html><head>{head}</head><body><article><h1>{TITLE}</h1>{inside}{text}</article>{behind}</body></html>"
    found = parse_html(page)
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("inside", "site", "names"),
    [
        (
            "<div class=byline><p>Calum Wells &amp; Priya Nair</p><p><span>BBC News, East Yorkshire</span></p></div>",
            "BBC News",
            ("Calum Wells", "Priya Nair"),
        ),
        (
            "<p class=byline>Calum Wells and Dana Oyelaran <span>Reporting from <b>Stoke-on-Trent</b></span></p>",
            "BBC News",
            ("Calum Wells", "Dana Oyelaran"),
        ),
        (
            "<div class=byline><p>By <a href=/a>Bridie Wells</a>, <a href=/b>Tjarra Orr</a> and <a>Lee Ong</a></p>"
            + PROGRAMMES,
            "ABC News",
            ("Bridie Wells", "Tjarra Orr", "Lee Ong"),
        ),
        ("<div class=byline><p>Ann Hollis</p><p>Lansing State Journal</p></div>", "Courier", ("Ann Hollis",)),
        ("<div class=byline><a>Ann Hollis</a><span>The Sacramento Bee</span></div>", "Courier", ("Ann Hollis",)),
        (  # the inner box holds the names too
            "<div class=byline><div><b>By Samya Obi and Vasi Orr</b><i>The Associated Press</i></div><p>May</p></div>",
            "Courier",
            ("Samya Obi", "Vasi Orr"),
        ),
        ("<div class=byline><p>Ann Hollis</p><p>Capitol Bureau</p></div>", "Courier", ("Ann Hollis",)),
        ("<div class=author-info><p>Ann Hollis</p><p>Eastern Province Bureau</p></div>", "Courier", ("Ann Hollis",)),
        ("<div class=byline><a>Ann Hollis</a><i>From <a>WBUR</a></i><p>From WBUR</p></div>", "NPR", ("Ann Hollis",)),
        ("<div class=byline><a>Ann Hollis</a><p>Producer, Days with Jo Pike</p></div>", "Courier", ("Ann Hollis",)),
        (
            "<div class=autor><div>Lucía Berrocal</div><p>Redactora de Justicia</p><p>Corresponsal de SOL</p></div>",
            "El Sol",
            ("Lucía Berrocal",),
        ),
        (
            "<div class=author><p>Elin Berg</p><p>Oskar Lind</p><p>Vi rapporterer fra <span>Tromsø</span></p></div>",
            "Kyst",
            ("Elin Berg", "Oskar Lind"),
        ),
    ],
)
def test_boxes_of_a_byline_for_an_outlet_a_bureau_a_job_or_a_place_name_nobody(
    inside: str, site: str, names: tuple[str, ...]
) -> None:
    assert read(inside, site=site).authors == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Keisha Broadnax, Ames Tribune", ["Keisha Broadnax"]),
        ("Ann Hollis and Rob Tran, Lansing State Journal", ["Ann Hollis", "Rob Tran"]),
        ("By Ann Hollis | Bay Area News Group", ["Ann Hollis"]),
        ("by Ann Hollis, Nexstar Media Wire", ["Ann Hollis"]),
        ("Ann Hollis, Idaho Capital Sun", ["Ann Hollis"]),
        ("Ann Hollis via Kaiser Health News", ["Ann Hollis"]),
        ("By Ann Hollis and Gray News staff", ["Ann Hollis"]),
        ("By Ann Hollis, East Yorkshire", ["Ann Hollis"]),
        ("By Ann Hollis, Asia correspondent, in Beijing", ["Ann Hollis"]),
        ("By Ann Hollis reporting from Dar es Salaam, Tanzania", ["Ann Hollis"]),
        ("Por Beatriz Moura, Caio Lins, g1 PE e TV Globo", ["Beatriz Moura", "Caio Lins"]),
        # persons and agencies stay
        ("Ann Hollis, Emily Post", ["Ann Hollis", "Emily Post"]),
        ("Ann Hollis, Wei Sun", ["Ann Hollis", "Wei Sun"]),
        ("By Ann Hollis, Associated Press", ["Ann Hollis", "Associated Press"]),
        ("By Ann Hollis and Mary Jane Bee", ["Ann Hollis", "Mary Jane Bee"]),
        ("By Ann Hollis, Reporter Rob Tran", ["Ann Hollis", "Rob Tran"]),
    ],
)
def test_an_outlet_or_a_place_behind_a_writer_is_none(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


def test_papers_of_one_house_behind_each_of_its_writers_are_none() -> None:
    stated = ["Ann Hollis, Detroit Free Press", "Rob Tran, Lansing State Journal", "Kim Ode, Detroit Free Press"]
    assert read("", author=stated, site="Detroit Free Press").authors == ("Ann Hollis", "Rob Tran", "Kim Ode")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        (
            "WQXA | By <a>Rosa Lindqvist</a>, <span>Devraj Okafor, River Country News Exchange</span>",
            ("Rosa Lindqvist", "Devraj Okafor"),
        ),
        ("WQXA | By <a>Rosa Lindqvist</a>", ("Rosa Lindqvist",)),
        (
            "By <a>Rosa Lindqvist</a>, <span>Great Basin Reporting Collaborative</span>",
            ("Rosa Lindqvist",),
        ),
    ],
)
def test_a_programme_and_the_station_before_by_are_no_writers(byline: str, names: tuple[str, ...]) -> None:
    told = f"<div class=byline><div class=authors>{byline}</div><div>Published March 7, 2024 at 4:35 PM MST</div></div>"

    assert read(told, author={"@type": "Person", "name": "Rosa Lindqvist"}).authors == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ann Hollis, University of Harrow", ["Ann Hollis"]),
        ("Ann Hollis, Universität Harrow", ["Ann Hollis"]),
        ("Ann Hollis/Report for America", ["Ann Hollis"]),
        ("Ana Ruiz, corresponsal en Roma", ["Ana Ruiz"]),
        ("Anne Roux, envoyée spéciale à Kiev", ["Anne Roux"]),
        ("Анна Лесникова, РИА Новости", ["Анна Лесникова"]),
        ("Анна Лесникова, «Новый парус»", ["Анна Лесникова"]),
        ("文／王小明 圖／李大華", ["王小明"]),
        ("Ann Hollis Ph.D.", ["Ann Hollis"]),
        ("Ann Hollis, Ph.D., and Bob Roy", ["Ann Hollis", "Bob Roy"]),
        ("By Ann Hollis 5 min read", ["Ann Hollis"]),
        ("Ann Hollis · 12 Minuten Lesezeit", ["Ann Hollis"]),
        ("Ana Ruiz, com Pedro Lima", ["Ana Ruiz", "Pedro Lima"]),
        ("Ann Ma", ["Ann Ma"]),
    ],
)
def test_what_stands_behind_a_writer_is_no_name(byline: str, names: list[str]) -> None:
    assert names_of(byline) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("di Carla Monti, inviata, e Ugo Riva", ["Carla Monti", "Ugo Riva"]),
        ("Di Carla Monti, nostra inviata, e Ugo Riva", ["Carla Monti", "Ugo Riva"]),
        ("di Carla Monti, a Torino, e Ugo Riva", ["Carla Monti", "Ugo Riva"]),
        ("Por Ana Soler, enviada especial, y Luis Prado", ["Ana Soler", "Luis Prado"]),
        ("Af Mette Holm, korrespondent, og Per Lund", ["Mette Holm", "Per Lund"]),
        ("Door Anna Visser, correspondent, en Piet de Jong", ["Anna Visser", "Piet de Jong"]),
        ("Por Ana Soler, en Santiago de Chile", ["Ana Soler"]),
        ("Anna Nowak, reporterka, i Jan Kowalski", ["Anna Nowak", "Jan Kowalski"]),
        ("Jan Novák, reportér, a Petr Svoboda", ["Jan Novák", "Petr Svoboda"]),
        ("Jan Novák a Petr Svoboda", ["Jan Novák", "Petr Svoboda"]),
        ("Jari Virtanen, toimittaja, ja Liisa Korhonen", ["Jari Virtanen", "Liisa Korhonen"]),
        ("Анна Белова, корреспондент, и Пётр Кузнецов", ["Анна Белова", "Пётр Кузнецов"]),
        ("Μαρία Παππά, ανταποκρίτρια, και Νίκος Κωστής", ["Μαρία Παππά", "Νίκος Κωστής"]),
        ("Siti Rahma dan Budi Santoso", ["Siti Rahma", "Budi Santoso"]),
        ("Jonas Petraitis ir Ona Kazlauskaitė", ["Jonas Petraitis", "Ona Kazlauskaitė"]),
        ("Lê Văn An và Trần Thị Bình", ["Lê Văn An", "Trần Thị Bình"]),
        ("Arta Hoxha dhe Ben Dema", ["Arta Hoxha", "Ben Dema"]),
        ("By Ann Lee and Bob Roy, with Cy Fox in Rome", ["Ann Lee", "Bob Roy", "Cy Fox"]),
        ("Por Ana Soler, desde Quito, y Luis Prado, en Lima", ["Ana Soler", "Luis Prado"]),
        ("Por Ana Sousa, de Brasília, e Luis Gomes, do Recife", ["Ana Sousa", "Luis Gomes"]),
        ("Анна Белова, из Киева, и Пётр Кузнецов", ["Анна Белова", "Пётр Кузнецов"]),
        ("By Ann Lee, and Bob Roy of the Ledger", ["Ann Lee", "Bob Roy"]),
        ("By Dan Brown and Ann Lee", ["Dan Brown", "Ann Lee"]),
    ],
)
def test_and_behind_a_job_or_a_place_belongs_to_no_name(byline: str, names: list[str]) -> None:
    assert names_of(byline) == names
