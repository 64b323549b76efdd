"""The outlet in the page's title, which tools that drop the markup leave on top: "Dam weeps again | The Post"."""

from __future__ import annotations

from ingest.parsers.page_dump.source import tops
from ingest.parsers.page_dump.source.masthead import Top, could_be_name, squash
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_ROWS = 2  #: in which such a line stands
_LONGEST = 300  #: characters of it
_PARTED = regex(r"\s+[|·•»«–—-]\s+|\s*[|｜]\s*|\s:{1,2}\s|_+(?=[^\W\d_])")
_SHORT = 12  #: letters of a headline that may stand by chance in a line with something else


def outlet(page: Page, head: int, top: Top | None) -> tuple[int, str, str] | None:
    """(row, name, rule): what stands behind or before the headline, parted from it, as the masthead writes it.

    ``head``: the headline's row; ``top``: the likeliest masthead.
    """
    headline = squash(page.text[head])
    if len(headline) < _SHORT:
        return None
    for row in range(min(_ROWS, head)):
        line = page.text[row]
        parts = _PARTED.split(line) if len(line) <= _LONGEST and not tops.leads_home(line, page.text[head]) else []
        for name in _beside(parts, headline):
            if could_be_name(name):
                return top[1:] if top and squash(top[2]) == squash(name) else (row, name, "page-title")
    return None


def _beside(parts: list[str], headline: str) -> list[str]:
    """The parts that are not of the headline, the likeliest first: the last behind it, the first before it."""
    for cut in range(1, len(parts)):
        if squash(" ".join(parts[:cut])) == headline:
            return parts[: cut - 1 : -1]
        if squash(" ".join(parts[cut:])) == headline:
            return parts[:cut]
    return []
