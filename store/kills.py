"""Kill notices across documents: what a notice takes back is withdrawn, whichever of the two came first.

A notice is an article that its own source marks as withdrawn; it names what it takes back by the id that this has at
its source. The article stays, with its text, flagged and with the notice in its evidence.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy import Connection

RULE: Final = "archive:kill-notice"  #: in the evidence of an article that another one withdrew

#: Articles that a notice takes back; an article that was only taken back by another is no notice itself.
_TAKEN_BACK: Final = (
    "SELECT a.id, a.content_hash, n.key, n.title FROM articles {first} JOIN articles {second}"
    " ON n.native_id = a.native_id AND n.id <> a.id WHERE {first}.id IN (SELECT value FROM json_each(?))"
    " AND a.native_id <> '' AND n.native_id <> '' AND n.withdrawn = 1 AND a.withdrawn = 0"
    " AND (a.source = '' OR n.source = '' OR lower(a.source) = lower(n.source))"
    f" AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.article_id = n.id AND e.rule = '{RULE}')"
)
_WITHDRAW: Final = "UPDATE articles SET withdrawn = 1, content_hash = ? WHERE id = ?"
_EXPLAIN: Final = (
    "INSERT INTO evidence (article_id, field, rule, text, accepted, reason) VALUES (?, 'withdrawn', ?, ?, 1, ?)"
)


def withdraw(connection: Connection, touched: Sequence[int]) -> list[int]:
    """Settle all kills in which one of the touched articles has a part; ids of the articles that were withdrawn.

    Both must have the same id at the source, and the same source if both name one.
    """
    wanted = (json.dumps(list(touched)),)
    run = connection.exec_driver_sql
    found: dict[int, tuple[str, str, str]] = {}
    for first, second in (("a", "n"), ("n", "a")):
        for row in run(_TAKEN_BACK.format(first=first, second=second), wanted):
            found.setdefault(row[0], (row[1], row[2], row[3]))
    if found:
        changed = [(withdrawn_hash(former), article_id) for article_id, (former, _, _) in found.items()]
        run(_WITHDRAW, changed)
        reasons = [
            (article_id, RULE, title[:300], f"taken back by {key}") for article_id, (_, key, title) in found.items()
        ]
        run(_EXPLAIN, reasons)
    return list(found)


def withdrawn_hash(content_hash: str) -> str:
    """What a reader sees has changed, so its hash does; the same each time."""
    return blake2b(f"{content_hash}\x1fwithdrawn".encode(), digest_size=16).hexdigest()
