"""Writers in Chinese characters on or beside the line of the day under a headline."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import cjk_names, dated_line
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_LONGEST = 40  #: characters of a line with a day, a time and a name
_KANA = regex("[\u3041-\u30fa]")


def by_day(page: Page, place: Place, dates: frozenset[int]) -> tuple[int, tuple[str, ...]] | None:
    """(row, names) of a line of names alone, in brackets or behind a paper's name; in Japanese also beside the day."""
    for row in range(place.head + 1, place.rows[0]):
        text = page.text[row]
        if not 3 <= len(text) <= _LONGEST or text.isascii() or row in place.taken:
            continue
        names = _names(page, place, row, dates)
        if names and not any(label_of(name) or key(name) in SECTIONS for name in names):
            return row, names
    return None


def _names(page: Page, place: Place, row: int, dates: frozenset[int]) -> tuple[str, ...]:
    text = page.text[row]
    if told := cjk_names.told_apart(text):
        return (told,)
    if row in dates or page.digits[row]:
        japanese = _KANA.search(page.text[place.rows[0]]) is not None
        name = cjk_names.beside_day(text, dated_line.undated(text)) if japanese else ""
        return (name,) if name else ()
    if len(text) > cjk_names.LONGEST or not _is_by_day(page, row, dates):
        return ()
    name = cjk_names.alone(text) or cjk_names.behind_outlet(text) or cjk_names.in_town(text)
    return (name,) if name else cjk_names.several_alone(text)


def _is_by_day(page: Page, row: int, dates: frozenset[int]) -> bool:
    """A day right above or below; or above, with what kind of article it is between the two."""
    near = [r for r in (row - 2, row - 1, row + 1) if 0 <= r < len(page) and (r in dates or _is_day(page, r))]
    return any(r > row - 2 or cjk_names.is_kind(page.text[row - 1]) for r in near)


def _is_day(page: Page, row: int) -> bool:
    """A day behind its label: "配信日：2012/03/08"."""
    text = page.text[row]
    return len(text) <= _LONGEST and page.digits[row] and bool(find_dates(text))
