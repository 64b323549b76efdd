"""What says in square brackets that a text ends, right below it: "[Cutting ends]", "[Fin de la coupure]"."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.holdings import is_read_by_machine
from ingest.parsers.page_dump.text.page import Page

_LONGEST, _WORDS = 40, 5  #: characters, spaces


def above_end_mark(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without such a last one; brackets that hold a sentence or name what is said stay, and those of
    a story that has more of them: whom it cites.

    Nor does what tells that a machine read the text belong to it.
    """
    if len(rows) < 2:
        return rows
    line = page.text[rows[-1]]
    if is_read_by_machine(line):
        return rows[:-1]
    marked = line[0] in "[［【" and line[-1] in "]］】" and len(line) <= _LONGEST and line.count(" ") < _WORDS
    if not marked or not line[-2].isalnum() or ":" in line:
        return rows
    others = (page.text[row] for row in rows[:-1])
    return rows if any(t[0] == line[0] and t[-1] == line[-1] for t in others) else rows[:-1]
