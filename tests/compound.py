"""Compound files and Outlook items, written for the tests by [MS-CFB] and [MS-OXMSG]; msgconvert reads them."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

Tree = Mapping[str, "bytes | Tree"]
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
SECTOR, SMALL, CUT_OFF = 512, 64, 4096
STORAGE, STREAM, ROOT = 1, 2, 5
UNICODE, STRING, BINARY, OBJECT, INTEGER, MOMENT = 0x001F, 0x001E, 0x0102, 0x000D, 0x0003, 0x0040


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    start: int = END
    left: int = NONE
    right: int = NONE
    child: int = NONE

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<BBIII", self.kind, 1, self.left, self.right, self.child)
        rest = bytes(16 + 4 + 16) + struct.pack("<IQ", self.start, len(self.data))
        return name.ljust(64, b"\0") + struct.pack("<H", len(name)) + links + rest


def _padded(data: bytes, size: int) -> bytes:
    return data + bytes(-len(data) % size)


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), END] if count else []


def _entries(tree: Tree) -> list[_Entry]:
    """The directory: each storage's names as a balanced tree in the order of their lengths, then letters."""
    entries = [_Entry("Root Entry", ROOT)]

    def within(names: Tree) -> int:
        numbers = []
        for name in sorted(names, key=lambda name: (len(name), name.upper())):
            inner = names[name]
            numbers.append(len(entries))
            entries.append(_Entry(name, STREAM, inner) if isinstance(inner, bytes) else _Entry(name, STORAGE))
            if not isinstance(inner, bytes):
                entries[numbers[-1]].child = within(inner)
        return balanced(numbers)

    def balanced(numbers: Sequence[int]) -> int:
        if not numbers:
            return NONE
        middle = len(numbers) // 2
        entries[numbers[middle]].left = balanced(numbers[:middle])
        entries[numbers[middle]].right = balanced(numbers[middle + 1 :])
        return numbers[middle]

    entries[0].child = within(tree)
    return entries


def compound(tree: Tree, *, ahead: int = 0) -> bytes:
    """A compound file of version 3 with these streams and storages; ``ahead``: empty sectors before the directory."""
    entries = _entries(tree)
    small, small_table, large = bytearray(), [], []
    for entry in entries:
        if entry.kind == STREAM and entry.data and len(entry.data) < CUT_OFF:
            entry.start = len(small) // SMALL
            small += _padded(entry.data, SMALL)
            small_table += _chain(entry.start, -(-len(entry.data) // SMALL))
        elif entry.kind == STREAM and entry.data:
            large.append(entry)
    entries[0].data = bytes(small)
    directory = _padded(bytes(128 * len(entries)), SECTOR)
    table: list[int] = [FREE] * ahead
    body = bytearray(bytes(SECTOR * ahead))

    def put(data: bytes) -> int:
        data, first = _padded(data, SECTOR), len(table)
        table.extend(_chain(first, len(data) // SECTOR))
        body.extend(data)
        return first if data else END

    at = put(directory)
    for entry in [*large, entries[0]]:
        entry.start = put(entry.data)
    small_at = put(struct.pack(f"<{len(small_table)}I", *small_table) + b"\xff" * (-4 * len(small_table) % SECTOR))
    packed = b"".join(entry.packed() for entry in entries)
    body[SECTOR * at : SECTOR * at + len(packed)] = packed
    count = next(n for n in range(1, 110) if n * (SECTOR // 4) >= len(table) + n)
    places = [len(table) + n for n in range(count)]
    table += [FAT] * count
    table += [FREE] * (-len(table) % (SECTOR // 4))
    body += struct.pack(f"<{len(table)}I", *table)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    small_sectors = -(-len(small_table) // (SECTOR // 4))
    header += struct.pack(
        "<9I", count, at, 0, CUT_OFF, small_at if small_sectors else END, small_sectors, END, 0, *[places[0]]
    )
    header += struct.pack(f"<{108}I", *[*places[1:], *[FREE] * (109 - count)])
    return header + bytes(body)


@dataclass
class Item:
    """A message or what is attached to one: numbers of [MS-OXPROPS] -> values."""

    texts: Mapping[int, str] = field(default_factory=dict)
    data: Mapping[int, bytes] = field(default_factory=dict)
    numbers: Mapping[int, int] = field(default_factory=dict)
    moments: Mapping[int, datetime] = field(default_factory=dict)
    inner: Item | None = None  #: the message that is attached
    attached: Sequence[Item] = ()
    code_page: str = ""  #: a codec for the texts; "" = Unicode

    def tree(self, before: int = 32) -> Tree:
        """Its streams; ``before`` its properties: 32 bytes, 24 of a message in another, 8 of what is attached."""
        streams = dict(self._streams())
        fixed = {n << 16 | INTEGER: value.to_bytes(8, "little") for n, value in self.numbers.items()}
        for number, moment in self.moments.items():
            ticks = int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
            fixed[number << 16 | MOMENT] = ticks.to_bytes(8, "little")
        for tag, data in streams.items():
            longer = {UNICODE: 2, STRING: 1}.get(tag & 0xFFFF, 0)
            fixed[tag] = (len(data) + longer).to_bytes(4, "little") + bytes(4)
        if self.inner:
            fixed[0x3701 << 16 | OBJECT] = b"\xff" * 4 + b"\1\0\0\0"
        counts = struct.pack("<8xIIII", 0, len(self.attached), 0, len(self.attached)).ljust(before, b"\0")[:before]
        properties = b"".join(struct.pack("<II", tag, 6) + value for tag, value in sorted(fixed.items()))
        tree: dict[str, bytes | Tree] = {f"__substg1.0_{tag:08X}": data for tag, data in streams.items()}
        if self.inner:
            tree["__substg1.0_3701000D"] = self.inner.tree(24)
        for number, item in enumerate(self.attached):
            tree[f"__attach_version1.0_#{number:08X}"] = item.tree(8)
        return tree | {"__properties_version1.0": counts + properties}

    def _streams(self) -> Iterator[tuple[int, bytes]]:
        for number, text in self.texts.items():
            kind = STRING if self.code_page else UNICODE
            yield number << 16 | kind, text.encode(self.code_page or "utf-16-le")
        for number, data in self.data.items():
            yield number << 16 | BINARY, data


def message(item: Item, *, ahead: int = 0) -> bytes:
    """The item as Outlook saves it."""
    names = {f"__substg1.0_000{n}0102": b"" for n in (2, 3, 4)}
    return compound({**item.tree(), "__nameid_version1.0": names}, ahead=ahead)
