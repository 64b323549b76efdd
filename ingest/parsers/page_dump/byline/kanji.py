"""Writers in Chinese characters on or beside the line of the day under a headline."""

from __future__ import annotations

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import cjk_names, dated_line
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_LONGEST = 40  #: characters of a line with a day, a time and a name
_KANA = regex("[\u3041-\u30fa]")


def by_day(page: Page, place: Place, dates: frozenset[int]) -> tuple[int, tuple[str, ...]] | None:
    """(row, names) of a line of names alone, in brackets or behind a paper's name; in Japanese also behind the day."""
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
    if row in dates:
        japanese = _KANA.search(page.text[place.rows[0]]) is not None
        name = cjk_names.beside_day(text, dated_line.undated(text)) if japanese else ""
        return (name,) if name else ()
    if len(text) > cjk_names.LONGEST or not _is_by_day(page, row, dates):
        return ()
    name = cjk_names.alone(text) or cjk_names.behind_outlet(text)
    return (name,) if name else cjk_names.several_alone(text)


def _is_by_day(page: Page, row: int, dates: frozenset[int]) -> bool:
    """A day right above or below; or above, with what kind of article it is between the two."""
    return bool({row - 1, row + 1} & dates) or (row - 2 in dates and cjk_names.is_kind(page.text[row - 1]))
