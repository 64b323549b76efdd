"""What a person should know beside the hits: which articles the dates leave out, and which part empties a query."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from search.grammar import render
from search.marks import positive_units
from search.query import (
    And,
    AnyOf,
    AtLeast,
    Boost,
    Dates,
    Everything,
    Fuzzy,
    Is,
    Near,
    Node,
    Not,
    Note,
    Or,
    Parsed,
    Phrase,
    Request,
    Wildcard,
    Within,
    Word,
)
from search.suggest import similar_words
from search.walk import has_dates

if TYPE_CHECKING:
    from search.engine import Archive, Engine

CLAUSES = 24  #: parts of a query that are looked at one by one; a longer one is explained by its first ones


def count(engine: Engine, node: Node) -> int:
    """How many articles match, exactly."""
    return engine.search(Request(node=node, limit=0)).total


def notes_on(archive: Archive, engine: Engine, parsed: Parsed, total: int) -> list[Note]:
    """All that is to be said beside an answer; ``total`` 0: nothing matched."""
    notes = list(parsed.notes)
    if has_dates(parsed.node):
        notes += date_notes(engine, parsed.node)
    if total == 0:
        notes += why_empty(archive, engine, parsed.node)
    return notes


def date_notes(engine: Engine, node: Node) -> list[Note]:
    """How many articles match all but the dates: undated ones, and those of a month or a year that is partly inside."""
    return [*_undated_notes(engine, node), *partly_notes(engine, node)]


def _undated_notes(engine: Engine, node: Node) -> list[Note]:
    undated = undated_matches(engine, node)
    if not undated:
        return [Note("no undated article matches", code="undated")]
    which = "1 undated article matches" if undated == 1 else f"{undated:,} undated articles match"
    return [Note(f"{which} otherwise and cannot be shown: is:undated finds such articles", code="undated")]


def undated_matches(engine: Engine, node: Node) -> int:
    """How many undated articles match all but the dates: they cannot be inside any period."""
    parts: tuple[Node, ...] = (_with_dates(node, lambda _: Everything()), Is("undated"))
    if not _excludes_undated(node):
        parts += (Not(node),)  # `strike OR date:2019` shows some of them
    return count(engine, And(parts))


def partly_notes(engine: Engine, node: Node) -> list[Note]:
    """How many articles of a month or a year that lies partly inside the dates match all else; [] where none do."""
    imprecise = Is("imprecise")
    if not count(engine, And((imprecise, _with_dates(node, lambda _: Everything())))):  # most often, and soon known
        return []
    partly = count(engine, And((imprecise, _with_dates(node, _touched), Not(node))))
    which = "1 article" if partly == 1 else f"{partly:,} articles"
    text = f"{which} dated only to a month or year {'lies' if partly == 1 else 'lie'} partly inside and cannot be shown"
    return [Note(f"{text}: search whole months or years for such", code="partly-inside")] if partly else []


def why_empty(archive: Archive, engine: Engine, node: Node) -> list[Note]:
    """Which word or clause leaves nothing over, and words of the archive that look like it."""
    if archive.head() == 0:
        return [Note("the archive is empty: ingest something first", code="empty-archive")]
    clauses = node.parts if isinstance(node, And) else (node,)
    counts = [(clause, count(engine, clause)) for clause in clauses[:CLAUSES]]
    dead = [clause for clause, hits in counts if hits == 0]
    if dead:
        return [note for clause in dead for note in _why_dead(archive, engine, clause)]
    return _never_together(engine, counts)


def _why_dead(archive: Archive, engine: Engine, clause: Node) -> Iterator[Note]:
    words = list(dict.fromkeys(word for unit in positive_units(clause) for word in _words(unit)))[:CLAUSES]
    missing = [word for word in words if count(engine, word) == 0]
    if not missing:
        shown = render(clause)
        reason = "each of its words occurs, but not like this" if len(words) > 1 else "nothing matches it"
        yield Note(f"no article matches {shown}" + (f": {reason}" if len(words) > 1 else ""), code="empty-clause")
        return
    for word in missing:
        yield Note(f"no article matches {render(word)}", code="empty-word")
        close = similar_words(archive, word.text) if isinstance(word, Word) else []
        if close:
            choice = " or ".join([", ".join(close[:-1]), close[-1]] if close[1:] else close)
            yield Note(f"did you mean {choice}?", code="did-you-mean")


def _never_together(engine: Engine, counts: list[tuple[Node, int]]) -> list[Note]:
    """Add one clause after the other until nothing is left: that one empties the result."""
    if len(counts) < 2:
        return [Note("no article matches", code="empty-clause")]
    for size in range(2, len(counts) + 1):
        parts = tuple(clause for clause, _ in counts[:size])
        if count(engine, And(parts)) == 0:
            clause, hits = counts[size - 1]
            before = " AND ".join(render(part) for part in parts[:-1])
            left = counts[0][1] if size == 2 else count(engine, And(parts[:-1]))
            those = f"{_articles(hits)} {'matches' if hits == 1 else 'match'} it and {left:,} match {before}"
            return [Note(f"{render(clause)} empties the result: {those}, but none both", code="empty-together")]
    return [Note("no article matches all parts at once", code="empty-together")]


def _words(node: Node) -> Iterator[Word | Wildcard | Fuzzy]:
    match node:
        case Word() | Wildcard() | Fuzzy():
            yield node
        case Phrase(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _words(part)
        case Near(left=left, right=right) | Within(left=left, right=right):
            yield from _words(left)
            yield from _words(right)
        case AtLeast(part=part):
            yield from _words(part)
        case _:
            return


def _with_dates(node: Node, replaced: Callable[[Dates], Node]) -> Node:
    """The query with something else for each period of publication."""

    def again(part: Node) -> Node:
        return _with_dates(part, replaced)

    match node:
        case Dates(name="published"):
            return replaced(node)
        case And(parts=parts):
            return And(tuple(map(again, parts)))
        case Or(parts=parts):
            return Or(tuple(map(again, parts)))
        case Not(part=part):
            return Not(again(part))
        case Boost(part=part, factor=factor):
            return Boost(again(part), factor)
        case _:
            return node


def _touched(dates: Dates) -> Node:
    """The articles that lie neither whole before these dates nor whole behind them."""
    apart = [Dates("published", None, dates.start)] if dates.start is not None else []
    apart += [Dates("published", dates.end, None)] if dates.end is not None else []
    return And(tuple(Not(each) for each in apart)) if apart else Everything()


def _excludes_undated(node: Node) -> bool:
    bound = node.parts if isinstance(node, And) else (node,)
    return any(isinstance(part, Dates) and part.name == "published" for part in bound)


def _articles(number: int) -> str:
    return f"{number:,} article" if number == 1 else f"{number:,} articles"
