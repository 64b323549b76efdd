"""Web archives: WARC and ARC files packed record by record stay packed, of a WACZ only its WARC files are read."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from ingest import limits
from ingest.patterns import regex

HEAD: Final = 65_536  #: bytes in which the first record of a WARC ends, usually its warcinfo of a few hundred

_FIRST = regex(rb"WARC/[01]\.\d\d?\r?\n|filedesc://")  #: what the first record of a WARC or an ARC begins with
_WARC_MEMBER = regex(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_PACKAGE: Final = "datapackage.json"
_NAMES: Mapping[str, str] = MappingProxyType({"sha256": "sha256", "md5": "md5"})  #: hashes that the format uses
_CHECKED: Final = limits.GiB  #: a larger member is not hashed: it would hold up the run for no text
_PART: Final = "part of a web archive whose pages are read from its archive/*.warc.gz"


def packed_by_record(head: bytes) -> bool:
    """The first bytes of a gzip file: does one record of a WARC or ARC fill its first member, as is usual? Then it
    is left packed, for its parser can go on behind a damaged member. One packed as a whole is unpacked like any file.
    """
    engine = zlib.decompressobj(wbits=31)
    try:
        data = engine.decompress(head, limits.MiB)
    except zlib.error:
        return False
    return engine.eof and _FIRST.match(data) is not None


class Wacz:
    """A zip that may be a WACZ (version 1.1.1: a Frictionless data package with an archive/ folder)."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        names = set(archive.namelist())
        self.found = _PACKAGE in names and any(_WARC_MEMBER.fullmatch(name) for name in names)
        self._archive = archive
        self._hashes = dict(_hashes(archive)) if self.found else {}

    def is_part(self, name: str) -> bool:
        """True for a member that holds no pages of its own: page list, index, log, the package's description."""
        return self.found and _WARC_MEMBER.fullmatch(name) is None

    def complaint(self, name: str) -> str:
        """Why a member is not what the package says; "" if it is, if the package has no hash of it, or if it is larger
        than 1 GiB.
        """
        kind, _, expected = self._hashes.get(name, "").partition(":")
        if kind not in _NAMES or not expected or self._archive.getinfo(name).file_size > _CHECKED:
            return ""
        digest = hashlib.new(_NAMES[kind], usedforsecurity=False)
        try:
            with self._archive.open(name) as stream:
                while data := stream.read(limits.MiB):
                    digest.update(data)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            return ""  # reading it says so
        return "" if digest.hexdigest() == expected.lower() else f"its {kind} hash is not the one in {_PACKAGE}"

    @staticmethod
    def reason() -> str:
        return _PART


def _hashes(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """(member, "sha256:...") of the package's resources; nothing where the description cannot be read."""
    try:
        with archive.open(_PACKAGE) as stream:
            package: Any = json.loads(stream.read(4 * limits.MiB))
        resources = package["resources"]
        for resource in resources:
            yield str(resource["path"]), str(resource.get("hash", ""))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, OSError, zipfile.BadZipFile, zlib.error):
        return
