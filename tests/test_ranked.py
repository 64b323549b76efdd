"""Ranked search for any word of a text: what is asked, and how well it ranks topics with known answers."""

from __future__ import annotations

import random
import runpy
from pathlib import Path

import pytest

from search.engines.tantivy_dir import open_engine
from search.query import Boost, Nothing, Or, Request, Word
from search.ranked import any_words, with_feedback
from search.sync import sync
from tests import generate
from tests.archives import MemoryArchive

SETS = Path(__file__).parents[2] / "shared" / "sets" / "retrieval"
BENCH = Path(__file__).parents[1] / "bench" / "ranking.py"


def test_telling_words_once_each_weighed_by_frequency():
    node = any_words("The effects of an effect on the oil of THE rebels")

    assert node == Or((Boost(Word("effects"), 1.0), Boost(Word("oil"), 0.5), Boost(Word("rebels"), 0.5)))


def test_a_text_without_telling_words_finds_nothing():
    assert any_words("to be or not to be") == Nothing()
    assert any_words("") == Nothing()


def test_feedback_finds_articles_without_any_word_of_the_text():
    plain = generate.document(random.Random(1), 1, 1)._replace(subtitle="", title="", language="en")
    bodies = ["ceasefire aleppo truce", "aleppo truce convoy", "truce convoy", "harvest wheat", "wheat harvest prices"]
    archive = MemoryArchive([plain._replace(id=number, body=body) for number, body in enumerate(bodies, 1)])
    engine = open_engine(archive, None)
    sync(archive, engine)

    once = {hit.id for hit in engine.search(Request(node=any_words("aleppo"))).hits}
    twice = [hit.id for hit in engine.search(Request(node=with_feedback(archive, engine, "aleppo"))).hits]

    assert once == {1, 2}
    assert sorted(twice) == [1, 2, 3]
    assert twice[2] == 3
    assert with_feedback(archive, engine, "nowhere") == Boost(Word("nowhere"), 1.0)


@pytest.mark.skipif(not SETS.exists(), reason="the measurement sets are not here")
@pytest.mark.parametrize("collection", ["cran", "med"])
def test_ranking_floor(collection):
    """At least the best figure listed for each dev collection, on the default engine."""
    bench = runpy.run_path(str(BENCH))
    score = runpy.run_path(str(SETS / "score.py"))["score"]

    found = bench["scores"](SETS / "dev" / collection, "tantivy", score, feedback=True)

    assert found["nDCG10"] >= bench["FLOORS"][collection]
