"""The exact check: does an article match a tree, read from its own text. Engines finish with it what they cannot do.

Works on lists of positions: a field is split into words only when a leaf asks for it, and of those only the ones that
a leaf can match are looked at. Written apart from ``search.scan``, the slow reference that tests compare it with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from search.query import (
    And,
    AtLeast,
    Boost,
    Dates,
    Everything,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Node,
    Not,
    Nothing,
    Number,
    Or,
    Unit,
    Wildcard,
    Word,
)  # fmt: skip
from search.spans import Value, count, fields_of, leaf_words, occurs
from search.values import KINDS, host_suffixes, plain_url
from search.vocabulary import Vocabulary
from search.walk import nodes
from store.indexed import IndexDoc

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
            case AtLeast(number, part):
                return self._has(number, part)
            case _:
                return any(occurs(node, name, value) for name, value in self._all_values(node))

    def _has(self, number: int, unit: Unit) -> bool:
        found = 0
        for name, value in self._all_values(unit):
            if found >= number:
                break
            found += count(unit, name, value, number - found)
        return found >= number

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
        case Is("imprecise"):
            first, until = doc.published_from, doc.published_until
            return first is not None and until is not None and until - first > 1
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
