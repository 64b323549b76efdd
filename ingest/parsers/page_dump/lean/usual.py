"""Whether a page is of the usual build: lines that are whole paragraphs, and none of the marks that tools leave.

Cheap signs only, of what the steps that prepare a page would change: a page that has one by chance is read by
`quick` and its steps, which takes longer and loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.prepare import forum
from ingest.parsers.page_dump.prepare.broken_headline import OPEN
from ingest.parsers.page_dump.prepare.columns import CLOSED, carries_on, told
from ingest.parsers.page_dump.prepare.continued import LONGEST, is_continued
from ingest.parsers.page_dump.prepare.field_codes import without_codes
from ingest.parsers.page_dump.prepare.links import without_link_numbers, without_references
from ingest.parsers.page_dump.prepare.wrappings import is_number_of_page
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_FEWEST, _LONGEST = 6, 4000  #: lines of a page; characters of a line that may be a whole page
_UNBROKEN, _PARAGRAPHS = 130, 3  #: characters that no line broken by hand has; such lines of a page that was not broken
#: Arabic and Hebrew, scripts of India, and those that set no spaces
_OTHER_SCRIPTS = regex("[\u0530-\u1fff\u2e80-\ufdff\ufe70-\ufeff\uff00-\uffef]")
_NOTES, _NOTED = 4, ("archiv", "google", "saved from")  #: rows in which an archive or a cache says what it shows
_FRAMES, _FRAMED = 20, ("capture", "web.archive.org")  #: the same of an archive's toolbar
_NUMBER_OF_PAGE = 24  #: characters of a line with it


def is_usual(page: Page) -> bool:
    """Whether nothing has to be taken off the page before it is read; what is done to its story ``is_whole`` tells."""
    if len(page) < _FEWEST or page.mail is not None or max(map(len, page.text)) > _LONGEST:
        return False
    if holds_any("\n".join(page.text[:_NOTES]).lower(), _NOTED):
        return False
    if holds_any("\n".join(page.text[:_FRAMES]), _FRAMED) or (
        "#1" in page.whole and forum.first_post(page) is not page
    ):
        return False
    if "[" in page.whole and without_link_numbers(page) is not page:
        return False
    return not _is_print(page) and without_references(page) is page and without_codes(page) is page


def _is_print(page: Page) -> bool:
    """Such as sheets have: addresses with a number behind, running heads, numbers of pages, notes of what goes on."""
    numbers = 0
    for dated, line in zip(page.digits, page.text, strict=True):
        if dated and len(line) <= _UNBROKEN:
            edge = line[-1].isdigit()
            if (edge and "://" in line) or ("  " in line and (edge or line[0].isdigit())):
                return True
            numbers += len(line) <= _NUMBER_OF_PAGE and is_number_of_page(line)
        if len(line) <= LONGEST and (dated or "age" in line) and is_continued(line):
            return True
    return numbers > 1


def is_whole(page: Page, rows: Sequence[int]) -> bool:
    """Whether the story on these rows is in a script with spaces, and no line of it was broken."""
    first, last = rows[0], rows[-1]
    if any(page.indent[first : last + 1]):
        return False
    text, gap = page.text, page.gap
    if told(page, list(map(len, text))):
        return False
    if any(not text[r].isascii() and _OTHER_SCRIPTS.search(text[r]) for r in rows):
        return False
    tight = [r for r in range(first + 1, last + 1) if not gap[r] and text[r - 1][-1] not in CLOSED]
    if sum([len(text[r]) > _UNBROKEN for r in rows]) >= _PARAGRAPHS:
        return not any(carries_on(text[r - 1], text[r]) for r in tight)
    return not tight


def is_broken(page: Page, row: int) -> bool:
    """Whether the headline on the row may be but a part of it: the line above or below it goes on in mid-sentence."""
    above = row > 0 and not page.gap[row] and _runs_on(page.text[row - 1], page.text[row])
    return above or (row + 1 < len(page) and not page.gap[row + 1] and _runs_on(page.text[row], page.text[row + 1]))


def _runs_on(above: str, line: str) -> bool:
    if above[above.rfind(" ") + 1 :].casefold() in OPEN and " " in above:
        return True
    loud = " " in above and " " in line and above.isupper() and line.isupper()
    return loud or carries_on(above, line)
