"""The properties of an Outlook item (.msg): [MS-OXMSG] in a compound file, which olefile opens.

A stream that says it is longer than the file, chains of sectors that run in circles and parts in parts without end are
ended by what the file can hold: no more bytes are read of it than a record may have.
"""

from __future__ import annotations

import io
import struct
from codecs import lookup
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from ingest.encoding import decode
from ingest.limits import RECORD_BYTES, MiB
from store.errors import ParseError

if TYPE_CHECKING:
    from olefile import OleFileIO

_UNICODE, _STRING, _BINARY, _OBJECT, _INTEGER, _MOMENT = 0x001F, 0x001E, 0x0102, 0x000D, 0x0003, 0x0040
TOP, EMBEDDED, PART = 32, 24, 8  #: bytes before the properties of an item, of one inside it, of what is attached
_PROPERTIES: Final = "__properties_version1.0"
_CODE_PAGES: Final = (0x3FFD, 0x3FDE)  #: PidTagMessageCodepage, PidTagInternetCodepage
_CHARSETS: Final[Mapping[int, str]] = {
    **{28590 + part: f"iso-8859-{part}" for part in range(1, 17)},
    1200: "utf-16-le", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 50221: "iso-2022-jp",
    50222: "iso-2022-jp", 51932: "euc-jp", 51936: "gb18030", 51949: "euc-kr", 52936: "hz", 54936: "gb18030",
    10000: "mac-roman", 65001: "utf-8",
}  # fmt: skip
_BEGIN: Final = datetime(1601, 1, 1, tzinfo=UTC)
_CUT: Final = "parts are missing or cut off"
_SPARE: Final = 109  #: sectors of the table that the header itself may list
_PARTS: Final = 20_000  #: streams and storages of one file
_BROKEN: Final = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, struct.error)


@dataclass(slots=True)
class Compound:
    """An open compound file."""

    ole: OleFileIO
    size: int  #: bytes of the file
    inside: Mapping[tuple[str, ...], Mapping[str, str]]  #: path of a storage -> its names in lower case -> as they are
    left: int  #: bytes that may still be read
    lost: set[str] = field(default_factory=set)  #: what could not be read, in words

    def stream(self, path: tuple[str, ...], name: str) -> bytes | None:
        """The bytes of a stream, None if there is none. ParseError once all read is more than a record may be."""
        real = self.inside.get(path, {}).get(name.lower())
        if real is None or (*path, real) in self.inside:
            return None
        place = [*path, real]
        try:
            size = self.ole.get_size(place)
            data = self.ole.openstream(place).read() if size <= self.size else b""
        except _BROKEN:
            self.lost.add(_CUT)
            return None
        if len(data) < size:
            self.lost.add(_CUT)
        self.left -= len(data)
        if self.left < 0:
            raise ParseError(f"its parts add up to more than {RECORD_BYTES // MiB} MiB", ledger_code="too-large")
        return data


@dataclass(frozen=True, slots=True)
class Item:
    """A message, or what is attached to one, by its properties' numbers ([MS-OXPROPS])."""

    compound: Compound
    path: tuple[str, ...]
    fixed: Mapping[int, bytes] = field(default_factory=dict)  #: number and kind -> the eight bytes that stand for it
    code_page: int = 0  #: of texts that are not Unicode, 0 = not said

    def text(self, number: int) -> str:
        """A text property, "" if there is none."""
        data = self._stream(number, _UNICODE)
        if data is not None:
            return data.decode("utf-16-le", "replace").rstrip("\0")
        data = self._stream(number, _STRING)
        return decode(data.rstrip(b"\0"), charset(self.code_page)).text if data else ""

    def data(self, number: int) -> bytes:
        """A binary property, b"" if there is none."""
        return self._stream(number, _BINARY) or b""

    def number(self, number: int) -> int:
        """A property of 32 bits, 0 if there is none."""
        value = self.fixed.get(number << 16 | _INTEGER)
        return int.from_bytes(value[:4], "little") if value else 0

    def moment(self, number: int) -> datetime | None:
        """A moment in UTC."""
        value = self.fixed.get(number << 16 | _MOMENT)
        ticks = int.from_bytes(value, "little") if value else 0
        try:
            return _BEGIN + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def inner(self, number: int) -> Item | None:
        """An item that is the value of a property: a message attached to this one."""
        return _item(self.compound, self.path, _name(number, _OBJECT), EMBEDDED)

    def attached(self, limit: int) -> list[Item]:
        """What is attached, in its order; at most so many."""
        names = self.compound.inside.get(self.path, {})
        found = sorted(name for name in names if name.startswith("__attach_version1.0_"))
        if len(found) > limit:
            self.compound.lost.add(f"more than {limit} files are attached to a message")
        items = (_item(self.compound, self.path, name, PART, self.code_page) for name in found[:limit])
        return [item for item in items if item is not None]

    def _stream(self, number: int, kind: int) -> bytes | None:
        found = self.compound.stream(self.path, _name(number, kind))
        if found is None and number << 16 | kind in self.fixed:
            self.compound.lost.add(_CUT)
        return found


