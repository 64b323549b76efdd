"""Notes of printed pages that a text goes on elsewhere: "(Continued on Page 6, Col. 2)", "See GOATS, page A6"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

LONGEST = 60
_FIRST = (
    word_set("""siehe voir véase vedi zie patrz viz см
    continue continues continued cont contd cont'd from see turn please fortsetzung weiter suite suita
    continúa continua sigue segue viene pasa vervolg vervolgt fortsättning fortsättes fortsættes fortsetter fortsættelse
    ciąg dokończenie pokračování jatkuu folytatás продолжение окончание начало devamı συνέχεια""")
)  #: how such a note begins, folded
_CJK = regex(
    r"[(（]?(?:[下上]?(?:接|转|轉)第?\s?[\d一二三四五六七八九十]{1,3}\s?[版面頁页]"
    r"|\d{1,2}面(?:に|から)(?:続く|続き|つづく|つづき))[)）]?"
)
_NUMBER = r"(?:\d{1,3}[A-Z]?|[A-Z]{1,2}-?\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|back)"
_PAGE = (
    r"(?:page|seite|pag(?:ina|e)?\.?|página|pág\.?|sidan?|side|strona|str\.|strana|стр\.?|sivu(?:lla)?|oldal|p\."
    r"|s\.|sayfa)"
)
_SHEET = r"(?-i:[A-Z]{1,2}-?\d{1,3})"
_BESIDE = (
    rf"(?:first|front|next|previous|nächster?|volgende|nästa|næste|neste|próxima|siguiente)\s{_PAGE}"
    rf"|{_PAGE}\s(?:suivante|précédente|siguiente|seguinte|seguente)"
)
_CONTINUED = regex(
    rf"[\w'’.]+\b.{{0,30}}?\b(?:{_PAGE}\s?{_NUMBER}|{_SHEET}|{_BESIDE}|\d{{1,3}}(?:\.\s?|-(?:й|ю|я)\s)(?:sayfa|oldal|стр)\w*)"
    r"(?:,?\s(?:col(?:umn|\.)?|sp(?:alte|\.)?)\s?\w{1,5})?\.?",
    re.IGNORECASE,
)


#: before the note the word that the story is found again by: "PILOTS (Continued from Page 1)", "Pilots - From Page 1"
_KEYED = regex(r"(?P<key>[^\W\d_][^.!?()\[\]:,—–]{1,36}?)\s?(?:[(\[,:—–]|\s-{1,2}\s)\s?(?P<note>\S.*)")
_KEY_WORDS = 6
_ON_PAGE = regex(rf"{_PAGE}\s?{_NUMBER}", re.IGNORECASE)
_OF_OTHERS = word_set(
    "see turn please siehe voir véase vedi zie patrz viz см"
)  #: how a pointer to another article begins as well


def is_own(head: str) -> bool:
    """Words that begin as those do which say where this very article goes on; "Turn to page 9" does not say that."""
    first = head.partition(" ")[0].casefold().rstrip(".:")
    return first in _FIRST and first not in _OF_OTHERS


def is_continued(line: str) -> bool:
    """Nothing but such a note."""
    if len(line) > LONGEST:
        return False
    bare = line.strip(" ()[]—–-*►▶.>»")
    first = bare.partition(" ")[0].casefold().rstrip(".:")
    keyed = _KEYED.fullmatch(bare) if first not in _FIRST else None
    if keyed and (keyed["key"].isupper() or " " not in keyed["key"]) and keyed["key"].count(" ") < _KEY_WORDS:
        note = keyed["note"].strip(" )]—–-")
        loud = keyed["key"].isupper() and _ON_PAGE.fullmatch(note) is not None
        return loud or (is_own(note) and _CONTINUED.fullmatch(note) is not None)
    if first not in _FIRST:
        return (line[0] >= "\u3000" or line[0] in "(0123456789") and _CJK.fullmatch(line) is not None
    return _CONTINUED.fullmatch(bare) is not None
