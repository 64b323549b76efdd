"""Pages of several columns: what stands in others than the text is the masthead, a poll, the blogger's profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.features import ends
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.titles import plain
from ingest.patterns import regex

_KEPT = 0.5  #: the score above which a block is the article's
_MAIN = 0.7  #: share of the article's words that one cell holds
_LINE = 120  #: code points of a table with a picture beside its caption: a label, another caption
_FEW = 8  #: cells of a table with a picture and its caption
_SMALL = 40  #: words of what another cell has; more may be the story's too
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_RUNNING = 12  #: words of a paragraph
_LINKED = 0.7  #: share of the letters of a list of links
_NEAR = 3  #: blocks above a text in which its deck stands
_NARROW_WORDS = 4  #: times that the text's column has the words of a narrow one beside it
_WIDTH = regex(r"^\s*(\d{1,4})(?:px|%)?\s*;|(?<![\w-])width\s*:\s*(\d{1,4})(?:px|%)")
_BOLD = frozenset({"b", "strong", "big", "h2", "h3", "h4", "h5"})
_BREAKS = frozenset({"br", "p", "ul", "ol", "div", "table", "hr"})
_HEAD = 6  #: words over what a coloured table says
_LESS = 4  #: times that the text below the headline has the words above it


def without_others(found: Sequence[Block], scores: Sequence[float]) -> list[float]:
    """The scores, those of small pieces in other cells than the one with the text put to 0."""
    if not any("td" in block.place.tags for block, score in zip(found, scores, strict=True) if score > _KEPT):
        return list(scores)
    held: Counter[int] = Counter()
    running: Counter[int] = Counter()  # the same of paragraphs alone: rows of a table have lines beside the text too
    cells = [_cells(block.place) if score > _KEPT else () for block, score in zip(found, scores, strict=True)]
    total = 0
    for block, numbers, score in zip(found, cells, scores, strict=True):
        size = words(block) if score > _KEPT else 0
        total += size if size >= _RUNNING else 0
        for number in numbers:
            held[number] += size
            running[number] += size if size >= _RUNNING else 0
    main = [number for number, count in running.items() if count >= max(1, _MAIN * total)]
    if not main:
        return list(scores)
    cell = max(main, key=lambda number: (-running[number], number))
    start = next(block.order for block, numbers in zip(found, cells, strict=True) if cell in numbers)
    return [
        0.0 if score > _KEPT and _is_beside(block, numbers, cell, held) and not _is_deck(block, start) else score
        for block, numbers, score in zip(found, cells, scores, strict=True)
    ]


def _is_beside(block: Block, numbers: Sequence[int], cell: int, held: Counter[int]) -> bool:
    return _is_other(block, numbers, cell, held) or (cell not in numbers and _is_narrow(block, cell, held))


def without_above(found: Sequence[Block], kept: Sequence[Block], title: str) -> list[Block]:
    """The blocks of a text without those above the headline that stand outside of the box which holds it and the text.

    A column that comes first in the page's order has the writer's profile or the days of the newest posts.
    """
    wanted = plain(title)
    head = next((b for b in found if b.place.tag in _HEADINGS and plain(b.text) == wanted != ""), None)
    below = [block for block in kept if head is not None and block.order > head.order]
    first = next((block for block in below if len(block.tokens) > _RUNNING), None)
    if head is None or first is None or len(below) == len(kept):
        return list(kept)
    box = max(set(head.place.chain) & set(first.place.chain), default=0)
    above = [block for block in kept if block.order < head.order and box not in block.place.chain]
    less = _LESS * sum(len(block.tokens) for block in above) < sum(len(block.tokens) for block in below)
    return [block for block in kept if block not in above] if above and less else list(kept)


def _is_other(block: Block, numbers: Sequence[int], cell: int, held: Counter[int]) -> bool:
    if not numbers or words(block) > _SMALL:
        return False
    if cell in numbers:
        small = numbers[0] != cell and held[numbers[0]] <= _SMALL
        return small and (_is_caption(block) or _is_of_links(block) or _is_set_apart(block))
    return held[numbers[0]] <= _SMALL


def _is_narrow(block: Block, cell: int, held: Counter[int]) -> bool:
    """Whether a block stands in a column beside the one of the text that is half as wide at most, and says less.

    Old pages state how wide their columns are: WIDTH="480" of the story, WIDTH="150" of what is coming up. A colour of
    its own tells such a column as well where none states how wide it is.
    """
    box: Place | None = block.place
    while box is not None:
        if box.tag in _CELLS:
            if box.chain[0] == cell or _NARROW_WORDS * held[box.chain[0]] > held[cell]:
                return False
            if _is_side_column(box.element):
                return True
        box = box.parent
    return False


def _is_side_column(cell: Element) -> bool:
    row = cell.getparent()
    others = [each for each in (row if row is not None else ()) if each.tag in _CELLS and each is not cell]
    width, widths = _width(cell), [_width(each) for each in others]
    if width or any(widths):
        return 0 < 2 * width <= max(widths, default=0)
    return bool(cell.get("bgcolor")) and any(each.get("bgcolor") != cell.get("bgcolor") for each in others)


def _width(cell: Element) -> int:
    """How wide a cell states to be, 0 if it does not."""
    found = _WIDTH.search(f"{cell.get('width') or ''};{cell.get('style') or ''}")
    return int(found[1] or found[2]) if found else 0


def _is_set_apart(block: Block) -> bool:
    """Whether a block stands in a coloured, framed or floating table of one cell that begins with a heading in bold.

    "How to help", and below it where gifts may be mailed.
    """
    inner = block.place.element
    cell = inner if inner.tag in _CELLS else next(inner.iterancestors(*_CELLS), None)
    table = next(cell.iterancestors("table"), None) if cell is not None else None
    if cell is None or table is None or next(islice(table.iter(*_CELLS), 1, None), None) is not None:
        return False
    framed = any(box.get("bgcolor") or box.get("background") for box in (table, cell))
    framed = framed or (table.get("border") or "0") != "0" or (table.get("align") or "").lower() in {"left", "right"}
    return framed and _begins_with_heading(cell)


def _begins_with_heading(cell: Element) -> bool:
    """Whether the first words of a cell are a line of their own in bold, no sentence."""
    first = next((each for each in islice(cell.iter(), _FEW * 2) if (each.text or "").strip()), None)
    if first is None or first.tag not in _BOLD or (first.tail or "").strip():
        return False
    below = first.getnext()
    head = shown(first)
    return (below is None or below.tag in _BREAKS) and len(head.split()) <= _HEAD and not ends(head)


def _is_deck(block: Block, start: int) -> bool:
    """Whether a block is a sentence above the text that has a row of its table for itself, as in printed versions."""
    if not start - _NEAR <= block.order < start or "\n" in block.text:
        return False
    cell = block.place.element
    row = cell.getparent() if cell.tag in _CELLS else None
    alone = row is not None and row.tag == "tr" and sum(each.tag in _CELLS for each in row) == 1
    return alone and not block.linked and words(block) >= _RUNNING and ends(block.text)


def _is_caption(block: Block) -> bool:
    """Whether a block of an inner table stands with a picture in its cell or its table, and hardly anything else."""
    cell = block.place.element
    if cell.tag not in _CELLS or block.linked:
        return False
    table = next(cell.iterancestors("table"), cell)
    few = next(islice(table.iter(*_CELLS), _FEW, None), None) is None
    for box in (cell, table) if few else (cell,):
        if next(box.iter("img"), None) is not None and next(box.iter("p"), None) is None:
            return box is cell or len(shown(box)) <= len(block.text) + _LINE
    return False


def _is_of_links(block: Block) -> bool:
    """Whether a block of an inner table is a list of links, a label over it: "Earlier: » Bridge closed"."""
    linked = sum(sum(map(str.isalnum, shown(link))) for link in block.links)
    return linked >= _LINKED * sum(map(str.isalnum, block.text)) and bool(block.links)


def _cells(place: Place) -> tuple[int, ...]:
    """The numbers of the table cells around a block, innermost first."""
    found = []
    box: Place | None = place
    while box is not None:
        if box.tag in _CELLS:
            found.append(box.chain[0])
        box = box.parent
    return tuple(found)
