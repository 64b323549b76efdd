"""The articles of one transaction: looked up, inserted or updated in bulk, their parts beside them."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, bindparam, insert, select, update

from store import schema
from store.ddl import FTS_ADD_RANGE
from store.identity import Reading, Stored
from store.keys import now
from store.kills import withdraw
from store.links import resolve_links
from store.placing import Placed, place, rest
from store.rows import (
    EVIDENCE_COLUMNS,
    LINK_COLUMNS,
    MENTION_COLUMNS,
    Part,
    Prepared,
    prepare,
    version_row,
)

if TYPE_CHECKING:
    from store.model import Article


def insert_sql(table: str, columns: Sequence[str]) -> str:
    """An INSERT for rows as tuples: the driver takes them as they are, several times quicker than named values."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"


_NEXT_ID: Final = (
    "SELECT max(coalesce((SELECT max(id) FROM articles), 0), coalesce((SELECT max(article_id) FROM change), 0)) + 1"
)
_PARTS: Final = (schema.mentions, schema.related_links, schema.evidence)
_BACK_AGAIN: Final = "UPDATE articles SET missing = 0 WHERE id IN (SELECT value FROM json_each(?))"
_INSERT_PARTS: Final = tuple(
    insert_sql(table.name, names)
    for table, names in zip(
        _PARTS,
        (
            ("article_id", "entity_id", *MENTION_COLUMNS),
            ("article_id", *LINK_COLUMNS),
            ("article_id", *EVIDENCE_COLUMNS),
        ),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the articles of one call."""

    added: int
    updated: int
    unchanged: int

    def plus(self, other: Saved) -> Saved:
        return Saved(self.added + other.added, self.updated + other.updated, self.unchanged + other.unchanged)


class Batch:
    """Stores articles on an open connection; ``settle`` before each commit."""

    def __init__(self, connection: Connection, fault: Callable[[str], None]) -> None:
        self._connection = connection
        self._fault = fault
        self._entity_ids: dict[Part, int] = {}  #: by (kind, name)
        self._next_id: int | None = None  #: None: no transaction is open yet
        self._touched: list[int] = []  #: articles stored since the last commit
        self._title_keys: set[str] = set()  #: their titles, former ones too
        self._has_links = False

    def forget(self) -> None:
        """After a rollback: nothing that was learned in the transaction holds."""
        self._entity_ids.clear()
        self._end()

    def begin(self) -> None:
        """Open the transaction, with its mark in the history, if none is open."""
        if self._next_id is not None:
            return
        run = self._connection.exec_driver_sql
        # Made by this transaction only, gone at its end: tells the triggers what is done here (store.ddl).
        run("INSERT INTO meta (name, value) VALUES ('batch', '') ON CONFLICT (name) DO NOTHING")
        run(
            "INSERT INTO marks (seq, token) VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM change), ?)"
            " ON CONFLICT (seq) DO UPDATE SET token = excluded.token",
            (secrets.token_bytes(8),),
        )
        self._next_id = int(run(_NEXT_ID).scalar_one())
        self._has_links = bool(run("SELECT EXISTS (SELECT 1 FROM related_links)").scalar_one())

    def add(self, read: Iterable[tuple[Reading, Sequence[Article | Prepared]]]) -> Saved:
        """Store articles of some documents, each with the reading that they belong to."""
        self.begin()
        ready = [
            (reading, article if isinstance(article, Prepared) else prepare(article))
            for reading, articles in read
            for article in articles
        ]
        return self._store(place(self._connection, ready))

    def add_rest(self, reading: Reading, *, whole: bool) -> Saved:
        """At a document's end: the records that waited for it. ``whole``: it was read to its end."""
        total = Saved(0, 0, 0)
        for placed in rest(self._connection, reading, whole=whole):
            total = total.plus(self._store(placed))
        return total

    def _store(self, placed: Sequence[Placed]) -> Saved:
        fresh: list[tuple[int, Prepared]] = []
        changed: list[tuple[Stored, Prepared]] = []
        back: list[int] = []
        time = now()
        for each in placed:
            prepared, former = each.prepared, each.stored
            if former is None:
                assert self._next_id is not None  # noqa: S101  begin() set it
                prepared.row.update(
                    id=self._next_id,
                    key=each.key,
                    document_id=each.reading.document_id,
                    first_ingested_at=time,
                    ingested_at=time,
                )
                fresh.append((self._next_id, prepared))
                each.reading.seen.add(self._next_id)
                self._next_id += 1
            elif former.record_hash != prepared.row["record_hash"]:
                prepared.row.update(ingested_at=time, missing=0)
                changed.append((former, prepared))
            elif former.missing:
                back.append(former.id)
        self._update(changed, time)
        self._insert(fresh)
        if back:
            self._connection.exec_driver_sql(_BACK_AGAIN, (json.dumps(back),))
        return Saved(len(fresh), len(changed), len(placed) - len(fresh) - len(changed))

    def settle(self) -> None:
        """Before a commit: links find their articles, and the transaction's own note goes."""
        if self._next_id is None:
            return
        if self._touched:
            withdraw(self._connection, self._touched)
        if self._has_links and self._touched:
            resolve_links(self._connection, self._touched, self._title_keys)
        self._fault("before-settled")
        self._connection.exec_driver_sql("DELETE FROM meta WHERE name = 'batch'")
        self._end()

    def _end(self) -> None:
        self._next_id = None
        self._touched = []
        self._title_keys = set()

    def _insert(self, fresh: Sequence[tuple[int, Prepared]]) -> None:
        if not fresh:
            return
        # Parts first: the triggers log an article's parts only once the article is there (foreign keys are deferred).
        self._insert_parts(fresh)
        self._fault("between-parts-and-articles")
        names = tuple(fresh[0][1].row)  # the same for all: they were filled in the same order
        values = [tuple(prepared.row.values()) for _, prepared in fresh]
        self._connection.exec_driver_sql(insert_sql("articles", names), values)
        self._connection.exec_driver_sql(FTS_ADD_RANGE, (fresh[0][0], fresh[-1][0]))
        self._note(fresh)

    def _update(self, changed: Sequence[tuple[Stored, Prepared]], time: str) -> None:
        if not changed:
            return
        ids = [former.id for former, _ in changed]
        columns = schema.articles.c
        former_rows = self._connection.execute(select(schema.articles).where(columns.id.in_(ids))).mappings().all()
        self._title_keys.update(row["title_key"] for row in former_rows if row["title_key"])
        told = {former.id for former, new in changed if former.content_hash != new.row["content_hash"]}
        versions = [version_row(dict(row), time) for row in former_rows if row["id"] in told]
        if versions:
            self._connection.execute(insert(schema.article_versions), versions)
        names = [name for name in changed[0][1].row if name != "id"]
        statement = update(schema.articles).where(columns.id == bindparam("_id"))
        statement = statement.values({name: bindparam(name) for name in names})
        self._connection.execute(statement, [{**new.row, "_id": former.id} for former, new in changed])
        for table in _PARTS:
            self._connection.execute(table.delete().where(table.c.article_id.in_(ids)))
        pairs = [(former.id, new) for former, new in changed]
        self._insert_parts(pairs)
        self._note(pairs)

    def _insert_parts(self, pairs: Sequence[tuple[int, Prepared]]) -> None:
        self._learn_entities({mention[:2] for _, prepared in pairs for mention in prepared.mentions})
        ids = self._entity_ids
        mentions: list[Part] = []
        links: list[Part] = []
        evidence: list[Part] = []
        for article_id, prepared in pairs:
            mentions.extend([(article_id, ids[mention[:2]], *mention[2:]) for mention in prepared.mentions])
            links.extend([(article_id, *link) for link in prepared.links])
            evidence.extend([(article_id, *piece) for piece in prepared.evidence])
        for statement, rows in zip(_INSERT_PARTS, (mentions, links, evidence), strict=True):
            if rows:
                self._connection.exec_driver_sql(statement, rows)
        self._has_links = self._has_links or bool(links)

    def _learn_entities(self, entities: set[Part]) -> None:
        """Every (kind, name) of the batch has an id afterwards: two statements, whatever the number."""
        if len(self._entity_ids) > 200_000:
            self._entity_ids.clear()
        wanted = entities - self._entity_ids.keys()
        if not wanted:
            return
        pairs = json.dumps(sorted(wanted, key=str))
        run = self._connection.exec_driver_sql
        run(
            "INSERT INTO entities (kind, name) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true"
            " ON CONFLICT (kind, name) DO NOTHING",
            (pairs,),
        )
        rows = run(
            "SELECT e.kind, e.name, e.id FROM json_each(?) w"
            " JOIN entities e ON e.kind = w.value ->> 0 AND e.name = w.value ->> 1",
            (pairs,),
        )
        self._entity_ids.update(((row[0], row[1]), row[2]) for row in rows.all())

    def _note(self, pairs: Sequence[tuple[int, Any]]) -> None:
        self._touched.extend(article_id for article_id, _ in pairs)
        self._title_keys.update(key for _, prepared in pairs if (key := prepared.row["title_key"]))
