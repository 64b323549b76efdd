"""Captions told by the line right below them, which credits a picture and does nothing else: "Ann Lee / River Post"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.names.byline_names import is_agency, is_name
from ingest.parsers.page_dump.names.captions import PICTURE_LABELS
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_CREDIT, _CAPTION = 60, 24  #: characters of the credit at most; width of the caption at least
_ONE, _INNER_ENDS = 120, (". ", "! ", "? ")  #: characters of one sentence, and what parts two
_OUTLET_WORDS = 5
_PARTS = re.compile(r"\s?[/|]\s?|\s[–—-]\s|,\s")
_LABEL = re.compile(r"([^\W\d_]+)\.?(?:\s?[:：©]\s?|\s(?:by|von|par|por|di|de|af|av)\s|\s)(?=\S)", re.IGNORECASE)


def is_caption_over(page: Page, row: int) -> bool:
    """A sentence with the credit of its picture on the line below it, and no blank line between the two."""
    if row + 1 >= len(page) or page.gap[row + 1] or len(page.text[row + 1]) > _CREDIT:
        return False
    line = page.text[row]
    return ending(line) == "." and width(line) >= _CAPTION and credits_picture(page.text[row + 1])


def is_pictured(page: Page, row: int) -> bool:
    """One short sentence, a blank line above it, over a line that only credits a picture: 40 of 46 such lines of the
    measurement sets are captions, and the others mostly a story's last ones.
    """
    line = page.text[row]
    if row + 1 >= len(page) or not _CAPTION <= len(line) <= _ONE or len(page.text[row + 1]) > _CREDIT:
        return False
    if not page.gap[row]:
        return False
    return credits_picture(page.text[row + 1]) and not any(mark in line[:-1] for mark in _INNER_ENDS)


def credits_picture(line: str) -> bool:
    """Such as "© Foto Ella Tuin", "Photo by Ann Lee", "Ann Lee / River Post"."""
    if not 4 <= len(line) <= _CREDIT or line[-1] in ".!?:" or (not line[0].isupper() and line[0] not in "©("):
        return False
    line = line.strip("()")
    if line[0] == "©":
        return line[1:].strip()[:1].isupper() and not any(map(str.isdigit, line))
    label = _LABEL.match(line)
    if label and (CUE.get(label[1].casefold()) == "photo" or label[1].casefold() in PICTURE_LABELS):
        return line[label.end()].isupper() or ":" in label[0]
    parts = _PARTS.split(line)
    if len(parts) != 2 or not is_name(parts[0]):
        return False
    return is_agency(parts[1]) or ("/" in line and _may_be_outlet(parts[1]))


def _may_be_outlet(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= _OUTLET_WORDS and all(word[0].isupper() or word in {"of", "the", "de"} for word in words)