def _name(number: int, kind: int) -> str:
    return f"__substg1.0_{number:04X}{kind:04X}"


def charset(code_page: int) -> str:
    """The charset of a code page of Windows, "" if none is said."""
    return _CHARSETS.get(code_page, f"cp{code_page}") if code_page else ""


def codec(code_page: int) -> str:
    """Python's codec of a code page, that of western Windows where there is none."""
    try:
        return lookup(charset(code_page)).name
    except LookupError:
        return "cp1252"


def opened(data: bytes) -> Compound:
    """The compound file. ParseError for one that cannot be read."""
    import olefile  # noqa: PLC0415 - 18 ms, for such files only

    _check(data)
    try:
        ole = olefile.OleFileIO(io.BytesIO(data))
        if ole.root.size > len(data) or len(ole.direntries) > _PARTS:
            raise ParseError("not a compound file that can be read: it has too many parts", ledger_code="too-large")
        inside = _tree(ole.listdir(streams=True, storages=True), _storages(ole))
        return Compound(ole, len(data), inside, RECORD_BYTES)
    except RecursionError as error:
        raise ParseError("parts nested too deep", ledger_code="too-deep") from error
    except _BROKEN as error:
        reason = " ".join(str(error).split())[:200]
        raise ParseError(f"not a compound file that can be read: {reason}") from error


def item(compound: Compound) -> Item | None:
    """The item that the file is, None if it holds something else."""
    return _item(compound, (), "", TOP)


def _check(data: bytes) -> None:
    """ParseError where the header counts more sectors of tables than the file has: olefile would follow it."""
    if len(data) < 512:
        raise ParseError("not a compound file that can be read: it is cut off", ledger_code="damaged")
    shift = struct.unpack_from("<H", data, 30)[0]
    tables, _, _, _, _, small, _, further = struct.unpack_from("<8I", data, 44)
    sectors = (len(data) >> shift) + 1 if shift in (9, 12) else 0
    needed = (sectors >> (shift - 2)) + 1 if sectors else 0  # a sector of the table says of so many where each goes on
    if not sectors or max(small, further) > sectors or tables > 2 * needed + _SPARE:
        raise ParseError("not a compound file that can be read: its header is wrong", ledger_code="damaged")


def _storages(ole: OleFileIO) -> set[tuple[str, ...]]:
    return {tuple(path) for path in ole.listdir(streams=False, storages=True)}


def _tree(listed: list[list[str]], storages: set[tuple[str, ...]]) -> Mapping[tuple[str, ...], Mapping[str, str]]:
    inside: dict[tuple[str, ...], dict[str, str]] = {(): {}, **{path: {} for path in storages}}
    for path in listed:
        inside.setdefault(tuple(path[:-1]), {})[path[-1].lower()] = path[-1]
    return inside


def _item(compound: Compound, path: tuple[str, ...], name: str, before: int, code_page: int = 0) -> Item | None:
    if name:
        real = compound.inside.get(path, {}).get(name.lower())
        path = (*path, real or "")
        if real is None or path not in compound.inside:
            return None
    data = compound.stream(path, _PROPERTIES)
    if data is None:
        if not any(name.startswith("__substg1.0_") for name in compound.inside[path]):
            return None
        compound.lost.add(_CUT)
        data = b""
    fixed: dict[int, bytes] = {}
    for at in range(before, len(data) - 15, 16):
        fixed[struct.unpack_from("<I", data, at)[0]] = data[at + 8 : at + 16]
    found = Item(compound, path, fixed)
    pages = (found.number(number) for number in _CODE_PAGES)
    return Item(compound, path, fixed, next(filter(None, pages), code_page))
