"""docs/schema.md, made from the tables: ``python -m store.schema_doc`` writes it, a test fails when it is stale."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from store.ddl import FTS_COLUMNS, FTS_TOKENIZER, VIEWS
from store.schema import METADATA
from store.version import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

PATH: Final = Path(__file__).parents[1] / "docs" / "schema.md"

EXAMPLES: Final = (
    ("How many articles per month", "SELECT month, articles, words FROM months ORDER BY month"),
    (
        "Articles of one week; the dates are half-open, so nothing is counted twice",
        (
            "SELECT published, source, title FROM articles\n"
            "WHERE published_from >= '2016-11-01' AND published_until <= '2016-11-08'\nORDER BY published"
        ),
    ),
    (
        "Full-text search, best first, with the hit marked",
        (
            "SELECT a.id, a.published, a.title, snippet(articles_fts, 2, '[', ']', ' ... ', 12) AS hit\n"
            "FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid\n"
            "WHERE articles_fts MATCH 'aleppo AND ceasefire'\nORDER BY bm25(articles_fts)\nLIMIT 20"
        ),
    ),
    (
        "Places most often named",
        (
            "SELECT name, count(*) AS articles, sum(mentions) AS mentions\n"
            "FROM article_entities WHERE kind = 'PLACE'\nGROUP BY name ORDER BY articles DESC, name LIMIT 20"
        ),
    ),
    (
        "Which two topics go together",
        (
            "SELECT x.name AS one, y.name AS other, count(DISTINCT m.article_id) AS articles\n"
            "FROM mentions m JOIN mentions n ON n.article_id = m.article_id AND n.entity_id > m.entity_id\n"
            "JOIN entities x ON x.id = m.entity_id JOIN entities y ON y.id = n.entity_id\n"
            "WHERE x.kind = 'TOPIC' AND y.kind = 'TOPIC'\nGROUP BY 1, 2 ORDER BY articles DESC, one, other LIMIT 20"
        ),
    ),
    (
        "Related links whose article is not in the archive yet",
        (
            "SELECT title, url, count(*) AS linked FROM related_links\n"
            "WHERE target_id IS NULL GROUP BY title, url ORDER BY linked DESC, title LIMIT 20"
        ),
    ),
    (
        "What an article leads to, and what leads to it",
        (
            "SELECT 'to' AS way, target_id AS id, target_title AS title FROM article_links\n"
            "WHERE article_id = 1 AND target_id IS NOT NULL\n"
            "UNION ALL SELECT 'from', article_id, article_title FROM article_links WHERE target_id = 1"
        ),
    ),
    ("Articles without a date", "SELECT id, title, source, path FROM undated_articles ORDER BY id LIMIT 50"),
    (
        "Why an article has this date: what was read, and what was turned down",
        "SELECT rule, text, accepted, reason FROM evidence\nWHERE article_id = 1 AND field = 'published' ORDER BY id",
    ),
    (
        "Articles and stories, copies counted once",
        "SELECT count(*) AS stories, sum(articles) AS articles FROM stories",
    ),
    (
        "The stories told most often, and how much of the original the shortest version left out",
        (
            "SELECT story_id, title, published, source, articles, sources, left_out FROM stories\n"
            "ORDER BY articles DESC, story_id LIMIT 20"
        ),
    ),
    ("What could not be read", "SELECT path, record, line, code, reason FROM rejected_inputs ORDER BY path, record"),
)  #: (question, SELECT); a test runs each of them

_HEAD: Final = f"""# The tables of an archive

<!-- Made by `python -m store.schema_doc` from store/schema.py and store/ddl.py. Do not edit. -->

One SQLite file: `PRAGMA application_id` is {APPLICATION_ID:#x}, `PRAGMA user_version` (the schema) is {SCHEMA_VERSION}.
Columns are added in later versions, never renamed. Unknown is NULL or an empty text, never guessed. Days and times are
ISO 8601 texts, so they sort and compare as they stand; character positions count code points from 0, half-open.

`backfile sql "SELECT ..."` reads the file in a process that can only read. sqlite-utils, Datasette and the sqlite3
shell open it as well. Changes made by hand are allowed while no ingest runs: triggers keep the full-text table and the
change log right, so the next search finds them. In your own connection set `PRAGMA foreign_keys = ON` and
`PRAGMA recursive_triggers = ON` first; without the second, `INSERT OR REPLACE` leaves words of the replaced row behind
(`backfile doctor --deep` tells, `backfile reindex` mends it).
"""


def document() -> str:
    """The whole of docs/schema.md."""
    parts = [_HEAD, "## Questions to start from\n"]
    parts += [f"{question}:\n\n```sql\n{select};\n```\n" for question, select in EXAMPLES]
    parts.append("## Tables\n")
    parts += [_table(table) for table in METADATA.tables.values()]
    parts.append(
        f"### articles_fts\n\nFull-text index of articles (FTS5, external content, tokenizer `{FTS_TOKENIZER}`),"
        f" rowid = articles.id. Columns: {', '.join(FTS_COLUMNS)}. Words ignore case and accents.\n"
    )
    parts.append("## Views\n")
    parts += [f"- `{name}`: {comment}" for name, (comment, _) in VIEWS.items()]
    return "\n".join(parts) + "\n"


def _table(table: Table) -> str:
    lines = [f"### {table.name}\n\n{_sentence(table.comment)}\n", "| column | type | |", "|---|---|---|"]
    lines += [f"| {column.name} | {column.type} | {_note(column)} |" for column in table.columns]
    return "\n".join(lines) + "\n"


def _sentence(text: str | None) -> str:
    return f"{(text or '')[:1].upper()}{(text or '')[1:]}."


def _note(column: Column[object]) -> str:
    references = [f"→ {key.target_fullname}" for key in column.foreign_keys]
    return "; ".join([*references, column.comment or ""]).replace("|", "\\|")


def main() -> None:
    PATH.write_text(document(), encoding="utf-8")
    sys.stdout.write(f"{PATH}\n")


if __name__ == "__main__":
    main()
