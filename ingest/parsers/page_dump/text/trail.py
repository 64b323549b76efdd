"""Evidence for a row of the page: one place that knows how it is written down."""

from __future__ import annotations

from ingest.parsers.page_dump.text.page import Page
from store.model import Evidence

LONGEST = 300  #: code points of source text kept with a piece of evidence


def evidence(page: Page, field: str, rule: str, row: int, *, reason: str = "") -> Evidence:
    """``reason``: why this candidate was turned down; "" for one that was taken."""
    return Evidence(
        field=field,
        rule=f"dump:{rule}",
        start=page.start[row],
        end=page.end[row],
        text=page.text[row][:LONGEST],
        accepted=not reason,
        reason=reason,
    )
