"""An advertisement's label without an advertisement: the story goes on right below it with what somebody says, or with
the next item of its list, which would pass for the advertisement's words.
"""

from __future__ import annotations

from ingest.parsers.page_dump.lines.notices import interrupts, names_ads
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

#: a quotation at the beginning of a line, up to its end
_SAID = regex(
    r"(?:\"[^\"]{8,}\"|“[^”]{8,}”|„[^“”]{8,}[“”]|«[^»]{8,}»|»[^«]{8,}«|「[^」]{4,}」"
    r"|[–—-]\s[^–—]{8,}\s[–—]\s)"
)
_OPENERS = frozenset('"“„«»「–—-')
_SENTENCE = 20  #: characters of one at least
_SPEAKER = 8  #: letters of who says it, and of what else is said
_MARKS = frozenset("-–—•*·▪■●◦‣○□+✓✔")


def without_ad_labels(page: Page) -> Page:
    """The page without such labels; one that has none comes back as it is."""
    text = page.text
    bare = [row for row in range(1, len(text) - 1) if _goes_on(text[row - 1], text[row + 1]) and interrupts(text[row])]
    bare += [row for row in range(1, len(text) - 1) if names_ads(text[row]) and _parts_sentences(page, row)]
    return kept(page, ["" if row in bare else line for row, line in enumerate(text)]) if bare else page


def _parts_sentences(page: Page, row: int) -> bool:
    """Text stands right above and below."""
    return all(ending(near := page.text[r]) == "." and len(near) >= _SENTENCE for r in (row - 1, row + 1))


def _goes_on(above: str, below: str) -> bool:
    first = below[0]
    if first in _MARKS and above[0] == first and above[1:2] == below[1:2] == " ":
        return True
    if first not in _OPENERS:
        return False
    found = _SAID.match(below)
    return found is not None and sum(map(str.isalpha, below[found.end() :])) >= _SPEAKER
