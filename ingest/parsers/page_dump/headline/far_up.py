"""Headlines far above their story, where playlists, galleries or other people's headlines stand between."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_REACH = 170  #: rows above the story
_NEAR = 4  #: rows of a headline's byline and day below it
_SHORTEST, _LONGEST = 25, 170  #: widths of a headline
_STAMP = 80  #: characters of a line with a day
_TOLD, _SHARED = 30, 3  #: rows of the story whose words are compared; words that a headline has of them at least


def far_up(page: Page, best: int, rows: Sequence[int]) -> int:
    """The line over "By Ann Lee" and a day that has words of the story, where ``best`` has neither below it; or that.

    ``best``: the row that the model chose, or -1.
    """
    if best >= 0 and any(_is_signed(page.text[r]) or _is_dated(page, r) for r in range(best + 1, rows[0])):
        return best
    told: frozenset[str] = frozenset()
    for row in range(rows[0] - 1, max(0, rows[0] - _REACH), -1):
        if not _is_signed(page.text[row]):
            continue
        over = next((r for r in range(row - 2, max(0, row - _NEAR), -1) if _is_dated(page, r)), -1)
        if over < 0 and not any(_is_dated(page, r) for r in range(row, row + _NEAR)):
            continue
        told = told or frozenset().union(*(stems(page.text[r]) for r in rows[:_TOLD]))
        for above in [over + 1] if over >= 0 else range(row - 1, max(-1, row - 1 - _NEAR), -1):
            text = page.text[above]
            fits = _SHORTEST <= width(text) <= _LONGEST and ending(text) != "."
            if fits and above != best and len(stems(text) & told) >= _SHARED:
                return above
    return best


def _is_signed(text: str) -> bool:
    return len(text) <= 160 and any(" " in name for name in byline_of(text)[1])


def _is_dated(page: Page, row: int) -> bool:
    return row < len(page) and page.digits[row] and len(page.text[row]) <= _STAMP and bool(find_dates(page.text[row]))
