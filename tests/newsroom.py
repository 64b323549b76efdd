"""A small archive for tests of the commands, and ways to call them."""

from __future__ import annotations

import contextlib
import fcntl
import io
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

from backfile.cli import command
from search.console import run
from store.model import Article, Document, Evidence, Link, Mention, PrintedDate
from store.writer import Writer

ROOT = Path(__file__).parents[1]

ARTICLES = (
    Article(
        key="1",
        title="Rebels reject offer to leave Aleppo",
        body="BEIRUT: Syrian rebels rejected the offer. They will not leave Aleppo.\n\nThe ceasefire ended on Friday.",
        source="The Daily Star",
        section="World",
        byline="By Ann Smith",
        authors=("Ann Smith", "Reuters, Staff"),
        dateline="BEIRUT",
        url="https://example.org/a?x=1_2&y={z}",
        language="en",
        native_id="N1",
        published=PrintedDate(value="2016-11-03", text="Nov 3, 2016", rule="test:line"),
        mentions=(Mention(kind="PLACE", name="Aleppo"), Mention(kind="ORG", name="R&D 100% {Group}")),
        links=(Link(kind="related_news", title="Wheat prices rise"),),
        evidence=(Evidence(field="title", rule="test:first-line", text="Rebels"),),
    ),
    Article(
        key="2",
        title="Wheat prices rise",
        body="Wheat exports fell. The price of wheat rose in Aleppo as rebels left.",
        source="The Daily Star",
        language="en",
        published=PrintedDate(value="2016-12"),
    ),
    Article(key="3", title="Récolte de blé", body="Le blé monte à Alep.", source="Le Soir", language="fr"),
    Article(
        key="4",
        title='=HYPERLINK("http://evil") \x1b]0;owned\x07 \u202edlrow',
        body="-1+1 is\x9b31m no formula.\n@wheat +5",
        source="\tTab & Co",
        language="en",
        published=PrintedDate(value="1987-02-26T15:01"),
    ),
)


class Done(NamedTuple):
    code: int
    out: str
    err: str


def build(path: Path, articles: tuple[Article, ...] = ARTICLES, *, name: str = "/news/a.txt") -> Path:
    """An archive with these articles, ids from 1 in their order."""
    document = Document(path=name, sha256=name.encode().hex(), size=1, format="text", parser="test/1")
    with Writer.open(path) as writer:
        run_id = writer.begin_run([name])
        number = writer.start_document(run_id, document)
        writer.add(number, articles)
        writer.finish_document(number, document)
        writer.finish_run(run_id, "done")
    return path


def call(*arguments: object) -> Done:
    """Run ``backfile`` with these arguments in this process, as ``backfile.cli.main`` does."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = run(command, name="backfile", args=[str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
    return Done(code, out.getvalue(), err.getvalue())


def call_json(*arguments: object) -> object:
    done = call(*arguments, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def process(*arguments: object, module: str = "backfile", **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command_line = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(command_line, capture_output=True, text=True, env=environment, check=False, **options)


def on_terminal(arguments, columns, **environment):
    """What a terminal of so many columns gets."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    with subprocess.Popen(
        [sys.executable, "-m", "backfile", *map(str, arguments)],
        stdout=theirs, stderr=theirs, cwd=ROOT, env={**kept, "TERM": "xterm", **environment},
    ):  # fmt: skip
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 65536):
                pieces.append(piece)
        except OSError:  # Linux says so when the other side is closed
            pass
        finally:
            os.close(ours)
    return b"".join(pieces).decode()
