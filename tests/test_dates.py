"""Printed dates: a table of real and of CLDR forms, what must stay unread, and running text."""

from __future__ import annotations

import os
import runpy
import time
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import find_dates, read_date

CASES = [
    line.split("\t", 2)
    for line in (Path(__file__).parent / "cases" / "dates.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/St_Johns"])
def test_table_of_printed_dates_in_any_time_zone(zone, monkeypatch):
    """The printed local date is what is kept, wherever the machine stands."""
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    assert len(CASES) >= 500
    wrong = []
    for expected, language, text in CASES:
        found = read_date(text, language=language or None)
        if (found.value if found else "-") != expected:
            wrong.append((text, expected, found))

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2016-11-03T14:05:00Z", 0),
        ("2016-11-03T14:05:00+05:30", 330),
        ("20161103T140509-0330", -210),
        ("Thu, 03 Nov 2016 14:05:09 EST", -300),
        ("3 November 2016 14:05 GMT+3", 180),
        ("November 3, 2016 2:05 p.m. ET", None),
        ("November 3, 2016 14:05", None),
    ],
)
def test_offset_is_kept_and_nothing_is_shifted(text, offset):
    found = read_date(text)

    assert found is not None
    assert found.value == "2016-11-03T14:05"
    assert found.offset == offset


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 de setiembre de 2020 - 4:12 p. m.", "2020-09-03T16:12"),
        ("3 de septiembre de 2020, 4:12 a. m.", "2020-09-03T04:12"),
        ("September 3, 2020 at 4 p. m.", "2020-09-03T16:00"),
        ("3 Μαΐου 2020, 4:12 μ.μ.", "2020-05-03T16:12"),
        ("3/15/2020 4:12 P. M.", "2020-03-15T16:12"),
    ],
)
def test_halves_of_a_day_with_a_space_inside(text, value):
    found = read_date(text)

    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "order", "language", "value"),
    [
        ("03/04/2020", "DMY", None, "2020-04-03"),
        ("03/04/2020", "MDY", None, "2020-03-04"),
        ("25/12/2020", "MDY", None, "2020-12-25"),
        ("03/04/2020", "", "de", "2020-04-03"),
        ("3 listopada 2016", "", "hr", "2016-10-03"),
        ("3 listopada 2016", "", "pl", "2016-11-03"),
    ],
)
def test_what_settles_two_readings(text, order, language, value):
    found = read_date(text, order=order, language=language)

    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "reference", "value"),
    [
        ("yesterday", "2016-11-03", "2016-11-02"),
        ("Published: yesterday", date(2016, 11, 3), "2016-11-02"),
        ("3 hours ago", "2016-11-03T01:30", "2016-11-02"),
        ("3 hours ago", "2016-11-03", None),
        ("vor 2 Tagen", datetime(2016, 11, 3, 9, 0), "2016-11-01"),  # noqa: DTZ001
        ("il y a 2 jours", "2016-11-03", "2016-11-01"),
        ("hace 2 días", "2016-11-03", "2016-11-01"),
        ("2 weeks ago", "2016-11-03", None),
        ("Today at 2:05 PM", "2016-11-03", "2016-11-03"),
        ("Gestern, 14.05 Uhr", "2016-11-03", "2016-11-02"),
        ("14:05, вчера", "2016-11-03", "2016-11-02"),
        ("昨天14:05", "2016-11-03", "2016-11-02"),
        ("ma, 14:05", "2016-11-03", "2016-11-03"),
        ("วันนี้ 14:05 น.", "2016-11-03", "2016-11-03"),
        ("pred 2 dňami", "2016-11-03", "2016-11-01"),
        ("před 2 dny", "2016-11-03", "2016-11-01"),
        ("acum 13 ore", "2016-11-03T12:00", "2016-11-02"),
        ("πριν από 2 ημέρες", "2016-11-03", "2016-11-01"),
        ("منذ يومين", "2016-11-03", "2016-11-01"),
        ("২ দিন আগে", "2016-11-03", "2016-11-01"),
        ("2 วันที่แล้ว", "2016-11-03", "2016-11-01"),
        ("2 hari yang lalu", "2016-11-03", "2016-11-01"),
        ("13시간 전", "2016-11-03T12:00", "2016-11-02"),
        ("3 days left", "2016-11-03", None),
        ("5 vor 12", "2016-11-03", None),
        ("today 25:70", "2016-11-03", None),
        ("heute 100 Euro", "2016-11-03", None),
        ("By: Ma", "2016-11-03", None),
        ("yesterday", "no date", None),
    ],
)
def test_relative_dates_need_a_reference(text, reference, value):
    found = read_date(text, reference=reference)

    assert (found.value if found else None) == value
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("14 جويلية 2012", "ar"),
        ("14 تموز/يوليو 2012", "ar"),
        ("14 تموز - يوليو 2012", "ar"),
        ("14 تموز (يوليو) 2012", "ar"),
        ("發布日期：101/07/14", "zh"),
        ("101.7.14 10:22", "zh"),
        ("2012 оны 7-р сарын 14, 10:21", "mn"),
        ("14 ജൂലൈ 2012", "ml"),
        ("14 ජූලි 2012", "si"),
        ("ថ្ងៃទី១៤ ខែកក្កដា ឆ្នាំ២០១២", "km"),
        ("14 ก.ค. 55", "th"),
        ("（2012/07/14-10:22）", "ja"),
        ("२०६९ असार ३० गते", "ne"),
    ],
)
def test_days_as_the_press_of_other_countries_writes_them(text, language):
    assert [found.date.value[:10] for found in find_dates(f"({text})", language=language)] == ["2012-07-14"]


