"""Dates as newspapers print them: a whole string that is a date, or the dates inside running text.

Nothing is guessed: 03/04/2020 has two readings unless the order is given, is settled by a weekday beside it or by
the language; 31 February is no date; a year has four digits, 1600 to 2100, unless the form itself makes two plain.
Dates are found from their year outwards with patterns of bounded length, so the time grows with the text and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from ingest.date_clock import AFTER, BEFORE, COMPACT, MAX_OFFSET, Clock, read_clock
from ingest.date_forms import Hit, hits
from ingest.date_names import names, weekday_numbers
from ingest.date_relative import read_relative
from ingest.patterns import regex
from store.model import PrintedDate

MAX_DATE_LENGTH = 160  #: code points; no printed date with its label is longer


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date inside a text: ``text[start:end]``, weekday and time included."""

    start: int
    end: int
    date: PrintedDate  #: of an ambiguous one the day-first reading
    ambiguous: bool = False
    readings: tuple[PrintedDate, ...] = ()  #: both readings, day first, then month first; empty if not ambiguous


#: Zero of Arabic, Persian, the scripts of India, Thai, Lao, Burmese, Khmer, and full width.
_ZEROS = (0x660, 0x6F0, *range(0x966, 0xDE7, 0x80), 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10)
#: Digits and spaces of other scripts, one for one, so that offsets hold.
_PLAIN = str.maketrans(
    {
        **{chr(zero + n): str(n) for zero in _ZEROS for n in range(10)},
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u200e\u200f\u200b\u2002\u2003\u3000\t", " "),
        **dict.fromkeys("\u2010\u2011\u2212", "-"),
        "／": "/",
        "：": ":",
        "٫": ".",
        "，": ",",
        "،": ",",
    }
)
_PERSIAN_DIGIT = regex("[\u06f0-\u06f9]")
_THAI_DIGIT = regex("[\u0e50-\u0e59]")
_ISO_DAY = regex(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$")
#: The commonest in structured data; what else a time of day may look like is left to the longer way.
_ISO_STAMP = regex(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]"
    r"([01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:(Z)|([+-])([01][0-9]):?([0-5][0-9]))?"
)
_WORD = r"[^\W\d_][^\s\d.,;:/()|\[\]]*"
_WEEKDAY_BEFORE = regex(
    rf"(?<![^\W_])((?:{_WORD}\s)?{_WORD})\.?,?[\s,|·-]{{0,4}}(?:(?:den|the|le|il|el|on|dia|día|am|d\.)\s)?$"
)
_WEEKDAY_AFTER = regex(rf"[\s,]{{0,2}}\(?\s?({_WORD}(?:\s{_WORD})?)[.)]{{0,2}}")
#: German and Dutch of two letters, weekdays only before a comma: "Mo, 06/08/2009".
_SHORT_DAYS = {
    word: n
    for n, words in enumerate(("mo ma", "di", "mi wo", "do", "fr vr", "sa za", "so zo"))
    for word in words.split()
}
_ARTICLES = frozenset({"den", "the", "le", "il", "el", "on", "dia", "día", "am"})
_TRAIL = regex(
    r"[\s.,;|·•)\]]*(?:г\.|г\b|թ\.|года|р\.|року|r\.|roku|m\.|d\.|Uhr|hrs|น\.|local time|Z|[+-]\d\d:\d\d)?"
    r"[\s.,;|·•)\]–—-]*$",
    re.IGNORECASE,
)
#: What may stand before a date in a line that is only a date. A label with a colon may be any short phrase.
_LEAD = regex(r"^[\s(\[|·•–—,-]*(?:[^\d:]{1,40}:\s*)?(?:(?P<words>[^\d]{1,60}?))?[\s(\[|·•–—,.-]*$")
_LABEL_WORDS = (
    "published posted updated last on date dated first created modified written issued added original release "
    "released filed uploaded submitted at as of by the am le el il em den på op du de del dia día il y le, "
    "publié publiée publie mis à jour mise créé paru modifié veröffentlicht aktualisiert erstellt stand vom datum "
    "erschienen publicado publicada actualizado actualizada fecha atualizado atualizada pubblicato pubblicata "
    "aggiornato aggiornata ultimo aggiornamento última actualización gepubliceerd geplaatst bijgewerkt laatst "
    "opublikowano opublikowany dodano aktualizacja data publikacji zveřejněno vydáno publikováno publikované "
    "опубликовано обновлено дата опубліковано оновлено publicerad publicerat uppdaterad julkaistu päivitetty "
    "publisert oppdatert publiceret opdateret közzétéve frissítve yayınlanma güncelleme tarihi publicat actualitzat "
    "δημοσιεύθηκε ενημέρωση diterbitkan terbit ngày ingay ika printed retrieved copyright ©"
)
_LABELS = frozenset(_LABEL_WORDS.split())


