"""Elements of news in XML: finding them by their local names, and the text inside."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ingest.encoding import plain
from ingest.markup import body_text, has_markup, legible, paragraphs, text_of
from ingest.patterns import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

_BLOCKS = frozenset(
    {"p", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "block", "div", "bq", "pq", "pre"}
    | {"nitf-table", "section", "blockquote", "dl", "dd", "dt", "note", "body.content", "body", "hr"}
    | {"paragraph", "para", "fn", "element"}
    | {"rubrik", "ingress", "brodtext", "citat", "mellis"}  # of TT's own XML, as P and LI are
)
_LINES = frozenset({"br", "tr"})
_AROUND = frozenset({"header", "footer", "aside"})  #: of an XHTML body: slug line, date, headline again, credits
#: Not the story: pictures and their captions, code, what stands around it.
_SKIPPED = _AROUND | {"media", "script", "style", "head", "body.head", "body.end", "figure", "ed-msg", "object", "nav"}
_SKIPPED_BESIDE = frozenset({"BYLINE", "DAT", "BILD"})  #: in TT's own XML
_APART = frozenset({"byttl", "person", "location", "story.date", "name"})  #: never glued to a word before
_CELLS = frozenset({"td", "th"})
_WIRE_LINE, _WIRE_INDENT = regex(r"\n\S"), regex(r"\n[ \t]{2,12}\S")
_WIRE_PARAGRAPH = regex(r"\n[ \t]*(?=\n)|\n(?=[ \t]{2,12}\S)")
#: A row of a table set with spaces: a gap that no end of a sentence explains.
_COLUMNS = regex(r"[^\s.!?:;\"'”’)] {2,}(?=\S)|\S {4,}(?=\S)")
_ROWS = 3  #: lines that a table has at least
_APART_BY_LAYOUT = regex(r"^[^\S\n]*\n\s*(?=[,.)\]])")  #: a line break that an editor put before punctuation
_ANCHOR = regex(r"(?is)<a\s[^<>]{0,500}?\bhref\s*=\s*[\"']?([^\"'\s<>]++)[^<>]*>(.{0,500}?)</a>")
_ESCAPED_TWICE = regex(r"&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,5}|amp|quot|apos|nbsp|lt|gt);")


def name_of(element: Element) -> str:
    """The element's name without namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def every(element: Element | None, *names: str) -> Iterator[Element]:
    """All elements of these local names inside, in document order; the element itself counts."""
    return iter(()) if element is None else element.iter(*[f"{{*}}{name}" for name in names])


def first(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of local names, each anywhere inside the one before."""
    for name in path:
        element = next((child for child in every(element, name) if child is not element), None)
        if element is None:
            return None
    return element


def children(element: Element | None, name: str) -> list[Element]:
    """The direct children of this local name."""
    return [child for child in element if name_of(child) == name] if element is not None else []


def attribute(element: Element | None, name: str) -> str:
    """An attribute's value on one line, "" if there is none."""
    return " ".join((element.get(name) or "").split()) if element is not None else ""


def line_of(element: Element | None, *, without: str = "") -> str:
    """All text inside on one line; ``without``: the local name of an element that is left out."""
    if element is None or not name_of(element):
        return ""
    return " ".join(_unescaped(_text(element, frozenset({without}) if without else frozenset())).split())


def body_of(element: Element | None, *, keep_lines: bool = False) -> str:
    """The text inside as paragraphs, without pictures, captions, scripts and what an XHTML body has around it."""
    if element is None:
        return ""
    text = _text(element, _SKIPPED)
    if not text.strip():
        text = _text(element, _SKIPPED - _AROUND)
    text = plain(_unescaped(text))
    if keep_lines:
        return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")).strip()
    text = paragraphs(text)
    if "<" not in text:
        return text
    return "\n\n".join(filter(None, map(_without_markup, text.split("\n\n"))))


def wire_text(text: str) -> str:
    """Text that is no XML, plain or as markup, with the paragraphs that wire copy sets by indentation."""
    if not (_WIRE_INDENT.search(text) and _WIRE_LINE.search(text)):
        return body_text(text)
    if has_markup(text):
        return text_of(re.sub(r">[^<]+", lambda found: "<p>".join(_flowing(found[0]).split("\n\n")), text))
    return paragraphs("\n\n".join(map(_flowing, re.split(r"\n[ \t]*\n", plain(text)))))


def anchors(markup: str) -> Iterator[tuple[str, str]]:
    """(address, words) of the links in markup that is a string."""
    for found in _ANCHOR.finditer(markup):
        words = text_of(found[2]) if "<" in found[2] else plain(html.unescape(legible(found[2])))
        yield html.unescape(found[1]), " ".join(words.split())


def _without_markup(paragraph: str) -> str:
    """A paragraph that is markup as text: what an editor pasted to be embedded."""
    pasted = paragraph.startswith("<") and paragraph.endswith(">") and has_markup(paragraph)
    return text_of(paragraph) if pasted else paragraph


def _unescaped(text: str) -> str:
    """Agencies escape twice: ``&amp;#39;`` in the document is an apostrophe."""
    return html.unescape(text) if "&" in text and _ESCAPED_TWICE.search(text) else text


def _text(element: Element, skipped: frozenset[str]) -> str:
    """Text with blank lines around blocks; depth costs no stack, line breaks inside a block are spaces."""
    from lxml import etree  # noqa: PLC0415

    parts: list[str] = []
    silent = verbatim = 0
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        name = name_of(node)
        opens = event == "start"
        aside = name.lower() in skipped or name in _SKIPPED_BESIDE
        if node is not element and aside and event in ("start", "end"):
            silent += 1 if opens else -1
        name = name.lower()
        if name == "pre":
            verbatim += 1 if opens else -1
        if name in _BLOCKS:
            parts.append("\n\n")
        elif name in _LINES and opens:
            parts.append("\n")
        elif opens and (name in _CELLS or (name in _APART and parts and parts[-1][-1:].isalnum())):
            parts.append(" ")
        elif opens and name == "frac-denom" and parts and not parts[-1].rstrip().endswith(("/", "⁄")):
            parts.append("/")  # NITF's <frac-sep/> is mostly empty
        piece = node.text if opens else node.tail if node is not element else ""
        if piece and not silent:
            parts.append(piece if verbatim else _flowing(piece))
    return "".join(parts)


def _flowing(piece: str) -> str:
    """Line breaks as spaces. Wire copy inside one element keeps its paragraphs (flush lines, indented openings) and
    the rows of its tables.
    """
    if "\n" not in piece:
        return re.sub(r"\s+", " ", piece)
    lines = [line.strip() for line in piece.split("\n")]
    rows = sum(1 for line in lines if _COLUMNS.search(line))
    if rows >= _ROWS and rows * 3 >= sum(map(bool, lines)):
        return "\n".join(lines)
    if _WIRE_INDENT.search(piece) and _WIRE_LINE.search(piece):
        return "\n\n".join(re.sub(r"\s+", " ", part) for part in _WIRE_PARAGRAPH.split(piece))
    return re.sub(r"\s+", " ", _APART_BY_LAYOUT.sub("", piece))
