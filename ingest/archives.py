"""Zip and tar archives and compressed files: told by content, read member by member, never written to disk.

Names of members are labels and nothing else, so "../" or "/etc/passwd" can do no harm. Inflated bytes are counted as
they come out, against the packed size, since the sizes in headers may lie.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO, cast

from ingest import limits
from ingest.beside import Beside, in_zip
from ingest.encoding import clean
from ingest.patterns import regex
from ingest.side_files import CODE as SIDE_FILE
from ingest.side_files import among, side
from ingest.walk import PAGE_PART, pages_of, part_of
from ingest.web_archives import Wacz
from store.errors import ParseError

_MAGIC = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x5d\x2a\x4d\x18", "zstd"),
)
_DICTIONARY = _MAGIC[-1][0]  #: of a frame with the dictionary of all others: the Archive Team packs WARC files so
_PACKED_PAGE = (b"data-sfz", b"SingleFileZ", b"sfz-")  #: in the first lines of pages that unpack themselves
_SUFFIX = regex(r"\.(gz|gzip|bz2|xz|zst|zstd)$", re.IGNORECASE)
_SLASH = regex(r"[/\\]")
_SHORT = regex(r"\.(tgz|tbz2?|txz|tzst)$", re.IGNORECASE)

_DAMAGE = (zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, ValueError)


WEB_ARCHIVE_PART = "web-archive-part"  #: code of a member that holds no pages of its own
SKIPPED = frozenset({"not-regular", PAGE_PART, SIDE_FILE, WEB_ARCHIVE_PART})  #: codes of members that are no loss


class BombError(ParseError):
    """More came out of an archive than any honest one holds."""


class Budget:
    """What one input may inflate to, all levels together. ``packed`` None: not known, bytes read are counted."""

    def __init__(self, packed: int | None) -> None:
        self.packed = packed
        self.read = 0
        self.inflated = 0
        self.members = 0

    def spend(self, count: int) -> None:
        self.inflated += count
        base = self.packed if self.packed is not None else self.read
        if self.inflated > limits.ARCHIVE_BYTES:
            raise BombError("inflates to more than 8 GiB", ledger_code="bomb")
        if self.inflated > limits.RATIO_FREE and self.inflated > limits.RATIO * max(base, 1):
            raise BombError(f"inflates more than {limits.RATIO} times", ledger_code="bomb")

    def member(self) -> None:
        self.members += 1
        if self.members > limits.MEMBERS:
            raise BombError(f"has more than {limits.MEMBERS:,} members", ledger_code="too-many-members")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One entry of an archive, to be read before the next one is asked for; with a code, it is not to be read."""

    name: str  #: as the archive has it, cleaned for storing
    stream: BinaryIO | None = None
    code: str = ""
    reason: str = ""
    note: str = ""  #: what is wrong with it though it can be read: its hash is not the stated one
    beside: Beside = field(default_factory=dict)  #: what a list in the archive says of it


def packing(head: bytes) -> str:
    """The compression that the first bytes show: gzip bzip2 xz zstd; "" = none."""
    return next((name for magic, name in _MAGIC if head.startswith(magic)), "")


def archive(head: bytes) -> str:
    """The archive format that the first bytes show: zip tar; "" = none."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not is_office(head):
        return "zip"
    return "tar" if _is_tar(head) else ""


def unpacking_itself(head: bytes, seekable: BinaryIO | None) -> str:
    """Whether it is a page of SingleFile that unpacks itself, markup before a zip of the page: "zip", else ""."""
    if seekable is None or not head.lstrip().startswith(b"<") or not any(sign in head for sign in _PACKED_PAGE):
        return ""
    place = seekable.tell()
    try:
        return "zip" if zipfile.is_zipfile(seekable) else ""
    finally:
        seekable.seek(place)


def is_office(head: bytes) -> bool:
    """A zip that is one document: DOCX and its kin start with their content types, a mimetype entry or their folder."""
    return head[30:].startswith((b"[Content_Types].xml", b"mimetype", b"_rels/.rels", b"docProps/", b"xl/"))


def _is_tar(head: bytes) -> bool:
    """A tar header: its checksum is the sum of its bytes with the checksum's own field as spaces (POSIX ustar)."""
    block = head[:512]
    if len(block) < 512 or not block[0]:
        return False
    try:
        stated = int(block[148:156].rstrip(b"\0 ").strip() or b"x", 8)
    except ValueError:
        return False
    return stated == sum(block[:148]) + 256 + sum(block[156:])


