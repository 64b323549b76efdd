"""The page-dump parser's quick ways give what plain definitions say: words by pattern, scores by named feature."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parsers.page_dump.body import body, model
from ingest.parsers.page_dump.body.features import own_features, page_features, page_marks, repeated
from ingest.parsers.page_dump.text import measure
from ingest.parsers.page_dump.text.page import read_page

_PIECES = (
    *(
        "The council met on Tuesday. ",
        "It rained, ",
        "RELATED NEWS",
        "Comments (3)",
        "Share",
        "By Ann Lee",
        "Photo: AP",
    ),
    *(
        "14:30 ",
        "“Nobody knew”, she said. ",
        "Straße ½ ",
        "ŁÓDŹ: ",
        "日本語の記事。",
        "подпишитесь ",
        "@desk ",
        "© 2020 ",
        " | ",
    ),
    *("\n", "\n", "\n\n", "é", "...", ":"),
)
LINES = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=8)), max_size=60).map("".join)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(max_codepoint=0x24F), max_size=60),
    st.lists(st.sampled_from(_PIECES)).map("".join),
)


@given(TEXTS)
def test_words_and_tokens_are_what_the_patterns_find(text: str) -> None:
    words, folded = re.findall(r"[^\W\d_]+", text), text.casefold()

    assert measure.words(text) == words
    assert measure.tokens(text) == re.findall(r"[^\W_]+", text)
    assert measure.folded_words(text) == re.findall(r"[^\W\d_]+", folded)
    assert measure.folded_tokens(text) == re.findall(r"[^\W_]+", folded)
    assert measure.capitals(text) == (sum(word[0].isupper() for word in words), len(words))


@given(LINES)
def test_what_is_read_of_all_lines_at_once_is_what_each_line_says(text: str) -> None:
    page = read_page(text)
    lines = page.text

    assert measure.squashed(lines) == ["".join(re.findall(r"[^\W_]+", line.casefold())) for line in lines]
    assert page.digits == [re.search(r"\d", line) is not None for line in lines]
    assert [measure.has_digit(line, 4) for line in lines] == [re.search(r"\d", line[:4]) is not None for line in lines]
    assert list(map(measure.letters, lines)) == [len(re.findall(r"[^\W\d_]", line)) for line in lines]
    for signs in (("©", "|"), ("é",), ("it ", "ee")):
        assert page.rows_with(signs) == [r for r, line in enumerate(lines) if any(sign in line for sign in signs)]


@given(LINES)
def test_scores_of_lines_are_the_sums_of_the_weights_of_their_features(text: str) -> None:
    """What the training script learns from and what the parser adds up are the same."""
    page = read_page(text)
    first, last = body.window(page)
    twice = repeated(page, first, last)
    weights = model.table()[0]
    placed, seen = page_features(page, first, last)
    wanted = []
    for i, line in enumerate(page.text[first:last]):
        names = [*own_features(line, twice=twice[i]), *placed[i]]
        names += [f"<{name}" for name in (seen[i - 1] if i else ["edge"])]
        names += [f">{name}" for name in (seen[i + 1] if i + 1 < len(seen) else ["edge"])]
        wanted.append(sum(weights.get(name, 0.0) for name in names))

    own = [body.own_score(line, n) for line, n in zip(page.text[first:last], twice, strict=True)]

    assert body.line_scores(own, page_marks(page, first, last)) == pytest.approx(wanted)


_SCORE = st.integers(-30, 30).map(lambda n: n / 10)
_STEPS = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 1), (1, 3), (3, 3))


@given(st.lists(_SCORE, max_size=7), st.tuples(*[_SCORE] * len(_STEPS)))
def test_the_best_path_is_the_best_of_all_paths(scores: list[float], weights: tuple[float, ...]) -> None:
    steps = dict(zip(_STEPS, weights, strict=True))
    best = {0: (0.0, ()), 1: (scores[0], (0,))} if scores else {}
    for i in range(1, len(scores)):
        ways = [
            (a, b, total + steps[a, b], kept) for a, (total, kept) in best.items() for b in range(4) if (a, b) in steps
        ]
        best = {}
        for _, b, total, kept in ways:
            here = (total + scores[i], (*kept, i)) if b == 1 else (total, kept)
            best[b] = max(best.get(b, (-1e9, ())), here)
    totals = [total for state, (total, _) in best.items() if state != 2]

    kept = model.best_path(scores, steps)

    if scores:
        assert _value(scores, steps, kept) == pytest.approx(max(totals))


def _value(scores: list[float], steps: dict[tuple[int, int], float], kept: list[int]) -> float:
    """What a choice of body lines is worth: before it, in it, in its holes, after it."""
    states = [
        1 if i in kept else 0 if not kept or i < kept[0] else 3 if i > kept[-1] else 2 for i in range(len(scores))
    ]
    inside = sum(steps[a, b] for a, b in pairwise(states))
    return inside + sum(scores[i] for i in kept)
