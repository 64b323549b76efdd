"""A compact signature of each text: hashes of some of its shingles, so chosen that copies choose the same ones.

The choice is MinHash made local, known as winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): the lowest hash of
every ``WINDOW`` shingles in a row. Two texts that share ``WINDOW + SHINGLE - 1`` = 20 words in a row share a hash for
certain, and a text cut to a third still has the hashes of the part that is left, where the minima over the whole text
of plain MinHash are lost with the rest. About one hash of 32 bits for each 8 or 9 words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHINGLE: Final = 5  #: words of a shingle
WINDOW: Final = 16  #: shingles of which the lowest hash is taken; a power of two
SHORT: Final = 20  #: a text of fewer words is hashed whole: too short to be like another one by chance or by template
_KEPT_WORDS: Final = 1_000_000  #: hashes of words that are remembered
_ODD: Final = tuple(
    np.uint64(number)
    for number in (
        0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
    )
)  # fmt: skip  # large odd numbers; any would do, but a change makes every stored signature worthless
_MIX: Final = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # finaliser of SplitMix64 (public domain)
_LAST: Final = np.uint64(0xFFFFFFFFFFFFFFFF)


class _Codes(dict[str, int]):
    """Words and their checksums, computed once."""

    def __missing__(self, word: str) -> int:
        code = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return code


class Signer:
    """Makes signatures; remembers words between calls."""

    def __init__(self) -> None:
        self._codes = _Codes()

    def sign(self, texts: Sequence[Sequence[str]]) -> list[bytes]:
        """A signature for each list of words: 32-bit numbers, distinct, rising, little-endian; some thousand texts at
        a time. A text of no words has none.
        """
        if len(self._codes) > _KEPT_WORDS:
            self._codes.clear()
        lengths = np.array([len(words) for words in texts], dtype=np.int64)
        code = self._codes.__getitem__
        flat: list[int] = []
        for words in texts:
            flat.extend(map(code, words))
        hashes = _shingle_hashes(np.array(flat, dtype=np.uint64), lengths)
        return [found.tobytes() for found in hashes]


def _shingle_hashes(codes: NDArray[np.uint64], lengths: NDArray[np.int64]) -> list[NDArray[np.uint32]]:
    ends = np.cumsum(lengths)
    starts = ends - lengths
    long = lengths >= SHORT
    texts, minima = _minima(codes, starts[long], lengths[long] - SHINGLE + 1)
    owners = np.flatnonzero(long)[texts]
    keys = np.unique((owners.astype(np.uint64) << np.uint64(32)) | (minima >> np.uint64(32)))
    places = np.searchsorted(keys, np.arange(len(lengths) + 1, dtype=np.uint64) << np.uint64(32))
    low = (keys & np.uint64(0xFFFFFFFF)).astype("<u4")
    found = [low[first:until] for first, until in pairwise(places.tolist())]
    for place in np.flatnonzero(~long & (lengths > 0)):
        found[place] = _whole(codes[starts[place] : ends[place]])
    return found


def _whole(codes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """One hash for a short text; the number of words is in it, so that it is never that of a shingle."""
    value = 0
    for code in codes.tolist():
        value = (value * 0x100000001B3 + code + 1) & 0xFFFFFFFFFFFFFFFF
    mixed = _mixed(np.array([value], dtype=np.uint64) * _ODD[0])
    return (mixed >> np.uint64(32)).astype("<u4")


def _minima(
    codes: NDArray[np.uint64], starts: NDArray[np.int64], counts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """The lowest hash of each window, with the number of the text that it is in."""
    if not len(starts):
        return np.zeros(0, np.int64), np.zeros(0, np.uint64)
    hashes = _hashed(codes)
    padded = np.maximum(counts, WINDOW)  # a text of fewer shingles is one window
    ends = np.cumsum(padded)
    texts = np.repeat(np.arange(len(counts)), padded)
    inside = np.arange(ends[-1]) - np.repeat(ends - padded, padded)
    real = inside < counts[texts]
    row = np.full(ends[-1] + WINDOW, _LAST, dtype=np.uint64)
    row[: ends[-1]][real] = hashes[(starts[texts] + inside)[real]]
    step = 1
    while step < WINDOW:
        row[:-step] = np.minimum(row[:-step], row[step:])
        step *= 2
    whole = inside <= padded[texts] - WINDOW
    texts, lowest = texts[whole], row[: ends[-1]][whole]
    new = np.ones(len(lowest), dtype=bool)
    new[1:] = (lowest[1:] != lowest[:-1]) | (texts[1:] != texts[:-1])
    return texts[new], lowest[new]


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
