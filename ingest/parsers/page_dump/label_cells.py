"""Rows of a table with an article's labels in their cells: "Author   Ann Lee   Date   21 Jan 2010   Views   12"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.fields import kind_of_label
from ingest.parsers.page_dump.text.page import Page

_TOP = 40  #: rows in which such a row is looked for
_LONGEST = 200
_CELLS = re.compile(r"\s{2,}|\s?\|\s?")
_PAIRS, _LONGEST_LABEL = 2, 24


def with_label_rows(page: Page) -> Page:
    """The page with a row "label: value" for each pair of such a row; as it is where no label is the writer's."""
    for row in range(min(_TOP, len(page))):
        line = page.text[row]
        if ("  " in line or "|" in line) and len(line) <= _LONGEST:
            pairs, more = _pairs(page, row)
            if pairs:
                return _with_rows(page, row, more, [f"{label}: {value}" for label, value in pairs])
    return page


def _pairs(page: Page, row: int) -> tuple[list[tuple[str, str]], int]:
    """(label, value) of the row's cells, or of its labels and the values on the row below; how many rows those are."""
    cells = [cell for cell in _CELLS.split(page.text[row]) if cell]
    if len(cells) >= _PAIRS and _are_labels(page, row, cells):
        below = [cell for cell in _CELLS.split(page.text[row + 1]) if cell]
        pairs = list(zip(cells, below, strict=False)) if len(below) == len(cells) else []
        return (pairs, 2) if _names_writer(pairs) else ([], 0)
    if len(cells) % 2 or len(cells) < _PAIRS:
        return [], 0
    pairs = list(zip(cells[::2], cells[1::2], strict=True))
    told = _names_writer(pairs) and (len(pairs) >= _PAIRS or _has_label_near(page, row))
    known = sum(_label(label) for label, _ in pairs)
    return (pairs, 1) if told and known * 2 > len(pairs) else ([], 0)


def _are_labels(page: Page, row: int, cells: list[str]) -> bool:
    """Two known labels at least, nothing with a digit, and the row below has what they stand for."""
    if row + 1 >= len(page) or page.digits[row] or sum(map(_label, cells)) < _PAIRS:
        return False
    return page.digits[row + 1] and max(map(len, cells)) <= _LONGEST_LABEL


def _label(cell: str) -> bool:
    return kind_of_label(cell.rstrip(" :：")) != ""


def _names_writer(pairs: list[tuple[str, str]]) -> bool:
    """One of the labels is the writer's, and its value begins as names do."""
    return any(
        kind_of_label(label.rstrip(" :：")) == "author" and not value[0].islower() and not any(map(str.isdigit, value))
        for label, value in pairs
    )


def _has_label_near(page: Page, row: int) -> bool:
    """The row above or below is a pair of the same kind: a table with one pair a row."""
    near = [r for r in (row - 1, row + 1) if 0 <= r < len(page) and "  " in page.text[r]]
    return any(len(cells := _CELLS.split(page.text[r])) == _PAIRS and _label(cells[0]) for r in near)


def _with_rows(page: Page, row: int, more: int, texts: list[str]) -> Page:
    """The page with these rows in place of ``more`` rows from this one on; each stands where those stood."""
    number, end = len(texts), row + more
    start, stop = page.start[row], page.end[end - 1]
    return Page(
        (*page.text[:row], *(text.replace("::", ":") for text in texts), *page.text[end:]),
        (*page.start[:row], *([start] * number), *page.start[end:]),
        (*page.end[:row], *([stop] * number), *page.end[end:]),
        (*page.gap[:row], page.gap[row], *([0] * (number - 1)), *page.gap[end:]),
        (*page.indent[:row], *([page.indent[row]] * number), *page.indent[end:]) if page.indent else (),
    )
