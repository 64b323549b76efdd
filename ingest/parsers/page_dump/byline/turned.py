"""Writers as data bases name them, the surname first, alone under the headline: "Gautreau, Sylvie"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.text.page import Page

_REACH = 4  #: rows below the headline
_WORD = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_TURNED = re.compile(rf"({_WORD}(?: {_WORD})?), ({_WORD}(?: [^\W\d_][\w.'’-]*)?)")
#: of the line above the headline that says where the text stood: "Région, lundi 12 mai 2003, p. 7"
_PRINTED_AT = re.compile(
    r"\d{4}\)?[,;:]\s(?:pp?|pg|pag|pág|s|str|sid|side|стр|с)\.\s?[A-Z]{0,2}-?\d{1,3}(?:\s?[-–,]\s?\w+)?$"
)


def writers(page: Page, place: Place) -> tuple[int, tuple[str, ...]] | None:
    """(row, the names in their usual order); None where no line above says on which page of a paper the text stood."""
    if not any(page.digits[r] and _PRINTED_AT.search(page.text[r][-40:]) for r in range(place.head)):
        return None
    for row in range(place.head + 1, min(place.rows[0], place.head + 1 + _REACH)):
        parts = [_TURNED.fullmatch(part.strip()) for part in page.text[row].split(";")]
        names = tuple(f"{match[2]} {match[1]}" for match in parts if match)
        if len(names) == len(parts) and all(map(byline_names.is_name, names)):
            return row, names
    return None
