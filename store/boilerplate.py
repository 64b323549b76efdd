"""The table of paragraphs that repeat on most pages of a source: read and written here, learnt in ``ingest``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from store.keys import now

Place = Literal["edge", "anywhere"]

RULE: Final = "boilerplate:repeats"  #: in the evidence of an article that lost such a paragraph, or was spared

_SAVE: Final = (
    "INSERT INTO boilerplate (source, fingerprint, text, place, pages, of_pages, learnt_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, fingerprint) DO UPDATE SET text = excluded.text,"
    " place = excluded.place, pages = excluded.pages, of_pages = excluded.of_pages, learnt_at = excluded.learnt_at"
)
_CUT: Final = (
    "SELECT DISTINCT a.source FROM evidence e JOIN articles a ON a.id = e.article_id"
    f" WHERE e.field = 'body' AND e.rule = '{RULE}' AND e.reason LIKE 'cut:%'"
)
#: Every n-th page of a source, so that no more than ``limit`` are looked at; spread over all of its time.
_PAGES: Final = (
    "SELECT document_id, title_key, body FROM articles WHERE source = :source AND body <> ''"
    " AND id % max(1, (SELECT count(*) FROM articles WHERE source = :source) / :limit) = 0 ORDER BY id LIMIT :limit"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One paragraph of a source's template."""

    source: str
    fingerprint: str
    text: str  #: at most 300 characters
    place: Place  #: edge = cut only at the start or end of a body
    pages: int  #: that had it
    of_pages: int  #: that were looked at


Rules = Mapping[str, Mapping[str, Rule]]
"""By source, by fingerprint."""


def load(connection: sqlite3.Connection, source: str = "") -> dict[str, dict[str, Rule]]:
    """What was learnt so far; of one source, or of all."""
    where = " WHERE source = ?" if source else ""
    columns = "source, fingerprint, text, place, pages, of_pages"
    found: dict[str, dict[str, Rule]] = {}
    for row in connection.execute(f"SELECT {columns} FROM boilerplate{where}", (source,) if source else ()):
        rule = Rule(source=row[0], fingerprint=row[1], text=row[2], place=row[3], pages=row[4], of_pages=row[5])
        found.setdefault(rule.source, {})[rule.fingerprint] = rule
    return found


def in_force(connection: sqlite3.Connection) -> dict[str, dict[str, Rule]]:
    """What was learnt of the sources that it is cut from now: an article says so in its evidence."""
    known = load(connection)
    cut = {row[0] for row in connection.execute(_CUT)} if known else set()
    return {source: rules for source, rules in known.items() if source in cut}


def save_statement(rules: Iterable[Rule]) -> tuple[str, list[tuple[object, ...]]]:
    """The statement and the rows that put rules into the table."""
    time = now()
    return _SAVE, [(r.source, r.fingerprint, r.text, r.place, r.pages, r.of_pages, time) for r in rules]


def sources(connection: sqlite3.Connection, source: str = "") -> dict[str, int]:
    """Articles with a text by publication, in the order of names; of one, or of all."""
    where = "source = ?" if source else "source <> ''"
    statement = f"SELECT source, count(*) FROM articles WHERE {where} AND body <> '' GROUP BY source ORDER BY source"
    return dict(connection.execute(statement, (source,) if source else ()).fetchall())


def pages(connection: sqlite3.Connection, source: str, limit: int) -> Iterator[tuple[int, str | None, str]]:
    """Document, title key and body of a source's articles, at most ``limit`` of them, spread over all."""
    yield from connection.execute(_PAGES, {"source": source, "limit": limit})
