"""Where headline and body stand on a page: what the choice of each other field starts from."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.parsers.page_dump.dates.addresses import Addressed

_INSIDE = 6  #: rows of the story that names and dates of its head may stand among


@dataclass(frozen=True, slots=True)
class Place:
    """Where headline and body stand; the rows of lists are not looked at."""

    head: int
    rows: list[int]
    taken: frozenset[int]
    captured: str = ""  #: when an archive or a browser says that it took the page
    address: Addressed | None = None  #: the day in the page's address, where an archive or a browser printed that

    def below_lead(self) -> int:
        """The row where the story is well under way: dates and names of its head stand above it."""
        top = self.rows[0]
        third = self.rows[min(3, len(self.rows) - 1)]
        return min(max(top + _INSIDE, third), top + 2 * _INSIDE)
