"""Where the units of a query stand in a text: the positions of words, phrases and proximities, as the exact check
and the marks see them. Written apart from ``search.scan``, the slow reference that tests compare it with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from itertools import accumulate

from search.expand import wildcard_regex, within
from search.passages import paragraphs, sentences_of
from search.query import SCOPES, AnyOf, Fuzzy, Near, Phrase, Scope, Unit, Wildcard, Within, Word
from search.text import MAX_WORD, spans, stem, words
from search.vocabulary import Vocabulary

Span = tuple[int, int]  # first and last word, both included

_FIRST = 256  # words of a text that are looked at first


class Value:
    """One value of a text field: where the words that a query can match stand in it."""

    def __init__(self, text: str, language: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.language = language
        self.at = vocabulary.places(text)
        self._layout = _Layout(text)

    def until(self, position: int) -> Value:
        """The same text with no word at or behind ``position``; its sentences and paragraphs stay as they are."""
        part = copy(self)
        part.at = {word: places[: bisect_left(places, position)] for word, places in self.at.items()}
        return part

    def places(self) -> list[Span]:
        """For each word its place in the text, code points, half-open."""
        return self._layout.places()

    def piece(self, unit: str, position: int) -> tuple[int, int]:
        """The number of the paragraph that a word stands in, and of its sentence there (0 where not asked for)."""
        return self._layout.piece(unit, position)


class _Layout:
    """Words, sentences and paragraphs of a text, each found when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: list[Span] | None = None
        self._paragraphs: list[Span] | None = None
        self._first_words: list[int] = []  # of each paragraph
        self._sentences: dict[int, list[int]] = {}  # paragraph -> the first word of each of its sentences

    def places(self) -> list[Span]:
        if self._places is None:
            self._places = spans(self._text)
        return self._places

    def piece(self, unit: str, position: int) -> tuple[int, int]:
        if self._paragraphs is None:
            self._paragraphs = paragraphs(self._text)
            self._first_words = self._starts(self._paragraphs)
        number = bisect_right(self._first_words, position) - 1
        if unit != "sentence":
            return number, 0
        starts = self._sentences.get(number)
        if starts is None:
            starts = self._sentences[number] = self._starts(sentences_of(self._text, self._paragraphs[number]))
        return number, bisect_right(starts, position - self._first_words[number])

    def _starts(self, pieces: Sequence[Span]) -> list[int]:
        """The words before each piece: no word reaches from one into the next, so counting each alone is exact."""
        counts = (len(words(self._text[start:end])) for start, end in pieces)
        return list(accumulate(counts, initial=0))[:-1]


def unit_spans(unit: Unit, name: str, value: Value) -> list[Span]:  # noqa: PLR0911  # same
    """Every span of a unit in one value of the field ``name``, sorted."""
    match unit:
        case Word() | Wildcard() | Fuzzy():
            return [(at, at) for at in _positions(unit, name, value)]
        case AnyOf(parts):
            return sorted({span for part in parts for span in unit_spans(part, name, value)})
        case Phrase(parts, scope, slop):
            if name not in fields_of(scope):
                return []
            found = [_positions(part, name, value) for part in parts]
            if not all(found):
                return []
            return _adjacent(found) if slop is None else _loose(found, slop)
        case Near(left, right, distance, ordered):
            first = unit_spans(left, name, value)
            last = unit_spans(right, name, value) if first else []
            pairs = set(_followed(first, last, distance))
            return sorted(pairs if ordered else pairs | set(_followed(last, first, distance)))
        case Within(left, right, kind):
            first = unit_spans(left, name, value)
            last = unit_spans(right, name, value) if first else []
            return sorted(_together(first, last, kind, value) | _together(last, first, kind, value))


def _positions(unit: Word | Wildcard | Fuzzy, name: str, value: Value) -> list[int]:
    if name not in fields_of(unit.scope):
        return []
    if isinstance(unit, Word):
        return _word_positions(unit, value)
    fits = _fits(unit)
    return sorted(at for word, places in value.at.items() if len(word) <= MAX_WORD and fits(word) for at in places)


def _word_positions(unit: Word, value: Value) -> list[int]:
    if len(unit.text) > MAX_WORD:
        return []
    if unit.exact:
        found = list(value.at.get(unit.text, ()))
    else:
        wanted = stem(value.language, unit.text)
        found = sorted(
            at
            for word, places in value.at.items()
            if len(word) <= MAX_WORD and (word == unit.text or stem(value.language, word) == wanted)
            for at in places
        )
    if not unit.case:
        return found
    return [at for at in found if has_case(unit.case, value.text[slice(*value.places()[at])])]


def _fits(unit: Wildcard | Fuzzy) -> Callable[[str], bool]:
    if isinstance(unit, Wildcard):
        full = re.compile(wildcard_regex(unit.pattern), re.DOTALL).fullmatch
        return lambda word: full(word) is not None
    return lambda word: within(unit.text, word, unit.distance)


