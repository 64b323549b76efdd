"""A line between the headline and its day that is a name and where or how to find who bears it.

"DANIELLE ROUSSEAU   drousseau@ledger.example", "Hemi Rawiri @hemirawiri", "Gareth Pugh at Quarry Lane",
"گزارش: لیلا مهرگان".
"""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.dates.dating import is_labelled_day, role_of
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lists.ages import is_age
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.names.arabic_names import SMALL
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_REACH = 3  #: rows below the headline, a deck between
_DECKED = 2  #: rows below it in which a name stands that nothing but its place tells
_LONGEST = 90
_FOUND_AT = regex(r"[\s,|·•–—(-]*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@[\w.]{2,30})\)?$")  #: an address or account
#: "at Quarry Lane", "at the Grain Arena", "in Kirkwall", "aus Wien": the ground or the town that was written from
_WRITTEN_AT = regex(
    r"\s(?:at|in|from|aus|in|im|am|à|au|en|desde|da|dal|a|al|em|no|na|uit|te|i|på|fra|från|w|we|z|v|ve|из|в)\s"
    r"(?:(?:the|der|dem|den|la|le|el|los|las|het|de|l['’])\s?)?(?=\w)"
)
_YESTERDAY = regex(
    r"[^\W\d_]{3,12},?\s(?:at\s|um\s|à\s|a las\s|kl\.?\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE
)
_SCRIPT = r"\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f"  #: letters without capitals
#: a word that says "report" or the like, and a name of two to four words
_LABELLED = regex(rf"[{_SCRIPT}]{{2,12}}\s?:\s?((?:[{_SCRIPT}‌.]+\s){{1,3}}[{_SCRIPT}‌.]+)$")


def find(page: Page, place: Place) -> Byline | None:
    """The byline of such a line, where the line below it is a day, or the one above it."""
    for row in range(place.head + 1, min(place.head + 1 + _REACH, place.rows[0], len(page))):
        text = page.text[row]
        if row in place.taken or len(text) > _LONGEST:
            continue
        name = _name(text) if _is_dated(page, row) else ""
        name = name or (_alone(page, row) if row <= place.head + _DECKED else "")
        if name and name not in page.text[place.head]:
            return Byline(row, text, (*_over(page, place.head, row), name), "over-day")
    return None


_ABOVE = 8  #: rows above the headline
_STEP = regex(r"\s[»›>/|→]\s")


def in_trail(page: Page, place: Place) -> Byline | None:
    """A columnist's name alone above the headline, with which the breadcrumb over it ends."""
    for row in range(max(1, place.head - _ABOVE), place.head):
        text = page.text[row]
        trail = page.text[row - 1]
        if not (trail.endswith(text) and _STEP.search(trail) and row not in place.taken):
            continue
        if page.text[place.head] in trail:  # the page's title, with the site's name
            continue
        if byline_names.bare_names(text) == (text,) and _STEP.split(trail)[-1] == text:
            return Byline(row, text, (text,), "in-breadcrumb")
    return None


#: a name of two to four words in a script without capitals, without signs
_CASELESS = r"[\u05d0-\u05ea\u0621-\u064a\u067e-\u06d3‌'׳]{2,14}"
_ALONE = regex(rf"{_CASELESS}(?:\s{_CASELESS}){{1,3}}")


def _alone(page: Page, row: int) -> str:
    """A name in the Arabic or the Hebrew script and nothing else, over how old the page is, or a day with a label."""
    if row + 1 >= len(page) or page.text[row].isascii() or not page.digits[row + 1]:
        return ""
    text, below = page.text[row], page.text[row + 1]
    days = find_dates(below)
    labelled = is_age(below) or (bool(days) and role_of(below[: days[0].start]) != "plain")
    if not labelled or _ALONE.fullmatch(text) is None or label_of(text) or key(text) in SECTIONS or is_paper(text):
        return ""
    return text if page.text.count(text) == 1 and SMALL.isdisjoint(text.split()) else ""


def _over(page: Page, head: int, row: int) -> tuple[str, ...]:
    """The writers on the lines right above, each with an address."""
    out: list[str] = []
    while row - 1 > head and "@" in page.text[row - 1] and (name := _name(page.text[row - 1])) and name not in out:
        out.insert(0, name)
        row -= 1
    return tuple(out)


def _is_dated(page: Page, row: int) -> bool:
    if row + 1 >= len(page) or not page.digits[row + 1] or len(page.text[row + 1]) > _LONGEST:
        return False
    below = page.text[row + 1].split("  ")[0].split("•")[0].strip()
    return is_moment(below) or is_labelled_day(below) or _YESTERDAY.fullmatch(below) is not None


def _name(text: str) -> str:
    if (found := _LABELLED.match(text)) and label_of(text) == "":
        return found[1]
    if found := _FOUND_AT.search(text):
        name = text[: found.start()]
        return _person(_FOUND_AT.sub("", name))
    found = _WRITTEN_AT.search(text)
    place = text[found.end() :] if found else ""
    near = place[:1].isupper() and place.count(" ") <= 3 and place[-1:].isalpha()
    return _person(text[: found.start()]) if found and near else ""


def _person(text: str) -> str:
    text = text.strip(" ,|·•–—(-")
    shown = text.title() if text.isupper() else text
    return text if " " in text and byline_names.is_name(shown) else ""
