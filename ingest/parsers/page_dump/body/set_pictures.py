"""Pictures set between two paragraphs of a story, with a caption over the line that credits them, and captions that a
page prints twice, one below the other. The story is read as if they were not there.
"""

from __future__ import annotations

from ingest.parsers.page_dump.body.captions import enlarges
from ingest.parsers.page_dump.body.credit_lines import LONGEST, SHARED, credits_picture
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.names.byline_names import byline_of, is_agency
from ingest.parsers.page_dump.text.measure import CJK, QUOTES, ending, width
from ingest.parsers.page_dump.text.page import Page, kept

#: widths of one sentence that says what a picture shows; where no blank line stands above it
_CAPTION, _CLOSE = 110, 64
_TOLD, _FEW = 24, 3  #: width of a sentence of the story, spaces in it
_BUTTON = 40  #: characters of a button that enlarges a picture
_INNER_ENDS = (". ", "! ", "? ")


def without_set_pictures(page: Page) -> Page:
    """The page without them; one that has none comes back as it is."""
    found: set[int] = set()
    for row in range(2, len(page) - 1):
        line = page.text[row]
        if len(line) <= LONGEST and _tells(page.text[row + 1]) and _may_credit(line):
            found.update(_picture(page, row))
    if page.repeated:
        found.update(_twice(page))
    return kept(page, ["" if row in found else line for row, line in enumerate(page.text)]) if found else page


def _may_credit(line: str) -> bool:
    return (credits_picture(line) and not _names_outlet(line)) or is_agency(line.strip("()©（） "))


def _picture(page: Page, credit: int) -> range:
    """From the caption to the credit, below a paragraph; none where no caption stands there."""
    first = credit - 1
    if len(page.text[first]) <= _BUTTON and enlarges(page.text[first].strip("[]()+‹›<>«» ").lower()):
        first -= 1
    if first < 1 or page.gap[credit] > page.gap[first] or not _shows(page.text[first]):
        return range(0)
    if not page.gap[first] and width(page.text[first]) > _CLOSE:
        return range(0)
    return range(first, credit + 1) if _tells(page.text[first - 1]) else range(0)


def _names_outlet(line: str) -> bool:
    """Behind the name of who made the picture one that is no agency's: it may be the page's own paper."""
    parts = SHARED.split(line)
    return len(parts) > 1 and not is_agency(parts[-1].strip(") "))


def _shows(line: str) -> bool:
    """One sentence, without anybody's words."""
    alone = ending(line) == "." and not any(mark in line[:-1] for mark in _INNER_ENDS)
    return alone and width(line) <= _CAPTION and QUOTES.isdisjoint(line)


def _tells(line: str) -> bool:
    """A sentence of the story."""
    if width(line) < _TOLD or ending(line) != "." or not (line.count(" ") >= _FEW or CJK.search(line)):
        return False
    return kind_of(line) in "sml" and not is_captioned(line) and not byline_of(line)[0]


def _twice(page: Page) -> set[int]:
    """Rows of a sentence that stands right over itself: of a picture, for those who see it and those who do not.

    What stands below is wider, and no credit, which tells enough.
    """
    found: set[int] = set()
    for row in range(1, len(page) - 2):
        line, below = page.text[row], page.text[row + 2]
        if line != page.text[row + 1] or line in {below, page.text[row - 1]} or page.gap[row + 1] > page.gap[row]:
            continue
        if _shows(line) and _tells(below) and width(below) >= width(line):
            found.update((row, row + 1))
    return found
