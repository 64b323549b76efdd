"""The line that closes an obituary: who it was, and when that person lived."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.page import Page

_LIVES = re.compile(
    r"\b(?:born|geboren|geb\.|née?|nacid[oa]|nació|nat[oa]|nascid[oa]|nasceu|född|født|syntynyt|urodzon[ay]|narozen[aý]?"
    r"|родил(?:ся|ась)|народи(?:вся|лася)|doğdu|született)\b.{0,60}\b1[89]\d\d\b.{0,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def with_lives(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the line that closes an obituary: "Ann Mary Lee, engineer, born 2 May 1921; died 9 July 2015"."""
    row = rows[-1] + 1
    line = page.text[row] if row < len(page) and row not in taken else ""
    if not 25 <= len(line) <= 200 or not _LIVES.search(line):
        return rows
    last = line.partition(",")[0].split()[-1]
    return [*rows, row] if any(last in page.text[r] for r in rows) else rows
