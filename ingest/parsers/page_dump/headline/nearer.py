"""Headlines under lines that the model likes better: other titles far up, a writer's name, a word for the topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_STORY = 12  #: rows of the story whose words are compared
_REACH = 10  #: rows below a line in which the headline is looked for
_STAMP = 120  #: characters of a line with a day or a writer
_WORDS, _LONGEST = 4, 90  #: words of a headline under one word, and its width
_CLOSE = 2.0  #: how much better than such a headline that word may score


def nearer(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The row of the headline below ``best``, where that tells nothing of the story or only who or what about; or that.

    ``scores``: the model's, of every row that could be a headline.
    """
    text = page.text[best]
    if best + 1 in scores and _is_over(page, text, best, scores) and _fits(page, scores, best + 1, _told(page, rows)):
        return best + 1
    signed = (r for r in range(best + 3, min(rows[0], best + 1 + _REACH)) if _is_signed(page.text[r]))
    row = next(signed, -1)
    if row < 0 or row - 1 not in scores or not any(_is_dated(page, r) for r in (row, row + 1)):
        return best
    told, own = _told(page, rows), stems(text)
    return row - 1 if len(own & told) <= 1 and _fits(page, scores, row - 1, told - own) else best


def _told(page: Page, rows: Sequence[int]) -> frozenset[str]:
    return frozenset().union(*(stems(page.text[r]) for r in rows[:_STORY]))


def _is_over(page: Page, text: str, best: int, scores: Mapping[int, float]) -> bool:
    """The writer's name over a headline with its day below, or one word, which the topic has, over a longer line."""
    if text.lower() != text.upper() and bare_names(text) == (text,):
        return _is_dated(page, best + 2)
    below = page.text[best + 1]
    longer = " " not in text and below.count(" ") >= _WORDS - 1 and width(below) <= _LONGEST
    apart = longer and page.gap[best + 1] > 0 and scores[best] - scores[best + 1] <= _CLOSE
    return apart and not (_is_signed(page.text[best + 2]) or _is_dated(page, best + 2))


def _fits(page: Page, scores: Mapping[int, float], row: int, told: frozenset[str]) -> bool:
    if row not in scores or row + 1 >= len(page) or ending(page.text[row]) == ".":
        return False
    return not stems(page.text[row]).isdisjoint(told) and not burden(page, row)


def _is_signed(text: str) -> bool:
    return len(text) <= _STAMP and any(" " in name for name in byline_of(text)[1])


def _is_dated(page: Page, row: int) -> bool:
    return row < len(page) and page.digits[row] and len(page.text[row]) <= _STAMP and bool(find_dates(page.text[row]))
