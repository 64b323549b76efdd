"""Days without their year, which the copyright line tells: "Wednesday April 14 11:02 PM ET" over "Copyright 1999".

A site leaves the year out of a day with a clock where it is the year in which the page was taken.
"""

from __future__ import annotations

import re
from datetime import date

from ingest.date_names import month_number, weekday_numbers
from ingest.parsers.page_dump.dates.dating import Candidate, role_of
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex
from store.model import PrintedDate

_LONGEST, _LEGAL = 90, 300  #: characters of a line with such a day, of a line of rights
#: a weekday, then the day before or behind the month
_DAY = regex(
    r"(?<![^\W\d_])([^\W\d_]{2,12})\.?,? (?:den |le |el |a |o )?"
    r"(?:(\d{1,2})\.?(?:º|er|st|nd|rd|th)? (?:de |d['’])?([^\W\d_]{3,12})"
    r"|([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?)(?![\w.]\d|\d)"
)
#: a day and a clock behind it
_CLOCKED = regex(
    r"(?<![\w.,:/])(?:([^\W\d_]{3,12})\.? (\d{1,2})|(\d{1,2})\.? (?:de |d['’])?([^\W\d_]{3,12})\.?)[ ,]{1,2}"
    r"(?:(?:at|um|à|às|a las|alle|kl\.?|klo|o|om|в|о)\s)?\d{1,2}[:.h]\d\d(?!\d)",
    re.IGNORECASE,
)
_RIGHTS = regex(r"(?:©|\(c\)|copyright)[^\d]{0,24}((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?", re.IGNORECASE)
_BEHIND = regex(r"((?:19|20)\d\d)\s?(?:©|\(c\)|copyright)", re.IGNORECASE)
_ANY = frozenset(range(7))  #: weekdays
_YEAR = regex(r"\b(?:19|20)\d\d\b")


def find(page: Page, rows: list[int]) -> list[Candidate]:
    """Candidates on the rows whose weekday fits in the year of the page's rights; most pages have none of that."""
    near = [r for r in rows if page.digits[r] and len(page.text[r]) <= _LONGEST and not _YEAR.search(page.text[r])]
    found = [(row, match) for row in near for match in _DAY.finditer(page.text[row])]
    hits = [(row, match) for row, match in found if weekday_numbers(match[1])]
    years = _years(page) if hits else ()
    out: list[Candidate] = [] if hits else _clocked(page, near)
    for row, match in hits:
        month, day = month_number(match[3] or match[4]), int(match[2] or match[5])
        for year in years:
            value = _value(year, month, day, weekday_numbers(match[1]))
            if value:
                out.append(_candidate(page, row, match, value, timed=False))
                break
    return out


def _clocked(page: Page, rows: list[int]) -> list[Candidate]:
    """Days with a clock, of the one year that all lines of rights end with."""
    hits = [(row, match) for row in rows if (match := _CLOCKED.search(page.text[row]))]
    dated = [(row, match, month_number(match[1] or match[4]), int(match[2] or match[3])) for row, match in hits]
    years = _years(page, last=True) if any(month for _, _, month, _ in dated) else ()
    if len(years) != 1:
        return []
    values = ((row, match, _value(years[0], month, day, _ANY)) for row, match, month, day in dated)
    return [_candidate(page, row, match, value, timed=True) for row, match, value in values if value]


def _candidate(page: Page, row: int, match: re.Match[str], value: str, *, timed: bool) -> Candidate:
    line = page.text[row]
    return Candidate(
        row=row,
        start=match.start(),
        end=match.end(),
        date=PrintedDate(value=value, text=match[0]),
        role=role_of(line[: match.start()]),
        rule="year-of-rights",
        alone=len(line) - (match.end() - match.start()) <= 3,
        timed=timed,
    )


def _years(page: Page, *, last: bool = False) -> tuple[int, ...]:
    """The years in the lines of rights, the last of each first; ``last``: none but those."""
    found: list[int] = []
    for line in page.text:
        if len(line) <= _LEGAL and ("©" in line or "opyright" in line or "OPYRIGHT" in line or "(c)" in line.lower()):
            match = _RIGHTS.search(line) or _BEHIND.search(line)
            if match:
                found += [int(year) for year in reversed(match.groups()) if year][: 1 if last else None]
    return tuple(dict.fromkeys(found))


def _value(year: int, month: int | None, day: int, weekdays: frozenset[int]) -> str:
    if not month or not 1 <= day <= 31:
        return ""
    try:
        told = date(year, month, day)
    except ValueError:
        return ""
    return told.isoformat() if told.weekday() in weekdays else ""
