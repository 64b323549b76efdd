"""A new archive: built whole under another name, then moved into place, so that no half-made file is ever opened."""

from __future__ import annotations

import os
import sqlite3
import uuid
from pathlib import Path

import sqlite_utils
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from store.ddl import FTS_COLUMNS, FTS_TOKENIZER, TRIGGERS, VIEWS
from store.keys import now
from store.schema import METADATA
from store.version import APPLICATION_ID, SCHEMA_VERSION


def create_archive(path: Path) -> None:
    """Make an empty archive at ``path``, where nothing or an empty file is. The caller holds the writer's lock."""
    draft = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = OFF")  # the whole file is synced below, once
            create_schema(connection)
        finally:
            connection.close()
        with draft.open("r+b") as stream:
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def create_schema(connection: sqlite3.Connection) -> None:
    """All tables, the full-text index, triggers and views of the current schema, in an empty database."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    METADATA.create_all(engine)
    sqlite_utils.Database(connection).table("articles").enable_fts(FTS_COLUMNS, tokenize=FTS_TOKENIZER)
    for statement in TRIGGERS.values():
        connection.execute(statement)
    for name, (_, select) in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {select}")
    facts = [("archive_id", uuid.uuid4().hex), ("created_at", now())]
    connection.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", facts)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    if connection.in_transaction:
        connection.commit()
