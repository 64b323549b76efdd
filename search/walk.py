"""Helpers that walk the query tree: leaves, words to highlight, what kind of parts a query has."""

from __future__ import annotations

from collections.abc import Iterator

from search.query import (
    And,
    AnyOf,
    AtLeast,
    Boost,
    Dates,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Wildcard,
    Within,
    Word,
)

TEXT_LEAVES = (Word, Wildcard, Fuzzy, Phrase, Near, Within, AnyOf, AtLeast)
"""Leaves that are found in text and have a score."""


def children(node: Node) -> tuple[Node, ...]:
    """The parts of any node; () for a word or a value."""
    match node:
        case And(parts) | Or(parts) | AnyOf(parts) | Phrase(parts):
            return parts
        case Not(part) | Boost(part, _) | AtLeast(_, part):
            return (part,)
        case Near(left, right, _, _) | Within(left, right, _):
            return (left, right)
        case _:
            return ()


def nodes(node: Node) -> Iterator[Node]:
    """The node and everything under it, depth first, in order."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(children(here)))


def clauses(node: Node, *, positive: bool = False) -> Iterator[Leaf]:
    """The leaves that And, Or, Not and Boost combine, in order; ``positive``: without those that are excluded."""
    waiting = [(node, True)]
    while waiting:
        here, wanted = waiting.pop()
        if isinstance(here, And | Or | Not | Boost):
            wanted = wanted != isinstance(here, Not)
            waiting.extend((part, wanted) for part in reversed(children(here)))
        elif isinstance(here, Leaf) and (wanted or not positive):
            yield here


def positive_units(node: Node) -> tuple[Word | Wildcard | Fuzzy | Phrase, ...]:
    """Words and phrases that an answer shows marked: not the excluded ones; each once, in order."""
    found: dict[Word | Wildcard | Fuzzy | Phrase, None] = {}
    waiting: list[Node] = list(reversed(list(clauses(node, positive=True))))
    while waiting:
        here = waiting.pop()
        if isinstance(here, Word | Wildcard | Fuzzy | Phrase):
            found[here] = None
        else:
            waiting.extend(reversed(children(here)))
    return tuple(found)


def has_dates(node: Node) -> bool:
    """True if it bounds the date of publication anywhere."""
    return any(isinstance(leaf, Dates) and leaf.name == "published" for leaf in clauses(node))


def scores(node: Node) -> bool:
    """True if it has a part that gives a score: something found in text that is not excluded."""
    return any(isinstance(leaf, TEXT_LEAVES) for leaf in clauses(node, positive=True))
