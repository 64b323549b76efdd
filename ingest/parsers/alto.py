"""Pages of print as libraries' machines read them, ALTO, PAGE XML and hOCR: their text by blocks.

A page is an article: nothing in such a file says which blocks are a story or what its headline is, so that all text is
kept.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from ingest.explained import explained
from ingest.limits import RECORD_BYTES
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.html_page.page import load
from ingest.parsers.newsxml import documents, root_of
from ingest.parsers.newsxml_text import every, name_of
from ingest.parsers.page_dump.prepare.broken_words import glued, is_parted
from ingest.parsers.page_dump.text.language import language_of
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

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
    """One article: what the page has, in the order of its blocks."""
    del context
    start = stream.read(HEAD_SIZE)
    stream = io.BytesIO(start + stream.read(RECORD_BYTES + 1 - len(start)))
    if root_of(start) not in (_ALTO, _PAGE):
        yield _page(_blocks_of_hocr(stream.read()), 1, 1)
        return
    for number, found in enumerate(documents(stream), 1):
        if isinstance(found, Rejected):
            yield found
            continue
        line, root = found
        blocks = _blocks_of_alto(root) if name_of(root) == _ALTO else _blocks_of_page(root)
        yield _page(blocks, number, line)


def _page(blocks: Iterator[list[str]], number: int, line: int) -> Article | Rejected:
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


def _blocks_of_hocr(data: bytes) -> Iterator[list[str]]:
    """The lines of each paragraph of hOCR, or of the whole where it has no paragraphs."""
    tree = load(data).tree
    if tree is None:
        return
    blocks = [block for block in tree.iter() if "ocr_par" in _classes(block)] or [tree]
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
PARSER = Parser(name="alto", version=1, suffixes=(".xml", ".hocr"), sniff=sniff, parse=parse)
