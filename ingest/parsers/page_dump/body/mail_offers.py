"""Boxes that offer a newsletter in sentences: "Tribune Extra / Our pick of the best reads, sent every Saturday"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_HEADING, _LONGEST = 60, 170  #: widths
_QUOTES = frozenset('"“”„«»')
_OFTEN = re.compile(
    r"""\b(?:every|each|daily|weekly|monthly|fortnightly|jede[nrs]?|täglich|wöchentlich|monatlich|chaque|tous\ les
    |toutes\ les|quotidienne|hebdomadaire|cada|todos\ los|todas\ las|todos\ os|todas\ as|diari[oa]|semanal
    |ogni|tutt[ie]\ (?:i|le)
    |elke|iedere|dagelijks|wekelijks|varje|varannan|hver|hvert|daglig|dagligen|ugentlig|ukentlig|joka|päivittäin
    |viikoittain|każd\w+|codziennie|co\ tydzień|každ\w+|denně|týdně|кажд\w+|ежедневно|еженедельно|щодня|щотижня|кожн\w+
    |her\ (?:gün|hafta|sabah|cuma|pazar)|setiap)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SENT = re.compile(
    r"""\b(?:sent|delivered|inbox|newsletter|e-?mail|mailbox|postfach|boîte\ (?:mail|aux\ lettres)|infolettre
    |correo|buzón|bandeja
    |boletín|casella|posta|caixa\ de\ entrada|boletim|nieuwsbrief|mejl\w*|inkorg\w*|innboks\w*|indbakke\w*|nyhetsbrev\w*
    |nyhedsbrev\w*|sähköposti\w*|uutiskirje\w*|skrzynk\w+|schránk\w+|почт\w+|пошт\w+|рассылк\w+|розсилк\w+|e-?posta
    |bülten\w*|gelen\ kutu\w*|aplikasi\ kami)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SURE = re.compile(
    r"(?:\bno spam\b|\bkein spam\b|\b(?:sans|pas de) spam\b|\bsin spam\b|\b(?:niente|senza) spam\b|\bsem spam\b"
    r"|\bgeen spam\b|\b(?:ingen|inget) sp[aä]m\b|\bbez spamu\b|\bбез спама\b)[.!]?$"
    r"|^(?:subscribe ?)?we use your sign-?up to provide\b",
    re.IGNORECASE,
)


#: one of these stands on each line that ``_SURE`` finds
_SURE_SIGNS = ("spam", "Spam", "SPAM", "späm", "спам", "Спам", "sign-up", "signup", "Sign-up", "SIGN-UP", "SIGNUP")


def is_mail_offer(line: str) -> bool:
    """What a newsletter brings and how often; a story's sentence on one may read so too."""
    if width(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return _SURE.search(line) is not None
    return _SURE.search(line) is not None or (_SENT.search(line) is not None and _OFTEN.search(line) is not None)


def is_often(line: str) -> bool:
    return _OFTEN.search(line) is not None


def without_mail_offers(page: Page, rows: list[int]) -> list[int]:
    """Without such boxes: an offer below its heading, and a heading whose offer is no row of the body."""
    kept = frozenset(rows)
    out = {r for r in page.rows_with(_SURE_SIGNS) if r in kept and _SURE.search(page.text[r])}
    for row in rows[2:]:
        line = page.text[row]
        if not _heads(line) or row + 1 >= len(page) or ending(page.text[row + 1]) != ".":
            continue
        if is_mail_offer(page.text[row + 1]):
            out |= {row, row + 1} & kept
    return [r for r in rows if r not in out] or rows


def _heads(line: str) -> bool:
    return width(line) <= _HEADING and ending(line) == ""
