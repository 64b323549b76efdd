"""Headlines told by one line beside them: a breadcrumb that ends with them, a blog's day over a few words, a release's
dateline below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.headline.page_title import folded
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page

_REACH, _INSIDE = 45, 2  #: rows above the story's first one and from it on in which a breadcrumb stands
_WORDS = 3  #: of a headline, at least: what has fewer may be the section that the breadcrumb leads to
_SIGNS = frozenset("»›>→/|")
_ABOUT = 4  #: the first rows of a story, which its day and what the blog is about may be taken for
_RELEASED = re.compile(
    r"[^\W\d_][\w .,’'/-]{1,60} ?\((?:ots(?:/[^()]{2,30})?|dts|lifePR|pressebox|openPR|PRNewswire|PR Newswire"
    r"|GLOBE ?NEWSWIRE|BUSINESS ?WIRE|Business Wire|ACCESSWIRE|OTS)\)\s?[-–—:]{0,2}"
)  #: services that spread releases
_CLOSE, _HEADLINE = 2, 12  #: rows from the dateline to the story; characters of a headline
_SHORTEST, _LONGEST = 3, 40  #: characters of the few words


def find(page: Page, rows: Sequence[int]) -> tuple[int, str]:
    """(row, rule) of a headline that the line above or below it tells; the row is -1 for none."""
    row = below_trail(page, rows)
    return (row, "below-breadcrumb") if row >= 0 else (over_dateline(page, rows), "over-dateline")


def below_trail(page: Page, rows: Sequence[int]) -> int:
    """The row under or over "News > Harbour > Old ferry leaves for good" that repeats the last step; else -1.

    The line model may have taken both for the story's first lines.
    """
    for row in range(max(1, rows[0] - _REACH), min(rows[0] + _INSIDE, len(page) - 1)):
        for trail, at in ((row - 1, row), (row, row - 1)):
            line, step = page.text[trail], page.text[at]
            if line.endswith(step) and len(line) > len(step) and step.count(" ") >= _WORDS - 1:
                lead = line[: -len(step)].rstrip()
                if lead[-1:] in _SIGNS and not _is_tab(page, row, lead[:-1].rstrip()):
                    return at
    return -1


def _is_tab(page: Page, row: int, before: str) -> bool:
    """A browser's tab, "Old ferry leaves for good | Harbour 6 News", over the site's name and the headline alone."""
    if before.count(" ") < _WORDS - 1:
        return False
    tab = folded(before)
    below = [folded(line) for line in page.text[row + 1 : row + _REACH]]
    if tab.endswith(("...", "…")):  # the browser had no room for more
        return any(line.startswith(tab.rstrip(".… ")) for line in below)
    return tab in below


def over_dateline(page: Page, rows: Sequence[int]) -> int:
    """The row over the dateline of a press release that stands alone, "Harburg (ots)"; else -1."""
    for row in range(max(1, rows[0] - _CLOSE), rows[0] + 1):
        line, over = page.text[row], page.text[row - 1]
        if line[-1] in ")-–—:" and _RELEASED.fullmatch(line) and len(over) >= _HEADLINE and not label_of(over):
            return -1 if is_moment(over) else row - 1
    return -1


def below_day(page: Page, rows: Sequence[int], taken: frozenset[int]) -> int:
    """The few words that stand apart between a day and the story; else -1.

    What the blog is about can stand over the day, and seem the story's first line.
    """
    for first in rows[: _ABOUT if len(rows) > _ABOUT else 1]:
        row = first - 1
        if row < 1 or row in taken or not page.gap[row] or not page.gap[first]:
            continue
        text = page.text[row]
        plain = _SHORTEST <= len(text) <= _LONGEST and not has_figure(text) and not label_of(text) and text[-1] != ":"
        if plain and key(text) not in SECTIONS and is_moment(page.text[row - 1]):
            return row
    return -1
