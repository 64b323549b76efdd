"""WARC records one by one, with a way on after a damaged one: the library stops there, an archive must not."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from ingest import limits
from ingest.patterns import regex

CHUNK: Final = 1 << 16
_HEADER_LIMIT: Final = 1 << 16  #: bytes of a record's header block; real ones have under 2 KiB
MAGIC: Final = b"\x1f\x8b\x08"
_START = regex(rb"WARC/[01]\.\d\d?\r?\n")
#: A record's start where none should be: a crawler that was stopped in mid-record went on without a new line.
_LATER_START = regex(_START.pattern + rb"(?=WARC-[A-Z]|Content-[LT])")
_LATER_SIZE: Final = 32  #: bytes of such a start at most
_LENGTH = regex(rb"(?im)^content-length:[ \t]*(\d{1,15})[ \t]*\r?$")
_HEADER_END = regex(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Raw:
    """One record as it stands in the file, inflated; with a reason it is a damaged stretch that was passed over."""

    offset: int  #: bytes into the (packed) file
    data: bytes
    reason: str = ""


class Window:
    """A forward stream seen through a buffer."""

    def __init__(self, stream: BinaryIO, inflated: Callable[[bytes | None], None] = lambda _: None) -> None:
        """``inflated`` takes the bytes of packed members, unpacked; None: some are damaged."""
        self._stream = stream
        self.inflated = inflated
        self.data = bytearray()
        self.offset = 0  #: of data[0] in the stream

    def fill(self, size: int) -> bool:
        """Have at least so many bytes in the buffer. False if the stream ends before."""
        while len(self.data) < size:
            more = self._stream.read(max(CHUNK, size - len(self.data)))
            if not more:
                return False
            self.data += more
        return True

    def drop(self, size: int) -> None:
        size = min(size, len(self.data))
        del self.data[:size]
        self.offset += size

    def skip_to(self, pattern: re.Pattern[bytes], overlap: int) -> bool:
        """Move to the next place that matches, beyond the first byte. False at the end of the stream."""
        self.drop(1)
        while True:
            found = pattern.search(self.data)
            if found:
                self.drop(found.start())
                return True
            self.drop(len(self.data) - overlap)
            if not self.fill(len(self.data) + 1):
                self.drop(len(self.data))
                return False


def records(window: Window) -> Iterator[Raw]:
    """Every record of a WARC file, packed record by record (as the standard asks) or plain."""
    if window.data.startswith(MAGIC):
        yield from packed(window, _inside)
    else:
        yield from _plain(window)


def packed(window: Window, inside: Callable[[int, bytes], Iterator[Raw]]) -> Iterator[Raw]:
    """What ``inside`` finds in each gzip member, told its offset and its bytes; a damaged one as such."""
    magic = re.compile(re.escape(MAGIC))
    while window.fill(1):
        offset = window.offset
        data, reason = inflate(window)
        if not reason:
            yield from inside(offset, data)
        else:
            yield Raw(offset, b"", reason)
            if not window.data.startswith(MAGIC) and not window.skip_to(magic, len(MAGIC)):
                return


def _inside(offset: int, data: bytes) -> Iterator[Raw]:
    """The records of one gzip member: one as the standard asks, many where a whole file was packed at once."""
    position = 0
    while position < len(data):
        length = _record_size(data, position)
        if length is None or position + length > len(data) or _ends_badly(data, position + length):
            yield Raw(offset, b"", "a record without a good header or shorter than it says")
            found = _LATER_START.search(data, position + 1)
            if not found:
                return
            position = found.start()
            continue
        yield Raw(offset, data[position : position + length])
        position += length
        while data[position : position + 2] == b"\r\n":
            position += 2


def inflate(window: Window) -> tuple[bytes, str]:
    """One gzip member. On damage the window stays just behind the member's start, to look for the next one."""
    data, reason = _member(window)
    window.inflated(None if reason else data)
    return data, reason


def _member(window: Window) -> tuple[bytes, str]:
    engine = zlib.decompressobj(wbits=31)
    parts, size, consumed = [], 0, 0
    while not engine.eof:
        if consumed >= len(window.data) and not window.fill(len(window.data) + 1):
            window.drop(1)
            return b"", "the file ends inside a record"
        piece = bytes(window.data[consumed : consumed + CHUNK])
        try:
            part = engine.decompress(piece, limits.RECORD_BYTES - size + 1)
        except zlib.error as error:
            window.drop(1)
            return b"", f"damaged compression: {error}"
        parts.append(part)
        size += len(part)
        if size > limits.RECORD_BYTES:
            window.drop(1)
            return b"", "a record of more than 64 MiB"
        consumed += len(piece) - len(engine.unused_data)
    window.drop(consumed)
    return b"".join(parts), ""


def _record_size(data: bytes | bytearray, position: int = 0) -> int | None:
    """Bytes of header and block of the record that starts here; None if none does."""
    if not _START.match(data, position):
        return None
    end = _HEADER_END.search(data, position, position + _HEADER_LIMIT)
    if not end or _LATER_START.search(data, position + 1, end.end()):
        return None
    length = _LENGTH.search(data, position, end.end())
    return end.end() - position + int(length[1]) if length else None


def _plain(window: Window) -> Iterator[Raw]:
    while window.fill(1):
        while window.data[:2] == b"\r\n":
            window.drop(2)
            window.fill(2)
        if not window.data:
            return
        window.fill(_HEADER_LIMIT)
        offset, size = window.offset, _record_size(window.data)
        reason = ""
        if size is None:
            reason = "no record header where one should start"
        elif size > limits.RECORD_BYTES:
            reason = "a record of more than 64 MiB"
        elif not window.fill(size + _LATER_SIZE) and len(window.data) < size:
            reason = "the record is shorter than it says"
        elif _ends_badly(window.data, size):
            reason = "the record's length is wrong"
        if not reason and size is not None:
            yield Raw(offset, bytes(window.data[:size]))
            window.drop(size)
            continue
        yield Raw(offset, b"", reason)
        if not window.skip_to(_LATER_START, _LATER_SIZE):
            return


def _ends_badly(data: bytes | bytearray, end: int) -> bool:
    """After a record come two empty lines or the next one. What is behind those may be damaged and says nothing."""
    behind = data[end : end + _LATER_SIZE]
    rest = behind.lstrip(b"\r\n")
    return bool(rest) and behind[:4] != b"\r\n\r\n" and not _START.match(rest)
