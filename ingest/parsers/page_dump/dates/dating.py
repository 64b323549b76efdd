"""The dates of a page: which one is the article's, which one the update's, which one only says when it was printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from datetime import timedelta

from ingest.date_names import names, weekday_numbers
from ingest.date_relative import read_relative
from ingest.dates import FoundDate, find_dates, read_date
from ingest.parsers.page_dump.dates import role_words
from ingest.parsers.page_dump.dates.order_notes import order_told
from ingest.parsers.page_dump.dates.role_words import ROLE_WORDS, SIGNS, UNTOLD, Role
from ingest.parsers.page_dump.dates.short_parts import is_part
from ingest.parsers.page_dump.lines.feed_lines import passed_on
from ingest.parsers.page_dump.text.measure import DIGIT, WORD, ending
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex
from store.model import PrintedDate

_ROLE_OF = {word.casefold(): role for role, line in reversed(ROLE_WORDS) for word in line.split()}
_NUMERIC = regex(r"(\d(?<![\d./-]\d)\d?)([/.-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d./-])")
_US_CLOCK = regex(r"(?<![^\W\d_])(?:[ECMP][SD]?T)\b")
_DAY_FIRST_CLOCK = regex(
    r"\b(?:IST|BST|GMT|CES?T|ME[SZ]+|E[ES]ST|WES?T|MSK|A[CEW][SD]T|NZ[SD]T|SAST|EAT|CAT|WAT|PKT|SGT|HKT|MYT|WIB)\b"
)  #: zones of countries that write the day first
_CLOCK = regex(r"\d[:.h]\d\d\b(?!\d)")
_DATELINE = 80  #: characters of the story in which the date of its dateline stands
_MEMBER = regex(  #: since when somebody belongs to a forum
    r"\b(?:join(?:ed)?(?: date)?|member since|registered|mitglied seit|registriert(?: seit)?|inscrite? (?:le|depuis)"
    r"|membre depuis|miembro desde|registrado|iscritto (?:dal|da)|membro desde|lid sinds|регистрация|на сайте с)\b",
    re.IGNORECASE,
)
_OWN_MONTHS = frozenset(["pl", "cs", "hr"])  #: the same word names another month in each
_ORDERS = {"ja": "YMD", "zh": "YMD", "ko": "YMD", "hu": "YMD", "lt": "YMD"}  #: day and month without a year vary there
_AGO = regex(
    r"\d+\s*\S+|\b(?:yesterday|today|gestern|vorgestern|heute|hier|aujourd['’]hui|ayer|hoy|ieri|oggi|ontem|hoje"
    r"|gisteren"
    r"|vandaag|i ?går|i ?dag|wczoraj|dziś|dzisiaj|včera|dnes|вчера|вчора|сегодня|сьогодні|eilen|tänään|dün|bugün)\b"
    r"|昨天|昨日|今天|今日|어제|오늘|أمس|اليوم|אתמול|היום",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One date on the page, before it is known what it dates."""

    row: int
    start: int  #: in the row's text
    end: int
    date: PrintedDate | None  #: None: two readings and nothing on the page that settles them
    role: Role
    rule: str
    alone: bool  #: the line says nothing else
    timed: bool


def order_of(page: Page, given: str) -> tuple[str, str]:
    """("DMY", "MDY" or "" for all-number dates; the rule): the user's word, else another date of this page."""
    if given:
        return given, "order-given"
    votes = {"DMY": 0, "MDY": 0}
    for match in _NUMERIC.finditer(
        "\n".join([t for t, dated in zip(page.text, page.digits, strict=True) if dated and len(t) <= 400])
    ):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            votes["DMY"] += 1
        elif second > 12 >= first:
            votes["MDY"] += 1
    if bool(votes["DMY"]) == bool(votes["MDY"]):
        return "", ""
    return ("DMY" if votes["DMY"] else "MDY"), "sibling-date"


def has_weekday(line: str) -> bool:
    """A line with a weekday and no time of day: what printing adds, and what mastheads show."""
    table = names().weekdays
    return not _CLOCK.search(line) and any(w in table for w in WORD.findall(line.casefold()))


#: the data base's
_LOADED = regex(
    r"\b(?:load|print|download|capture|scan|import|access)[ -]?date\b"
    r"|\badded to (?:the |our )?(?:collection|archive|library)\b",
    re.IGNORECASE,
)


