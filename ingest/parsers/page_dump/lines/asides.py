"""What stands among the paragraphs of a story and is none of it: offers, notes on links that pay, captions that say who
stands where, questions to the readers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, line_words, width

_WIDEST = 420  #: such a line is no longer than a paragraph
_PAID = re.compile(
    r"""\b(?:earn|receive|get|verdienen|erhalten|bekommen|erhält|bekommt|touch\w+|perç\w+|perc\w+|recev\w+|reç\w+|recib\w+
    |obten\w+|gan\w+|ricev\w+|guadagn\w+|ontvang\w*|krijg\w*)\b.{0,60}
    \b(?:commission[ei]?s?|provision|comisi[oó]n|commissie)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AFFILIATE = re.compile(r"\baffiliate[ -]?(?:links?|partner|program)", re.IGNORECASE)
#: what the commission is for
_BOUGHT = frozenset(
    """link links purchase purchases purchased buy einkauf kauf kaufen achat achats achetez liens compra compras enlace
    enlaces acquisto acquisti acquistate aankoop""".split()  # noqa: SIM905
)
_OFFER = re.compile(
    r"""\bil\ vous\ reste\ \d|\bréservée?s?\ (?:aux|à\ nos)\ abonn
    |\b(?:support|fund)\w*\b.{0,40}\bjournalism\b|\bjournalism\b.{0,60}\b(?:subscri|donat)
    |\b(?:subscribe|sign\ up|log\ ?in|register|subscription)\b.{0,40}\b(?:to\ (?:read|continue|unlock|access)
        |full\ (?:article|story|access))
    |\bto\ (?:continue|keep)\ reading|\balready\ (?:a\ |have\ a\ )?(?:subscri|member|regist)
    |\bbereits\ (?:abonn|registriert|kund|mitglied)|\bdéjà\ abonné|\bya\ eres\ suscript|\bsei\ già\ abbonat
    |\bjá\ é\ assinante|\bal\ abonnee\b|\bredan\ prenumerant|\ballerede\ abonnent|\bjesteś\ już\ (?:sub|prenum)
    |\b(?:nur|exklusiv|ausschließlich)\ für\ (?:unsere\ )?(?:abonnent|mitglied|premium)
    |\b(?:exclusiv\w*|s[oó]lo|apenas)\ para\ (?:nuestros\ )?(?:suscriptor|assinante|abonad)
    |\briservat\w*\ agli\ abbonati
    |\bcancel\ any\ ?time\b|\bjederzeit\ kündbar\b|\bsans\ engagement\b|\bdisdici\ quando\b|\bcancel[ae]\ cuando\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MADE = re.compile(
    r"""^(?:(?:this|the)\ (?:article|text|story|summary|translation|page)|dies\w*|cet?t?e?|est[ea]|quest[oa]|denne|dette
    |sammendraget|sammanfattningen|die\ zusammenfassung)\b.{0,60}
    \b(?:machine|maschinell\w*|automatisch|automatically|automatiquement|automáticamente|automaticamente|AI|KI|chatgpt
    |künstliche\w*\ intelligenz)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: one of them stands in all that the next pattern finds behind a line's start
_SIDES = ("(", "left", "links", "gauche", "derecha", "sinistra", "lewej", "направо", "venstre", "vänster", "v.")
_WHO_STANDS_WHERE = re.compile(
    r"""^(?:pictured|im\ bild|auf\ dem\ (?:bild|foto)|das\ (?:bild|foto)\ zeigt|en\ la\ (?:foto|imagen):|nella\ foto
        |na\ foto|sur\ la\ photo|op\ de\ foto|på\ bildet|på\ bilden|na\ zdjęciu|на\ фото|на\ снимке|fotoğrafta)\b
    |\((?:left|right|cent(?:re|er)|middle|second\ (?:from\ )?(?:left|right)|far\ (?:left|right)|pictured|above|below
        |links|rechts|mitte|à\ gauche|à\ droite|au\ centre|izq\w*\.?|dcha\.?|derecha|a\ sinistra|a\ destra|esquerda
        |direita|à\ esquerda|à\ direita|t\.\ ?[vh]\.?|слева|справа|v\.?\ ?l\.?(?:\ ?n\.?\ ?r\.?)?
        |von\ links(?:\ nach\ rechts)?|li\.?\ nach\ re\.?|pictured\ (?:left|right|above))\)
    |\bfrom\ left(?:\ to\ right)?[,:]|\bleft\ to\ right[,:)]|\bv\.\ ?l\.\ ?(?:n\.\ ?r\.)?
    |\bvon\ links(?:\ nach\ rechts)?[):,]
    |\bde\ gauche\ à\ droite\b|\bde\ izquierda\ a\ derecha\b|\bda\ sinistra(?:\ a\ destra)?[,:)]|\bod\ lewej[,:)]
    |слева\ направо|\bvan\ links\ naar\ rechts\b|\bfra\ venstre[,:)]|\bfrån\ vänster[,:)]""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKED = re.compile(
    r"""^(?:what\ do\ you\ think|was\ denkst\ du|wie\ hältst\ du|teile\ deine
    |share\ your\ (?:thoughts|views?|opinion|comments)|qu['’]en\ pensez|¿qué\ opinas|cosa\ ne\ pensi
    |o\ que\ (?:você\ )?acha|deine\ meinung|ihre\ meinung)""",
    re.IGNORECASE | re.VERBOSE,
)
#: one of these words stands on each such line
_WORDS = frozenset(
    """affiliate commission commissions provision comisión comision commissie commissione commissioni reste abonnés
    abonné abonnee abonnent abonnenten bereits déjà journalism subscribe subscribing subscriber subscribed
    subscription register registered login log sign reading suscriptor suscriptores abbonato abbonati assinante
    assinantes abonados prenumerant mitglied mitglieder premium jesteś cancel cancela cancele kündbar engagement
    disdici ai ki chatgpt machine maschinell maschinelle automatisch automatically automatiquement
    automáticamente automaticamente intelligenz pictured bild foto imagen photo bildet bilden zdjęciu фото
    снимке fotoğrafta left right center centre middle above below links rechts mitte gauche droite izq izquierda
    dcha derecha sinistra destra esquerda direita v lewej слева справа venstre vänster denkst hältst teile think
    thoughts views view opinion comments pensez opinas pensi acha meinung""".split()  # noqa: SIM905
)


#: "Listen: The organ plays at noon (0:48)"
_PLAYER = re.compile(
    r"(?:listen|watch|audio|video|play|hören|ansehen|écouter|regarder|escuchar?|ver|ascolta|guarda|ouça|assista"
    r"|luister|bekijk|lyssna|hør|słuchaj|слушать|смотреть)\b[^:：]{0,12}[:：]\s?\S.{3,140}\(\d{1,2}(?::\d\d){1,2}\)",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def is_aside(line: str) -> bool:
    """An offer, a note on paid links or on machines, a caption of who stands where, a question to the readers."""
    if line[-1] == ")" and _PLAYER.fullmatch(line):
        return True
    if width(line) > _WIDEST or _WORDS.isdisjoint(said := line_words(line)):
        return False
    if _AFFILIATE.search(line) or (not _BOUGHT.isdisjoint(said) and _PAID.search(line)):
        return True
    low = line.lower()
    placed = _WHO_STANDS_WHERE.search if any(map(low.__contains__, _SIDES)) else _WHO_STANDS_WHERE.match
    return placed(line) is not None or any(pattern.search(line) is not None for pattern in (_OFFER, _MADE, _ASKED))
