"""Whether a page that was saved as text stops before its story ends: a wall stands right below what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.trail import evidence
from ingest.paywalls import breaks_off, is_short, is_wall, may_tell, tells_rest
from store.model import Evidence

_BELOW = 4  #: rows below the story in which a wall stands


def cut_off(page: Page, rows: Sequence[int]) -> list[Evidence]:
    """Why the body's rows are taken for a part of the story, [] where nothing says so."""
    first = rows[-1] + 1
    below = page.text[first : first + _BELOW]
    if not may_tell("\n".join(below).lower()):
        return []
    wall = next((row for row, line in enumerate(below, first) if is_wall(line)), -1)
    if wall < 0:
        return []
    text = "\n".join(page.text[row] for row in rows)
    if not (tells_rest(page.text[wall], text) or breaks_off(text) or is_short(text)):
        return []
    return [evidence(page, "truncated", "paywall", wall)]
