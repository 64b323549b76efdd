"""The text of a JSON document, held piece by piece: decoded as it is needed, gone on with after what is broken."""

from __future__ import annotations

import codecs
import json
from dataclasses import dataclass
from typing import BinaryIO, Final

from ingest.encoding import decode
from ingest.limits import RECORD_BYTES
from ingest.patterns import regex

FIRST_READ: Final = 1 << 20  #: bytes of the first line that are read to see whether the lines are records
_NEXT_RECORD = regex(r"\n[ \t]*(?=\{)|(?<=\})\s*,\s*(?=\{)")


@dataclass(frozen=True, slots=True)
class Value:
    """One JSON value, or why it could not be read."""

    line: int
    value: object = None
    code: str = ""
    reason: str = ""


def why(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    return f"not JSON: {str(error)[:120]}"


class Text:
    """A document decoded as it is needed, with what was read and not yet consumed."""

    def __init__(self, stream: BinaryIO, first: bytes) -> None:
        data = first + stream.read(RECORD_BYTES - len(first))
        self._stream = stream
        self._decoder = None
        self.line = 1  #: 1-based, of the place that was settled last
        self._counted = 0
        if len(data) < RECORD_BYTES:
            self.buffer = decode(data).text
            return
        # Too big for a look at all of it: UTF-8 or what the mark says; other bytes become U+FFFD.
        name = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
        self._decoder = codecs.getincrementaldecoder(name)("replace")
        self.buffer = self._decoder.decode(data)

    def more(self) -> bool:
        """Read on; False at the end of the document."""
        if self._decoder is None:
            return False
        data = self._stream.read(16 << 20)
        self.buffer += self._decoder.decode(data, not data)
        if not data:
            self._decoder = None
        return bool(data)

    def settle(self, position: int) -> int:
        """Count the lines up to ``position``, hold enough text behind it, drop what is done; its new place."""
        self.line += self.buffer.count("\n", self._counted, position)
        self._counted = position
        while len(self.buffer) - position < RECORD_BYTES // 16 and self.more():
            pass
        if position > RECORD_BYTES // 8:
            self.drop(position)
            return 0
        return position

    def shorten(self, position: int) -> int:
        """Drop what is behind: an error's line is counted from the start of what is held. Its new place."""
        if position < max(16_384, len(self.buffer) // 64):
            return position
        self.drop(position)
        return 0

    def drop(self, count: int) -> None:
        """Forget the first ``count`` characters."""
        self.line += self.buffer.count("\n", self._counted, count)
        self._counted = max(0, self._counted - count)
        self.buffer = self.buffer[count:]


def resume(text: Text, position: int) -> int:
    """Where the next object starts after a broken one, -1 if nowhere."""
    following = _NEXT_RECORD.search(text.buffer, position + 1)
    while following is None and text.more():
        text.drop(max(0, len(text.buffer) - (32 << 20)))
        following = _NEXT_RECORD.search(text.buffer)
    return following.end() if following else -1
