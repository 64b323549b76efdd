"""Ad hoc SQL can read and nothing else: hundreds of attacks leave every file as it was and end in time."""

# ruff: noqa: E501, ISC004  tables of statements

from __future__ import annotations

import hashlib
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from store.errors import BackfileError, LimitError, OpenError, UsageError
from store.jail import run_sql
from store.model import Article, Document
from store.writer import Writer

TABLES = "documents articles entities mentions related_links ingest_runs ingest_log evidence change meta articles_fts".split()  # noqa: SIM905
FUNCTIONS = (
    "load_extension('x')", "load_extension('x', 'y')", "fts3_tokenizer('simple')", "fts3_tokenizer('simple', x'00')",
    "randomblob(1e9)", "zeroblob(1e9)", "printf('%.*c', 2000000000, 'x')", "format('%.*c', 2000000000, 'x')",
    "writefile('stray', 'x')", "readfile('/etc/passwd')", "edit('x')", "fts5(x'00')", "fts5_decode(1, x'00')",
    "sqlite_compileoption_get(1)", "sqlite_compileoption_used('x')", "sqlite_log(1, 'x')", "optimize(1)", "offsets(1)",
    "matchinfo(1)", "rtreecheck('x')", "rtreenode(2, x'00')", "sqlite_rename_column(1)", "sqlite_source_id()",
)  # fmt: skip
PRAGMAS = (
    "query_only = 0", "writable_schema = 1", "trusted_schema = 1", "journal_mode = DELETE", "user_version = 9",
    "application_id = 9", "wal_checkpoint", "temp_store_directory = '.'", "incremental_vacuum", "optimize",
    "foreign_keys = 0", "recursive_triggers = 0", "hard_heap_limit = 0", "mmap_size = 1000000000", "cache_spill = 1",
    "locking_mode = EXCLUSIVE", "database_list", "integrity_check", "data_version(1)", "schema_version = 1", "shrink_memory",
    "temp_store = 1", "synchronous = 0", "encoding = 'UTF-16'", "page_size = 512", "auto_vacuum = 1", "case_sensitive_like = 1",
)  # fmt: skip
WRITES = (
    "DELETE FROM {t}", "INSERT INTO {t} DEFAULT VALUES", "UPDATE {t} SET rowid = 1", "DROP TABLE {t}", "REINDEX {t}",
    "ALTER TABLE {t} RENAME TO x", "CREATE INDEX stray ON {t} (rowid)", "ANALYZE {t}", "REPLACE INTO {t} DEFAULT VALUES",
    "CREATE TABLE stray AS SELECT * FROM {t}", "CREATE TEMP TABLE stray AS SELECT * FROM {t}",
    "CREATE VIEW stray AS SELECT * FROM {t}", "CREATE TEMP VIEW stray AS SELECT 1 FROM {t}", "ALTER TABLE {t} ADD COLUMN x",
    "CREATE TRIGGER stray AFTER INSERT ON {t} BEGIN SELECT 1; END", "WITH x AS (SELECT 1) DELETE FROM {t}",
    "INSERT INTO {t} SELECT * FROM {t} RETURNING *", "EXPLAIN DELETE FROM {t}",
)  # fmt: skip
OTHERS = (
    "ATTACH 'stray.db' AS x", "ATTACH ':memory:' AS x", "ATTACH '' AS x", "DETACH main", "VACUUM", "VACUUM INTO 'stray.db'",
    "BEGIN", "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", "SAVEPOINT x", "RELEASE x", "END", "SELECT 1; DELETE FROM articles",
    "SELECT 1; SELECT 2", "INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')",
    "INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')", "CREATE VIRTUAL TABLE x USING fts5(a)",
    "CREATE VIRTUAL TABLE x USING rtree(a, b, c)", "CREATE VIRTUAL TABLE temp.x USING fts5vocab(main, articles_fts, row)",
    "SELECT * FROM pragma_writable_schema", "SELECT * FROM dbstat", "SELECT * FROM sqlite_stmt", "SELEC", "(((", '"', "'",
    "SELECT * FROM nothing", "SELECT nothing FROM articles", "SELECT ?", "SELECT :x", "/*", "--", ";", "\ud800",
    "SELECT " + "(" * 5000 + "1" + ")" * 5000, "SELECT " + "1+" * 5000 + "1", "SELECT '" + "x" * 200_000 + "'",
    " UNION ".join(["SELECT 1"] * 50), "SELECT 'a' LIKE '" + "%a" * 200 + "'",
    "UPDATE sqlite_master SET sql = 'x'", "DELETE FROM sqlite_sequence", "SELECT * FROM articles_fts('\"')",
    "SELECT * FROM articles_fts WHERE articles_fts MATCH 'fox-it'",
)  # fmt: skip
ATTACKS = (
    *(write.format(t=table) for table in TABLES for write in WRITES),
    *(f"SELECT {call}" for call in FUNCTIONS),
    *(f"SELECT count(*) FROM articles WHERE {call} IS NULL" for call in FUNCTIONS),
    *(f"PRAGMA {pragma}" for pragma in PRAGMAS),
    *(f"PRAGMA main.{pragma}" for pragma in PRAGMAS),
    *OTHERS,
)
HARMLESS = {  # attacks on nothing: read-only, or empty
    "SELECT ?", "/*", "--", ";", "SELECT 'a' LIKE '" + "%a" * 200 + "'", "PRAGMA database_list", "SELECT * FROM sqlite_stmt",
    "REINDEX ingest_runs", "REINDEX articles_fts",
}  # fmt: skip
BURNERS = (
    "WITH RECURSIVE a (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a) SELECT count(*) FROM a",
    "WITH RECURSIVE a (x) AS (SELECT 'x' UNION ALL SELECT x || x FROM a) SELECT max(length(x)) FROM a",
    "WITH RECURSIVE a (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a) SELECT group_concat(x) FROM a",
    "WITH RECURSIVE a (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a) SELECT x FROM a",
    "WITH RECURSIVE a (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a LIMIT 1e8) SELECT x FROM a ORDER BY -x",
    "WITH a (x) AS (SELECT replace(hex(replace(hex('aaaaaaaaaaaaaaaa'), '6', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')),"
    " '6', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'))"
    " SELECT replace(replace(x, 'b', x), 'b', x) FROM a",
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("jail") / "articles.db"
    document = Document(path="/n/a", sha256="a", size=1)
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        document_id = writer.start_document(run, document)
        writer.add(document_id, [Article(key=str(n), title=f"Truce {n}", body="In Aleppo. " * 200) for n in range(50)])
        writer.finish_document(document_id, document)
        writer.finish_run(run, "done")
    return path


def state(folder: Path) -> dict[str, str]:
    """Name and hash of every file; the shared memory of the log, which readers make, left out."""
    files = [f for f in folder.iterdir() if not f.name.endswith(("-shm", "-wal"))]
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def verdict(archive: Path, statement: str) -> str:
    try:
        run_sql(archive, statement, timeout=5)
    except BackfileError as error:
        return error.code
    return "ran"


def test_attacks_change_nothing(archive, tmp_path, monkeypatch):
    assert len(ATTACKS) >= 300
    monkeypatch.chdir(tmp_path)
    before = state(archive.parent)
    with ThreadPoolExecutor(2) as pool:
        verdicts = dict(zip(ATTACKS, pool.map(lambda attack: verdict(archive, attack), ATTACKS), strict=True))

    assert state(archive.parent) == before
    assert list(tmp_path.iterdir()) == []
    ran = {attack for attack, word in verdicts.items() if word == "ran" and not attack.startswith("EXPLAIN")}
    assert ran - HARMLESS == set()
    with closing(sqlite3.connect(archive)) as connection, connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (50,)
    connection.close()


@pytest.mark.parametrize("statement", BURNERS)
def test_burners_end_in_time(archive, statement):
    start = time.monotonic()
    with pytest.raises(LimitError):
        run_sql(archive, statement, timeout=0.5)
    assert time.monotonic() - start < 0.5 + 1.0  # 0.25 s on an idle machine; tests run beside others


def test_answer_is_capped_with_a_word_on_how_to_raise_it(archive):
    select = "SELECT a.body FROM articles a, articles b"
    with pytest.raises(LimitError, match=r"more than 100 rows.*--max-rows"):
        run_sql(archive, select, max_rows=100)
    with pytest.raises(LimitError, match=r"more than 50,000 bytes.*--max-bytes"):
        run_sql(archive, select, max_bytes=50_000)
    assert len(run_sql(archive, select).rows) == 2500


def test_full_text_functions_work_inside(archive):
    result = run_sql(
        archive,
        "SELECT rowid, highlight(articles_fts, 0, '[', ']') AS h, bm25(articles_fts) < 0 FROM articles_fts"
        " WHERE articles_fts MATCH 'title: 7 AND aleppo' ORDER BY rank",
    )
    assert (result.columns, result.rows) == (("rowid", "h", "bm25(articles_fts) < 0"), [(8, "Truce [7]", 1)])


def test_every_kind_of_value_comes_through(archive):
    result = run_sql(archive, "SELECT 1, 9007199254740993, 1.5, 'é\u202e', x'00ff', NULL, 1e999, CAST(x'ff' AS TEXT)")
    assert result.rows == [(1, 9007199254740993, 1.5, "é\u202e", b"\x00\xff", None, float("inf"), "\ufffd")]


def test_no_archive_is_an_open_error_and_makes_no_file(tmp_path):
    with pytest.raises(OpenError, match="No such file"):
        run_sql(tmp_path / "none.db", "SELECT 1")
    (tmp_path / "text.db").write_text("not a database, but a text that is long enough to be taken for one " * 30)
    with pytest.raises(OpenError, match="not a Backfile archive"):
        run_sql(tmp_path / "text.db", "SELECT 1")
    assert [f.name for f in tmp_path.iterdir()] == ["text.db"]


def test_wrong_sql_is_a_usage_error_that_says_why(archive):
    with pytest.raises(UsageError, match="no such column: nowhere"):
        run_sql(archive, "SELECT nowhere FROM articles")
