"""Kill notices across documents: what a notice takes back is withdrawn, whichever of the two came first.

A notice is an article that its own source marks as withdrawn; it names what it takes back by the id that this has at
its source. The article stays, with its text, flagged and with the notice in its evidence. A version that is surely
later than the notice is one that its source has released again: it stands.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from store.native_ids import tells

if TYPE_CHECKING:
    from sqlalchemy import Connection

RULE: Final = "archive:kill-notice"  #: in the evidence of an article that another one withdrew

#: Articles that a notice takes back; an article that was only taken back by another is no notice itself.
_TAKEN_BACK: Final = (
    "SELECT a.id, a.content_hash, n.key, n.title, a.published, a.published_offset, a.modified, a.modified_offset,"
    " n.published, n.published_offset, n.modified, n.modified_offset FROM articles {first} JOIN articles {second}"
    " ON n.native_id = a.native_id AND n.id <> a.id WHERE {first}.id IN (SELECT value FROM json_each(?))"
    " AND a.native_id <> '' AND n.native_id <> '' AND n.withdrawn = 1 AND a.withdrawn = 0"
    " AND (a.source = '' OR n.source = '' OR lower(a.source) = lower(n.source))"
    f" AND {tells('a', 'n')}"
    f" AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.article_id = n.id AND e.rule = '{RULE}')"
)
_MINUTE: Final = len("2016-11-03T15:01")
_WITHDRAW: Final = "UPDATE articles SET withdrawn = 1, content_hash = ? WHERE id = ?"
_EXPLAIN: Final = (
    "INSERT INTO evidence (article_id, field, rule, text, accepted, reason) VALUES (?, 'withdrawn', ?, ?, 1, ?)"
)


def withdraw(connection: Connection, touched: Sequence[int]) -> list[int]:
    """Settle all kills in which one of the touched articles has a part; ids of the articles that were withdrawn.

    Both must have the same id at the source, and the same source if both name one; the number of a row says nothing of
    another document without a source.
    """
    wanted = (json.dumps(list(touched)),)
    run = connection.exec_driver_sql
    found: dict[int, tuple[str, str, str]] = {}
    for first, second in (("a", "n"), ("n", "a")):
        for row in run(_TAKEN_BACK.format(first=first, second=second), wanted):
            if not _released_again(*row[4:]):
                found.setdefault(row[0], (row[1], row[2], row[3]))
    if found:
        changed = [(withdrawn_hash(former), article_id) for article_id, (former, _, _) in found.items()]
        run(_WITHDRAW, changed)
        reasons = [
            (article_id, RULE, title[:300], f"taken back by {key}") for article_id, (_, key, title) in found.items()
        ]
        run(_EXPLAIN, reasons)
    return list(found)


def _released_again(*dates: Any) -> bool:
    """Whether an article is surely later than a notice: published and modified with their offsets, of both. A notice
    that says when it was changed is compared with the article's last moment, another one's day of publication with the
    same of the article.
    """
    (published, changed), (told, notice) = (
        (_moment(*dates[at : at + 2]), _moment(*dates[at + 2 : at + 4])) for at in (0, 4)
    )
    one, other = (changed or published, notice) if notice else (published, told)
    return one is not None and other is not None and one[1] == other[1] and one[0] > other[0]


def _moment(value: str | None, offset: int | None) -> tuple[datetime, bool] | None:
    """In UTC where the offset is known, and whether it is; None for what is not printed to the minute."""
    if not value or len(value) != _MINUTE:
        return None
    return datetime.fromisoformat(value) - timedelta(minutes=offset or 0), offset is not None


def withdrawn_hash(content_hash: str) -> str:
    """What a reader sees has changed, so its hash does; the same each time."""
    return blake2b(f"{content_hash}\x1fwithdrawn".encode(), digest_size=16).hexdigest()
