"""Chooses the byline: a line that says so, a name beside the date, or a name under the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.parsers.page_dump import people
from ingest.parsers.page_dump.dating import role_of
from ingest.parsers.page_dump.page import Page
from ingest.parsers.page_dump.when import Place

_REACH = 8  #: rows into the body's place and below it that a byline is looked for in


@dataclass(frozen=True, slots=True)
class Byline:
    row: int
    text: str
    names: tuple[str, ...]
    rule: str


def find(page: Page, place: Place, dates: frozenset[int]) -> Byline | None:
    """``dates``: rows that are a date and little else."""
    top, end, head = place.rows[0], place.rows[-1], place.head
    kept = frozenset(place.rows)
    near = [*range(head + 1, place.below_lead()), *range(head - 1, max(-1, head - 4), -1), *range(end + 1, end + 1 + 4)]
    near = [r for r in dict.fromkeys(near) if 0 <= r < len(page) and r not in place.taken and r not in kept]
    far = [r for r in range(end + 5, min(len(page), end + 13)) if r not in place.taken]
    for row in (*near, *far):
        line, names = people.byline_of(page.text[row]) if row <= end + 4 else ("", ())
        if names:
            return Byline(row, line, names, "by-line")
        names = _names_below(page, row) if people.is_by_alone(page.text[row]) else ()
        if names:
            return Byline(row, ", ".join(names), names, "by-line-above")
    for row in near:
        line = page.text[row]
        dated = (
            row in dates
            or role_of(line[-40:]) != "plain"
            or (row > head and len(line) <= 60 and bool(find_dates(line)))
        )
        names = people.names_beside_date(page.text[row]) if dated else ()
        if names:
            return Byline(row, page.text[row], names, "beside-date")
    return _under_headline(page, place, dates) or _agency(page, near, head, top)


def _names_below(page: Page, row: int) -> tuple[str, ...]:
    """The names on the lines below a lone "By"."""
    out: list[str] = []
    for below in range(row + 1, min(len(page), row + 1 + 10)):
        text = page.text[below].strip(",& ").rstrip("0123456789")
        if text in {"", "and", "und", "et", "y", "e", "&", ",", "og", "en"}:
            continue
        names = people.bare_names(text)
        if not names:
            break
        out += [n for n in names if n not in out]
    return tuple(out)


def _in_story(name: str, story: str) -> bool:
    """Who is spoken of by surname is no author of the story."""
    return re.search(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", story) is not None


def _is_shout(line: str, names: tuple[str, ...]) -> bool:
    """Names all in capitals and nothing beside them: as likely a heading."""
    return line.isupper() and any(n.isupper() for n in names)


def _under_headline(page: Page, place: Place, dates: frozenset[int]) -> Byline | None:
    """Names that stand alone between headline and body; those beside the date go first, those in the story never."""
    top, head = place.rows[0], place.head
    kept = frozenset(place.rows)
    story = " ".join(page.text[r] for r in place.rows[:60])[:8000] + (page.text[head] if head < top else "")
    best: tuple[int, int, tuple[str, ...]] | None = None
    for row in range(head + 1, min(len(page), max(top, head + 1) + 3)):
        if row in place.taken or row in kept or row in dates:
            continue
        names = people.bare_names(page.text[row])
        if not names or any(_in_story(n, story) for n in names) or _is_shout(page.text[row], names):
            continue
        beside = 0 if {row - 1, row + 1} & dates else 1
        if best is None or beside < best[0]:
            best = (beside, row, names)
    if best is None or (best[0] and best[1] - head > _REACH):
        return None
    row, found = best[1], best[2]
    for more in (row - 1, row + 1, row + 2):
        extra = people.bare_names(page.text[more]) if head < more < top and more not in place.taken else ()
        if extra and abs(more - row) == 1 and not any(_in_story(n, story) for n in extra):
            found = (*found, *extra) if more > row else (*extra, *found)
    return Byline(row, page.text[row], tuple(dict.fromkeys(found)), "names-under-headline")


def _agency(page: Page, near: list[int], head: int, top: int) -> Byline | None:
    for row in near:
        if head < row <= top and people.is_agency(page.text[row]):
            return Byline(row, page.text[row], (page.text[row],), "agency-under-headline")
    return None
