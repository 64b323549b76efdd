"""How long ago an article appeared, as lists tell it: on a line with its section, or in front of each title."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.date_names import names
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Line, Page, with_lines
from ingest.patterns import regex

LONGEST = 60
_BEFORE = (
    "vor|il y a|hace|há|ha|acum|před|pred|for|för|πριν(?: από)?|قبل|منذ|לפני|prije|pre|преди|пред|före|pirms|prieš"
    "|duela|hai|fyrir"
)
_AFTER = (
    "ago|fa|atrás|geleden|sedan|siden|síðan|temu|назад|тому|önce|sitten|ezelőtt|(?:yang )?lalu|trước|पहले|আগে|پیش"
    "|tagasi|nazaj|өмнө|бұрын|мурун|oldin|avval|пеш|əvvəl|წინ|առաջ|më parë|پہلے|अगाडि|अघि|પહેલાં?|ਪਹਿਲਾਂ|క్రితం|ಹಿಂದೆ|മുമ്പ്|മുൻപ്"
)
#: vowels of India are signs of their own
_LETTER = r"[^\W\d_\u0900-\u0dff]|[\u0900-\u0963\u0970-\u09e5\u09f0-\u0dff]"
_UNIT = rf"(?:{_LETTER}){{1,12}}\.?(?: [^\W\d_]{{1,6}}\.?)?"
_AGO = rf"(?:(?:{_BEFORE}) (?:\d{{1,3}} ?{_UNIT}|(?:une?|una?|um|einer|einem) {_UNIT})|\d{{1,3}} ?{_UNIT} (?:{_AFTER}))"
_ASIA = r"\d{1,3} ?(?:秒|分(?:钟|鐘)?|時間|小时|小時|日|天|か月|ヶ月|个月|週間|周|초|분|시간|일|주|개월) ?(?:前|전)"
_SHORT = r"\d{1,2} ?(?:h|hrs?|m|mins?|min\.|d|w|wk|std\.|tim|t|ч|ч\.|мин\.?)"
_BARE = r"\d{1,3} (?:perce|órája|napja|hete|hónapja|éve)"  #: Hungarian needs no word for "ago"
#: the section, behind a sign or "in"
_SECTION = (
    r"(?: ?[·•|,/] ?| [–—-] |:? (?=(?:in|em|en|dans|i|w|v|ve|в|на)\b))"
    r"(?:(?:in|em|en|dans|i|w|v|ve|в|на|under|unter):? )?[^\W\d_][^\d.!?:;|]{1,32}"
)
_AGE = regex(rf"(?:{_AGO}|{_ASIA}|{_SHORT}|{_BARE})(?:{_SECTION})?", re.IGNORECASE)
_WORDS = 9  #: spaces of such a line at most


def is_age(line: str) -> bool:
    """Whether the line says how long ago and nothing else but a section."""
    if len(line) > LONGEST or line.count(" ") > _WORDS:
        return False
    return _AGE.fullmatch(line) is not None


_AGE_LONGEST, _LONGEST = 24, 160  #: characters of an age, of its line
_TITLE = 12  #: width of a title at least
_SIGN = regex(r"\s{2,}|\s?[·•|:]\s|\s[–—-]\s")
_COUNTED = regex(r"\d{1,3} ?([^\W\d_]{1,8})\.?")  #: of a unit that no table of ages has: "2 يوم"


def with_ages_apart(page: Page) -> Page:
    """The page with each such age on a row above its title, where it stands in front of two titles or more.

    What two spaces part from the title and only may be an age is left out.
    """
    cuts = {row: cut for row, line in enumerate(page.text) if page.digits[row] and (cut := _behind_age(line))}
    if not any(b - a == 1 for a, b in pairwise(cuts)):
        return page
    lines: dict[int, list[Line]] = {}
    for row, (behind, title) in cuts.items():
        if row - 1 in cuts or row + 1 in cuts:
            line, start, end = page.text[row], page.start[row], page.end[row]
            age = [(line[:behind], start, start + behind)] if is_age(line[:behind]) else []
            lines[row] = [*age, (line[title:], end - len(line) + title, end)]
    return with_lines(page, lines)


def _behind_age(line: str) -> tuple[int, int] | None:
    """Where the age ends that the line begins with, and where the title begins behind it."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line[:10])):
        return None
    sign = _SIGN.search(line, 2, _AGE_LONGEST)
    age = line[: sign.start()] if sign else ""
    if not sign or not (is_age(age) or (sign[0].isspace() and _is_count(age))):
        return None
    title = line[sign.end() :]
    told = width(title) >= _TITLE and not title[0].islower() and title.count(" ") > 1
    return (sign.start(), sign.end()) if told else None


def _is_count(age: str) -> bool:
    """A number and a word that is no month: "2 يوم", but not "12 Jan"."""
    match = _COUNTED.fullmatch(age)
    return match is not None and match[1].casefold() not in names().months
