"""Files that hold many articles: speed of JSON Lines and of a web archive beside the same pages as files; memory.

python bench/containers.py [speed|memory]     default: both

Memory: each kind of file is read whole at two sizes, one ten times the other, by a process of its own (as a worker
reads it, originals kept); the peaks must be about equal. Pages are those of the dev sets, or made where these are not.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.events import Batch, Settings, Task
from ingest.walk import Found
from ingest.worker import run_here

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT.parent / "shared" / "sets" / "html_body" / "dev"
SMALL, LARGE = 40, 400  #: megabytes of the files whose memory is compared
WORDS = ("port", "crane", "union", "strike", "harbour", "cargo", "ship", "night", "talks", "walkout", "percent", "dock")
CHANCE = random.Random(1)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"


def pages(count: int) -> Iterator[bytes]:
    """Saved pages, each one different, from the dev set or made."""
    found = (
        [gzip.decompress(path.read_bytes()) for path in sorted(PAGES.rglob("html/*"))[:count]] if PAGES.is_dir() else []
    )
    found = found or [(f"<html><head><title>T</title></head><body><h1>T</h1>{'<p>' + text(40) + '</p>' * 9}").encode()]
    for number in range(count):
        yield found[number % len(found)] + b"<!-- %d -->" % number


def text(words: int) -> str:
    return " ".join(CHANCE.choices(WORDS, k=words))


def record(kind: bytes, payload: bytes, number: int) -> bytes:
    """A WARC response."""
    body = HEAD % (kind, len(payload)) + payload
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%032x>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
        b"WARC-Target-URI: https://site%d.example/%d\r\nContent-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n" % (number, number, number, len(body)) + body + b"\r\n\r\n"
    )


def json_lines(out: BinaryIO, megabytes: int) -> None:
    number = 0
    while out.tell() < megabytes * 1_000_000:
        number += 1
        body = "\n\n".join(text(60) for _ in range(6))
        line = {"id": number, "title": f"{text(6)} {number}", "date": "2016-11-03", "author": "Ann Lee", "body": body}
        out.write(json.dumps(line).encode() + b"\n")


def mbox(out: BinaryIO, megabytes: int) -> None:
    number = 0
    while out.tell() < megabytes * 1_000_000:
        number += 1
        head = f"From a@b.example Sun Nov  6 10:00:00 2016\nFrom: a@b.example\nSubject: {text(5)}"
        out.write(f"{head}\nMessage-ID: <{number}@x>\nDate: Sun, 6 Nov 2016 10:00:00 +0000\n\n{text(300)}\n\n".encode())


def web_archive(out: BinaryIO, megabytes: int) -> None:
    """Mostly pictures, as in real ones, and some pages."""
    page, number = next(pages(1))[:20_000], 0
    while out.tell() < megabytes * 1_000_000:
        number += 1
        picture = random.Random(number).randbytes(200_000)
        kind, payload = (b"text/html", page) if number % 20 == 0 else (b"image/png", picture)
        out.write(gzip.compress(record(kind, payload, number), 1))


def zipped(out: BinaryIO, megabytes: int) -> None:
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(megabytes):
            part = io.BytesIO()
            json_lines(part, 1)
            archive.writestr(f"{number}.jsonl", part.getvalue())


KINDS: dict[str, Callable[[BinaryIO, int], None]] = {
    "JSON Lines": json_lines,
    "mbox": mbox,
    "WARC": web_archive,
    "zip": zipped,
}


def speed(place: Path) -> None:
    """CPU seconds of all processes, so that a busy machine tells the same; two cores give two a second."""
    lines = place / "a.jsonl"
    with lines.open("wb") as out:
        json_lines(out, 60)
    began = time.process_time()
    count = read(lines)
    rate = count / (time.process_time() - began)
    print(f"containers: JSON Lines parsed at {rate:,.0f}/s on one core (floor 5,000/s)")
    folder = place / "pages"
    folder.mkdir()
    captured = bytearray()
    for number, page in enumerate(pages(1000)):
        (folder / f"{number:04}.html").write_bytes(page)
        captured += record(b"text/html", page, number)
    (place / "a.warc").write_bytes(captured)
    for name, source in (("files", folder), ("one WARC", place / "a.warc")):
        wall, cpu = ingested(source, place / f"{name}.db")
        shown = f"{1000 / wall:.0f} pages/s by the clock, {2000 / cpu:.0f} pages/s of two cores' time"
        print(f"containers: 1,000 saved pages as {name}: {shown} (floor 40 pages/s)")


def ingested(source: Path, archive: Path) -> tuple[float, float]:
    """Seconds of a whole ingest, by the clock and of all its processes' time."""
    began, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "ingest", str(source), "--db", str(archive), "--no-sync", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - began, cpu


def memory(place: Path) -> None:
    for kind, make in KINDS.items():
        peaks = []
        for size in (SMALL, LARGE):
            path = place / f"{size}"
            with path.open("wb") as out:
                make(out, size)
            command = [sys.executable, __file__, "--read", str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            peaks.append(int(done.stdout.split()[0]))
            path.unlink()
        print(f"containers: peak memory of a worker on {kind} {SMALL} MB {peaks[0]} MB, {LARGE} MB {peaks[1]} MB")


def read(path: Path) -> int:
    """Articles in a file, parsed as in a worker; nothing is kept."""
    status = path.stat()
    found = Found(
        path=str(path),
        label=str(path),
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        ctime_ns=status.st_ctime_ns,
    )
    events = run_here(Task(files=(found,)), Settings())
    return sum(len(event.articles) for event in events if isinstance(event, Batch))


def peak() -> int:
    """Megabytes that this program held at most. getrusage would count the process that started it, too."""
    status = Path("/proc/self/status")
    if status.is_file():
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Print one line for each figure."""
    if sys.argv[1:2] == ["--read"]:
        read(Path(sys.argv[2]))
        print(peak())
        return
    with tempfile.TemporaryDirectory() as place:
        if "memory" not in sys.argv[1:]:
            speed(Path(place))
        if "speed" not in sys.argv[1:]:
            memory(Path(place))


if __name__ == "__main__":
    main()
