"""Pages that a tool turned to Markdown, or drew tables on: the lines they show, each with its place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.parsers.page_dump.lines.navigation import HOMES
from ingest.parsers.page_dump.prepare import grid_tables
from ingest.parsers.page_dump.text.page import Page, read_page
from ingest.patterns import regex

if TYPE_CHECKING:
    from ingest.parsers.markdown_lines import Row

_LINK = regex(
    r"\]\((?:<?(?:https?:/|mailto:|tel:|javascript:|whatsapp:|data:)?/|#|<?mailto:|<?https?:|\)|[\w%.~-]{1,80}[/.?])"
)
_HEADING = regex(r"(?:\A|\n[ \t]*\n)[ \t]*#{1,6} [^\n]{2,400}\n[ \t]*\n")
_ITEMS = ("\n  * ", "\n* ", "\n- ")  #: how converters begin those of lists
_LINKS, _HEADINGS = 3, 2  #: that a page has at least
_STEPS = (3, 6)  #: of a breadcrumb, from the first page to the article's kind or title


def read_text(text: str) -> Page:
    """The page of a text, of Markdown too, and of one with tables of pandoc's."""
    if not is_markdown(text):
        drawn = grid_tables.rows_of(text) if grid_tables.SIGN in text else []
        return page_of(drawn) if drawn else read_page(text)
    from ingest.parsers.markdown_lines import page_rows  # noqa: PLC0415

    rows = page_rows(text)
    return page_of(rows) if rows else read_page(text)


def is_markdown(text: str) -> bool:
    """Links or headings are marked as in Markdown, more than once; quick where none is."""
    linked = text.count("](") if "](" in text else 0
    if linked >= _LINKS and sum(1 for _, found in zip(range(_LINKS), _LINK.finditer(text), strict=False)) >= _LINKS:
        return True
    if "# " not in text:
        return False
    headed = sum(1 for _ in zip(range(_HEADINGS), _HEADING.finditer(text), strict=False))
    return headed >= _HEADINGS or (headed > 0 and (linked > 0 or sum(map(text.count, _ITEMS)) >= _LINKS))


def page_of(rows: Sequence[Row]) -> Page:
    """The page of these rows, with the places of the document."""
    lines: list[str] = []
    starts: list[int] = []
    size = 0
    steps = _steps(rows)
    for number, row in enumerate(rows):
        shown = f"* {row.text}" if number in steps else row.text
        shown = f"\n{shown}" if row.gap and lines else shown
        starts.append(size)
        lines.append(shown)
        size += len(shown) + 1
    return _placed(read_page("\n".join(lines)), starts, rows)


def _steps(rows: Sequence[Row]) -> range:
    """The rows of the first breadcrumb that is a list, of few steps from the first page on: none of them is an outlet,
    and each keeps the mark of an item.
    """
    for number, row in enumerate(rows):
        if row.item and row.text.casefold() in HOMES:
            end = number + 1
            while end < len(rows) and rows[end].item and not (rows[end].linked or rows[end].gap):
                end += 1
            return range(number, end) if _STEPS[0] <= end - number <= _STEPS[1] else range(0)
    return range(0)


def _placed(page: Page, starts: Sequence[int], rows: Sequence[Row]) -> Page:
    at = [rows[bisect_right(starts, start) - 1] for start in page.start]
    return replace(
        page,
        start=tuple(row.start for row in at),
        end=tuple(row.end for row in at),
        mail=_placed(page.mail, starts, rows) if page.mail else None,
    )
