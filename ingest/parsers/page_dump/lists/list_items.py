"""Items of lists of other articles: how they are marked, their titles, what stands under them."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.date_names import names
from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS, looks_like_section
from ingest.parsers.page_dump.lists.ages import is_age
from ingest.parsers.page_dump.lists.dated_titles import (
    cited_title,
    counts,
    without_days_before,
    without_days_behind,
    without_page,
)
from ingest.parsers.page_dump.lists.hours import HEADS, HOUR, is_timed
from ingest.parsers.page_dump.lists.sectioned import without_sections
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, has_role
from ingest.parsers.page_dump.text.measure import DIGIT, KEPT, has_cjk, holds_any, width
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_BULLET = regex(
    r"^(?:(?:[-–—•*·.▸▶►→›»>+○●■◆□◇▪▫★☞⇒➤➜~]|[-=]>|>>|\(?\d{1,2}[.)]|\[\d{1,2}\]|#\d{1,2})\s+|[・•▪●■▶►→·‧∙◦▷▲△▼▽◆◇□◎○※＊➔➤➜＞]\s*)"
)
_ICON = "\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_ICONS = regex(rf"(?<![{_ICON}])[{_ICON}][{_ICON}\s]*+(?=\w)")
_ADDRESS = regex(r"(?:https?://|www\.)\S")
_BEFORE_ADDRESS = regex(r"\s*(?:[-–—|:]\s+)?[<(\[]?\s?$")
#: what stands under a title in a list: the day, the section, which may be quoted, how long it takes to read
_META = regex(
    r"(?:in\s[\"“«][^\"”»]{1,29}|[\"“«][^\"”»\s]{1,29}(?:\s[^\"”»\s]{1,14}){0,2})(?<![.!?…])[\"”»]$|\d+\s(?:min(?:ute)?s?\b.{0,12}|(?:hour|day|week|month|year)s?\sago)$"
    r"|(?:[^\W\d_]{3,9}\.?,?\s)?(?:\d{1,2}\.?\s[^\W\d_]{3,10}|[^\W\d_]{3,10}\s\d{1,2}),?\s(?:19|20)\d\d"
    r"(?:,?\s\d\d?[:.]\d\d\s?(?:[ap]m)?)?$"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d$|(?:19|20)\d\d-\d\d-\d\d$",
    re.IGNORECASE,
)
_MARKDOWN_LINK = regex(r"\[([^\[\]]{8,})\]\([^()\s]+\)$")
_SECTION_BARS = regex(r"\s*[|·•»/,]\s*|\s[–—-]\s")
_SHORT_DAY = regex(r"\d{1,2}\.? [^\W\d_]{3,10}\.? '?\d\d")  #: "12 Mar 01": too little to date an article
_NUMBER = regex(r"^\d{1,2}[.)]?$")
_FIRST = regex(r"[1１١۱१১੧૧௧౧೧൧๑][.)]?$")
_COUNT_BEHIND = regex(r"(?:\s{2,}|\s[|·•]\s)\d{1,3}$")  #: of comments: "AUGUST 13, 2019   0"
_YEAR = regex(r"(?:19|20)\d\d")
_COUNT = regex(r"\d{1,3}(?:[.,]?\d{3})?(?:[.,]\d)?\s?[kKmM]?")  #: "233", "1,204", "3.4K"
_COUNTED = regex(r"(?:[1-9１-９]\d?[.)位]\s*|[1１](?!\d)\s+)[^\W\d]")
_BARE_DAY = regex(
    r"(?:\d{1,2}\.? (?![\u3040-\u9fff])[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.? \d{1,2})"
    r"(?:,? (?:(?:at|um|à|às|kl\.?|alle|o) )?\d{1,2}[:.h]\d\d"
    r"(?: ?[ap]\.?m\.?)?)?|\d{1,2}[:.h]\d\d|\d{1,2}[./]\d{1,2}\.?"
    r"|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號]?",
    re.IGNORECASE,
)
_DATE_LABELS = word_set("""published updated posted veröffentlicht aktualisiert publié publicado pubblicato gepubliceerd
    publicerad publisert udgivet julkaistu opublikowano опубликовано yayınlanma""")
_TODAY_AT = regex(
    r"(\D{2,20}?)[ ,]{1,2}(?:(?:at|um|kl\.?|klo|klokken|klockan|à|a las|alle|às|om|o|ob|в|о|saat) )?\d{1,2}[:.h]\d\d"
    r"(?: ?(?:[ap]\.?m\.?|uhr|h|uur))?",
    re.IGNORECASE,
)  #: "yesterday at 9:15am"
#: days that are told from the reader's own
_RELATIVE = phrase_set("""yesterday, today, just now, last week, last month, gestern, heute, vorgestern, letzte woche,
    hier, aujourd'hui, avant-hier, la semaine dernière, ayer, hoy, anteayer, la semana pasada, ieri, oggi, ontem, hoje,
    anteontem, gisteren, vandaag, eergisteren, vorige week, i går, igår, i dag, idag, i förrgår, eilen, tänään, wczoraj,
    dziś, dzisiaj, včera, dnes, tegnap, azi, вчера, сегодня, позавчера, вчора, сьогодні, dün, bugün, χθες, σήμερα, أمس,
    اليوم, אתמול, היום, 昨日, 今日, きのう, 昨天, 今天, 어제, 오늘""")
_CELLS = "   "  #: between the cells of a table
_BETWEEN_CELLS = regex(r"\s{3,}|\s\|\s")
_CJK_LABEL = 5  #: characters of a label before a day at most that is not known
_LONGEST = 300  #: characters of a line that can be a title
_DATE_BEHIND = regex(
    r"\s*[(（\[][^()（）\[\]]*\d[^()（）\[\]]*[)）\]]$|(?<=\S)(?:\s{2,}|\s[|·•–—-]\s)[^|·•–—]*\d[^|·•–—]*$"
)
#: with nothing or a comma between: "Dam weeps again 21.5.", "Dam weeps again, 21.5.2008", "Dam weeps, 2008-05-21"
_SHORT_BEHIND = regex(
    r"(?:(?<=[\w\"”“»)!?])|,)\s\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)\d\d\.?)?$"
    r"|,\s(?:\d{1,2}([/-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([/-])\d{1,2}\2\d{1,2})$"
)
_SHORTEST = 15  #: width of such a title
#: "... by Devon Marsh / 2 hours ago"
_WRITTEN_BEHIND = regex(
    r"\s(?:by|von|par|por|di|da|door|av|af)\s[^/|·]{3,40}\s[/|·]\s[^/|·]{0,20}\d[^/|·]{0,20}$|\s/\s\d{1,2} \w+ ago$"
)
_SPACED_DAY = regex(r"\d{1,2}\. \d{1,2}\. (?:19|20)\d\d")  #: no number of an item
_NAMED_DAY = regex(r"\d{1,2}\. [^\W\d_]{3,10}\.? (?:19|20)\d\d\b")  #: "22. Mai 2023 | ..."
_DATE_BEFORE = regex(
    rf"{HOUR}|(?:\d{{1,2}}(?:[/-]|\. ?)\d{{1,2}}(?:(?:[/-]|\. ?)(?:\d{{4}}|\d\d)(?!:\d))?"
    r"|\d{4}([-/.])\d{1,2}\1\d{1,2})(?:\.?\s?:|,|\.?\s[-–—|]|\.?(?=\s))\s*"
    rf"(?:{HOUR})?"
)


def style_of(line: str) -> str:
    """How an item is marked: "1" with its number, "n" with one on a line above, "t" with a time, "b", "i", or ""."""
    if line[0].isdigit():
        return "n" if is_number(line) else "t" if is_timed(line) else "1" if _COUNTED.match(line) else ""
    if line[0].isalpha():
        return ""
    return "b" if _BULLET.match(line) else "i" if _ICONS.match(line) else ""


def is_number(line: str) -> bool:
    """A number alone, as it stands over the items of some lists."""
    return len(line) <= 3 and _NUMBER.match(line) is not None


def is_first(line: str) -> bool:
    return len(line) <= 2 and _FIRST.match(line) is not None


@lru_cache(maxsize=KEPT)
def is_moment(line: str) -> bool:
    """A line that is a date, a time of day or both, with a label at most: "Published", "2 March", "3 hours ago"."""
    if len(line) > 60:
        return False
    line = _COUNT_BEHIND.sub("", line) if line[-1:].isdigit() else line
    if not DIGIT.search(line):
        return _META.match(line) is not None or (
            len(line) <= 24 and (key(line) in _DATE_LABELS or key(line) in _RELATIVE)
        )
    if _META.match(line) or _is_bare_day(line) or is_age(line) or _is_moment_of_section(line):
        return True
    dates = find_dates(line)
    if not dates or line.count(" ") > 8:
        return False
    left = f"{line[: dates[0].start]} {line[dates[-1].end :]}" if len(dates) == 1 else ""
    if len(line) - sum(d.end - d.start for d in dates) > 16 or width(left) > 24:  # a CJK character says more
        return False
    short = left.count(" ") <= 3 and not (len(left.strip()) > _CJK_LABEL and has_cjk(left))
    return short or role_of(line[: dates[0].start]) != "plain"


def _is_bare_day(line: str) -> bool:
    """A day without its year or a time: "20 februari", "zo. 20 februari, 10:12", "Igår 05.00"."""
    if _BARE_DAY.fullmatch(line):
        return True
    if (told := _TODAY_AT.fullmatch(line)) and key(told[1].strip(" ,")) in _RELATIVE:
        return True
    first, _, rest = line.partition(" ")
    first = first.rstrip(".,").casefold()
    return (first in _WEEKDAYS or first in names().weekdays) and _BARE_DAY.fullmatch(rest) is not None


#: abbreviations of weekdays in two letters: German, Dutch, Russian, Ukrainian, Polish, Czech, Finnish, Hungarian
_WEEKDAYS = word_set("""mo di mi do fr sa so ma wo vr za zo пн вт ср чт пт сб вс нд pn śr cz pt nd po út st čt pá ne
    ti ke to pe la su szo""")


def _is_moment_of_section(line: str) -> bool:
    """A day with the name of a section: "12 Mar 01 | Europe", "Politik · 3. Mai 2012"."""
    if len(line) > 45 or not DIGIT.search(line):
        return False
    parts = _SECTION_BARS.split(line)
    if not 2 <= len(parts) <= 3 or not all(parts):
        return False
    days = [bool(_SHORT_DAY.fullmatch(part) or is_moment(part)) if DIGIT.search(part) else False for part in parts]
    named = [part for part, day in zip(parts, days, strict=True) if not day]
    barred = " | " in line or " · " in line
    return any(days) and all(
        key(part) in SECTIONS or (part.count(" ") <= 1 and part.istitle()) or (barred and looks_like_section(part))
        for part in named
    )


_TOLD, _PARTICLE = 2, 4  #: spaces in such a title at least, letters of small words in outlets' names
#: where a paper printed it: "B1", "p. 12", "Seite 3"
_PRINTED_AT = regex(
    r"(?:(?:pages?|pp?|pg|s|seiten?|pág|págs|páginas?|pagin[ae]|side|sida|sivu|str|strona|стр|с)\.?\s?)?"
    r"[A-Z]{0,2}-?\d{1,3}[A-Z]?(?:\s?[-–]\s?\d{1,3})?",
    re.IGNORECASE,
)


def is_citation(line: str) -> bool:
    """Where and when an article stood: "River Post; Aug 2, 1995; B1", "The Sun | 3 May 2011 | p. 4"."""
    sign = ";" if ";" in line else "|" if "|" in line else "·"
    if len(line) > 100 or not DIGIT.search(line):
        return False
    if sign not in line:
        return "," in line and _is_dated_page(line)
    parts = [part.strip() for part in line.split(sign)]
    days = sum(is_moment(part) and _PRINTED_AT.fullmatch(part) is None for part in parts if part)
    named = [p for p in parts if p and not is_moment(p) and not _PRINTED_AT.fullmatch(p)]
    if is_moment(parts[0]) and any(map(_is_told, named)):
        return False
    return all(parts) and days == 1 and 2 <= len(parts) <= 4 and all(_may_name(p) for p in named)


def _is_dated_page(line: str) -> bool:
    """The same with commas: "River Post, Aug 2, 1995, B1"."""
    behind = line.rpartition(",")[2].strip()
    if not _PRINTED_AT.fullmatch(behind) or len(behind) < 2 or len(dates := find_dates(line)) != 1:
        return False
    before, left = line[: dates[0].start].strip(" ,"), line[dates[0].end :].strip(" ,")
    return left == behind and before != "" and "," not in before and _may_name(before)


def _is_told(part: str) -> bool:
    """A title behind its day, no outlet: a word in it is long and small."""
    return part.count(" ") >= _TOLD and any(w[0].islower() and len(w) > _PARTICLE for w in part.split())


def _may_name(part: str) -> bool:
    return part.count(" ") <= 4 and part[0].isupper() and part[-1] not in ".!?"


def holds_day(line: str, title: str) -> bool:
    """Whether a day or a time of day stands before or behind the title on its line."""
    return len(line) > len(title) + 4 and DIGIT.search(line.replace(title, "", 1)) is not None


def is_count(line: str) -> bool:
    """A number of comments or readers alone: "233", "3.4K"."""
    return line[0].isdigit() and len(line) <= 8 and bool(_COUNT.fullmatch(line)) and not _YEAR.fullmatch(line)


@lru_cache(maxsize=KEPT)
def is_under_title(line: str) -> bool:
    """What stands under a title in a list: its address, its date, where it was printed, who wrote it."""
    if (
        is_citation(line)
        or is_count(line)
        or (len(line) == 4 and _YEAR.fullmatch(line))
        or (len(line) <= 24 and key(line) in _RELATIVE)
    ):
        return True
    address = ("://" in line or "www." in line) and _ADDRESS.fullmatch(line) is not None
    return address or is_moment(line) or (len(line) <= 60 and (_is_signed(line) or _is_signed_with_day(line)))


#: with which titles begin, and no bylines: "Le cento scale di Borgo Sernia"
_ARTICLES = word_set("il lo la i gli le l un uno una the el los las les o os as der die das den dem ein eine het een")


def _is_signed(line: str) -> bool:
    """Who wrote it: "By Ann Lee", "Ann Lee, Staff Writer"."""
    if byline_of(line)[0]:
        return line.replace("’", "'").replace("'", " ").split(" ", 1)[0].casefold() not in _ARTICLES
    name, comma, role = line.partition(", ")
    return comma != "" and len(name) <= 40 and has_role(role) and bool(bare_names(name))


_BESIDE_DAY = regex(r"\s[-–—|·•/]\s|,\s|\s{2,}")


def _is_signed_with_day(line: str) -> bool:
    """Who wrote it and when, beside each other: "Ann Lee - May 3, 2012", "3 May 2012 | Ann Lee"."""
    if not DIGIT.search(line) or line[-1] in ".!?:":
        return False
    for sign in _BESIDE_DAY.finditer(line):
        first, second = line[: sign.start()], line[sign.end() :]
        name, day = (second, first) if DIGIT.search(first) else (first, second)
        if is_moment(day) and (find_dates(day) or is_age(day)) and bare_names(name) == (name,):
            return True
    return False


def is_labelled_address(line: str) -> bool:
    """Such as "Permanent link: http://..."."""
    at = line.find(": http")
    return 0 < at < 40 and line.count(" ", 0, at) < 6


#: "Dam weeps >>", where the same sign closes no quotation
_ARROW_BEHIND = regex(r"\s+(?:>{1,3}|»|›)$")
_ARROWS = frozenset(">»›")
_QUOTED = frozenset('"“„«”')


#: whom an article is for, before its title: "Abo Wenn der Hahn kräht", "Réservé aux abonnés Sur les quais"
_FOR = regex(
    r"(?:(?i:(?:article |contenu )?réservé (?:aux|à nos) abonnés|(?:nur )?für abonnenten|(?:alleen )?voor abonnees"
    r"|(?:kun )?for abonnenter|för prenumeranter|(?:solo |exclusivo )?para (?:suscriptores|assinantes)"
    r"|(?:solo )?per (?:gli )?abbonati|vain tilaajille|dla prenumeratorów|для подписчиков"
    r"|(?:for )?subscribers only|subscriber[- ](?:only|exclusive))\s?[:|–—-]?|Abo\+?|ABO\+)"
    r"\s(?=[^\W\d_a-zß-ÿа-я]|[«„“\"])"
)
_FOR_HEADS = frozenset("aArRcCfFnNvVkKpPsSeEdDдД")  #: with what it begins
_FOR_WORDS = ("abo", "subscri", "suscri", "assin", "abbon", "tilaaj", "prenum", "подпис")  #: one is among its first


#: how many of five a reviewer gives, behind the title of a review
_STARS = regex(r"(?<=\w)[\s,:|–-]*[★☆✩✭✪⭐½]{2,10}$|^[★☆✩✭✪⭐½]{2,10}\s*(?=\w)")


@lru_cache(maxsize=KEPT)
def item_title(line: str) -> str:
    """A title without the bullet, number, date or marker before it and the address or date behind it."""
    line = line.strip()
    if line[:1] in _FOR_HEADS and holds_any(line[:32].lower(), _FOR_WORDS) and (marker := _FOR.match(line)):
        line = line[marker.end() :]
    bullet = None if line[:1].isalpha() or _SPACED_DAY.match(line) or _NAMED_DAY.match(line) else _BULLET.match(line)
    title = line[bullet.end() :] if bullet else line
    if title[:1] in _QUOTED and DIGIT.search(title) and (cited := cited_title(title)):
        return cited
    title = _in_table(title) if _CELLS in title or (" | " in title and len(title) <= _LONGEST) else title
    title = title if title.isascii() else _STARS.sub("", _ICONS.sub("", title))
    if title[-1:] == ")" and (link := _MARKDOWN_LINK.match(title)):
        return link[1]
    title = _without_address(title) if "://" in title or "www." in title else title
    title = _ARROW_BEHIND.sub("", title) if title[-1:] in _ARROWS and "«" not in title else title
    return _undated(title) if len(title) <= _LONGEST and DIGIT.search(title) else title


def _without_address(title: str) -> str:
    """Without the one that ends it, and the sign before: the last word alone is searched, a line may hold many."""
    start = len(title) - len(title.rsplit(maxsplit=1)[-1])
    found = _ADDRESS.search(title, start)
    if found is None:
        return title
    near = max(0, found.start() - 12)
    return (title[:near] + _BEFORE_ADDRESS.sub("", title[near : found.start()])).rstrip()


def _in_table(row: str) -> str:
    """The cell with the title of a table's row: the others hold days, numbers and names of sections; else the row."""
    cells = [c for c in map(str.strip, _BETWEEN_CELLS.split(row)) if c]
    said = [c for c in cells if not (is_moment(c) or is_count(c))]
    title = max(said, key=width, default=row)
    small = all(c.count(" ") <= 1 and width(c) * 3 <= width(title) * 2 for c in said if c is not title)
    return title if small and len(said) < len(cells) else row


