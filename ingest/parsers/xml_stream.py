"""XML files of any length, record by record: each is parsed on its own, so that one is held and a broken one is one."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.encoding import note, wide_codec
from ingest.limits import MiB
from ingest.parsers.contract import HEAD_SIZE
from ingest.parsers.newsxml import declared_encoding, read, read_part
from ingest.parsers.newsxml_text import every
from ingest.parsers.xml_pieces import TAG, TAG_BYTES, Piece, Shape, pieces
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PREFIX = regex(rb"[<\s/]([A-Za-z_][\w.-]{0,60}):[A-Za-z_]")
_DECLARED = regex(rb"\sxmlns:([\w.-]+)\s*=")
_OF_XML: Final = frozenset({b"xml", b"xmlns"})
_XML_DECLARATION = regex(r"^\s*<\?xml[^>]*\?>")
_PLACE = regex(r",? line \d+, column \d+.*$", re.DOTALL)
_PARTS: Final = 1_000  #: records that one broken piece is tried as
_DEPTH: Final = 50  #: elements around the records
_MAX_BROKEN: Final = 10_000  #: broken records of one file; one with more holds none
_DECLARES: Final = 1024  #: bytes in which a document states its encoding


@dataclass(frozen=True, slots=True)
class Record:
    """One record; or, before the first one of a document, its root with all that stands before."""

    element: Element
    number: int  #: 1-based in the file; 0 = what stands before the records
    line: int


def records(
    stream: BinaryIO, shape: Shape, tick: Callable[[], None] = lambda: None, first: bytes = b""
) -> Iterator[Record | Rejected]:
    """A broken record, and one over the limit, is Rejected and the rest goes on; ``tick`` is called every MiB.
    ``first``: what was read of the stream.

    ParseError for a file that is no well-formed XML and has no record, and for entities that a document defines.
    """
    reader = _Reader(shape)
    broken = 0
    for piece in pieces(chunks(stream, tick, first), shape):
        for found in reader.read(piece):
            yield found
            broken += isinstance(found, Rejected)
        if broken >= _MAX_BROKEN:
            reason = f"{broken:,} broken records; the rest of the file is left"
            yield Rejected(code="bad-record", reason=reason, line=piece.line)
            return


def chunks(stream: BinaryIO, tick: Callable[[], None], first: bytes = b"") -> Iterator[bytes]:
    """The file in parts, as UTF-8 where it is UTF-16 or UTF-32; an empty part at its end. ``first``: what was read."""
    data = first or stream.read(MiB)
    wide = wide_codec(data[:HEAD_SIZE])
    decoder = codecs.getincrementaldecoder(wide)("replace") if wide else None
    if decoder is None:
        while data:
            yield data
            tick()
            data = stream.read(MiB)
        yield b""
        return
    note(wide, len(data))
    text = _XML_DECLARATION.sub("", decoder.decode(data).lstrip("\ufeff"))
    while data:
        yield text.encode("utf-8", "replace")
        tick()
        data = stream.read(MiB)
        text = decoder.decode(data, not data)
    yield b""


class _Reader:
    """Pieces to elements, each with the namespaces of the tags around it."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._name = shape.record.encode()
        self._start = re.compile(rb"<" + re.escape(self._name) + rb"(?=[\s/>])")
        self._number = 0
        self._around: list[tuple[bytes, bytes]] = []  #: name and start tag of each element around the records
        self._declaration = b""

    def read(self, piece: Piece) -> Iterator[Record | Rejected]:
        if piece.kind == "head":
            yield from self._head(piece)
        elif piece.kind == "record":
            yield from self._record(piece)
        elif self._around and b"</" + self._around[0][0] not in piece.data:
            reason = "the file ends without its last tag; what comes after may be missing"
            yield Rejected(code="bad-record", reason=reason, line=piece.line)

    def _head(self, piece: Piece) -> Iterator[Record | Rejected]:
        if piece.is_large:
            raise ParseError(
                f"what stands before the first record is larger than {_size(piece.limit)}", ledger_code="too-large"
            )
        data = bytes(piece.data)
        self._around = open_tags(bytes(piece.tags))
        encoding = declared_encoding(data[:_DECLARES])
        self._declaration = f'<?xml version="1.0" encoding="{encoding}"?>'.encode() if encoding else b""
        if piece.is_whole and not data.strip():
            return
        try:
            yield Record(self._tree(read, data, b"", closing(self._around) if piece.is_whole else b""), 0, piece.line)
        except ParseError as error:
            if error.ledger_code == "xml-entities" or not (piece.is_whole or piece.goes_on or self._number):
                raise
            reason = f"what stands before the first record cannot be read: {_why(error)}"
            yield Rejected(code=error.ledger_code, reason=reason, line=piece.line)

    def _record(self, piece: Piece) -> Iterator[Record | Rejected]:
        if piece.is_large:
            yield self._rejected("too-large", f"the record is larger than {_size(piece.limit)}", piece.line)
            return
        data = bytes(piece.data)
        problem = ParseError("the record has no end tag", ledger_code="bad-record")
        if piece.is_whole:
            try:
                yield self._found(self._element(data), piece.line)
            except ParseError as error:
                problem = error
            else:
                return
        yield from self._parts(data, piece.line, problem)

    def _parts(self, data: bytes, line: int, error: ParseError) -> Iterator[Record | Rejected]:
        """A piece that cannot be read: a CDATA section or a comment that never ended took the next records with it."""
        starts = [found.start() for found in self._start.finditer(data)]
        if not 1 < len(starts) <= _PARTS:
            yield self._rejected(error.ledger_code, _why(error), line)
            return
        for start, stop in pairwise((*starts, len(data))):
            end = data.rfind(b"</" + self._name, start, stop)
            end = data.find(b">", end, stop) + 1 if end >= 0 else 0
            try:
                element = self._element(data[start : end or stop])
            except ParseError as found:
                yield self._rejected(found.ledger_code, _why(found), line)
            else:
                yield self._found(element, line)
            line += data.count(b"\n", start, stop)

    def _element(self, data: bytes) -> Element:
        """The record; in the root alone, this one and those behind it, where a tag before the first one is broken."""
        try:
            return self._inside(data)
        except ParseError:
            if len(self._around) <= 1:
                raise
        around, self._around = self._around, self._around[:1]
        try:
            return self._inside(data)
        except ParseError:
            self._around = around
            raise

    def _inside(self, data: bytes) -> Element:
        tags = b"".join(tag for _, tag in self._around)
        root = self._tree(read_part, self._declaration + tags, data, closing(self._around))
        return next(every(root, self._shape.record))

    def _tree(self, parse: Callable[[bytes], Element], before: bytes, data: bytes, after: bytes) -> Element:
        """A tree; once more with the prefixes declared that nothing declares, as hand-made exports have them."""
        try:
            return parse(before + data + after)
        except ParseError as error:
            if "Namespace prefix" not in error.what or not self._around:
                raise
            name, tag = self._around[0]
            declared = _with_prefixes(tag, before + data)
            if len(declared) > TAG_BYTES:
                raise
            self._around[0] = (name, declared)
            return parse(before.replace(tag, declared, 1) + data + after)

    def _found(self, element: Element, line: int) -> Record:
        self._number += 1
        return Record(element, self._number, line)

    def _rejected(self, code: str, reason: str, line: int) -> Rejected:
        self._number += 1
        return Rejected(code=code, reason=reason, record=self._number, line=line)


