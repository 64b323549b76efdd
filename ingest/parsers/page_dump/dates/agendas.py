"""Lists whose lines open with a day each, as agendas and chronicles print them: none of the days is the article's."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.page import Page

_LEAST = 4  #: lines of an agenda
_LONGEST = 160  #: characters of one
_BARE = 4  #: characters around the day of a line that says nothing else


def in_agenda(page: Page, row: int) -> bool:
    """Whether the line and its neighbours open with a day each and go on: "29.11.2022 - Ann Lee - Town Hall"."""
    count = 1 if _opens_with_day(page, row) else 0
    for step in (-1, 1):
        at = row + step
        while count and count < _LEAST and _opens_with_day(page, at):
            count, at = count + 1, at + step
    return count >= _LEAST


def _opens_with_day(page: Page, row: int) -> bool:
    if not 0 <= row < len(page) or not page.digits[row] or len(page.text[row]) > _LONGEST:
        return False
    found = find_dates(page.text[row])
    return bool(found) and found[0].start <= 1 and len(page.text[row]) - found[0].end >= _BARE
