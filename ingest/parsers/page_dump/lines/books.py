"""What is told of a book below a review or an interview: "Le Quai vide, éditions du Causse, 288 pages, 22 €"."""

from __future__ import annotations

import re

from ingest.patterns import regex

_LONGEST = 260  #: characters
#: how long it is
_PAGES = regex(
    r"(?<!\d)\d{2,4}\s?(?:pages?|pp\.?|p\.|seiten|s\.|páginas?|págs?\.?|pagin[ae]|pagg?\.|páx\.|pàgines|blz\.?|bladzijden|sidor"
    r"|sider|sivua|stron[y]?|str\.|stran|strán|oldal|pagini|с\.|стр\.?|страниц|сторінок|σελ\.?|sayfa|halaman|עמודים|صفحة"
    r"|ページ|頁|页|쪽)(?=\W|$)",
    re.IGNORECASE,
)
#: what it costs, or its number
_SOLD = regex(
    r"[€£$¥]\s?\d|\d\s?(?:€|£|\$|zł|Kč|kr\b|Ft\b|lei\b|руб|грн|лв|TL\b|円|元|원)|\b(?:EUR|CHF|Fr\.)\s?\d"
    r"|\d\s?(?:(?i:euros?|eur|franken|francs|kronor|kroner|złotych)|CHF)(?=\W|$)|\bISBN\b"
)


def tells_of_book(line: str) -> bool:
    """How many pages a book has, and its price or number, on one line."""
    return len(line) <= _LONGEST and _SOLD.search(line) is not None and _PAGES.search(line) is not None
