"""Lines on top of a page that print a day beside the paper's name."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.dates.odd_dates import short_day
from ingest.parsers.page_dump.text.measure import has_figure


def without_day(line: str) -> tuple[str, bool] | None:
    """The line without the days on it, and whether one was there; None where a label says what the day dates."""
    if not has_figure(line):
        return line, False
    if dates := find_dates(line):
        span = dates[0].start, dates[-1].end
    elif short := short_day(line):
        span = short
    else:
        return line, False
    plain = role_of(line[: span[0]]) == "plain"
    return (f"{line[: span[0]]}  {line[span[1] :]}", True) if plain else None
