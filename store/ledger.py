"""What the archive knows of its inputs: documents as they were last met, and what became of them in each run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store.keys import path_text
from store.moves import HOLDERS, containers, members
from store.settings import translated

_COLUMNS: Final = (
    "SELECT d.path, d.sha256, d.size, d.mtime_ns, d.ctime_ns, d.parser, d.status, o.path, d.id, d.options,"
    " d.unpacked"
    " FROM documents d LEFT JOIN documents o ON o.id = d.duplicate_of"
)
#: Documents with articles (or that are copies of such) that have no row in the run's ledger.
_NOT_MET: Final = (
    "SELECT d.id, d.path FROM documents d WHERE d.status IN ('ingested', 'partial', 'duplicate')"
    " AND NOT EXISTS (SELECT 1 FROM ingest_log l WHERE l.run_id = ? AND l.document_id = d.id) ORDER BY d.path"
)
_MET_WHOLE: Final = (
    "SELECT d.path FROM documents d JOIN ingest_log l ON l.document_id = d.id"
    " WHERE l.run_id = ? AND l.state IN ('unchanged', 'rejected', 'skipped')"
)
#: Copies of a document whose bytes are others by now.
_LEFT_COPIES: Final = (
    "SELECT d.path FROM documents d JOIN documents o ON o.id = d.duplicate_of"
    " WHERE d.status = 'duplicate' AND d.sha256 NOT IN (o.sha256, o.unpacked)"
    " AND (d.unpacked = '' OR d.unpacked NOT IN (o.sha256, o.unpacked))"
    " ORDER BY d.path"
)
_BEGINNINGS: Final = "SELECT DISTINCT begins FROM documents WHERE begins <> '' AND status = 'ingested'"
_HELD: Final = (
    "SELECT path, sha256, unpacked FROM documents"
    " WHERE path IN (SELECT value FROM json_each(?)) AND status = 'ingested'"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A document as the archive last took note of it."""

    path: str
    sha256: str
    size: int  #: bytes
    mtime_ns: int | None
    ctime_ns: int | None
    parser: str  #: "name/version"
    state: str  #: ingested, duplicate, rejected, skipped, or partial: cut off while it was read
    complete: bool  #: False for a partial one: read it again whatever its bytes
    duplicate_of: str | None  #: for a duplicate, the path of the document with the same bytes
    options: str = ""  #: ``Document.options``: what the user said on how to read it
    inside: str = ""  #: ``Document.unpacked``


class Ledger:
    """Questions on inputs, asked of an open writing connection."""

    path: Path
    _driver: sqlite3.Connection
    _document_ids: dict[str, int]  #: path -> id, for paths asked for since the last commit

    def known(self, path: str) -> Known | None:
        """What is known of the document at ``path``; None for one never met."""
        with translated(self.path):
            row = self._driver.execute(f"{_COLUMNS} WHERE d.path = ?", (path_text(path),)).fetchone()
        if row is None:
            return None
        self._document_ids[row[0]] = row[8]
        return _known(row)

    def _document_id(self, path: str) -> int | None:
        if path not in self._document_ids and self.known(path) is None:
            return None
        return self._document_ids[path]

    def known_members(self, path: str) -> list[Known]:
        """The members of an archive file (zip, tar ...), as they were last met."""
        with translated(self.path):
            rows = self._driver.execute(
                f"{_COLUMNS} WHERE d.path >= ? AND d.path < ? ORDER BY d.path", members(path_text(path))
            ).fetchall()
        self._document_ids.update((row[0], row[8]) for row in rows)
        return [_known(row) for row in rows]

    def same_bytes(self, *hashes: str) -> str | None:
        """The path of a document that was ingested whole and has these bytes; of a packed one, or those inside."""
        with translated(self.path):
            row = self._driver.execute(HOLDERS, (json.dumps([each for each in hashes if each]),)).fetchone()
        return None if row is None else str(row[1])

    def copies(self, documents: Sequence[tuple[str, str, str]]) -> list[bool]:
        """For each of some documents that come in one after the other (path, hash, and that of the bytes inside where
        it is packed, else ""): whether a document at another path, in the archive or before it among these, has its
        bytes.
        """
        wanted = [(path_text(path), sha256, inside) for path, sha256, inside in documents]
        with translated(self.path):
            ask = self._driver.execute
            holders: dict[str, list[str]] = {}
            hashes = [each for _, *both in wanted for each in both if each]
            for sha256, path, _ in ask(HOLDERS, (json.dumps(hashes),)):
                holders.setdefault(sha256, []).append(path)
            rows = ask(_HELD, (json.dumps([path for path, _, _ in wanted]),)).fetchall()
            former = {path: hashes for path, *hashes in rows}
        answers = []
        for path, sha256, inside in wanted:
            here = holders.setdefault(sha256, [])
            packed = [other for other in holders.get(inside, ()) if other != path] if inside else []
            copy = (bool(here) and here[0] != path) or (not here and bool(packed))
            answers.append(copy)
            for held in former.get(path, ()):
                if (copy or held not in (sha256, inside)) and path in holders.get(held, ()):
                    holders[held].remove(path)  # it has other bytes from now on, or none of its own
            for each in (sha256, inside) if not copy else ():
                if each and path not in holders.setdefault(each, []):
                    holders[each].append(path)
        return answers

    def beginnings(self) -> set[str]:
        """``Document.begins`` of all documents that were ingested whole and are so large that they have one."""
        with translated(self.path):
            return {str(row[0]) for row in self._driver.execute(_BEGINNINGS)}

    def left_copies(self) -> list[str]:
        """Paths of copies where what they are copies of has become another text: nothing in the archive has theirs."""
        with translated(self.path):
            return [str(row[0]) for row in self._driver.execute(_LEFT_COPIES)]

    def missing_files(self, run_id: int, roots: Sequence[str], followed: Collection[int] = ()) -> list[str]:
        """Documents under the roots that the run did not meet. A member counts as met if its archive file was met and
        left as it is; not in a copy of another archive, in whose place that stands. They are reported; nothing is
        deleted. ``followed``: ids of those that a move was followed with.
        """
        places = [path_text(root) for root in roots]
        with translated(self.path):
            paths = [row[1] for row in self._driver.execute(_NOT_MET, (run_id,)) if row[0] not in followed]
            whole = {str(row[0]) for row in self._driver.execute(_MET_WHOLE, (run_id,))} if paths else set()
        return [path for path in paths if _under(path, places) and not any(up in whole for up in containers(path))]


def _known(row: Sequence[object]) -> Known:
    path, sha256, size, mtime_ns, ctime_ns, parser, status, duplicate_of, _, options, inside = row
    whole = status != "partial"
    return Known(path, sha256, size, mtime_ns, ctime_ns, parser, status, whole, duplicate_of, options, inside)  # type: ignore[arg-type]


def _under(path: str, places: Sequence[str]) -> bool:
    return any(path == place or path.startswith((place.rstrip("/") + "/", place + "!")) for place in places)
