"""Ad hoc SQL that can only read: one statement in a child process that is killed at its time limit.

SQLite's own limits are the first line (authorizer, function allow-list, progress handler, read-only file); the process
boundary is the one that holds: a single function call can run for seconds between two checks of SQLite's.
"""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store.errors import BackfileError, DriftError, LimitError, StorageError, UsageError
from store.settings import connect_readonly, readonly_uri

Value = int | float | str | bytes | None

MAX_ROWS: Final = 10_000
MAX_BYTES: Final = 10 * 2**20  #: of the answer, as JSON
MEMORY: Final = 512 * 2**20  #: bytes of address space that the child may have
_GRACE: Final = 0.1  #: seconds after which a child that does not stop by itself is killed
_CHILD: Final = Path(__file__).with_name("jail_child.py")


@dataclass(frozen=True, slots=True)
class Result:
    """The answer of one statement."""

    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one statement may take."""

    timeout: float = 10.0  #: seconds, by the clock
    max_rows: int = MAX_ROWS
    max_bytes: int = MAX_BYTES
    memory: int = MEMORY


def run_sql(
    path: Path | str, sql: str, *, timeout: float = 10.0, max_rows: int = MAX_ROWS, max_bytes: int = MAX_BYTES
) -> Result:
    """Run one reading statement. ``UsageError`` for wrong SQL and for anything but reading, ``LimitError`` where time,
    memory or the size of the answer run out.
    """
    lines = stream_sql(path, sql, Limits(timeout=timeout, max_rows=max_rows, max_bytes=max_bytes))
    columns = tuple(str(name) for name in next(lines))
    return Result(columns, list(lines))


def stream_sql(path: Path | str, sql: str, limits: Limits | None = None) -> Iterator[tuple[Value, ...]]:
    """The same row by row; the first tuple holds the names of the columns."""
    limits = limits or Limits()
    place = Path(path)
    if "\0" in sql:
        raise UsageError("the statement holds a NUL character", next_step="remove it")
    # The open connection keeps the shared memory of the write-ahead log in being, which the child must not make.
    with closing(connect_readonly(place)):
        request = {
            "uri": readonly_uri(place),
            "sql": sql.encode("utf-8", "replace").decode(),
            "seconds": limits.timeout,
            "memory": limits.memory,
            "rows": limits.max_rows,
            "bytes": limits.max_bytes,
        }
        yield from _rows(request, limits, place)


def _rows(request: dict[str, object], limits: Limits, path: Path) -> Iterator[tuple[Value, ...]]:
    ended = False
    for line in _lines(request, limits):
        value = json.loads(line)
        if isinstance(value, list):
            yield tuple(bytes.fromhex(v["hex"]) if isinstance(v, dict) else v for v in value)
        elif "columns" in value:
            yield tuple(value["columns"])
        elif "error" in value:
            raise _error(value["error"], value["message"], limits, path)
        else:
            ended = True
    if not ended:
        raise LimitError("the statement ran out of memory or time", next_step="ask for less at a time")


def _lines(request: dict[str, object], limits: Limits) -> Iterator[bytes]:
    """The child's lines as they come. The child is gone when this ends, whatever happens."""
    deadline = time.monotonic() + limits.timeout + _GRACE
    # The interpreter and a file of ours, without the user's environment or folder; the statement goes through the pipe.
    command = [sys.executable, "-I", "-S", str(_CHILD)]
    pipe = subprocess.PIPE
    environment = {"PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
    child = subprocess.Popen(  # noqa: S603  see above
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd="/", env=environment
    )
    assert child.stdin is not None  # noqa: S101  both are pipes
    assert child.stdout is not None  # noqa: S101
    try:
        with child.stdin as stream:
            stream.write(json.dumps(request).encode() + b"\n")
        yield from _until(child.stdout.fileno(), deadline, limits)
    except BrokenPipeError as error:
        raise LimitError("the process for the statement could not start", next_step="try again") from error
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def _until(descriptor: int, deadline: float, limits: Limits) -> Iterator[bytes]:
    """Lines from a pipe until its end; ``LimitError`` at the deadline."""
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, selectors.EVENT_READ)
        while True:
            if not selector.select(max(0.0, deadline - time.monotonic())):
                raise _error("time", "", limits, Path())
            data = os.read(descriptor, 1 << 16)
            if not data:
                return
            *lines, rest = (rest + data).split(b"\n")
            yield from lines


def _error(kind: str, message: str, limits: Limits, path: Path) -> BackfileError:
    less = "ask for less at a time"
    limit_errors = {
        "time": (f"the statement took longer than {limits.timeout:g} s", "ask for less, or allow more with --timeout"),
        "rows": (f"the answer has {message}", "add LIMIT, or allow more with --max-rows / --max-bytes"),
        "memory": ("the statement needs too much memory", less),
        "size": ("the statement makes a value that is too long", less),
    }
    if kind in limit_errors:
        what, next_step = limit_errors[kind]
        return LimitError(what, next_step=next_step)
    if kind == "denied":
        return UsageError(f"only reading is allowed here ({message})", next_step="use SELECT with built-in functions")
    if kind.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DriftError(f"the archive is damaged ({message})", where=str(path), next_step="backfile doctor --deep")
    if kind.startswith("SQLITE_"):
        return StorageError(f"the archive could not be read ({message})", where=str(path), next_step="backfile doctor")
    return UsageError(f"SQL: {message}", next_step="docs/schema.md lists tables and columns")
