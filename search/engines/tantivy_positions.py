"""Phrases and proximity as tantivy phrase queries with explicit offsets, where that is exact.

A pattern is a list of places: (offset in token positions, the tokens that may stand there). A word of the text takes
two positions, the word itself (even) and its stem (odd), see ``tantivy_schema``. A phrase query of two places with slop
s finds them at most s positions from the distance that the offsets give, either way; that makes "within n words" one
query: - either order: both offsets 0, slop 2n (for places that cannot be the same word);
- in order: the second offset n + 1 words in, slop n - 1 words, so that the distance is 1 to n.
More than two places are enumerated as fixed patterns, up to ``MOST_PATTERNS``; beyond that the exact check has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import factorial

import tantivy

from search.engines.tantivy_schema import alternatives
from search.query import AnyOf, Fuzzy, Near, Phrase, Unit, Wildcard, Within, Word

MOST_PATTERNS = 32
"""Patterns that one unit may become in one field: each costs one walk along its words' posting lists."""

LONGEST_REGEX = 200
"""Tokens that one place of a pattern may list; a regular expression of more takes long to compile."""


class NotNativeError(Exception):
    """This unit cannot be put exactly into phrase queries; it needs the exact check."""


@dataclass(frozen=True, slots=True)
class Place:
    """The tokens that may stand at one word of a pattern."""

    tokens: frozenset[str]
    stems: bool  #: they are stems, and stand at odd positions


@dataclass(frozen=True, slots=True)
class Pattern:
    """Places at fixed distances: (words from the start, place). ``width`` in words."""

    places: tuple[tuple[int, Place], ...]
    width: int


PlaceOf = Callable[[Word | Wildcard | Fuzzy], Place | None]
"""The place of a word in the field and language at hand; None where its scope does not have the field."""


def phrase_queries(schema: tantivy.Schema, field: str, unit: Unit, place_of: PlaceOf) -> list[tantivy.Query]:
    """Queries whose union is exactly the articles with a span of ``unit`` in ``field``; raises ``NotNativeError``."""
    if isinstance(unit, Near):
        left, right = _patterns(unit.left, place_of), _patterns(unit.right, place_of)
        if all(pattern.width == 1 for pattern in left + right):
            return _pairs(schema, field, unit, left, right)
    if isinstance(unit, Phrase) and unit.slop is not None and len(unit.parts) == 2:
        near = Near(unit.parts[0], unit.parts[1], unit.slop + 1)
        return phrase_queries(schema, field, near, place_of)
    return [_fixed(schema, field, pattern) for pattern in _patterns(unit, place_of)]


def _patterns(unit: Unit, place_of: PlaceOf) -> list[Pattern]:
    """Every fixed pattern of a unit; those that cannot match are left out."""
    match unit:
        case Word() | Wildcard() | Fuzzy():
            place = place_of(unit)
            return [Pattern(((0, place),), 1)] if place and place.tokens else []
        case AnyOf(parts):
            found = _merged([pattern for part in parts for pattern in _patterns(part, place_of)])
        case Phrase(parts=parts, slop=slop):
            places = [place_of(part) for part in parts]
            known = [place for place in places if place and place.tokens]
            if len(known) < len(places):
                return []
            found = _adjacent(known) if slop is None else _loose(known, slop)
        case Near():
            found = _near(unit, place_of)
        case Within():
            raise NotNativeError
    if len(found) > MOST_PATTERNS:
        raise NotNativeError
    return found


def _merged(patterns: list[Pattern]) -> list[Pattern]:
    """Patterns of one word each become one pattern per kind of token."""
    rest = [pattern for pattern in patterns if pattern.width > 1]
    for stems in (False, True):
        single = [p.places[0][1] for p in patterns if p.width == 1 and p.places[0][1].stems == stems]
        if single:
            tokens = frozenset().union(*(place.tokens for place in single))
            rest.append(Pattern(((0, Place(tokens, stems)),), 1))
    return rest


def _adjacent(places: Sequence[Place]) -> list[Pattern]:
    return [Pattern(tuple(enumerate(places)), len(places))]


def _loose(places: Sequence[Place], slop: int) -> list[Pattern]:
    """Any order, at most ``slop`` other words between the first and the last."""
    if factorial(len(places)) > MOST_PATTERNS:
        raise NotNativeError
    found = []
    for order in set(permutations(places)):
        for gaps in _gaps(len(places) - 1, slop):
            offset, at = 0, [(0, order[0])]
            for gap, place in zip(gaps, order[1:], strict=True):
                offset += gap + 1
                at.append((offset, place))
            found.append(Pattern(tuple(at), offset + 1))
            if len(found) > MOST_PATTERNS:
                raise NotNativeError
    return found


def _gaps(count: int, most: int) -> list[tuple[int, ...]]:
    """Every way to share at most ``most`` words out among ``count`` gaps."""
    if count == 0:
        return [()]
    if most > MOST_PATTERNS:
        raise NotNativeError
    return [(first, *rest) for first in range(most + 1) for rest in _gaps(count - 1, most - first)]


def _near(unit: Near, place_of: PlaceOf) -> list[Pattern]:
    left, right = _patterns(unit.left, place_of), _patterns(unit.right, place_of)
    if len(left) * len(right) * unit.distance * (1 if unit.ordered else 2) > MOST_PATTERNS:
        raise NotNativeError
    found = []
    for one in left:
        for other in right:
            for first, last in ((one, other),) if unit.ordered else ((one, other), (other, one)):
                found += [_joined(first, last, distance) for distance in range(1, unit.distance + 1)]
    return found


def _joined(first: Pattern, last: Pattern, distance: int) -> Pattern:
    start = first.width - 1 + distance
    moved = tuple((start + offset, place) for offset, place in last.places)
    return Pattern(first.places + moved, start + last.width)


def _pairs(
    schema: tantivy.Schema, field: str, unit: Near, left: list[Pattern], right: list[Pattern]
) -> list[tantivy.Query]:
    queries = []
    for one in left:
        for other in right:
            first, last = one.places[0][1], other.places[0][1]
            apart = first.stems == last.stems and not first.tokens & last.tokens
            if apart and not unit.ordered:
                places = [(int(first.stems), first), (int(last.stems), last)]
                queries.append(_query(schema, field, places, 2 * unit.distance))
                continue
            queries.append(_in_order(schema, field, first, last, unit.distance))
            if not unit.ordered:
                queries.append(_in_order(schema, field, last, first, unit.distance))
    return queries


def _in_order(schema: tantivy.Schema, field: str, first: Place, last: Place, distance: int) -> tantivy.Query:
    places = [(int(first.stems), first), (int(last.stems) + distance + 1, last)]
    return _query(schema, field, places, distance - 1)


def _fixed(schema: tantivy.Schema, field: str, pattern: Pattern) -> tantivy.Query:
    return _query(schema, field, [(2 * offset + place.stems, place) for offset, place in pattern.places], 0)


def _query(schema: tantivy.Schema, field: str, places: list[tuple[int, Place]], slop: int) -> tantivy.Query:
    if len(places) == 1:
        return tantivy.Query.term_set_query(schema, field, sorted(places[0][1].tokens))
    if all(len(place.tokens) == 1 for _, place in places):
        return tantivy.Query.phrase_query(schema, field, [(at, next(iter(place.tokens))) for at, place in places], slop)
    if any(len(place.tokens) > LONGEST_REGEX for _, place in places):
        raise NotNativeError
    listed: list[str | tuple[int, str]] = [(at, alternatives(sorted(place.tokens))) for at, place in places]
    return tantivy.Query.regex_phrase_query(schema, field, listed, slop)
