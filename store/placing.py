"""Where records go: each gets its article, or none and is a new one, and its key in the archive."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from store.identity import Reading, Stored
from store.leftovers import Leftovers

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from store.rows import Prepared

_COLUMNS: Final = "SELECT id, key, native_id, record_hash, content_hash, missing FROM articles"
_BY_KEY: Final = _COLUMNS + " WHERE key IN (SELECT value FROM json_each(?))"
_BY_ID: Final = _COLUMNS + " WHERE id IN (SELECT value FROM json_each(?))"
_RENAME: Final = "UPDATE articles SET key = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Placed:
    """A record with its place."""

    reading: Reading
    prepared: Prepared
    key: str  #: in the archive
    stored: Stored | None  #: its article; None: it is new


_Settled = tuple[Reading, "Prepared", str, Stored | int | None]  #: with its key and its article, or the id of that


class _Keys:
    """The keys of one call: who has them in the archive, and who gets them."""

    def __init__(self, connection: Connection, keys: Sequence[str]) -> None:
        self._connection = connection
        self._there: dict[str, Stored] = {}
        self._held: dict[int, str] = {}  #: article -> the key under which it is in ``_there``
        self._given: set[str] = set()
        self.gave_way: list[tuple[str, int]] = []  #: articles that give way
        self._look_up(keys)

    def next(self, reading: Reading, base: str) -> tuple[str, Stored | None]:
        """A record's key and the article that has it so far. A key that a document gives twice gets "~2", "~3" ...
        behind it: no record replaces another of the same reading.
        """
        key = base
        while (
            key in self._given
            or (reading.later is not None and key in reading.later.labels)
            or ((there := self._there.get(key)) is not None and there.id in reading.seen)
        ):
            reading.repeats[base] = reading.repeats.get(base, 1) + 1
            key = f"{base}~{reading.repeats[base]}"
            self._look_up([key])
        self._given.add(key)
        return key, self._there.get(key)

    def give(self, key: str, number: int | None) -> None:
        """The key is article ``number``'s from now on, None: a new one's. Another one that had it gives way."""
        there = self._there.pop(key, None)
        if there is not None and there.id != number:
            del self._held[there.id]
            self.gave_way.append((f"{key}~former-{there.id}", there.id))
        if number is not None and (former := self._held.pop(number, None)) is not None:
            self._there.pop(former, None)

    def _look_up(self, keys: Sequence[str]) -> None:
        for stored in _stored(self._connection, _BY_KEY, keys):
            self._there[stored.key] = stored
            self._held[stored.id] = stored.key


def place(connection: Connection, ready: Sequence[tuple[Reading, Prepared]]) -> list[Placed]:
    """Those of the records whose article is sure, with it. The others wait in their reading."""
    bases = [f"{reading.path}#{prepared.key}" for reading, prepared in ready]
    keys = _Keys(connection, bases)
    settled: list[_Settled] = []
    for (reading, prepared), base in zip(ready, bases, strict=True):
        key, there = keys.next(reading, base)
        former = reading.former
        found: Stored | int | None = None
        if former is None or (there and former.is_there(prepared, there)):
            found = there
            if there:
                reading.claim(there.id, live=not there.missing)
        elif former.left and (same := former.exact(connection, reading, prepared)):
            found, live = same
            reading.claim(found, live=live)
        elif former.open:
            reading.later = reading.later or Leftovers(connection, reading.document_id)
            reading.later.add(prepared, key, reading.last)
            continue
        keys.give(key, found.id if isinstance(found, Stored) else found)
        settled.append((reading, prepared, key, found))
    return _renamed(connection, keys, settled)


def rest(connection: Connection, reading: Reading, *, whole: bool) -> Iterator[list[Placed]]:
    """The records that waited, some at a time; the ones before have to be stored by then. ``whole``: the document was
    read to its end.
    """
    later, former = reading.later, reading.former
    if later is None or former is None:
        return
    match = later.settle(reading, former, whole=whole)
    for some in later.records():
        keys = _Keys(connection, [key for _, key, _ in some])
        settled: list[_Settled] = []
        for at, key, prepared in some:
            number = match.found[at] or match.by_words(connection, at, prepared) or None
            keys.give(key, number)
            if number is not None:
                reading.seen.add(number)
            settled.append((reading, prepared, key, number))
        yield _renamed(connection, keys, settled)


def _renamed(connection: Connection, keys: _Keys, settled: Sequence[_Settled]) -> list[Placed]:
    """The records with what is stored of their articles, which have their keys now."""
    numbers = [found for *_, found in settled if isinstance(found, int)]
    known = {stored.id: stored for stored in _stored(connection, _BY_ID, numbers)} if numbers else {}
    placed = [
        Placed(reading, prepared, key, known[found] if isinstance(found, int) else found)
        for reading, prepared, key, found in settled
    ]
    names = [(each.key, each.stored.id) for each in placed if each.stored and each.stored.key != each.key]
    if keys.gave_way or names:
        connection.exec_driver_sql(_RENAME, [*keys.gave_way, *names])
    return placed


def _stored(connection: Connection, statement: str, wanted: Sequence[str] | Sequence[int]) -> list[Stored]:
    rows = connection.exec_driver_sql(statement, (json.dumps(list(wanted)),)).all()
    return [Stored(row[0], row[1], row[2], row[3], row[4], bool(row[5])) for row in rows]
