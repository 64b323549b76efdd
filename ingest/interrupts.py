"""Ctrl-C and SIGTERM: the first asks the run to stop after what is whole, a second ends the process at once."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupt:
    """Whether, and by which signal, the run was asked to stop."""

    def __init__(self) -> None:
        self.signal = 0

    def stopped(self) -> bool:
        return self.signal != 0

    @property
    def exit_code(self) -> int:
        """130 for SIGINT, 143 for SIGTERM, as shells have it; 0 = no signal came."""
        return 128 + self.signal if self.signal else 0

    def handle(self, number: int, _: FrameType | None) -> None:
        if self.signal:
            os._exit(128 + number)  # the open batch is lost, all committed ones stay; the kernel frees the lock
        self.signal = number


@contextmanager
def interrupts() -> Iterator[Interrupt]:
    """Within the block the two signals only set a flag. Outside the main thread nothing is set up."""
    interrupt = Interrupt()
    numbers = (signal.SIGINT, signal.SIGTERM)
    try:
        former = [signal.signal(number, interrupt.handle) for number in numbers]
    except ValueError:  # not the main thread
        yield interrupt
        return
    try:
        yield interrupt
    finally:
        for number, handler in zip(numbers, former, strict=True):
            signal.signal(number, handler)
