"""Days written in ways of their own: the moments of wires ("171502 Mai 12"), months in Roman numerals ("3 V 2012")."""

from __future__ import annotations

import re

from ingest.date_names import names
from ingest.parsers.page_dump.dates.dating import Candidate, role_of
from ingest.parsers.page_dump.text.page import Page
from store.model import PrintedDate

_MOMENT = re.compile(r"(\d\d)(\d\d)(\d\d)\s(?:GMT\s|UTC\s)?([^\W\d_]{3,4}\.?)\s(\d\d)")
_ROMAN = re.compile(
    r"(?<![\w.])(\d{1,2})[. ]{1,2}(XII|XI|IX|IV|VIII|VII|VI|V|III|II|I|X)[. ]{1,2}((?:19|20)\d\d)(?!\w)"
)
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LAST_SHORT = "70"  #: two digits from here on are of the last century


def find(page: Page, rows: list[int]) -> list[Candidate]:
    """Candidates on these rows, none of which the usual forms hold."""
    out: list[Candidate] = []
    for row in rows:
        line = page.text[row]
        if not page.digits[row] or len(line) > 100:
            continue
        if 12 <= len(line) <= 24 and line[:6].isdigit():
            out += _moment(row, line)
        elif match := _ROMAN.search(line):
            value = f"{match[3]}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"
            if 1 <= int(match[1]) <= 31:
                alone = len(line) - len(match[0]) <= 3
                out.append(_candidate(row, match.span(), PrintedDate(value=value, text=match[0]), line, alone=alone))
    return out


def _moment(row: int, line: str) -> list[Candidate]:
    match = _MOMENT.fullmatch(line)
    months = names().months.get(match[4].casefold().strip("."), {}) if match else {}
    if match is None or not months or not ("01" <= match[1] <= "31" and match[2] < "24" and match[3] < "60"):
        return []
    century = "19" if match[5] >= _LAST_SHORT else "20"
    value = f"{century}{match[5]}-{min(months):02}-{match[1]}T{match[2]}:{match[3]}"
    return [
        Candidate(
            row=row,
            start=0,
            end=len(line),
            date=PrintedDate(value=value, text=line),
            role="published",
            rule="wire-sign-off",
            alone=True,
            timed=True,
        )
    ]


def _candidate(row: int, span: tuple[int, int], date: PrintedDate, line: str, *, alone: bool) -> Candidate:
    role = role_of(line[: span[0]])
    return Candidate(
        row=row, start=span[0], end=span[1], date=date, role=role, rule="roman-month", alone=alone, timed=False
    )
