"""The hash of what is in a packed document, so that a copy of it that is packed otherwise, or not at all, is known.

A small document is hashed before it is parsed. Of a large one the hash is known at its end, too late for its articles:
it is read ahead, which takes a few hundredths of the time of its parsing, where its first bytes are those of a large
document in the archive, or where the unpacked file stands beside it.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable
from contextlib import closing
from typing import BinaryIO, Final, cast

from ingest import archives, readers
from ingest.walk import STDIN, Found
from store.errors import ParseError
from store.model import Document

_FIRST: Final = 16 * 1024  #: bytes that show which large documents may be the same


class Inflated:
    """The hash of what a parser unpacks itself."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._lost = False
        self.used = False

    def add(self, data: bytes | None) -> None:
        """The next bytes; None: some are damaged."""
        self.used = True
        self._lost = self._lost or data is None
        self._digest.update(data or b"")

    def __str__(self) -> str:
        return "" if self._lost else self._digest.hexdigest()


def beginning(head: bytes) -> str:
    """Hash of the first bytes of a document, unpacked; "" where they are too few to tell it from others."""
    first = _inflated(head) if archives.packing(head) == "gzip" else head[:_FIRST]
    return hashlib.sha256(first).hexdigest() if len(first) == _FIRST else ""


def _inflated(head: bytes) -> bytes:
    found = b""
    while head and len(found) < _FIRST:
        engine = zlib.decompressobj(wbits=31)
        try:
            found += engine.decompress(head, _FIRST - len(found))
        except zlib.error:
            break
        head = engine.unused_data
    return found


def known_inside(document: Document, found: Found, begins: frozenset[str], tick: Callable[[], None]) -> str:
    """Hash of what is in a large document of a found file, read ahead of its parser; "" where nothing says that it may
    be known, and where that costs too much: on standard input and in a tar, which have no way back.

    ``begins``: ``Document.begins`` of what is in the archive.
    """
    same = document.begins in begins or (document.path == found.label and _is_beside(found.path))
    if not document.begins or not same or found.path == STDIN:
        return ""
    try:
        with readers.opened(found, follow=True) as raw, closing(readers.items(raw, found.label, found.size)) as items:
            for item in items:
                if item.kind == "open" and item.format != "zip" and document.path.startswith(f"{item.label}!"):
                    return ""
                if item.label == document.path and item.stream is not None:
                    if document.sha256 and not item.format and not archives.packing(item.stream.head()):
                        return ""  # not packed: its hash is known
                    return readers.sha256_of(cast("BinaryIO", _unpacked(item.stream, found)), tick)
    except ParseError:
        return ""
    return ""


def _is_beside(path: str) -> bool:
    """Whether the unpacked file stands beside a packed one."""
    inner = archives.inner_name(path)
    return inner != path and os.path.lexists(inner)


def _unpacked(leaf: readers.Leaf, found: Found) -> readers.Leaf | archives.Counted:
    """The document, a web archive without the packing of its records too."""
    kind = archives.packing(leaf.head())
    return archives.unpack(cast("BinaryIO", leaf), kind, archives.Budget(found.size)) if kind else leaf
