"""The line of a paper's issue on top of a page: "№ 34 (10412) от 25 августа 2006 г.", "No. 12, vendredi 3 mai 2002"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.page import Page

_TOP, _LONGEST = 8, 90  #: rows from the top, characters of such a line
_NUMBER = re.compile(
    r"(?:№|n[°ºo]\.?|nr\.?|no\.|núm\.?|número|numéro|numero|nummer|issue|vol\.?|volume|ausgabe|année|anno|año|ano|rok|год"
    r"|выпуск|číslo|numer|szám|sayı|broj|бр\.)\s?[\dIVXLC]",
    re.IGNORECASE,
)


def below_issue(page: Page, rows: Sequence[int]) -> list[int]:
    """The body's rows below such a line on top, which ends with a point in some languages, as sentences do."""
    if rows[0] > _TOP:
        return list(rows)
    last = max((row for row in rows if row <= _TOP and _is_issue(page, row)), default=-1)
    return [row for row in rows if row > last] or list(rows)


def _is_issue(page: Page, row: int) -> bool:
    line = page.text[row]
    if not page.digits[row] or len(line) > _LONGEST or not _NUMBER.match(line):
        return False
    found = find_dates(line)
    return len(found) == 1 and len(found[0].date.value) >= len("2006-08-25")
