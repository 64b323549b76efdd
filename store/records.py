"""Whole articles many at a time, for exports: columns, document, names and links, by four statements a group."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from store.full import StoredLink
from store.model import Mention

GROUP: Final = 200  #: articles read at once: some 1 MB of news

_IDS: Final = "(SELECT value FROM json_each(?))"
_ARTICLES: Final = f"SELECT * FROM articles WHERE id IN {_IDS}"
_DOCUMENTS: Final = (
    "SELECT d.* FROM documents d WHERE d.id IN"
    f" (SELECT document_id FROM articles WHERE id IN {_IDS})"
)  # fmt: skip
_MENTIONS: Final = (
    'SELECT m.article_id, e.kind, e.name, m.start, m."end", m.text, m.origin FROM mentions m'
    f" JOIN entities e ON e.id = m.entity_id WHERE m.article_id IN {_IDS} ORDER BY m.article_id, m.id"
)
_LINKS: Final = (
    "SELECT l.article_id, l.position, l.kind, l.title, l.url, l.native_id, l.target_id, l.target_rule, t.title,"
    " t.published FROM related_links l LEFT JOIN articles t ON t.id = l.target_id"
    f" WHERE l.article_id IN {_IDS} ORDER BY l.article_id, l.position"
)
_FLAGS: Final = ("withdrawn", "truncated", "excerpt", "missing")


class Record(NamedTuple):
    """One article as an export writes it. A ``store.full.FullArticle`` has the same fields, and more."""

    id: int
    columns: Mapping[str, Any]  #: every column of articles; ``authors`` a list, ``extra`` a mapping, flags bool
    document: Mapping[str, Any]  #: every column of its document
    mentions: tuple[Mention, ...]
    links: tuple[StoredLink, ...]


def records(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[Record]:
    """The articles in the order of ``ids``, ``GROUP`` of them in memory; ids without an article are left out."""
    for start in range(0, len(ids), GROUP):
        yield from _group(connection, ids[start : start + GROUP])


def _group(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[Record]:
    wanted = (json.dumps(list(ids)),)
    connection.execute("BEGIN")  # the four statements see one moment
    try:
        articles = {row["id"]: row for row in _rows(connection, _ARTICLES, wanted)}
        documents = {row["id"]: row for row in _rows(connection, _DOCUMENTS, wanted)}
        mentions: dict[int, list[Mention]] = {}
        for of, kind, name, first, last, text, origin in connection.execute(_MENTIONS, wanted):
            one = Mention(kind=kind, name=name, start=first, end=last, text=text, origin=origin)
            mentions.setdefault(of, []).append(one)
        links: dict[int, list[StoredLink]] = {}
        for of, *values in connection.execute(_LINKS, wanted):
            links.setdefault(of, []).append(StoredLink(*values))
    finally:
        connection.execute("COMMIT")
    for number in ids:
        columns = articles.get(number)
        if columns is not None:
            yield Record(
                number,
                _typed(columns),
                documents.get(columns["document_id"], {}),
                tuple(mentions.get(number, ())),
                tuple(links.get(number, ())),
            )


def _rows(connection: sqlite3.Connection, statement: str, values: Sequence[str]) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(statement, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _typed(columns: dict[str, Any]) -> dict[str, Any]:
    columns["authors"] = json.loads(columns["authors"])
    columns["extra"] = json.loads(columns["extra"])
    for name in _FLAGS:
        columns[name] = bool(columns[name])
    return columns