def read_date(
    text: str, *, language: str | None = None, order: str = "", reference: str | date | datetime | None = None
) -> PrintedDate | None:
    """The date that the whole of ``text`` is, with a label, weekday, time and zone if it has them; else None.

    ``language`` ISO 639-1; ``order`` "DMY" or "MDY" settles 03/04/2020; ``reference`` (ISO text, date or datetime:
    the moment of printing or capture) is the only thing that relative dates ("yesterday") are measured against.
    """
    if not text or len(text) > MAX_DATE_LENGTH:
        return None
    if len(text) == 10 and _ISO_DAY.match(text):  # the commonest in records, and a fifth of the time
        reading = (int(text[:4]), int(text[5:7]), int(text[8:]))
        return PrintedDate(value=text, text=text, rule="date:year-first") if _exists(reading) else None
    stamp = _ISO_STAMP.fullmatch(text)
    if stamp:
        return _stamped(stamp)
    plain = text if text.isascii() and "\t" not in text else text.translate(_PLAIN)
    found = next((found for found in _whole(plain, language or _language_of(text), order) if not found.ambiguous), None)
    if found is not None:
        return _printed(found, text)
    if reference is None:
        return None
    phrase = plain.rpartition(": ")[2]
    day = read_relative(phrase, reference)
    return None if day is None else PrintedDate(value=day.isoformat(), text=text.strip(), rule="date:relative")


def has_two_readings(text: str, *, language: str = "", order: str = "") -> bool:
    """Whether the whole of ``text`` is a day whose order nothing settles: "05/03/2014", and "05/03/14"."""
    if not 0 < len(text) <= MAX_DATE_LENGTH or read_date(text, language=language, order=order):
        return False
    plain = text.translate(_PLAIN)
    return any(found.ambiguous for found in _whole(plain, language or _language_of(text), order))


def _whole(plain: str, language: str, order: str) -> Iterator[FoundDate]:
    """What the whole text may be, the likeliest first."""
    for hit in hits(plain, whole=True, language=language):
        found = _complete(plain, hit, language, order)
        if found and _is_label(plain[: found.start]) and _TRAIL.match(plain, found.end):
            yield found


def _stamped(stamp: re.Match[str]) -> PrintedDate | None:
    """The date and time of an ISO 8601 stamp, without loading the names of months and weekdays."""
    year, month, day, hour, minute, utc, sign, hours, minutes = stamp.groups()
    if not _exists((int(year), int(month), int(day))):
        return None
    east = int(hours) * 60 + int(minutes) if sign else 0
    offset = None if not (utc or sign) or east > MAX_OFFSET else -east if sign == "-" else east
    value = f"{year}-{month}-{day}T{hour}:{minute}"
    return PrintedDate(value=value, text=stamp.string, rule="date:year-first", offset=offset)


