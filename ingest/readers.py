"""From a file, an archive or standard input to the documents in it, each a stream that is read once, forward."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import BinaryIO, cast

from ingest import archives, limits
from ingest.beside import Beside
from ingest.parsers.contract import AHEAD_SIZE, HEAD_SIZE
from ingest.walk import STDIN, Found
from ingest.web_archives import HEAD, packed_by_record
from store.errors import ParseError

_BUFFER = AHEAD_SIZE
_SMALL = 64 * 1024  #: bytes; asking for more at once costs a small file more than its reading does: the system's pages
ARCHIVES = frozenset({"zip", "tar"})  #: what stands for a parser's name in an archive's own ledger row


class ChangedError(ParseError):
    """The file is being written to."""


class Leaf(io.BufferedReader):
    """A document's bytes. A read or a line without end stops at the record limit instead of filling the memory."""

    def head(self) -> bytes:
        """The first bytes, not consumed."""
        return self.peek(HEAD_SIZE)[:HEAD_SIZE]

    def ahead(self) -> bytes:
        """More of the first bytes, not consumed."""
        return self.peek(AHEAD_SIZE)[:AHEAD_SIZE]

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size >= 0:
            return super().read(size)
        return self._whole(super().read)

    def readline(self, size: int | None = -1, /) -> bytes:
        if size is not None and size >= 0:
            return super().readline(size)
        return self._whole(super().readline)

    def _whole(self, read: Callable[[int], bytes]) -> bytes:
        data = read(limits.RECORD_BYTES + 1)
        if len(data) > limits.RECORD_BYTES:
            raise ParseError("one record is larger than 64 MiB", ledger_code="too-large", next_step="split it")
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One step through an input: a document to parse, the beginning or end of an archive, or a refusal."""

    label: str
    name: str  #: the last part of the label, without the suffix of a compression: a hint for the sniffers
    kind: str  #: "document", "open", "close", "skipped" or "rejected"
    format: str = ""  #: of an archive: "zip", "tar", "tar.gzip", ...; of a document, its compressions: "", "gzip", ...
    stream: Leaf | None = None
    code: str = ""
    reason: str = ""
    note: str = ""  #: what is wrong with it though it can be read
    beside: Beside = field(default_factory=dict)  #: what a list beside it says of it


@contextmanager
def opened(found: Found, *, follow: bool) -> Iterator[BinaryIO]:
    """The raw bytes of a found file, which must still be a plain one. ChangedError if it changed meanwhile."""
    if found.path == STDIN:
        yield cast("BinaryIO", _Forward(sys.stdin.buffer))
        return
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow or found.given else os.O_NOFOLLOW)
    try:
        descriptor = os.open(found.path, flags)
    except FileNotFoundError as error:
        raise ParseError("vanished during the run", ledger_code="vanished") from error
    except OSError as error:
        raise ParseError(error.strerror or "cannot be read", ledger_code="unreadable") from error
    with os.fdopen(descriptor, "rb", buffering=0) as raw:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise ParseError("not a plain file any more", ledger_code="not-regular")
        if found.size != before.st_size or found.mtime_ns != before.st_mtime_ns:
            raise ChangedError("changed while it was read", ledger_code="changed", next_step="ingest it again later")
        yield cast("BinaryIO", raw)
        after = os.fstat(descriptor)
        if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
            raise ChangedError("changed while it was read", ledger_code="changed", next_step="ingest it again later")


class _Forward(io.RawIOBase):
    """Standard input: no seeking, whatever it is."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self._source.read(len(view))
        view[: len(data)] = data
        return len(data)


def look_again(found: Found) -> Found:
    """The same file with its present size and times."""
    try:
        status = os.stat(found.path)  # noqa: PTH116 - the walk has decided about links
    except OSError:
        return found
    return replace(found, size=status.st_size, mtime_ns=status.st_mtime_ns, ctime_ns=status.st_ctime_ns)


