"""One writer at a time: a kernel lock on "<archive>.lock", which vanishes with its process however that ends."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from store.errors import BusyError, OpenError

_POLL: Final = 0.05  #: seconds between two tries; the kernel offers no wait with a limit


class WriterLock:
    """The lock, held from ``acquire`` to ``release``. The file stays: only the kernel's lock on it means anything."""

    def __init__(self, archive: Path) -> None:
        self.path = Path(f"{archive}.lock")
        self._descriptor: int | None = None

    def acquire(self, wait: float) -> None:
        """Take the lock, waiting up to ``wait`` seconds; ``BusyError`` names the holder."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o666)
        except OSError as error:
            raise OpenError(
                f"cannot write beside the archive ({error.strerror})",
                where=str(self.path),
                next_step="check the folder and its permissions",
            ) from error
        deadline = time.monotonic() + wait
        while not _try_lock(descriptor):
            if time.monotonic() >= deadline:
                holder = _holder(descriptor)
                os.close(descriptor)
                raise BusyError(
                    f"another ingest is writing to the archive{holder}",
                    where=str(self.path),
                    next_step="wait for it, or give a longer --wait",
                )
            time.sleep(_POLL)
        self._descriptor = descriptor
        _sign(descriptor)

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            return False
        raise
    return True


def _sign(descriptor: int) -> None:
    holder = {"pid": os.getpid(), "host": socket.gethostname(), "start": datetime.now(UTC).isoformat("T", "seconds")}
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(holder).encode(), 0)
    except OSError:
        pass  # a full disk: the lock holds all the same, only its label is missing


def _holder(descriptor: int) -> str:
    try:
        label = json.loads(os.pread(descriptor, 4096, 0))
        return f" (process {label['pid']} on {label['host']} since {label['start']})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
