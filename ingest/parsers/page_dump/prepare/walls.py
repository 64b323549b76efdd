"""Boxes in the middle of a story that ask for a subscription, on pages that set one line between all their parts.

Such a line ("Article content", "Advertisement") closes the box, whatever it offers and in whatever words.
"""

from __future__ import annotations

import re
from collections import Counter

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_OFTEN = 5  #: times that a line stands on the page, if it parts the story
_SHORT = 40  #: characters of such a line
_REACH = 60  #: lines of a box at most
_LONGEST = 120  #: characters of the line that opens it
_STEMS = pieces("unlock|ubscrib|UBSCRIB|bonn|BONN|bbona|suscri|ssinante|renumer|ubskryb|одпис|odběratel")
_OPENS = regex(
    r"(?:this|the) (?:content|article|story) is (?:reserved|exclusive(?:ly)?|only|available)\b.{0,30}\bsubscribers.*"
    r"|(?:subscribe|register|sign in)\b.{0,40}\b(?:to unlock|to (?:continue|keep) reading|for more articles).*"
    r"|(?:ce contenu|cet article) est réservé (?:à nos|aux) abonnés.*"
    r"|(?:dieser (?:artikel|inhalt)|dieser beitrag) ist (?:nur )?für (?:unsere )?abonnenten.*"
    r"|(?:este )?(?:contenido|artículo) (?:es )?(?:exclusivo|reservado|solo) para suscriptores.*"
    r"|(?:este )?(?:conteúdo|artigo) (?:é )?exclusivo para assinantes.*"
    r"|(?:questo )?(?:contenuto|articolo) (?:è )?riservato agli abbonati.*"
    r"|dit artikel is (?:alleen|exclusief) voor abonnees.*"
    r"|(?:den här artikeln|artikeln) är för (?:dig som )?prenumerant.*"
    r"|(?:denne artik(?:ke)?len?|denne saken) er (?:kun )?for abonnenter.*"
    r"|(?:ten artykuł|treść) (?:jest )?(?:dostępn\w+|tylko) (?:tylko )?dla (?:prenumeratorów|subskrybentów).*"
    r"|(?:tento )?článek je (?:jen|pouze) pro (?:předplatitele|odběratele).*"
    r"|(?:эта )?(?:статья|материал) доступ\w+ (?:только )?(?:для )?подписчик\w+.*",
    re.IGNORECASE,
)


def without_walls(page: Page) -> Page:
    """The page without them and without those lines; one that has none of either comes back as it is."""
    if not holds_any(page.whole, _STEMS):
        return page
    opens = [row for row, line in enumerate(page.text) if len(line) <= _LONGEST and _OPENS.fullmatch(line)]
    if not opens:
        return page
    counts = Counter(line for line in page.text if len(line) <= _SHORT)
    texts = list(page.text)
    for first in opens:
        ends = (r for r in range(first + 1, min(len(page), first + _REACH)) if counts[page.text[r]] >= _OFTEN)
        last = next(ends, first)
        if last > first:
            mark = page.text[last]
            texts[first:last] = [""] * (last - first)
            texts = ["" if line == mark else line for line in texts]
    return kept(page, texts) if "" in texts else page
