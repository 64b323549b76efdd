"""Older archives become current ones: one function per schema version, each in a transaction of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The function at place n (from 0) turns schema n + 1 into n + 2.
A migration adds what ``store.schema`` and ``store.ddl`` say today, in plain SQL of its own, and is not edited later."""


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring an archive to the current schema; how many steps it took. A failed step leaves the version before it."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    steps = migrations[version - 1 :]
    for number, step in enumerate(steps, start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    return len(steps)
