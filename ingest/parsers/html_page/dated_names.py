"""Lines of a day and a writer, nothing but signs between: "22.6.15 | Ann Lee", "Ann Lee / 22 June 2015 / 3 notes"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.date_names import weekday_numbers
from ingest.date_relative import counts_back
from ingest.dates import find_dates
from ingest.parsers.html_page.date_labels import is_change, unlabelled
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.patterns import regex

_LONGEST = 120  #: code points of such a line
_DAYS = 2  #: the publication's and a change's
_PICTURE = regex(r"(?i)(?<![^\W\d_])(?:foto|photo|bild|picture|image|phot\.)")
_YEAR = regex(r"(?:19|20)\d\d|\d[./]\d{1,2}[./]\d\d")
_PARTS = regex(r"\s*[|/•·–—,;\n\x00]\s*|\s+-{1,2}\s+")
_BARS = regex(r"[|•·]")
_FEW = 2  #: bars of a line in which a single word may be its rubric
_YEAR_FIRST = regex(r"(?<!\d)\d{4}\.\s[^\W\d_]+\s\d{1,2}\.")  #: as in Hungary, where the surname stands first too
_JOINED = regex(r"\s+(?:and|und|et|y|e|og|och|i|&)\s+")
#: what else such a line has: clocks, counts, how long it takes to read, its rubric behind a label, words before a day
_BY = regex(r"(?i:by|von|par|por|di|da|door|a[vf]|przez)\s+(?=[^\W\d_a-zß-ÿ])")
_ELSE = regex(
    r".*\d.*|[^\W\d]{2,20}:\s.*|(?:posted|published|veröffentlicht|publié|publicado|pubblicato|geplaatst|erstellt)?\s?"
    r"(?:on|am|at|um|le|el|il|op|den|der|vom|à|a las|alle|om|kl|o|w|v)?\.?|uhr|hrs?|h|min|[ap]\.?m\.?"
    r"|(?:no|keine|add|leave a|aucun|sin|nessun|geen)?\s?"
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comment[oi]|reacties)",
    re.IGNORECASE,
)


@lru_cache(maxsize=2000)
def names_beside_day(text: str) -> tuple[str, ...]:
    """The writers of a line that is a day and their names, () for any other. A first name has to be a known one."""
    if not 12 <= len(text) <= _LONGEST or _PICTURE.search(text):
        return ()
    bare = _without_days(text) if _YEAR.search(text) else _without_ago(text)
    return _alone(bare, last=_YEAR_FIRST.search(text) is not None) if bare else ()


def _without_days(text: str) -> str:
    """The line with a gap for each day; "" for one without a day, or with years apart, which are those of a life."""
    dates = find_dates(text)
    if len({found.date.value[:4] for found in dates}) != 1 or len(dates) > _DAYS:
        return ""
    for found in reversed(dates):
        text = f"{text[: found.start]}\x00{text[found.end :]}"
    return text


def _without_ago(text: str) -> str:
    """The parts of a line that counts back, "Ann Lee - 3 hours ago", but for that one; "" for any other line."""
    parts = _PARTS.split(text)
    left = [part for part in parts if not counts_back(unlabelled(part))] if len(parts) > 1 else parts
    return "\x00".join(left) if len(left) == len(parts) - 1 else ""


def _alone(text: str, *, last: bool) -> tuple[str, ...]:
    """The names of a line that has nothing else but signs, rubrics between bars and what ``_ELSE`` knows.

    ``last``: the first name may stand behind the surname.
    """
    names: list[str] = []
    barred = len(_BARS.findall(text)) >= _FEW
    for part in filter(None, (each.strip(" .()[]-") for each in _PARTS.split(text))):
        called = _BY.match(part)
        people = _JOINED.split(part[called.end() :] if called else part)
        if all(is_name(name) and (called or _is_known(name, last=last)) for name in people):
            names += people
        elif not (_ELSE.fullmatch(part) or weekday_numbers(part) or is_change(part) or (barred and _is_rubric(part))):
            return ()
    return tuple(names) if len(names) <= 3 else ()


def _is_known(name: str, *, last: bool) -> bool:
    words = name.split()
    return is_first_name(words[0]) or (last and is_first_name(words[-1]))


def _is_rubric(part: str) -> bool:
    """Whether a part is one word with a capital, as rubrics and outlets are: "Kultur", "SPORT"."""
    return part.isalpha() and part[0].isupper()