#: who put it on the site: "Gespeichert von Ann am"
_KEPT_BY = regex(
    r"^(?:gespeichert|enregistré|guardado|salvato|opgeslagen|zapisane)\s(?:von|par|por|da|door|przez)\s", re.IGNORECASE
)
#: of the copy on the web, which may come after the paper's
_PUT_ONLINE = regex(
    r"\b(?:(?:posted|put|placed|added|published) (?:to|on) the (?:web|internet|net)|posted online|online since"
    r"|mise? en ligne|ins netz gestellt|online gestellt|online seit|subid[oa] a la (?:red|web)|puest[oa] en línea"
    r"|messo in rete|inserito online|colocad[oa] (?:na rede|online)|op internet geplaatst|online geplaatst"
    r"|utlagd på nätet|lagt på nettet|umieszczono w sieci|выложено в сеть)\b",
    re.IGNORECASE,
)
_SIGN_IN = 28  #: characters before a date in which a sign of its role stands
#: above and below Arabic letters, as few writers set them
_VOWEL_MARKS = dict.fromkeys(range(0x64B, 0x653))


def role_of(lead: str) -> Role:
    """The role that the words before a date give it; the last of them speaks."""
    lead = lead if lead.isascii() else lead.translate(_VOWEL_MARKS)
    if _LOADED.search(lead):
        return "retrieved"
    if " " in lead and _KEPT_BY.search(lead):
        return "published"
    if _PUT_ONLINE.search(lead):
        return "plain"
    found = WORD.findall(lead.casefold()[-60:])
    for at in range(len(found) - 1, -1, -1):
        role = _ROLE_OF.get(word := found[at])
        if role:
            before = found[at - 1] if at and word in UNTOLD else ""  # "Updated date:" dates the update
            return _ROLE_OF.get(before, role) if before and f"{before} {word}" in lead.casefold() else role
    tail = lead[-_SIGN_IN:].casefold()
    for sign, role in SIGNS if not tail.isascii() else ():
        if sign in tail:
            return role
    return "plain"


_LABELLED, _BEHIND = 60, 12  #: characters of such a line, and behind the day: "06.00 Uhr"


_WEEKDAY = 12  #: characters of one, before the same day in the calendar of the moon
#: "٢٥ رجب ١٤٣٤ هـ"
_LUNAR = regex(r"\d{1,2}\s[\u0620-\u064a]{2,8}(?:\s[\u0620-\u064a]{3,8})?،?\s[1١۱][34٣٤۳۴]\d\d")


def is_labelled_day(line: str) -> bool:
    """A day or a moment with what it is the day of, or in two calendars, and no other words: "Objavljeno: 29.01."."""
    if len(line) > _LABELLED or ending(line) == ".":
        return False
    days = find_dates(line)
    if len(days) != 1 or len(line) - days[0].end > _BEHIND:
        return False
    if not line.isascii() and (lunar := _LUNAR.search(line, 0, days[0].start)):
        return lunar.start() <= _WEEKDAY
    return days[0].start > 0 and role_of(line[: days[0].start]) != "plain"


def candidates(
    page: Page, rows: list[int], order: tuple[str, str], hint: str, language: str, lead: int = -1
) -> list[Candidate]:
    """Every date on these rows. ``hint``: the first words of the body, whose dateline may settle a date's order.

    ``lead``: the body's first row, which is read only as far as a dateline goes.
    """
    out: list[Candidate] = []
    for row in rows:
        line = page.text[row] if row != lead or len(page.text[row]) <= 120 else page.text[row][:_DATELINE]
        if not page.digits[row] or len(line) > 300:
            continue
        found = find_dates(line) or (find_dates(line, language=language) if language in _OWN_MONTHS else [])
        after = 0
        if len(found) == 2 and _is_span(line, found):
            continue
        for hit in found:
            before = line[after : hit.start]
            if _MEMBER.search(before):
                continue
            role = role_of(before)
            if role == "plain" and not before.strip(" |-–—·•(") and after == 0 and row:
                above = page.text[row - 1]
                role = role_of(above) if len(above) <= 40 and not DIGIT.search(above) else "plain"
            role, after = role_words.behind(line, hit.end, role)
            date, rule = settle(hit, line, order, hint, language)
            if date is None and (trail := _MONTHS_OF_TRAIL.findall("\n".join(page.text[:_TRAIL]))):
                date, rule = _by_trail(hit, trail), "month-in-breadcrumb"
            rest = len(line) - (hit.end - hit.start)
            timed = date is not None and date.precision == "minute"
            out.append(
                Candidate(
                    row=row, start=hit.start, end=hit.end, date=date, role=role, rule=rule, alone=rest <= 3, timed=timed
                )
            )
    return out


def _is_span(line: str, found: list[FoundDate]) -> bool:
    """From one year to another: "12 captures   4 Mar 2003 - 3 Feb 2021"."""
    between = line[found[0].end : found[1].start].strip()
    return between in {"-", "–", "—"} and found[0].date.value[:4] != found[1].date.value[:4]


