"""The days that a page shows in elements named for them, in their text, attributes or scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.date_relative import counts_back, read_relative
from ingest.dates import find_dates, read_date
from ingest.parsers.html_page.date_labels import REACH, is_change, is_other_day, label_before, unlabelled
from ingest.parsers.html_page.facts import heading_text, line, shown
from ingest.parsers.html_page.moment import PRINTED, Candidate, from_epoch
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.zone import boxes_around, is_of_another, label
from ingest.patterns import regex
from store.model import PrintedDate

_DATE_LABEL = regex(
    r"date|time|publi|posted|submitted|datum|fecha|data\b|stamp|meta|byline|by-line|created|info|entry|author|autor|"
    r"article-?head|details|news|tarih|дата|(?<![a-z])(?:ago|ts)(?![a-z])"
)
_NOT_DATE = regex(
    r"expire|copyright|event|current-?date|today|clock|weather|deadline|"
    r"(?<![a-z])(?:breaking|flash)-?(?:news|bar|line|wrap|box|strip)|news-?(?:flash|ticker)|marquee"
)
_CHANGE_BOX = regex(r"modif|updat")
_PUBLISHED_BOX = regex(r"publi|entry-date|posted|created")  #: WordPress: "entry-date published updated"
_STATED = frozenset(("data-published", "data-publish-date", "data-pubdate", "data-published-at", "data-post-date"))
_STAMPS = (
    *("datetime", "data-datetime", *sorted(_STATED), "data-date", "data-time", "data-timestamp"),
    *("data-epoch", "data-unix", "data-utc", "title"),
)
_STAMPED = frozenset(_STAMPS)
_STAMP_NAME = regex(
    r"^data-(?!.*(?:updat|modif|expir|zone|format|start|end|due|now|today|out|read)).*(?:date|time|stamp|epoch|unix)"
)
REVISION = regex(
    r"page was last|zuletzt .{0,40}bearbeitet|dernière modification de cette page|esta página se editó|"
    r"ultima modifica per|последнее изменение|最終更新|最后修订|সম্পাদিত|সর্বশেষ|अन्तिम परिवर्तन"
)  #: the last revision of a wiki's page: nobody published it on that day
_ABOVE = 12  #: elements above the headline that may hold its date
FIGURES = regex(r"\d")
ANOTHER_DAY = "is called the day of something else"
_UNCOUNTED = "counts back from a moment that nothing tells: when the page was saved"
_PARTS = regex(r"\s*(?:[|·•∙●\n]|\s[-–—]\s|,\s)\s*")  #: between writer and day in one line
_QUOTED = regex(r"""["']([^"'<>]{8,60})["']""")
_SCRIPT = 400  #: code points of a script that writes a date
_TEASED = "is the day of another article in a list"
_COUNTED = 120  #: code points of a line that counts back
_STAMP = 80  #: code points of a stamp
_SHOWN = 200  #: code points of an element's text that shows a day
_DAY = len("2020-03-24")
_YEAR, _YEARLESS = regex(r"(?<!\d)(20\d\d)[年/.]"), regex(r"(?<![年\d])(\d{1,2}月\d{1,2}日)")


@dataclass(frozen=True, slots=True)
class Reading:
    """How printed dates of this page are to be read."""

    language: str = ""
    order: str = ""  #: "DMY", "MDY" or "": the user's word, else what the address or the page's other dates say
    captured: str = ""  #: when the page was fetched, ISO 8601: what "3 hours ago" is counted from; "" if unknown


def read(text: str, rule: str, reading: Reading = Reading()) -> PrintedDate | None:
    """A date as attributes and structured data write it."""
    text = line(text)
    found = from_epoch(text, rule) or read_date(text, language=reading.language, order=reading.order)
    if found is None and rule not in PRINTED and len(text) <= _STAMP:
        found = _begins(text, reading)
    return PrintedDate(value=found.value, text=text[:160], rule=rule, offset=found.offset) if found else None


def _begins(text: str, reading: Reading) -> PrintedDate | None:
    """The one date that a stamp begins with: "... 14:05:00 GMT+0100 (Central European Time)", "...Z[Europe/Paris]"."""
    dates = find_dates(text, language=reading.language, order=reading.order)
    alone = len(dates) == 1 and dates[0].start == 0 and not dates[0].ambiguous and len(dates[0].date.value) > _DAY
    return dates[0].date if alone else None


def ruled(value: PrintedDate, rule: str) -> PrintedDate:
    return PrintedDate(value=value.value, text=value.text, rule=rule, offset=value.offset)


def in_elements(
    top: Sequence[Element], start: int, reading: Reading, changes: list[Candidate], teased: list[Element]
) -> Iterator[Candidate]:
    """Dates that the page shows in elements named for it: from a little before the headline on, then those above.

    ``start`` is the headline's place. What is called the date of a change goes to ``changes``, elements with dates of
    other articles go to ``teased``.
    """
    titles = {heading_text(element) for element in top if element.tag in {"h1", "h2"}}
    spine = boxes_around(top[start]) if top else ()
    title = heading_text(top[start]) if start else ""
    near = max(0, start - _ABOVE)
    for i, element in (*enumerate(top[near:], near), *enumerate(top[:near])):
        attributes = element.attrib
        if not attributes and element.tag != "time":
            continue
        name = label(element)
        sounds, denied = _sounds(name)
        if denied or not (sounds or element.tag == "time" or not _STATED.isdisjoint(attributes)):
            continue
        text = shown(element) if len(element) < 20 else ""
        dated = FIGURES.search(text) is not None or bool(_stamps(attributes))
        if dated and is_of_another(element, spine, title if i > start else ""):
            teased.append(element)
            continue
        changed = calls_change(element) or is_change(label_before(element))
        stamped = _stamp(element, name, reading) or (None if dated else _scripted(element, reading))
        if stamped:
            stamped = replace(stamped, place=i - start)
            if changed or is_change(text[:REACH]):
                changes.append(replace(stamped, change=True))
            else:
                yield stamped
            continue
        for named_so, found in _in_text(text, titles, reading):
            placed = replace(found, place=i - start)
            if changed or named_so:
                changes.append(replace(placed, change=True))
            else:
                yield placed
                if not found.refused:
                    break


def uncounted_once(shown: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, of those that only count back the first: each teaser of a page may have such a line."""
    told = False
    for found in shown:
        if found.refused != _UNCOUNTED or not told:
            yield found
        told = told or found.refused == _UNCOUNTED


