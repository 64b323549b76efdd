"""The columns of tables: their names, and where no row has them, which is which by what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ingest.dates import read_date
from ingest.parsers.csv_quotes import quote_of, rows_of
from ingest.patterns import regex

_LONGEST_NAME: Final = 60  #: code points of a column's name; longer cells are text
_NUMBER = regex(r"[-+]?\d[\d.,]*$")
_MILLISECONDS = regex(r"1[0-9]{12}$")
_ADDRESS = regex(r"https?://\S+$")
_TEXT: Final = 80  #: code points that the texts of articles have on average, at least
_TEXTS: Final = frozenset({"title", "body"})
_HEADLINE: Final = 25  #: code points that headlines have on average, at least
_TITLE: Final = (10, 200)
_SAMPLE: Final = 50  #: rows that are looked at
HEADER_AGAIN: Final = "the names of the columns once more"


def unique(header: Sequence[str]) -> tuple[str, ...]:
    """The names in one row, each once and none empty: "column 3"; repeated ones have their position behind them."""
    names: list[str] = []
    for position, cell in enumerate(header, 1):
        name = " ".join(cell.lstrip("\ufeff").split()) or f"column {position}"
        names.append(name if name not in names else f"{name} {position}")
    return tuple(names)


def unnamed(width: int) -> tuple[str, ...]:
    """Names for columns that have none."""
    return unique([""] * width)


def record(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, object]:
    """A row under the names of its columns; a shorter one lacks its last cells, and the shape stays."""
    found: dict[str, object] = dict.fromkeys(names, "")
    found.update(zip(names, cells, strict=False))
    return found


def repeats_header(cells: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a row has the columns' names once more, as tables do that were joined."""
    return len(names) > 1 and cells[0].strip() == names[0] and unique(cells) == tuple(names)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a first row can be names: no text, number, day or address among its cells."""
    return not any(
        len(cell) > _LONGEST_NAME or _NUMBER.match(cell) or _ADDRESS.match(cell) or _is_day(cell)
        for cell in map(str.strip, cells)
    )


def delimiter_of(text: str, delimiters: Sequence[str]) -> str:
    """The delimiter that cuts the first rows into as many cells each, one of them a text, the one that makes most; ""
    where none does.
    """
    best = ""
    first: Sequence[str] = ()
    for delimiter in delimiters:
        rows = rows_of(text, delimiter, quote_of(text, delimiter))
        whole = rows[:-1] if len(rows) > 2 else rows  # the last may be cut
        alike = len({len(row) for row in whole}) == 1
        if alike and len(whole[0]) > max(1, len(first)) and not _TEXTS.isdisjoint(_columns(whole)):
            best, first = delimiter, whole[0]
    return "" if is_header(first) else best


def guessed(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapping[str, str]:
    """Our field -> the name of the column that it is read from."""
    return {field: names[at] for field, at in _columns(rows).items() if at < len(names)}


def _columns(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Our field -> the column: the longest text, the next as its headline, days, addresses; short texts beside
    addresses are headlines.
    """
    columns = [[cell.strip() for cell in column if cell.strip()] for column in zip(*rows[:_SAMPLE], strict=False)]
    texts = sorted(((sum(map(len, c)) / len(c), at) for at, c in enumerate(columns) if c and _is_text(c)), reverse=True)
    found: dict[str, int] = {}
    if texts and texts[0][0] >= _TEXT:
        found["body"] = texts[0][1]
        if len(texts) > 1 and _TITLE[0] <= texts[1][0] <= _TITLE[1]:
            found["title"] = texts[1][1]
    for field, fits in (("published", _is_moment), ("url", _ADDRESS.match)):
        at = next((at for at, cells in enumerate(columns) if cells and all(map(fits, cells))), None)
        if at is not None:
            found[field] = at
    if "url" in found and "body" not in found and texts and _HEADLINE <= texts[0][0] < _TEXT:
        found["title"] = texts[0][1]
    return found


def _is_text(cells: Sequence[str]) -> bool:
    return sum(" " in cell or not cell.isascii() for cell in cells) * 10 >= len(cells) * 9


def _is_moment(cell: str) -> bool:
    """A day, or the milliseconds of a day since 2001 that Java counted from 1970."""
    return _MILLISECONDS.match(cell) is not None or _is_day(cell)


def _is_day(cell: str) -> bool:
    return len(cell) <= _LONGEST_NAME and any(map(str.isdigit, cell)) and read_date(cell) is not None
