"""Where a query's words stand in a text: the spans that snippets and the concordance mark.

What a unit matches is the exact check's word (``search.spans.unit_spans``); this picks what of it to mark. Exclusions
mark nothing; an exact phrase is marked as a whole, of a proximity the operands, of "at least" its part.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from search.query import AnyOf, AtLeast, Near, Node, Phrase, Unit, Within
from search.spans import Span, Value, leaf_words, partners, unit_spans
from search.vocabulary import Vocabulary
from search.walk import clauses


class Mark(NamedTuple):
    """A place in a text, code points, half-open, and the number of the unit it belongs to."""

    start: int
    end: int
    unit: int


class Marker:
    """The marking side of one query for articles of one language; remembers each word it has judged."""

    def __init__(self, node: Node, language: str) -> None:
        self.units: tuple[Unit, ...] = tuple(dict.fromkeys(positive_units(node)))
        self.crossing = any(_has_bounds(unit) for unit in self.units)  #: needs sentences or paragraphs
        self._language = language
        self._vocabulary = Vocabulary(dict.fromkeys(leaf for unit in self.units for leaf in leaf_words(unit)), language)

    def find(self, text: str, field: str, most: int | None = None) -> list[Mark]:
        """What to mark in one value of a field, in order, not overlapping; ``most``: in its first words only."""
        value = Value(text, self._language, self._vocabulary)
        if most is not None:
            value = value.until(most)
        if not value.at:
            return []
        places = value.places()
        found = [
            Mark(places[first][0], places[last][1], number)
            for number, unit in enumerate(self.units)
            for first, last in _runs(unit, field, value)
        ]
        return _without_overlaps(found)

    def spans(self, text: str, field: str) -> list[tuple[int, int]]:
        """Every different span of the units in one value of a field: code points from the first word to the last."""
        value = Value(text, self._language, self._vocabulary)
        if not value.at:
            return []
        places = value.places()
        found = {span for unit in self.units for span in unit_spans(unit, field, value)}
        return [(places[first][0], places[last][1]) for first, last in sorted(found)]


def positive_units(node: Node) -> Iterator[Unit]:
    """The units of a query that an article is found by, exclusions left out."""
    for leaf in clauses(node, positive=True):
        if isinstance(leaf, AtLeast):
            yield leaf.part
        elif isinstance(leaf, Unit):
            yield leaf


def _has_bounds(unit: Unit) -> bool:
    match unit:
        case Within():
            return True
        case Near(left=left, right=right):
            return _has_bounds(left) or _has_bounds(right)
        case AnyOf(parts=parts):
            return any(map(_has_bounds, parts))
        case _:
            return False


def _runs(unit: Unit, field: str, value: Value) -> Collection[Span]:
    """The runs of words to mark for every span of a unit. Of a proximity only the operands that have a partner are
    asked for, not every pair of them: that is linear.
    """
    match unit:
        case AnyOf(parts=parts):
            return {run for part in parts for run in _runs(part, field, value)}
        case Near() | Within():
            left, right = (unit_spans(side, field, value) for side in (unit.left, unit.right))
            ours, theirs = partners(unit, left, right, value)
            return {*_inside(unit.left, ours, field, value), *_inside(unit.right, theirs, field, value)}
        case _:
            return _inside(unit, unit_spans(unit, field, value), field, value)


def _inside(unit: Unit, wanted: Collection[Span], field: str, value: Value) -> Collection[Span]:
    """The runs to mark for some of a unit's spans."""
    if not wanted:
        return ()
    match unit:
        case Phrase(parts=parts, slop=slop) if slop is not None:
            places = sorted({first for part in parts for first, _ in unit_spans(part, field, value)})
            return {
                (place, place)
                for first, last in wanted
                for place in places[bisect_left(places, first) : bisect_right(places, last)]
            }
        case AnyOf(parts=parts):
            kept = set(wanted)
            return {
                run
                for part in parts
                for run in _inside(part, kept.intersection(unit_spans(part, field, value)), field, value)
            }
        case Near() | Within():
            return _operands(unit, wanted, field, value)
        case _:
            return wanted


def _operands(unit: Near | Within, wanted: Collection[Span], field: str, value: Value) -> set[Span]:
    """Of a proximity inside another: the operands whose pair covers one of the wanted spans."""
    found: set[Span] = set()
    sides = [(side, unit_spans(side, field, value)) for side in (unit.left, unit.right)]
    for (one, firsts), (other, lasts) in (sides, sides[::-1]):
        starting, ending = _grouped(firsts, 0), _grouped(lasts, 1)
        pairs = [
            (a, b) for low, high in wanted for a in starting.get(low, ()) for b in ending.get(high, ()) if a[1] < b[0]
        ]
        if isinstance(unit, Near):
            pairs = [(a, b) for a, b in pairs if b[0] - a[1] <= unit.distance]
        found.update(_inside(one, {a for a, _ in pairs}, field, value))
        found.update(_inside(other, {b for _, b in pairs}, field, value))
        if isinstance(unit, Near) and unit.ordered:
            break
    return found


def _grouped(found: Sequence[Span], end: int) -> dict[int, list[Span]]:
    groups: dict[int, list[Span]] = {}
    for span in found:
        groups.setdefault(span[end], []).append(span)
    return groups


def _without_overlaps(found: Sequence[Mark]) -> list[Mark]:
    """In order of place; of places that overlap the first and longest stays."""
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end, mark.unit)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
