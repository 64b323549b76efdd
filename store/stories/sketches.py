"""Coarse pictures of each text that is being signed: show most unlike texts unlike, without their words. In memory.

A picture has one bit for each hash of a shingle as ``similarity`` compares them. A bit of one text that another lacks
is at least one shingle that the other lacks; what collides only makes texts look more alike than they are. A smaller
picture is of the numbers alone: a form that was filled in anew has the shingles of the other one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from store.stories.signatures import Coded
from store.stories.similarity import FIGURES, SAME_FIGURES, SHINGLE, SHORT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from store.stories.grouping import Sieve

_BITS: Final = 10  #: of a hash: 1024 bits, 128 bytes a text; good for texts of up to some thousand words
_FIGURE_BITS: Final = 7  #: 128 bits, 16 bytes a text
_NOBODY: Final = np.iinfo(np.int64).max  #: above every id
_ODD: Final = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))


class Sketches:
    """Pictures of articles, by id."""

    def __init__(self, articles: Sequence[int]) -> None:
        """``articles``: those that may get a picture, rising."""
        self._ids = np.append(np.array(articles, dtype=np.int64), _NOBODY)
        self._lengths = np.zeros(len(self._ids), np.int64)  # in words; 0 = no picture
        self._pictures = np.zeros((len(self._ids), (1 << _BITS) // 64), np.uint64)
        self._counts = np.zeros(len(self._ids), np.int64)  # of different numbers
        self._figures = np.zeros((len(self._ids), (1 << _FIGURE_BITS) // 64), np.uint64)

    def add(self, articles: Sequence[int], texts: Coded) -> None:
        """Take in texts that were signed; one of less than SHORT words gets no picture, for its title is in it."""
        rows = np.searchsorted(self._ids, articles)
        self._lengths[rows] = np.where(texts.lengths < SHORT, 0, texts.lengths)
        self._pictures[rows] = _shingles(texts)
        self._counts[rows], self._figures[rows] = _figures(texts)

    def sieve(self, ids: NDArray[np.int64], level: float) -> Sieve:
        """For articles in another order, of which some have no picture: tells pairs that cannot reach the level."""
        rows = np.searchsorted(self._ids, ids)
        lengths = np.where(self._ids[rows] == ids, self._lengths[rows], 0)

        def promising(ones: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
            ordered = lengths[ones] <= lengths[others]
            shorter, longer = np.where(ordered, ones, others), np.where(ordered, others, ones)
            ones, others = rows[shorter], rows[longer]
            lacking = np.bitwise_count(self._pictures[ones] & ~self._pictures[others]).sum(axis=1)
            most = (1 - level) * (lengths[shorter] - (SHINGLE - 1)) + 1
            counts = self._counts[ones]
            same = counts - np.bitwise_count(self._figures[ones] & ~self._figures[others]).sum(axis=1)
            anew = (counts >= FIGURES) & (same < SAME_FIGURES * counts)
            possible: NDArray[np.bool_] = ((lacking <= most) & ~anew) | (lengths[shorter] == 0)
            return possible

        return promising


def _shingles(texts: Coded) -> NDArray[np.uint64]:
    codes, lengths = texts.codes, texts.lengths
    hashes = codes[:-2] * _ODD[0] + codes[1:-1] * _ODD[1] + codes[2:] * _ODD[2]
    owners = np.repeat(np.arange(len(lengths)), lengths)
    inside = owners[2:] == owners[:-2]  # no shingle runs into the next text
    return _drawn(owners[:-2][inside], hashes[inside], len(lengths), _BITS)


def _figures(texts: Coded) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """How many different numbers each text has, and a picture of them."""
    count = len(texts.lengths)
    texts_of = np.repeat(np.arange(count, dtype=np.uint64), texts.lengths)[texts.figures]
    different = np.unique((texts_of << np.uint64(32)) | texts.codes[texts.figures])  # checksums have 32 bits
    owners = (different >> np.uint64(32)).astype(np.int64)
    hashes = (different & np.uint64(0xFFFFFFFF)) * _ODD[0]
    return np.bincount(owners, minlength=count), _drawn(owners, hashes, count, _FIGURE_BITS)


def _drawn(owners: NDArray[np.int64], hashes: NDArray[np.uint64], count: int, bits: int) -> NDArray[np.uint64]:
    """A picture for each of ``count`` texts: the first ``bits`` of each hash name one to be set."""
    drawn = np.zeros(count << bits, bool)
    drawn[(owners << bits) | (hashes >> np.uint64(64 - bits)).astype(np.int64)] = True
    return np.packbits(drawn).view(np.uint64).reshape(count, -1)
