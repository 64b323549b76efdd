"""Paragraphs with which a story goes on below a heading or a pointer, where no blank lines part them.

The line model may take a heading below the first paragraphs for the end: "Tickets for the show", ">>> More on this".
"""

from __future__ import annotations

from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.lists.pointers import is_arrowed
from ingest.parsers.page_dump.names import end_notes
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_WIDE = 150  #: width of a paragraph for sure
_SHARED = 6  #: words that it has of the story's
_SHORT, _BETWEEN = 100, 3  #: width of lines between the paragraphs, and how many at most
_TOLD = 6000  #: characters of the story that are compared
_ITS_OWN = frozenset(["related"])  #: cues that a paragraph of any story may have


def with_rest(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The body's rows and the paragraphs below them, of several sentences and with words of the story's."""
    if is_spaced(page, rows) or rows[-1] + 2 >= len(page):
        return rows
    out = list(rows)
    told: frozenset[str] | None = None
    while (row := _next_paragraph(page, out[-1] + 1, taken)) >= 0:
        told = told or stems(" ".join(page.text[r] for r in rows[:40])[:_TOLD])
        if len(stems(page.text[row]) & told) < _SHARED:
            break
        out.append(row)
    return out


def is_spaced(page: Page, rows: list[int]) -> bool:
    """Blank lines stand over most of the rows; the first stands under the head."""
    return sum(page.gap[r] > 0 for r in rows[1:]) * 2 > len(rows) - 1


def _next_paragraph(page: Page, first: int, taken: frozenset[int]) -> int:
    """The row of one within a few short lines from ``first`` on, none of which ends a story; else -1."""
    for row in range(first, min(len(page), first + _BETWEEN + 1)):
        line = page.text[row]
        if row in taken and not is_arrowed(line):
            return -1
        if width(line) >= _WIDE:
            return row if _is_paragraph(line) else -1
        if width(line) > _SHORT or label_of(line) or is_moment(line) or byline_of(line)[0]:
            return -1
    return -1


def _is_paragraph(line: str) -> bool:
    """Sentences with nothing of what stands below stories: notes on writers, offers, rights."""
    told = ending(line) == "." and ". " in line and _ITS_OWN.issuperset(cue_classes(line))
    return told and not (end_notes.is_note(line) or speaks_to_readers(line) or is_captioned(line))
