"""Entries of a live page, each below the time of day it was written at: "15.30 uur – High water", "10:45 GMT"."""

from __future__ import annotations

import re
from collections import Counter

from ingest.parsers.page_dump.lines.comment_headings import HEADINGS, opens_comments
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_HOUR = regex(
    r"(?P<before>(?:kl\.?|klo|um|à|alle|godz\.|at|ore|ora|saat)?\s?)\d{1,2}(?P<sign>[.:h])\d\d"
    r"(?P<unit>\s?(?:uur|uhr|hrs?|h|[ap]\.?m\.?|(?-i:[A-Z]{2,4}T)|gmt|utc|klo)?)(?P<between>\s?[-–—:|•,]?\s?)(?=[^\W\d]|$)",
    re.IGNORECASE,
)
_TITLED = "-"  #: ends the form of a heading with words behind its hour
_LONGEST = 100  #: characters of an entry's heading
_MARK = 20  #: characters of what marks an entry below its hour
_PARAGRAPH = 50  #: width of what stands below it at least
_LEAST = 3  #: entries that show how the page heads them
_APART = 14  #: rows from one entry to the next at most
_MOST = 8  #: paragraphs of one


def with_entries(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The body's rows and the entries among and below them, where one at least is headed as some of its own are.

    A heading that is an hour alone is no text; with words behind the hour it is.
    """
    kept = frozenset(rows)
    near = range(max(0, rows[0] - 1), min(len(page), rows[-1] + _APART))
    forms = Counter(form for r in near if page.digits[r] and (form := _form(page, r)))
    form, count = max(forms.items(), key=lambda one: one[1], default=("", 0))
    if count < _LEAST or not any(r + 1 in kept and _form(page, r) == form for r in near if page.digits[r]):
        return rows
    found = set(rows)
    last = rows[0]
    for row in range(rows[0], len(page)):
        if row - last > _APART or opens_comments(page.text[row]) or key(page.text[row]) in HEADINGS:
            break
        if row in found:
            last = row
            if not form.endswith(_TITLED) and page.digits[row] and _form(page, row) == form:
                found.discard(row)
        elif row not in taken and page.digits[row] and _form(page, row) == form:
            last = _end_of_entry(page, row, taken)
            found.update(range(row + (not form.endswith(_TITLED)), last + 1))
    return sorted(found)


def _form(page: Page, row: int) -> str:
    """How the heading of an entry sets its hour; "" for any other line."""
    line = page.text[row]
    match = _HOUR.match(line) if len(line) <= _LONGEST and ending(line) != "." else None
    below = row + 1 + (row + 2 < len(page) and _is_mark(page.text[row + 1]))
    if not match or below >= len(page) or not _is_paragraph(page.text[below]):
        return ""
    alone = match.end() == len(line)
    if alone:  # "16.05" over the newest entry, "15.41 GMT" over the others
        return f"{match['before']}|{match['sign']}".casefold()
    return "|".join((match["before"], match["sign"], match["unit"], match["between"], _TITLED)).casefold()


def _is_mark(line: str) -> bool:
    """What an editor puts over an entry: "KEY EVENT"."""
    return len(line) <= _MARK and line.isupper() and line[-1].isalpha()


def _end_of_entry(page: Page, row: int, taken: frozenset[int]) -> int:
    below = row + 1
    while below < len(page) and below - row <= _MOST and below not in taken and _is_paragraph(page.text[below]):
        below += 1
    return below - 1


def _is_paragraph(line: str) -> bool:
    return width(line) >= _PARAGRAPH and ending(line) == "." and not speaks_to_readers(line)