_TRAIL = 15  #: rows in which an archive says what month it shows
_MONTHS_OF_TRAIL = regex(
    r"[»›>/|]\s*((?:19|20)\d\d)\s*[»›>/|]\s*([^\W\d_]{3,12})\b|\b([^\W\d_]{3,12})\s+((?:19|20)\d\d)$", re.MULTILINE
)


def _by_trail(hit: FoundDate, trail: list[tuple[str, str, str, str]]) -> PrintedDate | None:
    """The reading whose month and year stand in the page's breadcrumb or heading: "Newsroom > 2016 > October"."""
    table = names().months
    fits = [
        reading
        for reading in hit.readings
        for year, month, other, last in trail
        if reading.value[:4] == (year or last) and int(reading.value[5:7]) in table.get((month or other).casefold(), {})
    ]
    return fits[0] if len({reading.value for reading in fits}) == 1 else None


def settle(
    hit: FoundDate, line: str, order: tuple[str, str], hint: str, language: str
) -> tuple[PrintedDate | None, str]:
    """The reading of a found date, with the rule that chose between day first and month first."""
    if not hit.ambiguous:
        return hit.date, "printed"
    if told := order_told(line):
        return hit.readings[0 if told == "DMY" else 1], "order-told"
    by_dateline = [r for r in hit.readings if _in_dateline(r, hint)]
    if len(by_dateline) == 1:
        return by_dateline[0], "dateline-agrees"
    if order[0]:
        return hit.readings[0 if order[0] == "DMY" else 1], order[1]
    clock = line[hit.start : hit.end + 20]
    if _US_CLOCK.search(clock):
        return hit.readings[1], "us-clock"
    day_first = "zone-of-day-first" if _DAY_FIRST_CLOCK.search(clock) else ""
    if not day_first and language not in {"", "en"} and _ORDERS.get(language, "DMY") == "DMY":
        day_first = "custom-of-the-language"
    return (hit.readings[0], day_first) if day_first else (None, "ambiguous")


def _in_dateline(reading: PrintedDate, hint: str) -> bool:
    """Whether the dateline ("LIMA, June 9 (Northwire) -") names the day of this reading."""
    if len(reading.value) < 10:
        return False
    month, day = int(reading.value[5:7]), int(reading.value[8:10])
    table = names().months
    for match in re.finditer(r"([^\W\d_]{3,12})\.? (\d{1,2})\b|\b(\d{1,2})\.? ([^\W\d_]{3,12})", hint[:120]):
        word, number = (match[1], match[2]) if match[1] else (match[4], match[3])
        if int(number) == day and month in table.get(word.casefold(), {}):
            return True
    return False


def relative(page: Page, rows: list[int], reference: str) -> tuple[int, PrintedDate] | None:
    """A date given as "3 hours ago", measured against the page's own capture time and nothing else.

    A line may hold two, "Updated yesterday at 6.41pm, first posted on ...": what is labelled an update comes last.
    """
    if not reference:
        return None
    # some hours ago: on the day that the page was taken
    latest = f"{reference}T23:59" if len(reference) == 10 else reference
    for row in rows:
        line = page.text[row]
        if len(line) > 80 or not _AGO.search(line):
            continue
        found: list[tuple[int, PrintedDate]] = []
        for clause in _CLAUSES.split(_COMMA.sub("", line)):
            moment = _bare_moment(clause)
            if moment.isascii() and read_relative(moment.rpartition(": ")[2], latest) is None:
                continue  # told sooner so than by reading all else that a date can be
            date = read_date(moment, reference=reference)
            if date is None and latest != reference:
                date = read_date(moment, reference=latest)
            if date is not None and date.rule == "date:relative" and date.value[:10] <= reference[:10]:
                found.append((_RANK[role_of(clause)], date))
        if found:
            return row, replace(min(found, key=lambda pair: pair[0])[1], rule="dump:relative-to-capture")
    days = ((row, date) for row in rows if (date := _last_weekday(page.text[row], reference)))
    return next(days, None)


def _last_weekday(line: str, reference: str) -> PrintedDate | None:
    """The day of "Monday, 17:05" or "Posted Monday at 5:05 pm": the last one before the page was taken."""
    if len(line) > 40 or not _CLOCK.search(line):
        return None
    words = [w for w in WORD.findall(line.casefold()) if w not in _ROLE_OF and w not in _BESIDE_CLOCK]
    numbers = weekday_numbers(words[0]) if len(words) == 1 else frozenset()
    if len(numbers) != 1 or len(_DIGITS.findall(line)) > 2:
        return None
    taken = calendar_date.fromisoformat(reference[:10])
    back = (taken.weekday() - next(iter(numbers))) % 7
    if back == 0 and len(reference) > 10 and (clock := _CLOCK24.search(line)) and reference[11:16] < clock[0].zfill(5):
        back = 7  # later in the day than the page was taken
    day = (taken - timedelta(days=back)).isoformat()
    return PrintedDate(value=day, text=line, rule="dump:weekday-before-capture")


