"""What a page's text sets without a space beside it: days, labels of lists, the address of a writer."""

from __future__ import annotations

import unicodedata

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.page import Page, cut_in_two, kept, with_lines
from ingest.patterns import regex

_DATED_LONGEST = 160  #: characters of a line that says when, and by whom
_DATED_LABEL = 40  #: characters of a label and the date behind it
_LOWER, _UPPER = r"[a-zß-öø-ÿāăąćčďēęěğīıłńňōőřśşšťūůűźżžа-яёіїєґ]", r"[A-ZÀ-ÖØ-ÞĆČĐĒĞĪİŁŃŌŐŘŚŞŠŤŪŮŰŹŻŽА-ЯЁІЇЄҐ]"
_DAY = len("2006-06-01")
_GLUED = regex(
    rf"(?:19|20)\d\d[^\W_]"
    rf"|(?:{_LOWER}|{_UPPER}{{3}}){_UPPER}{_LOWER}|[A-Z]{{5}}\.? \d{{1,2}}, \d{{4}}|\d\d{_UPPER}{_LOWER}"
    r"|[^\W\d_]\d{1,2}(?:[./]|\.? (?:de )?[^\W\d_]{3})|^[\u3005\u3041-\u9fff]{2,6}(?:19|20)\d\d年"
)  #: asked first, for speed alone
_YEAR = r"(?<=[ ./,-](?:19|20)\d\d)"
_CUTS = regex(
    rf"{_YEAR}(?=\d{{1,2}}(?:\. ?| )(?:de )?[^\W\d_]{{3,10}}\.?,? (?:de )?(?:19|20)\d\d)"  # "20236. November 2023"
    rf"|{_YEAR}(?=\d{{1,2}}([./])\s?\d{{1,2}}\1\s?(?:19|20)\d\d)"  # "06/11/202306/11/2023"
    r"|(?<=-\d\d)(?=(?:19|20)\d\d-\d\d-\d\d)"
    rf"|{_YEAR}(?=\d{{1,2}}(?::\d\d| ?[AaPp]\.?[Mm]\b))"  # "202108:58", "20215 AM"
    rf"|{_YEAR}(?=\d{{1,3}}(?:[ .,]\d{{3}})* [^\W\d_]{{4}})"  # "202218 432 reads"
    rf"|{_YEAR}(?=[^\W\d_a-zß-ÿ][^\W\d_]{{2}})"  # "2014Posted", "2017November"
    r"|(?<=[A-Z]{2})(?=(?:JAN|FEB|MAR|MARCH|APR|APRIL|MAY|JUNE?|JULY?|AUG|SEPT|OCT|NOV|DEC)\.? \d{1,2}, (?:19|20)\d\d)"
    r"|(?:(?<=[a-zß-ÿ]{3})|(?<=[A-Z]{3}))(?=[A-Z][a-z]{2,8}\.? \d{1,2}, ?(?:19|20)\d\d)"  # "FinanceOctober 13, 2016"
    r"|(?<=[^\W\d_]{3})(?=\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?(?:19|20)\d\d)"  # "Kust3 mei 2012"
    r"|(?<=[^\W\d_]{3})(?=\d{1,2}([./])\d{1,2}\2(?:19|20)\d\d)"
)
_NAMED = regex(r"^[\u3005\u3041-\u9fff]{2,6}(?=(?:19|20)\d\d年\d)")  #: "佐藤亜希子2023年12月5日"
_STAMPS = regex(r"(?<=\d [AP]M)(?=(?:PUBLISHED|UPDATED|POSTED))")  #: "9:10 PMPUBLISHEDJUL 16, 2023"
#: behind a time of day, and before a word that opens a label: "06:00Ann Lee", "Ann LeePublished: 3 May"
_BESIDE_TIME = regex(rf"(?<=\d[:h.]\d\d)(?={_UPPER}{_LOWER})")
_BEFORE_LABEL = regex(rf"(?:(?<={_LOWER}{{2}})|(?<={_UPPER}{{3}}))(?={_UPPER}{_LOWER}{{2}}[^\W\d_]*[\s:])")


def with_dates_apart(page: Page) -> Page:
    """The page with a space at each such place, where a whole day stands on one side of it."""
    texts: list[str] | None = None
    for row, dated in enumerate(page.digits):
        line = page.text[row]
        if not dated or len(line) > _DATED_LONGEST or not _GLUED.search(line):
            continue
        if "，" in line or "。" in line:  # a sentence of East Asia, which has no spaces around a day
            continue
        if (apart := _apart(line)) != line:
            texts = texts or list(page.text)
            texts[row] = apart
    return kept(page, texts) if texts else page


