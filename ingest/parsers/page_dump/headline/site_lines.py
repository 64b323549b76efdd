"""Lines of a site's head that look like headlines: its own address with a motto, the weather of the hour."""

from __future__ import annotations

import re

#: "Current conditions: Dunmore Lake 4°F Light Snow"
_WEATHER = re.compile(
    r"(?:current (?:conditions|weather|temp\w*)|(?:the )?weather(?: now| today)?|temperature|forecast|wetter|météo"
    r"|(?:el )?tiempo|il tempo|meteo|tempo|(?:het )?weer|väder|vejr|vær|sää|pogoda|počasí|počasie|időjárás|vremea?"
    r"|погода|hava(?: durumu)?|καιρός|cuaca)\b.{0,60}\d\s?°",
    re.IGNORECASE,
)
#: a site that is called by its address, and its motto: "AfriWire.com - Africa's news, every day"
_SITE_FIRST = re.compile(r"(?:www\.)?[\w-]+(?:\.[a-z]{2,10}){1,2}\s?(?:$|[-–—|:•·]\s)", re.IGNORECASE)


def tells_weather(text: str) -> bool:
    return "°" in text and _WEATHER.match(text) is not None


def is_address(text: str) -> bool:
    return "." in text and _SITE_FIRST.match(text) is not None
