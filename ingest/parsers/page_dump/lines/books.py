"""What is told of a book below a review or an interview: "Le Quai vide, éditions du Causse, 288 pages, 22 €"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any, line_words
from ingest.parsers.page_dump.text.tables import word_set
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


_NOTE_LONGEST = 220  #: characters of a note on where a work has come out
_KEYS = ("publi", "pubbl", "out ", "released", "availab", "ersch", "erhält", "paru", "édité", "edit", "usci", "versch")
_MORE_KEYS = (
    "uitgeg",
    "utgi",
    "udkom",
    "kommer ut",
    "julkais",
    "nakład",
    "wydawn",
    "naklad",
    "vydavat",
    "издат",
    "видавн",
)
#: that it is out, and with whom
_OUT = regex(
    r"(?i:\b(?:is|are)\s(?:\w+\s)?(?:published|out|released|available)\b(?:\snow)?[^.]{0,24}?\s(?:by|from|on|with|through)"
    r"|\b(?:ist|sind)\b[^.]{0,24}?\s(?:bei|im|in\sder)(?=\s.{2,50}\s(?:erschienen|erhältlich)\b)"
    r"|\berscheint\s(?:[\w. ]{2,24}\s)?(?:bei|im)"
    r"|\b(?:est|sont)\s(?:publiée?s?|parue?s?|éditée?s?)\s(?:chez|aux\séditions|par)|\bparaît\s(?:chez|aux\séditions)"
    r"|\b(?:está|es|ha\ssido)\s(?:publicad[oa]|editad[oa])\s(?:por|en)(?:\sla\seditorial)?"
    r"|\b(?:è|sono)\s(?:pubblicat[oaie]|edit[oaie]|uscit[oaie])\s(?:da|per|con|presso)"
    r"|\b(?:está|é|foi)\s(?:publicad[oa]|editad[oa])\sp(?:or|el[oa])|\bsai\spela"
    r"|\b(?:is|zijn)\s(?:verschenen|uitgegeven)\s(?:bij|door)|\b(?:verschijnt|verscheen)\sbij"
    r"|\b(?:är\sutgiven|ges\sut|kommer\sut)\s(?:på|av)|\b(?:er\sudkommet|udkommer|er\sutgitt|utgis|kommer\sut)\spå"
    r"|\bon\sjulkaissut|\b(?:ukazał[ao]?\ssię|wyszł[ao])\s(?:nakładem|w)(?:\swydawnictw\w+)?"
    r"|\b(?:vyšl?[ao]?|vychází)\sv\s(?:nakladatelství|vydavatelství)"
    r"|\b(?:вышл?[аио]?|выходит|вийшл?[ао]?)\s[ву]\s(?:издательстве|видавництві))\s[\"“„«‘]?(?:the\s|der\s|den\s)?[^\W\d_a-zß-ÿа-яё]"
)
#: what it is
_WORKS = word_set("""book books memoir memoirs novel novels autobiography biography anthology cookbook album albums
    collection debut essays buch bücher roman romane memoiren biografie biographie autobiografie erzählband gedichtband
    sachbuch bildband livre livres mémoires récit recueil essai autobiographie libro libros novela memorias ensayo
    álbum disco romanzo memorie saggio raccolta livro livros romance memórias ensaio boek boeken memoires bok boken
    romanen memoarer bog bogen kirja romaani muistelmat książka książkę powieść wspomnienia kniha román paměti книга
    мемуары воспоминания спогади""")


#: the same in brackets: "Fog by Ann Lee (Quay, £14.99) is out on 2 May"
_IN_BRACKETS = regex(r"\([^()]{2,48}\)\s\w+\s[^.]{2,40}\.?$")
#: where it is to be seen: "Ann Lee: Fog is at the Mill Gallery, Dale, until 2 June"
_SHOWN = regex(
    r"[^\W\d_a-zß-ÿ][^:.!?]{3,40}:\s[^.:!?]{6,110}\s(?:until|till|bis(?:\szum)?|jusqu['’]au|hasta\sel|fino\sal?|até(?:\sa)?|tot|t/m|til)"
    r"\s\d{1,2}\.?(?:\sde)?\s[^\W\d_]{3,9}(?:\s(?:19|20)\d\d)?\.?$"
)


def tells_publisher(line: str) -> bool:
    """Whose work is out and with whom, below a talk with its author: "Ann Lee's memoir, Fog, is published by Quay"."""
    if len(line) > _NOTE_LONGEST:
        return False
    if ": " in line and _SHOWN.match(line):
        return True
    if not (holds_any(line, _KEYS) or holds_any(line, _MORE_KEYS)):
        return False
    if _OUT.search(line) is None:
        return ") " in line and _SOLD.search(line) is not None and _IN_BRACKETS.search(line) is not None
    return not _WORKS.isdisjoint(line_words(line)) or _SOLD.search(line) is not None
