"""The SQL jail against random statements, under strace, and its limits from the command line.

BACKFILE_STATEMENTS (default 300) is how many random statements are run, BACKFILE_SEED (default 1) which ones.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from store.errors import BackfileError
from store.jail import run_sql
from tests.newsroom import build, call, call_json

STATEMENTS = int(os.environ.get("BACKFILE_STATEMENTS", "300"))
SEED = int(os.environ.get("BACKFILE_SEED", "1"))
LIMIT = 2.0
TABLES = ("articles", "documents", "entities", "mentions", "related_links", "change", "meta", "articles_fts", "months")
COLUMNS = ("id", "title", "body", "path", "rowid", "kind", "name", "value", "seq", "rank", "*", "published", "month")
VALUES = ("1", "-1", "NULL", "'a'", "x'00ff'", "1e308", "9223372036854775807", "'wheat'", "'\"'", "''", "0.1", "'$.a'")
FUNCTIONS = (
    "abs", "char", "coalesce", "count", "date", "group_concat", "hex", "json", "json_each", "json_extract", "length",
    "max", "min", "quote", "replace", "round", "substr", "sum", "total", "trim", "unicode", "upper", "snippet", "bm25",
    "highlight", "printf", "zeroblob", "randomblob", "load_extension", "fts3_tokenizer", "readfile", "writefile",
    "row_number", "lag", "ntile", "likely", "glob", "like", "strftime", "pow", "instr",
)  # fmt: skip
BINARY = ("+", "-", "*", "/", "%", "||", "=", "<", ">=", "IS", "AND", "OR", "LIKE", "GLOB", "MATCH", "->", "->>", "<<")
HEADS = (
    "DELETE FROM {table}", "UPDATE {table} SET title = {value}", "INSERT INTO {table} VALUES ({value}, {value})",
    "DROP TABLE {table}", "CREATE TABLE stray AS {select}", "CREATE TEMP VIEW stray AS {select}",
    "ATTACH {value} AS stray", "VACUUM INTO 'stray'", "PRAGMA {table} = {value}", "PRAGMA journal_mode = DELETE",
    "BEGIN", "EXPLAIN {select}", "EXPLAIN QUERY PLAN {select}", "REINDEX", "ANALYZE", "{select}; {select}",
    "CREATE TRIGGER stray AFTER INSERT ON {table} BEGIN {select}; END", "ALTER TABLE {table} RENAME TO stray",
)  # fmt: skip


class Grammar:
    """Statements in SQL's shape, with wild contents: most are refused, some run, some burn time."""

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)

    def statement(self) -> str:
        pick = self.chance
        if pick.random() < 0.3:
            head = pick.choice(HEADS)
            return head.format(table=pick.choice(TABLES), value=pick.choice(VALUES), select=self.select(2))
        text = self.select(3)
        if pick.random() < 0.1:  # broken: a piece is gone
            place = pick.randrange(len(text))
            return text[:place] + text[place + pick.randrange(1, 20) :]
        return text

    def select(self, depth: int) -> str:
        pick = self.chance
        columns = ", ".join(self.expression(depth) for _ in range(pick.randrange(1, 4)))
        text = f"SELECT {pick.choice(('', 'DISTINCT '))}{columns}"
        if pick.random() < 0.9:
            text += f" FROM {self.source(depth)}"
        if pick.random() < 0.5:
            text += f" WHERE {self.expression(depth)}"
        if pick.random() < 0.2:
            text += f" GROUP BY {self.expression(1)} HAVING {self.expression(1)}"
        if pick.random() < 0.2 and depth:
            text += f" {pick.choice(('UNION', 'UNION ALL', 'EXCEPT', 'INTERSECT'))} {self.select(depth - 1)}"
        if pick.random() < 0.3:
            text += f" ORDER BY {self.expression(1)}"
        return text + (f" LIMIT {pick.choice(VALUES)}" if pick.random() < 0.3 else "")

    def source(self, depth: int) -> str:
        pick = self.chance
        if depth and pick.random() < 0.2:
            return f"({self.select(depth - 1)})"
        if pick.random() < 0.1:
            return "(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n)"
        joined = f" {pick.choice((',', 'JOIN', 'LEFT JOIN', 'NATURAL JOIN'))} {pick.choice(TABLES)}"
        return pick.choice(TABLES) + (joined if pick.random() < 0.4 else "")

    def expression(self, depth: int) -> str:
        pick = self.chance
        form = pick.randrange(7) if depth else pick.randrange(2)
        if form < 2:
            return pick.choice((VALUES, COLUMNS)[form])
        if form == 2:
            inner = ", ".join(self.expression(depth - 1) for _ in range(pick.randrange(4)))
            return f"{pick.choice(FUNCTIONS)}({inner})"
        if form == 3:
            return f"({self.select(depth - 1)})"
        if form == 4:
            return f"CASE WHEN {self.expression(depth - 1)} THEN {self.expression(depth - 1)} END"
        if form == 5:
            return f"CAST({self.expression(depth - 1)} AS {pick.choice(('TEXT', 'BLOB', 'INTEGER'))})"
        return f"({self.expression(depth - 1)} {pick.choice(BINARY)} {self.expression(depth - 1)})"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("jail") / "articles.db")


