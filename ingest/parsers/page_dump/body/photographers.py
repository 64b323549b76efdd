"""Captions that end with the name alone of who took the pictures: "The blue is mixed with sea water. Leif Aronsen"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.credit_tails import labels_picture
from ingest.parsers.page_dump.lines.picture_labels import names_picture
from ingest.parsers.page_dump.names.byline_names import is_name, names_of
from ingest.parsers.page_dump.text.measure import QUOTES
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_OVER, _LINE, _NAME = 12, 120, 40  #: rows over a story with its credits; characters of one of them, of a name
_CAPTION, _SHORT = 240, 140  #: characters of a caption with the name behind it, of one without it
_TWICE = 2  #: captions behind which the same name stands, where nothing says whose it is
#: a word for pictures, "by" or a colon, and who made them, up to the next credit on the line
_CREDIT = regex(
    r"(?P<word>[^\W\d_]{2,16})\.?\s?(?:[:：]\s?|\s(?:by|von|par|por|di|de|door|van|av|af|przez|od)\s)"
    r"(?P<names>[^\W\d_a-zß-ÿ][^:：|·]{3,60}?)(?=\s{2,}|\s?[|·•/]|$)"
)
#: the sentence's end, a dash or a bar at most, and two to four words with capitals
_SIGNED = regex(
    r"[.!?…]\s(?:[-–—|/]\s)?(?P<name>[^\W\d_a-zß-ÿ][\w'’.-]+(?:\s(?:d[aeiou]s?|van|von|der|den|el|la|le|al|bin)){0,2}"
    r"(?:\s[^\W\d_a-zß-ÿ][\w'’-]+){1,3})$"
)
_INNER_ENDS = (". ", "! ", "? ")


def signed_captions(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """The rows behind whose sentence a name stands that the top of the page gives as the photographer's, or that stands
    so behind several and nowhere at the top; a last paragraph may be signed.
    """
    signed = {row: name for row in rows if (name := _signer(page.text[row]))}
    if not signed:
        return frozenset()
    top = page.text[max(0, rows[0] - _OVER) : rows[0]]
    makers, told = _makers(top), "\n".join(top)
    times = Counter(name for row, name in signed.items() if _is_short(page.text[row], name))
    found = [row for row, name in signed.items() if name in makers or (times[name] >= _TWICE and name not in told)]
    return frozenset(found) if len(found) < len(rows) - 1 else frozenset()


def _signer(line: str) -> str:
    """The name alone behind its sentence."""
    if len(line) > _CAPTION or not line[-1].isalpha():
        return ""
    match = _SIGNED.search(line[-_NAME:])
    return match["name"] if match and is_name(match["name"]) else ""


def _makers(lines: Sequence[str]) -> frozenset[str]:
    """Who made the pictures, by the lines over a story: "Words by Ann Lee   Pictures by Bob Ray"."""
    found = (match for line in lines if len(line) <= _LINE for match in _CREDIT.finditer(line))
    return frozenset(name for credit in found if _is_of_pictures(credit["word"]) for name in names_of(credit["names"]))


def _is_of_pictures(word: str) -> bool:
    return names_picture(word) or labels_picture(word)


def _is_short(line: str, name: str) -> bool:
    """One sentence without somebody's words."""
    told = line[: -len(name)].rstrip(" -–—|/")
    return len(told) <= _SHORT and QUOTES.isdisjoint(told) and not any(end in told for end in _INNER_ENDS)
