"""Page dumps: bylines and headlines as newsrooms print them, in many languages; what can never be an author."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.names import byline_names, dated_line
from store.model import Article

STORY = """The council of Harrow agreed on Monday evening to buy a second ferry for the lake crossing.
Passengers had waited for up to two hours on summer weekends, and the old boat broke down four times in May.
The new vessel will carry forty cars and is to be delivered before the start of the next school holidays.
Fares stay as they are until the end of the year, the transport office said in a statement on Tuesday."""
TITLE = "Second ferry for the lake crossing agreed by council"


def article(*lines: str, below: tuple[str, ...] = ()) -> Article:
    text = "\n\n".join([*lines, *STORY.splitlines(), *below])
    found = next(iter(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))))
    assert isinstance(found, Article), found
    return found


BYLINES = [
    ("Autors: Jānis Ozoliņš", ["Jānis Ozoliņš"]),
    ("Autorė: Rasa Petraitienė", ["Rasa Petraitienė"]),
    ("Avtor: Matej Hribar", ["Matej Hribar"]),
    ("Пишува: Билјана Трпеска", ["Билјана Трпеска"]),
    ("Аўтар: Алесь Карповіч", ["Алесь Карповіч"]),
    ("Höf.: Þórdís Hallgrímsdóttir", ["Þórdís Hallgrímsdóttir"]),
    ("Þórdís Hallgrímsdóttir skrifar", ["Þórdís Hallgrímsdóttir"]),
    ("Egilea: Nekane Arrizabalaga", ["Nekane Arrizabalaga"]),
    ("Nga Arben Ndoja", ["Arben Ndoja"]),
    ("Nga Redaksia", []),
    ("Müəllif: Nərmin Qasımzadə", ["Nərmin Qasımzadə"]),
    ("Muallif: Dilnoza Rahmatova", ["Dilnoza Rahmatova"]),
    ("Сурвалжилсан: Б.Энхтуяа", ["Б.Энхтуяа"]),
    ("Mwandishi: Shabani Mtwangi", ["Shabani Mtwangi"]),
    ("Geskryf deur Marlene Bothma", ["Marlene Bothma"]),
    ("Waxaa qoray: Cabdi Maxamed Faarax", ["Cabdi Maxamed Faarax"]),
    ("报道：陈慧敏　摄影：李伟强", ["陈慧敏"]),
    ("By Ann Lee", ["Ann Lee"]),
    ("by Ann Lee and Tom Reed", ["Ann Lee", "Tom Reed"]),
    ("BY ANN LEE", ["ANN LEE"]),
    ("ByAnn Lee", ["Ann Lee"]),
    ("Ann Lee @ann_lee  and  Tom Reed @tomreed", ["Ann Lee", "Tom Reed"]),
    ("Ann Lee (@annlee)", ["Ann Lee"]),
    ("Photographs by Tom Reed", []),
    ("Words and photographs by Ann Lee", ["Ann Lee"]),
    ("By: Ann Lee, Staff Writer", ["Ann Lee"]),
    ("By Ann Lee, Tom Reed & Mary O'Neill-Smith", ["Ann Lee", "Tom Reed", "Mary O'Neill-Smith"]),
    ("By Ann Lee in Nairobi", ["Ann Lee"]),
    ("By Ann Lee Reuters", ["Ann Lee"]),
    ("By Ann Lee, Associated Press", ["Ann Lee", "Associated Press"]),
    ("By Reuters", ["Reuters"]),
    ("By Ann Lee annlee@harrowpost.example (555) 010-0199", ["Ann Lee"]),
    ("By Ann Lee @annleewrites", ["Ann Lee"]),
    ("By Ann Lee Photo: Tom Reed", ["Ann Lee"]),
    ("Posted by Ann Lee on November 19, 2019, 6:21 AM EST", ["Ann Lee"]),
    ("11/19/2019 by Ann Lee", ["Ann Lee"]),
    ("Ann Lee | Published 15 hours ago", ["Ann Lee"]),
    ("Ann Lee 9:46 am Sat Dec 12, 2020", ["Ann Lee"]),
    ("Ann Lee, chief reporter", ["Ann Lee"]),
    ("Analysis by Ann Lee", ["Ann Lee"]),
    ("Author: The Water Desk", ["The Water Desk"]),
    ("Von Jana Roth", ["Jana Roth"]),
    ("von Jana Roth, Frankfurt 05.08.2024, 20:59 Uhr", ["Jana Roth"]),
    ("Von Jana RothKorrespondentin", ["Jana Roth"]),
    ("Ein Kommentar von Jana Roth", ["Jana Roth"]),
    ("Autorin: Jana Roth", ["Jana Roth"]),
    ("Geschrieben von Jana Roth am 25.08.2015 22:30", ["Jana Roth"]),
    ("30. Oktober 2023 Jana Roth Kultur", ["Jana Roth"]),
    ("von Redaktion, 24. Januar 2022", ["Redaktion"]),
    ("Von dpa", ["dpa"]),
    ("Par Luc Morel (avec AFP)", ["Luc Morel"]),
    ("Par Luc Morel et Zoé d’Arcy", ["Luc Morel", "Zoé d’Arcy"]),
    ("Propos recueillis par Luc Morel", ["Luc Morel"]),
    ("Por Inés Vidal y Jorge de la Peña", ["Inés Vidal", "Jorge de la Peña"]),
    ("Publicado por Inés Vidal", ["Inés Vidal"]),
    ("Inés Vidal (Enviada especial)", ["Inés Vidal"]),
    ("di GIULIO FARNESI", ["GIULIO FARNESI"]),
    ("A cura di Anna Neri", ["Anna Neri"]),
    ("Por João Pedro dos Santos", ["João Pedro dos Santos"]),
    ("Door Jan van den Berg", ["Jan van den Berg"]),
    ("Av Åsa Öberg", ["Åsa Öberg"]),
    ("Af Søren Kjær", ["Søren Kjær"]),
    ("Tekst: Kari Nordmann", ["Kari Nordmann"]),
    ("Kari Nordmann – Journalist", ["Kari Nordmann"]),
    ("Teksti: Aino Mäkelä", ["Aino Mäkelä"]),
    ("Autor: Jan Kowalski, Łukasz Żak", ["Jan Kowalski", "Łukasz Żak"]),
    ("Opracowała Zofia Lis", ["Zofia Lis"]),
    ("Szerző: Nagy Ilona", ["Nagy Ilona"]),
    ("De Ion Popescu", ["Ion Popescu"]),
    ("Piše: Ana Horvat", ["Ana Horvat"]),
    ("Автор: Иван Петров", ["Иван Петров"]),
    ("Текст: Анна Седова·24 сентября 2018", ["Анна Седова"]),
    ("Суспільство — Юрій Дубик, сьогодні, 18:06", ["Юрій Дубик"]),
    ("Γράφει ο Νίκος Παππάς", ["Νίκος Παππάς"]),
    ("Oleh Siti Rahma", ["Siti Rahma"]),
    ("Tác giả: Lan Nguyen", ["Lan Nguyen"]),
    ("بقلم: أحمد سالم", ["أحمد سالم"]),
    ("מאת דנה לוי", ["דנה לוי"]),
    ("박지훈 기자  입력 2017.03.02 10:15", ["박지훈"]),
    ("2015-09-08 07:35  来源：江口晚报  记者 李文博", ["李文博"]),
    ("ऐश्ली कुटिन्हो / मुंबई September 29, 2020", ["ऐश्ली कुटिन्हो"]),
]


@pytest.mark.parametrize(("line", "names"), BYLINES, ids=[line for line, _ in BYLINES])
def test_byline_under_the_headline(line, names):
    found = article("Harrow Post", "Local news", TITLE, line, "5 June 2021")
    assert found.title == TITLE
    assert list(found.authors) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the storm had passed",
        "Bypass to close for a month",
        "Von wegen Sommerpause",
        "Par mesure de sécurité",
        "South Africa",
        "Letzte Aktualisierung",
        "Breaking News",
        "Share this story",
        "Advertise With Us",
        "Aus SRF 4 News aktuell vom 15.04.2024",
        "1 December 2020, 10:15",
        "Zeeuws Avondblad, woensdag 19 januari 2005",
        "Reading time 4 min",
        "A boat at the pier — Picture by Yusof Mat, 3 May 2021",
    ],
)
def test_no_byline(line):
    assert article("Harrow Post", TITLE, line).authors == ()


def test_names_on_the_lines_below_by():
    found = article(TITLE, "By", "Ann Lee0,", "Tom Reed &", "…", "Mary Nyong", "Show authors", "Ann Lee")
    assert found.authors == ("Ann Lee", "Tom Reed", "Mary Nyong")


def test_an_agency_is_the_author_where_nobody_else_is():
    assert article(TITLE, "Reuters", "March 16, 2020").authors == ("Reuters",)
    assert article(TITLE, "AP - 16/05/2020, 12:36 PM").authors == ("AP",)
    assert article(TITLE, "PTI Mumbai", "Last updated: September 24, 2020, 9:27 PM IST").authors == ("PTI",)


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (("About the author", "Ann Lee", "Ann Lee has written on lakes since 2003."), ("Ann Lee",)),
        (("Über den Autor", "Jost Loibl"), ("Jost Loibl",)),
        (("(Reporting by Ann Lee in Harrow; Editing by Tom Reed)",), ("Ann Lee",)),
        (("— Ann Lee",), ("Ann Lee",)),
    ],
)
def test_author_below_the_story(below, names):
    assert article(TITLE, "5 June 2021", below=below).authors == names


def test_a_byline_between_two_prints_of_the_headline():
    found = article(TITLE, "Harrow, October 23, 2024, 3:48", "Ann Lee", "The old boat will be sold.", TITLE)
    assert found.authors == ("Ann Lee",)


HEADLINES = [
    (("Harrow Post", "News", TITLE, "By Ann Lee"), TITLE),
    ((f"{TITLE} | Harrow Post", "News", "Sport", "Harrow Post", "By Ann Lee"), TITLE),
    (("Home > News", TITLE.upper(), "By Ann Lee"), TITLE.upper()),
    (("TRANSPORT - " + TITLE, "By Ann Lee"), TITLE),
    (("Dispute on the Lake - " + TITLE, "By Ann Lee"), TITLE),
    (("The Lake - Part 4 of a series on the ferry and the council", "By Ann Lee"), None),
    (("Lake inquiry: " + TITLE, "Home", "News", "Lake inquiry " + TITLE, "By Ann Lee"), "Lake inquiry: " + TITLE),
    (("Title: " + TITLE, "By Ann Lee", "5 June 2021"), TITLE),
    (
        ("Diät im Test – Fähre über den See bringt Passagiere langsamer ans Ziel", "Von Jana Roth"),
        "Fähre über den See bringt Passagiere langsamer ans Ziel",
    ),
    (("Диета на озере - паром перевозит больше пассажиров", "Автор: Иван Петров"), None),
    (("Share", "Tweet", TITLE, "A ferry on the lake. Photo: Tom Reed", "5 June 2021"), TITLE),
    (("Related: Ferry runs aground", "Council elections: the results", TITLE, "By Ann Lee", "5 June 2021"), TITLE),
]


@pytest.mark.parametrize(("lines", "title"), HEADLINES)
def test_headline(lines, title):
    found = article(*lines)
    assert found.title == (title or lines[0])


NEVER = re.compile(
    r"\bBy\s|@|://|www\.|\b(?:reporter|correspondent|redakteur|journalist|editor)\b|\d{3}", re.IGNORECASE
)
NAMES = ["Ann Lee", "Tom Reed", "Jana Roth", "Jan van den Berg", "Inés Vidal", "Иван Петров", "MARY NYONG"]
PIECES = [
    "by",
    "By",
    "Von",
    "Par",
    "reporter",
    "Staff Writer",
    "Redakteur",
    "a.lee@post.example",
    "https://post.example/x",
]
PIECES += [
    "@annlee",
    "12 May 2020",
    "10:15",
    "|",
    ",",
    "and",
    "und",
    "-",
    "•",
    "(Reuters)",
    "Photo: X. Doe",
    "Korrespondent",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(NAMES + PIECES), min_size=1, max_size=7), st.sampled_from(["By ", "Von ", ""]))
def test_authors_are_names_only(pieces, opening):
    line = opening + " ".join(pieces)
    found = {*byline_names.byline_of(line)[1], *byline_names.bare_names(line), *dated_line.dated_names(line)[0]}
    assert not [name for name in found if NEVER.search(name)]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_any_line_can_be_asked_for_names(line):
    for names in (byline_names.byline_of(line)[1], byline_names.bare_names(line), dated_line.dated_names(line)[0]):
        assert all(name.strip() for name in names)
    assert isinstance(byline_names.agency_of(line), str)
    assert all(" " in name or byline_names.is_name(name) for name in byline_names.names_of(line))


def test_an_author_named_in_the_headline_stays():
    found = article(f"{TITLE}! A comment by Ann Lee", "Comment by", "Ann Lee", "11.07.2026, 09:30")
    assert found.authors == ("Ann Lee",)


def test_a_breadcrumb_ends_the_list_above_the_headline():
    brief = ("Latest news", "Bridge closed for a week", "Migrants found alive in ferry", "Portal to sell water")
    found = article("Harrow Post", *brief, "Home", "Business", TITLE, "Reuters, London,", "Nov 20 2019, 11:06am")
    assert found.title == TITLE
    assert found.authors == ("Reuters",)
    assert TITLE not in [link.title for link in found.links]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Words Ann Lee | Photography Tom Reed | 27.09.23", ("Ann Lee",)),
        ("Texte Luc Morel et photos Zoé Petit", ("Luc Morel",)),
        ("Testo di Anna Neri", ("Anna Neri",)),
        ("From: Kwame A. Mensah-Boateng, Bolgara", ("Kwame A. Mensah-Boateng",)),
        ("From Ann Lee in Nairobi", ("Ann Lee",)),
        ("from Tidewater Notes by Ines Calloway", ("Ines Calloway",)),
        ("By national rural reporter Clint de la Cruz", ("Clint de la Cruz",)),
        ("Par notre envoyé spécial Jean Dupont", ("Jean Dupont",)),
        ("By Political Editor Ann Lee", ("Ann Lee",)),
        ("By Omar al-Bashir and Sara el-Sayed", ("Omar al-Bashir", "Sara el-Sayed")),
        ("By Nguyễn Thị Thu Hà — Photos: Lê Quang Vinh", ("Nguyễn Thị Thu Hà",)),
        ("By Ann Lee March 3, 2011", ("Ann Lee",)),
        ("Por: María José de la Cruz Xool | San Telmo", ("María José de la Cruz Xool",)),
        ("Par Anne ROY", ("Anne ROY",)),
    ],
)
def test_labels_roles_places_and_long_names(line, names):
    assert byline_names.byline_of(line)[1] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Kim Min-jun in Port Selwyn and Fatima al-Rashid", ("Kim Min-jun", "Fatima al-Rashid")),
        ("Luc Morel à Paris et Zoé Petit à Lyon", ("Luc Morel", "Zoé Petit")),
        ("Joost van der Berg (regioverslaggever, Oud-Zegveld)", ("Joost van der Berg",)),
        ("Jana Roth (Politikredakteurin)", ("Jana Roth",)),
        ("Chus del Pino, Martí Abad (Enviado especial)", ("Chus del Pino", "Martí Abad")),
    ],
)
def test_names_with_places_and_compound_roles(line, names):
    assert byline_names.bare_names(line) == names


def test_a_signature_may_end_in_a_full_stop():
    text = (
        "L'Écho du Port\n\nLe bac reste un an de plus sur la rivière\n\n4 mai 2011\n\n"
        "La commune a décidé lundi de payer un nouveau moteur et six marins pour le vieux bac de la rivière.\n\n"
        "Le bac traverse depuis 1921 et ne s'arrêtera pas maintenant, a dit le maire devant une salle pleine.\n\n"
        "Personne n'a voté contre le projet, et la fanfare a joué jusqu'au départ du dernier passager.\n\n"
        "Yann LE GOFF.\nPort   Conseil   Rivière\n"
    )
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert found.authors == ("Yann LE GOFF",)
