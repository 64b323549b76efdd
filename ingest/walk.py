"""Which files are there: folders walked in a fixed order, everything that is no plain file told at once.

Nothing is opened here: a FIFO would block and a device may act. Order: arguments as given, within a folder by the bytes
of the names, files and folders mixed, so that the same tree gives the same article ids on every machine.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.patterns import regex
from ingest.side_files import CODE as SIDE_FILE
from ingest.side_files import on_disk, side
from store.errors import UsageError
from store.keys import path_text
from store.moves import containers

STDIN = "-"
PAGE_PART = "page-part"  #: code of what a browser saved beside a page
#: how browsers call the folder of what a page shows, in the languages of Windows ("connected files")
_PARTS = regex(
    r"[_.-](?:files?|dateien|fichiers|archivos|ficheros|ficheiros|arquivos|bestanden|filer|tiedostot|pliki|soubory"
    r"|súbory|elemei|dosyalar|файлы|failid|failai|fails|datoteke|fitxers|fitxategiak|fişiere|fișiere)$",
    re.IGNORECASE,
)
_PAGES = (".html", ".htm", ".xhtml", ".HTML", ".HTM")

#: what SQLite and this program keep beside a data base; its parser says where a journal holds more than it
_BESIDE_DATABASE = ("-wal", "-shm", "-journal", ".lock", ".index")

_KINDS = (
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISLNK, "a symbolic link, not followed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One entry of the walk: a plain file to read, or something to skip, with the reason."""

    path: str  #: absolute, as the system takes it (may hold escaped bytes); "-" = standard input
    label: str  #: the same as text, as the ledger has it
    size: int = 0
    mtime_ns: int | None = None
    ctime_ns: int | None = None
    code: str = ""  #: "" = read it; else why it is skipped, kebab-case
    reason: str = ""
    given: bool = False  #: an argument: followed where it is a symbolic link, for the user named it


def check_roots(paths: Sequence[str]) -> None:
    """Refuse paths that do not exist before anything is done."""
    for path in paths:
        if path != STDIN and not os.path.lexists(path):
            raise UsageError("no such file or folder", where=path_text(path), next_step="check the path")
    if not paths:
        raise UsageError("nothing to ingest", next_step="name a folder, a file, or - for standard input")


def walk(paths: Sequence[str], *, follow: bool = False, leave_out: Path | None = None) -> Iterator[Found]:
    """Every file below the paths once. ``leave_out`` is the archive that is written to: it is never its own input."""
    seen: set[tuple[int, int]] = set()  # folders, by (device, inode): ends loops and overlapping arguments
    given = frozenset(os.path.abspath(path) for path in paths if path != STDIN)  # noqa: PTH100 - resolve() follows links
    done: set[str] = set()
    for path in paths:
        if path == STDIN:
            yield Found(path=STDIN, label=STDIN)
            continue
        root = os.path.abspath(path)  # noqa: PTH100 - Path would drop nothing here, and resolve() follows links
        try:
            status = os.stat(root)  # noqa: PTH116 - an argument is followed: the user named it
        except OSError as error:
            yield _unreadable(root, error)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _Walk(seen, given, follow=follow, leave_out=leave_out).folder(root)
        elif root not in done:
            done.add(root)
            yield replace(_found(root, status), given=True)


def look_for(labels: Sequence[str]) -> Iterator[Found]:
    """The files that documents of a walk are in or are, each once: those that can be told by the path in the ledger."""
    done: set[str] = set()
    for label in labels:
        path = next((each for each in (label, *containers(label)) if os.path.isfile(each)), "")  # noqa: PTH113
        if path and path not in done:
            done.add(path)
            with suppress(OSError):
                yield replace(_found(path, os.stat(path)), given=True)  # noqa: PTH116