def closing(around: Iterable[tuple[bytes, bytes]]) -> bytes:
    """The end tags of elements that are open."""
    return b"".join(b"</%s>" % name for name, _ in reversed([*around]))


def open_tags(tags: bytes) -> list[tuple[bytes, bytes]]:
    """Name and start tag of each element that is open at the end. ParseError if they are more than any format has."""
    found: list[tuple[bytes, bytes]] = []
    names: Counter[bytes] = Counter()
    for tag in TAG.finditer(tags):
        if not tag[1]:
            if not tag[3].endswith(b"/"):
                found.append((tag[2], tag[0]))
                names[tag[2]] += 1
            continue
        while names[tag[2]]:
            name, _ = found.pop()
            names[name] -= 1
            if name == tag[2]:
                break
    if len(found) > _DEPTH or sum(len(tag) for _, tag in found) > TAG_BYTES:
        raise ParseError("too many elements around the records", ledger_code="too-deep")
    return found


def _with_prefixes(tag: bytes, data: bytes) -> bytes:
    """A start tag that declares what prefixes are used in the data and declared nowhere there."""
    used = set(_PREFIX.findall(data)) - set(_DECLARED.findall(data)) - set(_DECLARED.findall(tag)) - _OF_XML
    return tag[:-1] + b"".join(b' xmlns:%s="urn:undeclared:%s"' % (name, name) for name in sorted(used)) + b">"


def _size(limit: int) -> str:
    return f"{limit // MiB} MiB" if limit >= MiB else f"{limit:,} bytes"


def _why(error: ParseError) -> str:
    """The reason without the line, which was counted in the record."""
    return _PLACE.sub("", error.what)
