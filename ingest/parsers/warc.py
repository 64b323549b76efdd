"""WARC and WACZ web archives: pages out of captured responses; the capture time is never the article's date."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, NamedTuple

from ingest.parsers import warc_records
from ingest.parsers.contract import Context, Parser
from ingest.parsers.html_page import VERSION, parse_html
from ingest.spread import Spread
from store.model import Article, Rejected

_PAGE_KINDS = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_HEADS = 16_384  #: bytes in which the headers of a response end
_TARGET = re.compile(rb"(?i)^WARC-Target-URI:[ \t]*<?([^\s>]+)", re.MULTILINE)


class _Place(NamedTuple):
    """Where a record stands, for what is said of it if it cannot be read."""

    number: int  #: from 1
    url: str  #: "" if it names none


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
    spread: Spread[_Place, warc_records.Raw, Article | Rejected | None] = Spread(
        lambda raw: _page(raw, fast=context.fast), _lost, children=max(1, context.children), tick=context.tick
    )
    raws = _candidates(stream, context)
    pages = spread.run(raws) if context.children else ((at, _page(raw, fast=context.fast)) for at, raw in raws)
    for (number, _), found in pages:
        if isinstance(found, Rejected):
            yield replace(found, record=number)
        elif found is not None:
            key = found.key if found.key not in used else f"{found.key}#{number}"
            used.add(key)
            yield replace(found, key=key)


def _candidates(stream: BinaryIO, context: Context) -> Iterator[tuple[_Place, warc_records.Raw]]:
    """(place, record) of what is damaged or may be a page: pictures need no way to another process."""
    for number, raw in enumerate(warc_records.records(stream), 1):
        context.tick()
        head = raw.data[:_HEADS].lower()
        if raw.reason or b"html" in head or b"conversion" in head:
            url = _TARGET.search(raw.data, 0, _HEADS)
            yield _Place(number, url[1].decode("utf-8", "replace") if url else ""), raw


def _lost(place: _Place, code: str, reason: str) -> Rejected:
    return Rejected(code=code, reason=f"{place.url or 'A captured page'}: {reason}.", record=place.number)


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
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    key = (record.rec_headers.get_header("WARC-Record-ID") or url or str(raw.offset)).strip("<>")
    captured = record.rec_headers.get_header("WARC-Date") or ""
    if _kind(record) == _TEXT:
        found = _read_text(body, url)
    else:
        charset = _charset(_content_type(record))
        found = parse_html(body, url=url, declared=charset, captured=captured, key=key, fast=fast)
    if isinstance(found, Rejected):
        return replace(found, reason=f"{url}: {found.reason}" if url else found.reason)
    return replace(found, key=key, url=found.url or url, retrieved=captured)


def _read_text(body: bytes, url: str) -> Article | Rejected:
    """A page that was turned into text before it was archived (Common Crawl's WET files)."""
    from ingest.parsers.page_dump import PARSER as PAGE_DUMP  # noqa: PLC0415

    return next(iter(PAGE_DUMP.parse(io.BytesIO(body), Context(name=url))))


def _is_page(record: Any) -> bool:
    """A whole answer with HTML in it, a page archived without its answer's headers, or a page's text."""
    if record.rec_type == "response":
        headers = record.http_headers
        return headers is not None and headers.get_statuscode() == "200" and _kind(record) in _PAGE_KINDS
    return _kind(record) in {"resource": _PAGE_KINDS, "conversion": (_TEXT,)}.get(record.rec_type, ())


def _content_type(record: Any) -> str:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _kind(record: Any) -> str:
    return _content_type(record).split(";")[0].strip().lower()


def _charset(content_type: str) -> str:
    _, _, rest = content_type.lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'")


PARSER = Parser(
    name="warc", version=8 + VERSION, suffixes=(".warc", ".warc.gz", ".warc.wet.gz", ".wacz"), sniff=sniff, parse=parse
)
