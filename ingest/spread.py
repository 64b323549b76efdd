"""Work on many records of one document side by side, in child processes of the worker that reads it.

A child is given one job at a time and answers before it gets the next, so that neither waits for the other's pipe. Its
own alarm ends it when a job hangs: that job is answered for by ``failed``, the others go to a new child.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NoReturn, TypeVar

from ingest import alarm, limits

_AHEAD = 4  #: jobs a child that are read before their turn ...
_HELD_BYTES = 16 * limits.MiB  #: ... up to about this much
_TICK = 1.0  #: seconds between signs of life while nothing comes back


L = TypeVar("L")  #: names a job
J = TypeVar("J")  #: what is worked on; goes through a pipe
A = TypeVar("A")  #: what comes of it


@dataclass(slots=True)
class _Slot:
    label: Any
    data: bytes  #: the job, packed; dropped when it is given out
    child: _Child | None = None
    done: bool = False
    answer: Any = None


class _Child:
    """A forked copy of this process that answers jobs."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        job_read, job_write = os.pipe()
        answer_read, answer_write = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _serve(work, job_read, answer_write)
        os.close(job_read)
        os.close(answer_write)
        self.jobs = Connection(job_write, readable=False)
        self.answers = Connection(answer_read, writable=False)
        self.slot: _Slot | None = None

    def give(self, slot: _Slot) -> None:
        slot.child, self.slot = self, slot
        with suppress(OSError):  # one that died meanwhile shows when its answer is asked for
            self.jobs.send_bytes(slot.data)
        slot.data = b""

    def end(self) -> int:
        """Its exit code, negative for the signal that ended it."""
        self.jobs.close()
        self.answers.close()
        if self.slot is not None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _serve(work: Callable[[Any], Any], job_read: int, answer_write: int) -> NoReturn:
    """The child's life. No descriptor of the worker stays open: its own death must show at once."""
    try:
        for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 - plain numbers
            if int(name) > 2 and int(name) not in (job_read, answer_write):
                with suppress(OSError):
                    os.close(int(name))
        jobs, answers = Connection(job_read, writable=False), Connection(answer_write, readable=False)
        seconds = limits.FIRST_SECONDS
        while True:
            job = pickle.loads(jobs.recv_bytes())  # noqa: S301 - from our own worker
            alarm.start(seconds)
            seconds = limits.RECORD_SECONDS
            try:
                answer = (work(job), "")
            except (MemoryError, RecursionError, Exception) as error:  # noqa: BLE001 - a bug must cost one record
                answer = (None, f"{type(error).__name__}: {error}"[:300])
            alarm.stop()
            answers.send_bytes(pickle.dumps(answer, protocol=5))
    except (EOFError, OSError):
        pass
    finally:
        os._exit(0)


class Spread(Generic[L, J, A]):
    """``run`` gives the answers in the order of the jobs, whoever worked on them."""

    def __init__(
        self, work: Callable[[J], A], failed: Callable[[L, str, str], A], *, children: int, tick: Callable[[], None]
    ) -> None:
        """``failed`` answers for a job that could not be done: its ledger code and the reason are given."""
        self._work = work
        self._failed = failed
        self._limit = children
        self._tick = tick
        self._children: list[_Child] = []

    def run(self, jobs: Iterator[tuple[L, J]]) -> Iterator[tuple[L, A]]:
        window: deque[_Slot] = deque()
        more = True
        try:
            while more or window:
                while more and len(window) < self._limit * _AHEAD and sum(len(s.data) for s in window) < _HELD_BYTES:
                    job = next(jobs, None)
                    more = job is not None
                    if job is not None:
                        window.append(_Slot(job[0], pickle.dumps(job[1], protocol=5)))
                        self._give(window)
                while window and window[0].done:
                    slot = window.popleft()
                    yield slot.label, slot.answer
                self._give(window)
                if window:
                    self._take()
        finally:
            for child in self._children:
                child.end()
            self._children.clear()

    def _give(self, window: deque[_Slot]) -> None:
        waiting = [slot for slot in window if slot.child is None and not slot.done]
        for slot in waiting:
            child = next((each for each in self._children if each.slot is None), None)
            if child is None:
                if len(self._children) == self._limit:
                    return
                child = _Child(self._work)
                self._children.append(child)
            child.give(slot)

    def _take(self) -> None:
        """Wait for an answer, or for a child's death."""
        busy = {child.answers: child for child in self._children if child.slot is not None}
        self._tick()
        for connection in wait(list(busy), _TICK):
            child = busy[connection]  # type: ignore[index]
            slot = child.slot
            if slot is None:
                continue
            try:
                answer, problem = pickle.loads(child.answers.recv_bytes())  # noqa: S301 - from our own child
                child.slot = None
            except (EOFError, OSError):
                self._children.remove(child)
                child.slot = None
                answer, problem = None, ""
                code, reason = _cause(child.end())
                slot.answer = self._failed(slot.label, code, reason)
            else:
                slot.answer = self._failed(slot.label, "parser-error", problem) if problem else answer
            slot.done, slot.child = True, None


def _cause(exit_code: int) -> tuple[str, str]:
    if exit_code in alarm.ENDED:
        return "timeout", f"it {alarm.ENDED[exit_code]}"
    if exit_code == -signal.SIGKILL:
        return "killed", "its reader was killed by the system, likely for want of memory"
    return "crashed", f"its reader crashed (exit code {exit_code})"
