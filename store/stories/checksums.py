"""CRC-32 of many words at once, in numpy: three times as fast as asking for each word, or looking each one up.

A CRC is linear: it is the exclusive or of what each byte adds, which depends on the byte and on how many bytes of the
word stand behind it, and of a constant for the length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONG: Final = 64  #: bytes of a word, up to which the table goes
_SPACE: Final = 32


def _table() -> NDArray[np.uint32]:
    """What a byte adds: one row of 256 numbers for each number of bytes behind it. A space is part of no word."""
    row = np.array([crc32(bytes([byte])) ^ crc32(b"\0") for byte in range(256)], dtype=np.uint32)
    rows = [row]
    for _ in range(_LONG - 1):
        rows.append((rows[-1] >> np.uint32(8)) ^ row[rows[-1] & np.uint32(0xFF)])
    table = np.stack(rows)
    table[:, _SPACE] = 0
    return table.ravel()


_TABLE: Final = _table()
_LENGTHS: Final = np.array([crc32(bytes(length)) for length in range(_LONG + 1)], dtype=np.uint32)


def checksums(texts: Sequence[bytes]) -> tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.uint8]]:
    """The CRC-32 of each word of all the texts, how many words each text has, and the first byte of each word. Words
    are what spaces separate.
    """
    data = np.frombuffer(b" ".join([b"", *texts, b""]), dtype=np.uint8)
    spaces = data == _SPACE
    edges = np.flatnonzero(spaces[1:] != spaces[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    begins = np.cumsum([len(text) + 1 for text in texts])
    counts = np.diff(np.searchsorted(starts, begins), prepend=0)
    if not len(starts):
        return np.zeros(0, np.uint32), counts, data[:0]
    lengths = ends - starts
    first = int(starts[0])
    cells = np.repeat(ends - 1, np.diff(starts, append=len(data)))
    cells -= np.arange(first, len(data))  # bytes behind each byte
    cells <<= 8
    cells += data[first:]
    added = _TABLE.take(cells, mode="clip")  # spaces have less than none behind: nothing
    found = np.bitwise_xor.reduceat(added, starts - first) ^ _LENGTHS[np.minimum(lengths, _LONG)]
    for place in np.flatnonzero(lengths > _LONG).tolist():
        found[place] = crc32(data[starts[place] : ends[place]].tobytes())
    return found, counts, data[starts]
