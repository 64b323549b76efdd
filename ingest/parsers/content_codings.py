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


def unpacked(data: bytes, told: str) -> bytes:
    """The bytes of an answer as they were before its codings, ``told`` by its header in the order of packing.

    Bytes that are not packed stay as they are: some archivers unpack an answer and keep its header. ValueError for what
    is damaged, packed with a coding that is not known, or larger than 64 MiB.
    """
    for coding in reversed([each.strip() for each in told.lower().split(",")]):
        if coding in _NONE:
            continue
        unpack = _CODINGS.get(coding)
        try:
            found = unpack(data) if unpack else None
        except (zlib.error, ValueError):
            found = None
        if found is None:
            if _TAG in data and b"\0" not in data:
                return data
            raise ValueError(f"a content coding that is {'damaged' if unpack else 'not known'}: {coding[:40]}")
        data = found
        if len(data) > RECORD_BYTES:
            raise ValueError("a page of more than 64 MiB")
    return data


def _gzip(data: bytes) -> bytes:
    return zlib.decompressobj(wbits=31).decompress(data, RECORD_BYTES + 1)


def _deflate(data: bytes) -> bytes:
    """With zlib's header as the standard says, or without one, as some servers do."""
    try:
        return zlib.decompressobj().decompress(data, RECORD_BYTES + 1)
    except zlib.error:
        return zlib.decompressobj(wbits=-15).decompress(data, RECORD_BYTES + 1)


def _brotli(data: bytes) -> bytes:
    import brotli  # noqa: PLC0415 - for few archives

    engine = brotli.Decompressor()
    try:
        return bytes(engine.process(data, output_buffer_limit=RECORD_BYTES + 1))
    except brotli.error as error:
        raise ValueError(str(error)) from error


def _zstd(data: bytes) -> bytes:
    import zstandard  # noqa: PLC0415 - for few archives

    engine = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    try:
        with engine.stream_reader(data, read_across_frames=True) as stream:
            return bytes(stream.read(RECORD_BYTES + 1))
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error


_CODINGS: Final[Mapping[str, Callable[[bytes], bytes]]] = MappingProxyType(
    {"gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd}
)
