"""Do the articles still have the content that was stored? Their hashes are made again and compared. Reads only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, Final

from store.keys import days, title_key, url_key, word_count
from store.kills import RULE as KILL_RULE
from store.kills import withdrawn_hash
from store.open_dates import RULE as DATED_RULE
from store.open_dates import settled_hash
from store.rows import EVIDENCE_COLUMNS, LINK_COLUMNS, NO_DATE, RULES, SEEN, Part, hashes

_CHUNK: Final = 500  #: articles at a time
_DERIVED: Final = ("published_from", "published_until", "word_count", "title_key", "url_key")
_COLUMNS: Final = ("id", "key", *SEEN, *RULES, *_DERIVED, "content_hash", "record_hash")
_ARTICLES: Final = (
    f"SELECT {', '.join(f'a.{name}' for name in _COLUMNS)}, d.path AS path"
    " FROM articles a JOIN documents d ON d.id = a.document_id WHERE a.id > ? ORDER BY a.id LIMIT ?"
)
_BETWEEN: Final = "article_id BETWEEN ? AND ? ORDER BY article_id"
_MENTIONS: Final = (
    'SELECT article_id, e.kind, e.name, m.start, m."end", m.text, m.origin FROM mentions m'
    f" JOIN entities e ON e.id = m.entity_id WHERE m.{_BETWEEN}, m.id"
)


def _parts_of(table: str, columns: tuple[str, ...], order: str) -> str:
    named = ", ".join(f'"{name}"' for name in columns)
    return f"SELECT article_id, {named} FROM {table} WHERE {_BETWEEN}, {order}"


_LINKS: Final = _parts_of("related_links", LINK_COLUMNS, "position")
_EVIDENCE: Final = _parts_of("evidence", EVIDENCE_COLUMNS, "id")


def altered(connection: sqlite3.Connection) -> Iterator[int]:
    """Ids of the articles that are not as they were stored: changed by hand, or by a damaged disk. An article whose
    content_hash is empty was changed on purpose and is left out.
    """
    last = 0
    while True:
        cursor = connection.execute(_ARTICLES, (last, _CHUNK))
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
        if not rows:
            return
        span = (rows[0]["id"], rows[-1]["id"])
        parts = [_grouped(connection, statement, span) for statement in (_MENTIONS, _LINKS, _EVIDENCE)]
        for row in rows:
            mentions, links, evidence = (tuple(group.get(row["id"], ())) for group in parts)
            told = (row["content_hash"], row["record_hash"])
            if row["content_hash"] and (_made(row, mentions, links, evidence) != told or not _fits(row)):
                yield row["id"]
        last = span[1]


def _made(
    row: dict[str, Any], mentions: tuple[Part, ...], links: tuple[Part, ...], evidence: tuple[Part, ...]
) -> tuple[str, str]:
    """The hashes of an article as it was stored. Other documents may have changed it since, in known ways: the outlet's
    other pages dated it, then a kill notice took it back.
    """
    later = {piece[1] for piece in evidence} & {KILL_RULE, DATED_RULE}
    if not later:
        return hashes(row, mentions, links, evidence)
    own = tuple([piece for piece in evidence if piece[1] not in later])
    undated = NO_DATE["published"] if DATED_RULE in later else {}
    alive = {"withdrawn": 0} if KILL_RULE in later else {}
    content, record = hashes({**row, **undated, **alive}, mentions, links, own)
    content = settled_hash(content) if DATED_RULE in later else content
    return withdrawn_hash(content) if KILL_RULE in later else content, record


def _grouped(connection: sqlite3.Connection, statement: str, span: tuple[int, int]) -> dict[int, list[Part]]:
    groups: dict[int, list[Part]] = {}
    for article_id, *part in connection.execute(statement, span):
        groups.setdefault(article_id, []).append(tuple(part))
    return groups


def _fits(row: dict[str, Any]) -> bool:
    """What is derived from the content, and so not part of its hash."""
    derived = (*days(row["published"] or ""), word_count(row["body"]), title_key(row["title"]), url_key(row["url"]))
    return itemgetter(*_DERIVED)(row) == derived and str(row["key"]).startswith(f"{row['path']}#")
