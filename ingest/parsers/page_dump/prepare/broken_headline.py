"""Headlines that were broken over two lines or more, in one piece again."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import byline_names, roles
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_HEAD = 30  #: rows in which a headline is looked for
_DEEPEST = 10  #: spaces before a line: more only where it was centred
_PROSE, _BEFORE_PROSE = (
    80,
    3,
)  #: characters of a line of the story, and lines between it and the headline, itself included
_PRINTED, _COLUMN = 3, 48  #: lines of a headline in capitals, and characters of one, at most
#: how long ago, or a clock of yesterday's or today's: "gestern, 18:40 Uhr"
_AGO = regex(
    r"\b\d+\s?(?:h|hrs?|hours?|mins?|minut\w+|days?|weeks?|months?|stunden?|tagen?|heures?|jours?|horas?|d[ií]as?|ore|giorni"
    r"|uur|dagen|timmar|timer|dagar|dage|godz\w*|dni|hodin\w*|dn[yů]|dňami|час\w*|дн\w+|годин\w*|хвилин\w*|минут\w*"
    r"|saat|gün|órája|napja|perce|tuntia|päivää|zile|ώρες|λεπτά|ημέρες|jam|menit|hari|giờ|phút|ngày)\b|\byesterday\b"
    r"|^(?:today|gestern|vorgestern|heute|hier|aujourd['’]hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|i ?går"
    r"|i ?dag"
    r"|wczoraj|dziś|dzisiaj|včera|dnes|dneska|tegnap|ma|azi|вчера|сегодня|вчора|сьогодні|eilen|tänään|dün|bugün|χθες|σήμερα)"
    r"\b.{0,12}?\d{1,2}[:.h]\d\d",
    re.IGNORECASE,
)
_DESK_LINE, _NAME, _NOTE = 40, 40, 120  #: characters
_MARGIN, _OFF, _ROOM = (
    3,
    3,
    66,
)  #: spaces before a text; twice what middles differ by; characters that a line has room for
#: "di Redazione", "door onze redactie"
_OF_DESK = regex(
    r"(?:di|da|dalla|door|van|von|vom|by|par|por|de|av|af|od|przez|från|fra)\s(?:[^\W\d_]+\s){0,2}"
    r"(?:redazione|redactie|redaktion|redaktionen|redacción|redação|rédaction|newsroom|newsdesk|staff|reporters?|correspondents?"
    r"|verslaggevers?|medewerkers?|redakcja|redakcji|redakce|redakcia|redaksjonen|desk)",
    re.IGNORECASE,
)
_WIRED, _TOLD = 70, 3  #: characters of such a line, spaces in the first at least
#: words that the second line of a headline begins with, and no headline
_JOINTS = word_set("""with and of for as than und mit et avec con y e com en met og med i z и с""")
#: words that no headline ends with
OPEN = word_set("""a an the of for with and or at as to than his her their its und oder der die das des dem den ein
    eine einen einem einer eines für im am zum zur beim vom ins de du la le les un une et ou à au aux en par pour dans
    avec sans que del el los las una y al por para con su di della dei delle dello il lo gli e alla dal che do da dos os
    um uma em no na com het een van te ten och og att som för i w z od dla oraz we ze se pro и в на с по для от до из к
    ve bir και το τα του της των στο στη στην για με από""")


def joined(page: Page) -> Page:
    """The page with a headline in one piece that was centred in capitals, or broken in mid-sentence."""
    rows = range(1, min(len(page), _HEAD))
    cut = [i for i in rows if not page.gap[i] and _is_cut(page, i)]
    if not cut:
        return page
    firsts = [i for i in range(len(page)) if i not in cut]
    lasts = [i - 1 for i in firsts[1:]] + [len(page) - 1]
    return Page(
        tuple(" ".join(page.text[a : b + 1]) for a, b in zip(firsts, lasts, strict=True)),
        tuple(page.start[a] for a in firsts),
        tuple(page.end[b] for b in lasts),
        tuple(page.gap[a] for a in firsts),
        tuple(page.indent[a] for a in firsts) if page.indent else (),
    )


def _is_cut(page: Page, row: int) -> bool:
    """Whether a row goes on from the one above it."""
    return _is_apart(page, row) or _is_open(page, row) or _is_printed(page, row) or _is_wired(page, row)


def stands_alone(text: str) -> bool:
    """A byline or a date: a line of its own even below a headline that fills the whole width."""
    if byline_names.byline_of(text)[1] or (len(text) <= _DESK_LINE and _OF_DESK.fullmatch(text)):
        return True
    if not has_figure(text):
        return False
    found = find_dates(text)
    return bool(found) and found[0].start <= 12 and sum(d.end - d.start for d in found) * 2 > len(text)


def _is_apart(page: Page, row: int) -> bool:
    """It goes on from the line above, and blank lines set the two apart."""
    above, line = page.text[row - 1], page.text[row]
    if not 8 <= len(line) <= 70 or not 12 <= len(above) <= 70 or above[-1] in ".!?:;,":
        return False
    deep = page.indent and page.indent[row] > _DEEPEST and page.indent[row - 1] > _DEEPEST
    if deep and above.isupper() and line.isupper():
        middles = [2 * page.indent[r] + len(page.text[r]) for r in (row - 1, row)]
        return abs(middles[0] - middles[1]) <= 4 and not stands_alone(line)
    if _is_centred(page, row):
        return not stands_alone(line)
    under = page.text[row + 1] if row + 1 < len(page) else ""
    if row == 1 and ("  " in under or " | " in under):  # over a menu: a site's name and its slogan
        return False
    below = under if under and not page.gap[row + 1] else ""
    alone = page.gap[row - 1] > 0 and (not below or (len(below) <= 60 and stands_alone(below)))
    plain = (
        line[0].islower() and " " in line and line[-1].isalnum() and '"' not in above and ". " not in f"{above} {line}"
    )
    if not (alone and plain) or _AGO.search(line) or stands_alone(line) or stands_alone(above):
        return False
    return not (byline_names.bare_names(above) and _is_below_prose(page, row))


def _is_centred(page: Page, row: int) -> bool:
    """Below a line that it shares its middle with, which had no room for its first word: a text browser broke both."""
    if not page.indent or min(page.indent[row - 1 : row + 1]) <= _MARGIN or page.indent[row] <= page.indent[row - 1]:
        return False
    sizes = [len(page.text[r]) for r in (row - 1, row)]
    middles = [2 * page.indent[row - 1] + sizes[0], 2 * page.indent[row] + sizes[1]]
    return abs(middles[0] - middles[1]) <= _OFF and sizes[0] + 1 + len(page.text[row].split(" ", 1)[0]) >= _ROOM


def _is_below_prose(page: Page, row: int) -> bool:
    """Below a story, where a name over a few small words is who signs it, and what that one is."""
    return any(len(text) >= _PROSE and text[-1] == "." for text in page.text[: row - 1])


def _is_open(page: Page, row: int) -> bool:
    """It goes on from the line above, and byline, date and story follow on the last line of the headline."""
    if row < 2 or not _goes_on(page.text[row - 1], page.text[row]) or _is_signed(page, row):
        return False
    first, last = row - 1, row
    while first > 1 and not page.gap[first] and _goes_on(page.text[first - 1], page.text[first]):
        first -= 1
    while last + 1 < len(page) and not page.gap[last + 1] and _goes_on(page.text[last], page.text[last + 1]):
        last += 1
    below = page.text[last + 1 : last + 1 + _BEFORE_PROSE]
    prose = next((k for k, text in enumerate(below) if len(text) >= _PROSE), -1)
    head = [*below[: max(prose, 0)], *page.text[last + 1 + prose + 1 : last + 1 + prose + 3]]
    opening = page.text[first]
    return (
        last - first <= 3
        and prose >= 0
        and opening[0] == opening[0].upper()
        and any(stands_alone(text) or byline_names.bare_names(text) for text in head if len(text) < _PROSE)
    )


def _is_signed(page: Page, row: int) -> bool:
    """A name alone over a day, what that one is between them at most, below a line that is whole though it ends with a
    small word ("... a better lawyer than I do"): the story names who wrote it nowhere, as it would whom it tells of.
    """
    name, below = page.text[row], row + 1
    if len(name) > _NAME or not name[0].isupper() or byline_names.bare_names(name) != (name,):
        return False
    below += below < len(page) and len(page.text[below]) <= _NAME and byline_names.has_role(page.text[below])
    if below >= len(page) or not stands_alone(page.text[below]):
        return False
    last = name[name.rfind(" ") + 1 :]
    return not any(last in line and not _tells_of_writer(line, name) for line in page.text[below:])


def _tells_of_writer(line: str, name: str) -> bool:
    """A short line that begins with the writer's name ("Ann Lee writes every Saturday") or ends with it."""
    return (line.startswith(name) and len(line) <= _NOTE) or (line.endswith(name) and len(line) <= _NAME + _DESK_LINE)


