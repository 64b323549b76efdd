"""What stands between two titles of a list and ends it not: an advertisement's label, an offer of the house's."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.lines.house_calls import sells_access
from ingest.parsers.page_dump.lines.notices import interrupts
from ingest.parsers.page_dump.lines.paywalls import prices_access
from ingest.parsers.page_dump.lines.pressing import bids_to_press
from ingest.parsers.page_dump.lists.list_ends import is_long
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_TITLE, _OFFER = 24, 160  #: width of the title below at least, characters of an offer


def is_passed_over(page: Page, row: int, titles: Sequence[tuple[int, str]]) -> bool:
    """Such a line with a title as far below it as it stands below the last of the ``titles``."""
    if row + 1 >= len(page) or not titles or titles[-1][0] != row - 1 or page.gap[row + 1] != page.gap[row]:
        return False
    line, below = page.text[row], page.text[row + 1]
    if len(line) > _OFFER or not (interrupts(line) or sells_access(line) or _is_offer(line)):
        return False
    return width(below) >= _TITLE and is_long(below) and is_item(below) and below not in page.text[: titles[0][0]]


def _is_offer(line: str) -> bool:
    """So long for so much, and where to press: "Six weeks of the Post for £6. Click here for the offer."."""
    return bids_to_press(line) and prices_access(line)
