"""Days in front of the titles of a list: "2 Apr 2011 - Dam weeps", "[Mar 3] Dam weeps", "Mon 4 May: Dam weeps"."""

from __future__ import annotations

import re

from ingest.date_names import names
from ingest.dates import find_dates
from ingest.parsers.page_dump.names.roles import is_time_word
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_LONGEST = 300
_LEAST = 8  #: characters of a title
#: what parts a day from the title behind it
_PARTED = regex(r"[\])）]?(?:\s?[:：|·•]|\s?[-–—]{1,2}\s|\s{2,}|,\s)\s*")
_SPACE = regex(r"[\])）]?\s+")
_BRACKETS = "([（"
#: a day and a month without the year, and the time of day behind any day
_SHORT_DAY = regex(
    r"(?:[^\W\d_]{2,10}[.,]?\s)?(?:\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}[./-]\d{1,2}\.?"
    r"|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])"
    r"(?:,?\s(?:19|20)\d\d)?(?!\w)"
)
_CLOCK = regex(r"\s?,?\s?(?:at\s|um\s|à\s|kl\.?\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?|\sUhr)?")
_WORD = regex(r"[^\W\d_]{3,}")
_YEAR_LONG = 8  #: characters of a day with its year


def _end_of_day(title: str) -> int:
    """Where the day that the title begins with ends; 0 where it begins with none."""
    start = 1 if title[0] in _BRACKETS else 0
    found = find_dates(title[:60])
    if found and found[0].start <= start + 12:
        return found[0].end
    short = _SHORT_DAY.match(title, start)
    return short.end() if short and _names_month(short[0]) else 0


def _names_month(day: str) -> bool:
    """A number with the name of a month, or two numbers; "12 dead" is no day."""
    words = _WORD.findall(day.casefold())
    return not words or any(word in names().months for word in words)


def _cut(title: str, *, parted: bool) -> str:
    """The title without its day, or "" where nothing parts the two; ``parted``: a space alone is not enough."""
    end = _end_of_day(title)
    if not end:
        return ""
    if clock := _CLOCK.match(title, end):
        end = clock.end()
    sign = _PARTED.match(title, end) or (None if parted else _SPACE.match(title, end))
    return title[sign.end() :] if sign and len(title) - sign.end() >= _LEAST else ""


