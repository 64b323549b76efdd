"""Tables of figures between a text's paragraphs: their cells are too short to read as text, and belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.parsers.html_page import parted
from ingest.parsers.html_page.blocks import Block, Place, words

_CELLS = frozenset({"td", "th"})
_ROWS, _COLUMNS = 2, 2  #: at least
_CELL = 12  #: words of a cell; one with more may be of a page that is laid out by tables
_LONGEST = 10_000  #: code points of all cells
_NEAR = 4  #: blocks from a paragraph to the table: its title, a source
_LINKED = 2  #: one part in so many of a table may be links
_RUNNING = 12  #: words of a paragraph


def with_tables(found: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """The blocks of a text with such tables as one block each, a line a row, in the page's order."""
    if len(kept) < 2 or not any("td" in block.place.tags for block in found[kept[0].order : kept[-1].order]):
        return list(kept)
    tables = [
        cells
        for cells in _tables(found[kept[0].order + 1 : kept[-1].order])
        if _has_head(cells) and _is_of_text(cells, kept)
    ]
    inside = {block.order for cells in tables for block in cells}
    rest = [block for block in kept if block.order not in inside]
    return sorted([*rest, *map(_as_block, tables)], key=lambda block: block.order)


def _tables(found: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks of each innermost table."""
    for table, blocks in groupby(found, key=lambda block: _box(block.place, "table")):
        if table is not None:
            yield list(blocks)


def _box(place: Place, tag: str) -> int | None:
    """The number of the nearest box with this tag around a place, None where there is none."""
    box: Place | None = place
    while box is not None:
        if box.tag == tag:
            return box.chain[0]
        box = box.parent
    return None


def _has_head(cells: Sequence[Block]) -> bool:
    """Whether a table has a row of headings or three columns; others list what a place or a person is."""
    rows = [list(row) for _, row in groupby(cells, key=_row)]
    return max(map(len, rows)) > _COLUMNS or all(block.place.tag == "th" for block in rows[0])


def _is_of_text(cells: Sequence[Block], kept: Sequence[Block]) -> bool:
    """Whether these are short cells of rows, hardly links, between two paragraphs of one box that holds them too."""
    rows = [list(row) for _, row in groupby(cells, key=_row)]
    length = sum(len(block.text) for block in cells)
    if len(rows) < _ROWS or max(map(len, rows)) < _COLUMNS or length > _LONGEST:
        return False
    if sum(block.linked for block in cells) * _LINKED > length or sum(map(words, cells)) > _CELL * len(cells):
        return False
    above = next((b for b in reversed(kept) if b.order < cells[0].order and words(b) >= _RUNNING), None)
    below = next((b for b in kept if b.order > cells[-1].order and words(b) >= _RUNNING), None)
    if above is None or below is None or any(block.place.hidden for block in cells):
        return False
    if cells[0].order - above.order > _NEAR or below.order - cells[-1].order > _NEAR:
        return False
    box = above.place.chain[1:2]
    around = all(box and box[0] in block.place.chain for block in cells)
    return around and box == below.place.chain[1:2] and parted.beside(cells[0].place) <= parted.beside(above.place)


def _as_block(cells: Sequence[Block]) -> Block:
    first = cells[0]
    rows = [[block.text.replace("\n", " ") for block in row] for _, row in groupby(cells, key=_row)]
    table = Block("\n".join(map("\t".join, rows)), first.place, sum(block.linked for block in cells), 0, first.order)
    table.links = [link for block in cells for link in block.links]
    table.tokens = [token for block in cells for token in block.tokens]
    table.key = " ".join(table.tokens)
    return table


def _row(block: Block) -> int | None:
    return _box(block.place, "tr")
