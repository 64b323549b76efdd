"""Lists of other articles side by side: headings on one line, a title of each list on every line below."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lists.list_items import is_moment, item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.text.page import Page

_BETWEEN = re.compile(r"\s{2,}")
_HEADINGS = (12, 120)  #: characters of the line of headings
_MOST = 30  #: lines


def side_by_side(page: Page, head: int) -> list[tuple[str, list[tuple[int, str]]]]:
    """(heading, titles) of the lists whose headings stand on this row; [] where it holds no heading of such a list."""
    line = page.text[head]
    if "  " not in line or not _HEADINGS[0] <= len(line) <= _HEADINGS[1]:
        return []
    headings = _BETWEEN.split(line)
    if not any(map(is_related, headings)):
        return []
    lists: list[tuple[str, list[tuple[int, str]]]] = [(heading, []) for heading in headings]
    for row in range(head + 1, min(len(page), head + 1 + _MOST)):
        cells = _BETWEEN.split(page.text[row])
        if len(cells) != len(headings):
            break
        if all(map(is_moment, cells)):
            continue
        titles = list(map(item_title, cells))
        if not all(map(is_item, titles)):
            break
        for (_, found), title in zip(lists, titles, strict=True):
            found.append((row, title))
    return [(heading, found) for heading, found in lists if found and is_related(heading)]
