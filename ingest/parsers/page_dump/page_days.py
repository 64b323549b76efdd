"""The day that a page shows as its own: that of a paper's issue, or later than the dateline of its story."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ingest.date_names import month_number
from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.dates import addresses, dating
from ingest.parsers.page_dump.lines.copy_notes import is_print_note
from ingest.parsers.page_dump.lines.weather import tells_degrees
from ingest.parsers.page_dump.source import masthead
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex
from store.model import PrintedDate

_DATELINE_AT, _LATER = 45, 31  #: where a dateline's day begins at most; days that a page is shown after its story
_MASTHEAD, _WEEKDAY = 4, 16  #: the last row of a masthead; characters that a weekday beside its day takes
_DAY = len("2006-06-01")
_FOOT = 12  #: rows of a page's foot
#: in a dateline: "KOCHI, MARCH 12. The", "Lima, 9 de junio (Norte) -"
_MONTH_DAY = regex(
    r"^[^\W\d_a-zß-ÿ][^\d]{1,30}, (?:([^\W\d_]{3,10})\.? (\d{1,2})|(\d{1,2})\.? (?:de )?([^\W\d_]{3,10}))"
    r"(?=[.,:]? ?(?:[(–—-]|\.|$|/))"
)
_BARS = regex(r"\s*[|•·]\s*|\s{2,}")
_DATELINE = regex(r"[^\W\da-zß-ÿ]{3}[^\d()]*[,:(] ?$")  #: a place in capitals before the date of a first sentence
CITY = regex(r"[^\W\d_a-zß-ÿ][^\d()]{2,30},? ?(?:(?:le|den|il|el|am|dne|de) )?")
_BEHIND = regex(r"[.,]?\s?(?:\([^()]{2,25}\)|/[^/]{2,25}/)?\s?(?:[-–—:.]{1,2}|\([^()]{2,25}\))\s")
_DASHED = regex(r"\s?(?:--|[–—])\s?[^\W\d]")


def copied_at_foot(page: Page, end: int) -> str:
    """The day on which the page was saved or printed, as its last lines say; "" where they do not."""
    for row in range(max(end + 1, len(page) - _FOOT), len(page)):
        if page.digits[row] and is_print_note(page.text[row]) and (dates := find_dates(page.text[row])):
            return dates[0].date.value if len(dates[0].date.value) >= _DAY and not dates[0].ambiguous else ""
    return ""


def in_dateline(text: str, c: dating.Candidate) -> bool:
    """The date of "LIMA, June 9, 2011 (Northwire) -", "Berlin, 3. Mai 2012 - ", "Feb. 23, 2015 -- Peanuts are"."""
    if c.start == 0:
        return _DASHED.match(text[c.end : c.end + 8]) is not None
    return _DATELINE.match(text[: c.start]) is not None or (
        CITY.fullmatch(text[: c.start]) is not None and _BEHIND.match(text[c.end : c.end + 40]) is not None
    )


def is_of_visit(page: Page, place: Place, c: dating.Candidate) -> bool:
    """Beside the weather on top, where the page's own address has an earlier day."""
    if c.row >= _MASTHEAD or c.role != "plain" or not c.date or not tells_degrees(page.text[c.row]):
        return False
    address = place.address or addresses.find(page)
    return address is not None and c.date.value[:_DAY] > address[1].value


def dateline_below(
    c: dating.Candidate, place: Place, page: Page, seen: list[dating.Candidate]
) -> dating.Candidate | None:
    """The day of the story's dateline, where the page's own above the headline is some days later; else None."""
    if c.row >= place.head - 1 or c.role != "plain" or c.timed or not c.date:
        return None
    top = place.rows[0]
    for other in seen:
        if other.row == top and other.start <= _DATELINE_AT and other.date and in_dateline(page.text[top], other):
            days = _days_between(other.date.value, c.date.value)
            return other if 0 < days <= _LATER else None
    return None


def later_than_update(place: Place, seen: list[dating.Candidate]) -> list[dating.Candidate]:
    """The days far above the headline that come after the only update beside it: of the visit, or of an issue.

    No story is printed after its last update; where a label says when it was published, that day speaks.
    """
    near = [c for c in seen if place.head - 1 <= c.row <= place.rows[0] and c.date and len(c.date.value) >= _DAY]
    updates = {c.date.value[:_DAY] for c in near if c.role == "modified" and c.date}
    if len(updates) != 1 or any(c.role in {"published", "plain"} for c in near):
        return []
    day = next(iter(updates))
    above = (c for c in seen if c.row < place.head - 1 and c.role == "plain")
    return [c for c in above if c.date and len(c.date.value) >= _DAY and c.date.value[:_DAY] > day]


