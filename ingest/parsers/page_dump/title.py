"""The headline: which of the lines above the body it is, told by its shape and by the words it shares with the body."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ingest.parsers.page_dump.features import ending, width
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.page import Page

REACH = 60  #: lines above the body that are looked at
_WORD = re.compile(r"[^\W_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_NAV = re.compile(r"  | [>»›/·•] |\|")


@dataclass(frozen=True, slots=True)
class Headline:
    """The title, the row it stands in, and the rule that chose it."""

    row: int
    text: str
    rule: str
    score: float


def stems(text: str) -> set[str]:
    """Words cut to their first six letters, folded: enough to see that a title speaks of what the body speaks of."""
    return {w[:6] for w in _WORD.findall(text.casefold())}


def find_title(page: Page, rows: list[int], taken: frozenset[int]) -> Headline | None:
    """``rows``: the body's lines. ``taken``: rows known to be dates, bylines or list items."""
    if not rows:
        return None
    top = rows[0]
    about = stems(" ".join(page.text[r] for r in rows)[:6000])
    counts = Counter(page.text[: rows[-1]])
    best: Headline | None = None
    for row in range(max(0, top - REACH), min(len(page), top + 1)):
        if row in taken:
            continue
        score = _score(page, row, top, about, counts)
        if best is None or score >= best.score:
            best = Headline(row, page.text[row], "title-shape", score)
    if best is None or best.score < 0.8:
        return None
    return Headline(best.row, bare_title(best.text, counts), best.rule, best.score)


def _score(page: Page, row: int, top: int, about: set[str], counts: Counter[str]) -> float:
    text = page.text[row]
    size = width(text)
    words = stems(text)
    if size < 8 or size > 260 or not words or label_of(text):
        return -9.0
    score = 3.0 * len(words & about) / (len(words) + 1.0)
    score -= 0.07 * min(20, abs(top - row))
    score += 0.8 * (20 <= size <= 130) - 1.0 * (size > 160) - 0.8 * (size < 16)
    score -= 1.6 * (ending(text) == "." and text[-1] not in "?!？！”\"'»") + 0.8 * (ending(text) in {":", ","})
    score += 0.7 * (counts[text] > 1)
    score -= 1.2 * bool(_NAV.search(text))
    if row == top:
        score -= 1.0
    if text[:1].islower():
        score -= 1.0
    return score


def bare_title(text: str, counts: Counter[str]) -> str:
    """Without the site's name behind a bar, where the rest stands alone elsewhere."""
    match = _SITE.search(text)
    return text[: match.start()] if match and counts[text[: match.start()]] else text
