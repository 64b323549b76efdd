"""The story's rows by the line model, each line looked at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsers.page_dump.body.body import (
    ABOVE,
    BELOW,
    COMPANY,
    PAST,
    PLACE,
    RUN_ABOVE,
    RUN_BELOW,
    own_score,
    window,
)
from ingest.parsers.page_dump.body.features import passed_by
from ingest.parsers.page_dump.body.model import best_path, table
from ingest.parsers.page_dump.lean.looks import Look, look_at
from ingest.parsers.page_dump.lines.line_kinds import SEEN, SENTENCES
from ingest.parsers.page_dump.text.page import Page

_PARAGRAPH, _SENTENCE = 5, 4  #: bins of their widths
_OLD, _NEAR = 9, 4  #: lines since a label that is forgotten, and that counts still


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of the story, and what its part of the page looks like."""

    rows: list[int]
    first: int  #: the row of the first look
    looks: list[Look]


def find_body(page: Page) -> Body:
    """What ``body.body_rows`` gives, but for lines that the quick look at plain sentences takes for something else."""
    first, last = window(page)
    looks = [look_at(line) for line in page.text[first:last]]
    own = [look.score for look in looks]
    if page.repeated:
        for at, line in enumerate(page.text[first:last]):
            if line in page.repeated:
                own[at] = own_score(line, True)
    scores = _placed(page, first, looks, own)
    return Body([first + at for at in best_path(scores, table()[1])], first, looks)


def _placed(page: Page, first: int, looks: Sequence[Look], scores: list[float]) -> list[float]:
    """The lines' own scores and what their places and their neighbours add."""
    get = table()[0].get
    size = len(looks)
    gaps = [gap > 0 for gap in page.gap[first : first + size]]
    gaps.append(first + size >= len(page) or page.gap[first + size] > 0)
    told = [0, 0, 0, *[look.size >= _SENTENCE and look.end == "." for look in looks], 0, 0, 0]
    big = [at for at, look in enumerate(looks) if look.size >= _PARAGRAPH]
    style = "p" if 2 * sum([gaps[at] for at in big]) >= len(big) else "n"
    around = ((style, f"{style}v"), (f"{style}^", f"{style}^v"))
    usual = sorted([look.size for look in looks if look.kind in SENTENCES])
    common = usual[len(usual) // 2] if usual else 0
    seen = _seen(page, first, looks)
    pasts = _pasts(page.text[first : first + size], gaps, looks)
    total = []
    above = get("<edge", 0.0)
    for at, look in enumerate(looks):
        spaced, kind = gaps[at], look.kind
        sentences_above = told[at] + told[at + 1] + told[at + 2]
        sentences_below = told[at + 4] + told[at + 5] + told[at + 6]
        one, two, three, four = seen[at], seen[at + 1], seen[at + 3], seen[at + 4]
        total.append(
            scores[at]
            + PLACE[look.size, look.end, around[spaced][gaps[at + 1]], sentences_above, sentences_below]
            + COMPANY[two, kind, three, spaced, common]
            + RUN_ABOVE[one, two, kind]
            + RUN_BELOW[kind, three, four]
            + above
            + pasts[at]
        )
        above = ABOVE[look.size, spaced, look.end, look.label]
    below = get(">edge", 0.0)
    for at in range(size - 1, -1, -1):
        total[at] += below
        look = looks[at]
        below = BELOW[look.size, gaps[at], look.end, look.label]
    return total


def _seen(page: Page, first: int, looks: Sequence[Look]) -> list[str]:
    """What neighbours see of each line, and of the two beyond either end."""
    last = first + len(looks)
    before = [SEEN[look_at(line).kind] for line in page.text[max(0, first - 2) : first]]
    behind = [SEEN[look_at(line).kind] for line in page.text[last : last + 2]]
    edge = "-"
    return [
        *[edge] * (2 - len(before)),
        *before,
        *[SEEN[look.kind] for look in looks],
        *behind,
        *[edge] * (2 - len(behind)),
    ]


def _pasts(lines: Sequence[str], gaps: Sequence[bool], looks: Sequence[Look]) -> list[float]:
    """What the labels gone by add to each line's score."""
    out = []
    label, age, passed, since, told = "", _OLD, "", 0, 0
    for line, spaced, look in zip(lines, gaps, looks, strict=False):
        named = look.label
        near = f"{age}{label}" if age < _NEAR and not (spaced and age > 1) else ""
        gone = passed and (passed if passed == "C" else f"{passed}{min(since, 12) // 3}")
        out.append(PAST[look.size, near, gone, named] if near or gone or named else 0.0)
        if named:
            label, age = named, 0
        if named or (told and look.comments):
            passed = passed_by(line, named, passed, told)
        told += look.size >= _PARAGRAPH and look.end == "."
        since = 0 if named else since + 1
        age += 1
    return out
