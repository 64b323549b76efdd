"""The outlet where a line on top bears the name of the line of rights, or one that papers alone have."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.names.byline_names import is_agency
from ingest.parsers.page_dump.record import Named
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.outlet import labelled
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.source.wires import of_dateline
from ingest.parsers.page_dump.text.page import Page

_REACH, _TOP = 10, 3  #: rows on top in which a masthead stands that the rights back, and one that nothing backs
_LABELS = 12  #: rows over the headline in which a label can name another
_SHORTEST, _LONGEST = 4, 45  #: characters of a name
_WORDS = 5  #: of a paper's name at most
_BEHIND = frozenset([" | ", " - ", " – ", " — ", " · "])


def find_outlet(page: Page, place: Place, legal: Sequence[int]) -> Named | None:
    """None where the page says it in any other way. ``legal``: rows with the signs of lines of rights."""
    labels = [(row, name) for row in range(max(0, place.head - _LABELS), place.rows[0]) if (name := _label(page, row))]
    if labels:
        row, name = labels[0]
        return (row, name, "labelled-line") if len(labels) == 1 and row <= place.head and not is_agency(name) else None
    names = [name for row in legal if row > place.rows[0] and (name := copyright_name(page.text[row]))]
    agency = of_dateline(page.text[place.rows[0]])
    if not names:
        return None if agency else _paper(page, place)
    if len(names) > 1 or not _SHORTEST <= len(names[0]) <= _LONGEST or is_agency(names[0]):
        return None
    name = names[0].casefold()
    row = next((r for r in range(min(_REACH, place.head)) if _opens_with(page.text[r], name)), -1)
    if row < 0 or (agency and agency.casefold() not in name):
        return None
    return row, page.text[row][: len(name)], "masthead-of-rights"


def _paper(page: Page, place: Place) -> Named | None:
    """The one line on top that is called as papers are."""
    rows = [r for r in range(min(_TOP, place.head)) if _SHORTEST <= len(page.text[r]) <= _LONGEST]
    named = [r for r in rows if _is_called(page.text[r]) and is_paper(page.text[r]) and could_be_name(page.text[r])]
    return (named[0], page.text[named[0]], "masthead-place") if len(named) == 1 else None


def _is_called(line: str) -> bool:
    """Words in capitals but for small ones, and nothing between them."""
    words = line.split(" ")
    return 1 < len(words) <= _WORDS and all(word.isalpha() and (word[0].isupper() or len(word) <= 3) for word in words)


def _label(page: Page, row: int) -> str:
    line = page.text[row]
    return labelled(line) if ":" in line or "：" in line else ""


def _opens_with(line: str, name: str) -> bool:
    """The name, and nothing or what the paper says of itself behind a sign: "Continental Post | News of Europe"."""
    size = len(name)
    return line[:size].casefold() == name and (len(line) == size or line[size : size + 3] in _BEHIND)
