"""Which version of a document stands: the last one that was saved or changed, of those that nobody took back."""

from __future__ import annotations

import json
import sqlite3
from typing import Final

_WHEN: Final = "coalesce(nullif({0}.retrieved, ''), nullif({0}.modified, ''), {0}.published, '')"
#: Of the same story, so that an address that many pages have (that of a front page) brings nothing in; ``+`` keeps
#: SQLite from looking there first. The same text again is no correction.
_VERSIONS: Final = (
    f"SELECT a.id, o.id, {_WHEN.format('a')}, {_WHEN.format('o')} FROM json_each(?) j JOIN articles a ON a.id = j.value"
    " JOIN articles o ON o.id = coalesce(a.duplicate_of, a.id) OR o.duplicate_of = coalesce(a.duplicate_of, a.id)"
    " WHERE o.id <> a.id AND o.withdrawn = 0"
    " AND (+o.url_key = a.url_key OR (a.native_id <> '' AND +o.native_id = a.native_id AND o.source = a.source))"
    " AND (o.title <> a.title OR o.body <> a.body)"
)


def corrections(connection: sqlite3.Connection, ids: list[int]) -> dict[int, list[int]]:
    """For each of these articles the later versions of its document, of the same address or the same id at the same
    source, that are told as the same story and stand: the last one first. Only those that are surely later: saved,
    else changed, else published at a later time; none for an article that has none.
    """
    found: dict[int, list[tuple[str, int]]] = {}
    for article, other, when, then in connection.execute(_VERSIONS, (json.dumps(ids),)):
        if then > when and not then.startswith(when):  # of a day and an hour of it, nobody knows which is later
            found.setdefault(article, []).append((then, other))
    return {article: [other for _, other in sorted(versions, reverse=True)] for article, versions in found.items()}
