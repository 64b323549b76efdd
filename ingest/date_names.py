"""Month and weekday names of the world's news languages, from CLDR (through babel), as folded look-up tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from types import MappingProxyType

#: CLDR locales read. Arabic and Serbian twice: their month names differ by region or script.
LOCALES = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "et", "lv", "lt", "pl", "cs", "sk", "sl"),
    *("hr", "sr", "sr_Latn", "bs", "hu", "ro", "bg", "mk", "ru", "uk", "be", "el", "tr", "az", "sq", "ca", "gl"),
    *("eu", "af", "is", "cy", "id", "ms", "sw", "fil", "ar", "ar_SY", "ar_MA", "fa", "he", "hi", "bn", "ur", "th"),
    *("de_AT", "pt_PT", "es_UY", "es_PE", "kk", "ka", "hy", "vi"),
)

#: Spellings that newspapers print and CLDR does not list.
EXTRA_MONTHS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "sept": ("en", 9),
        "febr": ("en", 2),
        "mrz": ("de", 3),
        "maerz": ("de", 3),
        "sett": ("it", 9),
        "fevr": ("fr", 2),
        "juill": ("fr", 7),
        "setiembre": ("es", 9),
        "ogos": ("ms", 8),
        "июня": ("ru", 6),
        "нояб": ("ru", 11),
        "сент": ("ru", 9),
        "февр": ("ru", 2),
        "জানুয়ারি": ("bn", 1),
        "ফেব্রুয়ারি": ("bn", 2),
    }
)

EXTRA_WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {"tues": 1, "thur": 3, "thurs": 3, "wednes": 2, "segunda": 0, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4}
)

#: Prefixes that belong to the grammar, not to the name: Catalan "de novembre", "d'abril"; Hebrew "בנובמבר".
_PREFIXES = ("de ", "d'", "d’", "di ", "del ")


@dataclass(frozen=True, slots=True)
class Names:
    """Folded name -> what it can mean. ``orders``: language -> "DMY" or "MDY", for all-number dates."""

    months: Mapping[str, Mapping[int, frozenset[str]]]  #: name -> month -> languages that say so
    weekdays: Mapping[str, frozenset[int]]  #: name -> weekdays, 0 = Monday
    orders: Mapping[str, str]


#: Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. The vowel signs of India and Thailand stay: they
#: tell months apart.
_MARKS = dict.fromkeys((*range(0x300, 0x370), *range(0x591, 0x5C8), *range(0x610, 0x61B), *range(0x64B, 0x660), 0x670))


def fold_name(word: str) -> str:
    """Lower case without accents and dots, so that "FÉVR." and "fevr" meet."""
    if word.isascii():
        return word.lower().rstrip(".")
    decomposed = unicodedata.normalize("NFKD", word.lower())
    kept = decomposed.translate(_MARKS).replace("ı", "i").replace("ł", "l")
    return unicodedata.normalize("NFKC", kept).rstrip(".॰")


def _forms(name: str) -> set[str]:
    name = name.replace("\u200f", "").replace("\u200e", "").strip()
    forms = {name}
    for prefix in _PREFIXES:
        if name.lower().startswith(prefix):
            forms.add(name[len(prefix) :])
    return {folded for folded in map(fold_name, forms) if _long_enough(folded) and not any(c.isdigit() for c in folded)}


def _long_enough(folded: str) -> bool:
    """Two letters are a month in Indic scripts only; elsewhere they are too many other things."""
    return len(folded) > 2 or (len(folded) == 2 and "\u0900" <= folded[0] <= "\u0dff")


def _order(pattern: str) -> str:
    day, month, year = (pattern.find(letter) for letter in "dMy")
    if -1 in (day, month, year) or year < day or year < month:
        return ""
    return "DMY" if day < month else "MDY"


def _numbered(table: Mapping[int, str]) -> list[tuple[int, str]]:
    return [(number, form) for number, name in table.items() for form in _forms(name)]


@lru_cache(maxsize=1)
def names() -> Names:
    """The tables, built on first use: babel and about sixty locales, about 0.2 s."""
    from babel import Locale  # noqa: PLC0415  slow; needed by documents with dates in words only

    months: dict[str, dict[int, set[str]]] = {}
    weekdays: dict[str, set[int]] = {}
    orders: dict[str, str] = {}
    for tag in LOCALES:
        locale = Locale.parse(tag)
        language = locale.language
        if "_" not in tag and language != "en":  # English is printed both ways
            orders[language] = _order(locale.date_formats["short"].pattern)
        for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            for number, form in _numbered(locale.months[context][width]):
                months.setdefault(form, {}).setdefault(number, set()).add(language)
            for number, form in _numbered(locale.days[context][width]):
                weekdays.setdefault(form, set()).add(number)
    for name, (language, number) in EXTRA_MONTHS.items():
        months.setdefault(fold_name(name), {}).setdefault(number, set()).add(language)
    for name, number in EXTRA_WEEKDAYS.items():
        weekdays.setdefault(name, set()).add(number)
    return Names(
        months={name: {n: frozenset(who) for n, who in found.items()} for name, found in months.items()},
        weekdays={name: frozenset(found) for name, found in weekdays.items()},
        orders=orders,
    )


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
