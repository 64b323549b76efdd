"""The shapes of printed dates: where a text may hold one, and which day, month and year each shape says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.date_calendars import other_calendars
from ingest.date_clock import AFTER, Clock, read_clock
from ingest.date_names import month_languages, month_number
from ingest.patterns import regex

Reading = tuple[int, int, int]  #: year, month, day; 0 = not printed

_BUDDHIST = 543  #: Thailand counts from 543 BC
_BACK = 56  #: code points looked at before a year: "segunda-feira, 3rd day of September, " fits
_YEAR = regex(
    r"(?<!\d)(?:(?P<year>1[6-9]\d\d|20\d\d|2100|2[45]\d\d)"
    r"(?:(?!\d|:\d)|(?=\d\d?[:h]\d\d(?!\d)))"  # a time may stand right behind: "June 14, 20195:32 AM"
    r"|(?P<compact>(?:1[6-9]|20)\d\d[01]\d[0-3]\d)(?=T\d|[_ -]?\d{4}(?:\d\d)?(?!\d)|(?!\d)))"
)
_THAI_MONTH = r"(?:มี|เม|มิ|[มกพสตธ])\.[คพยต]\.?"
_WORD = rf"(?:{_THAI_MONTH}|[^\W\d_][^\s\d.,;:/()|\[\]'’`–—-]*)"
_TWO_WORDS = rf"(?<![^\W_])({_WORD}(?:\s{_WORD})?)"
_ORDINAL = r"(?:st|nd|rd|th|ère|\s?er\b|re|ème|[ºª°]|\.ª|-?го|-?е|:a|:e|a\b|η|ης)?"
_GAP = r"[\s.,/–-]{0,4}"
_OF = r"(?:(?:del?|of|di|do|da|ng|van|day\s+of)\s+|de\s+l['’]|d['’]|ta['’]\s|ខែ\s?)?"
_OTHER_NAME = r"(?:\s?[/–-]\s?[\u0620-\u064a]+|\s?\([\u0620-\u064a]+\))?"  #: Arabic months have two: "24 آذار - مارس"
_DAY_NAME = regex(
    rf"(?<!\d)(?<!\d[.,:])(\d{{1,2}}){_ORDINAL}{_GAP}{_OF}{_TWO_WORDS}\.?{_OTHER_NAME}{_GAP}"
    rf"(?:{_OF}|(?:mh|år|tahun|gada|ค\.ศ\.|พ\.ศ\.)\s|ឆ្នាំ\s?)['’]?$",
    re.IGNORECASE,
)
_NAME_DAY = regex(
    rf"{_TWO_WORDS}\.?[\s,/–-]{{0,3}}(?:the\s)?(\d{{1,2}}){_ORDINAL}[\s.,/–-]{{0,4}}(?:(?:of|del?)\s)?['’]?$",
    re.IGNORECASE,
)
_ASCTIME = regex(rf"(?<![^\W_])({_WORD})\.?\s+(\d{{1,2}}),?\s+(?=\d{{1,2}}:\d\d)(.{{4,22}}?),?\s$")
_NUMBERS = regex(r"(?<!\d)(?<!\d[./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\.?\s?(\2)\s?$")
_VIETNAMESE = regex(r"(?<!\d)(\d{1,2})\s?(?:tháng|thg|-)\s?(\d{1,2}),?\s?(?:năm)?\s?$", re.IGNORECASE)
_NAME_ONLY = regex(rf"{_TWO_WORDS}\.?[\s,/–-]{{0,3}}{_OF}['’]?$", re.IGNORECASE)
_NUMBER_ONLY = regex(r"(?<![\d./-])(\d{1,2})\s?[/.-]\s?$")

_NUMBERS_AFTER = regex(r"(\s?[-/.]\s?)(\d{1,2})\1(\d{1,2})(?!\d)(?![./-]\d(?!\d?:\d\d))")
#: with another calendar's year in brackets at most: "2018年（平成30年）5月7日", "平成30年（2018年）5月7日"
_CJK_AFTER = regex(
    r"\s?(?:[（(][^()（）]{2,10}[)）]\s?)?[年년](?:[)）]|\s?[（(][^()（）]{2,10}[)）])?"
    r"\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号號])?"
)
_MONGOLIAN_AFTER = regex(r"\s?оны?\s(\d{1,2})\s?(?:-?\s?р|дугаар|дүгээр)?\s(?:сарын|сар)\s(\d{1,2})(?!\d)")
_NAME_AFTER = regex(
    rf"(?:\.|,|\s[mթ]\.|\s?ko|\(e\)ko|-?(?:es?|o)|\.?\sgada)?[\s-]{_TWO_WORDS}\.?[\s-](\d{{1,2}})(?!\d)(?!:\d)(?:\.|\(a\)|an?\b|\sd\.)?"
)
_DAY_NAME_AFTER = regex(
    rf"(?:\.?\s?gada|\sжылғы|\sж\.|[-\s](?:yil|йил)|-жылдын|-njy\sýylyň|-nji\sýylyň)\s(\d{{1,2}})\.?[\s-]{_TWO_WORDS}"
)
_MONTH_AFTER = regex(r"\s?[-/]\s?(\d{1,2})(?!\d)(?![./-]\d)")

_SHORT_NAMED = regex(
    rf"(?<![\d:.])(\d{{1,2}})(?:(?:st|nd|rd|th|er|\.|º)(?=\s[^\d\s]{{3,14}}\s['’]\d))?"  # "5th Oct '13"
    rf"([-/ .])({_WORD})\.?\2(['’]?)(\d\d)(?![\d:])"
)
_SHORT_NAME_DAY = regex(rf"(?<![^\W_])({_WORD})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(['’])(\d\d)(?!\d)")
_SHORT_NUMBERS = regex(r"(?<![\d./:-])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d:/-]|\.\d)")
_CONNECTORS = frozenset(("de", "del", "of", "di", "do", "da", "d", "ng", "van", "den", "the", "year", "ឆ្នាំ"))


@dataclass(frozen=True, slots=True)
class Hit:
    """One shape at one place: ``text[start:end]``, its readings (day-first one first), a time if inside it."""

    start: int
    end: int
    rule: str
    readings: tuple[Reading, ...]
    spare: tuple[Reading, ...] = ()  #: readings that only a weekday beside the date can choose
    clock: Clock | None = None


def hits(plain: str, *, whole: bool, language: str = "") -> Iterator[Hit]:
    """Every shape in ``plain``, by place, the likeliest first. ``whole``: the text should be nothing but a date."""
    found: list[Hit] = []
    for anchor in _YEAR.finditer(plain):
        if anchor["compact"]:
            if whole or plain.startswith("T", anchor.end()):
                digits = anchor["compact"]
                found.append(
                    _hit(anchor.start(), anchor.end(), "compact", (int(digits[:4]), int(digits[4:6]), int(digits[6:])))
                )
            continue
        found.extend(_around(plain, anchor, whole=whole, language=language))
    others = [_hit(start, end, "calendar", day) for start, end, day in other_calendars(plain, language)]
    found.extend(others)
    short = list(_short(plain, whole=whole, language=language))
    if short or others:
        found.extend(hit for hit in short if not any(other.start <= hit.start < other.end for other in found))
        found.sort(key=lambda hit: hit.start)
    yield from found


def _hit(start: int, end: int, rule: str, *readings: Reading, clock: Clock | None = None) -> Hit:
    return Hit(start, end, f"date:{rule}", tuple(dict.fromkeys(readings)), clock=clock)


def _around(plain: str, anchor: re.Match[str], *, whole: bool, language: str) -> Iterator[Hit]:
    start, end = anchor.span()
    year = int(anchor["year"])
    base = max(0, start - _BACK)
    before = plain[base:start]
    yield from _before(before, base, end, year, language)
    yield from _after(plain, start, end, year, language)
    named = _NAME_ONLY.search(before)
    if named:
        month, at = _month(named[1], language)
        if month and (whole or _surely_a_month(named[1][at:], language)):
            yield _hit(base + named.start() + at, end, "month", (_gregorian(year, named[1]), month, 0))
    if whole:
        number = _NUMBER_ONLY.search(before)
        if number:
            yield _hit(base + number.start(), end, "month", (year, int(number[1]), 0))
        month_after = _MONTH_AFTER.match(plain, end)
        if month_after:
            yield _hit(start, month_after.end(), "month", (year, int(month_after[1]), 0))
        yield _hit(start, end, "year", (year, 0, 0))


def _before(before: str, base: int, end: int, year: int, language: str) -> Iterator[Hit]:
    if not before or before[-1].isalnum():
        return
    numbers = _NUMBERS.search(before)
    if numbers:
        first, second = int(numbers[1]), int(numbers[3])
        rule = "dotted" if numbers[2] == "." else "numbers"
        year = year - _BUDDHIST if year > 2400 and language == "th" else year
        yield _hit(base + numbers.start(), end, rule, (year, second, first), (year, first, second))
        return
    named = _DAY_NAME.search(before)
    if named:
        month, at = _month(named[2], language)
        if month and not at:
            yield _hit(base + named.start(), end, "day-name", (_gregorian(year, named[2]), month, int(named[1])))
    named = _NAME_DAY.search(before)
    if named:
        month, at = _month(named[1], language)
        if month:
            yield _hit(base + named.start() + at, end, "name-day", (year, month, int(named[2])))
    vietnamese = _VIETNAMESE.search(before) if "th" in before.lower() else None
    if vietnamese:
        yield _hit(base + vietnamese.start(), end, "day-name", (year, int(vietnamese[2]), int(vietnamese[1])))
    asctime = _ASCTIME.search(before) if ":" in before else None
    if asctime:
        month, _ = _month(asctime[1], language)
        time = AFTER.fullmatch(asctime[3])
        if month and time:
            clock = read_clock(time, base + asctime.start(3))
            yield _hit(base + asctime.start(), end, "asctime", (year, month, int(asctime[2])), clock=clock)


def _after(plain: str, start: int, end: int, year: int, language: str) -> Iterator[Hit]:
    following = plain[end : end + 1]
    if following in "年년 （(":
        cjk = _CJK_AFTER.match(plain, end)
        if cjk:
            yield _hit(start, cjk.end(), "year-first" if cjk[2] else "month", (year, int(cjk[1]), int(cjk[2] or 0)))
            return
    if following in "-/. ":
        numbers = _NUMBERS_AFTER.match(plain, end)
        if numbers:
            yield _hit(start, numbers.end(), "year-first", (year, int(numbers[2]), int(numbers[3])))
            return
    mongolian = _MONGOLIAN_AFTER.match(plain, end) if following in " о" else None
    if mongolian:
        yield _hit(start, mongolian.end(), "year-first", (year, int(mongolian[1]), int(mongolian[2])))
        return
    named = _NAME_AFTER.match(plain, end, end + 48)
    if named:
        month, _ = _month(named[1], language)
        if month:
            yield _hit(start, named.end(), "year-first", (year, month, int(named[2])))
            return
    named = _DAY_NAME_AFTER.match(plain, end, end + 48)
    if named:
        month, at = _month(named[2], language)
        if month and not at:
            stop = named.start(2) + len(named[2])
            yield _hit(start, stop, "year-first", (year, month, int(named[1])))


def _short(plain: str, *, whole: bool, language: str) -> Iterator[Hit]:
    """Two-digit years, where the form makes them plain. 69 to 99 are 19xx, the rest 20xx (POSIX strptime %y)."""
    for found in _SHORT_NAMED.finditer(plain):
        month = month_number(found[3], language)
        if month and "\u0e00" <= found[3][0] <= "\u0e7f":  # the last two figures of 2555, the Buddhist year
            yield _hit(found.start(), found.end(), "short", (2500 + int(found[5]) - _BUDDHIST, month, int(found[1])))
        elif month and (whole or found[2] == "-" or found[4]):
            yield _short_hit(found, (month, int(found[1])), int(found[5]))
    if "'" in plain or "’" in plain:
        for found in _SHORT_NAME_DAY.finditer(plain):
            month = month_number(found[1], language)
            if month:
                yield _short_hit(found, (month, int(found[2])), int(found[4]))
    for found in _SHORT_NUMBERS.finditer(plain):
        if found[2] != "-" if whole else found[2] != "-" and _has_time(plain, found.end()):
            first, second, year = int(found[1]), int(found[3]), _century(int(found[4]))
            rule = "dotted" if found[2] == "." else "numbers"
            yield _hit(found.start(), found.end(), rule, (year, second, first), (year, first, second))


def _has_time(plain: str, end: int) -> bool:
    """Whether a time of day follows, which tells 25.04.24 from a version or a paragraph."""
    clock = AFTER.match(plain, end, end + 40)
    return clock is not None and read_clock(clock) is not None


def _short_hit(found: re.Match[str], month_day: tuple[int, int], short_year: int) -> Hit:
    year = _century(short_year)
    other = year + 100 if year < 2000 else year - 100
    return Hit(found.start(), found.end(), "date:short", ((year, *month_day),), spare=((other, *month_day),))


def _century(year: int) -> int:
    return 1900 + year if year >= 69 else 2000 + year


def _month(words: str, language: str) -> tuple[int, int]:
    """The month that one or two words name and where its name starts in them; 0 if none does."""
    words = words.replace("\n", " ")  # the first may end the line above: "Horsham\nJuly 19, 2004"
    month = month_number(words, language)
    if month or " " not in words:
        return month, 0
    first, _, second = words.partition(" ")
    if second.lower() in _CONNECTORS or not second:
        return month_number(first, language), 0
    month = month_number(second, language)
    return month, len(first) + 1 if month else 0


def _gregorian(year: int, word: str) -> int:
    """The year of a date whose month has a Thai name."""
    return year - _BUDDHIST if year > 2400 and "\u0e00" <= word[0] <= "\u0e7f" else year


def _surely_a_month(word: str, language: str) -> bool:
    """Whether "word 2016" in running text means the month: "out 2016", "may 2016" may be other words."""
    if not word[0].isupper():
        return len(word) > 4 and word.lower() not in ("march", "augustus", "marca", "maart", "mars")
    return len(word) > 3 or bool({"en", language} & month_languages(word))
