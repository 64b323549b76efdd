"""The brute-force reference: does an article match a tree, and what is the whole answer. No index, no speed.

Written straight from the docstrings of ``search.query``; every engine is compared with it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

from search.passages import paragraphs, sentences
from search.query import (
    SCOPES,
    And,
    AnyOf,
    AtLeast,
    Boost,
    Bucket,
    Dates,
    Everything,
    Facet,
    Fuzzy,
    Has,
    Hit,
    Is,
    Keyword,
    Near,
    Node,
    Not,
    Nothing,
    Number,
    Or,
    Page,
    Phrase,
    Request,
    Scope,
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.text import MAX_WORD, fold, spans, stem
from search.values import KINDS, host, label, periods, plain_url
from search.walk import scores

if TYPE_CHECKING:
    from store.indexed import IndexDoc

Span = tuple[int, int]
"""First and last word position, both included."""


class _Text:
    """One value of one text field, split into words."""

    def __init__(self, field: str, text: str, language: str) -> None:
        self.field = field
        self.language = language
        self.places = spans(text)
        self.surface = [text[start:end] for start, end in self.places]
        self.words = [fold(surface) for surface in self.surface]
        self.sentence = self._pieces(sentences(text))
        self.paragraph = self._pieces(paragraphs(text))

    def _pieces(self, pieces: Sequence[Span]) -> list[int]:
        """For each word the number of the sentence or paragraph it stands in."""
        starts = [start for start, _ in pieces]
        return [bisect_right(starts, start) for start, _ in self.places]


def matches(node: Node, doc: IndexDoc) -> bool:
    """True if this article matches."""
    return _matches(node, doc, _texts(doc))


def _matches(node: Node, doc: IndexDoc, texts: Sequence[_Text]) -> bool:  # noqa: PLR0911  # one return per kind of node
    match node:
        case Everything():
            return True
        case Nothing():
            return False
        case And(parts):
            return all(_matches(part, doc, texts) for part in parts)
        case Or(parts):
            return any(_matches(part, doc, texts) for part in parts)
        case Not(part):
            return not _matches(part, doc, texts)
        case Boost(part, _):
            return _matches(part, doc, texts)
        case AtLeast(count, part):
            return sum(len(_spans(part, text)) for text in texts) >= count
        case Number() | Dates() | Keyword() | Is() | Has():
            return _value_matches(node, doc)
        case _:
            return any(_spans(node, text) for text in texts)


@lru_cache(maxsize=256)
def _texts(doc: IndexDoc) -> tuple[_Text, ...]:
    """Every value of every text field; an entity's name stands under "entity" and under its kind."""
    names = ("title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "path")
    found = [_Text(name, getattr(doc, name), doc.language) for name in names]
    found += [_Text("links", title, doc.language) for title in doc.link_titles]
    for kind, name in doc.entities:
        found.append(_Text("entity", name, doc.language))
        if kind in KINDS:
            found.append(_Text(KINDS[kind], name, doc.language))
    return tuple(found)


def _in_scope(scope: Scope, text: _Text) -> bool:
    return text.field in SCOPES.get(scope, (scope,))


def _spans(unit: Unit, text: _Text) -> set[Span]:  # noqa: PLR0911  # one return per kind of node
    """The spans of a unit in one value of one text field."""
    match unit:
        case Word() | Wildcard() | Fuzzy():
            if not _in_scope(unit.scope, text):
                return set()
            return {(i, i) for i in range(len(text.words)) if _word_matches(unit, text, i)}
        case AnyOf(parts):
            return {span for part in parts for span in _spans(part, text)}
        case Phrase(parts, scope, slop):
            if not _in_scope(scope, text):
                return set()
            found = [sorted(first for first, _ in _spans(part, text)) for part in parts]
            return _in_order(found) if slop is None else _sloppy(found, slop)
        case Near(left, right, distance, ordered):
            pairs = product(_spans(left, text), _spans(right, text))
            return {
                (min(a[0], b[0]), max(a[1], b[1]))
                for a, b in pairs
                if 1 <= b[0] - a[1] <= distance or (not ordered and 1 <= a[0] - b[1] <= distance)
            }
        case Within(left, right, kind):
            piece = text.sentence if kind == "sentence" else text.paragraph
            return {
                (min(a[0], b[0]), max(a[1], b[1]))
                for a, b in product(_spans(left, text), _spans(right, text))
                if (b[0] > a[1] or a[0] > b[1]) and piece[min(a[0], b[0])] == piece[max(a[1], b[1])]
            }


def _in_order(found: Sequence[Sequence[int]]) -> set[Span]:
    last = len(found) - 1
    return {(first, first + last) for first in found[0] if all(first + i in found[i] for i in range(last + 1))}


def _sloppy(found: Sequence[Sequence[int]], slop: int) -> set[Span]:
    """Every first and last place that a choice of one place per word can have."""
    widest = len(found) + slop
    starts = sorted({place for places in found for place in places})
    result = set()
    for first in starts:
        window = [[place for place in places if first <= place < first + widest] for places in found]
        ends = {place for places in window for place in places}
        result |= {(first, last) for last in ends if last > first and _assignable(window, first, last)}
    return result


def _assignable(window: Sequence[Sequence[int]], first: int, last: int) -> bool:
    """True if each word can get a place of its own between first and last, both of them taken."""

    def place(part: int, taken: frozenset[int]) -> bool:
        if part == len(window):
            return first in taken and last in taken
        return any(place(part + 1, taken | {at}) for at in window[part] if at <= last and at not in taken)

    return place(0, frozenset())


def _word_matches(unit: Word | Wildcard | Fuzzy, text: _Text, at: int) -> bool:
    word = text.words[at]
    if len(word) > MAX_WORD:
        return False
    match unit:
        case Word(wanted, _, exact, case):
            same = word == wanted or (not exact and stem(text.language, word) == stem(text.language, wanted))
            return same and case_fits(case, text.surface[at])
        case Wildcard(pattern):
            expression = "".join({"*": ".*", "?": "."}.get(char, re.escape(char)) for char in pattern)
            return re.fullmatch(expression, word, re.DOTALL) is not None
        case Fuzzy(wanted, distance):
            return edits(wanted, word) <= distance


def case_fits(case: str, surface: str) -> bool:
    """True if the printed word is of this case. A word without letters fits "nocaps" only."""
    letters = [char for char in surface if char.isalpha()]
    large = [char.isupper() or char.istitle() for char in letters]
    fits = {"": True, "caps": large[:1] == [True], "allcaps": bool(large) and all(large), "nocaps": not any(large)}
    return fits[case]


def edits(left: str, right: str) -> int:
    """Levenshtein distance in code points."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def _value_matches(node: Number | Dates | Keyword | Is | Has, doc: IndexDoc) -> bool:  # noqa: PLR0911  # one return per kind of node
    match node:
        case Number(name, low, high):
            value = doc.id if name == "id" else doc.word_count
            return (low is None or value >= low) and (high is None or value <= high)
        case Dates("added", start, end):
            return (start is None or doc.added >= start) and (end is None or doc.added < end)
        case Dates(_, start, end):
            if doc.published_from is None or doc.published_until is None:
                return False
            return (start is None or doc.published_from >= start) and (end is None or doc.published_until <= end)
        case Keyword(name, value):
            return _KEYWORDS[name](doc, value.lower())
        case Is("undated"):
            return doc.published_from is None
        case Is("imprecise"):
            return (doc.published_until or 0) - (doc.published_from or 0) > 1
        case Is(flag):
            return flag in doc.flags
        case Has(name):
            return _has(doc, name)


def _has(doc: IndexDoc, name: str) -> bool:
    kinds = {KINDS.get(kind) for kind, _ in doc.entities}
    special = {
        "entity": bool(doc.entities),
        "person": "person" in kinds,
        "org": "org" in kinds,
        "place": "place_name" in kinds,
        "link": bool(doc.link_titles or doc.link_urls),
        "date": doc.published_from is not None,
    }
    return special[name] if name in special else bool(getattr(doc, name))


def _site(doc: IndexDoc, value: str) -> bool:
    wanted, name = value.removeprefix("www."), host(doc.url)
    return bool(name) and (name == wanted or name.endswith("." + wanted))


def _url(doc: IndexDoc, value: str) -> bool:
    if value.endswith("*"):
        return bool(doc.url) and plain_url(doc.url).startswith(plain_url(value[:-1]))
    return bool(doc.url) and plain_url(doc.url) == plain_url(value)


def _linksto(doc: IndexDoc, value: str) -> bool:
    urls = {plain_url(url) for url in doc.link_urls if url}
    return plain_url(value) in urls or (value.isascii() and value.isdigit() and int(value) in doc.link_targets)


_KEYWORDS: Mapping[str, Callable[[IndexDoc, str], bool]] = MappingProxyType(
    {
        "language": lambda doc, value: doc.language.lower() == value,
        "native_id": lambda doc, value: doc.native_id.lower() == value,
        "site": _site,
        "url": _url,
        "linksto": _linksto,
    }
)


def scan(docs: Iterable[IndexDoc], request: Request) -> Page:
    """The whole answer: exact total, ids in order, facets, timeline. Every score is 1.

    relevance: by id where the tree scores, else newest first.
    """
    found = [doc for doc in docs if matches(request.node, doc)]
    found.sort(key=lambda doc: doc.id)
    if request.sort == "oldest":
        found.sort(key=lambda doc: (doc.published_from is None, doc.published_from or 0))
    elif request.sort == "newest" or not scores(request.node):
        found.sort(key=lambda doc: (doc.published_from is None, -(doc.published_from or 0)))
    shown = found[request.offset : request.offset + request.limit]
    return Page(
        total=len(found),
        hits=tuple(Hit(doc.id, 1.0) for doc in shown),
        facets={facet: facet_counts(found, facet) for facet in request.facets},
        timeline=timeline(found, request.timeline) if request.timeline else (),
    )


def facet_counts(docs: Iterable[IndexDoc], facet: Facet) -> tuple[tuple[str, int], ...]:
    """Each value with the number of articles that have it, most frequent first, then by value."""
    counts = Counter(value for doc in docs for value in set(_facet_values(doc, facet)) if value)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _facet_values(doc: IndexDoc, facet: Facet) -> list[str]:
    if facet == "year":
        return [name for name in [_bucket(doc, "year")] if name]
    if facet in ("source", "section", "language"):
        return [str(getattr(doc, facet))]
    return [name for kind, name in doc.entities if facet in ("entity", KINDS.get(kind))]


def timeline(docs: Iterable[IndexDoc], bucket: Bucket) -> tuple[tuple[str, int], ...]:
    """Articles per period in order of time; last ("", n): those not dated precisely enough, if there are any."""
    counts = Counter(_bucket(doc, bucket) for doc in docs)
    return tuple(sorted(counts.items(), key=lambda item: (item[0] == "", item[0])))


def _bucket(doc: IndexDoc, bucket: Bucket) -> str:
    if doc.published_from is None or doc.published_until is None:
        return ""
    number = periods(doc.published_from, doc.published_until).get(bucket)
    return "" if number is None else label(bucket, number)
