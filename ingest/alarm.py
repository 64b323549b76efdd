"""The clock of one record: it ends this process by a signal that nobody handles, whatever code it is in.

Processor time counts, so that a busy machine, a slow disk or a closed laptop makes no good document look like one that
hangs. Who waits without working (for a share that is gone, say) is ended by the clock on the wall, much later.
"""

from __future__ import annotations

import signal
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ingest import limits

#: exit code of a process that the clock ended -> what its record did
ENDED: Final[Mapping[int, str]] = MappingProxyType(
    {
        -signal.SIGPROF: f"took longer than {limits.RECORD_SECONDS:.0f} seconds of processor time",
        -signal.SIGALRM: f"came to nothing for {limits.RECORD_SECONDS * limits.PATIENCE:.0f} seconds or longer",
    }
)


def arm() -> None:
    """To be called once in a process that is to be ended: a parent may have left the signals handled or ignored."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def start(seconds: float) -> None:
    """From now on: ``seconds`` of processor time, ``limits.PATIENCE`` times as many on the wall."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * limits.PATIENCE)


def stop() -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)


class Clock:
    """Limits the time of one record. This one does not; a worker's does."""

    def start(self, seconds: float) -> None: ...

    def stop(self) -> None: ...
