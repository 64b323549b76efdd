"""How tables are written: sets of words and of phrases, pieces of words, and how lines begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ingest.parsers.page_dump.text.measure import bare_fold, words
from ingest.patterns import regex

_LITERAL = regex(r"[^\\.()\[\]?{]{1,3}")
_BROKEN = regex(r"\|\n\s*")  #: where an entry, or a piece, goes on below
_ENTRIES = regex(r"\s*\n\s*|\s\|\s")
_CHOICE = regex(r"\(\?:([^()]*)\)")


def word_set(text: str) -> frozenset[str]:
    """The words of the text, as spaces part them."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """What commas part, with one space between words."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first word of each, without signs beside it."""
    return frozenset(found[0] for found in map(words, phrases) if found)


def pieces(text: str) -> tuple[str, ...]:
    """What bars part, in order, with the spaces that belong to it; a line may end behind a bar."""
    return tuple(_BROKEN.sub("|", text).split("|"))


def line_starts(text: str, end: str = "") -> Mapping[str, re.Pattern[str]]:
    """First letters, three at most -> one pattern for all entries of the table that begin with them.

    Entries are parted by lines or by " | "; one may begin with alternatives, "(?:sign|log) in", and go on below a bar.
    """
    found: dict[str, list[str]] = {}
    for entry in filter(None, _ENTRIES.split(_BROKEN.sub("|", text))):
        choice = _CHOICE.match(entry)
        for start in choice[1].split("|") if choice else (entry,):
            whole = start + entry[choice.end() :] if choice else start
            found.setdefault(bare_fold(_LITERAL.match(whole)[0]), []).append(whole)  # type: ignore[index]
    return {key: regex(f"(?:{'|'.join(entries)}){end}", re.IGNORECASE) for key, entries in found.items()}
