"""Buttons that share, print and keep, side by side with one space or none between: "FacebookTwitterE-Mail"."""

from __future__ import annotations

import re

_BUTTON = r"""facebook|fb|twitter|tweet(?:en)?|twittern?|pin(?:terest)?(?:\ it)?|whats\ ?app|linkedin|reddit|telegram
    |tumblr|(?:fb[ ])?messenger|xing|pocket|flipboard|instagram|youtube|bluesky|threads|mastodon|viber|vk(?:ontakte)?
    |sms|rss|pdf|e-?mail(?:en)?|mail(?:en)?|print(?:friendly|er)?|drucken|druckversion|teilen|merken|speichern|senden
    |weiterleiten|weiterempfehlen|kommentar(?:e|ieren)?|vorlesen|gefällt\ mir
    |comments?|comment(?:er|aires?)|share|like|save|bookmark|copy(?:\ (?:link|url))?|link|email\ this|blog\ ?this!?
    |(?:share|on|to)(?:\ (?:on|to|via|by|this))?(?=\ ?(?:facebook|twitter|pinterest|x\b|whats|linked|email))
    |partager|imprimer|envoyer|compartir|imprimir|enviar|comentar(?:ios)?|guardar|copiar
    |condividi|stampa|invia|salva|commenta|compartilhar|salvar|partilhar|delen|afdrukken|opslaan|reageren|bewaren
    |udostępnij|drukuj|wyślij|zapisz|dela|skriv\ ut|spara|del|tulosta|jaa|sdílet|tisk(?:nout)?
    |diskuse|kommentit|komentarze|komentáře|zdieľať|megosztás|podijeli|partajează|jaga
    |поделиться:?|поширити:?|поділитися:?|печать|paylaş|yazdır"""
_ROW = re.compile(rf"(?xi)(?:(?:{_BUTTON})[ ]?(?:\(?\d{{1,5}}\)?[ ]?)?){{2,}}")
_COUNT = re.compile(r" ?\(?\d{1,5}\)? ?")
_WORD = re.compile(rf"(?xi)(?:{_BUTTON})")
_HEADS = frozenset(
    """fa fb tw pi wh li re te tu me xi po fl in yo bl th ma vi vk sm rs pd em e- pr dr te sp se we ko vo ge co sh
    sa bo pa im en gu st de op be ud wy za sk ja sd ti по пе ya gu di ko zd me po""".split()  # noqa: SIM905  a table of openings
)  #: the first two letters of all of them
LONGEST = 120  #: characters of such a row
_GLUED, _SPACED = 2, 3  #: buttons at least, with no space between them, and with one


def is_row(line: str) -> bool:
    """Nothing but such buttons, with counts at most."""
    if line[:2].lower() not in _HEADS or len(line) > LONGEST or not _ROW.fullmatch(line):
        return False
    spaced = " " in _COUNT.sub("", line)
    return len(_WORD.findall(line)) >= (_SPACED if spaced else _GLUED)
