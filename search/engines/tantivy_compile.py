"""The query tree as tantivy queries, as exact as tantivy can be; what it cannot is bounded from both sides.

Every node becomes two queries: ``upper``, in which every match is, and ``lower``, all of whose articles match. Where
the two are one, tantivy answers alone; else the articles between them are read and checked. NOT swaps the two, AND
and OR combine each side, so the bounds stay true through any nesting.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import tantivy
from tantivy import FieldType, Occur, Query

from search.engines.tantivy_positions import NotNativeError, Place, phrase_queries
from search.engines.tantivy_schema import COMMON_WORDS, OFTEN, PAIRED, often_token, pair_token
from search.query import (
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
    Unit,
    Wildcard,
    Within,
    Word,
)  # fmt: skip
from search.spans import fields_of, leaf_words, pattern_name
from search.stems import stem_token
from search.text import MAX_WORD
from search.values import plain_url
from search.walk import nodes

Expand = Callable[[Wildcard | Fuzzy, str], Sequence[str]]
"""The words of one index field that a pattern stands for."""

MULTIPLE = frozenset({"links", "entity", "person", "org", "place_name"})
"""Fields with several values: only neighbouring words are told apart from words of two values."""


@dataclass(frozen=True, slots=True)
class Bounds:
    upper: Query
    lower: Query | None  #: None = nothing is proven

    @property
    def exact(self) -> bool:
        return self.lower is self.upper


@dataclass(frozen=True, slots=True)
class Compiler:
    schema: tantivy.Schema
    languages: tuple[str, ...]  #: of the articles in the index, "" among them
    expand: Expand
    known: Callable[[str, str], bool]  #: whether any article has (field, token); a union with none is slower
    expanded: dict[tuple[Wildcard | Fuzzy, str], list[str]] = field(default_factory=dict)

    def node(self, node: Node) -> Bounds:  # noqa: C901, PLR0911  # one arm for each kind
        match node:
            case And(parts):
                return self._all([self.node(part) for part in parts])
            case Or(parts):
                return _any([self.node(part) for part in parts])
            case Not(part):
                bounds = self.node(part)
                lower = self.without(bounds.upper)
                if bounds.exact:
                    return exactly(lower)
                return Bounds(self.live() if bounds.lower is None else self.without(bounds.lower), lower)
            case Boost(part, factor):
                bounds = self.node(part)
                boosted = Query.boost_query(bounds.upper, factor)
                return exactly(boosted) if bounds.exact else Bounds(boosted, bounds.lower)
            case Everything():
                return exactly(self.live())
            case Nothing():
                return exactly(Query.empty_query())
            case AtLeast(count, _) if count <= 0:
                return exactly(self.live())
            case AtLeast(count, part):
                bounds = self.unit(part)
                return bounds if count <= 1 else self._often(count, part, bounds.upper)
            case Number() | Dates() | Keyword() | Is() | Has():
                return exactly(unscored(self.filter(node)))
            case _:
                return self.unit(node)

    def expansions(self, node: Node) -> dict[str, int]:
        """Every pattern of a tree with the number of different words it stands for in the fields it asks."""
        found: dict[str, set[str]] = {}
        for leaf in nodes(node):
            if isinstance(leaf, Wildcard | Fuzzy):
                names = ("words",) if leaf.scope == "text" else fields_of(leaf.scope)
                of_one = found.setdefault(pattern_name(leaf), set())
                of_one.update(word for name in names for word in self._expanded(leaf, name))
        return {name: len(these) for name, these in found.items()}

    def live(self) -> Query:
        """Every article; the watermark is none."""
        return unscored(Query.term_query(self.schema, "live", "1"))

    def without(self, query: Query) -> Query:
        return Query.boolean_query([(Occur.Must, self.live()), (Occur.MustNot, query)])

    def _all(self, parts: list[Bounds]) -> Bounds:
        upper = Query.boolean_query([(Occur.Must, part.upper) for part in parts])
        if all(part.exact for part in parts):
            return exactly(upper)
        lower = [part.lower for part in parts if part.lower is not None]
        if len(lower) < len(parts):
            return Bounds(upper, None)
        return Bounds(upper, Query.boolean_query([(Occur.Must, part) for part in lower]))

    def unit(self, unit: Unit) -> Bounds:
        """Words, phrases, proximity."""
        cased = _has_case(unit)
        if isinstance(unit, Word | Wildcard | Fuzzy):
            query = self._single(unit)
            return Bounds(query, None) if cased else exactly(query)
        if isinstance(unit, AnyOf):
            return _any([self.unit(part) for part in unit.parts])
        fields = sorted({name for leaf in leaf_words(unit) for name in fields_of(leaf.scope)})
        if not cased:
            try:
                native = [query for name in fields for query in self._native(unit, name)]
            except NotNativeError:
                pass
            else:
                return exactly(either(native))
        return Bounds(either([query for name in fields for query in self._cover(unit, name)]), None)

    def _often(self, count: int, part: Unit, upper: Query) -> Bounds:
        """``part`` several times; ``upper`` = at least once."""
        if not isinstance(part, Word) or part.scope != "text" or count < OFTEN[0]:
            return Bounds(upper, None)
        level = OFTEN[bisect_right(OFTEN, count) - 1]
        tokens = {often_token(stem_token(language, part.text), level) for language in self.languages}
        found = [token for token in sorted(tokens) if self.known("often", token)]
        query = both(upper, unscored(either([Query.term_query(self.schema, "often", token) for token in found])))
        inflects = not part.exact and not part.case
        return exactly(query) if inflects and level == count else Bounds(query, None)

    def _single(self, unit: Word | Wildcard | Fuzzy) -> Query:
        if isinstance(unit, Word) and len(unit.text) > MAX_WORD:
            return Query.empty_query()
        if unit.scope != "text":
            return either([query for name in fields_of(unit.scope) for query in self._in_field(unit, name)])
        if isinstance(unit, Word) and not unit.exact:
            stems = {stem_token(language, unit.text) for language in self.languages}
            found = [token for token in sorted(stems) if self.known("text", token)]
            return either([Query.term_query(self.schema, "text", token) for token in found])
        if isinstance(unit, Word):
            return Query.term_query(self.schema, "words", unit.text)
        return unscored(Query.term_set_query(self.schema, "words", self._expanded(unit, "words")), 1.0)

    def _in_field(self, unit: Word | Wildcard | Fuzzy, name: str) -> list[Query]:
        if name not in fields_of(unit.scope):
            return []
        if isinstance(unit, Word):
            tokens = {unit.text} if unit.exact else {stem_token(language, unit.text) for language in self.languages}
            return [Query.term_query(self.schema, name, token) for token in sorted(tokens)]
        return [unscored(Query.term_set_query(self.schema, name, self._expanded(unit, name)), 1.0)]

    def _expanded(self, unit: Wildcard | Fuzzy, name: str) -> list[str]:
        key = (unit, name)
        if key not in self.expanded:
            self.expanded[key] = list(self.expand(unit, name))
        return self.expanded[key]

    def _native(self, unit: Unit, name: str) -> list[Query]:
        if name in PAIRED and (pair := _pair(unit, name)):
            return [Query.term_query(self.schema, "pairs", pair)]
        if name in MULTIPLE and not (isinstance(unit, Phrase) and unit.slop is None):
            raise NotNativeError
        languages = self.languages if _inflects(unit) else ("",)
        return [
            query for one in languages for query in phrase_queries(self.schema, name, unit, self._places(name, one))
        ]

    def _places(self, name: str, language: str) -> Callable[[Word | Wildcard | Fuzzy], Place | None]:
        def place_of(part: Word | Wildcard | Fuzzy) -> Place | None:
            if name not in fields_of(part.scope):
                return None
            if isinstance(part, Word):
                token = part.text if part.exact else stem_token(language, part.text)
                return Place(frozenset({token}), not part.exact)
            return Place(frozenset(self._expanded(part, name)), stems=False)

        return place_of

    def _cover(self, unit: Unit, name: str) -> list[Query]:
        """Queries whose union has every article where ``unit`` may have a span in this field."""
        match unit:
            case Word() | Wildcard() | Fuzzy():
                return self._in_field(unit, name)
            case AnyOf(parts):
                return [query for part in parts for query in self._cover(part, name)]
            case Phrase(parts=parts):
                operands: tuple[Unit, ...] = parts
            case Near(left=left, right=right) | Within(left=left, right=right):
                operands = (left, right)
        if not _has_case(unit):
            try:
                return self._native(unit, name)
            except NotNativeError:
                pass
        covers = [self._cover(operand, name) for operand in operands]
        if not all(covers):
            return []
        return [Query.boolean_query([(Occur.Must, either(cover)) for cover in covers])]

    def filter(self, node: Number | Dates | Keyword | Is | Has) -> Query:  # noqa: C901, PLR0911  # same
        match node:
            case Number("id", low, high):
                return self.between("id", low, high)
            case Number(_, low, high):
                return self.between("word_count", low, high)
            case Dates("added", start, end):
                return self.between("added", start, None if end is None else end - 1)
            case Dates(_, start, end):
                dated = self.between("published_from", start if start is not None else 0, None)
                return dated if end is None else both(dated, self.between("published_until", None, end))
            case Keyword(_, value) if not value.isprintable() and any("\ud800" <= char <= "\udfff" for char in value):
                return Query.empty_query()  # no text of the archive has a lone surrogate, and tantivy takes none
            case Keyword("url", value) if value.endswith("*"):
                plain = plain_url(value[:-1])
                return Query.regex_query(self.schema, "url", "".join(map(_escaped, plain)) + "(.|\n)*")
            case Keyword("url", value):
                return Query.term_query(self.schema, "url", plain_url(value))
            case Keyword("linksto", value):
                targets = [plain_url(value), *([f"#{int(value)}"] if value.isascii() and value.isdigit() else [])]
                return Query.term_set_query(self.schema, "linksto", targets)
            case Keyword(name, value):
                text = value.lower()
                return Query.term_query(self.schema, name, text.removeprefix("www.") if name == "site" else text)
            case Is(flag):
                return Query.term_query(self.schema, "flag", flag)
            case Has(name):
                return Query.term_query(self.schema, "has", name)

    def between(self, name: str, low: int | None, high: int | None) -> Query:
        if low is None and high is None:
            return self.live()
        limit = (1 << 62) - 1  # numbers of a query may be larger than any that is stored
        low = None if low is None else max(-limit, min(low, limit))
        high = None if high is None else max(-limit, min(high, limit))
        if low is not None and high is not None and low > high:
            return Query.empty_query()
        return Query.range_query(self.schema, name, FieldType.Integer, low, high)


def exactly(query: Query) -> Bounds:
    return Bounds(query, query)


def unscored(query: Query, score: float = 0.0) -> Query:
    return Query.const_score_query(query, score)


def either(queries: Sequence[Query]) -> Query:
    if not queries:
        return Query.empty_query()
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, query) for query in queries])


def both(*queries: Query) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _any(parts: list[Bounds]) -> Bounds:
    upper = either([part.upper for part in parts])
    if all(part.exact for part in parts):
        return exactly(upper)
    lower = [part.lower for part in parts if part.lower is not None]
    return Bounds(upper, either(lower) if lower else None)


def _pair(unit: Unit, name: str) -> str:
    """The token of a phrase of two function words; "" for all else."""
    match unit:
        case Phrase(parts=(Word(first, exact=True), Word(second, exact=True)), slop=None) if (
            name in fields_of(unit.scope) and first in COMMON_WORDS and second in COMMON_WORDS
        ):
            return pair_token(name, first, second)
    return ""


def _has_case(unit: Unit) -> bool:
    return any(isinstance(leaf, Word) and leaf.case for leaf in leaf_words(unit))


def _inflects(unit: Unit) -> bool:
    return any(isinstance(leaf, Word) and not leaf.exact for leaf in leaf_words(unit))


def _escaped(char: str) -> str:
    return char if char.isalnum() else f"\\{char}" if char.isascii() else char
