"""Headings of lists of a sender's other releases: "Earlier releases", "Communiqués récents", "Inne komunikaty".

The newest ones are a sender's own as well, where a paper's newest are the same under every article.
"""

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
latest|newest|our latest|the latest|latest company : press releases|news releases|media releases
neueste|aktuelle|letzte|unsere neuesten : pressemitteilungen|pressemeldungen|medienmitteilungen|presseaussendungen
derniers|nos derniers|les derniers : communiqués|communiqués de presse
últimos : comunicados|comunicados de prensa|comunicados de imprensa
últimas : notas de prensa|notas de imprensa|notas à imprensa
ultimi|gli ultimi|i nostri ultimi : comunicati|comunicati stampa
laatste|nieuwste|onze laatste : persberichten
senaste|nyaste|de senaste : pressmeddelanden|pressmeddelandena
siste|seneste|nyeste : pressemeldinger|pressemeddelelser
viimeisimmät|uusimmat|tuoreimmat : tiedotteet|lehdistötiedotteet
najnowsze|ostatnie : komunikaty|komunikaty prasowe|informacje prasowe
nejnovější|poslední|aktuální : tiskové zprávy
najnovšie|posledné|aktuálne : tlačové správy
legfrissebb|legutóbbi : közlemények|sajtóközlemények
ultimele|cele mai recente : comunicate|comunicate de presă
последние|новые|свежие : пресс-релизы|релизы
останні|нові : прес-релізи|релізи|пресрелізи
последни : прессъобщения|прес съобщения
najnovija|posljednja : priopćenja
τελευταία|πρόσφατα : δελτία τύπου
son : basın bültenleri|basın açıklamaları
siaran pers terbaru
thông cáo báo chí mới nhất
أحدث البيانات الصحفية
最新プレスリリース|最近のプレスリリース|最新のプレスリリース
最新新闻稿|最新新聞稿
최신 보도자료|최근 보도자료
"""


def _headings() -> frozenset[str]:
    out: set[str] = set()
    for row in _TABLE.strip().splitlines():
        which, _, what = row.partition(" : ")
        if not what:  # a whole heading of a language that puts the two together otherwise
            out.add(row)
            continue
        out.update(f"{a} {b}" for w in pieces(which) for n in pieces(what) for a, b in ((w, n), (n, w)))
    return frozenset(out)


HEADINGS = _headings()  #: folded
