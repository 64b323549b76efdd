"""Writers on a line with something else: the site's own name, a town in capitals, a date in scripts without case."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.credit_lines import credits_house
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.embeds import is_message
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import byline_names, dated_line
from ingest.parsers.page_dump.names.arabic_names import SMALL
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.source.masthead import squash
from ingest.parsers.page_dump.source.paper_words import is_paper, opens_as_paper
from ingest.parsers.page_dump.source.rights import LEGAL_SIGNS
from ingest.parsers.page_dump.text.measure import CJK, has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_BESIDE_SITE_LONGEST, _TOP, _LEAST = (
    60,
    3,
    4,
)  #: characters of the line, lines on top, letters of a site's name
_MARKS = (" - ", " – ", " — ", " | ", " / ")


def beside_site(page: Page, text: str) -> tuple[str, ...]:
    """The writer, () for a line of anything else."""
    if len(text) > _BESIDE_SITE_LONGEST or not (mark := next((m for m in _MARKS if m in text), "")):
        return ()
    name, _, site = text.partition(mark)
    own = squash(site)
    uncased = text.upper() == text.lower() and not is_paper(name)
    named = len(own) >= _LEAST and any(
        squash(line).startswith(own) or (uncased and squash(line).endswith(own))
        for line in page.text[:_TOP]
        if len(line) <= _BESIDE_SITE_LONGEST and line != text
    )
    return (name,) if named and " " in name and is_name(name) else ()


_BESIDE = regex(r"\s?[/|]\s?|\s[-–—]\s|,\s")
_AGENCY = regex(r"\s?[(（][^\W\d_]{2,5}[)）]$")
_IN_TOWN_LONGEST, _REACH, _TOWN_WORDS = 60, 4, 3


def written_in_town(page: Page, place: Place) -> tuple[int, tuple[str, ...]] | None:
    """(row, the name) where one part of such a line is in capitals and the other is a name that is not."""
    for row in range(place.head + 1, min(place.rows[0], place.head + 1 + _REACH)):
        line = page.text[row]
        if len(line) > _IN_TOWN_LONGEST or page.digits[row] or row in place.taken or credits_house(page, row):
            continue
        parts = [part.strip() for part in _BESIDE.split(_AGENCY.sub("", line))]
        if len(parts) != 2 or not all(parts):
            continue
        towns = [p for p in parts if p.isupper() and p.count(" ") < _TOWN_WORDS and key(p) not in SECTIONS]
        names = [p for p in parts if not p.isupper()]
        if len(towns) == len(names) == 1 and byline_names.is_name(names[0]) and names[0] not in page.text[place.head]:
            return row, (names[0],)
    return None


_NAME = r"[^\W\d]\S*[^\s,،](?: [^\W\d]\S*[^\s,،]){1,2}"
_PLACED = regex(rf"({_NAME})\s?(?:[,،]| [-–—|/·]) ?([^\W\d]\S{{1,14}}(?: [^\W\d]\S{{1,14}})?)")
_PLACE_FIRST = regex(rf"([^\W\d]\S{{1,14}}(?: [^\W\d]\S{{1,14}})?)\s?(?:[,،/]|[-–—|·ـ]) ?({_NAME})")
#: words of agencies and of desks
_HOUSES = word_set("""وكالة وكالات الأنباء مراسل مراسلنا خاص رويترز فرانس برس الأناضول סוכנות סוכנויות כתבי מערכת
    ایجنسی خبرگزاری एजेंसी संवाददाता प्रतिनिधि ब्यूरो""")
_SMALL = 3  #: letters of words that a name shares with any text
_SEVERAL = regex(rf"{_NAME}(?:\s?(?:[,،&/]|\s(?:और|एवं|ও|এবং|மற்றும்|మరియు|และ|و|ו-?))\s?{_NAME}){{1,3}}")
_JOINTS = regex(r"\s?[,،&/]\s?|\s(?:और|एवं|ও|এবং|மற்றும்|మరియు|และ|و|ו-?)\s")
#: "and" without a space before the second name: "سامي الحداد وليلى منصور", "נועה ברזילי ואיתן שגב"
_GLUED = regex(r"([^\W\d]\S+ [^\W\d]\S+) (?:و|ו)([^\W\d]\S+ [^\W\d]\S+)")
_BEGIN_SO = word_set("وليد وسام وائل وفاء وجدي وجيه وسيم وداد وردة وهيب وديع וולף ויקטור ורד ויקי ולרי וילי")
_UNCASED_LONGEST, _LONGEST_OF_SEVERAL = 45, 90  #: characters
_NEAR = 6  #: rows below the headline
_STAMP, _TWO_STAMPS = 80, 140  #: characters of the day beside them, also with its update behind a bar


def beside_date(page: Page, place: Place) -> tuple[int, tuple[str, ...]] | None:
    """(row, names) of a line with several writers, or with one and a place: "रमेश शर्मा, भोपाल"."""
    for row in range(place.head + 1, min(place.rows[0], place.head + _NEAR)):
        text = page.text[row]
        if text.isascii() or len(text) > _LONGEST_OF_SEVERAL or row in place.taken or text.upper() != text.lower():
            continue
        if CJK.search(text) or label_of(text):
            continue
        if not (page.digits[row] or _is_beside_date(page, place, row) or row == place.rows[0] - 1):
            continue
        names = _beside_parts(page, text) or (_beside_own_day(page, row) if page.digits[row] else ())
        if not names and _is_beside_date(page, place, row):
            names = _several(page, place, text) or _behind_place(page, place, text) or _placed(text)
        if names and key(names[0]) not in SECTIONS and not any(map(is_paper, names)):
            return row, names
    return None


def _beside_own_day(page: Page, row: int) -> tuple[str, ...]:
    """The name before the day of its line, which page's top and end, where the outlet stands, have nowhere else:
    "سامي الحداد 12/05/2019".
    """
    text = page.text[row]
    said = dated_line.undated(text) if len(text) <= _IN_TOWN_LONGEST else ()
    name = said[0].strip(" |–—-·،,") if len(said) == 1 else ""
    words = name.split()
    if not (1 < len(words) < _MOST_WORDS and text.startswith(name) and find_dates(text)):
        return ()
    if any(name in line for line in (*page.text[:row], *page.text[max(row + 1, len(page) - _END) :])):
        return ()
    known = any(label_of(word) or role_of(word) != "plain" for word in words) or not (SMALL | _HOUSES).isdisjoint(words)
    return () if known or name.startswith("ال") or is_paper(name) or not is_name(name) else (name,)


_END = 6  #: rows at the end of a page
_ARABIC = regex(r"[\u0621-\u0652 .()/|:–—\u0640-]+")
_MARKED = regex(r"\s?[/|:]\s?|\s[–—\u0640-]+\s|\s?[()]\s?")
_WORDS = regex(r"[\u0621-\u0652]+")
_MOST_PARTS, _MOST_WORDS = 3, 4
_PICTURES = word_set("تصوير عدسة بعدسة صورة الصورة المصور المصدر")


def _beside_parts(page: Page, text: str) -> tuple[str, ...]:
    """The writer of an Arabic line that has a town, the outlet or both beside the name, in any order.

    What the page has elsewhere is the outlet or the town; what begins with the article is no person's name.
    """
    if len(text) > _IN_TOWN_LONGEST or not _ARABIC.fullmatch(text) or not _PICTURES.isdisjoint(_WORDS.findall(text)):
        return ()
    parts = [part for part in map(str.strip, _MARKED.split(text)) if part]
    if not 1 < len(parts) <= _MOST_PARTS or any(label_of(part) or key(part) in SECTIONS for part in parts):
        return ()
    names = [part for part in parts if 1 <= part.count(" ") < _MOST_WORDS and not part.startswith("ال")]
    names = [part for part in names if (SMALL | _HOUSES).isdisjoint(part.split()) and not is_paper(part)]
    strange = [part for part in names if page.whole.count(part) == 1]
    found = strange if len(strange) == 1 else names
    return tuple(found) if len(found) == 1 else ()


def _is_beside_date(page: Page, place: Place, row: int) -> bool:
    near = [row - 1, row + 1]
    near += [row - 2] if label_of(page.text[row - 1]) else []  # a button between the two
    return any(
        page.digits[r]
        and len(page.text[r]) <= (_TWO_STAMPS if "|" in page.text[r] else _STAMP)
        and find_dates(page.text[r])
        for r in near
        if place.head < r < place.rows[0]
    )


def _behind_place(page: Page, place: Place, text: str) -> tuple[str, ...]:
    """The name behind a place that the story has, where it has nothing of the name: "المينا - سامر الحلو"."""
    match = _PLACE_FIRST.fullmatch(text) if len(text) <= _UNCASED_LONGEST else None
    if match is None:
        return ()
    told = "\n".join(page.text[r] for r in (place.head, *place.rows))
    where, name = match[1], match[2]
    strange = any(word in told for word in name.split() if len(word) > _SMALL) or not _HOUSES.isdisjoint(name.split())
    return (name,) if where in told and not strange else ()


def _placed(text: str) -> tuple[str, ...]:
    match = _PLACED.fullmatch(text) if len(text) <= _UNCASED_LONGEST else None
    return (match[1],) if match else ()


def _several(page: Page, place: Place, text: str) -> tuple[str, ...]:
    """The names of a line that is nothing else, none of which the story has: a place of two words stands in it."""
    glued = _GLUED.fullmatch(text)
    if glued and text.split()[2] not in _BEGIN_SO:
        names = glued.groups()
    elif _SEVERAL.fullmatch(text):
        names = tuple(_JOINTS.split(text))
    else:
        return ()
    told = "\n".join(page.text[r] for r in (place.head, *place.rows))
    return names if not any(name in told for name in names[1:]) else ()


def is_of_others(text: str) -> bool:
    """A reader's comment with its number, who owns the page, or who sent a message of a network."""
    if text[0] == "#":
        return text[1:2].isdigit()
    return ("©" in text and has_figure(text)) or ("(@" in text and is_message(text))


