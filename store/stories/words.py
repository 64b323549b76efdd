"""The words of a text as stories are compared by them: no case, no accents, no punctuation, the same digits in any
script. Standard library only.

Not the words that a search sees (``search.text``, which this layer may not import): here a text of the same words in
another dress has to come out the same, whatever a full-text engine makes of it. Scripts without spaces between words
give one word for each character.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

#: Hiragana and katakana, ideographs, and the scripts of South East Asia, all written without spaces.
UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD: Final = re.compile(f"[{UNSPACED}]|[^\\W_{UNSPACED}]+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_DIGIT: Final = re.compile("[^\\D0-9]")
_ASCII: Final = bytes(c if chr(c).isalnum() and c < 128 else 32 for c in range(128)).lower() + bytes(range(128, 256))
_LONGEST_KEPT: Final = 20  #: code points of a run that is remembered: a word, or signs between words
_MOST_KEPT: Final = 200_000  #: runs
_HANDLER: Final = "backfile-story-words"


def story_words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return story_text(text).decode("utf-8", "surrogatepass").split()


def story_text(text: str) -> bytes:
    """The same as UTF-8, spaces between them: one or several, which may stand before and behind as well."""
    size = len(text)
    if not text.isascii() and len(text.encode("utf-8", "surrogatepass")) > size + size // 5:
        return " ".join(_WORD.findall(_folded(text))).encode("utf-8", "surrogatepass")  # a script of its own
    return text.encode("ascii", _HANDLER).translate(_ASCII)


def _folded(text: str) -> str:
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    plain = _DIGIT.sub(lambda digit: str(int(digit[0])), plain)
    # signs such as ™ have left capitals
    return plain.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


class _Runs(dict[str, bytes]):
    """Runs of characters outside ASCII: their words, as UTF-8; short ones come again and again."""

    def __missing__(self, run: str) -> bytes:
        # an "a" stands for the word that the run may be a part of
        value = " ".join(_WORD.findall(f"a{_folded(run)}a"))[1:-1].encode("utf-8", "surrogatepass")
        if len(run) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[run] = value
        return value


_words_of_run = _Runs().__getitem__


def _put_words(error: UnicodeError) -> tuple[bytes, int]:
    """The encoder finds the runs outside ASCII, several times as fast as a pattern does, and asks what to put there."""
    assert isinstance(error, UnicodeEncodeError)  # noqa: S101  it is asked while encoding only
    return _words_of_run(error.object[error.start : error.end]), error.end


codecs.register_error(_HANDLER, _put_words)
