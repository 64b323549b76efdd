"""The words of a text as stories are compared by them: no case, no accents, no punctuation. Standard library only.

Not the words that a search sees (``search.text``, which this layer may not import): here a text of the same words in
another dress has to come out the same, whatever a full-text engine makes of it. Scripts without spaces between words
give one word for each character.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Hiragana and katakana, ideographs, and the scripts of South East Asia, all written without spaces.
UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD: Final = re.compile(f"[{UNSPACED}]|[^\\W_{UNSPACED}]+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_ASCII: Final = bytes(code if chr(code).isalnum() else 32 for code in range(128)).lower() + bytes(128)
_DRESS: Final = re.compile("[‘’‚‛“”„«»‹›–—…·•\u00a0]")


def story_words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    if not text.isascii():
        text = _DRESS.sub(" ", text)
        if not text.isascii():
            text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
            if not text.isascii():
                return _WORD.findall(text)
    return text.encode("ascii").translate(_ASCII).decode("ascii").split()
