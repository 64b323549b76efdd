"""Dates that a page's text sets without a space beside what stands next to them, as themes with hidden stamps do.

"6. November 20239. November 2023 Ann Lee" (published, updated), "River PostOctober 13, 2016", "April 18, 2014Posted".
"""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.page import Page, kept

_LONGEST = 120  #: characters of a line that says when, and by whom
_DAY = len("2006-06-01")
_GLUED = re.compile(
    r"(?:19|20)\d\d[^\W_]|[a-z][A-Z][a-z]{2}|[A-Z]{5}\.? \d{1,2}, \d{4}"
)  #: asked first, for speed alone
_YEAR = r"(?<=[ ./,-](?:19|20)\d\d)"
_CUTS = re.compile(
    rf"{_YEAR}(?=\d{{1,2}}(?:\. ?| )(?:de )?[^\W\d_]{{3,10}}\.?,? (?:de )?(?:19|20)\d\d)"  # "20236. November 2023"
    rf"|{_YEAR}(?=\d{{1,2}}([./])\s?\d{{1,2}}\1\s?(?:19|20)\d\d)"  # "06/11/202306/11/2023"
    r"|(?<=-\d\d)(?=(?:19|20)\d\d-\d\d-\d\d)"
    rf"|{_YEAR}(?=[^\W\d_a-zß-ÿ][^\W\d_]{{2}})"  # "2014Posted", "2017November"
    r"|(?<=[A-Z]{2})(?=(?:JAN|FEB|MAR|MARCH|APR|APRIL|MAY|JUNE|JULY|AUG|SEPT|OCT|NOV|DEC)\.? \d{1,2}, (?:19|20)\d\d)"
    r"|(?<=[a-zß-ÿ]{3})(?=[A-Z][a-z]{2,8}\.? \d{1,2}, ?(?:19|20)\d\d)"  # "FinanceOctober 13, 2016"
)


def with_dates_apart(page: Page) -> Page:
    """The page with a space at each such place, where a whole day stands on one side of it."""
    texts: list[str] | None = None
    for row, dated in enumerate(page.digits):
        line = page.text[row]
        if not dated or len(line) > _LONGEST or not _GLUED.search(line):
            continue
        if (apart := _apart(line)) != line:
            texts = texts or list(page.text)
            texts[row] = apart
    return kept(page, texts) if texts else page


def _apart(line: str) -> str:
    """From the end of the line, so that a second date is whole by the time the first is looked at."""
    for cut in [match.start() for match in _CUTS.finditer(line)][::-1]:
        left, right = line[:cut], line[cut:]
        opens = [hit.date.value for hit in find_dates(right[:40]) if hit.start == 0]
        ends = [hit.date.value for hit in find_dates(left[-40:]) if hit.end == len(left[-40:])]
        if any(len(value) >= _DAY for value in (*opens, *ends)):
            line = f"{left} {right}"
    return line
