"""A copy of the archive that is whole at every moment: made under another name, checked, then moved into place."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from store.errors import DriftError, OpenError, UsageError
from store.settings import connect_readonly, translate, translated

_PAGES: Final = 4096  #: pages copied at a time


def backup(path: Path | str, target: Path | str) -> int:
    """Copy the archive, as of its last commit, to ``target``; its size in bytes. A writer may go on meanwhile.

    ``UsageError`` if the target is the archive itself, ``OpenError`` if its folder cannot be written, ``DriftError`` if
    the copy does not pass SQLite's check. A former file at ``target`` is replaced only by a whole one.
    """
    source, goal = Path(path), Path(target)
    if goal.exists() and source.exists() and source.samefile(goal):
        raise UsageError("the backup would replace the archive itself", where=str(goal), next_step="give another file")
    if goal.is_dir():
        raise UsageError("the backup's name is that of a folder", where=str(goal), next_step="give a file")
    draft = goal.with_name(f"{goal.name}.part-{os.getpid()}")
    with closing(connect_readonly(source)) as connection:
        try:
            draft.touch(exist_ok=False)
        except OSError as error:
            message = f"cannot write the backup ({error.strerror})"
            raise OpenError(message, where=str(goal), next_step="check the folder and its permissions") from error
        try:
            _copy(connection, draft)
            draft.replace(goal)
            _sync(goal.absolute().parent)
        except OSError as error:
            raise translate(error, goal) from error
        finally:
            draft.unlink(missing_ok=True)
    return goal.stat().st_size


def _copy(connection: sqlite3.Connection, draft: Path) -> None:
    with translated(draft), closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # synced as a whole below
        connection.execute("BEGIN")  # one moment of the archive, however long the copy takes
        try:
            connection.execute("SELECT 1 FROM meta").fetchone()
            connection.backup(copy, pages=_PAGES)
        finally:
            connection.execute("COMMIT")
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()  # one file: nothing stands beside it
        verdict = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DriftError(f"the copy is damaged ({verdict})", where=str(draft), next_step="backfile doctor --deep")
    _sync(draft)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
