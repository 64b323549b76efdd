"""The byline that a page has after all checks: a house's name gives way to a signature, towns are no names."""

from __future__ import annotations

from dataclasses import replace

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import bylines, capitals, reviews, signatures, towns, weak_bylines
from ingest.parsers.page_dump.text.page import Page


def find(page: Page, place: Place, dates: frozenset[int], source: str) -> bylines.Byline | None:
    """``dates``: rows that are a date and little else; ``source``: the outlet."""
    found = reviews.instead(page, place, bylines.find(page, place, dates))
    found = weak_bylines.checked(found, page.text[place.head], source)
    if found and found.rule == "agency-under-headline":
        found = capitals.names_alone(page, place) or found
    if found and weak_bylines.is_house(found):
        found = signatures.signed(page, place) or found
    found = found or weak_bylines.find(page, place, source)
    return settled(page, found) if found else None


def settled(page: Page, found: bylines.Byline) -> bylines.Byline:
    """Without towns behind the names, and each name once."""
    return replace(found, names=_once(towns.without_towns(page, found.row, found.names)))


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    """Without names that only their capitals tell from another: a page may print "Ann Lee" over "ANN LEE"."""
    return tuple({name.casefold(): name for name in reversed(names)}.values())[::-1]
