"""Buttons that share, print and keep, side by side with one space or none between: "FacebookTwitterE-Mail"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

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
_ROW = regex(rf"(?xi)(?:(?:{_BUTTON})[ ]?(?:\(?\d{{1,5}}\)?[ ]?)?){{2,}}")
_COUNT = regex(r" ?\(?\d{1,5}\)? ?")
_WORD = regex(rf"(?xi)(?:{_BUTTON})")
#: the first three letters of all of them, folded
_HEADS = word_set("""fac fb fbm fbt fbw twi twe pin wha lin red tel tum mes xin poc fli ins you blu blo thr mas vib vk
    vko vkt sms rss pdf ema e-m mai pri dru tei mer spe sen wei kom vor gef com sha lik sav boo cop par imp env gua con
    sta inv sal del afd ops rea bew udo wyś zap skr spa tul jaa sdí tis pay yaz dis zdi meg pod jag пош под печ""")
LONGEST = 120  #: characters of such a row
_GLUED, _SPACED = 2, 3  #: buttons at least, with no space between them, and with one


def is_row(line: str) -> bool:
    """Nothing but such buttons, with counts at most."""
    if line[:3].rstrip().lower() not in _HEADS or len(line) > LONGEST or not _ROW.fullmatch(line):
        return False
    spaced = " " in _COUNT.sub("", line)
    return len(_WORD.findall(line)) >= (_SPACED if spaced else _GLUED)