def day_by_dateline(page: Page, place: Place, shown: str) -> PrintedDate | None:
    """The day that a page shows on top, where the story's dateline has a day and month shortly before it.

    A dateline of the same day or the eve is of that issue; an older one dates the story itself.
    """
    match = _MONTH_DAY.search(page.text[place.rows[0]][:_DATELINE_AT]) if len(shown) >= _DAY else None
    if match is None:
        return None
    month, day = month_number(match[1] or match[4]), int(match[2] or match[3])
    issue = date.fromisoformat(shown[:_DAY])
    for back in range(_LATER):
        told = issue - timedelta(days=back)
        if (told.month, told.day) == (month, day):
            return PrintedDate(value=(issue if back <= 1 else told).isoformat(), text=match[0])
    return None


def _days_between(first: str, last: str) -> int:
    """From one day to another; -1 where one of them is none."""
    if min(len(first), len(last)) < _DAY:
        return -1
    return (date.fromisoformat(last[:_DAY]) - date.fromisoformat(first[:_DAY])).days


def settled(page: Page, seen: list[dating.Candidate]) -> list[dating.Candidate]:
    """With the days that can be read in two ways settled by others of the page.

    Nothing is published after its update; else one that the page prints elsewhere is meant: "Monday, Mar 04, 2019".
    """
    if all(c.date for c in seen):
        return seen
    sure = [(c.role, c.date.value[:_DAY]) for c in seen if c.date and len(c.date.value) >= _DAY]
    updates = [day for role, day in sure if role == "modified"]
    out = []
    for c in seen:
        readings = _readings(page, c) if c.date is None else ()
        early = [r for r in readings if c.role == "published" and updates and r.value[:_DAY] <= max(updates)]
        fits = early if len(early) == 1 else [r for r in readings if any(day == r.value[:_DAY] for _, day in sure)]
        out.append(replace(c, date=fits[0], rule="other-day-agrees") if len(fits) == 1 else c)
    return out


def _readings(page: Page, c: dating.Candidate) -> tuple[PrintedDate, ...]:
    return next((hit.readings for hit in find_dates(page.text[c.row]) if hit.start == c.start), ())


#: which issue it is: "ISSN 1391-0977", "Vol. 42 - No 02", "12. Jahrgang, Nr. 4", "Año XII N° 345", "第1234号"
_NUMBER_OF_ISSUE = regex(
    r"ISSN\b|\d{1,3}\.\s?(?:jahrgang|évfolyam|årgang|årgång|ročník|yıl)\b"
    r"|(?:vol(?:ume|umen)?|jahrgang|jg|jaargang|ann[ée]e?|año|anno|ano|any|år(?:gang|gång)|rok|rocznik|ročník|год|година|рік"
    r"|έτος|yıl|tahun|vuosikerta|issue|nos?|nº|n°|nr|núm|número|numéro|numero|nummer|numer|číslo|szám|ausgabe|edition|edição"
    r"|№|номер|випуск|выпуск|брой|αρ|sayı|السنة|العدد|شماره|גיליון)\.?\s?[:#]?\s?(?:n[º°.]\s?)?(?:\d|[IVXLC]{1,6}\b)"
    r"|[第제]\s?\d{1,6}\s?[号號期호卷]",
    re.IGNORECASE,
)
_NUMBERED = 60  #: characters of such a line


def beside_number(page: Page, row: int) -> bool:
    """The day stands between or beside such lines of a paper's masthead: it is the issue's."""
    beside = (page.text[r] for r in (row - 1, row + 1) if 0 <= r < len(page))
    return any(len(line) <= _NUMBERED and _NUMBER_OF_ISSUE.match(line) for line in beside)


def issue_on_top(page: Page, place: Place, seen: list[dating.Candidate]) -> dating.Candidate | None:
    """The day of the issue under the paper's name, where a column of links parts it from the headline.

    It stands below that name, alone on its line, or before or behind a bar, and no other day stands above the story.
    """
    above = [c for c in seen if c.row < place.rows[0]]
    days = {c.date.value[:_DAY] for c in above if c.date}
    c = above[0] if above else None
    if c is None or len(days) != 1 or not 0 < c.row <= _MASTHEAD or c.role != "plain" or not c.date:
        return None
    if c.timed or len(c.date.value) < _DAY:
        return None  # a clock says when the page was read
    text = page.text[c.row]
    part = next((p for p in _BARS.split(text) if text[c.start : c.end] in p), text)
    whole = c.end - c.start >= len(part.strip()) - _WEEKDAY
    return c if whole and not masthead.is_nav(text) else None
