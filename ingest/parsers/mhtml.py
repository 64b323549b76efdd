"""MHTML: a page that a browser saved with everything on it (RFC 2557); the root part is the page."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from typing import BinaryIO

from ingest.parsers import mail_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.html_page import VERSION, parse_html
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_HEADER = regex(rb"[!-9;-~]{1,76}:[ \t]")
_BLOCK_END = regex(rb"\r?\n\r?\n")
_SAVED = regex(rb"(?im)^(snapshot-content-location:|from: <saved by )")
_RELATED = regex(rb"(?i)content-type:\s*multipart/related")
_ALONE = regex(rb"(?im)^content-type:\s*text/html")  #: a page with nothing on it, as Internet Explorer saved it
_ADDRESS = regex(r"(?i)https?://")
_PAGE_KINDS = frozenset({"text/html", "application/xhtml+xml"})
_SHORT = 300  #: code points: a root with less text may be a frame around the page, or a piece of it


def sniff(head: bytes, name: str) -> bool:
    """MIME headers of a browser's snapshot, or a related multipart in a file that is named as one."""
    top = _bare(head)
    if not _HEADER.match(top):
        return False
    block = _BLOCK_END.split(top, maxsplit=1)[0]
    saved = _SAVED.search(block) is not None
    if not _RELATED.search(block):
        return saved and _ALONE.search(block) is not None
    return saved or name.lower().endswith((".mht", ".mhtml"))


def _bare(data: bytes) -> bytes:
    """Without a byte order mark and blank lines over the headers, which programs set there that store texts."""
    return data.removeprefix(BOM_UTF8).lstrip(b"\r\n")


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    message = mail_text.read(_bare(stream.read()))
    try:
        leaves = list(mail_text.parts(message))
    except RecursionError as error:
        raise ParseError("parts nested too deep") from error
    pages = [part for part in leaves if part.kind in _PAGE_KINDS and part.data.strip()]
    if not pages:
        raise ParseError("no page inside", ledger_code="empty-document")
    root = _root(pages, message.get_param("start"))
    url = mail_text.header(message, "Snapshot-Content-Location") or root.location
    url = url if _ADDRESS.match(url) else ""  # Word names a file
    saved = mail_text.date(message, "mhtml:Date")
    captured = saved.value if saved else ""
    found = parse_html(root.data, url=url, declared=root.charset, captured=captured, fast=context.fast)
    other = max((part for part in pages if part is not root), key=lambda part: len(part.data), default=None)
    if other is not None and (isinstance(found, Rejected) or len(found.body) < _SHORT):
        instead = parse_html(other.data, url=url, declared=other.charset, captured=captured, fast=context.fast)
        if isinstance(instead, Article) and (isinstance(found, Rejected) or len(instead.body) > len(found.body)):
            found = instead
    if isinstance(found, Rejected):
        yield found
        return
    yield replace(
        found,
        url=found.url or url,
        truncated=found.truncated or b"\nMIME-Version:" in root.data or _is_cut(message, root, leaves),
        title=found.title or mail_text.header(message, "Subject"),
        retrieved=found.retrieved or captured,
    )


def _is_cut(message: Message, root: mail_text.Part, leaves: Sequence[mail_text.Part]) -> bool:
    """Whether the file ends inside the page."""
    open_end = any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)
    return open_end and root is leaves[-1] and b"</html" not in root.data.lower()


def _root(pages: Sequence[mail_text.Part], start: object) -> mail_text.Part:
    """The part that the start parameter names, else the first page; of several copies of it the longest."""
    wanted = str(start or "").strip("<>")
    root = next((part for part in pages if wanted and part.content_id == wanted), pages[0])
    copies = [part for part in pages if root.location and part.location == root.location]
    return max(copies or [root], key=lambda part: len(part.data))


PARSER = Parser(name="mhtml", version=11 + VERSION, suffixes=(".mht", ".mhtml"), sniff=sniff, parse=parse)