def _is_printed(page: Page, row: int) -> bool:
    """Of a headline in capitals over two or three lines, as columns of print have it: alone, right over the story."""
    if not (page.text[row].isupper() and page.text[row - 1].isupper()):
        return False
    first, last = row - 1, row
    while first > 1 and not page.gap[first] and last - first < _PRINTED:
        first -= 1
    while last + 1 < len(page) and not page.gap[last + 1] and last - first < _PRINTED:
        last += 1
    lines = page.text[first : last + 1]
    if not first or last - first >= _PRINTED or not page.gap[first] or last + 1 >= len(page):
        return False
    if not all(8 <= len(line) <= _COLUMN and " " in line and line[-1] not in ".!?:;" for line in lines):
        return False
    if any(key(line) in SECTIONS or label_of(line) or stands_alone(line) for line in lines):
        return False
    if byline_names.bare_names(lines[-1]) or any("|" in line or "  " in line or not line.isupper() for line in lines):
        return False
    story = page.text[last + 1]
    for under in range(last + 2, min(len(page), last + 2 + _PRINTED)):
        story = story if page.gap[under] else f"{story} {page.text[under]}"
    return len(story) >= _PROSE and not story.isupper()


def _is_wired(page: Page, row: int) -> bool:
    """Of a headline in capitals over two lines, right over the byline: the second begins with a word that joins."""
    above, line = page.text[row - 1], page.text[row]
    if row + 1 >= len(page) or not (above.isupper() and line.isupper()) or max(len(above), len(line)) > _WIRED:
        return False
    if line.split(" ", 1)[0].casefold() not in _JOINTS or above.count(" ") < _TOLD or above[-1] in ".!?:;|":
        return False
    under = page.text[row + 1]
    signed = len(under) <= _WIRED and not page.gap[row + 1] and bool(byline_names.byline_of(under)[1])
    return signed and not (stands_alone(above) or stands_alone(line) or "  " in above or "  " in line)


def _goes_on(above: str, line: str) -> bool:
    """A phrase that the line above leaves unfinished: the next word is small, or the last one asks for another."""
    small, last = line[0].islower(), above[above.rfind(" ") + 1 :]
    if not small and last.casefold() not in OPEN:
        return False
    if not (10 <= len(above) <= 70 and 5 <= len(line) <= 70) or " " not in above or above[-1] in ".!?:;|":
        return False
    small = small and " " in line and not (above.isupper() or roles.is_role(line.split(" ", 1)[0]))
    wanting = above.count(" ") >= 2 and (last.islower() or above.isupper()) and last.casefold() in OPEN
    if not (small or wanting) or "  " in above or "  " in line or "|" in line or "@" in line or "://" in line:
        return False
    if _AGO.search(line) or role_of(line) != "plain":
        return False
    return not (stands_alone(line) or stands_alone(above) or label_of(line) or label_of(above))
