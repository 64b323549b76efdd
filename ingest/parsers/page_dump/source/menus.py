"""The name of a site right over the row of links to its sections."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.page import Page

_LINKS, _LINK, _KNOWN = 4, 22, 2  #: links of a menu at least, characters of one at most, sections among them
_PARTS = re.compile(r"\s{2,}|\s*[|·•]\s*|\s::\s")
_NAME, _WORDS, _SMALL = 45, 6, 3  #: characters and words of a site's name, letters of its words that may begin small


def stands_over_menu(page: Page, row: int) -> bool:
    """The site's name right over the links to its sections: few words, all but the smallest with a capital."""
    text = page.text[row]
    if len(text) > _NAME or row + 1 >= len(page) or page.gap[row + 1] or text[-1] in ".!?:":
        return False
    below = page.text[row + 1]
    if not ("  " in below or "|" in below or "·" in below or "•" in below or "::" in below):
        return False
    words = text.split()
    if len(words) > _WORDS or any(len(word) > _SMALL and word[0].islower() for word in words):
        return False
    parts = _PARTS.split(below)
    if len(parts) < _LINKS or max(map(len, parts)) > _LINK:
        return False
    return sum(key(part) in SECTIONS for part in parts) >= _KNOWN
