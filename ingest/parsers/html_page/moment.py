"""One moment said in several ways: the day on which the readers of a page saw it appear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from ingest.date_names import weekday_numbers
from ingest.patterns import regex
from ingest.zones import on_clock
from store.model import PrintedDate

PRINTED = frozenset({"html:visible", "html:near-title"})  #: what the reader sees
_PLACED = PRINTED | {"html:url"}
_SEEN = PRINTED | {"html:dateline", "html:url"}
_TEMPLATES = frozenset({"html:meta:dc.created", "html:meta:dc.date.created", "html:meta:created"})  #: often the site's
_GENERAL = frozenset({"html:meta:date", "html:meta:dc.date", "html:meta:dcterms.date", "html:meta:datecreated"})
_DRAFTED = _TEMPLATES | {"html:meta:dcterms.created", "html:meta:datecreated", "html:meta:date_created"}
_DATE_LINE = 110  #: code points of a line that is a date with a byline; a longer one may tell of another day
_DAY, _MINUTE = len("2024-03-18"), len("2024-03-18T09:02")
NEAR = 30  #: elements below the headline
_CLOSE = 4  #: elements from the headline to a day that belongs to it
_AN_EVENTS = 60  #: days; what is announced may have a later day at its headline
_FORTNIGHT = 14  #: days
_WORD = regex(r"[^\s\d,.;:()（）\[\]|/–—]+")  #: Thai and Indian vowels are no letters to Python
_CLOCK = regex(r"(?<!\d)\d{1,2}[:h]\d\d(?!\d)")
_WEEKDAY = regex("星期[一二三四五六日天]|[（(][月火水木金土日][)）]|[월화수목금토일]요일|曜日|יום [א-ש]|[Cc]hủ [Nn]hật")
_LABEL = 25  #: code points of a date's label
_DIGIT = regex(r"\d")
_CREATED = regex(
    r"(?:created|erstellt|angelegt|creado|creada|créée?|creato|criado|aangemaakt|oprettet|opprettet|skapad|utworzono|vytvořeno|"
    r"создано?|створено|létrehozva|oluşturulma\w*)(?: on| am| le| el| il| op| em| på| den| dne)?\W{0,4}$"
)
_RELEASED = regex(
    r"(?:publi[sczk]\w*|veröffentlicht|gepubliceerd|publicerad|julkaistu|zveřejněno|опубликовано|опубліковано|közzétéve|"
    r"megjelen\w*|yayınlan\w*|objavljen\w*|objaven\w*|udgivet|utgitt)"
    r"(?: on| am| le| el| il| op| em| på| den| dne)?\W{0,4}$"
)
_WIDEST = timedelta(hours=14)  #: no clock is farther from UTC
_AHEAD = timedelta(days=2 * 365)  #: a clock that was never set is behind by more, but pages are read years after
_HALF_HOUR = 30  #: minutes; almost all zones are whole or half hours from UTC
_EPOCH = regex(r"(?:\\?/Date\()?(1\d{9})(?:\d{3})?(?:\.\d{1,6})?(?:[+-]\d{4})?(?:\)\\?/)?")
_ZONE = regex(
    r"(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\\?/[A-Z][A-Za-z_]{2,20}"
    r"(?:\\?/[A-Z][A-Za-z_]{2,20})?(?=[\"'])"
)
_ZONE_WORDS = ("imezone", "imeZone", "ime_zone", "ime-zone")
_BEHIND_WORD = 100  #: code points behind such a word in which the zone's name stands: "timezone":{"short":"ET","long":


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date that the page gives, readable or not."""

    rule: str  #: "html:json-ld:datePublished"
    text: str
    date: PrintedDate | None
    refused: str = ""  #: why its date is none of this page's, "" if it may be
    place: int = 0  #: elements or blocks below the headline, negative above it; 0 if not found there
    change: bool = False  #: whether it is called the day of a change
    settled: str = ""  #: what chose one of two readings, for the evidence


