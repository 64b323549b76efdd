"""PDF: the text layer, by pypdfium2; lines are joined to paragraphs again. A scan without text is rejected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, BinaryIO

from ingest.encoding import plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.laid_out import parse_text
from store.errors import ParseError
from store.model import Article, Rejected

_SENTENCE_END = re.compile(r"[.!?…:]['\")\]”’»]*$")
_SHORT_LINE = 0.85  #: of the usual width; a line that ends a sentence before that ends its paragraph
_MORE_ROOM = 1.35  #: of the usual advance from line to line
_OTHER_SIZE = 0.4  #: of a line's height; letters with and without descenders differ by a third
_HEADING = 0.6  #: of the usual width: shorter than any line inside a paragraph is
_HYPHEN = re.compile(r"(?<=[a-zà-öø-ÿ])[-\u00ad\u2010\ufffe]$")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; lengths in points."""

    text: str
    height: float
    advance: float  #: from the bottom of the line above to the bottom of this one


def sniff(head: bytes, name: str) -> bool:
    return b"%PDF-" in head[:1024]


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    import pypdfium2  # noqa: PLC0415 - 60 ms

    data = stream.read()
    try:
        with pypdfium2.PdfDocument(data) as document:
            lines = [line for page in document for line in _lines(page)]
            title = " ".join(plain(str(document.get_metadata_dict().get("Title") or "")).split())
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ParseError(
            "locked with a password" if locked else f"not a PDF that can be read: {error}",
            ledger_code="locked" if locked else "bad-document",
        ) from error
    text = paragraphs(lines)
    if not text:
        raise ParseError(
            "no text inside, only pictures", ledger_code="no-text", next_step="run an OCR program over it first"
        )
    yield from parse_text(text, context, rule="pdf:text-layer", title=title)


def _lines(page: Any) -> Iterator[Line]:
    """The lines of a page in the order of its text, pieces on one baseline joined."""
    text_page = page.get_textpage()
    try:
        boxes = [text_page.get_rect(number) for number in range(text_page.count_rects())]
        pieces = [(plain(text_page.get_text_bounded(*box)), box) for box in boxes]
    finally:
        text_page.close()
    parts: list[str] = []
    top = bottom = above = 0.0
    for text, (_, low, _, high) in pieces:
        same_line = bool(parts) and min(high, top) - max(low, bottom) > 0.5 * min(high - low, top - bottom)
        if same_line:
            parts.append(text)
            top, bottom = max(top, high), min(bottom, low)
            continue
        if parts:
            yield Line(" ".join(" ".join(parts).split()), top - bottom, above - bottom)
        parts, above = [text], bottom if parts else high
        top, bottom = high, low
    if parts:
        yield Line(" ".join(" ".join(parts).split()), top - bottom, above - bottom)


def paragraphs(lines: Sequence[Line]) -> str:
    """Printed lines to paragraphs separated by blank lines: a full line goes on in the next one, also over a page."""
    lines = [line for line in lines if line.text]
    if not lines:
        return ""
    widths = sorted(len(line.text) for line in lines)
    usual = median(widths[len(widths) // 2 :])
    advance = median(line.advance for line in lines)
    parts: list[str] = []
    for line, following in pairwise([*lines, Line("", 0, 0)]):
        hyphenated = _HYPHEN.search(line.text) is not None and following.text[:1].islower()
        parts.append(_HYPHEN.sub("", line.text) if hyphenated else line.text)
        if not hyphenated:
            apart = _stands_apart(line, following, advance) or _ends_paragraph(line.text, usual)
            parts.append("\n\n" if apart else " ")
    return "".join(parts).strip()


def _stands_apart(line: Line, following: Line, advance: float) -> bool:
    """More room than between the lines of a paragraph, or letters of another size."""
    return following.advance > _MORE_ROOM * advance or abs(line.height - following.height) > _OTHER_SIZE * line.height


def _ends_paragraph(text: str, usual: float) -> bool:
    """A line that stops early: after a sentence, or so early that it is a heading, a byline or a date."""
    ends_sentence = _SENTENCE_END.search(text) is not None and len(text) < _SHORT_LINE * usual
    return ends_sentence or len(text) < _HEADING * usual


PARSER = Parser(name="pdf", version=1, suffixes=(".pdf",), sniff=sniff, parse=parse)
