"""RTF: the text of a rich text document, by striprtf; Nexis Uni and Factiva give their exports in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO

from ingest.encoding import decode, note, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.laid_out import parse_text
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_START = regex(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf\d?")
_FIELD = regex(r"^\|?[ \t]*([A-Z]{2,3})[ \t]*\|", re.MULTILINE)  #: a table row of Factiva: code, value
_ROW_END = regex(r"\|[ \t]*$", re.MULTILINE)
_TITLE = regex(r"\{\\info.{0,2000}?\{\\title ([^{}]{1,1500})\}", re.DOTALL)
_CODE_PAGE = regex(r"\\ansicpg(\d{1,5})")
_DECLARED_WITHIN = 1_000  #: characters of the head in which the code page stands
#: A run that was deleted and is kept as a change, or is hidden.
_UNSEEN = regex(r"\{(?=[^{}]*\\(?:deleted|v)(?![a-z0-9]))[^{}]*\}")


def sniff(head: bytes, name: str) -> bool:
    """The format's own first bytes."""
    del name
    return _START.match(head) is not None


def text_of(source: str) -> str:
    """The text of RTF. ParseError for what is none."""
    from ingest.parsers.rtf_html import whole  # noqa: PLC0415

    convert: Callable[..., str] = import_module("striprtf.striprtf").rtf_to_text  # 5 ms, for such files only
    found, encoding = _code_page(source), _encoding(source)
    if found:  # of which it knows those alone that Python has by number, and no font
        source = source[: found.start()] + source[found.end() :]
    source = source.replace("\\field{", "\\field {")  # else it sets addresses of links behind them, in quadratic time
    try:
        return plain(whole(convert(source, encoding=encoding, errors="replace")))
    except (LookupError, ValueError, TypeError, IndexError, AttributeError, OverflowError) as error:
        raise ParseError(f"not RTF that can be read: {error}") from error


def _code_page(source: str) -> re.Match[str] | None:
    return _CODE_PAGE.search(source, 0, _DECLARED_WITHIN)


def _encoding(source: str) -> str:
    """The codec of its characters that are escaped as bytes."""
    from ingest.parsers.outlook_store import codec  # noqa: PLC0415

    found = _code_page(source)
    return codec(int(found[1])) if found else "cp1252"


def _source(data: bytes) -> str:
    """RTF is ASCII; a few programs write letters as they are. Pictures in bytes keep their count of these."""
    data = data.replace(b"\0", b"")
    if data.isascii() or b"\\bin" in data:
        return data.decode("latin-1")
    return decode(data, _encoding(data[:_DECLARED_WITHIN].decode("latin-1"))).text


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    source = _source(stream.read())
    text = text_of(_UNSEEN.sub("", source))
    if not text.strip():
        raise ParseError("no text inside", ledger_code="empty-document")
    text = _ROW_END.sub("", _FIELD.sub(r"\1\t", text))
    note(_encoding(source), 2 * len(source))  # more than what is decoded below
    yield from parse_text(text, context, rule="rtf:text", title=_title(source))


def _title(source: str) -> str:
    """The document's title property, whose letters are escaped as those of its text are."""
    named, code_page = _TITLE.search(source), _code_page(source)
    if named is None:
        return ""
    try:
        return " ".join(text_of(f"{{\\rtf1\\ansi{code_page[0] if code_page else ''} {named[1]}}}").split())
    except ParseError:
        return ""


PARSER = Parser(name="rtf", version=9, suffixes=(".rtf",), sniff=sniff, parse=parse)
