"""The commands: what they print, and the exit code for each way they end."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backfile.cli import COMMANDS
from search.find import Options
from store.errors import BusyError, DriftError, LimitError, StorageError
from tests.newsroom import ROOT, build, call, call_json, process

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("cli") / "articles.db")


def test_search_prints_title_date_source_and_a_marked_snippet(archive):
    done = call("search", "rebels leave aleppo", "--db", archive)

    assert (
        done.out
        == """\
1 article

Rebels reject offer to leave Aleppo
2016-11-03  The Daily Star  id 1
  BEIRUT: Syrian **rebels** rejected the offer. They will not **leave** **Aleppo**. The ceasefire ended on Friday.
"""
    )
    assert done.code == 0


def test_search_json_is_the_object_that_scripts_know(archive):
    answer = call_json("search", "ceasefire", "--db", archive)

    assert list(answer) == ["query", "total", "hits", "notes"]
    assert answer["query"] == "ceasefire"
    assert answer["total"] == 1
    (hit,) = answer["hits"]
    known = ["id", "title", "published", "source", "url", "path", "score", "snippet", "duplicate_of", "copies"]
    assert list(hit) == [*known, "marked", "first", "corrected"]
    assert (hit["id"], hit["published"], hit["path"]) == (1, "2016-11-03", "/news/a.txt")
    assert "**ceasefire**" in hit["snippet"]


def test_a_search_with_dates_says_how_many_articles_are_undated(archive):
    answer = call_json("search", "blé OR aleppo", "--from", "2016-11-01", "--to", "2016-11-30", "--db", archive)

    assert [hit["id"] for hit in answer["hits"]] == [1]
    (note,) = [note for note in answer["notes"] if note["code"] == "undated"]
    assert note["text"].startswith("1 undated article matches")


def test_a_search_without_hits_names_the_word_that_empties_it(archive):
    answer = call_json("search", "rebels alepo", "--db", archive)

    texts = [note["text"] for note in answer["notes"]]
    assert "no article matches alepo" in texts
    assert "did you mean aleppo or alep?" in texts


def test_a_search_whose_words_never_meet_names_the_clause(archive):
    answer = call_json("search", "ceasefire exports", "--db", archive)

    (note,) = answer["notes"]
    assert note["code"] == "empty-together"
    assert note["text"].startswith("exports empties the result: 1 article match")


def test_paging_and_sorting(archive):
    newest = call_json("search", "--sort", "newest", "--limit", "2", "--offset", "1", "--db", archive)
    oldest = call_json("search", "--sort", "oldest", "--db", archive)

    assert newest["total"] == 4
    assert [hit["id"] for hit in newest["hits"]] == [1, 4]
    assert [hit["id"] for hit in oldest["hits"]] == [4, 1, 2, 3]


def test_empty_archive_is_an_answer_not_an_error(tmp_path):
    empty = build(tmp_path / "empty.db", ())
    answer = call_json("search", "anything", "--db", empty)

    assert answer["total"] == 0
    assert [note["code"] for note in answer["notes"]] == ["empty-archive"]
    assert call("export", "--db", empty).code == 0
    assert call("search", "x", "--kwic", "--db", empty).code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["search", "wheat"], 0),
        (["search", "wheat", "--db", "missing.db"], 4),
        (["search", "wheat", "--form", "2016"], 2),
        (["search", "wheat", "--from", "2017", "--to", "2016"], 2),
        (["search", "wheat", "--from", "03/04/2020"], 2),
        (["search", "date:2019-13"], 2),
        (["search", "(oil", "--strict"], 2),
        (["search", "(oil"], 0),
        (["search", "--similar", "999"], 2),
        (["search", "x", "--limit", "-1"], 2),
        (["show", "1"], 0),
        (["show", "999"], 2),
        (["show", "one"], 2),
        (["sql", "select 1"], 0),
        (["sql", "delete from articles"], 2),
        (["sql", "selec"], 2),
        (["sql", ENDLESS, "--timeout", "0.3"], 7),
        (["doctor"], 0),
        (["doctor", "--deep"], 0),
        (["doctor", "--db", "missing.db"], 4),
        (["run", "nothing"], 2),
        (["save", "empty"], 2),
        (["export", "wheat", "--limit", "1"], 0),
        (["nonsense"], 2),
        ([], 2),
        (["--help"], 0),
        (["search", "--help"], 0),
    ],
)  # fmt: skip
def test_exit_codes(archive, monkeypatch, tmp_path, arguments, code):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BACKFILE_DB", str(archive))
    done = call(*arguments)

    assert done.code == code, done
    assert "Traceback" not in done.err
    errors = [line for line in done.err.splitlines() if line.startswith("backfile: error[")]
    assert len(errors) == (1 if code and arguments else 0)


def test_errors_as_json(tmp_path):
    done = call("search", "x", "--json", "--db", tmp_path / "a.zip!b.db")

    error = json.loads(done.err)["error"]
    assert (error["code"], error["path"], error["member"]) == ("open", str(tmp_path / "a.zip"), "b.db")
    assert error["hint"]


def test_a_file_that_is_no_archive_is_left_alone(tmp_path):
    foreign = tmp_path / "notes.db"
    with closing(sqlite3.connect(foreign)) as connection, connection:
        connection.execute("CREATE TABLE notes (x)")
    connection.close()
    before = foreign.read_bytes()

    assert call("search", "x", "--db", foreign).code == 4
    assert call("doctor", "--db", foreign).code == 4
    assert foreign.read_bytes() == before


def test_drift_is_exit_code_5(tmp_path):
    path = build(tmp_path / "articles.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER articles_log_update")
    connection.close()
    done = call("doctor", "--db", path)

    assert done.code == DriftError.exit_code
    assert "trigger-missing" in done.out


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "No space left on device", "x"), StorageError.exit_code),
        (OSError(13, "Permission denied", "x"), 4),
        (MemoryError(), LimitError.exit_code),
        (sqlite3.OperationalError("database or disk is full"), StorageError.exit_code),
        (sqlite3.DatabaseError("database disk image is malformed"), 4),
        (BusyError("x"), 3),
        (KeyboardInterrupt(), 130),
        (ZeroDivisionError(), 1),
    ],
)
def test_every_exception_ends_in_one_line_and_its_code(monkeypatch, archive, error, code):
    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr("search.cli.show", fail)
    done = call("search", "x", "--db", archive)

    assert done.code == code
    assert len(done.err.splitlines()) == (0 if code == 130 else 1)


def test_debug_shows_the_traceback(tmp_path):
    done = process("search", "x", "--db", tmp_path / "missing.db", "--debug")

    assert "Traceback" in done.stderr


@pytest.mark.parametrize("module", ["backfile", "search"])
def test_search_as_a_module(archive, module):
    arguments = ["search", "wheat"] if module == "backfile" else ["wheat"]
    done = process(*arguments, "--db", archive, module=module)

    assert done.returncode == 0
    assert "Wheat prices rise" in done.stdout


def test_what_a_search_loads(archive):
    heavy = ["sqlalchemy", "sqlite_utils", "rich", "whoosh", "lxml", "trafilatura", "importlib.metadata", "asyncio"]
    code = (
        "import sys; from search.console import run; from backfile.cli import command; "
        f"run(command, name='backfile', args=['search', 'wheat', '--db', {str(archive)!r}]); "
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


def test_a_reader_that_has_enough_ends_the_command_quietly(archive):
    arguments = [sys.executable, "-m", "backfile", "export", "--format", "jsonl", "--db", str(archive)]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        err = running.stderr.read()
        code = running.wait()

    assert code == 0
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupts(archive, number, code):
    arguments = [sys.executable, "-m", "backfile", "sql", ENDLESS, "--timeout", "60", "--db", str(archive)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    before = signal.signal(number, signal.SIG_DFL)  # a shell's background jobs ignore Ctrl-C, and so would the child
    try:
        running = subprocess.Popen(arguments, cwd=ROOT, **pipes)
    finally:
        signal.signal(number, before)
    with running:
        time.sleep(1.0)
        running.send_signal(number)
        _, err = running.communicate(timeout=20)

    assert running.returncode == code
    assert b"Traceback" not in err


def test_every_command_has_help_and_a_line_in_the_list():
    listing = call("--help").out
    for name, (_, line) in COMMANDS.items():
        assert name in listing
        assert line[:20] in listing
        assert call(name, "--help").code == 0


def test_a_minus_before_a_word_excludes_it(archive):
    answer = call_json("search", "aleppo", "-wheat", "--db", archive)

    assert [hit["id"] for hit in answer["hits"]] == [1]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["--facets", "--explain", "--kwic", "--sort-kwic=L1", "--timeline=month", "--per-million", "--json",
             "--csv", "--strict", "--sort=newest", "--limit=3", "--offset=2", "--from=2016", "--raw",
             "--dialect=factiva"]
        ), max_size=4, unique=True,
    ),
)  # fmt: skip
def test_any_text_with_any_flags_is_an_answer_or_one_line(archive, text, flags):
    done = call("search", *flags, "--db", archive, "--", text)

    assert done.code in (0, 2), (text, flags, done.err)
    assert "internal error" not in done.err
    if done.code == 2:
        assert len(done.err.splitlines()) == 1
    assert "\x1b" not in done.out


def test_options_take_the_same_dates_as_queries(archive):
    by_flag = call_json("search", "--from", "2016-11", "--to", "2016-12", "--db", archive)
    by_query = call_json("search", "date:2016-11..2016-12", "--db", archive)

    assert [hit["id"] for hit in by_flag["hits"]] == [hit["id"] for hit in by_query["hits"]] == [2, 1]
    assert Options().limit == 10


def test_backup_and_reindex(archive, tmp_path):
    target = tmp_path / "copy.db"

    assert call("backup", target, "--db", archive).code == 0
    assert (
        call_json("search", "wheat", "--db", target)["total"] == call_json("search", "wheat", "--db", archive)["total"]
    )
    assert call_json("reindex", "--db", target)["articles"] == 4
    assert call_json("doctor", "--deep", "--db", target)["sound"] is True
    assert Path(f"{target}.index").is_dir()


@pytest.mark.parametrize(
    ("arguments", "exit_code", "code"),
    [
        (["/no/such/folder"], 2, "usage"),
        ([ROOT / "data" / "README.md", "--map", "x"], 2, "usage"),
        ([ROOT / "data" / "README.md", "--nope"], 2, "usage"),
        ([ROOT / "data" / "news", "--db", ROOT / "README.md"], 4, "open"),
    ],
)
def test_errors_of_an_ingest_are_lines_or_objects_like_all_others(arguments, exit_code, code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = call("ingest", *arguments)
    assert (done.code, done.out) == (exit_code, "")
    assert done.err.startswith(f"backfile: error[{code}]: ")
    assert done.err.count("\n") == 1
    done = call("ingest", *arguments, "--json")
    assert (done.code, json.loads(done.err)["error"]["code"]) == (exit_code, code)


def test_a_mistyped_name_gets_a_suggestion(archive):
    assert "did you mean search?" in call("serch", "wheat").err
    assert "there is no command xyzzy; next" in call("xyzzy").err
    assert "'--from'" in call("search", "x", "--form", "2019", "--db", archive).err


def test_a_bad_date_names_its_option(archive):
    done = call("search", "x", "--to", "2019-13", "--db", archive)
    assert (done.code, done.err) == (2, "backfile: error[query]: 2019-13 is not a date: there is no month 13: --to\n")
