"""PDF: the text layer, by pypdfium2; lines are joined to paragraphs again. A scan without text is rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from ingest.encoding import plain
from ingest.parsers.contract import AHEAD_SIZE, HEAD_SIZE, Context, Parser
from ingest.parsers.database_layouts import layout_of
from ingest.parsers.laid_out import export_parser, parse_text
from ingest.parsers.pdf_browser import Print, made_by_browser, printed_by_browser
from ingest.parsers.pdf_lines import Line, Sheets, read_pages
from ingest.parsers.pdf_paragraphs import paragraphs
from store.errors import ParseError
from store.model import Article, Evidence, Rejected

_RULE = "pdf:text-layer"


def sniff(head: bytes, name: str) -> bool:
    return b"%PDF-" in head[:1024]


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    import pypdfium2  # noqa: PLC0415 - 60 ms

    data = stream.read()
    try:
        with pypdfium2.PdfDocument(data) as document:
            told = dict(_properties(document))
            sheets = read_pages(document, by_browser=made_by_browser(told))
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ParseError(
            "locked with a password" if locked else f"not a PDF that can be read: {error}",
            ledger_code="locked" if locked else "bad-document",
        ) from error
    if sheets.lost and not sheets.count:
        raise ParseError("not a PDF that can be read: all of its pages are damaged", ledger_code="bad-document")
    yield from _read(sheets, told, context)
    for number in sheets.lost:
        yield Rejected(code="bad-record", reason=f"page {number} is damaged; what stands on it is missing")


def _read(sheets: Sheets, told: Mapping[str, str], context: Context) -> Iterator[Article | Rejected]:
    browser = printed_by_browser(sheets, told)
    lines = browser.lines if browser else sheets.whole()
    printed = "\n".join(line.text for line in lines)[:AHEAD_SIZE]
    export = layout_of(printed[:HEAD_SIZE]) or layout_of(printed)
    text = _text(lines, export.begins_line if export else None)
    if browser and not export_parser(text.encode("utf-8", "replace"), context.name):
        yield from _page(browser, text, context)
        return
    yield from parse_text(text, context, rule=_RULE, title=" ".join(told.get("Title", "").split()))


def _properties(document: Any) -> Iterator[tuple[str, str]]:
    """What the document says of itself; a value that is broken is left out."""
    for name in document.METADATA_KEYS:
        try:
            yield name, plain(document.get_metadata_value(name) or "")
        except UnicodeDecodeError:
            continue


def _text(lines: Sequence[Line], begins: Callable[[str, str], bool] | None) -> str:
    if text := paragraphs(lines, begins):
        return text
    raise ParseError(
        "no text inside, only pictures", ledger_code="no-text", next_step="run an OCR program over it first"
    )


def _page(browser: Print, text: str, context: Context) -> Iterator[Article | Rejected]:
    """The article of a web page, with the address and the moment that the browser printed."""
    seen = [Evidence(field="url", rule="pdf:running-line", text=browser.url[:300])] if browser.url else []
    if browser.moment:
        seen.append(Evidence(field="retrieved", rule=browser.moment_rule, text=browser.moment))
    for found in parse_text(browser.text(text), context, rule=_RULE):
        if isinstance(found, Article):
            known = replace(found, url=found.url or browser.url, retrieved=browser.moment or found.retrieved)
            yield replace(known, evidence=(*found.evidence, *seen))
        else:
            yield found


PARSER = Parser(name="pdf", version=10, suffixes=(".pdf",), sniff=sniff, parse=parse)
