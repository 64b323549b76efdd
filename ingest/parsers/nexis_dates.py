"""The line above a Nexis article that is its day, in the languages of the papers; what magazines print for one."""

from __future__ import annotations

import re
from typing import Final

from ingest.date_names import month_number
from ingest.dates import read_date
from ingest.parsers.contract import Context
from ingest.patterns import regex
from store.model import PrintedDate

CLOCK: Final = regex(r"\d{1,2}[:.]\d\d(?:\s?[AP]\.?M\.?)?(?:\s+[A-Z]{2,5})?$")  #: a line of its own below the day
_DATE_WORDS: Final = 8  #: of the longest "le mardi 19 janvier 1993 14:05 GMT"
_EDITION: Final = regex(r"\b(?:edition|édition|edición|edizione|edição|editie|ausgabe|final)\b", re.IGNORECASE)
_ISSUE_WORDS: Final = 2  #: of an issue's day at most
_SEASONS: Final = frozenset(
    {"spring", "summer", "fall", "autumn", "winter", "frühjahr", "frühling", "sommer", "herbst"}
    | {"printemps", "été", "automne", "hiver", "primavera", "verano", "otoño", "invierno"}
)


def date_line(line: str, context: Context) -> tuple[PrintedDate | None, str]:
    """A line that is a date, with a weekday or a time around it, and the edition that may follow on it."""
    if not any(map(str.isalpha, line)):
        return None, ""
    line = " ".join(line.split())
    found, rest = read_date(line, order=context.date_order), ""
    if found is None:
        bare = re.split(r"\s+(?=[^\W\d_]+$)|,?\s+\d{1,2}:\d\d", line)[0]
        found = read_date(bare, order=context.date_order)
    words = line.split()
    for cut in range(min(len(words) - 1, _DATE_WORDS), 1, -1) if found is None else ():
        start, rest = " ".join(words[:cut]).rstrip(","), " ".join(words[cut:])
        if start[-1].isalpha() or _EDITION.search(rest):  # a weekday, or an edition behind it
            found = read_date(start, order=context.date_order)
        if found is not None:
            break
    if found is None:
        return None, ""
    return PrintedDate(value=found.value, text=line, rule="nexis:date-line", offset=found.offset), rest


def is_issue(line: str) -> bool:
    """What a magazine prints for a day: "Winter 2008/2009", "November 1999 / December 1999"."""
    words = [word for word in re.split(r"[\W\d_]+", line) if word]
    named = all(word.lower() in _SEASONS or month_number(word) for word in words)
    return named and 0 < len(words) < _ISSUE_WORDS + 1 and re.search(r"\b(?:19|20)\d\d\b", line) is not None


def year_of(line: str) -> PrintedDate | None:
    """The year of a magazine's issue that lies in one."""
    numbers = set(re.findall(r"\d+", line))
    return PrintedDate(value=numbers.pop(), text=line, rule="nexis:date-line") if len(numbers) == 1 else None