def inner_name(name: str) -> str:
    """The name without the suffix of its compression: "a.txt.gz" -> "a.txt", "a.tgz" -> "a.tar"."""
    return _SHORT.sub(".tar", _SUFFIX.sub("", name))


class Counted(io.RawIOBase):
    """A stream whose bytes are counted against a budget and whose errors are ours. Forward only."""

    def __init__(self, source: BinaryIO, budget: Budget, *, kind: str = "member") -> None:
        """``kind``: "input" (nothing was inflated yet), "member" of an archive, or the name of a compression."""
        super().__init__()
        # one step at a time where there is such a way: read() of a gzip loses what it has when it meets damage
        self._read: Callable[[int], bytes] = getattr(source, "read1", source.read)
        self._budget = budget
        self._kind = kind
        self._size = 0
        self._error: ParseError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        filled = 0
        while filled < len(view):  # whole buffers, so that a peek sees a whole head
            try:
                data = self._error or self._some(len(view) - filled)
            except ParseError as error:
                data = self._error = error
            if isinstance(data, ParseError):
                if filled:
                    break  # what came before the damage is good; the next call tells
                raise data
            if not data:
                break
            view[filled : filled + len(data)] = data
            filled += len(data)
            self._size += len(data)
        if self._kind == "member" and self._size > limits.FILE_BYTES:
            raise ParseError("larger than 2 GiB", ledger_code="too-large", next_step="split it")
        return filled

    def _some(self, count: int) -> bytes:
        try:
            data = self._read(count)
        except gzip.BadGzipFile as error:
            if self._kind == "gzip" and self._size:
                return b""  # bytes behind the last stream: gzip(1) ignores them as well
            raise ParseError(f"damaged: {error}", ledger_code="damaged") from error
        except RuntimeError as error:  # zipfile's word for a password
            raise ParseError(str(error), ledger_code="encrypted") from error
        except NotImplementedError as error:
            raise ParseError(str(error), ledger_code="unsupported") from error
        except _DAMAGE as error:
            raise ParseError(f"damaged: {error}", ledger_code="damaged") from error
        if self._kind == "input":
            self._budget.read += len(data)
        else:
            self._budget.spend(len(data))
        return data


def unpack(stream: BinaryIO, kind: str, budget: Budget) -> Counted:
    """The inflated bytes of a compressed stream."""
    source: object
    if kind == "gzip":
        source = gzip.GzipFile(fileobj=stream)
    elif kind == "bzip2":
        source = bz2.BZ2File(stream)
    elif kind == "xz":
        source = lzma.LZMAFile(stream)  # noqa: SIM115 - its reader closes it
    else:
        source = _Zstd(stream)
    return Counted(cast("BinaryIO", source), budget, kind=kind)


class _Prefixed:
    """A stream of which the first bytes were read."""

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self._start = start
        self._stream = stream

    def read(self, count: int) -> bytes:
        if self._start:
            data, self._start = self._start[:count], self._start[count:]
            return data
        return self._stream.read(count)


