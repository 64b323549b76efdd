"""Sign-offs that say in a second sentence when they were put up: "Ann Lee, Post staff writer. Posted 9/24/99."."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.names.byline_names import bare_names, has_role
from ingest.parsers.page_dump.text.page import Line, Page, cut_in_two, with_lines
from ingest.patterns import regex

_LONGEST = 110  #: characters of such a line
_SENTENCE = regex(r"(?<=[^\W\d_]{2})\. ?(?=[^\W\d_])")
_DAY = regex(r"(?P<label>[^\W\d_]{3,}(?:\s[^\W\d_]{2,}){0,2})\s?:?\s(?P<day>[^:]{6,30}(?:\d:\d\d[^:]{0,8})?)")
_SHORT = regex(r"\d{1,2}([./-])\d{1,2}\1\d\d")  #: "9/24/99"
_TOLD = frozenset(["published", "modified"])


def with_signed_days_apart(page: Page) -> Page:
    """The page with each such day on a row below the name."""
    cuts = {
        row: cut
        for row, dated in enumerate(page.digits)
        if dated and len(line := page.text[row]) <= _LONGEST and ". " in line and (cut := _cut(line))
    }
    return with_lines(page, {row: _parts(page, row, cut) for row, cut in cuts.items()}) if cuts else page


def _parts(page: Page, row: int, cut: int) -> tuple[Line, Line]:
    """The name without its full stop, which a signature has not, and the day."""
    (name, start, end), day = cut_in_two(page, row, cut)
    return (name.rstrip("."), start, end), day


def _cut(line: str) -> int:
    """Where the second sentence begins, if that is a day and the first a name; else 0."""
    for match in _SENTENCE.finditer(line):
        if _dates(line[match.end() :]) and _signs(line[: match.start()]):
            return match.end()
    return 0


def _dates(told: str) -> bool:
    match = _DAY.fullmatch(told.rstrip(". "))
    if match is None or role_of(match["label"]) not in _TOLD:
        return False
    return _SHORT.fullmatch(match["day"]) is not None or bool(find_dates(match["day"]))


def _signs(told: str) -> bool:
    """A name, with nothing but what its owner does behind it."""
    name, _, behind = told.partition(",")
    return bool(bare_names(name)) and (not behind or has_role(behind))
