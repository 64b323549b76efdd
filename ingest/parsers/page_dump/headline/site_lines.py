"""Lines of a site's head that look like headlines: its own address with a motto, the weather of the hour."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure

#: "Current conditions: Dunmore Lake 4°F Light Snow"
_WEATHER = re.compile(
    r"(?:current (?:conditions|weather|temp\w*)|(?:the )?weather(?: now| today)?|temperature|forecast|wetter|météo"
    r"|(?:el )?tiempo|il tempo|meteo|tempo|(?:het )?weer|väder|vejr|vær|sää|pogoda|počasí|počasie|időjárás|vremea?"
    r"|погода|hava(?: durumu)?|καιρός|cuaca)\b.{0,60}\d\s?°",
    re.IGNORECASE,
)
#: since when a paper comes out: "Ukazuje się od 1957 roku", "Erscheint seit 1871"
_COMES_OUT = re.compile(
    r"(?:published|printed|erscheint|paraît|paraissant|se publica|aparece|esce|si pubblica|publica-se|verschijnt"
    r"|utkommer|utkommit|utgis|utgitt|udkommer|ilmestyy|ilmestynyt|ukazuje się|wychodzi|vychází|vychádza|megjelenik"
    r"|apare|izlazi|izhaja|выходит|изда[её]тся|виходить|видається|излиза|εκδίδεται|yayımlan\w+|yayınlan\w+|çıkıyor|terbit)\b"
    r".{0,40}\b(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)


def tells_since_when(text: str) -> bool:
    return has_figure(text) and len(text) <= 90 and _COMES_OUT.match(text) is not None


def tells_weather(text: str) -> bool:
    return "°" in text and _WEATHER.match(text) is not None
