"""Rows as CSV: safe to open in a spreadsheet, and safe on a terminal."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterable, Sequence
from itertools import chain

from store.printable import printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet compute a cell (OWASP, "CSV injection")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def cell(value: object, *, raw: bool = False) -> str:
    """One cell's text. Unless ``raw``, an apostrophe keeps a spreadsheet from reading text as a formula."""
    text = "" if value is None else value if isinstance(value, str) else str(value)
    if raw or not text.startswith(("'", *_FORMULA)):
        return text
    # Text that begins with an apostrophe and a sign gets one more, so that taking one off always gives the original.
    guarded = text.startswith(_FORMULA) and not _NUMBER.fullmatch(text)
    return f"'{text}" if guarded or _GUARDED.match(text) else text


def csv_line(values: Sequence[object], *, raw: bool = False) -> str:
    """One record, with its line end. A cell may hold line ends; the csv module quotes it."""
    buffer = io.StringIO()
    # The writer quotes what has a character of its line end in it; readers end a record at a lone carriage return too.
    csv.writer(buffer, lineterminator="\r\n").writerow([cell(value, raw=raw) for value in values])
    return buffer.getvalue()[:-2] + "\n"


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[object]], *, raw: bool = False) -> None:
    """A table on standard output; on a terminal control characters are shown instead of sent."""
    shown = sys.stdout.isatty()
    for row in chain([columns], rows):
        line = csv_line(row, raw=raw)
        sys.stdout.write(printable(line, one_line=False) if shown else line)
