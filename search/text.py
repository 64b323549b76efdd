"""The one analysis contract: what a word is, on every engine and in every query.

Same characters, same words as SQLite's FTS5 tokenizer ``unicode61 remove_diacritics 2``, so that the full-text table
in the file (which hand-written SQL, sqlite-utils and Datasette search too) and every other engine see the same words.
``fold_table.txt`` was read out of SQLite, code point by code point, by ``bench/make_fold_table.py``; it is
loaded when the first character outside ASCII is met.

A word longer than ``MAX_WORD`` code points stands in the index, has a position and is counted, but no query matches it:
a longer word in a query is read as ``Nothing``, and wildcards and fuzzy words leave it out. (tantivy drops terms of
64 KiB, FTS5 cuts them; below this limit all engines agree.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from os.path import dirname, join
from types import MappingProxyType

MAX_WORD = 255
"""Longest word, in code points after folding, that a query can match."""

STEMMED_LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "arabic",
        "hy": "armenian",
        "eu": "basque",
        "ca": "catalan",
        "cs": "czech",
        "da": "danish",
        "nl": "dutch",
        "en": "english",
        "eo": "esperanto",
        "et": "estonian",
        "fi": "finnish",
        "fr": "french",
        "de": "german",
        "el": "greek",
        "hi": "hindi",
        "hu": "hungarian",
        "id": "indonesian",
        "ga": "irish",
        "it": "italian",
        "lt": "lithuanian",
        "ne": "nepali",
        "no": "norwegian",
        "nb": "norwegian",
        "nn": "norwegian",
        "fa": "persian",
        "pl": "polish",
        "pt": "portuguese",
        "ro": "romanian",
        "ru": "russian",
        "sr": "serbian",
        "es": "spanish",
        "sv": "swedish",
        "ta": "tamil",
        "tr": "turkish",
        "yi": "yiddish",
    }
)
"""ISO 639-1 code -> Snowball algorithm. A language that the installed PyStemmer lacks is not stemmed."""

_TABLE = join(dirname(__file__), "fold_table.txt")  # noqa: PTH118, PTH120  # pathlib costs 3 ms
_MARK = "\u0301"  # stands for every character that continues a word and leaves no trace in it
_ASCII_WORDS = bytes(c if chr(c).isalnum() and c < 128 else 32 for c in range(128)).lower() + bytes(range(128, 256))


class _Characters(dict[int, str]):
    """A table for ``str.translate`` that remembers what a character it does not list stands for."""

    def __init__(self, default: str, entries: Mapping[int, str]) -> None:
        super().__init__(entries)
        self._default = default

    def __missing__(self, code: int) -> str:
        value = self[code] = self._default or chr(code)
        return value


def fold(text: str) -> str:
    """``text`` in lower case, without accents; separators outside ASCII become spaces.

    Each word is what FTS5 makes of it, and every character outside ASCII that is left belongs to a word: the words are
    the runs of ``[0-9a-z]`` and non-ASCII characters. The length may change.
    """
    if text.isascii():
        return text.lower()
    lowered = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")  # bytes: ASCII only
    return _folder()(lowered)


def words(text: str) -> list[str]:
    """The folded words of ``text`` in order; a word's position is its index."""
    data = text.encode("utf-8", "surrogatepass").translate(_ASCII_WORDS)
    spaced = data.decode("utf-8", "surrogatepass")
    return (spaced if text.isascii() else _folder()(spaced)).split()


def spans(text: str) -> list[tuple[int, int]]:
    """For each word of ``words(text)`` its place in ``text``: code points, half-open, with the accents that follow."""
    shape = text if text.isascii() else _shaper()(text)
    return [match.span() for match in _span().finditer(shape)]


def stem(language: str, word: str) -> str:
    """The stem of a folded word in a language (ISO 639-1); the word itself where the language is not covered."""
    stemmer = _stemmer(language)
    return word if stemmer is None or len(word) > MAX_WORD else stemmer(word)


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    algorithm = STEMMED_LANGUAGES.get(language)
    if algorithm is None:
        return None
    import Stemmer  # noqa: PLC0415  # only a search that inflects pays for it

    if algorithm not in Stemmer.algorithms():
        return None
    stem_word: Callable[[str], str] = Stemmer.Stemmer(algorithm).stemWord
    return stem_word


@cache
def _span() -> re.Pattern[str]:
    return re.compile(f"[0-9A-Za-z][0-9A-Za-z{_MARK}]*")


@cache
def _folder() -> Callable[[str], str]:
    """Folds every character outside ASCII."""
    return _translator(_Characters("", _table()))


@cache
def _shaper() -> Callable[[str], str]:
    """Puts for each character outside ASCII one that says what it is: separator, mark or letter."""
    kinds = {" ": " ", "": _MARK}
    return _translator(_Characters("a", {code: kinds.get(char, "a") for code, char in _table().items()}))


def _translator(table: _Characters) -> Callable[[str], str]:
    """Touches only the runs outside ASCII, so that a page with a few curly quotes costs next to nothing."""
    substitute = re.compile(r"[^\x00-\x7f]+").sub

    def replace(match: re.Match[str]) -> str:
        return match[0].translate(table)

    return lambda text: substitute(replace, text)


@cache
def _table() -> Mapping[int, str]:
    """Code point -> " " for a separator, "" for a mark, else the letter it folds to, if that is another one.

    Lines of the file, in hexadecimal: ``a0 b1`` a range of separators; ``300 -`` a mark; ``c0=61`` a folded letter.
    """
    table: dict[int, str] = {}
    with open(_TABLE, encoding="ascii") as file:  # noqa: PTH123
        lines = file.read().splitlines()
    for line in lines:
        source, _, target = line.partition("=")
        if target:
            table[int(source, 16)] = chr(int(target, 16))
            continue
        first, _, last = line.partition(" ")
        if last == "-":
            table[int(first, 16)] = ""
        elif not first.startswith("#"):
            table.update(dict.fromkeys(range(int(first, 16), int(last, 16) + 1), " "))
    return table
