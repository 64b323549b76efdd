"""The day in a file's name or folders, for a document that prints none: "2019-03-05_strike.txt", "2019/03/05/a.txt".

Names such as researchers and libraries give, written year first; where they tell no day, the month ("2019/03/a.txt").
A name that tells a clock too, or speaks of saving, is that of a copy; a saved page's name is its saver's, so that of
its folders alone those count that an address has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from ingest.dates import read_date
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate
from store.open_dates import OPEN

TEXTS: Final = frozenset(
    ["page-dump", "alto", "docx", "odt", "pdf", "rtf", "markdown", "org", "asciidoc", "rst"]
)  #: formats whose documents are named by people
PAGES: Final = frozenset(["html"])  #: formats whose documents are laid out as their addresses were
_DAY: Final = regex(
    r"(?<![0-9])(1[6-9]\d\d|20\d\d)(?P<part>[-_.]?)(0[1-9]|1[0-2])(?P=part)(0[1-9]|[12]\d|3[01])(?![0-9])"
)
_OF_MONTH: Final = regex(r"(?<![0-9])(1[6-9]\d\d|20\d\d)[-_.](0[1-9]|1[0-2])(?![0-9]|[-_.][0-9])")
#: right behind a day: what makes it the moment of a copy
_CLOCK: Final = regex(r"[-_.T ]{0,3}\d\d[-_.:h]?[0-5]\d[-_.:m]?[0-5]\d(?!\d)")
_SAVING: Final = regex(
    r"(?i)(?<![a-z])(?:sav(?:ed?|ing)|captured?|screen ?shot|snapshot|scan(?:ned)?|download(?:ed)?|export(?:ed)?"
    r"|backup|dump|crawl(?:ed)?|retrieved|accessed|archived|printed|copy|version|v\d|gespeichert|abgerufen|téléchargé"
    r"|consulté)s?(?![a-z])"
)
_YEAR, _MONTH = regex(r"1[6-9]\d\d|20\d\d"), regex(r"0?[1-9]|1[0-2]")
_MONTHDAY: Final = regex(r"0?[1-9]|[12]\d|3[01]")
_FOLDERS: Final = 5  #: above a file in which its day is looked for


def dated(article: Article, path: str, kind: str, former: Sequence[str] = ()) -> Article:
    """The article with the day that its document's place tells, where it has none of its own.

    ``path``: as in the ledger, "!" before each archive member; ``kind``: the parser's name; ``former``: paths before it
    was moved, oldest first, of which the latest that tells a day counts where the present one tells none.
    """
    if article.published is not None or kind not in TEXTS | PAGES or (kind == "markdown" and article.url):
        return article  # a clipped page is named by the day of its clipping
    found = next((day for place in (path, *reversed(former)) if (day := day_of(place, named=kind in TEXTS))), None)
    if found is None or (article.retrieved and found.value > article.retrieved) or not _fits(article, found.value):
        return article
    told = Evidence(field="published", rule=found.rule, text=found.text)
    return replace(article, published=found, evidence=(*article.evidence, told))


def day_of(path: str, *, named: bool) -> PrintedDate | None:
    """The day that a path tells, or the month. ``named``: whether names do, beside folders of year, month and day."""
    *folders, name = re.split(r"[/!]", path)
    nearest = folders[-_FOLDERS:]
    found = _told([*nearest, name] if named else (), _day_in) or _in_folders([*nearest, name.partition(".")[0]])
    if found or any(map(_SAVING.search, nearest)):
        return found
    return _told([*nearest, name] if named else (), _month_in) or _month_of_folders(nearest)


def _told(names: Sequence[str], read: Callable[[str], PrintedDate | None]) -> PrintedDate | None:
    """What the last one, the file's, has somewhere, or one of the folders as its whole name, the nearest first."""
    if names and (found := read(names[-1])):
        return replace(found, rule="file-name")
    told = ((folder, read(folder)) for folder in reversed(names[:-1]))
    return next((found for folder, found in told if found and found.text == folder), None)


def _day_in(name: str) -> PrintedDate | None:
    """The one day in a name; of several, as of a search's first and last, none is the document's."""
    days = {found[0]: found for found in _DAY.finditer(name)}
    if len(days) != 1 or _SAVING.search(name):
        return None
    found = next(iter(days.values()))
    return None if _CLOCK.match(name, found.end()) else _printed(found[0], found[1], found[3], found[4])


def _month_in(name: str) -> PrintedDate | None:
    """The one month in a name without days; "2009-10" may be a season or two years."""
    months = {found[0]: found for found in _OF_MONTH.finditer(name)}
    if len(months) != 1 or _DAY.search(name) or _SAVING.search(name):
        return None
    found = next(iter(months.values()))
    return None if (int(found[1]) + 1) % 100 == int(found[2]) else _printed(*found.group(0, 1, 2))


def _in_folders(parts: Sequence[str]) -> PrintedDate | None:
    """The day of folders such as "2019/03/05"; the last part may be the file."""
    for at in range(len(parts) - 3, -1, -1):
        year, month, day = parts[at : at + 3]
        if _YEAR.fullmatch(year) and _MONTH.fullmatch(month) and _MONTHDAY.fullmatch(day):
            return _printed("/".join(parts[at : at + 3]), year, month, day)
    return None


def _month_of_folders(folders: Sequence[str]) -> PrintedDate | None:
    """The month of folders such as "2019/03", as addresses of blogs have it."""
    for year, month in reversed(list(pairwise(folders))):
        if _YEAR.fullmatch(year) and len(month) > 1 and _MONTH.fullmatch(month):
            return _printed(f"{year}/{month}", year, month)
    return None


def _printed(text: str, year: str, month: str, day: str = "") -> PrintedDate | None:
    try:
        value = date(int(year), int(month), int(day or 1)).isoformat()
    except ValueError:
        return None
    value = value if day else value[:7]
    return PrintedDate(value=value, text=text, rule="folder") if value <= date.today().isoformat() else None  # noqa: DTZ011


def _fits(article: Article, day: str) -> bool:
    """Whether what the document prints, if it can be read in two ways, can be this day."""
    printed = [each.text for each in article.evidence if each.field == "published" and each.reason.startswith(OPEN)]
    readings = (read_date(text, order=order) for text in printed for order in ("DMY", "MDY"))
    return not printed or any(reading is not None and reading.value.startswith(day) for reading in readings)
