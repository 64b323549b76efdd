"""The weather that pages print on top, beside the day or among their links: "Port Hollin 4°C, rain"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure
from ingest.patterns import regex

_LONGEST, _TOWN = 70, 50  #: characters of such a line, of one that tells of a town alone
#: "Current conditions: Dunmore Lake 4°F Light Snow"
_WEATHER = regex(
    r"(?:current (?:conditions|weather|temp\w*)|(?:the )?weather(?: now| today)?|temperature|forecast|wetter|météo"
    r"|(?:el )?tiempo|il tempo|meteo|tempo|(?:het )?weer|väder|vejr|vær|sää|pogoda|počasí|počasie|időjárás|vremea?"
    r"|погода|hava(?: durumu)?|καιρός|cuaca)\b.{0,60}\d\s?°",
    re.IGNORECASE,
)
#: how warm it is somewhere: "Galway 12°C, rain later", "Ridgeway 71°"
_OF_TOWN = regex(r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*[ :]+){1,3}[-+–]?\d{1,3}\s?°\s?[CF]?(?:$|[,;/|(]|\s[-–—/|])")
_DEGREES = regex(r"\d\s?(?:°|º|degrees|grad)\s?[CF]?\b|\d\s?°", re.IGNORECASE)


def tells_weather(text: str) -> bool:
    """With a label that says so: "Current conditions: Dunmore Lake 4°F Light Snow"."""
    return "°" in text and _WEATHER.match(text) is not None


def is_of_town(text: str) -> bool:
    """How warm it is somewhere, and nothing else."""
    return "°" in text and len(text) <= _TOWN and _OF_TOWN.match(text) is not None


def tells_degrees(line: str) -> bool:
    """How warm it is, beside anything: "Thu 2 Jan 2025   Port Hollin 4°C, rain"."""
    return len(line) <= _LONGEST and has_figure(line) and _DEGREES.search(line) is not None
