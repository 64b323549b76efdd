"""Whole documents stored together give the archive that the same documents give one by one."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from store.doctor import diagnose
from store.errors import StorageError
from store.model import Article, Document, Evidence, Link, Mention, Rejected
from store.originals import Part, compress
from store.rows import Whole, prepare
from store.writer import Saved, Writer

TIMES = {"started_at", "finished_at", "first_ingested_at", "ingested_at", "replaced_at"}
TABLES = (
    *("articles", "article_versions", "change", "documents", "entities", "evidence", "ingest_log", "mentions"),
    *("originals", "rejected_records", "related_links"),
)


def whole(path: str, *keys: str, text: str = "Rain", kept: bool = True, rejects: int = 0) -> Whole:
    """A document with an article for each key."""
    data = f"{path} {keys} {text}".encode()
    sha256 = hashlib.sha256(data).hexdigest()
    document = Document(
        path=path,
        sha256=sha256,
        size=len(data),
        parser="x/1",
        original=sha256 if kept else "",
        rejects=tuple(Rejected(code="bad-record", reason="No end.", record=n) for n in range(rejects)),
    )
    articles = [
        Article(
            key=key,
            title=f"{text} in {key}",
            body=f"{text} fell on {key}.",
            mentions=(Mention(kind="PLACE", name=key),),
            links=(Link(kind="related_news", title=f"{text} in a"),),
            evidence=(Evidence(field="title", rule="x:first"),),
        )
        for key in keys
    ]
    parts = (Part(sha256, 1, len(data), compress(data)),) if kept else ()
    return Whole(document, tuple(map(prepare, articles)), parts)


def together(writer: Writer, run: int, documents: list[Whole]) -> tuple[int, int, int, int]:
    stored = writer.store(run, documents)
    return stored.saved.added, stored.saved.updated, stored.saved.unchanged, stored.missing


def one_by_one(writer: Writer, run: int, documents: list[Whole]) -> tuple[int, int, int, int]:
    saved, missing = [], 0
    for each in documents:
        document_id = writer.start_document(run, each.document)
        saved.append(writer.add(document_id, each.articles))
        for part in each.parts:
            writer.keep(document_id, part)
        counts = writer.finish_document(document_id, each.document)
        saved.append(counts.saved)
        missing += counts.missing
    return sum(s.added for s in saved), sum(s.updated for s in saved), sum(s.unchanged for s in saved), missing


RUNS = {
    "new": [lambda: [whole("/n/1", "a", "b"), whole("/n/2", "c", rejects=2), whole("/n/3", "a")]],
    "one key twice": [lambda: [whole("/n/1", "a", "a", "b"), whole("/n/2", "a")]],
    "again": [lambda: [whole("/n/1", "a", "b"), whole("/n/2", "c")]] * 2,
    "changed": [
        lambda: [whole("/n/1", "a", "b", "c", rejects=1), whole("/n/2", "c", rejects=1)],
        lambda: [whole("/n/0", "x"), whole("/n/1", "a", "d", text="Snow"), whole("/n/2", "c", rejects=2)],
        lambda: [whole("/n/1", "a", "b", "c"), whole("/n/2", "c")],
    ],
    "originals no longer kept": [
        lambda: [whole("/n/1", "a"), whole("/n/2", "b")],
        lambda: [whole("/n/1", "a", kept=False), whole("/n/2", "b", text="Snow", kept=False)],
    ],
}


@pytest.mark.parametrize("name", RUNS)
def test_together_is_as_one_by_one(tmp_path, name):
    answers, contents = [], []
    for store in (together, one_by_one):
        path = tmp_path / f"{store.__name__}.db"
        answers.append([])
        with Writer.open(path) as writer:
            for documents in RUNS[name]:
                run = writer.begin_run(["/n"])
                answers[-1].append(store(writer, run, documents()))
                writer.commit()
        contents.append(content(path))
        assert [finding for finding in diagnose(path, deep=True) if finding.level == "damage"] == []

    assert answers[0] == answers[1]
    assert contents[0] == contents[1]


def content(path) -> dict[str, list[str]]:
    """All rows, without times and without the ids of parts, which depend on how many came together."""
    found = {}
    with closing(sqlite3.connect(path)) as connection:
        names = dict(connection.execute("SELECT id, name FROM entities").fetchall())
        for table in TABLES:
            cursor = connection.execute(f"SELECT * FROM {table}")
            columns = [column[0] for column in cursor.description]
            rows = [dict(zip(columns, row, strict=True)) for row in cursor]
            for row in rows:
                if table not in {"articles", "documents"}:
                    row.pop("id", None)
                if "entity_id" in row:
                    row["entity_id"] = names[row["entity_id"]]
            found[table] = sorted(str({k: v for k, v in row.items() if k not in TIMES}) for row in rows)
    return found


def test_what_a_cut_off_reading_left_is_read_anew(tmp_path):
    """A document that was streamed when the power went has parts of unknown hash; read whole, it has its own."""
    path = tmp_path / "a.db"
    cut, read = whole("/n/1", "a"), whole("/n/1", "a", "b")
    with Writer.open(path) as writer:
        first = writer.begin_run(["/n"])
        document_id = writer.start_document(first, replace(cut.document, sha256=""))
        writer.add(document_id, cut.articles)
        writer.keep(document_id, replace(cut.parts[0], sha256=""))
        writer.commit()
        assert writer.store(writer.begin_run(["/n"]), [read]).saved == Saved(1, 0, 1)
        writer.commit()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id, status FROM documents").fetchall() == [(document_id, "ingested")]
        assert connection.execute("SELECT sha256 FROM originals").fetchall() == [(read.document.sha256,)]


def test_an_error_drops_all_of_them(tmp_path):
    path = tmp_path / "a.db"
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        writer.store(run, [whole("/n/1", "a")])
        writer.commit()
        pages = writer._driver.execute("PRAGMA page_count").fetchone()[0]
        writer._driver.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StorageError, match="disk full"):
            writer.store(run, [whole(f"/n/{n}", *(f"{n}.{m}" for m in range(50))) for n in range(2, 9)])
        assert writer._driver.execute("SELECT path FROM documents").fetchall() == [("/n/1",)]
        assert writer._driver.execute("SELECT count(*) FROM articles").fetchall() == [(1,)]


@pytest.mark.parametrize(
    ("there", "come", "expected"),
    [
        ({}, [("/1", "x"), ("/2", "y"), ("/3", "x")], [False, False, True]),
        ({"/1": "x"}, [("/2", "x"), ("/3", "y")], [True, False]),
        ({"/1": "x"}, [("/1", "x"), ("/2", "x")], [False, True]),
        ({"/1": "x"}, [("/1", "y"), ("/2", "x")], [False, False]),  # nobody has those bytes any more
        ({"/1": "x"}, [("/1", "y"), ("/2", "y")], [False, True]),
        ({"/1": "x", "/2": "y"}, [("/1", "y"), ("/3", "x")], [True, False]),
        ({"/2": "x"}, [("/1", "x"), ("/2", "x")], [True, False]),
    ],
)
def test_copies_are_seen_in_the_order_they_come(tmp_path, there, come, expected):
    with Writer.open(tmp_path / "a.db") as writer:
        run = writer.begin_run(["/"])
        for path, sha256 in there.items():
            writer.store(run, [replace(whole(path, "a"), document=Document(path=path, sha256=sha256, size=1))])
        assert writer.copies([(path, sha256, "") for path, sha256 in come]) == expected
