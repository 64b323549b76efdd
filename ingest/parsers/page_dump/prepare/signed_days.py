"""Sign-offs with a second sentence: when it was put up, "Ann Lee, Post staff writer. Posted 9/24/99.", or that it was
edited ("Interview by Ann Lee. It has been condensed").
"""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, has_role
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Line, Page, cut_in_two, with_lines
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_LONGEST = 110  #: characters of such a line
_SENTENCE = regex(r"(?<=[^\W\d_]{2})\. ?(?=[^\W\d_])")
_DAY = regex(r"(?P<label>[^\W\d_]{3,}(?:\s[^\W\d_]{2,}){0,2})\s?:?\s(?P<day>[^:]{6,30}(?:\d:\d\d[^:]{0,8})?)")
_SHORT = regex(r"\d{1,2}([./-])\d{1,2}\1\d\d")  #: "9/24/99"
#: what kind of text it is
_TALKS = pieces("interview|gespräch|entretien|propos|entrevista|intervist|intervju|rozmaw|rozhovor|интервью|röportaj")
_TALK_AT = 24  #: characters in which that stands
_EDITED = regex(
    r"\b(?:condensed|edited|abridged|shortened|gekürzt|redigiert|bearbeitet|condensé|raccourci|abrégé|edité|editad[oa]"
    r"|condensad[oa]|resumid[oa]|abreviad[oa]|condensat[oa]|ridott[oa]|ingekort|bewerkt|förkortad|redigerad|forkortet"
    r"|redigeret|redigert|skrócon[oay]|zkrácen\w*|skrátený|сокращ\w+|отредактирован\w*|kısaltıl\w+|düzenlen\w+)\b",
    re.IGNORECASE,
)
_TOLD = frozenset(["published", "modified"])


def with_signed_days_apart(page: Page) -> Page:
    """The page with each such day on a row below the name."""
    cuts = {
        row: cut
        for row, dated in enumerate(page.digits)
        if len(line := page.text[row]) <= _LONGEST
        and ". " in line
        and (dated or holds_any(line[:_TALK_AT].casefold(), _TALKS))
        and (cut := _cut(line))
    }
    return with_lines(page, {row: _parts(page, row, cut) for row, cut in cuts.items()}) if cuts else page


def _parts(page: Page, row: int, cut: int) -> tuple[Line, Line]:
    """The name without its full stop, which a signature has not, and the day."""
    (name, start, end), day = cut_in_two(page, row, cut)
    return (name.rstrip("."), start, end), day


def _cut(line: str) -> int:
    """Where the second sentence begins, if that is a day and the first a name; else 0."""
    for match in _SENTENCE.finditer(line):
        first, second = line[: match.start()], line[match.end() :]
        if (_dates(second) and _signs(first)) or (_EDITED.search(second) and byline_of(first)[1]):
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