def has_case(case: str, printed: str) -> bool:
    """Whether a word as it is printed has the asked case; a word without letters has "nocaps" only."""
    letters = [char for char in printed if char.isalpha()]
    capital = [char.isupper() or char.istitle() for char in letters]
    if case == "nocaps":
        return not any(capital)
    return bool(capital) and (capital[0] if case == "caps" else all(capital))


def _adjacent(found: Sequence[Sequence[int]]) -> list[Span]:
    rarest = min(range(len(found)), key=lambda part: len(found[part]))
    others = [(part - rarest, set(places)) for part, places in enumerate(found) if part != rarest]
    starts = [at for at in found[rarest] if all(at + offset in places for offset, places in others)]
    return [(at - rarest, at - rarest + len(found) - 1) for at in starts]


def _loose(found: Sequence[Sequence[int]], slop: int) -> list[Span]:
    """Every (first, last) that a choice of different places, one for each word, has within the window."""
    window = len(found) + slop - 1  # how far the last place may be from the first
    times = Counter(map(tuple, found))
    if len({at for places in times for at in places}) == sum(map(len, times)):
        return sorted(_loose_apart(times, window))
    spans_found: set[Span] = set()
    for part, places in enumerate(found):
        others = [other for index, other in enumerate(found) if index != part]
        for first in places:
            inside = [other[bisect_right(other, first) : bisect_right(other, first + window)] for other in others]
            if all(inside):
                ends = sorted({at for other in inside for at in other})
                spans_found.update((first, last) for last in ends if _chosen(inside, last))
    return sorted(spans_found)


def _loose_apart(times: Mapping[tuple[int, ...], int], window: int) -> Iterator[Span]:
    """Where no place suits two different words: from the first place on it is enough to count. ``times``: the places
    of each different word -> how often the phrase has it.
    """
    for places in times:
        wanted = [(other, count - (other is places)) for other, count in times.items()]
        wanted = [(other, count) for other, count in wanted if count]
        every = sorted(at for other, _ in wanted for at in other)  # where a span may end
        for first in places:
            ends = [(other, bisect_right(other, first) + count - 1) for other, count in wanted]
            if all(index < len(other) for other, index in ends):
                whole = max(other[index] for other, index in ends)
                for last in every[bisect_left(every, whole) : bisect_right(every, first + window)]:
                    yield first, last


def _chosen(inside: Sequence[Sequence[int]], last: int) -> bool:
    """Whether different places up to ``last``, one from each list and one of them ``last``, can be chosen."""
    for index, places in enumerate(inside):
        at = bisect_left(places, last)
        if at < len(places) and places[at] == last:
            rest = [other for other_index, other in enumerate(inside) if other_index != index]
            if _assigned(rest, last):
                return True
    return False


def _assigned(lists: Sequence[Sequence[int]], last: int) -> bool:
    """Whether each list can have a place of its own before ``last``: a matching by augmenting paths (Kuhn)."""
    holders: dict[int, int] = {}

    def placed(index: int, seen: set[int]) -> bool:
        for at in lists[index]:
            if at < last and at not in seen:
                seen.add(at)
                if at not in holders or placed(holders[at], seen):
                    holders[at] = index
                    return True
        return False

    return all(placed(index, set()) for index in range(len(lists)))


def _followed(first: Sequence[Span], last: Sequence[Span], distance: int) -> Iterator[Span]:
    """Pairs where a span of ``last`` starts 1 to ``distance`` words after the end of one of ``first``."""
    starts = [span[0] for span in last]
    for start, end in first:
        for index in range(bisect_right(starts, end), bisect_right(starts, end + distance)):
            yield start, last[index][1]


def _together(first: Sequence[Span], last: Sequence[Span], kind: str, value: Value) -> set[Span]:
    """Pairs where a span of ``last`` starts after the end of one of ``first``, all in one sentence or paragraph."""
    starts = [span[0] for span in last]
    found: set[Span] = set()
    for start, end in first:
        piece = value.piece(kind, start)
        for index in range(bisect_right(starts, end), len(last)):
            if value.piece(kind, last[index][0]) > piece:
                break
            if value.piece(kind, last[index][1]) == piece:
                found.add((start, last[index][1]))
    return found


def occurs(unit: Unit, name: str, value: Value) -> bool:
    """Whether a unit has a span in one value of the field ``name``; the spans of a proximity are not made for that."""
    match unit:
        case Word() | Wildcard() | Fuzzy():
            return bool(_positions(unit, name, value))
        case AnyOf(parts):
            return any(occurs(part, name, value) for part in parts)
        case Phrase(slop=None):
            return bool(unit_spans(unit, name, value))
        case Phrase():
            return any(unit_spans(unit, name, part) for part in _beginnings(value))
        case Near() | Within():
            return any(_meet(unit, name, part) for part in _beginnings(value))


def count(unit: Unit, name: str, value: Value, enough: int) -> int:
    """How many different spans a unit has in one value; counted no further once there are ``enough``."""
    found = 0
    for part in _beginnings(value):
        found = len(set(unit_spans(unit, name, part)))
        if found >= enough:
            break
    return found


