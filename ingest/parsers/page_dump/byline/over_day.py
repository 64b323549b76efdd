"""A line between the headline and its day that is a name and where or how to find who bears it.

"DANIELLE ROUSSEAU   drousseau@ledger.example", "Hemi Rawiri @hemirawiri", "Gareth Pugh at Quarry Lane",
"گزارش: لیلا مهرگان".
"""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.text.page import Page

_REACH = 3  #: rows below the headline, a deck between
_LONGEST = 90
_FOUND_AT = re.compile(r"[\s,|·•–—(-]*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@[\w.]{2,30})\)?$")  #: an address or account
#: "at Quarry Lane", "in Kirkwall", "aus Wien": the ground or the town that was written from
_WRITTEN_AT = re.compile(
    r"\s(?:at|in|from|aus|in|im|à|au|en|desde|da|a|em|uit|te|i|på|fra|från|w|we|z|v|ve|из|в)\s(?=\w)"
)
_YESTERDAY = re.compile(
    r"[^\W\d_]{3,12},?\s(?:at\s|um\s|à\s|a las\s|kl\.?\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE
)
_SCRIPT = r"\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f"  #: letters without capitals
#: a word that says "report" or the like, and a name of two to four words
_LABELLED = re.compile(rf"[{_SCRIPT}]{{2,12}}\s?:\s?((?:[{_SCRIPT}‌.]+\s){{1,3}}[{_SCRIPT}‌.]+)$")


def find(page: Page, place: Place) -> Byline | None:
    """The byline of such a line, where the line below it is a day, or the one above it."""
    for row in range(place.head + 1, min(place.head + 1 + _REACH, place.rows[0], len(page))):
        text = page.text[row]
        if row in place.taken or len(text) > _LONGEST or not _is_dated(page, row):
            continue
        name = _name(text)
        if name and name not in page.text[place.head]:
            return Byline(row, text, (*_over(page, place.head, row), name), "over-day")
    return None


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
    return is_moment(below) or _YESTERDAY.fullmatch(below) is not None


def _name(text: str) -> str:
    if (found := _LABELLED.match(text)) and label_of(text) == "":
        return found[1]
    if found := _FOUND_AT.search(text):
        return _person(text[: found.start()])
    found = _WRITTEN_AT.search(text)
    place = text[found.end() :] if found else ""
    near = place[:1].isupper() and place.count(" ") <= 3 and place[-1:].isalpha()
    return _person(text[: found.start()]) if found and near else ""


def _person(text: str) -> str:
    text = text.strip(" ,|·•–—(-")
    shown = text.title() if text.isupper() else text
    return text if " " in text and byline_names.is_name(shown) else ""