_OUTLET_BEHIND = regex(
    r"\s\([^\W\d_a-zß-ÿ][^()]{2,40}\)$"
    r"|（[^（）]{1,16}(?:新聞|新報|日報|通信|時報|タイムス|タイムズ|ニュース|放送|テレビ|新闻|日报|晚报|时报|网|社)）$"
)


_SCORE_BEHIND = regex(r"\s(?:\d{1,3}(?:[.,]\d+)?\s?%|\(\d{1,3}(?:[.,]\d+)?\s?%\))$")  #: how much alike documents are
_BRACKET_BEFORE = regex(r"[(\[][^()\[\]]{0,40}\d[^()\[\]]{0,20}[)\]]\s+(?=\S{2})")  #: "(Dunmore, Sept. 4) Dam weeps"
#: "Dam weeps - River Post": an outlet of capitalized words behind a dash
_NAME_BEHIND = regex(
    r"\s[-–—|]\s(?:The\s)?[^\W\d_a-zß-ÿ][\w.'’&]*(?:\s(?:of\s|the\s|de\s|du\s|di\s|&\s)*[^\W\d_a-zß-ÿ][\w.'’&]*){0,3}$"
)
_BRACKET_BEHIND = regex(r"\s\([^()]{0,60}\d[^()]{0,30}\)$")


