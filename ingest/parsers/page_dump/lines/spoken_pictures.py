"""Sentences that speak of a picture, unlike captions, whose credit is set off: "Lost photo of the queen found"."""

from __future__ import annotations

import re

_WORD = r"(?i:photos?|fotos?|images?|pictures?|credits?|courtesy|фото)"
_NAMES = r"(?:\s[^\W\d_a-zß-ÿ][^\W\d_]*\.?){1,4}\W*$"
#: a word for pictures with a mark or "by" behind it, at the beginning of a clause, or an agency at the very end
_SET_OFF = re.compile(
    rf"{_WORD}\s?(?i:credits?\s?|courtesy\s?)?[:/|©(]|^\W*{_WORD}(?:\s(?:by|courtesy|via|von|par|por|di|de)\s|{_NAMES})"
    rf"|(?:[.!?…)\]|/©(\[,]|\s[-–—])\s*(?:[^\W\d_]+\s){{0,2}}?{_WORD}\b"
    r"|\b(?i:getty|afp|reuters|imago|dpa|shutterstock)(?:[ /-]\w+){0,1}\W*$|\b(?i:fot|nuotr)\.|©"
    r"|[/|]\s?[A-Za-z][\w .&-]{1,30}$"
)
_HELD = re.compile(_WORD + r"|(?i:reuters|afp|getty)")
_NAMED = re.compile(_WORD + _NAMES)  #: "The pier in May Photo Ann Lee"
_TAIL = 70  #: characters


def speaks_of_picture(text: str) -> bool:
    """Of a line that holds a word of a picture's credit: nothing in it says that the credit stands by itself."""
    words = text.split()
    if len(words) <= 2 or not _HELD.search(text) or _SET_OFF.search(text, max(0, len(text) - _TAIL)):
        return False
    small = sum(word[0].islower() for word in words)
    return small * 2 < len(words) or _NAMED.search(text) is None
