"""Safari's web archives (.webarchive): a property list with the page's markup and its resources."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from ingest.parsers.contract import Context, Parser
from ingest.parsers.html_page import VERSION, parse_html
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_LIST = regex(rb"<!DOCTYPE plist|<plist")
_PAGE = "WebMainResource"
_FRAMES = "WebSubframeArchives"  #: a page whose text stands in a frame
_LEAST = 300  #: code points of a page's own text, below which that of a frame is looked at
_MOST_FRAMES = 20
#: what a property list raises that is cut off or was made to harm
_BROKEN = (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, RecursionError, LookupError, TypeError)


def sniff(head: bytes, name: str) -> bool:
    """A property list, binary or XML, that names a main resource, or whose name says that it is an archive."""
    listed = head.startswith(b"bplist00") or (b"<" in head and _LIST.search(head, 0, 512) is not None)
    return listed and (_PAGE.encode() in head or name.lower().endswith(".webarchive"))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """The one article of the page, of its longest frame where the page has hardly any text."""
    try:
        archive = plistlib.load(stream)
    except _BROKEN as error:
        raise ParseError(f"not a whole property list: {error}"[:200], ledger_code="damaged") from error
    except AttributeError as error:  # of an XML one without its root
        raise ParseError("not a whole property list", ledger_code="damaged") from error
    pages = list(_pages(archive))
    if not pages:
        raise ParseError("no page inside", ledger_code="empty-document")
    found = [_read(page, context) for page in pages[:1]]
    if isinstance(found[0], Rejected) or len(found[0].body) < _LEAST:
        found += [_read(page, context) for page in pages[1 : _MOST_FRAMES + 1]]
    articles = [each for each in found if isinstance(each, Article)]
    yield max(articles, key=lambda each: len(each.body)) if articles else found[0]


def _pages(archive: object) -> Iterator[Mapping[str, object]]:
    """The main resource, then those of the frames."""
    if not isinstance(archive, Mapping):
        return
    page = archive.get(_PAGE)
    if isinstance(page, Mapping) and isinstance(page.get("WebResourceData"), bytes):
        yield page
    frames = archive.get(_FRAMES)
    for frame in frames[:_MOST_FRAMES] if isinstance(frames, list) else ():
        inner = frame.get(_PAGE) if isinstance(frame, Mapping) else None
        if isinstance(inner, Mapping) and isinstance(inner.get("WebResourceData"), bytes):
            yield inner


def _read(page: Mapping[str, object], context: Context) -> Article | Rejected:
    data, url, declared = (page.get(f"WebResource{name}") for name in ("Data", "URL", "TextEncodingName"))
    address = url if isinstance(url, str) else ""
    found = parse_html(
        data if isinstance(data, bytes) else b"",
        url=address,
        declared=declared if isinstance(declared, str) else "",
        fast=context.fast,
    )
    return replace(found, url=found.url or address) if isinstance(found, Article) else found


PARSER = Parser(name="webarchive", version=4 + VERSION, suffixes=(".webarchive",), sniff=sniff, parse=parse)
