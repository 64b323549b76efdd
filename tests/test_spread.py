"""Records side by side: answers in order, and a record that hangs, crashes or fails costs itself alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = """
import json, os, sys, time
from ingest import limits, spread
limits.RECORD_SECONDS = limits.FIRST_SECONDS = 0.5
limits.PATIENCE = 6

def work(job):
    if job == "hang":
        while True: pass
    if job == "abort": os.abort()
    if job == "exit": os._exit(3)
    if job == "error": raise KeyError("no good")
    if job == "memory": bytearray(1 << 50)
    if job == "slow": time.sleep(0.2)
    if job == "kept waiting": time.sleep(1.0)
    if job == "asleep": time.sleep(60)
    return [job, len(os.listdir("/proc/self/fd")), os.getpid()]

ticks = []
jobs = json.loads(sys.argv[1])
run = spread.Spread(work, lambda n, code, reason: [code, reason, 0], children=2, tick=lambda: ticks.append(1))
found = list(run.run(iter(enumerate(jobs))))
left = []
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    left = ["none"]
print(json.dumps({"found": found, "ticks": len(ticks), "children": left}))
"""


def run(jobs: list[str]) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(jobs)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_answers_come_in_order_from_two_processes():
    jobs = ["slow" if number % 5 == 0 else f"job {number}" for number in range(40)]
    done = run(jobs)

    assert [(number, answer[0]) for number, answer in done["found"]] == list(enumerate(jobs))
    assert len({answer[2] for _, answer in done["found"]}) == 2
    assert done["ticks"] > 0
    assert done["children"] == ["none"]


def test_a_child_holds_no_descriptor_of_its_worker():
    """Else the worker's death would not show to its parent as long as a child lives."""
    (first,) = run(["x"])["found"]

    assert first[1][1] <= 3 + 2 + 1  # the standard ones, its two pipes, the listing itself


@pytest.mark.parametrize(
    ("job", "code"),
    [
        ("hang", "timeout"),
        ("asleep", "timeout"),
        ("abort", "crashed"),
        ("exit", "crashed"),
        ("error", "parser-error"),
        ("memory", "parser-error"),
    ],
)
def test_one_bad_record_costs_itself_alone(job, code):
    jobs = ["a", "b", job, "c", "d", job, "e", *map(str, range(20))]
    done = run(jobs)

    assert [answer[0] for _, answer in done["found"]] == [code if each == job else each for each in jobs]
    assert done["children"] == ["none"]


def test_a_record_that_waits_for_its_processor_is_no_hang():
    """On a busy machine pages of web archives were refused one after the other: the clock on the wall counted."""
    done = run(["a", "kept waiting", "b"])

    assert [answer[0] for _, answer in done["found"]] == ["a", "kept waiting", "b"]


def test_no_jobs():
    assert run([])["found"] == []
