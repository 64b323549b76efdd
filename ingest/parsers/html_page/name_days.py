"""Days behind a name or an outlet in one part of a byline: "Ann Lee Published: 3 Nov 2016"."""

from __future__ import annotations

from ingest.parsers.page_dump.names import roles
from ingest.patterns import regex

_DATED = regex(r"\d.*(?:\d{4}|\d[:.]\d\d)|\d{4}")
_BEFORE_DATE = regex(
    rf"(?i)(?:(?:^|\s)(?:{roles.DATED}|a las?|às|alle|à|zuletzt|(?:última|ultimo|dernière)\s\w+)\W*)+$"
)


def undated(name: str) -> str:
    """A name without the date behind it: "Ann Lee Published: 3 Nov 2016" -> "Ann Lee"."""
    if not _DATED.search(name):
        return name
    words = name.split()
    for i, word in enumerate(words[1:], 1):
        if word[0].isdigit() or (roles.is_time_word(word) and words[i + 1 : i + 2] and words[i + 1][0].isdigit()):
            kept = words[: i - 1] if i > 2 and roles.is_time_word(words[i - 1]) else words[:i]
            return _BEFORE_DATE.sub("", " ".join(kept)).strip(" .,:;-–—|")
    return name


def before_day(part: str) -> str:
    """What stands before a day and its label: "High Desert News Exchange Published March 7"."""
    start = next((i for i, sign in enumerate(part) if sign.isdigit()), 0)
    words = part[:start].split()
    words = words[:-1] if words and roles.is_time_word(words[-1]) else words
    return _BEFORE_DATE.sub("", " ".join(words)).strip(" .,:;-–—|") or part
