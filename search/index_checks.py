"""The doctor's look into an index: every article once, with the content it has in the table; every file as written."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from search import generations
from search.query import Everything, Request
from search.stems import hash_number
from search.sync import lag
from store.doctor import Finding
from store.settings import connect_readonly, translated

if TYPE_CHECKING:
    from search.engine import Archive, Engine

REINDEX = "backfile reindex"
NAMED = 3  # examples of ids in a finding
_MAGIC = 1337  # ends every file that tantivy writes with a checksum, after the length of the footer that has it
_CHUNK = 1 << 20


@runtime_checkable
class OwnIndex(Protocol):
    """An engine with an index of its own, as ``generational`` makes them."""

    def contents(self) -> Iterator[tuple[int, int]]: ...
    def folder(self) -> Path | None: ...


def index_checks(archive: Archive, engine: Engine, *, deep: bool = False) -> list[Finding]:
    """What is wrong with an index that has caught up; one that is behind is only named."""
    behind = lag(archive, engine)
    if behind:
        text = f"the index is {behind:,} changes behind; the next search takes them in"
        return [Finding("note", "index-behind", text)]
    found = [*_leftovers(engine), *_count(archive, engine)]
    if deep and isinstance(engine, OwnIndex):
        found += [*_contents(archive, engine), *_files(engine)]
    return found


def _leftovers(engine: Engine) -> Iterator[Finding]:
    folder = engine.folder() if isinstance(engine, OwnIndex) else None
    for path, size in generations.strays(folder) if folder else ():
        yield Finding("note", "index-leftover", f"{path} is left over ({size:,} bytes); the next write removes it")


def _count(archive: Archive, engine: Engine) -> Iterator[Finding]:
    articles = len(archive.all_ids())
    indexed = engine.search(Request(node=Everything(), limit=0)).total
    if articles != indexed:
        yield Finding("damage", "index-count", f"the index has {indexed:,} articles of {articles:,}", REINDEX)


def _contents(archive: Archive, engine: OwnIndex) -> Iterator[Finding]:
    """Both sides in the order of their ids, compared in both directions."""
    with translated(archive.path), closing(connect_readonly(archive.path)) as connection:
        table = {
            number: hash_number(text) for number, text in connection.execute("SELECT id, content_hash FROM articles")
        }
    index = list(engine.contents())
    known = dict(index)
    twice = [one for (one, _), (other, _) in pairwise(index) if one == other]
    yield from _named("index-duplicates", "in the index twice", twice)
    yield from _named("index-missing", "not in the index", [number for number in table if number not in known])
    yield from _named(
        "index-gone", "in the index but no more in the archive", [one for one in known if one not in table]
    )
    stale = [number for number, content in table.items() if known.get(number, content) != content]
    yield from _named("index-stale", "in the index with a former text", stale)


def _named(code: str, what: str, ids: list[int]) -> Iterator[Finding]:
    if ids:
        examples = ", ".join(map(str, sorted(ids)[:NAMED]))
        yield Finding("damage", code, f"{len(ids):,} articles are {what} ({examples} ...)", REINDEX)


def _files(engine: OwnIndex) -> Iterator[Finding]:
    folder = engine.folder()
    path = None if folder is None else generations.current(folder)
    for file in sorted(path.iterdir()) if path else ():
        if file.is_file() and not checksum_fits(file):
            yield Finding("damage", "index-file", f"{file} is not as it was written", REINDEX)


def checksum_fits(path: Path) -> bool:
    """Whether a file of a tantivy index has the checksum in its footer; True for a file without one."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        if size < 8:
            return True
        stream.seek(size - 8)
        length, magic = struct.unpack("<II", stream.read(8))
        if magic != _MAGIC:
            return not path.suffix or path.suffix in {".json", ".lock", ".seg", ".toc"}
        rest = size - 8 - length
        if rest < 0:
            return False
        stream.seek(rest)
        try:
            wanted = json.loads(stream.read(length))["crc"]
        except (ValueError, KeyError, TypeError):
            return False
        stream.seek(0)
        checksum = 0
        while rest:
            chunk = stream.read(min(_CHUNK, rest))
            if not chunk:
                return False
            checksum, rest = zlib.crc32(chunk, checksum), rest - len(chunk)
    return bool(checksum == wanted)
