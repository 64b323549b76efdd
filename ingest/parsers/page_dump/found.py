"""What is known of a page once its story is told from its furniture."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.parsers.page_dump.lists.lists import RelatedList
from ingest.parsers.page_dump.text.page import Page


@dataclass(frozen=True, slots=True)
class Found:
    """What the steps so far know of the page."""

    page: Page
    rows: list[int]  #: the body's
    lists: list[RelatedList]
    taken: frozenset[int]  #: rows that are known to be something else than title or body
    text: frozenset[int] = frozenset()  #: rows that are no list of other articles, where nothing of a page is around

    @property
    def no_titles(self) -> frozenset[int]:
        """Rows that hold no headline; the first row of text may, if it reads like a sentence."""
        return self.taken | (self.text - {min(self.text, default=-1)})
