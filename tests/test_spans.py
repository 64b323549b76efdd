"""Whether and how often a unit stands in a text, found without making every pair of words."""

from __future__ import annotations

import random

import pytest

from search.marks import Marker
from search.query import Fuzzy, Near, Phrase, Unit, Wildcard, Within, Word
from search.snippets import body_passage
from search.spans import Value, count, occurs, unit_spans
from search.vocabulary import Vocabulary
from search.walk import nodes
from tests.generate import documents, unit

REPEATED = "oil price " * 20_000  # one sentence, one paragraph: 800 million pairs
OIL, PRICE = Word("oil"), Word("price")
SENTENCE = Within(OIL, PRICE, "sentence")


def value_of(one: Unit, text: str, language: str = "en") -> Value:
    leaves = [leaf for leaf in nodes(one) if isinstance(leaf, Word | Wildcard | Fuzzy)]
    return Value(text, language, Vocabulary(leaves, language))


@pytest.mark.parametrize("seed", range(20))
def test_what_occurs_and_how_often_is_what_all_spans_say(seed: int) -> None:
    rng = random.Random(seed)
    met = 0
    for doc in documents(rng, 15):
        for _ in range(15):
            one = unit(rng, "body", 3)
            value = value_of(one, doc.body * rng.choice([1, 1, 8]), doc.language)
            spans = unit_spans(one, "body", value)
            enough = rng.randint(1, 4)
            met += bool(spans)

            assert spans == sorted(set(spans))
            assert occurs(one, "body", value) == bool(spans), one
            assert min(count(one, "body", value, enough), enough) == min(len(spans), enough), one
    assert met


@pytest.mark.timeout(30)  # took 80 s and more; the margin is for a busy machine
@pytest.mark.parametrize(
    "one",
    [
        SENTENCE,
        Within(OIL, OIL, "paragraph"),
        Near(OIL, PRICE, 5_000),
        Phrase((OIL,) * 20 + (PRICE,) * 12, slop=40),
        Phrase((OIL, Wildcard("oi*"), Wildcard("o*")) * 4, slop=15),
        Near(SENTENCE, Near(OIL, PRICE, 50), 5),
        Near(OIL, Near(PRICE, Near(OIL, PRICE, 30), 30), 30),
        Within(OIL, Within(PRICE, Within(OIL, PRICE, "paragraph"), "sentence"), "sentence"),
    ],
    ids=["sentence", "paragraph", "far", "loose", "overlapping", "pairs", "three", "nested"],
)
def test_a_text_of_the_same_two_words_is_answered_and_shown_at_once(one: Unit) -> None:
    assert occurs(one, "body", value_of(one, REPEATED))
    assert count(one, "body", value_of(one, REPEATED), 3) >= 3
    assert body_passage(Marker(one, "en"), REPEATED).marks


@pytest.mark.timeout(30)  # took 80 s and more; the margin is for a busy machine
def test_what_is_not_near_a_pair_of_a_long_sentence_is_found_out_at_once() -> None:
    far = Near(SENTENCE, Word("opec"), 5)

    assert not occurs(far, "body", value_of(far, REPEATED + "x " * 9 + "opec"))
    assert occurs(far, "body", value_of(far, REPEATED + "x x x opec"))