class _Walk:
    """The state of one walk: what was seen, what to leave out."""

    def __init__(
        self, seen: set[tuple[int, int]], given: frozenset[str], *, follow: bool, leave_out: Path | None
    ) -> None:
        self._seen = seen
        self._given = given
        self._names = on_disk()
        self._follow = follow
        own = os.path.abspath(leave_out) if leave_out else ""  # noqa: PTH100 - as in walk()
        self._own = frozenset((own, *(own + end for end in _BESIDE_DATABASE))) if own else frozenset()

    def folder(self, path: str) -> Iterator[Found]:
        """Depth first, without recursion: a tree may be deeper than Python's stack."""
        self._root = path
        stack: list[tuple[Iterator[os.DirEntry[str]], str]] = []  # with the saved page that all below belongs to
        entries = self._enter(path)
        if isinstance(entries, Found):
            yield entries
            return
        stack.append((entries, ""))
        while stack:
            entries, page = stack[-1]
            entry = next(entries, None)
            if entry is None:
                stack.pop()
                continue
            if entry.name.startswith(".") or entry.path in self._own or _is_beside_database(entry.path):
                continue
            try:
                is_folder = entry.is_dir(follow_symlinks=self._follow)
            except OSError as error:
                yield _unreadable(entry.path, error)
                continue
            if not is_folder:
                if entry.path not in self._given:  # those are read in their own turn
                    found = self._file(entry)
                    yield found if found.code else _part(found, page) if page else self._sided(found)
                continue
            inner = self._enter(entry.path)
            if isinstance(inner, Found):
                yield inner
            else:
                stack.append((inner, page or page_of(entry.path)))

    def _sided(self, found: Found) -> Found:
        """The same, or to be skipped: what a program keeps beside the pages in this folder."""
        own = side(found.path, self._names)
        below = own is not None and own.place.startswith(f"{self._root.rstrip('/')}/")  # else the user named it
        return replace(found, code=SIDE_FILE, reason=own.reason) if own and below else found

    def _enter(self, path: str) -> Iterator[os.DirEntry[str]] | Found:
        """The entries of a folder in order; none if it was walked before."""
        try:
            status = os.stat(path)  # noqa: PTH116 - a folder, or a link that --follow allows
            if (status.st_dev, status.st_ino) in self._seen:
                return iter(())
            self._seen.add((status.st_dev, status.st_ino))
            with os.scandir(path) as entries:
                return iter(sorted(entries, key=lambda e: os.fsencode(e.name)))
        except OSError as error:
            return _unreadable(path, error)

    def _file(self, entry: os.DirEntry[str]) -> Found:
        try:
            return _found(entry.path, entry.stat(follow_symlinks=self._follow))
        except OSError as error:
            return _unreadable(entry.path, error)


def pages_of(folder: str) -> Iterator[str]:
    """The files one of which is a saved page if a browser put its parts into this folder beside it."""
    named = _PARTS.search(folder)
    if named is not None:
        yield from (folder[: named.start()] + end for end in _PAGES)


def page_of(folder: str) -> str:
    """The name of the saved page whose parts are in this folder: "Cranes.html"; "" for none."""
    return next((os.path.basename(page) for page in pages_of(folder) if os.path.isfile(page)), "")  # noqa: PTH113, PTH119


def part_of(page: str) -> str:
    """Why a file is skipped that belongs to a saved page."""
    return f"a part of the saved page {path_text(page)}"


def _part(found: Found, page: str) -> Found:
    return replace(found, code=PAGE_PART, reason=part_of(page))


def _found(path: str, status: os.stat_result) -> Found:
    if not stat.S_ISREG(status.st_mode):
        kind = next((name for test, name in _KINDS if test(status.st_mode)), "not a file")
        return Found(path=path, label=path_text(path), code="not-regular", reason=kind)
    return Found(
        path=path,
        label=path_text(path),
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        ctime_ns=status.st_ctime_ns,
    )


def _unreadable(path: str, error: OSError) -> Found:
    code = "vanished" if isinstance(error, FileNotFoundError) else "unreadable"
    return Found(path=path, label=path_text(path), code=code, reason=error.strerror or "cannot be read")


def _is_beside_database(path: str) -> bool:
    """Whether an entry belongs to a data base beside it: its journal, its lock, its index."""
    end = next((end for end in _BESIDE_DATABASE if path.endswith(end)), "")
    base = path.removesuffix(end) if end else ""
    return base.endswith((".db", ".sqlite", ".sqlite3")) and os.path.isfile(base)  # noqa: PTH113  the walk's paths are text
