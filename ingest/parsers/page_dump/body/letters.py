"""Letters to the editor: the greeting above one, the answer below it."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.greetings import is_greeting
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page


def with_greeting(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    above = rows[0] - 1
    line = page.text[above] if above >= 0 and above not in taken else ""
    return [above, *rows] if is_greeting(line) else rows


def with_reply(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the editor's answer to a letter: a greeting below the signature, and the sentences under it."""
    last = rows[-1]
    greeting = next((r for r in range(last + 1, min(len(page), last + 4)) if is_greeting(page.text[r])), -1)
    if greeting < 0:
        return rows
    out = [*rows, greeting]
    for row in range(greeting + 1, len(page)):
        line = page.text[row]
        if row in taken or width(line) < 40 or ending(line) != "." or label_of(line) or is_notice(line) or asks(line):
            break
        if "@" in line or "©" in line:
            break
        out.append(row)
    return out
