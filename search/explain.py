"""``--explain``: how a query was read, what each part finds, and what the engine was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.grammar import explain_words, render
from search.notes import count
from search.query import And, Boost, Node, Not, Or

if TYPE_CHECKING:
    from search.engine import Engine
    from search.find import Results

MOST_CLAUSES = 200  #: clauses counted one by one; how many more there are is said


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of the query and how many articles match it alone."""

    text: str
    depth: int  #: 0 = the whole query
    hits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    reading: str  #: the query in plain words
    clauses: tuple[Clause, ...]  #: from the outside in
    uncounted: int  #: clauses beyond ``MOST_CLAUSES``
    expansions: Mapping[str, int]  #: pattern or fuzzy word -> number of words it stands for
    checked: int  #: candidates read for an exact check
    native: str  #: the engine's own query


def explain(engine: Engine, results: Results) -> Explanation:
    parts = list(_clauses(results.node, 0))
    counted = [Clause(render(node), depth, count(engine, node)) for node, depth in parts[:MOST_CLAUSES]]
    return Explanation(
        reading=explain_words(results.node),
        clauses=tuple(counted),
        uncounted=max(0, len(parts) - MOST_CLAUSES),
        expansions=results.page.expansions,
        checked=results.page.checked,
        native=results.page.native,
    )


def _clauses(node: Node, depth: int) -> Iterator[tuple[Node, int]]:
    yield node, depth
    match node:
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _clauses(part, depth + 1)
        case Not(part=part) | Boost(part=part) if isinstance(part, And | Or):
            yield from _clauses(part, depth + 1)
        case _:
            return
