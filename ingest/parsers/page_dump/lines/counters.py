"""How long a text takes to read and how often it was: "2 minuti di lettura", "Просмотров: 1842", "1 204 views"."""

from __future__ import annotations

import re

from ingest.patterns import regex

_LONGEST = 40  #: characters of such a line
_MINUTES = (
    r"(?:min(?:s|uti|utos?|utes?|uten|uuttia|uter|utter|ut[ay]?)?\.?|мин(?:ут[аы]?)?\.?|хв(?:илин[аи]?)?\.?|dakika"
    r"|dk\.?|perc|menit)"
)
_READING = (
    r"(?:read(?:ing)?(?:\stime)?|to\sread|di\slettura|de\slecture|de\slectura|de\sleitura|lesezeit|lesedauer|zu\slesen|leestijd|lezen"
    r"|lästid|läsning|att\släsa|lesetid|læsetid|lukuaika|lukemista|czytania|čtení|čítania|чтения|на\sчтение|читання|για\sανάγνωση"
    r"|okuma(?:\ssüresi)?|olvasás|membaca|baca)"
)
_TIMES = (
    r"(?:views?|page\s?views?|reads|hits|aufrufe|zugriffe|mal\sgelesen|klicks|vues|lectures|visites|visitas|lecturas|vistas|veces\sleíd[oa]"
    r"|leituras|visualizações|acessos|letture|visualizzazioni|visite|gelezen|weergaven|visningar|visninger|läst|lukukertoja"
    r"|wyświetleń|odsłon|odsłony|odczytów|zobrazení|přečteno|prečítané|megtekintés|vizualizări|просмотр(?:ов|а|ы)?|прочтени[йея]|прочитали"
    r"|перегляд(?:ів|и|и́)?|прегледа|прегледи|pregleda|ogledov|okunma|görüntülenme|okundu|προβολές|dibaca|kali\sdibaca|lượt\sxem|مشاهدة|مشاهدات|قراءة)"
)
_COUNT = r"\d[\d.,\s]{0,9}(?:[kKmM]|tys\.?)?"
_READS = regex(rf"(?:(?:ca\.?|ok\.?|~)\s?)?\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?\s?{_MINUTES}\s{_READING}", re.IGNORECASE)
_COUNTED = regex(rf"(?:{_TIMES}\s?[:：]?\s?{_COUNT}|{_COUNT}\s{_TIMES})", re.IGNORECASE)


def is_counter(line: str) -> bool:
    """Nothing else on the line."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return False
    return _COUNTED.fullmatch(line) is not None or _READS.fullmatch(line) is not None
