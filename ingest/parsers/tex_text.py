"""What TeX's commands for letters and signs stand for, and where its braces close."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BRACE = re.compile(r"(?<!\\)[{}]")
_BREAK = re.compile(r"(?<![ \t])[ \t]*(?<!\n)\n(?![ \t]*\n)[ \t]*")
LONGEST: Final = 100_000  #: characters of a value in braces
_ACCENTS: Final = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    '"': "\u0308",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_ACCENT = re.compile(r"\\(?:([`'^~\"=.])\s*|([uvHckrdb])(?:\s+|(?=\{)))(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))")
_LETTERS: Final = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "aa": "å",
    "AA": "Å",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    "j": "ȷ",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "ldots": "…",
    "dots": "…",
    "textendash": "–",
    "textemdash": "—",
    "euro": "€",
    "texteuro": "€",
    "pounds": "£",
    "copyright": "©",
    "S": "§",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "guillemotleft": "«",
    "guillemotright": "»",
    "glqq": "„",
    "grqq": "“",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "newline": "\n",
}
_LETTER = re.compile(r"\\([A-Za-z]{1,20})(?![A-Za-z])(?:\s*\{\}|[ \t]?)")
_SIGN = re.compile(r"\\([&%$#_{}])")
_SPACE = re.compile(r"\\[\s,;:]")
_HINT = re.compile(r"\\[@/!-]")  #: where a word may be broken, and the like


def closed(text: str, at: int) -> int:
    """Behind the brace that closes the one before here; -1 if none does."""
    depth = 1
    for brace in _BRACE.finditer(text, at, at + LONGEST):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return -1


def text_of(value: str) -> str:
    """A value as its reader sees it: letters for TeX's commands, no braces."""
    if "\\" in value:
        value = _ACCENT.sub(_accented, value)
        value = _LETTER.sub(lambda found: _LETTERS.get(found[1], ""), value)
        value = _HINT.sub("", _SPACE.sub(" ", _SIGN.sub(r"\1", value)))
    for tex, sign in (("{", ""), ("}", ""), ("~", " "), ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”")):
        value = value.replace(tex, sign)
    return re.sub(r"[ \t]+", " ", _BREAK.sub(" ", value)).strip()


def _accented(found: re.Match[str]) -> str:
    letter = (found[3] or found[4]).lstrip("\\")
    return unicodedata.normalize("NFC", letter + _ACCENTS[found[1] or found[2]])
