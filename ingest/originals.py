"""Keeping a document's bytes while they are read: compressed here, in the worker, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.originals import PART_BYTES, Part, compress

if TYPE_CHECKING:
    from ingest.readers import Held


class Keeper:
    """Sees the bytes of one document go by and gives them out as parts."""

    def __init__(self, held: Held, sha256: str) -> None:
        """``sha256``: of the document, "" where it is known only after the last byte."""
        self._sha256 = sha256
        self._number = 0
        self._pending = bytearray()
        self._ready: list[Part] = []
        held.watch(self._see)

    def ready(self) -> Iterator[Part]:
        """The parts that are full."""
        if self._ready:
            ready, self._ready = self._ready, []
            yield from ready

    def rest(self) -> Iterator[Part]:
        """What is left at the document's end; at least one part in all, so that an empty document has one too."""
        if self._pending or not self._number:
            self._pack(bytes(self._pending))
            self._pending.clear()
        return self.ready()

    def _see(self, data: bytes) -> None:
        self._pending += data
        while len(self._pending) >= PART_BYTES:
            self._pack(bytes(self._pending[:PART_BYTES]))
            del self._pending[:PART_BYTES]

    def _pack(self, data: bytes) -> None:
        self._number += 1
        self._ready.append(Part(self._sha256, self._number, len(data), compress(data)))
