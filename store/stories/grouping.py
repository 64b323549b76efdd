"""Who is a copy of whom: each article, in order of precedence, joins the original that it is most like, or is one.

An original is an article that is like no earlier original. A copy is compared with its original only, never with
another copy, so a family cannot drift from story to story through a chain. The result depends on the articles
and their precedence alone: ``regroup_all`` and ``regroup`` give the same.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from store.stories.candidates import MOST, Block, Index, Signatures
from store.stories.similarity import Likeness
from store.stories.surroundings import Surroundings

if TYPE_CHECKING:
    from numpy.typing import NDArray

Compare = Callable[[int, int], Likeness]  #: takes the ids of two articles: (the copy, the original)
#: Takes the places of articles and of as many others: False where the two are surely not alike.
Sieve = Callable[["NDArray[np.int64]", "NDArray[np.int64]"], "NDArray[np.bool_]"]


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that repeats another one."""

    original: int  #: id
    likeness: Likeness


def regroup_all(signatures: Signatures, compare: Compare, level: float, sieve: Sieve) -> dict[int, Copy]:
    """Every copy of an archive, by id."""
    index = Index(signatures)
    ids: list[int] = signatures.ids.tolist()
    copies: dict[int, Copy] = {}
    place = 0
    while place < len(ids):
        block = index.block(place)
        found = _copies(block, ids, compare, level, sieve(block.askers, block.others))
        index.add(block, np.array([at not in found for at in range(place, block.until)]))
        copies.update({ids[at]: copy for at, copy in found.items()})
        place = block.until
    return copies


def _copies(
    block: Block, ids: list[int], compare: Compare, level: float, promising: NDArray[np.bool_]
) -> dict[int, Copy]:
    """The copies of a block, by place. ``promising``: the pairs of the block that can be alike."""
    copies: dict[int, Copy] = {}
    for asker in np.unique(block.askers[promising]).tolist():
        rows = slice(*np.searchsorted(block.askers, (asker, asker + 1)).tolist())
        pairs = zip(block.others[rows].tolist(), promising[rows].tolist(), strict=True)
        originals = islice([pair for pair in pairs if pair[0] not in copies], MOST)
        copy = _chosen(ids[asker], [other for other, hope in originals if hope], ids, compare, level)
        if copy is not None:
            copies[asker] = copy
    return copies


def _chosen(article: int, places: Iterable[int], ids: list[int], compare: Compare, level: float) -> Copy | None:
    best: Copy | None = None
    for place in places:
        found = compare(article, ids[place])
        if found.similarity >= level and (best is None or found.similarity > best.likeness.similarity):
            best = Copy(ids[place], found)
            if found.similarity == 1:
                break
    return best


@dataclass(frozen=True, slots=True)
class Before:
    """How the archive was grouped before some articles came or changed."""

    originals: Mapping[int, int]  #: copy -> original, by id, without the articles that are gone
    hashes: Mapping[int, Sequence[int]]  #: the signatures of changed articles that were there, as they were


def regroup(
    signatures: Signatures, before: Before, changed: Iterable[int], compare: Compare, level: float
) -> dict[int, Copy | None]:
    """What changes after some articles came, or changed in text or date: id -> copy, None = an original now.

    ``changed`` has to have the copies of articles that are gone. Only articles whose answer can be another one are
    looked at, in order of precedence: by then, every earlier one is settled. One thing is left to the next grouping of
    everything: that a hash is not common any more by an article that is gone.
    """
    return _Regrouping(signatures, before, set(changed), compare, level).run()


class _Regrouping:
    def __init__(
        self, signatures: Signatures, before: Before, changed: set[int], compare: Compare, level: float
    ) -> None:
        self._ids: list[int] = signatures.ids.tolist()
        self._places = {article: place for place, article in enumerate(self._ids)}
        self._before = before
        self._copies: dict[int, list[int]] = {}
        for copy, original in before.originals.items():
            self._copies.setdefault(original, []).append(copy)
        self._changed = changed
        self._compare = compare
        self._level = level
        self._heap: list[int] = []
        self._waiting: set[int] = set()
        originals = np.ones(len(self._ids), bool)
        originals[[self._places[article] for article in {*before.originals, *changed}]] = False
        self._around = Surroundings(signatures, originals)

    def run(self) -> dict[int, Copy | None]:
        for one in self._changed:
            for article in (one, *self._copies.get(one, ())):
                self._push(self._places[article])
        self._take_out()
        decided: dict[int, Copy | None] = {}
        while self._heap:
            place = heapq.heappop(self._heap)
            self._meet(place)
            article = self._ids[place]
            copy = _chosen(article, self._around.candidates(place), self._ids, self._compare, self._level)
            decided[article] = copy
            self._settle(place, original=copy is None)
        return decided

    def _take_out(self) -> None:
        """Look again at who may have been led by the former hashes of what changed, to it or past a common hash."""
        former = [self._before.hashes[one] for one in self._changed if one in self._before.hashes]
        self._around.meet(value for hashes in former for value in hashes)
        for hashes in former:
            for place in self._around.touched(hashes):
                self._push(place)

    def _meet(self, place: int) -> None:
        if not self._around.knows(place):
            self._around.meet(value for each in (place, *self._heap) for value in self._around.hashes(each))

    def _settle(self, place: int, *, original: bool) -> None:
        if not self._around.settle(place, original=original):
            return
        for other in self._around.touched(self._around.hashes(place), place):
            self._push(other)
        for copy in self._copies.get(self._ids[place], ()):
            self._push(self._places[copy])

    def _push(self, place: int) -> None:
        if place not in self._waiting:
            self._waiting.add(place)
            heapq.heappush(self._heap, place)
