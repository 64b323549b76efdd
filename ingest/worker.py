"""A worker process: reads and parses the files of its tasks under hard limits and sends what it found.

A hang is ended by the kernel: an alarm is set before each record and, not being handled, kills the process whatever
code it is in. The parent sees which document was not reported.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

from ingest import alarm, limits
from ingest.alarm import Clock
from ingest.documents import documents
from ingest.events import Batch, Event, Finished, Original, Settings, Started, Task
from ingest.messages import dumps

DONE = b"D"  #: the message that ends a task; any other one is a packed list of events
_MESSAGE_CHARACTERS = 400_000  #: a message is sent when it holds about this much text
_MESSAGE_EVENTS = 300  #: more than a task of small documents has, which are stored together


def main() -> None:
    """Serve tasks until the parent closes the pipe or this worker has grown too large."""
    inbox = Connection(int(sys.argv[1]), writable=False)
    outbox = Connection(int(sys.argv[2]), readable=False)
    _confine()
    serve(inbox, outbox, _Alarm())
    os._exit(0)  # nothing to clean up, and libraries' exit handlers take time


def serve(inbox: Connection, outbox: Connection, clock: Clock) -> None:
    """Settings and tasks come in, messages go out."""
    with contextlib.suppress(EOFError, BrokenPipeError):
        settings: Settings = pickle.loads(inbox.recv_bytes())  # noqa: S301 - from our own parent
        count = 0
        while count < limits.WORKER_DOCUMENTS:
            task: Task = pickle.loads(inbox.recv_bytes())  # noqa: S301
            sender = _Sender(outbox.send_bytes, clock, careful=task.careful)
            for event in documents(task, settings, clock):
                sender.add(event)
                count += isinstance(event, Finished)
            sender.flush()
            outbox.send_bytes(DONE)
            if count >= limits.WORKER_DOCUMENTS and 0 < _resident() <= limits.WORKER_RESIDENT:
                count = 0


def _resident() -> int:
    """Bytes of memory that this process holds; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", "rb") as stream:  # noqa: PTH123 - pathlib is slower than the read
            return int(stream.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def _confine() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write to a file is an error, not a death
    alarm.arm()
    resource.setrlimit(resource.RLIMIT_AS, (limits.WORKER_MEMORY, limits.WORKER_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.dont_write_bytecode = True
    sys.setrecursionlimit(3_000)
    gc.set_threshold(20_000, 20, 20)  # articles are trees without cycles


class _Alarm(Clock):
    """The clock that ends this process."""

    def start(self, seconds: float) -> None:
        alarm.start(seconds)

    def stop(self) -> None:
        alarm.stop()


class _Sender:
    """Events put together to messages. The clock stands still while the parent lets us wait."""

    def __init__(self, send: Callable[[bytes], None], clock: Clock, *, careful: bool) -> None:
        self._send = send
        self._clock = clock
        self._careful = careful
        self._events: list[Event] = []
        self._characters = 0

    def add(self, event: Event) -> None:
        self._events.append(event)
        if isinstance(event, Batch):
            self._characters += sum(len(a.row["body"]) for a in event.articles)
        elif isinstance(event, Original):
            self._characters += len(event.part.data)
        full = self._characters >= _MESSAGE_CHARACTERS or len(self._events) >= _MESSAGE_EVENTS
        if full or (self._careful and isinstance(event, Started | Finished)):
            self.flush()

    def flush(self) -> None:
        if self._events:
            self._clock.stop()
            self._send(dumps(self._events))
            self._events = []
            self._characters = 0


def run_here(task: Task, settings: Settings) -> Iterator[Event]:
    """The same events without a process and without limits, for tests and for measuring a parser."""
    return documents(task, settings, Clock())
