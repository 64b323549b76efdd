"""The line right below a list's heading that is no title by itself: a title of one word, or what the list is about."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

_NARROW = 12  #: width of a title at least; a subject may be twice as wide
_WORDS = 3  #: spaces in the title below
#: what a heading ends with that goes on below it
_ABOUT = word_set("on about from in zu über aus sur dans sobre en su di over uit om från o z об о из")


def is_short_first(page: Page, row: int) -> bool:
    """A word that is no title by itself over one that is; words, where "More stories on" stands over "Island life"."""
    line = page.text[row]
    about = page.text[row - 1].rpartition(" ")[2] in _ABOUT
    if width(line) >= _NARROW * (1 + about) or row + 1 >= len(page) or page.gap[row + 1]:
        return False
    if not (line.replace(" ", "") if about else line).isalpha():
        return False
    return label_of(line) == "" and page.text[row + 1].count(" ") >= _WORDS and is_item(item_title(page.text[row + 1]))
