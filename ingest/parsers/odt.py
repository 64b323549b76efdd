"""ODT: the text of an OpenDocument word processor (LibreOffice, OpenOffice), packed or as flat XML, by lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.encoding import plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.laid_out import parse_text
from ingest.parsers.newsxml import read, root_of
from ingest.parsers.newsxml_text import children, first, line_of, name_of
from ingest.parsers.packed import kind_of, opened, part
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KIND: Final = "application/vnd.oasis.opendocument.text"
_FLAT = regex(rb"mimetype\s*=\s*[\"']" + re.escape(_KIND.encode()) + rb"[\"']")
_PARAGRAPHS = frozenset({"p", "h"})
#: Not the running text: notes, comments, what was deleted, the table of contents, declarations, charts and formulas.
_SKIPPED = frozenset(
    {"note", "annotation", "tracked-changes", "table-of-content", "forms", "ruby-text", "sequence-decls"}
    | {"variable-decls", "user-field-decls", "dde-connection-decls", "object"}
)
_FRAME = "frame"  #: a picture or a box, anchored in a paragraph: its own paragraphs are text, its labels are none
_ROW, _CELL = "table-row", "table-cell"
_SIGNS = {"tab": "\t", "line-break": "\n"}
_SPACE = regex(r"[ \t\r\n]+")
_MOST_SPACES = 200  #: of one element that stands for several; none that lays a line out has more


def sniff(head: bytes, name: str) -> bool:
    """A zip that says so in its first part, or the flat form's root."""
    del name
    return kind_of(head) == _KIND or (_FLAT.search(head) is not None and root_of(head) == "document")


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    data = stream.read()
    content, about = _packed(data) if data.startswith(b"PK") else (read(data),) * 2
    read_on = _text_of(_body(content))
    text = "\n\n".join(filter(None, (plain(block).strip() for block in read_on.blocks)))
    if not text:
        raise ParseError("no text inside", ledger_code="empty-document")
    title = read_on.heading or line_of(first(about, "meta", "title"))
    yield from parse_text(text, context, rule="odt:paragraphs", title=" ".join(plain(title).split()))


def _packed(data: bytes) -> tuple[Element, Element | None]:
    """Content and what the document says about itself."""
    with opened(data) as packed:
        if b"encryption-data" in part(packed, "META-INF/manifest.xml"):
            raise ParseError("needs a password", ledger_code="encrypted")
        content, about = part(packed, "content.xml"), part(packed, "meta.xml")
    if not content:
        raise ParseError("not a document that can be read: no content.xml inside")
    try:
        return read(content), read(about)
    except ParseError:
        return read(content), None


def _body(root: Element) -> Element | None:
    body = first(root, "body")
    return next(iter(children(body, "text")), None)


def _text_of(body: Element | None) -> _Text:
    """Paragraphs and table rows in their order, as of DOCX; depth costs no stack."""
    from lxml import etree  # noqa: PLC0415

    text = _Text()
    for event, node in etree.iterwalk(body, events=("start", "end")) if body is not None else ():
        if event == "start":
            text.start(node, name_of(node))
        else:
            text.end(name_of(node), node.tail or "")
    return text


class _Text:
    """The paragraphs of the elements seen so far; what stands in a box follows the paragraph that it hangs on."""

    def __init__(self) -> None:
        self.blocks: list[str] = []  #: of a paragraph that is still open its place, ""
        self.heading = ""  #: the first paragraph with text, if it is a heading
        self._begun = False
        self._open: list[tuple[int, list[str]]] = []  #: place and pieces of the paragraphs around, innermost last
        self._rows: list[list[list[str]]] = []  #: of the table rows around, the paragraphs of each cell so far
        self._cells: list[int] = []  #: where the paragraphs of the cells around begin
        self._skipped = 0  #: elements around that are no running text

    def start(self, node: Element, name: str) -> None:
        if name in _SKIPPED or self._skipped:
            self._skipped += name in _SKIPPED
            return
        if name in _PARAGRAPHS or name == _FRAME:
            self._open.append((len(self.blocks), []))
            self.blocks.append("")
        elif name == _ROW:
            self._rows.append([])
        elif name == _CELL and self._rows:
            self._cells.append(len(self.blocks))
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == "s":
            count = next((value for key, value in node.items() if key.endswith("}c")), "1")
            self._add(" " * min(int(count), _MOST_SPACES) if count.isdecimal() else " ")
        self._add(_SPACE.sub(" ", node.text or ""))

    def end(self, name: str, tail: str) -> None:
        if name in _SKIPPED or self._skipped:
            self._skipped -= name in _SKIPPED
        elif name in _PARAGRAPHS or name == _FRAME:
            place, pieces = self._open.pop()
            text = self.blocks[place] = "" if name == _FRAME else "".join(pieces)
            self.heading = text if name == "h" and not self._begun else self.heading
            self._begun = self._begun or bool(text.strip())
        elif name == _ROW:
            self.blocks += _row(self._rows.pop())
        elif name == _CELL and self._rows:
            start = self._cells.pop()
            self._rows[-1].append([text for text in map(str.strip, self.blocks[start:]) if text])
            del self.blocks[start:]
        if not self._skipped:
            self._add(_SPACE.sub(" ", tail))

    def _add(self, text: str) -> None:
        if self._open and text:
            self._open[-1][1].append(text)


def _row(cells: list[list[str]]) -> list[str]:
    """A row of a table as a line with tabs; the one cell with text of a table that only lays out, as it is."""
    told = [cell for cell in cells if cell]
    return told[0] if len(told) == 1 else ["\t".join("\n".join(cell) for cell in cells)] if told else []


PARSER = Parser(
    name="odt", version=3, suffixes=(".odt", ".fodt"), sniff=sniff, parse=parse, rules={"title": "heading-or-meta"}
)