#: "Dam weeps, 2/May/06", "Dam weeps - 27 Apr 06"
_DAY_BEHIND = regex(
    r"(?:[,;]|\s[-–—|])\s\(?(?:\d{1,2}[./-](?:\d{1,2}|[^\W\d_]{3,9})[./-]\d\d(?:\d\d)?"
    r"|\d{1,2}\.? [^\W\d_]{3,9}\.?,? ['’]?\d\d)$"
)


def without_behind(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The titles without what stands at each of them: the day, or an outlet in brackets, as aggregators have it.

    The last line may be none of the list's: the outlet at the page's foot.
    """
    found = _without_behind(titles)
    if found == titles and len(titles) > _SURE:
        above = _without_behind(titles[:-1])
        found = [*above, titles[-1]] if above != titles[:-1] else found
    return found


_SURE = 2  #: titles that show what stands at each


def _without_behind(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    titles = without_sections(without_days_before(titles))
    if len(titles) > 1 and all(_BRACKET_BEFORE.match(title) for _, title in titles):
        titles = [(row, _BRACKET_BEFORE.sub("", title)) for row, title in titles]
    if len(titles) > 1 and all(_NAME_BEHIND.search(title, 8) for _, title in titles):
        titles = [(row, _NAME_BEHIND.sub("", title)) for row, title in titles]
    for behind in (_SCORE_BEHIND, _BRACKET_BEHIND):
        if len(titles) > 1 and all(title[-1] in ")%" and behind.search(title, 8) for _, title in titles):
            titles = [(row, behind.sub("", title)) for row, title in titles]
    if len(titles) > 1 and all(t[-1].isdigit() and _DAY_BEHIND.search(t, 8) for _, t in titles):
        return [(row, _DAY_BEHIND.sub("", title)) for row, title in titles]
    if len(titles) > 1 and all(_OUTLET_BEHIND.search(title, 8) for _, title in titles):
        return [(row, _OUTLET_BEHIND.sub("", title)) for row, title in titles]
    return without_days_behind(titles)


def _undated(title: str) -> str:
    """Without the day in brackets behind it, or the day or time of day before it: "25.08.2006: Dam weeps"."""
    title = without_page(title) if title[-1].isdigit() else title
    if title[0] in HEADS and (match := _DATE_BEFORE.match(title)) and width(title[match.end() :]) > 7:
        title = title[match.end() :]
    title = _WRITTEN_BEHIND.sub("", title)
    if title[-1] in ".0123456789" and (day := _SHORT_BEHIND.search(title)) and width(title[: day.start()]) > _SHORTEST:
        return title[: day.start()]
    behind = _DATE_BEHIND.search(title)
    told = behind[0].strip(" ()（）[]|·•–—-") if behind else ""
    if behind and width(title[: behind.start()]) > 7 and is_moment(told) and (is_age(told) or not counts(told)):
        title = title[: behind.start()]
    return title
