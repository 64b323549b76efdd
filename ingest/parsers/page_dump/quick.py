"""The quicker way to tell a page's story from its furniture: the line model, and the few rules that matter most."""

from __future__ import annotations

from ingest.parsers.page_dump.body.body import body_rows
from ingest.parsers.page_dump.body.next_story import before_next_head
from ingest.parsers.page_dump.found import Found
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.plain import plain_lists
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.source.rights import LEGAL_SIGNS, is_copyright
from ingest.parsers.page_dump.story_alone import rows_of_text
from ingest.parsers.page_dump.text.page import Page

_BYLINE = 160  #: characters of a line that names its writers


def first_look(page: Page) -> Found | None:
    """What the line model takes for the body, without lists, labels, captions, bylines, offers and the next story;
    None where nothing of that stays.
    """
    rows = body_rows(page)
    if text := rows_of_text(page, rows):
        rows = body_rows(page, text)
    if not rows:
        return None
    lists = plain_lists(page, rows[0])
    taken = frozenset(row for found in lists for row in found.rows)
    legal = frozenset(page.rows_with(LEGAL_SIGNS))
    left = [r for r in rows if r not in taken and not is_furniture(page.text[r], legal=r in legal)]
    return Found(page, before_next_head(page, left), lists, taken) if left else None


def is_furniture(line: str, *, legal: bool) -> bool:
    if label_of(line) or (legal and is_copyright(line)) or is_labelled_caption(line) or is_aside(line):
        return True
    return len(line) < _BYLINE and byline_of(line)[0] != ""
