"""The pipeline: every input ends in one state, reruns change nothing, a worker's death costs one document."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from ingest import formats, limits, workers
from ingest.pipeline import Options, ingest
from ingest.progress import Quiet
from store.errors import BusyError
from store.writer import Writer

HOSTILE = (
    "import sys; sys.path[:] = sys.argv[3].split(':');"
    "import ingest.formats as f; f.FORMATS = (('hostile', 'hostile_parser'),);"
    "import ingest.limits as l; l.RECORD_SECONDS = 0.5; l.FIRST_SECONDS = 1.0; l.PATIENCE = 6; l.WORKER_DOCUMENTS = 40;"
    "l.WORKER_RESIDENT = 0;"
    "from ingest.worker import main; main()"
)


@pytest.fixture
def hostile(monkeypatch):
    """Workers with the hostile parser and short limits."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(workers, "_CODE", HOSTILE)
    monkeypatch.setattr(formats, "FORMATS", (("hostile", "hostile_parser"),))


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def run(news, **options):
    """One ingest into the archive beside the folder."""
    with Writer.open(news.parent / "a.db") as writer:
        return ingest([str(news)], writer, Options(**{"jobs": 2, **options}), Quiet(lambda: None))


def rows(news, statement):
    with closing(sqlite3.connect(news.parent / "a.db")) as connection, connection:
        found = connection.execute(statement).fetchall()
    connection.close()
    return found


def states(report):
    return {state: count for state, count in report.files.items() if count}


ARTICLES = "SELECT key, title, subtitle, body, lead, published, source, missing FROM articles ORDER BY id"


def test_a_rerun_changes_nothing(hostile, news):
    for n in range(5):
        (news / f"{n}.txt").write_text(f"article one {n}\narticle two {n}\n")
    first = run(news)
    stored = rows(news, ARTICLES)
    log = rows(news, "SELECT max(seq) FROM change")
    second = run(news)

    assert (states(first), first.added) == ({"ingested": 5}, 10)
    assert (states(second), second.articles) == ({"unchanged": 5}, 0)
    assert rows(news, ARTICLES) == stored
    assert rows(news, "SELECT max(seq) FROM change") == log


def test_check_reads_again_and_finds_nothing_new(hostile, news):
    (news / "a.txt").write_text("article one")
    run(news)

    assert states(run(news, check=True)) == {"unchanged": 1}


def test_a_touched_file_is_unchanged_and_then_not_even_read(hostile, news):
    (news / "a.txt").write_text("article one")
    run(news)
    os.utime(news / "a.txt", (1, 1))

    assert states(run(news)) == {"unchanged": 1}
    assert rows(news, "SELECT mtime_ns FROM documents") == [(1_000_000_000,)]


def test_changed_files_update_and_removed_ones_are_reported(hostile, news):
    (news / "a.txt").write_text("article one\narticle two")
    (news / "b.txt").write_text("article three")
    run(news)
    (news / "a.txt").write_text("article ONE")
    (news / "b.txt").unlink()
    report = run(news)

    assert (report.added, report.updated, report.missing) == (0, 1, 1)
    assert report.missing_files == [str(news / "b.txt")]
    assert rows(news, "SELECT title, missing FROM articles ORDER BY id") == [("ONE", 0), ("two", 1), ("three", 0)]


def test_copies_are_duplicates(hostile, news):
    for name in ("a.txt", "b.txt", "c/d.txt"):
        (news / name).parent.mkdir(exist_ok=True)
        (news / name).write_text("article one")
    report = run(news)

    assert states(report) == {"ingested": 1, "duplicate": 2}
    assert report.added == 1
    assert states(run(news)) == {"unchanged": 3}


