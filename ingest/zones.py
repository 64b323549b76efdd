"""Moments in UTC on the clock of a named time zone, whose day is the one that readers saw."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from store.model import PrintedDate

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def on_clock(value: PrintedDate, zone: str) -> PrintedDate:
    """A time in UTC as the clock of a zone ("Europe/Berlin") shows it; as it is if it is no such time or zone."""
    known = _zone(zone) if value.offset == 0 and value.precision == "minute" else None
    if known is None:
        return value
    moment = datetime.fromisoformat(value.value).replace(tzinfo=UTC).astimezone(known)
    east = moment.utcoffset() or timedelta()
    printed = moment.strftime("%Y-%m-%dT%H:%M")
    return PrintedDate(value=printed, text=value.text, rule=value.rule, offset=int(east.total_seconds()) // 60)


@lru_cache(maxsize=100)
def _zone(name: str) -> ZoneInfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - few documents name their zone

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
