"""Captions told by their shape: a sentence about the picture, and behind its full stop who made it."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.names.roles import PARTICLES
from ingest.parsers.page_dump.text.measure import KEPT

_SHORTEST, _LONGEST = 24, 260
_CREDIT = 60  #: characters of what stands behind the sentence
_SPACES = 3  #: in the sentence at least
_SMALL = re.compile(r"(?<![^\s«»\"“”„‘(])[^\W\d_A-ZÀ-Þ]\w{2,}")  #: headlines in title case have no two of these
_MARKS = frozenset("/:|©,-–—")  #: one stands in each such credit
_CLOSED = re.compile(r"[^\W\d_]{3,}[\"”»)\]]{0,2}[.!?…][\"”»)\]]{0,2}$|[\"”»)\]][.!?…]$|\d{2,}[.)]$")
#: words for pictures before a colon that the tables of cues leave out
PICTURE_LABELS = frozenset(
    """fotoğraf fotoğraflar fotograf photographe fotografie fotografía fotografia fotografija valokuva kép fotója ảnh
    ljósmynd nuotrauka φωτ φωτογραφίες слика снимка снимки фота slika snímek zdj bilde
    billede kuvat crédits""".casefold().split()
)
_SHARED = re.compile(r"\s?[/|©]\s?")
#: a desk's letters and a name with initials: "CDC, Ch. Molinié", "AP - J. Ortiz"
_DESK = re.compile(r"[^\W\d_a-zß-ÿ]{2,6}(?:, ?| ?[-–—] ?)(?:[^\W\d_]\w?\.[ -]?){1,3}\w[\w'’ -]+")


@lru_cache(maxsize=KEPT)
def is_credited(line: str) -> bool:
    """Such as "The lighthouse on Thursday night. Φωτ.: Ann Lee / BN"; names alone are too little."""
    if not _SHORTEST <= len(line) <= _LONGEST:
        return False
    if (line.rstrip(_QUOTES)[-1:].isupper() or line.endswith(_YOUNGER)) and _is_signed_loud(line):
        return True
    if _MARKS.isdisjoint(line[-_CREDIT:]):
        return False
    at = _credit_at(line)
    if not at or line.count(" ", 0, at) <= _SPACES or len(_SMALL.findall(line, 0, at)) < 2:
        return False
    credit = line[at:].strip(" ()[].")
    label, colon, name = credit.partition(":")
    if colon:
        bare = label.strip(" .")
        short = " " not in bare and label.rstrip().endswith(".")
        known = CUE.get(bare.casefold()) == "photo" or bare.casefold() in PICTURE_LABELS
        return bool(name.strip()) and (short or known)
    parts = _SHARED.split(credit)
    return (len(parts) == 2 and all(parts)) or _DESK.fullmatch(credit) is not None


#: two to four words in capitals behind a full stop, up to the end
_LOUD = re.compile(r"[a-zß-öø-ÿ\d\"”’)][.!?][\"”’]?\s((?:[^\W\d_a-zß-ÿ][^\Wa-zß-ÿ'’.-]*[.'’-]?[ /,«»“”\"]*){2,7})$")
_QUOTES = ' »”"'
_YOUNGER = ("JR.", "SR.")


def _is_signed_loud(line: str) -> bool:
    """Who took the picture, in capitals behind a sentence that is not: "... in the meadow at dusk. OWEN HALE"."""
    match = _LOUD.search(line)
    if match is None or " " not in match[1].strip():
        return False
    return len(_SMALL.findall(line, 0, match.start())) > _SPACES - 1


def _credit_at(line: str) -> int:
    """Where what stands behind the last sentence begins: names, initials and marks, no word written small; else 0."""
    at = len(line)
    while at > 0 and len(line) - at <= _CREDIT:
        begins = line.rfind(" ", 0, at - 1) + 1
        word = line[begins:at].strip()
        if at < len(line) and _CLOSED.search(word):
            return at
        first = next((c for c in word if c.isalpha()), "")
        if first and first.lower() == first != first.upper() and word.casefold() not in PARTICLES:
            return 0
        at = begins
    return 0
