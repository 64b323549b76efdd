"""Month and weekday names of the world's news languages, from CLDR, as folded look-up tables.

``date_names.txt`` was read out of babel by ``bench/make_date_names.py``: to ask babel itself takes 0.2 s a process.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Names:
    """Folded name -> what it can mean. ``orders``: language -> "DMY" or "MDY", for all-number dates."""

    months: Mapping[str, Mapping[int, frozenset[str]]]  #: name -> month -> languages that say so
    weekdays: Mapping[str, frozenset[int]]  #: name -> weekdays, 0 = Monday
    orders: Mapping[str, str]


#: Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. The vowel signs of India and Thailand stay: they
#: tell months apart.
_MARKS = dict.fromkeys((*range(0x300, 0x370), *range(0x591, 0x5C8), *range(0x610, 0x61B), *range(0x64B, 0x660), 0x670))


#: Malayalam before 2008 joined a consonant, its vowel killer and a joiner where one letter stands today.
_MALAYALAM = (("\u0d28", "ൻ"), ("\u0d30", "ർ"), ("\u0d32", "ൽ"), ("\u0d33", "ൾ"), ("\u0d23", "ൺ"))


def fold_name(word: str) -> str:
    """Lower case without accents and dots, so that "FÉVR." and "fevr" meet."""
    if word.isascii():
        return word.lower().rstrip(".")
    if "\u0d4d\u200d" in word:
        for consonant, letter in _MALAYALAM:
            word = word.replace(f"{consonant}\u0d4d\u200d", letter)
    decomposed = unicodedata.normalize("NFKD", word.lower())
    kept = decomposed.translate(_MARKS).replace("ı", "i").replace("ł", "l")
    return unicodedata.normalize("NFKC", kept).rstrip(".॰")


@lru_cache(maxsize=1)
def names() -> Names:
    """The tables, read on first use: 2 to 4 ms."""
    months: dict[str, dict[int, frozenset[str]]] = {}
    weekdays: dict[str, frozenset[int]] = {}
    orders: dict[str, str] = {}
    kept: dict[str, frozenset[str]] = {}  # most names are of the same few languages
    for line in (Path(__file__).parent / "date_names.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        name, _, value = rest.partition("\t")
        if kind == "month":
            found = months[name] = {}
            for part in value.split(";"):
                number, _, who = part.partition(":")
                found[int(number)] = kept.setdefault(who, frozenset(who.split(",")))
        elif kind == "day":
            weekdays[name] = frozenset(map(int, value.split(",")))
        elif kind == "order":
            orders[name] = value
    return Names(months, weekdays, orders)


@lru_cache(maxsize=4096)
def month_number(word: str, language: str = "") -> int:
    """1 to 12; 0 where the word names no month, or different months in different languages and none is given."""
    folded = fold_name(word)
    table = names().months
    found = table.get(folded)
    if found is None and folded[:1] in ("ב", "و") and len(folded) > 3:  # Hebrew and Arabic write "in" and "and" on
        found = table.get(folded[1:])
    if found is None and folded.endswith("ren"):  # Basque genitive
        found = table.get(folded.removesuffix("ren"))
    if found is None:
        return 0
    if len(found) == 1:
        return next(iter(found))
    mine = [number for number, who in found.items() if language in who] if language else []
    if not mine:  # a word of English news outranks the same letters in a smaller language
        mine = [number for number, who in found.items() if "en" in who]
    return mine[0] if len(mine) == 1 else 0


@lru_cache(maxsize=4096)
def month_languages(word: str) -> frozenset[str]:
    """The languages in which the word names a month."""
    return frozenset().union(*names().months.get(fold_name(word), {}).values())


@lru_cache(maxsize=4096)
def weekday_numbers(word: str) -> frozenset[int]:
    """0 = Monday ... 6 = Sunday; empty where the word names no weekday. Two readings are possible ("mar", "sun")."""
    folded = fold_name(word)
    table = names().weekdays
    bare = folded.removesuffix("-feira").removesuffix("ที่")  # Portuguese; Thai "on"
    return table.get(folded) or table.get(bare) or frozenset()