def of_others(teased: Sequence[Element], reading: Reading) -> Iterator[Candidate]:
    """The dates of other articles' elements, refused."""
    for element in teased:
        stamped = _stamp(element, label(element), reading)
        value = stamped.date if stamped else read(shown(element), "html:visible", reading)
        if value and len(value.value) >= 10:
            yield Candidate("html:visible", value.text, value, refused=_TEASED)


def names_date(element: Element) -> bool:
    """Whether an element is called a date's, by its tag or its labels."""
    sounds, denied = _sounds(label(element))
    return not denied and (sounds or element.tag == "time")


@lru_cache(maxsize=20_000)
def _sounds(name: str) -> tuple[bool, bool]:
    """Whether an element's name is a date's, and whether it is another day's."""
    return bool(_DATE_LABEL.search(name)), bool(_NOT_DATE.search(name))


def _stamps(attributes: Mapping[str, str]) -> list[str]:
    """The values of attributes that scripts make "3 hours ago" from: the known ones, else those that sound so."""
    if _STAMPED.isdisjoint(attributes):
        return [value for key, value in attributes.items() if key.startswith("data-") and _names_stamp(key)]
    return [attributes[key] for key in _STAMPS if key in attributes]


@lru_cache(maxsize=20_000)
def _names_stamp(key: str) -> bool:
    return bool(_STAMP_NAME.search(key))


def _stamp(element: Element, name: str, reading: Reading) -> Candidate | None:
    """The date in an element's attributes."""
    attributes = element.attrib
    stamps = _stamps(attributes)
    if "datepublished" in name and "content" in attributes:
        stamps.append(attributes["content"])
    for stamp in stamps:
        value = read(stamp, "html:time", reading) if 8 <= len(stamp) <= _STAMP else None
        if value and len(value.value) >= 10:
            return Candidate("html:time", stamp, value)
    return None


