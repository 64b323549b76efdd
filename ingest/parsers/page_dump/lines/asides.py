"""What stands among the paragraphs of a story and is none of it: offers, sponsors, how much of it was read, notes on
links that pay, captions that say who stands where, questions to the readers, what stands for a post or a recording.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines import remarks, republishing
from ingest.parsers.page_dump.lines.embeds import is_played, stands_for_embed
from ingest.parsers.page_dump.lines.house_calls import PIECES
from ingest.parsers.page_dump.lines.paywalls import is_metered, tells_who_may_read
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.sponsors import names_sponsor
from ingest.parsers.page_dump.text.measure import KEPT, holds_any, line_words, width
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_METERED_WIDEST, _LABEL = 160, 24  #: characters of such a line, of a label in front of it
_INVITES = 240
_WIDEST = 420  #: such a line is no longer than a paragraph
_PAID = regex(r"""(?ix)
    \b(?:earn|receive|get|verdienen|erhalten|bekommen|erhält|bekommt|touch\w+|perç\w+|perc\w+|recev\w+|reç\w+|recib\w+
    |obten\w+|gan\w+|ricev\w+|guadagn\w+|ontvang\w*|krijg\w*)\b.{0,60}
    \b(?:commission[ei]?s?|provision|comisi[oó]n|commissie)\b""")
_AFFILIATE = regex(r"\baffiliate[ -]?(?:links?|partner|program)", re.IGNORECASE)
#: what the commission is for
_BOUGHT = word_set("""link links purchase purchases purchased buy einkauf kauf kaufen achat achats achetez liens compra
    compras enlace enlaces acquisto acquisti acquistate aankoop""")
_MADE = regex(r"""(?ix)
    ^(?:(?:this|the)\ (?:article|text|story|summary|translation|page)|dies\w*|cet?t?e?|est[ea]|quest[oa]|denne|dette
    |sammendraget|sammanfattningen|die\ zusammenfassung)\b.{0,60}
    \b(?:machine|maschinell\w*|automatisch|automatically|automatiquement|automáticamente|automaticamente|AI|KI|chatgpt
    |künstliche\w*\ intelligenz)\b""")
#: one of them stands in all that the next pattern finds behind a line's start
_SIDES = ("(", "left", "links", "gauche", "derecha", "sinistra", "lewej", "направо", "venstre", "vänster", "v.")
_WHO_STANDS_WHERE = regex(r"""(?ix)
    ^(?:pictured|im\ bild|auf\ dem\ (?:bild|foto)|das\ (?:bild|foto)\ zeigt|en\ la\ (?:foto|imagen):|nella\ foto
        |na\ foto|sur\ la\ photo|op\ de\ foto|på\ bildet|på\ bilden|na\ zdjęciu|на\ фото|на\ снимке|fotoğrafta)\b
    |\((?:left|right|cent(?:re|er)|middle|second\ (?:from\ )?(?:left|right)|far\ (?:left|right)|pictured|above|below
        |links|rechts|mitte|à\ gauche|à\ droite|au\ centre|izq\w*\.?|dcha\.?|derecha|a\ sinistra|a\ destra|esquerda
        |direita|à\ esquerda|à\ direita|t\.\ ?[vh]\.?|слева|справа|v\.?\ ?l\.?(?:\ ?n\.?\ ?r\.?)?
        |(?:von\ )?links(?:\ nach\ rechts)?|(?:von\ )?li\.?\ (?:nach|n\.)\ re\.?|pictured\ (?:left|right|above))\)
    |\bfrom\ left(?:\ to\ right)?[,:]|\bleft\ to\ right[,:)]|\bv\.\ ?l\.\ ?(?:n\.\ ?r\.)?
    |\bvon\ links(?:\ nach\ rechts)?[):,]
    |\bde\ gauche\ à\ droite\b|\bde\ izquierda\ a\ derecha\b|\bda\ sinistra(?:\ a\ destra)?[,:)]|\bod\ lewej[,:)]
    |слева\ направо|\bvan\ links\ naar\ rechts\b|\bfra\ venstre[,:)]|\bfrån\ vänster[,:)]""")
_ASKED = regex(r"""(?ix)^(?:what\ do\ you\ think|was\ denkst\ du|wie\ hältst\ du|teile\ deine
    |share\ your\ (?:thoughts|views?|opinion|comments)|qu['’]en\ pensez|¿qué\ opinas|cosa\ ne\ pensi
    |o\ que\ (?:você\ )?acha|deine\ meinung|ihre\ meinung)""")
#: one of these words stands on each such line
_WORDS = word_set("""affiliate commission commissions provision comisión comision commissie commissione commissioni ai
    ki chatgpt machine maschinell maschinelle automatisch automatically automatiquement automáticamente automaticamente
    intelligenz pictured bild foto imagen photo bildet bilden zdjęciu фото снимке fotoğrafta left right center centre
    middle above below links rechts mitte gauche droite izq izquierda dcha derecha sinistra destra esquerda direita v li
    lewej слева справа venstre vänster denkst hältst teile think thoughts views view opinion comments pensez opinas
    pensi acha meinung""")
_TITLED = 160  #: characters of a film's label and title


def _is_film(line: str) -> bool:
    """Such as "Listen: The organ plays at noon (0:48)"."""
    if len(line) <= _LABEL * 2 and is_played(line.partition(" ")[0], line):
        return True  # "Ouça a reportagem (3'12'')"
    label, colon, title = line.partition(": ")
    return bool(colon) and label.count(" ") <= 1 and len(line) <= _TITLED and is_played(label, title)


#: who asks
_WE = word_set("""us we our uns wir unsere nous nos notre nosotros nuestra nuestro noi ci nostra nostro nós nossa nosso
    ons wij onze oss vår vores våre meille nam nás нам нас нашу bize biz""")


def _invites(line: str) -> bool:
    """A question to the readers and what to do then: "Got a story we should hear? Get in touch"."""
    return line[-1] != "?" and len(line) <= _INVITES and asks(line) and not _WE.isdisjoint(line_words(line))


#: a button to pictures: "View gallery (8 photos)", "Galéria megtekintése (8 kép)"
_GALLERY = regex(
    r"[^.!?()]{0,40}\b(?:gal(?:l?[eé]r)|bildstrecke|fotostrecke|diaporama|bildspel|kuva)[^.!?()]{0,40}\(\d{1,3}(?:\s[^\W\d]{3,14})?\)",
    re.IGNORECASE,
)


_BUTTONS = (
    "Read more|Weiterlesen|Mehr lesen|Lire la suite|Lire plus|Lire aussi|Leer más|Leia mais|Ler mais|Leggi tutto"
    "|Leggi di più|Lees meer|Lees verder|Läs mer|Läs mera|Læs mere|Les mer|Lue lisää|Czytaj więcej"
    "|Czytaj dalej|Číst více|Číst dál|Читать далее|Читать дальше"
)
#: another article, and the button right behind its title: "Flood defences in worst state for a decadeRead more"
_OFFERED = regex(rf"(?<=[^\s\d_A-ZÀ-Þ])(?:{_BUTTONS})$")
_OFFERED_ENDS = frozenset(button[-3:] for button in _BUTTONS.split("|"))


@lru_cache(maxsize=KEPT)
def is_aside(line: str) -> bool:
    """An offer, a sponsor, a note on licences, paid links or machines, who stands where in a picture, a question."""
    if (
        remarks.is_shown(line)
        or (line[-1:] == ")" and _GALLERY.fullmatch(line))
        or (line[-3:] in _OFFERED_ENDS and len(line) <= _WIDEST and _OFFERED.search(line))
        or ("?" in line[:-1] and _invites(line))
        or ((": " in line[:_LABEL] or len(line) <= _LABEL * 2) and _is_film(line))
        or republishing.is_licence(line)
        or stands_for_embed(line)
    ):
        return True
    if width(line) > _WIDEST:
        return False
    said = line_words(line)
    if is_of_readers(line) or tells_who_may_read(line):
        return True
    if _WORDS.isdisjoint(said):
        return False
    low = line.lower()
    if ("affiliate" in low and _AFFILIATE.search(line)) or (not _BOUGHT.isdisjoint(said) and _PAID.search(line)):
        return True
    placed = _WHO_STANDS_WHERE.search if holds_any(low, _SIDES) else _WHO_STANDS_WHERE.match
    return placed(line) is not None or _MADE.match(line) is not None or _ASKED.match(line) is not None


@lru_cache(maxsize=KEPT)
def is_of_readers(line: str) -> bool:
    """How much of the text was read, or who pays for it."""
    if len(line) > _METERED_WIDEST:
        return False
    if ": " in line[:_LABEL]:  # the offer's name: "Post Plus: 2 free articles left"
        line = line.partition(": ")[2]
    return is_metered(line) or names_sponsor(line) or _counts_reads(line)


_COUNTED = 72  #: characters of such a line
_READ = word_set("""read viewed gelesen aufgerufen lu lue vu vue leída leído leídas leídos vista visto letto letta letti
    lida lido lidas gelezen bekeken läst lästs lest læst luettu katsottu przeczytano czytano przeczytany wyświetlono
    přečten přečteno přečítané прочитали прочитано прочитана просмотрено прочитаний olvasták olvasottság okundu
    okunmuştur okunmuş görüntülendi citit citită διαβάστηκε dibaca""")
_TIMES = word_set("""times mal fois veces volte vezes keer gånger ganger gange kertaa razy krát раз раза разів defa kez
    kere alkalommal ori φορές kali""")


def _counts_reads(line: str) -> bool:
    """How often a text was read: "Bu haber 1204 defa okunmuştur.", "Cet article a été lu 1204 fois"."""
    if len(line) > _COUNTED or not any(map(str.isdigit, line)):
        return False
    said = line_words(line)
    if _READ.isdisjoint(said) or _TIMES.isdisjoint(said):
        return False
    return said[0] in _READ or not PIECES.isdisjoint(said)