def before_capture(candidates: Sequence[Candidate], captured: str) -> list[Candidate]:
    """The candidates, those after the capture refused; a day more, as the readers' clocks may be ahead.

    Where the capture is unknown it was before today: what is years ahead is none, whatever this machine's clock says.
    """
    late, last = "is later than the capture of the page", day_after(captured)
    if not last:
        last, late = (datetime.now(UTC).date() + _AHEAD).isoformat(), "is years ahead"
    return [replace(c, refused=late) if c.date and c.date.value[:10] > last else c for c in candidates]


def day_after(captured: str) -> str:
    """The day after a capture, the last that its page can have come out on somewhere; "" if it is unknown."""
    try:
        return (datetime.fromisoformat(captured).date() + timedelta(days=1)).isoformat() if captured else ""
    except (ValueError, OverflowError):
        return ""


def outvoted(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Of a statement that nothing else on the page bears out, and an earlier one that a printed day confirms, this.

    An archive that was moved states that day, a template its own ("dc.created" of the site): what is printed counts.
    """
    if not _is_statement(best) or best.date is None or len(best.date.value) < 10:
        return best
    day = date.fromisoformat(best.date.value[:10])
    if any(abs(_days(o, day)) <= 1 for o in others if o.rule in _SEEN):
        return _before_todays(best, others)
    seen = {o.date.value[:10] for o in others if o.rule in _SEEN and o.date and len(o.date.value) >= 10}
    agreed = (o for o in others if _is_statement(o) and o.date and o.date.value[:10] in seen and _days(o, day) < 0)
    weak = best.rule in _TEMPLATES and len(seen) == 1
    printed = next((o for o in others if o.rule in _SEEN), best) if weak else best
    return next(agreed, _of_line(best, others) if printed is best else printed)


def not_change(
    best: Candidate, others: Sequence[Candidate], stated: PrintedDate | None, printed: Sequence[PrintedDate]
) -> Candidate:
    """Of a statement that has the moment of the last change, the earlier day that is printed at the headline.

    ``stated``, ``printed``: that moment as the page states it, which counts against a tag named "date", and prints it.
    """
    if not _is_statement(best) or best.date is None or len(best.date.value) < _MINUTE:
        return best
    moments = {value.value[:_MINUTE] for value in printed}
    moments |= {stated.value[:_MINUTE]} if stated and best.rule in _GENERAL else set()
    own = [o for o in others if o.rule in PRINTED and not o.change and abs(o.place) < NEAR and o.date]
    earlier = [o for o in own if o.date and len(o.date.value) >= _DAY and o.date.value[:_DAY] < best.date.value[:_DAY]]
    days = {o.date.value[:_DAY] for o in earlier if o.date}
    return earlier[0] if best.date.value[:_MINUTE] in moments and len(days) == 1 else best


def _of_line(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Of a tag that templates fill, and one later day with a time or a byline below the headline, the latter.

    A day alone counts where it is months later: a page of an editing system that shows one record after the other.
    """
    if best.rule not in _TEMPLATES | _GENERAL or best.date is None or len(best.date.value) < 10:
        return best
    below = _at_headline(others)
    days = {o.date.value[:10] for o in below if o.date}
    if len(days) == 1 and any(map(_is_told, below)) and min(days) > best.date.value:
        return below[0]
    close = [o for o in _printed(others) if 0 < abs(o.place) <= _CLOSE and _is_day_alone(o)]
    days |= {o.date.value[:10] for o in close if o.date}
    alone = close and len(days) == 1 and _days(close[0], date.fromisoformat(best.date.value[:10])) > _AN_EVENTS
    return close[0] if alone else best


def _is_day_alone(candidate: Candidate) -> bool:
    """Whether a line is nothing but a day; with a weekday it may be today's."""
    return candidate.date is not None and not _is_told(candidate) and not _names_weekday(candidate.text)


def _before_todays(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Of a tag that says today's date, which stands at the top too, and an earlier day at the headline, the latter."""
    if best.rule not in _TEMPLATES | _GENERAL or best.date is None:
        return best
    day, below = best.date.value[:10], _at_headline(others)
    today = any(o.place < 0 and o.date and o.date.value[:10] == day and _names_weekday(o.text) for o in others)
    earlier = today and below and _is_told(below[0]) and _days(below[0], date.fromisoformat(day)) < 0
    return below[0] if earlier else best


def _at_headline(others: Sequence[Candidate]) -> list[Candidate]:
    return [o for o in _printed(others) if 0 <= o.place <= NEAR]


def _printed(others: Sequence[Candidate]) -> list[Candidate]:
    return [o for o in others if o.rule in PRINTED and not o.change and o.date and len(o.date.value) >= 10]


def _is_told(candidate: Candidate) -> bool:
    """Whether a time of the day or other words stand beside a day."""
    found = candidate.date
    return found is not None and (len(found.value) > 10 or len(candidate.text) > len(found.text) + 3)


def _is_statement(candidate: Candidate) -> bool:
    return candidate.rule.startswith(("html:meta:", "html:json-ld:"))


def not_todays(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Of a weekday's date above the headline and an earlier one nearer to it, the earlier: today's stands at the top.

    So does a date without a weekday above one that has a time of the day where the upper has none, and any of which the
    page's scripts know an earlier day alone.
    """
    if best.place >= 0 or best.date is None or best.rule not in PRINTED:
        return best
    near = (o for o in others if best.place < o.place <= NEAR and o.place and o.rule in PRINTED)
    day = date.fromisoformat(best.date.value[:10])
    below = next((o for o in near if len(o.text) <= _DATE_LINE and (o.place > 0 or _days(o, day) != 0)), best)
    scripted = [o for o in others if o.rule == "html:script"]
    alone = len({_days(o, day) for o in scripted}) == 1 and _days(scripted[0], day) < 0
    if alone and (below is best or below.change):
        return scripted[0]
    if below is best and _names_weekday(best.text):
        told = (o for o in others if o.rule == "html:dateline" and -_FORTNIGHT <= _days(o, day) < 0)
        return next(told, best)
    timed = _CLOCK.search(below.text) is not None and _CLOCK.search(best.text) is None
    if not (timed or _names_weekday(best.text)):
        return best
    return below if _days(below, day) < 0 else best


def not_after_change(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Of a day printed elsewhere and one at the headline that is called a change's, the latter.

    Nothing comes out after its last change, and a day without a label far below the text is another article's.
    """
    if best.date is None or best.change or not (best.rule in PRINTED or best.rule == "html:time"):
        return best
    near = (o for o in others if o.change and o.date and 0 <= o.place <= NEAR and len(o.date.value) >= 10)
    changed = next(near, None)
    if changed is None or not (best.place < 0 or best.place > changed.place):
        return best
    bare = best.place > NEAR and len(best.text) <= len(best.date.text) + 3
    return changed if bare or _days(changed, date.fromisoformat(best.date.value[:10])) < 0 else best


def not_created(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Of a draft's day ("Erstellt: 20. März", "DC.date.created") and a later one that is called the publication's,
    the latter.
    """
    drafted = best.rule in _DRAFTED or (best.rule in PRINTED and _CREATED.search(_label(best)) is not None)
    if not drafted or best.date is None or len(best.date.value) < 10:
        return best
    at_headline = _at_headline(others) if best.rule in _DRAFTED else _printed(others)
    near = (o for o in at_headline if abs(o.place - best.place) <= NEAR)
    day = date.fromisoformat(best.date.value[:10])
    return next((o for o in near if 0 < _days(o, day) < _AHEAD.days and _RELEASED.search(_label(o))), best)


def _label(candidate: Candidate) -> str:
    """The words right before a printed day, in lower case."""
    text = candidate.date.text if candidate.date else ""
    before = candidate.text.partition(text)[0] or _DIGIT.split(text, maxsplit=1)[0]  # a short line is read whole
    return before[-_LABEL:].lower()


def _names_weekday(text: str) -> bool:
    return _WEEKDAY.search(text) is not None or any(weekday_numbers(word.strip("-")) for word in _WORD.findall(text))


def local(best: Candidate, others: Sequence[Candidate], changed: PrintedDate | None) -> Candidate:
    """The candidate that says the best one's moment in the readers' time; the best one itself if none does.

    A stamp in UTC (or marked with a wrong zone) may fall on the day before or after the one that the page prints.
    """
    if best.date is None or best.rule in PRINTED or len(best.date.value) < 10:
        return best
    day = date.fromisoformat(best.date.value[:10])
    placed = [(other, _days(other, day)) for other in others if other is not best]
    if any(days == 0 and other.rule in _PLACED for other, days in placed):
        return best
    for other, days in placed:
        if days in (-1, 1) and _same_moment(best, other):
            return other
    if best.date.offset != 0:
        return best
    return next((other for other, days in placed if _is_neighbour(best.date, other, days, changed)), best)


def _is_neighbour(stamp: PrintedDate, other: Candidate, days: int, changed: PrintedDate | None) -> bool:
    """Whether a printed day may be the stamp's in another zone: the day before a morning, the day after an evening."""
    if other.rule == "html:url":
        return abs(days) == 1
    if other.rule not in PRINTED:
        return False
    morning = stamp.value[11:13] < "12"
    unchanged = changed is None or changed.value[:10] == stamp.value[:10]  # else the day after may be the change's
    return (days == -1 and morning) or (days == 1 and not morning and unchanged)


def _same_moment(best: Candidate, other: Candidate) -> bool:
    """Whether another clock time is the best one's as another zone reads it: the same minute, some hours away."""
    if best.date is None or other.date is None or min(len(best.date.value), len(other.date.value)) < 16:
        return False
    if other.rule not in PRINTED and (best.date.offset != 0 or other.date.offset == 0):
        return False
    one, two = datetime.fromisoformat(best.date.value), datetime.fromisoformat(other.date.value)
    return (one.minute - two.minute) % _HALF_HOUR == 0 and abs(one - two) <= _WIDEST


def _days(candidate: Candidate, day: date) -> int:
    """Days from ``day`` to the candidate's; far away where it has no day."""
    if candidate.date is None or len(candidate.date.value) < 10:
        return 9999
    return (date.fromisoformat(candidate.date.value[:10]) - day).days


def beside_url(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A date found in the page that is days away from the address's: one that agrees with the address, else that."""
    address = next((other for other in others if other.rule == "html:url" and other.date), None)
    if address is None or address.date is None or not (best.rule in PRINTED or best.rule == "html:time"):
        return best
    day = date.fromisoformat(address.date.value[:10])
    if abs(_days(best, day)) <= 1:
        return best
    return next((other for other in others if abs(_days(other, day)) <= 1), address)


def finer(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The address's day as the page prints it: with a time, or the only day at the headline, one before or after.

    Papers file a story on the evening before its day, and addresses may be by another clock.
    """
    if best.rule != "html:url" or best.date is None:
        return best
    day = best.date.value[:10]
    same = (o for o in others if o.date and o.date.value[:10] == day and not o.change)
    timed = next((o for o in same if o.date and len(o.date.value) > len(day)), None)
    below = {o.date.value[:10]: o for o in _at_headline(others) if o.date}
    above = any(o.place < 0 for o in _printed(others))  # today's may stand there
    if timed or above or len(below) != 1:
        return timed or best
    printed = next(iter(below.values()))
    return printed if abs(_days(printed, date.fromisoformat(day))) == 1 else best


def in_zone(value: PrintedDate, source: str, days: frozenset[str]) -> PrintedDate:
    """A time in UTC as the clock of the page's own time zone shows it, where the page names just one.

    ``days``: the days that the page prints; where the stamp's is among them, it stays.
    """
    if value.offset != 0 or value.value[:10] in days:
        return value
    names = set(_zone_names(source))
    return on_clock(value, names.pop()) if len(names) == 1 else value


def _zone_names(source: str) -> Iterator[str]:
    """The time zones named behind the words "time zone"."""
    for word in _ZONE_WORDS:
        place = source.find(word)
        while place >= 0:
            found = _ZONE.search(source, place, place + _BEHIND_WORD)
            if found:
                yield found.group().replace("\\", "")
            place = source.find(word, place + len(word))


def from_epoch(text: str, rule: str) -> PrintedDate | None:
    """Seconds or milliseconds since 1970, from 2001 to 2033, as numbers or in .NET's "/Date(1585058700000+0100)/"."""
    found = _EPOCH.fullmatch(text)
    if found is None:
        return None
    moment = datetime.fromtimestamp(int(found[1]), UTC)
    return PrintedDate(value=moment.strftime("%Y-%m-%dT%H:%M"), text=text, rule=rule, offset=0)