def stamp_of(element: Element, reading: Reading) -> PrintedDate | None:
    """The moment in an element's attributes."""
    found = _stamp(element, label(element), reading)
    return found.date if found else None


def calls_change(element: Element) -> bool:
    """Whether an element's name calls its day a change's."""
    name = label(element)
    return bool(_CHANGE_BOX.search(name)) and not _PUBLISHED_BOX.search(name)


def _in_text(text: str, titles: set[str], reading: Reading) -> Iterator[tuple[bool, Candidate]]:
    """The days that an element's text prints, each with whether it is called a change's."""
    revised = REVISION.search(text.lower()) if len(text) <= _SHOWN else None
    if revised:  # the revision's day stands behind its label, the publication's before it
        text = text[: revised.start()].rstrip(" ([|（") if FIGURES.search(text, revised.end()) else ""
    if not 6 <= len(text) <= _SHOWN:
        return
    seen = reading.captured or None
    short = text if len(text) <= 40 else ""
    whole = read_date(short, language=reading.language, order=reading.order, reference=seen)
    if whole and len(whole.value) >= 10 and not any(whole.text in title for title in titles):
        before = FIGURES.split(text, maxsplit=1)[0].rstrip()
        other = is_other_day(before) or is_other_day(before.rpartition(" ")[0])
        found_whole = Candidate("html:visible", text, ruled(whole, "html:visible"), ANOTHER_DAY if other else "")
        yield is_change(text), found_whole
        return
    end = 0
    dates = find_dates(text, language=reading.language, order=reading.order)
    ago = None if dates else counted_back(text, "html:visible", reading)
    if ago:
        yield is_change(text), ago
    for found in dates:
        if any(found.date.text in title for title in titles):
            return
        before, end = text[max(end, found.start - REACH) : found.start], found.end
        if not found.ambiguous and len(found.date.value) >= 10:
            other_day = ANOTHER_DAY if is_other_day(before) else ""
            value = ruled(found.date, "html:visible")
            yield is_change(before), Candidate("html:visible", text, value, other_day)


def counted_back(text: str, rule: str, reading: Reading) -> Candidate | None:
    """The day of a line, one part of which counts back from the capture: "By Ann Lee - 3 hours ago"; refused where
    nothing tells the capture.
    """
    for part in _PARTS.split(text) if len(text) <= _COUNTED else ():
        phrase = unlabelled(part)
        if not counts_back(phrase):
            continue
        day = read_relative(phrase, reading.captured) if reading.captured else None
        value = PrintedDate(value=day.isoformat(), text=text[:160], rule=rule) if day else None
        return Candidate(rule, text, value, "" if day else _UNCOUNTED)
    return None


def _scripted(element: Element, reading: Reading) -> Candidate | None:
    """The date that a script right in an element writes there: `wnRenderDate('Monday, March 12, 2012 5:14 PM EDT')`."""
    for script in element.iterchildren("script"):
        text = script.text or ""
        for found in _QUOTED.finditer(text) if len(text) <= _SCRIPT else ():
            value = read(found[1], "html:visible", reading)
            if value and len(value.value) >= 10:
                return Candidate("html:visible", found[1], value)
    return None


def changes_in(text: str, reading: Reading) -> Iterator[PrintedDate]:
    """The days of a line behind a word for changes: "Published 3 May, updated 4 May 10:15"."""
    end = 0
    year = _YEAR.search(text)
    whole = _YEARLESS.sub(rf"{year[1]}年\1", text) if year else text  # "2024年3月10日 21:00（最終更新：3月11日 10:45）"
    for found in find_dates(whole, language=reading.language, order=reading.order) if is_change(whole) else ():
        before, end = whole[max(end, found.start - REACH) : found.start], found.end
        if is_change(before) and not found.ambiguous and len(found.date.value) >= _DAY:
            yield ruled(found.date, "html:visible-change")