_BY_INSIDE = regex(r" (?:by|von|par|por|door|di|av|af) ")


def is_of_gallery(page: Page, row: int) -> bool:
    """Below the story, a title with "by" beside another: "A Wish by Ann Lee" over "The Spider by Bob Ray"."""
    if _BY_INSIDE.search(page.text[row], 3) is None or dated_line.opens_posted_at(page.text[row]):
        return False
    around = [page.text[r] for r in (row - 1, row + 1) if 0 <= r < len(page)]
    return any(_BY_INSIDE.search(line, 3) for line in around)


def is_masthead(page: Page, text: str, head: int) -> bool:
    """A Dutch paper above the headline, whose article means "by" elsewhere: "De Veluwe Vandaag"."""
    return text.startswith("De ") and page.whole.count(text) > 1 and text in page.text[:head]


_MASTHEAD = 8  #: rows at the top that can bear the outlet's name


def is_outlets(page: Page, row: int, head: int) -> bool:
    """The outlet's name, not the writer's: the page's top has it too, with or without its article, or it sounds so; or
    it stands over the headline and in the line of rights.
    """
    name = page.text[row].removeprefix("The ")
    if opens_as_paper(name) or any(t.removeprefix("The ") == name for t in page.text[: min(head, row, _MASTHEAD)]):
        return True
    return row < head and is_paper(name) and any(name in page.text[r] for r in page.rows_with(LEGAL_SIGNS))


def follows_pulled_quote(page: Page, row: int, top: int) -> bool:
    """In a story, from row ``top`` on, the line above is a sentence in quotes and nothing else: this says whose."""
    line = page.text[row - 1]
    whole = line[0] in "«„“”\"‘'「" and line[-1] in "»”“\"’'」" and ". " not in line
    return whole and row > top and len(line) >= _QUOTE


_QUOTE = 30  #: characters of it at least