def find_dates(text: str, *, language: str | None = None, order: str = "") -> list[FoundDate]:
    """The dates inside a running text, in order, not overlapping. A bare year is none; a range gives its end."""
    return list(_dates(text, language or _language_of(text), order))


@lru_cache(maxsize=1024)
def _dates(text: str, language: str, order: str) -> tuple[FoundDate, ...]:
    """Kept for a while: a page's date, byline, outlet and headline are each looked for around the same dates."""
    plain = text if text.isascii() and "\t" not in text else text.translate(_PLAIN)
    return tuple(_found(plain, text, language, order))


def _language_of(text: str) -> str:
    """What the digits give away: Persian ones are Iran's, Afghanistan's or Pakistan's, Thai ones Thailand's."""
    if text.isascii():
        return ""
    return "fa" if _PERSIAN_DIGIT.search(text) else "th" if _THAI_DIGIT.search(text) else ""


def _found(plain: str, text: str, language: str, order: str) -> Iterator[FoundDate]:
    last = 0
    for hit in hits(plain, whole=False, language=language):
        if hit.start < last:
            continue
        found = _complete(plain, hit, language, order, floor=last)
        if found is None:
            continue
        last = found.end
        printed = text[found.start : found.end]
        readings = tuple(_with_text(reading, printed) for reading in found.readings)
        yield FoundDate(
            start=found.start,
            end=found.end,
            date=_with_text(found.date, printed),
            ambiguous=found.ambiguous,
            readings=readings,
        )


def _with_text(value: PrintedDate, printed: str) -> PrintedDate:
    return PrintedDate(value=value.value, text=printed, rule=value.rule, offset=value.offset)


def _printed(found: FoundDate, text: str) -> PrintedDate:
    return _with_text(found.date, text[found.start : found.end])


def _is_label(lead: str) -> bool:
    found = _LEAD.match(lead)
    if not found:
        return False
    words = (found["words"] or "").lower().replace("(", " ").replace("|", " ").split()
    return all(word.strip(".,-–—:·•") in _LABELS or not word.strip(".,-–—:·•") for word in words)


def _complete(plain: str, hit: Hit, language: str, order: str, floor: int = 0) -> FoundDate | None:
    """The hit with the weekday and the time around it, its readings settled as far as the page allows."""
    start, end = hit.start, hit.end
    clock = _clock(plain, hit, floor)
    if clock is not None:
        start, end = min(start, clock.start), max(end, clock.end)
    weekdays, start, end = _weekday(plain, start, end, floor)
    readings = _settle(hit, weekdays, language, order)
    values = [_value(reading, clock, hit.rule) for reading in readings]
    dated = [value for value in values if value is not None]
    if not dated:
        return None
    ambiguous = len(dated) > 1
    return FoundDate(
        start=start, end=end, date=dated[0], ambiguous=ambiguous, readings=tuple(dated) if ambiguous else ()
    )


def _clock(plain: str, hit: Hit, floor: int) -> Clock | None:
    if hit.clock is not None or hit.rule in ("date:year", "date:month") or not hit.readings[0][2]:
        return hit.clock
    if hit.rule == "date:compact":
        compact = COMPACT.match(plain, hit.end)
        return read_clock(compact) if compact else None
    after = AFTER.match(plain, hit.end, hit.end + 60)
    if after is None:  # "2016. november 3., csütörtök 14:05"
        weekdays, end = _weekday_after(plain, hit.end)
        after = AFTER.match(plain, end, end + 60) if weekdays else None
    if after:
        return read_clock(after)
    back = max(floor, hit.start - 40)
    before = BEFORE.search(plain[back : hit.start])
    if before is None:  # "14:05 Thursday, 3 November 2016"
        weekdays, start = _weekday_before(plain, hit.start, back)
        before = BEFORE.search(plain[back:start]) if weekdays else None
    return read_clock(before, back) if before else None


