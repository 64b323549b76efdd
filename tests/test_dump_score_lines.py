"""Page dumps: results of matches over headlines, outlets behind firms that own them, writers in the Arabic script."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.results import is_result
from ingest.parsers.page_dump.source import firms
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.text.stems import stems
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    "line",
    [
        "Horácko Třebíč – Draci Přerov 3:2 sn (1:0, 0:2, 1:0 – 0:0)",
        "Eisbären Berlin – Adler Mannheim 4:3 n.V. (1:1, 1:1, 1:1, 1:0)",
        "Jastrzębski Węgiel – Skra Bełchatów 3:1 (25:20, 23:25, 25:18, 25:21)",
        "Boston Bruins – Buffalo Sabres 3-2 OT",
        "Novák – Svoboda 6:4, 3:6, 7:5",
    ],
)
def test_results_with_their_parts(line):
    assert is_result(line)


def test_the_headline_below_a_result_and_its_buttons():
    top = "Sport Torrin\nHockey\nTorrin Rovers – Oban Rangers 3:2 sn (1:0, 0:2, 1:0 – 0:0)\nLIVE\nTABLE\n"
    found = article(f"{top}Ferry wins the night for Torrin at the very last moment\n30 September 2017\n\n{BODY}")
    assert found.title == "Ferry wins the night for Torrin at the very last moment"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© Copyright 2025 The Marlow County Sentinel, 210 W. Main St. Harlan", "The Marlow County Sentinel"),
        ("© Seetaler Anzeiger, Hauptstrasse 5, 6280 Hochdorf", "Seetaler Anzeiger"),
        ("© 2025 La Voix des Landes, 12, rue de la Gare, Dax", "La Voix des Landes"),
        ("© 2025 Gazeta Łęgowska, ul. Długa 7a, Łęgowo", "Gazeta Łęgowska"),
        ("© 2025 Route 66 Times, Flagstaff", "Route 66 Times"),
        ("© 2025 Łęgmedia sp. z o.o. Wszelkie prawa zastrzeżone", "Łęgmedia"),
        ("© 2025 Лужский вестник, ул. Мира, 12", "Лужский вестник"),
    ],
)
def test_where_the_house_stands_is_none_of_its_name(line, name):
    assert copyright_name(line) == name


@pytest.mark.parametrize(
    ("line", "name", "firm"),
    [
        ("© 2009–2024 Horácká mediální s.r.o. Publikování zakázáno.", "Horácká mediální", True),
        ("© 2025 Tidewater Holdings LLC", "Tidewater Holdings", True),
        ("© 2025 Nordlicht GmbH", "Nordlicht", True),
        ("© 2025 River Post", "River Post", False),
    ],
)
def test_registered_firms(line, name, firm):
    assert firms.is_registered(line, name) is firm


NAV = "".join(
    f"{word}\n" for word in ("Skip", "Close", "Login", "Account", "Search", "Weather", "Local", "Homes", "Cars") * 2
)
FOOT = "".join(f"Foot link {count}\n" for count in "abcdefghijklmnop")


@pytest.mark.parametrize("top", [f"{NAV}Bay Area Skywatch\n", f"Bay Area Skywatch\n{NAV}"])
def test_the_photographers_paper_where_a_firm_has_the_rights(top):
    shown = "The old landing at noon.\nPhoto: Denise Ruiz, Bay Area Skywatch\n\n"
    head = "\nFerry stays on the river\n\nBy Ann Lee\n30 September 2017\n"
    found = article(f"{top}{head}{shown}{BODY}\n{FOOT}© 2025 Tidewater Holdings LLC\n")
    assert found.source == "Bay Area Skywatch"


ARABIC = (
    "قبل شروق الشمس بساعة يقف أبو خالد في طابور من عشرين صهريجاً عند بئر حكومية شرق بلدة أم القطين في البادية الشمالية.",
    "يقول الرجل وهو أب لتسعة أبناء إنه كان يسقي من عمق مئة متر ثم صار عند ثلاثمئة وبعدها خرج الرمل بدل الماء.",
    "ولم يتجاوز مجموع الأمطار في المنطقة هذا الموسم ثمانية وثلاثين مليمتراً أي أقل من ثلث المعدل العام في البلاد.",
)


@pytest.mark.parametrize(
    ("line", "day", "writers"),
    [
        ("رنا الخصاونة", "نشر في: الأربعاء 12 آذار / مارس 2025. 01:00 صباحاً", ("رنا الخصاونة",)),
        ("محمد عبد الله الشبول", "تاريخ النشر: 12/03/2025", ("محمد عبد الله الشبول",)),
        ("ثقافة وفنون", "تاريخ النشر: 12/03/2025", ()),
    ],
)
def test_a_name_alone_over_a_labelled_day_in_the_arabic_script(line, day, writers):
    text = f"صحيفة الضفّة\nالرئيسية\nثقافة وفنون\n\nآبار المفرق تجفّ ومزارعو البادية يبيعون أغنامهم\n\n{line}\n{day}\n\n"
    assert article(text + "\n\n".join(ARABIC)).authors == writers


def test_vowels_above_arabic_letters_change_no_label():
    assert role_of("نُشر في: ") == role_of("نشر في: ") == "published"


def test_words_of_south_asia_are_whole():
    assert {"रविवार", "ज्यादा"} <= stems("हर रविवार 60 से ज्यादा लोग। परदेस में")