_BESIDE_CLOCK = word_set("""at on um am uhr à le a las el alle ore às kl klo o w v в pm h ist gmt bst cet est edt cst
    pst utc""")
_DIGITS = regex(r"\d+")
_CLOCK24 = regex(r"\d{1,2}:\d\d(?!\s?[ap]\.?m)", re.IGNORECASE)


_CLAUSES = regex(r"\s*[,;|·•()/]\s*|\s[-–—]\s|\s{2,}")
_COMMA = regex(r",(?=\s\d{1,2}[:.h]\d\d\b)")  #: between a day and its time
_RANK: dict[Role, int] = {"published": 0, "plain": 1, "modified": 2, "retrieved": 3}
_ABOUT = regex(
    r"\b(?:about|around|approximately|over|almost|etwa|rund|circa|ca\.|environ|unos|unas|aproximadamente|cerca de"
    r"|około|около|asi"
    r"|ongeveer|omkring|noin)\s",
    re.IGNORECASE,
)
_AT = regex(
    r"[\s,]+(?:(?:at|um|om|à|a las|alle(?: ore)?|às|kl\.?|klo|o|в|о|saat)\s)?"
    r"\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|uhr|uur|hrs?|hs|h|ч\.?|год\.?|hod\.?)?$",
    re.IGNORECASE,
)
#: a name in front: "Ann Lee Yesterday 17:22"
_NAMED = regex(r"(?:[^\W\d_a-zß-ÿа-я][\w.'’-]*\s){2,4}(?=\S+$)")


def _bare_moment(clause: str) -> str:
    """Without labels, emoji and the time of day: "first posted yesterday at 11:20am" -> "yesterday"; and without a name
    before such a day with its time.
    """
    words = _ABOUT.sub("", clause).split()
    while words and (words[0].casefold().strip(":.") in _ROLE_OF or not words[0][0].isalnum()):
        words.pop(0)
    told = " ".join(words)
    day = _AT.sub("", told).strip(" ,")
    named = _NAMED.match(day) if day != told else None
    return day[named.end() :] if named else day


_SHORT_YEAR = regex(
    r"(\d(?<![\d./]\d)(?<!\d-\d)\d?)([/.-])(\d{1,2})\2(\d{2})(?:[\s|,–-]+(\d{1,2}):?(\d{2})(?!\d))?(?![\d/-]|\.\d)"
)
#: of day and month; with fewer, and nothing that says what they date, it may be a paragraph's number or a version's
_FIGURES = 4
_LAST_SHORT = 70  #: two digits from here on can only be of the last century: no page is older than the networks


def short_years(page: Page, rows: list[int], order: tuple[str, str], hint: str, language: str) -> list[Candidate]:
    """Dates with two digits for the year, where another line of the page prints that year in full."""
    out: list[Candidate] = []
    years = ""
    for row in rows:
        if not page.digits[row]:
            continue
        for match in _SHORT_YEAR.finditer(page.text[row][:300]):
            day_month = (match[1].zfill(2), match[3].zfill(2))
            years = years or " ".join(y for line in page.text for y in re.findall(r"\b(?:19|20)\d\d\b", line[:400]))
            full = ""
            at = passed_on(page.text[row])[2]
            role: Role = "published" if at and at == match.start() else role_of(page.text[row][: match.start()])
            if len(match[1] + match[3]) == _FIGURES or (role == "published" and match[2] == "/"):
                full = next((c + match[4] for c in ("20", "19") if c + match[4] in years), "")
                full = full or ("19" + match[4] if int(match[4]) >= _LAST_SHORT and match[2] != "." else "")
            whole = not full and language not in _ORDERS and is_part(page, row, match, role, language)
            full = full or ("20" + match[4] if whole else "")
            if not full:
                continue
            clock = f"T{int(match[5]):02}:{match[6]}" if match[5] and int(match[5]) < 24 and int(match[6]) < 60 else ""
            readings = tuple(
                PrintedDate(value=f"{full}-{month}-{day}{clock}", text=match[0])
                for day, month in (day_month, day_month[::-1])
                if "01" <= month <= "12" and "01" <= day <= "31"
            )
            if not readings:
                continue
            line = page.text[row]
            hit = FoundDate(
                start=match.start(),
                end=match.end(),
                date=readings[0],
                ambiguous=len(readings) > 1 and day_month[0] != day_month[1],
                readings=readings,
            )
            date, rule = settle(hit, line, order, hint, language)
            out.append(
                Candidate(
                    row=row,
                    start=hit.start,
                    end=hit.end,
                    date=date,
                    role=role,
                    rule=f"short-year-{rule}",
                    alone=len(line) - len(match[0]) <= 3,
                    timed=bool(clock),
                )
            )
    return out
