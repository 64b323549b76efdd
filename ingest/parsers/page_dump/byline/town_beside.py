"""A writer and a town in capitals on one line under the headline: "Sevgi Kara / ALAŞAHAN", "LIMA / Ana Ruiz"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.text.page import Page

_BESIDE = re.compile(r"\s?[/|]\s?|\s[-–—]\s|,\s")
_AGENCY = re.compile(r"\s?[(（][^\W\d_]{2,5}[)）]$")
_LONGEST, _REACH, _TOWN_WORDS = 60, 4, 3


def written_in_town(page: Page, place: Place) -> tuple[int, tuple[str, ...]] | None:
    """(row, the name) where one part of such a line is in capitals and the other is a name that is not."""
    for row in range(place.head + 1, min(place.rows[0], place.head + 1 + _REACH)):
        line = page.text[row]
        if len(line) > _LONGEST or page.digits[row] or row in place.taken:
            continue
        parts = [part.strip() for part in _BESIDE.split(_AGENCY.sub("", line))]
        if len(parts) != 2 or not all(parts):
            continue
        towns = [p for p in parts if p.isupper() and p.count(" ") < _TOWN_WORDS and key(p) not in SECTIONS]
        names = [p for p in parts if not p.isupper()]
        if len(towns) == len(names) == 1 and byline_names.is_name(names[0]) and names[0] not in page.text[place.head]:
            return row, (names[0],)
    return None
