"""Lists with an age in front of each title: "3d  Village sign spelled right", "2 h | Drain board finds drain"."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.parsers.page_dump.lists.ages import is_age
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_AGE, _LONGEST = 24, 160  #: characters of an age, of its line
_TITLE = 12  #: width of a title at least
_SIGN = re.compile(r"\s{2,}|\s?[·•|:]\s|\s[–—-]\s")


def with_ages_apart(page: Page) -> Page:
    """The page with each such age on a row above its title, where it stands in front of two titles or more."""
    cuts = {row: cut for row, line in enumerate(page.text) if page.digits[row] and (cut := _behind_age(line))}
    if not any(b - a == 1 for a, b in pairwise(cuts)):
        return page
    rows: list[tuple[str, int, int, int, int]] = []
    for row, line in enumerate(page.text):
        indent = page.indent[row] if page.indent else 0
        start, end = page.start[row], page.end[row]
        if row in cuts and (row - 1 in cuts or row + 1 in cuts):
            age, title = line[: cuts[row][0]], line[cuts[row][1] :]
            rows.append((age, start, start + len(age), page.gap[row], indent))
            rows.append((title, end - len(title), end, 0, indent))
        else:
            rows.append((line, start, end, page.gap[row], indent))
    text, starts, ends, gap, indents = zip(*rows, strict=True)
    return Page(text, starts, ends, gap, indents if page.indent else (), page.mail)


def _behind_age(line: str) -> tuple[int, int] | None:
    """Where the age ends that the line begins with, and where the title begins behind it."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line[:10])):
        return None
    sign = _SIGN.search(line, 2, _AGE)
    if not sign or not is_age(line[: sign.start()]):
        return None
    title = line[sign.end() :]
    return (sign.start(), sign.end()) if width(title) >= _TITLE and not title[0].islower() else None
