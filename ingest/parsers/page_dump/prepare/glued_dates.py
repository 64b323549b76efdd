"""Dates that a page's text sets without a space beside what stands next to them, as themes with hidden stamps do.

"6. November 20239. November 2023 Ann Lee" (published, updated), "River PostOctober 13, 2016", "April 18, 2014Posted",
"Ann LeePublished: 3 May 2012 - 06:00Updated: ...", "Redactie Kust3 mei 2012".
"""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.text.page import Page, kept

_LONGEST = 160  #: characters of a line that says when, and by whom
_LABEL = 40  #: characters of a label and the date behind it
_LOWER, _UPPER = r"[a-zß-öø-ÿāăąćčďēęěğīıłńňōőřśşšťūůűźżžа-яёіїєґ]", r"[A-ZÀ-ÖØ-ÞĆČĐĒĞĪİŁŃŌŐŘŚŞŠŤŪŮŰŹŻŽА-ЯЁІЇЄҐ]"
_DAY = len("2006-06-01")
_GLUED = re.compile(
    rf"(?:19|20)\d\d[^\W_]"
    rf"|(?:{_LOWER}|{_UPPER}{{3}}){_UPPER}{_LOWER}|[A-Z]{{5}}\.? \d{{1,2}}, \d{{4}}|\d\d{_UPPER}{_LOWER}"
    r"|[^\W\d_]\d{1,2}(?:[./]|\.? (?:de )?[^\W\d_]{3})|^[\u3005\u3041-\u9fff]{2,6}(?:19|20)\d\d年"
)  #: asked first, for speed alone
_YEAR = r"(?<=[ ./,-](?:19|20)\d\d)"
_CUTS = re.compile(
    rf"{_YEAR}(?=\d{{1,2}}(?:\. ?| )(?:de )?[^\W\d_]{{3,10}}\.?,? (?:de )?(?:19|20)\d\d)"  # "20236. November 2023"
    rf"|{_YEAR}(?=\d{{1,2}}([./])\s?\d{{1,2}}\1\s?(?:19|20)\d\d)"  # "06/11/202306/11/2023"
    r"|(?<=-\d\d)(?=(?:19|20)\d\d-\d\d-\d\d)"
    rf"|{_YEAR}(?=[^\W\d_a-zß-ÿ][^\W\d_]{{2}})"  # "2014Posted", "2017November"
    r"|(?<=[A-Z]{2})(?=(?:JAN|FEB|MAR|MARCH|APR|APRIL|MAY|JUNE?|JULY?|AUG|SEPT|OCT|NOV|DEC)\.? \d{1,2}, (?:19|20)\d\d)"
    r"|(?<=[a-zß-ÿ]{3})(?=[A-Z][a-z]{2,8}\.? \d{1,2}, ?(?:19|20)\d\d)"  # "FinanceOctober 13, 2016"
    r"|(?<=[^\W\d_]{3})(?=\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?(?:19|20)\d\d)"  # "Kust3 mei 2012"
    r"|(?<=[^\W\d_]{3})(?=\d{1,2}([./])\d{1,2}\2(?:19|20)\d\d)"
)
_NAMED = re.compile(r"^[\u3005\u3041-\u9fff]{2,6}(?=(?:19|20)\d\d年\d)")  #: "佐藤亜希子2023年12月5日"
_STAMPS = re.compile(r"(?<=\d [AP]M)(?=(?:PUBLISHED|UPDATED|POSTED))")  #: "9:10 PMPUBLISHEDJUL 16, 2023"
#: behind a time of day, and before a word that opens a label: "06:00Ann Lee", "Ann LeePublished: 3 May"
_BESIDE_TIME = re.compile(rf"(?<=\d[:h.]\d\d)(?={_UPPER}{_LOWER})")
_BEFORE_LABEL = re.compile(rf"(?:(?<={_LOWER}{{2}})|(?<={_UPPER}{{3}}))(?={_UPPER}{_LOWER}{{2}}[^\W\d_]*[\s:])")


def with_dates_apart(page: Page) -> Page:
    """The page with a space at each such place, where a whole day stands on one side of it."""
    texts: list[str] | None = None
    for row, dated in enumerate(page.digits):
        line = page.text[row]
        if not dated or len(line) > _LONGEST or not _GLUED.search(line):
            continue
        if (apart := _apart(line)) != line:
            texts = texts or list(page.text)
            texts[row] = apart
    return kept(page, texts) if texts else page


def _apart(line: str) -> str:
    """From the end of the line, so that a second date is whole by the time the first is looked at."""
    line = _NAMED.sub(r"\g<0> ", line) if "年" in line else line
    line = _STAMPS.sub(" | ", line) if "M" in line else line
    for cut in [match.start() for match in _CUTS.finditer(line)][::-1]:
        left, right = line[:cut], line[cut:]
        opens = [hit.date.value for hit in find_dates(right[:40]) if hit.start == 0]
        ends = [hit.date.value for hit in find_dates(left[-40:]) if hit.end == len(left[-40:])]
        if any(len(value) >= _DAY for value in (*opens, *ends)):
            line = f"{left} {right}"
    for cut in [match.start() for match in _BESIDE_TIME.finditer(line)][::-1]:
        if find_dates(line[:cut]):  # a time alone begins a post of a live blog
            line = f"{line[:cut]} {line[cut:]}"
    for cut in [match.start() for match in _BEFORE_LABEL.finditer(line)][::-1]:
        if _opens_label(line[cut : cut + _LABEL]):
            line = f"{line[:cut]} | {line[cut:]}"
    return line


def _opens_label(text: str) -> bool:
    """The first or the second word says what the date behind it dates: "Giriş Tarihi: 05.03.2020"."""
    words = text.split()[:3]
    told = next((k for k, word in enumerate(words[:2], 1) if role_of(word) != "plain"), 0)
    return told > 0 and any(c.isdigit() for c in text)
