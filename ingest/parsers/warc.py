"""WARC and WACZ web archives: pages out of captured responses; the capture time is never the article's date."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from ingest.parsers import warc_records
from ingest.parsers.contract import Context, Parser
from ingest.parsers.html_page import parse_html
from ingest.spread import Spread
from store.model import Article, Rejected

_PAGE_KINDS = ("text/html", "application/xhtml+xml")
_HEADS = 16_384  #: bytes in which the headers of a response end


def sniff(head: bytes, name: str) -> bool:
    """A WARC's first line, plain or inside gzip."""
    if head.startswith(b"\x1f\x8b\x08"):
        import zlib  # noqa: PLC0415

        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith((b"WARC/1.", b"WARC/0."))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article a captured page. Pages are read side by side where the context allows it, and given in order."""
    used: set[str] = set()
    spread: Spread[int, warc_records.Raw, Article | Rejected | None] = Spread(
        lambda raw: _page(raw, fast=context.fast), _lost, children=max(1, context.children), tick=context.tick
    )
    raws = _candidates(stream, context)
    pages = spread.run(raws) if context.children else ((n, _page(raw, fast=context.fast)) for n, raw in raws)
    for number, found in pages:
        if isinstance(found, Rejected):
            yield replace(found, record=number)
        elif found is not None:
            key = found.key if found.key not in used else f"{found.key}#{number}"
            used.add(key)
            yield replace(found, key=key)


def _candidates(stream: BinaryIO, context: Context) -> Iterator[tuple[int, warc_records.Raw]]:
    """(number, record) of what is damaged or may be a page: pictures need no way to another process."""
    for number, raw in enumerate(warc_records.records(stream), 1):
        context.tick()
        if raw.reason or b"html" in raw.data[:_HEADS].lower():
            yield number, raw


def _lost(number: int, code: str, reason: str) -> Rejected:
    return Rejected(code=code, reason=f"A captured page: {reason}.", record=number)


def _page(raw: warc_records.Raw, *, fast: bool) -> Article | Rejected | None:
    """The article of a captured page; None for any other record: requests, images, redirects, revisits."""
    if raw.reason:
        return Rejected(code="bad-record", reason=f"At byte {raw.offset}: {raw.reason}.")
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - 10 ms
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    try:
        record = next(iter(ArchiveIterator(io.BytesIO(raw.data))), None)
        if record is None or not _is_page(record):
            return None
        body = record.content_stream().read()
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, AttributeError) as error:
        return Rejected(code="bad-record", reason=f"At byte {raw.offset}: {error}.")
    if not body.strip():
        return Rejected(code="empty-record", reason=f"At byte {raw.offset}: a page without content.")
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    found = parse_html(
        body,
        url=url.strip("<>"),
        declared=_charset(record.http_headers.get_header("Content-Type") or ""),
        key=(record.rec_headers.get_header("WARC-Record-ID") or url or str(raw.offset)).strip("<>"),
        fast=fast,
    )
    if isinstance(found, Rejected):
        return replace(found, reason=f"{url}: {found.reason}" if url else found.reason)
    captured = record.rec_headers.get_header("WARC-Date") or ""
    return replace(found, url=found.url or url, retrieved=captured)


def _is_page(record: Any) -> bool:
    """A whole answer with HTML in it. A resource or conversion record has no HTTP headers to tell."""
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return record.http_headers.get_statuscode() == "200" and kind in _PAGE_KINDS


def _charset(content_type: str) -> str:
    _, _, rest = content_type.lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'")


PARSER = Parser(name="warc", version=1, suffixes=(".warc", ".warc.gz", ".wacz"), sniff=sniff, parse=parse)
