"""Single leaves of a query on a Whoosh reader: which articles have a word; everything else about them is in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from search.engines.sets import Bounds, Ids
from search.expand import literal_prefix, matching, similar
from search.match import has_value
from search.query import (
    AnyOf,
    Dates,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Near,
    Node,
    Number,
    Phrase,
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.spans import fields_of, leaf_words, pattern_name
from search.stems import stem_token
from search.text import MAX_WORD, STEMMED_LANGUAGES
from search.walk import nodes, positive_units
from store.indexed import IndexDoc

MOST_RANKED = 200  # words that are ranked by


class WhooshLeaves:
    """See ``sets.Leaves``. Valid for one commit of the index."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.facts: dict[int, IndexDoc] = {}
        self.numbers: dict[int, int] = {}  #: Whoosh's number of a document -> article
        self.hashes: list[tuple[int, int]] = []
        for number, stored in reader.iter_docs():
            if "facts" in stored:
                light, content = stored["facts"]
                self.facts[light.id] = light
                self.numbers[number] = light.id
                self.hashes.append((light.id, content))
        self._languages = ("", *sorted({doc.language for doc in self.facts.values()} & STEMMED_LANGUAGES.keys()))

    def everything(self) -> Ids:
        return set(self.facts)

    def value(self, node: Number | Dates | Keyword | Is | Has) -> Ids:
        return {number for number, doc in self.facts.items() if has_value(node, doc)}

    def unit(self, unit: Unit) -> Bounds:
        names = sorted({name for leaf in leaf_words(unit) for name in fields_of(leaf.scope)})
        upper: Ids = set().union(*(self._cover(unit, name) for name in names))
        cased = any(isinstance(leaf, Word) and leaf.case for leaf in leaf_words(unit))
        return upper, upper if isinstance(unit, Word | Wildcard | Fuzzy) and not cased else set()

    def _cover(self, unit: Unit, name: str) -> Ids:
        """Articles that may have a span of the unit in this field."""
        match unit:
            case Word() | Wildcard() | Fuzzy():
                tokens = self.tokens(unit, name) if name in fields_of(unit.scope) else ()
                return set().union(*(self._with(name, token) for token in tokens))
            case AnyOf(parts):
                return set().union(*(self._cover(part, name) for part in parts))
            case Phrase(parts=parts):
                return set.intersection(*(self._cover(part, name) for part in parts))
            case Near(left=left, right=right) | Within(left=left, right=right):
                return self._cover(left, name) & self._cover(right, name)

    def tokens(self, unit: Word | Wildcard | Fuzzy, name: str) -> Sequence[str]:
        """The tokens of a field that a leaf stands for."""
        if isinstance(unit, Wildcard | Fuzzy):
            return self._expanded(unit, name)
        if len(unit.text) > MAX_WORD:
            return ()
        return (unit.text,) if unit.exact else tuple({stem_token(one, unit.text) for one in self._languages})

    def _expanded(self, unit: Wildcard | Fuzzy, name: str) -> list[str]:
        prefix = literal_prefix(unit.pattern) if isinstance(unit, Wildcard) else ""
        terms = (text.decode("utf-8") for text in self._reader.expand_prefix(name, prefix.encode("utf-8")))
        found = [text for text in terms if ":" not in text]
        if isinstance(unit, Wildcard):
            found = matching(unit.pattern, found)
        else:
            found = similar(unit.text, unit.distance, found)
        return [word for word in found if self._with(name, word)] if self._reader.has_deletions() else found

    def _with(self, name: str, token: str) -> Ids:
        term = (name, token)
        if term not in self._reader:
            return set()
        numbers: Iterable[int] = self._reader.postings(*term).all_ids()
        known = self.numbers
        return {known[number] for number in numbers if number in known}

    def expansions(self, node: Node) -> dict[str, int]:
        """Every pattern of a tree with the number of different words it stands for in the fields it asks."""
        found: dict[str, set[str]] = {}
        for leaf in nodes(node):
            if isinstance(leaf, Wildcard | Fuzzy):
                words = (word for name in fields_of(leaf.scope) for word in self._expanded(leaf, name))
                found.setdefault(pattern_name(leaf), set()).update(words)
        return {name: len(these) for name, these in found.items()}

    def stems(self, unit: Word | Wildcard | Fuzzy) -> Iterable[str]:
        """Tokens of the merged field that stand for a leaf."""
        texts = (
            [unit.text]
            if isinstance(unit, Word)
            else [w for n in fields_of(unit.scope) for w in self._expanded(unit, n)]
        )
        return (stem_token(language, text) for text in texts for language in self._languages)


def ranked_tokens(node: Node, leaves: WhooshLeaves) -> list[str]:
    found = [token for unit in positive_units(node) for leaf in leaf_words(unit) for token in leaves.stems(leaf)]
    return list(dict.fromkeys(found))[:MOST_RANKED]
