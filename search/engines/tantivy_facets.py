"""Facets and the timeline of an answer: every value is counted, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import tantivy
from tantivy import FieldType, Order, Query

from search.engines.tantivy_compile import both, unscored
from search.values import facet_values, label, period_of

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Bucket, Facet, Request
    from store.indexed import IndexDoc

MOST_VALUES = 60_000
"""Values that one aggregation lists; tantivy refuses more than 65,000 in one answer. Beyond it, articles are counted in
parts."""

_FIELDS: Mapping[Facet, str] = MappingProxyType(
    {
        "source": "f_source",
        "section": "f_section",
        "language": "f_language",
        "entity": "f_entity",
        "person": "f_person",
        "org": "f_org",
        "place_name": "f_place_name",
        "year": "year",
    }
)
_PERIODS: Mapping[str, Bucket] = MappingProxyType({"day": "day", "week": "week", "month": "month", "year": "year"})

Values = Callable[["IndexDoc"], Iterable[str]]
"""The names that an article is counted under."""


def counts(
    schema: tantivy.Schema,
    searcher: tantivy.Searcher,
    archive: Archive,
    query: Query,
    request: Request,
    total: int,
) -> tuple[dict[Facet, tuple[tuple[str, int], ...]], tuple[tuple[str, int], ...]]:
    """The facets and the timeline of the articles of ``query``, of which there are ``total``."""
    fields: dict[str, str] = {facet: _FIELDS[facet] for facet in request.facets}
    if request.timeline:
        fields["timeline"] = request.timeline
    if not fields:
        return {}, ()
    if not total:
        return dict.fromkeys(request.facets, ()), ()
    found = _aggregated(searcher, query, fields)
    for name, values in _readers(request).items():
        if name not in found:
            found[name] = _in_parts(schema, searcher, archive, query, fields[name], values)
    facets = {
        facet: tuple(sorted(found[facet].items(), key=lambda item: (-item[1], item[0]))) for facet in request.facets
    }
    if not request.timeline:
        return facets, ()
    rest = total - sum(found["timeline"].values())
    line = tuple(sorted(found["timeline"].items()))
    return facets, (*line, ("", rest)) if rest else line


def _readers(request: Request) -> dict[str, Values]:
    readers: dict[str, Values] = {facet: partial(_values, facet=facet) for facet in request.facets}
    if bucket := request.timeline:
        readers["timeline"] = lambda doc: filter(None, [period_of(doc, bucket)])
    return readers


def _values(doc: IndexDoc, facet: Facet) -> Sequence[str]:
    return facet_values(doc, facet)


def _aggregated(searcher: tantivy.Searcher, query: Query, fields: Mapping[str, str]) -> dict[str, Counter[str]]:
    """Count of each value of the fields; a field that has too many values is left out."""
    asked: dict[str, Any] = {
        name: {"terms": {"field": field, "size": MOST_VALUES, "segment_size": MOST_VALUES}}
        for name, field in fields.items()
    }
    try:
        answer = searcher.aggregate(query, asked)
    except ValueError:  # more values than tantivy lists, over all the fields
        if len(fields) == 1:
            return {}
        return {name: one for key in fields for name, one in _aggregated(searcher, query, {key: fields[key]}).items()}
    found = {}
    for name, result in answer.items():
        whole = not result.get("sum_other_doc_count") and not result.get("doc_count_error_upper_bound")
        if whole and len(result["buckets"]) < MOST_VALUES:
            named = [(_name(fields[name], bucket["key"]), int(bucket["doc_count"])) for bucket in result["buckets"]]
            found[name] = Counter(dict(named))
    return found


def _name(field: str, key: Any) -> str:
    return label(_PERIODS[field], int(key)) if field in _PERIODS else str(key)


def _in_parts(
    schema: tantivy.Schema, searcher: tantivy.Searcher, archive: Archive, query: Query, field: str, values: Values
) -> Counter[str]:
    """The same for a field with many values: articles by ranges of ids, each small enough to be listed whole."""
    last = searcher.search(query, limit=1, count=False, order_by_field="id", order=Order.Desc).hits
    parts = [(0, int(last[0][0]))] if last else []
    total: Counter[str] = Counter()
    while parts:
        low, high = parts.pop()
        inside = unscored(Query.range_query(schema, "id", FieldType.Integer, low, high))
        found = _aggregated(searcher, both(query, inside), {"values": field})
        if "values" in found:
            total.update(found["values"])
        elif low == high:  # one article with more values than that
            total.update(name for doc in archive.index_docs([low]) for name in set(values(doc)))
        else:
            middle = (low + high) // 2
            parts += [(low, middle), (middle + 1, high)]
    return total