class Held:
    """A document's bytes, held in memory where they are few."""

    def __init__(
        self,
        stream: BinaryIO,
        *,
        sha256: str = "",
        size: int = 0,
        tail: _Tail | None = None,
        damage: ParseError | None = None,
    ) -> None:
        self.stream = stream
        self.sha256 = sha256  #: "" = not known before it was read
        self.size = size  #: bytes; 0 = not known
        self._tail = tail
        self._damage = damage

    def first(self) -> bytes:
        """The first bytes, some or all, not consumed; before anything is read."""
        return (
            cast("io.BytesIO", self.stream).getbuffer()[:AHEAD_SIZE].tobytes()
            if self._tail is None
            else self._tail.first
        )

    @property
    def damage(self) -> ParseError | None:
        """Why its bytes end sooner than they should, as far as they were read."""
        return self._damage if self._tail is None else self._tail.damage

    def watch(self, see: Callable[[bytes], None]) -> None:
        """Show all bytes once: at once where they are held, as they pass by otherwise."""
        if self._tail is not None:
            self._tail.see = see
        else:
            see(cast("io.BytesIO", self.stream).getvalue())

    def left(self) -> Iterator[int]:
        """Reads what the parser left of a document that was parsed as it came, and gives the bytes of each step."""
        return iter(()) if self._tail is None else self._tail.left()

    def rest(self) -> tuple[str, int]:
        """Hash and size of the document; reads what is left."""
        return (self.sha256, self.size) if self._tail is None else self._tail.rest()


def hold(leaf: Leaf) -> Held:
    """Read up to ``HELD_BYTES`` and their hash; a larger document is left to be streamed."""
    start, damage = _up_to(leaf, _SMALL)
    if len(start) == _SMALL:
        more, damage = _up_to(leaf, limits.HELD_BYTES + 1 - _SMALL, behind=True)
        start += more
    if len(start) > limits.HELD_BYTES:
        tail = _Tail(start, leaf)
        return Held(cast("BinaryIO", Leaf(tail, limits.MiB)), tail=tail)
    sha256 = hashlib.sha256(start).hexdigest()
    return Held(cast("BinaryIO", io.BytesIO(start)), sha256=sha256, size=len(start), damage=damage)


def _up_to(leaf: Leaf, count: int, *, behind: bool = False) -> tuple[bytes, ParseError | None]:
    """So many bytes, or as many as there are before damage, and that. ``behind``: others were read before."""
    parts: list[bytes] = []
    size = 0
    while size < count:
        try:
            data = leaf.read1(count - size)  # read() would lose what it has when it meets damage
        except ParseError as error:
            if error.ledger_code != "damaged" or not (behind or size):
                raise
            return b"".join(parts), error
        if not data:
            break
        parts.append(data)
        size += len(data)
    return b"".join(parts), None


class _Tail(io.RawIOBase):
    """Bytes that were read already and those that follow, hashed on their way."""

    def __init__(self, start: bytes, leaf: Leaf) -> None:
        super().__init__()
        self.first = start[:AHEAD_SIZE]
        self._start = io.BytesIO(start)
        self._leaf = leaf
        self._digest = hashlib.sha256()
        self._size = 0
        self.damage: ParseError | None = None
        self.see: Callable[[bytes], None] = lambda _: None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self._start.read(len(view))
        if not data and self.damage is None:
            data, self.damage = _up_to(self._leaf, len(view), behind=True)
        view[: len(data)] = data
        self._digest.update(data)
        self._size += len(data)
        self.see(data)
        return len(data)

    def left(self) -> Iterator[int]:
        buffer = bytearray(limits.MiB)
        while count := self.readinto(buffer):
            yield count

    def rest(self) -> tuple[str, int]:
        for _ in self.left():
            pass
        return self._digest.hexdigest(), self._size


