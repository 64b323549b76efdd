"""Pages of print as libraries' machines read them, ALTO, PAGE XML and hOCR: their text by blocks.

A page is an article: nothing in such a file says which blocks are a story or what its headline is, so that all text is
kept.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from ingest.explained import explained
from ingest.limits import RECORD_BYTES
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.html_page.page import load
from ingest.parsers.newsxml import documents, root_of
from ingest.parsers.newsxml_text import every, name_of
from ingest.parsers.page_dump.prepare.broken_words import glued, is_parted
from ingest.parsers.page_dump.text.language import language_of
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_Blocks = tuple[
    Iterator[list[str]], int
]  #: the lines of each block of a page, and the line of the file that it begins on

_ALTO, _PAGE = "alto", "PcGts"  #: the roots
_HOCR: Final = re.compile(rb"class=[\"']ocr_page[\"']")
_LINES: Final = frozenset(["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"])
_LETTER: Final = re.compile(r"[^\W\d_]{2}")
_SAMPLE: Final = 40  #: paragraphs that tell the language


def sniff(head: bytes, name: str) -> bool:
    """The root element of ALTO or PAGE XML; a page of HTML whose boxes are those of print."""
    del name
    return root_of(head) in (_ALTO, _PAGE) or (_HOCR.search(head) is not None and b"<html" in head)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article a page: what it has, in the order of its blocks."""
    del context
    data = stream.read(RECORD_BYTES + 1)
    pages = _of_xml(data) if root_of(data[:HEAD_SIZE]) in (_ALTO, _PAGE) else _of_hocr(data)
    for number, page in enumerate(pages, 1):
        yield replace(page, record=number) if isinstance(page, Rejected) else _page(*page, number)


def _of_xml(data: bytes) -> Iterator[_Blocks | Rejected]:
    for found in documents(io.BytesIO(data)):
        if isinstance(found, Rejected):
            yield found
            continue
        line, root = found
        read = _blocks_of_alto if name_of(root) == _ALTO else _blocks_of_page
        for page in list(every(root, "Page")) or [root]:
            yield read(page), line + int(page.sourceline or 1) - 1


def _of_hocr(data: bytes) -> Iterator[_Blocks]:
    if len(data) > RECORD_BYTES:
        raise ParseError("the pages are larger than 64 MiB", ledger_code="too-large")
    tree = load(data).tree
    pages = [] if tree is None else [each for each in tree.iter() if "ocr_page" in _classes(each)]
    for page in pages or [tree]:
        yield _blocks_of_hocr(page), 1


def _page(blocks: Iterator[list[str]], line: int, number: int) -> Article | Rejected:
    paragraphs = [text for lines in blocks if (text := _paragraph(lines))]
    if not any(map(_LETTER.search, paragraphs)):
        reason = "a page without text: a picture, or not read by a machine yet"
        return Rejected(code="not-an-article", reason=reason, record=number, line=line)
    language = language_of(paragraphs[:_SAMPLE])
    found = Article(key=str(number), title="", body="\n\n".join(paragraphs), language=language)
    return explained(found, "alto", _RULES)


def _blocks_of_alto(root: Element) -> Iterator[list[str]]:
    """The lines of each block; a word that a line cuts is whole on the first, as the file says it."""
    for block in every(root, "TextBlock"):
        lines = []
        for line in every(block, "TextLine"):
            words = []
            for word in every(line, "String"):
                kind, whole = word.get("SUBS_TYPE") or "", str(word.get("SUBS_CONTENT") or "")
                if whole and kind == "HypPart2":
                    continue
                words.append(whole if whole and kind == "HypPart1" else str(word.get("CONTENT") or ""))
            cut = next(every(line, "HYP"), None) is not None and bool(words) and words[-1][-1:].isalpha()
            told = any(word.get("SUBS_CONTENT") for word in every(line, "String"))
            lines.append(" ".join(filter(None, words)) + ("-" if cut and not told else ""))
        yield lines


def _blocks_of_page(root: Element) -> Iterator[list[str]]:
    """The lines of each region, as the line itself has them, not its words."""
    for region in every(root, "TextRegion"):
        lines = []
        for line in (each for each in region if name_of(each) == "TextLine"):
            said = (each for each in line if name_of(each) == "TextEquiv")
            lines.append(next((_unicode(each) for each in said), ""))
        if not any(lines):
            lines = [text for each in region if name_of(each) == "TextEquiv" for text in _unicode(each).split("\n")]
        yield lines


def _blocks_of_hocr(page: Any) -> Iterator[list[str]]:
    """The lines of each paragraph of a page in hOCR, or of the whole where it has no paragraphs."""
    if page is None:
        return
    blocks = [block for block in page.iter() if "ocr_par" in _classes(block)] or [page]
    for block in blocks:
        lines = (each for each in block.iter() if not _LINES.isdisjoint(_classes(each)))
        yield [" ".join("".join(each.itertext()).split()) for each in lines]


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


def _unicode(equivalent: Element) -> str:
    return next((str(each.text or "").strip() for each in every(equivalent, "Unicode")), "")


def _paragraph(lines: list[str]) -> str:
    """The lines of a block as one, without hyphens that only cut a word."""
    words: list[str] = []
    for line in lines:
        first, *rest = line.split() or [""]
        if first and words and is_parted(words[-1], first):
            first = glued(words.pop(), first, _NOTHING)
        words += filter(None, (first, *rest))
    return " ".join(words)


_NOTHING: Final[frozenset[str]] = frozenset()
_RULES: Final = {"body": "TextBlock, TextRegion or ocr_par", "language": "small-words"}
PARSER = Parser(name="alto", version=2, suffixes=(".xml", ".hocr"), sniff=sniff, parse=parse)
