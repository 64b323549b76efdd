"""Dates that are counted otherwise: the Persian calendar, Japanese eras, Taiwan's years, Chinese numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

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
_ARABIC = re.compile("[\u0620-\u064a]")
_PERSIAN_NUMBERS: Mapping[str, int] = MappingProxyType(
    {name: number for number, names in enumerate(_PERSIAN_MONTHS, start=1) for name in names}
)
_YEAR = r"1[34]\d\d"  #: 1921 to 2120
_PERSIAN_NAMED = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s?(?:ام\s)?({'|'.join(sorted(_PERSIAN_NUMBERS, key=len, reverse=True))})"
    rf"[\s\u200c]?(?:ماه[\s,]{{0,2}})?,?\s?(?:سال\s)?({_YEAR})(?!\d)"
)
_PERSIAN_YEAR_FIRST = re.compile(rf"(?<![\d/.-])({_YEAR})([/.-])(\d{{1,2}})\2(\d{{1,2}})(?!\d)(?![/.-]\d)")
_PERSIAN_DAY_FIRST = re.compile(rf"(?<![\d/.-])(\d{{1,2}})/(\d{{1,2}})/({_YEAR})(?!\d)(?!/\d)")

#: Era -> the year before its first, its last year (Japan's government, "Era names").
_ERAS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"令和": (2018, 99), "平成": (1988, 31), "昭和": (1925, 64), "大正": (1911, 15), "明治": (1867, 45)}
)
_ERA = re.compile(rf"({'|'.join(_ERAS)}|(?:中華)?民國)\s?(元|\d{{1,3}})\s?年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?[日號]")
_REPUBLIC = 1911  #: the year before the first of the Republic of China
_DIGITS = "〇一二三四五六七八九"
_IN_WORDS = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号號]"
)


def other_calendars(plain: str, language: str = "") -> Iterator[Found]:
    """Dates of other calendars in a text with plain digits, each as the Gregorian day; impossible ones are left out."""
    if plain.isascii() and language not in ("fa", "ps"):
        return
    if "年" in plain:
        yield from _east_asian(plain)
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


def _east_asian(plain: str) -> Iterator[Found]:
    for found in _ERA.finditer(plain):
        first, last = _ERAS.get(found[1], (_REPUBLIC, 999))
        year = 1 if found[2] == "元" else int(found[2])
        if 1 <= year <= last:
            yield found.start(), found.end(), (first + year, int(found[3]), int(found[4]))
    for found in _IN_WORDS.finditer(plain):
        year = int("".join(str(_DIGITS.index("〇" if c in "零○" else c)) for c in found[1]))
        yield found.start(), found.end(), (year, _number(found[2]), _number(found[3]))


def _number(word: str) -> int:
    """Chinese numerals below a hundred: "二十三" -> 23; 0 for what is none."""
    tens, ten, ones = word.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    unit = _DIGITS.index(ones) if ones else 0
    if not ten:
        return _DIGITS.index(tens)
    return (_DIGITS.index(tens) if tens else 1) * 10 + unit
