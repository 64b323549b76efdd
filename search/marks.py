"""Where a query's words stand in a text: the spans that snippets and the concordance mark.

For display only: which articles match is the engine's word. Exclusions mark nothing; a phrase is marked as a whole; of
a proximity the operands that lie near enough are marked. Time is linear in the text, for proximity times its logarithm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from search.expand import within
from search.query import (
    SCOPES,
    AnyOf,
    AtLeast,
    Case,
    Fuzzy,
    Near,
    Node,
    Phrase,
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.text import spans, stem, words
from search.walk import clauses

Place = tuple[int, int]  #: code points, half-open

_REACH = {"sentence": 80, "paragraph": 400}  # words; the engine has checked exactly, this only picks what to mark


class Span(NamedTuple):
    """Word positions ``first``..``last`` of one match and the runs of words in it that get marked."""

    first: int
    last: int
    runs: tuple[tuple[int, int], ...]


class Marker:
    """The marking side of one query for articles of one language; remembers each word it has judged."""

    def __init__(self, node: Node, language: str) -> None:
        self.units: tuple[Unit, ...] = tuple(positive_units(node))
        self._leaves = tuple(dict.fromkeys(leaf for unit in self.units for leaf in _leaves(unit)))
        self._tests = tuple(_test(leaf, language) for leaf in self._leaves)
        self._judged: dict[str, tuple[int, ...]] = {}

    def find(self, text: str, field: str) -> list[tuple[int, int, int]]:
        """Marked spans of a text of one field, in order, not overlapping: (start, end, number of the unit)."""
        places = self._places(text)
        if not places:
            return []
        at = spans(text)
        places = {number: self._in_case(number, found, text, at) for number, found in places.items()}
        marked: list[tuple[int, int, int]] = []
        for number, unit in enumerate(self.units):
            for span in self._spans(unit, places, field):
                marked.extend((at[a][0], at[b][1], number) for a, b in span.runs)
        return _without_overlaps(marked)

    def _places(self, text: str) -> dict[int, list[int]]:
        """For each leaf that occurs, the positions of its words."""
        found: dict[int, list[int]] = {}
        judged = self._judged
        for position, word in enumerate(words(text)):
            numbers = judged.get(word)
            if numbers is None:
                numbers = judged[word] = tuple(n for n, test in enumerate(self._tests) if test(word))
            for number in numbers:
                found.setdefault(number, []).append(position)
        return found

    def _in_case(self, number: int, places: list[int], text: str, at: Sequence[Place]) -> list[int]:
        leaf = self._leaves[number]
        if not isinstance(leaf, Word) or not leaf.case:
            return places
        return [p for p in places if _case_fits(leaf.case, text[at[p][0] : at[p][1]])]

    def _spans(self, unit: Unit, places: dict[int, list[int]], field: str) -> list[Span]:
        if isinstance(unit, Word | Wildcard | Fuzzy | Phrase) and field not in SCOPES.get(unit.scope, ()):
            return []
        match unit:
            case Word() | Wildcard() | Fuzzy():
                return [Span(p, p, ((p, p),)) for p in places.get(self._leaves.index(unit), ())]
            case Phrase(parts=parts, slop=slop):
                lists = [places.get(self._leaves.index(part), []) for part in parts]
                return _in_order(lists) if slop is None else _in_window(lists, len(parts) + slop)
            case AnyOf(parts=parts):
                return sorted(span for part in parts for span in self._spans(part, places, field))
            case Near(left=left, right=right, distance=distance, ordered=ordered):
                ours, theirs = self._spans(left, places, field), self._spans(right, places, field)
                return _pairs(ours, theirs, distance=distance, ordered=ordered)
            case Within(left=left, right=right, unit=unit_name):
                ours, theirs = self._spans(left, places, field), self._spans(right, places, field)
                return _pairs(ours, theirs, distance=_REACH[unit_name], ordered=False)


def positive_units(node: Node) -> Iterator[Unit]:
    """The units of a query that an article is found by, exclusions left out."""
    for leaf in clauses(node, positive=True):
        if isinstance(leaf, AtLeast):
            yield leaf.part
        elif isinstance(leaf, Unit):
            yield leaf


def _leaves(unit: Unit) -> Iterable[Word | Wildcard | Fuzzy]:
    match unit:
        case Phrase(parts=parts):
            yield from parts
        case AnyOf(parts=parts):
            for part in parts:
                yield from _leaves(part)
        case Near(left=left, right=right) | Within(left=left, right=right):
            yield from _leaves(left)
            yield from _leaves(right)
        case _:
            yield unit


def _test(leaf: Word | Wildcard | Fuzzy, language: str) -> Callable[[str], bool]:
    match leaf:
        case Word(text=text, exact=True):
            return text.__eq__
        case Word(text=text):
            root = stem(language, text)
            return lambda word: word == text or stem(language, word) == root
        case Wildcard(pattern=pattern):
            return lambda word: _glob(pattern, word)
        case Fuzzy(text=text, distance=distance):
            return lambda word: within(text, word, distance)


def _case_fits(case: Case, raw: str) -> bool:
    if case == "caps":
        return raw[:1].isupper()
    return raw.isupper() if case == "allcaps" else not any(map(str.isupper, raw))


def _glob(pattern: str, word: str) -> bool:
    """``*`` and ``?`` as in the query tree; the last ``*`` alone is retried, so time is at most |pattern| * |word|."""
    p = w = 0
    star, resume = -1, 0
    while w < len(word):
        if p < len(pattern) and pattern[p] == "*":
            star, resume = p, w
            p += 1
        elif p < len(pattern) and pattern[p] in ("?", word[w]):
            p += 1
            w += 1
        elif star >= 0:
            resume += 1
            p, w = star + 1, resume
        else:
            return False
    return all(c == "*" for c in pattern[p:])


def _in_order(lists: Sequence[list[int]]) -> list[Span]:
    following = [frozenset(places) for places in lists[1:]]
    length = len(lists)
    return [
        Span(p, p + length - 1, ((p, p + length - 1),))
        for p in lists[0]
        if all(p + i in places for i, places in enumerate(following, 1))
    ]


def _in_window(lists: Sequence[list[int]], width: int) -> list[Span]:
    """Windows of at most ``width`` words that hold every part, each word counted once."""
    found = []
    for p in sorted({place for places in lists for place in places}):
        taken: set[int] = set()
        for places in lists:
            at = bisect_left(places, p)
            while at < len(places) and places[at] in taken:
                at += 1
            if at == len(places) or places[at] >= p + width:
                break
            taken.add(places[at])
        else:
            found.append(Span(p, max(taken), tuple((q, q) for q in sorted(taken))))
    return found


def _pairs(ours: Sequence[Span], theirs: Sequence[Span], *, distance: int, ordered: bool) -> list[Span]:
    """For each span of either side the nearest partners before and after it, where near enough."""
    found = set()
    firsts = [span.first for span in theirs]
    for span in ours:
        after = bisect_left(firsts, span.last + 1)
        if after < len(theirs) and theirs[after].first - span.last <= distance:
            found.add(_joined(span, theirs[after]))
        before = bisect_left(firsts, span.first) - 1
        if not ordered and before >= 0 and 0 < span.first - theirs[before].last <= distance:
            found.add(_joined(theirs[before], span))
    firsts = [span.first for span in ours]
    for span in theirs:
        before = bisect_left(firsts, span.first) - 1
        if before >= 0 and 0 < span.first - ours[before].last <= distance:
            found.add(_joined(ours[before], span))
        after = bisect_left(firsts, span.last + 1)
        if not ordered and after < len(ours) and ours[after].first - span.last <= distance:
            found.add(_joined(span, ours[after]))
    return sorted(found)


def _joined(left: Span, right: Span) -> Span:
    return Span(left.first, right.last, left.runs + right.runs)


def _without_overlaps(found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """In order of place; of spans that overlap the first and longest stays."""
    kept: list[tuple[int, int, int]] = []
    for start, end, number in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, number))
    return kept
