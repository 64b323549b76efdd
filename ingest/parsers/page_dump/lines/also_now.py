"""Headings of what else the day, the week or the issue brought: "Also this week", "Auch im Blatt"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import word_set

_ALSO = word_set("""also elsewhere auch außerdem aussi également también además anche inoltre também ook verder också
    även også myös lisäksi także również też také též tiež aj továbbá még de asemenea također takođe tudi също также
    тоже також ayrıca επίσης أيضا أيضًا juga""")
TIMES = word_set("""today week weekend month issue edition paper pages tag heute woche wochenende monat heft ausgabe
    blatt zeitung jour aujourd'hui semaine mois numéro édition journal hoy semana mes número edición periódico oggi
    settimana mese giornale edizione numero hoje mês edição jornal vandaag maand krant nummer editie idag dag vecka
    veckan månaden tidningen numret utgåva uke uken uge ugen måned avisen bladet utgave udgave tänään viikolla numerossa
    lehdessä dziś dzisiaj tygodniu miesiącu numerze wydaniu gazecie dnes týden týdnu měsíci čísle vydání týždeň týždni
    héten számban săptămână săptămâna numărul tjedan tjedna sedmice nedelje сегодня неделе номере выпуске тижня тижні
    номері седмица броя bugün hafta ay sayıda sayımızda εβδομάδα τεύχος الأسبوع العدد""")
_JOINING = word_set("""this in the our from on diese dieser diesem im aus der dem unserem unserer cette ce dans le la
    les de notre esta este en el nuestra nuestro questa questo nel nella sul desta neste nesta na no do da deze dit het
    onze den här denna detta i denne dette på tällä tässä w tym tego z naszym tento tomto v toto tohto ezen a az în
    această acest ovaj ovog ovom u ta этой этом в на цьому цього тази този bu αυτή αυτό το την σε هذا في""")
_MOST = 5  #: words


def is_also_now(found: list[str]) -> bool:
    """``found``: the words of a short line, folded."""
    if not 2 <= len(found) <= _MOST or _ALSO.isdisjoint(found) or TIMES.isdisjoint(found):
        return False
    return all(word in _ALSO or word in TIMES or word in _JOINING for word in found)
