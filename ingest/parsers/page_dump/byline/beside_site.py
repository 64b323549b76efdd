"""A writer beside the site's own name under the headline: "Ratna Dewi - lintaskota" on LintasKota.example."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.source.masthead import squash
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page

_LONGEST, _TOP, _LEAST = 60, 3, 4  #: characters of the line, lines on top of a page, letters of a site's name
_MARKS = (" - ", " – ", " — ", " | ", " / ")


def beside_site(page: Page, text: str) -> tuple[str, ...]:
    """The writer, () for a line of anything else."""
    if len(text) > _LONGEST or not (mark := next((m for m in _MARKS if m in text), "")):
        return ()
    name, _, site = text.partition(mark)
    own = squash(site)
    uncased = text.upper() == text.lower() and not is_paper(name)
    named = len(own) >= _LEAST and any(
        squash(line).startswith(own) or (uncased and squash(line).endswith(own))
        for line in page.text[:_TOP]
        if len(line) <= _LONGEST
    )
    return (name,) if named and " " in name and is_name(name) else ()
