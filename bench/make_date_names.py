"""Write ingest/date_names.txt: month and weekday names of CLDR, and the order of its dates, as folded look-up tables.

Run it with ``python bench/make_date_names.py``; babel is asked for about sixty locales. ``tests/test_dates.py`` checks
the table against the babel that it was made from. Each line holds a kind, a name and, behind a tab, what the name can
mean: of a month its numbers with the languages that say so, of a weekday its numbers (0 = Monday), of a language the
order of its all-number dates.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from types import MappingProxyType

import babel

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.date_names import fold_name

TARGET = Path(__file__).parents[1] / "ingest" / "date_names.txt"

#: CLDR locales read. Arabic and Serbian twice: their month names differ by region or script.
LOCALES = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "et", "lv", "lt", "pl", "cs", "sk", "sl"),
    *("hr", "sr", "sr_Latn", "bs", "hu", "ro", "bg", "mk", "ru", "uk", "be", "el", "tr", "az", "sq", "ca", "gl"),
    *("eu", "af", "is", "cy", "id", "ms", "sw", "fil", "ar", "ar_SY", "ar_MA", "fa", "he", "hi", "bn", "ur", "th"),
    *("de_AT", "pt_PT", "es_UY", "es_PE", "kk", "ka", "hy", "vi", "ta", "te", "mr", "gu", "pa", "ml", "kn", "ne", "si"),
    *("my", "km", "lo", "am"),
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
        "জানুয়ারী": ("bn", 1),  # as older versions of CLDR write them
        "ফেব্রুয়ারী": ("bn", 2),
        "جانفي": ("ar", 1),  # Tunisia's and Algeria's, after the French
        "فيفري": ("ar", 2),
        "أفريل": ("ar", 4),
        "جوان": ("ar", 6),
        "جويلية": ("ar", 7),
        "أوت": ("ar", 8),
        "ජනවාරි": ("si", 1),  # CLDR has the lunar months' names here
        "පෙබරවාරි": ("si", 2),
        "මාර්තු": ("si", 3),
        "අප්‍රේල්": ("si", 4),
        "අප්රේල්": ("si", 4),
        "අප්‍රියෙල්": ("si", 4),
        "මැයි": ("si", 5),
        "ජූනි": ("si", 6),
        "ජුනි": ("si", 6),
        "ජූලි": ("si", 7),
        "ජුලි": ("si", 7),
        "අගෝස්තු": ("si", 8),
        "සැප්තැම්බර්": ("si", 9),
        "ඔක්තෝබර්": ("si", 10),
        "නොවැම්බර්": ("si", 11),
        "දෙසැම්බර්": ("si", 12),
    }
)

EXTRA_WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {"tues": 1, "thur": 3, "thurs": 3, "wednes": 2, "segunda": 0, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4}
)

#: Prefixes that belong to the grammar, not to the name: Catalan "de novembre", "d'abril"; Hebrew "בנובמבר".
_PREFIXES = ("de ", "d'", "d’", "di ", "del ")


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


def lines() -> Iterator[str]:
    """The table's lines, sorted by kind and name."""
    months: dict[str, dict[int, set[str]]] = {}
    weekdays: dict[str, set[int]] = {}
    for tag in LOCALES:
        locale = babel.Locale.parse(tag)
        for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            for number, form in _numbered(locale.months[context][width]):
                months.setdefault(form, {}).setdefault(number, set()).add(locale.language)
            for number, form in _numbered(locale.days[context][width]):
                weekdays.setdefault(form, set()).add(number)
    for name, (language, number) in EXTRA_MONTHS.items():
        months.setdefault(fold_name(name), {}).setdefault(number, set()).add(language)
    for name, number in EXTRA_WEEKDAYS.items():
        weekdays.setdefault(name, set()).add(number)
    for name, found in sorted(months.items()):
        said = (f"{number}:{','.join(sorted(who))}" for number, who in sorted(found.items()))
        yield f"month {name}\t{';'.join(said)}"
    for name, numbers in sorted(weekdays.items()):
        yield f"day {name}\t{','.join(map(str, sorted(numbers)))}"
    yield from _orders()


def _orders() -> Iterator[str]:
    for tag in sorted(LOCALES):
        if "_" not in tag and tag != "en":  # English is printed both ways
            yield f"order {tag}\t{_order(babel.Locale.parse(tag).date_formats['short'].pattern)}"


def head() -> str:
    return f"# made by bench/make_date_names.py from babel {babel.__version__}"


if __name__ == "__main__":
    TARGET.write_text("\n".join([head(), *lines()]) + "\n", "utf-8")
