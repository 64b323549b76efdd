"""Which articles may be copies of each other: those whose signatures share enough hashes. All in memory, in numpy.

One million articles of 130 words have some 15 million hashes: 60 MB here, twice that while they are sorted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST: Final = 32  #: originals an article is compared with word by word: those that share most
_BITS: Final = 24  #: of a hash, for the first sieve
_MANY: Final = 2_000  #: from as many entries on, counting is numpy's work

Candidates = list[tuple[int, int]]  #: (how many hashes are shared, place of the other article)


def needed(one: int, other: int) -> int:
    """How many hashes two signatures of these sizes share at least, if their texts may be alike. A tenth: three
    quarters of the shingles of three words leave, with single words changed all over, half the hashes.
    """
    return 1 + min(one, other) // 10


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of a whole archive, in order of precedence: the number of an article here is its place."""

    ids: NDArray[np.int64]  #: article ids by place
    starts: NDArray[np.int64]  #: one more than articles: place n has hashes[starts[n] : starts[n + 1]]
    hashes: NDArray[np.uint32]

    def sizes(self) -> NDArray[np.int64]:
        """How many hashes each has."""
        return np.diff(self.starts)


def ordered(ids: Sequence[int], precedence: Sequence[str], blobs: Sequence[bytes]) -> Signatures:
    """Signatures by precedence (compared as text), then id: the first publisher first."""
    order = sorted(range(len(ids)), key=lambda place: (precedence[place], ids[place]))
    starts = np.zeros(len(ids) + 1, dtype=np.int64)
    np.cumsum([len(blobs[place]) // 4 for place in order], out=starts[1:])
    joined = b"".join([blobs[place] for place in order])
    return Signatures(
        np.array([ids[place] for place in order], dtype=np.int64), starts, np.frombuffer(joined, dtype="<u4")
    )


class Index:
    """Originals by their hashes; articles are asked for and added in order of precedence."""

    def __init__(self, signatures: Signatures) -> None:
        self._sizes: list[int] = signatures.sizes().tolist()
        self._starts: list[int] = signatures.starts.tolist()
        self._numbers, distinct = _shared_only(signatures.hashes)
        self._originals: list[list[int] | None] = [None] * distinct

    def candidates(self, place: int) -> Candidates:
        """The originals added so far that share enough with the article at ``place``, those that share most first."""
        found = [entry for number in self._of(place) if (entry := self._originals[number]) is not None]
        if not found:
            return []
        size, sizes = self._sizes[place], self._sizes
        if sum(map(len, found)) < _MANY:
            counts = Counter(chain.from_iterable(found))
            # ``needed``, without a call for each of thousands
            rows = [(shared, other) for other, shared in counts.items() if shared > min(size, sizes[other]) // 10]
        else:
            others, numbers = np.unique(np.concatenate([np.array(entry) for entry in found]), return_counts=True)
            rows = [
                (shared, other)
                for other, shared in zip(others.tolist(), numbers.tolist(), strict=True)
                if shared >= needed(size, sizes[other])
            ]
        return strongest(rows)

    def add(self, place: int) -> None:
        """The article at ``place`` is an original."""
        for number in self._of(place):
            entry = self._originals[number]
            if entry is None:
                self._originals[number] = [place]
            else:
                entry.append(place)

    def _of(self, place: int) -> list[int]:
        numbers: list[int] = self._numbers[self._starts[place] : self._starts[place + 1]].tolist()
        return [number for number in numbers if number >= 0]


def _shared_only(hashes: NDArray[np.uint32]) -> tuple[NDArray[np.int32], int]:
    """A number from 0 for each hash that several articles have, -1 for the others; and how many numbers there are."""
    rising = np.sort(hashes)
    repeated = np.unique(rising[1:][rising[1:] == rising[:-1]])
    if not len(repeated):
        return np.full(len(hashes), -1, dtype=np.int32), 0
    numbers = np.searchsorted(repeated, hashes).astype(np.int32)
    numbers[repeated[np.minimum(numbers, len(repeated) - 1)] != hashes] = -1
    return numbers, len(repeated)


def strongest(rows: Candidates) -> Candidates:
    """The candidates to compare: most shared hashes first, of equals the first in precedence."""
    return sorted(rows, key=lambda row: (-row[0], row[1]))[:MOST]


def neighbours(signatures: Signatures, places: Iterable[int]) -> dict[int, Candidates]:
    """For each of a few articles all others that share enough with it, in one pass over all signatures."""
    askers: dict[int, list[int]] = {}
    starts = signatures.starts
    for place in places:
        for value in signatures.hashes[starts[place] : starts[place + 1]].tolist():
            askers.setdefault(value, []).append(place)
    sieve = np.zeros(1 << _BITS, dtype=bool)
    wanted = np.fromiter(askers, dtype=np.uint32, count=len(askers))
    sieve[wanted >> np.uint32(32 - _BITS)] = True
    hits = np.flatnonzero(sieve[signatures.hashes >> np.uint32(32 - _BITS)])
    owners = np.searchsorted(starts, hits, side="right") - 1
    shared: dict[int, Counter[int]] = {place: Counter() for place in places}
    for value, owner in zip(signatures.hashes[hits].tolist(), owners.tolist(), strict=True):
        for place in askers.get(value, ()):
            if place != owner:
                shared[place][owner] += 1
    sizes = signatures.sizes()
    return {
        place: [
            (count, other) for other, count in counts.items() if count >= needed(int(sizes[place]), int(sizes[other]))
        ]
        for place, counts in shared.items()
    }
