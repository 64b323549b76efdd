"""The ingest command as people run it: standard input, JSON, wrong arguments, terminals, several at once, signals."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing

import pytest

from ingest import mapping
from ingest.pipeline import Report
from ingest.report import lines
from tests.ingests import ROOT, check_index, command, content, corpus, ingest, report, start
from tests.newsroom import call, call_json

STORY = """Ferry fares rise again

By Jane Doe
3 March 2019

The ferry company said on Monday that fares would rise by ten per cent from April, the third rise in two years.
The council had asked for a delay, but the company said that costs had gone up.
"""


@pytest.fixture
def folder(tmp_path):
    return corpus(tmp_path / "news")


def backfile(*arguments, given=b"", front=()):
    """The command with its real parsers."""
    line = [*front, sys.executable, "-m", "ingest", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(line, input=given, capture_output=True, env=environment, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_standard_input(tmp_path):
    """A document from a pipe is stored once; the same bytes again change nothing."""
    news = b'{"title": "Wheat prices rise", "body": "Wheat exports fell.", "published": "2016-11-03"}\n'
    first = backfile("-", "--db", tmp_path / "a.db", "--no-sync", "--json", given=news)
    again = backfile("-", "--db", tmp_path / "a.db", "--no-sync", "--json", given=news)

    assert (first[0], again[0]) == (0, 0), first[2] + again[2]
    assert json.loads(first[1])["articles"]["added"] == 1
    assert json.loads(again[1])["articles"]["added"] == 0
    assert len(content(tmp_path / "a.db")) == 1


@pytest.mark.parametrize("last", ["abort", "hang"])
def test_standard_input_that_ends_its_reader_is_told_as_such(tmp_path, last):
    """It cannot be read again: a second worker would find nothing, or the rest."""
    done = subprocess.run(
        command("-", "--db", tmp_path / "a.db", "--json"),
        input=f"many 3000\n{last}\narticle x\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "BEFORE": ""},
    )
    said = report(done.stdout)

    assert (done.returncode, said["files"]["rejected"], said["files"]["skipped"]) == (1, 1, 0), done.stderr
    assert [problem["code"] for problem in said["rejected"]] == [{"abort": "crashed", "hang": "timeout"}[last]]
    assert said["articles"]["added"] >= 1_000


def test_a_link_that_is_named_is_read(tmp_path):
    """Links below a folder are not followed; an argument is."""
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "link.txt").symlink_to("story.txt")
    code, out, err = backfile(tmp_path / "link.txt", "--db", tmp_path / "a.db", "--no-sync", "--json")

    assert (code, json.loads(out)["files"]["ingested"]) == (0, 1), out + err


def test_a_format_that_is_given_later_counts(tmp_path):
    """Also of documents in archives that are as they were."""
    (tmp_path / "story.txt").write_text(STORY)
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as packed:
        packed.writestr("other.txt", STORY.replace("rise", "fall"))
    given = (tmp_path, "--db", tmp_path / "a.db", "--no-sync", "--json")
    backfile(*given)
    later = json.loads(backfile(*given, "--format", "markdown")[1])
    again = json.loads(backfile(*given, "--format", "markdown")[1])
    without = json.loads(backfile(*given)[1])

    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        found = connection.execute("SELECT format FROM documents ORDER BY path").fetchall()
    assert found == [("zip",), ("markdown",), ("markdown",)]
    assert later["files"]["ingested"] == 3
    assert [said["files"]["unchanged"] for said in (again, without)] == [2, 2]


def test_json_has_one_shape(folder, tmp_path):
    (folder / "bad.txt").write_text("error\n")
    (folder / "part.txt").write_text("article x\nrecord broken\n")
    (folder / "empty.txt").write_bytes(b"")
    code, out, _, _ = ingest(folder, "--db", tmp_path / "a.db", "--json")
    said = report(out)

    assert code == 1
    assert len(out.splitlines()) == 1
    assert set(said) >= {
        *("run", "status", "files", "articles", "rejected", "skipped", "missing_files", "index", "seconds")
    }
    assert said["files"] == {"ingested": 5, "unchanged": 0, "duplicate": 0, "rejected": 1, "skipped": 1}
    assert said["articles"] == {"added": 125, "updated": 0, "unchanged": 0, "missing": 0}
    assert said["index"] == {"engine": "tantivy", "changes": 125}
    assert [(p["path"].rpartition("/")[2], p["code"], p["record"]) for p in said["rejected"]] == [
        ("bad.txt", "bad-document", None),
        ("part.txt", "bad-record", 2),
    ]
    assert [p["code"] for p in said["skipped"]] == ["empty"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "Missing argument"),
        (("nowhere",), 2, "nowhere"),
        (("{folder}", "--engine", "lucene"), 2, "one of tantivy, whoosh, fts5"),
        (("{folder}", "--map", "title"), 2, "FIELD=COLUMN"),
        (("{folder}", "--format", "gif"), 2, "one of "),
        (("{folder}", "--jobs", "-1"), 2, "--jobs"),
        (("{folder}", "--db", "no/such/folder/a.db"), 4, "create it"),
        (("{folder}", "--db", "{folder}"), 4, "--db"),
        (("{folder}", "--db", "{folder}/0.txt"), 4, "not a Backfile archive"),
    ],
)
def test_wrong_arguments(folder, tmp_path, arguments, code, said):
    given = [argument.format(folder=folder) for argument in arguments]
    found, out, err, _ = ingest(*given, cwd=tmp_path)

    assert (found, out) == (code, ""), err
    assert said in err
    assert "Traceback" not in err
    assert len([line for line in err.splitlines() if line.lower().startswith(("error", "backfile: error"))]) == 1
    assert not (tmp_path / "articles.db").exists()


def test_an_unreadable_file_is_told_and_the_rest_is_taken(tmp_path):
    """Root may read everything, so it gives that privilege up first."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.md").write_text("# A title\n\nBy A. Writer\n\nThe cabinet met on Tuesday and decided nothing.\n")
    (folder / "b.md").write_text("# B title\n\nBy B. Writer\n\nThe cabinet met on Friday and decided it all.\n")
    (folder / "b.md").chmod(0)
    front = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if front and (shutil.which("setpriv") is None or subprocess.run([*front, "true"], check=False).returncode):
        pytest.skip("root can read any file, and setpriv is not here to change that")
    code, out, err = backfile(folder, "--db", tmp_path / "a.db", "--no-sync", "--json", front=front)

    assert code == 1, err
    said = json.loads(out)
    assert said["files"]["ingested"] == 1
    assert [(p["path"].rpartition("/")[2], p["code"]) for p in said["skipped"]] == [("b.md", "unreadable")]


