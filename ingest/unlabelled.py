"""The coding of bytes that do not say theirs and are no UTF-8, told by what comes out: common characters, small words.

Statistics of letters (charset-normalizer) take a short page in Shift_JIS for windows-1252, and Portuguese for
windows-1250, which differs in two letters. Better witnesses are the small words of a language that was written in that
coding, letters of the half of a character set that its authors put first, and signs in places where none can stand.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from ingest.patterns import regex

_WEST = ("German", "French", "Spanish", "Italian", "Portuguese", "Swedish", "Danish", "Norwegian_Bokmal", "Dutch")
_EAST = ("Polish", "Czech", "Slovak", "Hungarian", "Croatian", "Slovenian")
_SLAVIC = ("Russian", "Bulgarian", "Belarusian")
#: coding -> the languages, as jusText names its lists, that were written in it. Of two codings under which the bytes
#: mean the same, the first one is named
_LANGUAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cp1252": (
            *("English", *_WEST, "Finnish", "Icelandic", "Catalan", "Galician", "Basque", "Afrikaans", "Irish"),
            *("Indonesian", "Malay", "Swahili", "Tagalog"),
        ),
        "cp1250": (*_EAST, "Bosnian", "Romanian", "Albanian"),
        "cp1251": (*_SLAVIC, "Ukrainian", "Serbian", "Macedonian"),
        "cp1253": ("Greek",),
        "cp1254": ("Turkish",),
        "cp1255": ("Hebrew",),
        "cp1256": ("Arabic", "Persian", "Urdu"),
        "cp1257": ("Lithuanian", "Latvian", "Estonian"),
        "cp1258": ("Vietnamese",),
        "iso8859_15": (*_WEST, "Finnish"),
        "iso8859_2": (*_EAST, "Bosnian", "Romanian"),
        "iso8859_5": (*_SLAVIC, "Serbian", "Macedonian"),
        "iso8859_7": ("Greek",),
        "koi8_r": ("Russian", "Bulgarian"),
        "koi8_u": ("Ukrainian",),
        "cp866": _SLAVIC,
        "mac_roman": ("English", *_WEST),
        "cp850": _WEST,
        "cp852": _EAST,
    }
)
#: coding -> character sets, and in each the lead bytes of the characters that its authors held for the commonest: the
#: first level of JIS X 0208, of GB 2312 and of Big5, all Hangul of KS X 1001
_BIG5 = ("big5", range(0xA4, 0xC7))
_COMMON: Mapping[str, tuple[tuple[str, range], ...]] = MappingProxyType(
    {
        "cp949": (("euc_kr", range(0xB0, 0xC9)),),  # before Chinese, which also has characters beyond those bytes
        "cp932": (("euc_jp", range(0xB0, 0xD0)),),
        "euc_jp": (("euc_jp", range(0xB0, 0xD0)),),
        "gb18030": (("gb2312", range(0xB0, 0xD8)), _BIG5),
        "big5hkscs": (_BIG5,),
    }
)
_JAPANESE = frozenset(["cp932", "euc_jp"])
_HANGUL = 0.95  #: of the characters of a Korean text; read as GB 2312, they are common ones as well
_KANA = 0.1  #: of the letters of a Japanese text are kana, at least
#: what opens a run of Japanese, or a Korean text, in codings of seven bits
_ESCAPES = ((regex(rb"\x1b\$(?:[@B]|\(D)"), "iso2022_jp_ext"), (regex(rb"\x1b\$\)C"), "iso2022_kr"))
#: quotation marks, dashes and dots of ASCII texts that were typed on a computer of China or Korea, Taiwan, Japan
_TYPED = (
    (regex(rb"(?:\xa1[\xa4\xaa\xad-\xb1])+"), "gb18030"),
    (regex(rb"(?:\xa1[\x4b\x56\x58\xa5-\xa8])+"), "big5hkscs"),
    (regex(rb"(?:\xa1[\xbd\xc6-\xc9])+"), "euc_jp"),
    (regex(rb"(?:\x81[\x5c\x63\x65-\x68])+"), "cp932"),
)
_POLISH = regex(rb"[A-Z]\xa1\xaf[A-Z]")  #: "KSIĄŻKA" in ISO 8859-2
_SOME = 8  #: characters, or words, that are evidence
_MOSTLY = 0.85  #: of the ideographs of a text are common ones
_KNOWN = 0.12  #: of the words of a text are small words, at least
_WORD = regex(r"[^\W\d_]+")
_WIDE = regex(r"[^\x00-\x7f]")
_IN_WORDS = frozenset("’‘'·–—\u00ad\u200c\u200d")  #: may stand between two letters
_LOOKED_AT = 4_000  #: characters beyond ASCII whose places are looked at
_C1 = regex(rb"[\x80-\x9f]")


def seven_bits(data: bytes) -> str:
    """The coding of ASCII with escape sequences for Japanese or Korean, as mail and Usenet had it; "" for none."""
    if b"\x1b" not in data:  # one byte is found far quicker than two
        return ""
    name = next((name for opens, name in _ESCAPES if opens.search(data)), "")
    return name if name and _decoded(data, name) is not None else ""


def east_asian(data: bytes) -> str:
    """The coding under which the bytes are whole characters, nearly all of them common ones; "" for none."""
    best, share = "", _MOSTLY
    for name in _COMMON:
        text = _decoded(data, name)
        found = _common(text, name) if text is not None else 0.0
        if found > share:
            best, share = name, found
        if name == "cp949" and found > _HANGUL:
            break
    return best


def typed_in_asia(data: bytes) -> str:
    """The coding of East Asia that an English text has by its quotation marks: the bytes of "China¡¯s" mean "China’s"
    there; "" where it has other signs too, or none.
    """
    for signs, name in _TYPED:
        rest, times = signs.subn(b"", data)
        if times and rest.isascii() and not _POLISH.search(data):
            return name
    return ""


def _common(text: str, name: str) -> float:
    """The share of common letters among the characters beyond ASCII; 0 where those of East Asia are few."""
    wide = Counter([c for c in text if c >= "\u0080"])
    size = wide.total()
    letters = sum([times for c, times in wide.items() if c >= "\u2e80" and c.isalpha()])
    kana = sum([times for c, times in wide.items() if "\u3041" <= c <= "\u30fe"])
    if letters < _SOME or 2 * letters < size or (name in _JAPANESE and _KANA * letters > kana):
        return 0.0
    return sum([times for c, times in wide.items() if _is_common(c, name)]) / size


def _is_common(char: str, name: str) -> bool:
    if "\u3041" <= char <= "\u30fe":
        return name in _JAPANESE
    if unicodedata.category(char)[0] in "PS" or "\uff00" <= char <= "\uff60":
        return True
    return any((data := char.encode(plain, "ignore")) and data[0] in leads for plain, leads in _COMMON[name])


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text under one coding."""

    words: Counter[str]  #: in small letters
    wide_words: int  #: of them with letters beyond ASCII, of two letters or more
    wide: int  #: characters beyond ASCII
    odd: int  #: of them in places where none can stand: a capital behind a small letter, a sign inside a word