def test_a_copy_is_read_when_what_it_is_a_copy_of_changes(hostile, news):
    """The article was in no file of the archive any more until the next run, for the copy had been passed over."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (news / name).write_text("article one")
    run(news)
    (news / "a.txt").write_text("article two")
    report = run(news)

    assert (states(report), report.added, report.updated) == ({"ingested": 2, "duplicate": 1}, 1, 1)
    assert rows(news, "SELECT title FROM articles WHERE NOT missing ORDER BY title") == [("one",), ("two",)]
    assert states(run(news)) == {"unchanged": 3}


def test_a_copy_in_an_archive_is_read_when_what_it_is_a_copy_of_changes(hostile, news):
    """It was never read: the archive file itself is the same as before."""
    (news / "a.txt").write_text("article x")
    shutil.make_archive(str(news / "b"), "zip", _folder(news.parent, {"x.txt": "article x", "y.txt": "article y"}))
    run(news)
    (news / "a.txt").write_text("article z")
    report = run(news)

    log = Counter(state for (state,) in rows(news, "SELECT state FROM ingest_log WHERE run_id = 2"))
    assert states(report) == dict(log) == {"ingested": 3, "unchanged": 1}
    titles = rows(news, "SELECT title FROM articles WHERE NOT missing ORDER BY title")
    assert [title for (title,) in titles] == ["x", "y", "z"]
    assert states(run(news)) == {"unchanged": 2}


def test_a_copied_archive_is_one_duplicate(hostile, news):
    shutil.make_archive(str(news / "a"), "zip", _folder(news.parent, {"x.txt": "article x", "y.txt": "article y"}))
    shutil.copy(news / "a.zip", news / "b.zip")

    assert states(run(news)) == {"ingested": 3, "duplicate": 1}
    assert states(run(news)) == {"unchanged": 2}


def test_a_changed_archive_updates_its_members(hostile, news):
    shutil.make_archive(str(news / "a"), "zip", _folder(news.parent, {"x.txt": "article x", "y.txt": "article y"}))
    run(news)
    folder = _folder(news.parent, {"x.txt": "article x", "y.txt": "article Y", "z.txt": "article z"})
    shutil.make_archive(str(news / "a"), "zip", folder)
    report = run(news)

    assert (report.added, report.updated) == (1, 1)
    assert states(report) == {"ingested": 3, "unchanged": 1}


def _folder(parent, files):
    folder = parent / "packed"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("hang", "timeout"),
        ("slow 60", "timeout"),
        ("abort", "crashed"),
        ("exit", "crashed"),
        ("memory", "memory"),
        ("recursion", "too-deep"),
        ("write", "parser-error"),
        ("error", "bad-document"),
        ("what", "parser-error"),
    ],
)
def test_a_bad_document_costs_itself_only(hostile, news, bad, code):
    for n in range(6):
        (news / f"{n}.txt").write_text(f"article title {n}\n" + (bad if n == 2 else ""))
    report = run(news)

    assert states(report) == {"ingested": 5, "rejected": 1}
    assert [(Path(p.path).name, p.code) for p in report.problems] == [("2.txt", code)]
    assert report.exit_code == 1
    titles = [title for (title,) in rows(news, "SELECT title FROM articles ORDER BY id")]
    assert [t for t in titles if t != "title 2"] == ["title 0", "title 1", "title 3", "title 4", "title 5"]
    assert not any(path.stat().st_size for path in news.glob("*.written"))


@pytest.mark.parametrize("bad", ["error", "what", "recursion"])
def test_what_comes_before_an_error_of_the_parser_is_kept(hostile, news, bad):
    """As it is of a large document, whose articles were sent before the error came."""
    (news / "a.txt").write_text(f"article one\narticle two\n{bad}\narticle three")
    report = run(news)

    assert (states(report), report.added) == ({"rejected": 1}, 2)
    assert rows(news, "SELECT title FROM articles ORDER BY id") == [("one",), ("two",)]
    (news / "a.txt").write_text("article one\narticle two\narticle three")
    assert (run(news).added, rows(news, "SELECT count(*) FROM articles")) == (1, [(3,)])


def test_a_document_that_is_kept_waiting_is_no_hang(hostile, news):
    """By a busy machine or a slow disk; the limit is one of processor time."""
    (news / "a.txt").write_text("article one\nslow 1.5\narticle two\n")

    assert (states(run(news)), rows(news, "SELECT count(*) FROM articles")) == ({"ingested": 1}, [(3,)])


def test_a_bad_member_costs_itself_only(hostile, news):
    files = {f"{n}.txt": "abort" if n in (1, 3) else f"article title {n}" for n in range(6)}
    shutil.make_archive(str(news / "a"), "gztar", _folder(news.parent, files))
    report = run(news)

    assert states(report) == {"ingested": 5, "rejected": 2}
    assert rows(news, "SELECT count(*) FROM articles") == [(4,)]


def test_a_bad_record_is_listed_and_the_rest_is_kept(hostile, news):
    (news / "a.txt").write_text("article one\nrecord broken\narticle two\n")
    report = run(news)

    assert (states(report), report.added, report.exit_code) == ({"ingested": 1}, 2, 1)
    assert [(p.code, p.reason, p.record) for p in report.problems] == [("bad-record", "broken", 2)]


def test_ids_follow_the_walk_whatever_worker_is_first(hostile, news):
    for n in range(8):
        big = "x" * limits.MiB if n % 2 else ""  # every file is a task of its own
        (news / f"{n}.txt").write_text(("slow 0.2\n" if n in (0, 3) else "") + f"article {n}\nrecord {big}\n")
    run(news, jobs=4)

    titles = [t for (t,) in rows(news, "SELECT title FROM articles ORDER BY id") if t != "slow"]
    assert titles == [str(n) for n in range(8)]


def test_workers_are_replaced_after_their_share(hostile, news):
    for n in range(150):
        (news / f"{n:03}.txt").write_text(f"article {n}")

    assert states(run(news)) == {"ingested": 150}


def test_a_large_document_is_streamed(hostile, news):
    (news / "big.txt").write_text("article first\n" + "many 5000\n" + ("record " + "x" * 1000 + "\n") * 18_000)
    report = run(news)

    assert (report.added, len(report.problems)) == (5001, 18_000)
    assert rows(news, "SELECT status, size FROM documents") == [("ingested", (news / "big.txt").stat().st_size)]


def test_what_an_older_parser_read_is_read_again_in_an_archive_too(hostile, news):
    (news / "plain.txt").write_text("article one")
    shutil.make_archive(str(news / "a"), "zip", _folder(news.parent, {"x.txt": "article x", "y.txt": "article y"}))
    run(news)
    with Writer.open(news.parent / "a.db") as writer:
        writer._connection.exec_driver_sql("UPDATE documents SET parser = 'hostile/0' WHERE path NOT LIKE '%y.txt'")
        writer._connection.exec_driver_sql("UPDATE documents SET parser = 'zip/1' WHERE path LIKE '%.zip'")
        writer.commit()

    assert states(run(news)) == {"ingested": 3, "unchanged": 1}
    assert states(run(news)) == {"unchanged": 2}


def test_what_is_no_news_is_skipped_with_its_reason(news):
    (news / "empty.txt").write_bytes(b"")
    (news / "style.css").write_text("p { color: red }")
    (news / "photo.bin").write_bytes(random.Random(1).randbytes(5000))
    (news / "story.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(1).randbytes(5000))
    (news / "articles.feather").write_bytes(b"ARROW1" + random.Random(1).randbytes(5000))
    os.mkfifo(news / "fifo")
    (news / "link").symlink_to("/etc/hostname")
    report = run(news)

    assert states(report) == {"skipped": 7}
    found = {Path(p.path).name: p.code for p in report.problems}
    reasons = {Path(p.path).name: p.reason for p in report.problems}
    assert found == {
        "empty.txt": "empty",
        "style.css": "not-news",
        "photo.bin": "binary",
        "story.doc": "binary",
        "articles.feather": "binary",
        "fifo": "not-regular",
        "link": "not-regular",
    }
    assert reasons["photo.bin"] == "a binary file of a kind that is not read"
    assert reasons["story.doc"].endswith("save it as DOCX or text")
    assert reasons["articles.feather"] == "an Arrow table: export it as CSV or JSON Lines"
    assert report.exit_code == 1


def test_a_giant_text_is_refused_not_emptied(news):
    with (news / "giant.txt").open("wb") as out:
        out.truncate(200 * limits.MiB)
        out.write(b"By A. Writer\n\nThe cabinet met on Tuesday.\n" * 1000)
    report = run(news)

    assert states(report) in ({"rejected": 1}, {"skipped": 1})
    assert rows(news, "SELECT count(*) FROM articles") == [(0,)]


APPEND = """
import sys, time
for _ in range(400):
    open(sys.argv[1], "a").write("article x\\n")
    time.sleep(.02)
