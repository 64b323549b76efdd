"""What a WARC record is, by its headers alone: those that hold no page are told by kind, one line a file."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ingest.patterns import regex

_HEADS: Final = 16_384  #: bytes in which the headers of a response end
_SHOWN: Final = 8  #: kinds that are named
_TYPE = regex(rb"(?im)^WARC-Type:[ \t]*([a-z]{1,20})")
_TARGET = regex(rb"(?im)^WARC-Target-URI:[ \t]*<?([^\s>]+)")
_MEDIA = regex(rb"(?im)^Content-Type:[ \t]*([a-z]+)(/[a-z0-9.+-]+)?")
_STATUS = regex(rb"HTTP/[\d.]+[ \t]+(\d{3})")
_END = regex(rb"\r?\n\r?\n")  #: of a record's headers, and of an answer's
_SCHEME = regex(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_WEB: Final = frozenset({"http", "https", "ftp", "ftps", "urn"})  #: under which pages are kept
_CONTENT: Final = frozenset({"response", "resource", "conversion"})  #: kinds of records that may hold a page
_WIDE: Final = frozenset({b"image", b"video", b"audio", b"font"})  #: told by their first half


class Head:
    """The headers of one record."""

    def __init__(self, data: bytes) -> None:
        self._data = data[:_HEADS]
        kind = _TYPE.search(self._data)
        self.kind = kind[1].decode().lower() if kind else ""  #: "response", "request" ...; "" if it names none

    @property
    def target(self) -> str:
        """The address that it belongs to, "" if it names none."""
        found = _TARGET.search(self._data)
        return found[1].decode("utf-8", "replace") if found else ""

    def may_be_page(self) -> bool:
        """Whether it is worth a look: a picture need not go to another process."""
        if self.kind and self.kind not in _CONTENT:
            return False
        return self.kind == "conversion" or b"html" in self._data.lower()

    def label(self) -> str:
        """What a record without a page is, in a word or two."""
        if self.kind and self.kind not in _CONTENT:
            return self.kind
        scheme = _SCHEME.match(self.target)
        if scheme and scheme[0].lower() not in _WEB:
            return scheme[0].lower()
        own, answer, *_ = [*_END.split(self._data, 2), b""]
        status = _STATUS.match(answer)
        if status and status[1] != b"200":
            return f"status {status[1].decode()}"
        media = _MEDIA.search(answer if status else own)
        if not media:
            return self.kind or "record of no kind"
        first, second = media[1], media[2] or b""
        return (first if first.lower() in _WIDE else first + second).decode().lower()


def told(passed: Counter[str]) -> str:
    """One sentence on the records that were passed over, the commonest kinds first."""
    count = passed.total()
    named = sorted(passed.items(), key=lambda each: (-each[1], each[0]))[:_SHOWN]
    rest = count - sum(number for _, number in named)
    kinds = [f"{label} ({number:,})" for label, number in (*named, *((("others", rest),) if rest else ()))]
    return f"{count:,} record{'s' * (count > 1)} without a page: {', '.join(kinds)}"
