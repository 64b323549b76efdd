"""Bylines that do not part names as others do: "Elif KAYA - Can ER/BURSA, (DHA)", "Text Ann Lee Photos Bob Roy"."""

from __future__ import annotations

from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.page_dump.names import credit_line, roles
from ingest.parsers.page_dump.names.byline_names import bare_names, is_name
from ingest.patterns import regex

_LONGEST = 160  #: code points of such a line
_TOWN_LEAST = 5  #: letters; a shorter name in capitals may be an agency's
_PERSON = r"(?:[^\W\d_]+\s){1,2}[^\W\d_]+"
_PEOPLE = rf"(?P<names>{_PERSON}(?:\s?[-–,]\s?{_PERSON}){{0,3}})"
_WORK = (  # what they did, as Turkish agencies put it before them; who held the camera comes behind
    r"(?:Haber|HABER)(?:\s?[-–/,]\s?(?:Kamera|KAMERA|Foto(?:ğraf)?|FOTO(?:ĞRAF)?|Görüntü|GÖRÜNTÜ))?\s?:\s?"
)
_CAMERA = rf"\s?[-–,/]\s?(?:Kamera|KAMERA|Foto(?:ğraf)?|FOTO(?:ĞRAF)?|Görüntü|GÖRÜNTÜ)\s?:\s?{_PERSON}"
_AGENCY = r"(?:[\s,–-]*\(?[A-ZÇĞİÖŞÜ]{2,5}\)?)?"
_PLACED = regex(  # "Murat ÇELEBİCAN/BURSA, (DHA)", "Ali KOÇ-Can ER/ANKARA", "Haber: Ali KOÇ - Kamera: Can ER/İZMİR"
    rf"(?:{_WORK})?{_PEOPLE}(?:{_CAMERA})?"
    rf"(?:\s?/\s?(?P<place>[^\W\d_]{{3,20}})(?:\s?\([^\W\d_]+\))?|,?\s\((?P<in>[^\W\d_]{{3,20}})\)){_AGENCY}\s?[-–.]?"
)
_SHOWN = regex(  # behind the writer, who made the pictures
    r"(?i)(?<=\w)[\s,;|/·–-]+(?:(?:and|und|et|y|e|og|och|en|i|&)\s)?"
    r"(?:photo|foto|bild|pictur|image|imagen|illustr|ilustr|zdjęc|kuva|фото|φωτο|beeld)\w*(?:\s?:)?\s"
)
_BARE = regex(  # labels that stand before a name without a colon
    r"(?:Words|WORDS|Texte?s?|TEXTE?S?|Textos?|TEXTOS?|Testi|Testo|TESTO|Tekste?n?|TEKST|Teksti|Szöveg|Текст|ТЕКСТ|Κείμενο|Woorden|Ord)\s"
    r"(?=[^\W\d_a-zß-ÿа-яα-ω])"
)
_BETWEEN = regex(r"\s?[-–,]\s?")
_PAIR = regex(rf"({_PERSON})\s[-–—]\s({_PERSON})")


def credited(text: str) -> list[str]:
    """The writers of such a byline, [] of any other; who took the pictures is none of them."""
    if len(text) > _LONGEST or text.count(" ") < 2:
        return []
    return placed(text) or _labelled(text) or _pair(text)


def placed(text: str) -> list[str]:
    """The reporters of a line that is their names and, behind a slash or in brackets, the place in capitals."""
    found = _PLACED.fullmatch(text) if "/" in text or "(" in text else None
    place = (found["place"] or found["in"]) if found else ""
    if found is None or not place.isupper() or place.casefold() in roles.AGENCIES:
        return []
    names = _BETWEEN.split(found["names"])
    town = len(place) >= _TOWN_LEAST or not place.isascii()
    known = all(name.split()[-1].isupper() or (town and is_first_name(name.split()[0])) for name in names)
    return names if known and all(is_name(name.title()) for name in names) else []


def _labelled(text: str) -> list[str]:
    """The writers behind a label such as "Text" that stands without a colon, or before one such as "Photos"."""
    if not (_BARE.match(text) or _SHOWN.search(text)):
        return []
    return list(credit_line.writers(text, bare_names))


def _pair(text: str) -> list[str]:
    """Two persons with a dash between: "Ana Pop - Ion Rus". What stands behind a dash is a place elsewhere."""
    found = _PAIR.fullmatch(text)
    names = list(found.groups()) if found else []
    return names if all(is_first_name(name.split()[0]) and bare_names(name) == (name,) for name in names) else []
