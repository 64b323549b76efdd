"""How every command starts, fails and ends: one error line, one table of exit codes, safe output."""

from __future__ import annotations

import errno
import gc
import os
import re
import signal
import sqlite3
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from store.errors import BackfileError, LimitError, OpenError, StorageError, UsageError
from store.printable import printable

INTERRUPTED = 130  #: 128 + SIGINT, as shells have it
TERMINATED = 143  #: 128 + SIGTERM

_NEXT = {
    "unable to open database file": "check the path and its permissions",
    "database is locked": "wait until the other program is done",
}
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG, errno.EROFS})

# JSON escapes C0 itself; these it would send raw.
_UNSAFE_IN_JSON = "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def run(command: click.Command, *, name: str, args: Sequence[str] | None = None) -> int:
    """Run a command to its end and give the exit code; every error becomes one line (``--debug``: the traceback)."""
    arguments = list(sys.argv[1:] if args is None else args)
    _prepare_streams()
    try:
        code = _invoke(command, name, arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()  # the reader had enough (`| head`): not an error of ours
        return 0
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:
        if "--debug" in arguments:
            raise
        return report(error, as_json="--json" in arguments)
    return code


def start(command: click.Command, *, name: str) -> NoReturn:
    """``run`` as the whole process: SIGTERM ends it in order, and the exit code is the command's."""
    gc.set_threshold(50_000, 20, 50)  # what a command makes at its start stays; looking through it costs 5 ms
    signal.signal(signal.SIGTERM, _terminate)
    raise SystemExit(run(command, name=name))


def report(error: Exception, *, as_json: bool = False) -> int:
    """Print an error as one line, or one JSON object, on standard error. Returns the exit code."""
    known = as_known(error)
    if as_json:
        # A path inside an archive is "outer!inner": scripts get the two apart.
        path, _, member = known.where.partition("!")
        fields = {"code": known.code, "message": known.what, "path": path, "member": member, "hint": known.next_step}
        line = dumps({"error": fields})
    else:
        parts = [known.what, known.where] if known.where else [known.what]
        line = f"backfile: error[{known.code}]: {printable(': '.join(parts))}"
        line += f"; next: {printable(known.next_step)}" if known.next_step else ""
    print(line, file=sys.stderr)  # noqa: T201 - this is the one place that prints errors
    return known.exit_code


def as_known(error: Exception) -> BackfileError:
    """Any exception as one of ours, so that it has a code, an exit code and a next step."""
    if isinstance(error, BackfileError):
        return error
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "backfile"
        return UsageError(error.format_message().rstrip("."), next_step=f"{command} --help")
    if isinstance(error, sqlite3.Error):
        return _from_sqlite(error)
    if isinstance(error, MemoryError):
        return LimitError("not enough memory", next_step="ask for less at once: --limit")
    if isinstance(error, OSError):
        return _from_os(error)
    return BackfileError(f"internal error, {type(error).__name__}: {error}", next_step="run it again with --debug")


def dumps(value: object, *, indent: int | None = None) -> str:
    """JSON for people and programs: non-ASCII stays readable, nothing in it can steer a terminal."""
    import json  # noqa: PLC0415  # start-up: not for text

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return re.sub(_UNSAFE_IN_JSON, lambda m: f"\\u{ord(m.group()):04x}", text)


def echo(text: str = "") -> None:
    """One line, or several, on standard output. What comes from documents has been through ``printable``."""
    sys.stdout.write(text + "\n")


def _invoke(command: click.Command, name: str, arguments: list[str]) -> int:
    if f"_{name.upper()}_COMPLETE" in os.environ:  # the shell asks for completions; click answers and exits
        command.main(arguments, prog_name=name)
    try:
        with command.make_context(name, arguments) as context:
            value = command.invoke(context)
    except click.exceptions.NoArgsIsHelpError as error:
        echo(error.ctx.get_help() if error.ctx else "")
        return UsageError.exit_code
    except click.exceptions.Exit as end:
        return end.exit_code
    return value if isinstance(value, int) else 0


def _prepare_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        # A name with undecodable bytes, or an ASCII terminal, must not end a listing half-way.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _close_stdout() -> None:
    # The interpreter flushes once more at exit; a pipe without a reader would make it complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _terminate(_number: int, _frame: object) -> NoReturn:
    raise SystemExit(TERMINATED)


def _from_sqlite(error: sqlite3.Error) -> BackfileError:
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return StorageError(text, next_step="free some space and run it again")
    if "malformed" in text or "not a database" in text:
        return OpenError(text, next_step="backfile doctor --deep")
    return OpenError(text, next_step=next((step for key, step in _NEXT.items() if key in text), "backfile doctor"))


def _from_os(error: OSError) -> BackfileError:
    what = (error.strerror or str(error)).lower()
    where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if error.errno in _FULL:
        return StorageError(what, where=where, next_step="free some space and run it again")
    return OpenError(what, where=where, next_step="check the path and its permissions")
