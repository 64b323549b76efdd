"""WARC, WACZ and ARC web archives: pages out of captured responses; the capture time is never the article's date."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, NamedTuple

from ingest.parsers import arc_records, warc_records
from ingest.parsers.content_codings import unpacked
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.html_page import VERSION, parse_html
from ingest.parsers.html_page import sniff as is_html
from ingest.parsers.warc_kinds import Head, told
from ingest.patterns import regex
from ingest.spread import Spread
from store.model import Article, Evidence, Rejected

_PAGE_KINDS = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_KINDS = {"response": _PAGE_KINDS, "resource": _PAGE_KINDS, "conversion": (_TEXT,)}
_ANSWER = "application/http"  #: of a block that has an answer's own headers before the page ...
_GOOD = ("200", "203")  #: statuses of answers that bring what was asked for; 203: changed by a proxy
_SEVERAL = regex("[;,]")  #: behind the kind: parameters, or the kind again
_ENDED = regex(rb"(?i)</html\s*>|<footer\b")  #: behind which a page has no article
_WEB = ("http:", "https:")  #: ... as all have that came by these


class _Place(NamedTuple):
    """Where a record stands, for what is said of it if it cannot be read."""

    number: int  #: from 1
    head: Head


def sniff(head: bytes, name: str) -> bool:
    """A WARC's or an ARC's first line, plain or inside gzip."""
    if arc_records.begins(head):
        return True
    if head.startswith(b"\x1f\x8b\x08"):
        import zlib  # noqa: PLC0415

        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith((b"WARC/1.", b"WARC/0."))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article a captured page. Pages are read side by side where the context allows it, and given in order. The
    records without a page are counted by kind at the end.
    """
    passed: Counter[str] = Counter()
    used: set[str] = set()
    spread: Spread[_Place, warc_records.Raw, Article | Rejected | None] = Spread(
        lambda raw: _page(raw, fast=context.fast), _lost, children=max(1, context.children), tick=context.tick
    )
    raws = _candidates(stream, context, passed)
    pages = spread.run(raws) if context.children else ((at, _page(raw, fast=context.fast)) for at, raw in raws)
    for (number, head), found in pages:
        if isinstance(found, Rejected):
            yield replace(found, record=number)
        elif found is None:
            passed[head.label()] += 1
        else:
            key = found.key if found.key not in used else f"{found.key}#{number}"
            used.add(key)
            yield replace(found, key=key)
    if passed:
        yield Rejected(code="not-an-article", reason=told(passed))


def _candidates(stream: BinaryIO, context: Context, passed: Counter[str]) -> Iterator[tuple[_Place, warc_records.Raw]]:
    """(place, record) of what is damaged or may be a page; the others are counted in ``passed``."""
    window = warc_records.Window(stream, context.inflated)
    window.fill(warc_records.CHUNK)
    records = arc_records.records if arc_records.begins(bytes(window.data[:256])) else warc_records.records
    for number, raw in enumerate(records(window), 1):
        context.tick()
        head = Head(raw.data)
        if raw.reason or head.may_be_page():
            yield _Place(number, head), raw
        else:
            passed[head.label()] += 1


def _lost(place: _Place, code: str, reason: str) -> Rejected:
    return Rejected(code=code, reason=f"{place.head.target or 'A captured page'}: {reason}.", record=place.number)


def _page(raw: warc_records.Raw, *, fast: bool) -> Article | Rejected | None:
    """The article of a captured page; None for any other record: requests, images, redirects, revisits."""
    if raw.reason:
        return Rejected(code="bad-record", reason=f"At byte {raw.offset}: {raw.reason}.")
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - 10 ms
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    try:
        record: Any = next(iter(ArchiveIterator(io.BytesIO(raw.data), no_record_parse=True)), None)
        content = _content(record) if record and _is_page(_answered(record)) else None
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, AttributeError) as error:
        return Rejected(code="bad-record", reason=f"At byte {raw.offset}: {error}.")
    if content is None:
        return None
    body, whole = content
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
    found = replace(found, key=key, url=found.url or url, retrieved=captured)
    return found if whole or _ENDED.search(body) else _cut(found)


def _cut(found: Article) -> Article:
    told = Evidence(field="truncated", rule="warc:cut-answer", reason="the answer was not archived to its end")
    return replace(found, truncated=True, evidence=(*found.evidence, told))


def _read_text(body: bytes, url: str) -> Article | Rejected:
    """A page that was turned into text before it was archived (Common Crawl's WET files)."""
    from ingest.parsers.page_dump import PARSER as PAGE_DUMP  # noqa: PLC0415

    return next(iter(PAGE_DUMP.parse(io.BytesIO(body), Context(name=url))))


def _answered(record: Any) -> Any:
    """The record with its answer's headers, if it has any: the library looks for them under http addresses only."""
    from warcio.recordloader import ArcWarcRecordLoader  # noqa: PLC0415

    kind = str(record.rec_headers.get_header("Content-Type") or _ANSWER).lower()
    target = str(record.rec_headers.get_header("WARC-Target-URI") or "").lstrip("<").lower()
    if record.rec_type == "response" and (kind.startswith(_ANSWER) or target.startswith(_WEB)):
        record.http_headers = ArcWarcRecordLoader(verify_http=False).http_parser.parse(record.raw_stream)
    return record


def _is_page(record: Any) -> bool:
    """A whole answer with HTML in it, a page archived without its answer's headers, or a page's text."""
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() not in _GOOD:
        return False
    return _kind(record) in _KINDS.get(record.rec_type, ()) or (headers is not None and not _content_type(record))


def _content(record: Any) -> tuple[bytes, bool] | None:
    """The page, out of the chunks and codings in which its server sent it, and whether nothing says that it was cut.
    None for an answer that names no kind and is no page.
    """
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415

    whole = not record.rec_headers.get_header("WARC-Truncated")
    headers = record.http_headers
    if headers is None:
        return bytes(record.raw_stream.read()), whole
    sent, coded, size = (
        str(headers.get_header(name) or "").lower().strip()
        for name in ("Transfer-Encoding", "Content-Encoding", "Content-Length")
    )
    chunked = sent.endswith("chunked")
    data = (ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream).read()
    if not sent and size.isdecimal() and len(data) < int(size):
        whole = False
    data, sent_whole = unpacked(data, sent.removesuffix("chunked").rstrip(", "))
    data, coded_whole = unpacked(data, coded)
    if not _kind(record) and not is_html(data[:HEAD_SIZE], ""):
        return None
    return data, whole and sent_whole and coded_whole


def _content_type(record: Any) -> str:
    return str((record.http_headers or record.rec_headers).get_header("Content-Type") or "")


def _kind(record: Any) -> str:
    return _SEVERAL.split(_content_type(record), 1)[0].strip().lower()


def _charset(content_type: str) -> str:
    _, _, rest = content_type.lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'")


PARSER = Parser(
    name="warc",
    version=10 + VERSION,
    suffixes=(".warc", ".warc.gz", ".warc.wet.gz", ".wacz", ".arc", ".arc.gz"),
    sniff=sniff,
    parse=parse,
)
