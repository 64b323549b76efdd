"""PDF: the text layer, by pypdfium2; lines are joined to paragraphs again. A scan without text is rejected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import BinaryIO

from ingest.encoding import plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.laid_out import parse_text
from store.errors import ParseError
from store.model import Article, Rejected

_SENTENCE_END = re.compile(r"[.!?…:]['\")\]”’»]*$")
_SHORT_LINE = 0.85  #: of the usual width; a line that ends a sentence before that ends its paragraph
_HEADING = 0.6  #: of the usual width: shorter than any line inside a paragraph is
_HYPHEN = re.compile(r"(?<=[a-zà-öø-ÿ])[-\u00ad\u2010\ufffe]$")


def sniff(head: bytes, name: str) -> bool:
    return b"%PDF-" in head[:1024]


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    import pypdfium2  # noqa: PLC0415 - 60 ms

    data = stream.read()
    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = [_page_text(page) for page in document]
            title = " ".join(plain(str(document.get_metadata_dict().get("Title") or "")).split())
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ParseError(
            "locked with a password" if locked else f"not a PDF that can be read: {error}",
            ledger_code="locked" if locked else "bad-document",
        ) from error
    text = paragraphs([line for page in pages for line in [*page.splitlines(), ""]])
    if not text:
        raise ParseError(
            "no text inside, only pictures", ledger_code="no-text", next_step="run an OCR program over it first"
        )
    yield from parse_text(text, context, rule="pdf:text-layer", title=title)


def _page_text(page: object) -> str:
    text_page = page.get_textpage()  # type: ignore[attr-defined]
    try:
        return plain(text_page.get_text_bounded())
    finally:
        text_page.close()


def paragraphs(lines: list[str]) -> str:
    """Lines as printed to paragraphs separated by blank lines: a full line goes on in the next one, also over a page."""
    lines = [" ".join(line.split()) for line in lines]
    widths = [len(line) for line in lines if line]
    usual = median(sorted(widths)[len(widths) // 2 :]) if widths else 0
    parts: list[str] = []
    for line, following in pairwise([*lines, ""]):
        if not line:
            if parts and not _goes_on(parts[-1], following):
                parts.append("\n\n")
            continue
        hyphenated = _HYPHEN.search(line) is not None and following[:1].islower()
        parts.append(_HYPHEN.sub("", line) if hyphenated else line)
        if not hyphenated:
            parts.append("\n\n" if _ends_paragraph(line, usual) else " ")
    return re.sub(r"[ \n]*\n\n[ \n]*", "\n\n", "".join(parts)).strip()


def _ends_paragraph(line: str, usual: float) -> bool:
    """A line that stops early: after a sentence, or so early that it is a heading, a byline or a date."""
    ends_sentence = _SENTENCE_END.search(line) is not None and len(line) < _SHORT_LINE * usual
    return ends_sentence or len(line) < _HEADING * usual


def _goes_on(before: str, following: str) -> bool:
    """A paragraph that a page break cut: no sentence ended and the next line starts in lower case."""
    return before == " " and following[:1].islower()


PARSER = Parser(name="pdf", version=1, suffixes=(".pdf",), sniff=sniff, parse=parse)
