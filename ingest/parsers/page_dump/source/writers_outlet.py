"""The outlet that a page names beside its writer: "Central News Wire Writer", "By Ann Lee, Harbour News, 3 May"."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.names.roles import is_role
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page

Named = tuple[int, str, str]  #: row, name, rule
_WRITERS = 90  #: characters of a line that names writers and whom they work for
_WRITER = re.compile(
    r"(?:^|[,|–—-]\s)((?:[Tt]he\s)?[^\W\d_a-zß-ÿ][\w'’&. -]{2,40}?)\s(?i:(?:(?:senior|chief|special|political"
    r"|city|sports)\s)?(?:staff\s)?(?:writer|reporter|correspondent|columnist|editor)s?)$"
)


def of_writer(page: Page, head: int, rows: list[int]) -> Named | None:
    """The outlet that the writer is said to work for: "Central News Wire Writer", "By Ann Lee, Packet Staff Writer"."""
    for row in range(head + 1, min(rows[0], head + 8)):
        match = _WRITER.search(page.text[row]) if len(page.text[row]) <= _WRITERS else None
        if match and could_be_name(match[1]) and is_paper(match[1]):
            return row, match[1], "writer-of"
    return None


def beside_writer(page: Page, head: int, rows: list[int]) -> Named | None:
    """What stands behind the writer's name: "By Ann Lee, Harbour News"."""
    for row in range(head + 1, min(rows[0], head + 8)):
        line = without_day_behind(page.text[row]) if page.digits[row] else page.text[row]
        name = line.rpartition(", ")[2] if ", " in line and len(line) <= _WRITERS else ""
        if name and not is_role(name.rpartition(" ")[2].casefold()) and could_be_name(name) and is_paper(name):
            return (row, name, "writer-of") if byline_of(line)[0] else None
    return None


def without_day_behind(line: str) -> str:
    """The line without a day at its end: "by Ann Lee, Harbour News, 3 May 2004"."""
    dates = find_dates(line) if len(line) <= _WRITERS else []
    return line[: dates[-1].start].rstrip(" ,(|·–—-") if dates and len(line) - dates[-1].end <= 1 else line
