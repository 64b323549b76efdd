"""From lines to body: where to look, which lines the model keeps, how they become paragraphs."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.features import own_features, page_features, repeated
from ingest.parsers.page_dump.measure import KEPT, ending, size_bin, width
from ingest.parsers.page_dump.model import best_path, line_scores, table
from ingest.parsers.page_dump.page import Page

_DATELINE = re.compile(
    r"^([A-ZÀ-ÖØ-ÞА-ЯΑ-Ω][A-ZÀ-ÖØ-ÞА-ЯΑ-Ω'’. -]{2,30}(?:[/,] ?[A-ZÀ-ÖØ-ÞА-ЯΑ-Ω][\w'’. -]{2,25}){0,3}?)"
    r"(?:, [^\W\d_]{3,10}\.? \d{1,2})?(?: ?\([\w .]{2,20}\))? ?(?::| ?[-–—]{1,2}) "
)
MARGIN = 4  #: short lines looked at on either side of the outermost lines of prose


def window(page: Page) -> tuple[int, int]:
    """The part of the page that can hold its body: from its first to its last line of prose, and a margin."""
    prose = [i for i, line in enumerate(page.text) if len(line) >= 30 and _is_prose(line)]
    if not prose:
        return 0, len(page)
    return max(0, prose[0] - MARGIN), min(len(page), prose[-1] + 1 + MARGIN)


def _is_prose(line: str) -> bool:
    size = size_bin(width(line))
    return size >= 5 or (size >= 3 and ending(line) == ".")


def body_rows(page: Page) -> list[int]:
    """Rows of the page that the line model takes for its article's body, in order."""
    first, last = window(page)
    own = [
        own_score(line, twice) for line, twice in zip(page.text[first:last], repeated(page, first, last), strict=True)
    ]
    return [first + i for i in best_path(line_scores(own, *page_features(page, first, last)), table()[1])]


@lru_cache(maxsize=KEPT)
def own_score(line: str, twice: bool) -> float:  # noqa: FBT001  part of the cache's key
    """The model's score of a line by itself; a site prints the same menus on page after page."""
    get = table()[0].get
    return sum([get(feature, 0.0) for feature in own_features(line, twice=twice)])


def paragraphs(page: Page, rows: list[int]) -> str:
    """The rows as paragraphs with one blank line between them."""
    return "\n\n".join(page.text[row] for row in rows)


def dateline_of(line: str) -> str:
    """The places that a first paragraph begins with, in capitals: "BEIRUT/MOSCOW: ..." -> "BEIRUT/MOSCOW"."""
    match = _DATELINE.match(line[:100])
    if not match:
        return ""
    place = match[1].strip(" ,")
    return place if sum(c.isupper() for c in place) * 2 > sum(c.isalpha() for c in place) else ""
