"""The page's own headline is no item of a list above it: the browser's title line on top begins with its words, or it
alone tells of the story and stands with it, or over its day and writer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.lists.lists import RelatedList
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_TOP = 2  #: rows that a browser's title can stand in
_LEAST = 20  #: characters of a headline that stands for itself
_ALIKE = 2  #: titles that two prints of one list begin with alike at least
_BEYOND = 2  #: titles that the upper one goes on with at most: the headline and its deck
_TOLD = 2  #: words that a headline shares with its story at least
_STORY = 12  #: rows of the story whose words are compared
_HEAD = 14  #: rows of buttons, captions and names between a headline and its story
_NAMED = 120  #: characters of a byline
_DECK = 5  #: rows from a headline to the day or the writer, a deck between


def without_own(page: Page, found: Sequence[RelatedList], first: int) -> list[RelatedList]:
    """The lists; one above the story's ``first`` row ends before the headline that the page's title begins with."""
    found = _as_often_as_alike(found, first)
    cut = [_above_text(page, _cut(page, one), first) if one.rows[-1] < first else one for one in found]
    return [one for one, before in zip(cut, found, strict=True) if one.titles or not before.titles]


def _cut(page: Page, one: RelatedList) -> RelatedList:
    for row, title in one.titles:
        if row >= _TOP and len(title) >= _LEAST and any(_begins(top, title) for top in page.text[:_TOP]):
            return _ended(one, row)
    return one


def _ended(one: RelatedList, row: int) -> RelatedList:
    """The list above this row."""
    titles = tuple((r, text) for r, text in one.titles if r < row)
    return replace(one, rows=tuple(r for r in one.rows if r < row), titles=titles)


def _as_often_as_alike(found: Sequence[RelatedList], first: int) -> Sequence[RelatedList]:
    """A list printed above the story and below it ends in both places where the two part."""
    out = list(found)
    for i, above in enumerate(found):
        for j in range(i + 1, len(found)):
            below = found[j]
            if not above.rows[-1] < first < below.rows[0] or above.kind != below.kind:
                continue
            pairs = zip(above.titles, below.titles, strict=False)
            same = next(
                (k for k, (a, b) in enumerate(pairs) if a[1] != b[1]), min(len(above.titles), len(below.titles))
            )
            if same >= _ALIKE and 0 < len(above.titles) - same <= _BEYOND and len(below.titles) - same <= 1:
                out[i] = _ended(above, above.titles[same - 1][0] + 1)
                out[j] = _ended(below, below.titles[same][0]) if same < len(below.titles) else below
    return out


def _above_text(page: Page, one: RelatedList, first: int) -> RelatedList:
    """The list without its last title where that is the headline: it alone above the story shares words with it."""
    if (own := _over_day(page, one, first)) >= 0:
        return _ended(one, own)
    row = one.titles[-1][0] if one.titles else 0
    if row + 1 != first or len(one.titles) <= _ALIKE or not _LEAST <= width(page.text[row]) < width(page.text[first]):
        return one
    told = frozenset().union(*(stems(page.text[r]) for r in range(first, min(len(page), first + _STORY))))
    if len(stems(page.text[row]) & told) < _TOLD:
        return one
    alone = all(len(stems(page.text[r]) & told) < _TOLD for r in range(row) if width(page.text[r]) >= _LEAST)
    return _ended(one, one.titles[-2][0] + 1) if alone else one


def _over_day(page: Page, one: RelatedList, first: int) -> int:
    """The row of the first title that tells of the story where all below it do and a day or a writer stands between it
    and the story, with a deck above at most, and no line above tells of it; else -1.
    """
    if not one.titles or first - one.rows[-1] > _HEAD:
        return -1
    if not any(_is_stamp(page, r) for r in range(one.titles[0][0] + 1, min(first, one.rows[-1] + _DECK))):
        return -1  # asked first, for speed alone
    told = frozenset().union(*(stems(page.text[r]) for r in range(first, min(len(page), first + _STORY))))
    telling = [r for r, title in one.titles if width(title) >= _LEAST and len(stems(title) & told) > _TOLD]
    own = telling[0] if telling else first
    if telling != [r for r, _ in one.titles if r >= own]:
        return -1
    if not any(_is_stamp(page, r) for r in range(own + 1, min(first, own + _DECK))):
        return -1
    above = (page.text[r] for r in range(own) if width(page.text[r]) >= _LEAST)
    return own if all(len(stems(text) & told) <= _TOLD for text in above) else -1


def _is_stamp(page: Page, row: int) -> bool:
    line = page.text[row]
    return (page.digits[row] and is_moment(line)) or (len(line) <= _NAMED and byline_of(line)[0] != "")


def _begins(top: str, title: str) -> bool:
    return len(top) > len(title) and top.startswith(title)
