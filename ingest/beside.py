"""What a list says of the documents beside it: exports that keep titles and days in one table and each text in a file.

The row is read with the file's text as one record. A document that was read before is not read again because its list
has changed: its own bytes have not.
"""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import Final

from ingest import limits
from ingest.encoding import head_text
from ingest.page_notes import PAGES, is_note, row_of
from ingest.patterns import regex
from store.errors import ParseError

Row = Mapping[str, object]
Beside = Mapping[str, Row]  #: name of a list -> its row on a document; plain values, kept with the document as JSON

_LIST_BYTES: Final = 8 * limits.MiB  #: of one list, 20,000 posts; a larger one is not read
_ALL_BYTES: Final = 16 * limits.MiB  #: of the lists beside one folder
_ROWS: Final = 100_000  #: held at a time, of all folders
_CELL: Final = 10_000  #: code points of a value; a longer one says nothing of a document
_COLUMNS: Final = 100
_LEFT_OUT: Final = "(left out)"  #: stands for a column with the reason


@dataclass(frozen=True, slots=True)
class _Kind:
    """How an export is laid out: ``posts.csv`` beside ``posts/``."""

    lists: re.Pattern[str]  #: their names
    key: str  #: the column that names a document without its suffix
    suffixes: tuple[str, ...] = (".html", ".htm")
    left_out: str = ""  #: why none of the documents is an article


_OMNIVORE = regex(r"metadata_\d{1,7}_to_\d{1,7}\.json")
#: name of the folder with the documents -> what stands beside it: Substack's export, Omnivore's
_KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        "posts": _Kind(regex(r"posts\.csv"), "post_id"),
        "content": _Kind(_OMNIVORE, "slug"),
        "highlights": _Kind(_OMNIVORE, "slug", (".md",), "what a reader marked in a page"),
    }
)
#: columns of Substack's tables: of its posts, and of who was sent or opened one
_POSTS = frozenset({"post_id", "post_date", "is_published"})
_READERS = frozenset({"post_id", "timestamp", "email"})


def is_list(head: bytes, name: str) -> bool:
    """Whether a document with these first bytes is such a list: it has no text of its own."""
    if b"post_id" in head[:500]:
        from ingest.parsers.csv_records import header  # noqa: PLC0415 - for few documents
        from ingest.parsers.record_names import field_of  # noqa: PLC0415

        names = {cell.strip().lower() for cell in header(head_text(head))[0]}
        return names >= _READERS or (names >= _POSTS and not any(field_of(each) == "body" for each in names))
    return is_note(head, name) or (_OMNIVORE.fullmatch(name) is not None and b'"readingProgress"' in head)


def left_out(row: Row) -> str:
    """Why a document is none that readers have seen; "" if it is one."""
    if row.get(_LEFT_OUT):
        return str(row[_LEFT_OUT])
    if str(row.get("is_published", "")).strip().lower() in ("false", "0", "no"):
        return "a draft, or taken back: is_published is false"
    return "a page of the site, no post" if str(row.get("type", "")).strip().lower() == "page" else ""


class Lists:
    """The lists of one place, of the file system or an archive; what was read of them is held."""

    def __init__(self, names: Callable[[str], Iterable[str]], read: Callable[[str], bytes]) -> None:
        """``names``: of the files in a folder; ``read``: their bytes, b"" for what is no such file."""
        self._names = names
        self._read = read
        self._held: dict[str, dict[str, tuple[str, Row]]] = {}  #: by folder of documents, by key

    def of(self, path: str) -> Beside:
        """What the lists say of the document at this path."""
        folder, _, name = path.rpartition("/")
        if name in PAGES:
            found = row_of(folder, self._read)
            return {found[0]: found[1]} if found else {}
        kind = _KINDS.get(folder.rpartition("/")[2])
        if kind is None or not name.lower().endswith(kind.suffixes):
            return {}
        rows = self._held.get(folder)
        if rows is None:
            if len(self._held) + sum(map(len, self._held.values())) >= _ROWS:
                self._held.clear()
            rows = self._held[folder] = self._load(folder.rpartition("/")[0], kind)
        stem = name.rpartition(".")[0]
        listed = rows.get(stem) or rows.get(_number(stem))
        why = {_LEFT_OUT: kind.left_out} if kind.left_out else {}
        return {listed[0]: {**listed[1], **why}} if listed else {}

    def _load(self, folder: str, kind: _Kind) -> dict[str, tuple[str, Row]]:
        rows: dict[str, tuple[str, Row]] = {}
        size = 0
        for name in sorted(name for name in self._names(folder) if kind.lists.fullmatch(name)):
            data = self._read(f"{folder}/{name}" if folder else name)
            size += len(data)
            for row in _rows(data, name):
                key = str(row.get(kind.key, "")).strip()
                if len(rows) >= _ROWS or size > _ALL_BYTES:
                    return rows
                for each in (key, _number(key)):
                    if each:
                        rows.setdefault(each, (name, row))
        return rows


def _number(key: str) -> str:
    """The number before a name: "139000001.ferry-fares"; "" for none."""
    number = key.partition(".")[0]
    return number if number.isascii() and number.isdigit() else ""


def _rows(data: bytes, name: str) -> Iterator[Row]:
    """The rows of a list that can be read, cells that are texts left out."""
    from ingest.parsers import csv_records, json_records  # noqa: PLC0415 - only where there is a list

    stream = io.BytesIO(data)
    values: Iterator[object] = iter(())
    if data:
        values = (
            csv_records.records(stream)
            if name.endswith(".csv")
            else (v.value for v in json_records.read_values(stream))
        )
    with suppress(RecursionError):  # cells that are objects, nested without end
        for value in values:
            if isinstance(value, Mapping):
                short = ((str(column), cell) for column, cell in value.items() if len(str(cell)) <= _CELL)
                yield dict(islice(short, _COLUMNS))


@cache
def in_folders(*, follow: bool) -> Lists:
    """Lists among the files of the system, for as long as the process lives: a worker's is one run. ``follow``:
    symbolic links as well.
    """

    def names(folder: str) -> Iterable[str]:
        try:
            return os.listdir(folder or "/")  # noqa: PTH208 - plain names
        except OSError:
            return ()

    def read(path: str) -> bytes:
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
        try:
            with os.fdopen(os.open(path, flags), "rb") as stream:
                status = os.fstat(stream.fileno())
                return (
                    stream.read(_LIST_BYTES) if stat.S_ISREG(status.st_mode) and status.st_size < _LIST_BYTES else b""
                )
        except OSError:
            return b""

    return Lists(names, read)


def in_zip(
    archive: zipfile.ZipFile, members: Iterable[str], opened: Callable[[zipfile.ZipInfo], io.RawIOBase]
) -> Lists:
    """Lists among the members of an archive; ``opened`` counts what comes out of one, and may raise ParseError."""
    held = frozenset(members)
    lists: dict[str, list[str]] = {}  #: by folder
    for member in held:
        folder, _, name = member.rpartition("/")
        if any(kind.lists.fullmatch(name) for kind in _KINDS.values()):
            lists.setdefault(folder, []).append(name)

    def names(folder: str) -> Iterable[str]:
        return lists.get(folder, ())

    def read(path: str) -> bytes:
        if path not in held:
            return b""
        try:
            data = io.BufferedReader(opened(archive.getinfo(path))).read(_LIST_BYTES)
        except ParseError as error:
            if error.ledger_code == "bomb":
                raise
            return b""
        return data if len(data) < _LIST_BYTES else b""

    return Lists(names, read)
