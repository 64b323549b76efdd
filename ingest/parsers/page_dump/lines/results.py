"""The result of a match on a line of its own: "Corcaghan 1-14 Latton Rovers 0-13", "Leeds 1 Derby 2"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure, line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_WORD = r"(?:[^\W\d_a-zß-ÿа-яё][\w.'’&]*|(?:de|da|do|del|la|of|and|und|fc|v)\b)"
_TEAM = rf"{_WORD}(?:[ -]{_WORD}){{0,4}}"
_COUNT = r"\d{1,3}(?:[-–]\d{1,2})?(?:/\d{1,2})?(?:\s\(\d{1,3}(?:[-–:]\d{1,3})?\))?"  #: "3", "1-14", "289/7", "0-9 (9)"
#: how it was decided: in overtime, on penalties
_ENDED = r"(?:sn|sp|pp|so|ot|n\.? ?[vp]|i\.? ?e|a\.?e\.?t|e\.?t|pens?|prodl|pr|po \w{2,7}|d\.?t\.?s|str|rig|tab|ap)\.?"
#: "2-1", "3:0 (1:0)", "2 x 1", "3:2 sn (1:0, 0:2, 1:0 – 0:0)", "6:4, 3:6, 7:5"
_BOTH = (
    rf"\d{{1,3}}\s?(?:[-–:]|x)\s?\d{{1,3}}(?:\s(?i:{_ENDED}))?"
    r"(?:\s?\(\d{1,3}\s?[-–:][\d\s:,;–-]{1,40}\)|(?:[,;]?\s\d{1,2}[-–:]\d{1,2}(?:\(\d{1,2}\))?){1,4})?"
)
_RESULT = regex(
    rf"{_TEAM},? {_COUNT}(?:,|\s?[-–—]|\sv\.?|\svs\.?)?\s{_TEAM},? {_COUNT}"
    rf"|{_TEAM} {_BOTH} {_TEAM}|{_TEAM}(?:\s?[-–—]\s?|\s(?:v|vs|x)\.?\s|/){_TEAM}:?,? {_BOTH}"
)
_LONGEST, _STAGE_LONGEST = 90, 22  #: characters of such a line, of what stands before the colon
_STAGE = regex(
    r"(?:full[ -]?time|half[ -]?time|final(?: score| result)?|[fh]\.?t\.?|aet|result|score|endstand|halbzeit|ergebnis"
    r"|score final|mi-temps|résultat(?: final)?|resultado(?: final)?|descanso|risultato(?: finale)?|finale|eindstand"
    r"|ruststand|uitslag|slutresultat|resultat|lopputulos|wynik(?: końcowy)?|výsledek|výsledok|végeredmény|rezultat"
    r"|счёт|счет|результат|рахунок|skor|sonuç)\s?[:：]\s?",
    re.IGNORECASE,
)


def is_result(line: str) -> bool:
    """Two teams and what each scored, and nothing else but how far the match is: "Full time: Leeds 1 Derby 2"."""
    if len(line) > _LONGEST or not has_figure(line):
        return False
    line = _STAGE.sub("", line, count=1) if ":" in line[:_STAGE_LONGEST] else line
    return _RESULT.fullmatch(" ".join(line.split()) if "  " in line else line) is not None


#: what stands with it in the box of a match: when it was scored, "FT", how many watched, who judged
_MINUTES = regex(r"\b\d{1,3}(?:\s?\+\s?\d{1,2})?\s?['’′´](?!\w)")
_BOX = regex(
    r"(?:(?:half|full)[ -]?time|[fh]t|aet|pens|endstand|halbzeit|fin(?:al)?|descanso|finale|slutt?|eindstand"
    r"|rust|koniec|konec|(?:att(?:endance)?|ref(?:eree)?|venue|ht|zuschauer|sr|schiedsrichter|spectateurs?|arbitre|affluence|espectadores|árbitro|público"
    r"|spettatori|arbitro|toeschouwers|scheidsrechter|publik|domare"
    r"|tilskuere|dommer|yleisöä|widzów|sędzia|diváci|rozhodčí|зрител(?:и|ей)|судья)\b\.?(?:\s?[:：]\s?|\s(?=\d))\S.{0,60})",
    re.IGNORECASE,
)


def is_of_box(line: str) -> bool:
    """Another line of such a box: "McVey 23', Adeyemi 88'", "Att: 1,874", "FT"."""
    if len(line) > _LONGEST:
        return False
    return _BOX.fullmatch(line) is not None or (has_figure(line) and _MINUTES.search(line) is not None)


_SIDE, _PLAYERS = 45, 7  #: characters of a team's name; players on its line at least
_APART = regex(r"\s?[,;]\s|\s[-–—]\s")
#: who scored, was booked or came on, before a colon
_TOLD = word_set("""goals goal scorers scorer goles gol goleadores tore tor torschützen torfolge buts but buteurs
    marcatori reti rete gols doelpunten doelpunt doelpuntenmakers mål målscorere målskyttar målgörare maalit bramki
    bramka branky góly góly gólok gólszerző goluri marcatorii голы гол голи голове γκολ goller النتيجة yellow red cards
    bookings amonestados amonestaciones expulsados cambios cambio karten gelbe rote cartons avertissements ammoniti
    espulsi note sostituzioni cartões substituições kaarten gele kort żółte kartki karty žluté предупреждения замены
    subs substitutes banco zuschauer schiedsrichter arbitre arbitro árbitro referee""")


def is_lineup(line: str) -> bool:
    """A team and who played for it: "Harrow Town: Ray; Lund, Wren, Lee, Ash; Moss, Hall, Bell; ..."."""
    team, colon, players = line.partition(": ")
    if not colon or len(team) > _SIDE or line.count(",") + line.count(";") + line.count(" - ") < _PLAYERS - 1:
        return False
    parts = [part.lstrip("(0123456789. '’\"") for part in _APART.split(players)]
    named = sum(part[:1].isupper() and part.count(" ") <= 5 for part in parts)
    return len(parts) >= _PLAYERS and named * 10 >= 9 * len(parts)


def tells_scorers(line: str) -> bool:
    """Another line of that box: "Goals: Ray 23, Lund 50."."""
    label, colon, _ = line.partition(":")
    return colon != "" and len(label) <= _SIDE // 2 and not _TOLD.isdisjoint(line_words(label))
