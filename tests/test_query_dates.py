"""Dates of a query: what period each form means, with a frozen clock, and which are refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.grammar import ParseOptions, date_bounds
from search.query_dates import DateError, bounds, iso
from store.errors import QueryError

TODAY = date(2020, 3, 15)  # a Sunday


def shown(text, today=TODAY, order=""):
    """First and last day, both included; "" = open."""
    start, end = bounds(text, today, order)
    return ("" if start is None else iso(start), "" if end is None else iso(end - 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020-2", "2020-02-01", "2020-02-29"),
        ("2019-12", "2019-12-01", "2019-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2019-03-05", "2019-03-05", "2019-03-05"),
        ("2019/3/5", "2019-03-05", "2019-03-05"),
        ("20190305", "2019-03-05", "2019-03-05"),
        ("2019-03-05T10:20", "2019-03-05", "2019-03-05"),
        ("2019Q1", "2019-01-01", "2019-03-31"),
        ("2019-q4", "2019-10-01", "2019-12-31"),
        ("1980s", "1980-01-01", "1989-12-31"),
        ("5 March 2019", "2019-03-05", "2019-03-05"),
        ("Mar. 5th, 2019", "2019-03-05", "2019-03-05"),
        ("5-mar-2019", "2019-03-05", "2019-03-05"),
        ("Sept 2019", "2019-09-01", "2019-09-30"),
        ("13/04/2020", "2020-04-13", "2020-04-13"),
        ("04/13/2020", "2020-04-13", "2020-04-13"),
        ("4/4/2020", "2020-04-04", "2020-04-04"),
        ("today", "2020-03-15", "2020-03-15"),
        ("yesterday", "2020-03-14", "2020-03-14"),
        ("this week", "2020-03-09", "2020-03-15"),
        ("last week", "2020-03-02", "2020-03-08"),
        ("last month", "2020-02-01", "2020-02-29"),
        ("this quarter", "2020-01-01", "2020-03-31"),
        ("last quarter", "2019-10-01", "2019-12-31"),
        ("last year", "2019-01-01", "2019-12-31"),
        ("-7d", "2020-03-08", "2020-03-15"),
        ("-2w", "2020-03-01", "2020-03-15"),
        ("-1m", "2020-02-15", "2020-03-15"),
        ("-1y", "2019-03-15", "2020-03-15"),
        ("-999999y", "0001-01-01", "2020-03-15"),
        ("last 7 days", "2020-03-08", "2020-03-15"),
        ("past 2 months", "2020-01-15", "2020-03-15"),
        ("2019..2020-03", "2019-01-01", "2020-03-31"),
        ("2019..", "2019-01-01", ""),
        ("..2019", "", "2019-12-31"),
        ("..", "", ""),
        ("[2019 TO 2020]", "2019-01-01", "2020-12-31"),
        ("[* TO 2020]", "", "2020-12-31"),
        ("2019 to 2020", "2019-01-01", "2020-12-31"),
        ("-7d..today", "2020-03-08", "2020-03-15"),
    ],
)
def test_period(text, first, last):
    assert shown(text) == (first, last)


def test_last_month_of_a_longer_one():
    assert shown("-1m", date(2020, 3, 31)) == ("2020-02-29", "2020-03-31")
    assert shown("last month", date(2020, 1, 3)) == ("2019-12-01", "2019-12-31")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2019-13", "2019-13 is not a date: there is no month 13"),
        ("2019-00", "2019-00 is not a date: there is no month 00"),
        ("20190231", "2019-02-31 is not a date: that month has no day 31"),
        ("0000", "the year 0 is out of range: 0001 to 9999"),
        ("31/31/2020", "2020-31 is not a date: there is no month 31"),
        (
            "03/04/2020",
            "03/04/2020 has two readings: 2020-03-04 or 2020-04-03; write one of them, or set --date-order",
        ),
        ("2020..2019", '"2020" (2020-01-01) is after "2019" (2019-12-31): no day lies between them'),
    ],
)
def test_refused(text, message):
    with pytest.raises(DateError) as caught:
        bounds(text, TODAY)

    assert str(caught.value) == message


def test_date_order():
    assert shown("03/04/2020", order="dmy") == ("2020-04-03", "2020-04-03")
    assert shown("03/04/2020", order="mdy") == ("2020-03-04", "2020-03-04")
    assert shown("13/04/2020", order="mdy") == ("2020-04-13", "2020-04-13")


def test_date_bounds_of_the_flags():
    options = ParseOptions(today=TODAY)
    assert date_bounds("2019", options) == (date(2019, 1, 1).toordinal(), date(2020, 1, 1).toordinal())
    with pytest.raises(QueryError) as caught:
        date_bounds("2019-13", options)
    assert str(caught.value) == '2019-13 is not a date: there is no month 13: "2019-13"'


@given(st.text(st.characters() | st.sampled_from("0123456789-/.dwmyTO ")), st.dates())
def test_any_text_is_a_date_or_refused(text, today):
    try:
        start, end = bounds(text, today)
    except DateError:
        return
    assert start is None or end is None or start < end
