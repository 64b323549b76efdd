"""Ingest measured from nothing to searchable: speed, peak memory of all processes, a second run, recollindex beside it.

python bench/ingest.py [FOLDER]     default: ../shared/sets/newswire/reuters21578/sgm
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT.parent / "shared" / "sets" / "newswire" / "reuters21578" / "sgm"


def main() -> None:
    """Print one line for each figure."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not folder.is_dir():
        print(f"ingest: no folder {folder}; nothing measured")
        return
    with tempfile.TemporaryDirectory() as place:
        archive = Path(place) / "a.db"
        first, seconds, peak = measured(folder, archive)
        count = first["articles"]["added"]
        print(f"ingest: {count:,} articles to searchable in {seconds:.2f} s, {count / seconds:,.0f}/s (floor 2,000/s)")
        print(f"ingest: peak memory of all processes {peak:.0f} MB (ceiling 600 MB)")
        _, seconds, _ = measured(folder, archive)
        print(f"ingest: second run, nothing changed, {seconds:.2f} s (ceiling 2 s)")
        recoll(archive, Path(place))


def measured(folder: Path, archive: Path) -> tuple[dict, float, float]:
    """One run of the command: its report, seconds as a whole process, peak megabytes."""
    began = time.monotonic()
    command = [sys.executable, "-m", "ingest", str(folder), "--db", str(archive), "--json"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    peak: list[float] = [0.0]
    thread = threading.Thread(target=watch, args=(process, peak))
    thread.start()
    out, _ = process.communicate()
    seconds = time.monotonic() - began
    thread.join()
    return json.loads(out), seconds, peak[0]


def watch(process: subprocess.Popen, peak: list[float]) -> None:
    """Proportional memory (PSS) of the process and its children, sampled."""
    while process.poll() is None:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        try:
            pids = [str(process.pid), *children.read_text().split()]
        except OSError:
            return
        peak[0] = max(peak[0], sum(map(memory, pids)))
        time.sleep(0.05)


def memory(pid: str) -> float:
    """Megabytes of one process; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def recoll(archive: Path, place: Path) -> None:
    """The same articles as text files, indexed by recollindex (Debian recollcmd), where it is installed."""
    if shutil.which("recollindex") is None:
        print("ingest: recollindex is not installed; apt-get install recollcmd measures it beside")
        return
    import sqlite3  # noqa: PLC0415

    files = place / "files"
    files.mkdir()
    count = 0
    for key, title, body in sqlite3.connect(archive).execute("SELECT id, title, body FROM articles"):
        (files / f"{key}.txt").write_text(f"{title}\n\n{body}", encoding="utf-8")
        count += 1
    config = place / "recoll"
    config.mkdir()
    (config / "recoll.conf").write_text(f"topdirs = {files}\ndbdir = {place / 'xapian'}\n")
    began = time.monotonic()
    subprocess.run(["recollindex", "-c", str(config)], check=True, capture_output=True)
    seconds = time.monotonic() - began
    print(f"ingest: recollindex, the same articles as files, {seconds:.2f} s, {count / seconds:,.0f}/s")


if __name__ == "__main__":
    main()
