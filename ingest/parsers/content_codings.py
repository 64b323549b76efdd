"""What servers pack their answers with (Content-Encoding, RFC 9110, 8.4): gzip, deflate, br, zstd, several in a row."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from ingest.limits import RECORD_BYTES

_WINDOW: Final = 2**27  #: bytes, the largest of a zstd frame that is unpacked; RFC 9659 allows the web 2**23
_NONE: Final = ("", "identity")
_TAG: Final = b"<"
_MAGIC: Final = b"\x1f\x8b"
_Unpacked = tuple[bytes, bool]  #: and whether their end is there


def unpacked(data: bytes, told: str) -> tuple[bytes, bool]:
    """(bytes of an answer as they were before its codings, whether their end is there). ``told`` by its header in the
    order of packing.

    Bytes that are not packed stay as they are: some archivers unpack an answer and keep its header. ValueError for what
    is damaged, packed with a coding that is not known, or larger than 64 MiB.
    """
    whole = True
    for coding in reversed([each.strip() for each in told.lower().split(",")]):
        if coding in _NONE:
            continue
        unpack = _CODINGS.get(coding)
        try:
            found = unpack(data) if unpack else None
            whole = whole and (found is None or found[1])
        except (zlib.error, ValueError):
            found = None
        if found is None:
            if _TAG in data and b"\0" not in data:
                return data, whole
            raise ValueError(f"a content coding that is {'damaged' if unpack else 'not known'}: {coding[:40]}")
        data = found[0]
        if len(data) > RECORD_BYTES:
            raise ValueError("a page of more than 64 MiB")
    return data, whole


def _gzip(data: bytes) -> _Unpacked:
    """All members, one behind the other, as servers send that pack a page piece by piece."""
    parts: list[bytes] = []
    room, whole = RECORD_BYTES + 1, True
    while data.startswith(_MAGIC) or not parts:
        part, whole, data = _inflated(data, 31, room)
        parts.append(part)
        room -= len(part)
        if not whole or room <= 0:
            break
    return b"".join(parts), whole


def _deflate(data: bytes) -> _Unpacked:
    """With zlib's header as the standard says, or without one, as some servers do."""
    try:
        return _inflated(data, 15)[:2]
    except zlib.error:
        return _inflated(data, -15)[:2]


def _inflated(data: bytes, wbits: int, room: int = RECORD_BYTES + 1) -> tuple[bytes, bool, bytes]:
    """(bytes, whether their end is there, what stands behind)."""
    engine = zlib.decompressobj(wbits=wbits)
    return engine.decompress(data, room), engine.eof, engine.unused_data


def _brotli(data: bytes) -> _Unpacked:
    import brotli  # noqa: PLC0415 - for few archives

    engine = brotli.Decompressor()
    try:
        return bytes(engine.process(data, output_buffer_limit=RECORD_BYTES + 1)), engine.is_finished()
    except brotli.error as error:
        raise ValueError(str(error)) from error


def _zstd(data: bytes) -> _Unpacked:
    import zstandard  # noqa: PLC0415 - for few archives

    engine = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    try:
        with engine.stream_reader(data, read_across_frames=True) as stream:
            return bytes(stream.read(RECORD_BYTES + 1)), True
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error


_CODINGS: Final[Mapping[str, Callable[[bytes], _Unpacked]]] = MappingProxyType(
    {"gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd}
)
