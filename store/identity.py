"""Which article of the archive a record is when its document is read again.

Whoever notes, cites or collects articles does so by their ids. So a record keeps its article when its table got rows on
top, when a mapping gives it an id or takes it away, when it moved, when its text was mended; and no record takes the
article of another one, though it stands where that stood. What is sure is settled here, record by record; the others
wait for the document's end (``store.leftovers``), when it is known which articles nobody has claimed.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from store.leftovers import Leftovers
    from store.model import Document
    from store.rows import Prepared

#: A record's key that says where it stands, not which one it is: "7", of a table in a file "news/7", of a mail "3.1"
_ORDINAL: Final = re.compile(r"(?:[^:]*/)?\d{1,9}(?:\.\d{1,9})*(?:~\d{1,9})*")
_GIVEN_WAY: Final = re.compile(r"~former-\d+$")
_PLACE: Final = re.compile(r"\d+")
_COUNTS: Final = (
    "SELECT d.path, d.id, d.status, d.sha256, d.options, count(a.id), count(a.id) FILTER (WHERE a.missing = 0),"
    " count(DISTINCT a.native_id) FILTER (WHERE a.native_id <> '') = count(a.id) FILTER (WHERE a.native_id <> '')"
    " FROM documents d LEFT JOIN articles a ON a.document_id = d.id WHERE d.path IN (SELECT value FROM json_each(?))"
    " GROUP BY d.id"
)
_FORMER: Final = (
    "SELECT id, substr(key, ?), native_id, missing, title, body, published, url FROM articles"
    " WHERE document_id = ? ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Stored:
    """An article as it is in the archive, before it is compared with a record."""

    id: int
    key: str
    native_id: str
    record_hash: str
    content_hash: str
    missing: bool


class Counts(NamedTuple):
    """What the archive has of a document."""

    path: str
    id: int
    status: str
    sha256: str
    options: str
    articles: int
    live: int  #: not missing
    unrepeated: int  #: 1 = no id of a source is that of several


@dataclass(slots=True)
class Reading:
    """One reading of one document: what was met of it so far."""

    document_id: int
    path: str
    former: Former | None = None  #: what the archive has of it from before; None: nothing
    seen: set[int] = field(default_factory=set)  #: ids of its articles
    repeats: dict[str, int] = field(default_factory=dict)  #: key that several records have -> how many so far
    later: Leftovers | None = None  #: records that wait for the end
    last: int = 0  #: the former article that was met last

    def claim(self, number: int, *, live: bool) -> None:
        """A record has this article, which the archive had before. ``live``: it was not missing."""
        self.seen.add(number)
        self.last = number
        if self.former is not None:
            self.former.left -= 1
            self.former.open -= live
        if self.later is not None:
            self.later.claimed(number)


class Former:
    """The articles that a document had before this reading."""

    def __init__(self, counts: Counts, document: Document, *, alone: bool) -> None:
        """``document``: as it is read now. ``alone``: it has one record, and had one."""
        whole = counts.status != "partial"  # what a reading that was cut off left is of two states of the file
        self.articles = counts.articles
        self.left = counts.articles  #: unclaimed
        self.open = counts.live  #: unclaimed and not missing
        self.alone = alone
        #: the same bytes: a record that is known by its place is the one that stood there
        self.sure = counts.status == "ingested" and bool(document.sha256) and document.sha256 == counts.sha256
        #: the ids are from another column: equal ones say nothing
        self.ids_foreign = whole and _id_column(counts.options) != _id_column(document.options)
        self.ids_tell = whole and bool(counts.unrepeated) and not self.ids_foreign
        self.ids = array("q")  #: in the order of the records
        self._live = bytearray()
        self._idents = array("q")
        self._same: array[int] = array("q")  #: place -> the next one with the same print, -1 = none
        self._first: dict[int, int] | None = None  #: print -> first place; None: not loaded

    def is_there(self, prepared: Prepared, there: Stored) -> bool:
        """Whether the record is the article that has its key."""
        row = prepared.row
        if there.record_hash == row["record_hash"]:
            return True
        if there.native_id != row["native_id"]:
            return False
        if there.native_id:
            return self.ids_tell or (self.sure and not self.ids_foreign)
        return (self.sure and not there.missing) or self.alone or not is_ordinal(prepared.key)

    def exact(self, connection: Connection, reading: Reading, prepared: Prepared) -> tuple[int, bool] | None:
        """An unclaimed article that says the same (title, text, day and address): its id, and whether it is live."""
        if self._first is None:
            self._load(connection, reading)
        assert self._first is not None  # noqa: S101  _load() made it
        wanted = ident(prepared.key, prepared.row["native_id"])
        mark = exact_print(prepared.row)
        before, place = -1, self._first.get(mark, -1)
        while place >= 0:
            number = self.ids[place]
            if number not in reading.seen and self._fits(wanted, self._idents[place]):
                return number, bool(self._live[place])
            if before < 0 and number in reading.seen:  # claimed: the next one needs not look at it
                self._first[mark] = self._same[place]
            else:
                before = place
            place = self._same[place]
        return None

    def fits(self, one: str, other: str) -> bool:
        """Whether two records may be one by their ids: they do not contradict each other."""
        return self._fits(one, hash(other) if other else 0)

    def _fits(self, one: str, other: int) -> bool:
        return self.ids_foreign or self.sure or not one or not other or hash(one) == other

    def _load(self, connection: Connection, reading: Reading) -> None:
        """Their prints and places, once one of the records is not simply where it was."""
        rows = connection.exec_driver_sql(_FORMER, (len(reading.path) + 2, reading.document_id))
        found = []
        for number, key, native_id, missing, title, body, published, url in rows:
            label = _GIVEN_WAY.sub("", key)
            mark = _print(title, body, published, url)
            own = ident(label, native_id)
            found.append((_place(label), number, hash(own) if own else 0, not missing, mark))
        if all(each[0] for each in found):  # known by their places: these are their order
            found.sort()
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for place, (_, number, name, live, mark) in enumerate(found):
            self.ids.append(number)
            self._idents.append(name)
            self._live.append(live)
            self._same.append(-1)
            if mark in last:
                self._same[last[mark]] = place
            else:
                first[mark] = place
            last[mark] = place
        self._first = first


def is_ordinal(key: str) -> bool:
    """Whether a record's key within its document is its place only."""
    return _ORDINAL.fullmatch(key) is not None