def state(folder: Path) -> dict[str, str]:
    files = [f for f in folder.iterdir() if f.is_file() and not f.name.endswith(("-shm", "-wal"))]
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def test_random_statements_end_in_time_and_change_nothing(archive, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = state(archive.parent)
    grammar = Grammar(f"{SEED} jail")
    statements = [grammar.statement() for _ in range(STATEMENTS)]

    def verdict(statement: str) -> tuple[str, float]:
        start = time.monotonic()
        try:
            run_sql(archive, statement, timeout=LIMIT)
        except BackfileError as error:
            return error.code, time.monotonic() - start
        return "ran", time.monotonic() - start

    with ThreadPoolExecutor(2) as pool:
        ends = list(pool.map(verdict, statements))
    assert state(archive.parent) == before
    assert list(tmp_path.iterdir()) == []
    codes = {code for code, _ in ends}
    assert codes <= {"ran", "usage", "limit"}, codes
    assert {"ran", "usage"} <= codes
    assert max(seconds for _, seconds in ends) < LIMIT + 1.5  # 0.25 s on an idle machine
    assert call_json("sql", "select count(*) as n from articles", "--db", archive) == [{"n": 4}]


TRACED = """
import sys
from store.errors import BackfileError
from store.jail import run_sql
for statement in sys.argv[2:]:
    try:
        run_sql(sys.argv[1], statement)
    except BackfileError:
        pass
"""
WRITING = re.compile(r'openat?\(.*?"([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)')
OTHER_CALLS = (
    "connect,bind,sendto,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,truncate,ftruncate,pwrite64,pwritev,"
    "chmod,fchmodat,link"
)


def test_the_kernel_sees_no_write_and_no_connection(archive, tmp_path):
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "log"
    attacks = (
        "select * from articles order by random()", "select load_extension('x')", "attach 'stray' as x",
        "vacuum into 'stray'", "select rowid, snippet(articles_fts, 2, '', '', '', 9) from articles_fts('wheat')",
        "create temp table stray as select * from articles", "pragma journal_mode = delete",
        "select writefile('stray', 'x')",
        "with recursive n (i) as (select 1 union all select i + 1 from n limit 99999) select i from n order by -i",
    )  # fmt: skip
    traced = [strace, "-f", "-qq", "-s", "4096", "-o", log, "-e", f"trace=open,openat,creat,execve,{OTHER_CALLS}"]
    done = subprocess.run(
        [*traced, sys.executable, "-c", TRACED, archive, *attacks],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if "PTRACE" in done.stderr or "ptrace" in done.stderr:
        pytest.skip(f"strace may not trace here: {done.stderr.strip()}")
    assert (done.returncode, done.stderr) == (0, "")

    lines = log.read_text(errors="replace").splitlines()
    children = {line.split()[0] for line in lines if "execve(" in line and "jail_child.py" in line}
    assert len(children) == len(attacks)
    inside = [line for line in lines if line.split()[0] in children and " = -1 " not in line]
    written = {name for line in inside for name in WRITING.findall(line)}
    # SQLite opens its log for writing on read-only connections too; that nothing is written to it is looked at below,
    # and a file size limit of 0 stops any write of the child's to any file.
    assert {name for name in written if not name.endswith(("-shm", "-wal"))} <= {"/dev/null"}
    others = [line for line in inside if re.search(rf"\b(?:{OTHER_CALLS.replace(',', '|')})\(", line)]
    assert others == []


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--max-rows", "3"), "more than 3 rows"),
        (("--max-bytes", "20"), "more than 20 bytes"),
        (("--timeout", "0.2"), "longer than 0.2 s"),
    ],
)
def test_limits_can_be_set_from_the_command_line(archive, options, word):
    endless = "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n"
    statement = endless if options[0] == "--timeout" else "select title from articles"
    done = call("sql", statement, *options, "--db", archive)
    assert done.code == 7
    assert word in done.err
    assert call("sql", "select id from articles", "--max-rows", "4", "--max-bytes", "20000", "--db", archive).code == 0
