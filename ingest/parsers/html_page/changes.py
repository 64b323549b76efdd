"""When a page was last changed, as it prints beside its day: "Published 3 May, updated 4 May 10:15"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsers.html_page import when
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.date_labels import REACH, is_change, label_before
from ingest.parsers.html_page.facts import Facts, line, shown
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.shown_dates import FIGURES, Reading, calls_change, changes_in, stamp_of
from ingest.parsers.html_page.zone import headline_place
from store.model import Evidence, PrintedDate

_OVER, _BELOW = 12, 40  #: elements above and below the headline in which it stands
_FOOT = 4  #: blocks from the text's last one on
_LONGEST = 200  #: code points of a line with both days
_PARTS = 20  #: inner elements of one
_DAY = len("2020-03-24")
_RULE = "html:visible-change"


def last(
    facts: Facts, top: Sequence[Element], chosen: Chosen, title: str, published: PrintedDate | None, reading: Reading
) -> tuple[PrintedDate | None, list[Evidence]]:
    """The moment of the last change: as stated, else as labelled at the headline or behind the text, and its line.

    Printed ones count that are later than the publication: a day alone says nothing on the day of publication.
    """
    stated = when.modified(facts)
    if stated is not None:
        return stated, []
    if published is None or len(published.value) < _DAY:
        return None, []
    for text, value in (*_at_headline(top, title, reading), *_behind(chosen, reading)):
        if _is_later(value, published) and not (reading.captured and value.value[:_DAY] > reading.captured[:_DAY]):
            return value, [Evidence(field="modified", rule=_RULE, text=text[:300])]
    return None, []


def _is_later(value: PrintedDate, published: PrintedDate) -> bool:
    if value.value[:_DAY] != published.value[:_DAY]:
        return value.value[:_DAY] > published.value[:_DAY]
    return len(value.value) > _DAY and (len(published.value) == _DAY or value.value > published.value)


def _at_headline(top: Sequence[Element], title: str, reading: Reading) -> Iterator[tuple[str, PrintedDate]]:
    start = headline_place(top, title)
    for element in top[max(0, start - _OVER) : start + _BELOW]:
        text = shown(element) if len(element) <= _PARTS else ""
        if len(text) > _LONGEST:
            continue
        stamp = stamp_of(element, reading) if element.attrib else None
        if stamp is not None and (is_change(text[:REACH]) or calls_change(element) or is_change(label_before(element))):
            yield text or stamp.text, stamp
        elif FIGURES.search(text):
            yield from ((text, value) for value in changes_in(text, reading))


def _behind(chosen: Chosen, reading: Reading) -> Iterator[tuple[str, PrintedDate]]:
    last = chosen.kept[-1].order if chosen.kept else len(chosen.blocks)
    for block in chosen.blocks[last : last + _FOOT]:
        for text in map(line, block.text.split("\n")):
            if len(text) <= _LONGEST and FIGURES.search(text) and is_change(text[:REACH]):
                yield from ((text, value) for value in changes_in(text, reading))
