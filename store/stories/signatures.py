"""A compact signature of each text: hashes of some of its shingles, so chosen that copies choose the same ones.

The choice is MinHash made local, known as winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): the lowest hash of
every ``WINDOW`` shingles in a row. Two texts that share ``WINDOW + SHINGLE - 1`` = 20 words in a row share a hash for
certain, and a text cut to a third still has the hashes of the part that is left, where the minima over the whole text
of plain MinHash are lost with the rest. About one hash of 32 bits for each 8 or 9 words; and one of the whole text,
which only word-for-word copies share: they are found whatever else the text is made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from store.stories.checksums import checksums

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHINGLE: Final = 5  #: words of a shingle
WINDOW: Final = 16  #: shingles of which the lowest hash is taken; a power of two
SHORT: Final = 20  #: a text of fewer words is hashed whole: too short to be like another one by chance or by template
_ODD: Final = tuple(
    np.uint64(number)
    for number in (
        0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
    )
)  # fmt: skip  # large odd numbers; any would do, but a change makes every stored signature worthless
_MIX: Final = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # finaliser of SplitMix64 (public domain)
_LAST: Final = np.uint64(0xFFFFFFFFFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Coded:
    """Some texts as numbers, one after the other."""

    codes: NDArray[np.uint64]  #: checksums of the words
    lengths: NDArray[np.int64]  #: words of each text
    figures: NDArray[np.bool_]  #: whether each word begins with a digit


def keep_memory() -> None:
    """Have the C library (glibc) keep what is freed: it does for pieces as large as it has seen freed. Else each array
    of a batch is mapped anew, page by page, which costs as much as what is done with it.
    """
    np.empty(1 << 24, dtype=np.uint8)


def coded(texts: Sequence[bytes]) -> Coded:
    """Of texts of words between spaces (``story_text``); some hundred kB at a time, for the processor's caches."""
    codes, lengths, firsts = checksums(texts)
    return Coded(codes.astype(np.uint64), lengths, firsts - np.uint8(ord("0")) < 10)


def signatures(texts: Coded) -> list[bytes]:
    """A signature for each text: 32-bit numbers, distinct, rising, little-endian. A text of no words has none."""
    lengths = texts.lengths
    ends = np.cumsum(lengths)
    hashed = _hashed(texts.codes)
    keys = np.sort(np.concatenate([_totals(hashed, lengths, ends), _minima(hashed, lengths, ends)]))
    keys = keys[changes(keys)]
    places = np.searchsorted(keys, np.arange(len(lengths) + 1, dtype=np.uint64) << np.uint64(32))
    low = (keys & np.uint64(0xFFFFFFFF)).astype("<u4").tobytes()
    found = [low[4 * first : 4 * until] for first, until in pairwise(places.tolist())]
    for place in np.flatnonzero((lengths < SHORT) & (lengths > 0)):
        found[place] = _whole(texts.codes[ends[place] - lengths[place] : ends[place]])
    return found


def _whole(codes: NDArray[np.uint64]) -> bytes:
    """One hash for a short text; the number of words is in it, so that it is never that of a shingle."""
    value = 0
    for code in codes.tolist():
        value = (value * 0x100000001B3 + code + 1) & 0xFFFFFFFFFFFFFFFF
    mixed = _mixed(np.array([value], dtype=np.uint64) * _ODD[0])
    return (mixed >> np.uint64(32)).astype("<u4").tobytes()


def _totals(hashed: NDArray[np.uint64], lengths: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """One hash for each text of at least SHORT words, of all its shingles, below the number of the text."""
    texts = np.flatnonzero(lengths >= SHORT)
    if not len(texts):
        return np.zeros(0, np.uint64)
    edges = np.stack([ends[texts] - lengths[texts], ends[texts] - (SHINGLE - 1)], axis=1)
    sums = np.add.reduceat(hashed, edges.ravel())[::2]  # the sums between are of shingles that run into the next text
    return (texts.astype(np.uint64) << np.uint64(32)) | (_mixed(sums * _ODD[1]) >> np.uint64(32))


def _minima(hashed: NDArray[np.uint64], lengths: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The lowest hash of each window within a text of at least SHORT words, below the number of the text. ``hashed``
    is used up.
    """
    lowest = hashed
    step = 1
    while step < WINDOW:
        np.minimum(lowest[:-step], lowest[step:], out=lowest[:-step])
        step *= 2
    texts = np.repeat(np.arange(len(lengths)), lengths)
    whole = np.arange(len(hashed)) + (SHINGLE + WINDOW - 1) <= ends[texts]  # no window runs into the next text
    keys = (texts.astype(np.uint64)[whole] << np.uint64(32)) | (lowest[whole] >> np.uint64(32))
    return keys[changes(keys)]


def changes(numbers: NDArray[np.generic]) -> NDArray[np.bool_]:
    """For each number, whether it is another one than that before it; the first is."""
    found = np.ones(len(numbers), dtype=bool)
    np.not_equal(numbers[1:], numbers[:-1], out=found[1:])
    return found


def _hashed(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A 64-bit hash of the words from each place on, modulo 2**64 as the type has it; the last ones run into zeros."""
    longer = np.concatenate([codes, np.zeros(SHINGLE, dtype=np.uint64)])
    total = np.zeros(len(codes), dtype=np.uint64)
    for place, odd in enumerate(_ODD):
        total += longer[place : place + len(codes)] * odd
    return _mixed(total)


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    mixed: NDArray[np.uint64] = values ^ (values >> np.uint64(31))
    return mixed