"""


def test_a_file_that_is_written_to_is_refused(hostile, news):
    (news / "a.txt").write_text("slow 0.1\n" * 5)
    (news / "b.txt").write_text("article b")
    writer = subprocess.Popen([sys.executable, "-c", APPEND, str(news / "a.txt")])
    try:
        report = run(news)
    finally:
        writer.kill()
        writer.wait()

    assert [(Path(p.path).name, p.code) for p in report.problems] == [("a.txt", "changed")]
    assert states(report) == {"ingested": 1, "rejected": 1}


def test_two_runs_at_once(hostile, news):
    with Writer.open(news.parent / "a.db"), pytest.raises(BusyError, match=str(os.getpid())):
        Writer.open(news.parent / "a.db", wait=0.1)


def test_stopping_while_copies_are_looked_for_keeps_all_and_the_next_run_finds_them(tmp_path):
    """At the end of a run the archive is grouped, which may take minutes: Ctrl-C is heard there too."""
    text = " ".join(f"word{n}" for n in range(60))
    rows_of_it = [{"title": f"Story {n}", "body": f"{text} {n}", "date": "2020-01-01"} for n in range(30)]
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.json").write_text(json.dumps(rows_of_it))
    told = []

    class Watcher(Quiet):
        def on_progress(self, report, path):
            told.append(path)

    with Writer.open(tmp_path / "a.db") as writer:
        watcher = Watcher(lambda: None)
        report = ingest(
            [str(tmp_path / "news")], writer, Options(jobs=1), watcher, lambda: told[-1:] == ["looking for copies"]
        )
    assert (report.status, report.added, report.stories) == ("interrupted", 30, None)
    copies = "SELECT count(*) FROM articles WHERE duplicate_of IS NOT NULL"
    assert rows(tmp_path / "news", copies) == [(0,)]
    again = run(tmp_path / "news")
    assert (again.status, again.stories.stories) == ("finished", 1)
    assert rows(tmp_path / "news", copies) == [(29,)]


def test_stopping_keeps_what_is_whole_and_the_next_run_goes_on(hostile, news):
    for n in range(10):
        (news / f"{n}.txt").write_text(f"article {n}\n")
    with Writer.open(news.parent / "a.db") as writer:
        report = ingest([str(news)], writer, Options(jobs=1), Quiet(lambda: None), lambda: True)

    assert report.status == "interrupted"
    assert sum(run(news).files.values()) == 10
    assert [t for (t,) in rows(news, "SELECT title FROM articles ORDER BY id")] == [str(n) for n in range(10)]


SCRIPT = """
import sys
sys.path[:0] = [{root!r}, {tests!r}]
from ingest import workers, formats, pipeline
workers._CODE = {code!r}
formats.FORMATS = (('hostile', 'hostile_parser'),)
pipeline._COMMIT_ARTICLES = 40
from ingest.cli import command
command([{news!r}, '--db', {db!r}, '--jobs', '2', '--no-sync', '--json'])
"""


def start(news, db):
    root = Path(__file__).resolve().parents[1]
    code = SCRIPT.format(root=str(root), tests=str(root / "tests"), code=HOSTILE, news=str(news), db=str(db))
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def await_articles(db):
    """Until the run is in the midst of its work."""
    for _ in range(600):
        time.sleep(0.05)
        try:
            with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as connection, connection:
                found = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
            connection.close()
        except sqlite3.OperationalError:
            continue
        if found:
            return
    raise AssertionError("no article came")


def content(db):
    connection = sqlite3.connect(db)
    found = connection.execute(
        "SELECT replace(key, rtrim(key, replace(key, '/', '')), ''), title, body, missing FROM articles ORDER BY key"
    ).fetchall()
    check = connection.execute("PRAGMA integrity_check").fetchone()
    words = connection.execute("SELECT count(*) FROM articles_fts_docsize").fetchone()
    connection.close()
    assert check == ("ok",)
    assert words == (len(found),)
    return found


def test_kill_at_random_points_and_run_again(hostile, news, tmp_path):
    """What is committed stays; the repeated run ends in the same archive as one that was never disturbed."""
    for n in range(20):
        (news / f"{n:02}.txt").write_text(f"many {50 + n}\nslow 0.01\n")
    run(news)
    expected = content(tmp_path / "a.db")
    chance = random.Random(7)
    db = tmp_path / "killed.db"
    kept = 0
    for _ in range(4):
        process = start(news, db)
        time.sleep(0.3 + chance.random())
        process.kill()
        process.communicate()
        if db.exists() and db.stat().st_size:
            now = len(content(db))
            assert now >= kept
            kept = now
    process = start(news, db)
    out, err = process.communicate(timeout=60)

    assert process.returncode == 0, err
    assert sum(json.loads(out)["files"].values()) == 20
    assert content(db) == expected


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_run_cleanly(hostile, news, tmp_path, number):
    record = "record " + "x" * 2 * limits.MiB  # so that every file is a task of its own
    for n in range(16):
        (news / f"{n:02}.txt").write_text(f"many 20\nslow 0.3\n{record}")
    process = start(news, tmp_path / "b.db")
    await_articles(tmp_path / "b.db")
    process.send_signal(number)
    out, err = process.communicate(timeout=30)

    assert process.returncode == 128 + number, err
    said = json.loads(out)
    assert said["status"] == "interrupted"
    assert b"Traceback" not in err
    again = start(news, tmp_path / "b.db")
    again.communicate(timeout=60)
    run(news)
    assert content(tmp_path / "b.db") == content(tmp_path / "a.db")


def test_the_ledger_agrees_with_the_report(hostile, news):
    (news / "a.txt").write_text("article one")
    (news / "b.txt").write_text("article one")
    (news / "c.txt").write_text("error")
    (news / "d.txt").write_bytes(b"")
    report = run(news)
    log = Counter(state for (state,) in rows(news, "SELECT state FROM ingest_log"))

    assert dict(log) == states(report) == {"ingested": 1, "duplicate": 1, "rejected": 1, "skipped": 1}


def test_a_copy_that_left_its_archive_is_not_looked_for_again(hostile, news):
    """The archive was read in each run, for the sake of a member that it does not have any more."""
    shutil.make_archive(str(news / "a"), "zip", _folder(news.parent, {"x.txt": "article x", "y.txt": "article x"}))
    run(news)
    shutil.rmtree(news.parent / "packed")
    shutil.make_archive(str(news / "a"), "zip", _folder(news.parent, {"x.txt": "article z"}))

    assert states(run(news)) == {"ingested": 2}
    assert states(run(news)) == {"unchanged": 1}
    assert rows(news, "SELECT status, error FROM documents ORDER BY path") == [
        ("ingested", ""),
        ("ingested", ""),
        ("skipped", "gone"),
    ]
