"""A coarse picture of each text that is being signed: shows most unlike texts unlike, without their words. In memory.

A picture has one bit for each hash of a shingle as ``similarity`` compares them. A bit of one text that another lacks
is at least one shingle that the other lacks; what collides only makes texts look more alike than they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from store.stories.signatures import Coded
from store.stories.similarity import SHINGLE, SHORT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from store.stories.grouping import Sieve

_BITS: Final = 10  #: of a hash: 1024 bits, 128 bytes a text; good for texts of up to some thousand words
_WORDS: Final = (1 << _BITS) // 64  #: 64-bit numbers that a picture has
_NOBODY: Final = np.iinfo(np.int64).max  #: above every id
_ODD: Final = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))


class Sketches:
    """Pictures of articles, by id."""

    def __init__(self, articles: Sequence[int]) -> None:
        """``articles``: those that may get a picture, rising."""
        self._ids = np.append(np.array(articles, dtype=np.int64), _NOBODY)
        self._lengths = np.zeros(len(self._ids), np.int64)  # in words; 0 = no picture
        self._pictures = np.zeros((len(self._ids), _WORDS), np.uint64)

    def add(self, articles: Sequence[int], texts: Coded) -> None:
        """Take in texts that were signed; one of less than SHORT words gets no picture, for its title is in it."""
        rows = np.searchsorted(self._ids, articles)
        self._lengths[rows] = np.where(texts.lengths < SHORT, 0, texts.lengths)
        self._pictures[rows] = _pictures(texts)

    def sieve(self, ids: NDArray[np.int64], level: float) -> Sieve:
        """For articles in another order, of which some have no picture: tells pairs that cannot reach the level."""
        rows = np.searchsorted(self._ids, ids)
        lengths = np.where(self._ids[rows] == ids, self._lengths[rows], 0)

        def promising(ones: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
            ordered = lengths[ones] <= lengths[others]
            shorter, longer = np.where(ordered, ones, others), np.where(ordered, others, ones)
            lacking = np.bitwise_count(self._pictures[rows[shorter]] & ~self._pictures[rows[longer]]).sum(axis=1)
            most = (1 - level) * (lengths[shorter] - (SHINGLE - 1)) + 1
            possible: NDArray[np.bool_] = (lacking <= most) | (lengths[shorter] == 0)
            return possible

        return promising


def _pictures(texts: Coded) -> NDArray[np.uint64]:
    codes, lengths = texts.codes, texts.lengths
    hashes = codes[:-2] * _ODD[0] + codes[1:-1] * _ODD[1] + codes[2:] * _ODD[2]
    bits = (hashes >> np.uint64(64 - _BITS)).astype(np.int64)
    owners = np.repeat(np.arange(len(lengths)), lengths)
    inside = owners[2:] == owners[:-2]  # no shingle runs into the next text
    drawn = np.zeros(len(lengths) << _BITS, bool)
    drawn[(owners[:-2][inside] << _BITS) | bits[inside]] = True
    return np.packbits(drawn).view(np.uint64).reshape(len(lengths), _WORDS)
