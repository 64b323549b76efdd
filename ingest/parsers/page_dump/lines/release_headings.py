"""Headings of lists of a sender's other releases: "Earlier releases", "Communiqués récents", "Inne komunikaty"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import pieces

#: which of them, and what they are called, in one language a line; either may come first
_TABLE = """
earlier|previous|recent|past|older|other recent : press releases|news releases|media releases|releases|announcements
frühere|ältere|vorherige|bisherige : pressemitteilungen|mitteilungen|pressemeldungen|medienmitteilungen|aussendungen
précédents|récents|anciens|autres|nos autres : communiqués|communiqués de presse
anteriores|recientes : comunicados|notas de prensa|comunicados de prensa|boletines
otras : notas de prensa
precedenti|recenti|altri : comunicati|comunicati stampa
anteriores|recentes : comunicados|notas de imprensa|comunicados de imprensa|notas à imprensa
outras : notas de imprensa|notas à imprensa
eerdere|recente|vorige|oudere|andere : persberichten|mededelingen
tidigare|äldre|andra|fler : pressmeddelanden
tidligere|seneste|andre|flere : pressemeddelelser|pressemeldinger
aiemmat|aiempia|muita|muut|lisää|viimeisimmät : tiedotteet|tiedotteita|lehdistötiedotteet|lehdistötiedotteita
inne|wcześniejsze|poprzednie|pozostałe : komunikaty|komunikaty prasowe|informacje prasowe
další|předchozí|starší|ostatní|jiné : tiskové zprávy|tisková prohlášení
ďalšie|predchádzajúce|staršie|ostatné : tlačové správy
korábbi|további|egyéb : közlemények|sajtóközlemények
alte : comunicate|comunicate de presă
другие|предыдущие|ранние|прошлые : пресс-релизы|релизы|сообщения для печати
інші|попередні : прес-релізи|релізи|пресрелізи
diğer|önceki : basın bültenleri|bültenler
"""


def _headings() -> frozenset[str]:
    out: set[str] = set()
    for row in _TABLE.strip().splitlines():
        which, _, what = row.partition(" : ")
        out.update(f"{a} {b}" for w in pieces(which) for n in pieces(what) for a, b in ((w, n), (n, w)))
    return frozenset(out)


HEADINGS = _headings()  #: folded
