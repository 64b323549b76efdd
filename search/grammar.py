"""The query language: any text -> a tree and notes on what was read in another way than it may have been meant.

``docs/query.md`` explains the language; ``search.parser`` has the grammar. The same tree is read by every engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal
from unicodedata import category

from search.dialects import DIALECTS
from search.leaves import Setting
from search.lexer import tokens
from search.parser import build
from search.plain import explain_words
from search.query import And, Everything, Node, Note, Nothing, Parsed, Word
from search.query_dates import Bounds, DateError, bounds
from search.render import render
from search.text import MAX_WORD, words
from search.tokens import Notes
from search.walk import clauses, has_dates, nodes, positive_units, scores
from store.errors import QueryError

__all__ = [
    "Bounds",
    "ParseOptions",
    "clauses",
    "date_bounds",
    "explain_words",
    "has_dates",
    "nodes",
    "parse",
    "positive_units",
    "render",
    "scores",
]

MOST_ALIKE = 5  # notes of one kind that are given in full
MOST_WORDS = 20  # words taken of a query that has nothing but operators


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseOptions:
    """How a query is read."""

    today: date
    date_order: Literal["", "dmy", "mdy"] = ""  #: for 03/04/2020; "" refuses it and shows both readings
    strict: bool = False  #: the first note is an error
    dialect: Literal["backfile", "factiva", "lexis"] = "backfile"


def parse(text: str, options: ParseOptions) -> Parsed:
    """The tree of a query and the notes on it. An empty query is ``Everything()``.

    Raises ``QueryError`` for a date that cannot be read or contradicts another one, and with ``strict`` for the first
    note.
    """
    raised: list[tuple[int, str, str]] = []

    def note(code: str, message: str, at: int) -> None:
        raised.append((at, code, message))

    def fail(message: str, at: int) -> QueryError:
        line, column = _place(text, at)
        return QueryError(message, line=line, column=column)

    dialect = DIALECTS[options.dialect]
    setting = Setting(dialect, options.today, options.date_order, note, fail)
    node = build(tokens(text, dialect, note), setting)
    if node is None:
        node = _as_words(text, note)
    notes = _notes(text, raised)
    if options.strict and notes:
        first = notes[0]
        raise QueryError(
            first.text, line=first.line, column=first.column, next_step="leave out --strict to search anyway"
        )
    return Parsed(node, notes)


def _as_words(text: str, note: Notes) -> Node:
    """A query of operators and punctuation only: its words; nothing if it has none; everything if it is empty."""
    if not text.strip(" \t\r\n\x00"):
        return Everything()
    found = [Word(word) for word in words(text)[:MOST_WORDS] if len(word) <= MAX_WORD and not _is_invisible(word)]
    note("no-words", "only operators and signs: searched as words" if found else "there is no word to search for", 0)
    return And(tuple(found)) if len(found) > 1 else found[0] if found else Nothing()


def _is_invisible(word: str) -> bool:
    """Marks of direction and the like alone: nobody searches for them, and beside an operator they are no words."""
    return all(category(char) == "Cf" for char in word)


def _notes(text: str, raised: list[tuple[int, str, str]]) -> tuple[Note, ...]:
    """The first notes in the order of the text, each once; a last one says how many more there are."""
    distinct = list(dict.fromkeys(sorted(raised)))
    counts: dict[str, int] = {}
    notes = []
    for at, code, message in distinct:
        counts[code] = counts.get(code, 0) + 1
        if counts[code] <= MOST_ALIKE:
            line, column = _place(text, at)
            notes.append(Note(message, line, column, code))
    if len(distinct) > len(notes):
        last = notes[-1]
        notes.append(Note(f"and {len(distinct) - len(notes):,} more notes", last.line, last.column, "more-notes"))
    return tuple(notes)


def _place(text: str, at: int) -> tuple[int, int]:
    """1-based line and column of an offset."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def date_bounds(text: str, options: ParseOptions) -> Bounds:
    """First day and the day after the last one (``date.toordinal()``) of a date as ``date:`` takes it; None = open.

    Raises ``QueryError``.
    """
    try:
        return bounds(text, options.today, options.date_order)
    except DateError as error:
        raise QueryError(str(error), where=f'"{text[:60]}"') from None
