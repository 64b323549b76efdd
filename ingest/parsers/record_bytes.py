"""Texts that a program stored as bytes in a table's cell: in UTF-8, a page in its own encoding, a page packed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ingest.encoding import clean, decode
from ingest.parsers.content_codings import unpacked
from ingest.patterns import regex

#: what packed bytes begin with -> their coding as servers call it
_CODINGS: Final[Mapping[bytes, str]] = MappingProxyType(
    {
        b"\x1f\x8b\x08": "gzip",
        **dict.fromkeys((b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"), "deflate"),
        b"\x28\xb5\x2f\xfd": "zstd",
    }
)
_HEAD: Final = 1_024  #: bytes in which a page says that it is one, and its encoding
_CHARSET: Final = regex(rb"charset\s*=\s*[\"']?([\w:.-]{1,40})")
_SIGNS: Final = (b"<html", b"<!doctype html")


def text_of_bytes(data: bytes) -> str | None:
    """The text; None for bytes that are none, such as a picture's."""
    coding = next((coding for magic, coding in _CODINGS.items() if data.startswith(magic)), "")
    if coding:
        try:
            data, _ = unpacked(data, coding)
        except ValueError:
            return None
    try:
        return clean(data.decode("utf-8"))[0]
    except UnicodeDecodeError:
        head = data[:_HEAD].lower()
        if not any(sign in head for sign in _SIGNS):
            return None
        declared = _CHARSET.search(head)
        return decode(data, declared[1].decode() if declared else "").text
