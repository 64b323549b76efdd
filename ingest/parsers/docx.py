"""DOCX: the text of a word processor's document, by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from ingest.encoding import plain
from ingest.parsers import docx_blocks
from ingest.parsers.contract import Context, Parser
from ingest.parsers.docx_blocks import PARAGRAPH, TABLE
from ingest.parsers.laid_out import parse_text
from ingest.parsers.packed import DAMAGE, opened, part
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

_HEADINGS = ("Heading", "Title")  #: styles, as the library calls them in any language
_HIGHEST = "Heading 1"
_BREAK = './/w:br[@w:type="page"]'
_STRICT = regex(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_CONTENT_TYPES = (b"[Content_Types].xml", b"_rels/.rels", b"docProps/", b"word/")


def sniff(head: bytes, name: str) -> bool:
    """A zip that starts with an office document's parts and names a word document's folder."""
    if not head.startswith(b"PK\x03\x04") or not head[30:].startswith(_CONTENT_TYPES):
        return False
    return b"word/" in head or name.lower().endswith(".docx")


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    data = stream.read()
    try:
        document = _open(data)
        text = "".join(_parted(document)).lstrip("\f\n")
        title = (_heading(document) or _stated_title(document)) if text else ""
    except _faults() as error:
        raise ParseError(f"not a document that can be read: {error}") from error
    if not text:
        raise ParseError("no text inside", ledger_code="empty-document")
    yield from parse_text(text, context, rule="docx:paragraphs", title=" ".join(plain(title).split()))


def _open(data: bytes) -> Any:
    """The document. ParseError for one that inflates beyond any honest one; what is none raises one of the faults."""
    import docx  # noqa: PLC0415 - 50 ms

    with opened(data) as packed:
        strict = _STRICT.search(part(packed, "_rels/.rels")) is not None
        return docx.Document(_transitional(packed) if strict else io.BytesIO(data))


def _transitional(packed: zipfile.ZipFile) -> BinaryIO:
    """A "Strict Open XML Document" with the names that other documents have, which alone the library knows."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in packed.namelist():
            text = part(packed, name) if name.endswith((".xml", ".rels")) else b""  # pictures are not read
            made.writestr(name, _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", text))
    out.seek(0)
    return out


def _faults() -> tuple[type[Exception], ...]:
    """What the library raises over parts that are damaged or of another kind than it expects, some of it late."""
    from docx.exceptions import PythonDocxError  # noqa: PLC0415
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from docx.oxml.exceptions import XmlchemyError  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    return (PythonDocxError, OpcError, XmlchemyError, etree.LxmlError, AttributeError, TypeError, *DAMAGE)


def _style(document: Any, paragraph: Any) -> str:
    """What a paragraph's style is called, "" where the styles are damaged: its text is none the worse for it."""
    from docx.text.paragraph import Paragraph  # noqa: PLC0415

    try:
        style = Paragraph(paragraph, document).style
        return str(style.name or "") if style else ""
    except _faults():
        return ""


def _stated_title(document: Any) -> str:
    try:
        return str(document.core_properties.title or "")
    except _faults():
        return ""


def _parted(document: Any) -> Iterator[str]:
    """The paragraphs, a form feed before each with which an article may begin: behind a page broken by hand, and at
    headings of the highest level.
    """
    broken = False
    for block in docx_blocks.within(document.element.body, PARAGRAPH, TABLE):
        text = "\n\n".join(filter(None, (plain(part).strip() for part in docx_blocks.texts(block))))
        is_paragraph = block.tag == PARAGRAPH
        heads = is_paragraph and _style(document, block) == _HIGHEST
        if text:
            yield f"\n\n\f{text}" if broken or heads else f"\n\n{text}"
            broken = False
        broken = broken or (is_paragraph and bool(block.xpath(_BREAK)))


def _heading(document: Any) -> str:
    """The first paragraph with text, if it is styled as a heading."""
    for block in docx_blocks.within(document.element.body, PARAGRAPH):
        text = docx_blocks.text_of(block)
        if text.strip():
            return text if _style(document, block).startswith(_HEADINGS) else ""
    return ""


PARSER = Parser(
    name="docx",
    version=9,
    suffixes=(".docx",),
    sniff=sniff,
    parse=parse,
    rules={"title": "heading-or-properties"},
)
