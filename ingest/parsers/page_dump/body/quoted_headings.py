"""Headings between paragraphs that are somebody's words from the paragraph below: "The moor is our oldest archive"."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page

_SPACES = (2, 12)
_OPENS, _CLOSES = frozenset("\"“„«»‚‘'"), frozenset("\"”“»«‘’'")


def quoted(page: Page, rows: Sequence[int]) -> list[int]:
    """Those of the ``rows``, each right above its paragraph, that are a quotation and nothing else."""
    return [r for r in rows if _is_quotation(page.text[r])]


def _is_quotation(line: str) -> bool:
    whole = line[0] in _OPENS and line[-1] in _CLOSES and _SPACES[0] <= line.count(" ") <= _SPACES[1]
    return whole and ending(line) == ""
