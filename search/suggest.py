"""Words of the archive that look like one it does not have: "did you mean"."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.engine import Archive

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONGEST = 40  #: longer words are not looked up: what people mistype is shorter
TWO_EDITS = 6  #: letters from which a word may be two edits away: shorter ones would be like anything
HEAD = 3  #: letters that a word two edits away mostly shares with the one typed
SECONDS = 0.1  #: for the search two edits away; it takes 20 ms at 100,000 articles
COMMONER = 100  #: a word two edits away in so many times the articles of the best one gets the last place
PER_STATEMENT = 500  #: words asked for at once, below SQLite's smallest limit on variables (999)

Ranked = tuple[int, int, str]
"""Edits, minus the number of articles, word: sorts best first."""


def similar_words(archive: Archive, word: str, *, limit: int = 3) -> list[str]:
    """Up to ``limit`` words of the archive that are one edit away, or two for a word of six letters or more: fewest
    edits first, then most frequent; the last place goes to a much more frequent one, for archives have slips too.

    One edit is a letter more, a letter less, another letter, or two letters swapped. The cost is some 60 look-ups per
    letter in the full-text table's own word list, whatever the size of the archive, and then ``SECONDS`` at most.
    """
    if not 3 <= len(word) <= LONGEST:
        return []
    found: dict[str, Ranked] = {}
    uri = archive.path.absolute().as_uri() + "?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'articles_fts', 'row')")
            for articles, term in _listed(connection, sorted(set(_one_edit(word)) - {word})):
                found[term] = (1, -articles, term)
            if len(word) >= TWO_EDITS:
                for articles, term in _two_edits(connection, word):
                    found.setdefault(term, (2, -articles, term))
    except sqlite3.Error:
        pass  # a hint only: an archive in memory, or one with a damaged word list, has none; out of time, it has some
    ranked = sorted(found.values())
    best = ranked[:limit]
    commonest = min(ranked[limit:], key=lambda entry: entry[1], default=None)
    if commonest and commonest[1] < best[0][1] * COMMONER:
        best[-1] = commonest
    return [term for _, _, term in best]


def _listed(connection: sqlite3.Connection, words: list[str]) -> Iterator[tuple[int, str]]:
    for start in range(0, len(words), PER_STATEMENT):
        asked = words[start : start + PER_STATEMENT]
        marks = ",".join("?" * len(asked))
        yield from connection.execute(f"SELECT doc, term FROM vocabulary WHERE term IN ({marks})", asked)


def _two_edits(connection: sqlite3.Connection, word: str) -> Iterator[tuple[int, str]]:
    """Words that begin like this one and are at most two edits away, then those with one edit in the beginning."""
    deadline = monotonic() + SECONDS
    connection.set_progress_handler(lambda: monotonic() > deadline, 20)
    heads = dict.fromkeys((head + word[HEAD:])[: HEAD + 1] for head in _one_edit(word[:HEAD]))
    for start in [word[:HEAD], *heads]:
        rows = connection.execute(
            "SELECT doc, term FROM vocabulary WHERE term >= ? AND term < ?", (start, f"{start}\U0010ffff")
        )
        for articles, term in rows:
            if term != word and abs(len(term) - len(word)) <= 2 and edits(word, term) <= 2:
                yield articles, term


def edits(left: str, right: str) -> int:
    """Letters more, less, other or swapped between two words: the optimal string alignment distance."""
    above: list[int] = []
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, 1):
        before, above, row = above, row, [i]
        for j, other in enumerate(right, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (char != other))
            if i > 1 and j > 1 and char == right[j - 2] and other == left[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
    return row[-1]


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
