"""The candidates that ``candidates`` has for a whole archive, of a few articles: what is new, and what that touches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import numpy as np

from store.stories.candidates import COMMON, MOST, Signatures

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BITS: Final = 24  #: of a hash, for the first sieve


class Surroundings:
    """Who shares hashes with the articles that were met so far, and which of those are originals at the time."""

    def __init__(self, signatures: Signatures, originals: NDArray[np.bool_]) -> None:
        """``originals``: one truth value for each place."""
        self._signatures = signatures
        self._is_original = originals
        self._least = signatures.least()
        self._having: dict[int, NDArray[np.int64]] = {}  # places by hash, rising
        self._originals: dict[int, NDArray[np.int64]] = {}  # those of them that are originals

    def hashes(self, place: int) -> list[int]:
        """The signature of an article."""
        starts = self._signatures.starts
        found: list[int] = self._signatures.hashes[starts[place] : starts[place + 1]].tolist()
        return found

    def meet(self, hashes: Iterable[int]) -> None:
        """Look up who has them, in one pass over all signatures; to be done before anything is asked by them."""
        new = {value for value in hashes if value not in self._having}
        if not new:
            return
        wanted = np.array(sorted(new), dtype=np.uint32)
        starts, everyone = self._signatures.starts, self._signatures.hashes
        sieve = np.zeros(1 << _BITS, dtype=bool)
        sieve[wanted >> np.uint32(32 - _BITS)] = True
        hits = np.flatnonzero(sieve[everyone >> np.uint32(32 - _BITS)])
        numbers = np.minimum(np.searchsorted(wanted, everyone[hits]), len(wanted) - 1)
        right = wanted[numbers] == everyone[hits]
        hits, numbers = hits[right], numbers[right]
        order = np.argsort(numbers, kind="stable")
        places = (np.searchsorted(starts, hits, side="right") - 1)[order]
        edges = np.searchsorted(numbers[order], np.arange(len(wanted) + 1))
        for number, value in enumerate(wanted.tolist()):
            having = places[edges[number] : edges[number + 1]]
            self._having[value] = having
            self._originals[value] = having[self._is_original[having]]

    def knows(self, place: int) -> bool:
        """Whether all hashes of an article were met."""
        return all(value in self._having for value in self.hashes(place))

    def candidates(self, place: int) -> list[int]:
        """The places of the earlier originals to compare with: most shared hashes first, MOST of them."""
        found, common = [np.zeros(0, np.int64)], 0
        for value in self.hashes(place):
            originals = self._originals[value]
            earlier = originals[: np.searchsorted(originals, place)]
            if len(earlier) > COMMON:
                common += 1
            else:
                found.append(earlier)
        others, shared = np.unique(np.concatenate(found), return_counts=True)
        enough = shared + common >= np.minimum(self._least[place], self._least[others])
        others, shared = others[enough], shared[enough]
        chosen: list[int] = others[np.lexsort((others, -shared))][:MOST].tolist()
        return chosen

    def touched(self, hashes: Iterable[int], place: int = -1) -> list[int]:
        """The places behind ``place`` for whose candidates it matters whether an article there, with these hashes, is
        an original: those that share one which is not common without it.
        """
        found = [np.zeros(0, np.int64)]
        for value in hashes:
            others, having = self._originals[value][: COMMON + 2], self._having[value]
            others = others[others != place]
            until = np.searchsorted(having, others[COMMON], side="right") if len(others) > COMMON else len(having)
            found.append(having[np.searchsorted(having, place, side="right") : until])
        places: list[int] = np.unique(np.concatenate(found)).tolist()
        return places

    def settle(self, place: int, *, original: bool) -> bool:
        """From now on the article at this place is an original, or is none. Whether that is new."""
        if self._is_original[place] == original:
            return False
        self._is_original[place] = original
        for value in self.hashes(place):
            if value in self._originals:
                originals = self._originals[value]
                at = int(np.searchsorted(originals, place))
                self._originals[value] = np.insert(originals, at, place) if original else np.delete(originals, at)
        return True
