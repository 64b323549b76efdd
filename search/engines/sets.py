"""For engines that answer leaf by leaf: sets of ids combined, finished by the exact check, put in order and counted.

Like the tantivy compiler, every node has an ``upper`` set with all its matches and a ``lower`` set of sure ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from search.match import matching_ids
from search.query import (
    And,
    AtLeast,
    Boost,
    Bucket,
    Dates,
    Everything,
    Facet,
    Has,
    Hit,
    Is,
    Keyword,
    Node,
    Not,
    Nothing,
    Number,
    Or,
    Page,
    Request,
    Unit,
)
from search.values import facet_values, label, periods
from search.walk import scores

if TYPE_CHECKING:
    from search.engine import Archive
    from store.indexed import IndexDoc

Ids = set[int]
Bounds = tuple[Ids, Ids]
"""(every match is in it, all of these match)."""


class Leaves(Protocol):
    """What an engine knows of single leaves."""

    def everything(self) -> Ids: ...
    def unit(self, unit: Unit) -> Bounds: ...
    def value(self, node: Number | Dates | Keyword | Is | Has) -> Ids: ...


@dataclass(frozen=True, slots=True)
class Facts:
    """What ordering and counting need of one article."""

    published_from: int | None
    published_until: int | None
    values: Mapping[Facet, Iterable[str]] = field(default_factory=dict)  #: of the facets that are asked for


def answer(
    request: Request,
    leaves: Leaves,
    archive: Archive,
    *,
    facts: Callable[[Sequence[int], Sequence[Facet]], Mapping[int, Facts]],
    ranks: Callable[[Node, Ids], Mapping[int, float]],
) -> Page:
    """``facts`` of these articles; ``ranks`` gives scores, 0 for an article it leaves out."""
    upper, lower = bounds(request.node, leaves)
    doubtful = sorted(upper - lower)
    found = lower | set(matching_ids(request.node, archive, doubtful))
    ids = sorted(found)
    ranked = request.sort == "relevance" and scores(request.node)
    known = facts(ids, request.facets) if request.facets or request.timeline or not ranked else {}
    if ranked:
        score = {number: rounded(value) for number, value in ranks(request.node, found).items()}
        ids.sort(key=lambda number: -score.get(number, 0.0))
        hits = [Hit(number, score.get(number, 0.0)) for number in _page(ids, request)]
    else:
        hits = [Hit(number, 1.0) for number in _page(by_date(ids, known, request.sort), request)]
    return Page(
        total=len(ids),
        hits=tuple(hits),
        facets={facet: count_values(known[number].values.get(facet, ()) for number in ids) for facet in request.facets},
        timeline=count_periods((known[number] for number in ids), request.timeline) if request.timeline else (),
        checked=len(doubtful),
    )


def bounds(node: Node, leaves: Leaves) -> Bounds:  # noqa: PLR0911  # one arm for each kind
    match node:
        case And(parts):
            return _all([bounds(part, leaves) for part in parts])
        case Or(parts):
            both = [bounds(part, leaves) for part in parts]
            return set().union(*(upper for upper, _ in both)), set().union(*(lower for _, lower in both))
        case Not(part):
            upper, lower = bounds(part, leaves)
            every = leaves.everything()
            return every - lower, every - upper
        case Boost(part):
            return bounds(part, leaves)
        case Everything():
            return (every := leaves.everything()), every
        case Nothing():
            return set(), set()
        case AtLeast() | Number() | Dates() | Keyword() | Is() | Has():
            return _other(node, leaves)
        case _:
            return leaves.unit(node)


def _all(parts: Sequence[Bounds]) -> Bounds:
    return set.intersection(*(upper for upper, _ in parts)), set.intersection(*(lower for _, lower in parts))


def _other(node: AtLeast | Number | Dates | Keyword | Is | Has, leaves: Leaves) -> Bounds:
    if not isinstance(node, AtLeast):
        found = leaves.value(node)
        return found, found
    if node.count <= 0:
        return (every := leaves.everything()), every
    upper, lower = leaves.unit(node.part)
    return upper, lower if node.count == 1 else set()


def by_date(ids: Sequence[int], known: Mapping[int, Facts], sort: str) -> list[int]:
    """Newest first, or oldest first; undated last; ties by id."""
    sign = 1 if sort == "oldest" else -1
    days = {number: known[number].published_from for number in ids}
    return sorted(ids, key=lambda number: (days[number] is None, sign * (days[number] or 0), number))


def count_values(values: Iterable[Iterable[str]]) -> tuple[tuple[str, int], ...]:
    """Each value with the number of articles that have it, most frequent first, then by value."""
    counts = Counter(value for of_one in values for value in set(of_one) if value)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def count_periods(facts: Iterable[Facts], bucket: Bucket) -> tuple[tuple[str, int], ...]:
    """Articles per period in order of time; last ("", n): those not dated precisely enough."""
    counts = Counter(_number(fact, bucket) for fact in facts)
    rest = counts.pop(None, 0)
    line = [(label(bucket, number), n) for number, n in sorted((k, n) for k, n in counts.items() if k is not None)]
    return tuple(line + ([("", rest)] if rest else []))


def facts_of(doc: IndexDoc, facets: Sequence[Facet]) -> Facts:
    """The facts of an article, with the values of these facets."""
    return Facts(doc.published_from, doc.published_until, {facet: facet_values(doc, facet) for facet in facets})


def year_of(fact: Facts) -> list[str]:
    number = _number(fact, "year")
    return [] if number is None else [label("year", number)]


def _number(fact: Facts, bucket: Bucket) -> int | None:
    if fact.published_from is None or fact.published_until is None:
        return None
    return periods(fact.published_from, fact.published_until).get(bucket)


def rounded(score: float) -> float:
    """A score without the noise of the order it was added up in: copies of an article tie."""
    return float(f"{score:.5g}")


def _page(ids: Sequence[int], request: Request) -> Sequence[int]:
    return ids[request.offset : request.offset + request.limit]
