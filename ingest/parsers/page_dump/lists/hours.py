"""The time of day in front of a title, as lists of live pages and tickers print it: "3:48 pm Dam weeps again"."""

from __future__ import annotations

from ingest.patterns import regex

_BEFORE = (
    r"(?:(?:[Kk]lo?|[Kk]lokken|[Gg]odz|[Ώώ]ρα|[Ss]aat)\.?\s"
    r"|(?:上午|下午|中午|早上|晚上|晚間|凌晨|午前|午後|오전|오후)\s?)"
)
#: half of the day, what an hour is called, the zone
_BEHIND = (
    r"(?:\s?(?:[AaPp]\.?\s?[Mm]\b\.?|[πΠμΜ]\.?[μΜ]\b\.?|[صم](?=\s)|Uhr\b|uur\b|óra\b|[Hh]rs?\b\.?|hs\b\.?|ч\b\.?|h(?=[\s:–—-])))?"
    r"(?:\s(?:[ECMP][SD]?T|GMT|UTC|[BI]ST|CES?T|ME[SZ]Z?|E[EA]S?T|WES?T|MSK|A[CEW][SD]T|NZ[SD]T|SAST|[CW]AT|PKT|SGT|HKT|MYT"
    r"|WI[BT]A?)(?=[\s:–—-]))?"
)
_CLOCK = rf"(?:{_BEFORE})?(?:[01]?\d|2[0-4])(?:[:：.h][0-5]\d(?!:?\d|[.,%€$])|[時时点點]\d\d?分|시\s?\d\d?분){_BEHIND}"
#: with its brackets and what parts it from the title, as a piece of a pattern
HOUR = rf"(?:{_CLOCK}|\({_CLOCK}\)|\[{_CLOCK}\])(?:\s?[-–—|:：·•]\s+|\s+)(?!\d\d?[:.h]\d)"
HEADS = frozenset("0123456789([kKgGώΏsS上下中早晚凌午오")  #: with what one begins
_LED = regex(rf"{HOUR}[^\W\d]")


def is_timed(line: str) -> bool:
    """Whether a time of day stands in front of words."""
    return _LED.match(line) is not None
