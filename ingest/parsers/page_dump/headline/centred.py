"""Headlines that a text browser centred: farther in than all else, over a deck that stands where the text does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_FARTHER, _REACH = 4, 3  #: spaces that a centred line stands farther in at least, rows above its deck
_SHORTEST = 12  #: width of a headline
_MARGIN = 8.0  #: how much better the model may like the deck


def over_deck(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The centred line above the best one, where that one and the story begin at one column; else the best one."""
    if not page.indent or best < 1 or page.indent[best] != page.indent[rows[0]]:
        return best
    for row in range(best - 1, max(-1, best - 1 - _REACH), -1):
        if page.indent[row] < page.indent[best] + _FARTHER:
            continue
        told = row in scores and scores[best] - scores[row] <= _MARGIN and width(page.text[row]) >= _SHORTEST
        dated = page.digits[row] and bool(find_dates(page.text[row]))  # "Week of Thursday, 13 May 1999"
        return row if told and row > 0 and not dated and not burden(page, row) else best
    return best
