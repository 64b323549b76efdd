"""Days that need more than their own words: without a year, "Publicerad 24 mars 14.05", and of a paper's issue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ingest.date_names import month_number, weekday_numbers
from ingest.dates import find_dates, read_date
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.date_labels import is_change, is_other_day
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.moment import NEAR, Candidate
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.shown_dates import Reading, names_date
from ingest.patterns import regex
from store.model import PrintedDate

_ABOVE = 12  #: elements above the headline
_LONGEST = 45  #: code points of such a line
_DATELINE, _LINE = 80, 120  #: code points of a text's start, and of a line above the headline
_YEAR = regex(r"(?:19|20)\d\d")
_DAY, _EVES = len("2020-03-24"), 2
_WORD = r"[^\W\d_]{3,14}"
_DAY_FIRST = regex(rf"(?<![\d.:])(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s(?:de\s|of\s)?(?P<month>{_WORD})\.?(?![^\W_])")
_MONTH_FIRST = regex(rf"(?<![^\W_])(?P<month>{_WORD})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.:])")
_IN_DATELINE = regex(rf"(?<![^\W_])(?P<month>{_WORD})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.:]\d)")
_CJK = regex(r"(?<!\d)(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日号號일]")
_NUMBERS = regex(r"(?<![\d./-])(?P<number>\d{1,2})[/-](?P<day>\d{1,2})(?=\s\d{1,2}:\d\d(?!\d))")  #: month first
_DOTTED = regex(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.(?!\s?\d{4}|\d)")
_ISSUE = regex(  # the number of an issue: "Issue 12/15", "Vol. 5 No. 3", "Nr. 12", "第512期"
    r"(?i)(?<![^\W_])(?:issue|vol(?:ume|\.)?|no\.?|nr\.?|n[°º]|nos?\.|№|num(?:ber|[ée]ro|er)|número|ausgabe|heft|edition|édition|edición|"
    r"выпуск|номер|číslo|szám|sayı|العدد)[\s:.#№]{0,3}\d|第\s?\d+\s?[期号號]"
)
_TO = r"\s?(?:[-–—]|to|bis|au|al?|do|до|til)\s?"
_SPAN = (  # the days of an issue, what of them to keep: "July 18 - 31, 2003", "28 July - 3 August 2003"
    regex(
        rf"(?<![\d/])(\d{{1,2}})(\.?(?:st|nd|rd|th)?){_TO}\d{{1,2}}(?:st|nd|rd|th)?(?=\.?,?\s)(?!\.?,?\s\d{{1,2}}(?!\d))"
    ),
    regex(rf"(?<![\d/])(\d{{1,2}}\.?\s)({_WORD}\.?){_TO}\d{{1,2}}\.?\s{_WORD}(?=\.?,?\s\d{{4}})"),
    regex(rf"(?<![^\W_])({_WORD}\.?\s)(\d{{1,2}}){_TO}{_WORD}\.?\s\d{{1,2}}(?=,?\s\d{{4}})"),
)
_STATIC = regex(  # programs on the desk of who makes the pages, as they name themselves
    r"(?i)front\s?page|pagemill|golive|dreamweaver|homesite|home page (?:3|pro)|netobjects|hot\s?metal|composer"
    r"|mozilla/[34]|microsoft word|namo|webexpert|claris|arachnophilia|coffeecup|publisher|star\s?office|openoffice"
)
_SIGNS = ",|:-–—/·•()>»"  #: what sets a day apart in a title tag
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})


def yearless(top: Sequence[Element], start: int, reading: Reading) -> list[Candidate]:
    """The first such day; none where it is unknown when the page was taken. ``start``: the headline's place."""
    if not reading.captured:
        return []
    first = max(0, start - _ABOVE)
    for i, element in enumerate(top[first : start + NEAR], first):
        text = shown(element) if names_date(element) and len(element) <= 1 else ""
        if 4 <= len(text) <= _LONGEST and not is_change(text):
            found = _read(text, reading)
            if found:
                return [Candidate("html:visible", text, found, place=i - start)]
    return []


def of_issue(above: Sequence[Block], text: str, reading: Reading) -> list[Candidate]:
    """The day of the paper's issue in a line above the headline, which the text's dateline confirms.

    "VELLORE, JULY 15." below "Wednesday, Jul 16, 2003": the same day, or one of the two before it.
    """
    start = text[:_DATELINE]
    told = [m for pattern in (_DAY_FIRST, _IN_DATELINE) for m in pattern.finditer(start)]
    days = [(month, int(m["day"])) for m in told if (month := month_number(m["month"], reading.language))]
    lines = (line for block in above if days for line in block.text.split("\n") if _YEAR.search(line[:_LINE]))
    for line in lines:
        for found in find_dates(line[:_LINE], language=reading.language, order=reading.order):
            value = found.date.value[:10]
            if not found.ambiguous and len(value) == _DAY and any(_is_eve(value, *day) for day in days):
                return [Candidate("html:visible", line[:_LINE], replace(found.date, rule="html:visible"))]
    return []


