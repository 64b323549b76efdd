"""Files that change while they are read: what was begun is read once more, and the rest of the run goes on."""

from __future__ import annotations

import io
import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from ingest import formats, readers
from ingest.alarm import Clock
from ingest.documents import documents
from ingest.events import Settings, Started
from ingest.messages import dumps, loads
from ingest.pipeline import Options, ingest
from ingest.progress import Quiet
from store.writer import Writer


class ChangingPool:
    """Reads in this process and changes a file once, right after one of its documents was begun."""

    def __init__(self, begun: str, change) -> None:
        self._begun = begun
        self._change = change

    def run(self, tasks, stopped):
        for task in tasks:
            events = []
            for event in documents(task, Settings(), Clock()):
                events.append(event)
                if self._change and isinstance(event, Started) and event.document.path.endswith(self._begun):
                    self._change()
                    self._change = None
            yield loads(dumps(events))


@pytest.fixture
def news(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(formats, "FORMATS", (("hostile", "hostile_parser"),))
    (tmp_path / "news").mkdir()
    return tmp_path / "news"


def run(news, pool):
    with Writer.open(news.parent / "a.db") as writer:
        report = ingest([str(news)], writer, Options(), Quiet(lambda: None), pool=pool)
    with closing(sqlite3.connect(news.parent / "a.db")) as connection:
        titles = [title for (title,) in connection.execute("SELECT title FROM articles ORDER BY id")]
    return {state: count for state, count in report.files.items() if count}, titles


def test_a_copy_that_changes_while_it_is_read_is_no_copy_any_more(news):
    for name in ("a.txt", "b.txt"):
        (news / name).write_text("article one\n")
    (news / "c.txt").write_text("article three\n")
    changed = ChangingPool("b.txt", lambda: (news / "b.txt").write_text("article two\n"))

    assert run(news, changed) == ({"ingested": 3}, ["one", "two", "three"])


def test_a_copied_archive_that_changes_while_it_is_read_is_read_again(news):
    for name in ("a.tar", "b.tar"):
        _tar(news / name, "article one\n")
    (news / "c.txt").write_text("article three\n")
    changed = ChangingPool("b.tar", lambda: _tar(news / "b.tar", "article two\n"))

    assert run(news, changed) == ({"ingested": 5}, ["one", "two", "three"])


def test_a_copy_that_is_written_to_without_end_is_refused(news, monkeypatch):
    for name in ("a.txt", "b.txt"):
        (news / name).write_text("article one\n")
    (news / "c.txt").write_text("article three\n")
    changed = ChangingPool("b.txt", lambda: (news / "b.txt").write_text("article two\n"))
    monkeypatch.setattr(readers, "look_again", lambda found: found)  # as if it had changed between the two looks

    assert run(news, changed) == ({"ingested": 2, "rejected": 1}, ["one", "three"])


def _tar(path, text):
    with tarfile.open(path, "w") as archive:
        info = tarfile.TarInfo("news.txt")
        info.size = len(text)
        archive.addfile(info, io.BytesIO(text.encode()))
