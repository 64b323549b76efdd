"""Who is a copy of whom: each article, in order of precedence, joins the original that it is most like, or is one.

An original is an article that is like no earlier original. A copy is compared with its original only, never with
another copy, so a family cannot drift from story to story through a chain. The result depends on the articles
and their precedence alone: ``regroup_all`` and ``regroup`` give the same.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from store.stories.candidates import MOST, Block, Candidates, Index, Signatures, neighbours, strongest
from store.stories.similarity import Likeness

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


def regroup(
    signatures: Signatures, originals: Mapping[int, int], changed: Iterable[int], compare: Compare, level: float
) -> dict[int, Copy | None]:
    """What changes after some articles came, or changed in text or date: id -> copy, None = an original now.

    ``originals``: copy -> original as it was, without the articles that are gone; ``changed`` has to have the copies
    of those. Only articles whose answer can be another one are looked at, in order of precedence: by then, every
    earlier one is settled.
    """
    return _Regrouping(signatures, originals, set(changed), compare, level).run()


class _Regrouping:
    def __init__(
        self, signatures: Signatures, originals: Mapping[int, int], changed: set[int], compare: Compare, level: float
    ) -> None:
        self._signatures = signatures
        self._ids: list[int] = signatures.ids.tolist()
        self._places = {article: place for place, article in enumerate(self._ids)}
        self._originals = dict(originals)
        self._copies: dict[int, list[int]] = {}
        for copy, original in originals.items():
            self._copies.setdefault(original, []).append(copy)
        self._changed = changed
        self._compare = compare
        self._level = level
        self._near: dict[int, Candidates] = {}
        self._heap: list[int] = []
        self._waiting: set[int] = set()

    def run(self) -> dict[int, Copy | None]:
        for one in self._changed:
            for article in (one, *self._copies.get(one, ())):
                self._push(self._places[article])
        decided: dict[int, Copy | None] = {}
        while self._heap:
            place = heapq.heappop(self._heap)
            article = self._ids[place]
            earlier = [
                (shared, other)
                for shared, other in self._neighbours(place)
                if other < place and self._ids[other] not in self._originals
            ]
            copy = _chosen(article, strongest(earlier), self._ids, self._compare, self._level)
            decided[article] = copy
            self._settle(place, article, copy)
        return decided

    def _settle(self, place: int, article: int, copy: Copy | None) -> None:
        was_original = article not in self._originals
        if copy is not None:
            self._originals[article] = copy.original
            if was_original:
                for other in self._copies.get(article, ()):
                    self._push_later(place, self._places[other])
            return
        self._originals.pop(article, None)
        if not was_original or article in self._changed:
            for _, other in self._neighbours(place):
                self._push_later(place, other)

    def _push_later(self, place: int, other: int) -> None:
        if other > place:
            self._push(other)

    def _push(self, place: int) -> None:
        if place not in self._waiting:
            self._waiting.add(place)
            heapq.heappush(self._heap, place)

    def _neighbours(self, place: int) -> Candidates:
        if place not in self._near:
            self._near.update(neighbours(self._signatures, {place, *(p for p in self._heap if p not in self._near)}))
        return self._near[place]
