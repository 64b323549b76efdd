"""Captions inside a story that open with a catchword: "Waiting game: The swan sits under the departures screen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_KICKER = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]+(?: [\w'’-]+){0,3}: [\"'“‘«„]?[^\W\d_a-zß-ÿ]")
_KICKED = 36  #: characters that hold a catchword and what follows
_WIDTHS = (36, 200)
_FEWEST = 5  #: lines of a story in which such a line stands out
_MOST = 2  #: of those in capitals: more are the voices of a conversation, or a table
_COUNT = re.compile(r"(?:^|\s)\+\d{1,2}$")  #: of pictures, behind a caption or on a line of its own


def captions(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows between two sentences that end without a full stop, where every other line of the story has one.

    Headings look the same: only where the number of pictures stands beside one of them ("+4"), or where the catchword
    of one or two is in capitals ("HOMELESS: The band at its shelter").
    """
    if len(rows) < _FEWEST:
        return frozenset()
    found = [k for k in range(1, len(rows) - 1) if _is_kicked(page.text[rows[k]])]
    if not found:
        return frozenset()
    if not any(_COUNT.search(t[-4:]) for t in page.text[rows[0] : rows[-1]] if "+" in t[-4:]):
        found = [k for k in found if page.text[rows[k]].partition(":")[0].isupper()]
        if not 0 < len(found) <= _MOST:
            return frozenset()
    closed = [ending(page.text[r]) == "." for r in rows]
    if len(closed) - sum(closed) > len(found):  # headings, items and verses end without one as well
        return frozenset()
    return frozenset(rows[k] for k in found if closed[k - 1] and closed[k + 1])


def _is_kicked(line: str) -> bool:
    if ": " not in line[:_KICKED] or not _WIDTHS[0] <= width(line) <= _WIDTHS[1] or _KICKER.match(line) is None:
        return False
    bare = _COUNT.sub("", line)
    return bare[-1].isalnum() or bare[-1] in ")'’\""
