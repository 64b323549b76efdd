"""What readers did with a page, counted: "Views: 1,204", "1284 keer gelezen", "(14 votes, average: 4.86 out of 5)"."""

from __future__ import annotations

import re

_LONGEST = 50
_LABELLED = re.compile(r"[^\W\d_]{3,20}(?: [^\W\d_]{2,12})?\s?:\s?\d[\d., ]*$")
_COUNTED = re.compile(
    r"\d[\d., ]*\s?(?:(?:x|mal|keer|gånger|ganger|gange|razy|krát|раз[а]?|kez|kertaa|times|fois|veces|volte|vezes)\s)?"
    r"(?:views?|reads?|hits|viewed|read|gelesen|aufrufe|gelezen|bekeken|läst|lest|læst|visningar|visninger|vues?|lectures?|lue"
    r"|consultations?|visitas?|lecturas?|vistas?|letture|visite|visualizza(?:zioni|ções)|leituras?|wyświetle\w+"
    r"|odsłon\w*|przeczytan\w+|přečtení|zobrazení|просмотр\w*|прочтени\w*|прочитан\w*|перегляд\w*|okunma|görüntüleme"
    r"|lukukertaa|megtekintés)",
    re.IGNORECASE,
)
#: of a vote, in any language
_RATED = re.compile(r"\(?\d+ [^\W\d_]{3,12}, [^\W\d_][^\d()]{2,20}\d[.,]\d{1,2}[^\d()]{1,10}(?:5|10)\)?")
_BARS = re.compile(r"\s+[|·•]\s+")


def is_counter(line: str) -> bool:
    """Such a count alone, or among buttons that bars part."""
    if len(line) > 2 * _LONGEST or line[-1] in ".!?":
        return False
    return any(
        len(cell) <= _LONGEST and (_LABELLED.match(cell) or _COUNTED.fullmatch(cell) or _RATED.fullmatch(cell))
        for cell in _BARS.split(line)
    )
