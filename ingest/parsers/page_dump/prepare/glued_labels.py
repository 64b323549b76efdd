"""Labels of lists that stand before their title without a space: "Mehr zum ThemaDie Lage", "Lees ookOpvang vol"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.page import Page

_LONGEST, _LABEL = 200, 30  #: characters of such a line, of the label
_JOINT = re.compile(r"(?<=[a-zß-öø-ÿĀ-ſа-яёіїєґ])(?=[A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁІЇЄҐ0-9“„«\"][^\W_A-Z])")


def with_labels_apart(page: Page) -> Page:
    """The page with each such label on a row of its own, above the title."""
    cuts = {
        row: match.start()
        for row, line in enumerate(page.text)
        if 12 <= len(line) <= _LONGEST
        and (match := _JOINT.search(line, 3, _LABEL))
        and label_of(line[: match.start()]) == "related"
    }
    if not cuts:
        return page
    rows: list[tuple[str, int, int, int, int]] = []
    for row, line in enumerate(page.text):
        indent = page.indent[row] if page.indent else 0
        if row in cuts:
            size = len(line) - cuts[row]
            rows.append((line[: cuts[row]], page.start[row], page.end[row] - size, page.gap[row], indent))
            rows.append((line[cuts[row] :], page.end[row] - size, page.end[row], 0, indent))
        else:
            rows.append((line, page.start[row], page.end[row], page.gap[row], indent))
    text, start, end, gap, indents = zip(*rows, strict=True)
    return Page(text, start, end, gap, indents if page.indent else (), page.mail)