def without_days_before(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without the day in front of each of them; of one title alone where the day has its year and a sign behind it."""
    if not titles or not all(len(t) <= _LONGEST and any(map(str.isdigit, t[:24])) for _, t in titles):
        return titles
    bare = [_cut(title, parted=True) for _, title in titles]
    if not all(bare) and len(titles) > 1:
        bare = [_cut(title, parted=False) for _, title in titles]
    if not all(bare) or (
        len(titles) == 1
        and not any(d.start <= _LEAST and len(d.date.value) > _YEAR_LONG for d in find_dates(titles[0][1][:60]))
    ):
        return titles
    return [(row, title) for (row, _), title in zip(titles, bare, strict=True)]


_DAY_ENDS = ("日", "号", "號", "일", "г.", "года")  #: what a day ends with that ends with no figure
_FULL = 10  #: characters of a whole day's value
_TAIL = 5  #: words of a day at most


def _bare_of_day(title: str) -> str:
    """The title without the whole day that stands right behind it: "Dam weeps MARCH 12, 2018"; "" without one."""
    if not (title[-1:].isdigit() or title.endswith(_DAY_ENDS)):
        return ""
    found = find_dates(title) if len(title) <= _LONGEST - 100 else []
    if found and found[-1].end == len(title) and found[-1].start >= _LEAST and len(found[-1].date.value) >= _FULL:
        return title[: found[-1].start].rstrip(" ,;|·•–—-")
    parts = title.rsplit(" ", _TAIL)
    for k in range(
        1, len(parts)
    ):  # a year of the title's may stand right before: "Smallest crop since 1988 May 3, 2012"
        day = " ".join(parts[k:])
        told = find_dates(day)
        if len(told) == 1 and (told[0].start, told[0].end) == (0, len(day)) and len(told[0].date.value) >= _FULL:
            bare = title[: -len(day)].rstrip(" ,;|·•–—-")
            return bare if len(bare) >= _LEAST else ""
    return ""


def holds_whole_day(title: str) -> bool:
    """Whether a whole day stands in front of the title or right behind it."""
    return any(map(str.isdigit, title)) and (_cut(title, parted=True) != "" or _bare_of_day(title) != "")


def without_days_behind(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The titles of a list without the day behind them, where it stands behind each."""
    if len(titles) < 2:
        return titles
    bare = [_bare_of_day(title) for _, title in titles]
    return [(row, title) for (row, _), title in zip(titles, bare, strict=True)] if all(bare) else titles


_QUOTES = '"“„«”'
_CITED = regex(r"[\"“„«”]\s?(?P<title>[^\"“”„«»]{8,200}?)\s?[.,]?[\"“”»][.,]?\s?(?:[-–—|·(,]|(?=[^\W\d_a-zß-ÿ]))\s?")
_REST, _BESIDE = 80, 6  #: characters behind a cited title, words of them beside the day


def cited_title(title: str) -> str:
    """The title in quotation marks of a citation with its day: '"Dam weeps" — River Post, May 3, 2012'; else ""."""
    cited = _CITED.match(title) if title[0] in _QUOTES else None
    rest = title[cited.end() :] if cited else ""
    dates = find_dates(rest) if 0 < len(rest) <= _REST else []
    if not cited or len(dates) != 1 or len(dates[0].date.value) < _YEAR_LONG:
        return ""
    beside = rest[: dates[0].start]
    return cited["title"] if beside.count(" ") <= _BESIDE and not any(mark in beside for mark in "!?:") else ""


_TITLE = 300  #: characters of a line with a title
#: on which page it stood, behind its day: "Dam weeps - 13/11/1996 - pag. 9"
_PAGE_BEHIND = regex(
    r"(?:\s[-–—|·]\s|[,;]\s)\(?(?:pages?|pp?|pg|seiten?|s|pág(?:inas?)?|pag(?:in[ae])?|side|sida|sivu|str(?:ona)?|стр|с)\.?\s?"
    r"[A-Z]?\d{1,3}\)?$",
    re.IGNORECASE,
)


#: the same behind a row of dots: "Dam weeps again ..... B1"
_LEADER = regex(
    r"\s?(?:(?:\.\s?){3,}|…[.…\s]*)\s?(?:(?:pages?|p|pg|seite|s|pág|pag|side|sida|str|стр)\.?\s?)?[A-Z]?-?\d{1,3}$",
    re.IGNORECASE,
)


def leads_to_page(line: str) -> bool:
    """A title, a row of dots and the page that it is on."""
    return (
        line[-1].isdigit() and ("..." in line or ". ." in line or "…" in line) and _LEADER.search(line, 8) is not None
    )


def heads_pages(page: Page, row: int) -> bool:
    """Over two titles at least that dots lead to their pages from: "INSIDE", "Im Innenteil"."""
    below = page.text[row + 1 : row + 3]
    return len(below) > 1 and all(map(leads_to_page, below)) and not leads_to_page(page.text[row])


def without_page(title: str) -> str:
    """Without the page behind a row of dots, or behind a title's day."""
    if leads_to_page(title):
        return _LEADER.sub("", title)
    found = _PAGE_BEHIND.search(title)
    dates = find_dates(title) if found and len(title) <= _TITLE else []
    return title[: found.start()] if found and dates and dates[-1].end == found.start() else title


_COUNTS = regex(r"\d{1,2}\.? ([^\W\d_]{3,10})")


def counts(text: str) -> bool:
    """A number and what is counted, no day of a month: "14 kilometres"."""
    found = _COUNTS.fullmatch(text)
    return found is not None and not is_time_word(found[1])
