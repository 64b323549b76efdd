"""What the first bytes of an SQLite file say: that it is one, and whose."""

from __future__ import annotations

from typing import Final

from store.version import APPLICATION_ID

_MAGIC: Final = b"SQLite format 3\0"  #: https://www.sqlite.org/fileformat2.html, 1.3
_APPLICATION: Final = slice(68, 72)  #: the id of the program whose file it is


def is_sqlite(head: bytes) -> bool:
    return head.startswith(_MAGIC)


def is_archive(head: bytes) -> bool:
    """Whether it is an archive of this program, whose documents are read where they are."""
    return is_sqlite(head) and head[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big")
