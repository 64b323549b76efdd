"""Links inside a story to what is told elsewhere in figures: "See the league table in full", "Zur Tabelle"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import ending, line_words
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST, _MOST = 60, 8  #: characters and words of such a line
#: what is done with them: these words open such a line
_SEE = word_set("""see view check full all complete zur zum alle komplette vollständige voir consulter consultez voici
    tous toutes ver vea consulta consulte mira todos todas guarda vedi consulta tutti tutte la il i le veja confira
    bekijk alle volledige se hela alla komplett hele fullständig katso kaikki zobacz sprawdź pełna pełne wszystkie
    zobrazit celá všechny смотреть смотрите полная все дивіться повна всі tüm""")
#: sheets of figures, and who played
_SHEETS = word_set("""table tables standings fixtures scorecard scoreboard lineups line-ups
    tabelle spielplan aufstellungen statistik classement classements calendrier compositions
    clasificación calendario alineaciones posiciones classifica classifiche formazioni classificação tabela escalações
    stand ranglijst programma opstellingen tabellen tabell tabellene spelschema startelvorna stillingen
    startoppstillingene sarjataulukko tabelę tabela terminarz składy tabulku tabulka sestavy таблица таблицу
    турнирную составы таблицю таблиця puan fikstür kadrolar""")
#: what may stand beside these
_BESIDE = word_set("""the league in of for and full latest current complete cup group results here now der die das
    des und hier aktuelle aktuellen komplette vollständige le la les de du des l et complet complète ici général
    el los las y completa completo aquí liga del il lo i e completa qui di serie a o as os completo aqui da do
    het hele volledige de van en alla hela här den och serien her i og koko ja tästä pełną aktualną ligową ligi całą
    celou kompletní ligovou ligy полную полная чемпионата лиги повну ліги durumu""")


def points_at_sheet(line: str) -> bool:
    """Nothing but words for such a sheet and for seeing it in full; one word alone heads what stands below."""
    if len(line) > _LONGEST or ending(line) != "":
        return False
    said = line_words(line)
    if not 2 <= len(said) <= _MOST or said[0] not in _SEE or _SHEETS.isdisjoint(said):
        return False
    return all(word in _SEE or word in _SHEETS or word in _BESIDE for word in said)
