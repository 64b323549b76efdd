"""How long a film or a recording runs, behind its title: "Tait makes the last call (1 min 12 sec)"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure, line_words
from ingest.parsers.page_dump.text.tables import word_set

_UNIT = (
    r"(?:seconds?|secs?|s|minutes?|mins?|m|sekunden|sek|minuten|min|secondes|segundos?|seg|minutos?|secondi|minuti"
    r"|seconden|sekunder|minutter|minuuttia|sekuntia|minut[ya]?|sekund[ya]?|сек|мин|хв|dk|sn|perc|mp|分|秒|분|초)\.?"
)
_DURATION = re.compile(
    rf"(?:\s[(\[]|\s[–—|-]\s|\s{{2,}})(?:[^\W\d_]{{4,12}}\s?:?\s)?(?:\d{{1,3}}:\d\d(?::\d\d)?\s?(?:{_UNIT})?"
    rf"|\d{{1,3}}\s?{_UNIT}(?:\s?\d{{1,2}}\s?{_UNIT})?|\d{{1,2}}['’′]\s?(?:\d{{1,2}}(?:''|[\"”″]))?)[)\]]?$",
    re.IGNORECASE,
)
_TAIL = 36  #: characters of it at most


def ends_in_duration(line: str) -> bool:
    return has_figure(line[-_TAIL:]) and _DURATION.search(line[-_TAIL:]) is not None


#: what is done with a film or a recording, and what it is called
_PLAYED = word_set("""watch listen play hear video audio podcast film films clip ansehen anhören hören sehen schauen
    regarder voir écouter regardez écoutez vidéo vídeo ver vea mira escuchar escucha escuche guarda ascolta veja assista
    ouça bekijk kijk luister beluister se lyssna hör titta hør lyt lytt katso kuuntele zobacz obejrzyj posłuchaj wideo
    filmik nagranie podívejte sledujte poslechněte záznam nahrávka смотрите слушайте видео запись дивіться слухайте
    відео izle dinle nézze hallgassa videó δείτε βίντεο شاهد استمع 動画 视频 영상""")


def is_played(label: str, title: str) -> bool:
    """A film or a recording, which lasts so and so long, is no article: "Watch: the last call (1 min 12 sec)"."""
    return ends_in_duration(title) and not _PLAYED.isdisjoint(line_words(label))
