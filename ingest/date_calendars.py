"""Dates that are counted otherwise: Persian and Nepali calendars, Japanese eras, Taiwan's years, Chinese numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from ingest.patterns import regex

Found = tuple[int, int, tuple[int, int, int]]  #: start, end, (Gregorian year, month, day)

#: The months of the solar Hijri calendar, with the spellings that the press uses: Iran's, then Afghanistan's.
_PERSIAN_MONTHS = (
    ("فروردین", "حمل"),
    ("اردیبهشت", "ثور"),
    ("خرداد", "جوزا"),
    ("تیر", "سرطان"),
    ("مرداد", "امرداد", "اسد"),
    ("شهریور", "سنبله"),
    ("مهر", "میزان"),
    ("آبان", "ابان", "عقرب"),
    ("آذر", "اذر", "قوس"),
    ("دی", "جدی"),
    ("بهمن", "دلو"),
    ("اسفند", "حوت"),
)
_ARABIC_LETTERS = str.maketrans("يكى", "یکی")  #: keyboards write Persian yeh and kaf with the Arabic letters
_DEVANAGARI = regex("[\u0900-\u097f]")
_ARABIC = regex("[\u0620-\u064a]")
_PERSIAN_NUMBERS: Mapping[str, int] = MappingProxyType(
    {name: number for number, names in enumerate(_PERSIAN_MONTHS, start=1) for name in names}
)
_YEAR = r"1[34]\d\d"  #: 1921 to 2120
_PERSIAN_NAMED = regex(
    rf"(?<!\d)(\d{{1,2}})\s?(?:ام\s)?({'|'.join(sorted(_PERSIAN_NUMBERS, key=len, reverse=True))})"
    rf"[\s\u200c]?(?:ماه[\s,]{{0,2}})?,?\s?(?:سال\s)?({_YEAR})(?!\d)"
)
_PERSIAN_YEAR_FIRST = regex(rf"(?<![\d/.-])({_YEAR})([/.-])(\d{{1,2}})\2(\d{{1,2}})(?!\d)(?![/.-]\d)")
_PERSIAN_DAY_FIRST = regex(rf"(?<![\d/.-])(\d{{1,2}})/(\d{{1,2}})/({_YEAR})(?!\d)(?!/\d)")

#: Era -> the year before its first, its last year (Japan's government, "Era names").
_ERAS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"令和": (2018, 99), "平成": (1988, 31), "昭和": (1925, 64), "大正": (1911, 15), "明治": (1867, 45)}
)
_NUMERALS = "〇零一二三四五六七八九十"
_ERA = regex(
    rf"({'|'.join(_ERAS)}|(?:中[華华])?民[國国])\s?(元|\d{{1,3}}|[{_NUMERALS}百]{{1,5}})\s?年"
    rf"\s?(\d{{1,2}}|[{_NUMERALS}]{{1,3}})\s?月\s?(\d{{1,2}}|[{_NUMERALS}]{{1,3}})\s?[日號号]"
)
_REPUBLIC = 1911  #: the year before the first of the Republic of China
#: 2011 to 2050
_REPUBLIC_NUMBERS = regex(r"(?<![\d./-])(1[0-3]\d)([/.-])(\d{1,2})\2(\d{1,2})(?![\d:])(?![./-]\d)")
_DIGITS = "〇一二三四五六七八九"
_IN_WORDS = regex(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号號]"
)
#: The months of Nepal's calendar (Bikram Sambat), with the spellings of the press.
_NEPALI_MONTHS = (
    ("वैशाख", "बैशाख"),
    ("जेठ", "जेष्ठ", "ज्येष्ठ"),
    ("असार", "आषाढ", "असाढ"),
    ("साउन", "श्रावण", "सावन"),
    ("भदौ", "भाद्र", "भाद्रपद"),
    ("असोज", "आश्विन", "अशोज"),
    ("कात्तिक", "कार्तिक"),
    ("मंसिर", "मङ्सिर", "मंग्सिर", "मार्ग"),
    ("पुस", "पुष", "पौष", "पूस"),
    ("माघ",),
    ("फागुन", "फाल्गुन", "फाल्गुण"),
    ("चैत", "चैत्र"),
)
_NEPALI_NUMBERS: Mapping[str, int] = MappingProxyType(
    {name: number for number, names in enumerate(_NEPALI_MONTHS, start=1) for name in names}
)
_NEPALI_FIRST = (2055, date(1998, 4, 14))  #: the year of the first row below, and its first day
#: Days of each month over 29, twelve a year: the calendar is proclaimed year by year, no rule gives them.
_NEPALI_DAYS = (
    "223222101011223231101011232321110012132321110102223222101011223321101011232321110012"
    "222322010102223222101011223321101011232321110012222322011002223222101011223321101011"
    "232321110012222322011011223222101011232321101011232321110012222322101011223222101011"
    "232321110011232321110102222322101011223222101011232321110011232321110102223222101011"
)
_NEPALI_MONTH = "|".join(sorted(_NEPALI_NUMBERS, key=len, reverse=True))
_NEPALI_YEAR = r"20[5-8]\d"
_NEPALI = regex(
    rf"(?<!\d)(?P<y1>{_NEPALI_YEAR})\s?(?:साल\s)?,?\s?(?P<m1>{_NEPALI_MONTH})\s(?P<d1>\d{{1,2}})(?![\d:])(?:\sगते)?"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})\s(?:गते\s)?(?P<m2>{_NEPALI_MONTH}),?\s(?P<y2>{_NEPALI_YEAR})(?!\d)"
    rf"|(?P<m3>{_NEPALI_MONTH})\s(?P<d3>\d{{1,2}})(?:\sगते)?,?\s(?P<y3>{_NEPALI_YEAR})(?!\d)"
)


def other_calendars(plain: str, language: str = "") -> Iterator[Found]:
    """Dates of other calendars in a text with plain digits, each as the Gregorian day; impossible ones are left out."""
    if plain.isascii() and language not in ("fa", "ps", "zh"):
        return
    if "年" in plain:
        yield from _east_asian(plain)
    if _DEVANAGARI.search(plain):
        yield from _nepali(plain)
    for found in _REPUBLIC_NUMBERS.finditer(plain) if language == "zh" else ():
        yield found.start(), found.end(), (_REPUBLIC + int(found[1]), int(found[3]), int(found[4]))
    letters = plain.translate(_ARABIC_LETTERS) if _ARABIC.search(plain) else ""
    for found in _PERSIAN_NAMED.finditer(letters):
        yield from _persian(found, (int(found[3]), _PERSIAN_NUMBERS[found[2]], int(found[1])))
    if language in ("fa", "ps"):
        for found in _PERSIAN_YEAR_FIRST.finditer(plain):
            yield from _persian(found, (int(found[1]), int(found[3]), int(found[4])))
        for found in _PERSIAN_DAY_FIRST.finditer(plain):
            yield from _persian(found, (int(found[3]), int(found[2]), int(found[1])))


def _persian(found: re.Match[str], day: tuple[int, int, int]) -> Iterator[Found]:
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - 8 ms, needed by Persian dates only

    try:
        gregorian: date = JalaliDate(*day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return
    yield found.start(), found.end(), (gregorian.year, gregorian.month, gregorian.day)


def _nepali(plain: str) -> Iterator[Found]:
    first, start = _NEPALI_FIRST
    for found in _NEPALI.finditer(plain):
        year, month, day = (next(filter(None, (found[f"{part}{way}"] for way in "123"))) for part in "ymd")
        months = 12 * (int(year) - first) + _NEPALI_NUMBERS[month] - 1  # since the first day of the table
        if not 0 <= months < len(_NEPALI_DAYS) or not 1 <= int(day) <= 29 + int(_NEPALI_DAYS[months]):
            continue
        gregorian = start + timedelta(days=29 * months + sum(map(int, _NEPALI_DAYS[:months])) + int(day) - 1)
        yield found.start(), found.end(), (gregorian.year, gregorian.month, gregorian.day)


def _east_asian(plain: str) -> Iterator[Found]:
    for found in _ERA.finditer(plain):
        first, last = _ERAS.get(found[1], (_REPUBLIC, 999))
        year, month, day = (int(figure) if figure.isdigit() else _number(figure) for figure in found.groups()[1:])
        if 1 <= year <= last:
            yield found.start(), found.end(), (first + year, month, day)
    for found in _IN_WORDS.finditer(plain):
        year = int("".join(str(_DIGITS.index("〇" if c in "零○" else c)) for c in found[1]))
        yield found.start(), found.end(), (year, _number(found[2]), _number(found[3]))


def _number(word: str) -> int:
    """Chinese numerals below two hundred, and "元" for the first year: "二十三" -> 23; 0 for what is none."""
    if word == "元":
        return 1
    hundred, _, word = word.rpartition("百")
    if hundred:
        return 100 + _number(word.lstrip("零〇")) if hundred == "一" else 0
    tens, ten, ones = word.partition("十")
    if not ten and len(word) > 1:  # figure by figure: "五一"
        return int("".join(str(_DIGITS.index("〇" if c == "零" else c)) for c in word))
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    unit = _DIGITS.index(ones) if ones else 0
    if not ten:
        return _DIGITS.index(tens) if tens in _DIGITS else 0
    return (_DIGITS.index(tens) if tens else 1) * 10 + unit