def of_static(lines: Sequence[str], generator: str, reading: Reading) -> list[Candidate]:
    """The one day with its weekday in the lines above the text of a page that a program for single pages made: there no
    server puts today's.
    """
    days: dict[str, Candidate] = {}
    for text in (line[:_LINE] for line in lines if _STATIC.search(generator) and _YEAR.search(line[:_LINE])):
        for found in find_dates(text, language=reading.language, order=reading.order):
            named = any(weekday_numbers(word) for word in re.findall(r"[^\W\d_]+", found.date.text))
            if named and not found.ambiguous and len(found.date.value) >= _DAY:
                value = replace(found.date, rule="html:visible")
                days[value.value[:_DAY]] = Candidate("html:visible", text, value)
    return list(days.values()) if len(days) == 1 else []


def of_title_tag(tag: str, headline: str, reading: Reading) -> list[Candidate]:
    """The one day that the title tag has beside outlet and headline: "The Post, Local News, 17 October 2001"."""
    dates = find_dates(tag, language=reading.language, order=reading.order) if _YEAR.search(tag) else []
    found = dates[0] if len(dates) == 1 and not dates[0].ambiguous else None
    if found is None or len(found.date.value) < _DAY or (found.date.text in headline and headline != tag):
        return []
    before, behind = tag[: found.start].rstrip(), tag[found.end :].lstrip()
    apart = (not before or before[-1] in _SIGNS) and (not behind or behind[0] in _SIGNS)
    return [Candidate("html:visible", tag, replace(found.date, rule="html:visible"))] if apart else []


def of_span(lines: Sequence[str], reading: Reading) -> list[Candidate]:
    """The first day of the issue that a line names with its number: "Issue 12/15, July 18 - 31, 2003"."""
    for text in (line[:_LINE] for line in lines if _YEAR.search(line[:_LINE]) and _ISSUE.search(line[:_LINE])):
        begins = next((found for span in _SPAN if (found := span.sub(r"\1\2", text)) != text), text)
        dates = find_dates(begins, language=reading.language, order=reading.order)
        if len(dates) == 1 and not dates[0].ambiguous and len(dates[0].date.value) >= _DAY:
            value = replace(_before_new_year(dates[0].date, text, reading), rule="html:visible", text=text)
            return [Candidate("html:visible", text, value)]
    return []


def _before_new_year(first: PrintedDate, text: str, reading: Reading) -> PrintedDate:
    """The first day in the year before the printed one, where the last is earlier: "28 Dec. - 3 Jan. 2003"."""
    last = find_dates(text, language=reading.language, order=reading.order)[-1:]
    if not last or last[0].date.value[:_DAY] >= first.value[:_DAY]:
        return first
    return replace(first, value=f"{int(first.value[:4]) - 1}{first.value[4:]}")


def _is_eve(issue: str, month: int, day: int) -> bool:
    """Whether a month and day are an issue's or up to two days earlier."""
    last = date.fromisoformat(issue)
    return any((each.month, each.day) == (month, day) for each in (last - timedelta(days=n) for n in range(_EVES + 1)))


def _read(text: str, reading: Reading) -> PrintedDate | None:
    try:
        taken = date.fromisoformat(reading.captured[:10])
    except ValueError:
        return None
    patterns = [_DAY_FIRST, _MONTH_FIRST, _CJK, _DOTTED, *([_NUMBERS] if reading.language in _EAST_ASIAN else [])]
    for found in (match for pattern in patterns if (match := pattern.search(text))):
        parts = found.groupdict()
        month = int(parts["number"]) if parts.get("number") else month_number(parts["month"], reading.language)
        if is_other_day(text[: found.start()].rstrip()) or not month:
            continue
        for year in (taken.year, taken.year - 1):
            whole = f"{text[: found.start()]}{year}-{month:02}-{int(parts['day']):02}{text[found.end() :]}"
            value = read_date(whole, language=reading.language)
            if value and len(value.value) >= len("2020-03-24") and value.value[:10] <= taken.isoformat():
                return _agreeing(value, text, text[: found.start()] + text[found.end() :])
    return None


def _agreeing(value: PrintedDate, text: str, around: str) -> PrintedDate | None:
    """The date, unless the words around it name another weekday: then its year is an older one."""
    days = [days for word in re.findall(r"[^\W\d_]+", around) if (days := weekday_numbers(word))]
    if days and not any(date.fromisoformat(value.value[:10]).weekday() in numbers for numbers in days):
        return None
    return PrintedDate(value=value.value, text=text, rule="html:visible", offset=value.offset)
