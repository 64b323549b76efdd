"""Letters that stand for the size of the text, which readers may change: "A- A+", "A A A", "TT"."""

from __future__ import annotations

from ingest.patterns import regex

_LONGEST = 12  #: characters
_FONT = regex(r"(?:[^\W\d_][-+–]?|Aa[-+–]?)(?:[\s/|]+(?:[^\W\d_][-+–]?|Aa[-+–]?)){1,3}")
_SWEDISH = frozenset("åäö")
_READ = 400  #: characters of a story that show in what letters it is


def is_of_fonts(line: str) -> bool:
    """Letters for the sizes of the text: "A- A+", "A A A", "Aa+ Aa-"."""
    return len(line) <= _LONGEST and _FONT.fullmatch(line) is not None


def sizes_text(line: str, story: str) -> bool:
    """The name of an agency that is a button here: "TT" over no Swedish story, "AA" over one in other letters."""
    if line == "TT":
        return _SWEDISH.isdisjoint(story.casefold())
    return line == "AA" and sum(map(str.isascii, story[:_READ])) * 2 < len(story[:_READ])
