"""The exact check: does an article match a tree, read from its own text. Engines finish with it what they cannot do.

Works on lists of positions: a field is split into words only when a leaf asks for it, and of those only the ones that
a leaf can match are looked at. Written apart from ``search.scan``, the slow reference that tests compare it with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from search.expand import wildcard_regex, within
from search.passages import paragraphs, sentences_of
from search.query import (
    SCOPES,
    And,
    AnyOf,
    AtLeast,
    Boost,
    Dates,
    Everything,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Near,
    Node,
    Not,
    Nothing,
    Number,
    Or,
    Phrase,
    Scope,
    Unit,
    Wildcard,
    Within,
    Word,
)  # fmt: skip
from search.text import MAX_WORD, spans, stem, words
from search.values import KINDS, host_suffixes, plain_url
from search.vocabulary import Vocabulary
from search.walk import nodes
from store.model import IndexDoc

if TYPE_CHECKING:
    from search.engine import Archive

BATCH = 500  # articles read at a time

Span = tuple[int, int]  # first and last word, both included


def matching_ids(node: Node, archive: Archive, ids: Sequence[int]) -> list[int]:
    """Those of the articles that match, in the order they are read; articles that are gone are left out."""
    found = []
    check = checker(node)
    for start in range(0, len(ids), BATCH):
        docs = archive.index_docs(ids[start : start + BATCH])
        found += [doc.id for doc in docs if check(doc)]
    return found


def checker(node: Node) -> Callable[[IndexDoc], bool]:
    """Tells of any article whether it is among the answers to ``node``; remembers the words it has judged."""
    leaves = [leaf for leaf in dict.fromkeys(nodes(node)) if isinstance(leaf, Word | Wildcard | Fuzzy)]
    known: dict[str, Vocabulary] = {}

    def check(doc: IndexDoc) -> bool:
        language = doc.language
        if language not in known:
            known[language] = Vocabulary(leaves, language)
        return _Article(doc, known[language]).matches(node)

    return check


def matches(node: Node, doc: IndexDoc) -> bool:
    """Whether one article is among the answers to ``node``; ``checker`` is for many."""
    return checker(node)(doc)


class Value:
    """One value of a text field: where the words that a query can match stand in it."""

    def __init__(self, text: str, language: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.language = language
        self.at = vocabulary.places(text)
        self._places: list[Span] | None = None
        self._paragraphs: list[Span] | None = None
        self._first_words: list[int] = []  # of each paragraph
        self._sentences: dict[int, list[int]] = {}  # paragraph -> the first word of each of its sentences

    def places(self) -> list[Span]:
        if self._places is None:
            self._places = spans(self.text)
        return self._places

    def piece(self, unit: str, position: int) -> tuple[int, int]:
        """The number of the paragraph that a word stands in, and of its sentence there (0 where not asked for)."""
        if self._paragraphs is None:
            self._paragraphs = paragraphs(self.text)
            self._first_words = self._starts(self._paragraphs)
        number = bisect_right(self._first_words, position) - 1
        if unit != "sentence":
            return number, 0
        starts = self._sentences.get(number)
        if starts is None:
            starts = self._sentences[number] = self._starts(sentences_of(self.text, self._paragraphs[number]))
        return number, bisect_right(starts, position - self._first_words[number])

    def _starts(self, pieces: Sequence[Span]) -> list[int]:
        """The words before each piece: no word reaches from one into the next, so counting each alone is exact."""
        counts = (len(words(self.text[start:end])) for start, end in pieces)
        return list(accumulate(counts, initial=0))[:-1]


class _Article:
    def __init__(self, doc: IndexDoc, vocabulary: Vocabulary) -> None:
        self._doc = doc
        self._vocabulary = vocabulary
        self._values: dict[str, list[Value]] = {}

    def matches(self, node: Node) -> bool:  # noqa: PLR0911  # one arm for each kind
        match node:
            case And(parts):
                return all(self.matches(part) for part in sorted(parts, key=_cost))
            case Or(parts):
                return any(self.matches(part) for part in sorted(parts, key=_cost))
            case Not(part):
                return not self.matches(part)
            case Boost(part):
                return self.matches(part)
            case Everything():
                return True
            case Nothing():
                return False
            case Number() | Dates() | Keyword() | Is() | Has():
                return has_value(node, self._doc)
            case AtLeast(count, part):
                return self._count(part) >= count
            case _:
                return any(unit_spans(node, name, value) for name, value in self._all_values(node))

    def _count(self, unit: Unit) -> int:
        return sum(len(set(unit_spans(unit, name, value))) for name, value in self._all_values(unit))

    def _all_values(self, unit: Unit) -> Iterator[tuple[str, Value]]:
        for name in sorted({name for leaf in leaf_words(unit) for name in fields_of(leaf.scope)}):
            if name not in self._values:
                language, known = self._doc.language, self._vocabulary
                self._values[name] = [Value(text, language, known) for text in texts(self._doc, name)]
            for value in self._values[name]:
                yield name, value


def texts(doc: IndexDoc, name: str) -> list[str]:
    """The values of a text field or of entity names."""
    if name == "links":
        return list(doc.link_titles)
    if name == "entity":
        return (
            sorted({text for _, text in doc.entities}) if _distinct_names(doc) else [text for _, text in doc.entities]
        )
    if name in {"person", "org", "place_name"}:
        return [text for kind, text in doc.entities if KINDS.get(kind) == name]
    return [getattr(doc, name)]


def _distinct_names(doc: IndexDoc) -> bool:
    """One name under two kinds is two values, as the reference counts them."""
    return len({text for _, text in doc.entities}) == len(doc.entities)


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
    spans_found: set[Span] = set()
    for part, places in enumerate(found):
        others = [other for index, other in enumerate(found) if index != part]
        for first in places:
            inside = [other[bisect_right(other, first) : bisect_right(other, first + window)] for other in others]
            if all(inside):
                ends = sorted({at for other in inside for at in other})
                spans_found.update((first, last) for last in ends if _chosen(inside, last))
    return sorted(spans_found)


def _chosen(inside: Sequence[Sequence[int]], last: int) -> bool:
    """Whether different places up to ``last``, one from each list and one of them ``last``, can be chosen."""
    for index, places in enumerate(inside):
        at = bisect_left(places, last)
        if at < len(places) and places[at] == last:
            rest = [other for other_index, other in enumerate(inside) if other_index != index]
            if _assigned(sorted(rest, key=len), frozenset({last}), last):
                return True
    return False


def _assigned(lists: Sequence[Sequence[int]], taken: frozenset[int], last: int) -> bool:
    if not lists:
        return True
    return any(_assigned(lists[1:], taken | {at}, last) for at in lists[0] if at < last and at not in taken)


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


def _cost(node: Node) -> int:
    """Values before text: they need no words."""
    return 0 if isinstance(node, Number | Dates | Keyword | Is | Has | Everything | Nothing) else 1


def has_value(node: Number | Dates | Keyword | Is | Has, doc: IndexDoc) -> bool:  # noqa: C901, PLR0911  # same
    """Numbers, dates, keywords, properties."""
    match node:
        case Number(name, low, high):
            return _between(doc.id if name == "id" else doc.word_count, low, high)
        case Dates("added", start, end):
            return _between(doc.added, start, None if end is None else end - 1)
        case Dates(_, start, end):
            first, until = doc.published_from, doc.published_until
            return (
                first is not None and until is not None and _between(first, start, None) and _between(until, None, end)
            )
        case Keyword(name, value):
            return _has_keyword(name, value.lower(), doc)
        case Is("undated"):
            return doc.published_from is None
        case Is(flag):
            return flag in doc.flags
        case Has("entity"):
            return bool(doc.entities)
        case Has("person" | "org" | "place" as name):
            wanted = "place_name" if name == "place" else name
            return any(KINDS.get(kind) == wanted for kind, _ in doc.entities)
        case Has("link"):
            return bool(doc.link_titles or doc.link_urls)
        case Has("date"):
            return doc.published_from is not None
        case Has(name):
            return bool(getattr(doc, name, ""))


def _between(value: int, low: int | None, high: int | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def _has_keyword(name: str, value: str, doc: IndexDoc) -> bool:  # noqa: PLR0911  # same
    match name:
        case "language":
            return doc.language.lower() == value
        case "native_id":
            return doc.native_id.lower() == value
        case "site":
            return value.removeprefix("www.") in host_suffixes(doc.url)
        case "url" if not doc.url:
            return False
        case "url" if value.endswith("*"):
            return plain_url(doc.url).startswith(plain_url(value[:-1]))
        case "url":
            return plain_url(doc.url) == plain_url(value)
        case _:
            linked = plain_url(value) in {plain_url(url) for url in doc.link_urls if url}
            return linked or (value.isascii() and value.isdigit() and int(value) in doc.link_targets)