def test_eight_at_once_give_what_one_after_the_other_gives(folder, tmp_path):
    ingest(folder, "--db", tmp_path / "serial.db", "--no-sync")
    paths = [(folder,), *[(folder / f"{n}.txt",) for n in range(4)], *[(folder, folder / f"{n}.txt") for n in range(3)]]
    db = tmp_path / "a.db"
    running = [start(*some, "--db", db, "--wait", "60", "--json", "--jobs", "1") for some in paths]
    done = [process.communicate(timeout=120) for process in running]

    assert [process.returncode for process in running] == [0] * 8, done
    assert sum(report(out)["articles"]["added"] for out, _ in done) == 124
    assert content(db) == content(tmp_path / "serial.db")
    check_index(db)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_after_the_last_document(folder, tmp_path, number):
    """The articles are stored: a signal while the index is awaited ends the command, the archive is whole."""
    before = """
import os, signal
import ingest.indexing as i
finish = i.Follower.finish
def late(self):
    os.kill(os.getpid(), NUMBER)
    return finish(self)
i.Follower.finish = late
""".replace("NUMBER", str(int(number)))
    db = tmp_path / "a.db"
    code, _, err, committed = ingest(folder, "--db", db, "--json", before=before)

    assert (code, committed) == (128 + number, 124), err
    assert "Traceback" not in err
    assert len(content(db)) == 124
    check_index(db)


