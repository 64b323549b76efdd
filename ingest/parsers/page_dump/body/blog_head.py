"""What a blog says of itself over a post: its name and a sentence, then the day and the post's headline."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_TOP = 8  #: rows of a page that a blog's head stands in
_ABOVE = 3  #: of them that the line model took for text
_HEADLINE = (8, 120)  #: widths
_SHARED = 2  #: words that a first paragraph shares with its story


def below(page: Page, rows: list[int]) -> list[int]:
    """The body's rows from below the headline on, where a day and that stand under what a blog says of itself."""
    if not rows or rows[0] >= _TOP:
        return rows
    for row in range(rows[0] + 1, min(_TOP, len(page) - 2)):
        above, left = [r for r in rows if r < row], [r for r in rows if r > row + 1]
        if len(above) > _ABOVE or len(left) < len(above):
            return rows
        if page.digits[row] and is_moment(page.text[row]) and _is_headline(page, row + 1):
            told = stems(" ".join(page.text[r] for r in left[:20])[:6000])
            own = any(len(stems(page.text[r]) & told) >= _SHARED for r in above)
            return rows if own or stems(page.text[row + 1]).isdisjoint(told) else left
    return rows


def _is_headline(page: Page, row: int) -> bool:
    line = page.text[row]
    plain = _HEADLINE[0] <= width(line) <= _HEADLINE[1] and (ending(line) != "." or line[-1] in "?!？！")
    return plain and " " in line and label_of(line) == "" and page.gap[row + 1] > 0
