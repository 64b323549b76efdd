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

#: The same of languages whose other names are words or people's names elsewhere ("Marta", "Yuli"), or CLDR's of others.
MORE_MONTHS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {
        "uz": {9: "sentabr", 10: "oktabr"},
        "tg": {
            1: "январи",
            2: "феврали",
            3: "марти",
            4: "апрели",
            5: "майи",
            6: "июни",
            7: "июли",
            8: "августи",
            9: "сентябри",
            10: "октябри",
            11: "ноябри",
            12: "декабри",
        },
        "ky": {
            1: "январы",
            2: "февралы",
            3: "марты",
            4: "апрели",
            6: "июну",
            7: "июлу",
            8: "августу",
            9: "сентябры",
            10: "октябры",
            11: "ноябры",
            12: "декабры",
        },
        "tk": {1: "ýanwar", 2: "fewral", 8: "awgust", 10: "oktýabry"},
        "mt": {
            1: "jannar",
            2: "frar",
            3: "marzu",
            5: "mejju",
            6: "ġunju",
            7: "lulju",
            8: "awwissu",
            9: "settembru",
            10: "ottubru",
            11: "novembru",
            12: "diċembru",
        },
        "ga": {
            1: "eanáir",
            2: "feabhra",
            4: "aibreán",
            5: "bealtaine",
            6: "meitheamh",
            7: "iúil",
            8: "lúnasa",
            11: "samhain",
        },
        "so": {
            1: "janaayo",
            2: "febraayo",
            3: "maarso",
            4: "abriil",
            5: "maajo",
            7: "luulyo",
            8: "agoosto",
            9: "sebteembar",
            10: "oktoobar",
            11: "nofeembar",
            12: "diseembar",
        },
        "ha": {1: "janairu", 2: "fabrairu", 4: "afrilu", 9: "satumba", 11: "nuwamba", 12: "disamba"},
        "rw": {
            1: "mutarama",
            2: "gashyantare",
            3: "werurwe",
            5: "gicurasi",
            7: "nyakanga",
            9: "nzeli",
            10: "ukwakira",
            11: "ugushyingo",
            12: "ukuboza",
        },
        "mg": {
            1: "janoary",
            2: "febroary",
            3: "martsa",
            4: "aprily",
            7: "jolay",
            8: "aogositra",
            9: "septambra",
            10: "oktobra",
            11: "novambra",
            12: "desambra",
        },
        "ht": {1: "janvye", 2: "fevriye", 7: "jiyè", 9: "septanm", 10: "oktòb", 11: "novanm", 12: "desanm"},
        "ku": {2: "sibat", 6: "hezîran", 7: "tîrmeh", 8: "tebax", 9: "îlon", 10: "cotmeh", 11: "mijdar"},
        "ckb": {2: "شوبات", 3: "ئازار", 5: "ئایار", 6: "حوزەیران", 7: "تەمموز", 8: "ئاب", 9: "ئەیلوول"},
        "ps": {1: "جنوري", 2: "فبروري", 7: "جولای", 8: "اګست", 9: "سپټمبر"},
        "lb": {3: "mäerz", 4: "abrëll"},
        "zu": {1: "januwari", 2: "februwari", 4: "ephreli", 7: "julayi", 9: "septhemba", 10: "okthoba", 12: "disemba"},
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
    for name, language, number in _extra_months():
        months.setdefault(fold_name(name), {}).setdefault(number, set()).add(language)
    for name, number in EXTRA_WEEKDAYS.items():
        weekdays.setdefault(name, set()).add(number)
    for name, found in sorted(months.items()):
        said = (f"{number}:{','.join(sorted(who))}" for number, who in sorted(found.items()))
        yield f"month {name}\t{';'.join(said)}"
    for name, numbers in sorted(weekdays.items()):
        yield f"day {name}\t{','.join(map(str, sorted(numbers)))}"
    yield from _orders()


def _extra_months() -> Iterator[tuple[str, str, int]]:
    yield from ((name, language, number) for name, (language, number) in EXTRA_MONTHS.items())
    for language, named in MORE_MONTHS.items():
        yield from ((name, language, number) for number, name in named.items())


def _orders() -> Iterator[str]:
    for tag in sorted(LOCALES):
        if "_" not in tag and tag != "en":  # English is printed both ways
            yield f"order {tag}\t{_order(babel.Locale.parse(tag).date_formats['short'].pattern)}"


def head() -> str:
    return f"# made by bench/make_date_names.py from babel {babel.__version__}"


if __name__ == "__main__":
    TARGET.write_text("\n".join([head(), *lines()]) + "\n", "utf-8")
