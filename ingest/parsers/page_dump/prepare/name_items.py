"""Writers whom text browsers show as a list: "* Ann Lee" on a line of its own, "* Ann Lee^0," over "* Tom Reed"."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

_ITEM = regex(r"[*+•] (?P<name>[^\W\d_][^*:@/]{4,44}?)(?:\^\d{1,2})?,?")
_MOST = 8  #: writers of one article


def with_names_bare(page: Page) -> Page:
    """The page without the marks of such lists, where all that stands in one block is names of persons."""
    found = [row for row, line in enumerate(page.text) if line[0] in "*+•" and len(line) <= _LONGEST]
    texts = list(page.text)
    for row in found:
        if not _opens(page, row):
            continue
        end = row + 1
        while end < len(page) and not page.gap[end]:
            end += 1
        names = [_named(line) for line in page.text[row:end]]
        if len(names) <= _MOST and all(names):
            texts[row:end] = names
    return kept(page, texts) if texts != list(page.text) else page


_LONGEST = 52  #: characters of such a line


def _opens(page: Page, row: int) -> bool:
    """A block begins here, below a blank line or below the one word "By"."""
    return page.gap[row] > 0 or (len(page.text[row - 1]) <= 3 and page.gap[row - 1] > 0)


def _named(line: str) -> str:
    match = _ITEM.fullmatch(line)
    return match["name"] if match and bare_names(match["name"]) == (match["name"],) else ""
