"""Credits of pictures whose name, stroke and outlet are links on lines of their own: "Ann Lee", "/", "River Radio"."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.page import Page, kept

_STROKES = ("/", "|")
_LONGEST = 60  #: characters of a name, of an outlet


def with_credits_whole(page: Page) -> Page:
    """The page with each such credit on one line."""
    if not any(stroke in page.text for stroke in _STROKES):
        return page
    texts = list(page.text)
    for row in range(1, len(texts) - 1):
        if texts[row] in _STROKES and not (page.gap[row] or page.gap[row + 1]) and _may_part(*texts[row - 1 : row + 2]):
            texts[row - 1 : row + 2] = [f"{texts[row - 1]} / {texts[row + 1]}", "", ""]
    return kept(page, texts)


def _may_part(name: str, _stroke: str, outlet: str) -> bool:
    return len(name) <= _LONGEST and is_name(name) and len(outlet) <= _LONGEST and outlet[0].isupper()
