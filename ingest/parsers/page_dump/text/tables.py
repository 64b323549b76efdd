"""How tables are written: sets of words and of phrases, pieces of words, and how lines begin."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.parsers.page_dump.text.measure import bare_fold

_LITERAL = re.compile(r"[^\\.()\[\]?{]{1,3}")


def word_set(text: str) -> frozenset[str]:
    """The words of the text, as spaces part them."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """What commas part, with one space between words."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def pieces(text: str) -> tuple[str, ...]:
    """What bars part, in order, with the spaces that belong to it; a line may end behind a bar."""
    return tuple(re.sub(r"\|\n\s*", "|", text).split("|"))


def line_starts(text: str, end: str = "") -> Mapping[str, re.Pattern[str]]:
    """First letters, three at most -> one pattern for all lines of the table that begin with them."""
    found: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        found.setdefault(bare_fold(_LITERAL.match(line)[0]), []).append(line)  # type: ignore[index]
    return {key: re.compile(f"(?:{'|'.join(lines)}){end}", re.IGNORECASE) for key, lines in found.items()}
