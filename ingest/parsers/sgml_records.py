"""Records of SGML files without a root: cut out by their tags as the file streams; a broken one spoils no other."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from ingest.limits import RECORD_BYTES

_CHUNK = 1 << 20


def records(stream: BinaryIO, tag: str, flags: re.RegexFlag = re.NOFLAG) -> Iterator[tuple[int, bytes | None]]:
    """(line, bytes) of each ``<tag ...>...</tag>``; None for one over the limit. ``flags``: of the search for the tag.

    What stands between records counts as one; a record that is never closed ends where the next one opens.
    """
    opening, closing = re.compile(rf"<{tag}[\s>]".encode(), flags), re.compile(f"</{tag}>".encode(), flags)
    overlap = len(tag) + 4  # of a tag that two chunks share
    buffer, line, skipping = b"", 1, False
    for chunk in _chunks(stream):
        start, buffer = len(buffer), buffer + chunk
        position = 0
        for end in _ends(buffer, max(0, start - overlap), opening, closing):
            raw = buffer[position:end]
            lead = raw[: len(raw) - len(raw.lstrip())]
            if not skipping and _is_record(raw):
                yield line + lead.count(b"\n"), raw[len(lead) :]
            line += raw.count(b"\n")
            position, skipping = end, False
        buffer = buffer[position:]
        if len(buffer) > RECORD_BYTES:
            if not skipping:
                yield line, None
            line += buffer[:-16].count(b"\n")
            buffer, skipping = buffer[-16:], True
    lead = buffer[: len(buffer) - len(buffer.lstrip())]
    if not skipping and _is_record(buffer):
        yield line + lead.count(b"\n"), buffer[len(lead) :]


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    """The file without a byte order mark."""
    yield stream.read(_CHUNK).removeprefix(BOM_UTF8)
    yield from iter(partial(stream.read, _CHUNK), b"")


def _ends(buffer: bytes, scan_from: int, opening: re.Pattern[bytes], closing: re.Pattern[bytes]) -> Iterator[int]:
    """Where records end: after a closing tag, or before an opening one when the tag before it was never closed."""
    opened = opening.search(buffer, scan_from)
    closed = closing.search(buffer, scan_from)
    last = 0
    while opened or closed:
        if opened and (closed is None or opened.start() < closed.start()):
            if opened.start() > last:
                last = opened.start()
                yield last
            opened = opening.search(buffer, opened.end())
        elif closed:
            last = closed.end()
            yield last
            closed = closing.search(buffer, last)


def _is_record(raw: bytes) -> bool:
    bare = raw.strip()
    return bool(bare) and not (bare[:2] == b"<!" and bare.find(b">") == len(bare) - 1)
