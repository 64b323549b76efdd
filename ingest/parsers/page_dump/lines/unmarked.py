"""Labels in capitals without their accents, as many papers set them: "ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ", "MAS NOTICIAS"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

_LETTERS = str.maketrans("ıłø", "ilo")  #: that are one sign
_BREVE = "\u0306"  #: a part of its letter, as in "й"


def unmarked(text: str) -> str:
    """Without accents; the breve stays, which makes other letters of Russian ones."""
    if text.isascii():
        return text
    signs = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(c for c in signs if c == _BREVE or not unicodedata.combining(c)))


def by_unmarked(labels: Iterable[str]) -> Mapping[str, str]:
    """Label without accents -> the label, for those that have some."""
    found = {unmarked(label): label for label in sorted(labels) if not label.isascii()}
    return MappingProxyType({bare: label for bare, label in found.items() if bare != label})