@pytest.mark.parametrize("text", ["101.7.14.5", "101/13/14", "電話 101-07-1412", "2101/07/14", "101/7-14"])
def test_numbers_that_are_no_days_of_the_republic(text):
    assert [found for found in find_dates(text, language="zh") if found.date.value.startswith("2012")] == []
    assert find_dates("101/07/14", language="ja") == []


def test_malayalam_with_joiners_and_with_todays_letters_is_the_same():
    for month in ("മാര്\u200dച്ച്", "മാർച്ച്"):
        assert find_dates(f"14 {month} 2012", language="ml")[0].date.value == "2012-03-14"


@pytest.mark.parametrize("text", ["JUNE 14, 20195:32 AM", "14 juin 201905h32", "14/06/201905:32", "2019年6月14日5:32"])
def test_the_time_may_stand_right_behind_the_year(text):
    assert find_dates(text)[0].date.value == "2019-06-14T05:32"


def test_dates_in_running_text():
    text = "On 3 November 2016, 12 people met; by 03/04/2020 and May 2021 it may 2016 be out 2016."
    found = find_dates(text)

    assert [(text[f.start : f.end], f.date.value, f.ambiguous) for f in found] == [
        ("3 November 2016", "2016-11-03", False),
        ("03/04/2020", "2020-04-03", True),
        ("May 2021", "2021-05", False),
    ]
    assert [reading.value for reading in found[1].readings] == ["2020-04-03", "2020-03-04"]


@pytest.mark.parametrize(
    "hostile",
    ["2016 ", "1/1/", "Nov 3, ", "3 ", "12:", "2016-", "3-Nov-", "2016年", "20161103T", "a", "'", "- ", "Thu 3 Nov "],
)
def test_time_is_linear(hostile):
    def seconds(copies: int) -> float:
        started = time.process_time()
        find_dates(hostile * copies)
        return time.process_time() - started

    seconds(100)
    small, large = min(seconds(4000) for _ in range(2)), min(seconds(16000) for _ in range(2))
    assert large < 4 * 2.6 * max(small, 0.004)


@given(st.text(max_size=60))
def test_any_string_is_read_or_not_and_spans_fit(text):
    read_date(text)
    last = 0
    for found in find_dates(text):
        assert last <= found.start < found.end <= len(text)
        assert found.date.text == text[found.start : found.end]
        last = found.end


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2100, 12, 31)))
def test_round_trip(day):
    for text in (
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day.day} {day:%B} {day.year:04}",
        f"{day:%b} {day.day}, {day.year}",
    ):
        found = read_date(text)

        assert found is not None
        assert found.value == day.isoformat()


def test_the_table_of_names_is_what_babel_says() -> None:
    root = Path(__file__).parents[1]
    made = runpy.run_path(str(root / "bench" / "make_date_names.py"))
    table = (root / "ingest" / "date_names.txt").read_text(encoding="utf-8").splitlines()
    if table[0] != made["head"]():
        pytest.skip(f"another version of babel: {made['head']()}")

    assert list(made["lines"]()) == table[1:]


def test_month_at_the_start_of_a_line() -> None:
    text = "By Ann Lee, Horsham\nJuly 19, 2004"
    (found,) = find_dates(text)
    assert (found.date.value, text[found.start : found.end]) == ("2004-07-19", "July 19, 2004")
