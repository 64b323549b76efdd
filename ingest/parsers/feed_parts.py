"""Feeds in parts: large ones as small ones with the same head, for the library that reads feeds holds them whole, at a
second a MB; damaged ones of JSON as what can be read of them.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.entities import html5
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from ingest.encoding import decode
from ingest.limits import RECORD_BYTES, MiB
from ingest.parsers.contract import HEAD_SIZE
from ingest.parsers.json_nested import nested
from ingest.parsers.newsxml import root_of
from ingest.parsers.xml_pieces import Piece, Shape, pieces
from ingest.parsers.xml_stream import chunks, closing, open_tags
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Rejected

if TYPE_CHECKING:
    import re

WHOLE: Final = MiB  #: a feed below this size stays as it is
LIMIT: Final = RECORD_BYTES  #: of one entry
_BLANK: Final = 10_000  #: empty lines between entries that are kept, so that lines are counted right
_ITEMS: Final = ("items",)  #: the list of a JSON Feed
_PART: Final = 256 * 1024  #: bytes of entries
#: what stays, and an ampersand that XML does not know: with the name of a sign of HTML behind it, or alone
_AMPERSAND: Final = regex(
    rb"(?s)<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)([A-Za-z]\w{1,30};)?"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A feed, or some entries of it in its head."""

    data: bytes
    is_whole: bool = True
    lines: int = 0  #: to be added to a line of the data that is behind its head
    head: int = 0  #: lines of the head


def parts(first: bytes, stream: BinaryIO, tick: Callable[[], None]) -> Iterator[Part | Rejected]:
    """``first``: what was read of the stream, all of it if less than ``WHOLE``. An entry over the limit is Rejected."""
    if len(first) < WHOLE:
        yield Part(_with_ampersands(b"".join(chunks(io.BytesIO(first), tick))))
        return
    cutter = _Cutter()
    shape = Shape("entry" if root_of(first[:HEAD_SIZE]) == "feed" else "item", limit=LIMIT)
    for piece in pieces(chunks(stream, tick, first), shape):
        yield from cutter.add(piece)
    yield from cutter.part()


def of_json(data: bytes) -> Any:
    """A JSON Feed. Of a damaged one what can be read, with a Rejected among its items for what cannot.

    ParseError where nothing can.
    """
    try:
        return json.loads(decode(data).text, strict=False)
    except (ValueError, RecursionError) as error:
        found = [each for each in nested(io.BytesIO(data), ()) if each.value.code or each.path == _ITEMS]
        good = [each for each in found if not each.value.code]
        if not good:
            raise ParseError(f"not valid JSON: {error}") from error
    items = [
        Rejected(code=value.code, reason=value.reason, line=value.line) if value.code else value.value
        for value in (each.value for each in found)
    ]
    return {**good[0].around, "items": items}


class _Cutter:
    """Puts entries together until they are enough for a part."""

    def __init__(self) -> None:
        self._head = self._foot = b""
        self._root = b""
        self._data = bytearray()
        self._line = 1  #: of the first entry in the data

    def add(self, piece: Piece) -> Iterator[Part | Rejected]:
        if piece.is_large:
            if piece.kind == "head":
                raise ParseError("what stands before the first entry is larger than 64 MiB", ledger_code="too-large")
            yield from self.part()
            yield Rejected(code="too-large", reason="an entry is larger than 64 MiB", line=piece.line)
        elif piece.kind == "head":
            yield from self.part()
            self._start(piece)
            if not piece.is_whole:
                yield Part(_with_ampersands(self._head), is_whole=False)
        elif piece.kind == "record":
            self._line = self._line if self._data else piece.line
            blank = piece.line - self._line - self._data.count(b"\n")
            self._data += b"\n" * min(blank, _BLANK) + piece.data
            if len(self._data) >= _PART:
                yield from self.part()
        elif self._root not in piece.data:
            reason = "the feed ends without its last tag; what comes after may be missing"
            yield Rejected(code="bad-record", reason=reason, line=piece.line)

    def part(self) -> Iterator[Part]:
        """What is held, if anything."""
        if self._data:
            data = _with_ampersands(self._head + bytes(self._data) + self._foot)
            lines = self._head.count(b"\n")
            self._data.clear()
            yield Part(data, is_whole=False, lines=self._line - lines - 1, head=lines + 1)

    def _start(self, piece: Piece) -> None:
        if b"<!ENTITY" in piece.data:
            raise ParseError("the feed declares entities of its own", ledger_code="xml-entities")
        around = open_tags(bytes(piece.tags))
        self._head, self._foot = bytes(piece.data), closing(around)
        self._root = b"</" + around[0][0] if around else b""


def _with_ampersands(data: bytes) -> bytes:
    """Signs of HTML by their numbers and lone ampersands as XML has them: feeds that break this rule alone are common,
    and for feedparser they are damaged. Not where a byte of 26 may be half a letter.
    """
    if b"&" not in data or b"\0" in data or b"\x1b" in data or b"<!ENTITY" in data:
        return data
    return _AMPERSAND.sub(_as_xml, data)


def _as_xml(found: re.Match[bytes]) -> bytes:
    if not found[0].startswith(b"&"):
        return found[0]
    sign = html5.get((found[1] or b"").decode("ascii", "replace"))
    if sign is None:
        return b"&amp;" + (found[1] or b"")
    return "".join(f"&#{ord(letter)};" for letter in sign).encode("ascii")
