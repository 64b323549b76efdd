"""Lists with an age in front of each title: "3d  Village sign spelled right", "2 h | Drain board finds drain"."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.date_names import names
from ingest.parsers.page_dump.lists.ages import is_age
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_AGE, _LONGEST = 24, 160  #: characters of an age, of its line
_TITLE = 12  #: width of a title at least
_SIGN = re.compile(r"\s{2,}|\s?[·•|:]\s|\s[–—-]\s")
_COUNTED = re.compile(r"\d{1,3} ?([^\W\d_]{1,8})\.?")  #: of a unit that no table of ages has: "2 يوم"


def with_ages_apart(page: Page) -> Page:
    """The page with each such age on a row above its title, where it stands in front of two titles or more.

    What two spaces part from the title and only may be an age is left out.
    """
    cuts = {row: cut for row, line in enumerate(page.text) if page.digits[row] and (cut := _behind_age(line))}
    if not any(b - a == 1 for a, b in pairwise(cuts)):
        return page
    rows: list[tuple[str, int, int, int, int]] = []
    for row, line in enumerate(page.text):
        indent = page.indent[row] if page.indent else 0
        start, end, gap = page.start[row], page.end[row], page.gap[row]
        if row in cuts and (row - 1 in cuts or row + 1 in cuts):
            age, title = line[: cuts[row][0]], line[cuts[row][1] :]
            if is_age(age):
                rows.append((age, start, start + len(age), gap, indent))
                gap = 0
            rows.append((title, end - len(title), end, gap, indent))
        else:
            rows.append((line, start, end, gap, indent))
    text, starts, ends, gaps, indents = zip(*rows, strict=True)
    return Page(text, starts, ends, gaps, indents if page.indent else (), page.mail)


def _behind_age(line: str) -> tuple[int, int] | None:
    """Where the age ends that the line begins with, and where the title begins behind it."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line[:10])):
        return None
    sign = _SIGN.search(line, 2, _AGE)
    age = line[: sign.start()] if sign else ""
    if not sign or not (is_age(age) or (sign[0].isspace() and _is_count(age))):
        return None
    title = line[sign.end() :]
    told = width(title) >= _TITLE and not title[0].islower() and title.count(" ") > 1
    return (sign.start(), sign.end()) if told else None


def _is_count(age: str) -> bool:
    """A number and a word that is no month: "2 يوم", but not "12 Jan"."""
    match = _COUNTED.fullmatch(age)
    return match is not None and match[1].casefold() not in names().months
