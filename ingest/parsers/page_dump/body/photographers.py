"""Captions that end with the name alone of who took the pictures: "The blue is mixed with sea water. Leif Aronsen"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.credit_tails import labels_picture
from ingest.parsers.page_dump.lines.picture_labels import names_picture
from ingest.parsers.page_dump.names.byline_names import is_name, names_of
from ingest.parsers.page_dump.text.measure import QUOTES, holds_any
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
_JOINTS = (":", "：", " by ", " von ", " par ", " por ", " di ", " de ", " door ", " van ", " av ", " af ", " od ")
_SHOWN = 6  #: characters of what a picture shows, at least
_INNER_ENDS = (". ", "! ", "? ")


def signed_captions(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """The rows behind whose words a name stands that the top of the page gives as the photographer's, or that stands so
    behind several sentences and nowhere at the top; a last paragraph may be signed.
    """
    open_ended = [r for r in rows if len(line := page.text[r]) <= _CAPTION and (line[-1].isalpha() or line[-1] in ")]")]
    if not open_ended:
        return frozenset()
    top = page.text[max(0, rows[0] - _OVER) : rows[0]]
    makers, told = _makers(top), "\n".join(top)
    signed = {row: name for row in open_ended if (name := _signer(page.text[row]))}
    times = Counter(name for row, name in signed.items() if _is_short(page.text[row], name))
    found = [row for row, name in signed.items() if times[name] >= _TWICE and name not in told]
    shown = [r for r in open_ended if r != rows[-1] or len(page.text[r]) <= _SHORT] if makers else []
    found += [r for r in shown if _is_by(page.text[r], makers)]
    return frozenset(found) if len(found) < len(rows) - 1 else frozenset()


def _signer(line: str) -> str:
    """The name alone behind its sentence."""
    match = _SIGNED.search(line[-_NAME:])
    return match["name"] if match and is_name(match["name"]) else ""


def _is_by(line: str, makers: Sequence[str]) -> bool:
    """What a picture shows, and one of them: "The bell at noon (Bo Ekman)", "The ramp BO EKMAN"."""
    bare = line.rstrip(")]").casefold()
    return any(bare.endswith(name) and len(bare) > len(name) + _SHOWN for name in makers)


def _makers(lines: Sequence[str]) -> list[str]:
    """Who made the pictures, folded, by the lines over a story: "Words by Ann Lee   Pictures by Bob Ray"."""
    near = (line for line in lines if len(line) <= _LINE and holds_any(line, _JOINTS))
    found = (credit for line in near for credit in _CREDIT.finditer(line))
    named = (name for credit in found if _is_of_pictures(credit["word"]) for name in names_of(credit["names"]))
    return [name.casefold() for name in named]


def _is_of_pictures(word: str) -> bool:
    return names_picture(word) or labels_picture(word)


def _is_short(line: str, name: str) -> bool:
    """One sentence without somebody's words."""
    told = line[: -len(name)].rstrip(" -–—|/")
    return len(told) <= _SHORT and QUOTES.isdisjoint(told) and not any(end in told for end in _INNER_ENDS)
