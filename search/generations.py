"""Where an index lives on the disk: generations side by side, one named by CURRENT, one writer under a kernel lock.

    <db>.index/<engine>/lock          flock: held by the one process that writes
    <db>.index/<engine>/CURRENT       one line: the name of the generation that serves
    <db>.index/<engine>/g-<uuid>/     an index; whoever has it open holds a shared flock on the folder

A rebuild writes a new generation beside the one that serves, then names it in CURRENT in one atomic step; the former
one is removed once nobody has it open. A generation that CURRENT does not name and that nobody holds is left over
from a crash and removed by the next writer. Nothing is wiped in place.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from store.errors import BusyError

_PAUSE = 0.02  # seconds between two tries for the lock
_PREFIX = "g-"


def take_lock(folder: Path, wait: float) -> int:
    """The descriptor that holds the writer's lock; close it to let go. ``wait`` in seconds.

    Raises ``BusyError`` after that time and where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno not in {errno.EROFS, errno.EACCES, errno.EPERM}:
            raise
        raise BusyError("the index cannot be written", where=str(folder), next_step="check its permissions") from error
    end = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= end:
                os.close(descriptor)
                raise BusyError(
                    "another process is writing to the index", where=str(folder), next_step="try again in a moment"
                ) from error
            time.sleep(_PAUSE)
        except OSError:
            os.close(descriptor)
            raise
        else:
            return descriptor


def hold(generation: Path) -> int:
    """A descriptor that keeps others from removing this generation; close it to let go. ``OSError`` if it is gone."""
    descriptor = os.open(generation, os.O_RDONLY | os.O_CLOEXEC)
    with contextlib.suppress(OSError):  # a file system without locks: nothing is removed there either
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    return descriptor


def current(folder: Path) -> Path | None:
    """The generation that serves; None if there is none."""
    try:
        name = (folder / "CURRENT").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return None
    path = folder / name
    return path if name.startswith(_PREFIX) and "/" not in name and path.is_dir() else None


def begin(folder: Path) -> Path:
    """A new, empty generation. Call under the lock."""
    path = folder / f"{_PREFIX}{os.urandom(16).hex()}"
    path.mkdir(parents=True)
    return path


def publish(folder: Path, generation: Path) -> None:
    """Make this generation the one that serves, safely on the disk before anybody is told. Call under the lock."""
    sync_tree(generation)
    draft = folder / "CURRENT.new"
    with draft.open("w", encoding="utf-8") as file:
        file.write(generation.name + "\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / "CURRENT")
    sync_folder(folder)
    sweep(folder)


def sweep(folder: Path) -> None:
    """Remove the generations that neither serve nor are held by anybody. Call under the lock."""
    keep = current(folder)
    for path in folder.glob(f"{_PREFIX}*"):
        if path == keep or not path.is_dir():
            continue
        with contextlib.suppress(OSError):
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                from shutil import rmtree  # noqa: PLC0415  5 ms, rarely needed

                rmtree(path, ignore_errors=True)
            finally:
                os.close(descriptor)


def strays(folder: Path) -> list[tuple[Path, int]]:
    """Generations beside the one that serves, with their size in bytes."""
    keep = current(folder)
    return [(path, tree_size(path)) for path in sorted(folder.glob(f"{_PREFIX}*")) if path != keep]


def tree_size(folder: Path) -> int:
    """Bytes of all files below a folder; a file that vanishes meanwhile counts 0."""
    total = 0
    for path in _files(folder):
        with contextlib.suppress(OSError):
            total += path.stat().st_size
    return total


def sync_tree(folder: Path) -> None:
    """Fsync every file of a generation and its folders."""
    for path in _files(folder):
        with contextlib.suppress(FileNotFoundError):
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
