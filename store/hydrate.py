"""Rows of the tables as values: IndexDoc for engines, StoredArticle for result lists, FullArticle for one record."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

from store.model import Evidence, IndexDoc, Mention, StoredArticle

INDEX_COLUMNS: Final = (
    "a.id, a.title, a.subtitle, a.lead, a.body, a.byline, a.source, a.section, a.dateline, a.language, a.url, d.path,"
    " a.native_id, a.word_count, a.published_from, a.published_until, a.first_ingested_at, a.duplicate_of,"
    " a.withdrawn, a.truncated, a.excerpt, a.content_hash"
)
STORED_COLUMNS: Final = (
    "a.id, a.title, a.subtitle, a.lead, a.body, a.byline, a.source, a.section, a.dateline, a.credit,"
    " coalesce(a.published, ''), coalesce(a.published_precision, ''), a.published_from, a.published_until, a.url,"
    " a.language, a.native_id, a.word_count, a.key, d.path, a.withdrawn, a.truncated, a.excerpt, a.missing,"
    " a.duplicate_of"
)


@dataclass(frozen=True, slots=True)
class StoredLink:
    """One related link, with the article it leads to if that is in the archive."""

    position: int
    kind: str
    title: str
    url: str
    native_id: str
    target_id: int | None
    target_rule: str | None  #: url, native_id or title
    target_title: str | None
    target_published: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """A former state of an article."""

    replaced_at: str
    title: str
    subtitle: str
    body: str
    published: str | None
    record: Mapping[str, Any]  #: its other columns


@dataclass(frozen=True, slots=True)
class FullArticle:
    """Everything the archive has on one article."""

    id: int
    columns: Mapping[str, Any]  #: every column of articles; ``authors`` a list, ``extra`` a mapping, flags bool
    document: Mapping[str, Any]  #: every column of its document
    mentions: tuple[Mention, ...]
    links: tuple[StoredLink, ...]
    linked_from: tuple[int, ...]  #: articles whose links lead here
    evidence: tuple[Evidence, ...]
    versions: tuple[Version, ...]  #: oldest first
    other_captures: tuple[int, ...] = ()  #: articles of the same address, or of the same id at the same source, by date


_OTHER_CAPTURES: Final = (
    "SELECT id FROM articles WHERE id IN"
    " (SELECT o.id FROM articles a JOIN articles o ON o.url_key = a.url_key WHERE a.id = ?1 AND a.url_key IS NOT NULL"
    "  UNION SELECT o.id FROM articles a JOIN articles o ON o.native_id = a.native_id AND o.source = a.source"
    "  WHERE a.id = ?1 AND a.native_id <> '' AND o.native_id <> '')"
    " AND id <> ?1 ORDER BY published IS NULL, published, retrieved, id"
)


@lru_cache(maxsize=65536)
def ordinal(day: str) -> int:
    """``date.toordinal()`` of the day an ISO date or time starts with; 0 where there is none."""
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return 0


def index_doc(
    row: Sequence[Any],
    entities: Collection[tuple[str, str]],
    links: Sequence[tuple[str, str, int | None]],
    *,
    original: bool,
) -> IndexDoc:
    """From a row of ``INDEX_COLUMNS`` and its parts."""
    first, until, added, copy_of, withdrawn, truncated, excerpt = row[14:21]
    flags = _flags((copy_of is not None, original, bool(withdrawn), bool(truncated), bool(excerpt)))
    return IndexDoc(
        id=row[0],
        title=row[1],
        subtitle=row[2],
        lead=row[3],
        body=row[4],
        byline=row[5],
        source=row[6],
        section=row[7],
        dateline=row[8],
        language=row[9],
        url=row[10],
        path=row[11],
        native_id=row[12],
        entities=tuple(sorted(entities)),
        link_titles=tuple([link[0] for link in links]),
        link_urls=tuple([link[1] for link in links]),
        link_targets=tuple(sorted({link[2] for link in links if link[2] is not None})),
        word_count=row[13],
        published_from=ordinal(first) or None if first else None,
        published_until=ordinal(until) or None if until else None,
        added=ordinal(added[:10]),
        flags=flags,
        content_hash=row[21],
    )


@lru_cache(maxsize=64)
def _flags(values: tuple[bool, ...]) -> frozenset[str]:
    names = ("duplicate", "original", "withdrawn", "truncated", "excerpt")
    return frozenset(name for name, value in zip(names, values, strict=True) if value)


def stored_article(row: Sequence[Any]) -> StoredArticle:
    """From a row of ``STORED_COLUMNS``."""
    flags = [bool(value) for value in row[20:24]]
    values: tuple[Any, ...] = (*row[:20], *flags, row[24])  # the columns are its fields, in order
    return StoredArticle(*values)


def full_article(connection: sqlite3.Connection, article_id: int) -> FullArticle | None:
    """Everything on one article; None if there is none with this id."""
    columns = _one(connection, "SELECT * FROM articles WHERE id = ?", article_id)
    if columns is None:
        return None
    columns["authors"] = json.loads(columns["authors"])
    columns["extra"] = json.loads(columns["extra"])
    for name in ("withdrawn", "truncated", "excerpt", "missing"):
        columns[name] = bool(columns[name])

    def rows(statement: str) -> list[Sequence[Any]]:
        return connection.execute(statement, (article_id,)).fetchall()

    mentions = rows(
        'SELECT e.kind, e.name, m.start, m."end", m.text, m.origin FROM mentions m'
        " JOIN entities e ON e.id = m.entity_id WHERE m.article_id = ? ORDER BY m.id"
    )
    links = rows(
        "SELECT l.position, l.kind, l.title, l.url, l.native_id, l.target_id, l.target_rule, t.title, t.published"
        " FROM related_links l LEFT JOIN articles t ON t.id = l.target_id WHERE l.article_id = ? ORDER BY l.position"
    )
    evidence = rows(
        'SELECT field, rule, start, "end", text, accepted, reason FROM evidence WHERE article_id = ? ORDER BY id'
    )
    versions = rows(
        "SELECT replaced_at, title, subtitle, body, published, record FROM article_versions"
        " WHERE article_id = ? ORDER BY id"
    )
    linked_from = rows("SELECT DISTINCT article_id FROM related_links WHERE target_id = ? ORDER BY article_id")
    return FullArticle(
        id=article_id,
        columns=columns,
        document=_one(connection, "SELECT * FROM documents WHERE id = ?", columns["document_id"]) or {},
        mentions=tuple(
            Mention(kind=kind, name=name, start=start, end=end, text=text, origin=origin)
            for kind, name, start, end, text, origin in mentions
        ),
        links=tuple(StoredLink(*row) for row in links),
        linked_from=tuple(row[0] for row in linked_from),
        evidence=tuple(
            Evidence(field=field, rule=rule, start=start, end=end, text=text, accepted=bool(accepted), reason=reason)
            for field, rule, start, end, text, accepted, reason in evidence
        ),
        versions=tuple(_version(*row) for row in versions),
        other_captures=tuple(row[0] for row in rows(_OTHER_CAPTURES)),
    )


def _version(replaced_at: str, title: str, subtitle: str, body: str, published: str | None, record: str) -> Version:
    return Version(replaced_at, title, subtitle, body, published, json.loads(record))


def _one(connection: sqlite3.Connection, statement: str, value: int) -> dict[str, Any] | None:
    cursor = connection.execute(statement, (value,))
    row = cursor.fetchone()
    return None if row is None else dict(zip([column[0] for column in cursor.description], row, strict=True))
