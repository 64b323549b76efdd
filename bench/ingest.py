"""Ingest measured from nothing to searchable: speed, peak memory, first and last tenth, a second run, recollindex.

python bench/ingest.py [FOLDER]     default: ../shared/sets/newswire/reuters21578/sgm
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT.parent / "shared" / "sets" / "newswire" / "reuters21578" / "sgm"


@dataclass
class Run:
    """One command, as a whole process."""

    out: str = ""
    seconds: float = 0.0
    peak: float = 0.0  #: megabytes of the process and its children (PSS), the largest sum that was seen
    growth: list[tuple[float, int]] = field(default_factory=list)  #: (seconds, articles committed by then)


def main() -> None:
    """Print one line for each figure."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not folder.is_dir():
        print(f"ingest: no folder {folder}; nothing measured")
        return
    with tempfile.TemporaryDirectory() as place:
        archive = Path(place) / "a.db"
        command = [sys.executable, "-m", "ingest", str(folder), "--db", str(archive), "--json"]
        run = measured(command, archive)
        count = json.loads(run.out)["articles"]["added"]
        speed = count / run.seconds
        print(f"ingest: {count:,} articles to searchable in {run.seconds:.2f} s, {speed:,.0f}/s (floor 2,000/s)")
        print(f"ingest: peak memory of all processes {run.peak:.0f} MB (ceiling 600 MB)")
        print(f"ingest: {tenths(run.growth)}")
        again = measured(command, archive)
        print(f"ingest: second run, nothing changed, {again.seconds:.2f} s (ceiling 2 s)")
        recoll(archive, Path(place), speed)


def measured(command: list[str], archive: Path | None = None) -> Run:
    """Run a command and watch it."""
    run = Run()
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    thread = threading.Thread(target=watch, args=(process, run, began, archive))
    thread.start()
    run.out, _ = process.communicate()
    run.seconds = time.monotonic() - began
    thread.join()
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with code {process.returncode}")
    return run


def watch(process: subprocess.Popen[str], run: Run, began: float, archive: Path | None) -> None:
    """Memory and articles, every twentieth of a second."""
    while process.poll() is None:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        try:
            pids = [str(process.pid), *children.read_text().split()]
        except OSError:
            return
        run.peak = max(run.peak, sum(map(memory, pids)))
        if archive is not None and archive.exists():
            run.growth.append((time.monotonic() - began, committed(archive)))
        time.sleep(0.05)


def memory(pid: str) -> float:
    """Megabytes of one process; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def committed(archive: Path) -> int:
    """Articles that are in the archive for good."""
    try:
        with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0])
    except sqlite3.Error:
        return 0


def tenths(growth: list[tuple[float, int]]) -> str:
    """Articles per second from the first commit to a tenth of all, and over the last tenth."""
    total = max(count for _, count in growth)
    steps = [growth[0], *[now for before, now in pairwise(growth) if now[1] > before[1]]]
    starts = [step for step in steps if step[1] > 0]
    first = next((step for step in starts[1:] if step[1] - starts[0][1] >= total / 10), starts[-1])
    last = next(step for step in reversed(starts) if total - step[1] >= total / 10)

    def speed(begin: tuple[float, int], end: tuple[float, int]) -> float:
        return (end[1] - begin[1]) / max(end[0] - begin[0], 0.05)

    return f"stored in the first tenth {speed(starts[0], first):,.0f}/s, in the last {speed(last, starts[-1]):,.0f}/s"


def recoll(archive: Path, place: Path, speed: float) -> None:
    """The same articles as text files, indexed by recollindex (Debian recollcmd), where it is installed."""
    program = shutil.which("recollindex")
    if program is None:
        print("ingest: recollindex is not installed; apt-get install recollcmd measures it beside")
        return
    files = place / "files"
    files.mkdir()
    with closing(sqlite3.connect(archive)) as connection:
        articles = connection.execute("SELECT id, title, body FROM articles").fetchall()
    for key, title, body in articles:
        (files / f"{key}.txt").write_text(f"{title}\n\n{body}", encoding="utf-8")
    config = place / "recoll"
    config.mkdir()
    (config / "recoll.conf").write_text(f"topdirs = {files}\ndbdir = {place / 'xapian'}\n")
    run = measured([program, "-c", str(config)])
    peer = len(articles) / run.seconds
    print(
        f"ingest: recollindex, the same articles as text files, {run.seconds:.2f} s, {peer:,.0f}/s,"
        f" peak {run.peak:.0f} MB; ours is {speed / peer:.2f} times as fast"
    )
    again = measured([program, "-c", str(config)])
    print(f"ingest: recollindex, second run, {again.seconds:.2f} s")


if __name__ == "__main__":
    main()