def _weekday(plain: str, start: int, end: int, floor: int) -> tuple[frozenset[int], int, int]:
    found, begin = _weekday_before(plain, start, max(floor, start - 28))
    if found:
        return found, begin, end
    found, stop = _weekday_after(plain, end)
    return found, start, stop


def _weekday_before(plain: str, start: int, back: int) -> tuple[frozenset[int], int]:
    """The weekday right before a place and where it starts; its name may have two words ("Thứ Năm")."""
    before = _WEEKDAY_BEFORE.search(plain[back:start])
    if before is None:
        return frozenset(), start
    for words in (before[1], before[1].rpartition(" ")[2]):
        found = _weekday_numbers(words)
        if found:
            return found, back + before.end(1) - len(words)
    last = before[1].rpartition(" ")[2]
    if (
        plain[back + before.end(1) : back + before.end(1) + 2].lstrip(".").startswith(",")
        and last.lower() in _SHORT_DAYS
    ):
        return frozenset({_SHORT_DAYS[last.lower()]}), back + before.end(1) - len(last)
    first, _, second = before[1].partition(" ")
    found = _weekday_numbers(first) if second.lower() in _ARTICLES else frozenset()
    return (found, back + before.start(1)) if found else (frozenset(), start)


def _weekday_after(plain: str, end: int) -> tuple[frozenset[int], int]:
    """The weekday right behind a place and where it ends."""
    after = _WEEKDAY_AFTER.match(plain, end, end + 32)
    if after is None:
        return frozenset(), end
    first = after[1].partition(" ")[0]
    for words, stop in ((after[1], after.end()), (first, after.start(1) + len(first))):
        found = _weekday_numbers(words)
        if found:
            return found, stop
    return frozenset(), end


def _weekday_numbers(words: str) -> frozenset[int]:
    return weekday_numbers(words) or _cjk_weekday(words)


def _cjk_weekday(word: str) -> frozenset[int]:
    if word[-1:] < "\u3000":
        return frozenset()
    bare = word.removesuffix("요일").removesuffix("曜日").removeprefix("星期").removeprefix("周").removeprefix("週")
    for days in ("月火水木金土日", "一二三四五六日", "월화수목금토일"):
        if len(bare) == 1 and bare in days:
            return frozenset({days.index(bare)})
    return frozenset()


def _settle(hit: Hit, weekdays: frozenset[int], language: str, order: str) -> list[tuple[int, int, int]]:
    """The readings that are left: the weekday beside it decides, the user's order, the language's, the form's."""
    coarse = hit.rule in ("date:month", "date:year")
    valid = [reading for reading in hit.readings if _exists(reading) and (coarse or all(reading))]
    if weekdays and (len(valid) > 1 or hit.spare):
        possible = [*valid, *(reading for reading in hit.spare if _exists(reading))]
        agreeing = [reading for reading in possible if all(reading) and date(*reading).weekday() in weekdays]
        if len(agreeing) == 1:
            return agreeing
    if len(valid) < 2:
        return valid
    wanted = order or (names().orders.get(language, "") if language else "")
    if not wanted and hit.rule == "date:dotted" and language != "en":
        wanted = "DMY"  # CLDR: every locale that writes dots between day, month and year puts the day first
    position = {"DMY": 0, "MDY": 1}.get(wanted)
    return valid if position is None else [valid[position]]


def _exists(reading: tuple[int, int, int]) -> bool:
    year, month, day = reading
    if not 1600 <= year <= 2100:
        return False
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _value(reading: tuple[int, int, int], clock: Clock | None, rule: str) -> PrintedDate | None:
    year, month, day = reading
    if not day:
        value = f"{year:04}-{month:02}" if month else f"{year:04}"
    else:
        value = f"{year:04}-{month:02}-{day:02}"
        if clock is not None:
            return PrintedDate(value=f"{value}T{clock.hour:02}:{clock.minute:02}", rule=rule, offset=clock.offset)
    return PrintedDate(value=value, rule=rule)
