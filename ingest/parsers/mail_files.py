"""How files hold mail: one message (EML), many (mbox), one behind its size and before its flags (Apple Mail's emlx)."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from ingest import limits
from ingest.patterns import regex

SUFFIXES: Final = (".eml", ".emlx", ".mbox", ".mbx")
_HEADER: Final = regex(rb"[!-9;-~]{1,76}:(?:[ \t]|(?=[^\s/])|\r?\n[ \t])")
_KNOWN: Final = regex(
    rb"(?im)^(from|to|subject|date|message-id|return-path|received|delivered-to|mime-version|reply-to|list-id):"
)
_KNOWN_NEEDED: Final = 3  #: headers that a mail has and an ordinary text does not
_OF_MACHINES: Final = regex(
    rb"(?im)^(message-id|return-path|received|delivered-to|mime-version|content-type|dkim-signature|references"
    rb"|in-reply-to|user-agent|x-[a-z-]{2,40}):"
)
#: "From sender Wed Nov  2 10:00:00 2016"
_FROM_LINE: Final = regex(rb"From [^\r\n]{1,300}\d\d:\d\d[^\r\n]{0,60}\r?\n?$")
_CLOCKED: Final = regex(
    rb"From \S[^\r\n]{0,300}\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [JFMASOND][a-z]{2} [ \d]\d \d\d:\d\d:\d\d\b"
)  #: such a line with the whole of its moment
#: Headers of posts as collections of Usenet keep them, with most others taken off; a reader is shown more of a mail.
_OF_POSTS: Final = frozenset(
    b"from subject organization lines reply-to distribution nntp-posting-host newsgroups keywords summary sender"
    b" x-newsreader article-i.d. expires followup-to originator in-reply-to disclaimer nf-id nf-from".split()
)
_NAME_OF_HEADER: Final = regex(rb"(?m)^([!-9;-~]{1,76}):(?=[ \t]|\r?$)")
_BEFORE: Final = regex(rb"(?:\xef\xbb\xbf)?[ \t\r\n]{0,200}")  #: what editors set before a message
_SIZE: Final = regex(rb"(\d{1,9}) *\r?\n")  #: of an emlx file's message
_DELETED, _DRAFT = 1 << 1, 1 << 6  #: of its flags; jwz.org/blog/2005/07/emlx-flags


def sniff(head: bytes, name: str) -> bool:
    """An mbox separator line, or a block of headers with at least three that mail has and one that no reader is shown.

    What was copied out of a mail program, headers and all, is text: whole pages that a mail passes on are read as such.
    """
    size = _SIZE.match(head)
    head = head[(size or _BEFORE.match(head)).end() :]  # type: ignore[union-attr]
    if head.startswith(b"From "):
        first, _, rest = head.partition(b"\n")
        if _FROM_LINE.match(first + b"\n"):
            return _HEADER.match(rest) is not None
    if not _HEADER.match(head):
        return False
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if _is_post(block):
        return True
    if len({m.lower() for m in _KNOWN.findall(block)}) < _KNOWN_NEEDED:
        return False
    return _OF_MACHINES.search(block) is not None or name.lower().endswith(SUFFIXES)


def _is_post(block: bytes) -> bool:
    """Whether headers are those that a collection left on a post: sender with an address, subject, no day."""
    names = [name.lower() for name in _NAME_OF_HEADER.findall(block)]
    if not {b"from", b"subject"} <= set(names) <= _OF_POSTS or len(names) > len(set(names)):
        return False
    return re.search(rb"(?im)^from:[^\r\n]{0,200}\S@\S", block) is not None


def messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The messages of a file; None for one that is too large."""
    line = stream.readline(limits.RECORD_BYTES)
    if size := _SIZE.fullmatch(line):
        yield _of_apple(stream, int(size[1]))
        return
    line = line.removeprefix(b"\xef\xbb\xbf")
    while line and not line.strip():
        line = stream.readline(limits.RECORD_BYTES)
    yield from _of_box(stream, line)


def _of_apple(stream: BinaryIO, size: int) -> bytes | None:
    """The message of an emlx file, with what its flags say in the header that other programs write it in."""
    if size > limits.RECORD_BYTES:
        return None
    data, rest = stream.read(size), stream.read(limits.RECORD_BYTES)
    try:
        flags = int(plistlib.loads(rest)["flags"])
    except Exception:  # noqa: BLE001 - which errors its reader of XML raises, nothing says
        flags = 0
    status = b"D" * bool(flags & _DELETED) + b"T" * bool(flags & _DRAFT)
    return b"X-Status: %s\n%s" % (status, data) if status else data


def _of_box(stream: BinaryIO, line: bytes) -> Iterator[bytes | None]:
    """The messages from this line on, split at the separator lines of mbox. Headers stand below these; the empty line
    above them Eudora and others leave out.
    """
    lines: list[bytes] = []
    size, blank, begun = 0, True, False
    boxed = line.startswith(b"From ")
    while line:
        following = stream.readline(limits.RECORD_BYTES)
        if line.startswith(b"From ") and _parts(line, following, blank=blank, begun=begun):
            if begun:
                yield b"".join(lines) if size <= limits.RECORD_BYTES else None
            lines, size, begun = [], 0, True
        else:
            begun = True
            size += len(line)
            if size <= limits.RECORD_BYTES:
                lines.append(line[1:] if boxed and line.startswith(b">From ") else line)
            else:
                lines.clear()
        line, blank = following, not line.strip(b"\r\n")
    if begun:
        yield b"".join(lines) if size <= limits.RECORD_BYTES else None


def _parts(line: bytes, following: bytes, *, blank: bool, begun: bool) -> bool:
    """Whether a line parts messages; ``blank``: below an empty one."""
    if not begun:
        return _FROM_LINE.match(line) is not None
    return (_FROM_LINE if blank else _CLOCKED).match(line) is not None and _HEADER.match(following) is not None
