"""Bringing an index up to the archive's last change, and answering exactly where that cannot be done now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.errors import BusyError, EngineError

if TYPE_CHECKING:
    from search.engine import Archive, Engine
    from store.indexed import Change

BATCH = 1000  # changes per commit when little is missing
MOST = 16_000  # changes per commit when an index is built: each commit costs some milliseconds and a merge later
ENOUGH = 24_000_000  # code points of text per commit: what a batch may hold in memory
STANDSTILLS = 50  # rounds without progress, while other processes write, before it is an error


def sync(
    archive: Archive, engine: Engine, *, batch: int = BATCH, on_progress: Callable[[int, int], None] | None = None
) -> int:
    """Feed the engine every change it lacks; returns how many. ``on_progress`` gets (last change taken in, head).

    Where another process is writing to the index, or its folder cannot be written, the index stays behind (``lag``) and
    searches make up for what it lacks. Raises ``StorageError`` when the disk is full.
    """
    if engine.cursor() >= archive.head():
        return 0
    try:
        return _feed(archive, engine, batch, on_progress)
    except BusyError:
        return 0
    finally:
        engine.apply(())


def _feed(archive: Archive, engine: Engine, batch: int, on_progress: Callable[[int, int], None] | None) -> int:
    done, size, still, cursor = 0, batch, 0, engine.cursor()
    while changes := archive.changes(cursor, size):
        engine.apply(changes)
        moved = engine.cursor()
        still = 0 if moved > cursor else still + 1
        if moved > cursor:
            done += len(changes)
            size = _next_size(changes, size, batch)
            if on_progress:
                on_progress(moved, archive.head())
        elif still > STANDSTILLS:
            raise EngineError("the index does not move on", where=str(archive.path), next_step="backfile reindex")
        cursor = moved
    return done


def _next_size(changes: list[Change], size: int, batch: int) -> int:
    """Larger batches while there is much to do, as far as their text allows."""
    if len(changes) < size:
        return batch
    text = sum(len(change.doc.body) for change in changes if change.doc is not None)
    room = ENOUGH * len(changes) // max(1, text)
    return max(min(2 * size, MOST, room), min(batch, MOST))


def lag(archive: Archive, engine: Engine) -> int:
    """How far the index is behind, in changes."""
    return max(0, archive.head() - engine.cursor())
