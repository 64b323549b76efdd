"""Texts of one form, filled in again and again: the work of grouping grows as they do, and the families stay right."""

from __future__ import annotations

import random

import numpy as np
import pytest

from store.stories import candidates, surroundings
from store.stories.candidates import Signatures, ordered
from store.stories.grouping import Before, regroup, regroup_all
from store.stories.signatures import coded, signatures
from store.stories.similarity import Likeness


def all_promising(ones, _others):
    return np.ones(len(ones), bool)


def packed(hashes) -> bytes:
    return np.array(sorted(hashes), dtype="<u4").tobytes()


def forms(count: int) -> Signatures:
    """Reports of eight hashes that all have and four of their own."""
    source = random.Random(count)
    same = [source.getrandbits(32) for _ in range(8)]
    blobs = [packed([*same, *(source.getrandbits(32) for _ in range(4))]) for _ in range(count)]
    return ordered(list(range(count)), ["" for _ in blobs], blobs)


def unlike(_copy: int, _original: int) -> Likeness:
    return Likeness(0.0, 1.0, 1.0)


def test_candidates_grow_as_the_articles_do(monkeypatch):
    """Ten times as many reports: ten times as many pairs that share a hash, at most."""
    looked_at = []
    plain = candidates.changes
    monkeypatch.setattr(candidates, "changes", lambda numbers: looked_at.append(len(numbers)) or plain(numbers))
    pairs = []
    for count in (400, 4_000):
        looked_at.clear()
        assert regroup_all(forms(count), unlike, 0.75, all_promising) == {}
        pairs.append(sum(looked_at))
    assert pairs[1] < 10 * pairs[0]


def test_a_new_report_has_few_others_looked_at_again():
    compared = []

    def compare(copy: int, original: int) -> Likeness:
        compared.append(copy)
        return unlike(copy, original)

    found = regroup(forms(4_000), Before({}, {}), [2], compare, 0.75)

    assert set(found.values()) == {None}
    assert len(found) <= candidates.COMMON + 1
    assert len(compared) <= candidates.MOST * len(found)


def test_a_word_for_word_copy_is_found_whatever_else_repeats():
    """Sentences that hundreds of articles have, one after the other as in hundreds of articles."""
    source = random.Random(4)
    sentences = [[f"w{source.randrange(900)}" for _ in range(30)] for _ in range(12)]
    texts = list(dict.fromkeys(tuple(source.sample(range(12), 3)) for _ in range(3_000)))
    bodies = [" ".join(word for number in text for word in sentences[number]) for text in [*texts, texts[-1]]]
    last = len(texts)

    def compare(copy: int, original: int) -> Likeness:
        return Likeness(float(bodies[copy] == bodies[original]), 0.0, 0.0)

    blobs = signatures(coded([body.encode() for body in bodies]))
    found = regroup_all(ordered(list(range(last + 1)), ["" for _ in bodies], blobs), compare, 0.75, all_promising)

    assert {copy: one.original for copy, one in found.items()} == {last: last - 1}


class Archive:
    """Articles as hashes, of which many have the same ones, on some days."""

    def __init__(self, source: random.Random) -> None:
        self.source = source
        self.pool = [source.getrandbits(32) for _ in range(25)]
        self.articles: dict[int, tuple[str, set[int]]] = {}

    def put(self, article: int) -> None:
        source = self.source
        some = {*source.sample(self.pool, source.randint(1, 9)), *(source.getrandbits(32) for _ in range(3))}
        if self.articles and source.random() < 0.5:
            some = {*source.choice(list(self.articles.values()))[1], source.getrandbits(32)}
        self.articles[article] = f"{source.randint(0, 30):02}", some

    def signatures(self) -> Signatures:
        ids = sorted(self.articles)
        days, hashes = zip(*(self.articles[one] for one in ids), strict=True)
        return ordered(ids, days, [packed(some) for some in hashes])

    def compare(self, copy: int, original: int) -> Likeness:
        one, other = self.articles[copy][1], self.articles[original][1]
        return Likeness(len(one & other) / min(len(one), len(other)), 0.0, 0.0)

    def groups(self) -> dict[int, int]:
        found = regroup_all(self.signatures(), self.compare, 0.6, all_promising)
        return {copy: one.original for copy, one in found.items()}


@pytest.mark.parametrize("common", [3, 8, 10**6])
@pytest.mark.parametrize("seed", range(8))
def test_grouping_the_surroundings_is_as_good_as_grouping_all(monkeypatch, common, seed):
    """Articles come, and change in text or day: the same families, with hashes common to few and to many."""
    for module in (candidates, surroundings):
        monkeypatch.setattr(module, "COMMON", common)
    archive = Archive(random.Random(seed))
    for article in range(60):
        archive.put(article)
    groups = archive.groups()
    for _ in range(10):
        there = archive.articles
        changed = {*archive.source.sample(sorted(there), 2), len(there)}
        former = {one: sorted(there[one][1]) for one in changed if one in there and one not in groups}
        for article in changed:
            archive.put(article)
        found = regroup(archive.signatures(), Before(dict(groups), former), changed, archive.compare, 0.6)
        for copy, one in found.items():
            groups.pop(copy, None)
            if one is not None:
                groups[copy] = one.original
        assert groups == archive.groups()
