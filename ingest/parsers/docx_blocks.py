"""Paragraphs and tables of a Word document, with what stands around text: tracked changes, controls, fields, boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  #: a box again, for old Word
PARAGRAPH, TABLE = f"{_W}p", f"{_W}tbl"
_ROW, _CELL, _RUN, _RUBY, _BOX = (f"{_W}{name}" for name in ("tr", "tc", "r", "ruby", "txbxContent"))
_CONTROL: Final = f"{_W}sdt"
#: What hides nothing of what it holds. Not "del" and "moveFrom", which hold what was taken out.
_AROUND: Final = frozenset(
    f"{_W}{name}"
    for name in (
        *("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "fldSimple", "hyperlink", "dir", "bdo"),
        "rubyBase",
    )
)
_CONTENTS: Final = "Table of Contents"


def within(element: Any, *names: str) -> Iterator[Any]:
    """The children of these names, those of the elements that only stand around them too."""
    for child in element:
        if child.tag in names:
            yield child
        elif child.tag in _AROUND and not _is_beside(child):
            yield from within(child, *names)


def _is_beside(element: Any) -> bool:
    """Whether a control holds the table of contents, or the words that ask to fill it in."""
    if element.tag != _CONTROL:
        return False
    gallery = element.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    listed = gallery is not None and gallery.get(f"{_W}val") == _CONTENTS
    return listed or element.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None


def text_of(paragraph: Any) -> str:
    """A paragraph's text, in which a line break stays one; of words with their reading above them the words."""
    return "".join(
        run.text + "".join(base.text for ruby in run.iterchildren(_RUBY) for base in within(ruby, _RUN))
        for run in within(paragraph, _RUN)
    )


def texts(block: Any) -> Iterator[str]:
    """A paragraph and those of the boxes that hang on it; of a table each row, and a cell alone as its paragraphs."""
    if block.tag == PARAGRAPH:
        yield text_of(block)
        for box in block.iter(_BOX):
            if next(box.iterancestors(_FALLBACK, PARAGRAPH), None) is block:
                yield from _all(box)
        return
    above: dict[int, list[str]] = {}  # a merged cell's text counts for each row; to look for it upwards is quadratic
    for row in within(block, _ROW):
        column, cells, own = row.grid_before, [], False
        for cell in within(row, _CELL):
            if cell.vMerge != "continue":
                above[column] = [text for each in _all(cell) if (text := each.strip())]
                own = own or bool(above[column])
            cells.append(above.get(column, []))
            column += cell.grid_span
        told = [cell for cell in cells if cell]
        if own:
            yield from told[0] if len(told) == 1 else ["\t".join("\n".join(cell) for cell in cells)]


def _all(element: Any) -> Iterator[str]:
    for block in within(element, PARAGRAPH, TABLE):
        yield from texts(block)
