"""Which articles may be copies of each other: those whose signatures share enough hashes. All in memory, in numpy.

One million articles of 130 words have some 15 million hashes: 60 MB here, twice that while they are sorted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from store.stories.signatures import changes

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST: Final = 32  #: originals an article is compared with word by word: those that share most
_BITS: Final = 24  #: of a hash, for the first sieve
_BLOCK: Final = 64  #: articles looked at together
_PAIRS: Final = 500_000  #: shared hashes looked at together

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


@dataclass(frozen=True, slots=True)
class Block:
    """Some articles in a row, and for each the earlier ones that it may be a copy of: originals, and others of the
    block, of which it is not known yet whether they are originals.
    """

    first: int  #: place
    until: int  #: place after the last one
    askers: NDArray[np.int64]  #: places of the block, rising, one for each candidate
    others: NDArray[np.int64]  #: places of the candidates: of each asker, those that share most first; MOST originals


class Index:
    """Originals by their hashes; articles are asked for and added in blocks, in order of precedence. For each hash
    that several articles have there is room for all of them, in one row of numbers.
    """

    def __init__(self, signatures: Signatures) -> None:
        self._tenths = signatures.sizes() // 10
        numbers, distinct = _shared_only(signatures.hashes)
        shared = numbers >= 0
        self._starts = np.append(0, np.cumsum(shared))[signatures.starts]
        self._numbers = numbers[shared]
        room = np.bincount(self._numbers, minlength=distinct)
        self._rows = np.cumsum(room) - room  # where the room of each hash begins
        self._filled = np.zeros(distinct, np.int64)
        self._entries = np.empty(len(self._numbers), np.int32)

    def block(self, first: int) -> Block:
        """The articles from ``first`` on, as many as have not too many hashes in common with earlier ones."""
        until = min(first + _BLOCK, len(self._tenths))
        numbers = self._numbers[self._starts[first] : self._starts[until]]
        before = self._filled[numbers] + _ranks(numbers)
        ends = np.cumsum(before)
        count = self._starts[first : until + 1] - self._starts[first]
        bearable = np.searchsorted(np.append(0, ends)[count], _PAIRS, side="right") - 1
        until = first + max(1, int(bearable))
        numbers, before, ends = (some[: count[until - first]] for some in (numbers, before, ends))
        owners = self._owners(first, until)
        self._entries[self._rows[numbers] + before] = owners  # as if all were originals, until ``add`` tells
        inside = np.arange(before.sum()) - np.repeat(ends - before, before)
        others = self._entries[np.repeat(self._rows[numbers], before) + inside]
        return self._strongest(first, until, np.repeat(owners, before), others)

    def _owners(self, first: int, until: int) -> NDArray[np.int64]:
        """The place that each hash of a block belongs to."""
        return np.repeat(np.arange(first, until), np.diff(self._starts[first : until + 1]))

    def _strongest(self, first: int, until: int, askers: NDArray[np.int64], others: NDArray[np.int32]) -> Block:
        """From one entry for each hash that an asker shares with another article."""
        pairs = np.sort((askers << 32) | others)
        new = np.flatnonzero(changes(pairs))
        shared = np.diff(new, append=len(pairs))
        askers, found = pairs[new] >> 32, pairs[new] & 0xFFFFFFFF
        enough = shared > np.minimum(self._tenths[askers], self._tenths[found])  # ``needed``
        askers, found, shared = askers[enough], found[enough], shared[enough]
        order = np.lexsort((found, -shared, askers))
        askers, found = askers[order], found[order]
        originals = np.cumsum(found < first) - (found < first)  # among the rows before
        begins = np.searchsorted(askers, askers)
        few = originals - originals[begins] < MOST
        return Block(first, until, askers[few], found[few])

    def add(self, block: Block, originals: NDArray[np.bool_]) -> None:
        """The articles of the block that are originals: one truth value for each."""
        owners = self._owners(block.first, block.until)
        kept = originals[owners - block.first]
        numbers = self._numbers[self._starts[block.first] : self._starts[block.until]][kept]
        owners = owners[kept]
        self._entries[self._rows[numbers] + self._filled[numbers] + _ranks(numbers)] = owners
        np.add.at(self._filled, numbers, 1)


def _ranks(numbers: NDArray[np.int32]) -> NDArray[np.int64]:
    """How often each number stands before."""
    order = np.argsort(numbers, kind="stable")
    rising = numbers[order]
    begins = np.searchsorted(rising, rising)
    ranks = np.empty(len(numbers), np.int64)
    ranks[order] = np.arange(len(numbers)) - begins
    return ranks


def _shared_only(hashes: NDArray[np.uint32]) -> tuple[NDArray[np.int32], int]:
    """A number from 0 for each hash that several articles have, -1 for the others; and how many numbers there are."""
    rising = np.sort(hashes)
    repeated = rising[1:][rising[1:] == rising[:-1]]
    repeated = repeated[changes(repeated)]
    if not len(repeated):
        return np.full(len(hashes), -1, dtype=np.int32), 0
    numbers = np.searchsorted(repeated, hashes).astype(np.int32)
    numbers[repeated[np.minimum(numbers, len(repeated) - 1)] != hashes] = -1
    return numbers, len(repeated)


def strongest(rows: Candidates) -> list[int]:
    """The places of the candidates to compare: most shared hashes first, of equals the first in precedence."""
    return [place for _, place in sorted(rows, key=lambda row: (-row[0], row[1]))[:MOST]]


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
