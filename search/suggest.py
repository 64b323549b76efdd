"""Words of the archive that look like one it does not have: "did you mean"."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.engine import Archive

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONGEST = 40  #: longer words are not looked up: what people mistype is shorter
PER_STATEMENT = 500  #: words asked for at once, below SQLite's smallest limit on variables (999)


def similar_words(archive: Archive, word: str, *, limit: int = 3) -> list[str]:
    """Up to ``limit`` words of the archive one edit away, most frequent first.

    An edit is a letter more, a letter less, another letter, or two letters swapped.
    The cost is some 60 look-ups per letter in the full-text table's own word list, whatever the size of the archive.
    """
    if not 3 <= len(word) <= LONGEST:
        return []
    candidates = sorted(set(_one_edit(word)) - {word})
    found: list[tuple[int, str]] = []
    uri = archive.path.absolute().as_uri() + "?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'articles_fts', 'row')")
            for start in range(0, len(candidates), PER_STATEMENT):
                asked = candidates[start : start + PER_STATEMENT]
                marks = ",".join("?" * len(asked))
                found += connection.execute(f"SELECT doc, term FROM vocabulary WHERE term IN ({marks})", asked)
    except sqlite3.Error:
        return []  # a hint only: an archive in memory, or one with a damaged word list, has none
    return [term for _, term in sorted(found, key=lambda row: (-row[0], row[1]))[:limit]]


def _one_edit(word: str) -> Iterator[str]:
    letters = sorted({*LETTERS, *word})
    for i in range(len(word) + 1):
        left, right = word[:i], word[i:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in letters:
            if right:
                yield left + letter + right[1:]
            yield left + letter + right
