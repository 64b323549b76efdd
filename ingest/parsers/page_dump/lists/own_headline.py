"""The page's own headline is no item of a list above it: the browser's title line on top begins with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parsers.page_dump.lists.lists import RelatedList
from ingest.parsers.page_dump.text.page import Page

_TOP = 2  #: rows that a browser's title can stand in
_LEAST = 20  #: characters of a headline that stands for itself


def without_own(page: Page, found: Sequence[RelatedList], first: int) -> list[RelatedList]:
    """The lists; one above the story's ``first`` row ends before the headline that the page's title begins with."""
    cut = [_cut(page, one) if one.rows[-1] < first else one for one in found]
    return [one for one, before in zip(cut, found, strict=True) if one.titles or not before.titles]


def _cut(page: Page, one: RelatedList) -> RelatedList:
    for row, title in one.titles:
        if row >= _TOP and len(title) >= _LEAST and any(_begins(top, title) for top in page.text[:_TOP]):
            rows = tuple(r for r in one.rows if r < row)
            titles = tuple((r, text) for r, text in one.titles if r < row)
            return replace(one, rows=rows, titles=titles)
    return one


def _begins(top: str, title: str) -> bool:
    return len(top) > len(title) and top.startswith(title)
