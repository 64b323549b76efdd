"""The paper whose office a page's last lines give: "The Wychmere Packet, 11 Sheep Street, Wychmere WY1 4AA"."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.offices import office_at
from ingest.parsers.page_dump.source.firms import COMPANY
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper


def name_before_office(line: str) -> str:
    """The paper's name that the line begins with, if its office follows; "" for any other line."""
    at = office_at(line)
    name = COMPANY.sub("", line[:at].strip()).strip(" .,")
    return name if at and is_paper(name) and could_be_name(name) else ""
