"""Ingests that are killed, or whose disk fails, at any system call: nothing committed is lost, the next run completes.

With strace (Debian package strace) the kernel's calls themselves are hit; where it is missing, only the program's own
points between them are.
"""

from __future__ import annotations

import random
import re
import resource
import shutil
import signal
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from ingest import formats, pipeline, workers
from ingest.progress import Quiet
from store.writer import Writer
from tests.ingests import FILES, WORKER, check_index, content, corpus, ingest

CALLS = ("pwrite64", "fdatasync", "fsync", "rename", "ftruncate", "unlink")
KILLS, FAILURES = 25, 20
STRACE = ("strace", "-f", "--seccomp-bpf")  # stops at the named calls only; a worker makes none of them
POINTS = ("before-commit", "after-commit", "between-parts-and-articles", "before-settled")
DIE = """
import os, signal
import store.writer as w
left = {left}
def fault(point):
    global left
    left -= point == {point!r}
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
opened = w.Writer.open.__func__
w.Writer.open = classmethod(lambda cls, path, **options: opened(cls, path, fault=fault, **options))
"""


def strace_works():
    if shutil.which("strace") is None:
        return False
    done = subprocess.run([*STRACE, "-o", "/dev/null", "-e", "trace=unlink", "true"], capture_output=True, check=False)
    return done.returncode == 0 and not done.stderr


needs_strace = pytest.mark.skipif(not strace_works(), reason="strace is not installed or may not trace here")


@pytest.fixture(autouse=True)
def hostile(monkeypatch):
    """Workers of this process read with the hostile parser as well."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(workers, "_CODE", WORKER)
    monkeypatch.setattr(formats, "FORMATS", (("hostile", "hostile_parser"),))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The folder, and the archive of an ingest that nothing disturbed."""
    place = tmp_path_factory.mktemp("whole")
    folder = corpus(place / "news")
    code, _, err, _ = ingest(folder, "--db", place / "a.db", "--no-sync", "--json")
    assert code == 0, err
    return folder, content(place / "a.db")


@pytest.fixture(scope="module")
def calls(whole, tmp_path_factory):
    """Each call of the main process that an ingest makes: (name, number among its like)."""
    folder, _ = whole
    place = tmp_path_factory.mktemp("calls")
    front = (*STRACE, "-o", str(place / "log"), "-e", f"trace={','.join(CALLS)}")
    code, _, err, _ = ingest(folder, "--db", place / "a.db", "--no-sync", "--json", front=front)
    assert code == 0, err
    names = Counter(re.findall(r"^\d+ +(\w+)\(", (place / "log").read_text(), re.MULTILINE))
    assert names["pwrite64"] > 20
    return [(name, n) for name in CALLS for n in range(1, names[name] + 1)]


def survives(whole, db, committed):
    """What was said to be committed is there, and a second run ends in the archive of an undisturbed one."""
    folder, expected = whole
    if db.exists() and db.stat().st_size:
        left = content(db)
        assert len(left) >= committed
        assert set(left) <= set(expected)
    else:
        assert committed == 0
    with Writer.open(db) as writer:
        again = pipeline.ingest([str(folder)], writer, pipeline.Options(jobs=1), Quiet(lambda: None))
    assert sum(again.files.values()) == FILES
    assert content(db) == expected
    check_index(db)


@needs_strace
@pytest.mark.parametrize("number", range(KILLS))
def test_killed_at_a_system_call(whole, calls, tmp_path, number):
    name, count = random.Random(11).sample(calls, KILLS)[number]
    inject = f"inject={name}:signal=KILL:when={count}"  # stopping at the calls named only, strace loses the signal
    front = ("strace", "-o", "/dev/null", "-e", f"trace={name}", "-e", inject)
    db = tmp_path / "a.db"
    code, out, _, committed = ingest(whole[0], "--db", db, "--no-sync", "--json", front=front)

    assert code in {-signal.SIGKILL, 128 + signal.SIGKILL}
    assert out == ""
    survives(whole, db, committed)


@needs_strace
@pytest.mark.parametrize("number", range(FAILURES))
def test_disk_that_fails_from_a_call_on(whole, calls, tmp_path, number):
    """ENOSPC and EIO in turn: from the call on, all of its kind fail. Success is said only of what succeeded."""
    points = [call for call in calls if call[0] != "unlink"]  # a file that stays is no loss
    name, count = random.Random(5).sample(points, FAILURES)[number]
    error = "ENOSPC" if number % 2 and name in {"pwrite64", "ftruncate"} else "EIO"
    front = (*STRACE, "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:error={error}:when={count}+")
    db = tmp_path / "a.db"
    code, out, err, committed = ingest(whole[0], "--db", db, "--no-sync", "--json", front=front)

    assert "Traceback" not in err
    if code == 0:
        assert content(db) == whole[1]
    else:
        assert code in {3, 4, 6}, err
        assert out == ""
        assert len([line for line in err.splitlines() if line.startswith("backfile: error[")]) == 1
    survives(whole, db, committed)


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("left", [1, 3])
def test_killed_between_two_steps(whole, tmp_path, point, left):
    db = tmp_path / "a.db"
    die = DIE.format(left=left, point=point)
    code, _, err, committed = ingest(whole[0], "--db", db, "--no-sync", "--json", before=die)

    assert code == -signal.SIGKILL, err
    survives(whole, db, committed)


@pytest.mark.parametrize("size", [8_000, 150_000, 300_000])
def test_no_room_for_a_file_of_that_size(whole, tmp_path, size):
    """A limit of the kernel on the size of files: the nearest thing to a full disk that needs no privilege."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    db = tmp_path / "a.db"
    code, out, err, committed = ingest(whole[0], "--db", db, "--no-sync", "--json", preexec_fn=limit)

    assert (code, out) == (6, ""), err
    assert "Traceback" not in err
    survives(whole, db, committed)


def test_a_full_disk(whole, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system cannot be mounted here: needs root")
    try:
        db = disk / "a.db"
        code, _, err, committed = ingest(whole[0], "--db", db, "--no-sync", "--json")
        assert code == 6, err
        assert "Traceback" not in err
        left = content(shutil.copytree(disk, tmp_path / "copy") / "a.db")
        assert committed <= len(left) < len(whole[1])
        subprocess.run([*mount[:4], "remount,size=8m", "tmpfs", str(disk)], check=True)
        survives(whole, db, committed)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
