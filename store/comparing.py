"""What a fresh reading of a document would change in the archive, field by field. Plain sqlite3, reads only."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from store.model import Document
from store.open_dates import RULE as DATED_RULE
from store.rows import Prepared

#: Columns of a prepared row that say nothing of their own.
_DERIVED: Final = frozenset(
    {"lead", "word_count", "content_hash", "record_hash", "title_key", "url_key", "ingested_at", "first_ingested_at"}
    | {f"{name}_{part}" for name in ("published", "modified") for part in ("precision", "from", "until", "text")}
)
_DOCUMENTS: Final = (
    "SELECT path, sha256, size, format, parser, encoding, mtime_ns, ctime_ns, original, options, unpacked, begins"
    " FROM documents"
    " WHERE original <> '' AND status IN ('ingested', 'partial', 'rejected') AND (:format = '' OR format = :format)"
    " AND (:source = '' OR EXISTS (SELECT 1 FROM articles a WHERE a.document_id = documents.id AND a.source = :source))"
    " ORDER BY id"
)
_WITHOUT: Final = (
    "SELECT count(*) FROM documents WHERE original = '' AND status = 'ingested' AND parser NOT LIKE 'zip/%'"
    " AND parser NOT LIKE 'tar/%' AND (:format = '' OR format = :format)"
    " AND (:source = '' OR EXISTS (SELECT 1 FROM articles a WHERE a.document_id = documents.id AND a.source = :source))"
)
_SAME_TEXT: Final = (
    "SELECT a.* FROM articles a JOIN documents d ON d.id = a.document_id"
    " WHERE d.path = ? AND a.title_key IS ? AND a.title = ? AND a.body = ? ORDER BY a.missing, a.id LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One article that reads otherwise than it is stored."""

    key: str  #: in the archive
    article_id: int | None  #: None: it is new
    title: str
    fields: tuple[str, ...]  #: the columns that change; "mentions and links" for these, "evidence" where only that does


def originals(connection: sqlite3.Connection, form: str, source: str) -> tuple[list[Document], int]:
    """Documents whose bytes are kept, in the order of their ids, and the number of those whose bytes are not; of one
    format and with an article of one source, where these are given.
    """
    chosen = {"format": form, "source": source}
    found = [
        Document(
            path=row[0],
            sha256=row[1],
            size=row[2],
            format=row[3],
            parser=row[4],
            encoding=row[5],
            mtime_ns=row[6],
            ctime_ns=row[7],
            original=row[8],
            options=row[9],
            unpacked=row[10],
            begins=row[11],
        )
        for row in connection.execute(_DOCUMENTS, chosen)
    ]
    return found, int(connection.execute(_WITHOUT, chosen).fetchone()[0])


def paths_of_source(connection: sqlite3.Connection, sources: Sequence[str]) -> frozenset[str]:
    """Paths of the documents with an article of one of the sources."""
    rows = connection.execute(
        "SELECT DISTINCT d.path FROM documents d JOIN articles a ON a.document_id = d.id"
        " WHERE a.source IN (SELECT value FROM json_each(?))",
        (json.dumps(list(sources)),),
    )
    return frozenset(row[0] for row in rows)


def differences(
    connection: sqlite3.Connection, path: str, articles: Sequence[Prepared], repeats: dict[str, int]
) -> list[Difference]:
    """How the articles differ from what is stored. ``repeats`` carries the keys met so far in the document."""
    keys = [_key(f"{path}#{article.key}", repeats) for article in articles]
    cursor = connection.execute(
        "SELECT * FROM articles WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(keys),)
    )
    names = [column[0] for column in cursor.description]
    stored = {row["key"]: row for row in (dict(zip(names, values, strict=True)) for values in cursor)}
    found = []
    for key, article in zip(keys, articles, strict=True):
        former = stored.get(key)
        if former is None or former["native_id"] != article.row["native_id"]:
            former = _same_text(connection, path, article) or former
        if former is None:
            found.append(Difference(key, None, article.row["title"], ("new article",)))
        elif former["record_hash"] != article.row["record_hash"]:
            found.append(Difference(key, former["id"], article.row["title"], _fields(former, article)))
    return found


def _key(base: str, repeats: dict[str, int]) -> str:
    """As the store names a record whose key the document has already given."""
    repeats[base] = repeats.get(base, 0) + 1
    return base if repeats[base] == 1 else f"{base}~{repeats[base]}"


def _same_text(connection: sqlite3.Connection, path: str, article: Prepared) -> dict[str, Any] | None:
    """The article that the record was before it had another id, as the store finds it."""
    row = article.row
    cursor = connection.execute(_SAME_TEXT, (path, row["title_key"], row["title"], row["body"]))
    names = [column[0] for column in cursor.description]
    values = cursor.fetchone()
    return dict(zip(names, values, strict=True)) if values else None


def _fields(former: dict[str, object], article: Prepared) -> tuple[str, ...]:
    row = article.row
    fields = tuple(name for name in row if name not in _DERIVED and row[name] != former.get(name))
    if former["withdrawn"]:  # by a notice in another document: it stays so
        fields = tuple(name for name in fields if name != "withdrawn")
    if former["published_rule"] == DATED_RULE and not row["published"]:  # by the outlet's other pages
        fields = tuple(name for name in fields if not name.startswith("published"))
    if fields:
        return fields
    return ("evidence",) if former["content_hash"] == row["content_hash"] else ("mentions and links",)
