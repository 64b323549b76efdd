"""Many small documents: they travel and are stored together, and each still is what it would be alone."""

from __future__ import annotations

import sqlite3
import warnings
import zipfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from ingest import formats, workers
from ingest.events import Batch, Finished, Original, Started
from ingest.messages import dumps, joined, loads
from ingest.pipeline import Options, ingest
from ingest.progress import Quiet
from store.model import Article, Document
from store.originals import Part
from store.rows import Whole, prepare
from store.writer import Writer

WORKER = (
    "import sys; sys.path[:] = sys.argv[3].split(':');"
    "import ingest.formats as f; f.FORMATS = (('hostile', 'hostile_parser'),);"
    "import ingest.limits as l; l.WORKER_DOCUMENTS = 40; l.WORKER_RESIDENT = {};"
    "from ingest.worker import main; main()"
)

A = Document(path="/a", sha256="1", size=1)
B = Document(path="/b", sha256="2", size=1)
STREAMED = Document(path="/c", sha256="", size=1)
ZIP = Document(path="/z.zip", sha256="3", size=1)
BATCH = Batch((prepare(Article(key="1", title="Rain")),))
PART = Part("1", 1, 1, b"x")
PACKED = Document(path="/a", sha256="1", size=1, unpacked="5", original="5")
UNNAMED = Part("", 1, 1, b"x")  #: as of a packed document above 16 MiB


def refused(document):
    return Document(path=document.path, sha256=document.sha256, size=1, state="rejected", code="bad")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([Started(A), BATCH, Original(PART), Finished(A)], [Whole(A, BATCH.articles, (PART,))]),
        ([Started(A), BATCH, BATCH, Finished(A)], [Whole(A, BATCH.articles * 2, ())]),
        ([Started(A), Original(UNNAMED), Finished(PACKED)], [Whole(PACKED, (), (Part("5", 1, 1, b"x"),))]),
        ([Started(A), Finished(A), Started(B), BATCH], [Whole(A, (), ()), Started(B), BATCH]),
        ([BATCH, Finished(A), Started(B), Finished(B)], [BATCH, Finished(A), Whole(B, (), ())]),
        ([Started(STREAMED), BATCH, Finished(STREAMED)], [Started(STREAMED), BATCH, Finished(STREAMED)]),
        ([Started(A), BATCH, Finished(refused(A))], [Started(A), BATCH, Finished(refused(A))]),
        ([Started(A), BATCH, Started(A), Finished(A)], [Started(A), BATCH, Whole(A, (), ())]),
        ([Finished(A), Finished(B)], [Finished(A), Finished(B)]),
        (
            [Started(ZIP, container=True), Started(A), Finished(A), Finished(ZIP, container=True)],
            [Started(ZIP, container=True), Whole(A, (), ()), Finished(ZIP, container=True)],
        ),
        (
            [Started(A), BATCH, Started(ZIP, container=True), Finished(ZIP, container=True)],
            [Started(A), BATCH, Started(ZIP, container=True), Finished(ZIP, container=True)],
        ),
    ],
)
def test_what_begins_and_ends_in_a_message_is_one_value(events, expected):
    assert joined(events) == expected
    assert loads(dumps(events)) == expected


@pytest.fixture
def news(tmp_path, monkeypatch):
    """A folder that workers read with the hostile parser."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(workers, "_CODE", WORKER.format(1 << 40))
    monkeypatch.setattr(formats, "FORMATS", (("hostile", "hostile_parser"),))
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def run(news):
    with Writer.open(news.parent / "a.db") as writer:
        return ingest([str(news)], writer, Options(jobs=1), Quiet(lambda: None))


def rows(news, statement):
    with closing(sqlite3.connect(news.parent / "a.db")) as connection:
        return connection.execute(statement).fetchall()


@pytest.mark.parametrize(("resident", "started"), [(1 << 40, 1), (0, 2)])
def test_a_worker_is_replaced_when_it_has_grown(news, monkeypatch, resident, started):
    starts = Counter()
    start = workers.Pool._start

    def counted(pool):
        starts["all"] += 1
        return start(pool)

    monkeypatch.setattr(workers, "_CODE", WORKER.format(resident))
    monkeypatch.setattr(workers.Pool, "_start", counted)
    for n in range(100):  # two tasks
        (news / f"{n:03}.txt").write_text(f"article {n}")

    assert run(news).files == {"ingested": 100}
    assert starts["all"] == started


def test_a_copy_among_small_files_is_a_duplicate_of_the_first(news):
    for name, title in (("a", "one"), ("b", "two"), ("c", "one"), ("d", "three"), ("e", "one")):
        (news / f"{name}.txt").write_text(f"article {title}")

    assert run(news).files == {"ingested": 3, "duplicate": 2}
    copies = rows(news, "SELECT d.path, o.path FROM documents d JOIN documents o ON o.id = d.duplicate_of ORDER BY 1")
    assert [(Path(path).name, Path(original).name) for path, original in copies] == [
        ("c.txt", "a.txt"),
        ("e.txt", "a.txt"),
    ]
    assert run(news).files == {"unchanged": 5}


def test_of_two_members_with_one_path_the_last_counts(news):
    """The second x.txt is told as "x.txt (2)", which another member has for a name."""
    with warnings.catch_warnings(), zipfile.ZipFile(news / "a.zip", "w") as archive:
        warnings.simplefilter("ignore")  # zipfile says that the name is there already
        archive.writestr("x.txt", "article first")
        archive.writestr("x.txt (2)", "article one\narticle two")
        archive.writestr("x.txt", "article ONE")
    report = run(news)

    assert report.files == {"ingested": 4}
    found = rows(news, "SELECT title, missing FROM articles ORDER BY id")
    assert found == [("first", 0), ("ONE", 0), ("two", 1)]
    assert (report.added, report.updated, report.missing) == (3, 1, 1)


def test_what_goes_wrong_among_small_files_costs_itself_only(news):
    for n in range(30):
        bad = {7: "record broken", 13: "error", 19: "abort"}.get(n, "")
        (news / f"{n:02}.txt").write_text(f"article {n}\n{bad}")
    report = run(news)

    assert report.files == {"ingested": 28, "rejected": 2}
    assert [(Path(p.path).name, p.code, p.record) for p in report.problems] == [
        ("07.txt", "bad-record", 2),
        ("13.txt", "bad-document", None),
        ("19.txt", "crashed", None),
    ]
    titles = [int(title) for (title,) in rows(news, "SELECT title FROM articles ORDER BY id")]
    assert [title for title in titles if title not in (13, 19)] == [n for n in range(30) if n not in (13, 19)]
    assert rows(news, "SELECT count(*) FROM ingest_log") == [(30,)]
