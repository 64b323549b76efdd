"""Lines of a site's head that look like headlines: its own address with a motto, the weather of the hour."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page

#: "Current conditions: Dunmore Lake 4°F Light Snow"
_WEATHER = re.compile(
    r"(?:current (?:conditions|weather|temp\w*)|(?:the )?weather(?: now| today)?|temperature|forecast|wetter|météo"
    r"|(?:el )?tiempo|il tempo|meteo|tempo|(?:het )?weer|väder|vejr|vær|sää|pogoda|počasí|počasie|időjárás|vremea?"
    r"|погода|hava(?: durumu)?|καιρός|cuaca)\b.{0,60}\d\s?°",
    re.IGNORECASE,
)

_LINKS, _LINK, _KNOWN = 4, 22, 2  #: links of a menu at least, characters of one at most, sections among them
_PARTS = re.compile(r"\s{2,}|\s*[|·•]\s*|\s::\s")
_NAME, _WORDS, _SMALL = 45, 6, 3  #: characters and words of a site's name, letters of its words that may begin small

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


def stands_over_menu(page: Page, row: int) -> bool:
    """The site's name right over the links to its sections: few words, all but the smallest with a capital."""
    text = page.text[row]
    if len(text) > _NAME or row + 1 >= len(page) or page.gap[row + 1] or text[-1] in ".!?:":
        return False
    words = text.split()
    if len(words) > _WORDS or any(len(word) > _SMALL and word[0].islower() for word in words):
        return False
    below = page.text[row + 1]
    parts = (
        _PARTS.split(below) if "  " in below or "|" in below or "·" in below or "•" in below or "::" in below else []
    )
    if len(parts) < _LINKS or max(map(len, parts)) > _LINK:
        return False
    return sum(key(part) in SECTIONS for part in parts) >= _KNOWN
