"""Facts of a play, a film or a book over its review: who wrote and directed it, until when it runs, its pages."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.books import tells_of_book
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.patterns import regex

_LONGEST = 160  #: characters of such a line
_FACT = (
    r"(?:direct(?:ed|ion) by|director:|dir\.|starring|runs? (?:until|to|from)|running time"
    r"|(?:until|bis|até|fino al|jusqu['’]au|hasta el|t/m|do|до|tom) \d|tickets?\b|box office|regie\b|inszenierung"
    r"|laufzeit|mise en scène|réalis(?:é|ation)|durée|dirigid[oa] por|dirección|reparto|duración|regia\b|durata"
    r"|encena(?:do|da|ção)|realização|direção|regissör|regi\b|iscenesat|instruktør|ohja(?:us|aja)|reżyseri?a?|režie"
    r"|režisér|rendezte|rendező|режисс[её]р|yönetmen|σκηνοθεσία)"
)
_BEHIND = regex(rf"[.,;|·]\s{_FACT}", re.IGNORECASE)
_FIRST = regex(_FACT, re.IGNORECASE)
#: of a book without its price: "Harbour Press, 212pp"
_PAGES = regex(
    r"[,;·|]\s?(?:\d{2,4}\s?(?:pp?\b|pages|seiten|s\.|págs?|páginas|pagine|pag\.|blz|sidor|sider|sivua|str|стр|с\.)"
    r"|(?:pp?|págs?|pagg?)\.?\s\d{2,4}(?!\d))",
    re.IGNORECASE,
)
_AUTHOR = regex(r"(?:written )?(?:by|von|par|de|d['’]|di|por|door|van|av|af)\s?(?-i:[^\W\d_a-zß-ÿ])", re.IGNORECASE)
_CREDIT = regex(
    r"(?:(?:written and )?directed by|regie:|mise en scène(?: de|\s?:)|dirigid[oa] por|regia(?: di|:)"
    r"|encenação(?: de|:)|regie van|regissör:|instruktion:|reżyseria:|režie:|режисс[её]р:)\s?[^\W\d_]",
    re.IGNORECASE,
)

#: who else worked at a book
_HELPED = regex(
    r"(?:translated|illustrated|introduced)\b.{0,30} by|(?:aus dem \w+|übersetzt|illustriert) von|traduit|illustré"
    r"|traducción|traducid[oa]|tradott[oa]|traduzione|tradução|traduzid[oa]|vertaald|vertaling|översättning|översatt|oversat|suomen"
    r"|przełożył|przekład|přeložil|překlad|перев[её]л|перевод|çeviren",
    re.IGNORECASE,
)


def passes(line: str) -> bool:
    """Who translated or illustrated the work, between its author and such facts."""
    return len(line) <= _LONGEST and _HELPED.match(line) is not None


def is_fact(line: str) -> bool:
    """It begins with such a fact, or tells how many pages a book has: what stands below the author's name."""
    return len(line) <= _LONGEST and (_FIRST.match(line) is not None or _is_book(line))


def names_author(line: str) -> bool:
    """An author and such a fact: "By Ann Lee. Directed by Bob Ray. Until 22 June."."""
    return len(line) <= _LONGEST and (_BEHIND.search(line) is not None or _is_book(line))


def credits_work(line: str) -> bool:
    """A line of such facts and nothing else, which heads no story."""
    if len(line) > _LONGEST or line[-1] in "?!":
        return False
    return _CREDIT.match(line) is not None or _is_book(line) or (_AUTHOR.match(line) is not None and names_author(line))


def _is_book(line: str) -> bool:
    return has_figure(line) and (tells_of_book(line) or _PAGES.search(line) is not None)
