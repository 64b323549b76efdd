"""Triggers and views of an archive, as SQL. Standard library only, so that doctor and reader can compare with them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FTS_COLUMNS: Final = ("title", "subtitle", "body")
FTS_TOKENIZER: Final = "unicode61 remove_diacritics 2"

_NEW_TEXT = ", ".join(f"new.{name}" for name in FTS_COLUMNS)
_OLD_TEXT = ", ".join(f"old.{name}" for name in FTS_COLUMNS)
_TEXT = ", ".join(FTS_COLUMNS)
_FTS_ADD = f"INSERT INTO articles_fts (rowid, {_TEXT}) VALUES (new.id, {_NEW_TEXT});"
# The 'delete' command needs the former text; a plain DELETE would read the new one from articles and leave words.
_FTS_REMOVE = f"INSERT INTO articles_fts (articles_fts, rowid, {_TEXT}) VALUES ('delete', old.id, {_OLD_TEXT});"

# The writer's transactions have this row in meta; it goes before the commit, nobody else ever sees it. The writer adds
# the texts of a batch in one statement: from a trigger, FTS5 writes out its memory after every row (five times slower).
_BY_HAND = "NOT EXISTS (SELECT 1 FROM meta WHERE name = 'batch')"
FTS_ADD_RANGE: Final = (
    f"INSERT INTO articles_fts (rowid, {_TEXT}) SELECT id, {_TEXT} FROM articles WHERE id BETWEEN ? AND ?"
)
FTS_TRIGGERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "articles_ai": f"CREATE TRIGGER articles_ai AFTER INSERT ON articles WHEN {_BY_HAND} BEGIN {_FTS_ADD} END",
        "articles_ad": f"CREATE TRIGGER articles_ad AFTER DELETE ON articles BEGIN {_FTS_REMOVE} END",
        "articles_au": f"CREATE TRIGGER articles_au AFTER UPDATE OF id, {_TEXT} ON articles"
        f" WHEN (old.id, {_OLD_TEXT}) IS NOT (new.id, {_NEW_TEXT}) BEGIN {_FTS_REMOVE} {_FTS_ADD} END",
    }
)  #: names and commands as sqlite-utils makes them, but an update that leaves the text alone costs nothing

#: What an index reads of an article (store.indexed.IndexDoc): only a change of these is one for the log.
_INDEXED: Final = (
    "id", "document_id", "native_id", "title", "subtitle", "lead", "body", "byline", "authors", "source",
    "section", "dateline", "language", "url", "word_count", "published_from", "published_until", "first_ingested_at",
    "duplicate_of", "withdrawn", "truncated", "excerpt", "content_hash",
)  # fmt: skip


def _log(article: str) -> str:
    """One entry for one article. The log has one row per article, with the number of its last change."""
    return (
        f"INSERT INTO change (article_id, seq) VALUES ({article}, (SELECT coalesce(max(seq), 0) + 1 FROM change))"
        " ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;"
    )


def _log_all(articles: str) -> str:
    """One entry for each article of a SELECT with the column ``article_id``."""
    return (
        "INSERT INTO change (article_id, seq)"
        " SELECT article_id, (SELECT coalesce(max(seq), 0) FROM change) + row_number() OVER (ORDER BY article_id)"
        f" FROM ({articles}) WHERE true ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;"
    )


LOG_ARTICLES_WITHOUT_ENTRY: Final = _log_all(
    "SELECT id AS article_id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.article_id = a.id)"
)


def _differs(columns: tuple[str, ...]) -> str:
    old = ", ".join(f'old."{name}"' for name in columns)
    new = ", ".join(f'new."{name}"' for name in columns)
    return f"({old}) IS NOT ({new})"


def _part_triggers(table: str, columns: tuple[str, ...]) -> dict[str, str]:
    """The triggers of a table that belongs to articles. A part without its article is not logged: it is being stored
    before the article, or was deleted after it, and the article's own entry covers it.
    """
    here = "EXISTS (SELECT 1 FROM articles WHERE id = {}.article_id)".format
    updated = ", ".join(f'"{name}"' for name in columns)
    return {
        f"{table}_log_insert": f"CREATE TRIGGER {table}_log_insert AFTER INSERT ON {table}"
        f" WHEN {here('new')} BEGIN {_log('new.article_id')} END",
        f"{table}_log_delete": f"CREATE TRIGGER {table}_log_delete AFTER DELETE ON {table}"
        f" WHEN {here('old')} BEGIN {_log('old.article_id')} END",
        f"{table}_log_update": f"CREATE TRIGGER {table}_log_update AFTER UPDATE OF {updated} ON {table}"
        f" WHEN {_differs(columns)} BEGIN"
        f" {_log_all('SELECT id AS article_id FROM articles WHERE id IN (old.article_id, new.article_id)')} END",
    }


_COPIES = "SELECT id AS article_id FROM articles WHERE id IN (old.duplicate_of, new.duplicate_of)"
# Every change made by hand gets a random mark; the writer makes one for its transaction: no row per article there.
_MARK = "INSERT INTO marks (seq, token) VALUES (new.seq, randomblob(8)) ON CONFLICT (seq) DO NOTHING;"

LOG_TRIGGERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "articles_log_insert": f"CREATE TRIGGER articles_log_insert AFTER INSERT ON articles"
        f" BEGIN {_log('new.id')} END",
        "articles_log_delete": f"CREATE TRIGGER articles_log_delete AFTER DELETE ON articles"
        f" BEGIN {_log('old.id')} END",
        "articles_log_update": f"CREATE TRIGGER articles_log_update AFTER UPDATE OF {', '.join(_INDEXED)} ON articles"
        f" WHEN {_differs(_INDEXED)} BEGIN {_log('new.id')} END",
        "articles_log_renumber": "CREATE TRIGGER articles_log_renumber AFTER UPDATE OF id ON articles"
        f" WHEN old.id <> new.id BEGIN {_log('old.id')} END",
        "articles_log_copy": "CREATE TRIGGER articles_log_copy AFTER UPDATE OF duplicate_of ON articles"
        f" WHEN old.duplicate_of IS NOT new.duplicate_of BEGIN {_log_all(_COPIES)} END",
        **_part_triggers("mentions", ("article_id", "entity_id", "start", "end", "text", "origin")),
        **_part_triggers("related_links", ("article_id", "position", "kind", "title", "url", "native_id", "target_id")),
        "entities_log_update": "CREATE TRIGGER entities_log_update AFTER UPDATE OF id, kind, name ON entities"
        " WHEN (old.kind, old.name) IS NOT (new.kind, new.name) BEGIN "
        + _log_all("SELECT DISTINCT article_id FROM mentions WHERE entity_id = new.id")
        + " END",
        "documents_log_update": "CREATE TRIGGER documents_log_update AFTER UPDATE OF path ON documents"
        " WHEN old.path <> new.path BEGIN "
        + _log_all("SELECT id AS article_id FROM articles WHERE document_id = new.id")
        + " END",
        "change_mark_insert": f"CREATE TRIGGER change_mark_insert AFTER INSERT ON change"
        f" WHEN {_BY_HAND} BEGIN {_MARK} END",
        "change_mark_update": "CREATE TRIGGER change_mark_update AFTER UPDATE OF seq ON change"
        f" WHEN {_BY_HAND} BEGIN {_MARK} END",
    }
)

TRIGGERS: Final[Mapping[str, str]] = MappingProxyType({**FTS_TRIGGERS, **LOG_TRIGGERS})

VIEWS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "article_entities": (
            "an article with its entities: one row per article and entity, with the number of mentions",
            (
                "SELECT a.id AS article_id, a.published, a.source, a.title, e.kind, e.name, count(*) AS mentions"
                " FROM mentions m JOIN articles a ON a.id = m.article_id JOIN entities e ON e.id = m.entity_id"
                " GROUP BY a.id, e.id"
            ),
        ),
        "article_links": (
            "related links with the titles on both ends; target columns are NULL until that article is here",
            (
                "SELECT l.article_id, a.title AS article_title, a.published AS article_published, l.position,"
                " l.kind, l.title, l.url, l.target_id, t.title AS target_title, t.published AS target_published"
                " FROM related_links l JOIN articles a ON a.id = l.article_id LEFT JOIN articles t"
                " ON t.id = l.target_id"
            ),
        ),
        "article_files": (
            "which file an article came from",
            (
                "SELECT a.id AS article_id, a.title, a.published, a.source, d.path, d.format, d.parser, d.sha256"
                " FROM articles a JOIN documents d ON d.id = a.document_id"
            ),
        ),
        "months": (
            "articles per month of publication; articles dated only to a year, or not at all, are in no month",
            (
                "SELECT substr(published, 1, 7) AS month, count(*) AS articles, sum(word_count) AS words"
                " FROM articles WHERE published_from IS NOT NULL AND published_precision <> 'year' GROUP BY 1"
            ),
        ),
        "sources": (
            "articles per source, with the first and last day",
            (
                "SELECT source, count(*) AS articles, min(published_from) AS first_day,"
                " max(date(published_until, '-1 day')) AS last_day, sum(published_from IS NULL) AS undated"
                " FROM articles GROUP BY source"
            ),
        ),
        "undated_articles": (
            "articles without a date that could be read, with the file",
            (
                "SELECT a.id, a.title, a.source, a.retrieved, d.path FROM articles a"
                " JOIN documents d ON d.id = a.document_id WHERE a.published_from IS NULL"
            ),
        ),
        "missing_articles": (
            "articles whose document changed and no longer has them",
            (
                "SELECT a.id, a.key, a.title, a.published, d.path FROM articles a"
                " JOIN documents d ON d.id = a.document_id WHERE a.missing = 1"
            ),
        ),
        "repeated_titles": (
            "headlines that several articles have",
            (
                "SELECT min(title) AS title, count(*) AS articles, min(published) AS first, max(published) AS last"
                " FROM articles WHERE title_key IS NOT NULL GROUP BY title_key HAVING count(*) > 1"
            ),
        ),
        "stories": (
            "one row per story: its original (the first publisher), how many articles tell it, in how many sources",
            (
                "SELECT o.id AS story_id, o.title, o.published, o.source, count(*) AS articles,"
                " count(DISTINCT a.source) AS sources, min(m.similarity) AS least_similar, max(m.left_out) AS left_out"
                " FROM articles a JOIN articles o ON o.id = coalesce(a.duplicate_of, a.id)"
                " LEFT JOIN story_members m ON m.article_id = a.id GROUP BY o.id"
            ),
        ),
        "story_articles": (
            "the story of each article; a copy with its similarity to the original, and what it left out and added",
            (
                "SELECT coalesce(a.duplicate_of, a.id) AS story_id, a.id AS article_id,"
                " a.duplicate_of IS NULL AS is_original, m.similarity, m.left_out, m.added, a.published, a.source,"
                " a.title FROM articles a LEFT JOIN story_members m ON m.article_id = a.id"
            ),
        ),
        "rejected_inputs": (
            "what could not be read: whole documents and single records (record, line), with the reason",
            (
                "SELECT path, NULL AS record, NULL AS line, error AS code, reason FROM documents"
                " WHERE status IN ('rejected', 'skipped') UNION ALL"
                " SELECT d.path, r.record, r.line, r.code, r.reason FROM rejected_records r"
                " JOIN documents d ON d.id = r.document_id"
            ),
        ),
        "run_counts": (
            "inputs per run and state",
            (
                "SELECT r.id AS run_id, r.started_at, r.status, l.state, count(*) AS inputs FROM ingest_runs r"
                " JOIN ingest_log l ON l.run_id = r.id GROUP BY r.id, l.state"
            ),
        ),
    }
)  #: name -> (what it answers, SELECT)
