"""The HTML that Outlook keeps inside of RTF ([MS-OXRTFEX]), taken out of it again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from ingest.parsers.outlook_store import codec
from ingest.patterns import regex

_MARK: Final = regex(rb"\\fromhtml1?(?![0-9a-z])")
_MARK_WITHIN: Final = 4_096  #: bytes of the head in which it says what it is
_TOKEN: Final = regex(
    rb"\\'([0-9A-Fa-f]{2})|\\([a-z]{1,32})(-?[0-9]{1,10})? ?|\\([^a-z'])|([{}])|[^\\{}\r\n]+", re.DOTALL
)
_FONT: Final = regex(rb"\\f([0-9]{1,5})(?:[^;{}]{0,200}?)\\fcharset([0-9]{1,3})")
#: A font's charset -> the code page of its characters.
_FONTS: Final[Mapping[int, str]] = {
    128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SIGNS: Final[Mapping[bytes, str]] = {
    b"par": "\r\n", b"line": "\r\n", b"tab": "\t", b"lquote": "\u2018", b"rquote": "\u2019", b"bullet": "\u2022",
    b"ldblquote": "\u201c", b"rdblquote": "\u201d", b"endash": "\u2013", b"emdash": "\u2014",
    b"enspace": " ", b"emspace": " ",
}  # fmt: skip
_ESCAPED: Final[Mapping[bytes, str]] = {b"~": "&nbsp;", b"_": "&shy;", b"{": "{", b"}": "}", b"\\": "\\"}
_LEFT_OUT: Final = frozenset({b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"mhtmltag", b"object"})


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds within a pair of braces."""

    shown: bool = True  #: False in what is no text of the page: tables of fonts, pictures
    rtf: bool = False  #: between marks around what only a reader of RTF shows
    starred: bool = False  #: right behind "\\*"
    tag: bool = False  #: in a piece of the page's markup
    charset: str = ""
    skipped: int = 1  #: characters behind one by its number, for readers that do not know this


@dataclass(slots=True)
class _Reader:
    """Reads tokens one by one and keeps what the page has."""

    charset: str
    fonts: Mapping[int, str]
    out: list[str] = field(default_factory=list)
    held: bytearray = field(default_factory=bytearray)  #: bytes of characters that may need more than one
    group: _Group = field(default_factory=_Group)
    above: list[_Group] = field(default_factory=list)
    skip: int = 0  #: characters that the next ones stand in for

    def text(self, text: str) -> None:
        self.flush()
        if self.group.shown and (self.group.tag or not self.group.rtf):
            self.out.append(text)

    def characters(self, data: bytes) -> None:
        left = data[self.skip :]
        self.skip = max(0, self.skip - len(data))
        if self.group.shown and (self.group.tag or not self.group.rtf):
            self.held += left

    def flush(self) -> None:
        if self.held:
            self.out.append(self.held.decode(self.group.charset or self.charset, "replace"))
            self.held.clear()

    def brace(self, brace: bytes) -> None:
        self.flush()
        if brace == b"{":
            self.above.append(self.group)
        elif self.above:
            self.group = self.above.pop()
        self.skip = 0

    def word(self, word: bytes, number: int | None) -> None:
        starred = self.group.starred
        self.group = replace(self.group, starred=False)
        if word == b"htmltag":
            self.flush()
            self.group = replace(self.group, tag=True)
        elif word in _LEFT_OUT or starred:
            self.group = replace(self.group, shown=False)
        elif word == b"htmlrtf":
            self.flush()
            self.group = replace(self.group, rtf=number != 0)
        elif word == b"u" and number is not None:
            self.text(chr(number % 65536))
            self.skip = self.group.skipped
        elif word == b"uc":
            self.group = replace(self.group, skipped=min(max(number or 0, 0), 10))
        elif word == b"f" and number is not None:
            self.flush()
            self.group = replace(self.group, charset=self.fonts.get(number, ""))
        elif word in _SIGNS:
            self.text(_SIGNS[word])


def has_html(rtf: bytes) -> bool:
    """Whether the text says that it was made of a page."""
    return _MARK.search(rtf, 0, _MARK_WITHIN) is not None


def html_in(rtf: bytes) -> str:
    """The page that the text was made of."""
    page = re.search(rb"\\ansicpg([0-9]{3,5})", rtf[:_MARK_WITHIN])
    fonts = {int(number): _FONTS.get(int(kind), "") for number, kind in _FONT.findall(rtf[: 1 << 16])}
    reader = _Reader(codec(int(page[1]) if page else 0), fonts)
    for token in _TOKEN.finditer(rtf):
        code, word, number, sign, brace = token.groups()
        if code:
            reader.characters(bytes([int(code, 16)]))
        elif word:
            reader.word(word, int(number) if number else None)
        elif brace:
            reader.brace(brace)
        elif sign == b"*":
            reader.group = replace(reader.group, starred=True)
        elif sign:
            reader.text(_ESCAPED.get(sign, ""))
        else:
            reader.characters(token[0])
    reader.flush()
    return whole("".join(reader.out))


def whole(text: str) -> str:
    """Text whose signs beyond the first 65,536 are in one piece: RTF numbers the two halves of each."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
