"""What TeX's commands for letters and signs stand for, addresses among them, and where its braces close."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from ingest.patterns import regex

_BRACE = regex(r"(?<!\\)[{}]")
_BREAK = regex(r"(?<![ \t])[ \t]*(?<!\n)\n(?![ \t]*\n)[ \t]*")
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
_ACCENT = regex(r"\\(?:([`'^~\"=.])\s*|([uvHckrdb])(?:\s+|(?=\{)))(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))")
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
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "euro": "€",
    "texteuro": "€",
    "pounds": "£",
    "textsterling": "£",
    "textdollar": "$",
    "textcent": "¢",
    "textyen": "¥",
    "copyright": "©",
    "textcopyright": "©",
    "textregistered": "®",
    "texttrademark": "™",
    "S": "§",
    "textsection": "§",
    "textdegree": "°",
    "textbullet": "•",
    "textperiodcentered": "·",
    "textonehalf": "½",
    "textexclamdown": "¡",
    "textquestiondown": "¿",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotesingle": "'",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquotedbl": '"',
    "quotesinglbase": "‚",
    "quotedblbase": "„",
    "guilsinglleft": "‹",
    "guilsinglright": "›",
    "guillemotleft": "«",
    "guillemotright": "»",
    "guillemetleft": "«",
    "guillemetright": "»",
    "og": "« ",
    "fg": " »",
    "glqq": "„",
    "grqq": "“",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textunderscore": "_",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "newline": "\n",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
}
#: Signs that are written otherwise.
_SIGNS: Final = {"{": "", "}": "", "~": " ", "---": "—", "--": "–", "``": "“", "''": "”", "\\\\": " "}
_SIGN = regex(
    r"\\([A-Za-z]{1,20})(?![A-Za-z])(?:\s*\{\}|[ \t]?)"  # a command
    r"|\\([&%$#_{}]|[~^](?=\{\}))"
    r"|\\([\s,;:])"
    r"|\\[@/!-]"  # where a word may be broken, and the like
    r"|\\\\|---?|``|''|[{}~]"
)
_URL = regex(r"\\url(?=\s*\{)|\{\\textasciitilde\}")
_ESCAPED = regex(r"\\([&%$#_{}~^])|[{}\s]")


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
    value = _SIGN.sub(_shown, _ACCENT.sub(_accented, value) if "\\" in value else value)
    return re.sub(r"[ \t]+", " ", _BREAK.sub(" ", value)).strip()


def address_of(value: str) -> str:
    """A value that is an address, whose "~" and "--" stand for themselves."""
    value = _URL.sub(lambda found: "~" if found[0][0] == "{" else "", value)
    return _ESCAPED.sub(lambda found: found[1] or "", value)


def _shown(found: re.Match[str]) -> str:
    command, sign, space = found.groups()
    if command:
        return _LETTERS.get(command, "")
    return sign or (" " if space else _SIGNS.get(found[0], ""))


def _accented(found: re.Match[str]) -> str:
    letter = (found[3] or found[4]).lstrip("\\")
    return unicodedata.normalize("NFC", letter + _ACCENTS[found[1] or found[2]])
