"""Where an office stands: a street with its number in either order, a box, a postal code with its town."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure

_LONGEST, _HEAD = 220, 45  #: characters of such a line, of the name before the office
CUT = re.compile(r"\s?[,;|•·–—]\s|\s-\s|\s{2,}|:\s|\s\(")
_SMALL = 4  #: letters of words that a sentence has and an office has not
_WORD = r"[^\W\d_a-zß-ÿ][\w'’.-]*"
OFFICE = re.compile(rf"""(?ix)
    \b\d{{1,5}}[a-z]?,?\s(?:{_WORD}\s){{1,3}}(?:street|st|road|rd|avenue|ave|lane|ln|square|sq|boulevard|blvd|drive|dr
        |way|place|row|quay|parade|highway|hwy|court|terrace)\b
    |\b\d{{1,4}},?\s(?:bis\s|ter\s)?(?:rue|avenue|boulevard|place|quai|chemin|allée|cours|impasse)\s
    |\b(?:calle|c/|avenida|avda\.?|plaza|paseo|via|viale|piazza|corso|largo|rua|praça|travessa|alameda|ul\.|ulica|al\.|aleja
        |plac|ulice|náměstí|třída|ул\.|улица|пр\.|проспект|пл\.|вул\.|вулиця|str\.|strada|bulevardul|bd\.|οδός)\s?[^,;|]{{2,40}}?,?
        \s(?:n[.º°]\s?|nr\.?\s|д\.\s?|№\s?)?\d{{1,4}}
    |\b[^\W\d_]{{3,30}}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|straat|laan|plein|kade|gracht|gatan|vägen|torget
        |gade|vej|plads|veien|gata|gate|katu|tie|utca|út|tér)\s\d{{1,4}}\s?[a-z]?\b
    |\b(?:utca|út|tér|cad\.|caddesi|sok\.|sokak|mah\.|mahallesi)\s?(?:no\s?:?\s?)?\d{{1,4}}
    |\b(?:p\.?\s?o\.?\s?box|postfach|postbus|postboks|apartado|casilla|boîte\spostale|b\.?p\.?|c\.?p\.?|skr\.\spoczt\.?|а/я)
        \s?\d{{1,5}}
    |\b\d{{4,5}}\s(?:[A-Z]{{2}}\s)?{_WORD}(?:[,;|.]|\s[|–-]|$)|\b[A-Z]{{1,2}}\d{{1,2}}[A-Z]?\s\d[A-Z]{{2}}\b
    |\b[A-Z]{{2}}\s\d{{5}}\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b""")


def office_at(line: str) -> int:
    """Where the office begins behind a name of some words with capitals; 0 where the line is no such thing."""
    if len(line) > _LONGEST or not has_figure(line) or not (line[0].isupper() or line[0] in "«„“\"'"):
        return 0
    cut = CUT.search(line)
    if cut is None or not 0 < cut.start() <= _HEAD or OFFICE.search(line, cut.start()) is None:
        return 0
    return cut.start()


def is_office(line: str) -> bool:
    """Nothing but a name and its office: no sentence tells of it."""
    at = office_at(line)
    return at > 0 and sum(word[0].islower() and len(word) > _SMALL for word in line.split()) <= 1
