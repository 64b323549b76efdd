"""Older archives become current ones: one function per schema version, each in a transaction of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

Migration = Callable[[sqlite3.Connection], None]

_STORY_MEMBERS = """
CREATE TABLE story_members (
    article_id INTEGER NOT NULL,
    precedence TEXT NOT NULL,
    signature BLOB NOT NULL,
    similarity REAL,
    left_out REAL,
    added REAL,
    PRIMARY KEY (article_id),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
"""
_STORIES = """
CREATE VIEW stories AS SELECT o.id AS story_id, o.title, o.published, o.source, count(*) AS articles,
    count(DISTINCT a.source) AS sources, min(m.similarity) AS least_similar, max(m.left_out) AS left_out
FROM articles a JOIN articles o ON o.id = coalesce(a.duplicate_of, a.id)
    LEFT JOIN story_members m ON m.article_id = a.id GROUP BY o.id
"""
_STORY_ARTICLES = """
CREATE VIEW story_articles AS SELECT coalesce(a.duplicate_of, a.id) AS story_id, a.id AS article_id,
    a.duplicate_of IS NULL AS is_original, m.similarity, m.left_out, m.added, a.published, a.source, a.title
FROM articles a LEFT JOIN story_members m ON m.article_id = a.id
"""


def _with_stories(connection: sqlite3.Connection) -> None:
    for statement in (_STORY_MEMBERS, _STORIES, _STORY_ARTICLES):
        connection.execute(statement)


def _with_originals(connection: sqlite3.Connection) -> None:
    """Originals are kept, boilerplate is learnt. Documents read before have no original till they are read
    again.
    """
    for column in ("original", "options"):
        connection.execute(f"ALTER TABLE documents ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    connection.execute(
        "CREATE TABLE originals (sha256 TEXT NOT NULL, part INTEGER NOT NULL, size INTEGER NOT NULL,"
        " data BLOB NOT NULL, PRIMARY KEY (sha256, part)) STRICT"
    )
    connection.execute(
        "CREATE TABLE boilerplate (source TEXT NOT NULL, fingerprint TEXT NOT NULL, text TEXT NOT NULL,"
        " place TEXT NOT NULL CHECK (place IN ('edge', 'anywhere')), pages INTEGER NOT NULL,"
        " of_pages INTEGER NOT NULL, learnt_at TEXT NOT NULL, PRIMARY KEY (source, fingerprint))"
        " WITHOUT ROWID, STRICT"
    )


def _with_authors_logged(connection: sqlite3.Connection) -> None:
    """A change of the writers' names made by hand is one for the indexes, which search them as well as the byline."""
    columns = (
        *("id", "document_id", "native_id", "title", "subtitle", "lead", "body", "byline", "authors", "source"),
        *("section", "dateline", "language", "url", "word_count", "published_from", "published_until"),
        *("first_ingested_at", "duplicate_of", "withdrawn", "truncated", "excerpt", "content_hash"),
    )
    old, new = (", ".join(f'{row}."{name}"' for name in columns) for row in ("old", "new"))
    connection.execute("DROP TRIGGER IF EXISTS articles_log_update")
    connection.execute(
        f"CREATE TRIGGER articles_log_update AFTER UPDATE OF {', '.join(columns)} ON articles"
        f" WHEN ({old}) IS NOT ({new}) BEGIN INSERT INTO change (article_id, seq)"
        " VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM change))"
        " ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END"
    )


def _with_unpacked(connection: sqlite3.Connection) -> None:
    """What is in a packed document is known by its hash, also where its bytes are not kept. Large ones that were read
    before have no hash of their first bytes till they are read again.
    """
    for name in ("unpacked", "begins"):
        connection.execute(f"ALTER TABLE documents ADD COLUMN {name} TEXT DEFAULT '' NOT NULL")
        connection.execute(f"CREATE INDEX documents_{name} ON documents ({name}) WHERE {name} <> ''")
    connection.execute("UPDATE documents SET unpacked = original WHERE original NOT IN ('', sha256) AND sha256 <> ''")


MIGRATIONS: Final[tuple[Migration, ...]] = (_with_stories, _with_originals, _with_authors_logged, _with_unpacked)
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
