"""Which articles may be copies of each other: those whose signatures share enough hashes. All in memory, in numpy.

A hash that many originals have is of a form that is filled in again and again, or of words that stand below everything:
nobody is sought by it (as MOSS and Dolos ignore passages that many programs have). So the work grows with the number
of articles, whatever they say: none has more than ``COMMON`` candidates for each of its hashes.

One million articles of 130 words have some 15 million hashes: 60 MB here, twice that while they are sorted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from store.stories.signatures import changes

if TYPE_CHECKING:
    from numpy.typing import NDArray

COMMON: Final = 100  #: earlier originals that have a hash: if there are more, it leads to none of them
MOST: Final = 32  #: originals an article is compared with word by word: those that share most
_BLOCK: Final = 64  #: articles looked at together
_PAIRS: Final = 500_000  #: shared hashes looked at together


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of a whole archive, in order of precedence: the number of an article here is its place."""

    ids: NDArray[np.int64]  #: article ids by place
    starts: NDArray[np.int64]  #: one more than articles: place n has hashes[starts[n] : starts[n + 1]]
    hashes: NDArray[np.uint32]

    def least(self) -> NDArray[np.int64]:
        """For each, how many hashes a longer text shares with it at least, if the two may be alike. A tenth: three
        quarters of the shingles of three words leave, with single words changed all over, half the hashes.
        """
        return 1 + (np.diff(self.starts) - 1) // 10  # the hash of the whole text does not count


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
        self._least = signatures.least()
        numbers, distinct = _shared_only(signatures.hashes)
        shared = numbers >= 0
        self._starts = np.append(0, np.cumsum(shared))[signatures.starts]
        self._numbers = numbers[shared]
        room = np.bincount(self._numbers, minlength=distinct)
        self._rows = np.cumsum(room) - room  # where the room of each hash begins
        self._filled = np.zeros(distinct, np.int64)
        self._entries = np.empty(len(self._numbers), np.int32)

    def block(self, first: int) -> Block:
        """The articles from ``first`` on, as many as have not too many hashes in common with earlier ones; up to the
        first that has a hash which may be common or not, by who of the block is an original.
        """
        until = min(first + _BLOCK, len(self._least))
        numbers = self._numbers[self._starts[first] : self._starts[until]]
        owners = self._owners(first, until)
        filled, ranks = self._filled[numbers], _ranks(numbers)
        rare = filled <= COMMON
        until = min([until, *owners[rare & (filled + ranks > COMMON)][:1].tolist()])
        before = np.where(rare, filled + ranks, 0)
        count = self._starts[first : until + 1] - self._starts[first]
        bearable = np.searchsorted(np.append(0, np.cumsum(before))[count], _PAIRS, side="right") - 1
        until = first + max(1, int(bearable))
        inside = owners < until
        common = np.bincount(owners[inside & ~rare] - first, minlength=until - first)
        kept = inside & rare
        numbers, owners, before = numbers[kept], owners[kept], before[kept]
        self._entries[self._rows[numbers] + before] = owners  # as if all were originals, until ``add`` tells
        steps = np.arange(before.sum()) - np.repeat(np.cumsum(before) - before, before)
        others = self._entries[np.repeat(self._rows[numbers], before) + steps]
        return self._strongest(Block(first, until, np.repeat(owners, before), others), common)

    def _owners(self, first: int, until: int) -> NDArray[np.int64]:
        """The place that each hash of a block belongs to."""
        return np.repeat(np.arange(first, until), np.diff(self._starts[first : until + 1]))

    def _strongest(self, block: Block, common: NDArray[np.int64]) -> Block:
        """From one entry for each hash that an asker shares with another article, and how many common ones each
        article of the block has: they count as shared.
        """
        pairs = np.sort((block.askers << 32) | block.others)
        new = np.flatnonzero(changes(pairs))
        shared = np.diff(new, append=len(pairs))
        askers, found = pairs[new] >> 32, pairs[new] & 0xFFFFFFFF
        enough = shared + common[askers - block.first] >= np.minimum(self._least[askers], self._least[found])
        askers, found, shared = askers[enough], found[enough], shared[enough]
        order = np.lexsort((found, -shared, askers))
        askers, found = askers[order], found[order]
        originals = np.cumsum(found < block.first) - (found < block.first)  # among the rows before
        begins = np.searchsorted(askers, askers)
        few = originals - originals[begins] < MOST
        return Block(block.first, block.until, askers[few], found[few])

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
