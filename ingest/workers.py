"""The pool of worker processes: hands out tasks, gives back their events in the order of the tasks.

Back-pressure: a worker that is ahead waits in its pipe. A worker that dies takes one document with it: its task is done
again by a new one that reports before every document, so the second death names the document.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Self

from ingest import alarm
from ingest.events import Event, Finished, Settings, Started, Task
from ingest.messages import loads
from store.model import Document
from store.rows import Whole

_AHEAD = 3  #: tasks per worker that are given out before their turn
_HELD_BYTES = 24 * 1024 * 1024  #: of messages that wait for their turn; beyond it the workers wait
_CHILDREN = 4  #: at most, of one worker: a run of few large web archives uses all processors, one of many not too many
_TICK = 0.25  #: seconds between looks at the stop flag
_DONE = b"D"

_CODE = "import sys; sys.path[:] = sys.argv[3].split(':'); from ingest.worker import main; main()"


class StoppedError(Exception):
    """The caller's ``stopped`` said so."""


@dataclass
class _Worker:
    process: subprocess.Popen[bytes]
    tasks: Connection
    events: Connection
    slot: _Slot | None = None


@dataclass
class _Slot:
    """A task that was given out, what came back and was not asked for yet."""

    task: Task
    inbox: deque[bytes] = field(default_factory=deque)
    worker: _Worker | None = None
    complete: bool = False
    death: int | None = None  #: exit code of a worker that died over it
    open: list[Document] = field(default_factory=list)  #: started and not finished; an archive stands before its member

    def take(self, events: Sequence[Event]) -> None:
        """Keep track of what is open and what is done."""
        done = set()
        for event in events:
            if isinstance(event, Started):
                self.open.append(event.document)
            elif isinstance(event, Finished | Whole):
                path = event.document.path
                done.add(path)
                if self.open:
                    self.open = [d for d in self.open if d.path != path]
        self.task = replace(self.task, done=self.task.done | done)

    def culprit(self) -> Document:
        """The document that a careful worker died over."""
        if self.open:
            return self.open[-1]
        found = next(f for f in self.task.files if f.label not in self.task.done)
        return Document(path=found.label, sha256="", size=found.size, mtime_ns=found.mtime_ns, ctime_ns=found.ctime_ns)


class Pool:
    """Worker processes for one run. Use as a context manager: leaving it ends them."""

    def __init__(self, jobs: int, settings: Settings) -> None:
        self._jobs = jobs
        self._settings = replace(settings, children=min(jobs, _CHILDREN))
        self._workers: list[_Worker] = []
        self._held = 0

    def __enter__(self) -> Self:
        self._start()  # its start-up runs beside the caller's
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            self._bury(worker)
        self._workers.clear()

    def run(self, tasks: Iterator[Task], stopped: Callable[[], bool]) -> Iterator[Sequence[Event]]:
        """Events of all tasks in order, as many at a time as came together; never of two tasks.

        StoppedError when ``stopped`` turns true.
        """
        window: deque[_Slot] = deque()
        more = True
        while True:
            while more and len(window) < self._jobs * _AHEAD:
                task = next(tasks, None)
                more = task is not None
                if task is not None:
                    window.append(_Slot(task))
            if not window:
                return
            self._assign(window)
            slot = window[0]
            while slot.inbox:
                if stopped():
                    raise StoppedError
                message = slot.inbox.popleft()
                self._held -= len(message)
                events = loads(message)
                slot.take(events)
                yield events
                self._receive(window, 0)
                self._assign(window)
            if slot.death is not None:
                yield self._after_death(slot)
            elif slot.complete:
                window.popleft()
            else:
                if stopped():
                    raise StoppedError
                self._receive(window, _TICK)

    def _assign(self, window: deque[_Slot]) -> None:
        for slot in window:
            if slot.worker or slot.complete or slot.death is not None:
                continue
            worker = self._idle()
            if worker is None:
                return
            try:
                worker.tasks.send_bytes(pickle.dumps(slot.task, protocol=5))
            except OSError:  # it had done its share and left
                self._drop(worker)
                continue
            slot.worker, worker.slot = worker, slot

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.slot is None:
                return worker
        return self._start() if len(self._workers) < self._jobs else None

    def _receive(self, window: deque[_Slot], timeout: float) -> None:
        """Take in what workers have sent; for tasks whose turn has not come only while there is room."""
        room = self._held < _HELD_BYTES
        ready = {w.events: w for w in self._workers if w.slot and (room or w.slot is window[0])}
        for connection in wait(list(ready), timeout) if ready else ():
            worker = ready[connection]  # type: ignore[index]
            slot = worker.slot
            if slot is None:
                continue
            try:
                message = worker.events.recv_bytes()
            except (EOFError, OSError):
                self._drop(worker)
                # a worker that had done its share may leave while a task is on its way: that is no death
                slot.worker, slot.death = None, worker.process.returncode or None
                continue
            if message == _DONE:
                slot.worker, worker.slot, slot.complete = None, None, True
            else:
                slot.inbox.append(message)
                self._held += len(message)

    def _start(self) -> _Worker:
        task_read, task_write = os.pipe()
        event_read, event_write = os.pipe()
        path = [p for p in sys.path if p] + [str(Path(__file__).resolve().parent.parent)]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-I", "-c", _CODE, str(task_read), str(event_write), ":".join(path)],
            pass_fds=(task_read, event_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(task_read)
        os.close(event_write)
        worker = _Worker(process, Connection(task_write, readable=False), Connection(event_read, writable=False))
        with suppress(OSError):  # a worker that dies at once shows when its first task is given
            worker.tasks.send_bytes(pickle.dumps(self._settings, protocol=5))
        self._workers.append(worker)
        return worker

    def _drop(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        self._bury(worker)

    @staticmethod
    def _bury(worker: _Worker) -> None:
        worker.tasks.close()
        worker.events.close()
        worker.process.wait()

    def _after_death(self, slot: _Slot) -> Sequence[Event]:
        """What a worker died over is done again with care; a second time, its document is given up."""
        death, slot.death = slot.death or 0, None
        events: list[Event] = []
        if slot.task.careful:
            code, reason = _cause(death)
            events.append(Finished(replace(slot.culprit(), state="rejected", code=code, reason=reason)))
            slot.take(events)
        slot.open.clear()
        slot.task = replace(slot.task, careful=True)
        slot.complete = slot.task.once or all(found.label in slot.task.done for found in slot.task.files)
        return events


def _cause(exit_code: int) -> tuple[str, str]:
    """Why a worker died, for the ledger."""
    if exit_code in alarm.ENDED:
        return "timeout", f"one record {alarm.ENDED[exit_code]}"
    if exit_code == -signal.SIGKILL:
        return "killed", "its reader was killed by the system, likely for want of memory"
    name = signal.Signals(-exit_code).name if exit_code < 0 else f"exit code {exit_code}"
    return "crashed", f"its reader crashed ({name})"
