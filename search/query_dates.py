"""Dates as a query names them -> days, half-open, as ``date.toordinal()`` counts them.

A day, month, quarter, year or decade means its whole period. ``today`` is handed in, so that answers can be repeated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

Period = tuple[int, int]
"""First day and the day after the last one."""

Bounds = tuple[int | None, int | None]
"""The same, None = open."""

FORMS = 'dates look like 2019, 2019-03, 2019-03-05, 2019..2020-03, -7d, today or "last week"'

_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            [
                *("jan january", "feb february", "mar march", "apr april", "may", "jun june"),
                *("jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december"),
            ],
            1,
        )
        for name in names.split()
    }
)
_ISO = "[0-9]{4}(?:-[0-9]{2}){0,2}"  # on both sides of a slash: an interval of ISO 8601
_LONGEST = 60  # characters of the longest text that can be a date


class DateError(ValueError):
    """Not a date, or one with two readings; the message says which."""


def bounds(text: str, today: date, order: str = "") -> Bounds:
    """A date or a range of dates: ``2019``, ``2019..2020-03``, ``..2020``, ``[2019 TO 2020]``, ``last week``.

    ``order`` is "dmy" or "mdy" for ``03/04/2020``, "" refuses it. Raises ``DateError``.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        raise DateError(f'"{text[:20]}…" is not a date: {FORMS}')
    inner = text.strip("[]{}").strip() if text[:1] in "[{" else text.strip("'")
    inner = re.sub("[‐‑‒–−]", "-", inner)
    inner = re.sub(rf"^({_ISO})/({_ISO})$|^([0-9]{{4}})-([0-9]{{4}})$", r"\1\3..\2\4", inner)
    match = re.fullmatch(r"(.*?)(?:\.\.\.?|…|\s+to\s+)(.*)", f" {inner} ", re.IGNORECASE | re.DOTALL)
    if match is None:
        return period(inner, today, order)
    first, last = (side.strip().strip('"') for side in match.groups())
    start = None if first in ("", "*") else period(first, today, order)[0]
    end = None if last in ("", "*") else period(last, today, order)[1]
    if start is not None and end is not None and start >= end:
        raise DateError(f'"{first}" ({iso(start)}) is after "{last}" ({iso(end - 1)}): no day lies between them')
    return start, end


def period(text: str, today: date, order: str = "") -> Period:
    """One date or named period. Raises ``DateError``."""
    lowered = " ".join(text.lower().replace(",", " ").split())
    for pattern, read in _rules():
        if match := pattern.fullmatch(lowered):
            return read(match.groups(), today, order)
    raise DateError(f'"{text}" is not a date: {FORMS}')


