"""The headline: which of the lines above the body it is, by a linear model over the features of ``headline``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.parsers.page_dump.headline import scan
from ingest.parsers.page_dump.measure import ending, width
from ingest.parsers.page_dump.page import Page

_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_LABEL = re.compile(
    r"^(?:title|headline|titel|überschrift|titre|título|titolo|rubrik|otsikko|tytuł|заголовок|标题|タイトル|제목)\s?[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_KICKER = re.compile(r"^([^\W\d_a-zß-ÿ]{3,}(?: [^\W\d_a-zß-ÿ]{2,}){0,2}) ?(?:\||//| [-–—]) ?(?=\S{2,} \S)")


@dataclass(frozen=True, slots=True)
class Headline:
    """The title, the row it stands in, and the rule that chose it."""

    row: int
    text: str
    rule: str


@lru_cache(maxsize=1)
def table() -> Mapping[str, float]:
    text = (Path(__file__).parent / "title_weights.txt").read_text(encoding="utf-8")
    return {name: float(value) for name, _, value in (row.partition("\t") for row in text.splitlines())}


def find_title(page: Page, rows: list[int], taken: frozenset[int]) -> Headline | None:
    """``rows``: the body's lines. ``taken``: rows known to be dates, bylines or list items."""
    if not rows:
        return None
    get = table().get
    best, best_score = -1, -1e9
    for row, features in scan(page, rows, taken):
        score = sum(get(f, 0.0) for f in features)
        if score >= best_score and not (row == rows[0] and _is_paragraph(page.text[row])):
            best, best_score = row, score
    if best < 0 or (best == rows[0] and (len(rows) < 2 or _is_paragraph(page.text[best]))):
        return None
    for row in range(best + 1, min(rows[0] + 1, best + 9)):  # a breadcrumb ends with the headline it leads to
        if len(page.text[row]) >= 12 and page.text[best].endswith(page.text[row]):
            best = row
    return Headline(best, _without_site(page, best), "headline-model")


def _is_paragraph(text: str) -> bool:
    return width(text) > 130 or (ending(text) == "." and text[-1] not in "?!？！")


def _without_site(page: Page, row: int) -> str:
    """Without the site's name behind a bar, where the rest stands alone on another line."""
    text = page.text[row]
    if label := _LABEL.match(text):
        text = text[label.end() :]
    kicker = _KICKER.match(text)
    if kicker and len(text) - kicker.end() >= 20 and not text.isupper():
        text = text[kicker.end() :]
    match = _SITE.search(text)
    return text[: match.start()] if match and text[: match.start()] in page.text else text
