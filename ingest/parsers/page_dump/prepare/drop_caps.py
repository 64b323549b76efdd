"""First letters that a page sets large, and its text therefore parts from their words: "T he cup began on Monday"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.page import Page, kept

#: no language written in Latin letters has one of these for a word, but "B minor", "T cells"; "W" is one in Polish
_LETTERS = frozenset("BCDFGHJLMNPQRTX")
_NOT_POLISH = (" the ", " and ", " und ", " der ", " een ")
_SHORTEST = 60  #: characters of a paragraph
_PIECE = 7  #: letters of what is left of a word that stands nowhere else
_WORD = re.compile(r"[^\W\d_]+")


def with_drop_caps(page: Page) -> Page:
    """The page with such letters put before their words again."""
    found = [r for r, line in enumerate(page.text) if line[1:2] == " " and _may_drop(line)]
    if not found:
        return page
    words = [word for line in page.text for word in _WORD.findall(line)]
    text = list(page.text)
    for row in found:
        line = text[row]
        rest = _WORD.match(line, 2)
        whole = line[0] + rest[0] if rest else ""
        if rest and (
            whole in words or whole.lower() in words or (len(rest[0]) <= _PIECE and words.count(rest[0]) == 1)
        ):
            text[row] = line[0] + line[2:]
    return kept(page, text)


def _may_drop(line: str) -> bool:
    if len(line) < _SHORTEST or not line[2].islower():
        return False
    return line[0] in _LETTERS or (line[0] == "W" and any(word in line for word in _NOT_POLISH))