def ident(key: str, native_id: str) -> str:
    """What tells a record from others of its document; "" where only its place does."""
    return native_id or ("" if is_ordinal(key) else key)


def exact_print(row: Mapping[str, Any]) -> int:
    """What a record says, as a number that holds in this process."""
    return _print(row["title"], row["body"], row["published"], row["url"])


def _print(title: str, body: str, published: str | None, url: str) -> int:
    return hash((title, body, published or "", url))


def formers(connection: Connection, paths: Sequence[str]) -> dict[str, Counts]:
    """By path, what the archive has of the documents that are known. To be asked before their rows are written anew."""
    rows = connection.exec_driver_sql(_COUNTS, (json.dumps(list(paths)),)).all()
    return {row[0]: Counts(*row) for row in rows}


def former_of(counts: Counts | None, document: Document, records: int | None = None) -> Former | None:
    """The former articles of a document, None where it had none. ``records``: how many it has now, where known."""
    if counts is None or not counts.articles:
        return None
    return Former(counts, document, alone=counts.articles == records == 1)


def _id_column(options: str) -> str:
    columns = json.loads(options or "{}").get("columns") or {}
    return str(columns.get("native_id", ""))


def _place(label: str) -> tuple[str, tuple[int, ...]] | None:
    """Where a record known by its place stands: the table, and numbers to sort by."""
    if not is_ordinal(label):
        return None
    table, _, numbers = label.rpartition("/")
    return table, tuple(map(int, _PLACE.findall(numbers)))
