"""Documents that are a zip of parts, DOCX, ODT and EPUB: opened and read within limits."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from contextlib import suppress
from typing import Final

from ingest import limits
from store.errors import ParseError

#: what the zip module raises for one that is damaged, or that it does not know
DAMAGE: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, OSError, EOFError, NotImplementedError),
    RuntimeError,
)
_RATIO = 20  #: inflated : packed of a whole document above 64 MiB; its text packs 3 to 10 times, its pictures hardly
_HEADER = struct.Struct("<4s5H3I2H")  #: of a zip's first part
_KIND = b"mimetype"  #: the first part of OpenDocument and EPUB: its text names the kind
_LONGEST_KIND = 100  #: bytes


def kind_of(head: bytes) -> str:
    """The media type that the first part of a zip names, "" if it names none."""
    if not head.startswith(b"PK\x03\x04") or len(head) < _HEADER.size:
        return ""
    method, name, extra = (_HEADER.unpack_from(head)[field] for field in (3, 9, 10))
    if head[_HEADER.size :][:name] != _KIND:
        return ""
    data = head[_HEADER.size + name + extra :][:_LONGEST_KIND]
    if method == zipfile.ZIP_DEFLATED:
        with suppress(zlib.error):
            data = zlib.decompressobj(-15).decompress(data, _LONGEST_KIND)
    return data.partition(b"PK")[0].decode("ascii", "replace").strip()


def opened(data: bytes) -> zipfile.ZipFile:
    """The zip. ParseError for what is none, or inflates beyond any honest document."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGE as error:
        raise ParseError(f"not a document that can be read: {error}") from error
    parts = packed.infolist()
    if len(parts) > limits.MEMBERS:
        raise ParseError(f"has more than {limits.MEMBERS:,} members", ledger_code="too-many-members")
    if sum(part.file_size for part in parts) > max(limits.RECORD_BYTES, _RATIO * len(data)):
        raise ParseError(f"inflates more than {_RATIO} times", ledger_code="bomb")
    return packed


def part(packed: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one part, b"" if there is none of this name: no more than its entry says, which were counted."""
    try:
        found = packed.getinfo(name)
    except KeyError:
        return b""
    if found.flag_bits & 1:
        raise ParseError("needs a password", ledger_code="encrypted")
    if found.file_size > limits.RECORD_BYTES:
        raise ParseError(f"{name} is larger than 64 MiB", ledger_code="too-large")
    try:
        return packed.read(found)
    except DAMAGE as error:
        raise ParseError(f"{name} is damaged: {error}", ledger_code="damaged") from error
