"""Speed of `backfile search`: the whole process against `sqlite-utils search`, and the call in process.

Usage: python bench/search.py [ARCHIVE] [--runs N]; without ARCHIVE one is made of the Reuters set beside the sources.
Both commands read the same articles on the same machine in the same run, turn and turn about. `sqlite-utils search` has
a full-text table of its own, built here with its `enable-fts`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REUTERS = Path(__file__).resolve().parents[2] / "shared" / "sets" / "newswire" / "reuters21578" / "sgm"
QUERIES = ("wheat", "oil price", "opec output ceiling", "said", "interest rate")
TARGET_MS, TARGET_RATIO, TARGET_CALL_MS = 120.0, 0.7, 5.0


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("archive", type=Path, nargs="?")
    arguments.add_argument("--runs", type=int, default=15)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = given.archive or build_archive(Path(folder) / "reuters.db")
        peer = build_peer(archive, Path(folder) / "peer.db")
        processes = whole_processes(archive, peer, given.runs)
        calls = in_process(archive, given.runs)
    for row in (*processes, *calls):
        print(json.dumps(row))


def build_archive(path: Path) -> Path:
    if not REUTERS.is_dir():
        raise SystemExit(f"search: no folder {REUTERS}; nothing measured")
    subprocess.run([tool("backfile"), "ingest", str(REUTERS), "--db", str(path)], check=True, stdout=subprocess.DEVNULL)
    return path


def build_peer(archive: Path, peer: Path) -> Path:
    """The same articles in a plain table with a full-text table by sqlite-utils."""
    with sqlite3.connect(peer) as connection:
        connection.execute("ATTACH ? AS source", (str(archive),))
        connection.execute(
            "CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, body TEXT, published TEXT, source TEXT)"
        )
        connection.execute("INSERT INTO articles SELECT id, title, body, published, source FROM source.articles")
    connection.close()
    subprocess.run([tool("sqlite-utils"), "enable-fts", str(peer), "articles", "title", "body"], check=True)
    return peer


def whole_processes(archive: Path, peer: Path, runs: int) -> list[dict[str, object]]:
    ours: list[float] = []
    theirs: list[float] = []
    timed([tool("backfile"), "search", "warm", "--db", str(archive)])
    for _ in range(runs):
        for query in QUERIES:
            ours.append(timed([tool("backfile"), "search", query, "--db", str(archive), "--json"]))
            command = [tool("sqlite-utils"), "search", str(peer), "articles", query, "--limit", "10"]
            theirs.append(timed([*command, "-c", "id", "-c", "title", "-c", "published"]))
    mine, other = statistics.median(ours), statistics.median(theirs)
    return [
        {
            "claim": "backfile search, whole process",
            "ms": round(mine, 1),
            "target_ms": TARGET_MS,
            "met": mine < TARGET_MS,
        },
        {"claim": "sqlite-utils search, whole process", "ms": round(other, 1)},
        {
            "claim": "ratio",
            "value": round(mine / other, 2),
            "target": TARGET_RATIO,
            "met": mine / other <= TARGET_RATIO,
        },
    ]


def in_process(archive: Path, runs: int) -> list[dict[str, object]]:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    import backfile  # noqa: PLC0415  # not before the processes are timed

    rows: list[dict[str, object]] = []
    everything: list[float] = []
    with backfile.open(archive) as opened:
        for query in QUERIES:
            opened.search(query)
            times = []
            for _ in range(runs * 4):
                start = time.perf_counter()
                found = opened.search(query)
                times.append(1e3 * (time.perf_counter() - start))
            everything += times
            rows.append({"claim": f"search({query!r}), {found.total:,} hits", "ms": round(statistics.median(times), 2)})
    middle = statistics.median(everything)
    summary = {"claim": "search() with ten hits and snippets", "ms": round(middle, 2), "target_ms": TARGET_CALL_MS}
    return [*rows, {**summary, "met": middle < TARGET_CALL_MS}]


def timed(command: list[str]) -> float:
    # Byte code is kept, as after any installation, even where this shell says otherwise.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return 1e3 * (time.perf_counter() - start)


def tool(name: str) -> str:
    """The command beside this Python, else on the path."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is not installed: pip install -e '.[dev]'")
    return found


if __name__ == "__main__":
    main()
