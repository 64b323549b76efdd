"""The advertisement below a line that says who pays for a letter: it names the sponsor, or speaks to the reader."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.sponsors import names_sponsor, sponsor_of
from ingest.parsers.page_dump.text.measure import bare_fold, line_words
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

_MOST = 3  #: paragraphs of one
_LEAST = 4  #: letters of a word of the sponsor's name that tells it from others
_SOLD = re.compile(r"\d\s?[%€$£]|[€$£]\s?\d|\bcode\b|\bgutschein|\brabatt?\b|https?://|www\.", re.IGNORECASE)
#: the reader
_YOU = word_set("""you your yours sie ihr ihre ihren ihrem ihrer dein deine vous votre vos usted su sus tu tus lei
    vostro vostra tuo tua você seu sua u uw je jouw jij du din ditt dina deg sinä sinun twoje twój pan pani váš vaše vám
    ваш ваша ваши вам вас siz sizin sizi""")


def without_sponsored(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without who pays and without the advertisement right below."""
    named = [r for r in range(max(0, rows[0] - 1), rows[-1]) if names_sponsor(page.text[r])] if rows else []
    out = frozenset(rows)
    for row in named:
        out -= {row}
        if not (name := sponsor_of(page.text[row])):
            continue
        own = [word for word in line_words(name) if len(word) >= _LEAST]
        below = [r for r in range(row + 1, min(len(page), row + 1 + _MOST)) if r in out]
        told = bare_fold(" ".join(page.text[r] for r in out if r not in below))
        if not own or any(word in told for word in own):  # the story tells of it too
            continue
        for r in below:
            if not _sells(page.text[r], own):
                break
            out -= {r}
    return [r for r in rows if r in out] or rows


def _sells(line: str, own: list[str]) -> bool:
    """It names the sponsor, of whom the story tells nothing, or offers the reader something at a price."""
    words = line_words(line)
    if not frozenset(own).isdisjoint(words):
        return True
    return not _YOU.isdisjoint(words) and _SOLD.search(line) is not None
