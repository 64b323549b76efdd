"""The writers where a line right below the headline says "By", or holds a name and nothing else."""

from __future__ import annotations

from collections.abc import Collection

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import chosen, several, weak_bylines
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page

_LONGEST, _NAME = 100, 40  #: characters of a line that says "By", of a name alone
_NAMES = 3  #: writers on a line at most
_UNDER = 2  #: rows below the headline that a name alone stands in


def find_writers(page: Page, place: Place, dates: Collection[int], source: str) -> Byline | None:
    """None where more than one line may name them, or none. ``dates``: rows that are a day and little else."""
    found: Byline | None = None
    for row in range(place.head + 1, place.rows[0]):
        text = page.text[row]
        if row in place.taken or row in dates or len(text) > _LONGEST:
            continue
        if names := byline_of(text)[1]:
            if found or len(names) > _NAMES or names[0].islower() or several.tells_of_help(text):
                return None
            found = Byline(row, text, several.with_further(page, row, place.rows[0], names), "by-line")
    found = found or _alone(page, place, dates)
    checked = weak_bylines.checked(found, page.text[place.head], source)
    if checked is None or weak_bylines.is_house(checked):
        return None
    sound = all(bare_names(name) == (name,) and not name.isupper() for name in checked.names)
    return chosen.settled(page, checked) if sound else None


def _alone(page: Page, place: Place, dates: Collection[int]) -> Byline | None:
    """A name that the page prints once, under the headline or the day there, with no other beside it."""
    rows = [r for r in range(place.head + 1, min(place.head + 1 + _UNDER, place.rows[0])) if r not in dates]
    named = [r for r in rows if len(page.text[r]) <= _NAME and bare_names(page.text[r]) == (page.text[r],)]
    if len(named) != 1:
        return None
    text = page.text[named[0]]
    capital = all(word[0].isupper() for word in text.split()) and not text.isupper()
    if not capital or page.whole.count(text) > 1 or is_paper(text) or bare_names(page.text[named[0] + 1]):
        return None
    return Byline(named[0], text, (text,), "names-under-headline")
