"""Exact answers from an index that is a little behind: its own answer without the changed articles, plus those."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from search.match import checker
from search.query import And, Hit, Not, Number, Or, Page, Request
from search.value import replace
from search.values import facet_values, period_of
from search.walk import scores

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Node
    from store.indexed import Change, IndexDoc

MOST = 2000
"""Changes that are looked at by hand; an index further behind answers as it is."""


def answer_with_tail(
    search: Callable[[Request], Page], archive: Archive, changes: Sequence[Change], request: Request
) -> Page:
    """``search`` on an index that lacks ``changes``, made exact: ids, totals, counts, order by date.

    By relevance the new articles come last: nothing is known yet of how rare their words are.
    """
    check = checker(request.node)
    fresh = [change.doc for change in changes if change.doc is not None and check(change.doc)]
    end = request.offset + request.limit
    page = search(replace(request, node=_without(request.node, changes), offset=0, limit=end))
    return replace(
        page,
        total=page.total + len(fresh),
        hits=_merged(page.hits, fresh, archive, request)[request.offset : end],
        facets={
            facet: _added(counts, (facet_values(doc, facet) for doc in fresh), by_count=True)
            for facet, counts in page.facets.items()
        },
        timeline=_added(page.timeline, ([period_of(doc, request.timeline)] for doc in fresh), by_count=False)
        if request.timeline
        else (),
        checked=page.checked + len(changes),
    )


def _without(node: Node, changes: Sequence[Change]) -> Node:
    changed = tuple(Number("id", change.article_id, change.article_id) for change in changes)
    return And((node, Not(Or(changed) if len(changed) > 1 else changed[0])))


def _merged(hits: Sequence[Hit], fresh: Sequence[IndexDoc], archive: Archive, request: Request) -> tuple[Hit, ...]:
    if request.sort == "relevance" and scores(request.node):
        last = hits[-1].score if hits else 1.0
        return (*hits, *(Hit(doc.id, last) for doc in sorted(fresh, key=lambda doc: doc.id)))
    sign = 1 if request.sort == "oldest" else -1
    docs = [*fresh, *archive.index_docs([hit.id for hit in hits])]
    days = {doc.id: doc.published_from for doc in docs}
    ids = sorted(days, key=lambda number: (days[number] is None, sign * (days[number] or 0), number))
    return tuple(Hit(number, 1.0) for number in ids)


def _added(
    counts: Sequence[tuple[str, int]], more: Iterable[Iterable[str]], *, by_count: bool
) -> tuple[tuple[str, int], ...]:
    total = Counter(dict(counts))
    for values in more:
        total.update(set(values))
    if by_count:
        return tuple(sorted(total.items(), key=lambda item: (-item[1], item[0])))
    return tuple(sorted(total.items(), key=lambda item: (item[0] == "", item[0])))
