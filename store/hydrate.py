"""Rows of the tables as values: IndexDoc for engines, StoredArticle for result lists."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from store.indexed import IndexDoc, StoredArticle

#: Who wrote it, as searches read it: the byline as printed, then the names that it does not have, of tags for instance.
WRITTEN_BY: Final = (
    "CASE WHEN a.authors = '[]' OR NOT json_valid(a.authors) THEN a.byline ELSE ltrim(a.byline || coalesce("
    "(SELECT group_concat('; ' || name.value, '') FROM json_each(a.authors) AS name"
    " WHERE instr(lower(a.byline), lower(name.value)) = 0), ''), '; ') END"
)
INDEX_COLUMNS: Final = (
    f"a.id, a.title, a.subtitle, a.lead, a.body, {WRITTEN_BY}, a.source, a.section, a.dateline, a.language, a.url,"
    " d.path, a.native_id, a.word_count, a.published_from, a.published_until, a.first_ingested_at, a.duplicate_of,"
    " a.withdrawn, a.truncated, a.excerpt, a.content_hash"
)
STORED_COLUMNS: Final = (
    f"a.id, a.title, a.subtitle, a.lead, a.body, {WRITTEN_BY}, a.source, a.section, a.dateline, a.credit,"
    " coalesce(a.published, ''), coalesce(a.published_precision, ''), a.published_from, a.published_until, a.url,"
    " a.language, a.native_id, a.word_count, a.key, d.path, a.withdrawn, a.truncated, a.excerpt, a.missing,"
    " a.duplicate_of"
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
