"""The numeric side of grouping stories: each shortcut gives what the plain rule gives."""

from __future__ import annotations

import random
from collections import Counter
from zlib import crc32

import numpy as np
import pytest

from store.stories import candidates
from store.stories.candidates import Index, ordered
from store.stories.checksums import checksums
from store.stories.signatures import coded
from store.stories.similarity import Text, likeness
from store.stories.sketches import Sketches


@pytest.mark.parametrize("seed", range(5))
def test_checksums_are_those_of_each_word(seed):
    source = random.Random(seed)
    letters = "ab\xff\0東é   "
    texts = ["".join(source.choices(letters, k=source.choice([0, 1, 5, 40]))).encode() for _ in range(40)]
    texts += [b"x" * length + b" y" for length in (63, 64, 65, 66, 300)]

    numbers, counts, firsts = checksums(texts)

    assert numbers.tolist() == [crc32(word) for text in texts for word in text.split(b" ") if word]
    assert counts.tolist() == [len([word for word in text.split(b" ") if word]) for text in texts]
    assert bytes(firsts) == b"".join([word[:1] for text in texts for word in text.split(b" ") if word])
    assert [len(part) for part in checksums([])] == [0, 0, 0]
    assert checksums([b" ", b""])[1].tolist() == [0, 0]


def made(source: random.Random, count: int) -> list[set[int]]:
    """Sets of numbers, many of which have several in common; one is empty."""
    pool = [source.getrandbits(32) for _ in range(60)]
    return [set(), *({*source.sample(pool, source.randint(1, 25)), source.getrandbits(32)} for _ in range(count))]


def expected(hashes: list[set[int]], originals: set[int], asker: int) -> list[int]:
    """The originals to compare with, by the plain rule."""
    earlier = [other for other in sorted(originals) if other < asker]
    having = Counter(value for other in earlier for value in hashes[other])
    common = {value for value in hashes[asker] if having[value] > candidates.COMMON}
    shared = {other: len((hashes[asker] - common) & hashes[other]) for other in earlier}
    least = {other: 1 + (min(len(hashes[asker]), len(hashes[other])) - 1) // 10 for other in earlier}
    rows = [(-n, other) for other, n in shared.items() if n and n + len(common) >= least[other]]
    return [other for _, other in sorted(rows)][: candidates.MOST]


@pytest.mark.parametrize("common", [2, 9, 10**6])
@pytest.mark.parametrize(("block", "pairs"), [(1, 10**6), (7, 10**6), (64, 50), (64, 10**6)])
def test_blocks_have_the_originals_that_share_most(monkeypatch, block, pairs, common):
    monkeypatch.setattr(candidates, "_BLOCK", block)
    monkeypatch.setattr(candidates, "_PAIRS", pairs)
    monkeypatch.setattr(candidates, "COMMON", common)
    source = random.Random(block)
    hashes = made(source, 150)
    blobs = [np.array(sorted(some), dtype="<u4").tobytes() for some in hashes]
    index = Index(ordered(list(range(len(blobs))), ["" for _ in blobs], blobs))
    originals: set[int] = set()
    place = 0
    while place < len(hashes):
        part = index.block(place)
        said = {asker: [] for asker in range(place, part.until)}
        for asker, other in zip(part.askers.tolist(), part.others.tolist(), strict=True):
            said[asker].append(other)
        for asker in range(place, part.until):
            found = [one for one in said[asker] if one in originals][: candidates.MOST]
            assert found == expected(hashes, originals, asker)
            if source.random() < 0.7:
                originals.add(asker)
        index.add(part, np.array([one in originals for one in range(place, part.until)]))
        place = part.until


@pytest.mark.parametrize("seed", range(3))
def test_pictures_refuse_no_pair_that_is_alike(seed):
    source = random.Random(seed)
    texts: list[list[str]] = []
    for _ in range(150):
        if texts and source.random() < 0.7:
            old = source.choice(texts)[source.randint(0, 9) :]
            texts.append([word if source.random() < 0.9 else source.choice("ABCDE12345") for word in old])
        else:
            texts.append(
                [f"{source.choice(('a', 'b', 'c', ''))}{source.randint(0, 99)}" for _ in range(source.randint(5, 400))]
            )
    ids = list(range(10, 10 + len(texts)))
    sketches = Sketches(ids)
    sketches.add(ids[5:], coded([" ".join(words).encode() for words in texts[5:]]))
    level = 0.6
    ones, others = (found.ravel() for found in np.meshgrid(np.arange(len(texts)), np.arange(len(texts))))

    promising = sketches.sieve(np.array(ids), level)(ones, others)

    compared = [Text(words, ()) for words in texts]
    for one, other, hope in zip(ones.tolist(), others.tolist(), promising.tolist(), strict=True):
        assert hope or likeness(compared[one], compared[other]).similarity < level
        assert hope or min(one, other) >= 5
    assert promising.mean() < 0.5
    assert Sketches([]).sieve(np.array(ids), level)(ones, others).all()
