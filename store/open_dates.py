"""Days whose order a page leaves open, 05/03/2014 or 05/03/14, settled by the outlet's other pages: 25/03/2014 is read
in one way.

A parser sees one document; what an outlet's pages have in common shows in the archive. The day stays a rejected
candidate in the evidence of its article, with the reason why it was taken after all behind it.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, Literal

from store.model import PrintedDate
from store.rows import NO_DATE, date_columns

if TYPE_CHECKING:
    from sqlalchemy import Connection

OPEN: Final = "two readings"  #: how the reason begins for which a parser turns down such a day
RULE: Final = "archive:order-of-outlet"  #: in the evidence and the published_rule of an article that was settled
_WITNESSES: Final = 2  #: pages at least that show one order; one page that shows the other leaves the day open
_LOOKED_AT: Final = 100_000  #: newest articles among which witnesses are sought
_NUMERIC: Final = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?:(?P<sign>[/-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})"
    r"|/(?P<short_two>\d{1,2})/(?P<short_year>\d{2}))(?![\d/-])"
)

_UNDATED: Final = (
    "SELECT a.id, a.source, a.content_hash, e.text FROM articles a JOIN evidence e ON e.article_id = a.id"
    " WHERE a.published_from IS NULL AND a.published IS NULL AND a.source <> '' AND a.withdrawn = 0"
    f" AND a.content_hash <> '' AND e.field = 'published' AND e.accepted = 0 AND e.reason LIKE '{OPEN}%'"
)
_PRINTED: Final = (
    "SELECT source, published_text FROM (SELECT source, published_text, published_rule FROM articles"
    f" ORDER BY id DESC LIMIT {_LOOKED_AT}) WHERE published_rule <> '{RULE}'"
    " AND source IN (SELECT value FROM json_each(?)) AND published_text GLOB '*[0-9][/-][0-9]*'"
)
_SET: Final = (
    f"UPDATE articles SET {', '.join(f'{name} = ?' for name in NO_DATE['published'])}, content_hash = ? WHERE id = ?"
)
_EXPLAIN: Final = (
    "INSERT INTO evidence (article_id, field, rule, text, accepted, reason) VALUES (?, 'published', ?, ?, 1, ?)"
)
_Order = Literal["day", "month"]  #: which of the two comes first


@dataclass(frozen=True, slots=True)
class Settled:
    """A day that is known now."""

    article_id: int
    content_hash: str  #: the article's, as yet
    text: str  #: as printed
    value: str  #: YYYY-MM-DD
    reason: str


def find(connection: Connection) -> list[Settled]:
    """The articles whose outlet's other pages show the order of day and month. Reads only."""
    run = connection.exec_driver_sql
    texts: defaultdict[int, set[str]] = defaultdict(set)
    known: dict[int, tuple[str, str]] = {}
    for article_id, source, content_hash, text in run(_UNDATED):
        known[article_id] = (source, content_hash)
        texts[article_id].update(match[0] for match in _NUMERIC.finditer(text))
    if not known:
        return []
    sources = json.dumps(sorted({source for source, _ in known.values()}))
    orders = _orders((row[0], row[1]) for row in run(_PRINTED, (sources,)))
    found = []
    for article_id, (source, content_hash) in known.items():
        if source not in orders or len(texts[article_id]) != 1:  # of two open days nobody knows which is the article's
            continue
        text, (order, pages) = next(iter(texts[article_id])), orders[source]
        if value := _read(text, order):
            reason = f"{order} first, as on {pages:,} other pages of this outlet"
            found.append(Settled(article_id, content_hash, text, value, reason))
    return found


def settle(connection: Connection, found: Sequence[Settled]) -> None:
    """Date them, each with its reason in its evidence."""
    run = connection.exec_driver_sql
    run(_SET, [_values(each) for each in found])
    run(_EXPLAIN, [(each.article_id, RULE, each.text, each.reason) for each in found])


def _values(found: Settled) -> tuple[object, ...]:
    row = date_columns("published", PrintedDate(value=found.value, text=found.text, rule=RULE))
    return (*row.values(), settled_hash(found.content_hash), found.article_id)


def _orders(printed: Iterable[tuple[str, str]]) -> Mapping[str, tuple[_Order, int]]:
    """Source -> the one order that its printed days show, and on how many pages."""
    seen: defaultdict[str, Counter[_Order]] = defaultdict(Counter)
    for source, text in printed:
        match = _NUMERIC.search(text)
        first, second, _ = _numbers(match) if match else (0, 0, 0)
        if first > 12 >= second > 0:
            seen[source]["day"] += 1
        elif second > 12 >= first > 0:
            seen[source]["month"] += 1
    return {
        source: counts.most_common(1)[0]
        for source, counts in seen.items()
        if len(counts) == 1 and counts.total() >= _WITNESSES
    }


def _read(text: str, order: _Order) -> str:
    """The day in ISO form; "" where the order makes it no day."""
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return ""
    first, second, year = _numbers(match)
    day, month = (first, second) if order == "day" else (second, first)
    return f"{year}-{month:02}-{day:02}" if 0 < month <= 12 and 0 < day <= 12 else ""


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    """The two numbers of which one is the day, and the year; 69 to 99 are 19xx, the rest 20xx (POSIX strptime %y)."""
    year = int(match["year"] or match["short_year"])
    if match["short_year"]:
        year += 1900 if year >= 69 else 2000
    return int(match["one"]), int(match["two"] or match["short_two"]), year


def settled_hash(content_hash: str) -> str:
    """What a reader sees has changed, so its hash does; the same each time."""
    return blake2b(f"{content_hash}\x1fdated".encode(), digest_size=16).hexdigest()
