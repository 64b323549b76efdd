"""Records whose labels and values are joined by dots or rules: "Paper ......... The River Post"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page

_TOP, _LONGEST = 40, 160  #: rows in which a record stands, characters of one of its lines
_FEW = 2  #: lines of a record
_LEADERS = ("...", "…", "···", "___", "---", ". . .", "- - -", "===", "~~~", "───", "———")
_LED = re.compile(
    r"([^\W\d_][\w ./()'’-]{0,28}?[\w)])\s?[:：]?\s?"
    r"(?:\.{3,}|…+|·{3,}|_{3,}|-{3,}|={3,}|~{3,}|─{3,}|—{3,}|(?:\. ){2,}\.|(?:- ){2,}-)\s?[:：]?\s?([^\s._…·=~-].*)"
)
_WORDS = 3  #: spaces of a label at most


def with_labels_led(page: Page) -> Page:
    """The page with "Paper: The River Post" for each line of such a record; numbers of pages behind titles stay."""
    found: dict[int, str] = {}
    if not holds_any(page.whole, _LEADERS):
        return page
    for row in range(min(_TOP, len(page))):
        line = page.text[row]
        if len(line) <= _LONGEST and holds_any(line, _LEADERS) and (match := _LED.fullmatch(line)):
            label, value = match[1], match[2].strip()
            if label.count(" ") <= _WORDS and not label.isdigit():
                found[row] = f"{label}: {value}"
    kept = {r: text for r, text in found.items() if r - 1 in found or r + 1 in found}
    if len(kept) < _FEW or all(text.rpartition(": ")[2].strip("Pp. ").isdigit() for text in kept.values()):
        return page
    return Page(
        tuple(kept.get(row, line) for row, line in enumerate(page.text)),
        page.start,
        page.end,
        page.gap,
        page.indent,
        page.mail,
    )
