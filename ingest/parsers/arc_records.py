"""ARC files, the web archives of before WARC (Heritrix 1, the Internet Archive to 2008, Common Crawl to 2012).

Each capture is given as the WARC record that it would be: a line of address, host, moment, kind and length, then the
server's answer (https://archive.org/web/researcher/ArcFileFormat.php).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from ingest import limits
from ingest.parsers.warc_records import MAGIC, Raw, Window, packed
from ingest.patterns import regex

_SIGN: Final = b"filedesc://"  #: what every ARC begins with: its own description, as if it were a capture
_LINE: Final = regex(
    rb"(?P<url>[A-Za-z][A-Za-z0-9+.-]{1,20}:[^\s]{1,8000}) (?P<host>[0-9A-Fa-f.:]{3,45}) (?P<moment>\d{8,17}) "
    rb"(?P<kind>[^\s]{1,200})(?: [^\s]{1,2000}){0,5} (?P<length>\d{1,15})\r?\n"
)  #: of version 1; version 2 has five more words before the length
_LONGEST: Final = 1 << 14  #: bytes of such a line
_STEP: Final = 1 << 16


def begins(start: bytes) -> bool:
    """Whether the first bytes, packed or plain, are an ARC's."""
    if start.startswith(MAGIC):
        try:
            start = zlib.decompressobj(wbits=31).decompress(start, len(_SIGN))
        except zlib.error:
            return False
    return start.startswith(_SIGN)


def records(window: Window) -> Iterator[Raw]:
    """Every capture of an ARC, packed record by record or plain, with a way on after a damaged one."""
    if window.data.startswith(MAGIC):
        yield from packed(window, _inside)
    else:
        yield from _plain(window)


def _inside(offset: int, data: bytes) -> Iterator[Raw]:
    """The captures of one gzip member: one, or all where a file was packed as a whole."""
    at = 0
    while at < len(data):
        line = _LINE.match(data, at, at + _LONGEST)
        end = line.end() + int(line["length"]) if line else 0
        if line is None or end > len(data):
            yield Raw(offset, b"", "a capture without a good first line or shorter than it says")
            line = _next(data, at + 1)
            if line is None:
                return
            at = line.start()
            continue
        yield Raw(offset, _as_warc(line, data[line.end() : end]))
        at = _behind(data, end)


def _plain(window: Window) -> Iterator[Raw]:
    start = re.compile(rb"(?<=\n)" + _LINE.pattern)
    while window.fill(1):
        window.drop(_behind(window.data, 0))
        window.fill(_LONGEST)
        if not window.data:
            return
        offset, line = window.offset, _LINE.match(window.data, 0, _LONGEST)
        size = line.end() + int(line["length"]) if line else 0
        reason = ""
        if line is None:
            reason = "no capture's first line where one should be"
        elif size > limits.RECORD_BYTES:
            reason = "a record of more than 64 MiB"
        elif not window.fill(size):
            reason = "the capture is shorter than it says"
        if line is not None and not reason:
            yield Raw(offset, _as_warc(line, bytes(window.data[line.end() : size])))
            window.drop(size)
            continue
        yield Raw(offset, b"", reason)
        if not window.skip_to(start, _LONGEST):
            return


def _next(data: bytes, at: int) -> re.Match[bytes] | None:
    """The next line behind damage that a capture begins with."""
    while (at := data.find(b"\n", at) + 1) > 0:
        if line := _LINE.match(data, at, at + _LONGEST):
            return line
    return None


def _behind(data: bytes | bytearray, at: int) -> int:
    """Where the empty line ends that stands between two captures."""
    while at < len(data) and data[at] in b"\r\n":
        at += 1
    return at


def _as_warc(line: re.Match[bytes], block: bytes) -> bytes:
    """The capture as a WARC record: an answer of a server, or a page kept without its headers."""
    kind = line["kind"]
    answer = block[:5].upper() == b"HTTP/"
    told = (b"response", b"application/http; msgtype=response") if answer else (b"resource", kind)
    names = (b"WARC-Type", b"Content-Type", b"WARC-Target-URI", b"WARC-Date", b"Content-Length")
    values = (*told, line["url"], _moment(line["moment"]), b"%d" % len(block))
    head = b"".join(b"%s: %s\r\n" % pair for pair in zip(names, values, strict=True))
    return b"WARC/1.0\r\n%s\r\n%s\r\n\r\n" % (head, block)


def _moment(digits: bytes) -> bytes:
    """Digits such as "20080314101112" as WARC writes a moment; of a shorter one the clock is midnight."""
    text = digits.decode()[:14].ljust(14, "0")
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}T{text[8:10]}:{text[10:12]}:{text[12:14]}Z".encode()
