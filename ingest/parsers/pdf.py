"""PDF: the text layer, by pypdfium2; lines are joined to paragraphs again. A scan without text is rejected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from ingest.encoding import plain
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.database_layouts import layout_of
from ingest.parsers.laid_out import parse_text
from ingest.parsers.pdf_lines import read_lines
from ingest.parsers.pdf_paragraphs import paragraphs
from store.errors import ParseError
from store.model import Article, Rejected


def sniff(head: bytes, name: str) -> bool:
    return b"%PDF-" in head[:1024]


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    import pypdfium2  # noqa: PLC0415 - 60 ms

    data = stream.read()
    try:
        with pypdfium2.PdfDocument(data) as document:
            lines = read_lines(document)
            title = " ".join(plain(str(document.get_metadata_dict().get("Title") or "")).split())
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ParseError(
            "locked with a password" if locked else f"not a PDF that can be read: {error}",
            ledger_code="locked" if locked else "bad-document",
        ) from error
    export = layout_of("\n".join(line.text for line in lines)[:HEAD_SIZE])
    text = paragraphs(lines, export.begins_line if export else None)
    if not text:
        raise ParseError(
            "no text inside, only pictures", ledger_code="no-text", next_step="run an OCR program over it first"
        )
    yield from parse_text(text, context, rule="pdf:text-layer", title=title)


PARSER = Parser(name="pdf", version=7, suffixes=(".pdf",), sniff=sniff, parse=parse)
