"""The page's title as browsers show it, on one of its first lines: the headline with the site's name beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parsers.page_dump.text.page import Page

_TOP = 4  #: rows that it stands on
_LONGEST = 300  #: characters of such a row
_WORDS = 4  #: of a headline at least: what has fewer may be a section
_CUT = 20  #: characters of a headline that is cut off, at least
_SITE = re.compile(r"\s(?:[|–—·•«»›>-]|::|\|\|)\s|\s?\|\s?|:\s")
_QUOTES = str.maketrans("‘’‚‛`´“”„«»", "''''''\"\"\"\"\"")


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands beside or between site names, folded: whole, and without the dots that cut it off."""

    whole: frozenset[str]
    cut: tuple[str, ...]

    def name(self, text: str) -> bool:
        """Whether the line is the page's title."""
        bare = folded(text)
        return bare in self.whole or (bool(self.cut) and bare.startswith(self.cut))


def titles(page: Page) -> Titles | None:
    """The titles that the first rows show; None where none of them can be one."""
    parts: set[str] = set()
    for line in page.text[:_TOP]:
        if line.count(" ") > _WORDS and len(line) <= _LONGEST and (found := list(_SITE.finditer(line))):
            parts.update(folded(line[: match.start()]) for match in found)
            parts.update(folded(line[match.end() :]) for match in found)
    told = {part for part in parts if part.count(" ") >= _WORDS - 1}
    if not told:
        return None
    cut = (part.rstrip(".… ") for part in told if part.endswith(("...", "…")))
    return Titles(frozenset(told), tuple(part for part in cut if len(part) >= _CUT))


def folded(text: str) -> str:
    """Small letters, one kind of quotation marks."""
    return text.casefold().translate(_QUOTES)
