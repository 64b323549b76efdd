"""DOCX: the text of a word processor's document, by python-docx."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from ingest.encoding import plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.laid_out import parse_text
from ingest.parsers.packed import DAMAGE, opened
from store.errors import ParseError
from store.model import Article, Rejected

_HEADINGS = ("Heading", "Title")  #: styles, as the library calls them in any language
_HIGHEST = "Heading 1"
_BREAK = './/w:br[@w:type="page"]'
_CONTENT_TYPES = (b"[Content_Types].xml", b"_rels/.rels", b"docProps/", b"word/")


def sniff(head: bytes, name: str) -> bool:
    """A zip that starts with an office document's parts and names a word document's folder."""
    if not head.startswith(b"PK\x03\x04") or not head[30:].startswith(_CONTENT_TYPES):
        return False
    return b"word/" in head or name.lower().endswith(".docx")


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    data = stream.read()
    document = _open(data)
    text = "".join(_parted(document)).lstrip("\f\n")
    if not text:
        raise ParseError("no text inside", ledger_code="empty-document")
    title = _heading(document) or str(document.core_properties.title or "")
    yield from parse_text(text, context, rule="docx:paragraphs", title=" ".join(plain(title).split()))


def _open(data: bytes) -> Any:
    """The document. ParseError for what is none, or inflates beyond any honest one."""
    import docx  # noqa: PLC0415 - 50 ms
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    opened(data).close()
    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, etree.XMLSyntaxError, AttributeError, *DAMAGE) as error:
        raise ParseError(f"not a document that can be read: {error}") from error


def _parted(document: Any) -> Iterator[str]:
    """The paragraphs, a form feed before each with which an article may begin: behind a page broken by hand, and at
    headings of the highest level.
    """
    broken = False
    for block in document.iter_inner_content():
        text = "\n\n".join(filter(None, (plain(part).strip() for part in _texts(block))))
        heads = not hasattr(block, "rows") and (getattr(block.style, "name", "") or "") == _HIGHEST
        if text:
            yield f"\n\n\f{text}" if broken or heads else f"\n\n{text}"
            broken = False
        broken = broken or (not hasattr(block, "rows") and bool(block._p.xpath(_BREAK)))  # noqa: SLF001


def _texts(block: Any) -> Iterator[str]:
    """A paragraph's text, in which a line break stays one, or a table's rows."""
    if not hasattr(block, "rows"):
        yield block.text
        return
    for row in block.rows:
        yield "\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells))


def _heading(document: Any) -> str:
    """The first paragraph with text, if it is styled as a heading."""
    texts = (block for block in document.iter_inner_content() if not hasattr(block, "rows") and block.text.strip())
    opening = next(texts, None)
    if opening is None or not (getattr(opening.style, "name", "") or "").startswith(_HEADINGS):
        return ""
    return str(opening.text)


PARSER = Parser(
    name="docx",
    version=7,
    suffixes=(".docx",),
    sniff=sniff,
    parse=parse,
    rules={"title": "heading-or-properties"},
)
