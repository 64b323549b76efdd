"""Letters to the editor: the greeting above one, the answer below it."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.greetings import is_greeting
from ingest.parsers.page_dump.text.page import Page


def with_greeting(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    above = rows[0] - 1
    line = page.text[above] if above >= 0 and above not in taken else ""
    return [above, *rows] if is_greeting(line) else rows
