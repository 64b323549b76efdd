"""Words that are offered for one that the archive does not have."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.suggest import SECONDS, edits, similar_words
from store.model import Article
from store.reader import Reader
from tests.newsroom import build, call_json

WORDS = "government governments goverment commodities committee economy economic president presided their tier oil"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    often = tuple(Article(key=f"g{number}", title="government") for number in range(200))
    articles = (*often, *(Article(key=word, title=word) for word in WORDS.split()), Article(key="p", body="president"))
    with Reader(build(tmp_path_factory.mktemp("suggest") / "articles.db", articles)) as reader:
        yield reader


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("governmet", ["government", "goverment", "governments"]),  # one edit before two
        ("presidnet", ["president", "presided"]),  # swapped letters are one edit
        ("ecnomyc", ["economic", "economy"]),  # two edits: ties in the order of the alphabet
        ("xommodites", ["commodities"]),  # one of them in the first letter
        ("commmittteee", []),  # three are too many
        ("thier", ["their", "tier"]),
        ("oli", ["oil"]),
        ("xil", ["oil"]),
        ("oxx", []),  # short words: one edit only
        ("q" * 41, []),
        ("zz", []),
    ],
)
def test_similar_words(archive, word, expected):
    assert similar_words(archive, word) == expected


def test_a_common_word_is_offered_beside_a_slip_of_the_archive(archive):
    assert similar_words(archive, "govermnet", limit=1) == ["government"]
    assert similar_words(archive, "govermnet")[0] == "goverment"
    assert "government" in similar_words(archive, "govermnet")


def test_time_is_bounded(archive):
    start = perf_counter()
    similar_words(archive, "a" * 40)

    assert perf_counter() - start < 10 * SECONDS  # the machine may be loaded


def test_the_note(tmp_path):
    path = build(tmp_path / "articles.db", tuple(Article(key=word, title=word) for word in ("tier", "their", "thief")))
    notes = call_json("search", "thier", "--db", path)["notes"]

    assert notes[-1]["text"] == "did you mean their, thief or tier?"


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_edits_is_a_distance(left, right):
    found = edits(left, right)

    assert found == edits(right, left)
    assert (found == 0) == (left == right)
    assert abs(len(left) - len(right)) <= found <= max(len(left), len(right))
