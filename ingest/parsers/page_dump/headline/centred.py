"""Headlines that a text browser centred: farther in than all else, over a deck that stands where the text does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_FARTHER, _REACH = 4, 3  #: spaces that a centred line stands farther in at least, rows above its deck
_SHORTEST = 12  #: width of a headline
_MARGIN = 8.0  #: how much better the model may like the deck
_FAR = 24  #: spaces that a line far from the best one stands farther in than the story
_SHARED = 2  #: words that it shares with the story and what stands over that


def alone(page: Page, best: int, rows: Sequence[int]) -> int:
    """The one line above the story that a text browser centred, where it tells of the story; else the best one."""
    if not page.indent:
        return best
    column = page.indent[rows[0]]
    found = [row for row in range(rows[0]) if page.indent[row] >= column + _FAR]
    if len(found) != 1 or found[0] in {0, best} or (best >= 0 and page.indent[best] > column + _FARTHER):
        return best
    row, text = found[0], page.text[found[0]]
    apart = page.gap[row] > 0 and page.gap[row + 1] > 0 and width(text) >= _SHORTEST
    if not apart or burden(page, row) or (page.digits[row] and find_dates(text)):
        return best
    told = stems(" ".join([*page.text[row + 1 : rows[0]], *(page.text[r] for r in rows[:20])])[:4000])
    return row if len(stems(text) & told) >= _SHARED else best


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
