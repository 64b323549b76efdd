"""Stories of one paragraph, before a paywall or from a ticker: the line model can take an offer or a list for them."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.lines.appeals import is_appeal
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_SMALL = 330  #: width of what the model found, if another line may be meant
_PARAGRAPH = 160  #: width of that line at least
_ABOVE, _BELOW = 3, 2  #: rows around it in which its day stands
_STAMP = 60  #: characters of a line with a day
_NO_NEWS = frozenset(["signup", "legal", "ad"])


def or_longer(page: Page, rows: list[int]) -> list[int]:
    """The rows, or the paragraph that alone is longer than all of them and has a dateline or a day beside it."""
    size = sum(width(page.text[row]) for row in rows)
    if not rows or size > _SMALL:
        return rows
    best, most = -1, max(size, _PARAGRAPH - 1)
    for row, line in enumerate(page.text):
        longer = len(line) > most // 3 and row not in rows and width(line) > most and ending(line) == "."
        if longer and _tells(page, row):
            best, most = row, width(line)
    return [best] if best >= 0 else rows


def _tells(page: Page, row: int) -> bool:
    line = page.text[row]
    if not _NO_NEWS.isdisjoint(cue_classes(line)) or speaks_to_readers(line) or is_appeal(line) or "©" in line:
        return False
    return dateline_of(line) != "" or any(
        page.digits[r] and len(page.text[r]) <= _STAMP and find_dates(page.text[r])
        for r in (*range(max(0, row - _ABOVE), row), *range(row + 1, min(len(page), row + 1 + _BELOW)))
    )
