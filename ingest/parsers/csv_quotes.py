"""The quotes around cells of a table: double ones, single ones where a table has them, backslashes before them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from functools import cache
from typing import Final

DOUBLE: Final = '"'
SINGLE: Final = "'"
_MOST: Final = 0.6  #: share of rows of one width in a table; some may be broken
_LEAST: Final = 2  #: rows with a cell between single quotes that a table of them has


def quote_of(text: str, delimiter: str) -> str:
    """The quote of a table by its first rows: a single one where it makes rows of as many cells each that are not so
    without it, or stands around cells of at least half the rows; and no cell has double quotes.
    """
    if not _begins(delimiter, SINGLE).search(text) or _closes(delimiter).search(text):
        return DOUBLE
    quoted, plain = rows_of(text, delimiter, SINGLE), [line.split(delimiter) for line in text.splitlines() if line]
    quoted, plain = (rows[:-1] if len(rows) > 2 else rows for rows in (quoted, plain))  # the last may be cut
    alike, alike_plain = _alike(quoted), _alike(plain)
    if alike < _MOST:
        return DOUBLE
    if alike_plain < alike:
        return SINGLE
    begins, ends = _begins(delimiter, SINGLE), _ends(delimiter, SINGLE)
    around = sum(bool(begins.search(line) and ends.search(line)) for line in text.splitlines())
    return SINGLE if around >= _LEAST and around * 2 >= len(plain) else DOUBLE


def _alike(rows: list[list[str]]) -> float:
    """The share of rows that have as many cells as most have; 0 where most have one."""
    widths = Counter(map(len, rows)).most_common(1)
    return widths[0][1] / len(rows) if widths and widths[0][0] > 1 else 0.0


def rows_of(text: str, delimiter: str, quote: str) -> list[list[str]]:
    """The rows with something in them; none of what is no table."""
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote) if row]
    except csv.Error:
        return []


def is_open(line: str, delimiter: str, quote: str, *, inside: bool) -> bool:
    """Whether a quoted cell goes on behind a line; ``inside``: whether one came into it."""
    at, size = 0, len(line)
    while True:
        if inside or line.startswith(quote, at):
            at = _end(line, at if inside else at + 1, quote)
            if at < 0:
                return True
            inside = False
        at = line.find(delimiter, at) + 1
        if not 0 < at < size:
            return False


def _end(line: str, at: int, quote: str) -> int:
    """Behind the quote that ends a cell; -1 if none does. Two of them are one in the text."""
    while (at := line.find(quote, at)) >= 0 and line.startswith(quote, at + 1):
        at += 2
    return at + 1 if at >= 0 else -1


@cache
def _begins(delimiter: str, quote: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|{re.escape(delimiter)}){quote}", re.MULTILINE)


@cache
def _ends(delimiter: str, quote: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=.){quote}(?:{re.escape(delimiter)}|$)", re.MULTILINE)


@cache
def _closes(delimiter: str) -> re.Pattern[str]:
    each = re.escape(delimiter)
    return re.compile(rf'(?:^|{each})"[^"\n]*"(?:{each}|$)', re.MULTILINE)
