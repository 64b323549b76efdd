"""XML files of any length cut at the tags of their records, as they stream by and without being parsed.

A record is an element that never stands inside of another of its name. A tag inside of CDATA, a comment or a processing
instruction begins and ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from ingest.limits import RECORD_BYTES
from ingest.patterns import regex

#: What a span of a file is. "aside": a comment, CDATA, an instruction; "document": an XML declaration; "dropped": what
#: stands in an element whose content is left out; "opens", "closes": a record's tags.
_Kind = Literal["text", "aside", "dropped", "document", "opens", "closes"]
_ENDS: Final = {b"!--": b"-->", b"![CDATA[": b"]]>", b"?": b"?>"}
_LONGEST_MARK: Final = 9
TAG_BYTES: Final = 65_536  #: of a record's start tag that are waited for
#: No part of it is tried twice, so that a start tag without end costs its length once.
TAG = regex(rb"<(/?)([A-Za-z_][\w:.-]*)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_TAIL: Final = 4096  #: bytes behind the last record that are kept


@dataclass(frozen=True, slots=True)
class Shape:
    """What the records of a kind of file are."""

    record: str  #: the element's name
    dropped: tuple[str, ...] = ()  #: elements that are read as if they were empty: pictures and the like
    limit: int = RECORD_BYTES  #: of one record, without what is dropped


class _Scanner:
    """The file in order and without gaps, each span of it with what it is."""

    def __init__(self, shape: Shape) -> None:
        names = [name.encode() for name in (shape.record, *shape.dropped)]
        self._record = names[0]
        self._mark = re.compile(rb"<(?:(!--|!\[CDATA\[|\?)|(/?)(" + b"|".join(map(re.escape, names)) + rb")(?=[\s/>]))")
        self._reach = max(_LONGEST_MARK, max(map(len, names)) + 3)  #: bytes that a mark takes at most
        self._data = b""
        self._last = False
        self._end = b""  #: what ends the aside that is open
        self._dropping = b""  #: the element whose content is left out

    def spans(self, chunks: Iterator[bytes]) -> Iterator[tuple[_Kind, bytes]]:
        for chunk in chunks:
            self._data += chunk
            self._last = not chunk
            at, position = 0, -1
            while position < at < len(self._data):
                position = at
                for kind, stop in self._aside(at) if self._end else self._text(at):
                    if stop > at or kind == "closes":
                        yield kind, self._data[at:stop]
                    at = stop
            self._data = self._data[at:]

    def _aside(self, at: int) -> Iterator[tuple[_Kind, int]]:
        """Up to the end of the aside, or to where its end may begin."""
        found = self._data.find(self._end, at)
        if found >= 0:
            stop = found + len(self._end)
        else:
            stop = len(self._data) if self._last else max(at, len(self._data) - len(self._end) + 1)
        yield self._kind("aside"), stop
        self._end = b"" if found >= 0 else self._end

    def _text(self, at: int) -> Iterator[tuple[_Kind, int]]:
        """Up to the next mark, and the mark."""
        size = len(self._data)
        found = self._mark.search(self._data, at)
        start = found.start() if found else size
        if not self._last and start + self._reach > size:  # a mark may go on in the next part
            start = self._data.find(b"<", max(at, size - self._reach), start)
            start, found = (size if start < 0 else start) if found is None else found.start(), None
        yield self._kind("text"), start
        if found is None:
            return
        if found[1]:
            self._end = _ENDS[found[1]]
            declares = found[1] == b"?" and self._data[found.end() : found.end() + 4].rstrip() == b"xml"
            yield self._kind("document" if declares else "aside"), found.end()
            return
        end = self._data.find(b">", found.end())
        if end >= 0 or self._last or size - start >= TAG_BYTES:
            yield from self._tag(found, end + 1 or size, is_empty=self._data[max(0, end - 1) : end] == b"/")

    def _tag(self, found: re.Match[bytes], stop: int, *, is_empty: bool) -> Iterator[tuple[_Kind, int]]:
        if found[3] == self._record:  # also where an element that is left out never ended
            self._dropping = b""
            yield ("closes" if found[2] else "opens"), stop
            if is_empty and not found[2]:
                yield "closes", stop
        elif not self._dropping or (found[2] and found[3] == self._dropping):
            self._dropping = b"" if found[2] or is_empty else found[3]
            yield "text", stop
        else:
            yield "dropped", stop

    def _kind(self, kind: _Kind) -> _Kind:
        return "dropped" if self._dropping else kind


@dataclass(slots=True)
class Piece:
    """What stands before the records of a document, one record, or what comes after the last one."""

    kind: Literal["head", "record", "tail"]
    line: int
    limit: int
    data: bytearray = field(default_factory=bytearray)
    tags: bytearray = field(default_factory=bytearray)  #: of a head: itself without CDATA, comments and the like
    is_whole: bool = False  #: of a record: its end tag was met; of a head: a record follows
    is_large: bool = False
    goes_on: bool = False  #: of a head: another document follows

    def add(self, kind: _Kind, span: bytes) -> None:
        if kind == "dropped" or self.is_large:
            return
        if len(self.data) + len(span) > self.limit:
            self.is_large = True
            self.data, self.tags = bytearray(), bytearray()
            return
        self.data += span
        if self.kind == "head" and kind == "text":
            self.tags += span


def pieces(chunks: Iterator[bytes], shape: Shape) -> Iterator[Piece]:
    piece: Piece | None = Piece("head", 1, shape.limit)
    line, tail = 1, b""
    for kind, span in _Scanner(shape).spans(chunks):
        if kind == "opens" and piece:  # behind a head, or a record that never ended
            piece.is_whole = piece.kind == "head"
            yield piece
        elif kind == "document" and (piece is None or (piece.kind == "head" and piece.data.strip())):
            if piece and TAG.search(piece.tags):  # a document without records, or what a server printed before it
                piece.goes_on = True
                yield piece
            piece = Piece("head", line, shape.limit)
        if kind == "opens":
            piece, tail = Piece("record", line, shape.limit), b""
        if piece:
            piece.add(kind, span)
        elif kind == "text":
            tail = (tail + span)[-_TAIL:]
        line += span.count(b"\n")
        if kind == "closes" and piece and piece.kind == "record":
            piece.is_whole = True
            yield piece
            piece = None
    yield piece or Piece("tail", line, shape.limit, data=bytearray(tail))
