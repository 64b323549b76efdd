"""Bylines in capitals under a headline that is not: "ANA RUIZ", "ANA RUIZ | LIMA | 12/08/2009"."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import towns
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.patterns import regex

_LOUD = regex(r"\s*(?:[/,&]|\s(?:and|y|e|et|und|i)\s)\s*", re.IGNORECASE)
_PARTS = regex(r"\s+[|/–—·•-]{1,2}\s+|,\s+|\s{2,}")
_DAY = regex(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?!\d)")


def _without_town(text: str) -> str:
    """The names of "MEHMET ALİ KARAOSMANOĞLU - İZMİR", "VICENT FERRANDO | DÉNIA"."""
    mark = next((mark for mark in (" - ", " – ", " — ", " | ", " · ", " / ", ". ", ", ") if mark in text), "")
    head, _, town = text.rpartition(mark) if mark else ("", "", "")
    apart = mark in {" - ", " – ", " | ", " · "} or not byline_names.is_name(town.title())
    return head if " " in head and town.count(" ") <= 1 and apart else text


def names_alone(page: Page, place: Place) -> Byline | None:
    """Names in capitals on a line of their own right under the headline, in a page whose headline is not."""
    title = page.text[place.head]
    if title.isupper():
        return None
    story = " ".join(page.text[r] for r in place.rows[:20])[:4000].casefold()
    for row in range(place.head + 1, min(place.rows[0], place.head + 5)):
        text = page.text[row]
        if not text.isupper() or len(text) > 60 or row in place.taken:
            continue
        parts = [p.title() for p in _LOUD.split(_without_town(text))]
        if any(sum(w.casefold() not in PARTICLES for w in p.split()) > 3 for p in parts):
            continue
        if all(byline_names.is_name(p) and p.rsplit(" ", 1)[-1].casefold() not in story for p in parts):
            return Byline(row, text, tuple(parts), "names-in-capitals")
    return None


def _is_loud_name(part: str) -> bool:
    named = byline_names.is_name(part.title()) and not part.startswith("THE ")
    return named and part.casefold() not in SECTIONS and not is_paper(part)


def names_dated(page: Page, place: Place) -> Byline | None:
    """A name in capitals, a place and a date in any order: "ANA RUIZ | LIMA | 12/08/2009"."""
    if page.text[place.head].isupper():
        return None
    told = " ".join([page.text[place.head], *(page.text[r] for r in place.rows[:20])])[:4000].casefold()
    for row in range(place.head + 1, min(place.rows[0], place.head + 7)):
        text = page.text[row]
        if len(text) > 100 or not has_figure(text) or row in place.taken or towns.opens_dateline(text):
            continue
        parts = [p.strip() for p in _PARTS.split(text)]
        loud = [p for p in parts if p.isupper() and not has_figure(p)]
        name = next((p for p in loud if _is_loud_name(p) and p.casefold() not in told), "")
        if not name or len(parts) < 2 or not (_DAY.search(text) or find_dates(text)):
            continue
        if loud[0].casefold() in SECTIONS and not PARTICLES.isdisjoint(name.casefold().split()):
            continue  # behind a section more likely a place: "SOCIEDAD | VALLE DEL SUR"
        if loud[0] == parts[0] or len(loud) > 1 or "." in name:  # behind the date a lone name may be a place's
            return Byline(row, text, (name.title(),), "names-in-capitals")
    return None
