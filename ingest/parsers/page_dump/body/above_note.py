"""A note on how to report mistakes closes a story: what follows is another."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.error_notes import is_error_note
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_NOTE, _NOTED = 320, 300  #: characters of a note; width of the story above it


def before_error_note(page: Page, rows: list[int]) -> list[int]:
    """The rows above a note on how to report mistakes, below the first third: it closes a story."""
    for row in range(rows[len(rows) // 3] + 1, rows[-1] + 1) if rows else ():
        if len(page.text[row]) <= _NOTE and is_error_note(page.text[row]):
            above = [r for r in rows if r < row]
            return above if sum(width(page.text[r]) for r in above) >= _NOTED else rows
    return rows
