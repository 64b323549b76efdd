"""Pages of print as libraries' machines read them, ALTO and PAGE XML: their text by blocks, a page an article.

Nothing in such a file says which blocks are a story or what its headline is, so that all text of the page is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.explained import explained
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import documents, root_of
from ingest.parsers.newsxml_text import every, name_of
from ingest.parsers.page_dump.prepare.hyphens import glued, is_parted
from ingest.parsers.page_dump.text.language import language_of
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ALTO, _PAGE = "alto", "PcGts"  #: the roots
_LETTER: Final = re.compile(r"[^\W\d_]{2}")
_SAMPLE: Final = 40  #: paragraphs that tell the language


def sniff(head: bytes, name: str) -> bool:
    """The root element of either."""
    del name
    return root_of(head) in (_ALTO, _PAGE)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article: what the page has, in the order of its blocks."""
    del context
    for number, found in enumerate(documents(stream), 1):
        if isinstance(found, Rejected):
            yield found
            continue
        line, root = found
        blocks = _blocks_of_alto(root) if name_of(root) == _ALTO else _blocks_of_page(root)
        paragraphs = [text for lines in blocks if (text := _paragraph(lines))]
        if not any(map(_LETTER.search, paragraphs)):
            reason = "a page without text: a picture, or not read by a machine yet"
            yield Rejected(code="not-an-article", reason=reason, record=number, line=line)
            continue
        page = Article(
            key=str(number),
            title="",
            body="\n\n".join(paragraphs),
            language=language_of(paragraphs[:_SAMPLE]),
        )
        yield explained(page, "alto", _RULES)


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
_RULES: Final = {"body": "TextBlock or TextRegion", "language": "small-words"}
PARSER = Parser(name="alto", version=1, suffixes=(".xml",), sniff=sniff, parse=parse)
