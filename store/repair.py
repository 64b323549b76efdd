"""Set right what can be made again from the articles: full-text table, triggers, views, entries of the change log."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from store.ddl import LOG_ARTICLES_WITHOUT_ENTRY, TRIGGERS, VIEWS
from store.locking import WriterLock
from store.migrations import migrate
from store.settings import WRITER_PRAGMAS, check_is_archive, connect_readonly, translated, uri

WAIT: Final = 30.0  #: seconds for a writer to end


def rebuild_full_text(path: Path | str) -> None:
    """Make triggers and views as they should be, fill the full-text table again from the articles and check it, and
    log articles that the change log lacks: all in one transaction. No article is touched.
    """
    place = Path(os.path.realpath(path))
    connect_readonly(place).close()  # not ours, newer or missing: say so before a lock is made beside it
    lock = WriterLock(place)
    lock.acquire(WAIT)
    try:
        with (
            translated(place),
            closing(sqlite3.connect(uri(place, "mode=rw"), uri=True, isolation_level=None)) as connection,
        ):
            check_is_archive(connection, place)
            for pragma in WRITER_PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            migrate(connection)  # triggers and views of today stand on tables of today
            connection.execute("BEGIN IMMEDIATE")
            fill_derived(connection)
            connection.execute("COMMIT")
    finally:
        lock.release()


def fill_derived(connection: sqlite3.Connection) -> None:
    """Everything that follows from the articles, in the open transaction."""
    connection.execute("DELETE FROM meta WHERE name = 'batch'")
    for name, statement in TRIGGERS.items():
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(statement)
    for name, (_, select) in VIEWS.items():
        connection.execute(f"DROP VIEW IF EXISTS {name}")
        connection.execute(f"CREATE VIEW {name} AS {select}")
    connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    connection.execute(LOG_ARTICLES_WITHOUT_ENTRY)
