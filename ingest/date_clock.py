"""The clock part of a printed date: hours, minutes, am and pm, time zone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ingest.patterns import regex

#: Minutes east of UTC. RFC 822 section 5.1 names the American ones; the others are those that have one reading in news.
_ZONE_TABLE = (
    "z+0 ut+0 utc+0 gmt+0 wet+0 west+60 bst+60 cet+60 cest+120 mez+60 mesz+120 eet+120 eest+180 msk+180 est-300 "
    "edt-240 cst-360 cdt-300 mst-420 mdt-360 pst-480 pdt-420 akst-540 akdt-480 hst-600 jst+540 kst+540 hkt+480 "
    "sgt+480 pht+480 wib+420 ict+420 awst+480 aest+600 aedt+660 acst+570 nzst+720 nzdt+780 sast+120 eat+180 "
    "pkt+300 npt+345 "
)
ZONES: Mapping[str, int] = MappingProxyType(
    {name: int(minutes) for name, minutes in re.findall(r"([a-z]+)([+-]\d+)", _ZONE_TABLE)}
)
MAX_OFFSET = 15 * 60  #: minutes; no zone is farther from UTC
#: Zones that do not say one offset: eaten with the date, no offset kept.
_VAGUE_ZONES = "et|ct|mt|pt|ist|ast|adt|wat|cat|gst|brt|art|bdt|irst"

_AT = (
    r"(?:at|klo|kl|à|um|alle|ore|a\s+las|às|as|o|om|u|godz|v|в|ob|kell|ora|saat|pukul|jam|στις|ώρα|ساعت|T|@|lúc|time|"
    r"alle\s+ore|la|den|i|o\s+godz|plkst|ura|в|о|às|време)"
)
_ZONE = (
    rf"(?:(?:GMT|UTC)\s?[+−-]\s?\d{{1,2}}(?::?\d\d)?(?!\d)|[+−-]\d\d:?\d\d(?!\d)|[+−-]\d\d(?![\d:.])"
    rf"|(?:{'|'.join(sorted(ZONES, key=len, reverse=True))}|{_VAGUE_ZONES})(?![^\W_]))"
)
_CLOCK = (
    r"(?P<h>\d{1,2})(?:"
    r"\s?(?P<sep>[:.hH։])\s?(?P<m>\d\d)(?!\d)(?:[:.](?P<s>\d\d)(?!\d)(?:[.,]\d{1,9})?)?(?:\s?(?P<ap>[ap](?:\.\s?)?m\b\.?|[πμ](?:\.\s?)?μ\b\.?|[بق]\.?ظ\.?))?"
    r"|\s?(?P<ap2>[ap](?:\.\s?)?m\b\.?)|\s?(?P<hh>h(?:rs)?|Uhr|uhr|時|시)(?![^\W\d_])(?:\s?(?P<m2>\d\d)\s?[分분])?)"
)
_TAIL = rf"(?:\s?(?:Uhr|uhr|hrs|hours|h|น\.)(?![^\W_]))?(?:\s?\(?(?P<z>{_ZONE})\)?)?(?![.:/-]?\d)"
AFTER = regex(rf"(?:\s?[гр]\.)?[\s,|·•∙\-–—/(]{{0,6}}(?:{_AT}\.?:?[\s,]{{1,2}}|T)?{_CLOCK}{_TAIL}", re.IGNORECASE)
BEFORE = regex(
    rf"(?<![\d.:/-]){_CLOCK}{_TAIL}[\s,|·•∙\-–—)]{{1,6}}(?:(?:on|of|am|le|el|il|del|de|op|on\s+the)[\s,]{{1,2}})?$",
    re.IGNORECASE,
)
COMPACT = regex(r"[T_ -]?(?P<h>\d\d)(?P<m>\d\d)(?P<s>\d\d)?(?:\s?(?P<z>Z|[+-]\d\d:?\d\d))?(?!\d)")
_OFFSET = regex(r"([+−-])\s?(\d{1,2}):?(\d\d)?$")
_MONEY = regex(r"\s?(?:%|€|\$|percent|million|billion|Mio|euros?\b)")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day with the place it was read from."""

    hour: int
    minute: int
    offset: int | None
    start: int
    end: int


def zone_offset(zone: str) -> int | None:
    """Minutes east of UTC of "EST", "+05:30", "GMT+3"; None where the name has no one offset."""
    if not zone:
        return None
    known = ZONES.get(zone.lower())
    if known is not None:
        return known
    found = _OFFSET.search(zone)
    if not found:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes > MAX_OFFSET:
        return None
    return -minutes if found[1] != "+" else minutes


def read_clock(found: re.Match[str], base: int = 0) -> Clock | None:
    """The time a match of AFTER, BEFORE or COMPACT holds; None if it is none (25:00, 13 pm, 12.50 euros)."""
    parts = found.groupdict()
    hour, minute, second = int(parts["h"]), int(parts["m"] or parts.get("m2") or 0), int(parts["s"] or 0)
    half = parts.get("ap") or parts.get("ap2")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pPبμΜ" else 0)
    if hour > 23 or minute > 59 or second > 60:
        return None
    if parts.get("sep") == "." and not half and _MONEY.match(found.string, found.end()):
        return None
    zone = parts["z"]
    return Clock(hour, minute, zone_offset(zone) if zone else None, base + found.start(), base + found.end())
