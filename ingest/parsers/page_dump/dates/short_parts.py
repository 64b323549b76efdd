"""Days with two digits for the year that are a whole part of their line: "Words Ann Lee | 27.09.23"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.dates.role_words import Role
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_NAMED = 8  #: rows on top of the page in which the paper's name stands
_BESIDE = "|·•-–—"  #: what parts a date from what stands beside it
_CLOCK_BEHIND = regex(
    r"^,?\s(?:at|um|à|a las|alle|às|kl\.?|om|o godz\.|o|ve|в|klo|saat)\s\d{1,2}[:.h]\d\d(?:\s?[ap]m|\sUhr)?"
)
_ZONE = regex(r"^\s?(?:[ECMP][SD]T|GMT|UTC|BST|CES?T|IST)$")  #: at the end of a wire's line: "UP-NY-10-30-08 1911EDT"
_NEWEST = 45  #: the last year of this century that two digits can mean
_MONTHS = 12
#: languages that write the day first between dashes too: "22-01-21, 17:48"
_DASHED = frozenset(["nl", "da", "fr", "es", "ca", "it", "pt", "id"])


def is_part(page: Page, row: int, match: re.Match[str], role: Role, language: str) -> bool:
    """Dotted or with slashes, or with dashes and a clock, of this century, and a whole part of its line.

    ``match``: day or month, sign, the other one, year, hour or None. ``role``: of the words before it. The paper's
    name,
    which the page has on top, may stand behind.
    """
    line = page.text[row]
    before, behind = line[: match.start()], line[match.end() :]
    told = int(match[1]) > _MONTHS >= int(match[3]) or match[2] == "." or role == "published"
    if match[2] == "-":
        told = match[5] is not None and (language in _DASHED or int(match[3]) > _MONTHS >= int(match[1]))
    if int(match[4]) > _NEWEST or not told:
        return False
    behind = _ZONE.sub("", _CLOCK_BEHIND.sub("", behind))
    opens = not before.strip() or before.endswith("  ") or before.rstrip()[-1:] in _BESIDE or role != "plain"
    opens = opens or before.rstrip(" ,").casefold() in SECTIONS
    parted = not behind.strip() or behind.startswith("  ") or behind.lstrip()[:1] in _BESIDE
    return opens and (parted or behind.strip() in page.text[: min(row, _NAMED)])
