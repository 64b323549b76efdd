"""Figures on the archive as a whole that its own tables answer: the highest id, words published per period."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from search.values import label, periods
from store.hydrate import ordinal
from store.settings import connect_readonly

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Bucket


def highest_id(archive: Archive) -> int:
    """0 for an empty archive."""
    with closing(connect_readonly(archive.path)) as connection:
        return int(connection.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0])


def words_per_period(archive: Archive, bucket: Bucket) -> dict[str, int]:
    """Words of all articles by the name of their period, as a timeline names it; "" = not dated precisely enough."""
    totals: dict[str, int] = {}
    with closing(connect_readonly(archive.path)) as connection:
        rows = connection.execute("SELECT published_from, published_until, sum(word_count) FROM articles GROUP BY 1, 2")
        for first, until, number in rows:
            name = _period(first, until, bucket)
            totals[name] = totals.get(name, 0) + number
    return totals


def per_million(timeline: tuple[tuple[str, int], ...], words: dict[str, int]) -> list[tuple[str, float]]:
    """Articles per million words that the whole archive has of the same period; 0 where it has no words."""
    return [(name, 1e6 * number / words[name] if words.get(name) else 0.0) for name, number in timeline]


def _period(first: str | None, until: str | None, bucket: Bucket) -> str:
    if not first or not until:
        return ""
    number = periods(ordinal(first), ordinal(until)).get(bucket)
    return "" if number is None else label(bucket, number)
