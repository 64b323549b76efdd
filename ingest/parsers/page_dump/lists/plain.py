"""Lists of other articles as most sites print them: a known heading, and lines of one look below it."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_items import is_number, is_under_title, item_title
from ingest.parsers.page_dump.lists.list_titles import ends_lists
from ingest.parsers.page_dump.lists.lists import LONGEST, RelatedList, kind_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_SHORTEST, _WIDEST = 12, 190  #: width of a title
_SENTENCE = 40  #: width from which a line with a full stop is no title


def plain_lists(page: Page, first: int) -> list[RelatedList]:
    """In page order. ``first``: the body's first row, above which no list is looked for."""
    found: list[RelatedList] = []
    row = first + 1
    while row < len(page):
        line = page.text[row]
        if label_of(line) == "related":
            rows, titles = _below(page, row)
            if titles:
                found.append(RelatedList(line, kind_of(line), tuple(rows), tuple(titles)))
                row = rows[-1]
        row += 1
    return found


def _below(page: Page, head: int) -> tuple[list[int], list[tuple[int, str]]]:
    """Rows of the list, its heading's first, and (row, title) of its items."""
    rows = [head]
    titles: list[tuple[int, str]] = []
    room = 0  #: blank lines that may stand over an item
    for row in range(head + 1, min(len(page), head + 1 + 2 * LONGEST)):
        line = page.text[row]
        if is_number(line) or is_under_title(line):
            rows.append(row)
            continue
        if not _is_title(line) or (titles and page.gap[row] > room):
            break
        room = page.gap[row] if len(titles) < 2 else room  # the first may stand apart
        rows.append(row)
        titles.append((row, item_title(line)))
    return rows, titles


def _is_title(line: str) -> bool:
    size = width(line)
    if not _SHORTEST <= size <= _WIDEST or label_of(line) or ends_lists(line):
        return False
    return size <= _SENTENCE or line[-1] in "?!" or ending(line) != "."
