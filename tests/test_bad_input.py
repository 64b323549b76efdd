"""Any text with any flags: a result, a note, or one line and exit code 2; never a traceback, a crash or a long wait."""

from __future__ import annotations

import json
import random
import time

import pytest

import backfile
from tests.newsroom import build, call, call_json, process

TEXTS = [
    "", "wheat", '"', "(", "\x00", "\ud800", "\u202ewheat", "a" * 1000, "*", "-x", "--", "NOT", "date:",
    "date:9999", "date:0", "date:-999999d", "1" * 400, "words>" + "9" * 30, "id:" + "9" * 19, "id:-1",
    "atleast0 x", "atleast999999 wheat", "x w/9999999 y", "wheat^9999.9999", "word~9", "is:", "has:",
    "url:*", "linksto:" + "9" * 20, "la:", "e\u0301", "🙂", "?" * 50, "title:*", "place:*", "wheat " * 300,
    "%", "a$9", "date -7", "not/5"
]  # fmt: skip
DATES = [
    "", "2016", "2016-13", "0", "-1", "-7d", "-99999999y", "0000", "9999", "9999-12-31", "10000",
    "03/04/2020", "3/4/20", "31/12/2019", "today", "last week", "..", "2019..2020", "..2020", "*", '"',
    "\x00", "\ud800", "x" * 1000, "2019-02-30", "２０１９", "٢٠١٩", "in 999999 years", "999999 days ago",
    "-120000y", "300s", " ", "\n"
]  # fmt: skip
NUMBERS = ["0", "1", "-1", "1000000000", str(2**63 - 1), str(2**63), "9" * 30, "1.5", "x", "", "1e3", " 5", "0x10", "٣"]
FLAGS = [
    *(f"--from={date}" for date in DATES), *(f"--to={date}" for date in DATES),
    *(f"--today={date}" for date in DATES),
    *(f"{name}={number}" for name in ("--limit", "--offset", "--similar", "--context") for number in NUMBERS),
    *(f"--sort={name}" for name in ("newest", "oldest", "x", "")),
    *(f"--engine={name}" for name in ("fts5", "whoosh", "x")),
    *(f"--timeline={name}" for name in ("day", "week", "month", "year", "x")), "--dups=fold", "--dups=x",
    "--facet=person", "--dialect=factiva", "--dialect=lexis", "--date-order=DMY", "--date-order=x",
    "--sort-kwic=L1", "--per-million", "--kwic", "--csv", "--raw", "--json", "--explain", "--facets",
    "--strict",
]  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("bad") / "articles.db")


def check(arguments):
    start = time.process_time()  # of the processor: the machine may be loaded
    done = call(*arguments)

    assert done.code in (0, 2), (arguments, done.err)
    assert "internal error" not in done.err
    if done.code:
        assert (len(done.err.splitlines()), done.out) == (1, ""), (arguments, done.err)
    (done.out + done.err).encode()
    assert time.process_time() - start < 5, arguments


@pytest.mark.parametrize("seed", range(150))
def test_any_text_with_any_flags(archive, seed):
    rng = random.Random(seed)
    command = rng.choice(["search"] * 6 + ["export", "save", "run", "new", "show"])
    flags = [flag for flag in rng.sample(FLAGS, rng.randint(0, 4)) if command == "search" or flag in FLAGS[:66]]
    arguments = [command, "--db", archive, *flags]
    if command in ("save", "run", "new"):
        arguments += ["--", rng.choice(["\x00", "\ud800", "", "x" * 300, "../x"])]
    elif command == "show":
        arguments += [rng.choice(NUMBERS)]
    else:
        arguments += ["--"]
    if command in ("search", "export", "save"):
        arguments += rng.sample(TEXTS, rng.randint(0, 3))
    check(arguments)


@pytest.mark.parametrize("engine", ["tantivy", "whoosh", "fts5"])
@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_a_limit_beyond_the_archive_is_the_whole_archive(archive, engine, sort):
    """It once had the engine take memory for a thousand million hits, which ended the process."""
    most = str(2**63 - 1)
    ways = ["--engine", engine, "--sort", sort, "--db", archive]

    assert len(call_json("search", "--limit", most, *ways)["hits"]) == 4
    assert call_json("search", "--offset", most, *ways)["hits"] == []
    assert call_json("search", "--offset", most, "--limit", most, *ways)["total"] == 4
    assert call("export", "--limit", most, "--format", "jsonl", *ways).out.count("\n") == 4


def test_the_api_takes_any_limit_too(archive):
    with backfile.open(archive) as opened:
        assert len(opened.search("", limit=10**12).hits) == 4


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [
        ("wheat\n  date:2019-13", 2, 8),
        ("date:03/04/2020", 1, 6),
        ("since:2020 until:2019", 1, 18),
        ("date:2020..2019", 1, 6),
        ("pd:soon", 1, 4),
    ],
)
def test_a_date_that_cannot_be_read_is_named_with_its_place(archive, query, line, column):
    done = call("search", query, "--db", archive)

    assert done.code == 2
    assert done.err.rstrip().endswith(f": line {line}, column {column}")


def test_an_ambiguous_day_shows_both_readings_everywhere(archive):
    for arguments in (["date:03/04/2020"], ["--from", "03/04/2020"], ["--to", "3/4/20"], ["pd<=03/04/2020"]):
        done = call("search", *arguments, "--db", archive)
        assert done.code == 2
        assert "2020-03-04 or 2020-04-03" in done.err
    assert call("search", "date:03/04/2020", "--date-order", "DMY", "--db", archive).code == 0


@pytest.mark.parametrize(
    "text",
    [
        "wheat " * 170_000, "(" * 1_000_000, "wheat OR " * 110_000, "a w/5 b " * 120_000, "x:y " * 250_000,
        "*" * 1_000_000, '"' + "wheat " * 160_000, "1" * 1_000_000, "\ud800" * 1_000_000,
        "title:" * 160_000
    ],
)  # fmt: skip
def test_a_query_of_a_megabyte(archive, text):
    check(["search", "--db", archive, "--", text])


def test_a_query_that_is_cut_says_so(archive):
    notes = call_json("search", "(" * 30_000 + "wheat", "--db", archive)["notes"]

    assert [note["text"] for note in notes if note["code"] == "too-long"] == [
        "only the first 20,000 words and signs of this query are read"
    ]


def test_bytes_that_are_no_text(archive):
    done = process("search", "--json", "--db", archive, "--", b"wheat \xff\xfe".decode("utf-8", "surrogateescape"))

    assert done.returncode == 0
    assert json.loads(done.stdout)["total"] == 2
