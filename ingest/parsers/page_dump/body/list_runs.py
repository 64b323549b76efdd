"""Lists inside a story that the line model took in part or not: what a colon announces, bullets, numbers that go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.contacts import heads_contacts
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice, is_tool
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set

_MOST, _LEAST = 15, 2  #: items between two lines of the story
_SHORTEST, _LONGEST = 8, 300  #: characters of an item
_ANNOUNCES = 4  #: words before the colon at least: fewer are a heading
_BULLETS = frozenset("-+*•–—·▪►●■◦‣")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s")
_FIGURE, _FIGURES = re.compile(r"\d+"), 3  #: numbers in a row of results at least
#: before the name of who sent a release: "About the Harbour Trust:"
_ABOUT = word_set("about über zu zum zur à sobre acerca su over om tietoa o о об про")
_NAMED = 3  #: words that a last block shares with its story at least


def with_items(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The rows and the items that belong between and right below them; ``taken``: rows known to be something else."""
    if not rows:
        return rows
    found = set(rows)
    for above, below in pairwise(rows):
        if below - above > _LEAST and (items := _announced(page, above, below, taken)):
            found.update(items)
    for row in rows:
        for step in (1, -1):
            at = row
            while _goes_on(page, at, at + step, taken):
                at += step
                found.add(at)
    return sorted(found.union(_headed_below(page, rows, taken)))


def _headed_below(page: Page, rows: Sequence[int], taken: frozenset[int]) -> Sequence[int]:
    """A last block: one to three words and a colon ("The scores:"), and right below it sentences or figures in which
    names of the story stand.
    """
    head = rows[-1] + (page.text[rows[-1]][-1] not in ":：")  # which the line model may have taken already
    if head + 1 >= len(page) or not page.gap[head] or page.gap[head + 1]:
        return ()
    line = page.text[head]
    if line[-1] not in ":：" or line.count(" ") >= _ANNOUNCES or not _is_item(page, head):
        return ()
    if heads_contacts(line) or line.split(" ", 1)[0].casefold() in _ABOUT:
        return ()
    end = next((r for r in range(head + 1, len(page)) if page.gap[r] and r > head + 1), len(page))
    block = range(head + 1, end)
    if (
        len(block) > _MOST
        or taken.intersection((head, *block))
        or any(not (_is_item(page, r) and _tells(page.text[r])) for r in block)
    ):
        return ()
    told = stems(" ".join(page.text[r] for r in rows[:40])[:6000])
    said = stems(" ".join(page.text[r] for r in block))
    return range(head, end) if len(said & told) >= _NAMED else ()


def _tells(line: str) -> bool:
    """A sentence, or a row of figures."""
    return "@" not in line and (ending(line) == "." or len(_FIGURE.findall(line)) >= _FIGURES)


def _announced(page: Page, above: int, below: int, taken: frozenset[int]) -> Sequence[int]:
    """The lines between, where the first of them or the line above it ends with a colon."""
    for first in (above, above + 1):
        line = page.text[first]
        spoken = line[-1] in ":：" and "|" not in line and line.count(" ") >= _ANNOUNCES
        if spoken and first not in taken and not asks(line):
            items = range(first + 1, below)
            sound = _LEAST <= len(items) <= _MOST and all(_is_item(page, r) and r not in taken for r in items)
            return range(above + 1, below) if sound else ()
    return ()


def _goes_on(page: Page, row: int, other: int, taken: frozenset[int]) -> bool:
    """Whether the other line begins with the same bullet, or with the next number."""
    if not 0 <= other < len(page) or other in taken:
        return False
    line, beside = page.text[row], page.text[other]
    if line[0] in _BULLETS and line[1:2] == " ":
        return beside[0] == line[0] and beside[1:2] == " " and _is_item(page, other)
    if not (line[0].isdigit() and beside[0].isdigit()):
        return False
    here, there = _NUMBER.match(line), _NUMBER.match(beside)
    counted = here is not None and there is not None and int(there[1]) - int(here[1]) == other - row
    return counted and _is_item(page, other)


def _is_item(page: Page, row: int) -> bool:
    line = page.text[row]
    if not _SHORTEST <= len(line) <= _LONGEST or label_of(line) or "://" in line or is_moment(line):
        return False
    if is_captioned(line) or is_notice(line) or is_tool(line):
        return False
    return not (asks(line) or byline_of(line)[0])
