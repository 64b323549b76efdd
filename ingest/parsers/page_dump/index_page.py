"""The front page of a site or of a section: headlines with some words and an age, a day or "Read more" for each."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.lists.pointers import leads_on
from ingest.parsers.page_dump.prepare.shape import is_sentence
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_STORIES = 5  #: on an index, at least
_NEARLY_ALL = 0.8  #: of the sentences of an index are teasers
_HEADLINE = range(18, 140)  #: width of a headline
_TEASER = 320  #: width of a teaser, at most
_MARK = 40  #: characters of the line that says when, or leads on
_ENDS = frozenset(".!?…。！？؟।။።\"'”’»«)]›」』）】*“‘~ ")  #: of sentences, with what may close them
_UNENDED = 64  #: characters of a line that may be a sentence without a sign for its end
_CLOCK = regex(r"\d{1,2}\s?[:.h]\s?\d\d(?:\s?[ap]\.?m\.?| Uhr)?", re.IGNORECASE)  #: alone, it is of a live ticker


def why_index(page: Page) -> str:
    """Why the page is no article but an index of some; "" where it may be one.

    An article of many subheads has no day under each of its paragraphs, a live ticker has the time of day.
    """
    if not _may_be_index(page):
        return ""
    told = [row for row, line in enumerate(page.text) if is_sentence(line)]
    least = max(_STORIES, _NEARLY_ALL * len(told))
    above_others = frozenset(row - 1 for row in told)
    alone = [row for row in told if row not in above_others]
    if len(alone) < least:  # a story, whose paragraphs stand below each other
        return ""
    headed = [row for row in alone if _is_teaser(page, row)]
    if len(headed) < least:
        return ""
    if sum(_is_marked(page, row) for row in headed) < _NEARLY_ALL * len(headed):
        return ""
    return "it is an index: headlines, each with some words about its story and its day"


def _may_be_index(page: Page) -> bool:
    """Whether lines that end as sentences stand often enough below one that does not: quick, and false for stories."""
    ends = [line[-1] in _ENDS or len(line) >= _UNENDED for line in page.text]
    return sum([end and not above for above, end in pairwise(ends)]) >= _STORIES


def _is_teaser(page: Page, row: int) -> bool:
    """One sentence or two below a headline; ``row``: of a sentence with no other below it."""
    return width(page.text[row]) <= _TEASER and _headline_row(page, row) >= 0


def _headline_row(page: Page, row: int) -> int:
    """The headline right above, or above the line that says when; -1 for none."""
    for above in (row - 1, row - 2):
        if above < 0:
            return -1
        line = page.text[above]
        if width(line) in _HEADLINE and ending(line) == "" and not _is_mark(line):
            return above
        if len(line) > _MARK:
            return -1
    return -1


def _is_marked(page: Page, row: int) -> bool:
    """A day, an age or "Read more" stands right around the headline and its teaser."""
    first = _headline_row(page, row)
    around = (*range(max(0, first - 1), row), row + 1, row + 2)
    return any(at != first and at < len(page) and _is_mark(page.text[at]) for at in around)


def _is_mark(line: str) -> bool:
    return len(line) <= _MARK and ((is_moment(line) and _CLOCK.fullmatch(line) is None) or leads_on(line))
