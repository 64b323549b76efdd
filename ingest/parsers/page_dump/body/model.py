"""The line model: which lines of a page are its article's body. Weights come from ``bench/train_page_dump.py``."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

NEVER = -1e9
K = TypeVar("K", bound=Hashable)


def best_path(scores: Sequence[float], steps: Mapping[tuple[int, int], float]) -> list[int]:
    """Indexes of the body lines on the best way through before(0), body(1), hole(2), after(3)."""
    if not scores:
        return []
    stay0, enter, stay1 = steps[0, 0], steps[0, 1], steps[1, 1]
    leave, stay2, again, end, stay3 = steps[1, 2], steps[2, 2], steps[2, 1], steps[1, 3], steps[3, 3]
    before, body, hole, after = 0.0, scores[0], NEVER, NEVER
    back: list[tuple[int, int, int]] = [(0, 0, 0)]
    for score in scores[1:]:
        best, came = before + enter, 0
        if body + stay1 >= best:  # of two ways equally good the one from the later state
            best, came = body + stay1, 1
        if hole + again >= best:
            best, came = hole + again, 2
        to_hole, in_hole = (hole + stay2, 2) if hole + stay2 >= body + leave else (body + leave, 1)
        to_after, in_after = (after + stay3, 3) if after + stay3 >= body + end else (body + end, 1)
        back.append((came, in_hole, in_after))
        before, body, hole, after = before + stay0, best + score, to_hole, to_after
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


class Sums(dict[K, float]):
    """Key -> the sum of the weights of its features, added up when it is first asked for; keys come from small sets."""

    def __init__(self, features: Callable[[K], Iterable[str]], before: str = "") -> None:
        """``before``: the sign that the features' names have in the table, "<" for those of the line above."""
        super().__init__()
        self._features = features
        self._before = before

    def __missing__(self, key: K) -> float:
        get = table()[0].get
        total = self[key] = sum([get(f"{self._before}{feature}", 0.0) for feature in self._features(key)])
        return total
