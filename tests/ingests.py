"""Ingests as processes of their own, with the hostile parser and small batches, and a look at what they left behind."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from search.engine import open_engine
from search.stems import hash_number
from search.sync import sync
from store.reader import Reader

ROOT = Path(__file__).resolve().parents[1]
FILES, ARTICLES = 4, 30  #: what ``corpus`` makes: so many files with so many articles each
WORKER = (
    "import sys; sys.path[:] = sys.argv[3].split(':');"
    "import ingest.formats as f; f.FORMATS = (('hostile', 'hostile_parser'),);"
    "from ingest.worker import main; main()"
)
SCRIPT = f"""
import os, sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests")!r}]
from ingest import formats, pipeline, workers
from store.writer import Writer
workers._CODE = {WORKER!r}
formats.FORMATS = (("hostile", "hostile_parser"),)
pipeline._COMMIT_ARTICLES = 25
pipeline._TASK_FILES = 1
commit = Writer.commit
def told(self):
    commit(self)
    count = self._driver.execute("SELECT count(*) FROM articles").fetchone()[0]
    os.write(2, b"committed %d\\n" % count)
Writer.commit = told
before = os.environ.get("BEFORE")
if before:
    exec(before)
from ingest.cli import main
main()
"""


def corpus(folder):
    """A folder whose ingest takes several transactions."""
    folder.mkdir(exist_ok=True)
    for n in range(FILES):
        (folder / f"{n}.txt").write_text(f"many {ARTICLES}\narticle of file {n}\n")
    return folder


def command(*arguments):
    return [sys.executable, "-c", SCRIPT, *map(str, arguments)]


def start(*arguments, front=(), before="", **options):
    """``front``: a program that runs the command; ``before``: Python that runs first in it."""
    environment = {**os.environ, "BEFORE": before}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": environment}
    return subprocess.Popen([*front, *command(*arguments)], **{**pipes, **options})


def ingest(*arguments, **options):
    """Run it to its end: (exit code, standard output, standard error, articles that it said were committed)."""
    process = start(*arguments, **options)
    out, err = process.communicate(timeout=120)
    said = [int(line.split()[1]) for line in err.splitlines() if line.startswith("committed ")]
    return process.returncode, out, err, max(said, default=0)


def content(db):
    """Every article by key, with the database checked: sound, and its full-text table equal to its articles."""
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
        return connection.execute("SELECT key, content_hash, missing FROM articles ORDER BY key").fetchall()


def check_index(db):
    """The tantivy index, brought up to date, holds each article once as it is."""
    with Reader(db) as archive, closing(open_engine("tantivy", archive)) as index:
        sync(archive, index)
        assert index.cursor() == archive.head()
        wanted = [(doc.id, hash_number(doc.content_hash)) for doc in archive.index_docs(archive.all_ids())]
        assert sorted(index.contents()) == wanted


def report(out):
    return json.loads(out.splitlines()[-1])
