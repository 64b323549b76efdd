"""Days written in ways of their own: moments of wires ("171502 Mai 12", "041530Z SEP 97"), months in Roman numerals
("3 V 2012"), months with both their Arabic names ("4 آب/أغسطس 2013"),
short years over a clock of twelve hours ("10/9/10 7:15 AM") or behind a weekday ("Mon, 4 Oct 93").
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.date_names import month_number, names
from ingest.dates import FoundDate
from ingest.parsers.page_dump.dates.dating import Candidate, role_of, settle
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex
from store.model import PrintedDate

_MOMENT = regex(r"(?P<day>(\d\d)(\d\d)(\d\d)(?:Z|\s?GMT|\s?UTC)?\s([^\W\d_]{3,4}\.?)\s(\d\d))$")
_PRIORITY = regex(r"(?:[A-Z]{1,2}\s+){0,3}")  #: of a wire's message, before its moment: "R I  041530Z SEP 97"
_LEAD = 10  #: characters of it
_ROMAN = regex(r"(?<![\w.])(\d{1,2})[. ]{1,2}(XII|XI|IX|IV|VIII|VII|VI|V|III|II|I|X)[. ]{1,2}((?:19|20)\d\d)(?!\w)")
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LAST_SHORT = "70"  #: two digits from here on are of the last century
_TWICE_NAMED = regex(
    r"(?<!\d)(\d{1,2})\s([\u0621-\u064a ]{2,14}?)\s?/\s?([\u0621-\u064a ]{2,14}?),?،?\s((?:19|20)\d\d)"
)
#: "Mon, 4 Oct 93"
_WEEKDAY = regex(r"(?<!\w)([^\W\d_]{2,12})\.?,? (\d{1,2})\.? ([^\W\d_]{3,10})\.? (\d\d)(?![\w:.])")
_TWELVE_HOURS = regex(r"(?<![\d/])(\d{1,2})/ ?(\d{1,2})/(\d\d),? {1,2}(\d{1,2}):(\d\d) ?([ap])\.?m\b", re.IGNORECASE)


def find(page: Page, rows: list[int], order: tuple[str, str], hint: str, language: str) -> list[Candidate]:
    """Candidates on these rows, none of which the usual forms hold. The rest as in ``dating.candidates``."""
    out: list[Candidate] = []
    for row in rows:
        line = page.text[row]
        if not page.digits[row] or len(line) > 100:
            continue
        if 12 <= len(line) <= 34 and line[-1].isdigit() and _MOMENT.search(line):
            out += _moment(row, line)
        elif "/" in line and (match := _TWELVE_HOURS.search(line)):
            out += _of_twelve_hours(row, line, match, (order, hint, language))
        elif "/" in line and (match := _TWICE_NAMED.search(line)):
            month = month_number(match[2].strip()) or month_number(match[3].strip())
            if month and 1 <= int(match[1]) <= 31:
                date = PrintedDate(value=f"{match[4]}-{month:02}-{int(match[1]):02}", text=match[0])
                out.append(_candidate(row, match.span(), date, line, rule="month-named-twice"))
        elif "19" not in line and "20" not in line and (match := _WEEKDAY.search(line)):
            out += _of_weekday(row, line, match)
        elif match := _ROMAN.search(line):
            value = f"{match[3]}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"
            if 1 <= int(match[1]) <= 31:
                date = PrintedDate(value=value, text=match[0])
                out.append(_candidate(row, match.span(), date, line, rule="roman-month"))
    return out


def short_day(line: str) -> tuple[int, int] | None:
    """Where such a day with its weekday stands on a line."""
    match = _WEEKDAY.search(line) if "," in line and len(line) <= 100 else None
    return match.span() if match and _of_weekday(0, line, match) else None


#: of mails and news of the first networks: "Mon, 4 Dec 95 6:20:14 PST", "4 Dec 95 0620 GMT"
_SENT = regex(r"(?:([^\W\d_]{2,12})\.?,? )?(\d{1,2})[ -]([^\W\d_]{3,10})\.?[ -](\d\d),? (\d{1,2}):?(\d\d)(?!\d)")


def sent_day(value: str) -> list[PrintedDate]:
    """When a mail was sent, as its header has it with two digits for the year; none for anything else."""
    match = _SENT.match(value)
    months = names().months.get(match[3].casefold(), {}) if match else {}
    if not match or not months or not (1 <= int(match[2]) <= 31 and int(match[5]) < 24 and match[6] < "60"):
        return []
    century = "19" if match[4] >= _LAST_SHORT else "20"
    day = f"{century}{match[4]}-{min(months):02}-{int(match[2]):02}"
    return [PrintedDate(value=f"{day}T{int(match[5]):02}:{match[6]}", text=match[0])]


def _of_weekday(row: int, line: str, match: re.Match[str]) -> list[Candidate]:
    """A day with two digits for its year, told from other numbers by the weekday before and the month inside."""
    months = names().months.get(match[3].casefold().strip("."), {})
    if match[1].casefold() not in names().weekdays or not months or not 1 <= int(match[2]) <= 31:
        return []
    century = "19" if match[4] >= _LAST_SHORT else "20"
    date = PrintedDate(value=f"{century}{match[4]}-{min(months):02}-{int(match[2]):02}", text=match[0])
    return [_candidate(row, match.span(), date, line, rule="short-year-weekday")]


def _of_twelve_hours(
    row: int, line: str, match: re.Match[str], known: tuple[tuple[str, str], str, str]
) -> list[Candidate]:
    """A day of this century with two digits for the year: the clock behind it says that it is no fraction."""
    first, second, year, hour = int(match[1]), int(match[2]), match[3], int(match[4]) % 12
    if match[3] >= _LAST_SHORT or match[5] > "59":
        return []
    clock = f"T{hour + 12 * (match[6] in 'pP'):02}:{match[5]}"
    readings = tuple(
        PrintedDate(value=f"20{year}-{month:02}-{day:02}{clock}", text=match[0])
        for day, month in ((first, second), (second, first))
        if 1 <= month <= 12 and 1 <= day <= 31
    )
    if not readings:
        return []
    two = len(readings) > 1 and first != second
    hit = FoundDate(start=match.start(), end=match.end(), date=readings[0], ambiguous=two, readings=readings)
    date, rule = settle(hit, line, *known)
    found = _candidate(row, match.span(), date, line, rule=f"short-year-{rule}")
    return [replace(found, timed=date is not None)]


def _moment(row: int, line: str) -> list[Candidate]:
    match = _MOMENT.search(line)
    if match is None or match.start() > _LEAD or not _PRIORITY.fullmatch(line, 0, match.start()):
        return []
    _, day, hour, minute, month, year = match.groups()
    months = names().months.get(month.casefold().strip("."), {})
    if not months or not ("01" <= day <= "31" and hour < "24" and minute < "60"):
        return []
    century = "19" if year >= _LAST_SHORT else "20"
    value = f"{century}{year}-{min(months):02}-{day}T{hour}:{minute}"
    return [
        Candidate(
            row=row,
            start=match.start(),
            end=len(line),
            date=PrintedDate(value=value, text=match["day"]),
            role="published",
            rule="wire-sign-off",
            alone=True,
            timed=True,
        )
    ]


def _candidate(row: int, span: tuple[int, int], date: PrintedDate | None, line: str, *, rule: str) -> Candidate:
    role, alone = role_of(line[: span[0]]), len(line) - (span[1] - span[0]) <= 3
    return Candidate(row=row, start=span[0], end=span[1], date=date, role=role, rule=rule, alone=alone, timed=False)
