"""Grouping into stories measured on formulaic texts: market and weather reports, results, notices, boilerplate.

python bench/formulas.py [ARTICLES ...]     default: 10000 30000; 200000 takes some minutes
Made-up archives, each of one kind. Of every hundred articles ten are copies of an earlier one: five word for word, five
with single words changed.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

COPIES: Final = 0.1
SYLLABLES: Final = "ba ce di fo gu ran lep mos tir vud kan sel hor wim pex".split()  # noqa: SIM905

Maker = Callable[[random.Random], list[str]]


def sentence(source: random.Random, words: int, numbers: int) -> list[str]:
    """Some words, and slots for numbers."""
    made = ["".join(source.choices(SYLLABLES, k=source.choice((1, 2, 2, 3)))) for _ in range(words - numbers)]
    for _ in range(numbers):
        made.insert(source.randrange(len(made) + 1), "#")
    return made


def joined(parts: Iterable[list[str]]) -> list[str]:
    return list(chain.from_iterable(parts))


def filled(source: random.Random, template: list[str]) -> list[str]:
    """The template with other numbers."""
    return [f"{source.randrange(1, 10_000)}" if word == "#" else word for word in template]


def reports(source: random.Random, templates: int, numbers: tuple[int, ...]) -> Maker:
    """Reports of 130 words in so many forms; ``numbers`` that a sentence may have."""
    forms = [joined(sentence(source, 13, source.choice(numbers)) for _ in range(10)) for _ in range(templates)]
    return lambda made: filled(made, made.choice(forms))


def sentences(source: random.Random) -> Maker:
    """Ten of sixty sentences that are always the same but for their numbers."""
    all_of_them = [sentence(source, 13, source.choice((0, 1, 2))) for _ in range(60)]
    return lambda made: filled(made, joined(made.sample(all_of_them, 10)))


def paragraphs(source: random.Random) -> Maker:
    """Three of thirty paragraphs of forty words, and one of its own."""
    all_of_them = [sentence(source, 40, 2) for _ in range(30)]
    return lambda made: filled(made, joined(made.sample(all_of_them, 3)) + sentence(made, 40, 1))


def boilerplate(source: random.Random) -> Maker:
    """Two hundred words of its own above three paragraphs that every article has."""
    foot = joined(sentence(source, 40, 0) for _ in range(3))
    return lambda made: filled(made, sentence(made, 200, 6)) + foot


KINDS: Final[dict[str, Callable[[random.Random], Maker]]] = {
    "one template": partial(reports, templates=1, numbers=(1, 2, 2)),
    "few numbers": partial(reports, templates=1, numbers=(0, 1)),
    "300 templates": partial(reports, templates=300, numbers=(0, 1, 2)),
    "2,000 templates": partial(reports, templates=2_000, numbers=(0, 1)),
    "sentences": sentences,
    "paragraphs": paragraphs,
    "boilerplate": boilerplate,
}


def texts(kind: str, count: int) -> Iterator[tuple[str, int | None]]:
    """Bodies, with the number of the text that each is a copy of."""
    source = random.Random(1)
    make = KINDS[kind](source)
    recent: list[tuple[int, list[str]]] = []
    for number in range(count):
        if recent and source.random() < COPIES:
            original, words = source.choice(recent)
            if source.random() < 0.5:
                words = [word if source.random() > 0.03 else sentence(source, 1, 0)[0] for word in words]
            yield " ".join(words), original
            continue
        words = make(source)
        recent = [*recent[-499:], (number, words)]
        yield " ".join(words), None


def main() -> None:
    """Print one line for each figure."""
    from stories import build, group, recall  # noqa: PLC0415

    kinds = [kind for kind in KINDS if kind in sys.argv[1:]] or list(KINDS)
    for count in [int(text) for text in sys.argv[1:] if text.isdigit()] or [10_000, 30_000]:
        for kind in kinds:
            with tempfile.TemporaryDirectory() as place:
                path = Path(place) / "a.db"
                copies = build(path, texts(kind, count))
                found = group(path)
                print(
                    f"stories: {kind}: {count:,} articles in {found['seconds']:.1f} s"
                    f" ({found['busy']:.1f} s of processor), peak {found['peak']:.0f} MB,"
                    f" {found['stories']:,.0f} stories, {recall(path, copies):.1%} of copies found;"
                    f" one article changed: {found['one']:.2f} s",
                    flush=True,
                )


if __name__ == "__main__":
    main()
