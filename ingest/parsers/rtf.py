"""RTF: the text of a rich text document, by striprtf; Nexis Uni and Factiva give their exports in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO

from ingest.encoding import note, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.laid_out import parse_text
from store.errors import ParseError
from store.model import Article, Rejected

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf\d?")
_FIELD = re.compile(r"^\|?[ \t]*([A-Z]{2,3})[ \t]*\|", re.MULTILINE)  #: a table row of Factiva: code, value
_ROW_END = re.compile(r"\|[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"\{\\info.{0,2000}?\{\\title ([^{}]{1,1500})\}", re.DOTALL)
_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
#: A run that was deleted and is kept as a change, or is hidden.
_UNSEEN = re.compile(r"\{(?=[^{}]*\\(?:deleted|v)(?![a-z0-9]))[^{}]*\}")


def sniff(head: bytes, name: str) -> bool:
    """The format's own first bytes."""
    del name
    return _START.match(head) is not None


def text_of(source: str) -> str:
    """The text of RTF whose bytes were read as Latin-1. ParseError for what is none."""
    convert: Callable[..., str] = import_module("striprtf.striprtf").rtf_to_text  # 5 ms, for such files only
    try:
        return plain(convert(source, encoding="cp1252", errors="replace"))
    except (LookupError, ValueError, TypeError, IndexError, AttributeError, OverflowError) as error:
        raise ParseError(f"not RTF that can be read: {error}") from error


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    source = stream.read().decode("latin-1").replace("\0", "")  # RTF is ASCII; what is not is escaped or cp1252
    text = text_of(_UNSEEN.sub("", source))
    if not text.strip():
        raise ParseError("no text inside", ledger_code="empty-document")
    text = _ROW_END.sub("", _FIELD.sub(r"\1\t", text))
    note("cp1252", 2 * len(source))  # more than what is decoded again below
    yield from parse_text(text, context, rule="rtf:text", title=_title(source))


def _title(source: str) -> str:
    """The document's title property, whose letters are escaped as those of its text are."""
    named, code_page = _TITLE.search(source[:20_000]), _CODE_PAGE.search(source, 0, 1000)
    if named is None:
        return ""
    try:
        return " ".join(text_of(f"{{\\rtf1\\ansi{code_page[0] if code_page else ''} {named[1]}}}").split())
    except ParseError:
        return ""


PARSER = Parser(name="rtf", version=8, suffixes=(".rtf",), sniff=sniff, parse=parse)
