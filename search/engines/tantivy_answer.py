"""One search on a tantivy index: compile, finish what tantivy cannot do, order, count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import tantivy
from tantivy import Occur, Order, Query

from search.engines.sets import rounded
from search.engines.tantivy_compile import Bounds, Compiler, both, either, unscored
from search.engines.tantivy_facets import counts
from search.engines.tantivy_schema import ID_BITS, SCHEMA_VERSION
from search.expand import literal_prefix, matching, similar
from search.match import matching_ids
from search.query import And, Boost, Fuzzy, Hit, Page, Wildcard
from search.stems import TITLE_WEIGHT
from search.text import STEMMED_LANGUAGES
from search.walk import scores

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Node, Request

SETTINGS = f"schema {SCHEMA_VERSION} title {TITLE_WEIGHT}"

SPARE = 200
"""Hits fetched beyond the page, so that a tie at its end is mostly seen whole without a second search: at a million
articles 250 hits take no measurable time more than 10.
"""

_MASK = (1 << ID_BITS) - 1


@dataclass(slots=True)
class State:
    """What is known of one commit of an index beside its articles."""

    changed: bool = True  #: articles were removed or replaced since it was built: some of its words may be gone
    words: dict[str, list[str]] = field(default_factory=dict)  #: whole word lists that were asked for


def answer(
    schema: tantivy.Schema, searcher: tantivy.Searcher, archive: Archive, request: Request, state: State
) -> Page:
    expand = _expander(schema, searcher, state.words, changed=state.changed)
    compiler = Compiler(schema, _languages(searcher), expand, lambda name, token: searcher.doc_freq(name, token) > 0)
    bounds = compiler.node(request.node)
    query, checked = bounds.upper, 0
    if not bounds.exact:
        query, checked = _finished(schema, searcher, archive, request.node, bounds)
    total, hits = _hits(searcher, query, request)
    facets, timeline = counts(schema, searcher, archive, query, request, total)
    return Page(
        total=total,
        hits=hits,
        facets=facets,
        timeline=timeline,
        expansions=compiler.expansions(request.node),
        checked=checked,
        native=repr(query),
    )


def contents(schema: tantivy.Schema, searcher: tantivy.Searcher) -> Iterator[tuple[int, int]]:
    """(id, hash) of every article, by id."""
    live = Query.term_query(schema, "live", "1")
    hits = searcher.search(live, limit=max(1, searcher.num_docs), order_by_field="id", order=Order.Asc).hits
    hashes = searcher.fast_field_values("hash", [address for _, address in hits])
    return ((int(number or 0), int(value or 0)) for (number, _), value in zip(hits, hashes, strict=True))


def _languages(searcher: tantivy.Searcher) -> tuple[str, ...]:
    """The languages whose words are stemmed in this index, and "" for all others."""
    known = {term for term, _ in searcher.terms_with_prefix("language", "")}
    return ("", *sorted(known & STEMMED_LANGUAGES.keys()))


def _expander(
    schema: tantivy.Schema, searcher: tantivy.Searcher, words: dict[str, list[str]], *, changed: bool
) -> Callable[[Wildcard | Fuzzy, str], Sequence[str]]:
    """``words``: the whole word list of a field, kept from one search to the next."""
    live = Query.term_query(schema, "live", "1")

    def with_prefix(field: str, prefix: str) -> list[str]:
        if prefix:
            return [word for word, _ in searcher.terms_with_prefix(field, prefix)]
        if field not in words:
            words[field] = [word for word, _ in searcher.terms_with_prefix(field, "") if ":" not in word]
        return words[field]

    def is_alive(word: str, field: str) -> bool:
        query = both(Query.term_query(schema, field, word), live)
        return bool(searcher.search(query, limit=1, count=False).hits)

    def expand(unit: Wildcard | Fuzzy, field: str) -> Sequence[str]:
        if isinstance(unit, Wildcard):
            found = matching(unit.pattern, with_prefix(field, literal_prefix(unit.pattern)))
        else:
            found = similar(unit.text, unit.distance, with_prefix(field, ""))
        return [word for word in found if is_alive(word, field)] if changed else found

    return expand


def _finished(
    schema: tantivy.Schema, searcher: tantivy.Searcher, archive: Archive, node: Node, bounds: Bounds
) -> tuple[Query, int]:
    """The exact query: what is sure, and what passes the check of the articles' own text; how many were read."""
    doubtful = bounds.upper
    if bounds.lower is not None:
        doubtful = Query.boolean_query([(Occur.Must, bounds.upper), (Occur.MustNot, bounds.lower)])
    candidates = _all_ids(searcher, doubtful)
    passed = matching_ids(node, archive, candidates)
    sure = [] if bounds.lower is None else [bounds.lower]
    found = Query.term_set_query(schema, "id", passed) if passed else Query.empty_query()
    return both(bounds.upper, unscored(either([*sure, found]))), len(candidates)


def _all_ids(searcher: tantivy.Searcher, query: Query) -> list[int]:
    result = searcher.search(query, limit=max(1, searcher.num_docs), count=False, order_by_field="id", order=Order.Asc)
    return [int(number) for number, _ in result.hits]


def _hits(searcher: tantivy.Searcher, query: Query, request: Request) -> tuple[int, tuple[Hit, ...]]:
    """Total and the hits of the page."""
    if request.limit == 0:
        return _count(searcher.search(query, limit=1, order_by_field="id")), ()
    end = request.offset + request.limit
    if request.sort == "relevance" and scores(request.node):
        if _is_flat(request.node):
            return _ordered(searcher, query, request, "id")
        return _ranked(searcher, query, request.offset, end)
    return _ordered(searcher, query, request, "oldest" if request.sort == "oldest" else "newest")


def _count(result: tantivy.SearchResult) -> int:
    return int(getattr(result, "count", None) or 0)  # the library's type stub leaves it out


def _ordered(searcher: tantivy.Searcher, query: Query, request: Request, field: str) -> tuple[int, tuple[Hit, ...]]:
    order = Order.Desc if field == "newest" else Order.Asc
    result = searcher.search(query, limit=request.limit, offset=request.offset, order_by_field=field, order=order)
    numbers = [int(value) & _MASK for value, _ in result.hits]
    ids = [_MASK - number for number in numbers] if field == "newest" else numbers
    return _count(result), tuple(Hit(article_id, 1.0) for article_id in ids)


def _ranked(searcher: tantivy.Searcher, query: Query, start: int, end: int) -> tuple[int, tuple[Hit, ...]]:
    """By score, then id. Scores that differ only by the noise of single precision are a tie."""
    size = end + SPARE
    result = searcher.search(query, limit=size)
    total = _count(result)
    while True:
        scored = [(rounded(score), address) for score, address in result.hits]
        if len(scored) < size or size >= total or scored[-1][0] < scored[end - 1][0]:
            break
        size *= 4
        result = searcher.search(query, limit=size, count=False)
    ids = searcher.fast_field_values("id", [address for _, address in scored])
    ranked = sorted((-score, int(number or 0)) for (score, _), number in zip(scored, ids, strict=True))
    return total, tuple(Hit(number, -score) for score, number in ranked[start:end])


def _is_flat(node: Node) -> bool:
    """Whether all matches have the same score: then the order is by id, and nothing needs ranking."""
    match node:
        case Wildcard(scope=scope) | Fuzzy(scope=scope):
            return scope != "hlp"
        case Boost(part):
            return _is_flat(part)
        case And(parts):
            return all(_is_flat(part) or not scores(part) for part in parts)
        case _:
            return False
