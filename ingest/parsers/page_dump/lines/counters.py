"""How often a page was opened: "Views: 1,204", "Просмотров: 1382", "1284 keer gelezen"."""

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


def is_counter(line: str) -> bool:
    return len(line) <= _LONGEST and (_LABELLED.match(line) is not None or _COUNTED.fullmatch(line) is not None)
