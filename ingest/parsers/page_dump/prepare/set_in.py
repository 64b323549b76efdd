"""Small boxes set between two paragraphs of a story: a form for a letter, a film with its length, what somebody says
printed once more in large type, a line that still loads. The story is read as if they were not there.
"""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.embeds import names_film
from ingest.parsers.page_dump.lines.form_fields import ADDRESSES
from ingest.parsers.page_dump.lines.notices import interrupts, speaks_to_readers
from ingest.parsers.page_dump.lines.set_lines import is_set_in
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.indents import stands_out
from ingest.parsers.page_dump.text.measure import CJK, ending, width
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

_LONGEST = 250  #: characters of a quotation
_PULLED = 40  #: more lines that begin with one are no pulled ones; each is looked for in the whole text
_FIELD, _BUTTON, _HEADING, _OFFER = 60, 30, 90, 130  #: characters of the parts of a form
_STAMP, _LABEL, _TITLE = 14, 30, 90  #: characters of a film's length, of its label, of its title
_LENGTH = regex(r"(?:\d{1,2}:\d\d\s?/\s?)?\d{1,2}:\d{1,2}(?::\d\d)?")
_SAID = regex(r"[“\"«„‘”»›‹’「『]([^“”\"«»„」』]{8,220})[”\"»“’«‹›‘」』][.。]?")
_OPENERS = frozenset('“"«„‘”»›‹’「『')
_LEFT_OUT = regex(r"\s?[(\[]?(?:…|\.\s?\.\s?\.)[)\]]?\s?")
_WORDS, _WIDE = 3, 20  #: spaces in what is said twice at least; its width in scripts without spaces
_SPEAKER = 60  #: characters of who said it
_PLAIN = regex(r"[^\w\s]+|\s+")
_REACH = 24  #: rows of other boxes between one and the story at most
_TOLD, _FEW = 16, 2  #: width of a sentence of the story, spaces in it
_STOPS = frozenset('.。!?！？…”"»“」』')


def without_set_in(page: Page) -> Page:
    """The page without them; one that has none comes back as it is."""
    boxes = [box for row, line in enumerate(page.text) if row and len(line) <= _FIELD and (box := _box(page, row))]
    quotes = [row for row, line in enumerate(page.text) if line[0] in _OPENERS and row and len(line) <= _LONGEST]
    if len(quotes) <= _PULLED:
        boxes += [box for row in quotes if (box := _said_again(page, row))]
    if not boxes:
        return page
    inside = {row for box in boxes for row in box}
    found = {row for box in boxes if _parts(page, box, inside) for row in box}
    return kept(page, ["" if row in found else line for row, line in enumerate(page.text)]) if found else page


def _box(page: Page, row: int) -> range:
    """The rows of the box that is told by this line of it; none where there is none."""
    line = page.text[row]
    if page.digits[row] and len(line) <= _STAMP:
        return _film(page, row)
    if line.casefold().strip(" *:：") in ADDRESSES:
        return _form(page, row)
    return range(row, row + (is_set_in(line) and not interrupts(line)))


def _form(page: Page, field: int) -> range:
    """From a heading, over what the letter brings at most, to the button below the field."""
    first = field - 1
    if len(page.text[first]) <= _OFFER and ending(page.text[first]) == ".":
        first -= 1
    if first < 1 or len(page.text[first]) > _HEADING or ending(page.text[first]) not in {"", ":"}:
        return range(0)
    below = page.text[field + 1] if field + 1 < len(page) else ""
    button = 0 < len(below) <= _BUTTON and ending(below) == "" and page.gap[field + 1] <= page.gap[field]
    return range(first, field + 1 + button)


def _film(page: Page, row: int) -> range:
    """From the word for films, over a title at most, to the film's length and the button below it."""
    if not _LENGTH.fullmatch(page.text[row]):
        return range(0)
    first = row - 1
    if not _labels_film(page.text[first]) and len(page.text[first]) <= _TITLE and ending(page.text[first]) == "":
        first -= 1
    if first < 1 or not _labels_film(page.text[first]):
        return range(0)
    below = page.text[row + 1] if row + 1 < len(page) else ""
    return range(first, row + 1 + (ending(below) == "" and _labels_film(below)))


def _labels_film(line: str) -> bool:
    return len(line) <= _LABEL and line.count(" ") <= 1 and names_film(line.strip(" :：▶►"))


def _said_again(page: Page, row: int) -> range:
    """A quotation that another line holds with more words around it, and who said it right below."""
    match = _SAID.fullmatch(page.text[row])
    if not match:
        return range(0)
    said = match[1]
    below = page.text[row + 1] if row + 1 < len(page) else ""
    signed = len(below) <= _SPEAKER and ending(below) == "" and bool(bare_names(below.partition(",")[0].strip("-–— ")))
    if said.count(" ") < _WORDS and not (CJK.search(said) and width(said) >= _WIDE):
        return range(0)
    if len(parts := [part for part in map(_bare, _LEFT_OUT.split(said)) if part]) > 1:
        return range(row, row + 1 + signed) if _is_shortened(page, row, parts) else range(0)
    if not signed and (said[-1] in _STOPS or said in below or stands_out(page, row)):
        return range(0)  # a line of the story, or the heading of the paragraph below
    bare = _bare(said)
    begun = said[:8]
    told = any(begun in line and bare in _bare(line) for line in page.text if len(line) > len(page.text[row]))
    return range(row, row + 1 + signed) if told else range(0)


def _is_shortened(page: Page, row: int, parts: list[str]) -> bool:
    """A longer line says all parts of a quotation that leaves out words: "We paid … in shoe leather"."""
    lines = (_bare(line) for line in page.text if len(line) > len(page.text[row]))
    return any(re.search(".*".join(map(re.escape, parts)), line) for line in lines if parts[0] in line)


def _bare(text: str) -> str:
    return _PLAIN.sub(" ", text.casefold()).strip()


def _parts(page: Page, box: range, inside: set[int]) -> bool:
    """A sentence of the story stands above it and below it, or other boxes and then such a sentence."""
    above, below = box[0] - 1, box[-1] + 1
    while above > max(0, box[0] - _REACH) and (above in inside or interrupts(page.text[above])):
        above -= 1
    while below < min(len(page), box[-1] + _REACH) and (below in inside or interrupts(page.text[below])):
        below += 1
    return above >= 0 and below < len(page) and _tells(page.text[above]) and _tells(page.text[below])


def _tells(line: str) -> bool:
    if width(line) < _TOLD or ending(line) != "." or line[-1] not in _STOPS:
        return False
    if line.count(" ") < _FEW and not CJK.search(line):
        return False
    return not (speaks_to_readers(line) or is_captioned(line) or byline_of(line)[0])
