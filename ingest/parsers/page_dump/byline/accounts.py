"""Who put a text on a blog or a forum, as its software says it: any word can be the name of an account.

"26/12/2019 by webteam" under a headline, "Posted by der Michel at 21:11" below the text.
"""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.page import Page

_BY = r"(?:by|von|par|por|da|door|av|af|przez|od|от|від|από|oleh)"
_CLOSE = 3  #: rows above and below the headline that such a line stands in
_FOOT = 4  #: rows below the story that the same stands in
_LONGEST = 40  #: characters of a name
_BEHIND_DAY = re.compile(rf"[\s,|·•–—-]*{_BY}\s(?P<who>\S+(?:\s\S+){{0,2}})", re.IGNORECASE)
#: "Eingestellt von der Michel um 21:11", "Autor: ala o 10:10", "Bejegyezte: pista dátum: 9:05"
_AT = re.compile(
    rf"(?:[^\W\d_]{{4,16}}\s{_BY}|(?:autor|автор|bejegyezte|lähettänyt|gönderen|zamieszczone\sprzez|投稿者|张贴者|張貼者"
    rf"|작성자):?)\s(?P<who>\S.{{0,40}}?)\s(?:[^\W\d_]{{1,6}}:?\s|a\slas\s)?\d{{1,2}}[:.]\d\d(?:\s?[AP]\.?M\.?)?",
    re.IGNORECASE,
)


def find(page: Page, place: Place) -> Byline | None:
    """The account behind the day beside the headline, else before the time of day below the story."""
    for row in (*range(place.head + 1, place.head + 1 + _CLOSE), *range(place.head - 1, place.head - 1 - _CLOSE, -1)):
        if 0 <= row < min(place.rows[0], len(page)) and row not in place.taken and (name := _behind_day(page, row)):
            return Byline(row, page.text[row], (name,), "account")
    for row in range(place.rows[-1] + 1, min(len(page), place.rows[-1] + 1 + _FOOT)):
        text = page.text[row]
        match = _AT.fullmatch(text) if page.digits[row] and len(text) <= 2 * _LONGEST else None
        if match and _is_account(match["who"]):
            return Byline(row, text, (match["who"].strip(),), "account")
    return None


def _behind_day(page: Page, row: int) -> str:
    """The line is a day, "by" and the name, and nothing else."""
    text = page.text[row]
    if not page.digits[row] or len(text) > 2 * _LONGEST:
        return ""
    end, found = 0, find_dates(text)
    for hit in found:
        if hit.start - end > 1:
            return ""
        end = hit.end
    match = _BEHIND_DAY.fullmatch(text, end) if found else None
    return match["who"].strip(" .,") if match and _is_account(match["who"]) else ""


def _is_account(name: str) -> bool:
    """Neither an address nor a desk: "admin" may have put there what somebody else wrote."""
    words = name.casefold().split()
    sober = len(name) <= _LONGEST and name[0].isalnum() and "://" not in name and "@" not in name
    return sober and roles.HOUSES.isdisjoint(words) and "admin" not in words and label_of(name) == ""
