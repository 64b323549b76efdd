"""Reading an archive: what engines index, what result lists show, and full records. Plain sqlite3, read-only."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from store.errors import OpenError
from store.hydrate import INDEX_COLUMNS, STORED_COLUMNS, index_doc, stored_article
from store.indexed import Change, IndexDoc, StoredArticle
from store.settings import check_is_archive, connect_readonly, translated
from store.stories.reading import StoryReader
from store.version import SCHEMA_VERSION

if TYPE_CHECKING:
    from store.full import Capture, FullArticle

__all__ = ["Reader", "StoredArticle"]

_IDS: Final = "(SELECT value FROM json_each(?))"
_DOCS: Final = (
    f"SELECT {INDEX_COLUMNS} FROM articles a JOIN documents d ON d.id = a.document_id"
    f" WHERE a.id IN {_IDS} ORDER BY a.id"
)
_ENTITIES: Final = (
    "SELECT m.article_id, e.kind, e.name FROM mentions m JOIN entities e ON e.id = m.entity_id"
    f" WHERE m.article_id IN {_IDS}"
)
_LINKS: Final = (
    f"SELECT article_id, title, url, target_id FROM related_links WHERE article_id IN {_IDS}"
    " ORDER BY article_id, position"
)
_COPIED: Final = f"SELECT DISTINCT duplicate_of FROM articles WHERE duplicate_of IN {_IDS}"
_STORED: Final = (
    f"SELECT {STORED_COLUMNS} FROM articles a JOIN documents d ON d.id = a.document_id WHERE a.id IN {_IDS}"
)
_COUNTS: Final = "SELECT " + ", ".join(
    f"(SELECT count(*) FROM {name}) AS {name}"
    for name in ("documents", "articles", "entities", "mentions", "related_links")
)


class Reader:
    """An archive open for reading. ``search.engine.Archive`` and more; safe beside a writer.

    Each call sees the last committed state. Use a Reader in one thread at a time.
    """

    def __init__(self, path: Path | str) -> None:
        """Open; ``OpenError`` where there is no archive, it is not ours, or newer. An older one is migrated first."""
        self.path = Path(path)
        self._connection = connect_readonly(self.path)
        if check_is_archive(self._connection, self.path) < SCHEMA_VERSION:
            self._connection.close()
            _migrate(self.path)
            self._connection = connect_readonly(self.path)
        with translated(self.path):
            row = self._connection.execute("SELECT value FROM meta WHERE name = 'archive_id'").fetchone()
        if row is None:
            raise OpenError("the archive has lost its id", where=str(self.path), next_step="backfile doctor")
        self.archive_id: str = row[0]
        self.stories = StoryReader(self._connection, self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def head(self) -> int:
        """The number of the last change; 0 = empty."""
        return int(self._rows("SELECT coalesce(max(seq), 0) FROM change")[0][0])

    def lineage(self, seq: int) -> str:
        """A token for the history up to this change: the mark of the transaction that made it. Two copies of an
        archive that went different ways have different marks from where they part; "" before the first change.
        """
        rows = self._rows("SELECT seq, token FROM marks WHERE seq <= ? ORDER BY seq DESC LIMIT 1", (seq,))
        return f"{rows[0][0]}-{rows[0][1].hex()}" if rows else ""

    def changes(self, after: int, limit: int) -> list[Change]:
        """The next changes after a cursor, at most ``limit``, in order. Each article is there once, as it is now."""
        with translated(self.path):
            self._connection.execute("BEGIN")  # the log and the articles of one moment
            try:
                log = self._rows(
                    "SELECT seq, article_id FROM change WHERE seq > ? ORDER BY seq LIMIT ?", (after, limit)
                )
                docs = {doc.id: doc for doc in self._index_docs([article_id for _, article_id in log])}
            finally:
                self._connection.execute("COMMIT")
        return [Change(seq, article_id, docs.get(article_id)) for seq, article_id in log]

    def index_docs(self, ids: Sequence[int]) -> list[IndexDoc]:
        """What an index needs of these articles, by id; ids without an article are left out. 1,000 ids at a time is
        a good number.
        """
        return self._index_docs(ids)

    def all_ids(self) -> list[int]:
        """The id of every article, lowest first."""
        return [row[0] for row in self._rows("SELECT id FROM articles ORDER BY id")]

    def languages(self) -> tuple[str, ...]:
        """The languages of the articles, sorted; "" is among them if some article's is not known."""
        return tuple(row[0] for row in self._rows("SELECT DISTINCT language FROM articles ORDER BY language"))

    def articles(self, ids: Sequence[int]) -> list[StoredArticle]:
        """Rows for a result list, in the order of ``ids``; ids without an article are left out."""
        found = {row[0]: row for row in self._rows(_STORED, (json.dumps(list(ids)),))}
        return [stored_article(found[article_id]) for article_id in ids if article_id in found]

    def article(self, article_id: int) -> FullArticle | None:
        """Everything on one article; None if there is none with this id."""
        from store.full import full_article  # noqa: PLC0415  # start-up

        with translated(self.path):
            return full_article(self._connection, article_id)

    def captures(self, article: FullArticle) -> list[Capture]:
        """The other captures of an article, in no order."""
        from store.full import captures  # noqa: PLC0415  # start-up

        with translated(self.path):
            return captures(self._connection, article.other_captures)

    def counts(self) -> Mapping[str, int]:
        """Rows per table: documents, articles, entities, mentions, related_links."""
        row = self._rows(_COUNTS)[0]
        return dict(zip(("documents", "articles", "entities", "mentions", "related_links"), row, strict=True))

    def _index_docs(self, ids: Sequence[int]) -> list[IndexDoc]:
        wanted = (json.dumps(list(ids)),)
        entities: dict[int, set[tuple[str, str]]] = {}
        for article_id, kind, name in self._rows(_ENTITIES, wanted):
            entities.setdefault(article_id, set()).add((kind, name))
        links: dict[int, list[tuple[str, str, int | None]]] = {}
        for article_id, title, url, target in self._rows(_LINKS, wanted):
            links.setdefault(article_id, []).append((title, url, target))
        copied = {row[0] for row in self._rows(_COPIED, wanted)}
        rows = self._rows(_DOCS, wanted)
        return [
            index_doc(row, entities.get(row[0], ()), links.get(row[0], ()), original=row[0] in copied) for row in rows
        ]

    def _rows(self, statement: str, values: Iterable[object] = ()) -> list[sqlite3.Row]:
        with translated(self.path):
            return self._connection.execute(statement, tuple(values)).fetchall()


def _migrate(path: Path) -> None:
    from store.writer import Writer  # noqa: PLC0415  only for an older archive: it loads sqlalchemy

    Writer.open(path).close()
