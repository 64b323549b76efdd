"""Files that were moved, renamed or packed: the document follows its bytes, so that its articles go on with them.

At the end of a run a document whose file is gone, and whose bytes were met at another path, is the one at that path
from now on; the row that noted the copy keeps the former path. Otherwise the next change of the moved file would bring
all of its articles a second time, and those that notes were made on would stay behind.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Documents not met in the run, each with its copies that have a row in the ledger, the first one first.
_COPIES: Final = (
    "SELECT d.id, d.path, c.id, c.path, d.sha256, d.options,"
    " EXISTS (SELECT 1 FROM ingest_log l WHERE l.run_id = ?1 AND l.document_id = c.id)"
    " FROM documents c JOIN documents d ON d.id = c.duplicate_of WHERE c.status = 'duplicate' AND d.status = 'ingested'"
    " AND NOT EXISTS (SELECT 1 FROM ingest_log l WHERE l.run_id = ?1 AND l.document_id = d.id) ORDER BY d.id, c.id"
)
_STATES: Final = (
    "SELECT d.path, l.state FROM documents d JOIN ingest_log l ON l.document_id = d.id"
    " WHERE l.run_id = ? AND d.path IN (SELECT value FROM json_each(?))"
)
_ASIDE: Final = "/moving/"  #: no path begins so but while two are exchanged
_KEYS: Final = "UPDATE articles SET key = ? || substr(key, ?) WHERE document_id = ?"
_PATH: Final = "UPDATE documents SET path = ? WHERE id = ?"
_OPTIONS: Final = "UPDATE documents SET options = ? WHERE id = ?"
_FOLLOW: Final = (
    "UPDATE documents SET (sha256, unpacked, size, mtime_ns, ctime_ns) ="
    " (SELECT sha256, unpacked, size, mtime_ns, ctime_ns FROM documents WHERE id = ?) WHERE id = ?"
)
_LEFT: Final = (
    "UPDATE documents SET status = 'skipped', error = 'moved', reason = ?, sha256 = ?, mtime_ns = NULL,"
    " ctime_ns = NULL WHERE id = ?"
)
_BELOW: Final = "SELECT id, path, options FROM documents WHERE path >= ? AND path < ? ORDER BY path"
_AT: Final = "SELECT id, path FROM documents WHERE path IN (SELECT value FROM json_each(?))"
_LOG: Final = "UPDATE ingest_log SET document_id = ? WHERE run_id = ? AND document_id = ?"


#: Who has some bytes: documents read whole, those that are packed also by what is in them.
HOLDERS: Final = (
    "SELECT sha256, path, id FROM documents WHERE sha256 IN (SELECT value FROM json_each(?1)) AND status = 'ingested'"
    " UNION SELECT unpacked, path, id FROM documents WHERE unpacked IN (SELECT value FROM json_each(?1))"
    " AND unpacked <> '' AND status = 'ingested' ORDER BY 3"
)


class Move(NamedTuple):
    """A document that is gone from its path, and the copy that was met in its place."""

    id: int
    path: str
    copy: int
    there: str
    sha256: str  #: of the document
    options: str  #: how it was read


def find(connection: Connection, run_id: int) -> list[Move]:
    """Documents that were moved, as a run that is over saw it."""
    rows = connection.exec_driver_sql(_COPIES, (run_id,)).all()
    around = {up for row in rows for path in (row[1], row[3]) for up in containers(path)}
    known = connection.exec_driver_sql(_STATES, (run_id, json.dumps(sorted(around)))).all()
    states: dict[str, str] = {row[0]: row[1] for row in known}
    found: dict[int, Move] = {}
    for number, path, copy, there, sha256, options, met in rows:
        met_whole = any(states.get(up) == "unchanged" for up in containers(there))
        if number not in found and (met or met_whole) and _is_gone(path, states):
            found[number] = Move(number, path, copy, there, sha256, options)
    moved = {move.path for move in found.values()}
    return [
        move for move in found.values() if moved.isdisjoint(containers(move.path))
    ]  # a member goes with its archive


def follow(connection: Connection, run_id: int, move: Move) -> list[int]:
    """Exchange the paths of a document and its copy, and of the members of an archive those of what stands where they
    go. The ids of all that went to the new place.
    """
    number, path, copy, there, sha256, options = move
    run = connection.exec_driver_sql
    below = run(_BELOW, members(path)).all()
    taken = json.dumps([there, *(there + inner[len(path) :] for _, inner, _ in below)])
    in_place = run(_AT, (taken,)).all()
    goes = [(number, path, options), *below]
    _rename(connection, in_place, there, _ASIDE)
    _rename(connection, goes, path, there)
    _rename(connection, [(each, _ASIDE + at[len(there) :]) for each, at in in_place], _ASIDE, path)
    run(_OPTIONS, [(_with_place(said, at, there + at[len(path) :]), each) for each, at, said in goes])
    run(_FOLLOW, (copy, number))
    run(_LEFT, (f"moved to {there}", sha256, copy))
    run(_LOG, (number, run_id, copy))
    return [each for each, *_ in goes]


def _rename(connection: Connection, documents: Sequence[Sequence[Any]], old: str, new: str) -> None:
    """Documents (id, path ...), all at the path ``old`` or in the archive there, and the keys of their articles."""
    if documents:
        run = connection.exec_driver_sql
        run(_PATH, [(new + path[len(old) :], number) for number, path, *_ in documents])
        run(_KEYS, [(new, len(old) + 1, number) for number, *_ in documents])


def _with_place(options: str, path: str, there: str) -> str:
    """The options of a document that was at ``path``: a day that only a folder told is still there to be read."""
    said = json.loads(options or "{}")
    places = [former for former in said.get("places", ()) if former not in (path, there)]
    said["places"] = [*places, path]
    return json.dumps(said, ensure_ascii=False)


def containers(path: str) -> Iterator[str]:
    """The archive files around a member, innermost first."""
    while "!" in path:
        path = path.rpartition("!")[0]
        yield path


def members(path: str) -> tuple[str, str]:
    """Where the members of an archive are among all paths, from and below: '"' is the character behind "!"."""
    return f"{path}!", f'{path}"'


def _is_gone(path: str, states: dict[str, str]) -> bool:
    """Whether nothing is at the path any more: its file is not there, or the archive around it was read without it."""
    if "\\x" in path or os.path.lexists(path):  # a name that is no UTF-8 is not stored as it is on disk
        return False
    around = list(containers(path))
    if any(states.get(up) == "unchanged" for up in around):
        return False
    return not os.path.lexists(around[-1] if around else path) or states.get(around[0]) == "ingested"
