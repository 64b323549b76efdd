"""Lists deep inside one JSON object, item by item, however large the whole is: exports of an account or a site."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from ingest.limits import RECORD_BYTES
from ingest.parsers.json_text import FIRST_READ, Text, Value, resume, why
from ingest.parsers.record_values import cleaned
from ingest.patterns import regex

Path = tuple[str, ...]  #: names of objects from the outermost in; a list has its own name and adds none for its items

_GAP = regex(r"[\s,\x1e]*")
_COLON = regex(r"\s*:\s*")
_FIRST_NAME = regex(r"\{\s*\"[^\"\\]{1,60}\"\s*:")
_MAX_BROKEN: Final = 1_000
_MAX_OPEN: Final = 100  #: objects and lists around a value; holders are named, so more is damage
_MAX_AROUND: Final = 100  #: values of one object that are told with its items
_SHORT: Final = 10_000  #: code points of such a value


@dataclass(frozen=True, slots=True)
class Nested:
    """One item of a list, or why it cannot be read."""

    path: Path  #: of the list
    value: Value
    around: dict[str, object]
    """What its list's object, and those that hold this, say of themselves before the list: names, numbers, short texts,
    small objects of these."""


@dataclass(slots=True)
class _Frame:
    """An object or a list that is open."""

    path: Path
    around: dict[str, object] = field(default_factory=dict)
    is_list: bool = False
    opening: re.Pattern[str] | None = None  #: how the items of a list begin, as its first one did


def nested(stream: BinaryIO, holders: Collection[Path], first: bytes = b"") -> Iterator[Nested]:
    """The items of all lists that stand in the outermost object or in a holder, in the order of the document.

    ``holders``: objects, and lists of objects, that are gone into instead of being read whole; ``first``: what was read
    of the stream before. A broken item costs itself: the next one is where an object begins as the list's first did.
    """
    walk = _Walk(Text(stream, first or stream.readline(FIRST_READ)), frozenset(holders))
    return walk.items()


def _is_short(value: object) -> bool:
    if isinstance(value, dict):
        return len(value) < _MAX_AROUND and not any(
            isinstance(v, dict | list) or not _is_short(v) for v in value.values()
        )
    return isinstance(value, int | float) or (isinstance(value, str) and len(value) <= _SHORT)


class _Walk:
    def __init__(self, text: Text, holders: frozenset[Path]) -> None:
        self._text = text
        self._holders = holders
        self._open: list[_Frame] = []
        self._decoder = json.JSONDecoder(strict=False)
        self._at = 0

    def items(self) -> Iterator[Nested]:
        broken = 0
        while self._next():
            try:
                found = self._step()
            except (ValueError, RecursionError) as error:
                found = self._broken(error)
                broken += 1
                frame = self._open[-1] if self._open else _Frame(())
                if not self._recover(frame) or broken >= _MAX_BROKEN:
                    yield found
                    break
            if found is not None:
                yield found
        if self._open:
            value = Value(self._text.line, code="bad-record", reason="the document is cut off: its lists do not end")
            yield Nested(self._open[-1].path, value, {})

    def _next(self) -> bool:
        """Go to the next sign that says something; False at the end of the document."""
        gap = _GAP.match(self._text.buffer, self._at)
        self._at = self._text.settle(gap.end() if gap else self._at)
        return self._at < len(self._text.buffer)

    def _step(self) -> Nested | None:
        """Open, close or read one thing. ValueError, RecursionError: it cannot be read."""
        sign = self._text.buffer[self._at]
        if sign in "]}" and self._open:
            self._open.pop()
            self._at += 1
            return None
        frame = self._open[-1] if self._open else _Frame((), is_list=True)
        if not frame.is_list:
            self._member(frame, sign)
            return None
        if sign in "{[" and (not self._open or (sign == "{" and frame.path in self._holders)):
            self._push(_Frame(frame.path, is_list=sign == "["))
            return None
        first = frame.opening or _FIRST_NAME.match(self._text.buffer, self._at)
        value = self._read()
        if isinstance(first, re.Match):
            frame.opening = re.compile(r"\{\s*" + re.escape(first[0][1:-1].strip()) + r"\s*:")
        return Nested(frame.path, value, frame.around)

    def _member(self, frame: _Frame, sign: str) -> None:
        """A name of an object: what it stands for is gone into, or told with the items of the object's lists."""
        if sign != '"':
            raise ValueError("a name was expected")
        name = self._read().value
        colon = _COLON.match(self._text.buffer, self._at)
        if colon is None:
            raise ValueError("a name without a value")
        self._at = colon.end()
        path = (*frame.path, str(name))
        sign = self._text.buffer[self._at : self._at + 1]
        if sign == "[":
            self._push(_Frame(path, {} if path in self._holders else frame.around, is_list=True))
        elif sign == "{" and path in self._holders:
            self._push(_Frame(path, dict(frame.around)))
        else:
            value = self._read().value
            if _is_short(value) and len(frame.around) < _MAX_AROUND:
                frame.around[str(name)] = value

    def _push(self, frame: _Frame) -> None:
        if len(self._open) >= _MAX_OPEN:
            raise RecursionError
        self._open.append(frame)
        self._at += 1

    def _read(self) -> Value:
        """The value that begins here, more of the document if it does not end in what is held."""
        while True:
            text = self._text
            try:
                value, end = self._decoder.raw_decode(text.buffer, self._at)
            except ValueError:
                if len(text.buffer) - self._at < RECORD_BYTES and text.more():
                    continue
                raise
            escaped = any(text.buffer.find(mark, self._at, end) >= 0 for mark in ("\\u", "\0"))
            self._at = end
            return Value(text.line, cleaned(value) if escaped else value)

    def _broken(self, error: ValueError | RecursionError) -> Nested:
        path = self._open[-1].path if self._open else ()
        if isinstance(error, RecursionError):
            return Nested(path, Value(self._text.line, code="too-deep", reason="nested too deep"), {})
        return Nested(path, Value(self._text.line, code="bad-record", reason=why(error)), {})

    def _recover(self, frame: _Frame) -> bool:
        """Go to where the next item begins; False where none does."""
        if frame.opening is None:
            self._at = self._text.shorten(resume(self._text, self._at))
            return self._at >= 0
        found = frame.opening.search(self._text.buffer, self._at + 1)
        while found is None and self._text.more():
            self._text.drop(max(0, len(self._text.buffer) - RECORD_BYTES // 2))
            found = frame.opening.search(self._text.buffer)
        self._at = self._text.shorten(found.start()) if found else 0
        return found is not None
