"""The day where a look at the lines around the headline tells it: behind a label there, or alone on its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.dates import dating
from ingest.parsers.page_dump.dates.dating import Candidate
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.trail import evidence
from ingest.parsers.page_dump.when import Dates

_ABOVE, _BELOW = 40, 12  #: rows over the headline and below the story in which days stand that would count as well
_NEAR = 4  #: rows over the headline in which its own stands
_TOP = 2  #: rows on top that the page's own day stands in
_LONGEST = 160  #: characters of a line of the story's head
_DAY = len("2006-06-01")


def find_day(page: Page, place: Place, date_order: str, language: str) -> Dates | None:
    """None where it takes more than a look to tell which of the page's days is the story's."""
    top, end = place.rows[0], place.rows[-1]
    wanted = (*range(min(_TOP + 1, top)), *range(max(0, place.head - _ABOVE), top), *range(end + 1, end + 1 + _BELOW))
    rows = [r for r in dict.fromkeys(wanted) if r < len(page) and page.digits[r] and r not in place.taken]
    if any(len(page.text[r]) > _LONGEST and r < top for r in rows):
        return None
    order = dating.order_of(page, date_order)
    seen = dating.candidates(page, rows, order, page.text[top][:_LONGEST], language)
    above = [c for c in seen if c.row < top]
    if any(c.role == "retrieved" for c in seen) or any(c.role != "plain" or c.alone for c in seen[len(above) :]):
        return None
    near = [c for c in above if place.head - _NEAR <= c.row != place.head]
    own, update = _own([c for c in near if c.row >= _TOP or (c.row and c.role != "plain")])
    if own is None and len(above) == 1 and above[0].row > place.head and _is_update(above[0]):
        own = above[0]
    rest = [c for c in above if c not in (own, update)]
    if own is None or len(rest) > 1 or not all(_is_pages(c, place.head) and own.role != "plain" for c in rest):
        return None
    return _dates(page, own, update, rest, frozenset(c.row for c in above if c.alone or c in (own, update)))


def _own(near: Sequence[Candidate]) -> tuple[Candidate | None, Candidate | None]:
    """The one day with a label and that of an update; or the only day of all, alone on its line."""
    labelled = [c for c in near if c.role == "published"]
    updates = [c for c in near if c.role == "modified"]
    own = labelled or [c for c in near if len(near) == 1 and c.alone and c.role == "plain"]
    if len(own) != 1 or len(updates) > 1 or not all(_is_day(c) for c in (*own, *updates)):
        return None, None
    return own[0], updates[0] if updates else None


def _is_day(c: Candidate) -> bool:
    return c.date is not None and len(c.date.value) >= _DAY


def _is_update(c: Candidate) -> bool:
    return c.role == "modified" and _is_day(c)


def _is_pages(c: Candidate, head: int) -> bool:
    """A day on top that says when the page was seen."""
    return c.row == 0 and c.row < head - 1 and c.alone and c.role == "plain" and _is_day(c)


def _dates(
    page: Page, own: Candidate, update: Candidate | None, others: Sequence[Candidate], rows: frozenset[int]
) -> Dates:
    trail = [evidence(page, "retrieved", "page-date", c.row) for c in others]
    rule = "only-update-printed" if own.role == "modified" else own.rule
    trail.append(evidence(page, "published", rule, own.row))
    if update:
        trail.append(evidence(page, "modified", update.rule, update.row))
    published = replace(own.date, rule=f"dump:{rule}") if own.date else None
    modified = replace(update.date, rule="dump:update-label") if update and update.date else None
    retrieved = next((c.date.value for c in others if c.date), "")
    return Dates(published, modified, retrieved, tuple(trail), rows)
