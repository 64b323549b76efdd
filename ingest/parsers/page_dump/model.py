"""The line model: which lines of a page are its article's body. Weights come from ``bench/train_page_dump.py``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

NEVER = -1e9


def best_path(scores: Sequence[float], steps: Mapping[tuple[int, int], float]) -> list[int]:
    """Indexes of the body lines on the best way through before(0), body(1), hole(2), after(3)."""
    if not scores:
        return []
    stay0, enter, stay1 = steps[0, 0], steps[0, 1], steps[1, 1]
    leave, stay2, again, end, stay3 = steps[1, 2], steps[2, 2], steps[2, 1], steps[1, 3], steps[3, 3]
    before, body, hole, after = 0.0, scores[0], NEVER, NEVER
    back: list[tuple[int, int, int]] = [(0, 0, 0)]
    for score in scores[1:]:
        to_body = max((before + enter, 0), (body + stay1, 1), (hole + again, 2))
        to_hole = max((body + leave, 1), (hole + stay2, 2))
        to_after = max((body + end, 1), (after + stay3, 3))
        back.append((to_body[1], to_hole[1], to_after[1]))
        before, body, hole, after = before + stay0, to_body[0] + score, to_hole[0], to_after[0]
    state = max((before, 0), (body, 1), (after, 3))[1]
    kept: list[int] = []
    for i in range(len(scores) - 1, -1, -1):
        if state == 1:
            kept.append(i)
        if state:
            state = back[i][state - 1]
    kept.reverse()
    return kept


@lru_cache(maxsize=1)
def table() -> tuple[Mapping[str, float], Mapping[tuple[int, int], float]]:
    """(feature -> weight, (state, state) -> weight), read once from ``weights.txt`` beside this file."""
    weights: dict[str, float] = {}
    steps: dict[tuple[int, int], float] = {}
    text = (Path(__file__).parent / "weights.txt").read_text(encoding="utf-8")
    for row in text.splitlines():
        name, _, value = row.partition("\t")
        if len(name) == 3 and name[1] == ">" and name[0].isdigit():
            steps[int(name[0]), int(name[2])] = float(value)
        else:
            weights[name] = float(value)
    return weights, steps


@lru_cache(maxsize=1)
def _sides() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The weights of what stands on the line above, and on the line below, without their signs."""
    weights, _ = table()
    above = {name[1:]: value for name, value in weights.items() if name.startswith("<")}
    return above, {name[1:]: value for name, value in weights.items() if name.startswith(">")}


def line_scores(own: Sequence[float], placed: Sequence[Sequence[str]], seen: Sequence[Sequence[str]]) -> list[float]:
    """How much each line looks like body (above 0) or not, from itself, its place and what its neighbours show."""
    get = table()[0].get
    above, below = _sides()
    from_above, from_below = above.get, below.get
    scores = [alone + sum([get(f, 0.0) for f in features]) for alone, features in zip(own, placed, strict=True)]
    last = len(scores) - 1
    for i, features in enumerate(seen):
        if i < last:
            scores[i + 1] += sum([from_above(f, 0.0) for f in features])
        if i:
            scores[i - 1] += sum([from_below(f, 0.0) for f in features])
    if scores:
        scores[0] += from_above("edge", 0.0)
        scores[-1] += from_below("edge", 0.0)
    return scores