def one_byte(data: bytes) -> str:
    """The coding under which the small words of one of its languages stand in the text; "" where they are too few, or
    where more speaks against each coding than for it.
    """
    best, most = "", 1.0
    controls = _C1.search(data) is not None
    for name, languages in _LANGUAGES.items():
        if controls and name.startswith("iso8859"):
            continue  # those bytes are control characters there, and letters or quotes elsewhere
        reading = _read(data.decode(name, "replace"))
        for language in languages:
            score = _score(reading, _small_words(language))
            if score > most:
                best, most = name, score
    return best


def _score(reading: _Reading, small: frozenset[str]) -> float:
    """The share of small words, and what speaks for and against the coding; 0 where they are too few for an answer."""
    total = reading.words.total()
    found = [(word, times) for word, times in reading.words.items() if word in small]
    known = sum([times for _, times in found])
    if total < _SOME or known < _KNOWN * total:
        return 0.0
    wide = sum([times for word, times in found if len(word) > 1 and not word.isascii()])
    strange = reading.wide_words - wide
    return 1.0 + known / total + (2.0 * wide - 0.25 * strange - reading.odd) / max(1, reading.wide)


def _read(text: str) -> _Reading:
    places = list(islice(_wide_characters(text), _LOOKED_AT))
    words = Counter(_WORD.findall(text.lower()))
    wide_words = sum([times for word, times in words.items() if len(word) > 1 and not word.isascii()])
    return _Reading(words, wide_words, len(places), sum([_is_odd(*place) for place in places]))


def _wide_characters(text: str) -> Iterator[tuple[str, str, str]]:
    """Each character beyond ASCII, with its neighbours."""
    for match in _WIDE.finditer(text):
        at = match.start()
        yield text[at - 1 : at], match[0], text[at + 1 : at + 2]


def _is_odd(before: str, char: str, behind: str) -> bool:
    kind = unicodedata.category(char)
    if kind in {"Cc", "Cn", "Co"} or char in "\ufffd¤":
        return True
    if char == "¶" and behind.islower():
        return True  # a capital Alpha with its accent, in ISO 8859-7
    if kind[0] in "LM":
        return (char.isupper() and before.islower()) or (char > "\u02ff" and _is_latin(before + behind))
    if kind[0] == "S" and behind > "\x7f" and unicodedata.category(behind)[0] == "S":
        return True  # what draws boxes
    return before.isalpha() and behind.isalpha() and char not in _IN_WORDS


def _is_latin(neighbours: str) -> bool:
    """Whether a letter of ASCII stands there: no word is of two alphabets."""
    return any(char.isascii() and char.isalpha() for char in neighbours)


@lru_cache(maxsize=64)
def _small_words(language: str) -> frozenset[str]:
    """The commonest words of a language, from jusText."""
    from justext import get_stoplist  # noqa: PLC0415  rarely needed

    return frozenset(word for word in get_stoplist(language) if word.isalpha())


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return codecs.decode(data, name)
    except UnicodeDecodeError:
        return None
