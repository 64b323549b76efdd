"""The bytes that articles were read from: kept once per content hash, compressed, in parts, given back exactly.

A part is a Zstandard frame of its own: the parts one after the other are a .zst file, and no more than one of them is
ever in memory. Reading uses plain sqlite3.
"""

from __future__ import annotations

import hashlib
import io
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from store.errors import StorageError

if TYPE_CHECKING:
    from zstandard import ZstdCompressor, ZstdDecompressor

PART_BYTES: Final = 4 * 1024 * 1024  #: of the original, before compression; what is in memory at a time
_LEVEL: Final = (
    3  #: zstd's default: Reuters SGML packs to 33 % at 200 MB/s; level 9 saves 4 % more for five times the time
)

INSERT: Final = "INSERT INTO originals (sha256, part, size, data) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
DROP: Final = "DELETE FROM originals WHERE sha256 = ?"
DROP_UNUSED: Final = DROP + " AND NOT EXISTS (SELECT 1 FROM documents WHERE original = ?)"
#: A document that is streamed out of an archive has its hash only at its end; till then its parts have another name.
RENAME: Final = "UPDATE OR IGNORE originals SET sha256 = ? WHERE sha256 = ?"


@dataclass(frozen=True, slots=True)
class Part:
    """One compressed part of a document's bytes."""

    sha256: str  #: of the whole document; "" = not known before its end
    number: int  #: from 1
    size: int  #: bytes of the original in it
    data: bytes  #: a Zstandard frame


def provisional(document_id: int) -> str:
    """What stands for the hash of a document that is still being read."""
    return f"document:{document_id}"


def compress(data: bytes) -> bytes:
    """One part, packed."""
    return _compressor().compress(data)


@cache
def _compressor() -> ZstdCompressor:
    from zstandard import ZstdCompressor  # noqa: PLC0415 - 10 ms, in the worker processes

    return ZstdCompressor(level=_LEVEL)


@cache
def _decompressor() -> ZstdDecompressor:
    from zstandard import ZstdDecompressor  # noqa: PLC0415

    return ZstdDecompressor()


def parts(connection: sqlite3.Connection, sha256: str) -> Iterator[bytes]:
    """The original's bytes, part by part. ``StorageError`` where a part is damaged or none is there."""
    from zstandard import ZstdError  # noqa: PLC0415

    expected = 1
    found = connection.execute("SELECT part, size FROM originals WHERE sha256 = ? ORDER BY part", (sha256,)).fetchall()
    for number, size in found:
        row = connection.execute(
            "SELECT data FROM originals WHERE sha256 = ? AND part = ?", (sha256, number)
        ).fetchone()
        try:
            data = _decompressor().decompress(row[0], max_output_size=PART_BYTES)
        except (ZstdError, TypeError) as error:
            raise _damaged(sha256, f"part {number}: {error}") from error
        if number != expected or len(data) != size:
            raise _damaged(sha256, f"part {expected} is missing or not whole")
        expected += 1
        yield data
    if expected == 1:
        raise _damaged(sha256, "it is not there")


def verified(connection: sqlite3.Connection, sha256: str) -> Iterator[bytes]:
    """The same; ``StorageError`` at the end where the bytes are not those of the hash."""
    digest = hashlib.sha256()
    for data in parts(connection, sha256):
        digest.update(data)
        yield data
    if digest.hexdigest() != sha256:
        raise _damaged(sha256, "its bytes are not those of its hash")


def _damaged(sha256: str, what: str) -> StorageError:
    return StorageError(f"the original {sha256[:12]} is damaged: {what}", next_step="backfile doctor --deep")


class Stream(io.RawIOBase):
    """An original as a stream for a parser, forward only."""

    def __init__(self, connection: sqlite3.Connection, sha256: str) -> None:
        super().__init__()
        self._parts = parts(connection, sha256)
        self._data = b""
        self._place = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        while self._place == len(self._data):
            following = next(self._parts, None)
            if following is None:
                return 0
            self._data, self._place = following, 0
        count = min(len(view), len(self._data) - self._place)
        view[:count] = self._data[self._place : self._place + count]
        self._place += count
        return count
