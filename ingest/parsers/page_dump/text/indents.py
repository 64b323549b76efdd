"""Where lines begin: text browsers print headings farther out than the text, and quotations farther in."""

from __future__ import annotations

from ingest.parsers.page_dump.text.page import Page


def stands_out(page: Page, row: int) -> bool:
    """The line begins farther out than the one above and the one below."""
    if not page.indent or not 0 < row < len(page) - 1:
        return False
    return page.indent[row] < min(page.indent[row - 1], page.indent[row + 1])