def _apart(line: str) -> str:
    """From the end of the line, so that a second date is whole by the time the first is looked at."""
    line = _NAMED.sub(r"\g<0> ", line) if "年" in line else line
    line = _STAMPS.sub(" | ", line) if "M" in line else line
    for cut in [match.start() for match in _CUTS.finditer(line)][::-1]:
        left, right = line[:cut], line[cut:]
        opens = [hit.date.value for hit in find_dates(right[:40]) if hit.start == 0]
        ends = [hit.date.value for hit in find_dates(left[-40:]) if hit.end == len(left[-40:])]
        if any(len(value) >= _DAY for value in (*opens, *ends)):
            line = f"{left} {right}"
    for cut in [match.start() for match in _BESIDE_TIME.finditer(line)][::-1]:
        if find_dates(line[:cut]):  # a time alone begins a post of a live blog
            line = f"{line[:cut]} {line[cut:]}"
    for cut in [match.start() for match in _BEFORE_LABEL.finditer(line)][::-1]:
        if _opens_label(line[cut : cut + _DATED_LABEL]):
            line = f"{line[:cut]} | {line[cut:]}"
    return line


def _opens_label(text: str) -> bool:
    """The first or the second word says what the date behind it dates: "Giriş Tarihi: 05.03.2020"."""
    words = text.split()[:3]
    told = next((k for k, word in enumerate(words[:2], 1) if role_of(word) != "plain"), 0)
    return told > 0 and any(c.isdigit() for c in text)


_LISTED_LONGEST, _LIST_LABEL = 200, 30  #: characters of such a line, of the label
_JOINT = regex(r"(?<=[a-zß-öø-ÿĀ-ſа-яёіїєґ])(?=[A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁІЇЄҐ0-9“„«\"][^\W_A-Z])")


def with_labels_apart(page: Page) -> Page:
    """The page with each such label on a row of its own, above the title."""
    cuts = {
        row: match.start()
        for row, line in enumerate(page.text)
        if 12 <= len(line) <= _LISTED_LONGEST
        and (match := _JOINT.search(line, 3, _LIST_LABEL))
        and label_of(line[: match.start()]) == "related"
    }
    return with_lines(page, {row: cut_in_two(page, row, cut) for row, cut in cuts.items()}) if cuts else page


_MAIL_LONGEST = 120  #: characters of such a line
_LINE = regex(r"(?P<name>[^\W\d_a-z][\w'’.-]* (?:[\w'’.-]+ )*)(?P<joint>[^\s@]{4,60})@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = regex(r"[^\s@]{2,60}@[\w-]+(?:\.[\w-]+)+")
_LEAST = 2  #: letters of a last name, and of a first name that the address begins with


def with_mail_apart(page: Page) -> Page:
    """The page with a space between each such name and its address, which begins with the first name or its letter."""
    texts: list[str] | None = None
    for row, line in enumerate(page.text):
        if "@" not in line or len(line) > _MAIL_LONGEST or not (match := _LINE.match(line)):
            continue
        if (cut := _cut(match["name"], match["joint"])) > 0:
            texts = texts or list(page.text)
            at = match.start("joint") + cut
            texts[row] = f"{line[:at]} {line[at:]}"
    return kept(page, texts) if texts else page


def is_writer(line: str) -> bool:
    """A name and its address, and nothing else: no sentence of a story."""
    name, _, address = line.rpartition(" ")
    return len(line) <= _MAIL_LONGEST and _ADDRESS.fullmatch(address) is not None and is_name(name)


def _cut(name: str, joint: str) -> int:
    """Where in the word before the @ the address begins; -1 where it is no name's: the last name stands before."""
    first = _plain(name.split(" ", 1)[0])
    folded = _plain(joint)
    if len(folded) != len(joint) or not joint[0].isupper() or len(first) < _LEAST:
        return -1
    for opening in (f"{first}.", f"{first}_", f"{first}-", first, f"{first[0]}."):
        if (cut := folded.find(opening, _LEAST)) >= _LEAST:
            return cut
    for cut in range(_LEAST, len(folded)):  # "Leealee@", "Leelee@"
        last = folded[:cut]
        if folded[cut:] in {last, first[0] + last}:
            return cut
    return -1


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