def _beginnings(value: Value) -> Iterator[Value]:
    """Ever longer beginnings of a text, at last the whole: what is in one is in the whole, and most texts that match
    do so early. The pairs in a long text of the same few words are too many to be made without need.
    """
    last = max((places[-1] for places in value.at.values() if places), default=0)
    size = _FIRST
    while size <= last:
        yield value.until(size)
        size *= 4
    yield value


def _meet(unit: Near | Within, name: str, value: Value) -> bool:
    if isinstance(unit, Within):
        left = unit_spans(unit.left, name, value)
        return bool(left) and bool(partners(unit, left, unit_spans(unit.right, name, value), value)[0])
    starts, ends = _edges(unit.left, name, value)
    if not starts:
        return False
    other_starts, other_ends = _edges(unit.right, name, value)
    orders = [(ends, other_starts)] if unit.ordered else [(ends, other_starts), (other_ends, starts)]
    return any(
        bisect_right(later, end) < bisect_right(later, end + unit.distance)
        for earlier, later in orders
        for end in earlier
    )


def _edges(unit: Unit, name: str, value: Value) -> tuple[list[int], list[int]]:
    """(where the spans of a unit start, where they end), each sorted; a proximity's pairs are not made for that."""
    if isinstance(unit, AnyOf):
        edges = [_edges(part, name, value) for part in unit.parts]
        return sorted({at for starts, _ in edges for at in starts}), sorted({at for _, ends in edges for at in ends})
    if not isinstance(unit, Near | Within):
        found = unit_spans(unit, name, value)
        return [start for start, _ in found], sorted({end for _, end in found})
    left = unit_spans(unit.left, name, value)
    right = unit_spans(unit.right, name, value) if left else []
    starts, ends = _facing(unit, left, right, value)
    if not (isinstance(unit, Near) and unit.ordered):
        more_starts, more_ends = _facing(unit, right, left, value)
        starts, ends = starts | more_starts, ends | more_ends
    return sorted(starts), sorted(ends)


def _facing(
    unit: Near | Within, first: Sequence[Span], last: Sequence[Span], value: Value
) -> tuple[set[int], set[int]]:
    before, after = _near_pairs(unit, first, last, value)
    return {start for start, _ in before}, {end for _, end in after}


def partners(
    unit: Near | Within, left: Sequence[Span], right: Sequence[Span], value: Value
) -> tuple[set[Span], set[Span]]:
    """The spans of either side that have a partner on the other."""
    before, after = _near_pairs(unit, left, right, value)
    if isinstance(unit, Near) and unit.ordered:
        return before, after
    other_before, other_after = _near_pairs(unit, right, left, value)
    return before | other_after, after | other_before


def _near_pairs(
    unit: Near | Within, first: Sequence[Span], last: Sequence[Span], value: Value
) -> tuple[set[Span], set[Span]]:
    """Those of ``first`` with one of ``last`` after it near enough, and those of ``last`` with one before it."""
    if not first or not last:
        return set(), set()
    starts = [span[0] for span in last]  # sorted, as spans are
    ending = sorted(first, key=lambda span: span[1])
    ends = [span[1] for span in ending]
    if isinstance(unit, Near):
        reach = unit.distance
        return (
            {span for span in first if bisect_right(starts, span[1]) < bisect_right(starts, span[1] + reach)},
            {span for span in last if bisect_left(ends, span[0] - reach) < bisect_left(ends, span[0])},
        )
    # Of all that start later the one that ends first, of all that ended before the one that starts last, is the
    # likeliest to be in the same piece.
    soonest = list(accumulate((span[1] for span in reversed(last)), min))[::-1]
    latest = list(accumulate((span[0] for span in ending), max))
    name = unit.unit

    def together(low: int, high: int) -> bool:
        return value.piece(name, low) == value.piece(name, high)

    ours = {a for a in first if (at := bisect_right(starts, a[1])) < len(starts) and together(a[0], soonest[at])}
    theirs = {b for b in last if (at := bisect_left(ends, b[0])) and together(latest[at - 1], b[1])}
    return ours, theirs


def leaf_words(unit: Unit) -> Iterator[Word | Wildcard | Fuzzy]:
    """The words and patterns that a unit is made of."""
    match unit:
        case Word() | Wildcard() | Fuzzy():
            yield unit
        case Phrase(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from leaf_words(part)
        case Near(left=left, right=right) | Within(left=left, right=right):
            yield from leaf_words(left)
            yield from leaf_words(right)


def pattern_name(unit: Wildcard | Fuzzy) -> str:
    """How a pattern is called where its expansions are counted (``Page.expansions``)."""
    return unit.pattern if isinstance(unit, Wildcard) else f"{unit.text}~{unit.distance}"


def fields_of(scope: Scope) -> tuple[str, ...]:
    """The text fields that a scope stands for; names of entities are a field of their own."""
    return SCOPES.get(scope, (scope,))
