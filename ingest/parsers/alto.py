"""Pages of print as libraries' machines read them, ALTO, PAGE XML and hOCR: their text by blocks.

A page is an article: nothing in such a file says which blocks are a story or what its headline is, so that all text is
kept.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from ingest.explained import explained
from ingest.limits import RECORD_BYTES
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.cut_words import joined
from ingest.parsers.html_page.page import load
from ingest.parsers.newsxml import documents, root_of
from ingest.parsers.newsxml_text import children, every, name_of
from ingest.parsers.page_dump.text.language import language_of
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_Blocks = tuple[
    Iterator[list[str]], int
]  #: the lines of each block of a page, and the line of the file that it begins on

_ALTO, _PAGE = "alto", "PcGts"  #: the roots
_HOCR: Final = regex(rb"class=[\"']ocr_page[\"']")
_LINES: Final = frozenset(["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"])
_LETTER: Final = regex(r"[^\W\d_]{2}")
_SAMPLE: Final = 40  #: paragraphs that tell the language
_DIGITS: Final = 9  #: of the index of a region


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
            words, whole = [], ""
            for word in every(line, "String"):
                kind, whole = word.get("SUBS_TYPE") or "", str(word.get("SUBS_CONTENT") or "")
                if whole and kind == "HypPart2":
                    continue
                words.append(whole if whole and kind == "HypPart1" else str(word.get("CONTENT") or ""))
            cut = next(every(line, "HYP"), None) is not None and bool(words) and words[-1][-1:].isalpha()
            lines.append(" ".join(filter(None, words)) + ("-" if cut and not whole else ""))
        yield lines


def _blocks_of_page(root: Element) -> Iterator[list[str]]:
    """The lines of each region and of each cell of a table, as the line itself has them, else as its words do."""
    for region in _in_order(root):
        lines = []
        for line in children(region, "TextLine"):
            words = (text for word in children(line, "Word") for text in _equivalent(word))
            lines.append(next(_equivalent(line), "") or " ".join(words))
        if not any(lines):
            lines = [row for text in _equivalent(region) for row in text.split("\n")]
        yield lines


def _in_order(root: Element) -> list[Element]:
    """The regions in the order in which they are read, where the page says it: it need not be that of the file. One
    that the order leaves out stays behind the one before it.
    """
    waiting = list(every(root, "ReadingOrder"))
    told: dict[str, int] = {}
    while waiting:
        group = waiting.pop()
        if reference := group.get("regionRef"):
            told.setdefault(str(reference), len(told))
        waiting += sorted(group.iterchildren("*"), key=_index, reverse=True)
    places: dict[Element, int] = {}
    place = 0
    for region in every(root, "TextRegion", "TableRegion", "TableCell"):
        around = region.getparent()
        place = told.get(str(region.get("id")), places.get(around, place) if around is not None else place)
        places[region] = place
    return sorted(places, key=places.__getitem__)


def _index(reference: Element) -> int:
    index = str(reference.get("index") or "")
    return int(index) if index.isdecimal() and len(index) < _DIGITS else 0


def _blocks_of_hocr(page: Any) -> Iterator[list[str]]:
    """The lines of each paragraph of a page in hOCR; those of none, such as headers, by what they stand in."""
    if page is None:
        return
    for _, block in groupby(_lines_of_hocr(page), itemgetter(0)):
        yield [" ".join("".join(line.itertext()).split()) for _, line in block]


def _lines_of_hocr(page: Any) -> Iterator[tuple[Any, Any]]:
    """(the paragraph or what else it stands in, the line) of each line that stands in no other."""
    from lxml import etree  # noqa: PLC0415

    paragraph = line = None
    for event, each in etree.iterwalk(page, events=("start", "end")):
        if event == "end":
            paragraph = None if each is paragraph else paragraph
            line = None if each is line else line
        elif paragraph is None and "ocr_par" in _classes(each):
            paragraph = each
        elif line is None and not _LINES.isdisjoint(_classes(each)):
            line = each
            yield paragraph if paragraph is not None else each.getparent(), each


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


def _equivalent(element: Element) -> Iterator[str]:
    """The texts that a region, a line or a word has of its own."""
    for each in children(element, "TextEquiv"):
        yield next((str(text.text or "").strip() for text in every(each, "Unicode")), "")


def _paragraph(lines: list[str]) -> str:
    """The lines of a block as one, without hyphens that only cut a word."""
    words: list[str] = []
    for line in lines:
        first, *rest = line.split() or [""]
        if first:
            words += [*joined(words.pop(), first).split(), *rest] if words else [first, *rest]
    return " ".join(words)


_RULES: Final = {"body": "TextBlock, TextRegion or ocr_par", "language": "small-words"}
PARSER = Parser(name="alto", version=3, suffixes=(".xml", ".hocr"), sniff=sniff, parse=parse)
