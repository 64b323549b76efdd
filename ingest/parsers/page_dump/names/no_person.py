"""Behind "By", what is no whole name: one word, a publication, agencies."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.measure import has_figure


def single(rest: str, *, colon: bool) -> tuple[str, ...]:
    """One word behind "Autor:": a nickname, a first name, "Redaktion"."""
    word = rest.strip(" .,()[]")
    known = colon and " " not in word and 3 <= len(word) <= 25 and not word.isdigit()
    return (word,) if known and label_of(word) == "" and "://" not in word and "@" not in word else ()


def is_house(rest: str) -> bool:
    """A publication or agencies behind "By": "Le Figaro et AFP"."""
    words = rest.split()
    if not 1 < len(words) <= 6 or has_figure(rest) or rest[-1] in ".:!?" or "@" in rest:
        return False
    if any(w.casefold() == "by" or w.casefold() in roles.ROLES for w in words):
        return False
    return all(w[0].isupper() or w in {"et", "and", "und", "y", "e", "&"} for w in words) and "|" not in rest
