"""A whole news page saved as plain text: what ``select all, copy, paste`` gives, or a text browser's dump."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from ingest.encoding import head_text, is_wide
from ingest.parsers.contract import Context, Parser
from store.model import Article, Rejected

#: code points that a text file has no use for: many of them in the first bytes say that it is none
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1b\x1a\x00")
_NO_CONTROL = dict.fromkeys(_CONTROL)


def sniff(head: bytes, name: str) -> bool:
    """Any text at all; the table of formats asks this parser last."""
    if not head.strip():
        return False
    if (b"\0" in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))) and is_wide(head):
        text = head_text(head)  # the halves of Greek and Russian letters look like control characters
        return (len(text) - len(text.translate(_NO_CONTROL))) * 20 <= len(text)
    bad = len(head) - len(head.translate(None, _CONTROL))
    return bad * 20 <= len(head) and head.count(0) * 20 <= len(head)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One page, one Article; a text that is no news yields Rejected("not-an-article")."""
    from ingest.parsers.page_dump.parser import parse as read  # noqa: PLC0415  tables load at first use

    yield from read(stream, context)


PARSER = Parser(name="page-dump", version=19, suffixes=(".txt", ".text"), sniff=sniff, parse=parse)
