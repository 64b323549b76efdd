"""How connections to an archive are opened and set (RELIABILITY.md 4.1), and what kind of disk it is on."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from store.errors import BackfileError, BusyError, DriftError, OpenError, StorageError
from store.version import APPLICATION_ID, SCHEMA_VERSION

WRITER_PRAGMAS: Final = (
    "busy_timeout = 30000",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE by hand drops the old row without the triggers
    "trusted_schema = ON",  # the full-text triggers need it; set only on files that are ours
    "wal_autocheckpoint = 4000",
    "journal_size_limit = 67108864",
    "temp_store = FILE",
    "cache_size = -65536",
    "mmap_size = 0",  # a failing disk must be an error, not SIGBUS
    "cell_size_check = ON",
    "analysis_limit = 400",
)
READER_PRAGMAS: Final = (
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
    "cache_size = -16384",
    "mmap_size = 0",
    "cell_size_check = ON",
    "query_only = ON",
)
#: File systems whose locks or shared memory cannot carry SQLite's write-ahead log (names as in /proc/self/mountinfo).
NETWORK_FILE_SYSTEMS: Final = frozenset(
    {"9p", "afs", "ceph", "cifs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "gfs2", "lustre", "ncpfs"}
    | {"nfs", "nfs4", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs"}
)
_MOUNTS: Final = Path("/proc/self/mountinfo")


def network_file_system(path: Path, mounts: Path = _MOUNTS) -> str:
    """The name of the network file system that holds ``path``, "" for a local disk or where it cannot be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    place = os.path.realpath(path)
    best, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        point = before.split(" ")[4].replace("\\040", " ")
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= best:  # of two mounts on one point the later one counts
            best, kind = len(point), after.split(" ")[0]
    return kind if kind in NETWORK_FILE_SYSTEMS else ""


def uri(path: Path, query: str) -> str:
    """SQLite's form of a file name with options, every odd character of the path quoted."""
    return f"file:{quote(os.fsencode(path.absolute()))}?{query}"


def check_is_archive(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of an archive of ours; ``OpenError`` for anything else."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise translate(error, path) from error
    if application != APPLICATION_ID:
        raise OpenError("this file is not a Backfile archive", where=str(path), next_step="give another file with --db")
    if version > SCHEMA_VERSION:
        raise OpenError(
            f"the archive was written by a newer version (schema {version}, this program knows {SCHEMA_VERSION})",
            where=str(path),
            next_step="upgrade backfile",
        )
    return version


def connect_readonly(path: Path) -> sqlite3.Connection:
    """A read-only connection. Only where the folder cannot be written and no log stands beside the file is the file
    taken as immutable: SQLite then needs no shared memory, and would not see a log.
    """
    try:
        with path.open("rb") as stream:
            stream.read(1)
    except OSError as error:
        next_step = "backfile ingest FOLDER" if isinstance(error, FileNotFoundError) else "check the file's permissions"
        message = f"cannot open the archive ({error.strerror})"
        raise OpenError(message, where=str(path), next_step=next_step) from error
    connection = sqlite3.connect(readonly_uri(path), uri=True, isolation_level=None, check_same_thread=False)
    try:
        with translated(path):
            for pragma in READER_PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            check_is_archive(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def readonly_uri(path: Path) -> str:
    """The name to open an archive by, for reading."""
    immutable = not _writable(path.absolute().parent) and not _has_log(path)
    return uri(path, "mode=ro&immutable=1" if immutable else "mode=ro")


def _has_log(path: Path) -> bool:
    try:
        return Path(f"{path}-wal").stat().st_size > 0
    except OSError:
        return False


def _writable(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    return sys.platform == "win32" or not os.statvfs(folder).f_flag & os.ST_RDONLY


def translate(error: BaseException, path: Path) -> BackfileError:
    """Our error for one of SQLite's or the system's."""
    name = getattr(error, "sqlite_errorname", "") or ""
    where = str(path)
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")) or isinstance(error, OSError):
        message = f"disk full or input/output error ({error}); what was committed before is kept"
        return StorageError(message, where=where, next_step="free space on that disk, then run the same command again")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "Could not decode" in str(error):
        if name == "SQLITE_NOTADB":
            return OpenError(
                "this file is not a Backfile archive", where=where, next_step="give another file with --db"
            )
        return DriftError(f"the archive is damaged ({error})", where=where, next_step="backfile doctor --deep")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BusyError(
            "another program is writing to the archive", where=where, next_step="try again when it is done"
        )
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        return OpenError(f"cannot open the archive ({error})", where=where, next_step="check the file's permissions")
    return StorageError(f"the database refused the operation ({error})", where=where, next_step="backfile doctor")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Lets SQLite's operational errors out as ours. Programming errors pass as they are."""
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if isinstance(error, (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError)):
            raise
        raise translate(error, path) from error
    except UnicodeDecodeError as error:  # sqlite3 cannot decode its own message on a damaged schema
        raise DriftError(
            "the archive is damaged (its schema cannot be read)", where=str(path), next_step="backfile doctor --deep"
        ) from error
