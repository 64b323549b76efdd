"""Lines that say who gave a picture in the words that say whose an article is: "Source: Alamo Stock"."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.text.page import Page

_CAPTION = 20  #: characters of a caption at least


def is_of_picture(page: Page, row: int, head: int, top: int) -> bool:
    """``row``: of such a line; ``head``, ``top``: of the headline and of the story's first line."""
    return _is_below_caption(page, row, head) or _is_amid_caption(page, row, head, top)


def _is_below_caption(page: Page, row: int, head: int) -> bool:
    """Blank lines set the caption and this line below it apart from head and story."""
    if row - 1 <= head or page.gap[row] or not page.gap[row - 1] or row + 1 >= len(page) or not page.gap[row + 1]:
        return False
    return len(page.text[row - 1]) >= _CAPTION and kind_of(page.text[row - 1]) in "abcds"


def _is_amid_caption(page: Page, row: int, head: int, top: int) -> bool:
    """Between what a picture is called and what it shows, two lines without a stop in one block with it below the
    headline: "Goat herd", "Source: Alamo Stock", "Goats queue for milking at a farm".
    """
    if not head < row - 1 < row + 1 < top or page.gap[row] or page.gap[row + 1] or ": " not in page.text[row]:
        return False
    return all(kind_of(page.text[r]) in "abc" and not page.digits[r] for r in (row - 1, row + 1))