class _Zstd:
    """Frames of Zstandard, unpacked from the first read on; errors of its library become one that is known here."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._reader: BinaryIO | None = None

    def read(self, count: int) -> bytes:
        import zstandard  # noqa: PLC0415 - 10 ms, only for such files

        try:
            if self._reader is None:
                self._reader = self._opened()
            return self._reader.read(count)
        except zstandard.ZstdError as error:
            raise OSError(str(error)) from error

    def _opened(self) -> BinaryIO:
        """What unpacks the frames, with the dictionary that may stand before them:
        https://iipc.github.io/warc-specifications/specifications/warc-zstd/.
        """
        import zstandard  # noqa: PLC0415

        start = self._stream.read(8)
        known, stream = None, cast("BinaryIO", _Prefixed(start, self._stream))
        if start.startswith(_DICTIONARY):
            stream = self._stream
            data = stream.read(min(int.from_bytes(start[4:], "little"), limits.RECORD_BYTES))
            if packing(data) == "zstd":
                if zstandard.frame_content_size(data) > limits.RECORD_BYTES:
                    raise BombError("a dictionary of more than 64 MiB", ledger_code="bomb")
                data = zstandard.ZstdDecompressor().decompress(data, max_output_size=limits.RECORD_BYTES)
            known = zstandard.ZstdCompressionDict(data)
        decompressor = zstandard.ZstdDecompressor(max_window_size=2**27, dict_data=known)
        return cast("BinaryIO", decompressor.stream_reader(stream, read_across_frames=True))


def members(stream: BinaryIO, kind: str, budget: Budget) -> Iterator[Member]:
    """The entries of an archive in its order. Folders and hidden entries are left out."""
    entries = _zip(stream, budget) if kind == "zip" else _tar(stream, budget)
    names: dict[str, int] = {}
    try:
        for member in entries:
            name = clean(member.name)[0]
            if any(_hidden(part) for part in _SLASH.split(name)):
                continue
            budget.member()
            names[name] = names.get(name, 0) + 1
            if names[name] > 1:  # a path is one document
                name = f"{name} ({names[name]})"
            yield replace(member, name=name)
    except NotImplementedError as error:
        raise ParseError(str(error), ledger_code="unsupported") from error
    except _DAMAGE as error:
        raise ParseError(f"damaged: {error}", ledger_code="damaged") from error


def _hidden(part: str) -> bool:
    return part == "__MACOSX" or (part.startswith(".") and part not in {".", ".."})


def _zip(stream: BinaryIO, budget: Budget) -> Iterator[Member]:
    with zipfile.ZipFile(stream) as archive_file:
        web = Wacz(archive_file)
        names = frozenset(archive_file.namelist())
        around = among(names)
        lists = in_zip(archive_file, names, lambda info: _opened(archive_file, info, budget))
        for info in archive_file.infolist():
            if info.filename.endswith("/"):  # is_dir() fails on a name that is empty
                continue
            if page := _page_of(info.filename, names):
                yield Member(name=info.filename, code=PAGE_PART, reason=part_of(page))
                continue
            complaint = web.complaint(info.filename)
            if web.is_part(info.filename):
                code = "hash-mismatch" if complaint else WEB_ARCHIVE_PART
                yield Member(name=info.filename, code=code, reason=complaint or web.reason())
                continue
            if own := side(f"/{info.filename}", around):
                yield Member(name=info.filename, code=SIDE_FILE, reason=own.reason)
                continue
            if info.flag_bits & 1:
                yield Member(name=info.filename, code="encrypted", reason="needs a password")
                continue
            try:
                source = archive_file.open(info)
            except NotImplementedError as error:
                yield Member(name=info.filename, code="unsupported", reason=str(error))
            except _DAMAGE as error:
                yield Member(name=info.filename, code="damaged", reason=f"damaged: {error}")
            else:
                with source:
                    raw = cast("BinaryIO", Counted(cast("BinaryIO", source), budget))
                    yield Member(name=info.filename, stream=raw, note=complaint, beside=lists.of(info.filename))


def _opened(archive_file: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Counted:
    """A member's bytes, counted. ParseError where it cannot be read."""
    try:
        return Counted(cast("BinaryIO", archive_file.open(info)), budget)
    except RuntimeError as error:
        raise ParseError(str(error), ledger_code="encrypted") from error
    except _DAMAGE as error:
        raise ParseError(f"damaged: {error}", ledger_code="damaged") from error


def _page_of(name: str, names: frozenset[str]) -> str:
    """The saved page beside a folder that a member is in: "Cranes.html"; "" for none."""
    folders = [name[: at.start()] for at in _SLASH.finditer(name)]
    pages = (page for folder in folders for page in pages_of(folder) if page in names)
    return _SLASH.split(next(pages, ""))[-1]


class _Info(tarfile.TarInfo):
    """A tar entry whose long-name records are bounded: the standard library reads them whole, however long."""

    def _proc_gnulong(self, tar: tarfile.TarFile) -> tarfile.TarInfo:
        self._bounded()
        return super()._proc_gnulong(tar)  # type: ignore[misc, no-any-return]

    def _proc_pax(self, tar: tarfile.TarFile) -> tarfile.TarInfo:
        self._bounded()
        return super()._proc_pax(tar)  # type: ignore[misc, no-any-return]

    def _bounded(self) -> None:
        if self.size > limits.NAME_BYTES:
            raise BombError("a member's name is longer than 64 KiB", ledger_code="bomb")


def _tar(stream: BinaryIO, budget: Budget) -> Iterator[Member]:
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Info, errors="backslashreplace") as archive_file:
        for info in archive_file:
            archive_file.members = []  # type: ignore[attr-defined] # it keeps every entry otherwise
            if info.isdir():
                continue
            if not info.isfile():
                yield Member(name=info.name, code="not-regular", reason="a link or a device in an archive")
                continue
            source = archive_file.extractfile(info)
            if source is not None:
                yield Member(name=info.name, stream=cast("BinaryIO", Counted(cast("BinaryIO", source), budget)))
