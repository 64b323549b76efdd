"""Everything that the archive has on one article, as values."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from store.keys import OF_A_PAGE
from store.model import Evidence, Mention
from store.native_ids import tells


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
    f"  AND ({OF_A_PAGE.format('a')} OR o.title_key = a.title_key)"
    "  UNION SELECT o.id FROM articles a JOIN articles o ON o.native_id = a.native_id AND o.source = a.source"
    f"  WHERE a.id = ?1 AND a.native_id <> '' AND o.native_id <> '' AND {tells('a', 'o')})"
    " AND id <> ?1 ORDER BY published IS NULL, published, retrieved, id"
)
_CAPTURES: Final = (
    "SELECT id, title, body, published, modified, coalesce(retrieved, '') FROM articles"
    " WHERE id IN (SELECT value FROM json_each(?))"
)


class Capture(NamedTuple):
    """What is shown of another capture of an article."""

    id: int
    title: str
    body: str
    published: str | None
    modified: str | None
    retrieved: str


def captures(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Capture]:
    """These articles, in no order: a front page may have been saved thousands of times."""
    return [Capture(*row) for row in connection.execute(_CAPTURES, (json.dumps(list(ids)),))]


def capture_of(article: FullArticle) -> Capture:
    """An article as one of its captures."""
    columns = article.columns
    return Capture(
        article.id,
        columns["title"],
        columns["body"],
        columns["published"],
        columns["modified"],
        columns["retrieved"] or "",
    )


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
