"""Every match of a query, in order of id, in constant memory: for exports, concordances and saved searches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from search.figures import highest_id
from search.query import And, Everything, Node, Number, Request

if TYPE_CHECKING:
    from search.engine import Archive, Engine
    from search.session import Session
    from store.indexed import StoredArticle

BATCH = 2_000  #: ids asked for at a time; articles of this many ids stay below some 50 MB


def matching_ids(archive: Archive, engine: Engine, node: Node, *, batch: int = BATCH) -> Iterator[list[int]]:
    """The ids of all matches, in batches by ranges of ids, each batch in rising order.

    Ranges instead of offsets: an engine would rank everything before an offset again for each page.
    """
    highest = highest_id(archive)
    for low in range(1, highest + 1, batch):
        span = Number("id", low, min(low + batch - 1, highest))
        here = span if isinstance(node, Everything) else And((node, span))
        hits = engine.search(Request(node=here, sort="oldest", limit=batch)).hits
        if hits:
            yield sorted(hit.id for hit in hits)


def matching_articles(session: Session, node: Node) -> Iterator[StoredArticle]:
    """All matches as rows, in order of id."""
    for ids in matching_ids(session.archive, session.engine, node):
        yield from session.archive.articles(ids)