def sha256_of(stream: BinaryIO, tick: Callable[[], None]) -> str:
    """The hash of the bytes from here on; ``tick`` is called after every MiB."""
    digest = hashlib.sha256()
    while data := stream.read(limits.MiB):
        digest.update(data)
        tick()
    return digest.hexdigest()


def hashed(raw: BinaryIO, size: int, tick: Callable[[], None]) -> tuple[BinaryIO, str]:
    """The bytes again from their start, and their hash. A small file is read once and held."""
    if size < _SMALL:
        data = raw.read(_SMALL)
        return io.BytesIO(data), hashlib.sha256(data).hexdigest()
    sha256 = sha256_of(raw, tick)
    raw.seek(0)
    return raw, sha256


def items(raw: BinaryIO, label: str, size: int | None) -> Generator[Item]:
    """What is in the raw bytes of one input. Each document's stream is to be read before the next item is asked for."""
    budget = archives.Budget(size)
    name = label.rsplit("/", 1)[-1]
    leaf = Leaf(archives.Counted(raw, budget, kind="input"), _BUFFER)
    yield from _expand(leaf, raw if size is not None else None, label, name, budget, 0)


def _expand(
    leaf: Leaf, seekable: BinaryIO | None, label: str, name: str, budget: archives.Budget, depth: int
) -> Iterator[Item]:
    """``seekable`` is the leaf's source where it can be used instead of it: a zip is read from its end."""
    packings: list[str] = []
    while packing := archives.packing(leaf.head()):
        if packing == "gzip" and packed_by_record(leaf.peek(HEAD)):
            break
        if len(packings) == limits.DEPTH:
            yield Item(label=label, name=name, kind="rejected", code="too-deep", reason="packed more than 3 times")
            return
        packings.append(packing)
        leaf, seekable = Leaf(archives.unpack(cast("BinaryIO", leaf), packing, budget), _BUFFER), None
        name = archives.inner_name(name)
    kind = archives.archive(leaf.head()) or archives.unpacking_itself(leaf.head(), seekable)
    if not kind:
        yield Item(label=label, name=name, kind="document", format=".".join(reversed(packings)), stream=leaf)
        return
    if depth == limits.DEPTH:
        yield Item(label=label, name=name, kind="rejected", code="too-deep", reason="archives more than 3 deep")
        return
    form = ".".join([kind, *reversed(packings)])
    yield Item(label=label, name=name, kind="open", format=form)
    problem: ParseError | None = None
    try:
        yield from _members(leaf, seekable, label, budget, (kind, depth))
    except ParseError as error:
        problem = error
    yield Item(
        label=label,
        name=name,
        kind="close",
        format=form,
        code=problem.ledger_code if problem else "",
        reason=problem.what if problem else "",
    )


def _members(
    leaf: Leaf, seekable: BinaryIO | None, label: str, budget: archives.Budget, place: tuple[str, int]
) -> Iterator[Item]:
    kind, depth = place
    stream = cast("BinaryIO", leaf)
    if kind == "zip":
        if seekable is not None:
            seekable.seek(0)
            stream = seekable
        else:
            stream = io.BytesIO(leaf.read())  # its directory is at the end; bounded by the record limit
    for member in archives.members(stream, kind, budget):
        path = f"{label}!{member.name}"
        name = member.name.rsplit("/", 1)[-1]
        if member.stream is None:
            state = "skipped" if member.code in archives.SKIPPED else "rejected"
            yield Item(label=path, name=name, kind=state, code=member.code, reason=member.reason)
            continue
        inner = Leaf(cast("io.RawIOBase", member.stream), _BUFFER)
        try:
            for item in _expand(inner, None, path, name, budget, depth + 1):
                own = item.label == path and (member.note or member.beside)
                yield replace(item, note=member.note, beside=member.beside) if own else item
        except archives.BombError:
            raise
        except ParseError as error:
            yield Item(label=path, name=name, kind="rejected", code=error.ledger_code, reason=error.what)
