"""Desks that stand before a writer: "Redacción | Ana Ruiz", "Rédaction en ligne, Luc Morel"."""

from __future__ import annotations

from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.tables import word_set

_HOUSES = roles.HOUSES | word_set("""rédaction redazione redação redactie redaktionen redakcja redakce redakcia
    szerkesztőség toimitus редакция редакція uredništvo editörü σύνταξη""")
_BESIDE = roles.BEATS | roles.SECTIONS | word_set("en ligne de la da do del della di the der internet locale")
_CUTS = ("|", "/", ",", " - ", "–", "—", "·", ":")
_LONGEST = 30  #: characters of a desk


def without_desk(line: str) -> str:
    """The line from behind its desk; the line itself where it begins with none."""
    first = line.split(None, 1)[0].strip(",|:").casefold() if line else ""
    if first not in _HOUSES and first not in _BESIDE:
        return line
    cuts = [(at, len(cut)) for cut in _CUTS if 0 < (at := line.find(cut)) <= _LONGEST]
    if not cuts:
        return line
    at, size = min(cuts)
    words = line[:at].casefold().split()
    desk = not _HOUSES.isdisjoint(words) and all(word in _HOUSES or word in _BESIDE for word in words)
    return line[at + size :].strip() or line if desk else line
