"""docs/schema.md says what the tables are, its examples run, and other tools can use the file."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
import sqlite_utils

from store import ddl
from store.jail import run_sql
from store.model import Article, Document, Evidence, Link, Mention, PrintedDate, Rejected
from store.schema import METADATA
from store.schema_doc import EXAMPLES, document
from store.writer import Writer

DOCS = Path(__file__).parents[1] / "docs" / "schema.md"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A small archive in which every example finds something."""
    path = tmp_path_factory.mktemp("schema") / "articles.db"
    topics = (Mention(kind="TOPIC", name="war"), Mention(kind="TOPIC", name="un"), Mention(kind="PLACE", name="Aleppo"))
    articles = [
        Article(
            key="1",
            title="Truce",
            body="A ceasefire in Aleppo.",
            published=PrintedDate(value="2016-11-03"),
            mentions=topics,
            links=(Link(kind="related_news", title="Talks"), Link(kind="related_news", title="Not here")),
            evidence=(Evidence(field="published", rule="dump:label", text="Nov 3, 2016"),),
        ),
        Article(key="2", title="Talks", body="Nothing."),
    ]
    rejects = (Rejected(code="bad-record", reason="No end.", record=3),)
    good = Document(path="/n/a", sha256="a", size=1, rejects=rejects)
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        document_id = writer.start_document(run, good)
        writer.add(document_id, articles)
        writer.finish_document(document_id, good)
        writer.finish_run(run, "done")
    return path


def test_the_page_is_what_the_tables_say():
    assert DOCS.read_text(encoding="utf-8") == document(), "run: python -m store.schema_doc"


def test_every_column_has_a_comment():
    assert [str(c) for t in METADATA.tables.values() for c in t.columns if not c.comment] == []


@pytest.mark.parametrize(("question", "select"), EXAMPLES)
def test_example_finds_something(archive, question, select):
    assert run_sql(archive, select).rows, question


@pytest.mark.parametrize("view", ddl.VIEWS)
def test_view_runs(archive, view):
    result = run_sql(archive, f"SELECT * FROM {view}")
    assert result.columns


def test_sqlite_utils_searches_the_file(archive):
    database = sqlite_utils.Database(archive)
    try:
        assert database.table("articles").detect_fts() == "articles_fts"
        assert [row["id"] for row in database.table("articles").search("CEASEFIRE")] == [1]
    finally:
        database.close()


@pytest.mark.skipif(shutil.which("sqlite-utils") is None, reason="the sqlite-utils command is not on the path")
def test_sqlite_utils_command_searches_the_file(archive):
    command = ["sqlite-utils", "search", str(archive), "articles", "aleppo", "-c", "id", "--csv", "--no-headers"]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() == ["1"]


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the sqlite3 shell is not installed")
def test_sqlite3_shell_searches_the_file(archive):
    select = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'aleppo'; PRAGMA integrity_check;"
    command = ["sqlite3", str(archive), select]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() == ["1", "ok"]


def test_an_update_that_leaves_the_text_alone_does_not_touch_the_full_text_table(archive, tmp_path):
    copy = tmp_path / "copy.db"
    shutil.copy(archive, copy)
    connection = sqlite3.connect(copy)
    before = connection.execute("SELECT hex(block) FROM articles_fts_data ORDER BY id").fetchall()
    connection.execute("UPDATE articles SET missing = 1, url = 'x', title = title")
    assert connection.execute("SELECT hex(block) FROM articles_fts_data ORDER BY id").fetchall() == before
    connection.close()