def iso(ordinal: int) -> str:
    """A day as 2019-03-05."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal())).isoformat()


def _day(year: str | int, month: str | int, day: str | int) -> Period:
    try:
        start = date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        _month(year, month)
        raise DateError(f"{year}-{month}-{day} is not a date: that month has no day {day}") from None
    return start, start + 1


def _months(year: int, month: int, count: int) -> Period:
    """``count`` whole months from a month on; the month may lie outside 1 to 12."""
    first = year * 12 + month - 1
    after = first + count
    return _month(first // 12, first % 12 + 1)[0], _month((after - 1) // 12, (after - 1) % 12 + 1)[1]


def _month(year: str | int, month: str | int) -> Period:
    number = _MONTHS.get(str(month), 0) or int(month)
    if not 1 <= number <= 12:
        raise DateError(f"{year}-{month} is not a date: there is no month {month}")
    if not 1 <= int(year) <= 9999:
        raise DateError(f"the year {year} is out of range: 0001 to 9999")
    start = date(int(year), number, 1)
    days = 31 if number == 12 else (date(int(year), number + 1, 1) - start).days
    return start.toordinal(), start.toordinal() + days


def _named_day(year: str, month: str, day: str) -> Period:
    return _day(year, _MONTHS[month], day)


def _printed(groups: tuple[str, ...], _today: date, order: str) -> Period:
    """``03/04/2020``: one reading if only one is a date or ``order`` decides, else refused with both."""
    first, second, year = groups
    if len(year) == 2:  # the window of POSIX strptime's %y: 69 to 99 is 1969 to 1999
        year = f"{'19' if year >= '69' else '20'}{year}"
    readings = {}
    for name, month, day in (("dmy", second, first), ("mdy", first, second)):
        if int(month) <= 12:
            readings[name] = (int(year), int(month), int(day))
    if order in readings:
        return _day(*readings[order])
    distinct = sorted(set(readings.values()))
    if len(distinct) == 2:
        shown = " or ".join(f"{y:04}-{m:02}-{d:02}" for y, m, d in distinct)
        raise DateError(f"{first}/{second}/{year} has two readings: {shown}; write one of them, or set --date-order")
    return _day(*distinct[0]) if distinct else _day(year, second, first)


def _back(count: str, unit: str, today: date) -> Period:
    """The time from so long ago up to and including today."""
    number = min(int(count), 120_000)
    end = today.toordinal() + 1
    if unit[0] in "dw":
        return max(today.toordinal() - number * (7 if unit[0] == "w" else 1), 1), end
    months = today.year * 12 + today.month - 1 - number * (12 if unit[0] == "y" else 1)
    if months < 12:
        return 1, end
    first, last = _month(months // 12, months % 12 + 1)
    return min(first + today.day - 1, last - 1), end


def _day_away(count: str, unit: str, today: date, sign: int) -> Period:
    """The day so many days or weeks before (``sign`` -1) or after today; a month is 30 days, a year 365."""
    length = {"d": 1, "w": 7, "m": 30, "y": 365}[unit[0]]
    day = min(max(today.toordinal() + sign * int(count) * length, 1), date.max.toordinal())
    return day, day + 1


def _calendar(which: str, unit: str, today: date) -> Period:
    """This or last day, week (from Monday), month, quarter, year."""
    step = 0 if which == "this" else 1
    if unit == "day":
        return today.toordinal() - step, today.toordinal() - step + 1
    if unit == "week":
        monday = today.toordinal() - today.weekday() - 7 * step
        return monday, monday + 7
    if unit == "month":
        return _months(today.year, today.month - step, 1)
    if unit == "quarter":
        return _months(today.year, (today.month - 1) // 3 * 3 + 1 - 3 * step, 3)
    return _months(today.year - step, 1, 12)


_Read = Callable[[tuple[str, ...], date, str], Period]


@cache
def _rules() -> tuple[tuple[re.Pattern[str], _Read], ...]:
    month = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
    unit = "(days?|weeks?|months?|years?)"
    rules: list[tuple[str, _Read]] = [
        (r"([0-9]{4})", lambda g, _t, _o: _months(int(g[0]), 1, 12)),
        (r"([0-9]{4})[-/.]([0-9]{1,2})", lambda g, _t, _o: _month(g[0], g[1])),
        (r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:t[0-9:.]*z?)?", lambda g, _t, _o: _day(*g)),
        (r"([0-9]{4})([0-9]{2})([0-9]{2})", lambda g, _t, _o: _day(*g)),
        (r"([0-9]{4})-?q([1-4])", lambda g, _t, _o: _months(int(g[0]), int(g[1]) * 3 - 2, 3)),
        (r"([0-9]{3})0s", lambda g, _t, _o: _months(int(g[0]) * 10, 1, 120)),
        (r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})", _printed),
        (rf"([0-9]{{1,2}})(?:st|nd|rd|th)?[ -]{month}[ -]([0-9]{{4}})", lambda g, _t, _o: _named_day(g[2], g[1], g[0])),
        (rf"{month} ([0-9]{{1,2}})(?:st|nd|rd|th)? ([0-9]{{4}})", lambda g, _t, _o: _named_day(g[2], g[0], g[1])),
        (rf"{month}[ -]([0-9]{{4}})", lambda g, _t, _o: _month(g[1], g[0])),
        (r"-?([0-9]{1,6})([dwmy])", lambda g, t, _o: _back(g[0], g[1], t)),
        (rf"(?:last|past|previous) ([0-9]{{1,6}}) {unit}", lambda g, t, _o: _back(g[0], g[1], t)),
        (rf"([0-9]{{1,6}}) {unit} ago", lambda g, t, _o: _day_away(g[0], g[1], t, -1)),
        (rf"in ([0-9]{{1,6}}) {unit}", lambda g, t, _o: _day_away(g[0], g[1], t, 1)),
        (r"today|now", lambda _g, t, _o: _calendar("this", "day", t)),
        (r"yesterday", lambda _g, t, _o: _calendar("last", "day", t)),
        (r"(this|last|past|previous) (day|week|month|quarter|year)", lambda g, t, _o: _calendar(g[0], g[1], t)),
    ]
    return tuple((re.compile(pattern), read) for pattern, read in rules)