def on_terminal(line):
    """Run a command whose standard error is a terminal: (exit code, standard output, what the terminal got)."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=slave, env=environment)
    os.close(slave)
    got = b""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        if select.select([master], [], [], 0.1)[0]:
            try:
                got += os.read(master, 65536)
            except OSError:  # the other end is closed
                break
    out, _ = process.communicate(timeout=30)
    os.close(master)
    return process.returncode, out.decode(), got.decode(errors="replace")


def test_a_bar_on_a_terminal_only(folder, tmp_path):
    code, out, shown = on_terminal(command(folder, "--db", tmp_path / "a.db", "--no-sync"))
    silent = on_terminal(command(folder, "--db", tmp_path / "b.db", "--no-sync", "--json"))
    piped = ingest(folder, "--db", tmp_path / "c.db", "--no-sync")

    assert code == 0
    assert "\x1b[" in shown
    assert "%" in shown
    assert out.startswith("files: 4 ingested")
    assert "\x1b[" not in silent[2]
    assert "\x1b[" not in piped[1] + piped[2]


def test_ways_that_lack_a_field_are_shown_before_the_commonest(tmp_path):
    kept = "The cranes stand still by the pier."
    for number, head in enumerate(("title,body", "headline,text", "hl,inhalt", "titre,texte")):
        (tmp_path / f"{number}.csv").write_text(f"{head}\nCranes {number},{kept} {number}\n", encoding="utf-8")
    odd = tmp_path / "odd.csv"
    odd.write_text("wer,was da steht\nAnn,They stand.\n", encoding="utf-8")
    shown = call("ingest", tmp_path, "--db", tmp_path / "a.db").out.splitlines()
    said = next(number for number, row in enumerate(shown) if "was da steht" in row)
    assert shown[said + 1].startswith(f"  no headline and no text found in {odd}: ")
    assert "  and 2 other ways; --json lists all" in shown


@pytest.mark.parametrize(
    ("told", "hint"),
    [
        ("headline", "for example --map title=headline"),
        ("colour=zz", "one of title, subtitle, body"),
        ("hl2=title", "the field comes first, --map title=hl2"),
    ],
)
def test_a_field_that_there_is_not_is_refused(tmp_path, told, hint):
    """It was taken without a word, and nothing was read by it."""
    done = call("ingest", tmp_path, "--map", told, "--db", tmp_path / "a.db")
    assert done.code == 2
    assert told in done.err
    assert hint in done.err


def test_a_field_may_be_called_as_people_call_it():
    told = ("date=a", "Author=b", "text=c", "native-id=d", "published=e=f", "publication=g")
    assert [mapping.pair(each) for each in told] == [
        ("published", "a"), ("byline", "b"), ("body", "c"), ("native_id", "d"), ("published", "e=f"), ("source", "g"),
    ]  # fmt: skip


def test_a_column_that_no_file_has_is_told(tmp_path):
    (tmp_path / "a.csv").write_text("hl,dt,inhalt\nCranes,2016-11-03,The cranes stand still.\n", encoding="utf-8")
    done = call("ingest", tmp_path / "a.csv", "--map", "title=hll", "--map", "date=dt", "--db", tmp_path / "a.db")
    assert "--map title=hll: no file that was read has a column of this name" in done.out
    assert "--map published" not in done.out


def test_how_columns_were_read_is_shown_and_can_be_given(tmp_path):
    table = "hl,dt,inhalt\nCranes stand still,2016-11-03,The cranes stand still.\n"
    (tmp_path / "in").mkdir()
    for name in ("a.csv", "b.csv"):
        (tmp_path / "in" / name).write_text(table.replace("still", f"still in {name}"), encoding="utf-8")
    odd = tmp_path / "odd.csv"
    odd.write_text("wer,titel,was da steht\nAnn,Cranes,They stand.\n", encoding="utf-8")

    shown = call("ingest", tmp_path / "in", "--db", tmp_path / "a.db").out
    assert "columns of 2 files: title=hl body=inhalt; no field for dt" in shown
    assert f"no day found in {tmp_path / 'in' / 'a.csv'}: name its column with --map published=COLUMN" in shown
    shown = call("ingest", tmp_path / "in", "--map", "date=dt", "--db", tmp_path / "a.db").out
    assert "columns of 2 files: title=hl body=inhalt published=dt\n" in shown
    assert "--map" not in shown
    shown = call("ingest", odd, "--db", tmp_path / "b.db").out
    assert 'columns of 1 file: title=titel; no field for wer, "was da steht"' in shown
    assert f"no text found in {odd}: name its column with --map body=COLUMN" in shown
    given = ("--map", "body=was da steht", "--map", "byline=wer")
    done = call_json("ingest", odd, *given, "--db", tmp_path / "b.db")  # said anew: read again
    read = {"title": "titel", "body": "was da steht", "byline": "wer"}
    assert done["columns"] == [{"files": 1, "map": read, "aside": []}]
    assert call_json("sql", "SELECT body, byline FROM articles", "--db", tmp_path / "b.db") == [
        {"body": "They stand.", "byline": "Ann"}
    ]
    for options in (given, ()):  # as it was read, or nothing said: nothing to do
        done = call_json("ingest", odd, *options, "--db", tmp_path / "b.db")
        assert (done["files"]["unchanged"], done["columns"]) == (1, [])


def test_an_order_of_day_and_month_that_is_given_later_counts(tmp_path):
    table = "title,date,text\nCranes stand still,03/04/2020,The cranes stand still.\n"
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    days = []
    given = ((), ("--dates", "DMY"), (), ("--dates", "MDY"), ("--dates", "none"), ("--dates", "dmy"), ("--dates", ""))
    for options in given:
        call("ingest", tmp_path / "a.csv", *options, "--db", tmp_path / "a.db")
        days.append(call_json("sql", "SELECT published FROM articles", "--db", tmp_path / "a.db")[0]["published"])
    assert days == [None, "2020-04-03", "2020-04-03", "2020-03-04", None, "2020-04-03", None]


@pytest.mark.parametrize("nothing", ["none", "", " None "])
@pytest.mark.parametrize("packed", [False, True])
def test_a_mapping_can_be_taken_back(tmp_path, nothing, packed):
    """It held for the file for good, also when the file changed."""
    name = "a.csv"
    if packed:
        name = "a.zip"
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("a.csv", "title,hl,text\nCranes stand,Quay,The cranes stand still.\n")
    else:
        (tmp_path / name).write_text("title,hl,text\nCranes stand,Quay,The cranes stand still.\n", encoding="utf-8")

    def titles(*options: str) -> tuple[int, list[str]]:
        done = call_json("ingest", tmp_path / name, *options, "--db", tmp_path / "a.db")
        rows = call_json("sql", "SELECT title FROM articles", "--db", tmp_path / "a.db")
        return done["articles"]["updated"], [row["title"] for row in rows]

    assert titles() == (0, ["Cranes stand"])
    assert titles("--map", "title=hl") == (1, ["Quay"])
    assert titles("--check") == (0, ["Quay"])
    assert titles("--map", nothing) == (1, ["Cranes stand"])
    assert titles("--check", "--map", nothing) == (0, ["Cranes stand"])
    options = call_json("sql", "SELECT options FROM documents", "--db", tmp_path / "a.db")
    assert {row["options"] for row in options} == {""}


def test_a_table_inside_an_archive_is_read_again_too(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("odd.csv", "wer,titel,was da steht\nAnn,Cranes,They stand.\n")
        archive.writestr("page.html", "<title>Cranes</title><p>The cranes of the quay stand still since Monday.</p>")
    call("ingest", tmp_path / "a.zip", "--db", tmp_path / "a.db")

    done = call_json("ingest", tmp_path / "a.zip", "--map", "body=was da steht", "--db", tmp_path / "a.db")

    assert (done["articles"]["updated"], done["articles"]["added"]) == (1, 0)
    body = call_json(
        "sql", "SELECT body FROM articles WHERE title = 'Cranes' AND body LIKE 'They%'", "--db", tmp_path / "a.db"
    )
    assert body == [{"body": "They stand."}]


def test_what_needs_a_look_is_listed_before_parts_of_saved_pages(tmp_path):
    """Thirty pictures and scripts beside a saved page hid the file that could not be read."""
    page = tmp_path / "in" / "A page.html"
    (tmp_path / "in" / "A page_files").mkdir(parents=True)
    page.write_text("<html><body><h1>Cranes</h1><p>The cranes stand still by the pier.</p></body></html>")
    for number in range(30):
        (tmp_path / "in" / "A page_files" / f"{number}.js").write_text(f"var a = {number};")
    (tmp_path / "in" / "z.txt").write_text("")
    done = call("ingest", tmp_path / "in", "--db", tmp_path / "a.db")
    listed = done.out[done.out.index("skipped:") :].splitlines()
    assert "z.txt: the file is empty" in listed[1]
    assert "page-part 30" in listed[0]


def test_a_list_that_is_cut_says_so():
    """Also of files that are gone or were moved."""
    done = Report(
        missing_files=[f"/news/{n}.txt" for n in range(25)], moved=[(f"/a/{n}", f"/b/{n}") for n in range(30)]
    )
    said = list(lines(done, None))

    assert ("  /news/19.txt" in said, "  /news/20.txt" in said) == (True, False)
    assert ("  /a/19 -> /b/19" in said, "  /a/20 -> /b/20" in said) == (True, False)
    assert [line for line in said if "more" in line] == [f"  and {n} more; --json lists all" for n in (10, 5)]
