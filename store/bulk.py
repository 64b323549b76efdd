"""Documents that were read to their end, many at a time: a few statements for all, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from store import originals
from store.batch import Batch, Saved, insert_sql
from store.identity import Reading, former_of, formers
from store.keys import now, path_text
from store.rows import DOCUMENT_COLUMNS, document_row

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from store.rows import Whole

_IDS: Final = "(SELECT value FROM json_each(?))"
_NEXT_ID: Final = "SELECT coalesce(max(id), 0) + 1 FROM documents"
_NEW: Final = insert_sql("documents", (*DOCUMENT_COLUMNS, "ingested_at", "first_ingested_at", "id", "path"))
_AGAIN: Final = (
    f"UPDATE documents SET {', '.join(f'{name} = ?' for name in DOCUMENT_COLUMNS)}, ingested_at = ?,"
    " first_ingested_at = coalesce(first_ingested_at, ?) WHERE id = ?"
)
_FLAG_MISSING: Final = (
    f"UPDATE articles SET missing = 1 WHERE document_id IN {_IDS} AND missing = 0 AND id NOT IN {_IDS}"
)
_FORGET_REJECTS: Final = f"DELETE FROM rejected_records WHERE document_id IN {_IDS}"
_REJECT: Final = insert_sql("rejected_records", ("document_id", "record", "line", "code", "reason"))


def store_whole(connection: Connection, batch: Batch, documents: Sequence[Whole]) -> tuple[list[Reading], Saved, int]:
    """The reading of each document, what became of the articles, and how many their documents no longer have. The
    batch has begun; no two documents have one path.
    """
    readings, former = _save_rows(connection, documents)
    saved = batch.add([(reading, whole.articles) for reading, whole in zip(readings, documents, strict=True)])
    for reading in readings:
        saved = saved.plus(batch.add_rest(reading, whole=True))
    run = connection.exec_driver_sql
    missing = 0
    if former:
        known = json.dumps(sorted(former))
        seen = [article for reading in readings if reading.document_id in former for article in reading.seen]
        missing = run(_FLAG_MISSING, (known, json.dumps(seen))).rowcount
        run(_FORGET_REJECTS, (known,))
    rejects = [
        (reading.document_id, reject.record, reject.line, reject.code, reject.reason)
        for reading, whole in zip(readings, documents, strict=True)
        for reject in whole.document.rejects
    ]
    if rejects:
        run(_REJECT, rejects)
    _keep_originals(connection, documents, former)
    return readings, saved, missing


def _save_rows(connection: Connection, documents: Sequence[Whole]) -> tuple[list[Reading], set[int]]:
    """Rows of ``documents``, new and known; the ids of those that were known."""
    paths = [path_text(whole.document.path) for whole in documents]
    run = connection.exec_driver_sql
    known = formers(connection, paths)
    next_id = int(run(_NEXT_ID).scalar_one())
    time = now()
    readings: list[Reading] = []
    new: list[tuple[object, ...]] = []
    again: list[tuple[object, ...]] = []
    for path, whole in zip(paths, documents, strict=True):
        values = (*document_row(whole.document, "ingested"), time, time)
        counts = known.get(path)
        if counts is None:
            document_id = next_id + len(new)
            new.append((*values, document_id, path))
        else:
            document_id = counts.id
            again.append((*values, document_id))
        readings.append(Reading(document_id, path, former_of(counts, whole.document, len(whole.articles))))
    for statement, rows in ((_NEW, new), (_AGAIN, again)):
        if rows:
            run(statement, rows)
    return readings, {counts.id for counts in known.values()}


def _keep_originals(connection: Connection, documents: Sequence[Whole], former: set[int]) -> None:
    """The documents' bytes. What a reading that was cut off left of them goes; so does what nobody wants kept."""
    run = connection.exec_driver_sql
    parts = [(p.sha256, p.number, p.size, p.data) for whole in documents for p in whole.parts]
    if parts:
        run(originals.INSERT, parts)
    unkept = [whole.document.sha256 for whole in documents if not whole.document.original]
    if unkept:
        run(originals.DROP_UNUSED, [(sha256, sha256) for sha256 in unkept])
    if former:
        run(originals.DROP, [(originals.provisional(document_id),) for document_id in former])
