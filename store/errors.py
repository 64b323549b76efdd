"""Every error that Backfile raises on purpose, with the exit code the commands give for it.

BackfileError
    UsageError          2   wrong arguments
        QueryError      2   a query that --strict refuses, or a date with two readings; carries the position
    BusyError           3   another ingest holds the archive
    OpenError           4   the archive is missing, unreadable, not ours, or from a newer version
    DriftError          5   index and tables differ, or the file is damaged
    StorageError        6   disk full or I/O error
    LimitError          7   a limit on time, memory or size was hit
    EngineError         4   an index engine is not installed or its index cannot be opened
    ParseError          1   a document could not be read; becomes a row of the ledger, never stops a run
"""

from __future__ import annotations

from typing import ClassVar


class BackfileError(Exception):
    """Base class. ``what`` and ``where`` say what happened, ``next_step`` the command or act that helps."""

    code: ClassVar[str] = "error"  #: stable word that scripts can match
    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.next_step = next_step

    def __str__(self) -> str:
        text = self.what if not self.where else f"{self.what}: {self.where}"
        return text if not self.next_step else f"{text}; next: {self.next_step}"


class UsageError(BackfileError):
    """Wrong arguments."""

    code = "usage"
    exit_code = 2


class QueryError(UsageError):
    """A query that cannot be taken as it is. ``line`` and ``column`` are 1-based."""

    code = "query"

    def __init__(self, what: str, *, line: int = 1, column: int = 1, where: str = "", next_step: str = "") -> None:
        super().__init__(what, where=where or f"line {line}, column {column}", next_step=next_step)
        self.line = line
        self.column = column


class BusyError(BackfileError):
    """Another process is writing to the archive."""

    code = "busy"
    exit_code = 3


class OpenError(BackfileError):
    """The archive cannot be opened: missing, no permission, not ours, or from a newer version."""

    code = "open"
    exit_code = 4


class EngineError(OpenError):
    """An index engine is not installed, or its index cannot be opened or rebuilt."""

    code = "engine"


class DriftError(BackfileError):
    """Index and tables differ, or the file is damaged."""

    code = "drift"
    exit_code = 5


class StorageError(BackfileError):
    """The disk is full or an input/output error happened; what was committed before is kept."""

    code = "storage"
    exit_code = 6


class LimitError(BackfileError):
    """A limit on time, memory or size was hit."""

    code = "limit"
    exit_code = 7


class ParseError(BackfileError):
    """A document cannot be read by its parser. ``code`` of the ledger row is ``ledger_code``."""

    code = "parse"
    exit_code = 1

    def __init__(self, what: str, *, ledger_code: str = "bad-document", where: str = "", next_step: str = "") -> None:
        super().__init__(what, where=where, next_step=next_step)
        self.ledger_code = ledger_code
